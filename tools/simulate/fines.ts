// Which events of a life are fines, and which of them still stand? For the invariants: read from the events alone.
import { daysInclusive, type IsoDate } from '../../domain/dates/iso-date.ts'
import type { Event } from '../../domain/dossier.ts'
import type { Happened } from '../play/world.ts'
import type { Look } from './invariants.ts'

export const isFine = ({ kind }: Event): boolean => /^Boete\w*Opgelegd$/.test(kind)
/** Who fines, by event: DUO for the term (Wet 24, 25), the college for intake and cooperation (Wet 22, 23). */
export const byDuo = ({ kind }: Event): boolean => kind === 'BoeteOpgelegd'
export const finesIn = (look: Look): readonly Happened[] => look.taken.happened.filter(({ event }) => isFine(event))

export function eventsBefore({ events }: Look, one: Happened): readonly Happened[] {
  return events.slice(0, events.indexOf(one))
}

export function latest(events: readonly Happened[], kind: RegExp): Happened | undefined {
  return events.findLast(({ event }) => kind.test(event.kind))
}

export const decisionOf = ({ body }: Event): number => Number(Object(body['besluit'])['nummer'])

/** Withdrawn, or annulled on an objection or appeal. */
export function fellAway(fine: Event, events: readonly Happened[]): boolean {
  return events.some(
    ({ event: { kind, body } }) =>
      body['besluit'] === decisionOf(fine) &&
      (kind === 'BesluitIngetrokken' ||
        (isOutcome(kind) && body['uitkomst'] === 'gegrond' && body['bedragCent'] === undefined)),
  )
}

/** Awb 5:45 lid 3: days between an objection to a fine of this kind and the day on which that fine fell away; the power does not lapse in them. */
export function daysUnderObjection(kind: string, events: readonly Happened[]): number {
  const days = events
    .filter(({ event }) => event.kind === kind && fellAway(event, events))
    .map(({ event: fine }) => {
      const about = events.filter(({ event }) => event.body['besluit'] === decisionOf(fine))
      const made = about.find(({ event }) => event.kind === 'BezwaarIngediend')?.event.body['ontvangen']
      const ended = about.findLast(({ event }) => isOutcome(event.kind) || event.kind === 'BesluitIngetrokken')
      return made === undefined || ended === undefined ? 0 : daysInclusive(made as IsoDate, ended.event.legalDate)
    })
  return days.reduce((sum, one) => sum + one, 0)
}

/** What is still owed for a fine after these events: a lower amount in its place, nothing when it fell away. Cents. */
export function standing(fine: Event, events: readonly Happened[]): number {
  if (fellAway(fine, events)) return 0
  const lowered = events.findLast(
    ({ event: { kind, body } }) =>
      isOutcome(kind) && body['besluit'] === decisionOf(fine) && body['bedragCent'] !== undefined,
  )
  return Number((lowered?.event ?? fine).body['bedragCent'])
}

export const isOutcome = (kind: string): boolean => kind === 'OpBezwaarBeslist' || kind === 'UitspraakGedaan'
