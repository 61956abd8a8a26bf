// Does a mutant live on a weak test and die of a good one? Tried with a rule of a few lines and two tests of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Mutant, mutantsOf } from '../../tools/mutate/mutants.ts'
import { type Tried, tryMutants } from '../../tools/mutate/pool.ts'
import { asking } from '../../tools/mutate/tests.ts'
import { root } from '../imports.ts'

const FILE = 'tests/mutate/planted/bedenktijd.ts'
const WEAK = 'tests/mutate/planted/weak.test.ts'
const STRONG = 'tests/mutate/planted/strong.test.ts'
const onDisk = () => readFileSync(join(root, FILE), 'utf8')

async function tryOn(tests: readonly string[], mutants: readonly Mutant[]): Promise<readonly Tried[]> {
  const tried: Tried[] = []
  await tryMutants(mutants, { asked: tests, leastMs: 2_000, processes: 1 }, (one) => tried.push(one))
  return tried
}

const survivors = (tried: readonly Tried[]) =>
  tried.filter(({ result }) => result.outcome === 'survived').map(({ mutant }) => mutant.after)

describe('a planted mistake', () => {
  const mutants = mutantsOf(FILE, onDisk())
  const unchanged = onDisk()
  let weak: readonly Tried[]
  let both: readonly Tried[]
  beforeAll(async () => {
    weak = await tryOn([WEAK], mutants)
    both = await tryOn([WEAK, STRONG], mutants)
  }, 60_000)

  test('each one is tried', () => {
    expect(weak.map(({ mutant }) => mutant)).toEqual(mutants)
    expect(both).toHaveLength(mutants.length)
  })

  test('lives where no case is near the bound', () => {
    expect(survivors(weak)).toEqual([
      'const LEEFTIJD = 66',
      'const LEEFTIJD = 64',
      "const EERSTE_DAG = isoDate('2024-01-02')",
      "const EERSTE_DAG = isoDate('2023-12-31')",
      'if (op <= EERSTE_DAG) return undefined',
      'return plus(op, { days: leeftijd > LEEFTIJD ? 30 : 14 })',
    ])
  })

  test('dies of a case on each side, by name of the test', () => {
    expect(survivors(both)).toEqual([])
    const boundary = both.find(({ mutant }) => mutant.after === 'const LEEFTIJD = 66')
    expect(boundary?.result).toEqual({ outcome: 'killed', by: STRONG })
    const number = both.find(({ mutant }) => mutant.after.includes('31 : 14'))
    expect(number?.result).toEqual({ outcome: 'killed', by: WEAK })
  })

  test('is never written down', () => {
    expect(onDisk()).toBe(unchanged)
  })
})

test('a file that throws as it is loaded is counted apart; one that never ends is ended, and the next is tried', async () => {
  const mutant = { file: FILE, line: 1, kind: 'number', before: '', after: '' } as const
  const texts = ["throw new Error('no')", 'for (;;);', onDisk()]
  const tried = await tryOn(
    [WEAK],
    texts.map((text) => ({ ...mutant, text })),
  )
  expect(tried.map(({ result }) => result.outcome)).toEqual(['unloadable', 'timeout', 'survived'])
}, 90_000)

test('without a test nothing is said', async () => {
  const none = 'tests/mutate/planted/none.test.ts'
  await expect(tryOn([none], mutantsOf(FILE, onDisk()))).rejects.toThrow(`There is no test ${none}`)
})

describe('the tests that are asked', () => {
  const ask = asking(['tests/domain/**/*.test.ts', 'tests/lives/lives.test.ts'])

  test('first those that import the file themselves, then those that reach it', () => {
    const [first, domain, lives] = ask('domain/wi2021/artikelen/besluit-5-3-pip.ts')
    expect(first).toContain('tests/domain/wi2021/artikelen/termijnen.test.ts')
    expect(first).not.toContain('tests/domain/gronden.test.ts')
    expect(domain).toContain('tests/domain/gronden.test.ts')
    expect(domain).not.toContain('tests/domain/wi2021/artikelen/termijnen.test.ts')
    expect(domain).not.toContain('tests/domain/dates/iso-date.test.ts')
    expect(lives).toEqual(['tests/lives/lives.test.ts'])
  })

  test('none for a file that nothing imports', () => {
    expect(ask('domain/wi2021/artikelen/nergens.ts')).toEqual([])
  })
})
