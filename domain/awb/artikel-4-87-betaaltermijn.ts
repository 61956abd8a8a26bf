// By when must a fine be paid, and what follows when it is not? Awb 4:87 and 4:112.
import { algemeneTermijnenwet, type LaatsteDag } from '../dates/algemene-termijnenwet.ts'
import { isoDate, latest, plus } from '../dates/iso-date.ts'
import { awb } from '../law/finding.ts'
import { type Applied, rule } from '../law/rule.ts'
import { feiten, isoDateSchema, nietVoor } from '../law/schemas.ts'
import { timeline } from '../law/timeline.ts'

const BETALING = timeline('betaaltermijn', [
  { validFrom: isoDate('2022-01-01'), value: { weeks: 6 }, source: awb('4:87', 1) },
])

const AANMANING = timeline('betaaltermijn na aanmaning', [
  { validFrom: isoDate('2022-01-01'), value: { weeks: 2 }, source: awb('4:112', 1) },
])

/** Awb 4:87 lid 1: within six weeks after the bekendmaking, unless the decision states a later day. Lid 2 (payment by the government) does not occur. */
export const betaaltermijn = rule(
  {
    id: 'HD-08',
    name: 'betaaltermijn',
    ground: awb('4:87', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    facts: feiten({
      bekendmaking: isoDateSchema,
      latereDag: isoDateSchema.optional().describe('latere dag die het besluit noemt'),
    }).superRefine((facts, ctx) => nietVoor(ctx, facts, 'latereDag', 'bekendmaking')),
    example: { bekendmaking: '2026-05-20' },
  },
  ({ bekendmaking, latereDag }): Applied<LaatsteDag> => {
    const einde = algemeneTermijnenwet({ einde: plus(bekendmaking, BETALING.on(bekendmaking).value) })
    const later = latereDag !== undefined && latest(latereDag, einde.outcome.laatsteDag) !== einde.outcome.laatsteDag
    return { outcome: later ? { laatsteDag: latereDag } : einde.outcome, restsOn: [einde] }
  },
)

/** Awb 4:112 lid 1: who does not pay is reminded in writing to do so within two weeks, counted from the day after sending. Then a dwangbevel is possible (4:114). */
export const aanmaningstermijn = rule(
  {
    id: 'HD-08',
    name: 'aanmaningstermijn',
    ground: awb('4:112', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    facts: feiten({ aanmaning: isoDateSchema.describe('dag waarop de aanmaning is verzonden') }),
    example: { aanmaning: '2026-07-02' },
  },
  ({ aanmaning }): Applied<LaatsteDag> => {
    const einde = algemeneTermijnenwet({ einde: plus(aanmaning, AANMANING.on(aanmaning).value) })
    return { outcome: einde.outcome, restsOn: [einde] }
  },
)
