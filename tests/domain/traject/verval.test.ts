// Until when can a fine still follow when the plicht is met, or when a fine fell away after an objection? Days by hand from Awb 5:45.
import { describe, expect, test } from 'vitest'
import { isoDate, plus } from '../../../domain/dates/iso-date.ts'
import type { Actor, Decision } from '../../../domain/dossier.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import type { TrajectEvent } from '../../../domain/wi2021/traject/events.ts'
import type { Traject } from '../../../domain/wi2021/traject/state.ts'
import { beboet, collega, decidedOn, duo, folded, handhaver, inTermijn, lastDays, refusal } from './staat.ts'

const work = (traject: Traject) => wi2021.workItems(traject, isoDate('2027-06-01')).map(({ key }) => key)

/** The day after the last day of this termijn: it lapses. */
function lapsed(traject: Traject, key: string): Traject {
  const termijn = wi2021.termijnen(traject).find((one) => one.key === key)
  if (termijn === undefined) throw new Error(`no termijn ${key}`)
  const { firstDay, lastDay } = termijn
  const actor = { id: 'klok', organisatie: 'duo', rol: 'systeem' } as const
  const command = { id: key, kind: key, origin: 'lapse' as const, actor, body: { key, firstDay, lastDay } }
  return folded(traject, wi2021.decide(traject, command, plus(lastDay, { days: 1 })) as Decision<TrajectEvent>)
}

describe('the power to fine lapses also after the plicht was met (lid 1): five years', () => {
  const established = decidedOn(inTermijn, '2026-03-02', {
    kind: 'stelOvertredingVast',
    body: { vastgesteld: '2026-03-02', gepleegd: '2026-02-23', soort: 'begeleiding' },
  }).next
  const met: Traject = {
    ...established,
    fase: 'afgesloten',
    voldaanOp: isoDate('2026-06-01'),
    uitreiking: { wijze: 'diploma', op: isoDate('2026-06-15') },
  }

  test('a violation: on its day, and only then the dossier is finished', () => {
    expect(lastDays(met)).toEqual({ 'vervalOvertreding:1': '2031-02-23' })
    expect(work(met)).toEqual(['overtreding:1'])
    expect(wi2021.finished(met)).toBe(false)
    const after = lapsed(met, 'vervalOvertreding:1')
    expect(after.overtredingen[0]?.afloop).toBe('vervallen')
    expect(work(after)).toEqual([])
    expect(wi2021.finished(after)).toBe(true)
  })

  test('the fine of DUO for what was met too late', () => {
    const late: Traject = {
      ...inTermijn,
      fase: 'afgesloten',
      voldaanOp: isoDate('2027-03-22'),
      uitreiking: { wijze: 'diploma', op: isoDate('2027-04-05') },
      boeteprocedure: {
        sinds: isoDate('2027-03-15'),
        rapport: null,
        zienswijzeTot: null,
        besluitVanaf: null,
        beslissenUiterlijk: null,
        teLaat: false,
      },
    }
    expect(lastDays(late)).toEqual({ vervalBoete: '2032-03-16' })
    expect(work(late)).toEqual(['boete'])
    const after = lapsed(late, 'vervalBoete')
    expect(work(after)).toEqual([])
    expect(wi2021.finished(after)).toBe(true)
  })

  test('nothing runs for what nobody can decide any more', () => {
    expect(lastDays({ ...met, voldaanOp: null, einde: { reden: 'aowLeeftijd', per: isoDate('2026-06-01') } })).toEqual(
      {},
    )
    expect(lastDays({ ...met, einde: { reden: 'overlijden', per: isoDate('2026-07-01') } })).toEqual({})
  })
})

