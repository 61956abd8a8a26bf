// Delivers one message to its partner: sent at least once under its own id; the answer is stored before we return.
import { cancellationSignal } from '@temporalio/activity'
import type pg from 'pg'
import { answered, beginAttempt, nonsenseSince, uncount, unreached } from '../db/outbox.ts'
import { readPersoon, type Vault } from '../db/vault.ts'
import type { Delivered } from '../domain/dossier.ts'
import { gemeenteMetCode } from '../domain/gemeenten.ts'
import type { Partner } from './partner.ts'
import { PartnerUnavailable } from './partner-http.ts'

export type Delivery = (message: { readonly messageId: string }) => Promise<Delivered>

/** How long nonsense in answer to a question is taken for a passing fault: what comes from a partner is to be dealt with within a working day. */
const NONSENSE_PASSES_MS = 8 * 3_600_000

/** What only asks may be asked again and again, whatever was made of it. */
const onlyAsks = (kind: string) => kind.startsWith('fetch')

/**
 * An activity per kind of message, named after it. Throws what the partner's client throws: Temporal tries again. It does so too while a question
 * gets nonsense; nonsense that lasts, or comes where something may have been carried out, is an answer that a human must look at.
 */
export function createDeliveries(
  { pool, vault }: { readonly pool: pg.Pool; readonly vault: Vault },
  partners: Readonly<Record<string, Partner>>,
): Readonly<Record<string, Delivery>> {
  const deliver =
    (partner: Partner): Delivery =>
    async ({ messageId }) => {
      const { dossierId, kind, gemeente, body, earlierAttempts, overtakes, delivered } = await beginAttempt(
        pool,
        messageId,
      )
      if (delivered) return delivered // an earlier run got it across and was cut off before it could say so
      // Within a run the kernel sees to the order; this is for a message that an earlier run still has in hand.
      if (overtakes) {
        await uncount(pool, messageId)
        throw new Error(`${kind} waits for an earlier one: totals and plans must arrive in order`)
      }
      const call = {
        dossierId,
        messageId,
        person: await readPersoon(pool, vault, dossierId),
        gemeente: gemeenteMetCode(gemeente),
        body,
        mayHaveArrived: earlierAttempts > 0,
        signal: cancellationSignal(),
      }
      const said = await partner(call).catch(async (error: unknown) => {
        if (error instanceof PartnerUnavailable) await unreached(pool, messageId, error.mayHaveArrived)
        throw error
      })
      if (said.kind !== 'nonsense') return answered(pool, messageId, said)
      const { problem } = said
      if (onlyAsks(kind) && (await nonsenseSince(pool, messageId, problem)) < NONSENSE_PASSES_MS)
        throw new Error(problem)
      return answered(pool, messageId, { kind: 'unusable', problem })
    }
  return Object.fromEntries(Object.entries(partners).map(([kind, partner]) => [kind, deliver(partner)]))
}
