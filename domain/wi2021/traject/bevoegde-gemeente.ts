// Which college is competent after a move? The new one; but a decision stays with the college that took it, with objection, appeal and payment (Awb 6:4 lid 1; 4:112).
import type { CatalogueEntry, Command } from '../../dossier.ts'
import type { Besluit, Traject } from './state.ts'
import type { Betaling } from './state-handhaving.ts'

/** The gemeente whose college took this decision; that of the traject when it was DUO, or there is no such decision. */
export const gemeenteVan = ({ gemeente, besluiten }: Traject, nummer: unknown): string =>
  besluiten.find((one) => one.nummer === nummer)?.gemeente ?? gemeente

/**
 * The gemeente that is competent for an act: of the decision that it names, else of the traject. A late objection to a decision that is
 * final and paid reaches the gemeente of the traject: it registers it, and with that sends it on (Awb 6:15).
 */
export function gemeenteVoor(traject: Traject, { kind, body }: Pick<Command, 'kind' | 'body'>): string {
  const nam = gemeenteVan(traject, body['besluit'])
  return kind === 'registreerBezwaar' && !betrokken(traject).includes(nam) ? traject.gemeente : nam
}

/** For a work item about this decision: its gemeente, when that is another than the traject's. */
export function vanAndereGemeente(traject: Traject, nummer: number): { readonly gemeente?: string } {
  const gemeente = gemeenteVan(traject, nummer)
  return gemeente === traject.gemeente ? {} : { gemeente }
}

const OVER: readonly Besluit['status'][] = ['onherroepelijk', 'herroepen']
const SETTLED: readonly Betaling['status'][] = ['betaald', 'terugbetaald', 'vervallen']

/** Other gemeenten, while a decision of theirs can be contested, or something is to be paid or decided because of it. Each once. */
export function betrokken(traject: Traject): readonly string[] {
  const { gemeente, besluiten, betalingen, ingebrekestellingen } = traject
  const runs = ({ nummer, status }: Besluit) =>
    !OVER.includes(status) ||
    betalingen.some((one) => one.besluit === nummer && !SETTLED.includes(one.status)) ||
    ingebrekestellingen.some((one) => one.aanvraag === `bezwaar:${nummer}`)
  const theirs = besluiten.filter(runs).map(({ nummer }) => gemeenteVan(traject, nummer))
  return [...new Set(theirs)].filter((one) => one !== gemeente)
}

/** Every gemeente that may be competent for this act, whatever decision it names. */
export const gemeentenVoor = (traject: Traject, { schema }: Pick<CatalogueEntry, 'schema'>): readonly string[] =>
  schema.shape['besluit'] === undefined ? [traject.gemeente] : [traject.gemeente, ...betrokken(traject)]
