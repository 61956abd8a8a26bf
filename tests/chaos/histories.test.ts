// Do whole lives that were recorded earlier still replay: on today's code, and after the story got a fase and an act?
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { HistoryAndWorkflowId } from '@temporalio/client'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { breaches, bundle, type Edit } from './replay.ts'

const folder = join(import.meta.dirname, '..', 'histories')
const file = z.object({ workflowId: z.string(), histories: z.array(z.looseObject({ events: z.array(z.unknown()) })) })

const lives = readdirSync(folder)
  .filter((name) => name.endsWith('.json.gz'))
  .map((name) => ({ name, ...file.parse(JSON.parse(gunzipSync(readFileSync(join(folder, name))).toString('utf8'))) }))

/** A run each; the worker reads the JSON of the server as it is. */
const histories = lives.flatMap(({ name, workflowId, histories: runs }) =>
  runs.map((history, index) => ({ workflowId: `${workflowId} (${name}, run ${index + 1})`, history })),
) as HistoryAndWorkflowId[]

const newAct: Edit = {
  file: 'wi2021/updates.ts',
  from: 'export const updates = {',
  to: "export const updates = {\n  houdHoorzitting: 'Awb art. 7:2 lid 1: Hoorzitting houden',",
}
const newFase: Edit = {
  file: 'wi2021/traject.ts',
  from: 'const fases = {',
  to: "const fases = {\n  hoorzitting: (t) => t.leaves('hoorzitting'),",
}
/** A timer that no history knows of: what a change of the kernel without a patch looks like. */
const unpatched: Edit = {
  file: 'dossier.ts',
  from: 'const somethingToDo =',
  to: "void sleep('1 minute')\n    const somethingToDo =",
}

describe('recorded lives', () => {
  test('are whole: many runs, acts, facts, timers that fired', () => {
    expect(lives.length).toBeGreaterThanOrEqual(4)
    const text = JSON.stringify(histories)
    expect(histories.length).toBeGreaterThan(20)
    for (const kind of ['TIMER_FIRED', 'UPDATE_ACCEPTED', 'SIGNALED', 'CONTINUED_AS_NEW', 'ACTIVITY_TASK_COMPLETED'])
      expect(text).toContain(kind)
  })

  test('replay on the code of today', async () => {
    expect(await breaches(await bundle(), histories)).toEqual([])
  })

  test('replay after a fase and an act were added to the story', async () => {
    expect(await breaches(await bundle([newAct, newFase]), histories)).toEqual([])
  })

  test('do not replay on a kernel that starts another timer', async () => {
    expect(await breaches(await bundle([unpatched]), histories)).toHaveLength(histories.length)
  })
})
