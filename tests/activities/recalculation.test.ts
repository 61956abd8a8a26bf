// What if the rules change under a running dossier, and a termijn follows with other days? It moves by an event, its timer with it, and what then is over lapses.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createStep } from '../../activities/step.ts'
import { insertDossier } from '../../db/dossiers.ts'
import { inTransaction, openPool } from '../../db/pool.ts'
import { type IsoDate, minus, plus } from '../../domain/dates/iso-date.ts'
import { legalToday } from '../../domain/dates/legal-time.ts'
import type { AnyRegeling, Termijn } from '../../domain/dossier.ts'
import { differences, rebuild } from '../../tools/admin/rebuild.ts'
import { cloneDatabase } from '../setup/clone-database.ts'
import { toy } from '../toy/regeling.ts'

const today = legalToday(Date.now(), { shiftDays: 0, skippedMs: 0 })
let pool: pg.Pool

beforeAll(async () => {
  pool = openPool(await cloneDatabase(inject('databaseUrl')), 2, () => {})
})

afterAll(() => pool.end())

/** The toy with thirty days for its fase, as another release would count them. */
const lasting = (days: number): AnyRegeling => ({
  ...toy,
  termijnen: (dossier) =>
    toy.termijnen(dossier).map((one): Termijn => ({ ...one, lastDay: plus(one.firstDay, { days }) })),
})
const without: AnyRegeling = { ...toy, termijnen: () => [] }

async function open(openedOn: IsoDate): Promise<string> {
  const id = randomUUID()
  const opening = { openedOn, gemeente: '9901' }
  const dossier = { id, regeling: 'toy', fase: 'begin', opening, snapshot: toy.initial(opening) }
  await inTransaction(pool, (db) => insertDossier(db, { ...dossier, played: false, shiftDays: 0 }))
  await look(toy, id, null)
  return id
}

function look(regeling: AnyRegeling, dossierId: string, knows: number | null) {
  const step = createStep({ pool, regelingen: { toy: regeling } })
  return step.takeStep({ dossierId, at: Date.now(), knows, stimuli: [{ kind: 'poke', name: 'kijk' }] })
}

async function told(id: string) {
  const events = await pool.query(
    `select event.kind, legal_date as "legalDate", command.origin, command.body->'moved' as moved
     from event join command on command.id = command_id where event.dossier_id = $1 order by number`,
    [id],
  )
  const termijnen = await pool.query(
    `select key, last_day as "lastDay", status from termijn where dossier_id = $1 order by first_day`,
    [id],
  )
  return { events: events.rows, termijnen: termijnen.rows }
}

const inDays = (days: number) => plus(today, { days })

test('a later last day: an event says was and wordt, and the workflow hears the new instant though its version is the last', async () => {
  const id = await open(today)
  const { agenda } = await look(lasting(45), id, 0)

  expect(await told(id)).toEqual({
    events: [
      {
        kind: 'termijnenHerrekend',
        legalDate: today,
        origin: 'recalculation',
        moved: [{ key: 'begin', was: inDays(30), wordt: inDays(45) }],
      },
    ],
    termijnen: [{ key: 'begin', lastDay: inDays(45), status: 'loopt' }],
  })
  const [timer] = agenda.termijnen ?? []
  expect(new Date(timer?.wakesAt ?? 0).toISOString().slice(0, 10) >= inDays(45)).toBe(true)
  expect(agenda.version).toBe(1)
})

test('looked at again, nothing moves again', async () => {
  const id = await open(today)
  await look(lasting(45), id, null)
  const once = await told(id)
  await look(lasting(45), id, 1)
  expect(await told(id)).toEqual(once)
})

test('a termijn that the rules do not know any more ends', async () => {
  const id = await open(today)
  await look(without, id, 0)
  const { events, termijnen } = await told(id)
  expect(events).toMatchObject([{ moved: [{ key: 'begin', was: inDays(30), wordt: null }] }])
  expect(termijnen).toMatchObject([{ status: 'beeindigd' }])
})

test('a last day that then is over: first the move, then the lapse on its legal date', async () => {
  const id = await open(minus(today, { days: 20 }))
  await look(lasting(10), id, 0)
  const { events } = await told(id)
  expect(events.map(({ kind, legalDate }) => [kind, legalDate])).toEqual([
    ['termijnenHerrekend', today],
    ['Verstreken', minus(today, { days: 9 })],
  ])
})

test('a termijn that was over, and by the new rules is not, runs again by an event', async () => {
  const id = await open(today)
  await look(without, id, null)
  expect(await told(id)).toMatchObject({ termijnen: [{ status: 'beeindigd' }] })
  await look(lasting(45), id, null)
  const { events, termijnen } = await told(id)
  expect(termijnen).toEqual([{ key: 'begin', lastDay: inDays(45), status: 'loopt' }])
  expect(events.at(-1)).toMatchObject({ moved: [{ key: 'begin', was: inDays(30), wordt: inDays(45) }] })
})

test('a dossier that an older release stored has what came since as it is at the opening', async () => {
  const id = await open(today)
  const newer: AnyRegeling = {
    ...toy,
    initial: (opening) => ({ ...toy.initial(opening), bezoeken: [] }),
    termijnen: (dossier) => toy.termijnen(dossier).slice(dossier.bezoeken.length),
  }
  const { agenda } = await look(newer, id, null)
  expect(agenda.termijnen).toHaveLength(1)
})

test('rebuild records the same event, and leaves no difference', async () => {
  const id = await open(today)
  const regelingen = { toy: lasting(45) }
  expect((await differences(pool, regelingen)).filter(({ dossierId }) => dossierId === id)).toMatchObject([
    { text: `begin ${inDays(45)} should run and does not` },
    { text: `begin ${inDays(30)} runs and should not` },
  ])
  await rebuild(pool, regelingen, { id, regeling: 'toy' })
  expect((await differences(pool, regelingen)).filter(({ dossierId }) => dossierId === id)).toEqual([])
  expect(await told(id)).toMatchObject({
    events: [{ origin: 'recalculation', moved: [{ was: inDays(30), wordt: inDays(45) }] }],
    termijnen: [{ lastDay: inDays(45), status: 'loopt' }],
  })
})
