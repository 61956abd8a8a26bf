// Watches over the services of one system: knows them, writes down what runs where, ends them in order.
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { type RunInfo, runFile } from '../run-info.ts'
import { ProcessList } from './leftovers.ts'
import { ownNames } from './own-processes.ts'
import { type HeldPorts, type Ports, portNames } from './ports.ts'
import { databaseFolder } from './postgres.ts'
import { Service, type ServiceName, type ServiceSpec } from './service.ts'
import type { State } from './state.ts'

const allServices: readonly ServiceName[] = ['postgres', 'temporal', ...ownNames]

export type SystemOptions = {
  /** The folder that keeps database, keys, letters and logs. No two systems share one. */
  readonly state: string
  /** Free ones where absent. */
  readonly ports?: Ports | undefined
  readonly services?: readonly ServiceName[]
  /** Extra environment per service, such as CACHED_WORKFLOWS for regie. */
  readonly env?: Partial<Record<ServiceName, Readonly<Record<string, string>>>>
  /** Start again what dies; on unless told otherwise. */
  readonly restart?: boolean
  /** Empty the state first. */
  readonly fresh?: boolean
  /** Delete the state when the system stops. */
  readonly removeState?: boolean
  /** Use this database in place of the embedded one. */
  readonly databaseUrl?: string | undefined
  /** Use this Temporal server in place of our own. */
  readonly temporalAddress?: string | undefined
  readonly temporalNamespace?: string | undefined
  readonly vaultKey?: string | undefined
  readonly signal?: AbortSignal
  say?(line: string): void
}

/** The processes end in this order: who asks before who answers. */
const ENDING: readonly (readonly ServiceName[])[] = [
  ['api', 'simulators', 'regie', 'koppelingen'],
  ['temporal'],
  ['postgres'],
]

export class Supervisor {
  readonly services = new Map<ServiceName, Service>()
  readonly options: SystemOptions
  readonly state: State
  readonly held: HeldPorts
  readonly #list: ProcessList
  readonly #giveUp = new AbortController()
  #ending: Promise<void> | undefined
  /** What must be over before anything is ended: a migration does not survive that. */
  finishFirst: Promise<void> = Promise.resolve()
  run: RunInfo | undefined

  constructor(options: SystemOptions, state: State, held: HeldPorts) {
    this.options = options
    this.state = state
    this.held = held
    this.#list = new ProcessList(state.folder)
    this.given.addEventListener('abort', () => void this.endServices())
    const giveUp = () => this.#giveUp.abort(options.signal?.reason)
    options.signal?.addEventListener('abort', giveUp, { once: true })
    if (options.signal?.aborted) giveUp()
  }

  /** Aborted when the start is given up: by who started it, or because a part of it failed. */
  get given(): AbortSignal {
    return this.#giveUp.signal
  }

  /** Side by side; when one fails the others are given up too, and nothing goes on behind our back. */
  async together(work: readonly Promise<unknown>[]): Promise<void> {
    await Promise.allSettled(work.map((part) => part.catch((error: unknown) => this.#giveUp.abort(error))))
    this.given.throwIfAborted()
  }

  say(line: string): void {
    this.options.say?.(line)
  }

  wants(name: ServiceName): boolean {
    return (this.options.services ?? allServices).includes(name)
  }

  /** The environment of a service: ours, that of all of the system, that of this one. */
  environment(name: ServiceName, shared: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
    return { ...process.env, ...shared, ...this.options.env?.[name] }
  }

  async launch(spec: ServiceSpec): Promise<void> {
    this.given.throwIfAborted()
    const service = new Service(spec, this.options.restart ?? true, {
      started: (name, pid) => {
        this.#list.add(name, pid)
        if (this.run) this.publish({ ...this.run, pids: { ...this.run.pids, [name]: pid } })
      },
      ended: (label, how) => this.say(`Restarting ${label}: it ended ${how}`),
      upAgain: (label) => this.say(`Restarted ${label}`),
    })
    this.services.set(spec.name, service)
    await service.start()
  }

  publish(run: RunInfo): void {
    this.run = run
    const file = runFile(this.state.folder)
    writeFileSync(`${file}.new`, JSON.stringify(run, undefined, 2), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }

  service(name: ServiceName): Service {
    const service = this.services.get(name)
    if (service === undefined) throw new Error(`${name} is no part of this system`)
    return service
  }

  async endServices(): Promise<void> {
    await this.finishFirst.catch(() => {})
    for (const names of ENDING) await Promise.all(names.map((name) => this.services.get(name)?.stop()))
  }

  /** Ends all of it, once. */
  end(): Promise<void> {
    this.#ending ??= this.#end()
    return this.#ending
  }

  async #end(): Promise<void> {
    await this.endServices()
    await this.held.release(...portNames)
    this.#list.clear()
    rmSync(runFile(this.state.folder), { force: true })
    if (this.options.removeState) removeState(this.state.folder)
    this.state.release()
  }
}

function removeState(folder: string): void {
  rmSync(databaseFolder(folder), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}
