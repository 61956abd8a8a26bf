// What counts on the last day, and from which day is a periodic fine possible? Amounts and days by hand from Regeling 7.1 and Wet 24 lid 4.
import { expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import { boetebedrag, nieuweTermijnBij } from '../../../domain/wi2021/traject/boetebedrag.ts'
import type { Examenresultaat } from '../../../domain/wi2021/traject/messages.ts'
import { opened, type Traject } from '../../../domain/wi2021/traject/state.ts'

const day = isoDate
const exam = (onderdeel: Examenresultaat['onderdeel'], examendatum: string, resultaat: 'geslaagd' | 'gezakt') => ({
  onderdeel,
  examendatum: day(examendatum),
  resultaat,
  niveau: onderdeel === 'knm' ? null : ('B1' as const),
  reden: null,
})

/** Gezinsmigrant on the B1-route whose term ended on 15 March 2027: 400 hours, PVT and MAP done, four parts passed, one failed once. */
const overschreden: Traject = {
  ...opened({ openedOn: day('2024-01-10'), gemeente: '9901' }),
  fase: 'handhaving',
  doelgroep: 'gezin',
  plichtBegin: day('2023-12-20'),
  pips: [{ dagtekening: day('2024-03-15'), leerroute: 'B1', niveau: 'B1', urenIntensiteit: null, gemeente: '9901' }],
  termijn: {
    nummer: 1,
    aanvang: day('2024-03-16'),
    laatsteDag: day('2027-03-15'),
    bevestigd: true,
    overschreden: true,
  },
  uren: { bredeIntake: 0, taalEnKnm: 400, participatie: 0, aanwezigheid: 0 },
  pvt: { ondertekendOp: day('2025-03-03'), uren: 12 },
  map: { eindgesprekOp: day('2025-03-10'), uren: 40 },
  examens: [
    exam('lezen', '2026-09-07', 'geslaagd'),
    exam('luisteren', '2026-09-07', 'geslaagd'),
    exam('schrijven', '2026-09-14', 'geslaagd'),
    exam('knm', '2026-09-21', 'geslaagd'),
    exam('spreken', '2026-09-14', 'gezakt'),
  ],
  boeteprocedure: {
    sinds: day('2027-03-15'),
    rapport: null,
    zienswijzeTot: null,
    besluitVanaf: null,
    beslissenUiterlijk: null,
    teLaat: false,
  },
}

test.for([
  // R2, column 3: EUR 320, four parts passed: 80 percent off.
  { op: '2027-03-16', cent: 6_400, because: 'a day after the last day: the part counts as open' },
  { op: '2027-03-15', cent: 0, because: 'on the last day: nothing is open' },
])('the fifth part passed on $op: $cent, $because', ({ op, cent }) => {
  const traject = { ...overschreden, examens: [...overschreden.examens, exam('spreken', op, 'geslaagd')] }
  expect(boetebedrag(traject, undefined, day('2027-06-01')).bedragCent).toBe(cent)
})

test('a part passed late shortens no new term: four parts on the last day give six months', () => {
  const traject = { ...overschreden, examens: [...overschreden.examens, exam('spreken', '2027-03-16', 'geslaagd')] }
  expect(nieuweTermijnBij(traject, day('2027-06-01')).termijn).toEqual({
    aanvang: '2027-06-02',
    laatsteDag: '2027-12-01',
  })
})

test('a report for a periodic fine is possible on the very day from which that fine is', () => {
  const vanaf = day('2031-12-16') // two years after the second new term, which ended on 15 December 2029
  const possible = wi2021.evolve(
    { ...overschreden, boeteprocedure: null, boetes: 2, periodiekVanaf: day('2029-12-15') },
    {
      kind: 'VervolgboeteMogelijk',
      legalDate: vanaf,
      ground: { regeling: 'Wi2021', artikel: '24' },
      findings: [],
      body: { vanaf },
    },
  )
  const report = (dagtekening: string) => {
    const actor = { id: 'h', organisatie: 'duo', rol: 'handhaver' } as const
    const command = {
      id: 'c',
      kind: 'maakBoeterapport',
      origin: 'act' as const,
      actor,
      body: { dagtekening: day(dagtekening) },
    }
    const decision = wi2021.decide(possible, command, day('2031-12-17'))
    return decision.kind === 'refused' ? decision.refusal.reason : 'happened'
  }
  expect(report('2031-12-15')).toBe('datumTeVroeg')
  expect(report('2031-12-16')).toBe('happened')
})
