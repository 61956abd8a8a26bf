// What must hold of every dossier of any regeling, after every step and at the end of a life?
import { isDeepStrictEqual } from 'node:util'
import { isIsoDate, plus } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Event, Opening, Termijn, WorkItem } from '../../domain/dossier.ts'
import type { Citation } from '../../domain/law/finding.ts'
import type { Happened, Taken, World } from '../play/world.ts'

/** What a dossier is after a step, with what it was before. */
export type Look = {
  readonly regeling: AnyRegeling
  readonly world: World
  readonly taken: Taken
  readonly termijnen: readonly Termijn[]
  readonly termijnenBefore: readonly Termijn[]
  readonly admittedBefore: readonly string[]
  readonly workItems: readonly WorkItem[]
  readonly admitted: readonly string[]
  /** All that happened in this life, this step included. */
  readonly events: readonly Happened[]
  readonly told: Told
}

/** What was told and decided in earlier steps. */
type Told = { readonly ids: Set<string>; readonly letters: Set<string>; readonly commands: Set<string> }

/** Sentences, one per violation. */
type Invariant = (look: Look) => readonly string[]
export type Invariants = Readonly<Record<string, Invariant>>

/** Stands in every free text that a generated partner or colleague writes. */
export const FREE_TEXT = 'VRIJE TEKST'

const when = (wrong: boolean, text: () => string): readonly string[] => (wrong ? [text()] : [])
/** Days come back again and again: each is read once. */
const days = new Set<string>()
function isDay(text: string): boolean {
  if (days.has(text)) return true
  const valid = isIsoDate(text)
  if (valid) days.add(text)
  return valid
}

const cited = (ground: Citation | undefined) => Boolean(ground?.regeling && ground.artikel)

export const invariants: Invariants = {
  'the fold of the events of a step is its snapshot': ({ regeling, world, taken }) => {
    const { happened } = taken
    const stored: readonly Event[] =
      happened.length === 0 ? [] : JSON.parse(JSON.stringify(happened.map(({ event }) => event)))
    const folded = JSON.stringify(
      stored.reduce<unknown>((dossier, event) => regeling.evolve(dossier, event), taken.before),
    )
    return when(folded !== world.snapshot, () => firstDifference(JSON.parse(folded), world.dossier))
  },

  'a dossier keeps all its fields': ({ taken, world }) => {
    const now = Object.keys(Object(world.dossier))
    return Object.keys(Object(taken.before)).filter((field) => !now.includes(field))
  },

  'a termijn ends on or after its first day': ({ termijnen, taken: { lapsed } }) =>
    [...lapsed, ...termijnen].flatMap(({ key, firstDay, lastDay }) =>
      when(!(isDay(firstDay) && isDay(lastDay) && firstDay <= lastDay), () => `${key}: ${firstDay} to ${lastDay}`),
    ),

  'no two termijnen with one key': ({ termijnen }) => twice(termijnen.map(({ key }) => key)),

  'no termijn runs after its last day': ({ termijnen, taken: { step } }) =>
    step.do === 'ask' && step.later
      ? []
      : termijnen.flatMap(({ key, lastDay }) =>
          when(lastDay < step.on, () => `${key} of ${lastDay} still runs on ${step.on}`),
        ),

  'a termijn lapses on the day after its last, once': ({ taken: { lapsed, decided } }) => {
    const made = decided.filter(({ command }) => command.origin === 'lapse')
    return lapsed.flatMap(({ key, lastDay }, index) =>
      when(made[index]?.on !== plus(lastDay, { days: 1 }), () => `${key} of ${lastDay} lapsed on ${made[index]?.on}`),
    )
  },

  'a command is decided once': ({ taken: { decided }, told }) =>
    decided.flatMap(({ command: { id, kind, body } }) => {
      const again = told.commands.has(id)
      told.commands.add(id)
      return when(again, () => `${kind} ${JSON.stringify(body)}`)
    }),

  'nothing moves without an event': ({ taken, termijnen, termijnenBefore }) =>
    when(taken.happened.length === 0 && !isDeepStrictEqual(termijnen, termijnenBefore), () =>
      moved(termijnenBefore, termijnen),
    ),

  'an open dossier has a termijn or work, a finished one has neither': ({ regeling, world, termijnen, workItems }) => {
    const waits = termijnen.length + workItems.length > 0
    const finished = regeling.finished(world.dossier)
    if (finished === !waits) return []
    return [
      `${regeling.fase(world.dossier)}, ${finished ? 'finished, and yet something runs' : 'open, and nothing runs or waits'}`,
    ]
  },

  'a finished dossier says how it ended': ({ regeling, world }) =>
    when(regeling.finished(world.dossier) && regeling.uitkomst(world.dossier) === null, () => 'no uitkomst'),

  'work is settled by acts that exist and of which one is admitted, by who is competent': ({
    regeling,
    workItems,
    admitted,
  }) =>
    workItems.flatMap((item) => {
      const unknown = item.settledBy.filter((kind) => regeling.catalogue[kind] === undefined)
      if (unknown.length > 0) return [`${item.key}: ${unknown.join(', ')} does not exist`]
      const open = item.settledBy.filter((kind) => admitted.includes(kind))
      if (open.length === 0) return [`${item.key}: none of ${item.settledBy.join(', ')} is admitted`]
      if (item.bevoegd === 'aanvrager') return []
      const { bevoegd } = item
      const able = open.some((kind) => regeling.catalogue[kind]?.bevoegd.organisaties.includes(bevoegd))
      return when(!able, () => `${item.key}: ${bevoegd} may do none of ${open.join(', ')}`)
    }),

  'no two work items with one key': ({ workItems }) => twice(workItems.map(({ key }) => key)),

  'work items and termijnen have a ground and a text': ({ workItems, termijnen }) =>
    [...workItems, ...termijnen].flatMap(({ key, ground, text }) =>
      when(!cited(ground) || text.trim() === '', () => key),
    ),

  'what operators read holds no free text': ({ workItems, termijnen, taken: { sent } }) =>
    [...workItems, ...termijnen, ...sent].flatMap(({ text }) => when(text.includes(FREE_TEXT), () => text)),

  'a message has an id of its own': ({ taken: { sent }, told }) =>
    sent.flatMap(({ id, kind }) => {
      const known = told.ids.has(id)
      told.ids.add(id)
      return when(known, () => `${kind} ${id}`)
    }),

  'a refusal says why, on which ground, and what is needed': ({ taken: { decided } }) =>
    decided.flatMap(({ command, outcome }) =>
      when(
        outcome.kind === 'refused' && !(outcome.reason && outcome.ground && outcome.needed.trim().length > 5),
        () => `${command.kind}: ${JSON.stringify(outcome)}`,
      ),
    ),

  'only what is admitted is decided': ({ admittedBefore, taken: { decided, happened, lapsed } }) => {
    if (decided.length !== 1 || lapsed.length > 0) return []
    const [only] = decided
    if (only === undefined || (only.command.origin !== 'act' && only.command.origin !== 'notice')) return []
    const { command, outcome } = only
    const admits = admittedBefore.includes(command.kind)
    const refused = outcome.kind === 'refused' && outcome.reason === 'nietInDezeFase'
    if (admits && refused) return [`${command.kind} is admitted and yet refused by its fase`]
    return when(!admits && happened.length > 0, () => `${command.kind} is not admitted and yet happened`)
  },

  'an event has a ground and a day': ({ taken: { happened } }) =>
    happened.flatMap(({ event: { kind, ground, legalDate } }) =>
      when(!cited(ground) || !isDay(legalDate), () => `${kind} of ${legalDate}`),
    ),

  'an amount that a decision sets has findings': ({ taken: { happened }, events }) => {
    const bare = happened.filter(
      ({ event }) => event.findings.length === 0 && isDecision(event) && amountsIn(event.body).length > 0,
    )
    if (bare.length === 0) return []
    const earlier = new Set(events.flatMap(({ event }) => (event.findings.length > 0 ? amountsIn(event.body) : [])))
    return bare.flatMap(({ event: { kind, body }, command }) => {
      const given = amountsIn(command.body)
      const set = amountsIn(body).filter((amount) => !earlier.has(amount) && !given.includes(amount))
      return when(set.length > 0, () => `${kind}: ${set.join(', ')}`)
    })
  },
}

