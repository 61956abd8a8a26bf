// Does a reader of a letter see the right month? Each of the twelve.
import { expect, test } from 'vitest'
import { inWords } from '../../../domain/dates/in-words.ts'
import { isoDate } from '../../../domain/dates/iso-date.ts'

test.for([
  ['2027-01-01', '1 januari 2027'],
  ['2028-02-29', '29 februari 2028'],
  ['2027-03-15', '15 maart 2027'],
  ['2027-04-30', '30 april 2027'],
  ['2027-05-05', '5 mei 2027'],
  ['2027-06-10', '10 juni 2027'],
  ['2027-07-31', '31 juli 2027'],
  ['2027-08-02', '2 augustus 2027'],
  ['2027-09-09', '9 september 2027'],
  ['2027-10-20', '20 oktober 2027'],
  ['2027-11-11', '11 november 2027'],
  ['2026-12-04', '4 december 2026'],
] as const)('%s: %s', ([day, words]) => {
  expect(inWords(isoDate(day))).toBe(words)
})
