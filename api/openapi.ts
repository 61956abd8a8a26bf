// openapi.json: the description of our API (OpenAPI 3.1, NL API Design Rules 2.2), derived from the table of routes and the catalogue.
import { z } from 'zod'
import type { AnyRegeling } from '../domain/dossier.ts'
import { type Problem, statusOf } from './problems.ts'
import type { RouteDescription } from './route.ts'
import { routesOf } from './routes/index.ts'
import { shapes } from './shapes.ts'

/** Raised with every change that a caller can notice (semver). */
export const API_VERSION = '1.2.0'

type Json = Readonly<Record<string, unknown>>

export function openapi(regelingen: Readonly<Record<string, AnyRegeling>>): Json {
  const routes = routesOf(regelingen)
  const paths = Object.fromEntries(
    [...Map.groupBy(routes, ({ path }) => path.slice('/v1'.length))].map(([path, same]) => [
      path,
      Object.fromEntries(same.map((one) => [one.method, operation(one)])),
    ]),
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Inburgeringsregie',
      version: API_VERSION,
      description:
        'Trajecten van inburgeringsplichtigen: openen, lezen en de wettelijke handelingen verrichten. De regels van de wet zijn ook los te bevragen. Zolang aanmelden nog niet is ingesteld noemt een verzoek een fictieve medewerker.',
      contact: {
        name: 'Beheer Inburgeringsregie',
        email: 'beheer@inburgeringsregie.example',
        url: 'https://inburgeringsregie.example/contact',
      },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/v1' }],
    security: [{ medewerker: [] }],
    tags: ['Trajecten', 'Handelingen', 'Taken', 'Quarantaine', 'Berekeningen'].map((name) => ({ name })),
    paths: { ...paths, '/openapi.json': description },
    components: {
      schemas: componentSchemas(routes),
      headers,
      securitySchemes: {
        medewerker: {
          type: 'apiKey',
          in: 'header',
          name: 'Demo-Medewerker',
          description: 'Id van een fictieve medewerker. Bestaat niet in productie.',
        },
      },
    },
  }
}

const headers = {
  ApiVersion: { description: 'Versie van de API', required: true, schema: { type: 'string', example: API_VERSION } },
  Location: { description: 'Adres van wat ontstond', schema: { type: 'string' } },
  RetryAfter: { description: 'Seconden tot u opnieuw kunt kijken', schema: { type: 'integer' } },
}

const headerRefs: Readonly<Record<string, string>> = {
  'API-Version': 'ApiVersion',
  Location: 'Location',
  'Retry-After': 'RetryAfter',
}

const withHeaders = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${headerRefs[name]}` }]))

/** The description of itself, open to every website. */
const description = {
  get: {
    operationId: 'haalOpenapi',
    tags: ['Trajecten'],
    summary: 'Deze beschrijving',
    description: 'Zonder aanmelden op te halen, ook vanuit een andere website.',
    security: [],
    responses: {
      200: {
        description: 'De beschrijving',
        headers: withHeaders(['API-Version']),
        content: { 'application/json': { schema: { type: 'object' } } },
      },
    },
  },
}

/** Every route can answer these. */
const ALWAYS: readonly Problem[] = ['adresOnbekend', 'fout']
/** And these when it asks who is there and what is known. */
const NOT_OPEN: readonly Problem[] = ['geenMedewerker', 'nietBeschikbaar']
/** And these when something is sent along. */
const WITH_INPUT: readonly Problem[] = ['ongeldigVerzoek']
const WITH_BODY: readonly Problem[] = ['teGroot', 'geenJson']

function operation(route: RouteDescription): Json {
  const { operationId, tag, summary, description: text = summary, body, takesKey = false } = route
  return {
    operationId,
    tags: [tag],
    summary,
    description: text,
    ...(route.open ? { security: [] } : {}),
    parameters: [...pathParameters(route), ...queryParameters(route), ...(takesKey ? [idempotencyKey] : [])],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: ref(bodyName(route)) } } } }),
    responses: { ...successes(route), ...failures(route) },
  }
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Dezelfde sleutel geeft hetzelfde antwoord en doet niets twee keer.',
  schema: { type: 'string', maxLength: 200 },
}

function pathParameters({ path, params = {} }: RouteDescription) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: params[name] === undefined ? { type: 'string', format: 'uuid' } : schemaOf(params[name]),
  }))
}

function schemaOf(schema: z.ZodType): Json {
  const { $schema: _schema, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return rest
}

function queryParameters({ query }: RouteDescription) {
  const { properties = {} } = query === undefined ? {} : z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }))
}

function successes({ answers }: RouteDescription): Json {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description: text, shape, headers: more = [] }]) => [
      status,
      {
        description: text,
        headers: withHeaders(['API-Version', ...more]),
        content: { 'application/json': { schema: ref(shape) } },
      },
    ]),
  )
}

function failures({ path, query, body, problems, open = false }: RouteDescription): Json {
  const names = [
    ...ALWAYS,
    ...(open ? [] : NOT_OPEN),
    ...problems,
    ...(query !== undefined || path.includes('{') ? WITH_INPUT : []),
    ...(body === undefined ? [] : [...WITH_INPUT, ...WITH_BODY]),
  ]
  return Object.fromEntries(
    [...Map.groupBy(new Set(names), statusOf)].map(([status, same]) => [
      status,
      {
        description: same.join(', '),
        content: { 'application/problem+json': { schema: ref('Probleem') } },
      },
    ]),
  )
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const bodyName = ({ operationId }: RouteDescription) => `${operationId[0]?.toUpperCase()}${operationId.slice(1)}`

function componentSchemas(routes: readonly RouteDescription[]): Json {
  const bodies = routes.flatMap((route) => (route.body === undefined ? [] : [[bodyName(route), route.body] as const]))
  const all = { ...schemasOf(Object.entries(shapes), 'answer'), ...schemasOf(bodies, 'request') }
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A request with a field too many is refused; an answer may gain fields, so a caller must not count on their absence. */
function schemasOf(named: readonly (readonly [string, z.ZodType])[], use: 'request' | 'answer'): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of named) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      // what the format says already, in a hundred characters
      if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern
      if (use === 'answer' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      delete jsonSchema.propertyNames
    },
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _schema, $id: _id, ...schema }]) => [name, schema]),
  )
}
