// Format, lint, types and dead code: what must hold of every file before a test is run.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from './system/state.ts'

const BIOME = 'format and lint (biome)'
// it colours each letter of a difference, also where nobody can see colours
const colors = `--colors=${process.stdout.isTTY ? 'force' : 'off'}`
const CHECKS = {
  [BIOME]: ['biome', 'ci', '--error-on-warnings', colors, '.'],
  'forgotten awaits and cases (oxlint)': ['oxlint', '--type-aware'],
  'types (tsc)': ['tsc', '--noEmit'],
  'dead code (knip)': ['knip', '--no-progress'],
} as const

/** What mends it, where a command can. */
const CURES: Readonly<Record<string, string>> = {
  [BIOME]: 'format and order of imports are mended by node_modules/.bin/biome check --write .',
}

async function passes(name: string, [command, ...args]: readonly [string, ...string[]]): Promise<boolean> {
  const bin = join(root, 'node_modules', '.bin', command)
  const child = spawn(bin, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const hear = (chunk: Buffer) => {
    said += chunk
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const [code] = await once(child, 'close')
  const cure = CURES[name] === undefined ? '' : `: ${CURES[name]}`
  process.stdout.write(code === 0 ? `ok      ${name}\n` : `${said.trimEnd()}\nFAILED  ${name}${cure}\n`)
  return code === 0
}

/** Runs all of them, also when one fails; tells what failed and why. */
export async function runChecks(): Promise<{ readonly passed: number; readonly failed: number }> {
  const outcomes = await Promise.all(Object.entries(CHECKS).map(([name, command]) => passes(name, command)))
  const passed = outcomes.filter(Boolean).length
  return { passed, failed: outcomes.length - passed }
}
