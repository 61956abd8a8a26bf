// What does every letter have in common? Grounds that can be looked up, amounts as they are written, routes by their name.
import { expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { conventie, duo, wet } from '../../../domain/law/finding.ts'
import { brief, euros, routenaam, vanDuo } from '../../../domain/wi2021/traject/brieven.ts'

test('only law stands in a letter as its ground', () => {
  const content = { afzender: vanDuo, titel: 'Brief', dagtekening: isoDate('2027-03-15'), alineas: [] }
  const { body } = brief('sendBrief', 'boete', {
    ...content,
    gronden: [conventie('intrekking'), wet('11', 1), duo('SS130')],
  })
  expect(body['gronden']).toEqual(['Wet inburgering 2021 art. 11 lid 1'])
})

test.for([
  [5, '0,05 euro'],
  [51_200, '512,00 euro'],
  [144_200, '1.442,00 euro'],
  [123_456_789, '1.234.567,89 euro'],
] as const)('%i cents are %s', ([cents, words]) => {
  expect(euros(cents)).toBe(words)
})

test('a leerroute goes by its name', () => {
  expect((['B1', 'onderwijs', 'Z'] as const).map(routenaam)).toEqual(['B1-route', 'onderwijsroute', 'Z-route'])
})
