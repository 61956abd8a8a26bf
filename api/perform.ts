// From request to answer: inbox row first, then the workflow, at most eight seconds, then "accepted, look here".
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { handedOver, type InboxRow, outcomeOf, receive } from '../db/inbox.ts'
import type { Command, Outcome } from '../domain/dossier.ts'
import type { Handover } from './handover.ts'

const PATIENCE_MS = 8_000
const LOOK_EVERY_MS = 200
const MOMENT_MS = 1_000

export type Performing = {
  readonly handover: Handover
  readonly pool: pg.Pool
  /** Hears why an outcome did not come at once; nothing personal is in it. */
  readonly report: (error: unknown) => void
}

export type Dossier = { readonly dossierId: string; readonly regeling: string }

/** A caseworker's act. `outcome` null: not yet, look at the command's address. Throws when the row could not be stored. */
export async function perform(
  { handover, pool, report }: Performing,
  { dossierId, regeling }: Dossier,
  command: Command,
): Promise<{ readonly row: InboxRow; readonly outcome: Outcome | null }> {
  const deadline = Date.now() + PATIENCE_MS
  const row = await receive(pool, dossierId, command)
  if (row.outcome) return { row, outcome: row.outcome }
  const ask = { id: command.id, dossierId, kind: command.kind, regeling }
  try {
    const outcome = await Promise.race([handover.update(ask, deadline), noOutcomeAt(deadline)])
    await handedOver(pool, command.id)
    return { row, outcome }
  } catch (error) {
    // Not yet: too many in flight, a worker gone, our deadline. The signal is durable; the row tells the rest.
    report(error)
    void handover
      .signal(ask)
      .then(() => handedOver(pool, command.id))
      .catch(report) // else the sweep
  }
  while (Date.now() < deadline) {
    const outcome = await outcomeOf(pool, command.id)
    if (outcome) return { row, outcome }
    await sleep(LOOK_EVERY_MS)
  }
  return { row, outcome: await outcomeOf(pool, command.id) }
}

/** The client's own deadline is not enough: its retries may overrun it while the server is away. */
async function noOutcomeAt(deadline: number): Promise<never> {
  await sleep(Math.max(0, deadline - Date.now()), undefined, { ref: false })
  throw new Error('no outcome in time')
}

/** A fact from outside: stored by us, then by the server; its outcome is nobody's to wait for. The server gets a moment, so that facts keep their order. */
export async function notify(
  { handover, pool, report }: Performing,
  dossier: Dossier,
  command: Command,
): Promise<void> {
  const row = await receive(pool, dossier.dossierId, command)
  if (row.outcome) return
  const signalled = handover
    .signal({ id: command.id, kind: command.kind, ...dossier })
    .then(() => handedOver(pool, command.id))
    .catch(report) // the sweep brings it
  await Promise.race([signalled, sleep(MOMENT_MS)])
}
