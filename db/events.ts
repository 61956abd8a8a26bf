// What happened in a dossier, in order, as it stands in the log.
import type pg from 'pg'
import type { Sealed } from './hash-chain.ts'
import { prepared } from './pool.ts'

const columns = `dossier_id as "dossierId", number, kind, legal_date as "legalDate", ground, findings, body, actor,
  command_id as "commandId", (extract(epoch from recorded_at) * 1000)::bigint as "recordedAt", previous_hash as "previousHash", hash`

export async function readEvents(db: pg.Pool | pg.PoolClient, dossierId: string): Promise<readonly Sealed[]> {
  const { rows } = await prepared<Sealed>(db, `select ${columns} from event where dossier_id = $1 order by number`, [
    dossierId,
  ])
  return rows
}
