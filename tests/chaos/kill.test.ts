// kill -9 of the workers, of the Temporal server, of PostgreSQL while a step, a delivery and a timer are in flight: the lives end as if nothing had happened.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '../../domain/dates/iso-date.ts'
import { localDate } from '../../domain/dates/legal-time.ts'
import type { ServiceName } from '../../tools/system.ts'
import { eventually, type House, openHouse, seconds } from './house.ts'
import {
  acts,
  attemptsOf,
  born,
  course,
  type Ended,
  ended,
  intake,
  type Living,
  ledgerOf,
  personNamed,
} from './life.ts'
import { calledUp, holdSteps } from './moments.ts'

const today = localDate(Date.now())
const LIVES = 4
/** Enough for all that is arranged before the kill; the timer must still be running then. */
const TIMER_SECONDS = 12
const SENDING_MS = 6_000

let house: House
let undisturbed: Ended

const newcomer = () => born(house, personNamed('Wim Weerbaar (fictief)', isoDate('1990-02-03')))

beforeAll(async () => {
  house = await openHouse({ cached: 3 })
  const life = await newcomer()
  await acts(house, life, [...intake(today), ...course(today)])
  undisturbed = await ended(house, life)
})

afterAll(() => house?.close())

/** While its PIP is being reported, a partner does this to the life of one person. */
const breakPip = ({ person }: Living, how: Readonly<Record<string, unknown>>) =>
  house.engine.desk('PUT', 'storing', {
    ...{ partner: 'duo', operatie: 'POST /personen/:bsn/PIP', bsn: person.bsn, aantal: 1 },
    ...how,
  })

const pipArrived = async (life: Living) =>
  Object.keys(await ledgerOf(house, life)).some((effect) => effect.startsWith('PIP'))

test('an undisturbed life has effects to be doubled', () => {
  expect(undisturbed.uitkomst).toBe('voldaan')
  expect(Object.keys(undisturbed.ledger).length).toBeGreaterThan(5)
  expect(new Set(Object.values(undisturbed.ledger))).toEqual(new Set([1]))
})

const VICTIMS: readonly (readonly ServiceName[])[] = [['regie', 'koppelingen'], ['temporal'], ['postgres']]

describe.each(VICTIMS.map((names) => ({ names })))('kill -9 of $names', ({ names }) => {
  test('loses nothing and doubles nothing', async () => {
    const lives = await Promise.all(Array.from({ length: LIVES }, newcomer))
    const [sending, unheard, stepping] = lives as [Living, Living, Living]
    await Promise.all(lives.map((life) => acts(house, life, intake(today))))
    const termijn = await calledUp(house)
    await breakPip(sending, { soort: 'traag', ms: SENDING_MS })
    await breakPip(unheard, { soort: 'antwoordKwijt' })
    await termijn.leave(TIMER_SECONDS)

    const held = await holdSteps(house, stepping.dossierId)
    const playing = Promise.all(lives.map((life) => acts(house, life, course(today))))
    playing.catch(() => {}) // awaited below
    await Promise.all([held.standsStill(), eventually('a report under way', () => pipArrived(sending))])
    expect(await termijn.lapses()).toBe(0)

    const begun = performance.now()
    const down = await house.killed(...names)
    await held.release()
    await eventually('a life that is half-way', () => isHalfway(lives))
    const again = await house.killed(...names)
    const answers = (await playing).flat()
    await eventually('the lapse', async () => (await termijn.lapses()) > 0)
    const ends = await Promise.all(lives.map((life) => ended(house, life)))

    for (const end of ends) expect(end).toEqual(undisturbed)
    expect([await termijn.lapses(), await termijn.fired()]).toEqual([1, true])
    expect(answers).toHaveLength(LIVES * course(today).length)
    const attempts = await Promise.all(lives.map((life) => attemptsOf(house, life, 'reportPipToDuo')))
    expect(attempts[1]).toBeGreaterThan(1)
    if (names.includes('koppelingen')) expect(attempts[0]).toBeGreaterThan(1)
    const slowest = Math.max(...answers.map((answer) => answer.seconds))
    console.log(
      `kill -9 of ${names.join(' and ')}: serves again after ${down} s and ${again} s, slowest act ${slowest} s, ` +
        `all over after ${seconds(begun)} s; attempts of the PIP reports ${attempts.join(', ')}`,
    )
  })
})

async function isHalfway(lives: readonly Living[]): Promise<boolean> {
  const { rowCount } = await house.engine.pool.query(
    `select from command where dossier_id = any($1) and kind = 'registreerPvt' and outcome is not null`,
    [lives.map(({ dossierId }) => dossierId)],
  )
  return rowCount !== 0
}
