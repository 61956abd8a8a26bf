// Procedure verval: until when may a fine still be imposed, and how long does an irrevocable one count for the next? (Awb 5:45; Besluit 7.1 lid 3).
import { vervalBoetebevoegdheid } from '../../awb/artikel-5-45-verval.ts'
import type { Stilstand } from '../../awb/opschorting.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import type { Termijn } from '../../dossier.ts'
import { besluit } from '../../law/finding.ts'
import { boeteBredeIntake } from '../artikelen/besluit-7-1-boete-brede-intake.ts'
import { hoogsteBoeteMedewerking, recidivetermijn } from '../artikelen/besluit-7-1-boete-medewerking.ts'
import { boetePerOnderdeel } from '../artikelen/besluit-7-2-boete-participatie.ts'
import { hoogsteBoeteLeerroute } from '../artikelen/regeling-7-1-boete-leerroute.ts'
import { boeteBredeIntakeMogelijk, overtredingBredeIntake } from './3-oproep.ts'
import { routeOpen } from './boetebedrag.ts'
import type { Body } from './events.ts'
import { nogTeBeslissen } from './overtreding.ts'
import { type EvolversOf, event, happened, numberIn, type TrajectProcedure, termijnOf } from './parts.ts'
import type { Fase, Traject } from './state.ts'
import { opschortingBoete, opschortingBredeIntake, opschortingMedewerking } from './verval-opgeschort.ts'

const loopt = (fase: Fase): boolean => fase !== 'plicht' && fase !== 'afgesloten'

export const verval: TrajectProcedure = {
  isOpen: (traject) => loopt(traject.fase) || traject.boeteprocedure !== null || nogTeBeslissen(traject),
  // When the plicht is over only what somebody still decides can lapse: no more for the brede intake, and nothing counts for a next violation.
  termijnen: (traject) => [
    ...vanDuo(traject),
    ...(loopt(traject.fase) ? vanBredeIntake(traject) : []),
    ...(loopt(traject.fase) || nogTeBeslissen(traject) ? vanMedewerking(traject) : []),
    ...(loopt(traject.fase) ? recidive(traject) : []),
  ],
  onLapse: {
    vervalBoete: (_traject, { lastDay }, { today }) => lapsed({ boete: 'boete', laatsteDag: lastDay }, today),
    vervalBredeIntake: (_traject, { lastDay }, { today }) =>
      lapsed({ boete: 'boeteBredeIntake', laatsteDag: lastDay }, today),
    vervalOvertreding: (_traject, { key, lastDay }, { today }) =>
      lapsed({ boete: 'boeteMedewerking', laatsteDag: lastDay, overtreding: numberIn(key) }, today),
    recidive: (_traject, { key, lastDay }, { today }) =>
      happened(
        event(
          'RecidivetermijnVerstreken',
          { on: today, ground: besluit('7.1', 3) },
          { nummer: numberIn(key), laatsteDag: lastDay },
        ),
      ),
  },
}

const lapsed = (body: Body<'BoetebevoegdheidVervallen'>, on: IsoDate) =>
  happened(event('BoetebevoegdheidVervallen', { on, ground: { regeling: 'Awb', artikel: '5:45' } }, body))

type Bevoegdheid = {
  readonly overtreding: IsoDate
  readonly maximumCent: number
  readonly opschortingen?: Stilstand[]
}

function lapsing(key: string, { overtreding, maximumCent, ...rest }: Bevoegdheid): Termijn {
  const { outcome, ground } = vervalBoetebevoegdheid({ overtreding, maximumCent, ...rest })
  return termijnOf(key, ground, 'de boete opleggen, daarna vervalt de bevoegdheid', {
    firstDay: plus(overtreding, { days: 1 }),
    lastDay: outcome.laatsteDag,
  })
}

/** The violation is there on the day after the last day (Wet 24, 25). With only PVT or MAP open the fine is not above EUR 340: three years. */
function vanDuo(traject: Traject): readonly Termijn[] {
  if (traject.boeteprocedure === null) return []
  const overtreding = plus(traject.boeteprocedure.sinds, { days: 1 })
  const maximumCent = routeOpen(traject) ? hoogsteBoeteLeerroute(overtreding) : boetePerOnderdeel(overtreding)
  return [lapsing('vervalBoete', { overtreding, maximumCent, ...opschortingBoete(traject) })]
}

/** The call that was missed, from the day after its term. */
function vanBredeIntake(traject: Traject): readonly Termijn[] {
  const overtreding = overtredingBredeIntake(traject)
  if (overtreding === null || !boeteBredeIntakeMogelijk(traject)) return []
  const { bedragCent } = boeteBredeIntake({ bekendmaking: overtreding, eerdereBoetes: 0 }).outcome
  const opgeschort = opschortingBredeIntake(traject, overtreding)
  return [lapsing('vervalBredeIntake', { overtreding, maximumCent: bedragCent, ...opgeschort })]
}

/** Each violation of Wet 23 on which somebody still decides. */
const vanMedewerking = (traject: Traject): readonly Termijn[] =>
  traject.overtredingen
    .filter(({ afloop }) => afloop === 'loopt')
    .map((one) =>
      lapsing(`vervalOvertreding:${one.nummer}`, {
        overtreding: one.gepleegd,
        maximumCent: hoogsteBoeteMedewerking(one.gepleegd),
        ...opschortingMedewerking(traject, one),
      }),
    )

/** From the same day a year later on a violation is a first one again: until then a fine that stands raises the next (D: counted from the day it was established). */
function recidive({ overtredingen, boetelijst }: Traject): readonly Termijn[] {
  const stands = (number: number | null) => boetelijst.some((fine) => fine.besluit === number && !fine.vervallen)
  return overtredingen
    .filter(({ vensterDicht, besluit: number }) => !vensterDicht && stands(number))
    .map(({ nummer, vastgesteld }) =>
      termijnOf(`recidive:${nummer}`, besluit('7.1', 3), `overtreding ${nummer} telt mee bij een volgende`, {
        firstDay: plus(vastgesteld, { days: 1 }),
        lastDay: plus(vastgesteld, recidivetermijn(vastgesteld)),
      }),
    )
}

export const vervalEvolvers: EvolversOf<'BoetebevoegdheidVervallen' | 'RecidivetermijnVerstreken'> = {
  BoetebevoegdheidVervallen: (traject, { body }) => {
    if (body.boete === 'boete') return { ...traject, boeteprocedure: null }
    if (body.boete === 'boeteBredeIntake') return { ...traject, boeteBredeIntakeVervallen: true }
    return {
      ...traject,
      overtredingen: traject.overtredingen.map((one) =>
        one.nummer === body.overtreding ? { ...one, afloop: 'vervallen' } : one,
      ),
    }
  },
  RecidivetermijnVerstreken: (traject, { body }) => ({
    ...traject,
    overtredingen: traject.overtredingen.map((one) =>
      one.nummer === body.nummer ? { ...one, vensterDicht: true } : one,
    ),
  }),
}
