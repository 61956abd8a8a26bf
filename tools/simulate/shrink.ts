// What is the shortest life that still goes wrong in the same way? Steps are left out, in ever smaller pieces, as long as the violation stays.
import { playSteps, type Violation } from './play.ts'
import type { Life, Step } from './world.ts'

type Watched = Parameters<typeof playSteps>[0]

export type Shrunk = Life & { readonly violation: Violation }

export function shrink(watched: Watched, life: Life, { invariant }: Violation): Shrunk | undefined {
  const wrongWith = (steps: readonly Step[]) =>
    playSteps(watched, { ...life, steps }).violations.find((one) => one.invariant === invariant)
  let steps = life.steps
  let violation = wrongWith(steps)
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = steps.length - size; from > -size; from -= size) {
      const fewer = steps.filter((_step, index) => index < from || index >= from + size)
      const still = wrongWith(fewer)
      if (still === undefined) continue
      steps = fewer
      violation = still
    }
  }
  return violation === undefined ? undefined : { ...life, steps, violation }
}
