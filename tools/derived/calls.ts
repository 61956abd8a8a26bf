// Which tests really call which rule? Found by running them, not by reading them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root } from '../system/state.ts'

type Recorded = { readonly file: string; readonly rules: readonly string[] }

/** Name of a rule to the test files, from the root. */
export type Calls = ReadonlyMap<string, readonly string[]>

/**
 * Runs the tests of the rules (tests/domain) in a process of their own. A rule called by another rule does not count,
 * nor does a file that calls every rule there is: that tries their examples out and knows no outcome.
 */
export async function directCalls(ruleCount: number): Promise<Calls> {
  const folder = mkdtempSync(join(tmpdir(), 'inburgeringsregie-calls-'))
  const file = join(folder, 'calls.jsonl')
  try {
    const { code, said } = await run(file)
    if (code !== 0 || !existsSync(file))
      throw new Error(`The tests of the rules fail, so it is not known what they call.\n${said}`)
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    return byRule(lines.map((line): Recorded => JSON.parse(line)).filter(({ rules }) => rules.length < ruleCount))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function run(file: string): Promise<{ readonly code: number; readonly said: string }> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const config = join(import.meta.dirname, 'vitest.config.ts')
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))
  const child = spawn(process.execPath, [vitest, 'run', '--config', config], {
    cwd: root,
    env: { ...Object.fromEntries(own), RULE_CALLS: file, NODE_ENV: 'test', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const hear = (chunk: Buffer) => {
    said += chunk
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const [code] = await once(child, 'close')
  return { code: code ?? 1, said }
}

function byRule(recorded: readonly Recorded[]): Calls {
  const pairs = recorded.flatMap(({ file, rules }) => rules.map((rule) => ({ rule, file: relative(root, file) })))
  return new Map(
    [...Map.groupBy(pairs, ({ rule }) => rule)].map(([rule, same]) => [rule, same.map(({ file }) => file).sort()]),
  )
}