/** A decision one can object to, or one that is announced. What was paid or paid back is a fact. */
const isDecision = ({ body }: Event) => typeof body['besluit'] === 'object' || 'voorlopigBedragCent' in body

function amountsIn(body: Readonly<Record<string, unknown>>): readonly number[] {
  return [...JSON.stringify(body).matchAll(/"\w*Cent":(\d+)/g)].map(([, amount]) => Number(amount))
}

/** At the end of a life: every event again, from the beginning, as it lies in the database. */
export function refolded(
  regeling: AnyRegeling,
  opening: Opening,
  events: readonly Happened[],
  world: World,
): readonly string[] {
  const stored: readonly Event[] = JSON.parse(JSON.stringify(events.map(({ event }) => event)))
  const fold = (list: readonly Event[]) =>
    JSON.parse(
      JSON.stringify(
        list.reduce<unknown>((dossier, event) => regeling.evolve(dossier, event), regeling.initial(opening)),
      ),
    )
  const folded = fold(stored)
  // in an order that makes no sense: a fold never refuses
  fold(stored.toReversed())
  return when(!isDeepStrictEqual(folded, world.dossier), () => firstDifference(folded, world.dossier))
}

function twice(keys: readonly string[]): readonly string[] {
  return keys.filter((key, index) => keys.indexOf(key) < index)
}

function moved(before: readonly Termijn[], after: readonly Termijn[]): string {
  const shown = (list: readonly Termijn[]) => list.map(({ key, lastDay }) => `${key} ${lastDay}`).join(', ')
  return `${shown(before)} became ${shown(after)}`
}

function firstDifference(folded: unknown, kept: unknown, path = 'dossier'): string {
  if (typeof folded !== 'object' || typeof kept !== 'object' || folded === null || kept === null)
    return `${path}: folded ${JSON.stringify(folded)}, kept ${JSON.stringify(kept)}`
  const [a, b] = [folded as Record<string, unknown>, kept as Record<string, unknown>]
  const key = [...new Set([...Object.keys(a), ...Object.keys(b)])].find((one) => !isDeepStrictEqual(a[one], b[one]))
  return key === undefined ? `${path}: another order` : firstDifference(a[key], b[key], `${path}.${key}`)
}
