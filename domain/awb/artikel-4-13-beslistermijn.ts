// By when must an application be decided? Awb 4:5 and 4:13 to 4:15.
import { algemeneTermijnenwet, isLang, type LaatsteDag } from '../dates/algemene-termijnenwet.ts'
import { isoDate, plus } from '../dates/iso-date.ts'
import { awb } from '../law/finding.ts'
import { type Applied, rule } from '../law/rule.ts'
import { aantal, feiten, isoDateSchema, lijst } from '../law/schemas.ts'
import { timeline } from '../law/timeline.ts'
import { aanvullingen, opschorting, stilstandDoor, verschoven } from './opschorting.ts'

const REDELIJK = timeline('redelijke beslistermijn', [
  { validFrom: isoDate('2022-01-01'), value: { weken: 8 }, source: awb('4:13', 2) },
])

/**
 * Awb 4:13 lid 1: the term that a wet sets (`weken`); without one the next rule.
 * 4:15 lid 1: stands still from the day after a request to supplement (4:5) until it is supplemented or the term given passes unused.
 * 4:15 lid 2: also with consent, by the applicant's own delay or force majeure (`opschortingen`).
 * 4:14 (telling that it will be late) lays down no day and is not computed.
 */
export const beslistermijn = rule(
  {
    id: 'A-08',
    name: 'beslistermijn',
    ground: awb('4:13', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    note: 'suspended days are summed on the unshifted day, the Algemene termijnenwet once at the end (CAL-6b, D); days before the term runs do not count (D)',
    facts: feiten({
      ontvangst: isoDateSchema.describe('dag waarop de aanvraag is ontvangen'),
      weken: aantal
        .min(1, { error: 'ten minste 1' })
        .max(52, { error: 'ten hoogste 52' })
        .describe('termijn van het wettelijk voorschrift'),
      aanvullingen: aanvullingen.optional(),
      opschortingen: lijst(opschorting).optional().describe('andere gronden van Awb 4:15 lid 2'),
    }).superRefine((facts, ctx) => {
      for (const [i, { gevraagd }] of (facts.aanvullingen ?? []).entries()) {
        const path = ['aanvullingen', i, 'gevraagd']
        if (gevraagd < facts.ontvangst) ctx.addIssue({ code: 'custom', path, message: 'ligt voor ontvangst' })
      }
    }),
    example: { ontvangst: '2026-03-02', weken: 8, aanvullingen: [{ gevraagd: '2026-03-10', ontvangen: '2026-03-20' }] },
  },
  ({ ontvangst, weken, aanvullingen = [], opschortingen = [] }): Applied<LaatsteDag> => {
    const stilstanden = [...aanvullingen.map(stilstandDoor), ...opschortingen]
    const duur = { weken }
    const termijn = { na: ontvangst, einde: plus(ontvangst, { weeks: weken }), schuift: !isLang(duur) }
    const atw = algemeneTermijnenwet({ einde: verschoven(termijn, stilstanden), duur })
    return { outcome: atw.outcome, restsOn: [atw] }
  },
)

/** Awb 4:13 lid 1 and 2: where no wet sets a term a reasonable one, in any case over after eight weeks. */
export const redelijkeBeslistermijn = rule(
  {
    id: 'A-08',
    name: 'redelijkeBeslistermijn',
    ground: awb('4:13', 2),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    facts: feiten({ ontvangst: isoDateSchema, aanvullingen: aanvullingen.optional() }),
    example: { ontvangst: '2026-03-02' },
  },
  ({ ontvangst, aanvullingen }): Applied<LaatsteDag> => {
    const termijn = beslistermijn({ ontvangst, aanvullingen, weken: REDELIJK.on(ontvangst).value.weken })
    return { outcome: termijn.outcome, restsOn: [termijn] }
  },
)
