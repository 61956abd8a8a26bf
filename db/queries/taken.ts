// What must a human do now? Work items of dossiers, and notifications that could not be placed, by the day on which they must be done.
import type pg from 'pg'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import { daysBetween } from '../../domain/dates/iso-date.ts'
import { legalToday } from '../../domain/dates/legal-time.ts'
import { prepared } from '../pool.ts'
import { limitOf, offsetOf, type Page, type Paged, paged } from './paging.ts'
import type { Scope } from './trajecten.ts'

export type Taak = {
  readonly kind: 'taak'
  readonly dossierId: string
  readonly regeling: string
  /** Whose work it is: of the dossier, or another that decided here. */
  readonly gemeente: string
  readonly fase: string
  readonly key: string
  readonly text: string
  readonly detail: string | null
  readonly bevoegd: string
  readonly dueOn: IsoDate | null
  /** Negative when it is late; null without a last day. Counted on the calendar of the dossier. */
  readonly daysLeft: number | null
  readonly ground: string
  readonly settledBy: readonly string[]
  readonly since: IsoDate
  /** Person, sealed about the dossier. */
  readonly sealed: Buffer | null
}

export type Unplaced = {
  readonly kind: 'quarantaine'
  readonly id: string
  readonly partner: string
  readonly gebeurtenis: string
  readonly gemeente: string | null
  readonly reason: string | null
  readonly receivedAt: Date
  /** To be looked at on the day it came. */
  readonly dueOn: IsoDate
}

export type TakenFilter = Scope & {
  /** Whose work: an organisation, or null for everyone's. */
  readonly bevoegd: string | null
  readonly dossierId: string | null
  /** Notifications in quarantine of this gemeente too. */
  readonly quarantaineVan: string | null
}

const statement = `
select * from (
  select 'taak' as kind, work_item.dossier_id as "dossierId", dossier.regeling, coalesce(work_item.van_gemeente, dossier.gemeente) as gemeente, fase, key, text, detail, bevoegd,
    due_on as "dueOn", ground, settled_by as "settledBy", since, shift_days, skipped_ms, sealed,
    null::uuid as id, null as partner, null as gebeurtenis, null as reason, null::timestamptz as "receivedAt"
  from work_item join dossier on dossier.id = work_item.dossier_id left join person on person.dossier_id = dossier.id
  where settled_on is null and ($1::text is null or coalesce(work_item.van_gemeente, dossier.gemeente) = $1) and ($2::text[] is null or fase = any($2))
    and ($3::text is null or bevoegd = $3) and ($4::uuid is null or dossier.id = $4)
  union all
  select 'quarantaine', null, null, gemeente, null, id::text, '', null, 'gemeente',
    (received_at at time zone 'Europe/Amsterdam')::date, '', '{}', null, 0, 0, null,
    id, partner, gebeurtenis, reason, received_at
  from notificatie where status = 'quarantaine' and gemeente = $5
) as one
cross join (select (extract(epoch from clock_timestamp()) * 1000)::bigint as now) as clock
order by "dueOn" nulls last, "dossierId", key limit $6 offset $7`

/** Earliest last day first; what has none comes last. */
export async function listTaken(pool: pg.Pool, filter: TakenFilter, page: Page): Promise<Paged<Taak | Unplaced>> {
  const { rows } = await prepared<Raw>(pool, statement, [
    filter.gemeente,
    filter.fasen,
    filter.bevoegd,
    filter.dossierId,
    filter.quarantaineVan,
    limitOf(page),
    offsetOf(page),
  ])
  return paged(rows.map(taakOf), page)
}

type Raw = (Omit<Taak, 'daysLeft'> | Unplaced) & {
  readonly shift_days: number
  readonly skipped_ms: number
  readonly now: number
}

function taakOf(row: Raw): Taak | Unplaced {
  if (row.kind === 'quarantaine') {
    const { kind, id, partner, gebeurtenis, gemeente, reason, receivedAt, dueOn } = row
    return { kind, id, partner, gebeurtenis, gemeente, reason, receivedAt, dueOn }
  }
  const { kind, dossierId, regeling, gemeente, fase, key, text, detail, bevoegd, dueOn, ground, settledBy } = row
  const { since, sealed, shift_days: shiftDays, skipped_ms: skippedMs, now } = row
  const daysLeft = dueOn === null ? null : daysBetween(legalToday(now, { shiftDays, skippedMs }), dueOn)
  const what = { kind, dossierId, regeling, gemeente, fase, key, text, detail, bevoegd, dueOn, daysLeft }
  return { ...what, ground, settledBy, since, sealed }
}
