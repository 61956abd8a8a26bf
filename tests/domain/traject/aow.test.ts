// What when the AOW age was reached before the plicht began? By hand from Wet 3 lid 1 (P-07): no plicht can arise at or after it, and DUO decides who is plichtig.
import { expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import type { Traject } from '../../../domain/wi2021/traject/state.ts'
import { decidedOn, duo, inTermijn, lastDays } from './staat.ts'

const work = (traject: Traject) => wi2021.workItems(traject, isoDate('2024-06-03')).filter(({ key }) => key === 'aow')

// The plicht began on 15 January 2024.
test.each<[string, string | undefined, readonly string[], string]>([
  ['2024-01-14', undefined, ['duo'], 'the day before it began'],
  ['2024-01-15', undefined, ['duo'], 'the day on which it began'],
  ['2024-01-16', '2024-01-15', [], 'a day later: a plicht of one day, that ends by itself'],
])('AOW age on %s: term until %s, work for %j, %s', (aowOp, lastDay, bevoegd, _because) => {
  const traject = { ...inTermijn, aowOp: isoDate(aowOp) }
  expect(lastDays(traject)['aow']).toBe(lastDay)
  expect(work(traject).map((one) => one.bevoegd)).toEqual(bevoegd)
})

test('DUO ends or withdraws the plicht, or corrects its begin: then nobody waits any more', () => {
  const old = { ...inTermijn, aowOp: isoDate('2024-01-15') }
  const per = { reden: 'aowLeeftijd', per: '2024-01-15' }
  const acts = [
    { kind: 'beeindigPlicht', body: per, by: duo },
    { kind: 'trekPlichtvaststellingIn', by: duo },
    { kind: 'corrigeerPlichtbegin', body: { begin: '2024-01-08' }, by: duo },
  ]
  expect(work(old)[0]?.settledBy).toEqual(acts.map(({ kind }) => kind))
  expect(wi2021.admitted(old)).toEqual(expect.arrayContaining(acts.map(({ kind }) => kind)))
  expect(acts.map((asked) => work(decidedOn(old, '2024-06-03', asked).next).length)).toEqual([0, 0, 0])
})
