// What does a rule say to somebody who opens no dossier? The answer, what is wrong with the facts per field, or what is missing for an answer.
import { z } from 'zod'
import { cite, type Finding } from './finding.ts'
import type { AnyRule } from './rule.ts'
import { NoValue } from './timeline.ts'

type Basis = { readonly rule: string } & CalculatedAnswer

type CalculatedAnswer = {
  readonly outcome: unknown
  /** As a jurist writes it. */
  readonly ground: string
  readonly facts: Readonly<Record<string, unknown>>
  /** The findings of other rules on which this one rests. */
  readonly restsOn: readonly Basis[]
}

/** `veld`: the path of the field, `eerdere.0.vastgesteld`; empty when it is about the whole. */
export type Fault = { readonly veld: string; readonly melding: string }

export type Calculation =
  | { readonly kind: 'answered'; readonly answer: CalculatedAnswer }
  | { readonly kind: 'invalid'; readonly fouten: readonly Fault[] }
  /** No row of law for that date, or a question that only a human can answer. */
  | { readonly kind: 'unanswerable'; readonly ontbreekt: string }

/** Applies a rule to facts from outside. Throws only where the rule itself is broken. */
export function calculate(rule: AnyRule, facts: unknown): Calculation {
  try {
    return { kind: 'answered', answer: inWords(rule.answer(facts)) }
  } catch (error) {
    if (error instanceof z.ZodError) return { kind: 'invalid', fouten: faultsOf(error) }
    if (error instanceof NoValue) return { kind: 'unanswerable', ontbreekt: error.message }
    if (error instanceof RangeError)
      return { kind: 'invalid', fouten: [{ veld: '', melding: 'de uitkomst valt buiten de kalender' }] }
    throw error
  }
}

function inWords({ outcome, ground, facts, restsOn }: Finding): CalculatedAnswer {
  return { outcome, ground: cite(ground), facts, restsOn: restsOn.map((one) => ({ rule: one.rule, ...inWords(one) })) }
}

/** One message per field: the first, as the later ones build on a value that was wrong already. */
function faultsOf({ issues }: z.ZodError): readonly Fault[] {
  const all = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ veld: pathOf([...issue.path, key]), melding: 'onbekend veld' }))
      : [{ veld: pathOf(issue.path), melding: issue.message }],
  )
  return all.filter(({ veld }, index) => all.findIndex((other) => other.veld === veld) === index)
}

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.')

export const faultInWords = ({ veld, melding }: Fault): string => (veld === '' ? melding : `${veld}: ${melding}`)
