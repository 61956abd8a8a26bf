// What do regeling, step and kernel say to each other? Pure: no clock, no network, no database, no Temporal.
import type { z } from 'zod'
import type { IsoDate } from './dates/iso-date.ts'
import type { Citation, Finding } from './law/finding.ts'

/** Who asks: a human, a partner, the clock, a partner on a message of ours, or rules that give other days than they gave. */
export const origins = ['act', 'notice', 'lapse', 'reply', 'recalculation'] as const
export type Origin = (typeof origins)[number]

export type Organisatie = 'gemeente' | 'duo' | 'coa' | 'brp' | 'brief' | 'klok'

/** A colleague, a partner or the clock. `gemeente` is the code of the gemeente a colleague works for. */
export type Actor = {
  readonly id: string
  readonly organisatie: Organisatie
  readonly rol: string
  readonly gemeente?: string
}

export type Command<Kind extends string = string> = {
  readonly id: string
  readonly kind: Kind
  readonly origin: Origin
  readonly actor: Actor
  readonly body: Readonly<Record<string, unknown>>
}

/** A fact that happened, with its legal date and the findings that motivate it. */
export type Event<Kind extends string = string, Body = Readonly<Record<string, unknown>>> = {
  readonly kind: Kind
  readonly legalDate: IsoDate
  readonly ground: Citation
  readonly findings: readonly Finding[]
  readonly body: Body
}

/** `needed` says in plain Dutch what would make it possible. */
type Refusal = { readonly reason: string; readonly ground: Citation; readonly needed: string }

