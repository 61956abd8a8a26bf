// Plays a life, step by step, on whatever way of playing it is given; stops at the first step that is not as expected.

import type { Outcome } from '../../domain/dossier.ts'
import { differences } from './expectations.ts'
import { dateOf, type Life, type LifeStep } from './life.ts'
import type { Happened, Sent, Standing, Way } from './way.ts'

export type Told = {
  readonly step: LifeStep
  readonly outcome: Outcome | null
  readonly events: readonly Happened[]
  readonly messages: readonly Sent[]
}

export type Played = {
  readonly life: Life
  readonly told: readonly Told[]
  readonly standing: Standing
  /** One sentence per difference; empty when all was as expected. */
  readonly failures: readonly string[]
  readonly seconds: number
}

/** `alsoWrong`: asked after each step what else is not as it must be, whatever the life expects. */
export async function playLife(
  life: Life,
  way: Way,
  tell: (told: Told) => void = () => {},
  alsoWrong: () => readonly string[] = () => [],
): Promise<Played> {
  const begun = performance.now()
  const told: Told[] = []
  let [events, messages] = [0, 0]
  let standing = await way.standing()
  let failures: readonly string[] = []
  for (const [index, step] of life.steps.entries()) {
    const outcome = await take(way, step)
    standing = await way.standing()
    const since = { events: standing.events.slice(events), messages: standing.messages.slice(messages) }
    events = standing.events.length
    messages = standing.messages.length
    const entry = { step, outcome, ...since }
    told.push(entry)
    tell(entry)
    const wrong = [...differences(step, { outcome, standing, ...since }), ...alsoWrong()]
    failures = wrong.map((text) => `${named(step, index)}: ${text}`)
    if (failures.length > 0) break
  }
  return { life, told, standing, failures, seconds: (performance.now() - begun) / 1000 }
}

/** One step of a life; null where nothing was asked. */
export async function take(
  way: Way,
  { on, act, by = '', later, partner, skip, facts = {} }: LifeStep,
): Promise<Outcome | null> {
  const day = dateOf(on)
  if (skip !== undefined) await way.absent(day)
  else await way.forward(day)
  if (act !== undefined) return way.act(act, by, facts, later === true)
  if (partner === undefined) return null
  await way.learn(facts)
  return 'quiet' in partner ? null : way.notify(partner)
}

function named({ on, act, partner, skip }: LifeStep, index: number): string {
  const what = act ?? (partner && Object.values(partner).join(' ')) ?? (skip === undefined ? 'wait' : 'skip')
  return `step ${index + 1} (${on}, ${what})`
}
