// What do the pages of a caseworker show? Small reads; nothing is decided here.
import type pg from 'pg'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import type { Actor, Answer, Event, Outcome } from '../../domain/dossier.ts'
import { prepared } from '../pool.ts'
import type { Scope } from './trajecten.ts'

type Clocked = {
  readonly dossierId: string
  readonly regeling: string
  readonly gemeente: string
  readonly fase: string
  readonly shiftDays: number
  readonly skippedMs: number
  /** Milliseconds since 1970 on the clock of the database. */
  readonly now: number
  readonly sealed: Buffer | null
}

const clocked = `dossier.id as "dossierId", dossier.regeling, dossier.gemeente, dossier.fase, shift_days as "shiftDays",
  skipped_ms as "skippedMs", (extract(epoch from clock_timestamp()) * 1000)::bigint as now, person.sealed`

/** Of the dossier, or of another that decided here. */
const whose = `coalesce(work_item.van_gemeente, dossier.gemeente) as "vanGemeente"`

export type WorkRow = Clocked & {
  readonly key: string
  readonly text: string
  readonly bevoegd: string
  /** Whose work it is, when it is a gemeente's. */
  readonly vanGemeente: string
  readonly dueOn: IsoDate | null
  readonly ground: string
  readonly settledBy: readonly string[]
  readonly since: IsoDate
}

export type WorkFilter = Scope & {
  readonly fase: string | null
  readonly bevoegd: string | null
  readonly limit: number
  /** Only what comes after this one in the list. */
  readonly after: WorkPlace | null
}

/** Where a line stands in the list of open work. */
export type WorkPlace = Pick<WorkRow, 'dueOn' | 'since' | 'dossierId' | 'key'>

/** Open work, earliest last day first; what has none comes last. */
export async function openWork(db: pg.Pool, filter: WorkFilter): Promise<WorkRow[]> {
  const { gemeente, fasen, fase, bevoegd, limit, after } = filter
  const { rows } = await prepared<WorkRow>(
    db,
    `select ${clocked}, key, text, bevoegd, ${whose}, due_on as "dueOn", ground, settled_by as "settledBy", since
     from work_item join dossier on dossier.id = work_item.dossier_id left join person on person.dossier_id = dossier.id
     where settled_on is null and ($1::text is null or coalesce(work_item.van_gemeente, dossier.gemeente) = $1) and ($2::text[] is null or dossier.fase = any($2))
       and ($3::text is null or dossier.fase = $3) and ($4::text is null or bevoegd = $4)
       and ($6::uuid is null or
         (coalesce(due_on, 'infinity'), since, dossier.id, key) > (coalesce($7::date, 'infinity'), $8::date, $6::uuid, $9::text))
     order by due_on nulls last, since, dossier.id, key limit $5`,
    [
      ...[gemeente, fasen, fase, bevoegd, limit],
      ...[after?.dossierId ?? null, after?.dueOn ?? null, after?.since ?? null, after?.key ?? null],
    ],
  )
  return rows
}

export type StoryEvent = Event & {
  readonly number: number
  readonly recordedAt: number
  readonly actor: Actor
  readonly origin: string
}

export async function eventsOf(db: pg.Pool, id: string): Promise<StoryEvent[]> {
  const { rows } = await prepared<StoryEvent>(
    db,
    `select number, event.kind, legal_date as "legalDate", (extract(epoch from recorded_at) * 1000)::bigint as "recordedAt",
       ground, event.actor, event.body, findings, command.origin
     from event join command on command.id = command_id where event.dossier_id = $1 order by number`,
    [id],
  )
  return rows
}

/** Which termijnen ended by lapsing, as `key firstDay`. */
export async function lapsedOf(db: pg.Pool, id: string): Promise<ReadonlySet<string>> {
  const { rows } = await prepared<{ what: string }>(
    db,
    `select key || ' ' || first_day as what from termijn where dossier_id = $1 and status = 'verstreken'`,
    [id],
  )
  return new Set(rows.map(({ what }) => what))
}

export type OpenItem = Omit<WorkRow, keyof Clocked> & { readonly detail: string | null }

export async function openItemsOf(db: pg.Pool, id: string): Promise<OpenItem[]> {
  const { rows } = await prepared<OpenItem>(
    db,
    `select key, text, detail, bevoegd, ${whose}, due_on as "dueOn", ground, settled_by as "settledBy", since
     from work_item join dossier on dossier.id = dossier_id where dossier_id = $1 and settled_on is null order by due_on nulls last, since, key`,
    [id],
  )
  return rows
}

export type Sent = {
  readonly id: string
  readonly channel: string
  readonly kind: string
  readonly text: string
  readonly createdAt: number
  /** How long ago, in milliseconds. */
  readonly age: number
  readonly attempts: number
  /** What is wrong with the answers that came so far. */
  readonly problem: string | null
  readonly reply: Answer | null
  readonly repliedAt: number | null
  readonly settled: boolean
}

/** Newest first. */
export async function messagesOf(db: pg.Pool, id: string): Promise<Sent[]> {
  const { rows } = await prepared<Sent>(
    db,
    `select id, channel, kind, text, (extract(epoch from created_at) * 1000)::bigint as "createdAt",
       (extract(epoch from clock_timestamp() - created_at) * 1000)::bigint as age, attempts, problem, reply,
       (extract(epoch from replied_at) * 1000)::bigint as "repliedAt", settled_at is not null as settled
     from outbox where dossier_id = $1 order by number desc`,
    [id],
  )
  return rows
}

export type Asked = {
  readonly id: string
  readonly dossierId: string
  readonly kind: string
  readonly actor: Actor
  readonly body: Readonly<Record<string, unknown>>
  readonly receivedAt: number
  /** How long ago, in milliseconds. */
  readonly age: number
  readonly outcome: Outcome | null
}

const asked = `id, dossier_id as "dossierId", kind, actor, body, (extract(epoch from received_at) * 1000)::bigint as "receivedAt",
  (extract(epoch from clock_timestamp() - received_at) * 1000)::bigint as age, outcome`

export async function commandById(db: pg.Pool, id: string): Promise<Asked | null> {
  const { rows } = await prepared<Asked>(db, `select ${asked} from command where id = $1`, [id])
  return rows[0] ?? null
}

/** Received, and not decided yet. */
export async function undecidedOf(db: pg.Pool, id: string): Promise<Asked[]> {
  const { rows } = await prepared<Asked>(
    db,
    `select ${asked} from command where dossier_id = $1 and outcome is null order by received_at, id`,
    [id],
  )
  return rows
}
