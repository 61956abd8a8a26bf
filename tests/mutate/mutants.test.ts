// Which mistakes are made in a text, and what is left alone? And how is a survivor explained?
import { describe, expect, test } from 'vitest'
import { type Explained, isSame, lineOf, readExplained } from '../../tools/mutate/explained.ts'
import { type Mutant, mutantsOf } from '../../tools/mutate/mutants.ts'
import type { Tried } from '../../tools/mutate/pool.ts'
import { inLines, reportOf } from '../../tools/mutate/told.ts'

const mutated = (text: string) => mutantsOf('a.ts', text).map(({ after }) => after)

describe('each kind of mistake', () => {
  test.for([
    ['x = a < b', ['x = a <= b', 'x = a >= b']],
    ['x = a <= b', ['x = a < b', 'x = a > b']],
    ['x = a > b', ['x = a >= b', 'x = a <= b']],
    ['x = a >= b', ['x = a > b', 'x = a < b']],
    ['x = a === b', ['x = a !== b']],
    ['x = a !== undefined', ['x = a === undefined']],
    ['x = a && b', ['x = a || b']],
    ['x = a || b', ['x = a && b']],
    ['x = a + b', ['x = a - b']],
    ['x = a - b', ['x = a + b']],
    ['x = a * b', ['x = a / b']],
    ['x = a / b', ['x = a * b']],
    ['x = !a', ['x = a']],
    ['x = true', ['x = false']],
    ['x = [100_000, 0]', ['x = [100001, 0]', 'x = [99999, 0]', 'x = [100_000, 1]', 'x = [100_000, (-1)]']],
    ['x = { months: 6 }', ['x = { months: 7 }', 'x = { months: 5 }']],
    ["x = isoDate('2024-02-29')", ["x = isoDate('2024-03-01')", "x = isoDate('2024-02-28')"]],
    ["x = ['a', 'b', 'c']", ["x = ['b', 'c']", "x = ['a', 'c']", "x = ['a', 'b']"]],
    ["x = ['a']", ['x = []']],
    ['if (a.b) c()', ['if (!a.b) c()']],
    ['x = f(a) ? b : c', ['x = !f(a) ? b : c']],
    ['x = a.some(b)', ['x = a.every(b)']],
    ['x = Math.max(a, b)', ['x = Math.min(a, b)']],
    ['x = Math.floor(a)', ['x = Math.ceil(a)']],
  ] as const)('%s', ([text, expected]) => {
    expect(mutated(text)).toEqual(expected)
  })

  test('a call of ours for its opposite, which is imported where it is not yet', () => {
    const plus = "import { plus } from './dates.ts'\nx = plus(a, b)\n"
    expect(mutantsOf('a.ts', plus).map(({ text }) => text)).toEqual([
      "import { plus } from './dates.ts'\nx = minus(a, b)\n\nimport { minus } from './dates.ts'\n",
    ])
    const both = "import { minus, plus } from './dates.ts'\nx = plus(a, b)"
    expect(mutantsOf('a.ts', both).map(({ text }) => text)).toEqual([both.replace('plus(', 'minus(')])
    expect(mutated('const plus = (a) => a\nx = plus(a)')).toEqual([])
  })

  test('has the line and what it says, and the whole text with one change', () => {
    expect(mutantsOf('a.ts', 'x = 1\n  y = 2 // é\n').slice(2, 3)).toEqual([
      {
        file: 'a.ts',
        line: 2,
        kind: 'number',
        before: 'y = 2 // é',
        after: 'y = 3 // é',
        text: 'x = 1\n  y = 3 // é\n',
      },
    ])
  })
})

