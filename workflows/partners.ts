// How patient are we with each partner? Queue and activity type come with the Agenda; a partner without a row gets the default.
import type { ActivityOptions } from '@temporalio/workflow'

export type Patience = Pick<ActivityOptions, 'startToCloseTimeout' | 'retry'>
export type Partners = Readonly<Record<string, Patience>>

/** Unlimited: a partner may be away for weeks. A waiting retry costs no history. */
export const patience: Patience = {
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 hour' },
}

export const partners: Partners = {
  duo: { startToCloseTimeout: '30 seconds', retry: { initialInterval: '2 seconds', maximumInterval: '1 hour' } },
  coa: { startToCloseTimeout: '30 seconds', retry: { initialInterval: '2 seconds', maximumInterval: '1 hour' } },
  brp: { startToCloseTimeout: '15 seconds', retry: { initialInterval: '1 second', maximumInterval: '15 minutes' } },
  // Our own tray: when it cannot be written, somebody is already looking at the disk.
  brief: { startToCloseTimeout: '20 seconds', retry: { initialInterval: '2 seconds', maximumInterval: '10 minutes' } },
}
