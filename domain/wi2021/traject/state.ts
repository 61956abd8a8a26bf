// What do we know of a traject? The fold of its events: dates, codes, hours and amounts; no name, no BSN, no birth date.
import type { IsoDate } from '../../dates/iso-date.ts'
import type { Opening } from '../../dossier.ts'
import type { Doelgroep, Examenonderdeel, Leerroute, Niveau } from '../../law/schemas.ts'
import type { Examenresultaat, LbtUitslag, MessageKind } from './messages.ts'
import { type Handhavingsstaat, zonderHandhaving } from './state-handhaving.ts'
import { type Aanvraag, type Plichtstaat, zonderBijzonderheden } from './state-plicht.ts'

export type { Besluit, Betaling } from './state-handhaving.ts'

export type Fase = 'plicht' | 'voorinburgering' | 'bredeIntake' | 'inburgeringstermijn' | 'handhaving' | 'afgesloten'

export type Taalonderdeel = Exclude<Examenonderdeel, 'knm'>

export type Pip = {
  readonly dagtekening: IsoDate
  readonly leerroute: Leerroute
  readonly niveau: Niveau | null
  /** Hours of the leerroute fixed in the PIP; asiel on the B1-route only (Wet 15 lid 2). */
  readonly urenIntensiteit: number | null
  readonly gemeente: string
  /** Language parts at A2 when it is not all of them (Wet 17 lid 3). */
  readonly onderdelenA2?: readonly Taalonderdeel[]
  readonly voortgangsgesprekken?: number
  readonly urenPvt?: number
  readonly urenMap?: number
}

/** A call for the brede intake (Wet 14). `gemist`: not appeared within its term, or not cooperated enough. */
export type Oproep = {
  readonly nummer: number
  readonly op: IsoDate
  readonly uiterlijk: IsoDate
  readonly afloop: 'loopt' | 'verschenen' | 'gemist'
  /** The last day of its term, or the day on which someone came and did not cooperate. */
  readonly gemistOp?: IsoDate
}

/** Lid 1: three years; a new one follows a fine (`nummer` 2 and 3). `bevestigd`: DUO holds the same last day. */
export type Inburgeringstermijn = {
  readonly nummer: number
  readonly aanvang: IsoDate
  readonly laatsteDag: IsoDate
  readonly bevestigd: boolean
  readonly overschreden: boolean
  /** The last day before a temporary vrijstelling; ours after it is a convention, until DUO says another (P-10). */
  readonly voorlopigNa?: IsoDate
  /** A new term: its last day before any extension. */
  readonly oorspronkelijk?: IsoDate
}

/** `bron`: whether we know an extension from an act, from DUO's notification, or from both. */
export type Verlenging = {
  readonly grond: string
  readonly wijze: 'opVerzoek' | 'ambtshalve'
  readonly van: IsoDate
  readonly tot: IsoDate
  readonly bron: 'ons' | 'duo' | 'beide'
  /** What it was given for: its days count once. Absent when no day was named, and of extensions that DUO told of. */
  readonly omstandigheid?: Omstandigheid
}

/** `tot` null: one day, or still going on. */
export type Omstandigheid = { readonly van: IsoDate; readonly tot: IsoDate | null }

/** An interruption that is over (Besluit 2.1 lid 2), and the number of the term that its days were added to. */
type Onderbroken = { readonly van: IsoDate; readonly tot: IsoDate; readonly termijn: number | null }

/** The road to one fine of DUO for exceeding the term. */
export type Boeteprocedure = {
  /** The last day that was exceeded, or from which a periodic fine counts. */
  readonly sinds: IsoDate
  readonly rapport: { readonly op: IsoDate; readonly door: string } | null
  readonly zienswijzeTot: IsoDate | null
  /** From this day a decision is possible: the zienswijze came, or its term is over. */
  readonly besluitVanaf: IsoDate | null
  readonly beslissenUiterlijk: IsoDate | null
  readonly teLaat: boolean
}

export type Uren = {
  readonly bredeIntake: number
  readonly taalEnKnm: number
  readonly participatie: number
  /** Whole percents of the lessons of the onderwijsroute. */
  readonly aanwezigheid: number
}

/** What a human must look at: a message of DUO that asks for a judgement, a difference, or a message of ours that did not arrive as meant. */
export type Aandachtspunt = {
  readonly nummer: number
  readonly soort: 'melding' | 'verschil' | 'bericht' | 'correctie'
  readonly code: string
  readonly tekst: string
  readonly sinds: IsoDate
  /** Who must look at it; the gemeente when nobody is named. */
  readonly bevoegd?: 'gemeente' | 'duo'
  readonly onze?: string
  readonly partner?: string
  readonly bericht?: { readonly kind: MessageKind; readonly body: Readonly<Record<string, unknown>> }
}

/** A letter, or a report to DUO: `besluit` is the number of the decision that it is about, `termijn` that of the inburgeringstermijn it was sent in. */
export type Verstuurd = {
  readonly kanaal: 'brief' | 'duo'
  readonly soort: string
  readonly op: IsoDate
  readonly van: 'gemeente' | 'duo'
  readonly besluit?: number
  readonly termijn?: number
}

