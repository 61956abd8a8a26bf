// What does a caller read about a field that is not right, where the schema itself does not say it? One short sentence in plain Dutch.
import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

const wanted: Readonly<Record<string, string>> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een object',
  record: 'een object',
}

/** For `safeParse(value, { error: dutch })`. */
export function dutch(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${issue.input === undefined ? 'verplicht: ' : ''}${wanted[issue.expected] ?? 'een andere soort waarde'}`
    case 'invalid_value':
      return `${issue.input === undefined ? 'verplicht: ' : ''}kies uit ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return `niet ${issue.origin === 'string' ? 'korter' : 'minder'} dan ${issue.minimum}`
    case 'too_big':
      return `niet ${issue.origin === 'string' ? 'langer' : 'meer'} dan ${issue.maximum}`
    case 'unrecognized_keys':
      return `onbekend veld: ${issue.keys.join(', ')}`
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'klopt niet'
    default:
      return issue satisfies never
  }
}
