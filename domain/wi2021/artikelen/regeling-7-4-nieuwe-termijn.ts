// Which new term comes with DUO's fine? Wet 24 lid 2 and 25 lid 2, Regeling 7.4.
import type { z } from 'zod'
import { isoDate, plus } from '../../dates/iso-date.ts'
import { regelingInburgering } from '../../law/finding.ts'
import { totalHours } from '../../law/hours.ts'
import { bekend } from '../../law/peildatum.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { aantal, doelgroep, feiten, isoDateSchema, jaNee, keuze, leerroute, uren, vereist } from '../../law/schemas.ts'
import { NoValue, timeline } from '../../law/timeline.ts'
import type { Inburgeringstermijn } from './artikel-11-inburgeringstermijn.ts'

/** Months per band: `tot` is the highest whole number in it. */
type Band = { readonly tot: number; readonly maanden: number }

const DUUR = timeline('nieuwe termijn na een boete, in maanden', [
  {
    validFrom: isoDate('2022-01-01'),
    value: {
      pvtOfMap: 6,
      pvtEnMap: 12,
      onderdelen: [
        { tot: 0, maanden: 24 },
        { tot: 1, maanden: 18 },
        { tot: 2, maanden: 12 },
        { tot: 4, maanden: 6 },
      ],
      urenAsiel: [
        { tot: 400, maanden: 24 },
        { tot: 800, maanden: 18 },
        { tot: 1200, maanden: 12 },
        { tot: 1599, maanden: 6 },
      ],
      urenGezin: [
        { tot: 200, maanden: 24 },
        { tot: 400, maanden: 18 },
        { tot: 600, maanden: 12 },
        { tot: 799, maanden: 6 },
      ],
    },
    source: regelingInburgering('7.4'),
  },
])

const MAANDEN = { '6 maanden': 6, '1 jaar': 12, '1,5 jaar': 18, '2 jaar': 24 } as const

/** A judgement: the hours of the Z-route are more than the table names, and it is open all the same: no eindgesprek, or hours of one kind short. */
export const duurZonderEindgesprek = keuze(['6 maanden', '1 jaar', '1,5 jaar', '2 jaar'])
export type DuurZonderEindgesprek = z.infer<typeof duurZonderEindgesprek>

const termijnfeiten = feiten({
  bekendmaking: isoDateSchema.describe('dag van bekendmaking van het boetebesluit'),
  leerroute,
  doelgroep,
  uren: uren.optional().describe('Z-route: cursusuren NT2 en KNM'),
  urenParticipatie: uren.optional().describe('Z-route voor asiel: uren participatie'),
  onderdelenGeslaagd: aantal
    .max(5, { error: 'ten hoogste 5' })
    .optional()
    .describe('B1 en onderwijs: behaalde onderdelen'),
  routeOpen: jaNee.describe('de leerroute is niet behaald'),
  pvtOpen: jaNee,
  mapOpen: jaNee,
  duurZonderEindgesprek: duurZonderEindgesprek
    .optional()
    .describe('oordeel: Z-route met meer uren dan de tabel noemt, maar bijvoorbeeld zonder eindgesprek'),
}).superRefine((facts, ctx) => {
  const { leerroute: route, doelgroep: groep, routeOpen, onderdelenGeslaagd } = facts
  if (routeOpen && route === 'Z') {
    vereist(ctx, facts, groep === 'asiel' ? ['uren', 'urenParticipatie'] : ['uren'], 'de termijn hangt ervan af')
  }
  if (routeOpen && route !== 'Z') {
    vereist(ctx, facts, ['onderdelenGeslaagd'], 'de termijn hangt ervan af')
    if (onderdelenGeslaagd === 5) {
      ctx.addIssue({
        code: 'custom',
        path: ['onderdelenGeslaagd'],
        message: 'met 5 onderdelen is de leerroute behaald',
      })
    }
  }
  if (!routeOpen && !facts.pvtOpen && (!facts.mapOpen || route === 'onderwijs')) {
    ctx.addIssue({ code: 'custom', path: ['routeOpen'], message: 'er staat niets open: geen nieuwe termijn' })
  }
})

/**
 * Regeling 7.4 lid 1: PVT or MAP open six months, both a year. Lid 2: B1 and onderwijsroute by parts passed (four language parts and KNM).
 * Lid 3 and 4: Z-route by hours. Lid 5: only hours at a school with keurmerk, which the caller counts. Lid 6: of several the longest.
 * Runs after the bekendmaking; a term of six months or more does not shift (ATW 4).
 */
export const nieuweTermijn = rule(
  {
    id: ['HD-04', 'T-10'],
    name: 'nieuweTermijn',
    ground: regelingInburgering('7.4'),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'last day clamped (CAL-3, D); Z-route with more hours than the table names, mostly without eindgesprek: an input',
    facts: termijnfeiten,
    example: {
      bekendmaking: '2026-05-20',
      leerroute: 'B1',
      doelgroep: 'gezin',
      onderdelenGeslaagd: 1,
      routeOpen: true,
      pvtOpen: false,
      mapOpen: false,
    },
  },
  (facts): Applied<Inburgeringstermijn> => {
    const { bekendmaking } = facts
    const { lid, maanden } = langste(facts)
    return {
      outcome: { aanvang: plus(bekendmaking, { days: 1 }), laatsteDag: plus(bekendmaking, { months: maanden }) },
      ground: regelingInburgering('7.4', lid),
    }
  },
)

type Basis = { readonly lid: number; readonly maanden: number }

function langste(facts: z.infer<typeof termijnfeiten>): Basis {
  const duur = DUUR.on(facts.bekendmaking).value
  const map = facts.mapOpen && facts.leerroute !== 'onderwijs'
  const gronden: Basis[] = []
  if (facts.pvtOpen && map) gronden.push({ lid: 1, maanden: duur.pvtEnMap })
  else if (facts.pvtOpen || map) gronden.push({ lid: 1, maanden: duur.pvtOfMap })
  if (facts.routeOpen) gronden.push(leerrouteOpen(facts))
  return gronden.reduce((a, b) => (b.maanden > a.maanden ? b : a))
}

function leerrouteOpen(facts: z.infer<typeof termijnfeiten>): Basis {
  const { onderdelen, urenAsiel, urenGezin } = DUUR.on(facts.bekendmaking).value
  const inBand = (rows: readonly Band[], count: number): number | undefined =>
    rows.find(({ tot }) => Math.floor(count) <= tot)?.maanden
  if (facts.leerroute !== 'Z') {
    const passed = bekend(facts.onderdelenGeslaagd, 'onderdelenGeslaagd')
    return { lid: 2, maanden: bekend(inBand(onderdelen, passed), 'termijn bij dit aantal onderdelen') }
  }
  const asiel = facts.doelgroep === 'asiel'
  const cursus = bekend(facts.uren, 'uren')
  const gevolgd = asiel ? totalHours(cursus, bekend(facts.urenParticipatie, 'urenParticipatie')) : cursus
  const tabel = asiel ? urenAsiel : urenGezin
  return { lid: asiel ? 3 : 4, maanden: inBand(tabel, gevolgd) ?? beoordeeld(facts.duurZonderEindgesprek, tabel) }
}

function beoordeeld(oordeel: DuurZonderEindgesprek | undefined, tabel: readonly Band[]): number {
  if (oordeel !== undefined) return MAANDEN[oordeel]
  const buiten = Math.max(...tabel.map(({ tot }) => tot)) + 1
  throw new NoValue(`duurZonderEindgesprek: de tabel noemt geen termijn bij ${buiten} uren of meer. Beoordeel de duur.`)
}
