// Which letters were sent, and on which fact does each rest? Kept for corrections: what was wrong from the start is told with every letter that said so.
import type { Evolvers } from '../../process.ts'
import { vanDuo } from './brieven.ts'
import type { TrajectEvent } from './events.ts'
import type { Vervangt } from './events-handhaving.ts'
import type { TrajectMessages } from './parts.ts'
import type { Traject, Verstuurd } from './state.ts'

/** Each event as it is folded, with the letters that it sends. A letter that is sent once more stays one letter. */
export function metBrieven(
  evolvers: Evolvers<Traject, TrajectEvent>,
  messages: TrajectMessages,
): Evolvers<Traject, TrajectEvent> {
  const noted = Object.entries(evolvers).map(([kind, evolve]) => {
    const tell = messages[kind as TrajectEvent['kind']]
    if (tell === undefined || kind === 'AandachtAfgehandeld') return [kind, evolve]
    return [
      kind,
      (traject: Traject, event: never) => {
        const next = (evolve as (traject: Traject, event: never) => Traject)(traject, event)
        const sent = letters(event, (tell as (event: never, traject: Traject) => ReturnType<Tell>)(event, next), next)
        return sent.length === 0 ? next : { ...next, verstuurd: [...(next.verstuurd ?? []), ...sent] }
      },
    ]
  })
  return Object.fromEntries(noted)
}

type Tell = NonNullable<TrajectMessages['Aangemaand']>

function letters(
  { body, legalDate }: TrajectEvent,
  messages: ReturnType<Tell>,
  { termijn }: Traject,
): readonly Verstuurd[] {
  const besluit = decisionIn(body)
  return messages
    .filter(({ channel }) => channel === 'brief')
    .map(({ body: letter }) => ({
      soort: String(letter['soort']),
      op: legalDate,
      van: letter['afzender'] === vanDuo ? 'duo' : 'gemeente',
      ...(besluit === null ? {} : { besluit }),
      ...(termijn === null ? {} : { termijn: termijn.nummer }),
    }))
}

function decisionIn(body: TrajectEvent['body']): number | null {
  const besluit = 'besluit' in body ? body.besluit : null
  return typeof besluit === 'object' ? (besluit?.nummer ?? null) : besluit
}

/** Said something that does not hold any more when this fact is corrected, or this decision falls away. */
export function rust(letter: Verstuurd, { feit, waarde, besluit: replaced }: Vervangt, traject: Traject): boolean {
  const { soort, van, op } = letter
  // That something came, or takes longer, stays true.
  if (soort === 'ontvangstBezwaar' || soort === 'verdaging') return false
  switch (feit) {
    case 'plicht':
      return true
    case 'gemeente':
      return van === 'gemeente'
    case 'plichtbegin':
      return soort === 'pip'
    case 'examen':
      return aboutFine(letter, 'boete', traject)
    case 'einde':
      return (soort === 'vrijstelling' || soort === 'ontheffing') && op === waarde
    case 'kennisgeving':
    case 'inschrijving':
    case 'diploma':
    case 'certificaat':
      return false
    default:
      return replaced !== undefined && aboutDecision(letter, replaced, traject)
  }
}

/** The decision, what was announced before it, and what was asked or told because of it. */
function aboutDecision(letter: Verstuurd, replaced: number, traject: Traject): boolean {
  if (letter.besluit !== undefined) return letter.besluit === replaced
  if (letter.soort === 'eindeTermijnNadert') {
    const fine = traject.boetelijst.find(({ besluit }) => besluit === replaced)
    return fine?.nieuweTermijn === true && letter.termijn === fine.termijn + 1
  }
  return announced(letter, traject) === replaced
}

/** The fine that followed on an announcement; null when none did. */
function announced({ soort, op }: Verstuurd, { besluiten, overtredingen }: Traject): number | null {
  if (soort === 'vooraankondigingBoeteMedewerking')
    return overtredingen.find(({ rapport }) => rapport?.op === op)?.besluit ?? null
  const fine = { vooraankondigingBoete: 'boete', vooraankondigingBoeteBredeIntake: 'boeteBredeIntake' }[soort]
  return besluiten.find((one) => one.soort === fine && one.bekendmaking >= op)?.nummer ?? null
}

/** A fine of this kind: announced, imposed, or asked to be paid. */
function aboutFine({ soort, besluit }: Verstuurd, kind: 'boete', { besluiten }: Traject): boolean {
  return soort === 'vooraankondigingBoete' || besluiten.some((one) => one.nummer === besluit && one.soort === kind)
}
