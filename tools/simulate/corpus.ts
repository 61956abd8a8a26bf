// What do the written lives teach? How far each comes, step by step, so that random lives can begin where a writer once came.
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { isoDate } from '../../domain/dates/iso-date.ts'
import { coreWay } from '../play/core-way.ts'
import { type Life, readLife } from '../play/life.ts'
import { take } from '../play/playing.ts'

export type WrittenLife = {
  readonly life: Life
  /** By act that was accepted, and by reason of refusal: after how many steps for the first time. */
  readonly reaches: Readonly<Record<string, number>>
}

/** Any day will do for lives that are counted from today. */
const TODAY = isoDate('2026-11-24')
const folder = join(import.meta.dirname, '..', '..', 'tests', 'scenarios')

export function writtenLives(): readonly Life[] {
  const files = globSync(join(folder, '*.json')).filter((file) => !file.endsWith('life.schema.json'))
  return files.sort().map((file) => readLife(file, TODAY))
}

export const readCorpus = (): Promise<readonly WrittenLife[]> => Promise.all(writtenLives().map(learned))

async function learned(life: Life): Promise<WrittenLife> {
  const reaches: Record<string, number> = {}
  let taken = 0
  const way = coreWay(life, {
    watch({ decided }) {
      for (const { command, outcome } of decided) {
        if (command.origin !== 'act' || outcome.kind === 'none') continue
        reaches[outcome.kind === 'done' ? command.kind : outcome.reason] ??= taken
      }
    },
  })
  for (const step of life.steps) {
    taken += 1
    await take(way, step)
  }
  return { life, reaches }
}
