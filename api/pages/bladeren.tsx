// The way through a list that is longer than a page: to what comes next, and back to the beginning.
import type { VNode } from 'preact'
import { z } from 'zod'
import type { WorkPlace } from '../../db/queries/pages.ts'
import { isoDateSchema } from '../../domain/law/schemas.ts'

/** Name of the parameter that tells after which line a page begins. */
export const NA = 'na'

export function Bladeren({ first, next }: { first: string | null; next: string | null }): VNode | null {
  if (first === null && next === null) return null
  return (
    <nav class="bladeren" aria-label="Bladeren">
      {first === null ? null : (
        <a class="utrecht-link" href={first}>
          Terug naar het begin
        </a>
      )}
      {next === null ? null : (
        <a class="utrecht-link" href={next} rel="next">
          Volgende bladzijde
        </a>
      )}
    </nav>
  )
}

const place = z.tuple([isoDateSchema.nullable(), isoDateSchema, z.guid(), z.string().max(100)])

/** A line of the worklist in an address: dates, the id of a dossier and the key of a task. */
export function placeToText({ dueOn, since, dossierId, key }: WorkPlace): string {
  return Buffer.from(JSON.stringify([dueOn, since, dossierId, key])).toString('base64url')
}

/** Null where it is no line: the list then begins at its beginning. */
export function placeFromText(text: string): WorkPlace | null {
  const read = place.safeParse(parsed(Buffer.from(text, 'base64url').toString('utf8')))
  if (!read.success) return null
  const [dueOn, since, dossierId, key] = read.data
  return { dueOn, since, dossierId, key }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
