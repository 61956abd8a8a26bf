// How are several lives played side by side, and not too many at once?
import type { RunInfo } from '../run-info.ts'
import { type Engine, openEngine } from './engine.ts'
import { type EngineWay, engineWay } from './engine-way.ts'
import type { Life } from './life.ts'
import { type Played, playLife, type Told } from './playing.ts'
import { runsOf } from './runs.ts'

export type EnginePlayed = Played & { readonly workflowId: string; readonly runs: readonly string[] }

/** Two cores carry about this many: more only wait for each other. */
const AT_ONCE = 6

export type Telling = {
  tell?(life: Life, told: Told): void
  /** Each life as it ends. */
  ended?(played: EnginePlayed): void
  /** What is still to be done with a life when its steps are over. */
  after?(way: EngineWay): Promise<void>
  /** A life that reaches today is from then on a case like any other. */
  readonly present?: boolean
}

/** In the order of the lives. */
export async function playOnEngine(
  run: RunInfo,
  lives: readonly Life[],
  telling: Telling = {},
): Promise<EnginePlayed[]> {
  const engine = await openEngine(run)
  try {
    return await limited(lives, AT_ONCE, (life) => playOne(engine, life, telling))
  } finally {
    await engine.close()
  }
}

async function playOne(
  engine: Engine,
  life: Life,
  { tell, ended, after, present = false }: Telling,
): Promise<EnginePlayed> {
  const way = await engineWay(engine, life, present)
  const played = await playLife(life, way, (told) => tell?.(life, told))
  await after?.(way)
  const { workflowId } = way
  const whole = { ...played, workflowId, runs: await runsOf(engine, workflowId) }
  ended?.(whole)
  return whole
}

async function limited<T, R>(items: readonly T[], most: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = [...items.entries()]
  const lane = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) results[next[0]] = await work(next[1])
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane))
  return results
}
