// How often was each command, refusal and event seen, and is that enough? What must be seen is read from the catalogue and the sources, never listed here.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyRegeling } from '../../domain/dossier.ts'
import type { PlayedLife } from './play.ts'

export type Counts = Record<string, number>
export type Coverage = {
  readonly commands: Counts
  readonly refusals: Counts
  readonly events: Counts
  readonly fasen: Counts
}

export const noCoverage = (): Coverage => ({ commands: {}, refusals: {}, events: {}, fasen: {} })

export function count(coverage: Coverage, regeling: AnyRegeling, { taken }: PlayedLife): void {
  const add = (counts: Counts, key: string) => {
    counts[key] = (counts[key] ?? 0) + 1
  }
  for (const { decided, happened, before } of taken) {
    add(coverage.fasen, regeling.fase(before))
    for (const { event } of happened) add(coverage.events, event.kind)
    for (const { command, outcome } of decided) {
      if (outcome.kind === 'refused') add(coverage.refusals, outcome.reason)
      if (outcome.kind === 'done') add(coverage.commands, command.kind)
    }
  }
}

export function addTo(total: Coverage, more: Coverage): void {
  for (const part of ['commands', 'refusals', 'events', 'fasen'] as const)
    for (const [key, number] of Object.entries(more[part])) total[part][key] = (total[part][key] ?? 0) + number
}

/** How often, in ten thousand lives. */
const REQUIRED = { commands: 100, refusals: 10, events: 10 } as const

export type Lack = { readonly what: string; readonly name: string; readonly seen: number; readonly required: number }

/** What was seen too seldom. Fewer lives are asked for less, and for nothing where chance may miss it. */
export function lacking(coverage: Coverage, regeling: AnyRegeling, lives: number): readonly Lack[] {
  const asked = { commands: Object.keys(regeling.catalogue), ...namesIn(regeling.name) }
  return (['commands', 'refusals', 'events'] as const).flatMap((what) => {
    const required = Math.floor((REQUIRED[what] * lives) / 10_000)
    return asked[what].flatMap((name): Lack[] => {
      const seen = coverage[what][name] ?? 0
      return seen < required ? [{ what, name, seen, required }] : []
    })
  })
}

/** The refusals and the events that a regeling names in its types: none is left out. */
function namesIn(regeling: string): { readonly refusals: readonly string[]; readonly events: readonly string[] } {
  const folder = join(import.meta.dirname, '..', '..', 'domain', regeling, 'traject')
  const source = (pattern: string) =>
    globSync(join(folder, pattern))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
  const named = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name ?? '')
  const reasons = /^export type Reden =\n((?: {2}\| '\w+'\n)+)/m.exec(source('parts.ts'))?.[1] ?? ''
  return {
    refusals: [
      ...named(reasons, /'(\w+)'/g),
      'nietBevoegd',
      'nietInDezeFase',
      'onbekendeHandeling',
      'geenWaardeOpDezeDatum',
    ],
    events: named(source('events*.ts'), /^ {2}([A-Z]\w+): /gm),
  }
}
