// Days, months and years on the calendar: what is a date, and where does a period end?
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  daysBetween,
  daysInclusive,
  earliest,
  isIsoDate,
  isoDate,
  latest,
  minus,
  plus,
  weekday,
  yearOf,
} from '../../../domain/dates/iso-date.ts'

test.for(['2025-02-29', '2025-13-01', '2025-00-10', '2025-4-1', '20250401', '2025-04-01T00:00', 'morgen', ''])(
  '%j is no date',
  (text) => {
    expect(isIsoDate(text)).toBe(false)
    expect(() => isoDate(text)).toThrow('yyyy-mm-dd')
  },
)

describe('a period later', () => {
  test.for([
    { from: '2024-01-31', period: { months: 1 }, to: '2024-02-29', because: 'end of February in a leap year' },
    { from: '2025-01-31', period: { months: 1 }, to: '2025-02-28', because: 'end of February' },
    { from: '2024-02-29', period: { years: 1 }, to: '2025-02-28', because: 'no leap day: clamped' },
    { from: '2024-02-29', period: { years: 4 }, to: '2028-02-29', because: 'leap day again' },
    { from: '2025-08-31', period: { months: 6 }, to: '2026-02-28', because: 'clamped' },
    { from: '2025-03-29', period: { days: 1 }, to: '2025-03-30', because: 'the night that loses an hour' },
    { from: '2025-10-25', period: { days: 2 }, to: '2025-10-27', because: 'the night that gains one' },
    { from: '2025-12-31', period: { weeks: 1 }, to: '2026-01-07', because: 'over the end of the year' },
    {
      from: '1961-01-31',
      period: { years: 67, months: 3 },
      to: '2028-04-30',
      because: 'years and months, clamped once',
    },
  ])('$from: $because', ({ from, period, to }) => {
    expect(plus(isoDate(from), period)).toBe(to)
  })

  test('and earlier', () => {
    expect(minus(isoDate('2027-02-28'), { months: 6 })).toBe('2026-08-28')
    expect(minus(isoDate('2027-08-31'), { months: 6 })).toBe('2027-02-28')
  })
})

test('counting days agrees with adding them', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5_000, max: 5_000 }), (days) => {
      const from = isoDate('2024-02-29')
      const to = plus(from, { days })
      expect(daysBetween(from, to)).toBe(days)
      expect(daysInclusive(from, to)).toBe(days + 1)
      expect([latest(from, to), earliest(to, from)]).toEqual(days > 0 ? [to, from] : [from, to])
      expect(weekday(plus(to, { days: 7 }))).toBe(weekday(to))
    }),
  )
})

test('the week and the year', () => {
  expect(weekday(isoDate('2026-11-23'))).toBe(1)
  expect(weekday(isoDate('2026-11-29'))).toBe(7)
  expect(yearOf(isoDate('2026-11-24'))).toBe(2026)
})
