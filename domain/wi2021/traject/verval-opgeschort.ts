// While an objection or appeal against a fine ran, its power did not lapse: which days were that, when the fine fell away and can follow anew? (Awb 5:45 lid 3)
import { type Stilstand, stilstandDoor } from '../../awb/opschorting.ts'
import type { IsoDate } from '../../dates/iso-date.ts'
import type { Traject } from './state.ts'
import type { Boete, Overtreding } from './state-handhaving.ts'

/** Absent when nothing stood still. */
type Opgeschort = { readonly opschortingen?: Stilstand[] }

/** The fines of DUO for the term that was exceeded, or the round of a periodic fine, that is decided now. */
export function opschortingBoete(traject: Traject): Opgeschort {
  const { boeteprocedure } = traject
  return boeteprocedure === null ? {} : since(traject, 'boete', boeteprocedure.sinds)
}

/** The fines for this missed call. */
export const opschortingBredeIntake = (traject: Traject, overtreding: IsoDate): Opgeschort =>
  since(traject, 'boeteBredeIntake', overtreding)

/** The fines for the same violation, when it was established anew. */
export function opschortingMedewerking(traject: Traject, { soort, gepleegd }: Overtreding): Opgeschort {
  const same = traject.overtredingen.filter((one) => one.soort === soort && one.gepleegd === gepleegd)
  return stilstanden(
    traject,
    same.flatMap(({ besluit }) => besluit ?? []),
  )
}

function since(traject: Traject, soort: Boete['soort'], day: IsoDate): Opgeschort {
  const made = traject.besluiten.filter((one) => one.soort === soort && one.bekendmaking >= day)
  return stilstanden(
    traject,
    made.map(({ nummer }) => nummer),
  )
}

/** From the day after the objection was received up to, not including, the day on which the fine fell away (as CAL-6b, D): nothing is open against that any more. */
function stilstanden({ besluiten }: Traject, nummers: readonly number[]): Opgeschort {
  const days = besluiten
    .filter(({ nummer }) => nummers.includes(nummer))
    .flatMap(({ bezwaarOntvangen, vervallenOp }) =>
      bezwaarOntvangen === null || vervallenOp === undefined
        ? []
        : [stilstandDoor({ gevraagd: bezwaarOntvangen, ontvangen: vervallenOp })],
    )
    .filter(({ van, tot }) => van <= tot)
  return days.length === 0 ? {} : { opschortingen: days }
}
