// What is a route of our API? One description, from which the handler, the checks at the border and openapi.json follow.
import type { IRouter, Request, RequestHandler } from 'express'
import type { z } from 'zod'
import { type Answer, send } from './answer.ts'
import { type Colleague, colleagueFrom } from './colleagues.ts'
import type { ApiDeps } from './deps.ts'
import { dutch } from './dutch.ts'
import { invalid, type Problem, problem } from './problems.ts'

export type Asked<Q, B> = {
  readonly deps: ApiDeps
  readonly colleague: Colleague
  /** From the path; never more than was asked. */
  readonly param: (name: string) => string
  readonly query: Q
  readonly body: B
  readonly idempotencyKey: string | null
}

export type RouteDescription = {
  readonly method: 'get' | 'post'
  /** As OpenAPI writes it: `/v1/trajecten/{trajectId}`. */
  readonly path: string
  readonly operationId: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  /** By name, where a parameter of the path is no id of ours. */
  readonly params?: Readonly<Record<string, z.ZodType>>
  readonly query?: z.ZodObject
  /** A union where regelingen share a resource. */
  readonly body?: z.ZodType
  /** Status to what is answered: the name of a shape, and the headers that come with it. */
  readonly answers: Readonly<
    Record<number, { readonly description: string; readonly shape: string; readonly headers?: readonly string[] }>
  >
  /** Beside those that every route has. */
  readonly problems: readonly Problem[]
  readonly takesKey?: boolean
  /** Asks nothing about a person: nobody needs to be known. */
  readonly open?: boolean
}

export type Route = RouteDescription & { readonly handler: (deps: ApiDeps) => RequestHandler }

/** What anybody may ask. */
export type AskedOpenly<B> = Pick<Asked<unknown, B>, 'param' | 'body'>

type Definition<Q extends z.ZodObject, B extends z.ZodType> = RouteDescription & {
  readonly query?: Q
  readonly body?: B
  handle(asked: Asked<z.infer<Q>, z.infer<B>>): Promise<Answer>
}

/** Everything is checked before `handle` sees it: who asks, the query and the body. */
export function route<Q extends z.ZodObject, B extends z.ZodType>({ handle, ...description }: Definition<Q, B>): Route {
  return {
    ...description,
    handler: (deps) => async (request, response) => {
      const asked = askedOf(deps, request, description)
      send(response, 'status' in asked ? asked : await handle(asked as Asked<z.infer<Q>, z.infer<B>>))
    },
  }
}

/** The same for a route that anybody may ask: no colleague, no key. */
export function openRoute<B extends z.ZodType>({
  handle,
  ...description
}: Omit<RouteDescription, 'open' | 'query' | 'takesKey'> & {
  readonly body?: B
  handle(asked: AskedOpenly<z.infer<B>>): Answer
}): Route {
  return {
    ...description,
    open: true,
    handler: () => (request, response) => {
      const body = bodyOf(request, description.body)
      send(
        response,
        'answer' in body ? body.answer : handle({ param: paramOf(request), body: body.value as z.infer<B> }),
      )
    },
  }
}

const paramOf = (request: Request) => (name: string) => String(request.params[name] ?? '')

function bodyOf(
  request: Request,
  body: z.ZodType | undefined,
): { readonly value: unknown } | { readonly answer: Answer } {
  if (body !== undefined && isNotJson(request))
    return { answer: problem('geenJson', 'Stuur de inhoud als application/json.') }
  const asked = body?.safeParse(request.body ?? {}, { error: dutch })
  return asked?.success === false ? { answer: invalid(asked.error) } : { value: asked?.data ?? {} }
}

function askedOf(deps: ApiDeps, request: Request, { query, body }: RouteDescription): Asked<unknown, unknown> | Answer {
  const colleague = colleagueFrom(request, deps.omgeving)
  if (colleague === undefined) return nobodyKnown(deps)
  const asksQuery = query?.safeParse(request.query, { error: dutch })
  if (asksQuery?.success === false) return invalid(asksQuery.error)
  const asksBody = bodyOf(request, body)
  if ('answer' in asksBody) return asksBody.answer
  const key = request.get('idempotency-key') ?? null
  if (key !== null && !/^[\x21-\x7e]{1,200}$/.test(key))
    return problem('ongeldigVerzoek', 'Idempotency-Key: 1 tot en met 200 tekens, zonder spaties.')
  return {
    deps,
    colleague,
    param: paramOf(request),
    query: asksQuery?.data ?? {},
    body: asksBody.value,
    idempotencyKey: key,
  }
}

function nobodyKnown({ omgeving }: ApiDeps): Answer {
  return problem(
    'geenMedewerker',
    omgeving === 'productie'
      ? 'Aanmelden is in deze omgeving nog niet ingesteld.'
      : 'Noem in de header Demo-Medewerker de id van een medewerker uit de vaste lijst.',
  )
}

function isNotJson(request: Request): boolean {
  const some = request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0
  return some && request.is('application/json') === false
}

/** The routes under their patterns. */
export function mount(router: IRouter, routes: readonly Route[], deps: ApiDeps): void {
  for (const { method, path, handler } of routes) router[method](patternOf(path), handler(deps))
}

const patternOf = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1')
