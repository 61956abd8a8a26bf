// May the language parts be examined at A2 within the B1-route? Wet 17 lid 3, Besluit 5.5.
import { isoDate } from '../../dates/iso-date.ts'
import { besluit } from '../../law/finding.ts'
import { totalHours } from '../../law/hours.ts'
import { peil, peildatum } from '../../law/peildatum.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { feiten, jaNee, uren } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const UREN = timeline('cursusuren NT2 voor afschaling', [
  { validFrom: isoDate('2022-01-01'), value: 600, source: besluit('5.5') },
])

/**
 * Besluit 5.5: when after considerable effort B1 cannot be reached within the running term. Considerable: 600 course hours NT2, literacy
 * included, at a school with keurmerk or a taalschakel institution, and sufficient effort. NT2 hours of the brede intake can be deducted.
 * There is no last day but that of the running term; the PIP is amended (5.3 lid 6).
 */
export const afschaling = rule(
  {
    id: 'L-03',
    name: 'afschaling',
    ground: besluit('5.5'),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    facts: feiten({
      urenNt2: uren.describe('cursusuren NT2 bij een school met keurmerk of taalschakelinstelling'),
      urenNt2BredeIntake: uren.optional().describe('uren NT2 in de brede intake die het college meetelt'),
      voldoendeInspanning: jaNee.describe('oordeel van het college over de inspanning'),
      peildatum,
    }),
    example: { urenNt2: 560, urenNt2BredeIntake: 40, voldoendeInspanning: true },
  },
  ({ urenNt2, urenNt2BredeIntake = 0, voldoendeInspanning, peildatum }): Applied<{ readonly toegestaan: boolean }> => ({
    outcome: {
      toegestaan: totalHours(urenNt2, urenNt2BredeIntake) >= UREN.on(peil(peildatum)).value && voldoendeInspanning,
    },
  }),
)
