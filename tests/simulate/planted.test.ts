// Does the simulation find a bug that somebody plants, and leave a life that shows it as long as it is there?
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { isoDate, plus } from '../../domain/dates/iso-date.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { coreWay, openingOf } from '../../tools/play/core-way.ts'
import { type Life, lifeFrom } from '../../tools/play/life.ts'
import { take } from '../../tools/play/playing.ts'
import type { Taken } from '../../tools/play/world.ts'
import { firstViolation } from '../../tools/simulate/batch.ts'
import { writtenLives } from '../../tools/simulate/corpus.ts'
import { playWatched } from '../../tools/simulate/play-watched.ts'
import { Watching } from '../../tools/simulate/watching.ts'
import { allInvariants } from '../../tools/simulate/wi2021-invariants.ts'
import { type Planted, plantedInProcess } from './planted-bugs.ts'
import { plantedInFines } from './planted-fines.ts'

const planted = { ...plantedInProcess, ...plantedInFines }

const LIVES = 3_000
const TODAY = isoDate('2026-11-24')

const folder = mkdtempSync(join(tmpdir(), 'inburgeringsregie-planted-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Written to a file and read from it. */
const reread = (life: Life): Life => lifeFrom(JSON.parse(JSON.stringify(life)), TODAY)

describe('in the law', () => {
  test.each(Object.entries(planted))('%s is found', { timeout: 300_000 }, async (_name, { bug, found }) => {
    // by the one that is meant to find it
    const invariants = Object.fromEntries(Object.entries(allInvariants).filter(([name]) => name === found))
    const wrong = await firstViolation({ seed: 'planted', lives: LIVES, regeling: bug(), invariants })
    expect(wrong?.violation).toMatchObject({ invariant: found })
    if (wrong === undefined) return
    const life = reread(wrong.life)
    expect(life.steps.length).toBeLessThanOrEqual(25)
    const withBug = await playWatched(life, undefined, bug()).catch(({ message }: Error) => ({ failures: [message] }))
    expect(withBug.failures.length).toBeGreaterThan(0)
    expect((await playWatched(life)).failures).toEqual([])
  })
})

/** What goes wrong in the step itself, and not in the law. */
const inTheStep: Readonly<Record<string, { readonly wrong: (taken: Taken) => Taken; readonly found: string }>> = {
  'a command is decided again': {
    wrong: (taken) => ({ ...taken, decided: [...taken.decided, ...taken.decided] }),
    found: 'a command is decided once',
  },
  'a termijn lapses a day late': {
    wrong: (taken) => ({
      ...taken,
      decided: taken.decided.map((one) => ({ ...one, on: plus(one.on, { days: 1 }) })),
    }),
    found: 'a termijn lapses on the day after its last, once',
  },
  'a termijn lapses twice': {
    wrong: (taken) => ({ ...taken, lapsed: [...taken.lapsed, ...taken.lapsed] }),
    found: 'a termijn lapses on the day after its last, once',
  },
  'two messages have one id': {
    wrong: (taken) => ({ ...taken, sent: taken.sent.map((one) => ({ ...one, id: 'one' })) }),
    found: 'a message has an id of its own',
  },
}

describe('in the step', () => {
  test.each(Object.entries(inTheStep))('%s, which is found', async (_name, { wrong, found }) => {
    const [life] = writtenLives().filter(({ title }) => title.includes('boete'))
    if (life === undefined) throw new Error('no written life')
    const watching = new Watching(wi2021, allInvariants, openingOf(life))
    const way = coreWay(life, { watch: (taken, world) => watching.watch(wrong(taken), world) })
    for (const step of life.steps) await take(way, step)
    expect(watching.violations.map(({ invariant }) => invariant)).toContain(found)
  })
})

test('nothing that must always hold is left without a bug', () => {
  const found = [...Object.values(planted), ...Object.values(inTheStep)].map((one) => one.found)
  expect(Object.keys(allInvariants).filter((name) => !found.includes(name))).toEqual([])
})

test('the file is played by the command, and plays clean where the law is right', { timeout: 60_000 }, async () => {
  const { bug, found } = plantedInFines['a fine before the zienswijze'] as Planted
  const invariants = Object.fromEntries(Object.entries(allInvariants).filter(([name]) => name === found))
  const wrong = await firstViolation({ seed: 'command', lives: LIVES, regeling: bug(), invariants })
  const file = join(folder, 'life.json')
  writeFileSync(file, JSON.stringify(wrong?.life))
  const root = join(import.meta.dirname, '..', '..', 'tools')
  const run = (...args: readonly string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' })
  const [played, replayed] = [
    run(join(root, 'play.ts'), '--core', file),
    run(join(root, 'simulate.ts'), '--replay', file),
  ]
  expect(played.stdout).toContain('refused: zienswijzetermijnLoopt')
  expect(played.stdout).toContain('as expected')
  expect([played.status, replayed.status]).toEqual([0, 0])
})
