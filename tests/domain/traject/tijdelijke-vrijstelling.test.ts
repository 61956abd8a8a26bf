// A temporary vrijstelling that is withdrawn: a decision one can object to, with or without a PIP (Awb 3:45, 6:7). One whose days are over: no decision.
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import type { Traject } from '../../../domain/wi2021/traject/state.ts'
import { decidedOn, duo, folded, inTermijn, lastDays } from './staat.ts'

const exempt = (traject: Traject, tot: string | null): Traject => ({
  ...traject,
  vrijstelling: { grond: 'd', van: isoDate('2025-02-01'), tot: tot === null ? null : isoDate(tot) },
})
const zonderPip: Traject = { ...inTermijn, fase: 'bredeIntake', pips: [], termijn: null }
const trekIn = { kind: 'trekVrijstellingIn', body: { laatsteDag: '2025-08-31' }, by: duo }

describe('withdrawn on 1 September 2025', () => {
  test.for([
    { traject: inTermijn, because: 'with a PIP' },
    { traject: zonderPip, because: 'without one' },
  ])('a letter with its remedy, $because', ({ traject }) => {
    const { decision, next } = decidedOn(exempt(traject, null), '2025-09-01', trekIn)
    const told = decision.kind === 'happened' ? decision.events.flatMap((one) => wi2021.messages(one, next)) : []
    const letter = told.find(({ kind }) => kind === 'sendBeschikking')
    // Six weeks after 1 September: 13 October.
    expect(letter?.body['rechtsmiddel']).toEqual({ soort: 'bezwaar', laatsteDag: '2025-10-13' })
    expect(lastDays(next)['bezwaar:1']).toBe('2025-10-13')
  })
})

test('over by itself: told, without a decision', () => {
  const body = { key: 'vrijstelling', firstDay: '2025-02-01', lastDay: '2025-08-31' }
  const lapse = { id: 'c', kind: 'vrijstelling', origin: 'lapse' as const, actor: duo, body }
  const decision = wi2021.decide(exempt(inTermijn, '2025-08-31'), lapse, isoDate('2025-09-01'))
  const next = folded(exempt(inTermijn, '2025-08-31'), decision)
  expect(next.besluiten).toEqual([])
  const told = decision.kind === 'happened' ? decision.events.flatMap((one) => wi2021.messages(one, next)) : []
  expect(told.map(({ kind }) => kind)).toEqual(['fetchTermijnFromDuo', 'sendBrief'])
})
