// By when does the minister decide on vrijstelling and ontheffing? Regeling 2.3 lid 2, 2.6, 2.7 and 3.14; Besluit 4.5.
import { beslistermijn } from '../../awb/artikel-4-13-beslistermijn.ts'
import { aanvullingen } from '../../awb/opschorting.ts'
import type { LaatsteDag } from '../../dates/algemene-termijnenwet.ts'
import { isoDate } from '../../dates/iso-date.ts'
import { regelingInburgering } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { feiten, isoDateSchema, keuze } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const WEKEN = timeline('beslistermijn vrijstelling en ontheffing, in weken', [
  {
    validFrom: isoDate('2022-01-01'),
    value: { vrijstelling: 8, 'vrijstelling onderdeel': 8, 'medische ontheffing': 8, 'bijzondere ontheffing': 8 },
    source: regelingInburgering('2.3', 2),
  },
])

const GROND = {
  vrijstelling: regelingInburgering('2.3', 2),
  'vrijstelling onderdeel': regelingInburgering('3.14'),
  'medische ontheffing': regelingInburgering('2.7'),
  'bijzondere ontheffing': regelingInburgering('2.6'),
}

/** Eight weeks after receipt, for each of these requests; stands still while it is supplemented (Awb 4:15). */
export const beslistermijnVrijstelling = rule(
  {
    id: ['P-08', 'P-11a', 'P-11b', 'P-11c', 'E-08'],
    name: 'beslistermijnVrijstelling',
    ground: regelingInburgering('2.3', 2),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'a term in a ministerial regulation shifts too (D)',
    facts: feiten({
      soort: keuze(['vrijstelling', 'vrijstelling onderdeel', 'medische ontheffing', 'bijzondere ontheffing']),
      ontvangst: isoDateSchema,
      aanvullingen: aanvullingen.optional(),
    }),
    example: { soort: 'vrijstelling', ontvangst: '2026-03-20' },
  },
  ({ soort, ontvangst, aanvullingen }): Applied<LaatsteDag> => {
    const termijn = beslistermijn({ ontvangst, weken: WEKEN.on(ontvangst).value[soort], aanvullingen })
    return { outcome: termijn.outcome, ground: GROND[soort], restsOn: [termijn] }
  },
)
