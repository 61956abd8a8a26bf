// Is what is derived from the code fresh, and is it whole: every id of the law with a function, an article and a test that really called it?
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { fasen } from '../../api/pages/wi2021.ts'
import { feitelijk, rules } from '../../domain/wi2021/artikelen/index.ts'
import { begrippen, fasen as fasenInGlossary } from '../../domain/wi2021/begrippen.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { type Calls, directCalls } from '../../tools/derived/calls.ts'
import { registerRows } from '../../tools/derived/register.ts'
import { eventKinds, namedIn } from '../../tools/derived/sources.ts'
import { type Watched, watchLives } from '../../tools/derived/transitions.ts'
import { derivedFiles } from '../../tools/derived.ts'
import { catalogue } from '../domain/catalogue.ts'
import { root } from '../imports.ts'

let calls: Calls
let watched: Watched
let files: Readonly<Record<string, string>>
beforeAll(async () => {
  calls = await directCalls(rules.length)
  watched = await watchLives()
  files = await derivedFiles(Promise.resolve(calls))
}, 120_000)

const onDisk = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '')

describe('fresh (npm run generate)', () => {
  test('every derived file', () => {
    const stale = Object.keys(files).filter((path) => onDisk(path) !== files[path])
    expect(stale, 'written by npm run generate').toEqual([])
  })

  test('nothing of this machine or this day is in them', () => {
    const now = new Date().getFullYear()
    for (const [path, text] of Object.entries(files).filter(([name]) => name.endsWith('.md'))) {
      expect(text, path).not.toContain(root)
      expect(text, path).not.toMatch(new RegExp(`\\b${now}-\\d\\d-\\d\\d`))
    }
  })
})

describe('the register of rules', () => {
  /** Read back from the document: id, function with its file, article, tests. */
  const rows = () =>
    [...(files['docs/rules.md'] ?? '').matchAll(/^\| ([A-Z]+-\d+[a-z]?) \| (.*) \|$/gm)].map(
      ([, id = '', rest = '']) => {
        const [fn = '', article = '', , , tests = ''] = rest.split(' | ')
        const links = (cell: string) => [...cell.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, to = '']) => to)
        return { id, name: /`(\w+)`/.exec(fn)?.[1] ?? '', article, file: links(fn)[0] ?? '', tests: links(tests) }
      },
    )
  const feiten = new Set(feitelijk.map(({ id }) => id))

  test.for(catalogue.filter((id) => !feiten.has(id)))('%s', (id) => {
    const same = rows().filter((row) => row.id === id)
    expect(same).not.toEqual([])
    for (const { name, article, file, tests } of same) {
      expect(onDisk(file), `${name} in ${file}`).toContain(`export const ${name} = rule(`)
      expect(article).toMatch(/\S/)
      expect(tests, `tests of ${name}`).not.toEqual([])
      expect(tests).toEqual(calls.get(name))
    }
  })

  test('has no other ids', () => {
    expect([...new Set(rows().map(({ id }) => id))].filter((id) => !catalogue.includes(id))).toEqual([])
  })

  test('a few ids are facts, each with its reason', () => {
    expect(feitelijk.map(({ id, soort }) => `${soort} ${id}`)).toEqual(['feit C-08', 'feit E-12', 'feit HD-09'])
    for (const { id, reden } of feitelijk) expect(files['docs/rules.md']).toContain(`| ${id} | feit | ${reden} |`)
  })

  test('a rule that no test calls has no tests, and one without a file has none', () => {
    const [first] = rules
    if (first === undefined) throw new Error('there are no rules')
    const declaration = { ...first.declaration, name: 'nergens', id: 'A-99' }
    expect(registerRows([{ ...first, declaration }], calls)).toMatchObject([{ id: 'A-99', file: undefined, tests: [] }])
  })

  test('what tries out every example, and what one rule asks of another, does not count as a test', () => {
    expect([...calls.values()].flat()).not.toContain('tests/domain/rules.test.ts')
    // the fine asks for the ceiling, its own table of cases in verlenging.test.ts does not
    expect(calls.get('verlenging')).toContain('tests/domain/wi2021/artikelen/verlenging.test.ts')
    expect(calls.get('boeteplafond')).not.toContain('tests/domain/wi2021/voorbeelden.test.ts')
    expect(calls.get('boeteMedewerking')).toContain('tests/domain/wi2021/voorbeelden.test.ts')
  })
})

describe('the lives of tests/scenarios reach', () => {
  test('every command of the catalogue, with an event', () => {
    const done = new Set(watched.transitions.map(({ by }) => by))
    expect(Object.keys(wi2021.catalogue).filter((kind) => !done.has(kind))).toEqual([])
  })

  test('every event', () => {
    const seen = new Set(watched.transitions.map(({ event }) => event))
    const kinds = eventKinds().map(({ kind }) => kind)
    expect(kinds.length).toBeGreaterThan(60)
    expect(kinds.filter((kind) => !seen.has(kind))).toEqual([])
    expect([...seen].filter((kind) => !kinds.includes(kind))).toEqual([])
  })

  test('every fase, and a way into and out of each', () => {
    const moves = watched.transitions.filter(({ from, to }) => from !== to)
    expect(fasen.filter((fase) => fase !== 'plicht' && !moves.some(({ to }) => to === fase))).toEqual([])
    expect(fasen.filter((fase) => fase !== 'afgesloten' && !moves.some(({ from }) => from === fase))).toEqual([])
  })
})

describe('the diagrams', () => {
  const drawn = () => Object.entries(files).filter(([path]) => path.startsWith('docs/diagrams/'))
  const mermaid = (text: string) => /```mermaid\nstateDiagram-v2\n([\s\S]*?)\n```/.exec(text)?.[1]?.split('\n') ?? []

  test('one of the whole and one per fase', () => {
    expect(drawn()).toHaveLength(1 + fasen.length)
  })

  test('hold nothing but states, arrows and regions', () => {
    const LINE = /^ +(state "[^"]+" as \w+( \{)?|(\[\*\]|\w+) --> (\[\*\]|\w+)(: [\w <>]+)?|--|\})$/
    for (const [path, text] of drawn()) {
      const lines = mermaid(text)
      expect(lines.length, path).toBeGreaterThan(1)
      expect(lines.filter((line) => !LINE.test(line))).toEqual([])
      const states = lines.flatMap((line) => / as (\w+)/.exec(line)?.[1] ?? [])
      expect(new Set(states).size, path).toBe(states.length)
    }
  })
})

describe('the glossary', () => {
  test('has every fase, command, event and word, and says where it stands', () => {
    const text = files['GLOSSARY.md'] ?? ''
    const codes = [...fasen, ...Object.keys(wi2021.catalogue), ...eventKinds().map(({ kind }) => kind)]
    expect(codes.filter((code) => !text.includes(`| \`${code}\` in [`))).toEqual([])
    expect(begrippen.filter(({ term }) => !text.includes(`\n| ${term} |`))).toEqual([])
    expect(begrippen.filter(({ code }) => namedIn(code) === undefined)).toEqual([])
    expect(Object.keys(fasenInGlossary)).toEqual([...fasen])
  })
})
