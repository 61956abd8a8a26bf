// A process that runs tests with one file changed, in memory only: what stands on disk is never touched.
import { join, relative } from 'node:path'
import { createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node'
import { root } from '../system/state.ts'

/** Lists of test files, one after the other until a test fails. Without `file`: all of them, with nothing changed. */
export type Question = {
  readonly file?: string
  readonly text?: string
  readonly lists: readonly (readonly string[])[]
}

/** `killed`: by a test of that file. `unloadable`: a file could not be loaded, which no test said anything about. */
export type Answer =
  | { readonly outcome: 'killed'; readonly by: string }
  | { readonly outcome: 'unloadable'; readonly by: string }
  | { readonly outcome: 'survived' }

const NEVER = 600_000

let changed: { readonly file: string; readonly text: string } | undefined

function start(patterns: readonly string[]): Promise<Vitest> {
  return createVitest(
    'test',
    {
      ...{ root, config: false, watch: false, include: [...patterns], reporters: [{}] },
      // one process for all files of a run: what they import is loaded once
      ...{ pool: 'forks', isolate: false, maxWorkers: 1 },
      // a busy machine is no reason to fail; what never ends is ended by who asked
      testTimeout: NEVER,
      // nothing of a mutant may be kept for somebody else's run
      ...{ cache: false, fsModuleCache: false },
    },
    {
      server: { watch: null },
      plugins: [{ name: 'mutant', enforce: 'pre', load: (id) => (id === changed?.file ? changed.text : undefined) }],
    },
  )
}

function failed(modules: readonly TestModule[]): Answer | undefined {
  const wrong = modules.filter((one) => !one.ok())
  const by = (found: TestModule) => relative(root, found.moduleId)
  const telling = wrong.find((one) => !one.children.allTests('failed').next().done)
  if (telling) return { outcome: 'killed', by: by(telling) }
  const [first] = wrong
  return first && { outcome: 'unloadable', by: by(first) }
}

async function answer(vitest: Vitest, specs: readonly TestSpecification[], question: Question): Promise<Answer> {
  const { file, text, lists } = question
  const before = changed
  changed = file === undefined || text === undefined ? undefined : { file: join(root, file), text }
  for (const one of [before, changed]) if (one) vitest.invalidateFile(one.file)
  for (const list of lists) {
    const asked = specs.filter(({ moduleId }) => list.includes(relative(root, moduleId)))
    if (asked.length !== list.length) throw new Error(`not all of these are tests: ${list.join(', ')}`)
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(asked)
    const found = failed(testModules.filter(({ moduleId }) => asked.some((spec) => spec.moduleId === moduleId)))
    if (found) return found
    if (unhandledErrors.length > 0) return { outcome: 'unloadable', by: list.join(', ') }
  }
  return { outcome: 'survived' }
}

const vitest = await start(process.argv.slice(2))
const specs = await vitest.globTestSpecifications()
process.on('message', (question: Question) => {
  answer(vitest, specs, question).then(
    (said) => process.send?.(said),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
      process.exit(1)
    },
  )
})
// who asked is gone: a test that never ends goes along
process.on('disconnect', () => process.kill(-process.pid, 'SIGKILL'))
