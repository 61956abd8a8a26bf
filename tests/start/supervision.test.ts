import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { isRunning, markOf } from '../../tools/processes.js'
import { endLeftovers } from '../../tools/system/leftovers.ts'
import { withTemporal } from '../../tools/system/temporal.ts'
import { startSystem } from '../../tools/system.ts'
import { temporaryState } from '../setup/temporary-state.ts'

async function answer(databaseUrl: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('the Temporal server keeps finished lives, knows our attributes, and comes back', async () => {
  const system = await startSystem({ state: temporaryState(), services: ['temporal'], removeState: true })
  const ask = () =>
    withTemporal(system.run.temporalAddress, async ({ workflowService, operatorService }) => {
      const { config } = await workflowService.describeNamespace({ namespace: 'default' })
      const { customAttributes } = await operatorService.listSearchAttributes({ namespace: 'default' })
      return {
        days: Number(config?.workflowExecutionRetentionTtl?.seconds) / 86_400,
        names: Object.keys(customAttributes),
      }
    })
  const expected = {
    days: 90,
    names: expect.arrayContaining([
      'Regeling',
      'Fase',
      'Gemeente',
      'WachtOp',
      'VolgendeTermijn',
      'Aandacht',
      'Uitkomst',
    ]),
  }
  expect(await ask()).toEqual(expected)
  await system.kill('temporal')
  await system.waitUp('temporal')
  expect(await ask()).toEqual(expected)
  await system.stop()
})

describe('a service that dies', () => {
  test('comes back on its port with its data', async () => {
    const state = temporaryState()
    const system = await startSystem({ state, services: ['postgres'], removeState: true })
    const { databaseUrl } = system.run
    await answer(databaseUrl, 'create table kept as select 1 as value')
    for (let time = 0; time < 3; time += 1) {
      const before = system.run.pids['postgres']
      await system.kill('postgres')
      await system.waitUp('postgres')
      expect(system.run.pids['postgres']).not.toBe(before)
      expect(await answer(databaseUrl, 'select value from kept')).toEqual([{ value: 1 }])
    }
    await system.stop()
    expect(existsSync(state)).toBe(false)
  })

  test('stays down where restarting is off, or when it was put down', async () => {
    const system = await startSystem({
      state: temporaryState(),
      services: ['postgres'],
      restart: false,
      removeState: true,
    })
    await system.kill('postgres')
    await sleep(500)
    await expect(answer(system.run.databaseUrl, 'select 1')).rejects.toThrow()
    await system.start('postgres')
    expect(await answer(system.run.databaseUrl, 'select 1 as value')).toEqual([{ value: 1 }])
    await system.down('postgres')
    await expect(answer(system.run.databaseUrl, 'select 1')).rejects.toThrow()
    await system.stop()
  })
})

test('two systems at once do not meet', async () => {
  const start = () => startSystem({ state: temporaryState(), services: ['postgres'], removeState: true })
  const [one, other] = await Promise.all([start(), start()])
  expect(one.run.databaseUrl).not.toBe(other.run.databaseUrl)
  await Promise.all([one.stop(), other.stop()])
})

test('nothing outlives a supervisor that is killed with -9', async () => {
  const child = fork(join(import.meta.dirname, 'supervisor-process.ts'), [temporaryState()])
  const pids = await new Promise<Record<string, number>>((resolve) => child.once('message', resolve))
  const marks = Object.values(pids).map(markOf)
  expect(marks.filter(isRunning)).toHaveLength(marks.length)
  child.kill('SIGKILL')
  for (let i = 0; i < 100 && marks.some(isRunning); i += 1) await sleep(100)
  expect(marks.filter(isRunning)).toEqual([])
})

test('a start ends what an earlier one left running, and nothing that only got its pid', async () => {
  const folder = temporaryState()
  const [left, stranger] = [spawn('sleep', ['60']), spawn('sleep', ['60'])]
  const marks = [markOf(left.pid ?? 0), { ...markOf(stranger.pid ?? 0), started: '1' }]
  writeFileSync(join(folder, 'processes.json'), JSON.stringify(marks))
  const gone = once(left, 'exit')
  await endLeftovers(folder)
  await gone
  expect([left.signalCode, stranger.signalCode]).toEqual(['SIGINT', null])
  stranger.kill()
})
