// How do we speak with DUO? Headers, the split of its refusals, and the two shapes of a request: one that reads, one that writes.
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Answer } from '../../domain/dossier.ts'
import type { PartnerCall } from '../partner.ts'
import { exchange, type Failure, type Found, type Reply, read, refusalIn, unusable } from '../partner-http.ts'

export type DuoConfig = { readonly url: string; readonly oinDuo: string; readonly timeoutMs?: number }

/** Leaves room for a read and a write within the thirty seconds of one attempt. */
const TIMEOUT_MS = 12_000

type Request = {
  readonly operation: string
  /** Below `/personen/{bsn}`; case as DUO publishes it. */
  readonly path: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
}

export type Duo = {
  /** Asks DUO about the person. 404 is "nothing there". */
  get<T>(call: PartnerCall, operation: string, path: string, schema: z.ZodType<T>): Promise<Found<T>>
  /** Tells DUO something about the person, without looking first. `alsoFine`: a status that asks nothing more of us. */
  send(call: PartnerCall, request: Request, alsoFine?: number): Promise<Answer>
}

export function duoClient({ url, oinDuo, timeoutMs = TIMEOUT_MS }: DuoConfig): Duo {
  const ask = (call: PartnerCall, bsn: string, { operation, path, method, body }: Request) =>
    exchange({
      partner: 'duo',
      operation,
      url: `${url}/personen/${bsn}/${path}`,
      method,
      headers: { bron: call.gemeente.oin, doel: oinDuo, berichtId: randomUUID() },
      body,
      signal: call.signal,
      timeoutMs,
    })

  return {
    async get(call, operation, path, schema) {
      const bsn = bsnOf(call)
      if (bsn === undefined) return zonderBsn
      const reply = await ask(call, bsn, { operation, path, method: 'GET' })
      if (reply.status === 200) return read(reply, schema, 'DUO', operation)
      return reply.status === 404 ? { kind: 'absent' } : failure(reply, operation)
    },

    async send(call, request, alsoFine) {
      const bsn = bsnOf(call)
      if (bsn === undefined) return zonderBsn
      const reply = await ask(call, bsn, request)
      if (reply.status === alsoFine) return { kind: 'accepted' }
      return reply.status === (request.method === 'POST' ? 201 : 200)
        ? confirmed(reply, request.operation)
        : failure(reply, request.operation)
    },
  }
}

const zonderBsn = unusable('Van deze persoon is geen burgerservicenummer bekend. Zonder dat nummer kan DUO niets doen.')

function bsnOf({ person }: PartnerCall): string | undefined {
  return person.bsn !== null && /^\d{9}$/.test(person.bsn) ? person.bsn : undefined
}

/** DUO promises no body with a confirmation. A page of HTML is not DUO speaking, whatever its status. */
function confirmed({ text }: Reply, operation: string): Answer {
  const first = text.trimStart()[0]
  if (first === undefined || first === '{' || first === '[') return { kind: 'accepted' }
  return unusable(
    `DUO gaf een onbegrijpelijk antwoord bij ${operation}. Controleer bij DUO of het bericht is verwerkt.`,
  )
}

function failure(reply: Reply, operation: string): Failure {
  if (reply.status === 403) {
    return (
      refusalIn(reply) ??
      unusable(
        `DUO geeft deze gemeente geen toegang tot deze persoon (${operation}). Controleer of de persoon hier hoort.`,
      )
    )
  }
  if (reply.status === 404) return unusable(`DUO kent deze persoon of dit gegeven niet (${operation}).`)
  return unusable(`DUO nam het verzoek niet aan (${operation}, status ${reply.status}).`)
}

/** For what DUO lets nobody read back: an uncertain message is not sent twice, a human looks first. */
export function uncertain(operation: string): Failure {
  return unusable(
    `Het is onzeker of DUO ${operation} heeft ontvangen, en DUO laat dit niet teruglezen. Controleer het bij DUO voordat u het opnieuw meldt.`,
  )
}
