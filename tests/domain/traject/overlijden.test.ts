// What is left of fines when somebody has died, also when that is known only later? By hand from Awb 5:42.
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import type { Traject } from '../../../domain/wi2021/traject/state.ts'
import { beboet, decidedOn, duo, inTermijn, lastDays, refusal } from './staat.ts'

const died = (per: string) => ({ kind: 'beeindigPlicht', body: { reden: 'overlijden', per }, by: duo })
const work = (traject: Traject) => wi2021.workItems(traject, isoDate('2027-06-01')).map(({ key }) => key)
const no = { kind: 'trekBeeindigingIn', by: duo }

// The fine was made known on 12 April 2027.
describe.each([
  ['before the fine', '2027-04-11'],
  ['on the day of the fine', '2027-04-12'],
  ['after the fine', '2027-04-13'],
])('died %s', (_because, per) => {
  const dead = decidedOn(beboet, '2027-05-10', died(per)).next

  test('nothing is owed, nobody can object, nobody waits: the dossier is finished', () => {
    expect(dead.besluiten[0]?.status).toBe('herroepen')
    expect(dead.betalingen[0]?.status).toBe('vervallen')
    expect(lastDays(dead)).toEqual({})
    expect(work(dead)).toEqual([])
    expect(wi2021.finished(dead)).toBe(true)
  })
  test('an objection that was made falls away with it', () => {
    const bezwaar = { kind: 'registreerBezwaar', body: { besluit: 1, ontvangen: '2027-05-03' }, by: duo }
    const objected = decidedOn(beboet, '2027-05-03', bezwaar).next
    expect(work(objected)).toContain('bezwaar:1')
    const after = decidedOn(objected, '2027-05-10', died(per)).next
    expect(work(after)).toEqual([])
    expect(lastDays(after)).toEqual({})
    expect(decidedOn(after, '2027-05-17', no).next.besluiten).toEqual(objected.besluiten)
  })
  test('it comes back as it was when it was no death', () => {
    const { next } = decidedOn(dead, '2027-05-17', no)
    expect(next.besluiten).toEqual(beboet.besluiten)
    expect(next.betalingen).toEqual(beboet.betalingen)
  })
})

describe('a fine that became irrevocable and was paid before anybody knew', () => {
  const paid: Traject = {
    ...beboet,
    besluiten: beboet.besluiten.map((one) => ({
      ...one,
      status: 'onherroepelijk',
      onherroepelijkOp: isoDate('2027-05-25'),
    })),
    betalingen: beboet.betalingen.map((one) => ({ ...one, status: 'betaald' })),
  }

  test('imposed after death (lid 1): it falls away, and goes back', () => {
    const { next } = decidedOn(paid, '2027-07-05', died('2027-04-11'))
    expect(next.besluiten[0]?.status).toBe('herroepen')
    expect(next.betalingen[0]).toMatchObject({ status: 'terugbetalen', terugCent: 51_200 })
    expect(work(next)).toEqual(['terugbetaling:1'])
    expect(decidedOn(next, '2027-07-12', no).next.betalingen).toEqual(paid.betalingen)
    const terug = { kind: 'betaalBoeteTerug', body: { besluit: 1, datum: '2027-07-12' }, by: duo }
    const back = decidedOn(next, '2027-07-12', terug).next
    expect(decidedOn(back, '2027-07-19', no).next.betalingen[0]?.status).toBe('open')
  })
  test('irrevocable only after death (lid 2): it falls away', () => {
    expect(decidedOn(paid, '2027-07-05', died('2027-05-24')).next.besluiten[0]?.status).toBe('herroepen')
  })
  test('irrevocable before death (lid 2): what was paid stays paid', () => {
    const { next } = decidedOn(paid, '2027-07-05', died('2027-05-25'))
    expect(next.besluiten[0]?.status).toBe('onherroepelijk')
    expect(next.betalingen[0]?.status).toBe('betaald')
  })
})

test('who had met the plicht and died: nobody decides on a violation any more', () => {
  const established = decidedOn(inTermijn, '2026-03-02', {
    kind: 'stelOvertredingVast',
    body: { vastgesteld: '2026-03-02', soort: 'begeleiding' },
  }).next
  const met: Traject = { ...established, fase: 'afgesloten', voldaanOp: isoDate('2026-06-01') }
  expect(work(met)).toContain('overtreding:1')
  const dead: Traject = { ...met, einde: { reden: 'overlijden', per: isoDate('2026-07-01') } }
  expect(work(dead)).toEqual([])
  expect(
    refusal(dead, '2026-08-03', { kind: 'zieAfVanBoeteMedewerking', body: { nummer: 1, reden: 'geenVerwijt' } }),
  ).toBe('nietInDezeFase')
})
