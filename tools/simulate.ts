// npm run simulate -- --lives 10000 --seed 7: random lives on the pure core, each watched after every step. --replay <file> plays a written one again.
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { localDate } from '../domain/dates/legal-time.ts'
import { wi2021 } from '../domain/wi2021/regeling.ts'
import { readLife } from './play/life.ts'
import type { Told } from './play/playing.ts'
import { storyOf } from './play/story.ts'
import type { Result, Wrong } from './simulate/batch.ts'
import { type Counts, type Lack, lacking } from './simulate/coverage.ts'
import { playWatched } from './simulate/play-watched.ts'
import { runLives } from './simulate/pool.ts'
import { tried } from './simulate/script.ts'

const USAGE = `Use npm run simulate -- [--lives 10000] [--seed 1] [--threads N] [--out folder] [--json], or --replay <life.json>.`

type Options = {
  readonly lives: number
  readonly seed: string
  readonly threads: number
  readonly out: string
  readonly json: boolean
  readonly replay: string | undefined
}

function readArguments(): Options | undefined {
  try {
    const text = { type: 'string' } as const
    const options = {
      lives: text,
      seed: text,
      threads: text,
      out: text,
      replay: text,
      json: { type: 'boolean' },
    } as const
    const { values } = parseArgs({ options })
    const lives = Number(values.lives ?? 10_000)
    const threads = Number(values.threads ?? availableParallelism())
    if (!(Number.isInteger(lives) && lives > 0 && Number.isInteger(threads) && threads > 0)) return undefined
    const { seed = '1', out = join(tmpdir(), 'inburgeringsregie-simulated'), json = false, replay } = values
    return { lives, threads, seed, out, json, replay }
  } catch {
    return undefined
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)

function inOrder(counts: Counts): string {
  const rows = Object.entries(counts).sort(([, a], [, b]) => a - b)
  return rows.map(([name, number]) => `${name} ${number}`).join(', ')
}

/** As a life in the format of tests/scenarios: `npm run play -- --core` shows what is wrong, and plays clean when that is mended. */
function write(out: string, { life, number, violation }: Wrong): string {
  mkdirSync(out, { recursive: true })
  const file = join(out, `life-${number}.json`)
  const title = `${life.title}: ${violation.invariant}`
  writeFileSync(file, `${JSON.stringify({ ...life, title }, undefined, 2)}\n`)
  return file
}

type Measured = { readonly seconds: number; readonly cpuSeconds: number }

function report(
  { seed, out }: Options,
  result: Result,
  lacks: readonly Lack[],
  { seconds, cpuSeconds }: Measured,
): void {
  const { lives, steps, days, coverage, violations, wrong, digest } = result
  say(`${lives} lives with seed ${seed}: ${steps} steps, ${Math.round(days / 365.25)} years`)
  say(
    `${Math.round(steps / seconds)} steps per second; ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of processor`,
  )
  say(`digest ${digest}`)
  say(`\ncommands accepted: ${inOrder(coverage.commands)}`)
  say(`\nrefusals: ${inOrder(coverage.refusals)}`)
  say(`\nevents: ${inOrder(coverage.events)}`)
  say(`\nsteps per fase: ${inOrder(coverage.fasen)}\n`)
  for (const { what, name, seen, required } of lacks) say(`TOO SELDOM ${what} ${name}: ${seen} of ${required}`)
  for (const [invariant, number] of Object.entries(violations)) say(`VIOLATED in ${number} lives: ${invariant}`)
  for (const one of wrong) {
    say(`\nlife ${one.number}, ${one.violation.invariant}: ${one.violation.text}`)
    say(`  written to ${write(out, one)}`)
  }
  const total = Object.values(violations).reduce((sum, number) => sum + number, 0)
  say(`${total} violations, ${lacks.length} seen too seldom`)
}

/** Any life in the format of tests/scenarios, with the invariants on; what the life expects is for `npm run play`. */
async function replay(file: string): Promise<void> {
  const life = readLife(file, localDate(Date.now()))
  const tell = (told: Told) => storyOf(told).forEach(say)
  const { failures } = await playWatched({ ...life, steps: life.steps.map(tried) }, tell)
  for (const failure of failures) say(failure)
  if (failures.length > 0) process.exitCode = 1
}

async function main(): Promise<void> {
  const options = readArguments()
  if (options === undefined) {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = 2
    return
  }
  if (options.replay !== undefined) return await replay(options.replay)
  const begun = performance.now()
  const result = await runLives(options)
  const { user, system } = process.cpuUsage()
  const measured = { seconds: (performance.now() - begun) / 1000, cpuSeconds: (user + system) / 1e6 }
  const lacks = lacking(result.coverage, wi2021, options.lives)
  if (options.json) say(JSON.stringify({ ...measured, ...result, lacks }))
  else report(options, result, lacks, measured)
  if (Object.keys(result.violations).length + lacks.length > 0) process.exitCode = 1
}

await main()
