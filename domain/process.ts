// How do fasen and procedures together make a regeling? A command is admitted by the fase or by an open procedure; termijnen and work items are their union.
import type { IsoDate } from './dates/iso-date.ts'
import type {
  Actor,
  Answer,
  Catalogue,
  CatalogueEntry,
  Command,
  Decision,
  Event,
  Message,
  Moved,
  Opening,
  Regeling,
  Termijn,
  WorkItem,
} from './dossier.ts'
import { conventie } from './law/finding.ts'
import { NoValue } from './law/timeline.ts'

/** `today`: the day the command was received, the day after the last day of a lapse, the legal date of the step for a reply. */
export type Context = { readonly today: IsoDate; readonly actor: Actor; readonly commandId: string }

type Lapse = { readonly key: string; readonly firstDay: IsoDate; readonly lastDay: IsoDate }

export type Reply = {
  readonly messageId: string
  readonly kind: string
  readonly asked: Readonly<Record<string, unknown>>
  readonly answer: Answer
}

/** One entry of the catalogue with what it decides. The body was parsed at the border with `schema`. */
export type CommandDefinition<D, E extends Event> = CatalogueEntry & {
  decide(dossier: D, body: Readonly<Record<string, unknown>>, context: Context): Decision<E>
}

export type Part<D, E extends Event> = {
  readonly commands?: Readonly<Record<string, CommandDefinition<D, E>>>
  /** Commands that another part describes and this one admits too. */
  readonly alsoAdmits?: readonly string[]
  /** By the key of the termijn, up to a colon. */
  readonly onLapse?: Readonly<Record<string, (dossier: D, lapse: Lapse, context: Context) => Decision<E>>>
  termijnen?(dossier: D): readonly Termijn[]
  workItems?(dossier: D, today: IsoDate): readonly WorkItem[]
}

/** Outlives a fase; ends only by an event of its own. */
export type Procedure<D, E extends Event> = Part<D, E> & { isOpen(dossier: D): boolean }

export type Evolvers<D, E extends Event> = {
  readonly [K in E['kind']]: (dossier: D, event: Extract<E, { readonly kind: K }>) => D
}
export type Messages<D, E extends Event> = {
  readonly [K in E['kind']]?: (event: Extract<E, { readonly kind: K }>, dossier: D) => readonly Message[]
}

export type Process<D, E extends Event, Fase extends string> = {
  readonly name: string
  initial(opening: Opening): D
  fase(dossier: D): Fase
  gemeente(dossier: D): string
  /** These three: where another gemeente than the dossier's can be competent. As in Regeling. */
  gemeenteVoor?(dossier: D, command: Pick<Command, 'kind' | 'body'>): string
  gemeentenVoor?(dossier: D, entry: CatalogueEntry): readonly string[]
  betrokken?(dossier: D): readonly string[]
  uitkomst(dossier: D): string | null
  readonly fasen: Readonly<Record<Fase, Part<D, E>>>
  /** The last fase. A dossier is finished when it is there and nothing runs or waits. */
  readonly closing: Fase
  readonly procedures: Readonly<Record<string, Procedure<D, E>>>
  readonly evolvers: Evolvers<D, E>
  readonly messages: Messages<D, E>
  onReply(dossier: D, reply: Reply, context: Context): Decision<E>
  /** Rules or rows of the law changed under a running dossier: what is recorded of the termijnen that moved. Must give an event. */
  onRecalculation(dossier: D, moved: readonly Moved[], context: Context): Decision<E>
  /** What follows by operation of law from how a dossier stands after a decision. */
  consequences(dossier: D, context: Context, came: { readonly before: D; readonly events: readonly E[] }): readonly E[]
}

/** The regeling that a process describes. Throws at once when two parts describe the same command. */
export function regelingOf<D extends object, E extends Event, Fase extends string>(
  process: Process<D, E, Fase>,
): Regeling<D, E, Fase> {
  const active = activePartsOf(process)
  const commands = allCommands([...Object.values<Part<D, E>>(process.fasen), ...Object.values(process.procedures)])
  const termijnen = remembered((dossier: D) => active(dossier).flatMap((part) => part.termijnen?.(dossier) ?? []))
  const workItems = (dossier: D, today: IsoDate) =>
    active(dossier).flatMap((part) => part.workItems?.(dossier, today) ?? [])
  const evolve = (dossier: D, event: E): D => {
    const evolver = process.evolvers[event.kind as E['kind']]
    return (evolver as ((dossier: D, event: E) => D) | undefined)?.(dossier, event) ?? dossier
  }
  const decide = decider(process, commands, active)
  const whole = (dossier: D, command: Command, today: IsoDate): Decision<E> => {
    const context = { today, actor: command.actor, commandId: command.id }
    const decision = decide(dossier, command, context)
    if (decision.kind === 'refused' || decision.events.length === 0) return decision
    const next = decision.events.reduce(evolve, dossier)
    const further = process.consequences(next, context, { before: dossier, events: decision.events })
    // what runs and waits from now on must have its days: where the law has no row for them, this cannot be decided
    const after = further.reduce(evolve, next)
    termijnen(after)
    workItems(after, today)
    return { kind: 'happened', events: [...decision.events, ...further] }
  }

  return {
    name: process.name,
    catalogue: commands satisfies Catalogue,
    initial: process.initial,
    fase: process.fase,
    gemeente: process.gemeente,
    gemeenteVoor: process.gemeenteVoor ?? process.gemeente,
    gemeentenVoor: (dossier, kind) => {
      const entry = commands[kind]
      return (entry && process.gemeentenVoor?.(dossier, entry)) ?? [process.gemeente(dossier)]
    },
    betrokken: process.betrokken ?? (() => []),
    uitkomst: process.uitkomst,
    finished: (dossier) =>
      process.fase(dossier) === process.closing &&
      termijnen(dossier).length === 0 &&
      workItems(dossier, '9999-12-31' as IsoDate).length === 0,
    decide: (dossier, command, today) => {
      const decision = withinTheRows(() => whole(dossier, command, today))
      if (decision.kind === 'happened' || command.origin !== 'reply') return decision
      // nobody hears a refusal of what a partner said: without a value for its dates it is an answer that nobody can use
      const answer: Answer = { kind: 'unusable', problem: decision.refusal.needed }
      return withinTheRows(() => whole(dossier, { ...command, body: { ...command.body, answer } }, today))
    },
    admitted: (dossier) => {
      const parts = active(dossier)
      const kinds = parts.flatMap((part) => [...Object.keys(part.commands ?? {}), ...(part.alsoAdmits ?? [])])
      const admitted = new Set(kinds)
      return Object.keys(commands).filter((kind) => admitted.has(kind))
    },
    evolve,
    termijnen,
    workItems,
    messages: (event, dossier) => {
      const tell = process.messages[event.kind as E['kind']] as Messages<D, Event>[string] | undefined
      return tell?.(event, dossier) ?? []
    },
  }
}

