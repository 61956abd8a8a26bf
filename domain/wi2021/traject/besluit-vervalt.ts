// What falls away with a decision that is revoked, annulled or withdrawn? The fine with its payment and its new term; of a PIP only the plan, never the start of the term (Wet 11 lid 3).
import type { IsoDate } from '../../dates/iso-date.ts'
import type { Traject } from './state.ts'
import type { Betaling, Boete } from './state-handhaving.ts'

/** The decision is gone, and what rested on it. Letters that were sent stay in the story. */
export function zonderBesluit(traject: Traject, nummer: number, on: IsoDate): Traject {
  const besluit = traject.besluiten.find((one) => one.nummer === nummer)
  if (besluit === undefined) return traject
  const next: Traject = {
    ...traject,
    besluiten: traject.besluiten.map((one) =>
      one.nummer === nummer ? { ...one, status: 'herroepen', vervallenOp: on } : one,
    ),
  }
  if (besluit.soort === 'pip') return laatstePip(traject) === nummer ? { ...next, pipVervallenOp: on } : next
  return zonderBoete(next, nummer)
}

const laatstePip = ({ besluiten }: Traject) => besluiten.findLast(({ soort }) => soort === 'pip')?.nummer

/** A fine falls away: nothing is owed, what was paid goes back, numbers are counted anew, and its new term ends (Wet 24 lid 2: it stood in that decision). */
function zonderBoete(traject: Traject, nummer: number): Traject {
  const boete = traject.boetelijst.find((one) => one.besluit === nummer && !one.vervallen)
  if (boete === undefined) return traject
  const next = counted({
    ...traject,
    boetelijst: traject.boetelijst.map((one) => (one === boete ? { ...one, vervallen: true } : one)),
    betalingen: traject.betalingen.map((one) => (one.besluit === nummer ? undone(one) : one)),
  })
  return boete.nieuweTermijn ? zonderNieuweTermijn(next, boete) : next
}

const paid = ({ status }: Betaling) => status === 'betaald' || status === 'terugbetaald' || status === 'terugbetalen'

function undone(payment: Betaling): Betaling {
  return paid(payment) ? goesBack(payment, payment.bedragCent) : { ...payment, status: 'vervallen' }
}

/** What was paid goes back; what was still to go back comes with it. */
function goesBack(payment: Betaling, cents: number): Betaling {
  const still = payment.status === 'terugbetalen' ? (payment.terugCent ?? 0) : 0
  return { ...payment, status: 'terugbetalen', terugCent: still + cents }
}

function counted(traject: Traject): Traject {
  const standing = (soort: Boete['soort']) =>
    traject.boetelijst.filter((one) => one.soort === soort && !one.vervallen).length
  return { ...traject, boetes: standing('boete'), boetesBredeIntake: standing('boeteBredeIntake') }
}

/** The plicht goes on as before the fine: the term before it was exceeded. A later term of a later fine stands until a human decides. */
function zonderNieuweTermijn(traject: Traject, boete: Boete): Traject {
  const vorige = traject.vorigeTermijnen.at(-1)
  if (traject.termijn?.nummer !== boete.termijn + 1 || vorige === undefined) return traject
  return {
    ...traject,
    fase: traject.fase === 'afgesloten' ? 'afgesloten' : 'handhaving',
    termijn: vorige,
    vorigeTermijnen: traject.vorigeTermijnen.slice(0, -1),
    boeteprocedure: null,
    periodiekVanaf: null,
    verlengingsaanvraag: null,
  }
}

/** The fine stays with a lower amount: what was paid too much goes back. */
export function metBedrag(traject: Traject, nummer: number, bedragCent: number): Traject {
  return {
    ...traject,
    boetelijst: traject.boetelijst.map((one) => (one.besluit === nummer ? { ...one, bedragCent } : one)),
    betalingen: traject.betalingen.map((one) => (one.besluit === nummer ? lowered(one, bedragCent) : one)),
  }
}

function lowered(payment: Betaling, bedragCent: number): Betaling {
  const next = paid(payment) ? goesBack(payment, payment.bedragCent - bedragCent) : payment
  return { ...next, bedragCent }
}
