// What is the shortest life that still goes wrong in the same way? Steps are left out, in ever smaller pieces, and then what is said in them, as long as the violation stays.
import type { Life, LifeStep } from '../play/life.ts'
import { playWritten, type Watched } from './play.ts'
import type { Violation } from './watching.ts'

export type Shrunk = { readonly life: Life; readonly violation: Violation }

/** Undefined when the life does not go wrong in that way at all. */
export async function shrink(watched: Watched, life: Life, { invariant }: Violation): Promise<Shrunk | undefined> {
  const wrongWith = async (steps: readonly LifeStep[], from: Life = life): Promise<Shrunk | undefined> => {
    const shorter = { ...from, steps: [...steps] }
    const { violations } = await playWritten(watched, shorter)
    const violation = violations.find((one) => one.invariant === invariant)
    return violation && { life: shorter, violation }
  }
  let shortest = await wrongWith(life.steps)
  if (shortest === undefined) return undefined
  for (let size = Math.ceil(life.steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = shortest.life.steps.length - size; from > -size; from -= size) {
      const fewer: readonly LifeStep[] = shortest.life.steps.filter((_, index) => index < from || index >= from + size)
      if (fewer.length > 0) shortest = (await wrongWith(fewer)) ?? shortest
    }
  }
  for (const index of shortest.life.steps.keys()) {
    for (const simpler of simplerThan(shortest.life.steps[index])) {
      const steps: readonly LifeStep[] = shortest.life.steps.with(index, simpler)
      shortest = (await wrongWith(steps)) ?? shortest
    }
  }
  const { steps } = shortest.life
  return (await wrongWith(steps, { ...life, opening: { aangezet: notifiedIn(steps) } })) ?? shortest
}

function notifiedIn(steps: readonly LifeStep[]) {
  return [...new Set(steps.flatMap(({ partner }) => (partner && 'duo' in partner ? [partner.duo] : [])))]
}

/** Without the facts of a partner, on its own day instead of after an absence, at once instead of later. */
function simplerThan(step: LifeStep | undefined): readonly LifeStep[] {
  if (step === undefined) return []
  const { facts, skip, later, ...rest } = step
  return [
    ...(step.partner && facts && !('quiet' in step.partner) ? [rest] : []),
    ...(skip === undefined ? [] : [rest]),
    ...(later && facts ? [{ ...rest, facts }] : []),
  ]
}
