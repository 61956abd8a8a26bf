// Folds dossiers again from their events. Differences first; writes only when asked to.
import type pg from 'pg'
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

/** Writes snapshot, termijnen and work items of one dossier anew, under its lock. A broken hash chain is not ours to mend: it stays reported. */
export async function rebuild(pool: pg.Pool, regelingen: Regelingen, named: Named): Promise<readonly Difference[]> {
  const regeling = regelingOf(regelingen, named)
  return inTransaction(pool, async (db) => {
    const row = await lockDossier(db, named.id)
    const { dossier, events, differences: found } = await foldAgain(db, regeling, named.id)
    if (found.length === 0) return found
    const today = legalToday(row.now, row.clock)
    const should = regeling.termijnen(dossier)
    const runs = (key: string, firstDay: string) => should.some((one) => one.key === key && one.firstDay === firstDay)
    const { rows: stored } = await db.query<{ key: string; first: string }>(
      `select key, first_day as first from termijn where dossier_id = $1 and status = 'loopt'`,
      [named.id],
    )
    for (const { key, first } of stored.filter((one) => !runs(one.key, one.first)))
      await db.query(`update termijn set status = 'beeindigd' where dossier_id = $1 and key = $2 and first_day = $3`, [
        named.id,
        key,
        first,
      ])
    await record(db, {
      dossierId: named.id,
      from: events.length,
      lastHash: row.lastHash,
      recordedAt: row.now,
      snapshot: dossier,
      fase: regeling.fase(dossier),
      faseSince: row.faseSince,
      gemeente: regeling.gemeente(dossier),
      finished: regeling.finished(dossier),
      uitkomst: regeling.uitkomst(dossier),
      skippedMs: row.clock.skippedMs,
      today,
      made: [],
      outcomes: new Map(),
      events: [],
      termijnen: should.map((termijn) => ({ ...termijn, status: 'loopt' })),
      workItems: regeling.workItems(dossier, today),
      messages: [],
    })
    return found
  })
}
