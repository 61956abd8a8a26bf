// By when must a fine be decided after the report? Awb 5:51.
import type { LaatsteDag } from '../dates/algemene-termijnenwet.ts'
import { isoDate, plus } from '../dates/iso-date.ts'
import { awb } from '../law/finding.ts'
import { type Applied, rule } from '../law/rule.ts'
import { feiten, isoDateSchema } from '../law/schemas.ts'
import { timeline } from '../law/timeline.ts'

export const BESLISTERMIJN = timeline('beslistermijn boete', [
  { validFrom: isoDate('2022-01-01'), value: { weeks: 13 }, source: awb('5:51', 1) },
])

/**
 * Awb 5:51 lid 1: the fine is decided within thirteen weeks after the date of the report. Longer than twelve weeks: no shift (ATW 4).
 * Lid 2 (suspended while the public prosecutor has the case) is not computed: there is no criminal counterpart in Wi2021.
 */
export const beslistermijnBoete = rule(
  {
    id: ['A-14', 'HG-06'],
    name: 'beslistermijnBoete',
    ground: awb('5:51', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    facts: feiten({ rapport: isoDateSchema.describe('dagtekening van het boeterapport') }),
    example: { rapport: '2026-06-01' },
  },
  ({ rapport }): Applied<LaatsteDag> => ({ outcome: { laatsteDag: plus(rapport, BESLISTERMIJN.on(rapport).value) } }),
)
