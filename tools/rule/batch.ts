// Many questions at once: one line of answer for each line that comes in, in the same order, whatever stands on it.
import { once } from 'node:events'
import { calculate, type Fault } from '../../domain/law/calculator.ts'
import { ruleNamed, unknownRule } from './named.ts'

type Line = { readonly code: 0 | 1 | 2 | 3; readonly text: string }

/** Answers as lines come, not at the end. Resolves with the highest code. */
export async function answerLines(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<number> {
  let [highest, rest] = [0, '']
  const answer = async (lines: readonly string[]) => {
    if (lines.length === 0) return
    const answers = lines.map(answerLine)
    highest = Math.max(highest, ...answers.map(({ code }) => code))
    if (!output.write(answers.map(({ text }) => `${text}\n`).join(''))) await once(output, 'drain')
  }
  input.setEncoding('utf8')
  for await (const chunk of input) {
    // only a newline ends a line: U+2028 may stand in a text
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    await answer(lines)
  }
  if (rest !== '') await answer([rest])
  return highest
}

function answerLine(line: string): Line {
  try {
    return answerTo(JSON.parse(line.replace(/^\uFEFF/, '')))
  } catch (error) {
    if (error instanceof SyntaxError) return invalid([{ veld: '', melding: 'geen geldige JSON' }])
    return { code: 1, text: JSON.stringify({ code: 1, fout: 'deze regel gaf een fout in het programma' }) }
  }
}

function answerTo(question: unknown): Line {
  if (typeof question !== 'object' || question === null || Array.isArray(question))
    return invalid([{ veld: '', melding: 'geef een object met rule en facts' }])
  const { rule: name, facts, ...more } = question as Readonly<Record<string, unknown>>
  const unknown = Object.keys(more).map((veld) => ({ veld, melding: 'onbekend veld' }))
  if (typeof name !== 'string')
    return invalid([{ veld: 'rule', melding: 'verplicht: de naam van een regel' }, ...unknown])
  const rule = ruleNamed(name)
  if (rule === undefined) return invalid([{ veld: 'rule', melding: unknownRule(name) }, ...unknown])
  if (facts === undefined)
    return invalid([{ veld: 'facts', melding: 'verplicht: een object met de feiten' }, ...unknown])
  if (unknown.length > 0) return invalid(unknown)
  const calculation = calculate(rule, facts)
  switch (calculation.kind) {
    case 'answered':
      return { code: 0, text: JSON.stringify(calculation.answer) }
    case 'invalid':
      return invalid(calculation.fouten)
    case 'unanswerable':
      return { code: 3, text: JSON.stringify({ code: 3, ontbreekt: calculation.ontbreekt }) }
    default:
      return calculation satisfies never
  }
}

const invalid = (fouten: readonly Fault[]): Line => ({ code: 2, text: JSON.stringify({ code: 2, fouten }) })
