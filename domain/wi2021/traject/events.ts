// What can happen in a traject? Every event with its body. Past tense, never rewritten; a field that came later is optional.
import type { IsoDate } from '../../dates/iso-date.ts'
import type { Event } from '../../dossier.ts'
import type { Doelgroep, Leerroute } from '../../law/schemas.ts'
import type { CorrectieBodies, HandhavingBodies } from './events-handhaving.ts'
import type { PlichtBodies } from './events-plicht.ts'
import type { Examenresultaat, LbtUitslag, MessageKind } from './messages.ts'
import type { Aandachtspunt, Besluit, Omstandigheid, Pip, Uren } from './state.ts'

type Nothing = Record<never, never>

type LoopBodies = {
  GegevensOpgevraagd: Nothing
  DuoMeldingOntvangen: { readonly gebeurtenis: string; readonly fetches: readonly MessageKind[] }
  CoaMeldingOntvangen: { readonly soort: string; readonly fetches: readonly MessageKind[] }
  PlichtVastgesteld: { readonly begin: IsoDate; readonly kennisgeving: IsoDate | null; readonly doelgroep: Doelgroep }
  KennisgevingGeregistreerd: { readonly kennisgeving: IsoDate }
  DoelgroepGewijzigd: { readonly doelgroep: Doelgroep }
  AowDatumBekend: { readonly aowOp: IsoDate }
  KoppelingGeregistreerd: { readonly gemeente: string; readonly datum: IsoDate }
  ProfielOntvangen: { readonly versie: number; readonly urenTaalEnKnm: number; readonly deelname: boolean }
  UitstroomGeregistreerd: { readonly datum: IsoDate }
  VestigingGeregistreerd: { readonly inschrijving: IsoDate; readonly gemeente: string }
  Opgeroepen: { readonly nummer: number; readonly uiterlijk: IsoDate; readonly waarschuwing: boolean }
  OproepGemist: { readonly nummer: number }
  Verschenen: { readonly nummer: number }
  BoeteBredeIntakeOpgelegd: {
    readonly besluit: Besluit
    readonly bedragCent: number
    readonly betalenTot: IsoDate
    readonly nieuweTermijnTot: IsoDate | null
  }
  LeerbaarheidstoetsAangemeld: { readonly bij: 'ons' | 'duo' }
  LeerbaarheidstoetsUitslagBekend: { readonly uitslag: LbtUitslag }
  VanLeerbaarheidstoetsVrijgesteld: { readonly reden: string; readonly wasAangemeld: boolean }
  InformatieDerdeGevraagd: { readonly datum: IsoDate }
  InformatieDerdeOntvangen: { readonly datum: IsoDate }
  BredeIntakeAfgerond: { readonly inAfwezigheid: boolean }
  PipTermijnVerstreken: { readonly laatsteDag: IsoDate }
  PipVastgesteld: {
    readonly pip: Pip
    readonly alfabetisering: 'A' | 'AA' | 'NVT'
    readonly besluit: Besluit
    /** Only the first PIP starts the term (Wet 11 lid 3). */
    readonly termijn: { readonly aanvang: IsoDate; readonly laatsteDag: IsoDate } | null
    /** Why it was set anew, when not for a move. */
    readonly wijziging?: { readonly soort: 'leerroute' | 'afschaling' | 'aanpassing'; readonly reden: string }
  }
  /** Followed by the PIP with the new route. */
  LeerrouteGewijzigd: {
    readonly van: Leerroute
    readonly naar: Leerroute
    readonly urenTellenMee: number
    readonly examensTellenMee: boolean
  }
  RoutewijzigingstermijnVerstreken: { readonly laatsteDag: IsoDate }
  TermijnBevestigd: { readonly laatsteDag: IsoDate }
  AanbodGedaan: {
    readonly instellingsnummer: string
    readonly datum: IsoDate
    readonly start: IsoDate | null
    readonly alfabetisering: 'A' | 'AA' | 'NVT'
  }
  AanbodTermijnVerstreken: { readonly soort: 'aanbod' | 'taalschakelStart' }
  UrenGeregistreerd: { readonly soort: keyof Uren; readonly totaal: number }
  PvtAfgerond: { readonly ondertekendOp: IsoDate; readonly uren: number }
  MapAfgerond: { readonly eindgesprekOp: IsoDate; readonly uren: number }
  TaalschakeltrajectAfgerond: { readonly op: IsoDate }
  ZRouteAfgerond: { readonly eindgesprekOp: IsoDate }
  ExamenresultaatBekend: Examenresultaat
  VerlengingMogelijk: { readonly vanaf: IsoDate }
  EindeTermijnNadert: { readonly laatsteDag: IsoDate }
  VerlengingAangevraagd: { readonly ontvangen: IsoDate; readonly beslissenUiterlijk: IsoDate }
  VerlengingsbesluitTeLaat: { readonly beslissenUiterlijk: IsoDate }
  TermijnVerlengd: {
    readonly grond: string
    readonly wijze: 'opVerzoek' | 'ambtshalve'
    readonly bron: 'ons' | 'duo'
    readonly van: IsoDate
    readonly tot: IsoDate
    readonly besluit: Besluit | null
    readonly omstandigheid?: Omstandigheid
  }
  /** The act of a DUO-medewerker that DUO's notification was ahead of: same last day. */
  VerlengingBevestigd: { readonly tot: IsoDate; readonly besluit: Besluit }
  VerlengingGeweigerd: { readonly bron: 'ons' | 'duo'; readonly besluit: Besluit | null }
  TermijnOverschreden: { readonly laatsteDag: IsoDate }
  BoeterapportOpgemaakt: {
    readonly door: string
    /** The last day that was exceeded: which term it is about. */
    readonly sinds: IsoDate
    readonly zienswijzeTot: IsoDate
    readonly beslissenUiterlijk: IsoDate
    readonly voorlopigBedragCent: number
  }
  ZienswijzeOntvangen: { readonly ontvangen: IsoDate }
  ZienswijzetermijnVerstreken: { readonly laatsteDag: IsoDate }
  BoetebesluitTeLaat: { readonly beslissenUiterlijk: IsoDate }
  BoeteOpgelegd: {
    readonly nummer: number
    readonly bedragCent: number
    readonly betalenTot: IsoDate
    readonly besluit: Besluit
    readonly nieuweTermijn: { readonly aanvang: IsoDate; readonly laatsteDag: IsoDate } | null
  }
  NieuweTermijnGesteld: { readonly aanvang: IsoDate; readonly laatsteDag: IsoDate }
  /** `aangekondigd`: the person had been told that a fine might come. */
  VanBoeteAfgezien: { readonly reden: string; readonly aangekondigd?: true }
  BoeteprocedureVervallen: { readonly aangekondigd?: true }
  VervolgboeteMogelijk: { readonly vanaf: IsoDate }
  BezwaarIngediend: {
    readonly besluit: number
    readonly ontvangen: IsoDate
    readonly beslissenUiterlijk: IsoDate
    readonly commissie?: boolean
    /** It came after the term to object: whether that is excusable is judged with the decision. */
    readonly buitenTermijn?: boolean
  }
  BezwaarbesluitTeLaat: { readonly besluit: number }
  OpBezwaarBeslist: {
    readonly besluit: number
    readonly uitkomst: 'gegrond' | 'ongegrond' | 'nietOntvankelijk'
    /** Evidently not admissible or unfounded: then its lateness costs no dwangsom (Awb 4:17 lid 6 onder c). */
    readonly kennelijk?: boolean
    /** The lower amount of a fine that stays. */
    readonly bedragCent?: number
    /** Absent in events from before beroep was kept: then it became irrevocable at once. */
    readonly beroepTot?: IsoDate
  }
  BesluitOnherroepelijk: { readonly besluit: number }
  BetalingOntvangen: { readonly besluit: number }
  BetalingInVerzuim: { readonly besluit: number }
  VerhuizingGeregistreerd: { readonly van: string; readonly naar: string; readonly inschrijving: IsoDate }
  PlichtVoldaan: { readonly op: IsoDate; readonly binnenTermijn: boolean }
  DiplomaUitgereikt: { readonly op: IsoDate; readonly bron: 'ons' | 'duo' }
  CertificaatUitgereikt: { readonly op: IsoDate; readonly bron: 'ons' | 'duo' }
  /** `bron`: the register that says so, where it can also take it back. */
  PlichtBeeindigd: { readonly reden: string; readonly per: IsoDate; readonly bron?: 'brp' }
  AandachtGevraagd: { readonly punt: Omit<Aandachtspunt, 'nummer' | 'sinds'> }
  AandachtAfgehandeld: { readonly nummer: number; readonly opnieuw?: NonNullable<Aandachtspunt['bericht']> }
}

type Bodies = LoopBodies & HandhavingBodies & CorrectieBodies & PlichtBodies
export type EventKind = keyof Bodies
export type TrajectEvent = { readonly [K in EventKind]: Event<K, Bodies[K]> }[EventKind]
export type Body<K extends EventKind> = Bodies[K]
