// What if a worker hangs for ever in the midst of a step? PostgreSQL ends its transaction, and the step goes through elsewhere.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createStep } from '../../activities/step.ts'
import { insertDossier, lockDossier } from '../../db/dossiers.ts'
import { receive } from '../../db/inbox.ts'
import { inTransaction, openPool } from '../../db/pool.ts'
import { localDate } from '../../domain/dates/legal-time.ts'
import { cloneDatabase } from '../setup/clone-database.ts'
import { toy } from '../toy/regeling.ts'

const dossierId = randomUUID()
let databaseUrl: string
let hanging: pg.Pool
let other: pg.Pool

beforeAll(async () => {
  databaseUrl = await cloneDatabase(inject('databaseUrl'))
  const soon = { idle_in_transaction_session_timeout: 700, lock_timeout: 20_000, statement_timeout: 60_000 }
  hanging = openPool(databaseUrl, 2, () => {}, soon)
  other = openPool(databaseUrl, 2, () => {})
  const opening = { openedOn: localDate(Date.now()), gemeente: '9901' }
  const snapshot = toy.initial(opening)
  const dossier = { id: dossierId, regeling: 'toy', fase: 'begin', opening, snapshot, played: false, shiftDays: 0 }
  await inTransaction(other, (db) => insertDossier(db, dossier))
})

afterAll(() => Promise.all([hanging.end(), other.end()]))

test('every connection of a process has the limits', async () => {
  const { rows } = await other.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings
     where name in ('idle_in_transaction_session_timeout', 'lock_timeout', 'statement_timeout') order by name`,
  )
  expect(rows).toEqual([
    { name: 'idle_in_transaction_session_timeout', setting: '10000' },
    { name: 'lock_timeout', setting: '20000' },
    { name: 'statement_timeout', setting: '60000' },
  ])
})

test('a hung transaction is ended, the step goes through elsewhere, and the pool lives on', {
  timeout: 15_000,
}, async () => {
  const wake = Promise.withResolvers<undefined>()
  const held = Promise.withResolvers<undefined>()
  const hung = inTransaction(hanging, async (db) => {
    await lockDossier(db, dossierId)
    held.resolve(undefined)
    await wake.promise
    await db.query(`update dossier set fase = 'klaar' where id = $1`, [dossierId])
  }).then(
    () => 'went through',
    () => 'ended',
  )
  await held.promise

  const command = {
    id: randomUUID(),
    kind: 'gaVerder',
    origin: 'act' as const,
    actor: { id: 'tester', organisatie: 'gemeente' as const, rol: 'klantmanager', gemeente: '9901' },
    body: {},
  }
  await receive(other, dossierId, command)
  const { takeStep } = createStep({ pool: other, regelingen: { toy } })
  const stimuli = [{ kind: 'command' as const, name: 'gaVerder', commandId: command.id }]
  const { outcomes } = await takeStep({ dossierId, knows: null, at: 0, stimuli })
  expect(outcomes).toMatchObject([{ kind: 'done', event: 'gaVerder' }])

  // whoever hung wakes up too late to write anything
  wake.resolve(undefined)
  expect(await hung).toBe('ended')
  const { rows } = await hanging.query('select fase, version from dossier where id = $1', [dossierId])
  expect(rows).toEqual([{ fase: 'midden', version: 1 }])
})
