// How does a dossier begin? Its row and its person in the vault, in one transaction; the workflow comes with the first command.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type IsoDate, plus } from '../domain/dates/iso-date.ts'
import { legalToday, realClock } from '../domain/dates/legal-time.ts'
import type { AnyRegeling, Opening } from '../domain/dossier.ts'
import { insertDossier } from './dossiers.ts'
import { inTransaction, prepared } from './pool.ts'
import { findDossier, insertPersoon, nobody, type Persoon, releaseNumbers, type Vault } from './vault.ts'

export type Openings = {
  readonly pool: pg.Pool
  readonly vault: Vault
  /** Nothing is played in production. */
  readonly omgeving: 'ontwikkeling' | 'productie'
}

export type ToOpen = {
  /** A fresh id unless named: the same request again finds its own dossier. */
  readonly id?: string
  readonly regeling: AnyRegeling
  readonly gemeente: string
  readonly persoon: Partial<Persoon>
  /** Planned events of partners that are switched on. */
  readonly aangezet?: readonly string[]
  /** A played life: its days are shifted by this many. */
  readonly played?: { readonly shiftDays: number }
  /** The legal date of today unless named. */
  readonly openedOn?: IsoDate
}

export type Opened = {
  readonly dossierId: string
  /** False: the person already had a dossier in this regeling, and this is it. */
  readonly fresh: boolean
}

/** Opens a dossier for a person, or answers the one there is: never two, also when asked twice at once. Throws when a played life is asked for in production. */
export async function openDossier({ pool, vault, omgeving }: Openings, asked: ToOpen): Promise<Opened> {
  const { regeling, gemeente, persoon, played, aangezet, id = randomUUID() } = asked
  if (played !== undefined && omgeving === 'productie') throw new Error('nothing is played in production')
  await releaseNumbers(pool, vault, regeling.name, persoon)
  const existing = await findDossier(pool, vault, regeling.name, persoon)
  if (existing !== null) return { dossierId: existing, fresh: false }
  try {
    await inTransaction(pool, async (db) => {
      const shiftDays = played?.shiftDays ?? 0
      const openedOn = asked.openedOn ?? plus(await calendarDay(db), { days: shiftDays })
      const opening: Opening = { openedOn, gemeente, ...(aangezet === undefined ? {} : { aangezet }) }
      const snapshot = regeling.initial(opening)
      await insertDossier(db, {
        id,
        regeling: regeling.name,
        fase: regeling.fase(snapshot),
        opening,
        snapshot,
        played: played !== undefined,
        shiftDays,
      })
      await insertPersoon(db, vault, {
        dossierId: id,
        regeling: regeling.name,
        persoon: { ...nobody, ...persoon },
      })
    })
    return { dossierId: id, fresh: true }
  } catch (error) {
    const other = isTwice(error) ? await findDossier(pool, vault, regeling.name, persoon) : null
    if (other === null) throw error
    return { dossierId: other, fresh: false }
  }
}

async function calendarDay(db: pg.PoolClient): Promise<IsoDate> {
  const { rows } = await prepared<{ now: number }>(
    db,
    `select (extract(epoch from clock_timestamp()) * 1000)::bigint as now`,
    [],
  )
  return legalToday(rows[0]?.now ?? Number.NaN, realClock)
}

/** A unique constraint: the same person or the same id was just stored by someone else. */
function isTwice(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505'
}
