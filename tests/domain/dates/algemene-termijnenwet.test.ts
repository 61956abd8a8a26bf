// Does a term end on the right day, in each year, and does it say where the holidays are not decreed yet?
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  algemeneTermijnenwet,
  laatsteWerkdagTot,
  minimumWerkdagen,
  shiftAtw,
} from '../../../domain/dates/algemene-termijnenwet.ts'
import { erkendeFeestdagen, isWerkdag } from '../../../domain/dates/holidays.ts'
import { daysBetween, isoDate, plus } from '../../../domain/dates/iso-date.ts'
import { noValue, refused, table } from '../table.ts'
import { easter, isFreeDay, shift, toMs, toText } from './second-calendar.ts'

describe('recognised holidays', () => {
  test.for([
    [2022, '2022-04-15', '2022-04-18', '2022-04-27', '2022-05-26', '2022-06-06'],
    [2023, '2023-04-07', '2023-04-10', '2023-04-27', '2023-05-18', '2023-05-29'],
    [2024, '2024-03-29', '2024-04-01', '2024-04-27', '2024-05-09', '2024-05-20'],
    [2025, '2025-04-18', '2025-04-21', '2025-04-26', '2025-05-29', '2025-06-09'],
    [2026, '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25'],
    [2027, '2027-03-26', '2027-03-29', '2027-04-27', '2027-05-06', '2027-05-17'],
    [2028, '2028-04-14', '2028-04-17', '2028-04-27', '2028-05-25', '2028-06-05'],
    [2029, '2029-03-30', '2029-04-02', '2029-04-27', '2029-05-10', '2029-05-21'],
    [2030, '2030-04-19', '2030-04-22', '2030-04-27', '2030-05-30', '2030-06-10'],
    [2031, '2031-04-11', '2031-04-14', '2031-04-26', '2031-05-22', '2031-06-02'],
    [2032, '2032-03-26', '2032-03-29', '2032-04-27', '2032-05-06', '2032-05-17'],
  ] as const)('of %i as the catalogue lists them', ([year, ...moving]) => {
    const fixed = ['01-01', '05-05', '12-25', '12-26'].map((day) => `${year}-${day}`)
    expect(erkendeFeestdagen(year)).toEqual([...moving, ...fixed].sort())
  })

  test('Easter falls where the second way of counting puts it, 1900 to 2199', () => {
    for (let year = 1900; year < 2200; year += 1) {
      expect(erkendeFeestdagen(year), String(year)).toContain(toText(easter(year) + 86_400_000))
      expect(erkendeFeestdagen(year), String(year)).toContain(toText(easter(year) - 2 * 86_400_000))
    }
  })
})

describe('the shift', () => {
  test('is the same as in the second calendar on each day of forty years', () => {
    let days = 0
    for (let ms = toMs('2022-01-01'); ms < toMs('2062-01-01'); ms += 86_400_000) {
      const day = isoDate(toText(ms))
      if (isWerkdag(day) === isFreeDay(ms) || shiftAtw(day) !== shift(day)) expect.fail(`differs on ${day}`)
      days += 1
    }
    expect(days).toBe(14_610)
  })

  const anyDay = fc.integer({ min: 0, max: 14_000 }).map((days) => plus(isoDate('2022-01-01'), { days }))

  test('never goes back, always ends on a working day, keeps the order, and is at most six days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a]
        const shifted = shiftAtw(first)
        expect(shifted >= first).toBe(true)
        expect(isWerkdag(shifted)).toBe(true)
        expect(shiftAtw(shifted)).toBe(shifted)
        expect(shiftAtw(second) >= shifted).toBe(true)
        expect(daysBetween(first, shifted)).toBeLessThanOrEqual(6)
      }),
    )
  })

  test('backwards ends on a working day that nothing lies between', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const back = laatsteWerkdagTot(plus(day, { days: 20 }))
        expect(isWerkdag(back)).toBe(true)
        expect(shiftAtw(plus(back, { days: 1 })) > plus(day, { days: 20 })).toBe(true)
      }),
    )
  })
})

