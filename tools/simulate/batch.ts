// A number of lives, one after the other: what was seen, what went wrong, and a digest of it all.
import { createHash } from 'node:crypto'
import type { AnyRegeling } from '../../domain/dossier.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { readCorpus, type WrittenLife } from './corpus.ts'
import { type Coverage, count, noCoverage } from './coverage.ts'
import { Drawn } from './generate.ts'
import type { Invariants } from './invariants.ts'
import { playDrawn } from './play.ts'
import { type Shrunk, shrink } from './shrink.ts'
import { allInvariants } from './wi2021-invariants.ts'

let read: Promise<readonly WrittenLife[]> | undefined

/** The written lives, read once. */
export function corpus(): Promise<readonly WrittenLife[]> {
  read ??= readCorpus()
  return read
}

export type Batch = { readonly seed: string; readonly from: number; readonly lives: number }

export type Wrong = Shrunk & { readonly number: number }

export type Result = {
  readonly from: number
  readonly lives: number
  readonly steps: number
  /** Days that went by in all lives together. */
  readonly days: number
  readonly coverage: Coverage
  readonly violations: Readonly<Record<string, number>>
  /** The first life of each kind of violation, shrunk. */
  readonly wrong: readonly Wrong[]
  readonly digest: string
}

export async function runBatch({ seed, from, lives }: Batch, regeling: AnyRegeling = wi2021): Promise<Result> {
  const written = await corpus()
  const watched = { regeling, invariants: allInvariants }
  const coverage = noCoverage()
  const hash = createHash('sha256')
  const violations: Record<string, number> = {}
  const wrong: Wrong[] = []
  let [steps, days] = [0, 0]
  for (let number = from; number < from + lives; number += 1) {
    const life = await playDrawn(watched, new Drawn(regeling, seed, number, written))
    steps += life.taken.length
    days += life.days
    count(coverage, regeling, life)
    hash.update(life.digest)
    const [violation] = life.violations
    if (violation === undefined) continue
    const before = violations[violation.invariant] ?? 0
    violations[violation.invariant] = before + 1
    const shrunk = before === 0 ? await shrink(watched, life.life, violation) : undefined
    if (shrunk !== undefined) wrong.push({ ...shrunk, number })
  }
  return { from, lives, steps, days, coverage, violations, wrong, digest: hash.digest('hex') }
}

type Search = {
  readonly seed: string
  readonly lives: number
  readonly regeling: AnyRegeling
  readonly invariants: Invariants
}

/** The first life that goes wrong, shrunk; undefined when none does. */
export async function firstViolation({
  seed,
  lives,
  regeling,
  invariants: watching,
}: Search): Promise<Wrong | undefined> {
  const written = await corpus()
  const watched = { regeling, invariants: watching }
  for (let number = 0; number < lives; number += 1) {
    const life = await playDrawn(watched, new Drawn(regeling, seed, number, written))
    const [violation] = life.violations
    const shrunk = violation && (await shrink(watched, life.life, violation))
    if (shrunk !== undefined) return { ...shrunk, number }
  }
  return undefined
}
