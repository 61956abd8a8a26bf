// What a system keeps between two starts, in one folder per checkout: database, vault key, letters, logs, who runs.
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Mark, tryLock } from '../processes.js'
import { lackOfRoom } from '../room.js'
import { explainDisk, StartFailure } from './failure.ts'
import { endLeftovers } from './leftovers.ts'
import { otherUser } from './other-user.ts'

/** A new database cluster, its write-ahead log, the Temporal database and some logs. */
const NEEDED_MEGABYTES = 300

export const root = join(import.meta.dirname, '..', '..')

/** The state folder of this checkout. */
export function checkoutState(env: NodeJS.ProcessEnv = process.env): string {
  const states = env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state')
  return join(states, 'inburgeringsregie', createHash('sha256').update(root).digest('hex').slice(0, 12))
}

export type State = {
  readonly folder: string
  readonly vaultKey: string
  readonly databasePassword: string
  readonly brieven: string
  readonly logs: string
  release(): void
}

/** A secret that is made once; only its owner can read it. */
function secret(file: string): string {
  if (!existsSync(file)) {
    const aside = `${file}.new`
    writeFileSync(aside, randomBytes(32).toString('hex'), { mode: 0o600 })
    renameSync(aside, file)
  }
  return readFileSync(file, 'utf8').trim()
}

function assertRoom(folder: string): void {
  const lack = lackOfRoom(folder, NEEDED_MEGABYTES, 'choose another one with XDG_STATE_HOME=<folder>')
  if (lack) throw new StartFailure(lack)
}

const lockFile = (folder: string) => join(folder, 'supervisor.lock')

/** Empties a state, but for the lock that this process holds on it. */
export function emptyState(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (join(folder, name) !== lockFile(folder)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function runsAlready({ pid }: Mark): StartFailure {
  return new StartFailure(
    `The system of this checkout runs already (process ${pid}): use that one, or end it with kill ${pid}.`,
  )
}

/** Takes the state for this process, ends what a killed one left running on it, and empties it where that is asked. */
export async function takeState(folder: string, empty: (() => void) | undefined): Promise<State> {
  try {
    assertRoom(folder)
    mkdirSync(folder, { recursive: true })
    // started by root, PostgreSQL runs as another user and must be able to walk through; secrets have modes of their own
    chmodSync(folder, otherUser() ? 0o711 : 0o700)
    const lock = tryLock(lockFile(folder))
    if (lock.holder) throw runsAlready(lock.holder)
    try {
      await endLeftovers(folder)
      empty?.()
      const [brieven, logs] = [join(folder, 'brieven'), join(folder, 'logs')]
      for (const inner of [brieven, logs]) mkdirSync(inner, { recursive: true, mode: 0o700 })
      const vaultKey = secret(join(folder, 'vault.key'))
      const databasePassword = secret(join(folder, 'database.password'))
      return { folder, vaultKey, databasePassword, brieven, logs, release: lock.release }
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw explainDisk(error, folder)
  }
}

/** The log of a service in this start; that of the start before is kept beside it. */
export function newLog(state: State, name: string): string {
  const log = join(state.logs, `${name}.log`)
  if (existsSync(log)) renameSync(log, `${log}.previous`)
  return log
}
