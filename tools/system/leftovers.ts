// Processes that outlived a supervisor which was killed: the next start ends those it can prove to be its own.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning, type Mark, markOf } from '../processes.js'

const PATIENCE_MS = 10_000

const fileOf = (folder: string) => join(folder, 'processes.json')

/** Remembers which processes run for this state. */
export class ProcessList {
  readonly #folder: string
  readonly #marks = new Map<string, Mark>()

  constructor(folder: string) {
    this.#folder = folder
  }

  add(name: string, pid: number): void {
    this.#marks.set(name, markOf(pid))
    writeFileSync(`${fileOf(this.#folder)}.new`, JSON.stringify([...this.#marks.values()]), { mode: 0o600 })
    renameSync(`${fileOf(this.#folder)}.new`, fileOf(this.#folder))
  }

  clear(): void {
    rmSync(fileOf(this.#folder), { force: true })
  }
}

function send(signal: NodeJS.Signals, marks: readonly Mark[]): void {
  for (const { pid } of marks) {
    try {
      process.kill(pid, signal)
    } catch {
      // it ended in between
    }
  }
}

/** Ends what an earlier supervisor of this state left behind. */
export async function endLeftovers(folder: string): Promise<void> {
  if (!existsSync(fileOf(folder))) return
  const marks: readonly Mark[] = JSON.parse(readFileSync(fileOf(folder), 'utf8'))
  const alive = () => marks.filter(isRunning)
  send('SIGINT', alive())
  for (const began = Date.now(); alive().length > 0 && Date.now() - began < PATIENCE_MS; ) await sleep(100)
  send('SIGKILL', alive())
  rmSync(fileOf(folder), { force: true })
}
