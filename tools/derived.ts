// What is derived from the one description, and how does it read? Path to text.
import { openapi } from '../api/openapi.ts'
import { cite } from '../domain/law/finding.ts'
import { regelingen } from '../domain/regelingen.ts'
import { feitelijk, rules } from '../domain/wi2021/artikelen/index.ts'
import { wi2021 } from '../domain/wi2021/regeling.ts'
import { directCalls } from './derived/calls.ts'
import { diagrams } from './derived/diagrams.ts'
import { glossary } from './derived/glossary.ts'
import { register, registerRows } from './derived/register.ts'
import { watchLives } from './derived/transitions.ts'

/** The register tells which tests call a rule: those tests are run for it, unless the caller did. */
export async function derivedFiles(calls = directCalls(rules.length)): Promise<Readonly<Record<string, string>>> {
  const watched = await watchLives()
  return {
    'openapi.json': `${JSON.stringify(openapi(regelingen), null, 2)}\n`,
    'workflows/wi2021/updates.ts': handlers('updates', 'act', 'The acts of people, each with its article'),
    'workflows/wi2021/signals.ts': handlers(
      'signals',
      'notice',
      'What reaches a case from outside, each with its article',
    ),
    ...diagrams(watched),
    'GLOSSARY.md': glossary(watched),
    'docs/rules.md': register(registerRows(rules, await calls), feitelijk),
  }
}

function handlers(name: string, origin: 'act' | 'notice', about: string): string {
  const entries = Object.entries(wi2021.catalogue)
    .filter(([, entry]) => entry.origin === origin)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, { ground, label }]) => property(kind, quoted(`${cite(ground)}: ${label}`)))
  return [
    `// ${about}. Generated from the catalogue (npm run generate).`,
    `export const ${name} = {`,
    ...entries,
    '} as const',
    '',
  ].join('\n')
}

/** On one line where it fits, as the formatter would. */
function property(name: string, value: string): string {
  const line = `  ${name}: ${value},`
  return line.length <= 120 ? line : `  ${name}:\n    ${value},`
}

const quoted = (text: string) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`)
