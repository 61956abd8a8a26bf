// When are PVT and MAP completed, who need not do MAP, and what does DUO register? Wet 6 and 8, Besluit 3.1, 3.2 and 3.4.
import { type IsoDate, isoDate, minus } from '../../dates/iso-date.ts'
import { besluit, duo, wet } from '../../law/finding.ts'
import { hoursShort, totalHours } from '../../law/hours.ts'
import { peil, peildatum } from '../../law/peildatum.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { feiten, isoDateSchema, jaNee, keuze, leerroute, nietVoor, uren } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const since = isoDate('2022-01-01')
const PVT_UREN = timeline('uren PVT', [{ validFrom: since, value: 12, source: besluit('3.1') }])
const MAP_UREN = timeline('uren MAP', [{ validFrom: since, value: 40, source: besluit('3.2') }])

export type Onderdeelstand = { readonly afgerond: boolean; readonly op: IsoDate | null; readonly tekortUren: number }

/**
 * Besluit 3.1: introduction to the core values with at least one activity or excursion, presence at the meeting and signing there, at least
 * twelve hours; the college registers attendance and signature. Lid 5: activities of the brede intake that meet the demands can be deducted.
 */
export const pvtAfgerond = rule(
  {
    id: ['C-01', 'C-04'],
    name: 'pvtAfgerond',
    ground: besluit('3.1'),
    since,
    confidence: 'P',
    facts: feiten({
      uren,
      urenBredeIntake: uren.optional().describe('uren uit de brede intake die het college meetelt (lid 5)'),
      activiteitOfExcursie: jaNee.describe('ten minste een activiteit of excursie over de kernwaarden'),
      ondertekendOp: isoDateSchema.optional().describe('dag van ondertekening op de bijeenkomst'),
      peildatum,
    }),
    example: { uren: 10, urenBredeIntake: 2, activiteitOfExcursie: true, ondertekendOp: '2024-09-12' },
  },
  ({ uren: gevolgd, urenBredeIntake = 0, activiteitOfExcursie, ondertekendOp, peildatum }): Applied<Onderdeelstand> => {
    const tekortUren = hoursShort(PVT_UREN.on(peil(peildatum)).value, totalHours(gevolgd, urenBredeIntake))
    const afgerond = tekortUren === 0 && activiteitOfExcursie && ondertekendOp !== undefined
    return { outcome: { afgerond, op: afgerond ? ondertekendOp : null, tekortUren } }
  },
)

/**
 * Besluit 3.2, Regeling 3.1: activities on eight themes, at least forty hours aimed at practice on the labour market, closed by an eindgesprek with
 * the college. Lid 3: activities of the brede intake that meet the demands can be deducted.
 */
export const mapAfgerond = rule(
  {
    id: ['C-02', 'C-04'],
    name: 'mapAfgerond',
    ground: besluit('3.2'),
    since,
    confidence: 'P',
    facts: feiten({
      praktijkuren: uren,
      urenBredeIntake: uren.optional().describe('uren uit de brede intake die het college meetelt (lid 3)'),
      themasBehandeld: jaNee.describe('alle acht themas zijn behandeld'),
      eindgesprekOp: isoDateSchema.optional(),
      peildatum,
    }),
    example: { praktijkuren: 40, themasBehandeld: true, eindgesprekOp: '2025-11-20' },
  },
  ({ praktijkuren, urenBredeIntake = 0, themasBehandeld, eindgesprekOp, peildatum }): Applied<Onderdeelstand> => {
    const tekortUren = hoursShort(MAP_UREN.on(peil(peildatum)).value, totalHours(praktijkuren, urenBredeIntake))
    const afgerond = tekortUren === 0 && themasBehandeld && eindgesprekOp !== undefined
    return { outcome: { afgerond, op: afgerond ? eindgesprekOp : null, tekortUren } }
  },
)

