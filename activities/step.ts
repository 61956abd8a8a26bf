// takeStep: the only way a dossier changes. One transaction, one dossier lock; asked again it answers the same.
import type pg from 'pg'
import { deterministicId } from '../db/deterministic-id.ts'
import { type DossierRow, lockDossier } from '../db/dossiers.ts'
import { type InboxRow, openRows } from '../db/inbox.ts'
import { type Reply, takeAnswers, unsettled } from '../db/outbox.ts'
import { inTransaction } from '../db/pool.ts'
import { record } from '../db/steps.ts'
import type { IsoDate } from '../domain/dates/iso-date.ts'
import { type Clock, legalToday } from '../domain/dates/legal-time.ts'
import type { Actor, AnyRegeling, Organisatie, Outcome, StepInput, StepResult, Stimulus } from '../domain/dossier.ts'
import { completed } from '../domain/process.ts'
import { agendaOf, newsOf } from './agenda.ts'
import { Progress } from './progress.ts'
import { asRecorded, ended, movedTermijnen, recalculate, recordedAs } from './recalculation.ts'

export type Regelingen = Readonly<Record<string, AnyRegeling>>

/** The step for a registry of regelingen. `takeStep` throws only on defects and when the database cannot be reached. */
export function createStep({ pool, regelingen }: { pool: pg.Pool; regelingen: Regelingen }) {
  return {
    takeStep: (input: StepInput): Promise<StepResult> => inTransaction(pool, (db) => step(db, regelingen, input)),
  }
}

async function step(
  db: pg.PoolClient,
  regelingen: Regelingen,
  { dossierId, at, knows, stimuli }: StepInput,
): Promise<StepResult> {
  const stored = await lockDossier(db, dossierId)
  const regeling = regelingen[stored.regeling]
  if (!regeling) throw new Error(`no regeling ${stored.regeling}`)
  const row = { ...stored, snapshot: completed(regeling, stored) }
  const clock = clockOf(row, at)
  const today = legalToday(row.now, clock)
  const progress = new Progress(regeling, row)
  const rows = await openRows(db, dossierId, commandsIn(stimuli))
  const answers = await takeAnswers(db, messagesIn(stimuli))
  const outbox = await unsettled(db, dossierId)
  const waiting = rows.filter(({ outcome }) => outcome === null)
  const follows = regeling.termijnen(row.snapshot)
  recalculate(progress, await movedTermijnen(db, dossierId, { recorded: row.running, follows }), today)

  const outcomes = stimuli.map((stimulus): Outcome => {
    switch (stimulus.kind) {
      case 'command':
        return decideAsked(
          progress,
          rows.find(({ id }) => id === stimulus.commandId),
          waiting,
        )
      case 'reply':
        return decideAnswer(progress, answers.get(stimulus.messageId), today, waiting)
      case 'poke':
        return { kind: 'none' }
      default:
        return stimulus satisfies never
    }
  })
  progress.lapseBefore(today, waiting)
  await write(db, { row, clock, regeling, progress, today })
  const version = row.version + progress.events.length
  const standing = {
    dossierId,
    played: row.played,
    clock,
    today,
    version,
    outbox: [...outbox, ...progress.messages],
    waitingSince: row.waitingSince,
  }
  const agenda = agendaOf(regeling, progress, standing)
  // what follows from the snapshot is what the workflow was told, unless the rules changed since
  if (knows !== row.version || !asRecorded(row.running, follows)) return { outcomes, agenda }
  return { outcomes, agenda: newsOf(agenda, agendaOf(regeling, { ...row, dossier: row.snapshot }, standing), outbox) }
}

const commandsIn = (stimuli: readonly Stimulus[]) =>
  stimuli.flatMap((stimulus) => (stimulus.kind === 'command' ? [stimulus.commandId] : []))

const messagesIn = (stimuli: readonly Stimulus[]) =>
  stimuli.flatMap((stimulus) => (stimulus.kind === 'reply' ? [stimulus.messageId] : []))

/** What a command asks is decided as of the day it was received, after all that had ended by then. */
function decideAsked(progress: Progress, row: InboxRow | undefined, waiting: readonly InboxRow[]): Outcome {
  if (!row) return { kind: 'none' }
  if (row.outcome) return row.outcome
  progress.lapseBefore(row.receivedOn, waiting)
  progress.decideRow(row)
  return progress.outcomes.get(row.id) ?? { kind: 'none' }
}

/** The activity wrote the answer to the message's row; here it becomes a command of today, once. */
function decideAnswer(
  progress: Progress,
  answer: Reply | undefined,
  today: IsoDate,
  waiting: readonly InboxRow[],
): Outcome {
  if (!answer) return { kind: 'none' }
  progress.lapseBefore(today, waiting)
  return progress.decideOwn(replyCommand(answer), today)
}

/** An answer of a partner as a command; the body names the message and holds what was said. */
export function replyCommand({ messageId, channel, kind, asked, reply }: Reply) {
  const actor: Actor = { id: channel, organisatie: channel as Organisatie, rol: 'systeem' }
  const id = deterministicId(messageId, 'reply')
  return { id, kind, origin: 'reply' as const, actor, body: { messageId, asked, answer: reply } }
}

/** A played dossier's clock only ever goes forward: a retried step may carry a stale `at`. */
function clockOf({ played, clock, now }: DossierRow, at: number): Clock {
  return played ? { ...clock, skippedMs: Math.max(clock.skippedMs, at - now) } : clock
}

type Changed = {
  readonly row: DossierRow
  readonly clock: Clock
  readonly regeling: AnyRegeling
  readonly progress: Progress
  readonly today: IsoDate
}

async function write(db: pg.PoolClient, { row, clock, regeling, progress, today }: Changed): Promise<void> {
  const { events, outcomes, made, lapsed, dossier } = progress
  if (events.length + outcomes.size + made.length === 0 && !row.played && row.version > 0) return
  const runs = regeling.termijnen(dossier)
  await record(db, {
    dossierId: row.id,
    from: row.version,
    lastHash: row.lastHash,
    recordedAt: row.now,
    snapshot: dossier,
    fase: regeling.fase(dossier),
    faseSince: progress.faseSince,
    gemeente: regeling.gemeente(dossier),
    betrokken: regeling.betrokken(dossier),
    finished: regeling.finished(dossier),
    uitkomst: regeling.uitkomst(dossier),
    skippedMs: clock.skippedMs,
    today,
    made,
    outcomes,
    events,
    termijnen: [...ended(row.running, runs), ...lapsed.map(recordedAs('verstreken')), ...runs.map(recordedAs('loopt'))],
    workItems: regeling.workItems(dossier, today),
    messages: progress.messages,
  })
}
