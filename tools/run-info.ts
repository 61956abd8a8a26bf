// What runs where? Written by a running system into its state folder; read by play, admin, bench and the tests.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning, type Mark } from './processes.js'
import { StartFailure } from './system/failure.ts'
import { checkoutState } from './system/state.ts'

export type RunInfo = {
  /** The state folder. */
  readonly state: string
  /** The process that watches over the others. */
  readonly supervisor: Mark
  readonly pids: Readonly<Record<string, number>>
  readonly logs: string
  readonly databaseUrl: string
  readonly temporalAddress: string
  readonly temporalNamespace: string
  /** Absent when the Temporal server is another's. */
  readonly temporalUiUrl: string | null
  readonly apiUrl: string
  readonly simulatorsUrl: string
  readonly brieven: string
  /** The environment that every process of the system got: readConfig(run.env) gives its configuration, keys included. */
  readonly env: Readonly<Record<string, string>>
}

export const runFile = (state: string) => join(state, 'run.json')

/** The running system of this checkout, or undefined when none runs. */
export function findRun(state = checkoutState()): RunInfo | undefined {
  if (!existsSync(runFile(state))) return undefined
  const run: RunInfo = JSON.parse(readFileSync(runFile(state), 'utf8'))
  return isRunning(run.supervisor) ? run : undefined
}

/** The running system of this checkout; one sentence when none runs. */
export function readRun(state = checkoutState()): RunInfo {
  const run = findRun(state)
  if (run === undefined) throw new StartFailure('No system of this checkout is running: start it with npm start.')
  return run
}
