// Was the log changed behind our back? Each event carries the hash of itself together with that of the event before it.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Actor, Event } from '../domain/dossier.ts'

export type Recorded = Event & {
  readonly dossierId: string
  readonly number: number
  readonly recordedAt: number
  readonly commandId: string
  readonly actor: Actor
}

export type Sealed = Recorded & { readonly previousHash: string; readonly hash: string }

/** The event with its place in the chain. SHA-256 over the previous hash and the event in the form of RFC 8785. */
export function sealed(previousHash: string, recorded: Recorded): Sealed {
  const { kind, legalDate, ground, findings, body, dossierId, number, recordedAt, commandId, actor } = recorded
  const text = canonicalize({
    kind,
    legalDate,
    ground,
    findings,
    body,
    dossierId,
    number,
    recordedAt,
    commandId,
    actor,
  })
  const hash = createHash('sha256').update(previousHash).update(String(text)).digest('hex')
  return { ...recorded, previousHash, hash }
}

/** The numbers of the events whose hash is not what it should be; empty when the chain is whole. */
export function broken(events: readonly Sealed[]): readonly number[] {
  let previous = ''
  const wrong: number[] = []
  for (const event of events) {
    if (event.previousHash !== previous || sealed(previous, event).hash !== event.hash) wrong.push(event.number)
    previous = event.hash
  }
  return wrong
}
