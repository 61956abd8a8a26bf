// What does a temporary vrijstelling do to the term? Wet 4 lid 1 onder d.
import { daysInclusive, type IsoDate, isoDate, latest, plus } from '../../dates/iso-date.ts'
import { duo, wet } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { feiten, isoDateSchema, jaNee, nietVoor } from '../../law/schemas.ts'

/**
 * Wet 4 lid 1 onder d: while the vrijstelling lasts there is no plicht. The law does not say what is left of the term afterwards: the exempt
 * days within and after it are added, from its first day on; nothing when the vrijstelling begins after the last day.
 */
export const tijdelijkeVrijstelling = rule(
  {
    id: 'P-10',
    name: 'tijdelijkeVrijstelling',
    ground: wet('4', 1, 'd'),
    since: isoDate('2022-01-01'),
    confidence: 'D',
    note: 'suspended from the first exempt day, resumed after the last; overwritten by the term that DUO gives',
    facts: feiten({
      laatsteDag: isoDateSchema,
      van: isoDateSchema.describe('eerste vrijgestelde dag'),
      tot: isoDateSchema.describe('laatste vrijgestelde dag, telt mee'),
      aanvang: isoDateSchema.optional().describe('eerste dag van de termijn'),
    }).superRefine((facts, ctx) => {
      nietVoor(ctx, facts, 'tot', 'van')
      nietVoor(ctx, facts, 'laatsteDag', 'aanvang')
    }),
    example: { laatsteDag: '2027-03-15', van: '2027-01-01', tot: '2027-12-31' },
  },
  ({ laatsteDag, van, tot, aanvang }): Applied<{ readonly laatsteDag: IsoDate }> => {
    if (van > laatsteDag) return { outcome: { laatsteDag } }
    const days = Math.max(0, daysInclusive(latest(van, aanvang ?? van), tot))
    return { outcome: { laatsteDag: plus(laatsteDag, { days }) } }
  },
)

/** When the temporary vrijstelling is withdrawn the earlier plicht resumes: with a PIP the term goes on, without a leerroute the PIP term starts anew. */
export const hervattingNaVrijstelling = rule(
  {
    id: 'P-10',
    name: 'hervattingNaVrijstelling',
    ground: duo('SS129'),
    since: isoDate('2022-01-01'),
    confidence: 'DUO',
    facts: feiten({ pipVastgesteld: jaNee.describe('er is eerder een leerroute vastgesteld') }),
    example: { pipVastgesteld: true },
  },
  ({
    pipVastgesteld,
  }): Applied<{ readonly gebeurtenis: 'SS129' | 'SS130'; readonly vervolg: 'nieuwe pipTermijn' | 'termijn hervat' }> =>
    pipVastgesteld
      ? { outcome: { gebeurtenis: 'SS130', vervolg: 'termijn hervat' }, ground: duo('SS130') }
      : { outcome: { gebeurtenis: 'SS129', vervolg: 'nieuwe pipTermijn' } },
)
