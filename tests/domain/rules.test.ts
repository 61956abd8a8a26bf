// Does every rule keep its promises: an example that works, a name and an id of its own, a complaint in Dutch about each wrong field?
import { describe, expect, test } from 'vitest'
import { cite } from '../../domain/law/finding.ts'
import { NoValue } from '../../domain/law/timeline.ts'
import { feitelijk, rules } from '../../domain/wi2021/artikelen/index.ts'
import { filesIn, read } from '../imports.ts'
import { catalogue } from './catalogue.ts'

const named = rules.map((rule) => ({ name: rule.declaration.name, rule }))
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

describe('every rule', () => {
  test.for(named)('$name: its example gives a finding with an article', ({ name, rule }) => {
    const finding = rule.answer(rule.declaration.example)
    expect(finding.rule).toBe(name)
    expect(finding.outcome).toBeTypeOf('object')
    expect(cite(finding.ground)).toMatch(/\S/)
    expect(finding.facts).toEqual(rule.declaration.example)
  })

  test.for(named)('$name: a field too many is refused by name', ({ rule }) => {
    const example = isRecord(rule.declaration.example) ? rule.declaration.example : {}
    const issues = rule.declaration.facts.safeParse({ ...example, verzonnen: 1 }).error?.issues ?? []
    expect(issues.map(({ message }) => message)).toEqual(['onbekend veld: verzonnen'])
  })

  test.for(named)('$name: a wrong value is refused per field, in Dutch', ({ rule }) => {
    const example = isRecord(rule.declaration.example) ? rule.declaration.example : {}
    for (const field of Object.keys(example)) {
      const issues = rule.declaration.facts.safeParse({ ...example, [field]: { fout: true } }).error?.issues ?? []
      expect(issues.length, field).toBeGreaterThan(0)
      for (const { path, message } of issues) {
        expect(path[0], message).toBe(field)
        expect(message).not.toMatch(/invalid|expected|required|unrecognized/i)
      }
    }
  })

  test.for(named)('$name: a missing field is refused or not needed, never a crash', ({ rule }) => {
    const example = isRecord(rule.declaration.example) ? rule.declaration.example : {}
    for (const field of Object.keys(example)) {
      const { [field]: _, ...rest } = example
      const parsed = rule.declaration.facts.safeParse(rest)
      if (parsed.success) {
        try {
          expect(rule.answer(rest).outcome).toBeTypeOf('object')
        } catch (problem) {
          expect(problem).toBeInstanceOf(NoValue)
        }
      } else {
        expect(
          parsed.error.issues.some(({ message }) => message.startsWith('verplicht')),
          field,
        ).toBe(true)
      }
    }
  })

  test('stands in the list of which register and calculator are made', () => {
    const declared = filesIn('domain/**/*.ts').flatMap((file) =>
      [...read(file).matchAll(/^export const (\w+) = rule\(/gm)].map(([, name = '']) => name),
    )
    const listed = new Set(named.map(({ name }) => name))
    const missing = declared.filter((name) => !listed.has(name))
    expect(missing, 'to be listed in domain/wi2021/artikelen/index.ts or domain/awb/index.ts').toEqual([])
  })

  test('has a name of its own', () => {
    const names = named.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('the catalogue', () => {
  const done = new Set([
    ...rules.flatMap(({ declaration }) => [declaration.id].flat()),
    ...feitelijk.map(({ id }) => id),
  ])

  test('has a function or a reason for every id', () => {
    expect(catalogue.filter((id) => !done.has(id))).toEqual([])
  })

  test('knows every id that a rule names', () => {
    const unknown = [...done].filter((id) => !catalogue.includes(id))
    expect(unknown, 'to be counted in tests/domain/catalogue.ts').toEqual([])
  })

  test('keeps the facts of the world apart', () => {
    expect(feitelijk.map(({ id }) => id)).toEqual(['C-08', 'E-12', 'HD-09'])
    expect(Object.isFrozen(feitelijk)).toBe(true)
  })
})
