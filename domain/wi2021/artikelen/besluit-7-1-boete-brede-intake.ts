// What follows when someone stays away from the brede intake? Wet 14, 22 and 26 lid 1 onder a, Besluit 7.1 lid 1.
import { laatsteWerkdagTot } from '../../dates/algemene-termijnenwet.ts'
import { isVoorlopig } from '../../dates/holidays.ts'
import { type IsoDate, isoDate, plus } from '../../dates/iso-date.ts'
import { besluit, wet } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { aantal, feiten, isoDateSchema, jaNee } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const BOETE = timeline('boete brede intake', [
  {
    validFrom: isoDate('2022-01-01'),
    value: { bedragCent: 25_000, boetes: 2, nieuweTermijn: { months: 2 } },
    source: besluit('7.1', 1),
  },
])

export type BoeteBredeIntake = {
  readonly bedragCent: number
  /** Default of the new term: the last working day on or before the maximum. Null after the last fine. */
  readonly laatsteDag: IsoDate | null
  /** What the new term may be at most. */
  readonly uiterlijk: IsoDate | null
  /** The last working day lies where no royal decree has equated days yet. */
  readonly voorlopig?: true
}

/**
 * Wet 22: a fine for who does not appear in the term of the second call, or cooperates insufficiently with the brede intake or the
 * leerbaarheidstoets; the decision sets a new term of at most two months after the bekendmaking. Not met: a second fine, without a term.
 * Besluit 7.1 lid 1: EUR 250. After that the brede intake is completed in absence (Wet 14 lid 2), so twice at most.
 */
export const boeteBredeIntake = rule(
  {
    id: ['HG-01', 'I-03'],
    name: 'boeteBredeIntake',
    ground: besluit('7.1', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'the term is set inside a maximum, so it is not lengthened: the last working day up to it (D)',
    facts: feiten({
      bekendmaking: isoDateSchema.describe('dag van bekendmaking van het boetebesluit'),
      eerdereBoetes: aantal.describe('boetes die al voor de brede intake zijn opgelegd'),
    }),
    example: { bekendmaking: '2025-06-02', eerdereBoetes: 0 },
  },
  ({ bekendmaking, eerdereBoetes }): Applied<BoeteBredeIntake> => {
    const { bedragCent, boetes, nieuweTermijn } = BOETE.on(bekendmaking).value
    if (eerdereBoetes >= boetes) return { outcome: { bedragCent: 0, laatsteDag: null, uiterlijk: null } }
    if (eerdereBoetes === boetes - 1) return { outcome: { bedragCent, laatsteDag: null, uiterlijk: null } }
    const uiterlijk = plus(bekendmaking, nieuweTermijn)
    const laatsteDag = laatsteWerkdagTot(uiterlijk)
    const voorlopig = isVoorlopig(laatsteDag) ? { voorlopig: true as const } : {}
    return { outcome: { bedragCent, laatsteDag, uiterlijk, ...voorlopig }, ground: wet('22') }
  },
)

export type Oproepstap =
  | 'eerste oproep'
  | 'waarschuwing en tweede oproep'
  | 'boete en derde oproep'
  | 'tweede boete en afronden bij afwezigheid'
  | 'brede intake afnemen'

/**
 * Wet 14 lid 1: the college calls and sets a term; whoever stays away or cooperates too little is warned in writing and called again.
 * Wet 22: then a fine and a third call. Lid 2: after three calls the brede intake is completed in absence, and the PIP can be established.
 */
export const oproepBredeIntake = rule(
  {
    id: ['I-01', 'I-02', 'I-03', 'I-04'],
    name: 'oproepBredeIntake',
    ground: wet('14', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    facts: feiten({
      oproepen: aantal.max(3, { error: 'ten hoogste 3' }).describe('aantal oproepen waarvan de termijn voorbij is'),
      meegewerkt: jaNee.describe('verschenen en voldoende meegewerkt na de laatste oproep'),
    }),
    example: { oproepen: 2, meegewerkt: false },
  },
  ({ oproepen, meegewerkt }): Applied<{ readonly stap: Oproepstap }> => {
    if (oproepen > 0 && meegewerkt) return { outcome: { stap: 'brede intake afnemen' } }
    if (oproepen === 0) return { outcome: { stap: 'eerste oproep' } }
    if (oproepen === 1) return { outcome: { stap: 'waarschuwing en tweede oproep' } }
    if (oproepen === 2) return { outcome: { stap: 'boete en derde oproep' }, ground: wet('22') }
    return { outcome: { stap: 'tweede boete en afronden bij afwezigheid' }, ground: wet('14', 2) }
  },
)
