// Would a wrong date be noticed? Each expected date of each life, a day later, must make that life fail.
import { describe, expect, test } from 'vitest'
import { isoDate, plus } from '../../domain/dates/iso-date.ts'
import { datePaths } from '../../tools/play/dates.ts'
import type { Life } from '../../tools/play/life.ts'
import { lives, onCore } from './files.ts'

type Path = readonly (string | number)[]

const expectedDates = (life: Life): readonly Path[] =>
  life.steps.flatMap((step, index) => datePaths(step.expect, ['steps', index, 'expect']))

/** The same value with the date at the path a day later. */
function shifted(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return plus(isoDate(String(value)), { days: 1 })
  if (Array.isArray(value)) return value.map((inner, index) => (index === key ? shifted(inner, rest) : inner))
  const fields = value as Readonly<Record<string, unknown>>
  return { ...fields, [key]: shifted(fields[key], rest) }
}

describe('a life with one expected date a day later fails', () => {
  test.each(Object.entries(lives))('%s', async (_name, life) => {
    const unnoticed: string[] = []
    for (const path of expectedDates(life)) {
      const { failures } = await onCore(shifted(life, path) as Life)
      if (failures.length === 0) unnoticed.push(path.join('.'))
    }
    expect(unnoticed).toEqual([])
  })

  test('there are dates to shift in every life', () => {
    const none = Object.entries(lives).filter(([, life]) => expectedDates(life).length === 0)
    expect(none.map(([name]) => name)).toEqual([])
  })
})
