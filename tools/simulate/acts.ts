// What would a colleague do now? Mostly what waits for someone, plausibly and by who may; now and then what nobody should be able to do.
import { mayPerform } from '../../activities/progress.ts'
import { actorOf, colleagues } from '../../api/colleagues.ts'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import type { Actor, AnyRegeling, CatalogueEntry, Command } from '../../domain/dossier.ts'
import { outsiders } from '../play/actors.ts'
import type { Standing, World } from '../play/world.ts'
import { bodyFor, type Hints } from './bodies.ts'
import type { Random } from './random.ts'

/** How the people around one dossier are. Each act has a weight of its own in each life, so that lives differ: some never do a thing. */
export type Habits = {
  readonly weights: ReadonlyMap<string, number>
  /** How often somebody does what is not plausible. */
  readonly noise: number
  /** How often somebody takes what waits, and not any other thing that is possible. */
  readonly dutiful: number
  /** How many possible acts they choose from. */
  readonly eager: number
}

const people: readonly Actor[] = colleagues.map(actorOf)
const anyone = [...people, ...outsiders]

const actsOf = ({ catalogue }: AnyRegeling): readonly string[] =>
  Object.keys(catalogue).filter((kind) => catalogue[kind]?.origin === 'act')

/** Everybody does what waits for them. */
export const plainHabits: Habits = { weights: new Map(), noise: 0.05, dutiful: 0.92, eager: 3 }

export function drawHabits(regeling: AnyRegeling, random: Random): Habits {
  const weight = () =>
    random.weighted([
      [0, 10],
      [0.2, 15],
      [1, 45],
      [3, 20],
      [12, 10],
    ] as const) ?? 1
  // what a life is mostly about: one law with all its acts, in most of them
  const lawOf = (kind: string) => regeling.catalogue[kind]?.ground.regeling
  const theme = random.chance(0.6) ? lawOf(random.pick(actsOf(regeling)) ?? '') : undefined
  return {
    weights: new Map(actsOf(regeling).map((kind) => [kind, weight() * (lawOf(kind) === theme ? 5 : 1)])),
    noise: random.pick([0.05, 0.1, 0.1, 0.2]),
    dutiful: random.pick([0.3, 0.6, 0.8]),
    eager: random.pick([1, 2, 3]),
  }
}

/** What a key names after its first word: which decision, which point, which application. */
const namesIn = (keys: readonly string[]) => keys.flatMap((key) => key.split(':').slice(1))

const wordsOf = (...lists: readonly (readonly string[])[]) => lists.flat().flatMap((one) => one.split(/[^A-Za-z]+/))

const hints = new WeakMap<Standing, Hints>()

export function hintsOf(world: World): Hints {
  const known = hints.get(world.standing)
  if (known !== undefined) return known
  const found = gathered(world)
  hints.set(world.standing, found)
  return found
}

function gathered({ snapshot, today, standing: { termijnen, workItems } }: World): Hints {
  const days = new Set(snapshot.match(/\d{4}-\d{2}-\d{2}/g) as IsoDate[] | null)
  for (const { firstDay, lastDay } of termijnen) days.add(firstDay).add(lastDay)
  const keys = [...workItems, ...termijnen].map(({ key }) => key)
  const numbers = namesIn(keys).map(Number).filter(Number.isInteger)
  return {
    today,
    days: [...days],
    numbers,
    words: wordsOf(
      workItems.map(({ text }) => text),
      keys,
    ),
  }
}

/** What was seen in this life: how often each act was accepted, and which fasen; what is new is tried first. */
export type Memory = {
  readonly done: Map<string, number>
  /** Thought of in vain. */
  readonly vain: Map<string, number>
  readonly fasen: Set<string>
  /** In how many turns it was possible: what seldom is, is thought of at once. */
  readonly offered: Map<string, number>
}

/** Its id is none: whoever plays it gives one. */
export function nextAct(world: World, random: Random, habits: Habits, memory: Memory): Command | undefined {
  const { regeling } = world
  const { noise } = habits
  for (const kind of world.standing.admitted) memory.offered.set(kind, (memory.offered.get(kind) ?? 0) + 1)
  if (random.chance(0.002)) return asked({ kind: 'doeIetsAnders', actor: random.pick(people) }, {})
  if (random.chance(noise)) return drawn(world, random, random.pick(actsOf(regeling)), noise)?.command
  const found = candidates(world, random, habits, memory)
  const granted = found.filter((one) => one.granted)
  if (granted.length === 0) return random.chance(0.45) ? random.pick(found)?.command : undefined
  const rank = ({ command, fase, now = false }: Drawn) =>
    (now ? -1000 : 0) + (fase === undefined || memory.fasen.has(fase) ? 100 : 0) + (memory.done.get(command.kind) ?? 0)
  return granted.reduce((best, one) => (rank(one) < rank(best) ? one : best)).command
}

