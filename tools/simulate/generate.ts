// How is a random life drawn? Step by step, looking at where the dossier stands: who acts, which partner speaks, how long nothing happens.
import { deterministicId } from '../../db/deterministic-id.ts'
import { type IsoDate, isoDate, minus, plus } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Command } from '../../domain/dossier.ts'
import { type Gebeurtenis, gebeurtenissen } from '../../domain/wi2021/traject/gebeurtenissen.ts'
import type { CoreLife } from '../play/core-life.ts'
import type { LifeStart } from '../play/core-way.ts'
import { dateOf, type LifeStep } from '../play/life.ts'
import type { World } from '../play/world.ts'
import { drawHabits, type Habits, type Memory, nextAct, plainHabits } from './acts.ts'
import type { WrittenLife } from './corpus.ts'
import { exam, MOVES, type Person } from './partner-facts.ts'
import { Partners } from './partners.ts'
import { Random } from './random.ts'
import { type Script, scriptFrom } from './script.ts'

const STARTS = ['2022-01-01', '2023-05-31', '2024-02-29', '2024-03-30', '2025-02-04', '2025-10-25', '2026-08-31'].map(
  isoDate,
)

const MOST_STEPS = 110

/** The life with this number: who it is about, and how everybody around is. */
export class Drawn {
  readonly id: string
  readonly title: string
  readonly start: LifeStart
  readonly random: Random
  readonly #regeling: AnyRegeling
  readonly #habits: Habits
  readonly #partners: Partners
  readonly #script: Script | undefined
  readonly #memory: Memory = { done: new Map(), vain: new Map(), fasen: new Set(), offered: new Map() }
  readonly #until: IsoDate
  readonly #pace: number
  /** How often time goes by until a boundary, and not a few days. */
  readonly #stride: number
  /** Many lives begin as they should, so that they get somewhere: until they have been in this many fasen. */
  readonly #plain: number
  /** Acts of which a partner told before the colleague came to them. */
  readonly #held: Command[] = []

  constructor(regeling: AnyRegeling, seed: string, number: number, corpus: readonly WrittenLife[] = []) {
    const random = new Random(`${seed}/${number}`)
    this.random = random
    this.id = deterministicId('simulated', seed, String(number))
    this.title = `Toevallig leven ${number} van zaad ${seed}`
    this.#regeling = regeling
    this.#script = random.chance(0.6) ? scriptFrom(corpus, regeling, random) : undefined
    this.start = this.#script?.start ?? drawStart(random)
    this.#habits = drawHabits(regeling, random)
    this.#partners = new Partners(person(random))
    this.#until = plus(dateOf(this.start.start), { years: random.int(4, 20) })
    this.#pace = random.pick([0.15, 0.25, 0.25, 0.5])
    this.#stride = random.pick([0.4, 0.65, 0.9])
    this.#plain = random.pick([0, 3, 4, 4])
  }

  /** True when nothing more is drawn: everything is said, or the life is long enough. */
  over({ today, regeling, dossier, unanswered }: World, taken: number): boolean {
    if (taken >= MOST_STEPS || today > this.#until) return true
    if (regeling.uitkomst(dossier) === null || this.#script?.goesOn) return false
    return this.random.chance(regeling.finished(dossier) && unanswered.size === 0 ? 0.25 : 0.06)
  }

  next(core: CoreLife): LifeStep {
    const { random } = this
    const { world } = core
    this.#memory.fasen.add(world.regeling.fase(world.dossier))
    const partners = this.#partners
    const written = this.#script?.next(world, random)
    if (written !== undefined) return written
    const mood = partners.mood(core, random)
    if (mood !== undefined) return mood
    const plain = this.#memory.fasen.size < this.#plain
    if (random.chance(plain ? 0.15 : this.#pace)) return passing(world, random, this.#until, this.#stride)
    return this.#asked(core, partners, plain) ?? passing(world, random, this.#until, 0.95)
  }

  #asked(core: CoreLife, partners: Partners, plain: boolean): LifeStep | undefined {
    const { random } = this
    if (random.chance(plain ? 0.06 : partners.person.talks)) return partners.next(core, random)
    const held = random.chance(0.5) ? this.#held.pop() : undefined
    const act = held ?? nextAct(core.world, random, plain ? plainHabits : this.#habits, this.#memory)
    if (act === undefined) return undefined
    const ahead = held === undefined && random.chance(0.3) ? partners.ahead(core, this.#regeling, act) : undefined
    if (ahead === undefined) return this.#act(core.world.today, act)
    this.#held.push(act)
    return ahead
  }

  #act(on: IsoDate, { kind, actor, body }: Command): LifeStep {
    const facts = body as NonNullable<LifeStep['facts']>
    return {
      on,
      act: kind,
      by: actor.id,
      facts,
      attempt: true,
      ...(this.random.chance(0.03) ? { later: true as const } : {}),
    }
  }

  accepted({ kind }: Command): void {
    const { done, vain } = this.#memory
    done.set(kind, (done.get(kind) ?? 0) + 1)
    // what was in vain before may be possible now
    for (const [one, times] of vain) vain.set(one, times * 0.6)
  }
}

function drawStart(random: Random): LifeStart {
  const far = plus(isoDate('2022-01-01'), { days: random.int(0, 1900) })
  const start = random.chance(0.25) ? (random.pick(STARTS) ?? far) : far
  const age = random.chance(0.1) ? random.int(61, 66) : random.int(18, 57)
  const geboortedatum = minus(start, { years: age, days: random.int(0, 364) })
  return {
    start,
    person: { naam: 'Toevallige Persoon (fictief)', geboortedatum, gemeente: random.pick(['9901', '9902']) },
    opening: { aangezet: Object.keys(gebeurtenissen) as Gebeurtenis[] },
  }
}

function person(random: Random): Person {
  return {
    doelgroep: random.pick(['asiel', 'gezin']),
    errs: random.pick([0, 0.01, 0.01, 0.05]),
    late: random.pick([0, 0.01, 0.03, 0.1]),
    wrong: random.pick([0, 0.05, 0.05, 0.3]),
    passes: random.pick([0.05, 0.6, 2, 4]),
    talks: random.pick([0.1, 0.2, 0.4]),
    moves: MOVES.map(([move]) => random.pick(move === exam ? [0.3, 1, 1, 3] : [0, 0.3, 1, 1, 4])),
  }
}

/** Time goes by: a few days, until a boundary of something that runs, or long; each termijn on its own day, or all at once after an absence. */
function passing(world: World, random: Random, until: IsoDate, stride: number): LifeStep {
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
  if (random.chance(0.15)) return { on: target, skip: 'toeval' }
  const first = ends.filter((end) => end < target).sort()[0]
  return { on: first === undefined || first < today ? target : plus(first, { days: 1 }) }
}
