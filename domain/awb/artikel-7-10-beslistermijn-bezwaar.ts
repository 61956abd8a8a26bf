// By when must an objection be decided? Awb 7:10.
import { algemeneTermijnenwet, type LaatsteDag } from '../dates/algemene-termijnenwet.ts'
import { isoDate, plus } from '../dates/iso-date.ts'
import { awb } from '../law/finding.ts'
import { type Applied, rule } from '../law/rule.ts'
import { feiten, isoDateSchema, jaNee, lijst } from '../law/schemas.ts'
import { timeline } from '../law/timeline.ts'
import { aanvullingen, opschorting, stilstandDoor, verschoven } from './opschorting.ts'

const WEKEN = timeline('beslistermijn bezwaar in weken', [
  { validFrom: isoDate('2022-01-01'), value: { gewoon: 6, commissie: 12, verdaging: 6 }, source: awb('7:10', 1) },
])

/**
 * Awb 7:10 lid 1: six weeks, twelve with an advisory committee (7:13), from the day after the end of the term to object.
 * Lid 2: stands still while a defect is repaired. Lid 3: adjourned once, at most six weeks.
 * Lid 4: further with consent, for a procedural rule or the interests of others (`opschortingen`).
 */
export const beslistermijnBezwaar = rule(
  {
    id: 'A-06',
    name: 'beslistermijnBezwaar',
    ground: awb('7:10', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    note: 'base and adjournment are summed first and shifted once, also where they exceed twelve weeks together (CAL-6b, D); what stood still before the term to decide ran does not count (D)',
    facts: feiten({
      laatsteDagBezwaar: isoDateSchema.describe('laatste dag van de bezwaartermijn'),
      commissie: jaNee.describe('er is een commissie als bedoeld in Awb 7:13'),
      verdaagd: jaNee.describe('de beslissing is zes weken verdaagd'),
      aanvullingen: aanvullingen.optional(),
      opschortingen: lijst(opschorting).optional().describe('uitstel met instemming (lid 4)'),
    }),
    example: { laatsteDagBezwaar: '2024-01-04', commissie: true, verdaagd: true },
  },
  ({ laatsteDagBezwaar, commissie, verdaagd, aanvullingen = [], opschortingen = [] }): Applied<LaatsteDag> => {
    const { value } = WEKEN.on(laatsteDagBezwaar)
    const weeks = (commissie ? value.commissie : value.gewoon) + (verdaagd ? value.verdaging : 0)
    const stilstanden = [...aanvullingen.map(stilstandDoor), ...opschortingen]
    const termijn = { na: laatsteDagBezwaar, einde: plus(laatsteDagBezwaar, { weeks }), schuift: true }
    const atw = algemeneTermijnenwet({ einde: verschoven(termijn, stilstanden) })
    return { outcome: atw.outcome, ground: awb('7:10', verdaagd ? 3 : 1), restsOn: [atw] }
  },
)
