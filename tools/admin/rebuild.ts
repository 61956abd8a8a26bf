// Folds dossiers again from their events. Differences first; writes only when asked to.
import type pg from 'pg'
import { Progress } from '../../activities/progress.ts'
import { ended, movedTermijnen, recalculate, recordedAs } from '../../activities/recalculation.ts'
import { lockDossier } from '../../db/dossiers.ts'
import { inTransaction } from '../../db/pool.ts'
import { record } from '../../db/steps.ts'
import { legalToday } from '../../domain/dates/legal-time.ts'
import type { AnyRegeling } from '../../domain/dossier.ts'
import { type Difference, foldAgain } from './differences.ts'

export type Regelingen = Readonly<Record<string, AnyRegeling>>
type Named = { readonly id: string; readonly regeling: string }

export async function allDossiers(pool: pg.Pool): Promise<readonly Named[]> {
  const { rows } = await pool.query<Named>(`select id, regeling from dossier order by opened_at, id`)
  return rows
}

function regelingOf(regelingen: Regelingen, { id, regeling: name }: Named): AnyRegeling {
  const regeling = regelingen[name]
  if (!regeling) throw new Error(`dossier ${id}: no regeling ${name}`)
  return regeling
}

/** What stands otherwise than its events say, of every dossier. */
export async function differences(pool: pg.Pool, regelingen: Regelingen): Promise<readonly Difference[]> {
  const found: Difference[] = []
  for (const dossier of await allDossiers(pool))
    found.push(...(await foldAgain(pool, regelingOf(regelingen, dossier), dossier.id)).differences)
  return found
}

/** Writes snapshot, termijnen and work items of one dossier anew, under its lock; a termijn that moved is recorded by an event. A broken hash chain is not ours to mend: it stays reported. */
export async function rebuild(pool: pg.Pool, regelingen: Regelingen, named: Named): Promise<readonly Difference[]> {
  const regeling = regelingOf(regelingen, named)
  return inTransaction(pool, async (db) => {
    const row = await lockDossier(db, named.id)
    const { dossier, events, differences: found } = await foldAgain(db, regeling, named.id)
    if (found.length === 0) return found
    const today = legalToday(row.now, row.clock)
    const progress = new Progress(regeling, { ...row, version: events.length, snapshot: dossier })
    const stood = { recorded: row.running, follows: regeling.termijnen(dossier) }
    recalculate(progress, await movedTermijnen(db, named.id, stood), today)
    const runs = regeling.termijnen(progress.dossier)
    await record(db, {
      dossierId: named.id,
      from: events.length,
      lastHash: events.at(-1)?.hash ?? '',
      recordedAt: row.now,
      snapshot: progress.dossier,
      fase: regeling.fase(progress.dossier),
      faseSince: progress.faseSince,
      gemeente: regeling.gemeente(progress.dossier),
      betrokken: regeling.betrokken(progress.dossier),
      finished: regeling.finished(progress.dossier),
      uitkomst: regeling.uitkomst(progress.dossier),
      skippedMs: row.clock.skippedMs,
      today,
      made: progress.made,
      outcomes: progress.outcomes,
      events: progress.events,
      termijnen: [...ended(row.running, runs), ...runs.map(recordedAs('loopt'))],
      workItems: regeling.workItems(progress.dossier, today),
      messages: progress.messages,
    })
    return found
  })
}