describe('left alone', () => {
  test.for([
    ['a text', "x = 'a' + 'b'"],
    ['a template', 'x = `a` + b'],
    ['a type', 'type X = 1 | true | readonly [2, 3]\nconst x: 4 = y as 5'],
    ['an import', "import { a } from './2024-01-01.ts'"],
    ['a citation', "x = besluit('5.3', 1)"],
    ['a citation in full', "x = { regeling: 'Pw', artikel: '56a', lid: 1 }"],
    ['where a row comes from', "x = { source: besluit('5.3', 1), note: '2024-01-01' }"],
    [
      'what a declaration tells',
      "x = { id: ['A-01', 'A-02'], since: isoDate('2022-01-01'), example: { a: 1, b: true } }",
    ],
    ['a description', 'x = a.describe(text(1))'],
    ['by how much one comes before another', 'x = a.sort((b, c) => d(b, c, 1))'],
    ['a bound of what is filled in', 'x = z.int().min(a).max(b)'],
  ])('%s', ([, text = '']) => {
    expect(mutated(text)).toEqual([])
  })

  test('but what stands beside it is not', () => {
    expect(mutated("x = { source: wet('1', 2), value: 3 }")).toHaveLength(2)
    expect(mutated("x = a.min(1).describe('b')")).toEqual(["x = a.min(2).describe('b')", "x = a.min(0).describe('b')"])
    expect(mutated("x = a === b ? wet('1') : besluit('2')")).toEqual(["x = a !== b ? wet('1') : besluit('2')"])
    expect(mutated('x = a.sort((b, c) => (b < c ? -1 : 1))')).toHaveLength(2)
  })
})

describe('an explanation', () => {
  const markdown = [
    '# Mutation check',
    '- ``not`` → ``this``: no file yet',
    '### `a.ts`',
    '- ``x = a < b`` → ``x = a <= b``: never equal',
    'prose',
    '### `b.ts`',
    '- ``x = `a` `` → ``x = `b` ``: a `text`',
    '- ``x = 1`` → ``x = 2``:  ',
  ].join('\n')

  test('is read by file and by what the line says, whatever its number', () => {
    const read = readExplained(markdown)
    expect(read.slice(1)).toEqual([
      { file: 'a.ts', before: 'x = a < b', after: 'x = a <= b', because: 'never equal' },
      { file: 'b.ts', before: 'x = `a`', after: 'x = `b`', because: 'a `text`' },
    ])
    const mutants = mutantsOf('a.ts', '\n\n  x = a < b')
    expect(mutants.map((mutant) => read.some((one) => isSame(one, mutant)))).toEqual([true, false])
  })

  test('is written as the report proposes it', () => {
    for (const mutant of mutantsOf('a.ts', 'x = a < b')) {
      const [read] = readExplained(`### \`a.ts\`\n- ${lineOf(mutant)}: because`)
      expect(read && isSame(read, mutant)).toBe(true)
    }
  })

  const mutants = mutantsOf('a.ts', 'x = a < b\ny = 1')
  const outcomes = ['survived', 'killed', 'timeout', 'survived'] as const
  const tried = mutants.map((mutant, index): Tried => {
    const outcome = outcomes[index] ?? 'survived'
    return { mutant, result: outcome === 'killed' ? { outcome, by: 'a.test.ts' } : { outcome } }
  })
  const explained = (before: string, after: string): Explained => ({ file: 'a.ts', before, after, because: 'so' })

  test('makes a survivor no survivor', () => {
    const none = reportOf(tried, mutants, [])
    expect(none).toMatchObject({ mutants: 4, killed: 1, timeout: 1, explained: 0, survived: 2, notTried: 0 })
    const one = reportOf(tried, mutants, [explained('x = a < b', 'x = a <= b')])
    expect(one).toMatchObject({ explained: 1, survived: 1, stale: [], survivors: [{ line: 2, after: 'y = 0' }] })
    expect(inLines(one)).toContain('SURVIVED a.ts:2 (number)\n- ``y = 1`` → ``y = 0``: ')
  })

  test('that is no longer needed is told: its mutant is killed, or its line is gone', () => {
    const killed = explained('x = a < b', 'x = a >= b')
    const gone = explained('x = a < c', 'x = a <= c')
    expect(reportOf(tried, mutants, [killed, gone]).stale).toEqual([killed, gone])
    // of a file that was not looked at nothing is known, nor of a mutant that was not tried
    expect(reportOf(tried, mutants, [{ ...gone, file: 'b.ts' }]).stale).toEqual([])
    expect(reportOf(tried.slice(0, 1), mutants, [killed])).toMatchObject({ notTried: 3, stale: [] })
  })
})

test('no mutant is the text itself, and none comes twice', () => {
  const text = "x = a >= 1 && !b ? plus(c, { days: 2 }) : isoDate('2024-01-01')"
  const texts = mutantsOf('a.ts', text).map((mutant: Mutant) => mutant.text)
  expect(texts).not.toContain(text)
  expect(new Set(texts).size).toBe(texts.length)
})
