// One process of the system: started, awaited until it serves, started again when it dies, ended in order.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartFailure } from './failure.ts'

export type ServiceName = 'postgres' | 'temporal' | 'simulators' | 'regie' | 'koppelingen' | 'api'

export type ServiceSpec = {
  readonly name: ServiceName
  /** What a person calls it. */
  readonly label: string
  readonly command: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly log: string
  /** Opens an IPC channel, over which our own processes say `ready` and notice that we are gone. */
  readonly ipc: boolean
  readonly user?: { readonly uid: number; readonly gid: number } | undefined
  /** Resolves when it serves; is given up through the signal when it ends before that. */
  ready(child: ChildProcess, signal: AbortSignal): Promise<void>
  /** How it is asked to end, and for how long before the next means; after the last comes SIGKILL. */
  readonly ending: readonly { readonly signal: NodeJS.Signals; readonly patienceMs: number }[]
}

export type ServiceEvents = {
  started(name: ServiceName, pid: number): void
  /** It ended by itself and is started again. */
  ended(label: string, how: string): void
  upAgain(label: string): void
}

const READY_MS = 90_000
const LONGEST_PAUSE_MS = 5_000

const howItEnded = (child: ChildProcess) =>
  child.signalCode ? `by ${child.signalCode}` : `with exit code ${child.exitCode}`

export class Service {
  readonly spec: ServiceSpec
  readonly #restart: boolean
  readonly #events: ServiceEvents
  #child: ChildProcess | undefined
  #wanted = false
  #up = false
  #launching: Promise<void> | undefined
  #waiting: (() => void)[] = []
  #starts = 0

  constructor(spec: ServiceSpec, restart: boolean, events: ServiceEvents) {
    this.spec = spec
    this.#restart = restart
    this.#events = events
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Starts it and waits until it serves. Throws when it ends before that. */
  async start(): Promise<void> {
    if (this.#up) return
    this.#wanted = true
    this.#launching ??= this.#launch().finally(() => {
      this.#launching = undefined
    })
    await this.#launching
  }

  /** Resolves when it serves, now or later. */
  async waitUp(): Promise<void> {
    if (!this.#up) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  /** Sends a signal; resolves when the process is gone, for a signal that ends it. It comes back where restarting is on. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (child === undefined || !isThere(child)) return
    const gone = once(child, 'exit')
    child.kill(signal)
    if (signal !== 'SIGSTOP' && signal !== 'SIGCONT') await gone
  }

  /** Ends it in order and keeps it down. */
  async stop(): Promise<void> {
    this.#wanted = false
    const child = this.#child
    if (child === undefined || !isThere(child)) return
    const gone = once(child, 'exit')
    // a stopped process (SIGSTOP) would not hear anything else
    child.kill('SIGCONT')
    for (const { signal, patienceMs } of this.spec.ending) {
      child.kill(signal)
      if (await endedWithin(gone, patienceMs)) break
    }
    killGroup(child)
    await gone
  }

  async #launch(): Promise<void> {
    const child = this.#spawn()
    this.#child = child
    const ended = new AbortController()
    const gone = new Promise<never>((_, reject) => {
      child.once('error', (error) =>
        reject(new StartFailure(`${capital(this.spec.label)} cannot be started: ${error.message}`)),
      )
      child.once('exit', () => {
        ended.abort()
        killGroup(child)
        const log = this.spec.log
        reject(
          new StartFailure(
            `${capital(this.spec.label)} ended ${howItEnded(child)} instead of starting: read ${log}${lastWords(log)}.`,
          ),
        )
        this.#gone(child)
      })
    })
    gone.catch(() => {})
    const limit = AbortSignal.any([ended.signal, AbortSignal.timeout(READY_MS)])
    try {
      await Promise.race([this.spec.ready(child, limit), gone])
    } catch (error) {
      // why it ended tells more than that it did not answer; what does not come to serve is not left behind
      if (!isThere(child)) await gone
      child.kill('SIGKILL')
      throw new StartFailure(`${capital(this.spec.label)} does not answer (${told(error)}): read ${this.spec.log}.`)
    }
    this.#up = true
    this.#starts = 0
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  #spawn(): ChildProcess {
    const { command, args, env, user, log, ipc } = this.spec
    const file = openSync(log, 'a', 0o600)
    try {
      const child = spawn(command, args, {
        detached: true,
        env,
        ...(user ?? {}),
        stdio: ipc ? ['ignore', file, file, 'ipc'] : ['ignore', file, file],
      })
      if (child.pid !== undefined) this.#events.started(this.spec.name, child.pid)
      return child
    } finally {
      closeSync(file)
    }
  }

  #gone(child: ChildProcess): void {
    const served = this.#up
    this.#up = false
    if (!this.#wanted || !this.#restart || !served) return
    this.#events.ended(this.spec.label, howItEnded(child))
    this.#launching = this.#again().finally(() => {
      this.#launching = undefined
    })
  }

  /** Tries until it serves again or is no longer wanted. */
  async #again(): Promise<void> {
    while (this.#wanted) {
      if (this.#starts > 0) await sleep(Math.min(100 * 2 ** this.#starts, LONGEST_PAUSE_MS))
      this.#starts += 1
      if (!this.#wanted) return
      try {
        await this.#launch()
        this.#events.upAgain(this.spec.label)
        return
      } catch {
        // its log tells why; the next attempt comes after a pause
      }
    }
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const told = (error: unknown) => (error instanceof Error ? error.message : String(error))

const isThere = (child: ChildProcess) => child.pid !== undefined && child.exitCode === null && child.signalCode === null

async function endedWithin(gone: Promise<unknown>, ms: number): Promise<boolean> {
  const late = new AbortController()
  const timer = sleep(ms, false, { signal: late.signal }).catch(() => false)
  const ended = await Promise.race([gone.then(() => true), timer])
  late.abort()
  return ended
}

/** What a process started itself goes with it. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // nobody left
  }
}

function lastWords(log: string): string {
  const last = readFileSync(log, 'utf8').trimEnd().split('\n').at(-1)?.slice(0, 300)
  return last ? ` (its last line: ${last})` : ''
}
