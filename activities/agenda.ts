// What must the workflow keep alive for a dossier after a step, and what does it show to operators?
import type { IsoDate } from '../domain/dates/iso-date.ts'
import { type Clock, endOf } from '../domain/dates/legal-time.ts'
import type { Agenda, AgendaNews, AnyRegeling, WorkItem } from '../domain/dossier.ts'
import type { Progress } from './progress.ts'

type Standing = {
  readonly dossierId: string
  readonly played: boolean
  readonly clock: Clock
  readonly today: IsoDate
  readonly version: number
  readonly outbox: Agenda['outbox']
  readonly waitingSince: Readonly<Record<string, IsoDate>>
}

const SHOWN = 5

/** Leaves out what the dossier had before this step too; the workflow must hold the Agenda of just before it. */
export function newsOf(agenda: Agenda, before: Agenda, told: Agenda['outbox']): AgendaNews {
  const { termijnen, taken, outbox, ...rest } = agenda
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const known = new Set(told.map(({ id }) => id))
  return {
    ...rest,
    ...(same(termijnen, before.termijnen) ? {} : { termijnen }),
    ...(same(taken, before.taken) ? {} : { taken }),
    outbox: outbox.map((message) => (known.has(message.id) ? message.id : message)),
  }
}

export function agendaOf(
  regeling: AnyRegeling,
  { dossier, faseSince }: Pick<Progress, 'dossier' | 'faseSince'>,
  { dossierId, played, clock, today, version, outbox, waitingSince }: Standing,
): Agenda {
  const items = [...regeling.workItems(dossier, today)].sort(byUrgency)
  const late = items.some(({ dueOn }) => dueOn !== null && dueOn < today)
  return {
    version,
    regeling: regeling.name,
    gemeente: regeling.gemeente(dossier),
    fase: regeling.fase(dossier),
    faseSince,
    finished: regeling.finished(dossier),
    played,
    uitkomst: regeling.uitkomst(dossier),
    wachtOp: items[0]?.bevoegd ?? 'termijn',
    wachtSinds: items[0] ? (waitingSince[items[0].key] ?? today) : null,
    aandacht: late,
    taken: items
      .slice(0, SHOWN)
      .map(
        ({ text, dueOn, bevoegd, gemeente = '' }) =>
          `${text} (${`${bevoegd} ${gemeente}`.trim()}${dueOn ? `, uiterlijk ${dueOn}` : ''})`,
      ),
    termijnen: regeling
      .termijnen(dossier)
      .map(({ key, text, lastDay }) => ({ key, text, wakesAt: endOf(lastDay, clock) + spread(dossierId) })),
    outbox: outbox.map(({ id, channel, kind, text }) => ({ id, channel, kind, text })),
  }
}

/** Earliest last day first; what has none comes last. */
function byUrgency(a: WorkItem, b: WorkItem): number {
  return (a.dueOn ?? '9') + a.key < (b.dueOn ?? '9') + b.key ? -1 : 1
}

/** Up to five minutes past midnight, the same for a dossier every time: not all of the Netherlands at once. */
function spread(dossierId: string): number {
  return (Number.parseInt(dossierId.slice(0, 4), 16) % 300) * 1000
}
