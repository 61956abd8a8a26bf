// Looks at every invariant after every step that a dossier takes, whoever plays it; keeps what was wrong first.
import type { AnyRegeling, Opening } from '../../domain/dossier.ts'
import { type Standing, type Taken, World } from '../play/world.ts'
import { type Invariants, refolded } from './invariants.ts'

export type Violation = { readonly invariant: string; readonly text: string }

export class Watching {
  readonly taken: Taken[] = []
  /** Of the first step that went wrong; empty when none did. */
  violations: readonly Violation[] = []
  readonly #regeling: AnyRegeling
  readonly #invariants: Invariants
  readonly #opening: Opening
  readonly #events: Taken['happened'][number][] = []
  readonly #told = { ids: new Set<string>(), letters: new Set<string>(), commands: new Set<string>() }
  #before: Standing

  constructor(regeling: AnyRegeling, invariants: Invariants, opening: Opening) {
    this.#regeling = regeling
    this.#invariants = invariants
    this.#opening = opening
    this.#before = new World(regeling, 'before', opening).standing
  }

  readonly watch = (taken: Taken, world: World): void => {
    this.taken.push(taken)
    this.#events.push(...taken.happened)
    const { termijnen, workItems, admitted } = world.standing
    const look = {
      regeling: this.#regeling,
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
    if (this.violations.length > 0) return
    this.violations = Object.entries(this.#invariants).flatMap(([invariant, check]) =>
      check(look).map((text) => ({ invariant, text })),
    )
  }

  /** The same defect with other dates and numbers is one violation. */
  threw(error: unknown): void {
    const lines = (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n')
    const [message = '', ...stack] = lines
    const where = stack.slice(0, 5).map((line) => line.trim().replace(/\(?file:.*\/(domain|activities)\//, '$1/'))
    const invariant = `the domain never throws (${message.replaceAll(/\d+/g, '#')})`
    this.violations = [{ invariant, text: [message, ...where].join('; ') }]
  }

  /** At the end of a life. */
  ended(world: World): void {
    if (this.violations.length > 0) return
    const invariant = 'all events folded again are the snapshot'
    try {
      const texts = refolded(this.#regeling, this.#opening, this.#events, world)
      this.violations = texts.map((text) => ({ invariant, text }))
    } catch (error) {
      this.threw(error)
    }
  }
}