/** Wet 8 lid 3: no MAP for who follows or completed the taalschakeltraject. There is no other exemption from MAP. */
export const mapVereist = rule(
  {
    id: 'C-05',
    name: 'mapVereist',
    ground: wet('8', 3),
    since,
    confidence: 'P',
    facts: feiten({ taalschakeltraject: keuze(['geen', 'volgt', 'afgerond']) }),
    example: { taalschakeltraject: 'volgt' },
  },
  ({ taalschakeltraject }): Applied<{ readonly vereist: boolean }> => ({
    outcome: { vereist: taalschakeltraject === 'geen' },
  }),
)

/** Wet 7 lid 1 onder b, 8 lid 4, Besluit 3.4: KNM is an exam in the B1-route and the onderwijsroute, course hours in the Z-route. */
export const vormKnm = rule(
  {
    id: 'C-06',
    name: 'vormKnm',
    ground: besluit('3.4'),
    since,
    confidence: 'P',
    facts: feiten({ leerroute }),
    example: { leerroute: 'Z' },
  },
  ({ leerroute: route }): Applied<{ readonly vorm: 'examen' | 'cursusuren' }> => ({
    outcome: { vorm: route === 'Z' ? 'cursusuren' : 'examen' },
  }),
)

const VERWIJTBAAR_NEE = timeline('vroegste melding niet verwijtbaar', [
  { validFrom: since, value: { months: 2 }, source: duo('MAP, PVT en Z-route') },
])

export type Registratiebezwaar =
  | 'voor aanvang termijn'
  | 'in de toekomst'
  | 'na afronding Z-route'
  | 'verwijtbaar weglaten binnen de termijn'
  | 'niet verwijtbaar te vroeg'
  | 'verwijtbaar voor einde termijn'

/**
 * DUO's checks on PVT and MAP: the day not before the term, not in the future, not after the Z-route was completed. `verwijtbaar` is left
 * out when that day lies inside the term; false from two months before the end of the term; true only after it was exceeded.
 */
export const registratieToets = rule(
  {
    id: 'C-07',
    name: 'registratieToets',
    ground: duo('MAP, PVT en Z-route'),
    since,
    confidence: 'DUO',
    facts: feiten({
      datum: isoDateSchema.optional().describe('dag van ondertekening (PVT) of eindgesprek (MAP)'),
      melding: isoDateSchema.describe('dag van de melding'),
      aanvang: isoDateSchema,
      laatsteDag: isoDateSchema,
      zRouteAfgerondOp: isoDateSchema.optional(),
      verwijtbaar: jaNee.optional(),
    }).superRefine((facts, ctx) => nietVoor(ctx, facts, 'laatsteDag', 'aanvang')),
    example: { datum: '2024-09-12', melding: '2024-09-20', aanvang: '2024-03-16', laatsteDag: '2027-03-15' },
  },
  (facts): Applied<{ readonly aanvaard: boolean; readonly bezwaren: readonly Registratiebezwaar[] }> => {
    const { datum, melding, aanvang, laatsteDag, zRouteAfgerondOp, verwijtbaar } = facts
    const inTermijn = datum !== undefined && datum >= aanvang && datum <= laatsteDag
    const neeVanaf = minus(laatsteDag, VERWIJTBAAR_NEE.on(melding).value)
    const na = (grens: IsoDate | undefined): boolean => datum !== undefined && grens !== undefined && datum > grens
    const toetsen: readonly (readonly [Registratiebezwaar, boolean])[] = [
      ['voor aanvang termijn', datum !== undefined && datum < aanvang],
      ['in de toekomst', na(melding)],
      ['na afronding Z-route', na(zRouteAfgerondOp)],
      ['verwijtbaar weglaten binnen de termijn', inTermijn && verwijtbaar !== undefined],
      ['niet verwijtbaar te vroeg', verwijtbaar === false && melding < neeVanaf],
      ['verwijtbaar voor einde termijn', verwijtbaar === true && melding <= laatsteDag],
    ]
    const bezwaren = toetsen.filter(([, fout]) => fout).map(([bezwaar]) => bezwaar)
    return { outcome: { aanvaard: bezwaren.length === 0, bezwaren } }
  },
)
