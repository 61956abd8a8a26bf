// When does DUO fine, when does nobody, and when is a fine lower? Wet 24, 25 and 27, Besluit 7.1 lid 6 and 7.2 lid 3.
import { type IsoDate, isoDate, minus, plus } from '../../dates/iso-date.ts'
import { awb, besluit, type Citation, conventie, wet } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { bedragCent, feiten, isoDateSchema, jaNee, keuze, leerroute } from '../../law/schemas.ts'
import { NoValue, timeline } from '../../law/timeline.ts'

const since = isoDate('2022-01-01')

export type Boetegrond = {
  /** PVT or MAP was open when the term was over (Wet 24). */
  readonly participatie: boolean
  /** The leerroute was open when the term was over (Wet 25). */
  readonly leerroute: boolean
  /** First day on which the violation stands. */
  readonly vanaf: IsoDate
}

/**
 * Wet 24: a fine when on the day after the last day PVT or MAP is not completed. 25: when the leerroute is not achieved.
 * 25 lid 3: not for the leerroute where the permit is refused or withdrawn under Vw 18 or 19. Awb 5:41: not without blame.
 */
export const boetegrond = rule(
  {
    id: 'HD-01',
    name: 'boetegrond',
    ground: wet('25', 1),
    since,
    confidence: 'P-old',
    note: 'the day of exam, signing and eindgesprek counts (T-11, D)',
    facts: feiten({
      laatsteDag: isoDateSchema.describe('laatste dag van de (verlengde) termijn'),
      leerroute,
      pvtOp: isoDateSchema.optional().describe('leeg: niet afgerond'),
      mapOp: isoDateSchema.optional().describe('leeg: niet afgerond'),
      leerrouteOp: isoDateSchema.optional().describe('leeg: niet behaald'),
      verblijfGeweigerdOfIngetrokken: jaNee.optional().describe('op grond van Vw 18 of 19'),
      verwijtbaar: jaNee.describe('oordeel: de overschrijding is te verwijten'),
    }),
    example: { laatsteDag: '2027-03-15', leerroute: 'B1', pvtOp: '2024-09-12', mapOp: '2025-11-20', verwijtbaar: true },
  },
  (facts): Applied<Boetegrond> => {
    const { laatsteDag, verwijtbaar, verblijfGeweigerdOfIngetrokken = false } = facts
    const open = (op: IsoDate | undefined): boolean => op === undefined || op > laatsteDag
    const map = facts.leerroute !== 'onderwijs' && open(facts.mapOp)
    const participatie = verwijtbaar && (open(facts.pvtOp) || map)
    const routeOpen = verwijtbaar && open(facts.leerrouteOp)
    const leerroute = routeOpen && !verblijfGeweigerdOfIngetrokken
    return {
      outcome: { participatie, leerroute, vanaf: plus(laatsteDag, { days: 1 }) },
      ground: verwijtbaar ? beslissend({ participatie, leerroute, routeOpen }) : awb('5:41'),
    }
  },
)

/** The article of the heaviest fine that stands; where none does, the one that stood in the way. */
function beslissend(fine: Pick<Boetegrond, 'participatie' | 'leerroute'> & { readonly routeOpen: boolean }): Citation {
  if (fine.leerroute) return wet('25', 1)
  if (fine.participatie) return wet('24', 1)
  return fine.routeOpen ? wet('25', 3) : wet('25', 1)
}

/** Wet 27: no fine where the bijstand was lowered for the same conduct (Participatiewet 18 or 18b). */
export const dubbeleSanctie = rule(
  {
    id: 'HG-04',
    name: 'dubbeleSanctie',
    ground: wet('27'),
    since,
    confidence: 'P-old',
    facts: feiten({ bijstandVerlaagd: jaNee.describe('om dezelfde gedraging (Participatiewet 18 of 18b)') }),
    example: { bijstandVerlaagd: true },
  },
  ({ bijstandVerlaagd }): Applied<{ readonly boeteToegestaan: boolean }> => ({
    outcome: { boeteToegestaan: !bijstandVerlaagd },
  }),
)

/** Besluit 7.1 lid 6 (gemeente), 7.2 lid 3 (PVT and MAP), Awb 5:46 lid 3 (leerroute): lower in special circumstances that are stated and proven or known; how much is a human's judgement. No hardship clause beside it. */
export const matiging = rule(
  {
    id: ['HG-05', 'HD-07'],
    name: 'matiging',
    ground: awb('5:46', 3),
    since,
    confidence: 'P',
    facts: feiten({
      boete: keuze(['gemeente', 'participatie', 'leerroute']),
      bedragCent,
      bijzondereOmstandigheden: jaNee.describe('oordeel'),
      verlaagdTotCent: bedragCent.optional().describe('oordeel: passend bedrag, nodig bij bijzondere omstandigheden'),
    }).superRefine((facts, ctx) => {
      if (facts.verlaagdTotCent !== undefined && facts.verlaagdTotCent > facts.bedragCent) {
        ctx.addIssue({
          code: 'custom',
          path: ['verlaagdTotCent'],
          message: `hoger dan bedragCent (${facts.bedragCent})`,
        })
      }
    }),
    example: { boete: 'leerroute', bedragCent: 80_000, bijzondereOmstandigheden: true, verlaagdTotCent: 40_000 },
  },
  ({
    boete,
    bedragCent: bedrag,
    bijzondereOmstandigheden,
    verlaagdTotCent,
  }): Applied<{ readonly bedragCent: number }> => {
    const ground = { gemeente: besluit('7.1', 6), participatie: besluit('7.2', 3), leerroute: awb('5:46', 3) }[boete]
    if (!bijzondereOmstandigheden) return { outcome: { bedragCent: bedrag }, ground }
    if (verlaagdTotCent === undefined)
      throw new NoValue('verlaagdTotCent: er zijn bijzondere omstandigheden. Beoordeel welk bedrag past.')
    return { outcome: { bedragCent: Math.min(bedrag, verlaagdTotCent) }, ground }
  },
)

const VOORAF = timeline('brief over het einde van de termijn', [
  { validFrom: since, value: { months: 2 }, source: conventie('HD-06'), note: 'about two months, page of DUO (S)' },
])

/** No article: DUO writes about two months before the end of the term, and announces the excess with a provisional amount after it. */
export const aankondigingEindeTermijn = rule(
  {
    id: 'HD-06',
    name: 'aankondigingEindeTermijn',
    ground: conventie('HD-06'),
    since,
    confidence: 'S',
    facts: feiten({ laatsteDag: isoDateSchema }),
    example: { laatsteDag: '2027-03-15' },
  },
  ({ laatsteDag }): Applied<{ readonly briefOp: IsoDate; readonly vooraankondigingVanaf: IsoDate }> => ({
    outcome: {
      briefOp: minus(laatsteDag, VOORAF.on(laatsteDag).value),
      vooraankondigingVanaf: plus(laatsteDag, { days: 1 }),
    },
  }),
)
