// Do the simulated partners remember, notify and fail as asked?
import { type ChildProcess, fork } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDuo } from '../../activities/duo/duo.ts'
import { isoDate } from '../../domain/dates/iso-date.ts'
import { BSN, callOf, inburgeraar, type RunningSimulators, simulators, V_NUMMER } from '../partners/call.ts'

type Got = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: Record<string, unknown> }
let got: Got[] = []
let answers: number[] = []
const api = createServer((request, response) => {
  let text = ''
  request.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  request.on('end', () => {
    got.push({ path: String(request.url), headers: request.headers, body: JSON.parse(text) })
    response.writeHead(answers.shift() ?? 201).end()
  })
})

let running: RunningSimulators
let apiUrl = ''
beforeEach(async () => {
  got = []
  answers = []
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
  running = await simulators({ apiUrl })
})
afterEach(async () => {
  await running.stop()
  api.closeAllConnections()
  await new Promise((resolve) => api.close(resolve))
})

const pip = callOf('reportPipToDuo', { dagtekening: isoDate('2024-03-15'), leerroute: 'B1', alfabetisering: 'NVT' })
const ZANDWIJK = '00000001999901000000'
const free = { ...inburgeraar({ pip: null, inburgeringstermijn: null }), scripted: false }

describe('notifications', () => {
  test('after a first PIP: the termijn, and SS102; after another PIP nothing', async () => {
    await running.begin(free)
    const duo = createDuo(running.duo)
    expect(await duo.reportPipToDuo(pip)).toEqual({ kind: 'accepted' })
    await vi.waitFor(() => expect(got).toHaveLength(1), 3000)
    expect(got[0]).toMatchObject({
      path: '/notificaties',
      headers: { bron: '00000001999999000000', doel: ZANDWIJK, berichtid: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      body: { gebeurtenisId: 'SS102', bsn: BSN, registratieDatumTijd: expect.stringMatching(/Z$/) },
    })
    expect(await duo.fetchTermijnFromDuo(callOf('fetchTermijnFromDuo', {}))).toEqual({
      kind: 'facts',
      facts: { termijn: { aanvang: '2024-03-16', laatsteDag: '2027-03-15', grond: null } },
    })
    await duo.reportPipToDuo({ ...pip, body: { ...pip.body, dagtekening: '2024-06-01' } })
    expect((await running.beheer('GET', 'notificaties')).body).toEqual([])
  })

  test('after enrolment SS137, once', async () => {
    await running.begin(free)
    const duo = createDuo(running.duo)
    await duo.enrollLeerbaarheidstoetsAtDuo(callOf('enrollLeerbaarheidstoetsAtDuo', {}))
    await duo.enrollLeerbaarheidstoetsAtDuo(callOf('enrollLeerbaarheidstoetsAtDuo', {}))
    await vi.waitFor(() => expect(got.map(({ body }) => body['gebeurtenisId'])).toEqual(['SS137']), 3000)
    expect(await running.ledger()).toEqual({ 'LBT aanmelding': 1 })
  })

  test('for whoever is scripted nothing happens by itself', async () => {
    await running.begin({ ...free, scripted: true })
    const duo = createDuo(running.duo)
    await duo.reportPipToDuo(pip)
    await duo.enrollLeerbaarheidstoetsAtDuo(callOf('enrollLeerbaarheidstoetsAtDuo', {}))
    expect((await running.beheer('GET', 'notificaties')).body).toEqual([])
    expect(await duo.fetchTermijnFromDuo(callOf('fetchTermijnFromDuo', {}))).toMatchObject({ facts: { termijn: null } })
  })

  test('who plays releases one, with BSN, V-nummer or both', async () => {
    const release = (body: object) => running.beheer('POST', 'notificaties', { gemeente: ZANDWIJK, ...body })
    expect(await release({ gebeurtenisId: 'SS101', vNummer: V_NUMMER })).toMatchObject({ status: 201 })
    expect(
      await release({ gebeurtenisId: 'SS139', bsn: BSN, registratieDatumTijd: '2024-01-20T09:00:00Z' }),
    ).toMatchObject({
      status: 201,
    })
    expect(await release({ soort: 'koppeling', vNummer: V_NUMMER })).toMatchObject({ status: 201 })
    expect(got).toMatchObject([
      { path: '/notificaties', body: { gebeurtenisId: 'SS101', vNummer: 9_990_000_001 } },
      {
        path: '/notificaties',
        body: { gebeurtenisId: 'SS139', bsn: BSN, registratieDatumTijd: '2024-01-20T09:00:00Z' },
      },
      {
        path: '/coa/notificaties',
        headers: { bron: '00000001999998000000', doel: ZANDWIJK },
        body: { soort: 'koppeling', vNummer: V_NUMMER },
      },
    ])
  })

  test('it is kept until our API answers 201, and keeps its order and its berichtId', async () => {
    answers = [500, 400]
    const release = (gebeurtenisId: string) =>
      running.beheer('POST', 'notificaties', { gebeurtenisId, bsn: BSN, gemeente: ZANDWIJK })
    expect(await release('SS101')).toMatchObject({ status: 202, body: { bezorgd: false } })
    expect(await release('SS139')).toMatchObject({ status: 202 })
    await vi.waitFor(() => expect(got).toHaveLength(4), 6000)
    expect(got.map(({ body }) => body['gebeurtenisId'])).toEqual(['SS101', 'SS101', 'SS101', 'SS139'])
    expect(new Set(got.slice(0, 3).map(({ headers }) => headers['berichtid']))).toHaveProperty('size', 1)
    await vi.waitFor(async () => expect((await running.beheer('GET', 'notificaties')).body).toEqual([]))
  }, 10_000)
})

describe('a restart', () => {
  test('register, ledger and what is owed are still there; half a last line is not', async () => {
    await running.begin(free)
    await createDuo(running.duo).reportPipToDuo(pip)
    const before = (await running.beheer('GET', `personen/${BSN}`)).body
    const owed = (await running.beheer('GET', 'notificaties')).body
    await running.close()
    appendFileSync(join(running.state, 'simulators.jsonl'), `{"key":"${BSN}","effect":"half`)

    running = await simulators({ state: running.state, apiUrl, delayMs: 50 })
    expect((await running.beheer('GET', `personen/${BSN}`)).body).toEqual(before)
    expect(await running.ledger()).toEqual({ 'PIP 2024-03-15 B': 1 })
    expect(owed).toHaveLength(1)
    await vi.waitFor(() => expect(got).toHaveLength(1), 3000)
  })

  test('the process killed in the middle: what it carried out is not forgotten', async () => {
    const state = mkdtempSync(join(tmpdir(), 'simulators-'))
    const port = String(20_000 + (process.pid % 10_000))
    const begin = () => start({ SIMULATORS_STATE: state, SIMULATORS_PORT: port, API_URL: apiUrl })
    const put = (path: string, body: object) =>
      fetch(`http://127.0.0.1:${port}/beheer/${path}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const duo = createDuo({ ...running.duo, url: `http://127.0.0.1:${port}/duo` })
    let child = await begin()
    await put(`personen/${BSN}`, inburgeraar({ pip: null }))
    await put('storing', { partner: 'duo', soort: 'traag' })
    const lost = duo.reportPipToDuo(pip)
    await expect(lost).rejects.toThrow('duo: ')
    child.kill('SIGKILL')
    await ended(child)
    await expect(duo.reportPipToDuo(pip)).rejects.toThrow('duo: ECONNREFUSED on PIP')

    child = await begin()
    expect(await duo.reportPipToDuo({ ...pip, mayHaveArrived: true })).toEqual({ kind: 'accepted' })
    const ledger = await fetch(`http://127.0.0.1:${port}/beheer/ledger?bsn=${BSN}`)
    expect(await ledger.json()).toEqual({ 'PIP 2024-03-15 B': 1 })
    child.kill('SIGTERM')
    expect(await ended(child)).toBe(0)
    rmSync(state, { recursive: true })
  }, 20_000)

  test('it ends with its parent, and says in one sentence when its port is taken', async () => {
    const state = mkdtempSync(join(tmpdir(), 'simulators-'))
    const child = await start({ SIMULATORS_STATE: state, SIMULATORS_PORT: '0' })
    child.disconnect()
    expect(await ended(child)).toBe(0)
    const taken = new URL(running.url).port
    const second = spawn({ SIMULATORS_STATE: state, SIMULATORS_PORT: taken })
    let said = ''
    second.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    expect(await ended(second)).toBe(1)
    expect(said).toBe(`simulators: port ${taken} is taken: stop what uses it or set SIMULATORS_PORT\n`)
    rmSync(state, { recursive: true })
  }, 20_000)
})

describe('the doors', () => {
  const headers = { bron: ZANDWIJK, doel: '00000001999999000000', berichtId: '0b1f8f0e-1111-4111-8111-111111111111' }
  const get = (path: string, over: object = {}) =>
    fetch(`${running.url}${path}`, { headers: { ...headers, ...over } }).then(({ status }) => status)

  test.for([
    { path: `/duo/personen/${BSN}/PIP`, over: {}, status: 200 },
    { path: `/duo/personen/${BSN}/pip`, over: {}, status: 404 },
    { path: `/duo/personen/${BSN}/PIP/`, over: {}, status: 404 },
    { path: '/duo/personen/99990000/PIP', over: {}, status: 400 },
    { path: '/duo/personen/999900018/PIP', over: {}, status: 404 },
    { path: `/duo/personen/${BSN}/PIP`, over: { bron: '00000001999903000000' }, status: 403 },
    { path: `/duo/personen/${BSN}/PIP`, over: { doel: ZANDWIJK }, status: 400 },
    { path: `/duo/personen/${BSN}/PIP`, over: { berichtId: 'x' }, status: 400 },
    { path: '/duo/instellingen', over: {}, status: 200 },
  ])('$path $over: $status', async ({ path, over, status }) => {
    await running.begin(inburgeraar())
    expect(await get(path, over)).toBe(status)
  })

  test('the BRP shows what was asked for and nothing else', async () => {
    await running.begin({
      brp: { naam: { volledigeNaam: 'Selam Fictief' }, gemeenteVanInschrijving: { code: '9901' } },
    })
    const response = await fetch(`${running.url}/brp/personen`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'RaadpleegMetBurgerservicenummer',
        burgerservicenummer: [BSN],
        fields: ['burgerservicenummer', 'gemeenteVanInschrijving.code'],
      }),
    })
    expect(await response.json()).toEqual({
      type: 'RaadpleegMetBurgerservicenummer',
      personen: [{ burgerservicenummer: BSN, gemeenteVanInschrijving: { code: '9901' } }],
    })
  })

  test('a fault for one operation of one person leaves the others alone, and is over after its number', async () => {
    await running.begin(inburgeraar())
    await running.storing({ partner: 'duo', operatie: 'GET /personen/:bsn/PIP', bsn: BSN, soort: '503', aantal: 2 })
    expect(await get(`/duo/personen/${BSN}/map`)).toBe(404)
    expect(await get(`/duo/personen/${BSN}/PIP`)).toBe(503)
    expect(await get(`/duo/personen/${BSN}/PIP`)).toBe(503)
    expect(await get(`/duo/personen/${BSN}/PIP`)).toBe(200)
    expect((await running.beheer('GET', 'storing')).body).toEqual([])
  })

  test.for([
    ['PUT', `personen/${BSN}`, { duo: { onzin: 1 } }],
    ['POST', 'notificaties', { gebeurtenisId: 'SS101', bsn: BSN, gemeente: '1' }],
    ['PUT', 'storing', { partner: 'ind', soort: 'uit' }],
  ] as const)('who plays is told what is wrong: %s %s', async ([method, path, body]) => {
    const answer = await running.beheer(method, path, body)
    expect(answer.status).toBe(400)
    expect(answer.body).not.toEqual([])
  })
})

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

function spawn(env: Record<string, string>): ChildProcess {
  const child = fork(join(import.meta.dirname, '../../simulators/server.ts'), {
    env: { ...process.env, ...env },
    silent: true,
  })
  children.push(child)
  return child
}

async function start(env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(env)
  await new Promise<void>((resolve, reject) => {
    child.once('message', (message) => (message === 'ready' ? resolve() : reject(new Error(String(message)))))
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
  return child
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)))
}
