import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { findRun } from '../../tools/run-info.ts'
import { checkoutState } from '../../tools/system/state.ts'
import { temporaryState } from '../setup/temporary-state.ts'
import { npmStart } from './npm-start.ts'

async function query(databaseUrl: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** Starts, hands over the running system, ends it as Ctrl-C does. */
async function whileRunning<T>(
  XDG_STATE_HOME: string,
  args: string[],
  use: (databaseUrl: string) => Promise<T>,
): Promise<T> {
  const started = await npmStart({ XDG_STATE_HOME }, ...args)
  await started.says('\nready')
  const run = findRun(checkoutState({ XDG_STATE_HOME }))
  if (run === undefined) throw new Error('there is no run.json')
  const result = await use(run.databaseUrl)
  started.child.kill('SIGTERM')
  expect(await started.over).toBe(0)
  expect(await started.leftRunning()).toEqual([])
  expect(findRun(checkoutState({ XDG_STATE_HOME }))).toBeUndefined()
  return result
}

test('a second start finds its data, --fresh begins anew', { timeout: 120_000 }, async () => {
  const state = temporaryState()
  const key = () => readFileSync(`${checkoutState({ XDG_STATE_HOME: state })}/vault.key`, 'utf8')
  await whileRunning(state, ['--empty'], (url) => query(url, 'create table kept as select 1 as value'))
  const first = key()
  expect(await whileRunning(state, ['--empty'], (url) => query(url, 'select value from kept'))).toEqual([{ value: 1 }])
  expect(key()).toBe(first)
  const asked = (url: string) => query(url, "select to_regclass('kept') as found")
  expect(await whileRunning(state, ['--empty', '--fresh'], asked)).toEqual([{ found: null }])
  expect(key()).not.toBe(first)
})

test('listens on loopback only', async () => {
  await whileRunning(temporaryState(), ['--empty'], async (url) => {
    // 127.0.0.2 is this machine too, but not the address that everything binds to
    const socket = connect({ host: '127.0.0.2', port: Number(new URL(url).port) })
    await expect(once(socket, 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})

describe('a start that is ended before it is ready leaves nothing running', () => {
  test.for([0, 400, 900])('after %i ms', async (ms) => {
    const started = await npmStart({ XDG_STATE_HOME: temporaryState() }, '--empty')
    await started.says('Starting')
    await sleep(ms)
    started.child.kill('SIGTERM')
    expect(await started.over).toBe(0)
    expect(await started.leftRunning()).toEqual([])
    expect(started.err()).toBe('')
  })

  test('npm killed with -9', async () => {
    const started = await npmStart({ XDG_STATE_HOME: temporaryState() }, '--empty')
    await started.says('Starting')
    started.child.kill('SIGKILL')
    await started.over
    expect(await started.leftRunning()).toEqual([])
  })
})
