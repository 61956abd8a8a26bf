// What do the simulators hold, also after a restart? A file to which every change is added before the answer is given.
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PersonRegister } from './register.ts'

/** A notification that a partner still owes our API. `due`: the earliest moment, in milliseconds since 1970. */
export type Notification = {
  readonly id: string
  readonly partner: 'duo' | 'coa'
  /** OIN of the gemeente it is for. */
  readonly gemeente: string
  /** Of whom: notifications of one person keep their order. */
  readonly key: string
  readonly due: number
  readonly body: Readonly<Record<string, unknown>>
}

/** One request changes all of this at once, or nothing: it is one line. */
type Change =
  | {
      readonly key: string
      readonly person?: PersonRegister
      readonly effect?: string
      readonly count?: number
      readonly notify?: Notification
    }
  | { readonly delivered: string }
  | { readonly forget: string }

type Ledger = Readonly<Record<string, number>>

export type Store = {
  record(change: Change): void
  /** By BSN, V-nummer or the key it was entered under. */
  find(id: string): { readonly key: string; readonly person: PersonRegister } | undefined
  ledger(key: string): Ledger
  ledgers(): Readonly<Record<string, Ledger>>
  /** Not delivered yet, oldest first. */
  owed(): readonly Notification[]
}

const COMPACT_AFTER = 20_000

/** Opens what a former process left behind, and makes the file short again. Half a last line is that of an answer never given. */
export function openStore(folder: string): Store {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'simulators.jsonl')
  const state = emptyState()
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const change = parsed(line)
    if (change !== undefined) state.apply(change)
  }
  let lines = 0
  const compact = () => {
    writeFileSync(`${file}.tmp`, state.changes().map(asLine).join(''))
    renameSync(`${file}.tmp`, file)
    lines = 0
  }
  compact()
  return {
    ...state.reads,
    record(change) {
      appendFileSync(file, asLine(change))
      state.apply(change)
      lines += 1
      if (lines > COMPACT_AFTER) compact()
    },
  }
}

const asLine = (change: Change) => `${JSON.stringify(change)}\n`

function parsed(line: string): Change | undefined {
  try {
    return line === '' ? undefined : (JSON.parse(line) as Change)
  } catch {
    return undefined
  }
}

function emptyState() {
  const persons = new Map<string, PersonRegister>()
  const keys = new Map<string, string>()
  const effects = new Map<string, Map<string, number>>()
  const queue = new Map<string, Notification>()

  const keep = (key: string, person: PersonRegister) => {
    persons.set(key, person)
    for (const id of [key, person.bsn, person.vNummer]) if (id !== null) keys.set(id, key)
  }
  const count = (key: string, effect: string, times: number) => {
    const own = effects.get(key) ?? new Map<string, number>()
    own.set(effect, (own.get(effect) ?? 0) + times)
    effects.set(key, own)
  }
  const forget = (gone: string) => {
    persons.delete(gone)
    effects.delete(gone)
    for (const [id, key] of keys) if (key === gone) keys.delete(id)
    for (const { id, key } of queue.values()) if (key === gone) queue.delete(id)
  }
  return {
    apply(change: Change) {
      if ('delivered' in change) queue.delete(change.delivered)
      else if ('forget' in change) forget(change.forget)
      else {
        if (change.person) keep(change.key, change.person)
        if (change.effect) count(change.key, change.effect, change.count ?? 1)
        if (change.notify) queue.set(change.notify.id, change.notify)
      }
    },
    changes: (): Change[] => [
      ...[...persons].map(([key, person]) => ({ key, person })),
      ...[...effects].flatMap(([key, own]) => [...own].map(([effect, times]) => ({ key, effect, count: times }))),
      ...[...queue.values()].map((notify) => ({ key: notify.key, notify })),
    ],
    reads: {
      find(id: string) {
        const key = keys.get(id)
        const person = key === undefined ? undefined : persons.get(key)
        return key === undefined || person === undefined ? undefined : { key, person }
      },
      ledger: (key: string): Ledger => Object.fromEntries(effects.get(key) ?? []),
      ledgers: () => Object.fromEntries([...effects].map(([key, own]) => [key, Object.fromEntries(own)])),
      owed: () => [...queue.values()],
    },
  }
}
