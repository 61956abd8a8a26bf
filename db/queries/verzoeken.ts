// What was asked of a dossier, and what came of it?
import type pg from 'pg'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import type { Actor, Origin, Outcome } from '../../domain/dossier.ts'
import { prepared } from '../pool.ts'

export type VerzoekRow = {
  readonly id: string
  readonly kind: string
  readonly origin: Origin
  readonly actor: Actor
  readonly body: Readonly<Record<string, unknown>>
  readonly receivedAt: Date
  readonly receivedOn: IsoDate
  readonly outcome: Outcome | null
}

export async function readVerzoek(pool: pg.Pool, dossierId: string, id: string): Promise<VerzoekRow | null> {
  const { rows } = await prepared<VerzoekRow>(
    pool,
    `select id, kind, origin, actor, body, received_at as "receivedAt", received_on as "receivedOn", outcome
     from command where dossier_id = $1 and id = $2`,
    [dossierId, id],
  )
  return rows[0] ?? null
}
