// May the leerroute still be changed? Wet 17 lid 2, Besluit 5.4.
import { type IsoDate, isoDate, plus } from '../../dates/iso-date.ts'
import { besluit } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { feiten, isoDateSchema, jaNee, leerroute, nietVoor } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const TERMIJN = timeline('termijn voor wijziging van de leerroute', [
  {
    validFrom: isoDate('2022-01-01'),
    value: { termijn: { months: 18 }, naOpleiding: false },
    source: besluit('5.4', 1),
  },
  {
    validFrom: isoDate('2023-01-01'),
    value: { termijn: { months: 18 }, naOpleiding: true },
    source: besluit('5.4', 2),
    note: 'lid 2 added by Stb. 2022, 489; on 8-12-2022 or 1-1-2023 (D)',
  },
])

export type Routewijziging = { readonly toegestaan: boolean; readonly uiterlijk: IsoDate | null }

/**
 * Besluit 5.4 lid 1: the leerroute can be set anew up to one and a half years from the start of the term; from onderwijsroute to B1-route during
 * the whole traject. Lid 2: also later, after a programme that does not exempt (Regeling 4.2) and ended after that day.
 * Lid 3: in special individual cases the college may deviate from the term. Lid 4 (what counts in the new route) is a rule of its own.
 * No shift: longer than three months (ATW 4). That progress was insufficient or greater than expected is judged by the college.
 */
export const routewijziging = rule(
  {
    id: 'L-06',
    name: 'routewijziging',
    ground: besluit('5.4', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'lid 2 for a change from 2023 on (D: 8-12-2022 or 1-1-2023)',
    facts: feiten({
      dagtekeningEerstePip: isoDateSchema,
      van: leerroute.describe('huidige leerroute'),
      naar: leerroute.describe('nieuwe leerroute'),
      datum: isoDateSchema.describe('dag waarop de leerroute opnieuw wordt vastgesteld'),
      eindeOpleiding: isoDateSchema
        .optional()
        .describe('einde van een niet-vrijstellende opleiding (lid 2): telt als die na uiterlijk is geëindigd'),
      bijzonderIndividueelGeval: jaNee.optional().describe('oordeel van het college (lid 3)'),
    }).superRefine((facts, ctx) => {
      nietVoor(ctx, facts, 'datum', 'dagtekeningEerstePip')
      if (facts.van === facts.naar) {
        ctx.addIssue({ code: 'custom', path: ['naar'], message: 'dit is de huidige leerroute: er wijzigt niets' })
      }
    }),
    example: { dagtekeningEerstePip: '2024-03-15', van: 'B1', naar: 'Z', datum: '2025-09-15' },
  },
  (facts): Applied<Routewijziging> => {
    const { dagtekeningEerstePip, van, naar, datum, eindeOpleiding, bijzonderIndividueelGeval = false } = facts
    if (van === 'onderwijs' && naar === 'B1') return { outcome: { toegestaan: true, uiterlijk: null } }
    const { termijn, naOpleiding } = TERMIJN.on(datum).value
    const uiterlijk = plus(dagtekeningEerstePip, termijn)
    if (datum <= uiterlijk) return { outcome: { toegestaan: true, uiterlijk } }
    if (naOpleiding && eindeOpleiding !== undefined && eindeOpleiding > uiterlijk && eindeOpleiding <= datum) {
      return { outcome: { toegestaan: true, uiterlijk }, ground: besluit('5.4', 2) }
    }
    return bijzonderIndividueelGeval
      ? { outcome: { toegestaan: true, uiterlijk }, ground: besluit('5.4', 3) }
      : { outcome: { toegestaan: false, uiterlijk } }
  },
)
