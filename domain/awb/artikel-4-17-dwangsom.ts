// From when does the government owe a dwangsom for deciding late? Awb 4:17.
import { algemeneTermijnenwet, type LaatsteDag } from '../dates/algemene-termijnenwet.ts'
import { daysInclusive, earliest, type IsoDate, isoDate, plus } from '../dates/iso-date.ts'
import { awb } from '../law/finding.ts'
import { type Applied, rule } from '../law/rule.ts'
import { feiten, isoDateSchema } from '../law/schemas.ts'
import { timeline } from '../law/timeline.ts'

const DWANGSOM = timeline('dwangsom bij niet tijdig beslissen', [
  { validFrom: isoDate('2022-01-01'), value: { wachten: { weeks: 2 }, hoogstensDagen: 42 }, source: awb('4:17') },
])

export type Dwangsom = {
  readonly eersteDag: IsoDate | null
  readonly laatsteDag: IsoDate | null
  readonly dagen: number
  /** The two weeks end where no royal decree has equated days yet. */
  readonly voorlopig?: LaatsteDag['voorlopig']
}

/**
 * Awb 4:17 lid 1: owed for each day the government is in default, at most 42 days. Lid 3: from the day on which two weeks have passed since it
 * received a written notice of default; these two weeks run on to a working day (ATW 1), the 42 days do not. A notice before the term is over
 * does not count. Lid 2 (amounts, indexed) was not read.
 */
export const dwangsom = rule(
  {
    id: 'A-13',
    name: 'dwangsom',
    ground: awb('4:17', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    note: 'days only: the amounts are indexed and were not read',
    facts: feiten({
      beslistermijnTot: isoDateSchema.describe('laatste dag van de beslistermijn'),
      ingebrekestelling: isoDateSchema.describe('dag van ontvangst'),
      besluit: isoDateSchema.optional().describe('dag van bekendmaking van het besluit; leeg: nog niet'),
    }),
    example: { beslistermijnTot: '2026-05-18', ingebrekestelling: '2026-05-20', besluit: '2026-06-10' },
  },
  ({ beslistermijnTot, ingebrekestelling, besluit }): Applied<Dwangsom> => {
    const niets = { outcome: { eersteDag: null, laatsteDag: null, dagen: 0 } }
    if (ingebrekestelling <= beslistermijnTot) return niets
    const { wachten, hoogstensDagen } = DWANGSOM.on(ingebrekestelling).value
    const weken = algemeneTermijnenwet({ einde: plus(ingebrekestelling, wachten) })
    const eersteDag = plus(weken.outcome.laatsteDag, { days: 1 })
    const hoogstens = plus(eersteDag, { days: hoogstensDagen - 1 })
    const laatsteDag = earliest(hoogstens, besluit === undefined ? hoogstens : plus(besluit, { days: -1 }))
    if (laatsteDag < eersteDag) return niets
    const { voorlopig } = weken.outcome
    return {
      outcome: {
        eersteDag,
        laatsteDag,
        dagen: daysInclusive(eersteDag, laatsteDag),
        ...(voorlopig === undefined ? {} : { voorlopig }),
      },
      ground: awb('4:17', 3),
      restsOn: [weken],
    }
  },
)
