// What came of the mutants? Counts per file, each survivor, and which explanations are no longer needed.
import { type Explained, isSame, lineOf } from './explained.ts'
import type { Mutant } from './mutants.ts'
import type { Tried } from './pool.ts'

type Counts = {
  readonly mutants: number
  readonly killed: number
  /** No test failed: a file threw as it was loaded. */
  readonly unloadable: number
  readonly timeout: number
  readonly explained: number
  readonly survived: number
}

export type Report = Counts & {
  readonly notTried: number
  readonly files: Readonly<Record<string, Counts>>
  readonly survivors: readonly Omit<Mutant, 'text'>[]
  /** Explanations of mutants that are killed now, or that no longer exist in a file that was tried. */
  readonly stale: readonly Explained[]
}

const survives = ({ result }: Tried) => result.outcome === 'survived'

export function reportOf(tried: readonly Tried[], all: readonly Mutant[], explained: readonly Explained[]): Report {
  const isExplained = ({ mutant }: Tried) => explained.some((one) => isSame(one, mutant))
  const counts = (some: readonly Tried[]): Counts => {
    const of = (outcome: string) => some.filter(({ result }) => result.outcome === outcome).length
    const known = some.filter((one) => survives(one) && isExplained(one)).length
    return {
      mutants: some.length,
      killed: of('killed'),
      unloadable: of('unloadable'),
      timeout: of('timeout'),
      explained: known,
      survived: of('survived') - known,
    }
  }
  const survivors = tried.filter((one) => survives(one) && !isExplained(one))
  const byFile = [...Map.groupBy(tried, ({ mutant }) => mutant.file)]
  return {
    ...counts(tried),
    notTried: all.length - tried.length,
    files: Object.fromEntries(byFile.map(([file, some]) => [file, counts(some)])),
    survivors: survivors.map(({ mutant: { text: _, ...mutant } }) => mutant),
    stale: explained.filter((one) => isStale(one, tried, all)),
  }
}

function isStale(one: Explained, tried: readonly Tried[], all: readonly Mutant[]): boolean {
  const same = all.filter((mutant) => isSame(one, mutant))
  if (same.length === 0) return all.some(({ file }) => file === one.file)
  return same.every((mutant) => tried.some((other) => other.mutant === mutant && !survives(other)))
}

const inWords = ({ mutants, killed, unloadable, timeout, explained, survived }: Counts): string =>
  `${mutants} mutants: ${killed} killed, ${unloadable} did not load, ${timeout} never ended, ${explained} explained, ${survived} survived`

/** Where it is, and the line by which it can be explained. */
export const survivorInLines = (mutant: Omit<Mutant, 'text'>): string =>
  `SURVIVED ${mutant.file}:${mutant.line} (${mutant.kind})\n- ${lineOf(mutant)}: `

export function inLines({ files, survivors, stale, notTried, ...counts }: Report): readonly string[] {
  return [
    ...Object.entries(files)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, some]) => `${file}: ${inWords(some)}`),
    ...survivors.map(survivorInLines),
    ...stale.map((one) => `NO LONGER NEEDED: ${one.file} - ${lineOf(one)}`),
    ...(notTried > 0 ? [`${notTried} mutants were not tried`] : []),
    inWords(counts),
  ]
}
