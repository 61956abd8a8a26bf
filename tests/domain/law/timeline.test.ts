// Is there exactly one value for each day from the first row on, and none before it?
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate, plus } from '../../../domain/dates/iso-date.ts'
import { wet } from '../../../domain/law/finding.ts'
import { peil } from '../../../domain/law/peildatum.ts'
import { NoValue, timeline } from '../../../domain/law/timeline.ts'

const row = (day: string, value: number) => ({ validFrom: isoDate(day), value, source: wet('1') })
const amounts = timeline('bedrag', [row('2022-01-01', 1), row('2023-01-01', 2), row('2024-02-29', 3)])

test.for([
  { day: '2022-01-01', value: 1, because: 'the first day' },
  { day: '2022-12-31', value: 1, because: 'the day before the second row' },
  { day: '2023-01-01', value: 2, because: 'the day of the second row' },
  { day: '2024-02-28', value: 2, because: 'the day before leap day' },
  { day: '2024-02-29', value: 3, because: 'leap day' },
  { day: '2199-12-31', value: 3, because: 'the last row goes on' },
])('$day: $because', ({ day, value }) => {
  expect(amounts.on(isoDate(day)).value).toBe(value)
})

test('a day before the first row has no value, and the message says which one and from when', () => {
  expect(() => amounts.on(isoDate('2021-12-31'))).toThrow(NoValue)
  expect(() => amounts.on(isoDate('2021-12-31'))).toThrow(
    'bedrag op 2021-12-31: de eerste waarde geldt vanaf 2022-01-01',
  )
})

test('rows out of order are refused when the module loads', () => {
  expect(() => timeline('bedrag', [row('2023-01-01', 1), row('2022-01-01', 2)])).toThrow('not in ascending order')
  expect(() => timeline('bedrag', [row('2023-01-01', 1), row('2023-01-01', 2)])).toThrow('not in ascending order')
})

test('values only change on the first day of a row: no gap, no overlap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_500 }), (days) => {
      const day = plus(isoDate('2022-01-01'), { days })
      const next = plus(day, { days: 1 })
      const changes = amounts.on(day).value !== amounts.on(next).value
      expect(changes).toBe(amounts.rows.some(({ validFrom }) => validFrom === next))
    }),
  )
})

test('who names no day gets the law as it was last read, not a later row', () => {
  expect(peil(undefined)).toBe('2026-11-24')
  expect(peil(isoDate('2030-01-01'))).toBe('2030-01-01')
})
