// Where in the code does something stand? Read from the sources, as paths from the root.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../system/state.ts'

type Source = { readonly path: string; readonly text: string }

const sources = (pattern: string): readonly Source[] =>
  globSync(pattern, { cwd: root })
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

const domain = sources('domain/**/*.ts')

/** The file in which a pattern first stands, in the order of the paths. */
export const fileWith = (pattern: RegExp): string | undefined => domain.find(({ text }) => pattern.test(text))?.path

/** The file of domain that declares the name, or else has it as a field. */
export function declaredIn(name: string): string | undefined {
  return (
    fileWith(new RegExp(`export (?:const|type|function) ${name}\\b`)) ??
    fileWith(new RegExp(`^ +(?:readonly )?'?${name}'?\\??: `, 'm'))
  )
}

/** Every event that can happen in a traject, with the file of the type that gives it its body. */
export function eventKinds(): readonly { readonly kind: string; readonly file: string }[] {
  return sources('domain/wi2021/traject/events*.ts').flatMap(({ text, path }) =>
    [...text.matchAll(/^ {2}([A-Z]\w+): /gm)].map(([, kind = '']) => ({ kind, file: path })),
  )
}

/** The file of domain that is most about a word: that declares it, or else names it most often. */
export function namedIn(word: string): string | undefined {
  const count = ({ text }: Source) => text.match(new RegExp(`\\b${word}\\b`, 'g'))?.length ?? 0
  const known = domain.filter((source) => count(source) > 0 && !source.path.endsWith('begrippen.ts'))
  return declaredIn(word) ?? known.sort((a, b) => count(b) - count(a) || (a.path < b.path ? -1 : 1))[0]?.path
}
