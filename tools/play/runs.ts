// Which runs did a life take, and in which order? Their start times cannot tell: clocks jump, and a run that is opened late starts in the present again.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine } from './engine.ts'

const LOOK_EVERY_MS = 100

/** Run ids, first run first. Waits until the list of the server knows the last one. */
export async function runsOf({ client }: Engine, workflowId: string): Promise<readonly string[]> {
  const { runId: last } = await client.workflow.getHandle(workflowId).describe()
  for (;;) {
    const found: string[] = []
    for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) found.push(runId)
    if (found.includes(last)) return inOrder(client, workflowId, found)
    await sleep(LOOK_EVERY_MS)
  }
}

/** The server numbers what it does: an event of a later run has the higher task id. */
async function inOrder(client: Engine['client'], workflowId: string, runIds: readonly string[]) {
  const begun = await Promise.all(
    runIds.map(async (runId) => {
      const { history } = await client.workflowService.getWorkflowExecutionHistory({
        namespace: client.options.namespace,
        execution: { workflowId, runId },
        maximumPageSize: 1,
      })
      return { runId, taskId: Number(history?.events?.[0]?.taskId ?? 0) }
    }),
  )
  return begun.sort((a, b) => a.taskId - b.taskId).map(({ runId }) => runId)
}
