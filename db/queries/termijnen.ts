// Which legal clocks ran or run in a dossier?
import type pg from 'pg'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import { prepared } from '../pool.ts'

export type TermijnRow = {
  readonly key: string
  readonly ground: string
  readonly text: string
  readonly firstDay: IsoDate
  readonly lastDay: IsoDate
  readonly status: 'loopt' | 'beeindigd' | 'verstreken'
}

/** In the order in which they end. */
export async function readTermijnen(pool: pg.Pool, dossierId: string): Promise<TermijnRow[]> {
  const { rows } = await prepared<TermijnRow>(
    pool,
    `select key, ground, text, first_day as "firstDay", last_day as "lastDay", status
     from termijn where dossier_id = $1 order by last_day, key, first_day`,
    [dossierId],
  )
  return rows
}
