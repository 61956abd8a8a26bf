// Which mutants does a file have? The law in it is changed, one place at a time; what only describes the law is not.
import { type Change, changesOf } from './changes.ts'
import { childrenOf, importedNames, type Piece, parse, part, parts, wordOf } from './syntax.ts'

/** A file with one change. `before` and `after` are the changed line, trimmed: they name the mutant, also when lines move. */
export type Mutant = {
  readonly file: string
  readonly line: number
  readonly kind: Change['kind']
  readonly before: string
  readonly after: string
  readonly text: string
}

/** Functions that make a citation: an article is checked against the law by who reads it, not by a number a day off. */
const CITING = ['wet', 'besluit', 'regelingInburgering', 'awb', 'atw', 'duo', 'conventie']
/** Fields of a declaration or a row that tell about it and decide nothing. */
const TELLING = ['id', 'name', 'since', 'confidence', 'note', 'example', 'source']
/** TypeScript's own pieces that hold a value. */
const TRANSPARENT = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']

const keyOf = (property: Piece) => wordOf(part(property, 'key'))

function isCitation(piece: Piece): boolean {
  if (piece.type === 'CallExpression') return CITING.includes(wordOf(part(piece, 'callee')) ?? '')
  const keys = piece.type === 'ObjectExpression' ? parts(piece, 'properties').map(keyOf) : []
  return keys.includes('regeling') && keys.includes('artikel')
}

/** What of a piece is looked into: no types, no citations, no descriptions. */
function within(piece: Piece): readonly Piece[] {
  if (TRANSPARENT.includes(piece.type)) return [part(piece, 'expression')].filter((one) => one !== undefined)
  if (piece.type.startsWith('TS') || piece.type === 'ImportDeclaration' || isCitation(piece)) return []
  if (piece.type === 'Property') {
    const value = part(piece, 'value')
    return value === undefined || TELLING.includes(keyOf(piece) ?? '') ? [] : [value]
  }
  const callee = part(piece, 'callee')
  if (callee !== undefined && wordOf(part(callee, 'property')) === 'describe') return [callee]
  return childrenOf(piece)
}

/** What is put in order is compared by a number of which only the sign counts: one more or less changes nothing. */
const isSorting = (piece: Piece) => {
  const callee = part(piece, 'callee')
  return callee !== undefined && ['sort', 'toSorted'].includes(wordOf(part(callee, 'property')) ?? '')
}

function all(piece: Piece, text: string, without?: Change['kind']): readonly Change[] {
  const own = isCitation(piece) ? [] : changesOf(piece, text).filter(({ kind }) => kind !== without)
  const left = isSorting(piece) ? 'number' : without
  return [...own, ...within(piece).flatMap((inner) => all(inner, text, left))]
}

function lineAt(text: string, at: number): string {
  const from = text.lastIndexOf('\n', at - 1) + 1
  const to = text.indexOf('\n', at)
  return text.slice(from, to === -1 ? undefined : to).trim()
}

/** The mutants of a file, in the order of its text. */
export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const program = parse(text)
  const imported = importedNames(program)
  const mutants = all(program, text).flatMap(({ kind, start, end, by, beside }) => {
    const from = beside && imported.get(beside)
    if (beside && from === undefined) return []
    const changed = text.slice(0, start) + by + text.slice(end)
    const lacking = from === undefined || imported.has(by) ? '' : `\nimport { ${by} } from '${from}'\n`
    const line = text.slice(0, start).split('\n').length
    return {
      file,
      line,
      kind,
      before: lineAt(text, start),
      after: lineAt(changed, start),
      text: changed + lacking,
      start,
    }
  })
  return mutants.sort((a, b) => a.start - b.start).map(({ start: _, ...mutant }) => mutant)
}
