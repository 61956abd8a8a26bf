// How does a random life begin as a written one? Up to where the writer came to some act, mostly faithfully; from there it is anyone's.
import { latest } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Opening } from '../../domain/dossier.ts'
import type { Written, WrittenLife } from './corpus.ts'
import type { Random } from './random.ts'
import type { Step, World } from './world.ts'

/** An act, or now and then a refusal, that few lives come to is aimed at more often. */
export function scriptFrom(
  corpus: readonly WrittenLife[],
  { catalogue }: AnyRegeling,
  random: Random,
): Script | undefined {
  const known = new Map<string, readonly WrittenLife[]>()
  for (const life of corpus)
    for (const kind of Object.keys(life.reaches)) known.set(kind, [...(known.get(kind) ?? []), life])
  const weight = (aim: string, lives: readonly WrittenLife[]) =>
    (catalogue[aim] === undefined ? 0.25 : 1) / lives.length
  const aim = random.weighted([...known].map(([kind, lives]) => [kind, weight(kind, lives)] as const))
  const life = aim === undefined ? undefined : random.pick(known.get(aim) ?? [])
  if (aim === undefined || life === undefined) return undefined
  const length = (life.reaches[aim] ?? 0) - random.pick([0, 0, 0, 1, 2, 4])
  return new Script(life.opening, life.steps.slice(0, Math.max(0, length)), random.pick([0, 0, 0.05]))
}

export class Script {
  readonly opening: Opening
  readonly #left: Written[]
  /** How often a step is left out, or something else comes first. */
  readonly #strays: number

  constructor(opening: Opening, steps: readonly Written[], strays: number) {
    this.opening = opening
    this.#left = [...steps]
    this.#strays = strays
  }

  get goesOn(): boolean {
    return this.#left.length > 0
  }

  /** Undefined when it is over, or when something unwritten comes first. */
  next(world: World, nextId: () => string, random: Random): Step | undefined {
    if (random.chance(this.#strays)) return undefined
    for (let written = this.#left.shift(); written !== undefined; written = this.#left.shift()) {
      const step = random.chance(this.#strays / 2) ? undefined : stepOf(written, world, nextId)
      if (step !== undefined) return step
    }
    return undefined
  }
}

/** Undefined when there is no such message. Time never goes back. */
function stepOf(written: Written, world: World, nextId: () => string): Step | undefined {
  const on = latest(written.on, world.today)
  switch (written.do) {
    case 'wait':
      return { on, do: 'wait' }
    case 'ask':
      return { on, do: 'ask', command: { ...written.command, id: nextId() } }
    case 'answer': {
      const message = [...world.unanswered.values()].find(({ kind }) => kind === written.kind)
      return message && { on, do: 'answer', message: message.id, answer: written.answer }
    }
    default:
      return written satisfies never
  }
}
