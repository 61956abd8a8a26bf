// What happened in which fase, and what did it lead to? Watched while every life of tests/scenarios is played on the pure core.
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { isoDate } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Command, Decision, Event, Termijn } from '../../domain/dossier.ts'
import { cite } from '../../domain/law/finding.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { coreWay } from '../play/core-way.ts'
import { type Life, readLife } from '../play/life.ts'
import { playLife } from '../play/playing.ts'
import { root } from '../system/state.ts'

/** One event, with the command that caused it and what it did to fase and termijnen. */
export type Transition = {
  readonly origin: Command['origin']
  /** Name of the command; of a lapse the termijn, of a reply the message. */
  readonly by: string
  readonly event: string
  readonly article: string
  readonly from: string
  readonly to: string
  /** Keys of termijnen, up to a colon. */
  readonly started: readonly string[]
  readonly moved: readonly string[]
  readonly ended: readonly string[]
}

export type Clock = { readonly key: string; readonly text: string; readonly article: string; readonly fase: string }

export type Watched = {
  readonly transitions: readonly Transition[]
  /** Each termijn in each fase in which it ran. */
  readonly clocks: readonly Clock[]
  /** Fase to the commands that it, or a procedure open in it, admits. */
  readonly admitted: Readonly<Record<string, readonly string[]>>
}

/** Any day will do for a life that is not counted from today. */
const TODAY = isoDate('2026-11-24')

export async function watchLives(): Promise<Watched> {
  const seen = new Sightings()
  for (const life of lives()) await playLife(life, coreWay(life, { regeling: seen.watching(wi2021) }))
  return seen.found()
}

function lives(): readonly Life[] {
  return globSync('tests/scenarios/*.json', { cwd: root })
    .filter((path) => !path.endsWith('.schema.json'))
    .sort()
    .map((path) => readLife(join(root, path), TODAY))
}

class Sightings {
  readonly #transitions = new Map<string, Transition>()
  readonly #clocks = new Map<string, Clock>()
  readonly #admitted = new Map<string, Set<string>>()

  watching(regeling: AnyRegeling): AnyRegeling {
    return {
      ...regeling,
      decide: (dossier, command, today) => {
        const decision = regeling.decide(dossier, command, today)
        this.#look(regeling, dossier, command, decision)
        return decision
      },
    }
  }

  found(): Watched {
    const sorted = <T>(map: ReadonlyMap<string, T>) =>
      [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
    return {
      transitions: sorted(this.#transitions),
      clocks: sorted(this.#clocks),
      admitted: Object.fromEntries([...this.#admitted].map(([fase, kinds]) => [fase, [...kinds].sort()])),
    }
  }

  #look(regeling: AnyRegeling, dossier: unknown, command: Command, decision: Decision): void {
    this.#admits(regeling, dossier)
    if (decision.kind === 'refused') return
    let before = dossier
    for (const event of decision.events) {
      const after: unknown = regeling.evolve(before, event)
      this.#happened(regeling, command, event, [before, after])
      before = after
    }
    this.#admits(regeling, before)
  }

  #admits(regeling: AnyRegeling, dossier: unknown): void {
    const fase = regeling.fase(dossier)
    const kinds = this.#admitted.get(fase) ?? new Set()
    for (const kind of regeling.admitted(dossier)) kinds.add(kind)
    this.#admitted.set(fase, kinds)
  }

  #happened(regeling: AnyRegeling, command: Command, event: Event, [before, after]: readonly [unknown, unknown]): void {
    const [old, running] = [regeling.termijnen(before), regeling.termijnen(after)]
    const fase = regeling.fase(after)
    for (const termijn of running) {
      const key = `${fase} ${nameOf(termijn)}`
      if (!this.#clocks.has(key)) this.#clocks.set(key, clockOf(termijn, fase))
    }
    const transition: Transition = {
      origin: command.origin,
      by: command.origin === 'lapse' ? nameOf({ key: String(command.body['key']) }) : command.kind,
      event: event.kind,
      article: cite(event.ground),
      from: regeling.fase(before),
      to: fase,
      started: names(running.filter(({ key }) => !old.some((one) => one.key === key))),
      moved: names(running.filter(({ key, lastDay }) => old.some((one) => one.key === key && one.lastDay !== lastDay))),
      ended: names(old.filter(({ key }) => !running.some((one) => one.key === key))),
    }
    this.#transitions.set(JSON.stringify(transition), transition)
  }
}

/** A termijn by its name in the law: `bezwaar:3` is one of several that are called bezwaar. */
const nameOf = ({ key }: Pick<Termijn, 'key'>) => key.split(':')[0] ?? key

const names = (termijnen: readonly Termijn[]) => [...new Set(termijnen.map(nameOf))].sort()

/** Without the days and numbers of one life, and without the article, which stands beside it. */
function clockOf(termijn: Termijn, fase: string): Clock {
  const text = termijn.text
    .replace(`${cite(termijn.ground)}: `, '')
    .replace(/^[A-Z]+-\d+: /, '')
    .replace(/ uiterlijk \d{4}-\d{2}-\d{2}$/, '')
    .replace(/ (?:op|vanaf) \d{4}-\d{2}-\d{2}$/, '')
    .replace(/ \d+\b| \(\w+\)$/g, '')
  return { key: nameOf(termijn), text, article: cite(termijn.ground), fase }
}
