// Which letters and reports were sent, and on which fact does each rest? Kept for corrections: what was wrong from the start is told with all that said so.
import type { Message } from '../../dossier.ts'
import type { Evolvers } from '../../process.ts'
import { vanDuo } from './brieven.ts'
import type { TrajectEvent } from './events.ts'
import type { Vervangt } from './events-handhaving.ts'
import type { TrajectMessages } from './parts.ts'
import type { Traject, Verstuurd } from './state.ts'

/** Each event as it is folded, with what it sends. What is sent once more stays one. */
export function metVerstuurd(
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
        const sent = (tell as (event: never, traject: Traject) => readonly Message[])(event, next)
        return sent.map((one) => noteOf(event, one, next)).reduce(met, next)
      },
    ]
  })
  return Object.fromEntries(noted)
}

/** DUO replaces what it held of these by each report: the last one is what it was told. */
const replacing = /^report(Pvt|Map|ZRoute|Uren|Participatie)/

function met(traject: Traject, note: Verstuurd | null): Traject {
  if (note === null) return traject
  const { verstuurd = [] } = traject
  const kept = replacing.test(note.soort) ? verstuurd.filter(({ soort }) => soort !== note.soort) : verstuurd
  return { ...traject, verstuurd: [...kept, note] }
}

function noteOf({ body, legalDate: op }: TrajectEvent, message: Message, { termijn }: Traject): Verstuurd | null {
  const letter = message.channel === 'brief'
  if (!letter && !message.kind.startsWith('report')) return null
  const besluit = decisionIn(body)
  return {
    kanaal: letter ? 'brief' : 'duo',
    soort: letter ? String(message.body['soort']) : message.kind,
    op,
    van: message.body['afzender'] === vanDuo ? 'duo' : 'gemeente',
    ...(besluit === null ? {} : { besluit }),
    ...(termijn === null ? {} : { termijn: termijn.nummer }),
  }
}

function decisionIn(body: TrajectEvent['body']): number | null {
  const besluit = 'besluit' in body ? body.besluit : null
  return typeof besluit === 'object' ? (besluit?.nummer ?? null) : besluit
}

const urenmeldingen: Readonly<Record<string, string>> = {
  bredeIntake: 'reportUrenBredeIntakeToDuo',
  taalEnKnm: 'reportParticipatieTaallesToDuo',
  participatie: 'reportParticipatieactiviteitenToDuo',
}

/** Said something that does not hold any more when this fact is corrected, or this decision falls away. */
export function rust(sent: Verstuurd, { feit, waarde, besluit: replaced }: Vervangt, traject: Traject): boolean {
  const { soort, van, op } = sent
  // That something came, or takes longer, stays true.
  if (soort === 'ontvangstBezwaar' || soort === 'verdaging') return false
  switch (feit) {
    case 'plicht':
      return true
    case 'gemeente':
      return van === 'gemeente'
    case 'plichtbegin':
      return soort === 'pip' || soort === 'reportPipToDuo'
    case 'examen':
      return aboutFine(sent, traject)
    case 'uren':
      return (
        soort === urenmeldingen[waarde?.split(' ')[0] ?? ''] ||
        soort === 'reportZRouteToDuo' ||
        aboutFine(sent, traject)
      )
    case 'pvt':
    case 'map': {
      const reported = soort === (feit === 'pvt' ? 'reportPvtToDuo' : 'reportMapToDuo') || soort === 'reportZRouteToDuo'
      return reported || aboutFine(sent, traject) || aboutPvtOrMap(sent, traject)
    }
    case 'einde':
      return (soort === 'vrijstelling' || soort === 'ontheffing') && op === waarde
    case 'kennisgeving':
    case 'inschrijving':
    case 'einddag':
    case 'diploma':
    case 'certificaat':
      return false
    default:
      return replaced !== undefined && aboutDecision(sent, replaced, traject)
  }
}

/** The decision, what was announced before it, and what was asked or told because of it. */
function aboutDecision(sent: Verstuurd, replaced: number, traject: Traject): boolean {
  if (sent.besluit !== undefined) return sent.besluit === replaced
  if (sent.soort === 'eindeTermijnNadert') {
    const fine = traject.boetelijst.find(({ besluit }) => besluit === replaced)
    return fine?.nieuweTermijn === true && sent.termijn === fine.termijn + 1
  }
  return announced(sent, traject) === replaced
}

/** The fine that followed on an announcement; null when none did. */
function announced(sent: Verstuurd, traject: Traject): number | null {
  const { soort, op } = sent
  if (soort === 'vooraankondigingBoeteMedewerking') return violation(sent, traject)?.besluit ?? null
  const fine = { vooraankondigingBoete: 'boete', vooraankondigingBoeteBredeIntake: 'boeteBredeIntake' }[soort]
  return traject.besluiten.find((one) => one.soort === fine && one.bekendmaking >= op)?.nummer ?? null
}

const violation = ({ op, besluit }: Verstuurd, { overtredingen }: Traject) =>
  overtredingen.find((one) => (besluit === undefined ? one.rapport?.op === op : one.besluit === besluit))

/** The violation that was announced or fined was about PVT or MAP (Wet 23). */
const aboutPvtOrMap = (sent: Verstuurd, traject: Traject) =>
  (sent.soort === 'vooraankondigingBoeteMedewerking' || sent.besluit !== undefined) &&
  violation(sent, traject)?.soort === 'pvtOfMap'

/** The fine for the exceeded term: announced, imposed, or asked to be paid. */
const aboutFine = ({ soort, besluit }: Verstuurd, { besluiten }: Traject) =>
  soort === 'vooraankondigingBoete' || besluiten.some((one) => one.nummer === besluit && one.soort === 'boete')
