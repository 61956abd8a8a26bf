// From when may a further fine be imposed after the second new term? Wet 24 lid 3 and 4, 25 lid 2.
import { type IsoDate, isoDate, plus } from '../../dates/iso-date.ts'
import { wet } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { aantal, feiten, isoDateSchema } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const HERHALING = timeline('jaren tussen vervolgboetes', [
  {
    validFrom: isoDate('2022-01-01'),
    value: 2,
    source: wet('24', 4),
    note: 'that the first falls two years after the second new term is our convention, in favour of the inburgeringsplichtige (D)',
  },
])

/**
 * Wet 24 lid 3: not met in the first new term: a second fine and a second new term. Lid 4: after that a fine every two years, no new term.
 * Fine `nummer` may be imposed from the day after two years times its number have passed since the last day of the second new term.
 */
export const vervolgboete = rule(
  {
    id: 'HD-05',
    name: 'vervolgboete',
    ground: wet('24', 4),
    since: isoDate('2022-01-01'),
    confidence: 'D',
    facts: feiten({
      laatsteDagTweedeTermijn: isoDateSchema,
      nummer: aantal
        .min(1, { error: 'ten minste 1' })
        .max(25, { error: 'ten hoogste 25' })
        .describe('1 voor de eerste boete na de tweede nieuwe termijn'),
    }),
    example: { laatsteDagTweedeTermijn: '2029-12-15', nummer: 1 },
  },
  ({ laatsteDagTweedeTermijn, nummer }): Applied<{ readonly vanaf: IsoDate }> => {
    const years = HERHALING.on(laatsteDagTweedeTermijn).value * nummer
    return { outcome: { vanaf: plus(plus(laatsteDagTweedeTermijn, { years }), { days: 1 }) } }
  },
)
