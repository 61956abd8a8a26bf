// Which survivors did somebody explain? Read from docs/mutation.md, by the text of the changed line.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../system/state.ts'
import type { Mutant } from './mutants.ts'

export const EXPLANATIONS = 'docs/mutation.md'

type Named = Pick<Mutant, 'file' | 'before' | 'after'>
export type Explained = Named & { readonly because: string }

const HEADING = /^### `(?<file>[^`]+)`$/
const LINE = /^- ``(?<before>.*?)`` → ``(?<after>.*?)``: (?<because>\S.*)$/

/** Of ```### `file` ``` with lines ```- ``before`` → ``after``: because``` below it. Code is written between two backticks, as it may hold one. */
export function readExplained(markdown: string): readonly Explained[] {
  const found: Explained[] = []
  let file = ''
  for (const text of markdown.split('\n')) {
    file = HEADING.exec(text)?.groups?.['file'] ?? file
    const { before = '', after = '', because = '' } = LINE.exec(text)?.groups ?? {}
    if (because !== '') found.push({ file, before: before.trim(), after: after.trim(), because })
  }
  return found
}

export const explanations = (): readonly Explained[] => readExplained(readFileSync(join(root, EXPLANATIONS), 'utf8'))

export const isSame = (one: Named, other: Named): boolean =>
  one.file === other.file && one.before === other.before && one.after === other.after

export const lineOf = ({ before, after }: Named): string => `\`\`${before}\`\` → \`\`${after}\`\``
