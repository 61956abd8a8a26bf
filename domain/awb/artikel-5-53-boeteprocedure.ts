// How must a fine be prepared, and how long may someone give a zienswijze? Awb 5:48 to 5:53, 10:3.

import { algemeneTermijnenwet, type LaatsteDag } from '../dates/algemene-termijnenwet.ts'
import { isoDate, plus } from '../dates/iso-date.ts'
import { awb } from '../law/finding.ts'
import { peil, peildatum } from '../law/peildatum.ts'
import { type Applied, rule } from '../law/rule.ts'
import { bedragCent, feiten, isoDateSchema } from '../law/schemas.ts'
import { timeline } from '../law/timeline.ts'
import { BESLISTERMIJN } from './artikel-5-51-beslistermijn-boete.ts'

/** The amount above which the heavier procedure and the longer lapse apply; years until the power lapses on both sides of it. */
export const BOETEGRENS = timeline('grens van de zware boeteprocedure', [
  {
    validFrom: isoDate('2022-01-01'),
    value: { grensCent: 34000, verval: { boven: 5, tot: 3 } },
    source: awb('5:53', 1),
  },
])

const ZIENSWIJZE = timeline('zienswijzetermijn', [
  {
    validFrom: isoDate('2022-01-01'),
    value: { weeks: 2 },
    source: awb('5:53', 3),
    note: 'the act names no term: at least two weeks is our convention (D)',
  },
])

export type Boeteprocedure = {
  readonly rapportVerplicht: boolean
  readonly zienswijzeVerplicht: boolean
  readonly beslissenBinnenWeken: number | null
  readonly rapporteurMagBeslissen: boolean
}

/**
 * Awb 5:53 lid 1: applies where the fine can be more than EUR 340. Lid 2: then a report is made. Lid 3: then a zienswijze is always asked.
 * 5:51: after a report the decision follows within thirteen weeks. 10:3 lid 4: who made that report does not decide in mandate.
 */
export const boeteprocedure = rule(
  {
    id: ['HG-06', 'HD-06', 'A-14'],
    name: 'boeteprocedure',
    ground: awb('5:53', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    note: 'a maximum of exactly EUR 340 does not exceed it (D)',
    facts: feiten({ maximumCent: bedragCent.describe('hoogste boete die op deze overtreding staat'), peildatum }),
    example: { maximumCent: 80000 },
  },
  ({ maximumCent, peildatum }): Applied<Boeteprocedure> => {
    const zwaar = maximumCent > BOETEGRENS.on(peil(peildatum)).value.grensCent
    return {
      outcome: {
        rapportVerplicht: zwaar,
        zienswijzeVerplicht: zwaar,
        beslissenBinnenWeken: zwaar ? BESLISTERMIJN.on(peil(peildatum)).value.weeks : null,
        rapporteurMagBeslissen: !zwaar,
      },
    }
  },
)

/** Awb 5:53 lid 3 and 4:9: a zienswijze in writing or by word of mouth, as the person chooses. No term in the act: at least two weeks. */
export const zienswijzetermijn = rule(
  {
    id: ['HG-06', 'A-09'],
    name: 'zienswijzetermijn',
    ground: awb('5:53', 3),
    since: isoDate('2022-01-01'),
    confidence: 'D',
    note: 'two weeks from the day after sending, to the first working day from then on',
    facts: feiten({ verzonden: isoDateSchema.describe('dag waarop om een zienswijze is gevraagd') }),
    example: { verzonden: '2026-06-01' },
  },
  ({ verzonden }): Applied<LaatsteDag> => {
    const einde = algemeneTermijnenwet({ einde: plus(verzonden, ZIENSWIJZE.on(verzonden).value) })
    return { outcome: einde.outcome, restsOn: [einde] }
  },
)
