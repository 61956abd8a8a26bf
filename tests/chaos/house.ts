// A whole system for one file of tests, whose processes may be killed; and what whoever watches it needs.
import { setTimeout as sleep } from 'node:timers/promises'
import { type Engine, openEngine } from '../../tools/play/engine.ts'
import { type ServiceName, type System, startSystem } from '../../tools/system.ts'
import { temporaryState } from '../setup/temporary-state.ts'

export type House = {
  readonly system: System
  readonly engine: Engine
  /** kill -9, then waits until it serves again; seconds that took. */
  killed(...names: readonly ServiceName[]): Promise<number>
  close(): Promise<void>
}

type Wanted = {
  /** How many workflows the worker of the dossiers keeps in memory: few means that most are replayed at every turn. */
  readonly cached?: number
  readonly logLevel?: 'info' | 'debug'
}

export async function openHouse({ cached = 500, logLevel = 'info' }: Wanted = {}): Promise<House> {
  const LOG_LEVEL = logLevel
  const system = await startSystem({
    state: temporaryState(),
    removeState: true,
    env: { regie: { CACHED_WORKFLOWS: `${cached}`, LOG_LEVEL }, koppelingen: { LOG_LEVEL }, api: { LOG_LEVEL } },
  })
  const engine = await openEngine(system.run)
  return {
    system,
    engine,
    async killed(...names) {
      const begun = performance.now()
      await Promise.all(names.map((name) => system.kill(name)))
      await Promise.all(names.map((name) => system.waitUp(name)))
      return seconds(begun)
    },
    async close() {
      await engine.close()
      await system.stop()
    },
  }
}

export const seconds = (begun: number): number => Math.round((performance.now() - begun) / 100) / 10

const LOOK_EVERY_MS = 50
/** Longer than anything here takes on a busy machine; a condition that is met ends the wait at once. */
const PATIENCE_MS = 120_000

/** Waits for what the question answers; undefined, false and an error mean not yet: a process may just be away. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    let last = 'not yet'
    try {
      const found = await ask()
      if (found !== undefined && found !== false) return found
    } catch (error) {
      last = String(error)
    }
    if (Date.now() > deadline) throw new Error(`${what}: ${last}`)
    await sleep(LOOK_EVERY_MS)
  }
}
