// A whole system, or a part of it, as child processes that are watched over: `npm start` runs one, a test runs its own.
import { rmSync } from 'node:fs'
import { migrate } from '../db/migrate.ts'
import { markOf } from './processes.js'
import type { RunInfo } from './run-info.ts'
import { StartFailure } from './system/failure.ts'
import { assertDatabase, assertTemporal } from './system/others.ts'
import { ownNames, ownService, sharedEnvironment } from './system/own-processes.ts'
import { holdPorts, portNames } from './system/ports.ts'
import { databaseFolder, databaseUrlOf, postgresService, untilUnused } from './system/postgres.ts'
import type { ServiceName } from './system/service.ts'
import { emptyState, takeState } from './system/state.ts'
import { Supervisor, type SystemOptions } from './system/supervisor.ts'
import { ensureSearchAttributes, obtainTemporal, TEMPORAL_NAMESPACE, temporalService } from './system/temporal.ts'

export type { ServiceName } from './system/service.ts'
export type { SystemOptions } from './system/supervisor.ts'

export type System = {
  readonly run: RunInfo
  /** Sends a signal. The service comes back by itself where restarting is on. Resolves when the process is gone. */
  kill(name: ServiceName, signal?: NodeJS.Signals): Promise<void>
  /** Ends a service in order and keeps it down until `start`. */
  down(name: ServiceName): Promise<void>
  start(name: ServiceName): Promise<void>
  /** Resolves when the service serves, now or after its restart. */
  waitUp(name: ServiceName): Promise<void>
  stop(): Promise<void>
}

async function startDatabase(supervisor: Supervisor): Promise<string> {
  const { options, state, held } = supervisor
  if (!supervisor.wants('postgres') && !options.databaseUrl) return ''
  const url = options.databaseUrl ?? databaseUrlOf(held.ports.postgres, state.databasePassword)
  if (!options.databaseUrl) {
    const spec = await postgresService(state, held.ports.postgres, supervisor.environment('postgres'))
    await held.release('postgres')
    await supervisor.launch(spec)
  }
  supervisor.given.throwIfAborted()
  const migrated = migrate(url)
  supervisor.finishFirst = options.databaseUrl
    ? migrated
    : migrated.then(() => untilUnused(held.ports.postgres, state.databasePassword))
  await supervisor.finishFirst
  return url
}

async function startTemporal(supervisor: Supervisor): Promise<string> {
  const { options, state, held } = supervisor
  if (options.temporalAddress) return options.temporalAddress
  const address = `127.0.0.1:${held.ports.temporal}`
  if (!supervisor.wants('temporal')) return address
  const program = await obtainTemporal((line) => supervisor.say(line), supervisor.given)
  await held.release('temporal', 'temporalUi')
  await supervisor.launch(temporalService(state, program, held.ports, supervisor.environment('temporal')))
  await ensureSearchAttributes(address, TEMPORAL_NAMESPACE)
  return address
}

/** What others run must answer before anything of ours is started. */
async function assertOthers(options: SystemOptions): Promise<void> {
  if (options.databaseUrl) await assertDatabase(options.databaseUrl)
  if (options.temporalAddress) {
    await assertTemporal(options.temporalAddress, options.temporalNamespace ?? TEMPORAL_NAMESPACE)
  }
}

async function startAll(supervisor: Supervisor): Promise<RunInfo> {
  const { state, held, options } = supervisor
  let [databaseUrl, temporalAddress] = ['', '']
  await supervisor.together([
    startDatabase(supervisor).then((url) => {
      databaseUrl = url
    }),
    startTemporal(supervisor).then((address) => {
      temporalAddress = address
    }),
  ])
  const temporalNamespace = options.temporalNamespace ?? TEMPORAL_NAMESPACE
  const vaultKey = options.vaultKey ?? state.vaultKey
  const temporalUiUrl = options.temporalAddress ? null : `http://127.0.0.1:${held.ports.temporalUi}`
  const addresses = { databaseUrl, temporalAddress, temporalNamespace, temporalUiUrl, vaultKey }
  const env = sharedEnvironment(state, held.ports, addresses)
  await held.release(...portNames)
  const own = ownNames.filter((name) => supervisor.wants(name))
  await supervisor.together(
    own.map((name) => supervisor.launch(ownService(name, state, supervisor.environment(name, env)))),
  )
  const pids = Object.fromEntries([...supervisor.services].map(([name, { pid }]) => [name, pid ?? 0]))
  return {
    state: state.folder,
    supervisor: markOf(process.pid),
    pids,
    logs: state.logs,
    databaseUrl,
    temporalAddress,
    temporalNamespace,
    temporalUiUrl,
    apiUrl: `http://127.0.0.1:${held.ports.api}`,
    simulatorsUrl: `http://127.0.0.1:${held.ports.simulators}`,
    brieven: state.brieven,
    env,
  }
}

function wantedPorts({ databaseUrl, temporalAddress }: SystemOptions) {
  const others = [...(databaseUrl ? ['postgres'] : []), ...(temporalAddress ? ['temporal', 'temporalUi'] : [])]
  return portNames.filter((name) => !others.includes(name))
}

function running(supervisor: Supervisor): System {
  const { run } = supervisor
  if (run === undefined) throw new Error('the system was not published')
  return {
    get run() {
      return supervisor.run ?? run
    },
    kill: (name, signal = 'SIGKILL') => supervisor.service(name).kill(signal),
    down: (name) => supervisor.service(name).stop(),
    start: (name) => supervisor.service(name).start(),
    waitUp: (name) => supervisor.service(name).waitUp(),
    stop: () => supervisor.end(),
  }
}

/** Starts a system and resolves when all of it serves. When it cannot, nothing of it is left running. */
export async function startSystem(options: SystemOptions): Promise<System> {
  if (options.fresh && options.databaseUrl) {
    throw new StartFailure(
      'The database of DATABASE_URL is not ours to empty: empty it yourself and start without --fresh, or leave DATABASE_URL out.',
    )
  }
  const empty = () => {
    rmSync(databaseFolder(options.state), { recursive: true, force: true })
    emptyState(options.state)
  }
  const state = await takeState(options.state, options.fresh ? empty : undefined)
  const held = await holdPorts(options.ports, wantedPorts(options)).catch((error: unknown) => {
    state.release()
    throw error
  })
  const supervisor = new Supervisor(options, state, held)
  try {
    await assertOthers(options)
    supervisor.publish(await startAll(supervisor))
    return running(supervisor)
  } catch (error) {
    await supervisor.end()
    throw error
  }
}
