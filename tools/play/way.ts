// What must a way of playing offer? The pure core and the running system are two of them; expectations and story know neither.
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import type { Actor, Event, Outcome } from '../../domain/dossier.ts'
import type { PartnerStep } from './life.ts'

export type Happened = Event & { readonly actor: Actor }
export type Sent = {
  readonly channel: string
  readonly kind: string
  readonly text: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Where a dossier stands, with all that happened and was told so far, oldest first. */
export type Standing = {
  readonly today: IsoDate
  readonly fase: string
  readonly gemeente: string
  readonly uitkomst: string | null
  readonly snapshot: unknown
  readonly termijnen: readonly { readonly key: string; readonly lastDay: IsoDate }[]
  readonly taken: readonly { readonly key: string; readonly dueOn: IsoDate | null }[]
  readonly events: readonly Happened[]
  readonly messages: readonly Sent[]
}

export type Notice = Exclude<PartnerStep, { readonly quiet: string }>
export type Facts = Readonly<Record<string, unknown>>

export type Way = {
  /** Goes to a later day. Every termijn lapses on its own day, and what it makes us say is answered on that day. */
  forward(day: IsoDate): Promise<void>
  /** The same, while everything is down until that day. */
  absent(day: IsoDate): Promise<void>
  /** `later`: received today, and left lying until a later step takes it along. */
  act(kind: string, by: string, facts: Facts, later: boolean): Promise<Outcome>
  /** What the partners know from now on, over what they knew. */
  learn(facts: Facts): Promise<void>
  notify(notice: Notice): Promise<Outcome>
  /** When everything that was said has been answered. */
  standing(): Promise<Standing>
}
