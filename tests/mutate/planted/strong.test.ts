// A test that notices each mistake: both sides of the age and of the first day.
import { expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { bedenktijd } from './bedenktijd.ts'

test.for([
  ['2023-12-31', 64, undefined],
  ['2024-01-01', 64, '2024-01-15'],
  ['2024-06-03', 64, '2024-06-17'],
  ['2024-06-03', 65, '2024-07-03'],
] as const)('on %s, aged %i: %s', ([day, age, until]) => {
  expect(bedenktijd(isoDate(day), age)).toBe(until)
})
