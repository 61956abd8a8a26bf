// The demo lives: people who stand at different points of the law today. npm start plays them once.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { IsoDate } from '../domain/dates/iso-date.ts'
import { localDate } from '../domain/dates/legal-time.ts'
import { type Life, readLife } from './play/life.ts'
import { playOnEngine } from './play/many.ts'
import type { RunInfo } from './run-info.ts'

const folder = join(import.meta.dirname, '..', 'tests', 'scenarios', 'demo')

/** Written relative to today: read on another day they lie elsewhere in time and stand at the same points. */
export function demoLives(today: IsoDate): readonly Life[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readLife(join(folder, name), today))
}

/** Plays them side by side up to now; from then on they are cases like any other. Throws when one did not go as written. */
export async function playDemo(run: RunInfo, say: (line: string) => void): Promise<void> {
  const played = await playOnEngine(run, demoLives(localDate(Date.now())), {
    present: true,
    after: (way) => way.forward(localDate(Date.now())),
    ended: ({ life, seconds }) => say(`  ${life.title} (${seconds.toFixed(0)} s)`),
  })
  const failures = played.flatMap(({ life, failures: found }) => found.map((text) => `${life.title}, ${text}`))
  if (failures.length > 0) throw new Error(failures.join('; '))
}
