// Which fields does the form of an act have, and what did somebody fill in? Derived from the act's schema, as the API's own documentation is.
import { z } from 'zod'
import type { CatalogueEntry } from '../../domain/dossier.ts'
import { type Choice, choicesFor, emptyIsNotNo, optionInWords } from './wi2021.ts'

export type Field = {
  readonly name: string
  readonly label: string
  readonly help: string | null
  readonly required: boolean
  readonly kind: 'date' | 'money' | 'number' | 'choice' | 'yes' | 'text'
  readonly choices: readonly Choice[]
  readonly min: number | null
  readonly max: number | null
}

/** What stands in the fields, as text; a box that is ticked is `ja`. */
export type Entered = Readonly<Record<string, string>>

type Property = {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly title?: string
  readonly description?: string
  readonly minimum?: number
  readonly maximum?: number
}

const JA_OF_NEE = {
  kind: 'choice',
  choices: [
    { value: 'ja', text: 'Ja' },
    { value: 'nee', text: 'Nee' },
  ],
} as const

/** Small enough to be worth showing as a number box. */
const SENSIBLE = 1_000_000

export function fieldsOf({ schema, resource = '' }: CatalogueEntry, snapshot: unknown): readonly Field[] {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const required = new Set(described.required ?? [])
  return Object.entries(described.properties ?? {}).map(([name, property]) =>
    fieldOf({ name, property: property as Property, required: required.has(name), of: resource }, snapshot),
  )
}

type Asked = { readonly name: string; readonly property: Property; readonly required: boolean; readonly of: string }

function fieldOf({ name, property, required, of }: Asked, snapshot: unknown): Field {
  const { type, format, title = name, description = null, minimum, maximum } = property
  const fromDossier = choicesFor(snapshot, name)
  const options = property.enum?.map((value) => ({ value, text: optionInWords(name, value, of) }))
  const bounded = (n: number | undefined) => (n === undefined || Math.abs(n) > SENSIBLE ? null : n)
  const shared = { name, label: title, help: description, required, choices: [], min: null, max: null }
  if (options !== undefined) return { ...shared, kind: 'choice', choices: options }
  if (fromDossier !== null && fromDossier.length > 0) return { ...shared, kind: 'choice', choices: fromDossier }
  if (type === 'boolean')
    return !required && emptyIsNotNo(name) ? { ...shared, ...JA_OF_NEE } : { ...shared, kind: 'yes', required: false }
  if (name.endsWith('Cent')) return { ...shared, kind: 'money', label: title.replace('in centen', 'in euro') }
  if (type === 'integer' || type === 'number')
    return { ...shared, kind: 'number', min: bounded(minimum), max: bounded(maximum) }
  return { ...shared, kind: format === 'date' ? 'date' : 'text' }
}

export type Filled =
  | { readonly kind: 'good'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'wrong'; readonly problems: Readonly<Record<string, string>> }

/** What was filled in as the body of the act, or a sentence for each field that is not right. */
export function bodyFrom(entry: CatalogueEntry, fields: readonly Field[], entered: Entered): Filled {
  const values = Object.fromEntries(fields.flatMap((field) => entryOf(entry, field, entered[field.name]?.trim() ?? '')))
  const parsed = entry.schema.safeParse(values)
  if (parsed.success) return { kind: 'good', body: parsed.data }
  const problems = fields.flatMap((field) => {
    const issue = parsed.error.issues.find(({ path }) => path[0] === field.name)
    return issue === undefined ? [] : [[field.name, complaint(field, entered[field.name]?.trim() ?? '', issue.message)]]
  })
  return { kind: 'wrong', problems: Object.fromEntries(problems) }
}

function entryOf({ schema }: CatalogueEntry, { name, kind }: Field, text: string): readonly [string, unknown][] {
  if (kind === 'yes') {
    const optional = schema.shape[name] instanceof z.ZodOptional
    return text !== '' || !optional ? [[name, text !== '']] : []
  }
  if (text === '') return []
  if (kind === 'choice' && wants(schema, name, z.ZodBoolean))
    return [[name, text === 'ja' ? true : text === 'nee' ? false : text]]
  if (kind === 'money') return [[name, centFrom(text) ?? text]]
  // A number of the dossier is chosen from a list, and still a number.
  const numeric = kind === 'number' || (kind === 'choice' && wants(schema, name, z.ZodNumber))
  return [[name, numeric && /^-?\d+$/.test(text) ? Number(text) : text]]
}

function wants(schema: z.ZodObject, name: string, kind: typeof z.ZodNumber | typeof z.ZodBoolean): boolean {
  const shape = schema.shape[name]
  return shape instanceof kind || (shape instanceof z.ZodOptional && shape.unwrap() instanceof kind)
}

/** `1.250,50` and `1250` are amounts; null for anything else. */
function centFrom(text: string): number | null {
  const found = /^(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d{2}))?$/.exec(text.replace(/^€\s*/, ''))
  return found ? Number(found[1]?.replaceAll('.', '')) * 100 + Number(found[2] ?? 0) : null
}

function complaint({ kind, label, min, max }: Field, text: string, message: string): string {
  if (text === '') return `${kind === 'choice' ? 'Kies bij' : 'Vul in'}: ${label.replace(/\?$/, '')}.`
  switch (kind) {
    case 'date':
      return `${label}: dit is geen bestaande datum.`
    case 'money':
      return `${label}: schrijf een bedrag als 250 of 250,50.`
    case 'number':
      return `${label}: schrijf een heel getal${min === null ? '' : ` vanaf ${min}`}${max === null ? '' : ` tot en met ${max}`}.`
    case 'choice':
      return `${label}: kies een van de mogelijkheden.`
    case 'yes':
    case 'text':
      return `${label}: ${message}.`
    default:
      return kind satisfies never
  }
}

/** The other way round: a body that was sent before, as it stood in the fields. */
export function enteredFrom(fields: readonly Field[], body: Readonly<Record<string, unknown>>): Entered {
  return Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const value = body[name]
      if (value === undefined || value === null) return []
      if (typeof value === 'boolean') return kind === 'yes' && !value ? [] : [[name, value ? 'ja' : 'nee']]
      if (kind === 'money') return [[name, (Number(value) / 100).toFixed(2).replace('.', ',')]]
      return [[name, String(value)]]
    }),
  )
}
