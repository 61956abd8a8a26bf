// A test that notices little: no case is near a bound.
import { expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { bedenktijd } from './bedenktijd.ts'

test('a young and an old person', () => {
  expect(bedenktijd(isoDate('2024-06-03'), 30)).toBe('2024-06-17')
  expect(bedenktijd(isoDate('2024-06-03'), 80)).toBe('2024-07-03')
})
