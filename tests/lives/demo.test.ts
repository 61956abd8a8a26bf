// Do the demo people stand where they should, whatever day it is?
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../domain/dates/iso-date.ts'
import { demoLives } from '../../tools/demo.ts'
import { onCore } from './files.ts'

const days = [
  '2026-11-24',
  '2026-12-31',
  '2027-01-01',
  '2027-02-28',
  '2027-03-29',
  '2028-02-29',
  '2028-03-01',
  '2028-05-24',
]

describe.each(days)('when it is %s', (day) => {
  test.each(demoLives(isoDate(day)).map((life) => [life.title, life] as const))('%s', async (_title, life) => {
    const { failures, standing } = await onCore(life)
    expect(failures).toEqual([])
    expect(standing.today).toBe(day)
  })
})

test('one is overdue, one due this week, one in a fine procedure, one waits for DUO, one has finished', async () => {
  const today = isoDate('2026-11-24')
  const played = await Promise.all(demoLives(today).map(onCore))
  const dueOn = (key: string) => played.flatMap(({ standing }) => standing.taken).filter((one) => one.key === key)
  const pips = dueOn('pip').map((one) => String(one.dueOn))
  expect(pips.some((day) => day < today)).toBe(true)
  expect(pips.some((day) => day >= today && day <= '2026-12-01')).toBe(true)
  expect(dueOn('boete')).toHaveLength(1)
  expect(dueOn('verlengingsbesluit')).toHaveLength(1)
  expect(played.filter(({ standing }) => standing.uitkomst === 'voldaan' && standing.taken.length === 0)).toHaveLength(
    1,
  )
})
