// What can happen to the plicht besides route and fines? Events of requests, vrijstelling, ontheffing, interruptions and guidance.
import type { IsoDate } from '../../dates/iso-date.ts'
import type { Examenonderdeel } from '../../law/schemas.ts'
import type { Besluit } from './state.ts'
import type {
  Aanvraagsoort,
  Ingebrekestelling,
  Onderbreking,
  TijdelijkeVrijstelling,
  Verzoeksoort,
  Zaak,
} from './state-plicht.ts'

type Bron = { readonly bron: 'ons' | 'duo'; readonly besluit: Besluit | null }

type BegeleidingBodies = {
  BegeleidingGestart: { readonly vanaf: IsoDate }
  OntzorgenGestart: { readonly van: IsoDate; readonly tot: IsoDate; readonly gemachtigd: boolean }
  MachtigingGeregistreerd: { readonly gegeven: boolean }
  OntzorgenBeeindigd: { readonly laatsteDag: IsoDate; readonly reden: string }
  VoortgangsgesprekGehouden: { readonly op: IsoDate; readonly nummer: number; readonly resterend: number | null }
  VerwijtbaarheidGemeld: { readonly onderdeel: 'pvt' | 'map'; readonly verwijtbaar: boolean }
}

type OnderbrekingBodies = {
  VertrekGemeld: { readonly gebeurtenis: string }
  OnderbrekingBegonnen: Onderbreking
  /** `termijnVan` and `termijnTot`: the last day before and after; null while no term runs. */
  OnderbrekingGeeindigd: {
    readonly van: IsoDate
    readonly tot: IsoDate
    readonly termijnVan: IsoDate | null
    readonly termijnTot: IsoDate | null
  }
  ProcedureelVerblijfGeregistreerd: { readonly vanaf: IsoDate }
}

type AanvraagBodies = {
  VerzoekOntvangen: {
    readonly soort: Verzoeksoort
    readonly ontvangen: IsoDate
    readonly beslissenUiterlijk: IsoDate
  }
  VerzoekbesluitTeLaat: { readonly soort: Verzoeksoort; readonly beslissenUiterlijk: IsoDate }
  VerzoekAfgewezen: { readonly soort: Verzoeksoort; readonly reden: string } & Bron
  AdviesGevraagd: { readonly gebeurtenis: string }
  AdviesUitgebracht: { readonly advies: 'positief' | 'negatief' }
  AanvullingGevraagd: {
    readonly aanvraag: Aanvraagsoort
    readonly gevraagd: IsoDate
    readonly uiterlijk: IsoDate
    readonly beslissenUiterlijk: IsoDate
  }
  AanvullingOntvangen: {
    readonly aanvraag: Aanvraagsoort
    readonly ontvangen: IsoDate
    readonly beslissenUiterlijk: IsoDate
  }
  AanvullingUitgebleven: { readonly aanvraag: Aanvraagsoort }
  InGebrekeGesteld: Omit<Ingebrekestelling, 'stand' | 'dagen'>
  DwangsomVerschuldigd: { readonly aanvraag: Zaak; readonly vanaf: IsoDate }
  DwangsomVol: { readonly aanvraag: Zaak; readonly dagen: number }
  /** The decision came; nothing is owed for zero days. */
  DwangsomGestopt: { readonly aanvraag: Zaak; readonly dagen: number }
  DwangsomVastgesteld: {
    readonly aanvraag: Zaak
    readonly dagen: number
    readonly bedragCent: number
    readonly besluit: Besluit
  }
}

type VrijstellingBodies = {
  VrijstellingVerleend: { readonly grond: string } & Bron
  TijdelijkVrijgesteld: TijdelijkeVrijstelling & Bron
  /** The plicht resumes: with a PIP the term goes on, without one the ten weeks are counted anew. */
  TijdelijkeVrijstellingBeeindigd: {
    readonly laatsteDag: IsoDate
    readonly termijnVan: IsoDate | null
    readonly termijnTot: IsoDate | null
    readonly bron: 'ons' | 'duo'
    /** DUO withdrew it here: a decision, open to bezwaar. */
    readonly besluit?: Besluit
  }
  OnderdelenVrijgesteld: { readonly onderdelen: readonly Examenonderdeel[]; readonly reden: string } & Bron
  OntheffingVerleend: { readonly grond: 'medisch' | 'bijzonder'; readonly legesTerug: boolean } & Bron
  GedeeltelijkOntheven: {
    readonly onderdelen: readonly Examenonderdeel[]
    readonly urenBelastbaarheid: number | null
    readonly legesTerug: boolean
  } & Bron
}

type OpeningBodies = {
  /** The traject should never have begun. */
  OpeningIngetrokken: { readonly reden: 'verkeerdNummer' | 'dubbelTraject' }
}

export type PlichtBodies = OpeningBodies & BegeleidingBodies & OnderbrekingBodies & AanvraagBodies & VrijstellingBodies
