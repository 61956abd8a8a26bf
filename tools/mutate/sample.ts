// A part of the mutants, by chance that can be repeated.
import { Random } from '../simulate/random.ts'

/** So many of them, by chance: the same for the same seed. In their own order. */
export function sampled<T>(all: readonly T[], sample: number, seed: string): readonly T[] {
  if (sample >= all.length) return all
  const random = new Random(seed)
  const drawn = all.map((one) => ({ one, lot: random.next() })).sort((a, b) => a.lot - b.lot)
  const chosen = new Set(drawn.slice(0, sample).map(({ one }) => one))
  return all.filter((one) => chosen.has(one))
}
