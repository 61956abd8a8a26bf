// What does a source file say, and where? The parser is that of vitest, so that what is changed is what the tests run.
import { parseAst } from 'vitest/node'

/** A piece of the program, with its place in the text: `start` counts, `end` does not. */
export type Piece = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>

const isPiece = (value: unknown): value is Piece =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

export const parse = (text: string): Piece => parseAst(text, { lang: 'ts' }) as unknown as Piece

/** The piece under a name of another one, if it is there. */
export function part(of: Piece, name: string): Piece | undefined {
  const found = of[name]
  return isPiece(found) ? found : undefined
}

/** All pieces under a name of another one. */
export function parts(of: Piece, name: string): readonly Piece[] {
  const found = of[name]
  return Array.isArray(found) ? found.filter(isPiece) : []
}

/** The word that a piece consists of: `plus` of `plus`, `some` of `.some`; undefined for anything longer. */
export function wordOf(piece: Piece | undefined): string | undefined {
  const name = piece?.['name']
  return piece?.type === 'Identifier' && typeof name === 'string' ? name : undefined
}

export const childrenOf = (piece: Piece): readonly Piece[] => Object.values(piece).flat().filter(isPiece)

/** Each name that a file takes from another one, with where it comes from. Types are no names. */
export function importedNames(program: Piece): ReadonlyMap<string, string> {
  const declarations = parts(program, 'body').filter(({ type }) => type === 'ImportDeclaration')
  return new Map(
    declarations.flatMap((declaration) => {
      const from = String(part(declaration, 'source')?.['value'])
      return parts(declaration, 'specifiers').map((one) => [wordOf(part(one, 'local')) ?? '', from] as const)
    }),
  )
}

/** From which files something is loaded, as written: `./other.ts`. */
export function importedFiles(program: Piece): readonly string[] {
  return parts(program, 'body')
    .filter(({ importKind, exportKind }) => importKind !== 'type' && exportKind !== 'type')
    .flatMap((statement) => part(statement, 'source')?.['value'] ?? [])
    .map(String)
}
