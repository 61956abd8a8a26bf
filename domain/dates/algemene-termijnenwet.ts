// On which day does a term of law really end? Algemene termijnenwet, arts 1, 2 and 4.
import type { z } from 'zod'
import { atw } from '../law/finding.ts'
import { type Applied, rule } from '../law/rule.ts'
import { aantal, feiten, isoDateSchema, jaNee, nietVoor } from '../law/schemas.ts'
import { isVoorlopig, isWerkdag } from './holidays.ts'
import { type IsoDate, isoDate, latest, minus, plus } from './iso-date.ts'

/** The last day of a term. `voorlopig`: it lies where no royal decree has equated days yet. */
export type LaatsteDag = { readonly laatsteDag: IsoDate; readonly voorlopig?: true }

/** The day itself when it is a working day, else the first working day after it (ATW 1 lid 1). */
export function shiftAtw(day: IsoDate): IsoDate {
  return isWerkdag(day) ? day : shiftAtw(plus(day, { days: 1 }))
}

/** The day itself when it is a working day, else the last one before it. */
export function laatsteWerkdagTot(day: IsoDate): IsoDate {
  return isWerkdag(day) ? day : laatsteWerkdagTot(minus(day, { days: 1 }))
}

const marked = (laatsteDag: IsoDate): LaatsteDag =>
  isVoorlopig(laatsteDag) ? { laatsteDag, voorlopig: true } : { laatsteDag }

const duur = feiten({
  dagen: aantal.optional(),
  weken: aantal.optional(),
  maanden: aantal.optional(),
  jaren: aantal.optional(),
}).describe('lengte van de termijn: een lange termijn schuift niet door')

/** ATW 4: a term that is too long to be shifted. */
export const isLang = ({ dagen = 0, weken = 0, maanden = 0, jaren = 0 }: z.infer<typeof duur>): boolean =>
  dagen > 90 || weken > 12 || maanden > 3 || jaren > 0

/**
 * ATW 1 lid 1: a term in a wet or amvb that ends on a Saturday, Sunday or holiday runs on to the next day that is none of these.
 * Lid 2: not where the term is found by counting back.
 * ATW 4: not for a term in hours, of more than 90 days, twelve weeks, three months, or of a year or more.
 * Without `duur` and `terugtellend` the term is one that shifts.
 */
export const algemeneTermijnenwet = rule(
  {
    id: ['A-10', 'A-12'],
    name: 'algemeneTermijnenwet',
    ground: atw('1', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'terms in a ministerial regulation are not mentioned in the act; they shift here too (D)',
    facts: feiten({
      einde: isoDateSchema.describe('dag waarop de termijn zou eindigen'),
      terugtellend: jaNee.optional().describe('de termijn wordt terug geteld'),
      duur: duur.optional(),
    }),
    example: { einde: '2025-04-21' },
  },
  ({ einde, terugtellend = false, duur = {} }): Applied<LaatsteDag> => {
    if (terugtellend) return { outcome: { laatsteDag: einde }, ground: atw('1', 2) }
    if (isLang(duur)) return { outcome: { laatsteDag: einde }, ground: atw('4') }
    return { outcome: marked(shiftAtw(einde)) }
  },
)

/** ATW 2: a term of at least three days is lengthened until at least two of its days are working days. */
export const minimumWerkdagen = rule(
  {
    id: 'A-11',
    name: 'minimumWerkdagen',
    ground: atw('2'),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    facts: feiten({
      eersteDag: isoDateSchema,
      laatsteDag: isoDateSchema,
    }).superRefine((facts, ctx) => nietVoor(ctx, facts, 'laatsteDag', 'eersteDag')),
    example: { eersteDag: '2026-04-03', laatsteDag: '2026-04-06' },
  },
  ({ eersteDag, laatsteDag }): Applied<LaatsteDag> => {
    if (laatsteDag < plus(eersteDag, { days: 2 })) return { outcome: { laatsteDag } }
    let [day, found, second] = [eersteDag, 0, eersteDag]
    while (found < 2) {
      if (isWerkdag(day)) [found, second] = [found + 1, day]
      day = plus(day, { days: 1 })
    }
    return { outcome: marked(latest(second, laatsteDag)) }
  },
)
