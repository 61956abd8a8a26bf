// Plays a life, drawn or written down, and looks at every invariant after every step.
import { createHash } from 'node:crypto'
import { daysBetween } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Opening } from '../../domain/dossier.ts'
import type { Drawn } from './generate.ts'
import { type Invariants, type Look, refolded } from './invariants.ts'
import { type Happened, type Life, type Standing, type Step, type Taken, World } from './world.ts'

export type Violation = { readonly invariant: string; readonly text: string; readonly step: number }

export type PlayedLife = Life & {
  readonly taken: readonly Taken[]
  readonly violations: readonly Violation[]
  readonly snapshot: unknown
  /** From its opening to its last step. */
  readonly days: number
  /** Of all that was decided and of the snapshot at the end. */
  readonly digest: string
}

type Watched = { readonly regeling: AnyRegeling; readonly invariants: Invariants }

/** One life, a step at a time. Stops by itself at the first violation. */
class Playing {
  readonly world: World
  readonly taken: Taken[] = []
  violations: readonly Violation[] = []
  readonly #watched: Watched
  readonly #opening: Opening
  readonly #events: Happened[] = []
  readonly #told = { ids: new Set<string>(), letters: new Set<string>(), commands: new Set<string>() }
  readonly #hash = createHash('sha256')
  #before: Standing

  constructor(watched: Watched, id: string, opening: Opening) {
    this.#watched = watched
    this.#opening = opening
    this.world = new World(watched.regeling, id, opening)
    this.#before = this.world.standing
  }

  take(step: Step): Taken | undefined {
    const number = this.taken.length + 1
    try {
      const taken = this.world.take(step)
      this.taken.push(taken)
      this.#events.push(...taken.happened)
      this.#hash.update(
        JSON.stringify([step, taken.decided.map(({ outcome }) => outcome), taken.happened.map(({ event }) => event)]),
      )
      this.violations = this.#violationsOf(taken, number)
      return taken
    } catch (error) {
      this.taken.push({ step, before: this.world.dossier, happened: [], sent: [], decided: [], lapsed: [] })
      this.violations = [{ ...thrown(error), step: number }]
      return undefined
    }
  }

  #violationsOf(taken: Taken, step: number): readonly Violation[] {
    const { regeling, invariants } = this.#watched
    const { world } = this
    const { termijnen, workItems, admitted } = world.standing
    const look: Look = {
      regeling,
      world,
      taken,
      termijnen,
      termijnenBefore: this.#before.termijnen,
      admittedBefore: this.#before.admitted,
      workItems,
      admitted,
      events: this.#events,
      told: this.#told,
    }
    this.#before = world.standing
    return Object.entries(invariants).flatMap(([invariant, check]) =>
      check(look).map((text) => ({ invariant, text, step })),
    )
  }

  ended(): PlayedLife {
    const { world, taken } = this
    if (this.violations.length === 0) {
      const texts = refolded(this.#watched.regeling, this.#opening, this.#events, world)
      this.violations = texts.map((text) => ({
        invariant: 'all events folded again are the snapshot',
        text,
        step: taken.length,
      }))
    }
    const days = daysBetween(this.#opening.openedOn, world.today)
    const digest = this.#hash.update(world.snapshot).digest('hex')
    return {
      id: world.id,
      opening: this.#opening,
      steps: taken.map(({ step }) => step),
      taken,
      violations: this.violations,
      snapshot: world.dossier,
      days,
      digest,
    }
  }
}

/** The same defect with other dates and numbers is one violation. */
function thrown(error: unknown): Omit<Violation, 'step'> {
  const [message = '', ...stack] = (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n')
  const where = stack.slice(0, 5).map((line) => line.trim().replace(/\(?file:.*\/(domain|activities)\//, '$1/'))
  return {
    invariant: `the domain never throws (${message.replaceAll(/\d+/g, '#')})`,
    text: [message, ...where].join('; '),
  }
}

/** A life written down as its steps. */
export function playSteps(watched: Watched, { id, opening, steps }: Life): PlayedLife {
  const playing = new Playing(watched, id, opening)
  for (const step of steps) {
    playing.take(step)
    if (playing.violations.length > 0) break
  }
  return playing.ended()
}

/** A life drawn while it is played. */
export function playDrawn(watched: Watched, drawn: Drawn): PlayedLife {
  const playing = new Playing(watched, drawn.id, drawn.opening)
  while (playing.violations.length === 0 && !drawn.over(playing.world, playing.taken.length)) {
    const taken = playing.take(drawn.next(playing.world))
    for (const { command, outcome } of taken?.decided ?? []) if (outcome.kind === 'done') drawn.accepted(command)
  }
  return playing.ended()
}
