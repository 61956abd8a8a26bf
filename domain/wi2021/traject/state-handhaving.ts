// What do we know of fines and of what is done about them? Part of the fold of a traject.
import type { IsoDate } from '../../dates/iso-date.ts'

export type Besluitsoort =
  | 'pip'
  | 'verlenging'
  | 'boeteBredeIntake'
  | 'boeteMedewerking'
  | 'boete'
  | 'vrijstelling'
  | 'ontheffing'
  | 'dwangsom'

/** A decision against which someone can object, from its bekendmaking until nobody can any more. */
export type Besluit = {
  readonly nummer: number
  readonly soort: Besluitsoort
  readonly van: 'gemeente' | 'duo'
  /** Code of the gemeente whose college took it; not of what DUO decided. */
  readonly gemeente?: string
  readonly bekendmaking: IsoDate
  readonly bezwaarTot: IsoDate
  readonly status:
    | 'bezwaartermijn'
    | 'bezwaar'
    | 'beroepstermijn'
    | 'beroep'
    | 'hogerBeroepstermijn'
    | 'hogerBeroep'
    | 'onherroepelijk'
    | 'herroepen'
  readonly bezwaarOntvangen: IsoDate | null
  readonly beslissenUiterlijk: IsoDate | null
  readonly teLaat: boolean
  readonly commissie?: boolean
  readonly verdaagd?: boolean
  readonly gehoordOp?: IsoDate
  /** The last objection or appeal came after its term. */
  readonly buitenTermijn?: boolean
  /** The last term for beroep or hoger beroep: from the day the decision before it was made known. */
  readonly beroepstermijn?: { readonly instantie: Instantie; readonly bekendmaking: IsoDate; readonly tot: IsoDate }
  readonly onherroepelijkOp?: IsoDate
  /** Annulled, revoked or withdrawn. */
  readonly vervallenOp?: IsoDate
  /** Where it stood before a death that ended it (Awb 5:42). */
  readonly voorOverlijden?: Besluit['status']
}

export type Instantie = 'rechtbank' | 'afdeling'

export type Betaling = {
  readonly besluit: number
  readonly van: 'gemeente' | 'duo'
  readonly bedragCent: number
  readonly uiterlijk: IsoDate
  readonly eersteDag: IsoDate
  readonly status:
    | 'open'
    | 'verzuim'
    | 'aangemaand'
    | 'aanmaningVerstreken'
    | 'dwangbevel'
    | 'betaald'
    | 'terugbetalen'
    | 'terugbetaald'
    | 'vervallen'
  readonly aanmaning?: { readonly verzonden: IsoDate; readonly betalenTot: IsoDate }
  /** What was paid and is not owed any more. */
  readonly terugCent?: number
  /** Where it stood before a death that ended it (Awb 5:42). */
  readonly voorOverlijden?: Betaling['status']
}

/** A fine that was imposed: ceilings, recidive and the number of fines are counted from those that stand. */
export type Boete = {
  readonly besluit: number
  readonly soort: Extract<Besluitsoort, `boete${string}`>
  readonly bedragCent: number
  /** The term in which the violation fell, or that was exceeded: 0 before the first. */
  readonly termijn: number
  /** It came with a new term. */
  readonly nieuweTermijn: boolean
  readonly vervallen: boolean
}

export type Overtredingsoort = 'begeleiding' | 'pvtOfMap' | 'leerroute'

/** A violation of Wet 23 and the road to its fine. */
export type Overtreding = {
  readonly nummer: number
  readonly soort: Overtredingsoort
  readonly gepleegd: IsoDate
  readonly vastgesteld: IsoDate
  /** Number of the term in which it was established. */
  readonly termijn: number
  readonly rapport: { readonly op: IsoDate; readonly door: string } | null
  readonly zienswijzeTot: IsoDate | null
  readonly besluitVanaf: IsoDate | null
  readonly beslissenUiterlijk: IsoDate | null
  readonly teLaat: boolean
  readonly afloop: 'loopt' | 'beboet' | 'afgezien' | 'vervallen'
  /** Number of the fine decision. */
  readonly besluit: number | null
  /** Twelve months after it was established: it no longer counts for a next one. */
  readonly vensterDicht: boolean
}

/** The chance to be heard before a fine for the brede intake (Awb 4:8). */
type ZienswijzeBredeIntake = {
  readonly gevraagdOp: IsoDate
  readonly tot: IsoDate
  readonly besluitVanaf: IsoDate | null
}

export type Handhavingsstaat = {
  readonly besluiten: readonly Besluit[]
  readonly betalingen: readonly Betaling[]
  readonly boetelijst: readonly Boete[]
  readonly overtredingen: readonly Overtreding[]
  readonly zienswijzeBredeIntake: ZienswijzeBredeIntake | null
  /** Awb 5:45: no fine for the brede intake any more. */
  readonly boeteBredeIntakeVervallen: boolean
  /** How often a periodic fine became possible: the next one counts on from there (HD-05). */
  readonly periodiekeRondes: number
  /** Since when the PIP has been annulled or withdrawn and a new one must come. */
  readonly pipVervallenOp: IsoDate | null
}

export const zonderHandhaving: Handhavingsstaat = {
  besluiten: [],
  betalingen: [],
  boetelijst: [],
  overtredingen: [],
  zienswijzeBredeIntake: null,
  boeteBredeIntakeVervallen: false,
  periodiekeRondes: 0,
  pipVervallenOp: null,
}
