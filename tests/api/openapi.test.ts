// Is openapi.json fresh, and does it keep the NL API Design Rules that can be read from it?
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openapi } from '../../api/openapi.ts'
import { regelingen } from '../../domain/regelingen.ts'
import { type Api, startApi } from './api.ts'

type Json = Readonly<Record<string, unknown>>
type Operation = {
  readonly operationId: string
  readonly description: string
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly responses: Readonly<Record<string, { readonly headers?: Json; readonly content: Json }>>
}
const document = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'))
const paths: readonly (readonly [string, Readonly<Record<string, Operation>>])[] = Object.entries(document.paths)
const operations = paths.flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
)

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

test('what stands in the repository is what the code says (npm run generate)', () => {
  expect(document).toEqual(JSON.parse(JSON.stringify(openapi(regelingen))))
})

test('it is published without login, for every website', async () => {
  const { status, headers, body } = await api.ask('/v1/openapi.json', { as: null })
  expect([status, headers.get('access-control-allow-origin'), headers.get('api-version')]).toEqual([200, '*', '1.2.0'])
  expect(body).toEqual(document)
})

test('every act of the catalogue has its path', () => {
  const resources = Object.values(regelingen).flatMap(({ catalogue }) =>
    Object.values(catalogue).flatMap(({ resource }) => (resource === undefined ? [] : [resource])),
  )
  expect(resources.length).toBeGreaterThan(30)
  for (const resource of resources)
    expect(document.paths).toHaveProperty([`/trajecten/{trajectId}/${resource}`, 'post'])
})

test('paths are in kebab-case without a slash at the end, parameters in camelCase, and none asks a BSN', () => {
  for (const { path, parameters = [] } of operations) {
    expect(path).toMatch(/^(\/([a-z0-9-]+|\{[a-z][A-Za-z]*\}|openapi\.json))+$/)
    for (const { name, in: place } of parameters) {
      if (place !== 'header') expect(name).toMatch(/^[a-z][A-Za-z]*$/)
      expect(name.toLowerCase()).not.toMatch(/bsn|vnummer/)
    }
  }
})

test('every success tells the version, every problem is problem+json, and input can be wrong', () => {
  for (const { method, path, parameters = [], responses } of operations)
    for (const [status, { headers = {}, content }] of Object.entries(responses)) {
      if (Number(status) < 300) expect(headers).toHaveProperty('API-Version')
      else expect(Object.keys(content)).toEqual(['application/problem+json'])
      if (method === 'post' || parameters.length > 0) expect(Object.keys(responses), path).toContain('400')
    }
})

test('every reference leads somewhere, and every operation has a name of its own', () => {
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path.split('/'))
  expect(refs.length).toBeGreaterThan(100)
  for (const path of refs) expect(document).toHaveProperty(path)
  const names = operations.map(({ operationId }) => operationId)
  expect(new Set(names).size).toBe(names.length)
})

test('a field with a date and a time is not called a date', () => {
  const text = JSON.stringify(document.components.schemas)
  expect(text).not.toMatch(/"[a-zA-Z]*[dD]at(um|e)[a-zA-Z]*":\{[^{}]*"format":"date-time"/)
})
