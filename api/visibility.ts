// Which dossiers may a colleague see? What is not seen does not exist for them: 404, not 403.
import type { Scope } from '../db/queries/trajecten.ts'
import type { Colleague } from './colleagues.ts'

/** COA deals with people who are still in its care. */
const FASEN_VAN_COA = ['plicht', 'voorinburgering']

/** A gemeente sees its own dossiers, and others while something is open there that it decided; the COA those before the settlement, DUO all. */
export function scopeOf({ organisatie, gemeente = '' }: Colleague): Scope {
  switch (organisatie) {
    case 'gemeente':
      return { gemeente, fasen: null }
    case 'duo':
      return { gemeente: null, fasen: null }
    case 'coa':
      return { gemeente: null, fasen: FASEN_VAN_COA }
    default:
      return organisatie satisfies never
  }
}

type Seen = { readonly gemeente: string; readonly betrokken: readonly string[]; readonly fase: string }

export function maySee(colleague: Colleague, dossier: Seen): boolean {
  const { gemeente, fasen } = scopeOf(colleague)
  const theirs = gemeente === null || gemeente === dossier.gemeente || dossier.betrokken.includes(gemeente)
  return theirs && (fasen === null || fasen.includes(dossier.fase))
}

/** Notifications are addressed to a gemeente: only its own people see those in quarantine. */
export function quarantaineOf({ organisatie, gemeente }: Colleague): string | null {
  return organisatie === 'gemeente' ? (gemeente ?? null) : null
}