export type Traject = Handhavingsstaat &
  Plichtstaat & {
    readonly fase: Fase
    readonly gemeente: string
    readonly geopendOp: IsoDate
    readonly doelgroep: Doelgroep | null
    readonly plichtBegin: IsoDate | null
    readonly kennisgeving: IsoDate | null
    readonly aowOp: IsoDate | null
    readonly koppelingOp: IsoDate | null
    readonly profielVersie: number | null
    readonly uitstroomOp: IsoDate | null
    /** Registration in the BRP of the gemeente that is competent now. */
    readonly inschrijving: IsoDate | null
    /** The first registration in a gemeente of ours: the ten weeks count from it, also after a move (Besluit 5.3 lid 1). */
    readonly eersteInschrijving: IsoDate | null
    readonly oproepen: readonly Oproep[]
    readonly intakeAfgerondOp: IsoDate | null
    readonly lbt: {
      readonly status: 'geen' | 'aangemeld' | 'vrijgesteld' | 'uitslag'
      readonly uitslag: LbtUitslag | null
    }
    readonly derde: { readonly gevraagdOp: IsoDate; readonly ontvangenOp: IsoDate | null } | null
    readonly pipTermijnVoorbij: IsoDate | null
    readonly pips: readonly Pip[]
    /** Moved with a PIP: registered in the new gemeente on this day, whose own PIP is still to come. */
    readonly verhuisdOp: IsoDate | null
    readonly termijn: Inburgeringstermijn | null
    /** Terms that were exceeded and followed by a new one. */
    readonly vorigeTermijnen: readonly Inburgeringstermijn[]
    readonly verlengingsaanvraag: Aanvraag | null
    readonly verlengingen: readonly Verlenging[]
    /** Interruptions that are over: their days count once. Absent before the first. */
    readonly onderbrekingen?: readonly Onderbroken[]
    readonly vensterOpen: boolean
    readonly eindeGemeld: boolean
    readonly aanbod: { readonly datum: IsoDate; readonly start: IsoDate | null } | null
    readonly aanbodVoorbij: boolean
    readonly taalschakelVoorbij: boolean
    /** The year and a half for another leerroute is over (Besluit 5.4 lid 1). */
    readonly routewijzigingVoorbij: boolean
    /** The doelgroep changed and the PIP was not adapted yet. */
    readonly doelgroepGewijzigdOp: IsoDate | null
    readonly uren: Uren
    readonly pvt: { readonly ondertekendOp: IsoDate; readonly uren: number } | null
    readonly map: { readonly eindgesprekOp: IsoDate; readonly uren: number } | null
    readonly taalschakelOp: IsoDate | null
    readonly zRoute: { readonly eindgesprekOp: IsoDate } | null
    readonly examens: readonly Examenresultaat[]
    readonly boeteprocedure: Boeteprocedure | null
    /** Fines of DUO imposed so far. */
    readonly boetes: number
    /** Last day of the second new term: the periodic fines count from it (HD-05). */
    readonly periodiekVanaf: IsoDate | null
    readonly boetesBredeIntake: number
    readonly voldaanOp: IsoDate | null
    readonly uitreiking: { readonly wijze: 'diploma' | 'certificaat'; readonly op: IsoDate } | null
    /** Day of a diploma or certificate that was withdrawn (Besluit 3.10): a partner may still show it. */
    readonly uitreikingIngetrokken: IsoDate | null
    readonly einde: { readonly reden: string; readonly per: IsoDate; readonly bron?: 'brp' } | null
    readonly aandacht: readonly Aandachtspunt[]
    /** How many there have been: the last number given out. */
    readonly aandachtspunten: number
    /** Letters and reports that were sent; absent before the first. */
    readonly verstuurd?: readonly Verstuurd[]
  }

export function opened({ openedOn, gemeente }: Opening): Traject {
  return {
    ...zonderHandhaving,
    ...zonderBijzonderheden,
    fase: 'plicht',
    gemeente,
    geopendOp: openedOn,
    doelgroep: null,
    plichtBegin: null,
    kennisgeving: null,
    aowOp: null,
    koppelingOp: null,
    profielVersie: null,
    uitstroomOp: null,
    inschrijving: null,
    eersteInschrijving: null,
    oproepen: [],
    intakeAfgerondOp: null,
    lbt: { status: 'geen', uitslag: null },
    derde: null,
    pipTermijnVoorbij: null,
    pips: [],
    verhuisdOp: null,
    termijn: null,
    vorigeTermijnen: [],
    verlengingsaanvraag: null,
    verlengingen: [],
    vensterOpen: false,
    eindeGemeld: false,
    aanbod: null,
    aanbodVoorbij: false,
    taalschakelVoorbij: false,
    routewijzigingVoorbij: false,
    doelgroepGewijzigdOp: null,
    uren: { bredeIntake: 0, taalEnKnm: 0, participatie: 0, aanwezigheid: 0 },
    pvt: null,
    map: null,
    taalschakelOp: null,
    zRoute: null,
    examens: [],
    boeteprocedure: null,
    boetes: 0,
    periodiekVanaf: null,
    boetesBredeIntake: 0,
    voldaanOp: null,
    uitreiking: null,
    uitreikingIngetrokken: null,
    einde: null,
    aandacht: [],
    aandachtspunten: 0,
  }
}

/** The PIP that holds now; null before the first. */
export const huidigePip = ({ pips }: Traject): Pip | null => pips.at(-1) ?? null

/** A temporary vrijstelling that began before the end of the term: no term runs meanwhile (P-10). */
export const opgeschort = ({ vrijstelling, termijn }: Traject): boolean =>
  vrijstelling !== null && (termijn === null || vrijstelling.van <= termijn.laatsteDag)

/** The level that the PIP asks of a language part; null in the Z-route. */
export const niveauVan = ({ niveau, onderdelenA2 }: Pip, onderdeel: Taalonderdeel): Niveau | null =>
  niveau === 'A2' && onderdelenA2 !== undefined && !onderdelenA2.includes(onderdeel) ? 'B1' : niveau
