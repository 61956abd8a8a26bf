// npm test: the checks, then all tests; the last line is `N passed, N failed`. With arguments: those tests only, without the checks.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChecks } from './checks.ts'
import { endLeftRunning } from './system/left-running.ts'
import { root } from './system/state.ts'

type Count = { readonly passed: number; readonly failed: number }

type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { status: string }[] }[]
}

/** A file that cannot be read holds no failed test, and yet it failed. */
const isBrokenFile = ({ status, assertionResults }: Report['testResults'][number]) =>
  status === 'failed' && !assertionResults.some((test) => test.status === 'failed')

function count(file: string, exitCode: number | null): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const report: Report = JSON.parse(readFileSync(file, 'utf8'))
  const passed = report.numPassedTests
  const failed = report.numFailedTests + report.testResults.filter(isBrokenFile).length
  // no test at all, or an error outside of a test: never green
  const silent = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: failed + (silent ? 1 : 0) }
}

async function runTests(args: readonly string[]): Promise<Count> {
  // all that the run writes aside; the user as which PostgreSQL runs under root must be able to walk through
  const folder = mkdtempSync(join(tmpdir(), 'inburgeringsregie-run-'))
  chmodSync(folder, 0o711)
  const file = join(folder, 'report.json')
  const mark = `INBURGERINGSREGIE_TEST_RUN=${randomUUID()}`
  const [variable = '', id] = mark.split('=')
  const vitest = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json']
  const child = spawn(process.execPath, [...vitest, `--outputFile.json=${file}`, ...args], {
    cwd: root,
    env: { ...process.env, [variable]: id, TMPDIR: folder, NODE_ENV: 'test' },
    stdio: 'inherit',
  })
  const stop = () => child.kill('SIGTERM')
  process.on('SIGTERM', stop)
  try {
    const [code] = await once(child, 'close')
    const { passed, failed } = count(file, code)
    const left = await endLeftRunning(mark)
    for (const command of left) process.stderr.write(`left running, and ended now: ${command}\n`)
    return { passed, failed: failed + left.length }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const args = process.argv.slice(2)
const checks = args.length === 0 ? await runChecks() : { passed: 0, failed: 0 }
const tests = await runTests(args)
const failed = checks.failed + tests.failed
process.stdout.write(`${checks.passed + tests.passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0
