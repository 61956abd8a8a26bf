// The embedded PostgreSQL: where its data stands, how it is made and how it is started.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { explainDisk } from './failure.ts'
import { canReach, otherUser, SHARED, type User } from './other-user.ts'
import { programs } from './postgres-programs.ts'
import { answers } from './ready.ts'
import type { ServiceSpec } from './service.ts'
import { newLog, type State } from './state.ts'
import { tethered } from './tethered.ts'

const DATABASE = 'inburgeringsregie'
const OWNER = 'regie'

/** The folder of the database of a state. */
export function databaseFolder(state: string): string {
  const user = otherUser()
  const shared = join(SHARED, createHash('sha256').update(state).digest('hex').slice(0, 12))
  // where it was made once it stays, also when the home of root is opened later
  const own = user === undefined || (canReach(state, user) && !existsSync(shared))
  return own ? join(state, 'postgres') : shared
}

/** Made aside and moved into place: what was cut short is never taken for a database. */
async function createCluster(bin: string, folder: string, password: string, user: User | undefined): Promise<void> {
  const [aside, passwordFile] = [`${folder}.new`, `${folder}.password`]
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
  mkdirSync(aside, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) for (const file of [aside, passwordFile]) chownSync(file, user.uid, user.gid)
  const args = ['-D', aside, '-U', OWNER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8']
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions']
  try {
    await promisify(execFile)(join(bin, 'initdb'), [...args, ...locale], { ...(user ?? {}), cwd: '/' })
    renameSync(aside, folder)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(aside, { recursive: true, force: true })
  }
}

export const databaseUrlOf = (port: number, password: string, database = DATABASE) =>
  `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`

async function withAdministration<T>(
  port: number,
  password: string,
  ask: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: databaseUrlOf(port, password, 'postgres'),
    connectionTimeoutMillis: 2_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return await ask(client)
  } finally {
    await client.end().catch(() => {})
  }
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const found = await client.query('select from pg_database where datname = $1', [DATABASE])
  if (found.rowCount === 0) await client.query(`create database ${DATABASE}`)
}

/**
 * Waits until the migration is no longer connected: its tool does not wait for that itself, and would bring this process
 * down when PostgreSQL ended in that moment; nor could a test copy the database.
 */
export async function untilUnused(port: number, password: string): Promise<void> {
  const clients = "select from pg_stat_activity where datname = $1 and backend_type = 'client backend'"
  await withAdministration(port, password, async (client) => {
    for (let waits = 0; waits < 100; waits += 1) {
      if ((await client.query(clients, [DATABASE])).rowCount === 0) return
      await sleep(20)
    }
  })
}

/** Loopback only, no socket file, and nothing of a statement or its values in the log: they may name a person. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

/** Makes the database cluster where there is none; the service that runs it. */
export async function postgresService(state: State, port: number, env: NodeJS.ProcessEnv): Promise<ServiceSpec> {
  const user = otherUser()
  const folder = databaseFolder(state.folder)
  try {
    const bin = programs(user)
    if (!existsSync(folder)) await createCluster(bin, folder, state.databasePassword, user)
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const [command, args] = tethered('INT', join(bin, 'postgres'), ['-D', folder, '-p', `${port}`, ...options])
    return {
      name: 'postgres',
      label: 'PostgreSQL',
      command,
      args,
      env,
      user,
      log: newLog(state, 'postgres'),
      ipc: false,
      ready: (_, signal) => answers(() => withAdministration(port, state.databasePassword, ensureDatabase), signal),
      ending: [
        { signal: 'SIGINT', patienceMs: 15_000 },
        { signal: 'SIGQUIT', patienceMs: 5_000 },
      ],
    }
  } catch (error) {
    throw explainDisk(error, folder)
  }
}
