// What might someone fill in? Bodies from the schema of a command: dates near the interesting days of the dossier, numbers around thresholds, and the impossible.
import { z } from 'zod'
import { earliest, type IsoDate, isoDate, latest, plus } from '../../domain/dates/iso-date.ts'
import type { CatalogueEntry } from '../../domain/dossier.ts'
import { FREE_TEXT } from './invariants.ts'
import type { Random } from './random.ts'

/** The part of JSON Schema that our schemas come down to. */
type Shape = {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
}

/** What the dossier offers to choose from. */
export type Hints = {
  readonly today: IsoDate
  readonly days: readonly IsoDate[]
  /** Numbers of decisions and points that something waits for. */
  readonly numbers: readonly number[]
  /** What waits or runs, by the words of its key and text: `verlenging`, `bezwaar`. */
  readonly words: readonly string[]
}

/** `leaning`: how often who fills in this form says yes. */
type Draw = Hints & { readonly leaning: number }

/** Around these the law or the border changes its answer: hours, percentages, cents, scores. */
const THRESHOLDS = [
  0, 1, 12, 40, 60, 90, 100, 150, 250, 300, 400, 600, 800, 1000, 1500, 1600, 9999, 25_000, 34_000, 100_000,
]
const IMPOSSIBLE = ['1900-01-01', '2021-12-31', '2022-01-01', '2024-02-29', '2060-06-30', '2199-12-31'].map(isoDate)
const KNOWN_STRINGS = ['0000000001', '0000000002', '0000000003', '9901', '9902']

const shapes = new WeakMap<z.ZodType, Shape>()

function shapeOf(schema: z.ZodType): Shape {
  const known = shapes.get(schema)
  if (known !== undefined) return known
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape
  shapes.set(schema, shape)
  return shape
}

/** A body that the border lets through; undefined when this draw was not one. */
export function bodyFor(
  { schema }: CatalogueEntry,
  random: Random,
  hints: Hints,
): Readonly<Record<string, unknown>> | undefined {
  const drawn = valueFor(shapeOf(schema), '', random, { ...hints, leaning: random.pick([0.5, 0.5, 0.92]) })
  const parsed = schema.safeParse(drawn)
  return parsed.success ? parsed.data : undefined
}

function valueFor(shape: Shape, name: string, random: Random, hints: Draw): unknown {
  const options = shape.anyOf ?? shape.oneOf
  if (options !== undefined) return valueFor(random.pick(options) ?? {}, name, random, hints)
  if (shape.const !== undefined) return shape.const
  if (shape.enum !== undefined) return oneOf(shape.enum, random, hints)
  switch (shape.type) {
    case 'boolean':
      return random.chance(hints.leaning)
    case 'integer':
    case 'number':
      return numberFor(shape, random, hints)
    case 'string':
      return stringFor(shape, name, random, hints)
    case 'array':
      return Array.from({ length: random.int(0, 3) }, () => valueFor(shape.items ?? {}, name, random, hints))
    case 'object':
      return objectFor(shape, random, hints)
    default:
      return null
  }
}

function oneOf(options: readonly unknown[], random: Random, { words }: Hints): unknown {
  const known = options.filter((one) => words.includes(String(one)))
  return random.pick(known.length > 0 && random.chance(0.6) ? known : options)
}

function objectFor({ properties = {}, required = [] }: Shape, random: Random, hints: Draw): Record<string, unknown> {
  const filled = Object.entries(properties).filter(([key]) => required.includes(key) || random.chance(0.4))
  return Object.fromEntries(filled.map(([key, shape]) => [key, valueFor(shape, key, random, hints)]))
}

function numberFor({ minimum = 0, maximum = 9999 }: Shape, random: Random, { numbers }: Hints): number {
  const within = (list: readonly number[]) => list.filter((one) => one >= minimum && one <= maximum)
  const kind = random.next()
  if (kind < 0.5) {
    const known = random.pick(within(numbers))
    if (known !== undefined) return known
  }
  if (kind < 0.6) return random.int(minimum, Math.min(maximum, minimum + 4))
  if (kind < 0.9) return random.pick(within(THRESHOLDS.flatMap((one) => [one - 1, one, one + 1]))) ?? minimum
  return random.int(minimum, Math.min(maximum, 200_000))
}

function stringFor({ format, pattern }: Shape, name: string, random: Random, hints: Hints): string {
  if (format === 'date') return dateFor(name, random, hints)
  const digits = /^\^\\d\{(\d+)\}\$$/.exec(pattern ?? '')?.[1]
  if (pattern === undefined) return `${FREE_TEXT} ${random.int(1, 999)}`
  const fits = KNOWN_STRINGS.filter((one) => new RegExp(pattern).test(one))
  if (fits.length > 0 && random.chance(0.9)) return random.pick(fits) ?? ''
  return String(random.int(0, 999_999)).padStart(Number(digits ?? 6), '0')
}

const AHEAD = /uiterlijk|tot$|start|einde/i

/** The first and the last day that a form or a partner can hold. */
const [FIRST, LAST] = [isoDate('1900-01-01'), isoDate('2199-12-31')]

export function dateFor(name: string, random: Random, hints: Hints): IsoDate {
  return earliest(latest(drawnDate(name, random, hints), FIRST), LAST)
}

function drawnDate(name: string, random: Random, { today, days }: Hints): IsoDate {
  const kind = random.next()
  const near = random.pick(days) ?? today
  const past = random.pick(days.filter((day) => day <= today)) ?? today
  if (AHEAD.test(name) && kind < 0.5) return plus(today, { days: random.int(1, 200) })
  if (kind < 0.5) return today
  if (kind < 0.72) return past
  if (kind < 0.82) return plus(past, { days: random.pick([-1, 1]) })
  if (kind < 0.88) return plus(near, { days: random.int(-1, 1) })
  if (kind < 0.95) return plus(today, { days: -random.int(1, 60) })
  if (kind < 0.98) return plus(today, { days: random.int(1, 90) })
  return random.pick(IMPOSSIBLE) ?? today
}
