// What may go wrong in a rule, and must then be noticed? Each kind of change, for the piece of the program where it applies.
import { isIsoDate, minus, plus } from '../../domain/dates/iso-date.ts'
import { type Piece, part, parts, wordOf } from './syntax.ts'

type Kind = 'comparison' | 'logic' | 'negation' | 'arithmetic' | 'number' | 'date' | 'boolean' | 'list' | 'call'

/** The text from `start` up to, not including, `end` is replaced. `beside`: what it is taken for must come from the file where this one comes from. */
export type Change = {
  readonly kind: Kind
  readonly start: number
  readonly end: number
  readonly by: string
  readonly beside?: string
}

const OPERATORS: Readonly<Record<string, readonly [kind: 'comparison' | 'logic' | 'arithmetic', ...to: string[]]>> = {
  '<': ['comparison', '<=', '>='],
  '<=': ['comparison', '<', '>'],
  '>': ['comparison', '>=', '<='],
  '>=': ['comparison', '>', '<'],
  '===': ['comparison', '!=='],
  '!==': ['comparison', '==='],
  '&&': ['logic', '||'],
  '||': ['logic', '&&'],
  '+': ['arithmetic', '-'],
  '-': ['arithmetic', '+'],
  '*': ['arithmetic', '/'],
  '/': ['arithmetic', '*'],
  '%': ['arithmetic', '*'],
}

/** What a call may be taken for. The first four are functions of ours, the rest belong to the language. */
const OTHER_CALL: Readonly<Record<string, string>> = {
  plus: 'minus',
  minus: 'plus',
  earliest: 'latest',
  latest: 'earliest',
  some: 'every',
  every: 'some',
  max: 'min',
  min: 'max',
  floor: 'ceil',
  ceil: 'floor',
}
const BARE = ['Identifier', 'MemberExpression', 'CallExpression', 'ChainExpression']

const isText = (piece: Piece | undefined) =>
  piece?.type === 'TemplateLiteral' || (piece?.type === 'Literal' && typeof piece['value'] === 'string')

function ofOperator(piece: Piece, text: string): readonly Change[] {
  const [left, right] = [part(piece, 'left'), part(piece, 'right')]
  const operator = String(piece['operator'])
  const [kind, ...others] = OPERATORS[operator] ?? []
  if (left === undefined || right === undefined || kind === undefined) return []
  if (kind === 'arithmetic' && (isText(left) || isText(right))) return []
  const start = text.indexOf(operator, left.end)
  return others.map((by) => ({ kind, start, end: start + operator.length, by }))
}

/** Negative numbers between brackets: `5 - -1` is meant, `5--1` is not. */
const written = (number: number) => (number < 0 ? `(${number})` : String(number))

function ofLiteral({ start, end, value }: Piece): readonly Change[] {
  if (typeof value === 'boolean') return [{ kind: 'boolean', start, end, by: String(!value) }]
  if (typeof value === 'number') {
    return [value + 1, value - 1].map((other) => ({ kind: 'number', start, end, by: written(other) }))
  }
  if (typeof value !== 'string' || !isIsoDate(value)) return []
  return [plus(value, { days: 1 }), minus(value, { days: 1 })].map((by) => ({
    kind: 'date',
    start,
    end,
    by: `'${by}'`,
  }))
}

/** A list of words with one left out. */
function ofList(piece: Piece): readonly Change[] {
  const words = parts(piece, 'elements')
  if (!words.every((word) => word.type === 'Literal' && isText(word))) return []
  return words.map((word, index) => {
    const [before, after] = [words[index - 1], words[index + 1]]
    const [start, end] = after ? [word.start, after.start] : [before?.end ?? word.start, word.end]
    return { kind: 'list', start, end, by: '' }
  })
}

function ofCall(piece: Piece): readonly Change[] {
  const callee = part(piece, 'callee')
  const member = callee?.type === 'MemberExpression'
  const named = member ? part(callee, 'property') : callee
  const name = wordOf(named) ?? ''
  const other = OTHER_CALL[name]
  if (named === undefined || other === undefined) return []
  // `z.min()` and `z.max()` bound what a person may fill in; only those of Math choose
  if (member && ['min', 'max', 'floor', 'ceil'].includes(name) && wordOf(part(callee, 'object')) !== 'Math') return []
  const change = { kind: 'call', start: named.start, end: named.end } as const
  return [member ? { ...change, by: other } : { ...change, by: other, beside: name }]
}

/** The opposite of a condition that has no operator of its own. */
function ofCondition(test: Piece | undefined, text: string): readonly Change[] {
  if (test === undefined || !BARE.includes(test.type)) return []
  const { start, end } = test
  return [{ kind: 'negation', start, end, by: `!${text.slice(start, end)}` }]
}

function ofNot(piece: Piece, text: string): readonly Change[] {
  const inner = part(piece, 'argument')
  if (piece['operator'] !== '!' || inner === undefined) return []
  const { start, end } = piece
  return [{ kind: 'negation', start, end, by: text.slice(start + 1, end).trimStart() }]
}

/** All changes of one piece itself, those of what it consists of aside. */
export function changesOf(piece: Piece, text: string): readonly Change[] {
  switch (piece.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return ofOperator(piece, text)
    case 'Literal':
      return ofLiteral(piece)
    case 'ArrayExpression':
      return ofList(piece)
    case 'CallExpression':
      return ofCall(piece)
    case 'IfStatement':
    case 'ConditionalExpression':
      return ofCondition(part(piece, 'test'), text)
    case 'UnaryExpression':
      return ofNot(piece, text)
    default:
      return []
  }
}
