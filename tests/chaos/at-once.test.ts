// Ten updates, facts and a lapse at once on one dossier, its worker killed meanwhile, most of it replayed at every turn.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { notify } from '../../api/perform.ts'
import { readEvents } from '../../db/events.ts'
import { isoDate } from '../../domain/dates/iso-date.ts'
import { localDate } from '../../domain/dates/legal-time.ts'
import { ask } from './caller.ts'
import { eventually, type House, openHouse } from './house.ts'
import { acts, born, course, intake, personNamed } from './life.ts'
import { calledUp } from './moments.ts'
import { breaches, bundle, historiesOf } from './replay.ts'

const today = localDate(Date.now())
const DOSSIERS = 3
const UPDATES = 10
const FACTS = 5
const TIMER_SECONDS = 3
/** Before the timers fire: then all of it comes in the same second. */
const MOMENT_MS = 300

let house: House

beforeAll(async () => {
  house = await openHouse({ cached: 3 })
})

afterAll(() => house?.close())

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))

/** Half of them ask the partners for more; hours are refused where there is no leerroute yet: an answer too. */
const act = (dossierId: string, index: number) =>
  ask(house, dossierId, {
    by: 'klantmanager-zandwijk',
    ...(index % 2 === 0
      ? { kind: 'vraagGegevensOp', facts: {} }
      : { kind: 'registreerUren', facts: { soort: 'taalEnKnm', totaal: 10 * index } }),
  })

function fact(dossierId: string): Promise<void> {
  const performing = { handover: house.engine.handover, pool: house.engine.pool, report: () => {} }
  const actor = { id: 'duo', organisatie: 'duo' as const, rol: 'systeem' }
  const command = {
    id: randomUUID(),
    kind: 'leerbaarheidstoetsUitslagBekend',
    origin: 'notice' as const,
    actor,
    body: { gebeurtenis: 'SS131' },
  }
  return notify(performing, { dossierId, regeling: 'wi2021' }, command)
}

async function asked(dossierIds: readonly string[], decided: boolean): Promise<number> {
  const { rowCount } = await house.engine.pool.query(
    `select from command where dossier_id = any($1) and origin in ('act', 'notice') and (outcome is not null) = $2
       and received_at > now() - interval '5 minutes'`,
    [dossierIds, decided],
  )
  return rowCount ?? 0
}

/** All runs of all workflows of this house. */
async function everyWorkflow(): Promise<readonly string[]> {
  const found = new Set<string>()
  for await (const { workflowId } of house.engine.client.workflow.list()) found.add(workflowId)
  return [...found]
}

test('all are answered, the lapse happens once, and every history replays', async () => {
  const called = await Promise.all(times(DOSSIERS, () => calledUp(house)))
  const ids = called.map(({ dossierId }) => dossierId)
  const earlier = await asked(ids, true)
  const due = await Promise.all(called.map((one) => one.leave(TIMER_SECONDS)))
  await eventually('the last moment', async () => Date.now() > Math.min(...due) - MOMENT_MS)
  const answering = Promise.all(ids.flatMap((id) => times(UPDATES, (index) => act(id, index))))
  answering.catch(() => {}) // awaited below
  const telling = Promise.all(ids.flatMap((id) => times(FACTS, () => fact(id))))
  await eventually('the first outcome', async () => (await asked(ids, true)) > earlier)
  await house.killed('regie')
  await eventually('a lapse', async () => (await called[0]?.lapses()) === 1)
  await house.killed('regie')
  const answers = await answering
  await telling
  await eventually('every command decided', async () => (await asked(ids, false)) === 0)
  for (const one of called) await eventually('the lapse', async () => (await one.lapses()) === 1)

  for (const one of called) expect(await one.lapses()).toBe(1) // by its timer, or by an act that came a moment earlier
  expect(answers).toHaveLength(DOSSIERS * UPDATES)
  expect(answers.filter(({ status }) => status === 'uitgevoerd').length).toBeGreaterThanOrEqual(DOSSIERS * 5)
  expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length)
  for (const id of ids) {
    const numbers = (await readEvents(house.engine.pool, id)).map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  }
  console.log(`slowest of ${answers.length} updates: ${Math.max(...answers.map(({ seconds }) => seconds))} s`)
})

test('also at the turn of a chapter', async () => {
  const lives = await Promise.all(
    times(DOSSIERS, () => born(house, personNamed('Tien Tegelijk (fictief)', isoDate('1988-09-10')))),
  )
  await Promise.all(lives.map((life) => acts(house, life, intake(today))))
  const [pip, ...rest] = course(today)
  if (pip === undefined) throw new Error('a course begins with a PIP')
  const answering = Promise.all(
    lives.flatMap(({ dossierId }) => [ask(house, dossierId, pip), ...times(9, (index) => act(dossierId, index))]),
  )
  answering.catch(() => {}) // awaited below
  await eventually(
    'the first outcome',
    async () =>
      (await asked(
        lives.map(({ dossierId }) => dossierId),
        true,
      )) > 0,
  )
  await house.killed('regie')
  const answers = await answering
  expect(answers.filter(({ kind, status }) => kind === pip.kind && status === 'uitgevoerd')).toHaveLength(DOSSIERS)
  await Promise.all(
    lives.map((life) =>
      acts(
        house,
        life,
        rest.filter(({ kind }) => kind !== 'registreerUren'),
      ),
    ),
  )

  const histories = await historiesOf(house.engine, await everyWorkflow())
  expect(await breaches(await bundle(), histories)).toEqual([])
  console.log(`${histories.length} histories replay`)
})
