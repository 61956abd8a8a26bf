// Does the fine for not cooperating count what stands, and only that? Expected amounts are written down from Besluit 7.1.
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import type { Traject } from '../../../domain/wi2021/traject/state.ts'
import type { Boete, Overtreding } from '../../../domain/wi2021/traject/state-handhaving.ts'
import { collega, decidedOn, inTermijn, lastDays, refusal } from './staat.ts'

type Earlier = {
  readonly vastgesteld: string
  readonly onherroepelijk?: string
  readonly bedragCent?: number
  readonly vervallen?: boolean
}

/** Violations that were fined before, with the day on which each fine became irrevocable. */
function beboet(traject: Traject, ...earlier: readonly Earlier[]): Traject {
  const overtredingen = earlier.map(
    ({ vastgesteld }, index): Overtreding => ({
      nummer: index + 1,
      soort: 'begeleiding',
      gepleegd: isoDate(vastgesteld),
      vastgesteld: isoDate(vastgesteld),
      termijn: traject.termijn?.nummer ?? 1,
      rapport: null,
      zienswijzeTot: null,
      besluitVanaf: null,
      beslissenUiterlijk: null,
      teLaat: false,
      afloop: 'beboet',
      besluit: index + 1,
      vensterDicht: false,
    }),
  )
  return {
    ...traject,
    overtredingen,
    boetelijst: earlier.map(
      ({ bedragCent = 2_500, vervallen = false }, index): Boete => ({
        besluit: index + 1,
        soort: 'boeteMedewerking',
        bedragCent,
        termijn: traject.termijn?.nummer ?? 1,
        nieuweTermijn: false,
        vervallen,
      }),
    ),
    besluiten: earlier.map(({ vastgesteld, onherroepelijk }, index) => ({
      nummer: index + 1,
      soort: 'boeteMedewerking' as const,
      van: 'gemeente' as const,
      bekendmaking: isoDate(vastgesteld),
      bezwaarTot: isoDate(vastgesteld),
      status: onherroepelijk === undefined ? ('bezwaar' as const) : ('onherroepelijk' as const),
      bezwaarOntvangen: null,
      beslissenUiterlijk: null,
      teLaat: false,
      ...(onherroepelijk === undefined ? {} : { onherroepelijkOp: isoDate(onherroepelijk) }),
    })),
  }
}

/** The fine for a violation that is established on this day, with intent: the whole step of the ladder. */
function boete(traject: Traject, vastgesteld: string, besluit: string): number | string {
  const established = decidedOn(traject, vastgesteld, {
    kind: 'stelOvertredingVast',
    body: { vastgesteld, soort: 'begeleiding' },
  })
  const nummer = established.next.overtredingen.length
  const report = decidedOn(established.next, vastgesteld, {
    kind: 'maakOvertredingsrapport',
    body: { nummer, dagtekening: vastgesteld },
  })
  const heard = decidedOn(report.next, vastgesteld, {
    kind: 'registreerZienswijzeOvertreding',
    body: { nummer, ontvangen: vastgesteld },
  })
  const body = { nummer, bekendmaking: besluit, verwijtbaarheid: 'opzet', bijstandVerlaagd: false }
  const decision = refusal(heard.next, besluit, { kind: 'legBoeteMedewerkingOp', body, by: collega })
  if (decision !== 'BoeteMedewerkingOpgelegd') return decision
  const { next } = decidedOn(heard.next, besluit, { kind: 'legBoeteMedewerkingOp', body, by: collega })
  return next.betalingen.at(-1)?.bedragCent ?? 0
}

