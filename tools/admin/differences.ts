// Does a dossier stand in the database as its events say? Folds it again and compares.
import canonicalize from 'canonicalize'
import type pg from 'pg'
import { readEvents } from '../../db/events.ts'
import { broken, type Sealed } from '../../db/hash-chain.ts'
import { prepared } from '../../db/pool.ts'
import type { AnyRegeling, Opening } from '../../domain/dossier.ts'

export type Difference = { readonly dossierId: string; readonly what: string; readonly text: string }

type Stored = {
  readonly fase: string
  readonly gemeente: string
  readonly betrokken: readonly string[]
  readonly version: number
  readonly finished: boolean
  readonly uitkomst: string | null
  readonly snapshot: unknown
  readonly opening: Opening
}

export type Folded = {
  readonly dossier: unknown
  readonly events: readonly Sealed[]
  readonly differences: readonly Difference[]
}

/** The dossier as its events say it is, and where the stored rows say otherwise. */
export async function foldAgain(
  db: pg.Pool | pg.PoolClient,
  regeling: AnyRegeling,
  dossierId: string,
): Promise<Folded> {
  const {
    rows: [stored],
  } = await prepared<Stored>(
    db,
    `select fase, gemeente, betrokken, version, finished, uitkomst, snapshot, opening from dossier where id = $1`,
    [dossierId],
  )
  if (!stored) throw new Error(`dossier ${dossierId} does not exist`)
  const events = await readEvents(db, dossierId)
  const dossier = events.reduce<unknown>((now, event) => regeling.evolve(now, event), regeling.initial(stored.opening))
  const running = await runningTermijnen(db, dossierId)
  const should = regeling.termijnen(dossier).map(({ key, lastDay }) => `${key} ${lastDay}`)
  const is = (what: string, stands: unknown, folded: unknown): Difference[] =>
    canonicalize(stands) === canonicalize(folded)
      ? []
      : [{ dossierId, what, text: `stands as ${short(stands)}, follows as ${short(folded)}` }]
  const differences = [
    ...broken(events).map((number) => ({ dossierId, what: 'hash', text: `event ${number} is not what was recorded` })),
    ...is('version', stored.version, events.length),
    ...is('fase', stored.fase, regeling.fase(dossier)),
    ...is('gemeente', stored.gemeente, regeling.gemeente(dossier)),
    ...is('betrokken', stored.betrokken, regeling.betrokken(dossier)),
    ...is('finished', stored.finished, regeling.finished(dossier)),
    ...is('uitkomst', stored.uitkomst, regeling.uitkomst(dossier)),
    ...snapshotDifferences(dossierId, stored.snapshot, dossier),
    ...should
      .filter((one) => !running.includes(one))
      .map((one) => ({ dossierId, what: 'termijn', text: `${one} should run and does not` })),
    ...running
      .filter((one) => !should.includes(one))
      .map((one) => ({ dossierId, what: 'termijn', text: `${one} runs and should not` })),
  ]
  return { dossier, events, differences }
}

/** By field, so that a reader sees which one; values are codes and dates. */
function snapshotDifferences(dossierId: string, stored: unknown, folded: unknown): readonly Difference[] {
  const [was, is] = [stored as Record<string, unknown>, folded as Record<string, unknown>]
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return fields
    .filter((field) => canonicalize(was[field]) !== canonicalize(is[field]))
    .map((field) => ({
      dossierId,
      what: 'snapshot',
      text: `${field} stands as ${short(was[field])}, follows as ${short(is[field])}`,
    }))
}

async function runningTermijnen(db: pg.Pool | pg.PoolClient, dossierId: string): Promise<readonly string[]> {
  const { rows } = await prepared<{ key: string; last: string }>(
    db,
    `select key, last_day as last from termijn where dossier_id = $1 and status = 'loopt'`,
    [dossierId],
  )
  return rows.map(({ key, last }) => `${key} ${last}`)
}

function short(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
