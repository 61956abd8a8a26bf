// The Temporal dev server with its UI: started with its search attributes and the time skipping that playing lives needs.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Connection } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time.js'
import { StartFailure } from './failure.ts'
import { answers } from './ready.ts'
import type { ServiceSpec } from './service.ts'
import { newLog, root, type State } from './state.ts'
import { tethered } from './tethered.ts'

const SEARCH_ATTRIBUTES = {
  Regeling: 'Keyword',
  Fase: 'Keyword',
  Gemeente: 'Keyword',
  WachtOp: 'Keyword',
  VolgendeTermijn: 'Datetime',
  Aandacht: 'Bool',
  Uitkomst: 'Keyword',
} as const

/** The numbers of Temporal's own enum IndexedValueType. */
const INDEXED = { Keyword: 2, Bool: 5, Datetime: 6 } as const

const DYNAMIC_CONFIG = {
  'frontend.WorkflowTimeSkippingEnabled': true,
  // the server would ask its makers for a newer version
  'frontend.enableServerVersionCheck': false,
  // the dev server reads them anew for every upsert; ours do not change
  'system.forceSearchAttributesCacheRefreshOnRead': false,
}

/** Finished lives stay this long; the dev server keeps them a day. */
const RETENTION = '90 days'

export type TemporalProgram = { readonly path: string; readonly server: string }

/** Finds, fetches or builds the server. Progress goes to the terminal; so does the sentence of a failure. */
export async function obtainTemporal(say: (line: string) => void, signal: AbortSignal): Promise<TemporalProgram> {
  const known = process.env['TEMPORAL_SERVER']
  if (known) return JSON.parse(known)
  const script = join(root, 'tools', 'temporal', 'obtain.js')
  const child = spawn(process.execPath, [script], { detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const abort = () => child.kill('SIGTERM')
  signal.addEventListener('abort', abort, { once: true })
  let [out, sentence] = ['', 'The Temporal server cannot be obtained: start again.']
  child.stdout?.on('data', (chunk) => {
    out += chunk
  })
  const lines = child.stderr ? createInterface(child.stderr) : undefined
  lines?.on('line', (line) => {
    if (line.startsWith('Temporal server: ')) say(line)
    else sentence = line
  })
  const [code] = await once(child, 'close')
  signal.removeEventListener('abort', abort)
  signal.throwIfAborted()
  if (code !== 0) throw new StartFailure(sentence)
  return JSON.parse(out)
}

export async function withTemporal<T>(address: string, ask: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 })
  try {
    return await ask(connection)
  } finally {
    await connection.close()
  }
}

/** An existing database file of the server keeps the attributes that it was made with; so missing ones are added. */
export async function ensureSearchAttributes(address: string, namespace: string): Promise<void> {
  await withTemporal(address, async ({ operatorService }) => {
    const { customAttributes } = await operatorService.listSearchAttributes({ namespace })
    const missing = Object.entries(SEARCH_ATTRIBUTES).filter(([name]) => customAttributes[name] === undefined)
    if (missing.length === 0) return
    await operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map(([name, kind]) => [name, INDEXED[kind]])),
    })
  })
}

async function raiseRetention(address: string, namespace: string): Promise<void> {
  await withTemporal(address, ({ workflowService }) =>
    workflowService.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: msToTs(RETENTION) },
    }),
  )
}

export const TEMPORAL_NAMESPACE = 'default'

export function temporalService(
  state: State,
  program: TemporalProgram,
  ports: { readonly temporal: number; readonly temporalUi: number },
  env: NodeJS.ProcessEnv,
): ServiceSpec {
  const address = `127.0.0.1:${ports.temporal}`
  // a server does not migrate the file of an older one; the dossiers live in our database, `admin recover` starts them again
  const file = join(state.folder, `temporal-${program.server.split('.').slice(0, 2).join('.')}.db`)
  const options = [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', `${ports.temporal}`, '--ui-port', `${ports.temporalUi}`],
    ...['--ui-disable-news-fetch', '--disable-config-env', '--disable-config-file', '--log-level', 'error'],
    ...['--log-format', 'json', '--db-filename', file],
    ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'],
    ...Object.entries(SEARCH_ATTRIBUTES).flatMap(([name, kind]) => ['--search-attribute', `${name}=${kind}`]),
    ...Object.entries(DYNAMIC_CONFIG).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`]),
  ]
  const [command, args] = tethered('TERM', program.path, options)
  return {
    name: 'temporal',
    label: 'the Temporal server',
    command,
    args,
    env,
    log: newLog(state, 'temporal'),
    ipc: false,
    ready: (_, signal) => answers(() => raiseRetention(address, TEMPORAL_NAMESPACE), signal),
    ending: [{ signal: 'SIGTERM', patienceMs: 15_000 }],
  }
}
