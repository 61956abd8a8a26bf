// Does the command tell what is wrong, and does its exit code say so?
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { fileOf } from './files.ts'

// each test starts a process of its own, on a machine that may be busy
vi.setConfig({ testTimeout: 30_000 })

const folder = mkdtempSync(join(tmpdir(), 'inburgeringsregie-play-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function play(...args: readonly string[]) {
  const script = join(import.meta.dirname, '..', '..', 'tools', 'play.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** The life with a text of its file replaced. */
function changed(name: string, from: string, to: string): string {
  const text = readFileSync(fileOf(name), 'utf8')
  expect(text).toContain(from)
  const file = join(folder, `${name}.json`)
  writeFileSync(file, text.replace(from, to))
  return file
}

test('the story has days, articles and what came of it', () => {
  const { status, stdout } = play(fileOf('aow-leeftijd'), '--core')
  expect(stdout).toContain(
    '2026-08-14  PlichtBeeindigd (reden aowLeeftijd, per 2026-08-14)  [Wet inburgering 2021 art. 3 lid 1]',
  )
  expect(stdout).toContain('as expected: fase afgesloten, uitkomst aowLeeftijd')
  expect(status).toBe(0)
})

test('an expectation that fails: which step, what was expected, what was found', () => {
  const file = changed('aow-leeftijd', '"pip": "2026-05-11"', '"pip": "2026-05-12"')
  const { status, stdout } = play(file, '--core')
  expect(stdout).toContain('FAILED step 1 (2026-03-02, SS128): termijn pip: expected 2026-05-12, found 2026-05-11')
  expect(status).toBe(1)
})

test('for machines: title, outcome, events and failures', () => {
  const { status, stdout } = play(fileOf('overlijden'), fileOf('aow-leeftijd'), '--core', '--json')
  const [first, second] = JSON.parse(stdout)
  expect(first).toMatchObject({ title: expect.stringContaining('overleden'), outcome: 'overlijden', failures: [] })
  expect(second.events).toContainEqual(expect.objectContaining({ kind: 'PlichtBeeindigd', legalDate: '2026-08-14' }))
  expect(status).toBe(0)
})

test.each([
  ['a field that a life does not have', 'aow-leeftijd', '"steps"', '"stappen"', 'stappen'],
  [
    'a step before the one before it',
    'aow-leeftijd',
    '"on": "2026-08-14"',
    '"on": "2026-08-12"',
    'step 3 is on 2026-08-12',
  ],
  [
    'a colleague that is not there',
    'overlijden',
    '"klantmanager-zandwijk"',
    '"niemand"',
    'there is no colleague niemand',
  ],
  ['a fact that no partner has', 'aow-leeftijd', '"begindatum"', '"begindag"', 'begindag'],
])('%s is told in a sentence', (_what, name, from, to, told) => {
  const { status, stderr } = play(changed(name, from, to), '--core')
  expect(stderr).toContain(told)
  expect(stderr).not.toContain('    at ')
  expect(status).toBe(1)
})

test('without a life it says how it is used', () => {
  const { status, stderr } = play()
  expect(stderr).toContain('Use npm run play -- tests/scenarios/<life>.json')
  expect(status).toBe(1)
})
