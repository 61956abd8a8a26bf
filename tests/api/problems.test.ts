// Is every kind of problem answered as promised? Each once, through the real app.
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Problem, problemNames, statusOf } from '../../api/problems.ts'
import { openPool } from '../../db/pool.ts'
import { oinVanDuo } from '../../domain/gemeenten.ts'
import { type Answered, type Api, BSN, openTraject, PLICHT, startApi, ZANDWIJK } from './api.ts'

let api: Api
let traject: string
beforeAll(async () => {
  api = await startApi({ hosts: ['regie.example'] })
  traject = `/v1/trajecten/${await openTraject(api)}`
})
afterAll(() => api.close())

const post = (path: string, body: unknown, headers = {}, as: string | null = ZANDWIJK) =>
  api.ask(path, { method: 'POST', as, body, headers })
const doel = '00000001999901000000'
const NOTIFICATIE = { registratieDatumTijd: '2026-01-02T03:04:05Z', gebeurtenisId: 'SS199', bsn: BSN }

/** Sends headers that fetch does not let through. */
function raw(headers: Record<string, string>, method = 'GET'): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${api.url}/v1/trajecten`, { method, headers }, (response) => {
      let body = ''
      response.on('data', (part) => {
        body += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    request.on('error', reject).end()
  })
}

const examples: Readonly<Record<Problem, () => Promise<Answered>>> = {
  ongeldigeInvoer: () => api.ask('/v1/taken?pagina=nul'),
  geenLeesbareJson: () => post(`${traject}/pips`, '{"a":'),
  ongeldigVerzoek: () => api.ask('/v1/trajecten/%E0%A4%A'),
  geenMedewerker: () => api.ask('/v1/taken', { as: 'onbekend' }),
  afzenderOnbekend: () => api.tell('/notificaties', NOTIFICATIE, { bron: '0'.repeat(20), doel }),
  nietBevoegd: () => post(`${traject}/plichtvaststellingen`, PLICHT),
  adresOnbekend: async () => {
    const { status, body } = await raw({ host: 'kwaad.example' })
    return { status, headers: new Headers(), body: JSON.parse(body) }
  },
  herkomstGeweigerd: () => post(`${traject}/raadplegingen`, {}, { origin: 'https://kwaad.example' }),
  nietGevonden: () => api.ask('/v1/nergens'),
  methodeOnbekend: () => api.ask('/v1/taken', { method: 'DELETE' }),
  trajectBestaatAl: () => post('/v1/trajecten', { bsn: BSN }),
  sleutelHergebruikt: async () => {
    const key = { 'idempotency-key': 'eenmaal' }
    await post(`${traject}/afhandelingen`, { nummer: 1, keuze: 'opnieuw' }, key)
    return post(`${traject}/afhandelingen`, { nummer: 2, keuze: 'opnieuw' }, key)
  },
  alAfgehandeld: async () => {
    const settle = await quarantined()
    await post(settle, { keuze: 'vervallen' })
    return post(settle, { keuze: 'vervallen' })
  },
  nietTePlaatsen: async () => post(await quarantined(), { keuze: 'opnieuw' }),
  geenAntwoord: () => post('/v1/berekeningen/inburgeringstermijn', { dagtekeningEerstePip: '2021-12-31' }),
  nuNietMogelijk: () => post(`${traject}/oproepen`, { datum: '2026-01-01', uiterlijk: '2026-01-02' }),
  teGroot: () => post(`${traject}/raadplegingen`, JSON.stringify({ veel: 'x'.repeat(10_000_000) })),
  geenJson: () => post(`${traject}/raadplegingen`, 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
  fout: async () => {
    const unseal = () => {
      throw new Error(`cannot read what is known of ${BSN}`)
    }
    const broken = await startApi({ vault: { ...api.deps.vault, unseal } })
    const { as, path } = { as: ZANDWIJK, path: `/v1/trajecten/${await openTraject(broken)}` }
    const answer = await broken.ask(path, { as })
    expect(broken.logged()).toContain(answer.body.traceId)
    expect(broken.logged() + JSON.stringify(answer.body)).not.toContain(BSN)
    return broken.close().then(() => answer)
  },
  nietBeschikbaar: async () => {
    const away = await startApi({ pool: openPool('postgres://niemand@127.0.0.1:9/niets', 2, () => {}) })
    return away.ask('/gezondheid').finally(() => away.close())
  },
}

/** The address where a fresh notification in quarantine is settled. */
async function quarantined(): Promise<string> {
  const registratieDatumTijd = new Date().toISOString()
  const bsn = '999900079'
  await api.tell('/notificaties', { ...NOTIFICATIE, registratieDatumTijd, bsn }, { bron: oinVanDuo, doel })
  const { body } = await api.ask('/v1/quarantaine')
  return `${body.quarantaine.at(-1).adres}/afhandelingen`
}

test.for(Object.keys(examples) as Problem[])('%s', async (name) => {
  const { status, body } = await examples[name]()
  expect(status).toBe(statusOf(name))
  expect(body.detail.length).toBeGreaterThan(10)
})

test('a character that the database cannot hold is the caller’s fault', async () => {
  const { status, body } = await api.ask('/v1/trajecten?fase=%00')
  expect([status, body.detail]).toEqual([400, 'Laat het teken NUL (U+0000) weg.'])
})

test('there is an example of each', () => {
  expect(Object.keys(examples).sort()).toEqual([...problemNames].sort())
})

describe('who may talk to us', () => {
  const status = async (headers: Record<string, string>) =>
    (await raw({ 'demo-medewerker': ZANDWIJK, ...headers })).status
  const own = () => new URL(api.url).host

  test.for([
    ['our own address', () => ({ host: own() }), 200],
    ['localhost on our port', () => ({ host: own().replace('127.0.0.1', 'localhost') }), 200],
    ['another port', () => ({ host: '127.0.0.1:1' }), 403],
    ['a name that leads to us', () => ({ host: 'kwaad.example' }), 403],
    ['a configured name', () => ({ host: 'regie.example' }), 200],
  ] as const)('by %s', async ([, headers, expected]) => {
    expect(await status(headers())).toBe(expected)
  })

  test.for([
    ['a program, without an origin', {}, 201],
    ['our own page', { 'sec-fetch-site': 'same-origin' }, 201],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }, 403],
    ['another website', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another website, by its origin', { origin: 'https://kwaad.example' }, 403],
    ['a page without origin', { origin: 'null' }, 403],
  ] as const)('posting from %s', async ([, headers, expected]) => {
    expect((await post(`${traject}/raadplegingen`, {}, headers)).status).toBe(expected)
  })

  test('posting from our own origin', async () => {
    expect((await post(`${traject}/raadplegingen`, {}, { origin: api.url })).status).toBe(201)
  })

  test('a page may be seen from elsewhere, never changed', async () => {
    const { headers } = await api.ask('/v1/taken', { headers: { origin: 'https://kwaad.example' } })
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test('in production the fictional colleagues do not exist', async () => {
    const production = await startApi({ omgeving: 'productie' })
    const { status: refused, body } = await production.ask('/v1/taken')
    expect([refused, body.detail]).toEqual([401, 'Aanmelden is in deze omgeving nog niet ingesteld.'])
    await production.close()
  })
})

test('the log names routes and codes, never an address, a number or a body', async () => {
  await api.ask(`/v1/trajecten/${BSN}?bsn=${BSN}`)
  await api.tell('/notificaties', NOTIFICATIE, { bron: oinVanDuo, doel })
  const logged = api.logged()
  expect(logged).toContain('/v1/trajecten/:trajectId')
  expect(logged).toContain('SS199')
  expect(logged).not.toContain(BSN)
  expect(logged).not.toContain(traject.slice('/v1/trajecten/'.length))
})

test('the trace id of the caller is kept', async () => {
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
  const { headers } = await api.ask('/v1/nergens', { headers: { traceparent } })
  expect(headers.get('trace-id')).toBe('4bf92f3577b34da6a3ce929d0e0e4736')
})
