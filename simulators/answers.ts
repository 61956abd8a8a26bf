// What would the partner answer on a message, without HTTP? The same mapping as in production, the same register and rules as the simulators.
import { brpAnswer } from '../activities/brp/brp.ts'
import { koppelingFacts, profielFacts, uitstroomFacts } from '../activities/coa/coa.ts'
import { examenFacts } from '../activities/duo/examen.ts'
import { urenSoorten } from '../activities/duo/gevolgde-uren.ts'
import { aanbodToDuo } from '../activities/duo/inburgeringsaanbod.ts'
import { inburgeringsplichtFacts } from '../activities/duo/inburgeringsplicht.ts'
import { termijnFacts } from '../activities/duo/inburgeringstermijn.ts'
import { lbtFacts } from '../activities/duo/leerbaarheidstoets.ts'
import { mapToDuo, pvtToDuo, zrouteToDuo } from '../activities/duo/map-pvt-zroute.ts'
import { pipToDuo } from '../activities/duo/pip.ts'
import { facts } from '../activities/partner-http.ts'
import type { IsoDate } from '../domain/dates/iso-date.ts'
import type { Answer } from '../domain/dossier.ts'
import type { MessageBodies, MessageKind } from '../domain/wi2021/traject/messages.ts'
import { coaOperations } from './coa-operations.ts'
import { type Carried, carryOut, type DuoOperation } from './duo-operations.ts'
import type { PersonRegister } from './register.ts'

export type Told = {
  readonly kind: MessageKind
  readonly body: Readonly<Record<string, unknown>>
  /** Code of the gemeente that tells or asks. */
  readonly gemeente: string
}

export type AowOp = (geboortedatum: IsoDate) => IsoDate

/** What the partner answers, and what it holds from then on. A letter is always accepted. */
export function answerTo(
  told: Told,
  person: PersonRegister,
  aowOp: AowOp,
): { readonly answer: Answer; readonly person: PersonRegister } {
  const request = requestFor(told)
  if (request !== undefined) {
    const asked = { gemeente: told.gemeente, person, today: person.vandaag }
    const carried = carryOut(request.operation, asked, request.body, request.nummer)
    return { answer: answerOf(told.kind, carried), person: carried.person ?? person }
  }
  if (told.kind === 'confirmOverdrachtToCoa') {
    const carried = coaOperations['POST /overdrachten'](person, told.body)
    return { answer: answerOf(told.kind, carried), person: carried.person ?? person }
  }
  return { answer: factsFor(told.kind, person, aowOp), person }
}

/** The facts on a message that asks, as the register stands. A message that tells is accepted. */
export function factsFor(kind: MessageKind, { duo, brp, coa, bsn }: PersonRegister, aowOp: AowOp): Answer {
  switch (kind) {
    case 'fetchInburgeringsplichtFromDuo':
      return facts(kind, inburgeringsplichtFacts(duo.inburgeringsplicht, duo.doelgroep))
    case 'fetchTermijnFromDuo':
      return facts(kind, termijnFacts(duo.inburgeringstermijn))
    case 'fetchLeerbaarheidstoetsFromDuo':
      return facts(kind, lbtFacts(duo.lbtResultaten))
    case 'fetchExamenresultatenFromDuo':
      return facts(kind, examenFacts(duo.examens))
    case 'fetchPersoonFromBrp':
      return brp === null
        ? facts(kind, { persoon: null })
        : brpAnswer({ ...brp, burgerservicenummer: bsn ?? '' }, aowOp).answer
    case 'fetchKoppelingFromCoa':
      return facts(kind, koppelingFacts(coa.koppeling))
    case 'fetchProfielFromCoa':
      return facts(kind, profielFacts(coa.profiel))
    case 'fetchUitstroomFromCoa':
      return facts(kind, uitstroomFacts(coa.uitstroom))
    default:
      return { kind: 'accepted' }
  }
}

type DuoRequest = { readonly operation: DuoOperation; readonly body?: unknown; readonly nummer?: string }

/** What our client would send to DUO for a message that tells or enrols; nothing for any other. */
function requestFor({ kind, body }: Told): DuoRequest | undefined {
  const as = <K extends MessageKind>(_kind: K) => body as MessageBodies[K]
  switch (kind) {
    case 'enrollLeerbaarheidstoetsAtDuo':
      return { operation: 'GET /personen/:bsn/lbt/examennummer' }
    case 'skipLeerbaarheidstoetsAtDuo':
      return { operation: 'DELETE /personen/:bsn/lbt/examennummer' }
    case 'reportPipToDuo':
      return { operation: 'POST /personen/:bsn/PIP', body: pipToDuo(as(kind)) }
    case 'reportAanbodToDuo': {
      const aanbod = as(kind)
      return {
        operation: 'POST /personen/:bsn/Inburgeringsaanbod/:nummer',
        body: aanbodToDuo(aanbod),
        nummer: aanbod.instellingsnummer,
      }
    }
    case 'reportMapToDuo':
      return { operation: 'PUT /personen/:bsn/map', body: mapToDuo(as(kind)) }
    case 'reportPvtToDuo':
      return { operation: 'PUT /personen/:bsn/pvt', body: pvtToDuo(as(kind)) }
    case 'reportZRouteToDuo':
      return { operation: 'PUT /personen/:bsn/zroute', body: zrouteToDuo(as(kind)) }
    case 'reportUrenBredeIntakeToDuo':
    case 'reportParticipatieactiviteitenToDuo':
    case 'reportParticipatieTaallesToDuo':
      return { operation: `PUT /personen/:bsn/${urenSoorten[kind].path}`, body: { uren: as(kind).uren } }
    default:
      return undefined
  }
}

type Outcome = Pick<Carried, 'body'> & { readonly status: number }

function answerOf(kind: MessageKind, { status, body }: Outcome): Answer {
  if (kind === 'enrollLeerbaarheidstoetsAtDuo' && status === 200) return facts(kind, { aangemeld: true })
  if (status < 300 || (kind === 'skipLeerbaarheidstoetsAtDuo' && status === 404)) return { kind: 'accepted' }
  const fouten = (Array.isArray(body) ? body : [body]) as readonly ({ fouttekst?: unknown } | undefined)[]
  const fouttekst = fouten.flatMap((fout) => (typeof fout?.fouttekst === 'string' ? [fout.fouttekst] : []))
  if (fouttekst.length > 0) return { kind: 'refused', fouttekst }
  return { kind: 'unusable', problem: `De partner nam het verzoek niet aan (status ${status}).` }
}
