// Does a life go on the real engine as on the pure core, and does its history tell it? Played side by side, with Temporal's own time skipping.
import type { History } from '@temporalio/common/lib/proto-utils.js'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { prepared } from '../../db/pool.ts'
import { type Engine, openEngine } from '../../tools/play/engine.ts'
import { type EnginePlayed, playOnEngine } from '../../tools/play/many.ts'
import { lifeOf, onCore } from '../lives/files.ts'
import { state, story } from '../lives/same.ts'

/**
 * A refugee with the COA and an extension; a fine and then passed; the Z-route; a move; everything down while a term ends; a death; the
 * permit gone; who never came to the intake.
 */
const chosen = [
  'asiel-b1-verlenging',
  'gezin-b1-boete',
  'asiel-z-route',
  'onderwijsroute-verhuizing',
  'termijn-tijdens-stilstand',
  'overlijden',
  'onderbroken-verblijf',
  'intake-nooit-verschenen',
] as const
type Chosen = (typeof chosen)[number]

let engine: Engine
const played = new Map<Chosen, EnginePlayed>()
const lifePlayed = (name: Chosen): EnginePlayed => {
  const found = played.get(name)
  if (found === undefined) throw new Error(`${name} was not played`)
  return found
}

beforeAll(async () => {
  const run = inject('run')
  engine = await openEngine(run)
  const results = await playOnEngine(run, chosen.map(lifeOf))
  for (const [index, name] of chosen.entries()) played.set(name, results[index] as EnginePlayed)
}, 180_000)
afterAll(() => engine.close())

describe.each(chosen)('%s', (name) => {
  test('goes as written, in less than a minute', () => {
    const { failures, seconds } = lifePlayed(name)
    expect(failures).toEqual([])
    expect(seconds).toBeLessThan(60)
  })

  test('ends as on the core: the same events, the same state', async () => {
    const [onEngine, core] = [lifePlayed(name).standing, (await onCore(lifeOf(name))).standing]
    expect(story(onEngine)).toEqual(story(core))
    expect(state(onEngine)).toEqual(state(core))
  })

  test('every act and notification is an update or signal of its own name in the history', async () => {
    const life = lifePlayed(name)
    const asked = await commands(life, ['act', 'notice'])
    const heard = (await eventsOf(life)).flatMap(named)
    expect(asked.length).toBeGreaterThan(4)
    expect(asked.filter(({ id, kind }) => !heard.includes(`${kind} ${id}`))).toEqual([])
  })
})

test.each(chosen.filter((name) => name !== 'termijn-tijdens-stilstand'))(
  '%s: every lapse is a fired timer whose summary is the law',
  async (name) => {
    const life = lifePlayed(name)
    const lapsed = await lapses(life)
    const fired = firedTimers(await eventsOf(life))
    expect(lapsed.length).toBeGreaterThan(0)
    expect(lapsed.filter((text) => !fired.includes(text))).toEqual([])
  },
)

test('the same life is played twice at once, by two people', async () => {
  const twice = await playOnEngine(inject('run'), [lifeOf('aow-leeftijd'), lifeOf('aow-leeftijd')])
  expect(twice.map(({ failures }) => failures)).toEqual([[], []])
  expect(new Set(twice.map(({ workflowId }) => workflowId)).size).toBe(2)
})

type HistoryEvent = NonNullable<History['events']>[number]

/** Of all runs of a life, in order. */
async function eventsOf({ workflowId, runs }: EnginePlayed): Promise<readonly HistoryEvent[]> {
  const histories = await Promise.all(
    runs.map((runId) => engine.client.workflow.getHandle(workflowId, runId).fetchHistory()),
  )
  return histories.flatMap(({ events }) => events ?? [])
}

/** Name and command id of what came in, as `stelPipVast 0f3a…`. */
function named(event: HistoryEvent): readonly string[] {
  const update = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input
  const signal = event.workflowExecutionSignaledEventAttributes
  if (update) return [`${update.name} ${decoded(update.args?.payloads?.[0])}`]
  return signal ? [`${signal.signalName} ${decoded(signal.input?.payloads?.[0])}`] : []
}

function firedTimers(events: readonly HistoryEvent[]): readonly string[] {
  const summaries = new Map<string, string>()
  const fired: string[] = []
  for (const event of events) {
    const { timerStartedEventAttributes: started, timerFiredEventAttributes: ended, userMetadata } = event
    // event ids begin anew in every run; a timer is started and fires in one run
    if (event.workflowExecutionStartedEventAttributes) summaries.clear()
    if (started) summaries.set(String(event.eventId), decoded(userMetadata?.summary))
    if (ended) fired.push(summaries.get(String(ended.startedEventId)) ?? '')
  }
  return fired
}

const decoded = (payload: { readonly data?: Uint8Array | null } | null | undefined): string =>
  payload?.data ? String(JSON.parse(Buffer.from(payload.data).toString('utf8'))) : ''

async function commands({ workflowId }: EnginePlayed, origins: readonly string[]) {
  const { rows } = await prepared<{ id: string; kind: string }>(
    engine.pool,
    `select id, kind from command where dossier_id = $1 and origin = any($2)`,
    [workflowId.split('/')[1], origins],
  )
  return rows
}

/** The lines of the termijnen that lapsed, as they ran. */
async function lapses({ workflowId }: EnginePlayed): Promise<readonly string[]> {
  const { rows } = await prepared<{ text: string }>(
    engine.pool,
    `select text from termijn where dossier_id = $1 and status = 'verstreken'`,
    [workflowId.split('/')[1]],
  )
  return rows.map(({ text }) => text)
}
