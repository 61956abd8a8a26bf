// How is a random life drawn? Step by step, looking at where the dossier stands: who acts, which partner speaks, how long nothing happens.
import { deterministicId } from '../../db/deterministic-id.ts'
import { type IsoDate, isoDate, plus } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Command, Opening } from '../../domain/dossier.ts'
import { gebeurtenissen } from '../../domain/wi2021/traject/gebeurtenissen.ts'
import { drawHabits, type Habits, type Memory, nextAct, plainHabits } from './acts.ts'
import type { WrittenLife } from './corpus.ts'
import { exam, MOVES, type Person } from './partner-facts.ts'
import { Partners } from './partners.ts'
import { Random } from './random.ts'
import { type Script, scriptFrom } from './script.ts'
import type { Step, World } from './world.ts'

const STARTS = ['2022-01-01', '2023-05-31', '2024-02-29', '2024-03-30', '2025-02-04', '2025-10-25', '2026-08-31'].map(
  isoDate,
)

const MOST_STEPS = 130

/** The life with this number: who it is about, and how everybody around is. */
export class Drawn {
  readonly id: string
  readonly opening: Opening
  readonly random: Random
  readonly #habits: Habits
  readonly #partners: Partners
  readonly #script: Script | undefined
  readonly #memory: Memory = { done: new Map(), vain: new Map(), fasen: new Set(), offered: new Map() }
  readonly #until: IsoDate
  readonly #pace: number
  readonly #promptness: number
  /** How often time goes by until a boundary, and not a few days. */
  readonly #stride: number
  /** Many lives begin as they should, so that they get somewhere: until they have been in this many fasen. */
  readonly #plain: number
  /** Acts of which a partner told before the colleague came to them. */
  readonly #held: Command[] = []
  #numbered = 0

  constructor(regeling: AnyRegeling, seed: string, number: number, corpus: readonly WrittenLife[] = []) {
    const random = new Random(`${seed}/${number}`)
    this.random = random
    this.id = deterministicId('simulated', seed, String(number))
    this.#script = random.chance(0.6) ? scriptFrom(corpus, regeling, random) : undefined
    this.opening = this.#script?.opening ?? drawOpening(random)
    const { openedOn } = this.opening
    this.#habits = drawHabits(regeling, random)
    this.#partners = new Partners(person(openedOn, random))
    this.#until = plus(openedOn, { years: random.int(4, 20) })
    this.#pace = random.pick([0.15, 0.25, 0.25, 0.5])
    this.#promptness = random.pick([0.4, 0.8, 0.9, 0.95])
    this.#stride = random.pick([0.4, 0.65, 0.9])
    this.#plain = random.pick([0, 3, 4, 4])
  }

