import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tryLock } from '../../tools/processes.js'
import { explainDisk, StartFailure } from '../../tools/system/failure.ts'
import { checkoutState } from '../../tools/system/state.ts'
import { type System, startSystem } from '../../tools/system.ts'
import { temporaryState } from '../setup/temporary-state.ts'
import { freePorts, npmStart } from './npm-start.ts'

/** One sentence that ends the start: exit code 1, nothing left running. */
async function refusal(env: Record<string, string>, ...args: string[]): Promise<string> {
  const started = await npmStart({ XDG_STATE_HOME: temporaryState(), ...env }, ...args)
  const code = await started.over
  expect(await started.leftRunning()).toEqual([])
  expect({ code, err: started.err() }).toMatchObject({ code: 1 })
  const lines = started.err().trim().split('\n')
  expect(lines.at(-1)).toMatch(/^[A-Z].*\.$/)
  return lines.filter((line) => !line.startsWith('Temporal server:')).join('\n')
}

describe('a start that cannot go on says in one sentence what to do', () => {
  test.for(['API_PORT', 'SIMULATORS_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT', 'POSTGRES_PORT'])(
    '%s is taken',
    async (variable) => {
      const taken = createServer().listen(0, '127.0.0.1')
      await once(taken, 'listening')
      const address = taken.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      const sentence = await refusal({ [variable]: `${port}` })
      expect(sentence).toMatch(new RegExp(`^Port ${port} of .+ is taken: .+ ${variable}=<port>\\.$`))
      taken.close()
    },
  )

  test('a port that is none', async () => {
    expect(await refusal({ API_PORT: 'http' })).toBe('API_PORT=http is no port: use a number from 1 to 65535.')
  })

  test('an argument that is not known', async () => {
    expect(await refusal({}, '--emtpy')).toMatch(/^These arguments are not known \(--emtpy\): use npm start,/)
  })

  test('a system of this checkout that runs already', async () => {
    const XDG_STATE_HOME = temporaryState()
    const lock = tryLock(join(checkoutState({ XDG_STATE_HOME }), 'supervisor.lock'))
    expect(await refusal({ XDG_STATE_HOME })).toMatch(
      new RegExp(`runs already \\(process ${process.pid}\\): .+ kill ${process.pid}\\.$`),
    )
    lock.release?.()
  })

  test('a Node that is too old', () => {
    const pretend =
      "Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); process.argv[2] = 'start'; await import('./tools/bootstrap.js')"
    const run = () =>
      execFileSync(process.execPath, ['--input-type=module', '-e', pretend], { stdio: 'pipe', encoding: 'utf8' })
    expect(run).toThrow('Node 18.20.0 is too old: install Node 20 or newer, then start again.')
  })

  test('a Temporal server at TEMPORAL_ADDRESS that does not answer', async () => {
    const { temporal } = await freePorts()
    expect(await refusal({ TEMPORAL_ADDRESS: `127.0.0.1:${temporal}` })).toMatch(
      /^No Temporal server .+ leave TEMPORAL_ADDRESS out/,
    )
  })
})

describe('a wrong DATABASE_URL', () => {
  let system: System
  beforeAll(async () => {
    system = await startSystem({ state: temporaryState(), services: ['postgres'], removeState: true })
  })
  afterAll(() => system.stop())

  test('cannot be read', async () => {
    expect(await refusal({ DATABASE_URL: 'mysql:/x' })).toMatch(/^DATABASE_URL cannot be read: write postgres:/)
  })

  test('nothing listens', async () => {
    const { postgres } = await freePorts()
    const sentence = await refusal({ DATABASE_URL: `postgres://a:b@127.0.0.1:${postgres}/c` })
    expect(sentence).toMatch(/but nothing listens there: start that PostgreSQL, or leave DATABASE_URL out/)
  })

  test('the password is wrong, and is not printed', async () => {
    const url = new URL(system.run.databaseUrl)
    url.password = 'guessed'
    const sentence = await refusal({ DATABASE_URL: url.href })
    expect(sentence).toMatch(/but the password or the user is wrong: correct them,/)
    expect(sentence).not.toContain('guessed')
  })

  test('the database does not exist', async () => {
    const url = new URL(system.run.databaseUrl)
    url.pathname = '/elsewhere'
    expect(await refusal({ DATABASE_URL: url.href })).toMatch(
      /\/elsewhere, but that database does not exist: create it,/,
    )
  })

  test('is not emptied', async () => {
    expect(await refusal({ DATABASE_URL: system.run.databaseUrl }, '--fresh')).toMatch(/is not ours to empty/)
  })
})

describe('a machine that lacks something', () => {
  /** A PATH with what npm needs and nothing else. */
  function barePath(): string {
    const folder = mkdtempSync(join(tmpdir(), 'inburgeringsregie-path-'))
    const onPath = (name: string) => execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim()
    symlinkSync(process.execPath, join(folder, 'node'))
    for (const name of ['npm', 'sh']) symlinkSync(onPath(name), join(folder, name))
    return folder
  }

  test('no Go, no download, nothing cached', async () => {
    const env = { PATH: barePath(), XDG_CACHE_HOME: temporaryState(), TEMPORAL_DOWNLOAD: 'http://127.0.0.1:9' }
    expect(await refusal(env)).toMatch(/cannot be downloaded here and Go is not installed: install Go 1.21 or newer/)
  })

  test.runIf(process.platform === 'linux')('no room for the state', async () => {
    // the one disk without room that every machine has
    const sentence = await refusal({ XDG_STATE_HOME: '/proc/full' })
    expect(sentence).toMatch(
      /^The disk of \/proc\/full.* has 0 MB free and 300 MB are needed: make room there, or .+XDG_STATE_HOME/,
    )
  })

  test.runIf(process.platform === 'linux')('no room for the Temporal server', async () => {
    const env = { PATH: barePath(), XDG_CACHE_HOME: '/proc/full' }
    expect(await refusal(env)).toMatch(
      /^The disk of \/proc\/full.* has 0 MB free and 400 MB are needed: .+XDG_CACHE_HOME/,
    )
  })

  test('a disk that runs full while PostgreSQL is made', () => {
    const told = new Error('Command failed: initdb\ninitdb: error: could not write: No space left on device')
    expect(explainDisk(told, '/data')).toEqual(
      new StartFailure(
        'The disk of /data is full: make room there, or choose another one with XDG_STATE_HOME=<folder>.',
      ),
    )
  })

  test('a state folder that cannot be made', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'inburgeringsregie-file-')), 'file')
    mkdirSync(file, { mode: 0o500 })
    const unwritable = process.getuid?.() === 0 ? '/sys' : file
    expect(await refusal({ XDG_STATE_HOME: unwritable })).toMatch(/XDG_STATE_HOME=<folder>\.$/)
  })
})
