// What is answered where an address exists but not for this method, and where nothing is? RFC 9110: 405 with Allow; a browser reads a page.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, startApi, ZANDWIJK } from './api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const ID = '00000000-0000-4000-8000-000000000000'
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

describe('a method that an address does not have', () => {
  test.for([
    ['DELETE', '/v1/taken', 'GET, HEAD'],
    ['PUT', '/v1/trajecten', 'GET, HEAD, POST'],
    ['POST', '/v1/openapi.json', 'GET, HEAD'],
    ['DELETE', '/gezondheid', 'GET, HEAD'],
    ['GET', '/notificaties', 'POST'],
    ['PUT', '/notificaties', 'POST'],
    ['GET', '/coa/notificaties', 'POST'],
    ['POST', '/', 'GET, HEAD'],
    ['POST', '/werklijst', 'GET, HEAD'],
    ['DELETE', '/trajecten', 'GET, HEAD, POST'],
    ['PUT', `/trajecten/${ID}`, 'GET, HEAD'],
    ['GET', `/trajecten/${ID}/pips`, 'POST'],
    ['GET', `/quarantaine/${ID}`, 'POST'],
    ['GET', '/medewerker', 'POST'],
    ['POST', '/static/icoon.svg', 'GET, HEAD'],
  ])('%s %s: 405, %s', async ([method = '', path = '', allow = '']) => {
    const { status, headers, body } = await api.ask(path, { method })
    expect([status, headers.get('allow')]).toEqual([405, allow])
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(body).toMatchObject({ type: 'urn:problem-type:inburgeringsregie:methode-onbekend', status: 405 })
  })

  test('OPTIONS tells which there are', async () => {
    const { status, headers } = await api.ask('/werklijst', { method: 'OPTIONS' })
    expect([status, headers.get('allow')]).toEqual([204, 'GET, HEAD'])
  })

  test('the door of a partner names its version also then', async () => {
    const { headers } = await api.ask('/notificaties')
    expect(headers.get('api-version')).toBe('1.8.0')
  })

  test('who reloads a form that was sent reads a page with the way back', async () => {
    const { status, headers, body } = await api.ask(`/trajecten/${ID}/pips`, { headers: { accept: BROWSER } })
    expect([status, headers.get('allow')]).toEqual([405, 'POST'])
    expect(headers.get('content-type')).toMatch(/^text\/html/)
    expect(body).toContain('<a class="utrecht-link" href="/werklijst">')
  })
})

describe('an address where nothing is', () => {
  test('a browser reads a page of ours, with status 404 and the way to the worklist', async () => {
    const { status, headers, body } = await api.ask('/nergens/hier?bsn=1', { headers: { accept: BROWSER } })
    expect(status).toBe(404)
    expect(headers.get('content-type')).toMatch(/^text\/html/)
    expect(body).toContain('<html lang="nl">')
    expect(body).toContain('<h1>Niet gevonden</h1>')
    expect(body).toContain('<a class="utrecht-link" href="/werklijst">')
    expect(body).toContain('Fenna Fictief')
    expect(body).not.toContain('bsn=1')
  })

  test('also who is not known', async () => {
    const { status, body } = await api.ask('/nergens', { as: null, headers: { accept: BROWSER } })
    expect(status).toBe(404)
    expect(body).toContain('Kies een medewerker')
  })

  test.for([
    ['/nergens', '*/*'],
    ['/nergens', 'application/json'],
    ['/v1/nergens', BROWSER],
  ])('%s with Accept %s: problem+json', async ([path = '', accept = '']) => {
    const { status, headers, body } = await api.ask(path, { headers: { accept } })
    expect(status).toBe(404)
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(body.type).toBe('urn:problem-type:inburgeringsregie:niet-gevonden')
  })
})

test('what goes wrong under a page is told to a browser as a page, with the id under which the log knows it', async () => {
  const broken = await startApi({
    vault: {
      ...api.deps.vault,
      unseal: () => {
        throw new Error('cannot read')
      },
    },
  })
  await broken.post('/v1/trajecten', ZANDWIJK, { bsn: '999900006' })
  const { status, headers, body } = await broken.ask('/trajecten', { headers: { accept: BROWSER } })
  expect(status).toBe(500)
  expect(body).toContain(headers.get('trace-id'))
  expect(body).toContain('<html lang="nl">')
  await broken.close()
})
