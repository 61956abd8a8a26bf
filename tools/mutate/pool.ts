// Runners side by side: each mutant goes to the first that is free, and a runner that does not answer in time is replaced.
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../system/state.ts'
import type { Mutant } from './mutants.ts'
import type { Answer, Question } from './runner.ts'
import { asking, filesOf } from './tests.ts'

/** Nothing can be said about mutants, for a reason that the message tells. */
export class Unable extends Error {}

type Outcome = Answer | { readonly outcome: 'timeout' }
export type Tried = { readonly mutant: Mutant; readonly result: Outcome }

/** How much slower than without a mutant tests may be, on a machine with others, before they count as never ending. */
const PATIENCE = 5

/** `asked`: patterns of test files, in order. `leastMs`: a mutant may take as long, however fast its tests are. */
type Settings = { readonly asked: readonly string[]; readonly leastMs: number }

const running = new Set<ChildProcess>()
const end = (child: ChildProcess) => {
  running.delete(child)
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // it has ended already
  }
}
process.on('exit', () => {
  for (const child of running) end(child)
})

function startRunner(asked: readonly string[]): ChildProcess {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))
  const child = fork(join(import.meta.dirname, 'runner.ts'), asked, {
    cwd: root,
    env: { ...Object.fromEntries(own), NODE_ENV: 'test' },
    // a group of its own, with the tests in it
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  running.add(child)
  return child
}

function ask(child: ChildProcess, question: Question, limit: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const over = (settle: () => void) => {
      clearTimeout(timer)
      child.removeAllListeners('message').removeAllListeners('exit')
      settle()
    }
    const timer = setTimeout(() => over(() => resolve({ outcome: 'timeout' })), limit)
    child.once('message', (answer: Answer) => over(() => resolve(answer)))
    child.once('exit', () => over(() => reject(new Error('a runner of tests ended by itself'))))
    child.send(question)
  })
}

const NO_LIMIT = 600_000

/** A runner whose tests pass when nothing is changed, and how long they may take. */
async function readyRunner({
  asked,
  leastMs,
}: Settings): Promise<{ readonly child: ChildProcess; readonly limit: number }> {
  const lists = asked.map(filesOf)
  if (lists.flat().length === 0) throw new Unable(`There is no test ${asked.join(' or ')}`)
  const child = startRunner(asked)
  const begun = performance.now()
  const unchanged = await ask(child, { lists }, NO_LIMIT)
  if (unchanged.outcome !== 'survived') {
    end(child)
    throw new Unable(`The tests fail without a mutant: ${'by' in unchanged ? unchanged.by : 'they do not end'}`)
  }
  return { child, limit: leastMs + PATIENCE * (performance.now() - begun) }
}

async function work(todo: Iterator<Mutant>, settings: Settings, done: (tried: Tried) => void): Promise<void> {
  const listsOf = asking(settings.asked)
  let next = todo.next()
  if (next.done) return
  let ready = await readyRunner(settings)
  try {
    for (; !next.done; next = todo.next()) {
      const { file, text } = next.value
      const result = await ask(ready.child, { file, text, lists: listsOf(file) }, ready.limit)
      done({ mutant: next.value, result })
      if (result.outcome !== 'timeout') continue
      end(ready.child)
      ready = await readyRunner(settings)
    }
  } finally {
    end(ready.child)
  }
}

/** Tries mutants on the tests; each is told as soon as it is known. Throws Unable when nothing can be said. */
export async function tryMutants(
  mutants: Iterable<Mutant>,
  settings: Settings & { readonly processes: number },
  done: (tried: Tried) => void,
): Promise<void> {
  const todo = mutants[Symbol.iterator]()
  await Promise.all(Array.from({ length: settings.processes }, () => work(todo, settings, done)))
}
