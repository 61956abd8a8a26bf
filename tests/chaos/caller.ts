// Asks the API as a careful caller does: the same Idempotency-Key until there is an answer, and a 202 is followed to its address.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { eventually, type House, seconds } from './house.ts'

export type Act = {
  readonly kind: keyof typeof wi2021.catalogue & string
  readonly by: string
  readonly facts: Readonly<Record<string, unknown>>
}

export type Answered = {
  readonly kind: string
  readonly status: string
  readonly id: string
  /** What was missing, of a refusal. */
  readonly nodig: string
  /** How often it was posted before there was an answer. */
  readonly posts: number
  readonly seconds: number
}

const said = z.looseObject({ id: z.string().optional(), status: z.unknown(), verzoek: z.string().optional() })
const decidedSchema = z.looseObject({ id: z.string(), status: z.string(), nodig: z.string().optional() })
/** Twice what the API takes at most. */
const TIMEOUT_MS = 16_000

/** One request, whatever comes of it. */
export function post(
  { system }: House,
  dossierId: string,
  { kind, by, facts }: Act,
  idempotencyKey: string = randomUUID(),
): Promise<Response> {
  return fetch(`${system.run.apiUrl}/v1/trajecten/${dossierId}/${wi2021.catalogue[kind]?.resource}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'demo-medewerker': by, 'idempotency-key': idempotencyKey },
    body: JSON.stringify(facts),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
}

/** The decided command, whatever happened in between. */
export async function ask(house: House, dossierId: string, act: Act): Promise<Answered> {
  const { kind, by } = act
  const begun = performance.now()
  const key = randomUUID()
  let posts = 0
  const address = await eventually(`an answer to ${kind}`, async () => {
    posts += 1
    const response = await post(house, dossierId, act, key)
    const body = await response.text()
    if (response.status >= 500) return undefined
    return response.headers.get('location') ?? said.parse(JSON.parse(body)).verzoek ?? `no address: ${body}`
  })
  const { apiUrl } = house.system.run
  const decided = await eventually(`the outcome of ${kind} at ${address}`, () => verzoek(apiUrl, address, by))
  return { kind, ...decided, posts, seconds: seconds(begun) }
}

/** The command at its own address; undefined while it waits. */
export async function verzoek(apiUrl: string, address: string, by: string) {
  const response = await fetch(`${apiUrl}${address}`, {
    headers: { 'demo-medewerker': by },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const { id, status, nodig = '' } = decidedSchema.parse(await response.json())
  return status === 'wacht' ? undefined : { id, status, nodig }
}
