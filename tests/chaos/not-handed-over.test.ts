// Who brings a command to its workflow when the API is gone? The sweep: also when the step was taken, and nobody heard of it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isoDate, plus } from '../../domain/dates/iso-date.ts'
import { localDate } from '../../domain/dates/legal-time.ts'
import { post, verzoek } from './caller.ts'
import { eventually, type House, openHouse, seconds } from './house.ts'
import { born, type Living, personNamed } from './life.ts'
import { holdSteps } from './moments.ts'
import { summaryOf } from './replay.ts'

const KLANTMANAGER = 'klantmanager-zandwijk'
const today = localDate(Date.now())
const oproep = { datum: today, uiterlijk: plus(today, { days: 14 }) }
/** Of the restart; the sweep waits ten of them before it believes that nobody else will. */
const MOST_SECONDS = 30

let house: House

beforeAll(async () => {
  house = await openHouse()
})

afterAll(() => house?.close())

const newcomer = () => born(house, personNamed('Anna Achtergebleven (fictief)', isoDate('1985-12-01')))

/** Posts it and does not wait for the answer: the API will not live to give one. */
function send({ dossierId }: Living): void {
  post(house, dossierId, { kind: 'roepOpVoorIntake', by: KLANTMANAGER, facts: oproep }).catch(() => {})
}

type Row = { readonly id: string; readonly decided: boolean; readonly handed: boolean }

/** The row of the act in the inbox. */
async function rowOf({ dossierId }: Living): Promise<Row | undefined> {
  const { rows } = await house.engine.pool.query<Row>(
    `select id, outcome is not null as decided, handed_over_at is not null as handed
     from command where dossier_id = $1 and kind = 'roepOpVoorIntake'`,
    [dossierId],
  )
  return rows[0]
}

const answerOf = ({ dossierId }: Living, id: string) =>
  eventually('an answer at the address of the request', () =>
    verzoek(house.system.run.apiUrl, `/v1/trajecten/${dossierId}/verzoeken/${id}`, KLANTMANAGER),
  )

async function eventsOf({ dossierId }: Living): Promise<readonly string[]> {
  const { rows } = await house.engine.pool.query<{ kind: string }>('select kind from event where dossier_id = $1', [
    dossierId,
  ])
  return rows.map(({ kind }) => kind)
}

/** The summaries of the timers that were started in the running run. */
async function timersOf({ workflowId }: Living): Promise<readonly string[]> {
  const { events } = await house.engine.client.workflow.getHandle(workflowId).fetchHistory()
  return (events ?? []).filter(({ timerStartedEventAttributes: timer }) => timer).map(summaryOf)
}

const runsTimer = async (life: Living) =>
  (await timersOf(life)).some((summary) => summary.includes(`uiterlijk ${oproep.uiterlijk}`))

test('kill -9 of the API between the row and the signal: the act is answered all the same', async () => {
  const life = await newcomer()
  await house.system.kill('temporal', 'SIGSTOP')
  send(life)
  const { id, decided } = await eventually('the row', () => rowOf(life))
  expect(decided).toBe(false)
  await house.system.kill('api')
  await house.system.kill('temporal', 'SIGCONT')
  const begun = performance.now()
  await house.system.waitUp('api')
  expect(await answerOf(life, id)).toMatchObject({ status: 'uitgevoerd' })
  expect((await eventsOf(life)).filter((kind) => kind === 'Opgeroepen')).toHaveLength(1)
  console.log(`API killed before the signal: answered ${seconds(begun)} s later`)
})

test('API and Temporal server killed right after the commit: the new termijn has its timer within half a minute', async () => {
  const life = await newcomer()
  const held = await holdSteps(house, life.dossierId)
  send(life)
  await held.standsStill()
  // from here on the worker can tell nobody what the step did
  await house.system.kill('temporal', 'SIGSTOP')
  await held.release()
  await eventually('the event', async () => (await eventsOf(life)).includes('Opgeroepen'))
  expect(await rowOf(life)).toMatchObject({ decided: true, handed: false })
  const down = await house.killed('temporal', 'api')
  const begun = performance.now()
  expect(await runsTimer(life)).toBe(false)
  await eventually('the timer', () => runsTimer(life))
  const took = seconds(begun)
  expect(took).toBeLessThan(MOST_SECONDS)
  expect((await eventsOf(life)).filter((kind) => kind === 'Opgeroepen')).toHaveLength(1)
  await eventually('handed over', async () => (await rowOf(life))?.handed)
  console.log(`API and server killed after the commit: up again in ${down} s, the timer runs ${took} s after that`)
})
