// Do random lives go the same way through the real step on PostgreSQL as on the pure core: same outcomes, same events, same snapshot?
import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createStep } from '../../activities/step.ts'
import { insertDossier } from '../../db/dossiers.ts'
import { receive } from '../../db/inbox.ts'
import { answered } from '../../db/outbox.ts'
import { inTransaction, openPool } from '../../db/pool.ts'
import { daysBetween } from '../../domain/dates/iso-date.ts'
import { localDate } from '../../domain/dates/legal-time.ts'
import type { Stimulus } from '../../domain/dossier.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import type { Step } from '../../tools/play/world.ts'
import { corpus } from '../../tools/simulate/batch.ts'
import { Drawn } from '../../tools/simulate/generate.ts'
import { type PlayedLife, playDrawn } from '../../tools/simulate/play.ts'
import { cloneDatabase } from '../setup/clone-database.ts'

const LIVES = 300
const SEED = 'postgres'
/** Side by side: while one waits for the disk another decides. */
const PLAYERS = 6

let pool: pg.Pool
let takeStep: ReturnType<typeof createStep>['takeStep']

beforeAll(async () => {
  pool = openPool(await cloneDatabase(inject('databaseUrl')), PLAYERS + 1, () => {})
  takeStep = createStep({ pool, regelingen: { wi2021 } }).takeStep
})

afterAll(() => pool.end())

async function open({ id, opening }: PlayedLife): Promise<void> {
  const snapshot = wi2021.initial(opening)
  const dossier = { id, regeling: 'wi2021', fase: wi2021.fase(snapshot), opening, snapshot, played: true, shiftDays: 0 }
  await inTransaction(pool, (db) => insertDossier(db, dossier))
}

/** Makes today the day of the step, and takes it as the workflow would. */
async function take(dossierId: string, step: Step): Promise<void> {
  const shift = daysBetween(localDate(Date.now()), step.on)
  await pool.query('update dossier set shift_days = $2 where id = $1', [dossierId, shift])
  const stimulus = await stimulusOf(dossierId, step)
  if (stimulus !== undefined) await takeStep({ dossierId, knows: null, at: 0, stimuli: [stimulus] })
}

async function stimulusOf(dossierId: string, step: Step): Promise<Stimulus | undefined> {
  const poke = { kind: 'poke', name: 'poke' } as const
  switch (step.do) {
    case 'wait':
      return poke
    case 'ask': {
      const { id, kind } = step.command
      await receive(pool, dossierId, step.command)
      return step.later ? undefined : { kind: 'command', name: kind, commandId: id }
    }
    case 'answer': {
      const delivered = await answered(pool, step.message, step.answer)
      return delivered === 'settled' ? poke : { kind: 'reply', name: 'reply', messageId: step.message }
    }
    default:
      return step satisfies never
  }
}

async function read(dossierId: string) {
  const id = [dossierId]
  const events = await pool.query(
    'select kind, legal_date::text as "legalDate", actor, body, findings, command_id as "commandId" from event where dossier_id = $1 order by number',
    id,
  )
  const outcomes = await pool.query('select id, outcome from command where dossier_id = $1 and outcome is not null', id)
  const messages = await pool.query('select id, kind, body from outbox where dossier_id = $1 order by number', id)
  const { rows } = await pool.query('select snapshot from dossier where id = $1', id)
  const byId = Object.fromEntries(outcomes.rows.map((row) => [row.id, row.outcome]))
  return { events: events.rows, outcomes: byId, messages: messages.rows, snapshot: rows[0]?.snapshot }
}

const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value))

async function sameOnBoth(number: number): Promise<void> {
  const life = await playDrawn({ regeling: wi2021, invariants: {} }, new Drawn(wi2021, SEED, number, await corpus()))
  await open(life)
  for (const { step } of life.taken) await take(life.id, step)
  const found = await read(life.id)
  const events = life.taken.flatMap(({ happened }) =>
    happened.map(({ event: { kind, legalDate, body, findings }, actor, command }) => {
      return { kind, legalDate, actor, body, findings, commandId: command.id }
    }),
  )
  const decided = life.taken.flatMap((taken) => taken.decided.map(({ command, outcome }) => [command.id, outcome]))
  const messages = life.taken.flatMap(({ sent }) => sent.map(({ id, kind, body }) => ({ id, kind, body })))
  expect(found, `life ${number}`).toEqual(
    stored({ events, outcomes: Object.fromEntries(decided), messages, snapshot: life.snapshot }),
  )
}

test(`${LIVES} lives`, { timeout: 600_000 }, async () => {
  const numbers = Array.from({ length: LIVES }, (_, number) => number).values()
  const player = async () => {
    for (const number of numbers) await sameOnBoth(number)
  }
  await Promise.all(Array.from({ length: PLAYERS }, player))
})