/** As many acts that would be granted as these people think of; what was never done, and a fase never seen, comes first then. */
function candidates(world: World, random: Random, habits: Habits, memory: Memory): readonly Drawn[] {
  const found: Drawn[] = []
  for (let tries = 3 + 2 * habits.eager; tries > 0; tries -= 1) {
    const kind = plausible(world, random, habits, memory)
    // one slip at most: the first thought
    const one = drawn(world, random, kind, found.length === 0 ? habits.noise : 0)
    if (one?.slip) return [one]
    if (one !== undefined) found.push(one)
    if (kind !== undefined && !one?.granted) memory.vain.set(kind, (memory.vain.get(kind) ?? 0) + 1)
    if (found.filter(({ granted }) => granted).length >= habits.eager) break
  }
  return found
}

type Who = { readonly kind: string; readonly actor: Actor | undefined }

function asked({ kind, actor }: Who, body: Command['body']): Command | undefined {
  return actor && { id: 'thought of', kind, origin: 'act', actor, body }
}

/** `slip`: nobody looked whether it would be granted. `fase`: where it would lead. */
type Drawn = {
  readonly command: Command
  readonly granted: boolean
  readonly slip?: true
  readonly fase?: string
  /** Chosen before all else. */
  readonly now?: boolean
}

/** An act by someone who may (mostly), with a body that is granted if a few draws find one. */
function drawn(world: World, random: Random, kind: string | undefined, noise: number): Drawn | undefined {
  const { regeling, dossier } = world
  const entry = kind === undefined ? undefined : regeling.catalogue[kind]
  if (kind === undefined || entry === undefined) return undefined
  const may = (actor: Actor) => mayPerform(entry, actor, [regeling.gemeente(dossier)])
  const able = people.filter(may)
  // where work waits for one of those who may, it is mostly that one who does it
  const waits = world.standing.workItems.flatMap(({ settledBy, bevoegd }) =>
    settledBy.includes(kind) ? [bevoegd] : [],
  )
  const fit = able.filter(({ organisatie }) => waits.some((one) => one === organisatie))
  const from = fit.length > 0 && random.chance(0.8) ? fit : able
  const actor = (random.chance(noise) ? undefined : random.pick(from)) ?? random.pick(anyone)
  const patience =
    actor === undefined || !may(actor) || random.chance(2.5 * noise) ? 1 : 6 + Object.keys(entry.schema.shape).length
  // who moved has decisions of another gemeente: there a colleague of that one acts
  const who = (body: Command['body']) => {
    const gemeente = regeling.gemeenteVoor(dossier, { kind, body })
    if (actor === undefined || !may(actor) || mayPerform(entry, actor, [gemeente])) return actor
    return people.find((one) => one.rol === actor.rol && mayPerform(entry, one, [gemeente])) ?? actor
  }
  return withBody(world, random, [kind, entry], (body) => asked({ kind, actor: who(body) }, body), patience)
}

function plausible(
  world: World,
  random: Random,
  { weights, dutiful }: Habits,
  { done, vain, offered }: Memory,
): string | undefined {
  const { regeling } = world
  const { workItems, admitted } = world.standing
  const weight = (kind: string) => {
    const known = (done.get(kind) ?? 0) + 0.5 * (vain.get(kind) ?? 0)
    return ((weights.get(kind) ?? 1) * (1 + 6 / (offered.get(kind) ?? 1))) / (1 + known) ** 2
  }
  const weigh = (kinds: readonly string[]) => random.weighted(kinds.map((kind) => [kind, weight(kind)] as const))
  const asked = random.chance(dutiful)
    ? weigh([...new Set(workItems.flatMap(({ settledBy }) => settledBy))])
    : undefined
  return asked ?? weigh(admitted.filter((kind) => regeling.catalogue[kind]?.origin === 'act'))
}

/** Acts that a life admits which has hardly begun. */
const FEW = 6

/** Draws until one would be granted, or the patience ends; then the last that the border lets through. */
function withBody(
  world: World,
  random: Random,
  [kind, entry]: readonly [string, CatalogueEntry],
  ask: (body: Command['body']) => Command | undefined,
  patience: number,
): Drawn | undefined {
  const offered = hintsOf(world)
  const { workItems, admitted } = world.standing
  // what ends a life is done seldom, else few lives get far; more often where somebody waits for that answer, or where little else can be done
  const waitedFor = workItems.some(({ settledBy }) => settledBy.includes(kind))
  const hardlyBegun = admitted.filter((one) => world.regeling.catalogue[one]?.origin === 'act').length < FEW
  const ending = random.chance(waitedFor || hardlyBegun ? 0.5 : 0.06)
  let last: Drawn | undefined
  for (let left = patience; left > 0; left -= 1) {
    const body = bodyFor(entry, random, offered)
    const command = body && ask(body)
    if (command === undefined) continue
    if (patience === 1) return { command, granted: true, slip: true }
    last = { command, granted: false }
    const { regeling, dossier, today } = world
    const decision = decided(regeling, dossier, command, today)
    if (decision === undefined) return { command, granted: true }
    if (decision.kind === 'refused' || decision.events.length === 0) continue
    const after = decision.events.reduce<unknown>(regeling.evolve, dossier)
    const ends = regeling.uitkomst(after) !== null && regeling.uitkomst(dossier) === null
    if (ends && !ending) return undefined
    // an end is no new fase to look for; where it can be chosen only now, it goes first
    return {
      command,
      granted: true,
      fase: ends ? regeling.fase(dossier) : regeling.fase(after),
      now: ends && hardlyBegun,
    }
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
