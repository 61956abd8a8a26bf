// What do we tell or ask whom? The messages of a Wi2021 traject: their bodies (ids, codes, dates, hours) and the facts that come back.
import type { IsoDate } from '../../dates/iso-date.ts'
import type { Doelgroep, Examenonderdeel, Leerroute, Niveau } from '../../law/schemas.ts'

type Nothing = Record<never, never>

/** Body of each message, by activity type. Dates inclusive unless said otherwise; hours are totals, whole hours. */
export type MessageBodies = {
  fetchInburgeringsplichtFromDuo: Nothing
  fetchTermijnFromDuo: Nothing
  fetchLeerbaarheidstoetsFromDuo: Nothing
  fetchExamenresultatenFromDuo: Nothing
  fetchVrijstellingenFromDuo: Nothing
  fetchOntheffingenFromDuo: Nothing
  enrollLeerbaarheidstoetsAtDuo: Nothing
  skipLeerbaarheidstoetsAtDuo: Nothing
  reportPipToDuo: {
    readonly dagtekening: IsoDate
    readonly leerroute: Leerroute
    readonly niveau?: Niveau
    readonly urenIntensiteit?: number
    readonly alfabetisering: 'A' | 'AA' | 'NVT'
  }
  reportAanbodToDuo: {
    readonly instellingsnummer: string
    readonly datum: IsoDate
    readonly verwachteStart?: IsoDate
    readonly verwachtEinde?: IsoDate
    readonly alfabetisering: 'A' | 'AA' | 'NVT'
  }
  reportPvtToDuo: { readonly datumOndertekening?: IsoDate; readonly verwijtbaar?: boolean }
  reportMapToDuo: { readonly datumEindgesprek?: IsoDate; readonly verwijtbaar?: boolean }
  reportZRouteToDuo: { readonly datumAfronding: IsoDate }
  reportUrenBredeIntakeToDuo: { readonly uren: number }
  reportParticipatieactiviteitenToDuo: { readonly uren: number }
  reportParticipatieTaallesToDuo: { readonly uren: number }
  fetchPersoonFromBrp: Nothing
  fetchKoppelingFromCoa: Nothing
  fetchProfielFromCoa: Nothing
  fetchUitstroomFromCoa: Nothing
  confirmOverdrachtToCoa: { readonly versie: number }
  /** A decision, as a letter: what kind, its facts and grounds as they must stand in it, how and until when to object. */
  sendBeschikking: Letter
  sendBrief: Letter
}

export type Letter = {
  readonly soort: string
  /** Who decided: stands at the head of the letter. */
  readonly afzender: string
  readonly titel: string
  readonly dagtekening: IsoDate
  readonly alineas: readonly string[]
  readonly gronden: readonly string[]
  readonly rechtsmiddel?: { readonly soort: 'bezwaar' | 'beroep'; readonly laatsteDag: IsoDate }
}

export type MessageKind = keyof MessageBodies

/** The facts that a `facts` answer holds, for the messages that ask. Absent at the partner is null or an empty list. */
export type ReplyFacts = {
  fetchInburgeringsplichtFromDuo: {
    readonly plicht: {
      readonly plichtig: boolean
      readonly begin: IsoDate | null
      readonly einde: IsoDate | null
      readonly kennisgeving: IsoDate | null
      readonly redenGeenPlicht: RedenGeenPlicht | null
    } | null
    readonly doelgroep: Doelgroep | null
  }
  fetchTermijnFromDuo: {
    readonly termijn: {
      readonly aanvang: IsoDate
      readonly laatsteDag: IsoDate
      readonly grond: string | null
    } | null
  }
  fetchLeerbaarheidstoetsFromDuo: {
    readonly uitslagen: readonly { readonly uitslag: LbtUitslag; readonly datum: IsoDate }[]
  }
  fetchExamenresultatenFromDuo: { readonly resultaten: readonly Examenresultaat[] }
  fetchVrijstellingenFromDuo: {
    readonly vrijstellingen: readonly {
      readonly soort: 'geheel' | 'tijdelijk' | 'gedeeltelijk'
      readonly toegekend: boolean
      readonly van: IsoDate | null
      readonly tot: IsoDate | null
      readonly onderdeel: Examenonderdeel | null
    }[]
  }
  fetchOntheffingenFromDuo: {
    readonly ontheffingen: readonly {
      readonly soort: 'geheel' | 'gedeeltelijk'
      readonly toegekend: boolean
      readonly grond: 'medisch' | 'bijzonder'
      readonly onderdeel: Examenonderdeel | null
      readonly urenBelastbaarheid: number | null
    }[]
  }
  enrollLeerbaarheidstoetsAtDuo: { readonly aangemeld: true }
  fetchPersoonFromBrp: {
    readonly persoon: {
      readonly gemeente: string | null
      readonly ingeschrevenSinds: IsoDate | null
      readonly overledenOp: IsoDate | null
      readonly aowOp: IsoDate
    } | null
  }
  fetchKoppelingFromCoa: { readonly koppeling: { readonly gemeente: string; readonly datum: IsoDate } | null }
  fetchProfielFromCoa: {
    readonly profiel: {
      readonly versie: number
      readonly datum: IsoDate
      readonly deelname: boolean
      readonly urenTaalEnKnm: number
    } | null
  }
  fetchUitstroomFromCoa: { readonly uitstroom: { readonly datum: IsoDate; readonly gemeente: string } | null }
}

export type RedenGeenPlicht =
  | 'volledigeOntheffing'
  | 'volledigeVrijstelling'
  | 'voldaan'
  | 'verblijfsdoelGewijzigd'
  | 'langerDanEenJaarWeg'
  | 'overlijden'
  | 'overig'
  | 'tijdelijkeVrijstelling'

export type LbtUitslag = 'haalbaar' | 'nietHaalbaar' | 'onbekend'

export type Examenresultaat = {
  readonly onderdeel: Examenonderdeel
  readonly niveau: 'A2' | 'B1' | 'B2' | null
  readonly examendatum: IsoDate
  readonly resultaat: 'geslaagd' | 'gezakt' | 'geen'
  readonly reden: 'verwijtbaar' | 'nietVerwijtbaar' | 'afgemeld' | 'absent' | null
}

/** Which partner's queue a message goes to. */
export const channelOf: Readonly<Record<MessageKind, 'duo' | 'brp' | 'coa' | 'brief'>> = {
  fetchInburgeringsplichtFromDuo: 'duo',
  fetchTermijnFromDuo: 'duo',
  fetchLeerbaarheidstoetsFromDuo: 'duo',
  fetchExamenresultatenFromDuo: 'duo',
  fetchVrijstellingenFromDuo: 'duo',
  fetchOntheffingenFromDuo: 'duo',
  enrollLeerbaarheidstoetsAtDuo: 'duo',
  skipLeerbaarheidstoetsAtDuo: 'duo',
  reportPipToDuo: 'duo',
  reportAanbodToDuo: 'duo',
  reportPvtToDuo: 'duo',
  reportMapToDuo: 'duo',
  reportZRouteToDuo: 'duo',
  reportUrenBredeIntakeToDuo: 'duo',
  reportParticipatieactiviteitenToDuo: 'duo',
  reportParticipatieTaallesToDuo: 'duo',
  fetchPersoonFromBrp: 'brp',
  fetchKoppelingFromCoa: 'coa',
  fetchProfielFromCoa: 'coa',
  fetchUitstroomFromCoa: 'coa',
  confirmOverdrachtToCoa: 'coa',
  sendBeschikking: 'brief',
  sendBrief: 'brief',
}
