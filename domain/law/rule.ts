// How is a rule of law declared? Once: the register, the calculator and the citations follow from this declaration.
import type { z } from 'zod'
import type { IsoDate } from '../dates/iso-date.ts'
import type { Citation, Finding } from './finding.ts'

/** P read in the law, P-old in an older consolidation, DUO in DUO's contract, S secondary, D our convention, U not verified. */
type Confidence = 'P' | 'P-old' | 'DUO' | 'S' | 'D' | 'U'

export type RuleDeclaration<S extends z.ZodType> = {
  /** The id or ids of the catalogue of rules this function carries out. */
  readonly id: string | readonly string[]
  /** What it determines; also its name in the calculator. */
  readonly name: string
  readonly ground: Citation
  readonly since: IsoDate
  readonly confidence: Confidence
  /** Which convention was chosen where the law is silent, or where its text was not seen. */
  readonly note?: string
  /** What goes in, as the calculator reads it. */
  readonly facts: S
  readonly example: z.input<S>
}

/** What the function of a rule answers. `ground` only where it is another member or article than the one declared. */
export type Applied<O> = { readonly outcome: O; readonly ground?: Citation; readonly restsOn?: readonly Finding[] }

export type Rule<S extends z.ZodType = z.ZodType, O = unknown> = ((facts: z.infer<S>) => Finding<O>) & {
  readonly declaration: RuleDeclaration<S>
  /** The same for facts from outside: parsed first, a ZodError when they are not what the rule asks. */
  readonly answer: (input: unknown) => Finding<O>
}

/** Any rule, as register and calculator hold it. */
export type AnyRule = {
  readonly declaration: Omit<RuleDeclaration<z.ZodType>, 'example'> & { readonly example: unknown }
  readonly answer: (input: unknown) => Finding
}

/** Wraps the function of a rule so that each use of it leaves a Finding. Facts are taken as parsed: whoever reads them from outside parses first. */
export function rule<S extends z.ZodType, O>(
  declaration: RuleDeclaration<S>,
  apply: (facts: z.infer<S>) => Applied<O>,
): Rule<S, O> {
  const applied = (facts: z.infer<S>): Finding<O> => {
    const { outcome, ground = declaration.ground, restsOn = [] } = apply(facts)
    return { rule: declaration.name, outcome, ground, facts: facts as Record<string, unknown>, restsOn }
  }
  const answer = (input: unknown): Finding<O> => applied(declaration.facts.parse(input))
  return Object.assign(applied, { declaration, answer })
}
