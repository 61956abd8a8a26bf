// When have two ways of playing told the same story? The same state, and the same events with the same dates and bodies.
import type { Standing } from '../../tools/play/way.ts'

/** Answers of partners on one day may come in any order: events of one legal date are compared as a set. */
export function story({ fase, gemeente, uitkomst, events }: Standing) {
  const lines = events.map(({ kind, legalDate, ground, body, actor }) =>
    JSON.stringify(sorted({ legalDate, kind, ground, body, actor })),
  )
  return { fase, gemeente, uitkomst, events: lines.sort() }
}

/** The snapshot, whose lists follow the order of the events. */
export const state = ({ snapshot }: Standing): unknown => sorted(snapshot)

/** PostgreSQL gives the fields of an object back in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
