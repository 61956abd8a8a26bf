// Until when may a fine still be imposed? Awb 5:45.
import type { LaatsteDag } from '../dates/algemene-termijnenwet.ts'
import { isoDate, plus } from '../dates/iso-date.ts'
import { awb } from '../law/finding.ts'
import { type Applied, rule } from '../law/rule.ts'
import { bedragCent, feiten, isoDateSchema, lijst } from '../law/schemas.ts'
import { BOETEGRENS } from './artikel-5-53-boeteprocedure.ts'
import { opschorting, verschoven } from './opschorting.ts'

/**
 * Awb 5:45 lid 1: five years after the violation where the fine can be more than the amount of 5:53 (EUR 340). Lid 2: three years otherwise.
 * Lid 3: bezwaar or beroep against the fine suspends the lapse until it is decided for good. That matters when the fine falls away and another can follow.
 */
export const vervalBoetebevoegdheid = rule(
  {
    id: ['A-14', 'HG-06'],
    name: 'vervalBoetebevoegdheid',
    ground: awb('5:45', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    note: 'suspended days count as in CAL-6b: from the day after the objection up to, not including, the day on which the fine fell away (D)',
    facts: feiten({
      overtreding: isoDateSchema.describe('dag van de overtreding'),
      maximumCent: bedragCent.describe('hoogste boete die op deze overtreding staat'),
      opschortingen: lijst(opschorting)
        .optional()
        .describe('dagen waarin bezwaar of beroep liep tegen een boete hiervoor die is vervallen'),
    }),
    example: { overtreding: '2026-06-01', maximumCent: 80000 },
  },
  ({ overtreding, maximumCent, opschortingen = [] }): Applied<LaatsteDag> => {
    const { grensCent, verval } = BOETEGRENS.on(overtreding).value
    const zwaar = maximumCent > grensCent
    const einde = plus(overtreding, { years: zwaar ? verval.boven : verval.tot })
    const laatsteDag = verschoven({ na: overtreding, einde, schuift: false }, opschortingen)
    return { outcome: { laatsteDag }, ground: laatsteDag > einde ? awb('5:45', 3) : awb('5:45', zwaar ? 1 : 2) }
  },
)
