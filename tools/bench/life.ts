// npm run bench -- life: what one whole life costs in history (goals P4, P5), how fast an act is answered at rest (P11), and the wall time.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import proto from '@temporalio/proto'
import { openPool } from '../../db/pool.ts'
import { startSystem } from '../system.ts'
import { type Drive, ourLife, percentile } from './lives.ts'

const { temporal } = proto
const AT_REST = 10
const SHOWN = 6

export async function life(): Promise<void> {
  const state = mkdtempSync(join(tmpdir(), 'inburgeringsregie-bench-'))
  const system = await startSystem({
    state,
    removeState: true,
    services: ['postgres', 'temporal', 'regie'],
    say: console.error,
  })
  const { run } = system
  const { fork } = await import('node:child_process')
  const partners = fork(join(import.meta.dirname, 'instant-partners.ts'), {
    env: { ...process.env, ...run.env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await new Promise((resolve) => partners.once('message', resolve))
  const pool = openPool(run.databaseUrl, 10, () => {})
  const client = new Client({ connection: await Connection.connect({ address: run.temporalAddress }) })
  const drive: Drive = { pool, client, vaultKey: run.env['VAULT_KEY'] ?? '' }
  await ourLife(drive, []) // warms the workers up
  const acts: number[] = []
  const started = performance.now()
  const id = await ourLife(drive, acts)
  const wall = (performance.now() - started) / 1000
  const runs = await runsOf(client, `traject/${id}`)
  const kinds = [...(await bytesByKind(client, `traject/${id}`, runs))].sort((a, b) => b[1].bytes - a[1].bytes)
  for (const [kind, { count, bytes }] of kinds.slice(0, SHOWN))
    console.log(`  ${kind.padEnd(45)} ${String(count).padStart(4)} events ${String(bytes).padStart(7)} bytes`)
  for (let again = 1; again < AT_REST; again++) await ourLife(drive, acts)
  const total = (pick: (one: Run) => number) => runs.reduce((sum, one) => sum + pick(one), 0)
  console.log(`one life, alone: ${wall.toFixed(1)} s, ${runs.length} runs`)
  for (const one of runs)
    console.log(
      `  ${one.fase.padEnd(20)} ${String(one.events).padStart(4)} events ${String(one.bytes).padStart(7)} bytes`,
    )
  console.log(
    `P4  ${total(({ events }) => events)} events in all, at most ${Math.max(...runs.map(({ events }) => events))} in a run`,
  )
  console.log(`P5  ${total(({ bytes }) => bytes)} bytes in all (not encrypted)`)
  console.log(
    `P11 an act at rest: p50 ${percentile(acts, 0.5).toFixed(0)} ms, p99 ${percentile(acts, 0.99).toFixed(0)} ms, over ${acts.length} acts of ${AT_REST} lives one after the other`,
  )
  partners.kill('SIGTERM')
  await pool.end()
  await system.stop()
}

type Run = { readonly runId: string; readonly fase: string; readonly events: number; readonly bytes: number }

/** Every run of a workflow id, oldest first, as the server counts it. */
async function runsOf(client: Client, workflowId: string): Promise<readonly Run[]> {
  const found: (Run & { readonly at: number })[] = []
  for await (const { runId, startTime } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
    const { raw } = await client.workflow.getHandle(workflowId, runId).describe()
    const info = raw.workflowExecutionInfo
    const fase = info?.searchAttributes?.indexedFields?.['Fase']?.data
    found.push({
      runId,
      at: startTime.getTime(),
      fase: fase ? String(JSON.parse(Buffer.from(fase).toString())) : '-',
      events: Number(info?.historyLength ?? 0),
      bytes: Number(info?.historySizeBytes ?? 0),
    })
  }
  return found.sort((a, b) => a.at - b.at)
}

type Weight = { readonly count: number; readonly bytes: number }

/** Which kinds of event weigh most, over all runs. */
async function bytesByKind(
  client: Client,
  workflowId: string,
  runs: readonly Run[],
): Promise<ReadonlyMap<string, Weight>> {
  const found = new Map<string, Weight>()
  for (const { runId } of runs) {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory()
    for (const event of events ?? []) {
      const kind = temporal.api.enums.v1.EventType[event.eventType ?? 0] ?? 'unknown'
      const bytes = temporal.api.history.v1.HistoryEvent.encode(event).finish().length
      const { count = 0, bytes: before = 0 } = found.get(kind) ?? {}
      found.set(kind, { count: count + 1, bytes: before + bytes })
    }
  }
  return found
}
