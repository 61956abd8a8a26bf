// What is asked while the database is away, or while a worker hangs in the middle of a step?
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isoDate, plus } from '../../domain/dates/iso-date.ts'
import { localDate } from '../../domain/dates/legal-time.ts'
import { type Act, ask, post, verzoek } from './caller.ts'
import { eventually, type House, openHouse, seconds } from './house.ts'
import { born, type Living, personNamed } from './life.ts'
import { holdSteps } from './moments.ts'

const today = localDate(Date.now())
const oproep: Act = {
  kind: 'roepOpVoorIntake',
  by: 'klantmanager-zandwijk',
  facts: { datum: today, uiterlijk: plus(today, { days: 14 }) },
}
const opvragen: Act = { kind: 'vraagGegevensOp', by: oproep.by, facts: {} }

let house: House

beforeAll(async () => {
  house = await openHouse()
})

afterAll(() => house?.close())

const newcomer = () => born(house, personNamed('Gerrit Geduldig (fictief)', isoDate('1983-03-30')))

async function waitingSteps({ workflowId }: Living): Promise<number> {
  const { raw } = await house.engine.client.workflow.getHandle(workflowId).describe()
  return (raw.pendingActivities ?? []).filter(({ activityType }) => activityType?.name === 'takeStep').length
}

async function times({ dossierId }: Living, kind: string): Promise<number> {
  const { rowCount } = await house.engine.pool.query('select from event where dossier_id = $1 and kind = $2', [
    dossierId,
    kind,
  ])
  return rowCount ?? 0
}

test('the database goes away in the middle of a step: the step waits for it, and happens once', async () => {
  const life = await newcomer()
  const { pids } = house.system.run
  const held = await holdSteps(house, life.dossierId)
  const answering = ask(house, life.dossierId, oproep)
  answering.catch(() => {}) // awaited below
  await held.standsStill()
  await house.system.down('postgres')
  await eventually('a step that waits', async () => (await waitingSteps(life)) === 1)
  await house.system.start('postgres')
  const begun = performance.now()
  expect(await answering).toMatchObject({ status: 'uitgevoerd' })
  await held.release()
  expect(await times(life, 'Opgeroepen')).toBe(1)
  expect(house.system.run.pids).toEqual({ ...pids, postgres: house.system.run.pids['postgres'] }) // nobody fell over
  console.log(`database back: answered after ${seconds(begun)} s`)
})

test('a worker hangs in the middle of a step: what is asked meanwhile is received, and told to look later', async () => {
  const life = await newcomer()
  const held = await holdSteps(house, life.dossierId)
  const answering = ask(house, life.dossierId, oproep)
  answering.catch(() => {}) // awaited below
  await held.standsStill()
  await house.system.kill('regie', 'SIGSTOP')
  await held.release() // the step has its lock now, and does nothing with it
  const response = await post(house, life.dossierId, opvragen).finally(() => house.system.kill('regie', 'SIGCONT'))
  expect(response.status).toBe(202)
  expect(await answering).toMatchObject({ status: 'uitgevoerd' })
  const address = response.headers.get('location') ?? ''
  const decided = () => verzoek(house.system.run.apiUrl, address, opvragen.by)
  expect(await eventually('the other one', decided)).toMatchObject({ status: 'uitgevoerd' })
  expect(await times(life, 'Opgeroepen')).toBe(1)
})
