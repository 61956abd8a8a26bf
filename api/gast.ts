// What does a gemeente see of a traject that is another's now? What it decided itself, and what follows from that; of the rest no more than who it is about and how far the life has come.
import type { Traject } from '../domain/wi2021/traject/state.ts'
import type { Colleague } from './colleagues.ts'

/** The code of the gemeente that looks in from outside; null for everybody else. */
export const gastgemeente = ({ organisatie, gemeente }: Colleague, dossier: { readonly gemeente: string }) =>
  organisatie === 'gemeente' && gemeente !== undefined && gemeente !== dossier.gemeente ? gemeente : null

/** Its decisions, with their payments. */
export function eigenStand(snapshot: unknown, gemeente: string): Pick<Traject, 'besluiten' | 'betalingen'> {
  const { besluiten, betalingen } = snapshot as Traject
  const own = besluiten.filter((one) => one.gemeente === gemeente)
  return {
    besluiten: own,
    betalingen: betalingen.filter(({ besluit }) => own.some(({ nummer }) => nummer === besluit)),
  }
}

const OVER_BESLUIT = /^(?:bezwaar|beslissenBezwaar|beroep|betaling|aanmaning|ingebreke:bezwaar|dwangsom:bezwaar):(\d+)$/

/** What tells whether an event, or a termijn by its key, is about a decision of this gemeente. */
export function overEigen(snapshot: unknown, gemeente: string) {
  const own = new Set(eigenStand(snapshot, gemeente).besluiten.map(({ nummer }) => nummer))
  return {
    event: ({ body }: { readonly body: Readonly<Record<string, unknown>> }): boolean => {
      const { besluit } = body
      return own.has(Number(typeof besluit === 'object' && besluit !== null ? Object(besluit).nummer : besluit))
    },
    termijn: ({ key }: { readonly key: string }): boolean => own.has(Number(OVER_BESLUIT.exec(key)?.[1])),
  }
}
