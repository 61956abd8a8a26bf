// Which tests are asked about a mutant, and in which order? Those nearest to its file first: most mutants get no further.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { root } from '../system/state.ts'
import { importedFiles, parse } from './syntax.ts'

/**
 * Patterns of test files, in the order in which they are asked. All run the rules in their own process: what starts a
 * command of ours would run the file as it stands on disk.
 */
export const ASKED: readonly string[] = [
  'tests/domain/**/*.test.ts',
  'tests/{rules/calculator,lives/lives,lives/demo,lives/reached}.test.ts',
]

export const filesOf = (pattern: string): readonly string[] => globSync(pattern, { cwd: root }).sort()

function imports(file: string): readonly string[] {
  const own = importedFiles(parse(readFileSync(join(root, file), 'utf8'))).filter((to) => to.startsWith('.'))
  return own
    .map((to) => normalize(join(dirname(file), to)))
    .filter((to) => /\.tsx?$/.test(to) && existsSync(join(root, to)))
}

/** How many imports each of our files is away from a file: 1 when it imports it itself. */
function distances(importers: ReadonlyMap<string, readonly string[]>, file: string): ReadonlyMap<string, number> {
  const found = new Map([[file, 0]])
  for (const [reached, distance] of found) {
    for (const importer of importers.get(reached) ?? []) if (!found.has(importer)) found.set(importer, distance + 1)
  }
  return found
}

/** For a file: lists of test files, to be asked one list after the other. Tests that cannot reach the file are left out. */
export function asking(asked: readonly string[]): (file: string) => readonly (readonly string[])[] {
  const importers = new Map<string, string[]>()
  const todo = new Set(asked.flatMap(filesOf))
  for (const file of todo) {
    for (const to of imports(file)) {
      importers.set(to, [...(importers.get(to) ?? []), file])
      todo.add(to)
    }
  }
  return (file) => {
    const away = distances(importers, file)
    const lists = asked.map((pattern) => filesOf(pattern).filter((test) => away.has(test)))
    const nearest = Math.min(...(lists[0] ?? []).map((test) => away.get(test) ?? Number.POSITIVE_INFINITY))
    const first = (lists[0] ?? []).filter((test) => away.get(test) === nearest)
    return [first, ...lists.map((list) => list.filter((test) => !first.includes(test)))].filter(
      ({ length }) => length > 0,
    )
  }
}
