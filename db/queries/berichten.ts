// What did we tell or ask partners and the person, and what did they answer?
import type pg from 'pg'
import type { Answer } from '../../domain/dossier.ts'
import { prepared } from '../pool.ts'

export type BerichtRow = {
  readonly id: string
  readonly channel: string
  readonly kind: string
  readonly text: string
  readonly body: Readonly<Record<string, unknown>>
  readonly createdAt: Date
  readonly attempts: number
  readonly reply: Answer | null
  readonly repliedAt: Date | null
  readonly settledAt: Date | null
}

/** In the order in which they were made. */
export async function readBerichten(pool: pg.Pool, dossierId: string): Promise<BerichtRow[]> {
  const { rows } = await prepared<BerichtRow>(
    pool,
    `select id, channel, kind, text, body, created_at as "createdAt", attempts, reply, replied_at as "repliedAt",
       settled_at as "settledAt"
     from outbox where dossier_id = $1 order by number`,
    [dossierId],
  )
  return rows
}
