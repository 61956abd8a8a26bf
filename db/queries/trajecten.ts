// Which dossiers are there, and how does each stand?
import type pg from 'pg'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import { type Clock, legalToday } from '../../domain/dates/legal-time.ts'
import type { Opening } from '../../domain/dossier.ts'
import { prepared } from '../pool.ts'
import { limitOf, offsetOf, type Page, type Paged, paged } from './paging.ts'

/** What someone may see: `null` is no limit. */
export type Scope = { readonly gemeente: string | null; readonly fasen: readonly string[] | null }

export type DossierSummary = {
  readonly id: string
  readonly regeling: string
  readonly gemeente: string
  /** Other gemeenten that still have something to do here. */
  readonly betrokken: readonly string[]
  readonly fase: string
  readonly faseSince: IsoDate
  readonly version: number
  readonly finished: boolean
  readonly uitkomst: string | null
  readonly opening: Opening
  readonly played: boolean
  readonly clock: Clock
  /** The legal date of now for this dossier. */
  readonly today: IsoDate
  /** Whose turn it is: the competence of the most urgent work item, else `termijn`. */
  readonly wachtOp: string
  readonly nextTermijn: IsoDate | null
  /** Person, sealed about the dossier; null when there is none. */
  readonly sealed: Buffer | null
}

const columns = `dossier.id, dossier.regeling, dossier.gemeente, betrokken, fase, fase_since as "faseSince", version, finished, uitkomst,
  opening, played, shift_days, skipped_ms, (extract(epoch from clock_timestamp()) * 1000)::bigint as now, sealed,
  coalesce((select bevoegd from work_item where dossier_id = dossier.id and settled_on is null
    order by due_on nulls last, key limit 1), 'termijn') as "wachtOp",
  (select min(last_day) from termijn where dossier_id = dossier.id and status = 'loopt') as "nextTermijn"`
const from = `from dossier left join person on person.dossier_id = dossier.id`

/** What somebody may see, as parameters 1 and 2. */
const within = `($1::text is null or dossier.gemeente = $1 or $1 = any(betrokken)) and ($2::text[] is null or fase = any($2))`

export type DossierFilter = Scope & {
  readonly regeling: string | null
  readonly fase: string | null
  readonly inGemeente: string | null
  readonly wachtOp: string | null
  readonly finished: boolean | null
}

/** Newest first. */
export async function listDossiers(pool: pg.Pool, filter: DossierFilter, page: Page): Promise<Paged<DossierSummary>> {
  const { rows } = await prepared<Raw>(
    pool,
    `select * from (select ${columns}, opened_at ${from}
       where ${within}
         and ($3::text is null or dossier.regeling = $3) and ($4::text is null or fase = $4)
         and ($5::text is null or dossier.gemeente = $5) and ($6::boolean is null or finished = $6)) as one
     where ($7::text is null or "wachtOp" = $7)
     order by opened_at desc, id desc limit $8 offset $9`,
    [
      filter.gemeente,
      filter.fasen,
      filter.regeling,
      filter.fase,
      filter.inGemeente,
      filter.finished,
      filter.wachtOp,
      limitOf(page),
      offsetOf(page),
    ],
  )
  return paged(rows.map(summary), page)
}

/** Newest first, from after the dossier with this id on; one more than `limit` tells that others follow. */
export async function dossiersAfter(
  pool: pg.Pool,
  { gemeente, fasen }: Scope,
  after: string | null,
  limit: number,
): Promise<readonly DossierSummary[]> {
  const { rows } = await prepared<Raw>(
    pool,
    `select ${columns} ${from} where ${within}
       and ($3::uuid is null or (opened_at, dossier.id) < (select opened_at, id from dossier where id = $3))
     order by opened_at desc, dossier.id desc limit $4`,
    [gemeente, fasen, after, limit],
  )
  return rows.map(summary)
}

/** What somebody looks for: the hash of a BSN or of a V-nummer, or dossiers themselves. */
export type Sought = { readonly bsn: string | null; readonly vNummer: string | null; readonly ids: readonly string[] }

/** Newest first, those that are over too; at most `limit`. */
export async function findSummaries(
  pool: pg.Pool,
  { gemeente, fasen }: Scope,
  { bsn, vNummer, ids }: Sought,
  limit: number,
): Promise<readonly DossierSummary[]> {
  const { rows } = await prepared<Raw>(
    pool,
    `select ${columns} ${from} where ${within} and (bsn_index = $3 or vnummer_index = $4 or dossier.id = any($5))
     order by opened_at desc, dossier.id desc limit $6`,
    [gemeente, fasen, bsn, vNummer, ids, limit],
  )
  return rows.map(summary)
}

/** Persons, sealed, by the id of their dossier: from after this one on. */
export async function sealedAfter(
  pool: pg.Pool,
  { gemeente, fasen }: Scope,
  after: string | null,
  limit: number,
): Promise<readonly { readonly id: string; readonly sealed: Buffer }[]> {
  const { rows } = await prepared<{ id: string; sealed: Buffer }>(
    pool,
    `select dossier.id, sealed from dossier join person on person.dossier_id = dossier.id
     where ${within} and ($3::uuid is null or dossier.id > $3) order by dossier.id limit $4`,
    [gemeente, fasen, after, limit],
  )
  return rows
}

/** How many there are, counted no further than `upTo`. */
export async function countDossiers(pool: pg.Pool, { gemeente, fasen }: Scope, upTo: number): Promise<number> {
  const { rows } = await prepared<{ count: number }>(
    pool,
    `select count(*) as count from (select from dossier where ${within} limit $3) as one`,
    [gemeente, fasen, upTo],
  )
  return rows[0]?.count ?? 0
}

export async function readSummary(pool: pg.Pool, id: string): Promise<(DossierSummary & { snapshot: unknown }) | null> {
  const { rows } = await prepared<Raw & { snapshot: unknown }>(
    pool,
    `select ${columns}, snapshot ${from} where dossier.id = $1`,
    [id],
  )
  const [row] = rows
  return row ? { ...summary(row), snapshot: row.snapshot } : null
}

type Raw = Omit<DossierSummary, 'clock' | 'today'> & {
  readonly shift_days: number
  readonly skipped_ms: number
  readonly now: number
}

function summary({ shift_days: shiftDays, skipped_ms: skippedMs, now, ...row }: Raw): DossierSummary {
  const clock = { shiftDays, skippedMs }
  return { ...row, clock, today: legalToday(now, clock) }
}

export async function readOpening(
  pool: pg.Pool,
  id: string,
): Promise<{ readonly regeling: string; readonly opening: Opening }> {
  const { rows } = await prepared<{ regeling: string; opening: Opening }>(
    pool,
    `select regeling, opening from dossier where id = $1`,
    [id],
  )
  const [row] = rows
  if (!row) throw new Error(`dossier ${id} does not exist`)
  return row
}
