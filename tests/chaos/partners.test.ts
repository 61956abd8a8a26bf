// A partner that is dead, or talks nonsense, about one person: who waits for it, and who does not?
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isoDate } from '../../domain/dates/iso-date.ts'
import { localDate } from '../../domain/dates/legal-time.ts'
import { ask } from './caller.ts'
import { eventually, type House, openHouse, seconds } from './house.ts'
import {
  aanbod,
  acts,
  born,
  course,
  ended,
  inFase,
  intake,
  ledgerOf,
  opened,
  personNamed,
  register,
  tell,
} from './life.ts'

const today = localDate(Date.now())
const KLANTMANAGER = 'klantmanager-zandwijk'
/** What a run gives its deliveries before it leaves them to the next. */
const GRACE_SECONDS = 10

let house: House

beforeAll(async () => {
  house = await openHouse()
})

afterAll(() => house?.close())

const person = () => personNamed('Pia Plichtsgetrouw (fictief)', isoDate('1992-04-05'))
const duoIs = (soort: string, bsn: string) => house.engine.desk('PUT', 'storing', { partner: 'duo', bsn, soort })

async function runOf(workflowId: string): Promise<{ readonly runId: string; readonly fase: unknown }> {
  const { runId, searchAttributes } = await house.engine.client.workflow.getHandle(workflowId).describe()
  return { runId, fase: searchAttributes['Fase']?.[0] }
}

async function taken(dossierId: string): Promise<readonly string[]> {
  const { rows } = await house.engine.pool.query<{ text: string }>(
    'select text from work_item where dossier_id = $1 and settled_on is null',
    [dossierId],
  )
  return rows.map(({ text }) => text)
}

const nonEmpty = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined)

async function settle(dossierId: string, nummer: number, keuze: 'afgehandeld' | 'opnieuw'): Promise<void> {
  const { status, nodig } = await ask(house, dossierId, {
    kind: 'handelAandachtAf',
    by: KLANTMANAGER,
    facts: { nummer, keuze },
  })
  expect(`${status} ${nodig}`).toBe('uitgevoerd ')
}

test('DUO dead at a change of chapter: the life goes on, and all of it arrives once when DUO is back', async () => {
  const [life, other] = await Promise.all([born(house, person()), born(house, person())])
  await Promise.all([acts(house, life, intake(today)), acts(house, other, intake(today))])
  const before = await runOf(life.workflowId)
  await duoIs('uit', life.person.bsn)
  const [pip, ...rest] = course(today)
  if (pip === undefined) throw new Error('a course begins with a PIP')
  // DUO takes no aanbod before the PIP: what is told later waits for what was told before
  const later = [aanbod(today), ...rest]
  const otherLives = acts(house, other, [pip, ...later]).then(() => ended(house, other))
  otherLives.catch(() => {}) // awaited below
  await acts(house, life, [pip])
  const begun = performance.now()
  await eventually('the next chapter', async () => {
    const { runId, fase } = await runOf(life.workflowId)
    return runId !== before.runId && fase === 'inburgeringstermijn'
  })
  const turned = seconds(begun)
  expect(turned).toBeGreaterThan(GRACE_SECONDS - 2)
  const answers = await acts(house, life, later)
  expect((await otherLives).uitkomst).toBe('voldaan')
  expect(Object.keys(await ledgerOf(house, life)).filter((effect) => !effect.startsWith('LBT'))).toEqual([])

  await duoIs('geen', life.person.bsn)
  const healed = performance.now()
  const { ledger, uitkomst } = await ended(house, life)
  expect(uitkomst).toBe('voldaan')
  expect(ledger).toEqual((await otherLives).ledger)
  console.log(
    `next chapter ${turned} s after the act, slowest act with DUO dead ${Math.max(...answers.map((one) => one.seconds))} s, ` +
      `all told ${seconds(healed)} s after its return`,
  )
})

test('an aanbod that may have arrived is not sent again: a human looks, and then the life goes on', async () => {
  const life = await born(house, person())
  const { bsn } = life.person
  await acts(house, life, intake(today))
  const operatie = 'POST /personen/:bsn/Inburgeringsaanbod/:nummer'
  await house.engine.desk('PUT', 'storing', { partner: 'duo', operatie, bsn, soort: 'antwoordKwijt', aantal: 1 })
  const [pip, ...rest] = course(today)
  await acts(house, life, [...(pip ? [pip] : []), aanbod(today), ...rest])
  const [task] = await eventually('a task', async () => nonEmpty(await taken(life.dossierId)))
  expect(task).toMatch(/^Bericht aan DUO kwam niet goed aan \(1\): aanbod van /)
  await settle(life.dossierId, 1, 'afgehandeld')
  const { ledger } = await ended(house, life)
  expect(
    Object.entries(ledger)
      .filter(([effect]) => effect.startsWith('aanbod'))
      .map(([, times]) => times),
  ).toEqual([1])
})

test('nonsense in answer to a question is asked again until it is over: no task for a human, and it holds up nobody else', async () => {
  const puzzling = person()
  const { bsn } = puzzling
  await register(house, puzzling)
  for (const partner of ['duo', 'brp']) await house.engine.desk('PUT', 'storing', { partner, bsn, soort: 'onzin' })
  await tell(house, puzzling, 'SS139')
  await born(house, person()) // goes its way
  const { dossierId } = await opened(house, puzzling)
  await eventually('a reason with each question, and a second attempt', async () => {
    const { rows } = await house.engine.pool.query<{ kind: string; problem: string | null; attempts: number }>(
      'select kind, problem, attempts from outbox where dossier_id = $1 and reply is null',
      [dossierId],
    )
    const puzzled = rows.filter(({ problem, attempts }) => problem !== null && attempts > 1).map(({ kind }) => kind)
    return puzzled.includes('fetchInburgeringsplichtFromDuo') && puzzled.includes('fetchPersoonFromBrp')
  })
  expect((await taken(dossierId)).filter((text) => text.includes('kwam niet goed aan'))).toEqual([])

  for (const partner of ['duo', 'brp']) await house.engine.desk('PUT', 'storing', { partner, bsn, soort: 'geen' })
  await inFase(house, dossierId, 'bredeIntake')
})
