// How is one rule asked? Its article, what goes in, and an example with its answer.
import { calculate } from '../../domain/law/calculator.ts'
import { cite } from '../../domain/law/finding.ts'
import type { AnyRule } from '../../domain/law/rule.ts'
import { CONFIDENCE } from './confidence.ts'
import { type Input, inputsOf } from './inputs.ts'

export function helpOf(rule: AnyRule): string {
  const { id, name, ground, since, confidence, note, example } = rule.declaration
  const calculation = calculate(rule, example)
  const answer = calculation.kind === 'answered' ? JSON.stringify(calculation.answer) : ''
  return [
    name,
    `  artikel      ${cite(ground)} (${[id].flat().join(', ')})`,
    `  geldt sinds  ${since}`,
    `  zekerheid    ${confidence}: ${CONFIDENCE[confidence]}`,
    ...(note === undefined ? [] : [`  opmerking    ${note}`]),
    '',
    'feiten ([…]: mag ontbreken)',
    ...inputLines(inputsOf(rule)),
    '',
    'voorbeeld',
    `  npm run -s rule -- ${name} '${JSON.stringify(example).replaceAll("'", String.raw`'\''`)}'`,
    `  ${answer}`,
  ].join('\n')
}

function inputLines(inputs: readonly Input[]): readonly string[] {
  const named = inputs.map((input) => ({ ...input, shown: input.optional ? `[${input.path}]` : input.path }))
  const width = Math.max(...named.map(({ shown }) => shown.length))
  return named.map(({ shown, kind, about }) => `  ${shown.padEnd(width)}  ${kind}${about === '' ? '' : `: ${about}`}`)
}
