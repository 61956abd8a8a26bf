// Hands over, as a signal, every command the workflow may not have: the API died before it could say that it had.
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { Handover } from '../api/handover.ts'
import { handedOver, notHandedOver } from '../db/inbox.ts'

/** More than an API waits. */
const AGE_SECONDS = 10
const EVERY_MS = 2_000

type Sweeping = { readonly handover: Handover; readonly pool: pg.Pool }

/** How many commands were handed over; one that fails does not hold up the others. */
export async function sweep({ handover, pool }: Sweeping, failed: (error: Error) => void): Promise<number> {
  const rows = await notHandedOver(pool, AGE_SECONDS)
  const done = await Promise.all(
    rows.map((row) =>
      handover
        .signal(row)
        .then(() => handedOver(pool, row.id))
        .then(
          () => 1,
          (error: Error) => {
            failed(error)
            return 0
          },
        ),
    ),
  )
  return done.reduce((sum, one) => sum + one, 0)
}

export async function keepSweeping({
  log,
  signal,
  ...sweeping
}: Sweeping & { readonly log: Logger; readonly signal: AbortSignal }): Promise<void> {
  const failed = (error: Error) => log.warn({ error: error.message }, 'sweep')
  while (!signal.aborted) {
    await sleep(EVERY_MS, undefined, { signal }).catch(() => {})
    if (signal.aborted) return
    const count = await sweep(sweeping, failed).catch((error: Error) => {
      failed(error)
      return 0
    })
    if (count > 0) log.info({ count }, 'commands handed over')
  }
}
