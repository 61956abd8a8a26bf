// node tools/record-histories.ts [life …]: plays lives on the running system and keeps every run's history for the replay test.
// Needed only when the kernel was changed on purpose, behind a patch: what was recorded before must go on replaying too.
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Client } from '@temporalio/client'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { localDate } from '../domain/dates/legal-time.ts'
import { openEngine } from './play/engine.ts'
import { readLife } from './play/life.ts'
import { playOnEngine } from './play/many.ts'
import { readRun } from './run-info.ts'
import { root } from './system/state.ts'

/** Every fase, a verlenging, a boete with its new termijn, a dossier that is opened again: whole lives, all runs. */
const LIVES = ['asiel-b1-verlenging', 'gezin-b1-boete', 'asiel-z-route', 'uitslag-na-einde']

const names = process.argv.length > 2 ? process.argv.slice(2) : LIVES
const run = readRun()
const folder = join(root, 'tests', 'histories')
mkdirSync(folder, { recursive: true })
const engine = await openEngine(run)
try {
  const today = localDate(Date.now())
  const lives = names.map((name) =>
    readLife(join(root, 'tests', 'scenarios', `${basename(name, '.json')}.json`), today),
  )
  const played = await playOnEngine(run, lives)
  for (const [index, { workflowId, runs, failures }] of played.entries()) {
    const name = basename(names[index] ?? '', '.json')
    if (failures.length > 0) throw new Error(`${name}: ${failures.join('; ')}`)
    const histories = await Promise.all(runs.map((runId) => recorded(engine.client, workflowId, runId)))
    const text = JSON.stringify({ workflowId, histories })
    writeFileSync(join(folder, `${name}.json.gz`), gzipSync(text, { level: 9 }))
    console.log(`${name}: ${runs.length} runs, ${text.length} characters`)
  }
} finally {
  await engine.close()
}

/** As JSON that replays; without process and machine that carried it out, which replay does not look at. */
async function recorded(client: Client, workflowId: string, runId: string): Promise<unknown> {
  const history = await client.workflow.getHandle(workflowId, runId).fetchHistory()
  return JSON.parse(historyToJSON(history), (key, value) =>
    key === 'identity' || isProcess(value) ? undefined : value,
  )
}

/** The SDK names a process `pid@host`, also at the head of its sticky queue. */
function isProcess(value: unknown): boolean {
  return typeof value === 'string' && /^\d+@/.test(value)
}
