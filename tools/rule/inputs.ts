// What goes into a rule, in words? Read from its schema.
import { z } from 'zod'
import type { AnyRule } from '../../domain/law/rule.ts'

/** The part of JSON Schema that the schemas of rules come to. */
type Schema = {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
}

export type Input = {
  /** `eerdere[].vastgesteld` for a field of the objects in a list. */
  readonly path: string
  readonly optional: boolean
  readonly kind: string
  readonly about: string
}

/** Every field, in order; the fields of an object or a list follow it. */
export function inputsOf({ declaration }: AnyRule): readonly Input[] {
  return fieldsOf(jsonSchemaOf(declaration.facts), '')
}

function jsonSchemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
}

function fieldsOf({ properties = {}, required = [] }: Schema, before: string): readonly Input[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = `${before}${name}`
    const field = { path, optional: !required.includes(name), kind: kindOf(schema), about: schema.description ?? '' }
    const inner = schema.type === 'array' ? fieldsOf(schema.items ?? {}, `${path}[].`) : fieldsOf(schema, `${path}.`)
    return [field, ...inner]
  })
}

const KINDS: Readonly<Record<string, string>> = {
  boolean: 'true of false',
  integer: 'geheel getal',
  number: 'getal',
  object: 'object',
}

function kindOf({ type = '', format, enum: values, items }: Schema): string {
  if (values !== undefined) return values.join(' | ')
  if (format === 'date') return 'jjjj-mm-dd'
  if (type === 'array') return `lijst van ${kindOf(items ?? {})}`
  return KINDS[type] ?? 'tekst'
}
