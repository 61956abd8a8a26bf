// What would the partner answer on a message, without HTTP? The same mapping as in production, the same register and rules as the simulators.
import { brpAnswer } from '../activities/brp/brp.ts'
import { koppelingFacts, profielFacts, uitstroomFacts } from '../activities/coa/coa.ts'
import { examenFacts } from '../activities/duo/examen.ts'
import { type UrenKind, urenSoorten } from '../activities/duo/gevolgde-uren.ts'
import { aanbodToDuo } from '../activities/duo/inburgeringsaanbod.ts'
import { inburgeringsplichtFacts } from '../activities/duo/inburgeringsplicht.ts'
import { termijnFacts } from '../activities/duo/inburgeringstermijn.ts'
import { lbtFacts } from '../activities/duo/leerbaarheidstoets.ts'
import { mapToDuo, pvtToDuo, zrouteToDuo } from '../activities/duo/map-pvt-zroute.ts'
import { pipToDuo } from '../activities/duo/pip.ts'
import { ontheffingFacts, vrijstellingFacts } from '../activities/duo/vrijstelling.ts'
import { facts, unusable } from '../activities/partner-http.ts'
import type { IsoDate } from '../domain/dates/iso-date.ts'
import type { Answer } from '../domain/dossier.ts'
import { channelOf, type MessageBodies, type MessageKind } from '../domain/wi2021/traject/messages.ts'
import { coaOperations } from './coa-operations.ts'
import { type Carried, carryOut, type DuoOperation } from './duo-operations.ts'
import type { Antwoordt, PersonRegister } from './register.ts'

export type Told = {
  readonly kind: MessageKind
  readonly body: Readonly<Record<string, unknown>>
  /** Code of the gemeente that tells or asks. */
  readonly gemeente: string
}

export type AowOp = (geboortedatum: IsoDate) => IsoDate

/** How the partner of a message answers about someone; whoever carries our letters always does. */
export function answering(kind: MessageKind, { antwoordt }: PersonRegister): Antwoordt {
  const channel = channelOf[kind]
  return channel === 'brief' ? 'gewoon' : antwoordt[channel]
}

/** What the partner answers, and what it holds from then on. A letter is always accepted. Ask first whether it answers at all. */
export function answerTo(
  told: Told,
  person: PersonRegister,
  aowOp: AowOp,
): { readonly answer: Answer; readonly person: PersonRegister } {
  const how = answering(told.kind, person)
  if (how === 'onbruikbaar') return { answer: unusable('De partner nam het verzoek niet aan (status 400).'), person }
  if (typeof how === 'object') return { answer: { kind: 'refused', fouttekst: [how.weigert] }, person }
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

type Facts = (person: PersonRegister, aowOp: AowOp) => Answer

const factsOf: Partial<Record<MessageKind, Facts>> = {
  fetchInburgeringsplichtFromDuo: ({ duo }) =>
    facts('fetchInburgeringsplichtFromDuo', inburgeringsplichtFacts(duo.inburgeringsplicht, duo.doelgroep)),
  fetchTermijnFromDuo: ({ duo }) => facts('fetchTermijnFromDuo', termijnFacts(duo.inburgeringstermijn)),
  fetchLeerbaarheidstoetsFromDuo: ({ duo }) => facts('fetchLeerbaarheidstoetsFromDuo', lbtFacts(duo.lbtResultaten)),
  fetchExamenresultatenFromDuo: ({ duo }) => facts('fetchExamenresultatenFromDuo', examenFacts(duo.examens)),
  fetchVrijstellingenFromDuo: ({ duo }) => facts('fetchVrijstellingenFromDuo', vrijstellingFacts(duo.vrijstellingen)),
  fetchOntheffingenFromDuo: ({ duo }) => facts('fetchOntheffingenFromDuo', ontheffingFacts(duo.ontheffingen)),
  fetchPersoonFromBrp: ({ brp, bsn }, aowOp) =>
    brp === null
      ? facts('fetchPersoonFromBrp', { persoon: null })
      : brpAnswer({ ...brp, burgerservicenummer: bsn ?? '' }, aowOp).answer,
  fetchKoppelingFromCoa: ({ coa }) => facts('fetchKoppelingFromCoa', koppelingFacts(coa.koppeling)),
  fetchProfielFromCoa: ({ coa }) => facts('fetchProfielFromCoa', profielFacts(coa.profiel)),
  fetchUitstroomFromCoa: ({ coa }) => facts('fetchUitstroomFromCoa', uitstroomFacts(coa.uitstroom)),
}

/** The facts on a message that asks, as the register stands. A message that tells is accepted. */
export function factsFor(kind: MessageKind, person: PersonRegister, aowOp: AowOp): Answer {
  return factsOf[kind]?.(person, aowOp) ?? { kind: 'accepted' }
}

type DuoRequest = { readonly operation: DuoOperation; readonly body?: unknown; readonly nummer?: string }
type Requests = { readonly [K in MessageKind]?: (body: MessageBodies[K]) => DuoRequest }

const uren =
  (kind: UrenKind) =>
  ({ uren }: { readonly uren: number }): DuoRequest => ({
    operation: `PUT /personen/:bsn/${urenSoorten[kind].path}`,
    body: { uren },
  })

/** What our client sends to DUO for each message that tells or enrols. */
const requests: Requests = {
  enrollLeerbaarheidstoetsAtDuo: () => ({ operation: 'GET /personen/:bsn/lbt/examennummer' }),
  skipLeerbaarheidstoetsAtDuo: () => ({ operation: 'DELETE /personen/:bsn/lbt/examennummer' }),
  reportPipToDuo: (body) => ({ operation: 'POST /personen/:bsn/PIP', body: pipToDuo(body) }),
  reportAanbodToDuo: (body) => ({
    operation: 'POST /personen/:bsn/Inburgeringsaanbod/:nummer',
    body: aanbodToDuo(body),
    nummer: body.instellingsnummer,
  }),
  reportMapToDuo: (body) => ({ operation: 'PUT /personen/:bsn/map', body: mapToDuo(body) }),
  reportPvtToDuo: (body) => ({ operation: 'PUT /personen/:bsn/pvt', body: pvtToDuo(body) }),
  reportZRouteToDuo: (body) => ({ operation: 'PUT /personen/:bsn/zroute', body: zrouteToDuo(body) }),
  reportUrenBredeIntakeToDuo: uren('reportUrenBredeIntakeToDuo'),
  reportParticipatieactiviteitenToDuo: uren('reportParticipatieactiviteitenToDuo'),
  reportParticipatieTaallesToDuo: uren('reportParticipatieTaallesToDuo'),
}

function requestFor({ kind, body }: Told): DuoRequest | undefined {
  const request = requests[kind] as ((body: Told['body']) => DuoRequest) | undefined
  return request?.(body)
}

type Outcome = Pick<Carried, 'body'> & { readonly status: number }

function answerOf(kind: MessageKind, { status, body }: Outcome): Answer {
  if (kind === 'enrollLeerbaarheidstoetsAtDuo' && status === 200) return facts(kind, { aangemeld: true })
  if (status < 300 || (kind === 'skipLeerbaarheidstoetsAtDuo' && status === 404)) return { kind: 'accepted' }
  const fouten = (Array.isArray(body) ? body : [body]) as readonly ({ fouttekst?: unknown } | undefined)[]
  const fouttekst = fouten.flatMap((fout) => (typeof fout?.fouttekst === 'string' ? [fout.fouttekst] : []))
  if (fouttekst.length > 0) return { kind: 'refused', fouttekst }
  return unusable(`De partner nam het verzoek niet aan (status ${status}).`)
}
