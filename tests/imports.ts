// What does a file of ours import? Read from the source, so that a rule about it needs no compiler.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export const root = join(import.meta.dirname, '..')
export const read = (file: string) => readFileSync(join(root, file), 'utf8')
export const filesIn = (pattern: string) => globSync(pattern, { cwd: root }).sort()

/** Without comments: what is written about a word is not a use of it. */
export const codeOf = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

/** `to`: a path from the root, or a package. */
export type Import = { readonly file: string; readonly to: string; readonly typeOnly: boolean }

const STATIC = /^(?:import|export)\b(\s+type\b)?(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** `import { type X }` leaves an import behind when types are stripped, so only `import type` counts as types only. */
export function importsOf(file: string): readonly Import[] {
  const code = codeOf(file)
  const place = (to: string) => (to.startsWith('.') ? normalize(join(dirname(file), to)) : to)
  return [
    ...[...code.matchAll(STATIC)].map(([, type, to = '']) => ({ file, to: place(to), typeOnly: type !== undefined })),
    ...[...code.matchAll(DYNAMIC)].map(([, to = '']) => ({ file, to: place(to), typeOnly: false })),
  ]
}

export const folderOf = (path: string) => path.split('/')[0] ?? path

/** All that is loaded when a file is: files of ours, and packages. `node:` is left out. */
export function loadedBy(
  entry: string,
  isOurs: (path: string) => boolean,
): { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> } {
  const [files, packages] = [new Set<string>(), new Set<string>()]
  const follow = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    for (const { to, typeOnly } of importsOf(file)) {
      if (typeOnly || to.startsWith('node:')) continue
      if (isOurs(to)) follow(to)
      else packages.add(packageOf(to))
    }
  }
  follow(entry)
  return { files, packages }
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
