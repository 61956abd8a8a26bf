// What does death do to decisions and fines, and what comes back when it was registered wrongly? (Awb 5:42)
import type { IsoDate } from '../../dates/iso-date.ts'
import { due } from './betaling.ts'
import type { Besluit, Traject } from './state.ts'

/** Not irrevocable yet. */
const standsOpen = ({ status, onherroepelijkOp }: Besluit) => onherroepelijkOp === undefined && status !== 'herroepen'

/** Nobody can object any more to what was decided by then, and no fine is owed. What it was is kept, in case it was no death. */
export function metOverlijden(traject: Traject, on: IsoDate): Traject {
  return {
    ...traject,
    besluiten: traject.besluiten.map((one) =>
      standsOpen(one) && one.bekendmaking <= on ? { ...one, status: 'herroepen', voorOverlijden: one.status } : one,
    ),
    betalingen: traject.betalingen.map((one) =>
      due(one) ? { ...one, status: 'vervallen', voorOverlijden: one.status } : one,
    ),
  }
}

/** As it was before: what ended meanwhile lapses on its own day. */
export function zonderOverlijden(traject: Traject): Traject {
  return {
    ...traject,
    besluiten: traject.besluiten.map(asBefore),
    betalingen: traject.betalingen.map(asBefore),
  }
}

function asBefore<S, T extends { readonly status: S; readonly voorOverlijden?: S }>({ voorOverlijden, ...one }: T) {
  return voorOverlijden === undefined ? one : { ...one, status: voorOverlijden }
}
