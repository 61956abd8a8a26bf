// Do recorded histories still replay on this code? In memory: no server, no database.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HistoryAndWorkflowId } from '@temporalio/client'
import {
  bundleWorkflowCode,
  DefaultLogger,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker'
import type { Engine } from '../../tools/play/engine.ts'
import { runsOf } from '../../tools/play/runs.ts'
import { root } from '../../tools/system/state.ts'

type HistoryEvent = {
  readonly userMetadata?: { readonly summary?: { readonly data?: Uint8Array | null } | null } | null
}

const quiet = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} }

/** What the worker of the dossiers runs; with edits, a variant of it. */
export async function bundle(edits: readonly Edit[] = []): Promise<WorkflowBundleWithSourceMap> {
  const folder = mkdtempSync(join(tmpdir(), 'inburgeringsregie-workflows-'))
  try {
    cpSync(join(root, 'workflows'), join(folder, 'workflows'), { recursive: true })
    cpSync(join(root, 'package.json'), join(folder, 'package.json'))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    for (const edit of edits) apply(folder, edit)
    return await bundleWorkflowCode({ workflowsPath: join(folder, 'workflows', 'index.ts'), logger: quiet })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In a file of workflows/, what stands there and what stands there instead. */
export type Edit = { readonly file: string; readonly from: string; readonly to: string }

function apply(folder: string, { file, from, to }: Edit): void {
  const path = join(folder, 'workflows', file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`workflows/${file} no longer holds: ${from}`)
  writeFileSync(
    path,
    text.replace(from, () => to),
  )
}

/** Every run of these workflows, as the server has it. */
export async function historiesOf(engine: Engine, workflowIds: readonly string[]): Promise<HistoryAndWorkflowId[]> {
  const all = workflowIds.map(async (workflowId) => {
    const runs = await runsOf(engine, workflowId)
    const handles = runs.map((runId) => engine.client.workflow.getHandle(workflowId, runId))
    return Promise.all(handles.map(async (handle) => ({ workflowId, history: await handle.fetchHistory() })))
  })
  return (await Promise.all(all)).flat()
}

/** What an operator reads beside a timer, a step or an activity. */
export function summaryOf({ userMetadata }: HistoryEvent): string {
  const data = userMetadata?.summary?.data
  return data ? String(JSON.parse(Buffer.from(data).toString('utf8'))) : ''
}

/** One sentence per history that does not replay. */
export async function breaches(
  workflowBundle: WorkflowBundleWithSourceMap,
  histories: readonly HistoryAndWorkflowId[],
): Promise<readonly string[]> {
  beQuiet()
  const found: string[] = []
  let seen = 0
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories)) {
    seen += 1
    if (error) found.push(`${workflowId}: ${error.message}`)
  }
  if (seen !== histories.length) throw new Error(`${seen} of ${histories.length} histories were replayed`)
  return found
}

let installed = false

/** A history that is meant to fail makes the SDK write a page. */
function beQuiet(): void {
  if (!installed) {
    const logging = { forward: {}, filter: 'ERROR' }
    Runtime.install({ logger: new DefaultLogger('ERROR', () => {}), telemetryOptions: { logging } })
  }
  installed = true
}
