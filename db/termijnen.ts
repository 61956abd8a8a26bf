// The termijnen of a dossier as they were recorded.
import type pg from 'pg'
import type { Termijn } from '../domain/dossier.ts'
import { prepared } from './pool.ts'

/** A termijn as it stands in the database; `ground` in words. */
export type Recorded = Omit<Termijn, 'ground'> & { readonly ground: string }

/** Those that lapsed or were ended. */
export async function pastTermijnen(db: pg.PoolClient, dossierId: string): Promise<readonly Recorded[]> {
  const { rows } = await prepared<Recorded>(
    db,
    `select key, ground, text, first_day as "firstDay", last_day as "lastDay" from termijn
     where dossier_id = $1 and status <> 'loopt'`,
    [dossierId],
  )
  return rows
}
