// Keeps one activity per unsettled message. The message's id is the key towards the partner, so a later run may send it again.

import type { ActivityFunctionWithOptions } from '@temporalio/workflow'
import { ActivityCancellationType, CancellationScope, isCancellation, proxyActivities } from '@temporalio/workflow'
import type { Agenda, Delivered } from '../domain/dossier.ts'
import { type Partners, patience } from './partners.ts'

type Message = Agenda['outbox'][number]
type Delivery = (message: { readonly messageId: string }) => Promise<Delivered>

export type Deliveries = {
  follow(outbox: readonly Message[]): void
  /** Without what was settled in this run: a step that read the outbox before that may still name it. */
  unsettled(outbox: readonly Message[]): readonly Message[]
  /** Those in backoff end at once; one that is running may still finish, and its answer counts. */
  cancel(): void
  readonly inFlight: number
  /** Ended without an answer although nobody cancelled it: a defect in the activity, for an operator. The next run tries again. */
  readonly stuck: readonly string[]
}

/**
 * What we tell a partner goes one after the other: plans and totals in the order in which they were made, and a later report may rest on an
 * earlier one (DUO takes no PVT before the PIP). What we ask (`fetch…`) waits only for the same question.
 */
function goesBefore(earlier: Message, later: Message): boolean {
  const asks = ({ kind }: Message) => kind.startsWith('fetch')
  return earlier.kind === later.kind || (earlier.channel === later.channel && !asks(earlier) && !asks(later))
}

type Ended = {
  /** An activity has ended, so this is a later workflow task than the one that started it. */
  readonly returned: () => void
  /** Over without anything to decide: a plain acceptance, already settled in the database, or stuck. */
  readonly ended: () => void
  /** An answer for the dossier: to be taken as a step. */
  readonly answered: (message: Message) => void
}

export function openDeliveries(partners: Partners, { returned, ended, answered }: Ended): Deliveries {
  const started = new Map<string, 'sending' | Delivered | 'cancelled' | 'stuck'>()
  const sending = new CancellationScope()
  let known: readonly Message[] = []
  let inFlight = 0

  /** What waits for nothing that is being sent now; the outbox is in the order in which things were said. */
  function startWhatMay(): void {
    for (const message of known) {
      const waits = () => known.some((one) => started.get(one.id) === 'sending' && goesBefore(one, message))
      if (started.has(message.id) || sending.consideredCancelled || waits()) continue
      start(message)
    }
  }

  function deliver(message: Message): Promise<Delivered> {
    const channel = proxyActivities<Record<string, Delivery>>({
      ...patience,
      ...partners[message.channel],
      taskQueue: message.channel,
      cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
    })
    const activity = channel[message.kind] as ActivityFunctionWithOptions<Delivery>
    return activity.executeWithOptions({ summary: message.text }, [{ messageId: message.id }])
  }

  function start(message: Message): void {
    started.set(message.id, 'sending')
    inFlight += 1
    sending
      .run(() => deliver(message))
      .then(
        (delivered) => {
          inFlight -= 1
          returned()
          started.set(message.id, delivered)
          startWhatMay()
          if (delivered === 'settled') ended()
          else answered(message)
        },
        (error: unknown) => {
          inFlight -= 1
          started.set(message.id, isCancellation(error) ? 'cancelled' : 'stuck')
          startWhatMay()
          ended()
        },
      )
  }

  return {
    follow(outbox) {
      for (const id of started.keys())
        if (started.get(id) !== 'sending' && !outbox.some((message) => message.id === id)) started.delete(id)
      known = outbox
      startWhatMay()
    },
    unsettled: (outbox) => outbox.filter(({ id }) => started.get(id) !== 'settled'),
    cancel: () => sending.cancel(),
    get inFlight() {
      return inFlight
    },
    get stuck() {
      return [...started].filter(([, state]) => state === 'stuck').map(([id]) => id)
    },
  }
}
