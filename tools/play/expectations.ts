// Is it as the life says it must be? Every date and amount exactly; of lists and bodies at least what is written.
import type { Outcome } from '../../domain/dossier.ts'
import type { Expect, LifeStep } from './life.ts'
import type { Happened, Sent, Standing } from './way.ts'

/** What came of a step: its outcome, and what happened and was said since the step before. */
export type Since = {
  readonly outcome: Outcome | null
  readonly standing: Standing
  readonly events: readonly Happened[]
  readonly messages: readonly Sent[]
}

/** What is not as expected, one sentence each. An act that is refused without the life expecting it is one. */
export function differences(step: LifeStep, since: Since): readonly string[] {
  const { expect = {} } = step
  return [
    ...(step.attempt ? [] : unexpectedRefusal(expect, since.outcome)),
    ...ofOutcome(expect, since),
    ...ofStanding(expect, since.standing),
    ...ofEvents(expect, since.events),
    ...ofMessages(expect, since.messages),
  ]
}

const differs = (what: string, expected: unknown, found: unknown) =>
  includes(found, expected) ? [] : [`${what}: expected ${shown(expected)}, found ${shown(found)}`]

function unexpectedRefusal({ outcome: expected }: Expect, outcome: Outcome | null): readonly string[] {
  return outcome?.kind === 'refused' && expected === undefined
    ? [`refused without being expected: ${outcome.reason} (${outcome.ground}): ${outcome.needed}`]
    : []
}

function ofOutcome(expect: Expect, { outcome, events }: Since): readonly string[] {
  const event = outcome?.kind === 'done' ? outcome.event : undefined
  const reason = outcome?.kind === 'refused' ? outcome.reason : 'geen'
  const decided = events.findLast(({ kind }) => kind === event)
  const amounts = events.flatMap(({ body }) => amountIn(body))
  return [
    ...(expect.outcome === undefined ? [] : differs('outcome', expect.outcome, event ?? reason)),
    ...(expect.legalDate === undefined
      ? []
      : differs('legalDate', expect.legalDate, outcome?.kind === 'done' ? outcome.legalDate : null)),
    ...(expect.body === undefined ? [] : differs('body', expect.body, decided?.body ?? null)),
    ...(expect.bedragCent === undefined ? [] : differs('bedragCent', expect.bedragCent, amounts.at(-1) ?? null)),
  ]
}

function amountIn(body: Readonly<Record<string, unknown>>): readonly number[] {
  const { bedragCent, voorlopigBedragCent } = body
  return [bedragCent, voorlopigBedragCent].filter((amount) => typeof amount === 'number')
}

function ofStanding(expect: Expect, standing: Standing): readonly string[] {
  const { fase, gemeente, uitkomst, termijnen, taken } = standing
  const lastDays = Object.fromEntries(termijnen.map(({ key, lastDay }) => [key, lastDay]))
  const keys = taken.map(({ key }) => key).sort()
  return [
    ...(expect.fase === undefined ? [] : differs('fase', expect.fase, fase)),
    ...(expect.gemeente === undefined ? [] : differs('gemeente', expect.gemeente, gemeente)),
    ...(expect.uitkomst === undefined ? [] : differs('uitkomst', expect.uitkomst, uitkomst)),
    ...Object.entries(expect.termijnen ?? {}).flatMap(([key, lastDay]) =>
      differs(`termijn ${key}`, lastDay, lastDays[key] ?? null),
    ),
    ...(expect.taken === undefined ? [] : differs('taken', [...expect.taken].sort(), keys)),
  ]
}

function ofEvents({ events: expected = [], notHappened = [] }: Expect, events: readonly Happened[]): readonly string[] {
  const left = [...events]
  const missing = expected.flatMap((one) => {
    const at = left.findIndex(({ kind, legalDate, body }) => includes({ kind, on: legalDate, body }, one))
    if (at >= 0) left.splice(at, 1)
    return at >= 0 ? [] : [`event: expected ${shown(one)}, found ${shown(alike(one.kind, events))}`]
  })
  const came = events.filter(({ kind }) => notHappened.includes(kind))
  return [...missing, ...came.map(({ kind, legalDate }) => `event: expected no ${kind}, found one on ${legalDate}`)]
}

function alike(kind: string, events: readonly Happened[]) {
  const same = events.filter((event) => event.kind === kind).map(({ legalDate, body }) => ({ on: legalDate, body }))
  return same.length > 0 ? same : events.map((event) => event.kind)
}

function ofMessages({ berichten = [] }: Expect, messages: readonly Sent[]): readonly string[] {
  const left = messages.flatMap(({ kind, body }) => [[kind, `${kind}:${body['soort'] ?? ''}`]])
  return berichten.flatMap((expected) => {
    const at = left.findIndex((names) => names.includes(expected))
    if (at >= 0) left.splice(at, 1)
    return at >= 0 ? [] : [`bericht: expected ${expected}, found ${shown(messages.map(({ kind }) => kind))}`]
  })
}

/** True when the found value has all of the expected: objects field by field, lists item by item, the rest exactly. */
function includes(found: unknown, expected: unknown): boolean {
  if (Array.isArray(expected))
    return (
      Array.isArray(found) &&
      found.length === expected.length &&
      expected.every((item, index) => includes(found[index], item))
    )
  if (typeof expected !== 'object' || expected === null) return found === expected
  if (typeof found !== 'object' || found === null) return false
  const fields = found as Readonly<Record<string, unknown>>
  return Object.entries(expected).every(([key, value]) => includes(fields[key], value))
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
