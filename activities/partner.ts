// What does a client of a partner look like to the activity that delivers our messages?
import type { Answer } from '../domain/dossier.ts'

/** Who it is about, from the vault; never logged. A person can have a V-nummer and no BSN yet, or the other way round. */
type PersonKeys = { readonly bsn: string | null; readonly vNummer: string | null }

export type PartnerCall = {
  readonly dossierId: string
  /** The key of this message towards the partner: the same in every attempt. */
  readonly messageId: string
  readonly person: PersonKeys
  /** OIN and code of the gemeente on whose behalf we speak. */
  readonly gemeente: { readonly code: string; readonly oin: string }
  readonly body: Readonly<Record<string, unknown>>
  /** True when an earlier attempt may have got across without our hearing the answer. */
  readonly mayHaveArrived: boolean
  readonly signal: AbortSignal
}

/** A success that holds no answer to what we asked: a page of a proxy, half an answer, another shape. What to do with it depends on what was asked. */
export type Nonsense = { readonly kind: 'nonsense'; readonly problem: string }

/**
 * Tells or asks a partner one thing. Answers what the partner answered; throws when it could not be reached or could not
 * answer now (Temporal then tries again). A functional refusal and an answer that makes no sense are answers, not errors.
 */
export type Partner = (call: PartnerCall) => Promise<Answer | Nonsense>
