// How does the clock of one workflow jump? Temporal's own time skipping, run after run, until a moment is reached.
import { randomUUID } from 'node:crypto'
import type { Client } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time.js'

/** Every timer on the way is a skip, and the server's own ceiling is a hundred or two. */
const MOST_SKIPS = 10_000
/** Of FastForwardPollingResult; the other is a poll that timed out. */
const COMPLETED = 2
const FAILED = 3

/** Until the workflow's clock is this many milliseconds further, or its life ended on the way. Polled without a run id: chapters change on the way. */
export async function fastForward(
  client: Client,
  workflowId: string,
  milliseconds: number,
): Promise<'arrived' | 'ended'> {
  const { workflowService } = client
  const { namespace } = client.options
  const workflowExecution = { workflowId }
  const fastForwardId = randomUUID()
  await workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    updateMask: { paths: ['time_skipping_config'] },
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        maxSessionSkipCount: MOST_SKIPS,
        fastForwardConfig: { id: fastForwardId, duration: msToTs(milliseconds) },
      },
    },
  })
  for (;;) {
    const { fastForwardPollingResult, failedReason } = await workflowService.pollWorkflowExecutionTimeSkipping({
      namespace,
      workflowExecution,
      fastForwardId,
    })
    if (fastForwardPollingResult === COMPLETED) return 'arrived'
    if (fastForwardPollingResult !== FAILED) continue
    const { status } = await client.workflow.getHandle(workflowId).describe()
    if (status.name === 'COMPLETED') return 'ended'
    throw new Error(`the clock of ${workflowId} could not be moved: ${failedReason}`)
  }
}
