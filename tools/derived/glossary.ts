// GLOSSARY.md: the Dutch words of the code, each with its article, its meaning and where it stands.
import { capitalised, inWords } from '../../api/pages/words.ts'
import { cite } from '../../domain/law/finding.ts'
import { type Begrip, begrippen, fasen } from '../../domain/wi2021/begrippen.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { document, link, table } from './markdown.ts'
import { declaredIn, eventKinds, fileWith, namedIn } from './sources.ts'
import type { Transition, Watched } from './transitions.ts'

const HEAD = ['Term', 'Article', 'Meaning', 'In the code']

export function glossary({ transitions, clocks }: Watched): string {
  return document(
    '# Glossary',
    '',
    'Legal words stay Dutch in the code ([why](docs/decisions/0009-language-of-names.md)); in code they have no diacritics and compounds are one word.',
    'Generated from the code (`npm run generate`): words and fasen from [`begrippen.ts`](domain/wi2021/begrippen.ts), the rest from the catalogue and from what happened when every life of `tests/scenarios` was played.',
    'The rules of the law stand in [the register](docs/rules.md); how it all hangs together in [the diagrams](docs/diagrams/traject.md).',
    '',
    '## Words of the law',
    '',
    ...table(HEAD, [...begrippen].sort((a, b) => a.term.localeCompare(b.term, 'nl')).map(begripRow)),
    '',
    '## Fasen',
    '',
    ...table(HEAD, Object.values(fasen).map(faseRow)),
    '',
    '## Acts',
    '',
    ...table(HEAD, commandRows('act')),
    '',
    '## Notices of partners',
    '',
    ...table(HEAD, commandRows('notice')),
    '',
    '## Events',
    '',
    ...table(['Term', 'Article', 'Follows from', 'In the code'], eventRows(transitions)),
    '',
    '## Termijnen',
    '',
    ...table(HEAD, termijnRows(clocks)),
  )
}

const inCode = (code: string, file: string | undefined) =>
  file === undefined ? `\`${code}\`` : `\`${code}\` in ${link(file.replace('domain/', ''), file)}`

const begripRow = ({ term, code, ground, meaning }: Begrip) => [
  term,
  cite(ground),
  meaning,
  inCode(code, namedIn(code)),
]

const faseRow = ({ term, code, ground, meaning }: Begrip) => [
  term,
  cite(ground),
  meaning,
  inCode(code, fileWith(/^export type Fase\b/m)),
]

const byTerm = (a: readonly string[], b: readonly string[]) => (a[0] ?? '').localeCompare(b[0] ?? '', 'nl')

function commandRows(origin: 'act' | 'notice'): readonly (readonly string[])[] {
  // notices are rows of one table
  const where = (kind: string) => (origin === 'act' ? declaredIn(kind) : fileWith(/^export const gebeurtenissen\b/m))
  return Object.entries(wi2021.catalogue)
    .filter(([, entry]) => entry.origin === origin)
    .map(([kind, { label, help, ground }]) => [label, cite(ground), help, inCode(kind, where(kind))])
    .sort(byTerm)
}

function eventRows(transitions: readonly Transition[]): readonly (readonly string[])[] {
  return eventKinds()
    .map(({ kind, file }) => {
      const seen = transitions.filter(({ event }) => event === kind)
      const unique = (texts: readonly string[]) => [...new Set(texts)].sort()
      return [
        capitalised(inWords(kind)),
        unique(seen.map(({ article }) => article)).join('; '),
        unique(seen.map(causeOf)).join(', '),
        inCode(kind, file),
      ]
    })
    .sort(byTerm)
}

const causeOf = ({ origin, by }: Transition) => (origin === 'lapse' ? `end of \`${by}\`` : `\`${by}\``)

function termijnRows(clocks: Watched['clocks']): readonly (readonly string[])[] {
  return [...Map.groupBy(clocks, ({ key }) => key)]
    .map(([key, same]) => [
      same[0]?.text ?? key,
      [...new Set(same.map(({ article }) => article))].sort().join('; '),
      `runs in ${[...new Set(same.map(({ fase }) => inWords(fase)))].join(', ')}`,
      inCode(
        key,
        fileWith(new RegExp(`termijnOf\\(\\s*[\`']${key}[\`':]`)) ?? fileWith(new RegExp(`['\`]${key}['\`:]`)),
      ),
    ])
    .sort(byTerm)
}
