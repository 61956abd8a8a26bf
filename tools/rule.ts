// npm run -s rule: the calculator. Answers any rule of law on one line; on stdout stands nothing but answers, lists and help.
import { calculate, faultInWords } from '../domain/law/calculator.ts'
import { answerLines } from './rule/batch.ts'
import { helpOf } from './rule/help.ts'
import { listing } from './rule/listing.ts'
import { ruleNamed, unknownRule } from './rule/named.ts'

const INVALID = 2
const UNANSWERABLE = 3

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Why there is no answer goes to stderr, a line per field. */
function complain(code: number, ...lines: readonly string[]): number {
  for (const line of lines) process.stderr.write(`${line}\n`)
  return code
}

function help(name: string): number {
  const rule = ruleNamed(name)
  if (rule === undefined) return complain(INVALID, unknownRule(name))
  say(helpOf(rule))
  return 0
}

function parsed(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) }
  } catch {
    return undefined
  }
}

function one(name: string, json: string | undefined): number {
  const rule = ruleNamed(name)
  if (rule === undefined) return complain(INVALID, unknownRule(name))
  const facts = json === undefined ? undefined : parsed(json)
  if (facts === undefined) {
    const example = JSON.stringify(rule.declaration.example)
    return complain(INVALID, `Geef de feiten als JSON-object tussen enkele aanhalingstekens, bijvoorbeeld '${example}'`)
  }
  const calculation = calculate(rule, facts.value)
  switch (calculation.kind) {
    case 'answered':
      say(JSON.stringify(calculation.answer))
      return 0
    case 'invalid':
      return complain(INVALID, ...calculation.fouten.map(faultInWords))
    case 'unanswerable':
      return complain(UNANSWERABLE, calculation.ontbreekt)
    default:
      return calculation satisfies never
  }
}

async function main(args: readonly string[]): Promise<number> {
  const words = args.filter((arg) => arg !== '--help')
  const [name, json, ...more] = words
  if (more.length > 0) return complain(INVALID, 'Zet de feiten als één JSON-object tussen enkele aanhalingstekens.')
  if (name === '-' && json === undefined) return answerLines(process.stdin, process.stdout)
  if (name === undefined) {
    say(listing())
    return 0
  }
  return args.length > words.length ? help(name) : one(name, json)
}

// whoever read our answers may have had enough of them
process.stdout.on('error', () => process.exit())
process.exitCode = await main(process.argv.slice(2))
