// May DUO fine this at all? Blame, death, twice the same, lapse, the ground itself and the exception of the Vreemdelingenwet (Awb 5:41 to 5:45; Wet 24, 25 lid 3); and may it be lower (Awb 5:46)?
import { boeteToegestaan } from '../../awb/artikel-5-41-geen-boete.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { awb, type Finding } from '../../law/finding.ts'
import { boetegrond, matiging } from '../artikelen/artikel-25-boetegrond.ts'
import { boetePerOnderdeel } from '../artikelen/besluit-7-2-boete-participatie.ts'
import { hoogsteBoeteLeerroute } from '../artikelen/regeling-7-1-boete-leerroute.ts'
import { open } from './boetebedrag.ts'
import { firstRefusal, refuse, type TrajectDecision } from './parts.ts'
import type { Boeteprocedure, Traject } from './state.ts'
import { opschortingBoete } from './verval-opgeschort.ts'

type Vraag = {
  readonly bekendmaking: IsoDate
  readonly verwijtbaar: boolean
  readonly verblijfGeweigerdOfIngetrokken: boolean
}
type Toets = {
  readonly refusal: TrajectDecision | null
  readonly findings: readonly Finding[]
  /** Wet 25 lid 3: only what is open of PVT and MAP is fined. */
  readonly zonderLeerroute: boolean
}

export function boeteToets(traject: Traject, procedure: Boeteprocedure, vraag: Vraag): Toets {
  const { leerroute, pvtOpen, mapOpen, routeOpen } = open(traject)
  const overtreding = plus(procedure.sinds, { days: 1 })
  // What is not open was done in time: on which day does not matter here.
  const inTime = procedure.sinds
  const grond = boetegrond({
    laatsteDag: procedure.sinds,
    leerroute,
    ...(pvtOpen ? {} : { pvtOp: inTime }),
    ...(mapOpen ? {} : { mapOp: inTime }),
    ...(routeOpen ? {} : { leerrouteOp: inTime }),
    verblijfGeweigerdOfIngetrokken: vraag.verblijfGeweigerdOfIngetrokken,
    verwijtbaar: vraag.verwijtbaar,
  })
  const toegestaan = boeteToegestaan({
    overtreding,
    besluit: vraag.bekendmaking,
    maximumCent: grond.outcome.leerroute ? hoogsteBoeteLeerroute(overtreding) : boetePerOnderdeel(overtreding),
    verwijtbaar: vraag.verwijtbaar,
    overleden: traject.einde?.reden === 'overlijden',
    alBeboet: false,
    ...opschortingBoete(traject),
  })
  const refusal = firstRefusal(
    !vraag.verwijtbaar && refuse('geenVerwijt', awb('5:41'), 'Zonder verwijt is er geen boete: zie ervan af.'),
    !toegestaan.outcome.toegestaan && refuse('geenBoeteMogelijk', toegestaan.ground, 'Er kan geen boete meer zijn.'),
    !grond.outcome.participatie &&
      !grond.outcome.leerroute &&
      refuse('geenBoeteMogelijk', grond.ground, 'Er is niets waarvoor een boete kan: zie ervan af.'),
  )
  return { refusal, findings: [toegestaan, grond], zonderLeerroute: routeOpen && !grond.outcome.leerroute }
}

/** The amount of the table, or a lower one for special circumstances. */
export function lagerBedrag(bedragCent: number, verlaagdTotCent: number | undefined, metRoute: boolean) {
  return matiging({
    boete: metRoute ? 'leerroute' : 'participatie',
    bedragCent,
    bijzondereOmstandigheden: verlaagdTotCent !== undefined,
    ...(verlaagdTotCent === undefined ? {} : { verlaagdTotCent }),
  })
}
