// What do the API tests share? The real app on a free port, on a database of its own, with the step called directly in place of the engine.
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { expect, inject } from 'vitest'
import { createStep } from '../../activities/step.ts'
import { createApp } from '../../api/app.ts'
import type { ApiDeps } from '../../api/deps.ts'
import type { Handover } from '../../api/handover.ts'
import { shapes } from '../../api/shapes.ts'
import { openPool } from '../../db/pool.ts'
import { openVault } from '../../db/vault.ts'
import { regelingen } from '../../domain/regelingen.ts'
import { cloneDatabase } from '../setup/clone-database.ts'

/** In the range set apart for tests; they pass the elfproef. Every person is fictional. */
export const BSN = '999900006'
export const OTHER_BSN = '999900018'

export const ZANDWIJK = 'klantmanager-zandwijk'
export const WATERVEEN = 'klantmanager-waterveen'
export const DUO = 'medewerker-duo'
export const COA = 'medewerker-coa'

type Asked = {
  readonly method?: string
  readonly as?: string | null
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}
export type Answered = {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: the shape is checked by name, then the test reads what it came for
  readonly body: any
}

export type Api = {
  readonly url: string
  readonly deps: ApiDeps
  /** What was logged, as text. */
  readonly logged: () => string
  ask(path: string, asked?: Asked): Promise<Answered>
  /** Posts as a colleague. */
  post(path: string, as: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>
  /** Posts at the door of a partner. */
  tell(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>
  close(): Promise<void>
}

/** Takes the step at once: what the workflow does, without the workflow. */
export function directHandover({ pool }: Pick<ApiDeps, 'pool'>): Handover {
  const { takeStep } = createStep({ pool, regelingen })
  const step = async ({ dossierId, id, kind }: Parameters<Handover['signal']>[0]) => {
    const stimulus = { kind: 'command' as const, name: kind, commandId: id }
    const { outcomes } = await takeStep({ dossierId, at: Date.now(), knows: null, stimuli: [stimulus] })
    return outcomes[0] ?? { kind: 'none' as const }
  }
  return {
    update: step,
    signal: async (ask) => void (await step(ask)),
    poke: async ({ dossierId }) => void (await takeStep({ dossierId, at: Date.now(), knows: null, stimuli: [] })),
    workflowId: ({ dossierId }) => `traject/${dossierId}`,
  }
}

/** The engine is away. */
export const deadHandover: Handover = {
  update: () => Promise.reject(new Error('14 UNAVAILABLE')),
  signal: () => Promise.reject(new Error('14 UNAVAILABLE')),
  poke: () => Promise.reject(new Error('14 UNAVAILABLE')),
  workflowId: ({ dossierId }) => `traject/${dossierId}`,
}

export async function startApi(over: Partial<ApiDeps> = {}): Promise<Api> {
  const lines: string[] = []
  const pool = over.pool ?? openPool(await cloneDatabase(inject('databaseUrl')), 5, () => {})
  const deps: ApiDeps = {
    pool,
    vault: openVault('5e'.repeat(32)),
    handover: directHandover({ pool }),
    log: pino({}, { write: (line: string) => void lines.push(line) }),
    report: () => {},
    omgeving: 'ontwikkeling',
    hosts: [],
    regelingen,
    ...over,
  }
  const server = createApp(deps).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const ask: Api['ask'] = async (path, { method = 'GET', as = ZANDWIJK, body, headers = {} } = {}) => {
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(as === null ? {} : { 'demo-medewerker': as }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return answered(response)
  }
  return {
    url,
    deps,
    logged: () => lines.join(''),
    ask,
    post: (path, as, body, headers = {}) => ask(path, { method: 'POST', as, body, headers }),
    tell: (path, body, headers = {}) =>
      ask(path, { method: 'POST', as: null, body, headers: { berichtId: crypto.randomUUID(), ...headers } }),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await pool.end()
    },
  }
}

/** Every problem has the fields of RFC 9457; every answer the headers that a browser needs. */
async function answered(response: Response): Promise<Answered> {
  const { status, headers } = response
  const text = await response.text()
  const json = /json/.test(headers.get('content-type') ?? '')
  const body = json ? JSON.parse(text) : text
  if (headers.get('content-type')?.startsWith('application/problem+json')) {
    shapes.Probleem.parse(body)
    expect(body.status).toBe(status)
  }
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cache-control')).not.toBeNull()
  return { status, headers, body }
}

export async function openTraject(api: Api, body: unknown = { bsn: BSN }, as = ZANDWIJK): Promise<string> {
  const { status, body: opened } = await api.post('/v1/trajecten', as, body)
  expect(status).toBe(201)
  return String(opened.id)
}

/** The ten weeks of the PIP run now, whenever the test runs. */
export const PLICHT = { begin: daysAgo(7), kennisgeving: daysAgo(7), doelgroep: 'gezin' }

export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}