/** A dossier as it was stored, maybe by an older release: a field that came since is as at the opening, until the dossier is folded again. */
export function completed<D extends object>(
  { initial }: { initial(opening: Opening): D },
  { opening, snapshot }: { readonly opening: Opening; readonly snapshot: unknown },
): D {
  return { ...initial(opening), ...(snapshot as Partial<D>) }
}

/** A dossier is never changed in place, so what follows from it is worked out once. */
function remembered<D extends object, T>(from: (dossier: D) => T): (dossier: D) => T {
  const known = new WeakMap<D, T>()
  return (dossier) => {
    const found = known.get(dossier) ?? from(dossier)
    known.set(dossier, found)
    return found
  }
}

type ActiveParts<D, E extends Event> = (dossier: D) => readonly Part<D, E>[]

/** The fase a dossier is in, and the procedures that are open. */
function activePartsOf<D, E extends Event, Fase extends string>(process: Process<D, E, Fase>): ActiveParts<D, E> {
  const procedures = Object.values(process.procedures)
  return (dossier) => [
    process.fasen[process.fase(dossier)],
    ...procedures.filter((procedure) => procedure.isOpen(dossier)),
  ]
}

function decider<D, E extends Event, Fase extends string>(
  process: Process<D, E, Fase>,
  commands: Readonly<Record<string, CommandDefinition<D, E>>>,
  active: ActiveParts<D, E>,
) {
  function lapse(dossier: D, body: Lapse, context: Context): Decision<E> {
    const [key = ''] = body.key.split(':')
    const handler = active(dossier).find((part) => part.onLapse?.[key])?.onLapse?.[key]
    if (!handler) throw new Error(`nobody ends the termijn ${body.key}`)
    return handler(dossier, body, context)
  }

  return (dossier: D, { kind, origin, body }: Command, context: Context): Decision<E> => {
    if (origin === 'lapse') return lapse(dossier, body as unknown as Lapse, context)
    if (origin === 'reply') return process.onReply(dossier, { kind, ...body } as Reply, context)
    if (origin === 'recalculation') return process.onRecalculation(dossier, body['moved'] as readonly Moved[], context)
    const definition = commands[kind]
    if (!definition) return refused('onbekendeHandeling', 'Kies een handeling die bij dit traject hoort.')
    if (active(dossier).some((part) => admits(part, kind))) return definition.decide(dossier, body, context)
    const needed = `Dit kan niet in de fase ${process.fase(dossier)}.`
    return { kind: 'refused', refusal: { reason: 'nietInDezeFase', ground: definition.ground, needed } }
  }
}

function allCommands<D, E extends Event>(
  parts: readonly Part<D, E>[],
): Readonly<Record<string, CommandDefinition<D, E>>> {
  const entries = parts.flatMap(({ commands }) => Object.entries(commands ?? {}))
  const twice = entries.find(([kind], index) => entries.findIndex(([other]) => other === kind) !== index)
  if (twice) throw new Error(`${twice[0]} is described twice`)
  return Object.fromEntries(entries)
}

function admits<D, E extends Event>({ commands, alsoAdmits }: Part<D, E>, kind: string): boolean {
  return commands?.[kind] !== undefined || alsoAdmits?.includes(kind) === true
}

/** A date for which the law has no row is an answer, not a defect. */
export function withinTheRows<E extends Event>(decide: () => Decision<E>): Decision<E> {
  try {
    return decide()
  } catch (error) {
    if (error instanceof NoValue) return refused('geenWaardeOpDezeDatum', error.message)
    throw error
  }
}

function refused<E extends Event>(reason: string, needed: string): Decision<E> {
  return { kind: 'refused', refusal: { reason, ground: conventie('catalogus'), needed } }
}
