// The row of a dossier: its snapshot, its clock, and the lock that makes steps follow one another.
import type pg from 'pg'
import type { IsoDate } from '../domain/dates/iso-date.ts'
import { type Clock, legalToday } from '../domain/dates/legal-time.ts'
import type { Opening } from '../domain/dossier.ts'
import { prepared } from './pool.ts'
import type { Recorded } from './termijnen.ts'

export type DossierRow = {
  readonly id: string
  readonly regeling: string
  readonly version: number
  readonly fase: string
  readonly faseSince: IsoDate
  readonly snapshot: unknown
  readonly opening: Opening
  readonly clock: Clock
  readonly played: boolean
  /** Milliseconds since 1970 on the clock of the database. */
  readonly now: number
  readonly lastHash: string
  /** The termijnen that run, as they were recorded. */
  readonly running: readonly Recorded[]
  /** Since when each open work item waits, by its key. */
  readonly waitingSince: Readonly<Record<string, IsoDate>>
}

const columns = `id, regeling, version, fase, fase_since as "faseSince", snapshot, opening, shift_days, skipped_ms, played,
  (extract(epoch from clock_timestamp()) * 1000)::bigint as now,
  coalesce((select hash from event where dossier_id = dossier.id and number = dossier.version), '') as "lastHash",
  coalesce((select jsonb_agg(jsonb_build_object('key', key, 'ground', ground, 'text', text, 'firstDay', first_day, 'lastDay', last_day))
    from termijn where dossier_id = dossier.id and status = 'loopt'), '[]') as running,
  coalesce((select jsonb_object_agg(key, since) from work_item where dossier_id = dossier.id and settled_on is null), '{}') as "waitingSince"`

class NoDossier extends Error {}

/** Throws NoDossier when there is none. */
export async function lockDossier(db: pg.PoolClient, id: string): Promise<DossierRow> {
  // A command that comes in meanwhile names the row and must not wait for the step: `for update` would make it.
  return found(id, await prepared(db, `select ${columns} from dossier where id = $1 for no key update`, [id]))
}

export async function readDossier(db: pg.Pool | pg.PoolClient, id: string): Promise<DossierRow> {
  return found(id, await prepared(db, `select ${columns} from dossier where id = $1`, [id]))
}

/** The legal date of now, for a dossier. */
export async function todayOf(db: pg.Pool | pg.PoolClient, id: string): Promise<IsoDate> {
  const { now, clock } = await readDossier(db, id)
  return legalToday(now, clock)
}

export type NewDossier = {
  readonly id: string
  readonly regeling: string
  readonly fase: string
  readonly opening: Opening
  readonly snapshot: unknown
  readonly played: boolean
  readonly shiftDays: number
}

export async function insertDossier(db: pg.PoolClient, dossier: NewDossier): Promise<void> {
  const { id, regeling, fase, opening, snapshot, played, shiftDays } = dossier
  await prepared(
    db,
    `insert into dossier (id, regeling, gemeente, fase, fase_since, snapshot, opening, played, shift_days)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, regeling, opening.gemeente, fase, opening.openedOn, snapshot, opening, played, shiftDays],
  )
}

function found(id: string, { rows: [row] }: pg.QueryResult): DossierRow {
  if (!row) throw new NoDossier(`dossier ${id} does not exist`)
  const { shift_days: shiftDays, skipped_ms: skippedMs, ...rest } = row
  return { ...rest, clock: { shiftDays, skippedMs } }
}
