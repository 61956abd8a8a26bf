// What is derived from the one description, and how does it read? Path to text.
import { openapi } from '../api/openapi.ts'
import { cite } from '../domain/law/finding.ts'
import { regelingen } from '../domain/regelingen.ts'
import { wi2021 } from '../domain/wi2021/regeling.ts'

export async function derivedFiles(): Promise<Readonly<Record<string, string>>> {
  return {
    'openapi.json': `${JSON.stringify(openapi(regelingen), null, 2)}\n`,
    'workflows/wi2021/updates.ts': handlers('updates', 'act', 'The acts of people, each with its article'),
    'workflows/wi2021/signals.ts': handlers(
      'signals',
      'notice',
      'What reaches a case from outside, each with its article',
    ),
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
