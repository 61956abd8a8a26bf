// What bears on the plicht besides route and fines? Requests, vrijstelling and ontheffing, interruptions, guidance. Dates, codes and hours only.
import type { IsoDate } from '../../dates/iso-date.ts'
import type { Examenonderdeel } from '../../law/schemas.ts'

/** A request to supplement an application (Awb 4:5): the term to decide stands still meanwhile (4:15). */
export type Aanvulling = {
  readonly gevraagd: IsoDate
  readonly uiterlijk: IsoDate
  readonly ontvangen: IsoDate | null
  readonly uitgebleven: boolean
}

/** Any application that DUO decides within a term. */
export type Aanvraag = {
  readonly ontvangen: IsoDate
  readonly beslissenUiterlijk: IsoDate
  readonly teLaat: boolean
  readonly aanvullingen?: readonly Aanvulling[]
}

export const verzoeksoorten = [
  'vrijstelling',
  'vrijstellingOnderdeel',
  'medischeOntheffing',
  'bijzondereOntheffing',
] as const
export type Verzoeksoort = (typeof verzoeksoorten)[number]
export type Aanvraagsoort = Verzoeksoort | 'verlenging'
/** What must be decided in time: an application, or the objection against the decision with this number (Awb 4:17, 7:14). */
export type Zaak = Aanvraagsoort | `bezwaar:${number}`

type Verzoek = Aanvraag & { readonly soort: Verzoeksoort }

/** What the college thinks of a request for bijzondere individuele omstandigheden (Besluit 2.8). */
type Advies = { readonly gevraagdOp: IsoDate | null; readonly uitgebracht: 'positief' | 'negatief' | null }

/** A notice of default, and the days for which a dwangsom is owed (Awb 4:17). */
export type Ingebrekestelling = {
  readonly aanvraag: Zaak
  readonly ontvangen: IsoDate
  readonly beslistermijnTot: IsoDate
  readonly vanaf: IsoDate
  readonly tot: IsoDate
  readonly stand: 'wacht' | 'loopt' | 'vol' | 'beslist'
  readonly dagen: number
}

/** Temporary: while it lasts there is no plicht. `tot` null: until it is withdrawn. */
export type TijdelijkeVrijstelling = {
  readonly grond: 'c' | 'd'
  readonly van: IsoDate
  readonly tot: IsoDate | null
}

type VrijOnderdeel = { readonly onderdeel: Examenonderdeel; readonly wegens: 'vrijstelling' | 'ontheffing' }

/** Not ingezetene, a temporary purpose of stay, or no work as geestelijke bedienaar (Besluit 2.1 lid 2). */
export type Onderbreking = {
  readonly soort: 'geen ingezetene' | 'tijdelijk verblijfsdoel' | 'geen geestelijke bedienaar'
  readonly van: IsoDate
  readonly uiterlijkTerug: IsoDate
}

export type Begeleiding = {
  readonly gestartOp: IsoDate | null
  readonly ontzorgen: { readonly van: IsoDate; readonly tot: IsoDate; readonly gemachtigd: boolean } | null
  readonly gesprekken: readonly IsoDate[]
}

/** Parts of the Traject that these procedures keep. */
export type Plichtstaat = {
  readonly verzoeken: readonly Verzoek[]
  readonly adviesBio: Advies
  readonly ingebrekestellingen: readonly Ingebrekestelling[]
  readonly vrijstelling: TijdelijkeVrijstelling | null
  /** The day on which the plicht resumed after a temporary vrijstelling: without a PIP an older notification counts no more. */
  readonly hervatOp: IsoDate | null
  /** Exempt days count once: another vrijstelling begins after this one. */
  readonly laatsteVrijeDag: IsoDate | null
  readonly vrijeOnderdelen: readonly VrijOnderdeel[]
  /** Ontheffing of the participation part of the Z-route: the hours that can still be asked. */
  readonly urenBelastbaarheid: number | null
  readonly onderbreking: Onderbreking | null
  readonly vertrekGemeldOp: IsoDate | null
  readonly begeleiding: Begeleiding
  /** What the college told DUO of a part that is not done in the term that runs or was exceeded (C-07). */
  readonly verwijtbaar: { readonly pvt: boolean | null; readonly map: boolean | null }
}

/** Nothing was told of the term that runs. */
export const nietGemeld: Plichtstaat['verwijtbaar'] = { pvt: null, map: null }

export const zonderBijzonderheden: Plichtstaat = {
  verzoeken: [],
  adviesBio: { gevraagdOp: null, uitgebracht: null },
  ingebrekestellingen: [],
  vrijstelling: null,
  hervatOp: null,
  laatsteVrijeDag: null,
  vrijeOnderdelen: [],
  urenBelastbaarheid: null,
  onderbreking: null,
  vertrekGemeldOp: null,
  begeleiding: { gestartOp: null, ontzorgen: null, gesprekken: [] },
  verwijtbaar: nietGemeld,
}
