// What would a colleague do now? Mostly what waits for someone, plausibly and by who may; now and then what nobody should be able to do.
import { mayPerform } from '../../activities/progress.ts'
import { actorOf, colleagues } from '../../api/colleagues.ts'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import type { Actor, AnyRegeling, CatalogueEntry, Command } from '../../domain/dossier.ts'
import { bodyFor, type Hints } from './bodies.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

/** How the people around one dossier are. Each act has a weight of its own in each life, so that lives differ: some never do a thing. */
export type Habits = {
  readonly weights: ReadonlyMap<string, number>
  /** How often somebody does what is not plausible. */
  readonly noise: number
  /** How often somebody takes what waits, and not any other thing that is possible. */
  readonly dutiful: number
}

const impostors: readonly Actor[] = [
  { id: 'klok', organisatie: 'klok', rol: 'klok' },
  { id: 'duo', organisatie: 'duo', rol: 'systeem' },
  { id: 'coa', organisatie: 'coa', rol: 'systeem' },
  { id: 'brp', organisatie: 'brp', rol: 'systeem' },
  { id: 'gemeente', organisatie: 'gemeente', rol: 'systeem', gemeente: '9901' },
  { id: 'zonder-gemeente', organisatie: 'gemeente', rol: 'handhaver' },
]
const people: readonly Actor[] = colleagues.map(actorOf)
const anyone = [...people, ...impostors]

export const actsOf = ({ catalogue }: AnyRegeling): readonly string[] =>
  Object.keys(catalogue).filter((kind) => catalogue[kind]?.origin === 'act')

/** Everybody does what waits for them. */
export const plainHabits: Habits = { weights: new Map(), noise: 0.02, dutiful: 0.85 }

export function drawHabits(regeling: AnyRegeling, random: Random): Habits {
  const weight = () =>
    random.weighted([
      [0, 12],
      [0.2, 18],
      [1, 50],
      [3, 20],
    ] as const) ?? 1
  return {
    weights: new Map(actsOf(regeling).map((kind) => [kind, weight()])),
    noise: random.pick([0.02, 0.08, 0.08, 0.2]),
    dutiful: random.pick([0.3, 0.6, 0.8]),
  }
}

/** The last part of a key as a number: which decision, which point. */
function numbersIn(keys: readonly string[]): readonly number[] {
  return keys.flatMap((key) => (key.includes(':') ? [Number(key.split(':')[1])] : [])).filter(Number.isInteger)
}

export function hintsOf(world: World): Hints {
  const { snapshot, today } = world
  const { termijnen, workItems } = world.standing
  const days = new Set(snapshot.match(/\d{4}-\d{2}-\d{2}/g) as IsoDate[] | null)
  for (const { firstDay, lastDay } of termijnen) days.add(firstDay).add(lastDay)
  return { today, days: [...days], numbers: numbersIn([...workItems, ...termijnen].map(({ key }) => key)) }
}

/** How often each act was accepted in this life: what is new is tried first. */
export type Done = Map<string, number>

export function nextAct(world: World, random: Random, habits: Habits, done: Done, id: string): Command | undefined {
  const { regeling } = world
  const { noise } = habits
  if (random.chance(0.002)) return asked({ kind: 'doeIetsAnders', actor: random.pick(people) }, id, {})
  if (random.chance(noise)) return drawn(world, random, random.pick(actsOf(regeling)), noise, id)?.command
  let refused: Command | undefined
  for (let tries = random.int(1, 4); tries > 0; tries -= 1) {
    const found = drawn(world, random, plausible(world, random, habits, done), noise, id)
    if (found?.granted) return found.command
    refused = found?.command ?? refused
  }
  return random.chance(0.4) ? refused : undefined
}

type Who = { readonly kind: string; readonly actor: Actor | undefined }

function asked({ kind, actor }: Who, id: string, body: Command['body']): Command | undefined {
  return actor && { id, kind, origin: 'act', actor, body }
}

type Drawn = { readonly command: Command; readonly granted: boolean }

/** An act by someone who may (mostly), with a body that is granted if a few draws find one. */
function drawn(world: World, random: Random, kind: string | undefined, noise: number, id: string): Drawn | undefined {
  const { regeling, dossier } = world
  const entry = kind === undefined ? undefined : regeling.catalogue[kind]
  if (kind === undefined || entry === undefined) return undefined
  const may = (actor: Actor) => mayPerform(entry, actor, regeling.gemeente(dossier))
  const actor = (random.chance(noise) ? undefined : random.pick(people.filter(may))) ?? random.pick(anyone)
  const patience = actor === undefined || !may(actor) || random.chance(noise + 0.08) ? 1 : 8
  return withBody(world, random, entry, (body) => asked({ kind, actor }, id, body), patience)
}

function plausible(world: World, random: Random, { weights, dutiful }: Habits, done: Done): string | undefined {
  const { regeling } = world
  const { workItems, admitted } = world.standing
  const weigh = (kinds: readonly string[]) =>
    random.weighted(kinds.map((kind) => [kind, (weights.get(kind) ?? 1) / (1 + (done.get(kind) ?? 0)) ** 2] as const))
  const asked = random.chance(dutiful)
    ? weigh([...new Set(workItems.flatMap(({ settledBy }) => settledBy))])
    : undefined
  return asked ?? weigh(admitted.filter((kind) => regeling.catalogue[kind]?.origin === 'act'))
}

/** Draws until one would be granted, or the patience ends; then the last that the border lets through. */
function withBody(
  world: World,
  random: Random,
  entry: CatalogueEntry,
  ask: (body: Command['body']) => Command | undefined,
  patience: number,
): Drawn | undefined {
  const hints = hintsOf(world)
  // what ends a life is done seldom, else few lives get far
  const ending = random.chance(0.15)
  let last: Drawn | undefined
  for (let left = patience; left > 0; left -= 1) {
    const body = bodyFor(entry, random, hints)
    const command = body && ask(body)
    if (command === undefined) continue
    last = { command, granted: patience === 1 }
    if (patience === 1) return last
    const { regeling, dossier, today } = world
    const decision = decided(regeling, dossier, command, today)
    if (decision === undefined) return { command, granted: true }
    if (decision.kind === 'refused' || decision.events.length === 0) continue
    const ended = regeling.uitkomst(decision.events.reduce<unknown>(regeling.evolve, dossier)) !== null
    return ended && regeling.uitkomst(dossier) === null && !ending ? undefined : { command, granted: true }
  }
  return last
}

/** Undefined when the domain throws: the step will tell. */
function decided(regeling: AnyRegeling, dossier: unknown, command: Command, today: IsoDate) {
  try {
    return regeling.decide(dossier, command, today)
  } catch {
    return undefined
  }
}
