// A life on the pure core: the same decisions in the same legal order as the step takes them, in memory and in milliseconds.
import { deterministicId } from '../../db/deterministic-id.ts'
import { type IsoDate, plus } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Command, Opening, Outcome, Termijn } from '../../domain/dossier.ts'
import type { MessageKind } from '../../domain/wi2021/traject/messages.ts'
import { type AowOp, answering, answerTo } from '../../simulators/answers.ts'
import { merged, type PersonRegister } from '../../simulators/register.ts'
import type { Happened, Standing } from './way.ts'
import { type Sent, type Step, type Taken, World } from './world.ts'

/** Looks on after each step that the dossier took; `taken` is undefined when the domain threw. */
export type Watch = (taken: Taken, world: World) => void

type Start = {
  readonly regeling: AnyRegeling
  readonly opening: Opening
  /** What the partners know of the person. */
  readonly person: PersonRegister
  readonly aowOp: AowOp
  readonly id?: string
  readonly watch?: Watch
}

/** Without a script: whoever calls decides what is asked and when. Partners answer at once, from the register and by their own rules. */
export class CoreLife {
  readonly world: World
  readonly events: Happened[] = []
  person: PersonRegister

  readonly #aowOp: AowOp
  readonly #watch: Watch
  #asked = 0

  constructor({ regeling, opening, person, aowOp, id = 'core', watch = () => {} }: Start) {
    this.world = new World(regeling, id, opening)
    this.person = person
    this.#aowOp = aowOp
    this.#watch = watch
  }

  /** To a later day: every termijn lapses on the day after its last, and what that makes us say is answered on that day. */
  forward(day: IsoDate): void {
    for (let next = this.#nextEnd(day); next !== undefined; next = this.#nextEnd(day)) {
      this.#step({ on: plus(next.lastDay, { days: 1 }), do: 'wait' })
    }
    if (day !== this.world.today) this.#step({ on: day, do: 'wait' })
  }

  /** Nobody does or hears anything until this day; then all that ended is looked at in one step. */
  absent(day: IsoDate): void {
    this.#step({ on: day, do: 'wait' })
  }

  /** A partner that answers again answers what it was asked meanwhile. */
  learn(facts: unknown): void {
    this.person = merged(this.person, facts)
    this.#deliver()
  }

  /** Asked and decided today; `later`: it lies in the inbox until a step takes it along, and nothing came of it yet. */
  perform(asked: Omit<Command, 'id'>, later = false): Outcome {
    this.#asked += 1
    const { world } = this
    const command = { ...asked, id: deterministicId(world.id, 'command', String(this.#asked)) }
    const { decided } = this.#step({ on: world.today, do: 'ask', command, ...(later ? { later } : {}) })
    return decided.find((one) => one.command.id === command.id)?.outcome ?? { kind: 'none' }
  }

  standing(): Standing {
    const { world, events } = this
    const { regeling, dossier, today, standing } = world
    return {
      today,
      fase: regeling.fase(dossier),
      gemeente: regeling.gemeente(dossier),
      uitkomst: regeling.uitkomst(dossier),
      snapshot: dossier,
      termijnen: standing.termijnen,
      taken: standing.workItems,
      events,
      messages: [...world.messages.values()],
    }
  }

  #nextEnd(day: IsoDate): Termijn | undefined {
    return this.world.standing.termijnen
      .filter(({ lastDay }) => lastDay < day)
      .sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1))
      .at(0)
  }

  #step(step: Step): Taken {
    const taken = this.#take(step)
    this.#deliver()
    return taken
  }

  #take(step: Step): Taken {
    this.person = { ...this.person, vandaag: step.on }
    const taken = this.world.take(step)
    this.events.push(...taken.happened.map(({ event, actor }) => ({ ...event, actor })))
    this.#watch(taken, this.world)
    return taken
  }

  /** Each message is answered before the next is sent; what is no plain acceptance is a command of today. */
  #deliver(): void {
    for (let message = this.#next(); message !== undefined; message = this.#next()) {
      const { id, kind, body } = message
      const { today, regeling, dossier } = this.world
      const told = { kind: kind as MessageKind, body, gemeente: regeling.gemeente(dossier) }
      const { answer, person } = answerTo(told, this.person, this.#aowOp)
      this.person = person
      if (answer.kind === 'accepted') this.world.settle(id)
      else this.#take({ on: today, do: 'answer', message: id, answer })
    }
  }

  /** The oldest message to a partner that answers. */
  #next(): Sent | undefined {
    return [...this.world.unanswered.values()].find(
      ({ kind }) => answering(kind as MessageKind, this.person) !== 'niet',
    )
  }
}
