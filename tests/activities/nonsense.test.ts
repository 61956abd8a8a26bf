// A partner that says nonsense with status 200: a question is asked again until that has lasted a working day; what may have been carried out goes to a human at once.
import { randomUUID } from 'node:crypto'
import { asyncLocalStorage } from '@temporalio/activity'
import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createDeliveries } from '../../activities/deliver.ts'
import type { Partner } from '../../activities/partner.ts'
import { PartnerUnavailable } from '../../activities/partner-http.ts'
import { openDossier } from '../../db/openings.ts'
import { openPool } from '../../db/pool.ts'
import { messagesOf } from '../../db/queries/pages.ts'
import { openVault } from '../../db/vault.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { cloneDatabase } from '../setup/clone-database.ts'

const vault = openVault('0'.repeat(64))
const PROBLEM = 'DUO gaf een onbegrijpelijk antwoord bij inburgeringstermijn (het hele antwoord).'

let pool: pg.Pool
let dossierId: string
let says: () => ReturnType<Partner>
let deliveries: ReturnType<typeof createDeliveries>

beforeAll(async () => {
  pool = openPool(await cloneDatabase(inject('databaseUrl')), 2, () => {})
  const persoon = { bsn: '999900006' }
  const asked = { regeling: wi2021, gemeente: '9901', persoon }
  dossierId = (await openDossier({ pool, vault, omgeving: 'productie' }, asked)).dossierId
  const partner: Partner = () => says()
  deliveries = createDeliveries(
    { pool, vault },
    { fetchTermijnFromDuo: partner, enrollLeerbaarheidstoetsAtDuo: partner, reportMapToDuo: partner },
  )
})

afterAll(() => pool.end())

async function message(kind: string): Promise<string> {
  const id = randomUUID()
  await pool.query(
    `insert into outbox (id, dossier_id, channel, kind, text, body) values ($1, $2, 'duo', $3, '', '{}')`,
    [id, dossierId, kind],
  )
  return id
}

/** One attempt, as Temporal makes it. */
function attempt(kind: string, messageId: string): Promise<unknown> {
  const context = { cancellationSignal: new AbortController().signal }
  return asyncLocalStorage.run(context as never, async () => deliveries[kind]?.({ messageId }))
}

const stored = async (id: string) => (await messagesOf(pool, dossierId)).find((one) => one.id === id)
const nonsense = async () => ({ kind: 'nonsense' as const, problem: PROBLEM })
const ago = (id: string, hours: number) =>
  pool.query(`update outbox set problem_since = now() - make_interval(mins => $2) where id = $1`, [id, hours * 60])

test('a question is asked again, with the reason in sight, and the answer that comes then counts', async () => {
  const id = await message('fetchTermijnFromDuo')
  says = nonsense
  await expect(attempt('fetchTermijnFromDuo', id)).rejects.toThrow(PROBLEM)
  await ago(id, 7.9)
  await expect(attempt('fetchTermijnFromDuo', id)).rejects.toThrow(PROBLEM)
  expect(await stored(id)).toMatchObject({ reply: null, attempts: 2, problem: PROBLEM })
  says = async () => ({ kind: 'facts', facts: { termijn: null } })
  expect(await attempt('fetchTermijnFromDuo', id)).toBe('answered')
  expect(await stored(id)).toMatchObject({ reply: { kind: 'facts' } })
})

test('after a working day of nothing else it is work for a human', async () => {
  const id = await message('fetchTermijnFromDuo')
  says = nonsense
  await expect(attempt('fetchTermijnFromDuo', id)).rejects.toThrow(PROBLEM)
  await ago(id, 8)
  expect(await attempt('fetchTermijnFromDuo', id)).toBe('answered')
  expect(await stored(id)).toMatchObject({ reply: { kind: 'unusable', problem: PROBLEM } })
})

test('a partner that was away in between begins anew', async () => {
  const id = await message('fetchTermijnFromDuo')
  says = nonsense
  await expect(attempt('fetchTermijnFromDuo', id)).rejects.toThrow(PROBLEM)
  await ago(id, 9)
  says = () => Promise.reject(new PartnerUnavailable('duo: 503 on inburgeringstermijn', false))
  await expect(attempt('fetchTermijnFromDuo', id)).rejects.toThrow('duo: 503')
  expect(await stored(id)).toMatchObject({ attempts: 1, problem: null })
  says = nonsense
  await expect(attempt('fetchTermijnFromDuo', id)).rejects.toThrow(PROBLEM)
})

test.for(['enrollLeerbaarheidstoetsAtDuo', 'reportMapToDuo'])('%s goes to a human at once', async (kind) => {
  const id = await message(kind)
  says = nonsense
  expect(await attempt(kind, id)).toBe('answered')
  expect(await stored(id)).toMatchObject({ reply: { kind: 'unusable', problem: PROBLEM }, attempts: 1 })
})
