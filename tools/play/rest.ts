// When is a played dossier at rest? Everything asked is decided, everything said is answered, and its workflow only waits.
import { setTimeout as sleep } from 'node:timers/promises'
import { prepared } from '../../db/pool.ts'
import { channelOf, type MessageKind } from '../../domain/wi2021/traject/messages.ts'
import type { Engine } from './engine.ts'

export type Resting = 'waits' | 'closed' | 'unopened'

const LOOK_EVERY_MS = 20
const PATIENCE_MS = 60_000
/** The pause that a chapter makes before the next one. */
const PAUSE_SECONDS = 1

/** Waits for it; says how the workflow stands then. `silent`: channels on which nothing is answered now. Throws when something hangs. */
export async function untilAtRest(
  engine: Engine,
  dossierId: string,
  workflowId: string,
  silent: readonly string[] = [],
): Promise<Resting> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const open = await openBusiness(engine, dossierId, silent)
    const workflow = open === '' ? await workflowAt(engine, workflowId, silent) : 'busy'
    if (workflow !== 'busy') return workflow
    if (Date.now() > deadline)
      throw new Error(`dossier ${dossierId} does not come to rest: ${open || 'its workflow is busy'}`)
    await sleep(LOOK_EVERY_MS)
  }
}

/** What the database says must still be done; empty when nothing. */
async function openBusiness({ pool }: Engine, dossierId: string, silent: readonly string[]): Promise<string> {
  const { rows } = await prepared<{ what: string }>(
    pool,
    `select 'command ' || kind as what from command where dossier_id = $1 and outcome is null
     union all select 'message ' || kind from outbox where dossier_id = $1 and settled_at is null and channel <> all($2)`,
    [dossierId, silent],
  )
  return rows.map(({ what }) => what).join(', ')
}

async function workflowAt(
  { client }: Engine,
  workflowId: string,
  silent: readonly string[],
): Promise<Resting | 'busy'> {
  const execution = { workflowId }
  const { namespace } = client.options
  const description = await client.workflow.getHandle(workflowId).describe().catch(notFound)
  if (description === undefined) return 'unopened'
  const { raw, status } = description
  if (status.name === 'COMPLETED') return 'closed'
  if (status.name !== 'RUNNING' && status.name !== 'CONTINUED_AS_NEW')
    throw new Error(`workflow ${workflowId} is ${status.name}`)
  const awaited = (raw.pendingActivities ?? []).filter(({ activityType }) => {
    const channel = channelOf[(activityType?.name ?? '') as MessageKind] as string | undefined
    return channel === undefined || !silent.includes(channel)
  })
  if (status.name !== 'RUNNING' || raw.pendingWorkflowTask || awaited.length > 0) return 'busy'
  const { history } = await client.workflowService.getWorkflowExecutionHistoryReverse({
    namespace,
    execution,
    maximumPageSize: 12,
  })
  const events = history?.events ?? []
  // a chapter whose first workflow task is still to come has no timers yet
  if (!events.some((event) => event.workflowTaskCompletedEventAttributes)) return 'busy'
  const fired = events.map(({ timerFiredEventAttributes }) => String(timerFiredEventAttributes?.startedEventId ?? ''))
  const leaving = events.some(
    ({ eventId, timerStartedEventAttributes: timer }) =>
      Number(timer?.startToFireTimeout?.seconds ?? 0) === PAUSE_SECONDS && !fired.includes(String(eventId)),
  )
  return leaving ? 'busy' : 'waits'
}

function notFound(error: unknown): undefined {
  if (error instanceof Error && error.name === 'WorkflowNotFoundError') return undefined
  throw error
}
