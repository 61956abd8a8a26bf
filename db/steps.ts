// All that one step writes, in one statement: a round trip costs the worker more than the rows cost the database.
import type pg from 'pg'
import type { Actor, Event, Message, Outcome, WorkItem } from '../domain/dossier.ts'
import { cite } from '../domain/law/finding.ts'
import { type Sealed, sealed } from './hash-chain.ts'
import type { OwnCommand } from './inbox.ts'
import { prepared } from './pool.ts'
import type { Recorded } from './termijnen.ts'

type Happened = { readonly event: Event; readonly commandId: string; readonly actor: Actor }

export type Written = {
  readonly dossierId: string
  readonly from: number
  readonly lastHash: string
  /** Milliseconds since 1970: the moment of recording, part of what is hashed. */
  readonly recordedAt: number
  readonly snapshot: unknown
  readonly fase: string
  readonly faseSince: string
  readonly gemeente: string
  /** Other gemeenten that still have something to do here. */
  readonly betrokken: readonly string[]
  readonly finished: boolean
  readonly uitkomst: string | null
  readonly skippedMs: number
  /** The legal date of this step: work items begin and end on it. */
  readonly today: string
  readonly made: readonly OwnCommand[]
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly events: readonly Happened[]
  readonly termijnen: readonly (Recorded & { readonly status: string })[]
  readonly workItems: readonly WorkItem[]
  readonly messages: readonly (Message & { readonly id: string })[]
}

const statement = `
with made as (
  insert into command (id, dossier_id, kind, origin, actor, body, received_on, handed_over_at, outcome)
  select id, $1, kind, origin, actor, body, "on", now(), outcome
  from jsonb_to_recordset($2) as new(id uuid, kind text, origin text, actor jsonb, body jsonb, "on" date, outcome jsonb)
), decided as (
  update command set outcome = new.outcome from jsonb_to_recordset($3) as new(id uuid, outcome jsonb) where command.id = new.id
), happened as (
  insert into event (dossier_id, number, kind, legal_date, recorded_at, ground, actor, body, findings, command_id, previous_hash, hash)
  select $1, number, kind, "legalDate", to_timestamp("recordedAt" / 1000.0), ground, actor, body, findings, "commandId", "previousHash", hash
  from jsonb_to_recordset($4) as new(number int, kind text, "legalDate" date, "recordedAt" bigint, ground jsonb, actor jsonb,
    body jsonb, findings jsonb, "commandId" uuid, "previousHash" text, hash text)
), runs as (
  insert into termijn (dossier_id, key, ground, text, first_day, last_day, status)
  select $1, key, ground, text, "firstDay", "lastDay", status
  from jsonb_to_recordset($5) as new(key text, ground text, text text, "firstDay" date, "lastDay" date, status text)
  on conflict (dossier_id, key, first_day) do update set last_day = excluded.last_day, status = excluded.status, text = excluded.text
  where (termijn.last_day, termijn.status, termijn.text) is distinct from (excluded.last_day, excluded.status, excluded.text)
), posted as (
  insert into outbox (id, dossier_id, channel, kind, text, body)
  select id, $1, channel, kind, text, body from jsonb_to_recordset($6) as new(id uuid, channel text, kind text, text text, body jsonb)
), settled as (
  update work_item set settled_on = $13 where dossier_id = $1 and settled_on is null
    and key not in (select key from jsonb_to_recordset($7) as new(key text))
), waiting as (
  insert into work_item (dossier_id, key, text, detail, bevoegd, van_gemeente, due_on, ground, settled_by, since)
  select $1, new.key, new.text, new.detail, new.bevoegd, new.gemeente, new."dueOn", new.ground, new."settledBy",
    coalesce((select since from work_item old where old.dossier_id = $1 and old.key = new.key and old.settled_on is null), $13)
  from jsonb_to_recordset($7) as new(key text, text text, detail text, bevoegd text, gemeente text, "dueOn" date, ground text, "settledBy" text[])
  on conflict (dossier_id, key, since) do update set text = excluded.text, detail = excluded.detail, bevoegd = excluded.bevoegd,
    van_gemeente = excluded.van_gemeente, due_on = excluded.due_on, ground = excluded.ground, settled_by = excluded.settled_by, settled_on = null
  where (work_item.text, work_item.detail, work_item.bevoegd, work_item.van_gemeente, work_item.due_on, work_item.settled_by, work_item.settled_on)
    is distinct from (excluded.text, excluded.detail, excluded.bevoegd, excluded.van_gemeente, excluded.due_on, excluded.settled_by, null::date)
)
update dossier set version = $8, snapshot = $9, fase = $10, skipped_ms = $11, fase_since = $12, gemeente = $14, finished = $15, uitkomst = $16, betrokken = $17
where id = $1`

export async function record(db: pg.PoolClient, written: Written): Promise<void> {
  const { dossierId, from, made, outcomes, messages } = written
  const events = chained(written)
  // A termijn is one row from its first day on; a later status wins.
  const termijnen = new Map(written.termijnen.map((termijn) => [`${termijn.key} ${termijn.firstDay}`, termijn]))
  await prepared(db, statement, [
    dossierId,
    JSON.stringify(made.map(({ command, on, outcome }) => ({ ...command, on, outcome }))),
    JSON.stringify([...outcomes].map(([id, outcome]) => ({ id, outcome }))),
    JSON.stringify(events),
    JSON.stringify([...termijnen.values()]),
    JSON.stringify(messages),
    JSON.stringify(written.workItems.map((item) => ({ ...item, ground: cite(item.ground) }))),
    from + events.length,
    written.snapshot,
    written.fase,
    written.skippedMs,
    written.faseSince,
    written.today,
    written.gemeente,
    written.finished,
    written.uitkomst,
    written.betrokken,
  ])
}

/** Each event with the hash of the one before it in its own. */
function chained({ dossierId, events, from, lastHash, recordedAt }: Written): Sealed[] {
  let previousHash = lastHash
  return events.map(({ event, commandId, actor }, index) => {
    const next = sealed(previousHash, { ...event, dossierId, number: from + index + 1, recordedAt, commandId, actor })
    previousHash = next.hash
    return next
  })
}
