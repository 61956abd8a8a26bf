// When may DUO fine, how often, and who hears it when no fine comes? Days by hand from Wet 12, 24, 25 and Awb 5:43, 5:50.
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import { boetebedrag } from '../../../domain/wi2021/traject/boetebedrag.ts'
import type { TrajectEvent } from '../../../domain/wi2021/traject/events.ts'
import type { Traject } from '../../../domain/wi2021/traject/state.ts'
import { besluit, decidedOn, duo, duoCollega, folded, handhaver, inTermijn, lastDays, refusal } from './staat.ts'

const lapse = (traject: Traject, key: string, lastDay: string, today: string) => {
  const body = { key, firstDay: lastDay, lastDay }
  const command = { id: today, kind: key, origin: 'lapse' as const, actor: handhaver, body }
  return folded(traject, wi2021.decide(traject, command, isoDate(today)))
}
const rapport = (dagtekening: string) => ({
  kind: 'maakBoeterapport',
  body: { dagtekening, pvtEnMapApart: false },
  by: duo,
})
const boete = (bekendmaking: string) => ({
  kind: 'legBoeteOp',
  body: { bekendmaking, pvtEnMapApart: false },
  by: duoCollega,
})
const heard = (on: string) => ({ kind: 'registreerZienswijze', body: { ontvangen: on }, by: duo })
const afzien = { kind: 'zieAfVanBoete', body: { reden: 'geenVerwijt' }, by: duo }
const hervat = { kind: 'hervatBoeteprocedure', by: duo }

const over = lapse(inTermijn, 'inburgeringstermijn', '2027-03-15', '2027-03-16')
const reported = decidedOn(over, '2027-03-22', rapport('2027-03-22')).next
const zienswijze = decidedOn(reported, '2027-03-29', heard('2027-03-29')).next
const letters = (event: TrajectEvent | undefined, traject: Traject) =>
  event === undefined ? [] : wi2021.messages(event, traject).map(({ body }) => body['soort'])

test('no fine while an application for more time lies undecided (Wet 12)', () => {
  const asks = { kind: 'registreerVerlengingsaanvraag', body: { ontvangen: '2027-03-29' }, by: duo }
  const asked = decidedOn(zienswijze, '2027-03-29', asks).next
  expect(refusal(asked, '2027-03-30', boete('2027-03-30'))).toBe('beslistermijnLoopt')
  const weiger = { kind: 'weigerVerlenging', body: { bekendmaking: '2027-03-30' }, by: duo }
  const refused = decidedOn(asked, '2027-03-30', weiger).next
  expect(refusal(refused, '2027-03-30', boete('2027-03-30'))).toBe('BoeteOpgelegd')
})

describe('who was told that a fine might come, is told that none does', () => {
  test.for([
    { traject: reported, soorten: ['geenBoete'], because: 'after the report' },
    { traject: over, soorten: [], because: 'nobody was told anything' },
  ])('$because', ({ traject, soorten }) => {
    const { decision, next } = decidedOn(traject, '2027-04-12', afzien)
    expect(letters(decision.kind === 'happened' ? decision.events[0] : undefined, next)).toEqual(soorten)
  })
  test('also when all turns out to have been done in time', () => {
    const done: Traject = {
      ...reported,
      pvt: { ondertekendOp: isoDate('2025-02-03'), uren: 12 },
      map: { eindgesprekOp: isoDate('2025-02-03'), uren: 40 },
      examens: (['lezen', 'luisteren', 'schrijven', 'knm'] as const).map((onderdeel) => ({
        onderdeel,
        niveau: onderdeel === 'knm' ? null : 'B1',
        examendatum: isoDate('2027-03-08'),
        resultaat: 'geslaagd',
        reden: null,
      })),
    }
    const last = {
      kind: 'registreerExamenresultaat',
      body: { onderdeel: 'spreken', niveau: 'B1', examendatum: '2027-03-15', resultaat: 'geslaagd' },
      by: duo,
    }
    const { decision, next } = decidedOn(done, '2027-04-12', last)
    const events = decision.kind === 'happened' ? decision.events : []
    const fell = events.find(({ kind }) => kind === 'BoeteprocedureVervallen')
    expect(letters(fell, next)).toEqual(['geenBoete'])
  })
})

