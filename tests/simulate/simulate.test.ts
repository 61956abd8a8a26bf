// Do ten thousand random lives go by without a violation, does each reach what it must, and are they the same lives every time?
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Result } from '../../tools/simulate/batch.ts'
import type { Lack } from '../../tools/simulate/coverage.ts'
import { runLives } from '../../tools/simulate/pool.ts'

const root = join(import.meta.dirname, '..', '..')

type Said = Result & { readonly lacks: readonly Lack[] }

/** The command itself, on as many threads as it takes by itself. */
async function simulate(...args: readonly string[]): Promise<{ readonly code: number | null; readonly said: Said }> {
  const child = spawn(process.execPath, [join(root, 'tools', 'simulate.ts'), '--json', ...args])
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  const code = await new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject))
  return { code, said: JSON.parse(out) }
}

test('ten thousand lives: no violation, and everything seen often enough', { timeout: 600_000 }, async () => {
  const out = mkdtempSync(join(tmpdir(), 'inburgeringsregie-simulated-'))
  try {
    const { code, said } = await simulate('--lives', '10000', '--seed', '2021', '--out', out)
    expect(said.wrong.map(({ number, violation }) => ({ number, ...violation }))).toEqual([])
    expect(said.violations).toEqual({})
    expect(said.lacks).toEqual([])
    expect(said).toMatchObject({ lives: 10_000 })
    expect(said.days / 365.25).toBeGreaterThan(50_000)
    expect(code).toBe(0)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
})

test('a seed gives the same lives, on one thread or on two', { timeout: 120_000 }, async () => {
  const alone = await runLives({ seed: 'again', lives: 120, threads: 1 })
  const together = await runLives({ seed: 'again', lives: 120, threads: 2 })
  const other = await runLives({ seed: 'other', lives: 120, threads: 2 })
  expect(together).toEqual(alone)
  expect(other.digest).not.toBe(alone.digest)
})
