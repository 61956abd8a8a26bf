// docs/rules.md: which rule of the law is carried out by which function, and which tests really call it?
import { cite } from '../../domain/law/finding.ts'
import type { AnyRule } from '../../domain/law/rule.ts'
import type { Feit } from '../../domain/wi2021/artikelen/index.ts'
import { CONFIDENCE } from '../rule/confidence.ts'
import type { Calls } from './calls.ts'
import { document, link, table } from './markdown.ts'
import { fileWith } from './sources.ts'

export type RegisterRow = {
  readonly id: string
  readonly name: string
  readonly article: string
  /** Undefined when no file exports a rule by this name. */
  readonly file: string | undefined
  readonly tests: readonly string[]
  readonly since: string
  readonly confidence: string
  readonly note: string
}

/** Chapters of the law as the ids name them, in its order. */
const CHAPTERS: Readonly<Record<string, string>> = {
  P: 'Who must integrate, and until when',
  V: 'Voorinburgering',
  I: 'Brede intake and PIP',
  T: 'Inburgeringstermijn',
  L: 'Leerroutes',
  C: 'PVT, MAP and KNM',
  E: 'Exams and diploma',
  G: 'Support by the gemeente',
  HG: 'Enforcement by the gemeente',
  HD: 'Enforcement by DUO',
  A: 'General administrative law and terms',
}

const chapterOf = (id: string) => id.split('-')[0] ?? ''

/** A row for every id of every rule, in the order of the law. */
export function registerRows(rules: readonly AnyRule[], calls: Calls): readonly RegisterRow[] {
  return rules.flatMap((rule) => rowsOf(rule, calls)).sort(inOrder)
}

function rowsOf({ declaration }: AnyRule, calls: Calls): readonly RegisterRow[] {
  const { id, name, ground, since, confidence, note = '' } = declaration
  const file = fileWith(new RegExp(`export const ${name} = rule\\(`))
  const row = { name, article: cite(ground), file, tests: calls.get(name) ?? [], since, confidence, note }
  return [id].flat().map((one) => ({ id: one, ...row }))
}

function inOrder(a: RegisterRow, b: RegisterRow): number {
  const order = Object.keys(CHAPTERS)
  const place = ({ id }: RegisterRow) => order.indexOf(chapterOf(id))
  if (place(a) !== place(b)) return place(a) - place(b)
  return a.id === b.id ? (a.name < b.name ? -1 : 1) : a.id < b.id ? -1 : 1
}

const FOLDER = 'docs'

export function register(rows: readonly RegisterRow[], feiten: readonly Feit[]): string {
  return document(
    '# Register of rules',
    '',
    'Generated from the declarations of the rules and from a run of their tests (`npm run generate`).',
    'A rule can carry out more than one id, and an id can need more than one rule. The tests are those of `tests/domain` that call the function themselves.',
    '`npm run -s rule -- <function> --help` shows what goes into a rule.',
    '',
    ...table(
      ['Confidence', 'Meaning'],
      Object.entries(CONFIDENCE).map(([code, meaning]) => [code, meaning]),
    ),
    ...Object.entries(CHAPTERS).flatMap(([chapter, title]) => [
      '',
      `## ${title}`,
      '',
      ...table(
        ['Id', 'Function', 'Article', 'Since', 'Confidence', 'Tests', 'Note'],
        rows.filter(({ id }) => chapterOf(id) === chapter).map(cells),
      ),
    ]),
    '',
    '## Facts of the world',
    '',
    'Ids that determine nothing here: kind `feit`.',
    '',
    ...table(
      ['Id', 'Kind', 'Why it is no rule'],
      feiten.map(({ id, soort, reden }) => [id, soort, reden]),
    ),
  )
}

function cells({ id, name, article, file, tests, since, confidence, note }: RegisterRow): readonly string[] {
  const shown = (path: string) => path.replace('tests/domain/', '').replace('.test.ts', '')
  return [
    id,
    file === undefined ? name : link(`\`${name}\``, file, FOLDER),
    article,
    since,
    confidence,
    tests.map((path) => link(shown(path), path, FOLDER)).join(', '),
    note,
  ]
}