  /** True when nothing more is drawn: everything is said, or the life is long enough. */
  over(world: World, taken: number): boolean {
    if (taken >= MOST_STEPS || world.today > this.#until) return true
    const { regeling, dossier, unanswered } = world
    if (regeling.uitkomst(dossier) === null || this.#script?.goesOn) return false
    return this.random.chance(regeling.finished(dossier) && unanswered.size === 0 ? 0.25 : 0.06)
  }

  next(world: World): Step {
    const { random } = this
    const on = world.today
    this.#memory.fasen.add(world.regeling.fase(world.dossier))
    const written = this.#script?.next(world, () => this.#id(), random)
    if (written !== undefined) return written
    const answer = this.#answer(world)
    if (answer !== undefined) return answer
    const plain = this.#memory.fasen.size < this.#plain
    if (random.chance(plain ? 0.15 : this.#pace)) return passing(world, random, this.#until, this.#stride)
    const command = this.#command(world, plain)
    if (command === undefined) return passing(world, random, this.#until, 0.95)
    return { on, do: 'ask', command, ...(random.chance(0.03) ? { later: true as const } : {}) }
  }

  #command(world: World, plain: boolean): Command | undefined {
    const { random } = this
    if (random.chance(plain ? 0.06 : this.#partners.person.talks))
      return this.#partners.notice(world, random, this.#id())
    const held = random.chance(0.5) ? this.#held.pop() : undefined
    if (held !== undefined) return held
    const act = nextAct(world, random, plain ? plainHabits : this.#habits, this.#memory, this.#id())
    const ahead = act && random.chance(0.3) ? this.#partners.ahead(world, act, this.#id()) : undefined
    if (act === undefined || ahead === undefined) return act
    this.#held.push(act)
    return ahead
  }

  /** Of the oldest message mostly, else of any. A plain acceptance changes nothing, so it is no step. */
  #answer(world: World): Step | undefined {
    const { random } = this
    for (;;) {
      const [first, ...others] = world.unanswered.values()
      if (first === undefined) return undefined
      const message = random.chance(this.#promptness) ? first : random.chance(0.3) ? random.pick(others) : undefined
      if (message === undefined) return undefined
      const answer = this.#partners.answer(message, random)
      if (answer.kind !== 'accepted') return { on: world.today, do: 'answer', message: message.id, answer }
      world.unanswered.delete(message.id)
    }
  }

  accepted({ kind }: Command): void {
    const { done, vain } = this.#memory
    done.set(kind, (done.get(kind) ?? 0) + 1)
    // what was in vain before may be possible now
    for (const [one, times] of vain) vain.set(one, times * 0.6)
  }

  #id(): string {
    this.#numbered += 1
    return deterministicId(this.id, 'command', String(this.#numbered))
  }
}

function drawOpening(random: Random): Opening {
  const far = plus(isoDate('2022-01-01'), { days: random.int(0, 1900) })
  const openedOn = random.chance(0.25) ? (random.pick(STARTS) ?? far) : far
  return { openedOn, gemeente: random.pick(['9901', '9902']), aangezet: Object.keys(gebeurtenissen) }
}

function person(openedOn: IsoDate, random: Random): Person {
  const aowYears = random.chance(0.1) ? random.int(0, 6) : random.int(10, 45)
  return {
    doelgroep: random.pick(['asiel', 'gezin']),
    aowOp: plus(openedOn, { years: aowYears, days: random.int(0, 364) }),
    errs: random.pick([0, 0.02, 0.02, 0.3]),
    wrong: random.pick([0, 0.05, 0.05, 0.3]),
    passes: random.pick([0.05, 0.6, 2, 4]),
    talks: random.pick([0.1, 0.2, 0.4]),
    moves: MOVES.map(([move]) => random.pick(move === exam ? [0.3, 1, 1, 3] : [0, 0.3, 1, 1, 4])),
  }
}

/** Time goes by: a few days, until a boundary of something that runs, or long; each termijn on its own day, or all at once after an absence. */
function passing(world: World, random: Random, until: IsoDate, stride: number): Step {
  const { today } = world
  const { termijnen, workItems } = world.standing
  const ends = termijnen.map(({ lastDay }) => lastDay)
  const due = workItems.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]))
  const far = random.chance(0.03) ? plus(today, { years: 70 }) : plus(today, { years: 4 })
  const boundary = random.pick([...ends, ...ends, ...due].filter((day) => day > today && day < far))
  const wanted =
    boundary === undefined || !random.chance(stride)
      ? plus(today, random.chance(0.1) ? { months: random.int(3, 24) } : { days: random.pick([1, 4, 14, 30, 90, 200]) })
      : plus(boundary, { days: random.pick([-1, 0, 1, 1, 5]) })
  const day = wanted <= today ? plus(today, { days: 1 }) : wanted
  const target = day > until ? plus(until, { days: 1 }) : day
  if (random.chance(0.15)) return { on: target, do: 'wait' }
  const first = ends.filter((end) => end < target).sort()[0]
  return { on: first === undefined || first < today ? target : plus(first, { days: 1 }), do: 'wait' }
}
