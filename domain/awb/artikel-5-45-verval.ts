// Until when may a fine still be imposed? Awb 5:45.
import type { LaatsteDag } from '../dates/algemene-termijnenwet.ts'
import { isoDate, plus } from '../dates/iso-date.ts'
import { awb } from '../law/finding.ts'
import { type Applied, rule } from '../law/rule.ts'
import { bedragCent, feiten, isoDateSchema } from '../law/schemas.ts'
import { BOETEGRENS } from './artikel-5-53-boeteprocedure.ts'

/**
 * Awb 5:45 lid 1: five years after the violation where the fine can be more than the amount of 5:53 (EUR 340). Lid 2: three years otherwise.
 * Lid 3 (bezwaar or beroep suspends the lapse until it is decided for good) is left to who handles the appeal: the fine stands then.
 */
export const vervalBoetebevoegdheid = rule(
  {
    id: ['A-14', 'HG-06'],
    name: 'vervalBoetebevoegdheid',
    ground: awb('5:45', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    facts: feiten({
      overtreding: isoDateSchema.describe('dag van de overtreding'),
      maximumCent: bedragCent.describe('hoogste boete die op deze overtreding staat'),
    }),
    example: { overtreding: '2026-06-01', maximumCent: 80000 },
  },
  ({ overtreding, maximumCent }): Applied<LaatsteDag> => {
    const { grensCent, verval } = BOETEGRENS.on(overtreding).value
    return maximumCent > grensCent
      ? { outcome: { laatsteDag: plus(overtreding, { years: verval.boven }) } }
      : { outcome: { laatsteDag: plus(overtreding, { years: verval.tot }) }, ground: awb('5:45', 2) }
  },
)
