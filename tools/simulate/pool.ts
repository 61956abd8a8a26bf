// Lives on all processors we may use: batches of a fixed size, so that the digest does not depend on who played which.
import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { type Batch, type Result, runBatch } from './batch.ts'
import { addTo, noCoverage } from './coverage.ts'

const BATCH = 50

export type Asked = { readonly seed: string; readonly lives: number; readonly threads: number }

export async function runLives({ seed, lives, threads }: Asked): Promise<Result> {
  const batches: Batch[] = []
  for (let from = 0; from < lives; from += BATCH) batches.push({ seed, from, lives: Math.min(BATCH, lives - from) })
  const results: Result[] = []
  const todo = batches.values()
  if (threads <= 1) for (const batch of todo) results.push(await runBatch(batch))
  else await Promise.all(Array.from({ length: Math.min(threads, batches.length) }, () => work(todo, results)))
  return together(results.sort((a, b) => a.from - b.from))
}

async function work(todo: Iterator<Batch>, results: Result[]): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [] })
  try {
    for (let next = todo.next(); !next.done; next = todo.next()) {
      const answer = new Promise<Result>((resolve, reject) => worker.once('message', resolve).once('error', reject))
      worker.postMessage(next.value)
      results.push(await answer)
      worker.removeAllListeners('error')
    }
  } finally {
    await worker.terminate()
  }
}

function together(results: readonly Result[]): Result {
  const coverage = noCoverage()
  const violations: Record<string, number> = {}
  const wrong = new Map<string, Result['wrong'][number]>()
  const hash = createHash('sha256')
  for (const result of results) {
    addTo(coverage, result.coverage)
    for (const [invariant, number] of Object.entries(result.violations))
      violations[invariant] = (violations[invariant] ?? 0) + number
    for (const one of result.wrong) {
      const known = wrong.get(one.violation.invariant)
      if (known === undefined || one.life.steps.length < known.life.steps.length)
        wrong.set(one.violation.invariant, one)
    }
    hash.update(result.digest)
  }
  const sum = (of: (result: Result) => number) => results.reduce((total, result) => total + of(result), 0)
  return {
    from: 0,
    lives: sum(({ lives }) => lives),
    steps: sum(({ steps }) => steps),
    days: sum(({ days }) => days),
    coverage,
    violations,
    wrong: [...wrong.values()],
    digest: hash.digest('hex'),
  }
}
