// What do we make of answers that no contract promises? A server of a few lines says them.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDuo } from '../../activities/duo/duo.ts'
import { isoDate } from '../../domain/dates/iso-date.ts'
import { oinVanDuo } from '../../domain/gemeenten.ts'
import { BSN, callOf } from './call.ts'

let says: { status: number; text: string; headers?: Record<string, string> } = { status: 200, text: '' }
let seen: Record<string, unknown> = {}
const server = createServer((request, response) => {
  seen = request.headers
  response.writeHead(says.status, says.headers).end(says.text)
})
let partners: ReturnType<typeof createDuo>

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  partners = createDuo({ url: `http://127.0.0.1:${port}`, oinDuo: oinVanDuo, timeoutMs: 2000 })
})
afterAll(() => server.close())

const ask = () => partners.fetchTermijnFromDuo(callOf('fetchTermijnFromDuo', {}))
const tell = () => partners.reportMapToDuo(callOf('reportMapToDuo', { datumEindgesprek: isoDate('2025-09-01') }))

test.for([
  { status: 200, text: '', because: 'no body' },
  { status: 200, text: '{}', because: 'fields missing' },
  { status: 200, text: '{"startdatum":"2024-02-30","einddatum":"2027-03-16"}', because: 'no such day' },
  { status: 200, text: '[]', because: 'another shape' },
  { status: 200, text: `"${'x'.repeat(2_000_000)}"`, because: 'two megabytes' },
  { status: 204, text: '', because: 'nothing where something is promised' },
  { status: 302, text: '', headers: { location: 'http://127.0.0.1:9/' }, because: 'sent elsewhere: not followed' },
  { status: 400, text: '', because: 'our request was wrong' },
  { status: 403, text: '[]', because: 'refused without a reason' },
  { status: 403, text: '<html>', because: 'refused by something else' },
  { status: 418, text: '{}', because: 'no status of DUO' },
])('a question, $status $because: in Dutch, without the BSN', async (answer) => {
  says = answer
  const { kind, ...rest } = await ask()
  // only where DUO says that all is well it may be a passing page of something in between
  expect(kind).toBe(answer.status === 200 ? 'nonsense' : 'unusable')
  expect(JSON.stringify(rest)).toMatch(/DUO/)
  expect(JSON.stringify(rest)).not.toContain(BSN)
})

test.for([
  {
    text: '[{"fouttekst":"Dat kan niet."},{"fouttekst":"En dit ook niet."}]',
    said: ['Dat kan niet.', 'En dit ook niet.'],
  },
  { text: '{"fouttekst":"Dat kan niet."}', said: ['Dat kan niet.'] },
])('403 $text is a refusal', async ({ text, said }) => {
  says = { status: 403, text }
  expect(await tell()).toEqual({ kind: 'refused', fouttekst: said })
  expect(await ask()).toEqual({ kind: 'refused', fouttekst: said })
})

test.for([
  { status: 200, text: '', kind: 'accepted', because: 'as published' },
  { status: 200, text: '{"ok":true}', kind: 'accepted', because: 'more than was promised' },
  { status: 200, text: '<!doctype html>', kind: 'unusable', because: 'a page of a proxy' },
  { status: 202, text: '', kind: 'unusable', because: 'no status of DUO' },
  { status: 404, text: '', kind: 'unusable', because: 'nobody there' },
])('a report, $status $text: $kind, $because', async ({ status, text, kind }) => {
  says = { status, text }
  expect((await tell()).kind).toBe(kind)
})

test('401 is about us, not about the person: thrown', async () => {
  says = { status: 401, text: '' }
  await expect(ask()).rejects.toThrow('duo: 401 on inburgeringstermijn')
})

test('every request names who asks whom, and is new', async () => {
  says = { status: 404, text: '' }
  await ask()
  const first = seen
  await ask()
  expect(first).toMatchObject({ bron: '00000001999901000000', doel: '00000001999999000000' })
  expect(first['berichtid']).toMatch(/^[0-9a-f-]{36}$/)
  expect(seen['berichtid']).not.toBe(first['berichtid'])
})
