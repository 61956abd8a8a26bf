// How did this life come where it stands, and what comes by itself? Folded again from the events; pure.
import { clock } from '../../activities/progress.ts'
import { earliest, type IsoDate, plus } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Event, Opening, Termijn } from '../../domain/dossier.ts'

export type Band = { readonly fase: string; readonly from: IsoDate; readonly until: IsoDate | null }

/** A last day, and since which legal date it was that one. */
type LastDay = { readonly lastDay: IsoDate; readonly since: IsoDate }

export type Bar = Termijn & {
  /** The first part of the key: termijnen of a kind share a line. */
  readonly kind: string
  /** Earlier last days, oldest first: each extension leaves one. */
  readonly earlier: readonly LastDay[]
  readonly status: 'loopt' | 'beeindigd' | 'verstreken'
  /** Null while it runs. */
  readonly endedOn: IsoDate | null
}

export type Life = { readonly bands: readonly Band[]; readonly bars: readonly Bar[] }

/** `lapsed`: the termijnen that ended by lapsing, as `key firstDay`. */
export function lifeOf(
  regeling: AnyRegeling,
  opening: Opening,
  events: readonly Event[],
  lapsed: ReadonlySet<string>,
): Life {
  let dossier: unknown = regeling.initial(opening)
  let bands: readonly Band[] = [{ fase: regeling.fase(dossier), from: opening.openedOn, until: null }]
  const bars = new Map<string, Bar>()
  for (const event of events) {
    dossier = regeling.evolve(dossier, event)
    bands = nextBands(bands, regeling.fase(dossier), event.legalDate)
    follow(bars, regeling.termijnen(dossier), event.legalDate, lapsed)
  }
  return { bands, bars: [...bars.values()] }
}

function nextBands(bands: readonly Band[], fase: string, on: IsoDate): readonly Band[] {
  const last = bands.at(-1)
  if (last === undefined || last.fase === fase) return bands
  // What was recorded late may lie before what it follows: that began at the latest then, and no band ends before it begins.
  const before = bands.map(({ fase, from, until }) => ({
    fase,
    from: earliest(from, on),
    until: until && earliest(until, on),
  }))
  return [
    ...before.slice(0, -1),
    { fase: last.fase, from: earliest(last.from, on), until: on },
    { fase, from: on, until: null },
  ]
}

function follow(bars: Map<string, Bar>, running: readonly Termijn[], on: IsoDate, lapsed: ReadonlySet<string>): void {
  const now = new Map(running.map((termijn) => [`${termijn.key} ${termijn.firstDay}`, termijn]))
  for (const [id, bar] of bars)
    if (bar.endedOn === null && !now.has(id))
      bars.set(id, { ...bar, endedOn: on, status: lapsed.has(id) ? 'verstreken' : 'beeindigd' })
  for (const [id, termijn] of now) {
    const known = bars.get(id)
    const [kind = termijn.key] = termijn.key.split(':')
    const earlier =
      known === undefined || known.lastDay === termijn.lastDay
        ? (known?.earlier ?? [])
        : [...known.earlier, { lastDay: known.lastDay, since: on }]
    bars.set(id, { ...termijn, kind, earlier, status: 'loopt', endedOn: null })
  }
}

export type Upcoming = {
  readonly termijn: Termijn
  /** The day it happens: the one after the last. */
  readonly on: IsoDate
  readonly events: readonly Event[]
  /** The fase after it; null when it stays as it is. */
  readonly fase: string | null
  readonly messages: readonly string[]
}

/** What happens by itself when nobody does anything: each running termijn is let lapse in a copy. Soonest first. */
export function upcoming(regeling: AnyRegeling, snapshot: unknown): readonly Upcoming[] {
  return [...regeling.termijnen(snapshot)]
    .sort((a, b) => (a.lastDay + a.key < b.lastDay + b.key ? -1 : 1))
    .map((termijn) => lapse(regeling, snapshot, termijn))
}

function lapse(regeling: AnyRegeling, snapshot: unknown, termijn: Termijn): Upcoming {
  const { key, firstDay, lastDay } = termijn
  const on = plus(lastDay, { days: 1 })
  const body = { key, firstDay, lastDay }
  const command = { id: key, kind: 'termijnVerstreken', origin: 'lapse' as const, actor: clock, body }
  const decision = regeling.decide(snapshot, command, on)
  const events: readonly Event[] = decision.kind === 'happened' ? decision.events : []
  let after = snapshot
  const messages = events.flatMap((event) => {
    after = regeling.evolve(after, event)
    return regeling.messages(event, after).map(({ text }) => text)
  })
  const [before, next] = [regeling.fase(snapshot), regeling.fase(after)]
  return { termijn, on, events, fase: before === next ? null : next, messages }
}
