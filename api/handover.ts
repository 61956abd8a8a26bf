// Brings a received command to its workflow, starting a run where none is open.
import { type Client, WithStartWorkflowOperation, type WorkflowStartOptions } from '@temporalio/client'
import type { Workflow } from '@temporalio/common'
import type { Ask } from '../db/inbox.ts'
import type { Outcome } from '../domain/dossier.ts'
import type { WorkflowName, WorkflowNames } from '../workflows/registry.ts'

export type Handover = {
  /** Waits for the outcome until the deadline (milliseconds since 1970). Throws when there is none yet, for whatever reason: that never means refused. */
  update(ask: Ask, deadline: number): Promise<Outcome>
  /** Stored by the server when this returns. */
  signal(ask: Ask): Promise<void>
  /** Asks for a step without a command: what is due lapses, the agenda is told again. */
  poke(dossier: { readonly dossierId: string; readonly regeling: string }): Promise<void>
  workflowId(dossier: { readonly dossierId: string; readonly regeling: string }): string
}

export function createHandover(client: Client, names: WorkflowNames): Handover {
  const nameOf = (regeling: string): WorkflowName => {
    const name = names[regeling]
    if (!name) throw new Error(`no workflow for ${regeling}`)
    return name
  }
  const startOptions = ({ dossierId, regeling }: { dossierId: string; regeling: string }) =>
    ({
      workflowId: `${nameOf(regeling).prefix}/${dossierId}`,
      taskQueue: nameOf(regeling).taskQueue ?? 'regie',
      args: [{ dossierId }],
      workflowTaskTimeout: '5 seconds',
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    }) satisfies WorkflowStartOptions

  return {
    async update(ask, deadline) {
      const startWorkflowOperation = new WithStartWorkflowOperation(nameOf(ask.regeling).type, startOptions(ask))
      return client.withDeadline(deadline, () =>
        client.workflow.executeUpdateWithStart<Workflow, Outcome, [string]>(ask.kind, {
          args: [ask.id],
          updateId: ask.id,
          startWorkflowOperation,
        }),
      )
    },
    async signal(ask) {
      const options = { ...startOptions(ask), signal: ask.kind, signalArgs: [ask.id] }
      await client.workflow.signalWithStart(nameOf(ask.regeling).type, options)
    },
    async poke(dossier) {
      const options = { ...startOptions(dossier), signal: 'kijkOpnieuw', signalArgs: [] }
      await client.workflow.signalWithStart(nameOf(dossier.regeling).type, options)
    },
    workflowId: ({ dossierId, regeling }) => `${nameOf(regeling).prefix}/${dossierId}`,
  }
}