describe('an objection against the fine suspends the lapse (lid 3): the days between it and the day the fine fell away', () => {
  const bezwaar = (besluit: number, ontvangen: string, by: Actor) => ({
    kind: 'registreerBezwaar',
    body: { besluit, ontvangen },
    by,
  })
  const gegrond = (besluit: number, by: Actor) => ({
    kind: 'beslisOpBezwaar',
    body: { besluit, uitkomst: 'gegrond' },
    by,
  })
  const trekIn = (bekendmaking: string, by: Actor) => ({
    kind: 'trekBesluitIn',
    body: { besluit: 1, bekendmaking },
    by,
  })
  const hervat = { kind: 'hervatBoeteprocedure', by: duo }

  // The violation is of 16 March 2027: five years end on 16 March 2032. From 4 May to 1 August 2027 are 90 days.
  const objected = decidedOn(beboet, '2027-05-03', bezwaar(1, '2027-05-03', duo)).next
  const annulled = decidedOn(objected, '2027-08-02', gegrond(1, duo)).next
  const resumed = decidedOn(annulled, '2027-08-09', hervat).next

  test('the fine of DUO, resumed after it was annulled: 90 days', () => {
    expect(lastDays(resumed)['vervalBoete']).toBe('2032-06-14')
    const [termijn] = wi2021.termijnen(resumed).filter(({ key }) => key === 'vervalBoete')
    expect(termijn?.ground).toEqual({ regeling: 'Awb', artikel: '5:45', lid: 3 })
  })
  test('withdrawn while nobody objected: nothing stood still', () => {
    const withdrawn = decidedOn(beboet, '2027-08-02', trekIn('2027-08-02', duo)).next
    expect(lastDays(decidedOn(withdrawn, '2027-08-09', hervat).next)['vervalBoete']).toBe('2032-03-16')
  })
  test('withdrawn on the day of the objection, or the day after: no day lies between', () => {
    for (const day of ['2027-05-03', '2027-05-04']) {
      const withdrawn = decidedOn(objected, day, trekIn(day, duo)).next
      expect(lastDays(decidedOn(withdrawn, '2027-08-09', hervat).next)['vervalBoete']).toBe('2032-03-16')
    }
  })
  test.each([
    ['2032-06-14', 'BoeteOpgelegd'],
    ['2032-06-15', 'geenBoeteMogelijk'],
  ])('until its last day it can be imposed: %s %s', (on, outcome) => {
    const reported: Traject = {
      ...resumed,
      boeteprocedure: resumed.boeteprocedure && {
        ...resumed.boeteprocedure,
        rapport: { op: isoDate('2032-05-03'), door: 'duo-ander' },
        besluitVanaf: isoDate('2032-05-18'),
      },
    }
    const asked = { kind: 'legBoeteOp', body: { bekendmaking: on, pvtEnMapApart: false }, by: duo }
    expect(refusal(reported, on, asked)).toBe(outcome)
  })

  test('a violation of Wet 23 that is established anew: 5 days', () => {
    const vast = {
      kind: 'stelOvertredingVast',
      body: { vastgesteld: '2024-12-12', gepleegd: '2024-12-02', soort: 'begeleiding' },
    }
    const zienswijze = { kind: 'registreerZienswijzeOvertreding', body: { nummer: 1, ontvangen: '2024-12-20' } }
    const fine = {
      kind: 'legBoeteMedewerkingOp',
      body: { nummer: 1, bekendmaking: '2024-12-23', verwijtbaarheid: 'gewoon', bijstandVerlaagd: false },
      by: collega,
    }
    const road = [
      ['2024-12-12', vast],
      ['2024-12-12', { kind: 'maakOvertredingsrapport', body: { nummer: 1, dagtekening: '2024-12-12' } }],
      ['2024-12-20', zienswijze],
      ['2024-12-23', fine],
      ['2025-01-06', bezwaar(1, '2025-01-06', handhaver)],
      ['2025-01-12', gegrond(1, handhaver)],
      ['2025-01-13', { ...vast, body: { ...vast.body, vastgesteld: '2025-01-13' } }],
    ] as const
    const anew = road.reduce((traject, [on, asked]) => decidedOn(traject, on, asked).next, inTermijn)
    expect(lastDays(anew)['vervalOvertreding:2']).toBe('2029-12-07')
  })

  test('a missed call for the brede intake: 7 days more than three years', () => {
    const call = (nummer: number, op: string, uiterlijk: string) =>
      ({
        nummer,
        op: isoDate(op),
        uiterlijk: isoDate(uiterlijk),
        afloop: 'gemist',
        gemistOp: isoDate(uiterlijk),
      }) as const
    const intake: Traject = {
      ...inTermijn,
      fase: 'bredeIntake',
      pips: [],
      termijn: null,
      oproepen: [call(1, '2024-02-12', '2024-02-23'), call(2, '2024-02-26', '2024-03-15')],
    }
    const fine = { kind: 'legBoeteBredeIntakeOp', body: { bekendmaking: '2024-03-18', verwijtbaar: true } }
    const road = [
      ['2024-03-18', fine],
      ['2024-04-02', bezwaar(1, '2024-04-02', handhaver)],
      ['2024-04-10', gegrond(1, handhaver)],
    ] as const
    const free = road.reduce((traject, [on, asked]) => decidedOn(traject, on, asked).next, intake)
    expect(lastDays(intake)['vervalBredeIntake']).toBe('2027-03-16')
    expect(lastDays(free)['vervalBredeIntake']).toBe('2027-03-23')
  })
})
