// How does a random life begin as a written one? Up to where the writer came to some act, mostly faithfully; from there it is anyone's.
import { latest } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling } from '../../domain/dossier.ts'
import type { LifeStart } from '../play/core-way.ts'
import { dateOf, type LifeStep } from '../play/life.ts'
import type { World } from '../play/world.ts'
import type { WrittenLife } from './corpus.ts'
import type { Random } from './random.ts'

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
    return ((catalogue[name] === undefined ? 0.25 : 1) * way ** 1.5) / lives.length ** 1.5
  }
  const aim = random.weighted(aims(corpus).map((one) => [one, weight(one)] as const))
  const found = aim && random.pick(aim.lives)
  if (found === undefined) return undefined
  const { life, reaches } = found
  const length = (reaches[aim?.name ?? ''] ?? 0) - random.pick([0, 0, 0, 0, 0, 0, 1, 3])
  return new Script(life, life.steps.slice(0, Math.max(0, length)), random.pick([0, 0, 0, 0.05]))
}

export class Script {
  readonly start: LifeStart
  readonly #left: LifeStep[]
  /** How often a step is left out, or something else comes first. */
  readonly #strays: number

  constructor({ start, person, opening }: LifeStart, steps: readonly LifeStep[], strays: number) {
    this.start = { start, person, ...(opening === undefined ? {} : { opening }) }
    this.#left = [...steps]
    this.#strays = strays
  }

  get goesOn(): boolean {
    return this.#left.length > 0
  }

  /** Undefined when it is over, or when something unwritten comes first. Time never goes back, and nobody knows what to expect. */
  next({ today }: World, random: Random): LifeStep | undefined {
    if (random.chance(this.#strays)) return undefined
    while (random.chance(this.#strays / 2)) this.#left.shift()
    const written = this.#left.shift()
    if (written === undefined) return undefined
    return { ...tried(written), on: latest(dateOf(written.on), today) }
  }
}

/** The same step when nobody knows what to expect of it. */
export function tried({ expect: _unknown, ...step }: LifeStep): LifeStep {
  return (step.act ?? step.partner) ? { ...step, attempt: true } : step
}
