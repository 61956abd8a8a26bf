// What happened in a dossier, in order, each with the findings that motivate it.
import type pg from 'pg'
import type { Sealed } from '../hash-chain.ts'
import { prepared } from '../pool.ts'

/** In the form in which they were hashed. */
export async function readEvents(db: pg.Pool | pg.PoolClient, dossierId: string): Promise<Sealed[]> {
  const { rows } = await prepared<Sealed>(
    db,
    `select dossier_id as "dossierId", number, kind, legal_date as "legalDate",
       round(extract(epoch from recorded_at) * 1000)::bigint as "recordedAt", ground, actor, body, findings,
       command_id as "commandId", previous_hash as "previousHash", hash
     from event where dossier_id = $1 order by number`,
    [dossierId],
  )
  return rows
}
