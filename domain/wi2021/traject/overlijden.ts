// What does death do to decisions and fines, and what comes back when it was registered wrongly? (Awb 5:42)
import type { IsoDate } from '../../dates/iso-date.ts'
import { due } from './betaling.ts'
import type { Besluit, Betaling, Traject } from './state.ts'

/**
 * Nobody can object any more to what was not irrevocable on that day, and no fine is owed (Awb 5:42 lid 2). What was made known after the day of death could not be
 * imposed at all (lid 1): what was paid for it goes back. What it was is kept, in case it was no death.
 */
export function metOverlijden(traject: Traject, on: IsoDate): Traject {
  const after = ({ bekendmaking }: Besluit) => bekendmaking > on
  const irrevocable = ({ onherroepelijkOp }: Besluit) => onherroepelijkOp !== undefined && onherroepelijkOp <= on
  const imposedAfter = new Set(traject.besluiten.filter(after).map(({ nummer }) => nummer))
  return {
    ...traject,
    besluiten: traject.besluiten.map((one) =>
      one.status !== 'herroepen' && (!irrevocable(one) || after(one))
        ? { ...one, status: 'herroepen', voorOverlijden: one.status }
        : one,
    ),
    betalingen: traject.betalingen.map((one) => owedByNobody(one, imposedAfter.has(one.besluit))),
  }
}

function owedByNobody(one: Betaling, imposedAfter: boolean): Betaling {
  if (due(one)) return { ...one, status: 'vervallen', voorOverlijden: one.status }
  return imposedAfter && one.status === 'betaald'
    ? { ...one, status: 'terugbetalen', terugCent: one.bedragCent, voorOverlijden: one.status }
    : one
}

/** As it was before: what ended meanwhile lapses on its own day. */
export function zonderOverlijden(traject: Traject): Traject {
  return {
    ...traject,
    besluiten: traject.besluiten.map(({ voorOverlijden, ...one }) => ({
      ...one,
      status: voorOverlijden ?? one.status,
    })),
    betalingen: traject.betalingen.map(owedAsBefore),
  }
}

/** What had been paid and went back meanwhile is owed again. */
function owedAsBefore({ voorOverlijden, ...one }: Betaling): Betaling {
  if (voorOverlijden === undefined) return one
  if (voorOverlijden !== 'betaald') return { ...one, status: voorOverlijden }
  const { terugCent: _back, ...paid } = one
  return { ...paid, status: one.status === 'terugbetaald' ? 'open' : 'betaald' }
}