export type Decision<E extends Event = Event> =
  | { readonly kind: 'happened'; readonly events: readonly E[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** A running legal clock. Both days count; it lapses when `lastDay` is over. */
export type Termijn = {
  readonly key: string
  readonly ground: Citation
  readonly text: string
  readonly firstDay: IsoDate
  readonly lastDay: IsoDate
}

/** A running termijn that follows with other days, or no longer, though nothing happened: the rules changed. Last days, both count. */
export type Moved = { readonly key: string; readonly was: IsoDate; readonly wordt: IsoDate | null }

/** What a human must do now. `settledBy`: the acts that end it. */
export type WorkItem = {
  readonly key: string
  /** Codes and dates only: operators read it too. */
  readonly text: string
  /** In a partner's own words; stays in the database. */
  readonly detail?: string
  readonly bevoegd: Organisatie | 'aanvrager'
  /** Code of the gemeente that must do it, when it is another than the dossier's. */
  readonly gemeente?: string
  readonly dueOn: IsoDate | null
  readonly ground: Citation
  readonly settledBy: readonly string[]
}

/** What a partner said on a message. A plain acceptance asks nothing of the dossier: the message is settled, and no step is taken. */
export type Answer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'facts'; readonly facts: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly fouttekst: readonly string[] }
  | { readonly kind: 'unusable'; readonly problem: string }
export type Delivered = 'settled' | 'answered'

/** `kind` is the activity type that delivers it, `channel` the task queue of the partner. `text` is read by operators: codes and dates only. */
export type Message = {
  readonly channel: string
  readonly kind: string
  readonly text: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Who may do it: part of the law, with its citation. `rollen` empty: everyone of those organisations. */
export type BevoegdGezag = {
  readonly organisaties: readonly Organisatie[]
  readonly rollen: readonly string[]
  readonly ground: Citation
}

/** The single description of a command: routes, forms, validation, authorisation and handlers are derived from it. */
export type CatalogueEntry = {
  readonly origin: 'act' | 'notice'
  /** Resource below the traject, plural (`pips`); acts only. */
  readonly resource?: string
  readonly label: string
  readonly help: string
  readonly ground: Citation
  readonly bevoegd: BevoegdGezag
  readonly schema: z.ZodObject
}
export type Catalogue = Readonly<Record<string, CatalogueEntry>>

/** What a dossier starts from; kept, so that it can be folded again. */
export type Opening = {
  readonly openedOn: IsoDate
  readonly gemeente: string
  /** Ids of planned events of partners that are switched on for this dossier. */
  readonly aangezet?: readonly string[]
}

export type Regeling<D, E extends Event, Fase extends string> = {
  readonly name: string
  readonly catalogue: Catalogue
  initial(opening: Opening): D
  fase(dossier: D): Fase
  /** Code of the gemeente whose college is competent. */
  gemeente(dossier: D): string
  /** The gemeente that is competent for this command: mostly the dossier's own, or the one that decided what the command is about. */
  gemeenteVoor(dossier: D, command: Pick<Command, 'kind' | 'body'>): string
  /** Every gemeente that can be competent for such a command, whatever its body says. */
  gemeentenVoor(dossier: D, kind: string): readonly string[]
  /** Other gemeenten that still have something to do here. */
  betrokken(dossier: D): readonly string[]
  /** How it ended, when it has. */
  uitkomst(dossier: D): string | null
  /** True when nothing is to come any more but the answers on what was sent. */
  finished(dossier: D): boolean
  decide(dossier: D, command: Command, today: IsoDate): Decision<E>
  /** The commands that fase and open procedures admit now; whether one is granted is for `decide`. */
  admitted(dossier: D): readonly string[]
  evolve(dossier: D, event: E): D
  termijnen(dossier: D): readonly Termijn[]
  workItems(dossier: D, today: IsoDate): readonly WorkItem[]
  messages(event: E, dossier: D): readonly Message[]
}

// biome-ignore lint/suspicious/noExplicitAny: a registry holds regelingen of every dossier type; only the step that looked one up folds with it
export type AnyRegeling = Regeling<any, any, string>

/** What the caller of an update gets: codes and dates, never a name. */
export type Outcome =
  | { readonly kind: 'done'; readonly event: string; readonly legalDate: IsoDate; readonly ground: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly ground: string; readonly needed: string }
  | { readonly kind: 'none' }

/** What the workflow must keep alive, and what it shows. Instants are on the workflow's own clock. */
export type Agenda<Fase extends string = string> = {
  readonly version: number
  readonly regeling: string
  readonly gemeente: string
  readonly fase: Fase
  readonly faseSince: IsoDate
  /** Nothing is to come any more: the dossier is closed as soon as its outbox is empty. */
  readonly finished: boolean
  /** The clock of its workflow may jump. */
  readonly played: boolean
  readonly uitkomst: string | null
  /** Whose turn it is: the competence of the most urgent work item, else `termijn`. */
  readonly wachtOp: string
  /** Since when; null while only a termijn runs. */
  readonly wachtSinds: IsoDate | null
  /** Something is late or refused. */
  readonly aandacht: boolean
  /** Most urgent first, at most five, as an operator reads them. */
  readonly taken: readonly string[]
  readonly termijnen: readonly { readonly key: string; readonly text: string; readonly wakesAt: number }[]
  readonly outbox: readonly {
    readonly id: string
    readonly channel: string
    readonly kind: string
    readonly text: string
  }[]
}

/** The Agenda without what is as it was: a history keeps every answer, so it is told what changed. A message told before is its id. */
export type AgendaNews<Fase extends string = string> = Omit<Agenda<Fase>, 'termijnen' | 'taken' | 'outbox'> &
  Partial<Pick<Agenda<Fase>, 'termijnen' | 'taken'>> & {
    readonly outbox: readonly (Agenda['outbox'][number] | string)[]
  }

/** What the kernel asks of the step: all that is waiting, in order. A poke alone lapses what is due and tells the agenda. */
export type StepInput = {
  readonly dossierId: string
  /** The version of the Agenda that the workflow holds; null when it holds none. */
  readonly knows: number | null
  /** `Date.now()` of the workflow; only a played dossier uses it. */
  readonly at: number
  readonly stimuli: readonly Stimulus[]
}

export type Stimulus =
  | { readonly kind: 'command'; readonly name: string; readonly commandId: string }
  | { readonly kind: 'reply'; readonly name: string; readonly messageId: string }
  | { readonly kind: 'poke'; readonly name: string }

/** An outcome per stimulus, in the same order. */
export type StepResult<Fase extends string = string> = {
  readonly outcomes: readonly Outcome[]
  readonly agenda: AgendaNews<Fase>
}
