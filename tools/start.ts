// npm start: the whole system of this checkout, with its demo lives, until Ctrl-C.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { RunInfo } from './run-info.ts'
import { StartFailure } from './system/failure.ts'
import { fixedPorts } from './system/ports.ts'
import { checkoutState, root } from './system/state.ts'
import { type System, startSystem } from './system.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const USAGE = 'npm start, npm start -- --empty (without demo lives) or npm start -- --fresh (begin anew)'

function readArguments(): { empty: boolean; fresh: boolean } {
  try {
    const { values } = parseArgs({ options: { empty: { type: 'boolean' }, fresh: { type: 'boolean' } } })
    return { empty: values.empty ?? false, fresh: values.fresh ?? false }
  } catch {
    throw new StartFailure(`These arguments are not known (${process.argv.slice(2).join(' ')}): use ${USAGE}.`)
  }
}

function tellWhere(run: RunInfo): void {
  const rows = [
    ['pages and API', run.apiUrl],
    ['Temporal UI', run.temporalUiUrl ?? 'that of your own server'],
    ['Temporal server', run.temporalAddress],
    ['PostgreSQL', new URL(run.databaseUrl).host],
    ['simulators of DUO, COA and BRP', run.simulatorsUrl],
    ['letters', run.brieven],
    ['logs', run.logs],
  ]
  for (const [what, where] of rows) say(`  ${what?.padEnd(32)}${where}`)
}

type Demo = { playDemo(run: RunInfo, say: (line: string) => void): Promise<void> }

/** The demo lives are played once per state; a set that was cut short is not played over itself. */
async function demo(run: RunInfo): Promise<void> {
  const script = join(root, 'tools', 'demo.ts')
  if (!existsSync(script)) return
  // per database: that of DATABASE_URL is another one than the embedded
  const { host, pathname } = new URL(run.databaseUrl)
  const mark = join(run.state, `demo-lives-${encodeURIComponent(host + pathname)}`)
  const before = existsSync(mark) ? readFileSync(mark, 'utf8') : ''
  if (before === 'begun') say('The demo lives were cut short last time: npm start -- --fresh begins anew.')
  if (before !== '') return
  writeFileSync(mark, 'begun')
  const { playDemo }: Demo = await import(pathToFileURL(script).href)
  say('Playing the demo lives')
  await playDemo(run, say).catch((error: unknown) => {
    throw new StartFailure(
      `The demo lives could not be played (${told(error)}): read ${run.logs}, then begin anew with npm start -- --fresh, or without them with npm start -- --empty.`,
    )
  })
  writeFileSync(mark, 'played')
}

const told = (error: unknown) => (error instanceof Error ? error.message : String(error))

const ended = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ended.abort())
const untilEnded = new Promise<void>((resolve) => ended.signal.addEventListener('abort', () => resolve()))

async function start(): Promise<System> {
  const { empty, fresh } = readArguments()
  const { DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, VAULT_KEY } = process.env
  say('Starting Inburgeringsregie')
  const system = await startSystem({
    state: checkoutState(),
    ports: fixedPorts(process.env),
    fresh,
    databaseUrl: DATABASE_URL || undefined,
    temporalAddress: TEMPORAL_ADDRESS || undefined,
    temporalNamespace: TEMPORAL_NAMESPACE || undefined,
    vaultKey: VAULT_KEY || undefined,
    signal: ended.signal,
    say,
  })
  try {
    tellWhere(system.run)
    if (!empty) await Promise.race([demo(system.run), untilEnded])
  } catch (error) {
    await system.stop()
    throw error
  }
  return system
}

try {
  const system = await start()
  if (!ended.signal.aborted) say(`ready: open ${system.run.apiUrl} (Ctrl-C ends everything)`)
  await untilEnded
  say('Ending')
  await system.stop()
  process.exit(0)
} catch (error) {
  // given up on request: everything was ended in order
  if (ended.signal.aborted) process.exit(0)
  process.stderr.write(
    `${error instanceof StartFailure ? error.message : `${error instanceof Error ? error.stack : error}`}\n`,
  )
  process.exit(1)
}
