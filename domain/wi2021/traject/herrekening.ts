// The law or our reading of it changed, and with it the days of termijnen that run: recorded with was and wordt, and somebody looks at it. What was decided before stays on the row of its day.
import type { Moved } from '../../dossier.ts'
import { conventie } from '../../law/finding.ts'
import type { Context } from '../../process.ts'
import { gevolgtekst } from './gevolg-woorden.ts'
import { event, happened, type TrajectDecision } from './parts.ts'

const ground = conventie('herrekening')

/** One event with every termijn that moved, and an attention point: the law that works back does not say whom we must tell. */
export function herrekend(moved: readonly Moved[], { today }: Context): TrajectDecision {
  const nothingElse = { brieven: [], meldingen: [], besluiten: [] }
  const gevolg = { correctie: 'recht', vervangt: { feit: 'recht', waarde: null }, termijnen: moved, ...nothingElse }
  return happened(
    event('GevolgVastgesteld', { on: today, ground }, gevolg),
    event(
      'AandachtGevraagd',
      { on: today, ground },
      { punt: { soort: 'correctie', code: 'recht', tekst: gevolgtekst(gevolg) } },
    ),
  )
}
