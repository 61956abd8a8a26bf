// The outbox: what we must tell a partner. Settled by a plain acceptance, or when another answer has been taken as a step; until then the Agenda names it.
import type pg from 'pg'
import type { Agenda, Answer, Delivered } from '../domain/dossier.ts'
import { prepared } from './pool.ts'

export type Reply = {
  readonly messageId: string
  /** The partner whose queue it went through: who answered. */
  readonly channel: string
  readonly kind: string
  readonly asked: Readonly<Record<string, unknown>>
  readonly reply: Answer
}

export async function unsettled(db: pg.PoolClient, dossierId: string): Promise<Agenda['outbox']> {
  const { rows } = await prepared<Agenda['outbox'][number]>(
    db,
    `select id, channel, kind, text from outbox where dossier_id = $1 and settled_at is null order by number`,
    [dossierId],
  )
  return rows
}

export type Outgoing = {
  readonly dossierId: string
  readonly kind: string
  readonly gemeente: string
  readonly body: Readonly<Record<string, unknown>>
  /** Attempts begun before this one; the last of them may have got across. */
  readonly earlierAttempts: number
  /** An earlier report of the same kind has no answer yet. */
  readonly overtakes: boolean
  readonly delivered: Delivered | null
}

/** Takes a message in hand: counts the attempt before anything is sent. Throws when there is no such message. */
export async function beginAttempt(pool: pg.Pool, id: string): Promise<Outgoing> {
  const {
    rows: [row],
  } = await prepared<Outgoing>(
    pool,
    `update outbox set attempts = attempts + case when reply is null then 1 else 0 end from dossier
     where outbox.id = $1 and dossier.id = outbox.dossier_id
     returning dossier_id as "dossierId", kind, gemeente, body, attempts - 1 as "earlierAttempts",
       kind like 'report%' and exists (select from outbox older where older.dossier_id = outbox.dossier_id
         and older.kind = outbox.kind and older.number < outbox.number and older.reply is null) as overtakes,
       case when settled_at is not null then 'settled' when reply is not null then 'answered' end as delivered`,
    [id],
  )
  if (!row) throw new Error(`message ${id} does not exist`)
  return row
}

/** An attempt that certainly did nothing at the partner: the next one need not fear that it did. */
export async function uncount(pool: pg.Pool, id: string): Promise<void> {
  await prepared(pool, `update outbox set attempts = greatest(attempts - 1, 0) where id = $1 and reply is null`, [id])
}

/** The partner gave nothing at all, so what it said before is no longer the trouble. `mayHaveArrived` false: the attempt certainly did nothing. */
export async function unreached(pool: pg.Pool, id: string, mayHaveArrived: boolean): Promise<void> {
  await prepared(
    pool,
    `update outbox set attempts = greatest(attempts - $2, 0), problem = null, problem_since = null where id = $1 and reply is null`,
    [id, mayHaveArrived ? 0 : 1],
  )
}

/** Keeps what is wrong with the answers of the partner. Returns for how many milliseconds it has given no other; 0 the first time. */
export async function nonsenseSince(pool: pg.Pool, id: string, problem: string): Promise<number> {
  const { rows } = await prepared<{ ms: number }>(
    pool,
    `update outbox set problem = $2, problem_since = coalesce(problem_since, now()) where id = $1
     returning (extract(epoch from now() - problem_since) * 1000)::bigint as ms`,
    [id, problem],
  )
  return rows[0]?.ms ?? 0
}

/** Stores the answer, the first one that came; an acceptance settles the message in the same statement. */
export async function answered(pool: pg.Pool, id: string, answer: Answer): Promise<Delivered> {
  const {
    rows: [row],
  } = await prepared<{ settled: boolean }>(
    pool,
    `update outbox set reply = coalesce(reply, $2), replied_at = coalesce(replied_at, now()),
       settled_at = case when coalesce(reply, $2)->>'kind' = 'accepted' then coalesce(settled_at, now()) else settled_at end
     where id = $1 returning settled_at is not null as settled`,
    [id, answer],
  )
  return row?.settled ? 'settled' : 'answered'
}

/** The answers that have come and were not yet taken, each to one taker: the row is settled here. */
export async function takeAnswers(db: pg.PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, Reply>> {
  if (ids.length === 0) return new Map()
  const { rows } = await prepared<Reply>(
    db,
    `update outbox set settled_at = now() where id = any($1) and reply is not null and settled_at is null
     returning id as "messageId", channel, kind, body as asked, reply`,
    [ids],
  )
  return new Map(rows.map((answer) => [answer.messageId, answer]))
}
