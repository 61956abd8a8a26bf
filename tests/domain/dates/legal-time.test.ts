// Which day is it in Amsterdam, and at which instant is a day over? Summer, winter and both nights on which the clock moves.
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { endOf, legalToday, realClock, settled } from '../../../domain/dates/legal-time.ts'

const HOUR = 3_600_000
const at = (instant: string) => Date.parse(instant)

describe('today', () => {
  test.for([
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ] as const)('at %s it is %s', ([instant, day]) => {
    expect(legalToday(at(instant), realClock)).toBe(day)
  })

  test('where the clock of a dossier is ahead: by what was skipped, then by whole days', () => {
    const noon = at('2026-06-30T10:00:00Z')
    expect(legalToday(noon, { shiftDays: 0, skippedMs: 12 * HOUR })).toBe('2026-07-01')
    expect(legalToday(noon, { shiftDays: 3, skippedMs: 0 })).toBe('2026-07-03')
    expect(legalToday(noon, { shiftDays: 3, skippedMs: 12 * HOUR })).toBe('2026-07-04')
  })
})

describe('a day is over', () => {
  test.for([
    ['2026-06-30', '2026-06-30T22:00:00Z'],
    ['2026-12-31', '2026-12-31T23:00:00Z'],
    ['2026-03-28', '2026-03-28T23:00:00Z'],
    ['2026-03-29', '2026-03-29T22:00:00Z'],
    ['2026-10-24', '2026-10-24T22:00:00Z'],
    ['2026-10-25', '2026-10-25T23:00:00Z'],
  ] as const)('%s at %s', ([day, instant]) => {
    expect(endOf(isoDate(day), realClock)).toBe(at(instant))
  })

  test('for a dossier three days ahead three days earlier', () => {
    expect(endOf(isoDate('2026-07-10'), { shiftDays: 3, skippedMs: 0 })).toBe(at('2026-07-07T22:00:00Z'))
  })
})

test('a fresh run has skipped nothing, and today stays the same day', () => {
  const noon = at('2026-06-30T10:00:00Z')
  expect(settled(noon, { shiftDays: 1, skippedMs: 48 * HOUR })).toEqual({ shiftDays: 3, skippedMs: 0 })
  expect(settled(noon, { shiftDays: 1, skippedMs: HOUR })).toEqual({ shiftDays: 1, skippedMs: 0 })
})
