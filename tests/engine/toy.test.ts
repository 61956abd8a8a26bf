// Does the kernel know any regeling? It carries this one of twenty lines, through the same step, timers, deliveries and repairs.
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Client, Connection } from '@temporalio/client'
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { createDeliveries } from '../../activities/deliver.ts'
import { createStep } from '../../activities/step.ts'
import { createHandover, type Handover } from '../../api/handover.ts'
import { perform } from '../../api/perform.ts'
import { insertDossier, todayOf } from '../../db/dossiers.ts'
import { inTransaction, openPool } from '../../db/pool.ts'
import { openVault } from '../../db/vault.ts'
import { isoDate } from '../../domain/dates/iso-date.ts'
import type { Actor } from '../../domain/dossier.ts'
import { regelingen as ours } from '../../domain/regelingen.ts'
import { differences, rebuild } from '../../tools/admin/rebuild.ts'
import { againstTemporal, recover } from '../../tools/admin/temporal.ts'
import { toy } from '../toy/regeling.ts'

const run = inject('run')
/** The database is shared: what else lives in it must be known to who looks at all of it. */
const regelingen = { ...ours, toy }
const names = { toy: { type: 'trajectToy', prefix: 'toy', taskQueue: `toy-${randomUUID()}` } }
const colleague: Actor = { id: 'tester', organisatie: 'gemeente', rol: 'klantmanager', gemeente: '9901' }
const told: string[] = []

let pool: pg.Pool
let client: Client
let handover: Handover
let workers: readonly Worker[]
let running: Promise<unknown>

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  pool = openPool(run.databaseUrl, 6, () => {})
  client = new Client({ connection: await Connection.connect({ address: run.temporalAddress }) })
  handover = createHandover(client, names)
  const connection = await NativeConnection.connect({ address: run.temporalAddress })
  const workflowsPath = fileURLToPath(new URL('../toy/workflows.ts', import.meta.url))
  const vault = openVault('0'.repeat(64))
  const tellPartner = async ({ messageId }: { readonly messageId: string }) => {
    told.push(messageId)
    return { kind: 'accepted' as const }
  }
  workers = await Promise.all([
    Worker.create({
      connection,
      taskQueue: names.toy.taskQueue,
      workflowBundle: await bundleWorkflowCode({ workflowsPath }),
      activities: createStep({ pool, regelingen }),
    }),
    Worker.create({
      connection,
      taskQueue: 'toy-partner',
      activities: createDeliveries({ pool, vault }, { tellPartner }),
    }),
  ])
  running = Promise.all(workers.map((worker) => worker.run()))
})

afterAll(async () => {
  for (const worker of workers) worker.shutdown()
  await running
  await pool.end()
})

async function open(): Promise<string> {
  const id = randomUUID()
  const openedOn = isoDate(new Date().toISOString().slice(0, 10))
  const opening = { openedOn, gemeente: '9901' }
  await inTransaction(pool, (db) =>
    insertDossier(db, {
      id,
      regeling: 'toy',
      fase: 'begin',
      opening,
      snapshot: toy.initial(opening),
      played: false,
      shiftDays: 0,
    }),
  )
  return id
}

const act = (dossierId: string, kind: string, actor = colleague) =>
  perform(
    { handover, pool, report: () => {} },
    { dossierId, regeling: 'toy' },
    { id: randomUUID(), kind, origin: 'act', actor, body: {} },
  )

async function runsOf(id: string): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { status } of client.workflow.list({ query: `WorkflowId = 'toy/${id}'` })) found.push(status.name)
  return found.sort()
}

const mine = <T extends { readonly dossierId: string }>(found: readonly T[], id: string) =>
  found.filter(({ dossierId }) => dossierId === id)

describe('a toy regeling', () => {
  test('lives its fasen as chapters, tells its partner and closes', async () => {
    const id = await open()
    await handover.poke({ dossierId: id, regeling: 'toy' }) // a first run begins where the dossier stands after its first step
    await vi.waitFor(
      async () => expect(mine(await againstTemporal({ pool, client, handover, names }), id)).toEqual([]),
      15_000,
    )
    expect((await act(id, 'gaVerder')).outcome).toMatchObject({
      kind: 'done',
      event: 'gaVerder',
      legalDate: await todayOf(pool, id),
    })
    // Acts less than a second apart share a run: a chapter ends when it is quiet.
    await vi.waitFor(async () => expect(await runsOf(id)).toEqual(['CONTINUED_AS_NEW', 'RUNNING']), 20_000)
    expect((await act(id, 'gaVerder')).outcome).toMatchObject({ kind: 'done' })
    await vi.waitFor(async () => expect(await runsOf(id)).toEqual(['COMPLETED', 'CONTINUED_AS_NEW']), 20_000)
    const { rows } = await pool.query(`select id from outbox where dossier_id = $1`, [id])
    expect(rows).toHaveLength(2)
    expect(told.filter((message) => rows.some((row) => row.id === message))).toHaveLength(2)
  })

  test('refuses who is not competent, in the step', async () => {
    const id = await open()
    const stranger: Actor = { id: 'ander', organisatie: 'gemeente', rol: 'klantmanager', gemeente: '9902' }
    expect((await act(id, 'gaVerder', stranger)).outcome).toMatchObject({ kind: 'refused', reason: 'nietBevoegd' })
  })
})

describe('reconcile, rebuild and recover', () => {
  const parts = () => ({ pool, client, handover, names })

  test('a corrupted snapshot, a deleted termijn and a terminated workflow are each named and mended', async () => {
    const id = await open()
    await act(id, 'gaVerder')
    await vi.waitFor(async () => expect(mine(await againstTemporal(parts()), id)).toEqual([]), 15_000)
    expect(mine(await differences(pool, regelingen), id)).toEqual([])

    await pool.query(`update dossier set snapshot = jsonb_set(snapshot, '{sinds}', '"2020-01-01"') where id = $1`, [id])
    await pool.query(`delete from termijn where dossier_id = $1 and status = 'loopt'`, [id])
    await client.workflow.getHandle(`toy/${id}`).terminate('test')

    const wrong = mine(await differences(pool, regelingen), id)
    expect(wrong.map(({ what }) => what)).toEqual(['snapshot', 'termijn'])
    expect(wrong[0]?.text).toContain('2020-01-01')
    expect(mine(await againstTemporal(parts()), id)).toMatchObject([
      { what: 'workflow', text: 'is open and has no running workflow' },
    ])

    await rebuild(pool, regelingen, { id, regeling: 'toy' })
    expect(await recover(parts())).toContain(id)
    expect(mine(await differences(pool, regelingen), id)).toEqual([])
    await vi.waitFor(async () => expect(mine(await againstTemporal(parts()), id)).toEqual([]), 15_000)
    expect((await act(id, 'gaVerder')).outcome).toMatchObject({ kind: 'done' })
  })

  test('an event changed behind our back breaks the chain', async () => {
    const id = await open()
    await act(id, 'gaVerder')
    await act(id, 'gaVerder')
    await expect(pool.query(`update event set body = '{"x":1}' where dossier_id = $1`, [id])).rejects.toThrow(
      'never rewritten',
    )
    await pool.query(`alter table event disable trigger event_is_final`)
    await pool.query(`update event set legal_date = legal_date - 1 where dossier_id = $1 and number = 1`, [id])
    await pool.query(`alter table event enable trigger event_is_final`)
    expect(mine(await differences(pool, regelingen), id).filter(({ what }) => what === 'hash')).toMatchObject([
      { text: 'event 1 is not what was recorded' },
    ])
  })
})