describe('periodic fines after the second new term, which ended on 7 May 2031 (Wet 24 lid 4)', () => {
  const periodiek: Traject = {
    ...over,
    boetes: 2,
    boeteprocedure: null,
    periodiekVanaf: isoDate('2031-05-07'),
    besluiten: [besluit(1, 'boete', '2027-04-12', '2027-05-24'), besluit(2, 'boete', '2029-05-07', '2029-06-18')],
    termijn: inTermijn.termijn && {
      ...inTermijn.termijn,
      nummer: 3,
      aanvang: isoDate('2029-05-08'),
      laatsteDag: isoDate('2031-05-07'),
      overschreden: true,
    },
    boetelijst: [1, 2].map((nummer) => ({
      besluit: nummer,
      soort: 'boete' as const,
      bedragCent: 34_000,
      termijn: nummer,
      nieuweTermijn: true,
      vervallen: false,
    })),
  }
  const possible = lapse(periodiek, 'vervolgboete', '2033-05-07', '2033-05-08')
  const steps = [rapport('2033-05-09'), heard('2033-05-09'), boete('2033-05-09')]
  const fined = steps.reduce((traject, step) => decidedOn(traject, '2033-05-09', step).next, possible)

  test('none becomes possible while there is no plicht', () => {
    expect(lastDays(periodiek)['vervolgboete']).toBe('2033-05-07')
    const exempt: Traject = { ...periodiek, vrijstelling: { grond: 'd', van: isoDate('2033-02-01'), tot: null } }
    expect(lastDays(exempt)['vervolgboete']).toBeUndefined()
  })
  test('one that fell away is resumed from the day from which it was possible, and once', () => {
    const nummer = fined.besluiten.at(-1)?.nummer
    const trekIn = { kind: 'trekBesluitIn', body: { besluit: nummer, bekendmaking: '2033-06-06' }, by: duo }
    const without = decidedOn(fined, '2033-06-06', trekIn).next
    const resumed = decidedOn(without, '2033-06-07', hervat).next
    expect(resumed.boeteprocedure?.sinds).toBe('2033-05-07')
    const again = [rapport('2033-06-08'), heard('2033-06-08'), boete('2033-06-08')]
    const twice = again.reduce((traject, step) => decidedOn(traject, '2033-06-08', step).next, resumed)
    expect(refusal(twice, '2033-06-09', hervat)).toBe('geenBoeteMogelijk')
  })
  test('no new term comes with it', () => {
    expect(fined.termijn?.nummer).toBe(3)
    expect(lastDays(fined)['vervolgboete']).toBe('2035-05-07')
  })
})

test('two new terms that DUO told of, whose fines were not entered here, are two: no third', () => {
  const told: Traject = {
    ...inTermijn,
    vorigeTermijnen: inTermijn.termijn === null ? [] : [inTermijn.termijn, { ...inTermijn.termijn, nummer: 2 }],
    termijn: inTermijn.termijn && { ...inTermijn.termijn, nummer: 3, laatsteDag: isoDate('2031-07-01') },
  }
  const ended = lapse(told, 'inburgeringstermijn', '2031-07-01', '2031-07-02')
  expect(ended.boeteprocedure).toBeNull()
  expect(lastDays(ended)['vervolgboete']).toBe('2033-07-01')
})

describe('when the term is over and the plicht goes on', () => {
  const onderwijs: Traject = {
    ...over,
    pips: [
      {
        dagtekening: isoDate('2024-03-15'),
        leerroute: 'onderwijs',
        niveau: 'B1',
        urenIntensiteit: null,
        gemeente: '9901',
      },
    ],
    uren: { bredeIntake: 0, taalEnKnm: 0, participatie: 0, aanwezigheid: 95 },
  }
  const naar = (leerroute: string) => ({
    kind: 'wijzigLeerroute',
    body: { dagtekening: '2027-05-10', leerroute, voortgang: 'onvoldoende' },
  })

  test('the onderwijsroute can still become the B1-route, and no other (Besluit 5.4 lid 1)', () => {
    expect(refusal(onderwijs, '2027-05-10', naar('B1'))).toBe('LeerrouteGewijzigd PipVastgesteld')
    expect(refusal(onderwijs, '2027-05-10', naar('Z'))).toBe('routewijzigingTeLaat')
  })
  test('that makes the fine no higher: PVT alone was asked when the term ended', () => {
    // Regeling 7.1: not all parts attempted, 90 percent or more: EUR 400; PVT EUR 340; no MAP in the onderwijsroute.
    const changed = decidedOn(onderwijs, '2027-05-10', naar('B1')).next
    for (const traject of [onderwijs, changed])
      expect(boetebedrag(traject, undefined, isoDate('2027-05-17')).bedragCent).toBe(74_000)
  })
  test('the level is lowered only while a term runs (Besluit 5.5)', () => {
    const body = { dagtekening: '2027-05-10', urenNt2: 600, voldoendeInspanning: true }
    expect(refusal(over, '2027-05-10', { kind: 'schaalAf', body })).toBe('afschalingNietMogelijk')
  })
  test('the gemeente sees that the plan must be adapted to another doelgroep', () => {
    const other: Traject = { ...over, doelgroepGewijzigdOp: isoDate('2027-04-12') }
    expect(wi2021.workItems(other, isoDate('2027-04-12')).map(({ key }) => key)).toContain('pipDoelgroep')
    expect(refusal(other, '2027-05-10', { kind: 'pasPipAan', body: { dagtekening: '2027-05-10' } })).toBe(
      'PipVastgesteld',
    )
  })
})
