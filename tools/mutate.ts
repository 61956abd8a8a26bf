// npm run mutate: would a test notice a number, a day or a comparison of the law that is wrong? Each is changed, in memory, and the tests are run.
import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { EXPLANATIONS, explanations, isSame } from './mutate/explained.ts'
import { type Mutant, mutantsOf } from './mutate/mutants.ts'
import { type Tried, tryMutants, Unable } from './mutate/pool.ts'
import { sampled } from './mutate/sample.ts'
import { ASKED } from './mutate/tests.ts'
import { inLines, reportOf, survivorInLines } from './mutate/told.ts'
import { root } from './system/state.ts'

const LAW = ['domain/*/artikelen/*.ts', 'domain/awb/*.ts']

const USAGE = `Use npm run mutate -- [--files <path or pattern>]… [--minutes N] [--sample N --seed S] [--processes N] [--json].`

type Options = {
  readonly files: readonly string[]
  readonly minutes: number
  readonly sample: number
  readonly seed: string
  readonly processes: number
  readonly json: boolean
}

function readArguments(): Options | undefined {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({
      options: {
        ...{ minutes: text, sample: text, seed: text, processes: text },
        files: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    })
    const minutes = Number(values.minutes ?? Number.POSITIVE_INFINITY)
    const sample = Number(values.sample ?? Number.POSITIVE_INFINITY)
    const processes = Number(values.processes ?? availableParallelism())
    if (![minutes, sample, processes].every((number) => number > 0) || !Number.isInteger(processes)) return undefined
    const { files = LAW, seed = '1', json = false } = values
    return { files, minutes, sample, seed, processes, json }
  } catch {
    return undefined
  }
}

function* until(end: number, mutants: readonly Mutant[]): Generator<Mutant> {
  for (const mutant of mutants) {
    if (performance.now() >= end) return
    yield mutant
  }
}

async function mutate({ files, minutes, sample, seed, processes, json }: Options): Promise<void> {
  const found = files.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()
  if (found.length === 0) throw new Unable(`No file is called ${files.join(' or ')}.`)
  const all = found.flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')))
  const explained = explanations()
  const isExplained = (mutant: Mutant) => explained.some((one) => isSame(one, mutant))
  const tried: Tried[] = []
  const begun = performance.now()
  const mutants = until(begun + minutes * 60_000, sampled(all, sample, seed))
  const progress = (one: Tried) => {
    tried.push(one)
    if (one.result.outcome === 'survived' && !isExplained(one.mutant))
      process.stderr.write(`${survivorInLines(one.mutant)}\n`)
    if (tried.length % 100 === 0) process.stderr.write(`${tried.length} of ${Math.min(sample, all.length)}\n`)
  }
  await tryMutants(mutants, { asked: ASKED, leastMs: 20_000, processes }, progress)
  const report = reportOf(tried, all, explained)
  const seconds = Math.round((performance.now() - begun) / 1000)
  if (json) process.stdout.write(`${JSON.stringify({ seconds, ...report })}\n`)
  else process.stdout.write(`${inLines(report).join('\n')}\n${seconds} s\n`)
  if (report.survived === 0) return
  if (!json) process.stdout.write(`Kill each survivor with a test, or say in ${EXPLANATIONS} why no test can.\n`)
  process.exitCode = 1
}

const options = readArguments()
if (options === undefined) {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
} else {
  try {
    await mutate(options)
  } catch (error) {
    if (!(error instanceof Unable)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
