// How does one request to a partner go, and what do we do with an answer that is no answer? No retries here: Temporal retries.
import { z } from 'zod'
import type { Answer } from '../domain/dossier.ts'
import type { MessageBodies, MessageKind, ReplyFacts } from '../domain/wi2021/traject/messages.ts'
import type { Nonsense, PartnerCall } from './partner.ts'

/**
 * The partner could not be reached or could not answer now. Its message names partner and operation, never an address: that may hold a BSN.
 * `mayHaveArrived` false: certainly not carried out, so the next attempt need not look first.
 */
export class PartnerUnavailable extends Error {
  readonly mayHaveArrived: boolean

  constructor(message: string, mayHaveArrived: boolean) {
    super(message)
    this.name = 'PartnerUnavailable'
    this.mayHaveArrived = mayHaveArrived
  }
}

export type Exchange = {
  readonly partner: string
  /** What an operator reads; without personal data. */
  readonly operation: string
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly signal: AbortSignal
  readonly timeoutMs: number
}

export type Reply = { readonly status: number; readonly text: string }

/** An answer that is no plain success, or what we asked for; `absent` is the partner's "not found". */
export type Failure = Extract<Answer, { kind: 'refused' | 'unusable' }>
export type Found<T> = { readonly kind: 'found'; readonly value: T } | { readonly kind: 'absent' } | Failure | Nonsense

const MAX_BYTES = 1_000_000
const NEVER_ARRIVED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

/**
 * Sends one request. Throws PartnerUnavailable when nothing came back or the partner says "not now" (401, 408, 429, 5xx);
 * every other status is returned. Throws the signal's own reason when we were cancelled.
 */
export async function exchange(asked: Exchange): Promise<Reply> {
  const { partner, operation, url, method, headers = {}, body, signal, timeoutMs } = asked
  const unavailable = (what: string, mayHaveArrived: boolean) =>
    new PartnerUnavailable(`${partner}: ${what} on ${operation}`, mayHaveArrived)
  let reply: Reply
  try {
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    })
    reply = { status: response.status, text: await limited(response) }
  } catch (error) {
    signal.throwIfAborted()
    // The cause stays behind: it can name the address.
    throw unavailable(reasonOf(error), !NEVER_ARRIVED.has(codeOf(error)))
  }
  const { status } = reply
  if (status === 401 || status === 408 || status === 429 || status >= 500)
    throw unavailable(String(status), status >= 500 && status !== 503)
  return reply
}

/** The body of our message as the domain wrote it: it comes from our own outbox. */
export function bodyOf<K extends MessageKind>(_kind: K, call: PartnerCall): MessageBodies[K] {
  return call.body as MessageBodies[K]
}

export function facts<K extends keyof ReplyFacts>(_kind: K, found: ReplyFacts[K]): Answer {
  return { kind: 'facts', facts: found as Readonly<Record<string, unknown>> }
}

/** The facts of an answer to a question; nothing there at the partner is null. */
export function factsFrom<K extends keyof ReplyFacts, T>(
  kind: K,
  found: Found<T>,
  toFacts: (value: T | null) => ReplyFacts[K],
): Answer | Nonsense {
  if (failed(found)) return found
  return facts(kind, toFacts(found.kind === 'found' ? found.value : null))
}

export function unusable(problem: string): Extract<Answer, { kind: 'unusable' }> {
  return { kind: 'unusable', problem }
}

export function failed<T>(found: Found<T>): found is Failure | Nonsense {
  return found.kind === 'refused' || found.kind === 'unusable' || found.kind === 'nonsense'
}

/** What stands in the body of a success, read with its schema. */
export function read<T>(reply: Reply, schema: z.ZodType<T>, partner: string, operation: string): Found<T> {
  const parsed = schema.safeParse(json(reply.text))
  if (parsed.success) return { kind: 'found', value: parsed.data }
  const where = [...new Set(parsed.error.issues.map(({ path }) => path.join('.') || 'het hele antwoord'))].slice(0, 5)
  return {
    kind: 'nonsense',
    problem: `${partner} gaf een onbegrijpelijk antwoord bij ${operation} (${where.join(', ')}).`,
  }
}

const fouttekst = z.object({ fouttekst: z.string().min(1).max(2000) })
const foutteksten = z.union([z.array(fouttekst).min(1).max(100), fouttekst.transform((one) => [one])])

/** The reasons of a functional refusal; nothing when the body holds none. */
export function refusalIn({ text }: Reply): Failure | undefined {
  const parsed = foutteksten.safeParse(json(text))
  return parsed.success ? { kind: 'refused', fouttekst: parsed.data.map((fout) => fout.fouttekst) } : undefined
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function limited(response: Response): Promise<string> {
  let bytes = 0
  const chunks: Uint8Array[] = []
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > MAX_BYTES) return ''
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer in time'
  return codeOf(error) || 'no connection'
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
}
