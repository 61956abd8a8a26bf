// npm run bench -- ratio: our lives per second against the bare workflow of the same run (goals P1, P2), and where the time goes.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { openPool } from '../../db/pool.ts'
import { startSystem } from '../system.ts'
import type { Bare } from './bare-workflow.ts'
import { cpuSeconds } from './cpu.ts'
import { bareLife, type Drive, ourLife, sideBySide } from './lives.ts'

const ROUNDS = 2

export async function ratio(cases: number, atOnce: number): Promise<void> {
  const state = mkdtempSync(join(tmpdir(), 'inburgeringsregie-bench-'))
  const system = await startSystem({
    state,
    removeState: true,
    services: ['postgres', 'temporal', 'regie'],
    say: console.error,
  })
  const { run } = system
  const partners = await child('instant-partners.ts', run.env)
  const baseline = await child('bare-worker.ts', run.env)
  const pool = openPool(run.databaseUrl, 20, () => {})
  const client = new Client({ connection: await Connection.connect({ address: run.temporalAddress }) })
  const drive: Drive = { pool, client, vaultKey: run.env['VAULT_KEY'] ?? '' }
  const parts = {
    server: run.pids['temporal'],
    regie: run.pids['regie'],
    partners: partners.pid,
    bare: baseline.pid,
    postgres: run.pids['postgres'],
  }
  // The driver is the parent of the others: its own time only.
  const own = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6
  const cpu = () => [
    ...Object.entries(parts).map(([name, pid]) => [name, cpuSeconds(pid ?? 0)] as const),
    ['driver', own()] as const,
  ]

  const counts = await countsOf(drive)
  await bareLife(drive, counts)
  console.log(
    `one life: ${counts.updates} updates, ${counts.signals} signals, ${counts.activities} partner calls; ${cases} cases, ${atOnce} at once`,
  )
  const seconds = { ours: [] as number[], bare: [] as number[] }
  for (let round = 1; round <= ROUNDS; round++)
    for (const who of ['bare', 'ours'] as const) {
      const before = cpu()
      const took = await sideBySide(cases, atOnce, () =>
        who === 'ours' ? ourLife(drive, []) : bareLife(drive, counts),
      )
      seconds[who].push(took)
      const after = new Map(cpu())
      const used = before.map(([name, was]) => `${name} ${(((after.get(name) ?? 0) - was) / cases).toFixed(2)}`)
      console.log(`round ${round} ${who}: ${(cases / took).toFixed(2)} cases/s; CPU-seconds a case: ${used.join(', ')}`)
    }
  const rate = (who: 'ours' | 'bare') => (ROUNDS * cases) / seconds[who].reduce((a, b) => a + b, 0)
  console.log(`P2  ${rate('ours').toFixed(2)} lives/s (bare ${rate('bare').toFixed(2)} cases/s)`)
  console.log(`P1  ${(rate('ours') / rate('bare')).toFixed(2)} of the bare workflow`)
  partners.kill('SIGTERM')
  baseline.kill('SIGTERM')
  await pool.end()
  await system.stop()
}

async function child(script: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const process_ = fork(join(import.meta.dirname, script), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await once(process_, 'message')
  return process_
}

/** What one life of ours asks of the engine: the baseline gets the same. */
async function countsOf(drive: Drive): Promise<Bare> {
  const id = await ourLife(drive, [])
  const count = async (sql: string) => Number((await drive.pool.query(sql, [id])).rows[0]?.n)
  return {
    updates: await count(`select count(*) n from command where dossier_id = $1 and origin = 'act'`),
    signals: await count(`select count(*) n from command where dossier_id = $1 and origin = 'notice'`),
    activities: await count(`select count(*) n from outbox where dossier_id = $1`),
  }
}
