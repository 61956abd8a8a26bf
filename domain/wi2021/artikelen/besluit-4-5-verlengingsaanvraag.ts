// From when may an extension be asked or given, and by when is it decided? Besluit 4.5.
import { beslistermijn } from '../../awb/artikel-4-13-beslistermijn.ts'
import { aanvullingen } from '../../awb/opschorting.ts'
import { type IsoDate, isoDate, minus } from '../../dates/iso-date.ts'
import { besluit } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { feiten, isoDateSchema, jaNee } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const AANVRAAG = timeline('verlengingsaanvraag', [
  { validFrom: isoDate('2022-01-01'), value: { maandenVooraf: 6, weken: 8 }, source: besluit('4.5', 1) },
])

export type Verlengingsaanvraag = {
  readonly ontvankelijk: boolean
  readonly vroegsteDag: IsoDate
  readonly beslissenUiterlijk: IsoDate
  /** Received after the last day of the term: DUO decides. */
  readonly teLaat?: true
  readonly voorlopig?: true
}

/**
 * Besluit 4.5 lid 1: not earlier than six months before the end of the term; counted back, so no shift (ATW 1 lid 2).
 * Decided within eight weeks after receipt. The article knows no last day for the request: a late one is marked and decided.
 */
export const verlengingsaanvraag = rule(
  {
    id: 'T-09',
    name: 'verlengingsaanvraag',
    ground: besluit('4.5', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'a request after the last day is accepted and marked (D)',
    facts: feiten({
      laatsteDag: isoDateSchema.describe('laatste dag van de lopende termijn'),
      ontvangst: isoDateSchema.describe('dag waarop de aanvraag is ontvangen'),
      aanvullingen: aanvullingen.optional(),
    }),
    example: { laatsteDag: '2027-03-15', ontvangst: '2026-09-15' },
  },
  ({ laatsteDag, ontvangst, aanvullingen = [] }): Applied<Verlengingsaanvraag> => {
    const { maandenVooraf, weken } = AANVRAAG.on(ontvangst).value
    const vroegsteDag = minus(laatsteDag, { months: maandenVooraf })
    const beslissen = beslistermijn({ ontvangst, weken, aanvullingen })
    const { laatsteDag: beslissenUiterlijk, ...markering } = beslissen.outcome
    return {
      outcome: {
        ontvankelijk: ontvangst >= vroegsteDag,
        vroegsteDag,
        beslissenUiterlijk,
        ...markering,
        ...(ontvangst > laatsteDag ? { teLaat: true } : {}),
      },
      restsOn: [beslissen],
    }
  },
)

export type AmbtshalveVerlenging = { readonly toegestaan: boolean; readonly vroegsteDag: IsoDate | null }

/** Besluit 4.5: an individual extension without request not earlier than six months before the end; for all or a category at any time. */
export const verlengingAmbtshalve = rule(
  {
    id: 'T-09',
    name: 'verlengingAmbtshalve',
    ground: besluit('4.5'),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    facts: feiten({
      laatsteDag: isoDateSchema,
      besluit: isoDateSchema.describe('dag van het besluit'),
      categoraal: jaNee.describe('voor alle inburgeringsplichtigen of een categorie'),
    }),
    example: { laatsteDag: '2027-03-15', besluit: '2026-09-15', categoraal: false },
  },
  ({ laatsteDag, besluit: dag, categoraal }): Applied<AmbtshalveVerlenging> => {
    if (categoraal) return { outcome: { toegestaan: true, vroegsteDag: null } }
    const vroegsteDag = minus(laatsteDag, { months: AANVRAAG.on(dag).value.maandenVooraf })
    return { outcome: { toegestaan: dag >= vroegsteDag, vroegsteDag } }
  },
)
