// Within which term must the inburgeringsplicht be met? Wet 11.
import { type IsoDate, isoDate, plus } from '../../dates/iso-date.ts'
import { wet } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { feiten, isoDateSchema } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const DUUR = timeline('duur van de inburgeringstermijn', [
  { validFrom: isoDate('2022-01-01'), value: { years: 3 }, source: wet('11', 1), note: 'Stb. 2021, 38' },
])

export type Inburgeringstermijn = { readonly aanvang: IsoDate; readonly laatsteDag: IsoDate }

/**
 * Wet 11 lid 1: three years, one term for leerroute, PVT and MAP together (no separate term for either).
 * Lid 2: it starts on the day after the dagtekening of the PIP; counted from the dagtekening, so that a start on 29 February loses no day.
 * Lid 3: a PIP that is revoked, annulled or set anew does not move the start: the caller passes the first one.
 * A term in years: no weekend shift (ATW 4).
 */
export const inburgeringstermijn = rule(
  {
    id: ['T-01', 'T-02', 'T-03', 'C-03'],
    name: 'inburgeringstermijn',
    ground: wet('11', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    note: 'same day number, clamped to the end of the month (CAL-3, D)',
    facts: feiten({
      dagtekeningEerstePip: isoDateSchema.describe('dagtekening van het eerste PIP, ook als dat later is vervangen'),
    }),
    example: { dagtekeningEerstePip: '2024-03-15' },
  },
  ({ dagtekeningEerstePip }): Applied<Inburgeringstermijn> => ({
    outcome: {
      aanvang: plus(dagtekeningEerstePip, { days: 1 }),
      laatsteDag: plus(dagtekeningEerstePip, DUUR.on(dagtekeningEerstePip).value),
    },
  }),
)

/** DUO's `einddatum` of a term is the first day after it (CAL-4). */
export function einddatumVoorDuo(laatsteDag: IsoDate): IsoDate {
  return plus(laatsteDag, { days: 1 })
}

/** And back: the last day of a term that DUO gives. */
export function laatsteDagVanDuo(einddatum: IsoDate): IsoDate {
  return plus(einddatum, { days: -1 })
}