describe('recidive: irrevocable, within twelve months, and standing', () => {
  const onherroepelijk = '2025-06-01'
  test.each<[string, readonly Earlier[], number]>([
    ['nothing before', [], 5_000],
    ['the same day a year earlier counts', [{ vastgesteld: '2025-03-10', onherroepelijk }], 10_000],
    ['the day before that does not', [{ vastgesteld: '2025-03-09', onherroepelijk }], 5_000],
    ['irrevocable on the day itself counts', [{ vastgesteld: '2025-09-01', onherroepelijk: '2026-03-10' }], 10_000],
    ['irrevocable a day later does not', [{ vastgesteld: '2025-09-01', onherroepelijk: '2026-03-11' }], 5_000],
    ['still in bezwaar does not', [{ vastgesteld: '2025-09-01' }], 5_000],
    ['a fine that fell away does not', [{ vastgesteld: '2025-09-01', onherroepelijk, vervallen: true }], 5_000],
    [
      'two of them: doubled twice',
      [
        { vastgesteld: '2025-04-01', onherroepelijk },
        { vastgesteld: '2025-09-01', onherroepelijk: '2025-12-01' },
      ],
      20_000,
    ],
  ])('%s', (_because, earlier, bedragCent) => {
    expect(boete(beboet(inTermijn, ...earlier), '2026-03-10', '2026-03-31')).toBe(bedragCent)
  })
})

describe('the ceiling of the term (Besluit 7.1 lid 5)', () => {
  const nieuw = (laatsteDag: string, verlengd = laatsteDag): Traject => ({
    ...inTermijn,
    termijn: {
      nummer: 2,
      aanvang: isoDate('2027-04-13'),
      laatsteDag: isoDate(verlengd),
      oorspronkelijk: isoDate(laatsteDag),
      bevestigd: true,
      overschreden: false,
    },
  })
  test.each<[string, Traject, number, number | string]>([
    ['first term: 2,400', inTermijn, 238_000, 2_000],
    ['first term: full', inTermijn, 240_000, 'geenBoeteMogelijk'],
    ['half a year: 400', nieuw('2027-10-12'), 38_000, 2_000],
    ['a year: 800', nieuw('2028-04-12'), 78_000, 2_000],
    ['one and a half: 1,200', nieuw('2028-10-12'), 118_000, 2_000],
    ['two: 1,600', nieuw('2029-04-12'), 158_000, 2_000],
    ['half a year, extended: still 400', nieuw('2027-10-12', '2028-10-12'), 38_000, 2_000],
    ['a term of another length has no ceiling', nieuw('2027-10-13'), 0, 'geenWaardeOpDezeDatum'],
  ])('%s', (_because, traject, reeds, outcome) => {
    const first = traject.termijn?.nummer === 1
    const on = first ? ['2026-03-10', '2026-03-31'] : ['2027-06-01', '2027-06-22']
    const full = beboet(traject, { vastgesteld: first ? '2024-06-01' : '2024-06-02', bedragCent: reeds })
    expect(boete(full, on[0] ?? '', on[1] ?? '')).toBe(outcome)
  })

  test('a fine for the brede intake, from before the term, counts in the first one and not in a later one', () => {
    const intake: Boete = {
      besluit: 1,
      soort: 'boeteBredeIntake',
      bedragCent: 238_000,
      termijn: 0,
      nieuweTermijn: false,
      vervallen: false,
    }
    expect(boete({ ...inTermijn, boetelijst: [intake] }, '2026-03-10', '2026-03-31')).toBe(2_000)
    expect(boete({ ...nieuw('2028-04-12'), boetelijst: [intake] }, '2027-06-01', '2027-06-22')).toBe(5_000)
  })
})

describe('asiel', () => {
  const asiel: Traject = { ...inTermijn, doelgroep: 'asiel' }
  test('the leerroute can be at issue, and no fine without a documented assessment', () => {
    const on = '2026-03-10'
    const { next } = decidedOn(asiel, on, {
      kind: 'stelOvertredingVast',
      body: { vastgesteld: on, soort: 'leerroute' },
    })
    expect(lastDays(next)['vervalOvertreding:1']).toBe('2031-03-10')
    expect(boete(asiel, on, '2026-03-31')).toBe('onwilNietVastgesteld')
  })
  test('before the ruling of 4 February 2025 an assessment is not asked', () => {
    expect(boete(asiel, '2025-01-06', '2025-02-03')).toBe(5_000)
    expect(boete(asiel, '2025-01-06', '2025-02-04')).toBe('onwilNietVastgesteld')
  })
})
