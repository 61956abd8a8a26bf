// Plays a life, drawn or written down, and looks at every invariant after every step.
import { createHash } from 'node:crypto'
import { daysBetween } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Opening } from '../../domain/dossier.ts'
import { type CoreWay, coreWay, type LifeStart, openingOf } from '../play/core-way.ts'
import type { Life, LifeStep } from '../play/life.ts'
import { take } from '../play/playing.ts'
import type { Taken } from '../play/world.ts'
import type { Drawn } from './generate.ts'
import type { Invariants } from './invariants.ts'
import { type Violation, Watching } from './watching.ts'

export type PlayedLife = {
  readonly id: string
  readonly life: Life
  readonly opening: Opening
  /** Each step of the dossier, answers of partners included; a step of a life is some of them. */
  readonly taken: readonly Taken[]
  readonly violations: readonly Violation[]
  readonly snapshot: unknown
  /** From its opening to its last step. */
  readonly days: number
  /** Of all that was decided and of the snapshot at the end. */
  readonly digest: string
}

export type Watched = { readonly regeling: AnyRegeling; readonly invariants: Invariants }

/** One life, a step at a time. */
class Playing {
  readonly way: CoreWay
  readonly steps: LifeStep[] = []
  readonly #watching: Watching
  readonly #id: string
  readonly #start: LifeStart & Pick<Life, 'title'>

  constructor({ regeling, invariants }: Watched, id: string, start: LifeStart & Pick<Life, 'title'>) {
    this.#watching = new Watching(regeling, invariants, openingOf(start))
    this.#id = id
    this.#start = start
    this.way = coreWay(start, { regeling, id, watch: this.#watching.watch })
  }

  get goesWell(): boolean {
    return this.#watching.violations.length === 0
  }

  /** What the dossier did in it. */
  async take(step: LifeStep): Promise<readonly Taken[]> {
    const { taken } = this.#watching
    const before = taken.length
    this.steps.push(step)
    try {
      await take(this.way, step)
    } catch (error) {
      this.#watching.threw(error)
    }
    return taken.slice(before)
  }

  ended(): PlayedLife {
    const { world } = this.way.core
    this.#watching.ended(world)
    const { taken, violations } = this.#watching
    const { title, start, person, opening } = this.#start
    const life = { title, start, person, ...(opening === undefined ? {} : { opening }), steps: this.steps }
    const hash = createHash('sha256')
    for (const { step, decided, happened } of taken)
      hash.update(JSON.stringify([step, decided.map(({ outcome }) => outcome), happened.map(({ event }) => event)]))
    return {
      id: this.#id,
      life,
      opening: openingOf(life),
      taken,
      violations,
      snapshot: world.dossier,
      days: daysBetween(openingOf(life).openedOn, world.today),
      digest: hash.update(world.snapshot).digest('hex'),
    }
  }
}

/** A life written down. Stops at the first violation. */
export async function playWritten(watched: Watched, life: Life): Promise<PlayedLife> {
  const playing = new Playing(watched, 'core', life)
  for (const step of life.steps) {
    await playing.take(step)
    if (!playing.goesWell) break
  }
  return playing.ended()
}

/** A life drawn while it is played. */
export async function playDrawn(watched: Watched, drawn: Drawn): Promise<PlayedLife> {
  const playing = new Playing(watched, drawn.id, { ...drawn.start, title: drawn.title })
  const { core } = playing.way
  while (playing.goesWell && !drawn.over(core.world, playing.steps.length)) {
    for (const { decided } of await playing.take(drawn.next(core)))
      for (const { command, outcome } of decided) if (outcome.kind === 'done') drawn.accepted(command)
  }
  return playing.ended()
}
