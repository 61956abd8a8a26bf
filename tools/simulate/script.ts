// How does a random life begin as a written one? Up to where the writer came to some act, mostly faithfully; from there it is anyone's.
import { latest } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Opening } from '../../domain/dossier.ts'
import type { Written, WrittenLife } from './corpus.ts'
import type { Random } from './random.ts'
import type { Step, World } from './world.ts'

type Aim = { readonly name: string; readonly lives: readonly WrittenLife[] }
const aimsOf = new WeakMap<readonly WrittenLife[], readonly Aim[]>()

/** Every act and refusal that some written life comes to, with those lives. */
function aims(corpus: readonly WrittenLife[]): readonly Aim[] {
  const known = aimsOf.get(corpus)
  if (known !== undefined) return known
  const names = new Set(corpus.flatMap(({ reaches }) => Object.keys(reaches)))
  const found = [...names].map((name) => ({ name, lives: corpus.filter(({ reaches }) => reaches[name] !== undefined) }))
  aimsOf.set(corpus, found)
  return found
}

/** What few written lives come to, and late, is aimed at more often; an act more than a refusal. */
export function scriptFrom(
  corpus: readonly WrittenLife[],
  { catalogue }: AnyRegeling,
  random: Random,
): Script | undefined {
  const weight = ({ name, lives }: Aim) => {
    const way = Math.min(30, ...lives.map(({ reaches }) => reaches[name] ?? 0))
    return ((catalogue[name] === undefined ? 0.25 : 1) * way) / lives.length ** 1.5
  }
  const aim = random.weighted(aims(corpus).map((one) => [one, weight(one)] as const))
  const life = aim && random.pick(aim.lives)
  if (life === undefined) return undefined
  const length = (life.reaches[aim?.name ?? ''] ?? 0) - random.pick([0, 0, 0, 0, 0, 0, 1, 3])
  return new Script(life.opening, life.steps.slice(0, Math.max(0, length)), random.pick([0, 0, 0, 0.05]))
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
