// When does someone reach the AOW age, at which the plicht ends? AOW 7a lid 1, Wet 3 lid 1.
import { type IsoDate, isoDate, type Period, plus } from '../../dates/iso-date.ts'
import { type Citation, duo } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { feiten, isoDateSchema, nietVoor } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const source: Citation = { regeling: 'AOW', artikel: '7a', lid: 1 }

/** By day of birth: each row holds for who was born from that day on. */
const LEEFTIJD = timeline<Period>('AOW-leeftijd (naar geboortedatum)', [
  {
    validFrom: isoDate('1957-03-01'),
    value: { years: 67 },
    source,
    note: 'AOW age 67 for 2024 to 2027 (S); who was born earlier reached it before 2024, and that age was not read',
  },
  {
    validFrom: isoDate('1961-01-01'),
    value: { years: 67, months: 3 },
    source,
    note: '67 and three months for 2028 to 2031 (S), and for whose 67th birthday falls later until a row is added',
  },
])

const AANKONDIGING = timeline<Period>('AOW-leeftijd binnenkort', [
  { validFrom: isoDate('2022-01-01'), value: { months: 6 }, source: duo('SS128') },
])

export type AowLeeftijd = { readonly bereiktOp: IsoDate }

/** AOW 7a lid 1: the age grows in steps. From the day it is reached there is no plicht (Wet 3 lid 1). */
export const aowLeeftijd = rule(
  {
    id: ['P-07', 'P-15e'],
    name: 'aowLeeftijd',
    ground: source,
    since: isoDate('2022-01-01'),
    confidence: 'S',
    note: 'born on 29 February: clamped to 28 February (CAL-3, D); 67 and three months also for who reaches it after 2031, until a later age is entered',
    facts: feiten({ geboortedatum: isoDateSchema }),
    example: { geboortedatum: '1959-08-14' },
  },
  ({ geboortedatum }): Applied<AowLeeftijd> => ({
    outcome: { bereiktOp: plus(geboortedatum, LEEFTIJD.on(geboortedatum).value) },
  }),
)

/**
 * Is the AOW age reached on a day? Who was born before the first row reached it before those of that row did, so from the day they reached
 * it on the answer is yes; earlier it is not known (NoValue).
 */
export function aowBereikt(geboortedatum: IsoDate, day: IsoDate): boolean {
  const eerste = LEEFTIJD.rows[0]
  if (eerste !== undefined && geboortedatum < eerste.validFrom && day >= plus(eerste.validFrom, eerste.value))
    return true
  return day >= aowLeeftijd({ geboortedatum }).outcome.bereiktOp
}

export type PlichtSignaal = { readonly gebeurtenis: 'SS101' | 'SS128' | 'geen'; readonly bereiktOp: IsoDate }

/** DUO signals SS128 in place of SS101 when the AOW age is reached within six months after the plicht is determined. */
export const signaalPlicht = rule(
  {
    id: ['P-07', 'P-12'],
    name: 'signaalPlicht',
    ground: duo('SS128'),
    since: isoDate('2022-01-01'),
    confidence: 'DUO',
    facts: feiten({ geboortedatum: isoDateSchema, vaststelling: isoDateSchema }).superRefine((facts, ctx) =>
      nietVoor(ctx, facts, 'vaststelling', 'geboortedatum'),
    ),
    example: { geboortedatum: '1959-08-14', vaststelling: '2026-03-01' },
  },
  ({ geboortedatum, vaststelling }): Applied<PlichtSignaal> => {
    const aow = aowLeeftijd({ geboortedatum })
    const { bereiktOp } = aow.outcome
    const soon = bereiktOp <= plus(vaststelling, AANKONDIGING.on(vaststelling).value)
    const gebeurtenis = bereiktOp <= vaststelling ? 'geen' : soon ? 'SS128' : 'SS101'
    return { outcome: { gebeurtenis, bereiktOp }, restsOn: [aow] }
  },
)
