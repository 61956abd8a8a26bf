// What does Temporal run, against what the database says must run? And the way back: a workflow for every open dossier that lost its own.
import type { Client } from '@temporalio/client'
import type pg from 'pg'
import type { Handover } from '../../api/handover.ts'
import { readDossier } from '../../db/dossiers.ts'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import { endOf, settled } from '../../domain/dates/legal-time.ts'
import type { WorkflowNames } from '../../workflows/registry.ts'
import type { Difference } from './differences.ts'

type Open = {
  readonly dossierId: string
  readonly regeling: string
  readonly open: boolean
  readonly next: IsoDate | null
}

/** A dossier is open until it is finished and its last message is settled. */
async function standing(pool: pg.Pool): Promise<readonly Open[]> {
  const { rows } = await pool.query<Open>(
    `select id as "dossierId", regeling,
       not finished or exists (select from outbox where dossier_id = dossier.id and settled_at is null) as open,
       (select min(last_day) from termijn where dossier_id = dossier.id and status = 'loopt') as next
     from dossier order by opened_at, id`,
  )
  return rows
}

type Running = ReadonlyMap<string, Date | undefined>

async function runningWorkflows(client: Client, names: WorkflowNames): Promise<Running> {
  const found = new Map<string, Date | undefined>()
  for (const { type } of Object.values(names)) {
    const query = `WorkflowType = '${type}' and ExecutionStatus = 'Running'`
    for await (const run of client.workflow.list({ query }))
      found.set(run.workflowId, run.searchAttributes['VolgendeTermijn']?.[0] as Date | undefined)
  }
  return found
}

/** Lists are a moment behind: whatever looks wrong is asked of the server itself. */
async function runs(client: Client, workflowId: string): Promise<boolean> {
  const description = await client.workflow
    .getHandle(workflowId)
    .describe()
    .catch(() => undefined)
  return description?.status.name === 'RUNNING'
}

export async function againstTemporal({ pool, client, handover, names }: Recovering): Promise<readonly Difference[]> {
  const running = await runningWorkflows(client, names)
  const found: Difference[] = []
  const known = new Set<string>()
  for (const dossier of (await standing(pool)).filter(({ regeling }) => names[regeling])) {
    const workflowId = handover.workflowId(dossier)
    known.add(workflowId)
    const lives = running.has(workflowId) || (await runs(client, workflowId))
    const say = (what: string, text: string) => found.push({ dossierId: dossier.dossierId, what, text })
    if (dossier.open && !lives) say('workflow', 'is open and has no running workflow')
    if (!dossier.open && lives && (await runs(client, workflowId)))
      say('workflow', 'is closed and its workflow still runs')
    if (dossier.open && lives && !(await keepsTime(pool, dossier, running.get(workflowId))))
      say(
        'timer',
        `its first termijn ends ${dossier.next}, and the workflow shows ${running.get(workflowId)?.toISOString() ?? 'none'}`,
      )
  }
  for (const workflowId of running.keys())
    if (!known.has(workflowId)) found.push({ dossierId: workflowId, what: 'workflow', text: 'runs without a dossier' })
  return found
}

/** The instant the workflow shows for its first termijn lies in the spread after the end of that day. */
async function keepsTime(pool: pg.Pool, { dossierId, next }: Open, shown: Date | undefined): Promise<boolean> {
  if (next === null || shown === undefined) return (next === null) === (shown === undefined)
  const { clock } = await readDossier(pool, dossierId)
  const late = shown.getTime() - endOf(next, clock)
  return late >= 0 && late < SPREAD_MS
}

const SPREAD_MS = 300_000

export type Recovering = {
  readonly pool: pg.Pool
  readonly client: Client
  readonly handover: Handover
  readonly names: WorkflowNames
}

/** Starts a run for every open dossier without one; answers which. A played dossier keeps its today: what was skipped becomes shift. */
export async function recover({ pool, client, handover, names }: Recovering): Promise<readonly string[]> {
  const started: string[] = []
  for (const dossier of (await standing(pool)).filter(({ open, regeling }) => open && names[regeling])) {
    if (await runs(client, handover.workflowId(dossier))) continue
    await settleClock(pool, dossier.dossierId)
    await handover.poke(dossier)
    started.push(dossier.dossierId)
  }
  return started
}

async function settleClock(pool: pg.Pool, dossierId: string): Promise<void> {
  const { played, clock, now } = await readDossier(pool, dossierId)
  if (!played) return
  const { shiftDays, skippedMs } = settled(now, clock)
  await pool.query(`update dossier set shift_days = $2, skipped_ms = $3 where id = $1`, [
    dossierId,
    shiftDays,
    skippedMs,
  ])
}
