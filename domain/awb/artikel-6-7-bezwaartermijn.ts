// Until when can someone object, and was an objection in time? Awb 6:7 to 6:11.
import { algemeneTermijnenwet } from '../dates/algemene-termijnenwet.ts'
import { type IsoDate, isoDate, plus } from '../dates/iso-date.ts'
import { awb } from '../law/finding.ts'
import { type Applied, rule } from '../law/rule.ts'
import { feiten, isoDateSchema, jaNee, nietVoor, vereist } from '../law/schemas.ts'
import { timeline } from '../law/timeline.ts'

const TERMIJN = timeline('bezwaartermijn', [
  { validFrom: isoDate('2022-01-01'), value: { weeks: 6 }, source: awb('6:7') },
])

const POST = timeline('ontvangst per post na het einde van de bezwaartermijn', [
  { validFrom: isoDate('2022-01-01'), value: { weeks: 1 }, source: awb('6:9', 2) },
])

export type Bezwaartermijn = {
  readonly laatsteDag: IsoDate
  readonly postOntvangenUiterlijk: IsoDate
  readonly voorlopig?: true
}

/**
 * Awb 6:7: the term is six weeks, for beroep as well as bezwaar. 6:8 lid 1: it starts on the day after the bekendmaking.
 * 6:9 lid 2: what was posted before the end is in time when it is received within a week after the end; that week is not shifted.
 */
export const bezwaartermijn = rule(
  {
    id: ['A-03', 'A-04'],
    name: 'bezwaartermijn',
    ground: awb('6:7'),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    facts: feiten({ bekendmaking: isoDateSchema.describe('dag van verzending of uitreiking van het besluit') }),
    example: { bekendmaking: '2026-04-02' },
  },
  ({ bekendmaking }): Applied<Bezwaartermijn> => {
    const einde = algemeneTermijnenwet({ einde: plus(bekendmaking, TERMIJN.on(bekendmaking).value) })
    const postOntvangenUiterlijk = plus(einde.outcome.laatsteDag, POST.on(bekendmaking).value)
    return { outcome: { ...einde.outcome, postOntvangenUiterlijk }, restsOn: [einde] }
  },
)

export type Tijdigheid = { readonly tijdig: boolean; readonly ontvankelijk: boolean }

/**
 * Awb 6:9 lid 1: in time when received before the end. Lid 2: by post when posted before the end and received within a week after it.
 * 6:11: a late objection is still admissible when the lateness is not held against the objector: a human's judgement.
 */
export const bezwaarTijdig = rule(
  {
    id: 'A-04',
    name: 'bezwaarTijdig',
    ground: awb('6:9', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    facts: feiten({
      bekendmaking: isoDateSchema,
      ontvangen: isoDateSchema,
      perPost: jaNee.optional().describe('per post verzonden'),
      terPostBezorgd: isoDateSchema.optional().describe('dag van terpostbezorging'),
      verschoonbaar: jaNee.optional().describe('oordeel: te laat, maar dat valt de indiener niet aan te rekenen'),
    }).superRefine((facts, ctx) => {
      if (facts.perPost) vereist(ctx, facts, ['terPostBezorgd'], 'de dag waarop het bezwaar op de post ging')
      nietVoor(ctx, facts, 'ontvangen', 'terPostBezorgd')
    }),
    example: { bekendmaking: '2026-04-02', ontvangen: '2026-05-22', perPost: true, terPostBezorgd: '2026-05-18' },
  },
  ({ bekendmaking, ontvangen, perPost = false, terPostBezorgd, verschoonbaar = false }): Applied<Tijdigheid> => {
    const termijn = bezwaartermijn({ bekendmaking })
    const { laatsteDag, postOntvangenUiterlijk } = termijn.outcome
    if (ontvangen <= laatsteDag) return { outcome: { tijdig: true, ontvankelijk: true }, restsOn: [termijn] }
    const posted = perPost && terPostBezorgd !== undefined && terPostBezorgd <= laatsteDag
    if (posted && ontvangen <= postOntvangenUiterlijk) {
      return { outcome: { tijdig: true, ontvankelijk: true }, ground: awb('6:9', 2), restsOn: [termijn] }
    }
    return { outcome: { tijdig: false, ontvankelijk: verschoonbaar }, ground: awb('6:11'), restsOn: [termijn] }
  },
)
