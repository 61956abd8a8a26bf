// How does a file of this folder say what it admits and decides? The shared words of the process, bound to its own types.
import type { z } from 'zod'
import type { IsoDate } from '../../dates/iso-date.ts'
import type { BevoegdGezag, CatalogueEntry, Decision, Message } from '../../dossier.ts'
import { type Citation, cite, conventie, type Finding, wet } from '../../law/finding.ts'
import type { CommandDefinition, Context, Evolvers, Messages, Part, Procedure } from '../../process.ts'
import { berichttekst } from './berichttekst.ts'
import { buitenBereik } from './datums.ts'
import type { Body, EventKind, TrajectEvent } from './events.ts'
import { channelOf, type MessageBodies, type MessageKind } from './messages.ts'
import type { Traject } from './state.ts'

export type TrajectPart = Part<Traject, TrajectEvent>
export type TrajectProcedure = Procedure<Traject, TrajectEvent>
export type TrajectDecision = Decision<TrajectEvent>
export type TrajectMessages = Messages<Traject, TrajectEvent>
export type EvolversOf<K extends EventKind> = Pick<Evolvers<Traject, TrajectEvent>, K>

/** Every reason for which a command can be refused in a traject. */
export type Reden =
  | 'afschalingNietMogelijk'
  | 'alGedaan'
  | 'beleidAsiel'
  | 'beslistermijnLoopt'
  | 'datumInToekomst'
  | 'datumTeVroeg'
  | 'dubbeleSanctie'
  | 'eersteOproepLoopt'
  | 'eigenRapport'
  | 'geenAanvraag'
  | 'geenAsielstatushouder'
  | 'geenBegeleiding'
  | 'geenBesluit'
  | 'geenBoeteMogelijk'
  | 'geenBredeIntake'
  | 'geenGemisteOproep'
  | 'geenOproep'
  | 'geenOvertreding'
  | 'geenPip'
  | 'geenRapport'
  | 'geenVerwijt'
  | 'keuzeNodig'
  | 'leerbaarheidstoetsNodig'
  | 'leerrouteOngewijzigd'
  | 'meldingNietMogelijk'
  | 'nietBevoegd'
  | 'nietGehoord'
  | 'nietGevonden'
  | 'nietInVerzuim'
  | 'nietVoldaan'
  | 'ontheffingNietMogelijk'
  | 'ongewijzigd'
  | 'onwilNietVastgesteld'
  | 'pipNietToegestaan'
  | 'routewijzigingTeLaat'
  | 'teWeinigUren'
  | 'verlengingNietMogelijk'
  | 'verlengingTeVroeg'
  | 'voorDeWet'
  | 'vrijstellingNietMogelijk'
  | 'zienswijzetermijnLoopt'

type Act<S extends z.ZodObject> = Omit<CatalogueEntry, 'origin' | 'schema'> & {
  readonly resource: string
  readonly schema: S
  decide(traject: Traject, body: z.infer<S>, context: Context): TrajectDecision
}

/** An act of a human: an entry of the catalogue with what it decides. */
export function act<S extends z.ZodObject>(definition: Act<S>): CommandDefinition<Traject, TrajectEvent> {
  const { schema, decide } = definition
  return {
    origin: 'act',
    ...definition,
    decide(traject, body, context) {
      const decision = decide(traject, body as z.infer<S>, context)
      // what the act itself finds wrong with a day says more
      if (decision.kind === 'refused') return decision
      const buiten = buitenBereik(schema, body, context.today)
      return buiten === null ? decision : refuse(buiten.reason, conventie('CAL-1'), buiten.needed)
    },
  }
}

export const college: BevoegdGezag = {
  organisaties: ['gemeente'],
  rollen: ['klantmanager', 'handhaver'],
  ground: wet('15'),
}
export const handhaver: BevoegdGezag = { organisaties: ['gemeente'], rollen: ['handhaver'], ground: wet('22') }
export const minister: BevoegdGezag = { organisaties: ['duo'], rollen: [], ground: wet('12') }
export const boeteAmbtenaar: BevoegdGezag = { organisaties: ['duo'], rollen: ['handhaver'], ground: wet('25') }

export function refuse(reason: Reden, ground: Citation, needed: string): TrajectDecision {
  return { kind: 'refused', refusal: { reason, ground, needed } }
}

export function happened(...events: readonly TrajectEvent[]): TrajectDecision {
  return { kind: 'happened', events }
}

/** Nothing new: what was said is what we knew. */
export const nothingNew: TrajectDecision = { kind: 'happened', events: [] }

type On = { readonly on: IsoDate; readonly ground: Citation; readonly findings?: readonly Finding[] }

export function event<K extends EventKind>(kind: K, { on, ground, findings = [] }: On, body: Body<K>): TrajectEvent {
  return { kind, legalDate: on, ground, findings, body } as unknown as TrajectEvent
}

/** The first refusal among checks that did not hold; null when all held. */
export function firstRefusal(...checks: readonly (TrajectDecision | null | false)[]): TrajectDecision | null {
  return checks.find((check): check is TrajectDecision => check !== null && check !== false) ?? null
}

export function inFuture(date: IsoDate, today: IsoDate): TrajectDecision | null {
  return date > today
    ? refuse(
        'datumInToekomst',
        conventie('CAL-1'),
        `Kies een datum tot en met vandaag (${today}); ${date} moet nog komen.`,
      )
    : null
}

export function before(date: IsoDate, limit: IsoDate | null, ground: Citation, what: string): TrajectDecision | null {
  return limit !== null && date < limit
    ? refuse('datumTeVroeg', ground, `Kies een datum vanaf ${limit} (${what}).`)
    : null
}

/** `text`: where more can be said than the message itself tells. */
export function message<K extends MessageKind>(
  kind: K,
  body: MessageBodies[K],
  text = berichttekst(kind, body),
): Message {
  return { channel: channelOf[kind], kind, text, body }
}

/** The line an operator or caseworker reads with a termijn: the law first. */
export function termijnOf(key: string, ground: Citation, what: string, days: { firstDay: IsoDate; lastDay: IsoDate }) {
  return { key, ground, text: `${cite(ground)}: ${what} uiterlijk ${days.lastDay}`, ...days }
}

/** Which decision, payment or violation a termijn or its lapse is about: `betaling:3`. */
export const numberIn = (key: string): number => Number(key.slice(key.indexOf(':') + 1))
