// How is a rule tested? A table: facts in, outcome as written down from the law, and because of what.
import { expect, test } from 'vitest'
import type { AnyRule } from '../../domain/law/rule.ts'
import { NoValue } from '../../domain/law/timeline.ts'

export type Row = {
  readonly facts: Readonly<Record<string, unknown>>
  readonly outcome: unknown
  readonly because: string
}

export function table(rule: AnyRule, rows: readonly Row[]): void {
  test.for(rows)(`${rule.declaration.name}: $because`, ({ facts, outcome }) => {
    expect(rule.answer(facts).outcome).toEqual(outcome)
  })
}

/** Facts for which the rows or a human have no answer. */
export function noValue(rule: AnyRule, rows: readonly Omit<Row, 'outcome'>[]): void {
  test.for(rows)(`${rule.declaration.name} has no value: $because`, ({ facts }) => {
    expect(() => rule.answer(facts)).toThrow(NoValue)
  })
}

/** Facts that are refused, with the field and a part of the sentence that says why. */
export function refused(rule: AnyRule, rows: readonly { facts: unknown; field: string; says: string }[]): void {
  test.for(rows)(`${rule.declaration.name} refuses $field: $says`, ({ facts, field, says }) => {
    const issues = rule.declaration.facts.safeParse(facts).error?.issues ?? []
    const found = issues.filter(({ path }) => path.join('.') === field).map(({ message }) => message)
    expect(found).toContainEqual(expect.stringContaining(says))
  })
}