describe('the rule', () => {
  table(algemeneTermijnenwet, [
    { facts: { einde: '2025-04-17' }, outcome: { laatsteDag: '2025-04-17' }, because: 'a Thursday stays' },
    { facts: { einde: '2025-04-18' }, outcome: { laatsteDag: '2025-04-22' }, because: 'Good Friday to Tuesday' },
    { facts: { einde: '2025-04-21' }, outcome: { laatsteDag: '2025-04-22' }, because: 'Easter Monday' },
    { facts: { einde: '2025-04-26' }, outcome: { laatsteDag: '2025-04-28' }, because: 'Koningsdag on Saturday' },
    { facts: { einde: '2026-05-14' }, outcome: { laatsteDag: '2026-05-18' }, because: 'Ascension, equated, weekend' },
    { facts: { einde: '2025-05-05' }, outcome: { laatsteDag: '2025-05-06' }, because: '5 May counts every year' },
    {
      facts: { einde: '2024-12-27' },
      outcome: { laatsteDag: '2024-12-30' },
      because: 'equated Friday after Christmas',
    },
    { facts: { einde: '2023-12-27' }, outcome: { laatsteDag: '2023-12-27' }, because: 'not equated in 2023' },
    { facts: { einde: '2022-01-01' }, outcome: { laatsteDag: '2022-01-03' }, because: 'first row of the days' },
    { facts: { einde: '2028-12-29' }, outcome: { laatsteDag: '2028-12-29' }, because: 'last decreed year' },
    {
      facts: { einde: '2028-12-30' },
      outcome: { laatsteDag: '2029-01-02', voorlopig: true },
      because: 'runs into a year that is not decreed',
    },
    {
      facts: { einde: '2029-05-11' },
      outcome: { laatsteDag: '2029-05-11', voorlopig: true },
      because: 'the Friday after Ascension may still be equated',
    },
    {
      facts: { einde: '2026-08-29', terugtellend: true },
      outcome: { laatsteDag: '2026-08-29' },
      because: 'counts back',
    },
    { facts: { einde: '2026-08-29', duur: { weken: 12 } }, outcome: { laatsteDag: '2026-08-31' }, because: '12 weeks' },
    { facts: { einde: '2026-08-29', duur: { weken: 13 } }, outcome: { laatsteDag: '2026-08-29' }, because: '13 weeks' },
    { facts: { einde: '2026-08-29', duur: { dagen: 90 } }, outcome: { laatsteDag: '2026-08-31' }, because: '90 days' },
    { facts: { einde: '2026-08-29', duur: { dagen: 91 } }, outcome: { laatsteDag: '2026-08-29' }, because: '91 days' },
    {
      facts: { einde: '2026-08-29', duur: { maanden: 3 } },
      outcome: { laatsteDag: '2026-08-31' },
      because: '3 months',
    },
    {
      facts: { einde: '2026-08-29', duur: { maanden: 4 } },
      outcome: { laatsteDag: '2026-08-29' },
      because: '4 months',
    },
    { facts: { einde: '2026-08-29', duur: { jaren: 1 } }, outcome: { laatsteDag: '2026-08-29' }, because: 'a year' },
  ])
  noValue(algemeneTermijnenwet, [{ facts: { einde: '2021-12-31' }, because: 'no equated days before 2022' }])
  refused(algemeneTermijnenwet, [
    { facts: { einde: '2025-02-29' }, field: 'einde', says: 'bestaande datum' },
    { facts: { einde: '29-02-2024' }, field: 'einde', says: 'jjjj-mm-dd' },
    { facts: { einde: '2025-02-28T00:00:00Z' }, field: 'einde', says: 'jjjj-mm-dd' },
    { facts: {}, field: 'einde', says: 'verplicht' },
    { facts: { einde: '9999-12-31' }, field: 'einde', says: '2199' },
    { facts: null, field: '', says: 'een object' },
  ])

  table(minimumWerkdagen, [
    {
      facts: { eersteDag: '2026-04-03', laatsteDag: '2026-04-06' },
      outcome: { laatsteDag: '2026-04-08' },
      because: 'Good Friday to Easter Monday holds no working day',
    },
    {
      facts: { eersteDag: '2026-04-03', laatsteDag: '2026-04-05' },
      outcome: { laatsteDag: '2026-04-08' },
      because: 'three days are enough for the article',
    },
    {
      facts: { eersteDag: '2026-04-03', laatsteDag: '2026-04-04' },
      outcome: { laatsteDag: '2026-04-04' },
      because: 'two days: the article asks three',
    },
    {
      facts: { eersteDag: '2026-03-30', laatsteDag: '2026-04-02' },
      outcome: { laatsteDag: '2026-04-02' },
      because: 'working days enough',
    },
  ])
})
