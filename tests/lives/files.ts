// Where are the lives, and how are they played on the pure core?
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isoDate } from '../../domain/dates/iso-date.ts'
import { coreWay } from '../../tools/play/core-way.ts'
import { type Life, readLife } from '../../tools/play/life.ts'
import { type Played, playLife } from '../../tools/play/playing.ts'

const folder = join(import.meta.dirname, '..', 'scenarios')
const isLife = (name: string) => name.endsWith('.json') && name !== 'life.schema.json'

/** Any day will do for a life that is not counted from today. */
const today = isoDate('2026-11-24')

/** File name without extension to life. */
export const lives: Readonly<Record<string, Life>> = Object.fromEntries(
  readdirSync(folder)
    .filter(isLife)
    .map((name) => [name.replace('.json', ''), readLife(join(folder, name), today)]),
)

export function lifeOf(name: string): Life {
  const life = lives[name]
  if (life === undefined) throw new Error(`there is no life ${name}`)
  return life
}

export const fileOf = (name: string): string => join(folder, `${name}.json`)

export const onCore = (life: Life): Promise<Played> => playLife(life, coreWay(life))
