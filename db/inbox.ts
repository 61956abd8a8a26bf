// The inbox: what was asked of a dossier, on which day, whether the workflow has it, and what came of it.
import type pg from 'pg'
import type { IsoDate } from '../domain/dates/iso-date.ts'
import type { Command, Outcome } from '../domain/dossier.ts'
import { todayOf } from './dossiers.ts'
import { prepared } from './pool.ts'

export type InboxRow = Command & { readonly receivedOn: IsoDate; readonly outcome: Outcome | null }

/** A command that a step makes itself: a lapse or an answer. Born decided, so nobody has to hand it over. */
export type OwnCommand = { readonly command: Command; readonly on: IsoDate; readonly outcome: Outcome }

const columns = `id, kind, origin, actor, body, received_on as "receivedOn", outcome`

/** Before anybody gets a 2xx. The same id again changes nothing; answers the row as it lies there. */
export async function receive(pool: pg.Pool, dossierId: string, command: Command): Promise<InboxRow> {
  const { id, kind, origin, actor, body } = command
  await prepared(
    pool,
    `insert into command (id, dossier_id, kind, origin, actor, body, received_on) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do nothing`,
    [id, dossierId, kind, origin, actor, body, await todayOf(pool, dossierId)],
  )
  const {
    rows: [row],
  } = await prepared<InboxRow>(pool, `select ${columns} from command where id = $1`, [id])
  if (!row) throw new Error(`command ${id} was not stored`)
  return row
}

/** The asked rows, decided or not, and every undecided one, in order of receipt. */
export async function openRows(
  db: pg.PoolClient,
  dossierId: string,
  commandIds: readonly string[],
): Promise<InboxRow[]> {
  const { rows } = await prepared<InboxRow>(
    db,
    `select ${columns} from command where dossier_id = $1 and (outcome is null or id = any($2)) order by received_at, id`,
    [dossierId, commandIds],
  )
  return rows
}

export async function handedOver(pool: pg.Pool, id: string): Promise<void> {
  await prepared(pool, `update command set handed_over_at = now() where id = $1 and handed_over_at is null`, [id])
}

export async function outcomeOf(pool: pg.Pool, id: string): Promise<Outcome | null> {
  const {
    rows: [row],
  } = await prepared<{ outcome: Outcome | null }>(pool, `select outcome from command where id = $1`, [id])
  return row?.outcome ?? null
}

export type Ask = { readonly id: string; readonly dossierId: string; readonly kind: string; readonly regeling: string }

/** What the workflow may never have heard of, decided or not: a step can be committed while server and API die. */
export async function notHandedOver(pool: pg.Pool, seconds: number): Promise<Ask[]> {
  const { rows } = await prepared<Ask>(
    pool,
    `select command.id, dossier_id as "dossierId", kind, regeling from command join dossier on dossier.id = dossier_id
     where handed_over_at is null and received_at < now() - make_interval(secs => $1) order by received_at limit 100`,
    [seconds],
  )
  return rows
}
