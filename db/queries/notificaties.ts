// What came through a partner's door, where did it go, and what still waits for a human?
import type pg from 'pg'
import { prepared } from '../pool.ts'
import { limitOf, offsetOf, type Page, type Paged, paged } from './paging.ts'

export type NotificatieRow = {
  readonly id: string
  readonly partner: 'duo' | 'coa'
  readonly gebeurtenis: string
  readonly gemeente: string
  /** The message as it came, sealed about the id. */
  readonly sealed: Buffer
  readonly status: 'geplaatst' | 'quarantaine' | 'afgehandeld'
  readonly reason: string | null
  readonly dossierId: string | null
}

/** The same message again changes nothing, unless the first still waits and this one found its place. */
export async function storeNotificatie(pool: pg.Pool, row: NotificatieRow): Promise<void> {
  await prepared(
    pool,
    `insert into notificatie (id, partner, gebeurtenis, gemeente, sealed, status, reason, dossier_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set status = excluded.status, reason = excluded.reason, sealed = excluded.sealed,
       dossier_id = excluded.dossier_id
     where notificatie.status = 'quarantaine'`,
    [row.id, row.partner, row.gebeurtenis, row.gemeente, row.sealed, row.status, row.reason, row.dossierId],
  )
}

export type Quarantined = NotificatieRow & { readonly receivedAt: Date }

const columns = `id, partner, gebeurtenis, gemeente, received_at as "receivedAt", sealed, status, reason, dossier_id as "dossierId"`

/** Oldest first. */
export async function listQuarantaine(pool: pg.Pool, gemeente: string, page: Page): Promise<Paged<Quarantined>> {
  const { rows } = await prepared<Quarantined>(
    pool,
    `select ${columns} from notificatie where status = 'quarantaine' and gemeente = $1
     order by received_at, id limit $2 offset $3`,
    [gemeente, limitOf(page), offsetOf(page)],
  )
  return paged(rows, page)
}

export async function readNotificatie(pool: pg.Pool, id: string): Promise<Quarantined | null> {
  const { rows } = await prepared<Quarantined>(pool, `select ${columns} from notificatie where id = $1`, [id])
  return rows[0] ?? null
}

/** Ends its quarantine. False when somebody was first. */
export async function settleNotificatie(
  pool: pg.Pool,
  id: string,
  { by, dossierId }: { readonly by: string; readonly dossierId: string | null },
): Promise<boolean> {
  const { rowCount } = await prepared(
    pool,
    `update notificatie set status = case when $3::uuid is null then 'afgehandeld' else 'geplaatst' end,
       dossier_id = $3, settled_by = $2, settled_at = now() where id = $1 and status = 'quarantaine'`,
    [id, by, dossierId],
  )
  return rowCount === 1
}

/** Was this dossier told before that the other may be of the same person? */
export async function toldOfDouble(pool: pg.Pool, dossierId: string, other: string): Promise<boolean> {
  const { rows } = await prepared<{ told: boolean }>(
    pool,
    `select exists (select from command where dossier_id = $1 and body ->> 'nummers' = 'dubbel' and body ->> 'traject' = $2) as told`,
    [dossierId, other],
  )
  return rows[0]?.told === true
}
