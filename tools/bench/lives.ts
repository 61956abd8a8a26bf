// Drives whole lives, ours or bare, so many at once, and says how long each act took.
import { randomUUID } from 'node:crypto'
import { type Client, WithStartWorkflowOperation } from '@temporalio/client'
import type pg from 'pg'
import { createHandover } from '../../api/handover.ts'
import { notify, perform } from '../../api/perform.ts'
import { insertDossier } from '../../db/dossiers.ts'
import { outcomeOf } from '../../db/inbox.ts'
import { inTransaction } from '../../db/pool.ts'
import { insertPersoon, nobody, openVault } from '../../db/vault.ts'
import { localDate } from '../../domain/dates/legal-time.ts'
import type { Outcome } from '../../domain/dossier.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { workflowNames } from '../../workflows/registry.ts'
import { type Bare, bare } from './bare-workflow.ts'
import { instantLife } from './instant-life.ts'

export type Drive = { readonly pool: pg.Pool; readonly client: Client; readonly vaultKey: string }

const SETTLE_MS = 120_000
/** Seldom enough that looking does not weigh on what is measured. */
const LOOK_EVERY_MS = 500

/** One whole life of ours, from the first notification to a closed workflow. Milliseconds of each act go into `acts`. */
export async function ourLife({ pool, client, vaultKey }: Drive, acts: number[]): Promise<string> {
  const today = localDate(Date.now())
  const dossierId = randomUUID()
  const opening = { openedOn: today, gemeente: '9901' }
  await inTransaction(pool, async (db) => {
    const snapshot = wi2021.initial(opening)
    await insertDossier(db, {
      id: dossierId,
      regeling: 'wi2021',
      fase: 'plicht',
      opening,
      snapshot,
      played: false,
      shiftDays: 0,
    })
    await insertPersoon(db, openVault(vaultKey), { dossierId, regeling: 'wi2021', persoon: nobody })
  })
  const performing = { handover: createHandover(client, workflowNames), pool, report: () => {} }
  const dossier = { dossierId, regeling: 'wi2021' }
  const [first, ...rest] = instantLife(today)
  if (first) await notify(performing, dossier, { id: randomUUID(), ...first })
  await settled(pool, dossierId, `fase = 'bredeIntake'`)
  for (const ask of rest) {
    const command = { id: randomUUID(), ...ask }
    if (ask.origin === 'notice') {
      await notify(performing, dossier, command)
      continue
    }
    const started = performance.now()
    const { outcome: atOnce } = await perform(performing, dossier, command)
    acts.push(performance.now() - started)
    const outcome = atOnce ?? (await later(pool, command.id))
    if (outcome?.kind !== 'done') throw new Error(`${ask.kind}: ${JSON.stringify(outcome)}`)
  }
  await client.workflow.getHandle(`traject/${dossierId}`).result()
  await settled(pool, dossierId, 'finished')
  return dossierId
}

/** An act that was not decided within the patience of the API: on a full machine that happens. */
async function later(pool: pg.Pool, commandId: string): Promise<Outcome | null> {
  const deadline = Date.now() + SETTLE_MS
  for (;;) {
    const outcome = await outcomeOf(pool, commandId)
    if (outcome !== null || Date.now() > deadline) return outcome
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}

async function settled(pool: pg.Pool, id: string, condition: string): Promise<void> {
  const deadline = Date.now() + SETTLE_MS
  for (;;) {
    const { rows } = await pool.query(`select 1 from dossier where id = $1 and ${condition}`, [id])
    if (rows.length > 0) return
    if (Date.now() > deadline) throw new Error(`dossier ${id} did not come to ${condition}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}

/** The same number of updates, signals and activities without anything in them. */
export async function bareLife({ client }: Drive, counts: Bare): Promise<void> {
  const workflowId = `bare/${randomUUID()}`
  const startWorkflowOperation = new WithStartWorkflowOperation(bare, {
    workflowId,
    taskQueue: 'bare',
    args: [counts],
    workflowIdConflictPolicy: 'USE_EXISTING',
  })
  await client.workflow.executeUpdateWithStart('act', { startWorkflowOperation })
  const handle = client.workflow.getHandle(workflowId)
  for (let signal = 0; signal < counts.signals; signal++) await handle.signal('notice')
  for (let update = 1; update < counts.updates; update++) await handle.executeUpdate('act')
  await handle.result()
}

/** Runs `count` lives, `atOnce` side by side; seconds it took. */
export async function sideBySide(count: number, atOnce: number, life: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  let begun = 0
  const lane = async () => {
    while (begun < count) {
      begun += 1
      await life()
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, lane))
  return (performance.now() - started) / 1000
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}
