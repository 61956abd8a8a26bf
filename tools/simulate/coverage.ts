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

/** Refused before anybody can get there, by fase or procedure, or by the border; each with the reason. */
const OUT_OF_REACH: Readonly<Record<string, string>> = {
  geenPip: 'the procedures that ask for a PIP open with the first',
}

/** How often, in ten thousand lives. */
const REQUIRED = { commands: 100, refusals: 10, events: 10 } as const

export type Lack = { readonly what: string; readonly name: string; readonly seen: number; readonly required: number }

/** What was seen too seldom. Fewer lives are asked for less, and for nothing where chance may miss it. */
export function lacking(coverage: Coverage, regeling: AnyRegeling, lives: number): readonly Lack[] {
  const asked = { commands: Object.keys(regeling.catalogue), ...namesIn(regeling.name) }
  return (['commands', 'refusals', 'events'] as const).flatMap((what) => {
    const required = Math.floor((REQUIRED[what] * lives) / 10_000)
    const names = asked[what].filter((name) => !(name in OUT_OF_REACH))
    return names.flatMap((name): Lack[] => {
      const seen = coverage[what][name] ?? 0
      return seen < required ? [{ what, name, seen, required }] : []
    })
  })
}

/** The refusals that the sources of a regeling give, and the events that they make. */
function namesIn(regeling: string): { readonly refusals: readonly string[]; readonly events: readonly string[] } {
  const root = join(import.meta.dirname, '..', '..', 'domain')
  const source = globSync(join(root, regeling, 'traject', '**', '*.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const named = (pattern: RegExp) => [...new Set([...source.matchAll(pattern)].map(([, name]) => name ?? ''))]
  return {
    refusals: [
      ...named(/\brefuse\(\s*'(\w+)'/g),
      'nietBevoegd',
      'nietInDezeFase',
      'onbekendeHandeling',
      'geenWaardeOpDezeDatum',
    ],
    events: named(/\bevent\(\s*'(\w+)'/g),
  }
}
