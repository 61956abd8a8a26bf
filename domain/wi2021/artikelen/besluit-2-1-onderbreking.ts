// What does an interruption of the plicht do to the term? Besluit 2.1 and 4.2.
import { daysInclusive, type IsoDate, isoDate, minus, type Period, plus } from '../../dates/iso-date.ts'
import { besluit } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { feiten, isoDateSchema, jaNee, keuze, nietVoor } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const LENGTE = timeline<Period>('langste onderbreking', [
  { validFrom: isoDate('2022-01-01'), value: { years: 1 }, source: besluit('2.1', 2) },
])

export type Onderbreking = { readonly plicht: 'loopt door' | 'geeindigd'; readonly laatsteDag: IsoDate | null }

/**
 * Besluit 2.1 lid 2: an interruption of at most one year (no ingezetene, temporary purpose of stay, no work as geestelijke bedienaar) does
 * not end the plicht; longer ends it (a contrario). 4.2: the term is extended by the duration of the interruption.
 */
export const onderbreking = rule(
  {
    id: ['P-15b', 'P-15c', 'T-05', 'T-12'],
    name: 'onderbreking',
    ground: besluit('2.1', 2),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'calendar days, both ends included (CAL-6, CAL-6a, D); an interruption that begins after the last day leaves the term as it was (D)',
    facts: feiten({
      laatsteDag: isoDateSchema,
      van: isoDateSchema.describe('eerste dag van de onderbreking'),
      tot: isoDateSchema.describe('laatste dag van de onderbreking, telt mee'),
      soort: keuze(['geen ingezetene', 'tijdelijk verblijfsdoel', 'geen geestelijke bedienaar']).optional(),
    }).superRefine((facts, ctx) => nietVoor(ctx, facts, 'tot', 'van')),
    example: { laatsteDag: '2027-03-15', van: '2025-01-10', tot: '2025-09-30' },
  },
  ({ laatsteDag, van, tot }): Applied<Onderbreking> => {
    if (tot > minus(plus(van, LENGTE.on(van).value), { days: 1 })) {
      return { outcome: { plicht: 'geeindigd', laatsteDag: null } }
    }
    const days = van > laatsteDag ? 0 : daysInclusive(van, tot)
    return { outcome: { plicht: 'loopt door', laatsteDag: plus(laatsteDag, { days }) }, ground: besluit('4.2') }
  },
)

export type Vertrek = { readonly uiterlijkTerug: IsoDate }

/**
 * Besluit 2.1 lid 2: who left has a year to return; the case waits, the term runs on. `uiterlijkTerug` is the last day on which a renewed
 * registration still continues the plicht.
 */
export const vertrek = rule(
  {
    id: ['P-15c', 'P-15d', 'T-12'],
    name: 'vertrek',
    ground: besluit('2.1', 2),
    since: isoDate('2022-01-01'),
    confidence: 'D',
    note: 'the first day of absence is the day of departure from the BRP; the plicht ends when the year is over (DUO SS110)',
    facts: feiten({ vertrek: isoDateSchema.describe('eerste dag waarop iemand geen ingezetene meer is') }),
    example: { vertrek: '2025-01-10' },
  },
  ({ vertrek: dag }): Applied<Vertrek> => ({ outcome: { uiterlijkTerug: plus(dag, LENGTE.on(dag).value) } }),
)

/** Besluit 2.1 lid 1: the plicht does not end when procedural stay (Vw 8 onder g or h) follows directly, or after the reasonable term of Vb 3.82 lid 1. */
export const procedureelVerblijf = rule(
  {
    id: 'P-15a',
    name: 'procedureelVerblijf',
    ground: besluit('2.1', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    facts: feiten({
      eindeVerblijf: isoDateSchema.describe('laatste dag van het verblijf op grond van Vw 8 onder a of c'),
      aanvangProcedureelVerblijf: isoDateSchema
        .optional()
        .describe('eerste dag van verblijf op grond van Vw 8 onder g of h'),
      binnenRedelijkeTermijn: jaNee.optional().describe('oordeel: binnen de redelijke termijn van Vb 3.82 lid 1'),
    }),
    example: { eindeVerblijf: '2025-06-30', aanvangProcedureelVerblijf: '2025-07-01' },
  },
  ({
    eindeVerblijf,
    aanvangProcedureelVerblijf: vanaf,
    binnenRedelijkeTermijn = false,
  }): Applied<{
    readonly plicht: 'loopt door' | 'geeindigd'
  }> => {
    const sluitAan = vanaf !== undefined && (vanaf <= plus(eindeVerblijf, { days: 1 }) || binnenRedelijkeTermijn)
    return { outcome: { plicht: sluitAan ? 'loopt door' : 'geeindigd' } }
  },
)
