// What can happen around fines, bezwaar, beroep and corrections? The bodies of those events.
import type { IsoDate } from '../../dates/iso-date.ts'
import type { Examenresultaat } from './messages.ts'
import type { Uren } from './state.ts'
import type { Besluit, Besluitsoort, Instantie, Overtredingsoort } from './state-handhaving.ts'

/** A correction names what it replaces: a fact of the dossier with the value it had, or a decision with its number. */
export type Vervangt = { readonly feit: string; readonly waarde: string | null; readonly besluit?: number }

/** Which letter or report rested on what was corrected. */
export type Verteld = { readonly soort: string; readonly op: IsoDate }

export type HandhavingBodies = {
  OvertredingVastgesteld: {
    readonly nummer: number
    readonly soort: Overtredingsoort
    readonly gepleegd: IsoDate
    readonly termijn: number
  }
  OvertredingsrapportOpgemaakt: {
    readonly nummer: number
    readonly door: string
    readonly zienswijzeTot: IsoDate
    readonly beslissenUiterlijk: IsoDate
  }
  ZienswijzeOvertredingOntvangen: { readonly nummer: number; readonly ontvangen: IsoDate }
  ZienswijzetermijnOvertredingVerstreken: { readonly nummer: number; readonly laatsteDag: IsoDate }
  OvertredingsbesluitTeLaat: { readonly nummer: number; readonly beslissenUiterlijk: IsoDate }
  BoeteMedewerkingOpgelegd: {
    readonly nummer: number
    readonly besluit: Besluit
    readonly bedragCent: number
    readonly betalenTot: IsoDate
  }
  VanBoeteMedewerkingAfgezien: { readonly nummer: number; readonly reden: string }
  RecidivetermijnVerstreken: { readonly nummer: number; readonly laatsteDag: IsoDate }
  BoetebevoegdheidVervallen: {
    readonly boete: 'boete' | 'boeteBredeIntake' | 'boeteMedewerking'
    readonly laatsteDag: IsoDate
    readonly overtreding?: number
  }
  ZienswijzeBredeIntakeGevraagd: { readonly tot: IsoDate }
  ZienswijzeBredeIntakeOntvangen: { readonly ontvangen: IsoDate }
  ZienswijzetermijnBredeIntakeVerstreken: { readonly laatsteDag: IsoDate }
  Aangemaand: { readonly besluit: number; readonly betalenTot: IsoDate }
  AanmaningVerstreken: { readonly besluit: number }
  DwangbevelUitgevaardigd: { readonly besluit: number }
  BoeteTerugbetaald: { readonly besluit: number; readonly bedragCent: number }
  BeslissingOpBezwaarVerdaagd: { readonly besluit: number; readonly beslissenUiterlijk: IsoDate }
  HoorzittingGehouden: { readonly besluit: number; readonly op: IsoDate }
  BeroepIngesteld: {
    readonly besluit: number
    readonly instantie: Instantie
    readonly ontvangen: IsoDate
    readonly buitenTermijn?: boolean
  }
  UitspraakGedaan: {
    readonly besluit: number
    readonly instantie: Instantie
    readonly uitkomst: 'ongegrond' | 'gegrond' | 'zelfVoorzien' | 'nietOntvankelijk'
    /** What the court set in its place. */
    readonly bedragCent?: number
    readonly hogerBeroepTot?: IsoDate
  }
  BesluitIngetrokken: { readonly besluit: number; readonly soort: Besluitsoort; readonly vervangt: Vervangt }
  BoeteprocedureHervat: { readonly sinds: IsoDate }
}

export type CorrectieBodies = {
  KennisgevingGecorrigeerd: { readonly vervangt: Vervangt; readonly kennisgeving: IsoDate; readonly bron: Bron }
  PlichtbeginGecorrigeerd: { readonly vervangt: Vervangt; readonly begin: IsoDate; readonly bron: Bron }
  InschrijvingGecorrigeerd: { readonly vervangt: Vervangt; readonly inschrijving: IsoDate; readonly bron: Bron }
  GemeenteGecorrigeerd: {
    readonly vervangt: Vervangt
    readonly gemeente: string
    readonly inschrijving: IsoDate | null
    readonly bron: Bron
  }
  PlichtvaststellingIngetrokken: { readonly vervangt: Vervangt; readonly reden: string }
  /** `reden`: why it had ended; absent in events from before it was kept. */
  EindePlichtIngetrokken: { readonly vervangt: Vervangt; readonly bron: Bron; readonly reden?: string }
  EindeGecorrigeerd: { readonly vervangt: Vervangt; readonly per: IsoDate; readonly bron: Bron }
  /** `gedaan` null: it was not done after all. */
  OnderdeelGecorrigeerd: {
    readonly vervangt: Vervangt
    readonly onderdeel: 'pvt' | 'map'
    readonly gedaan: { readonly op: IsoDate; readonly uren: number } | null
  }
  UrenGecorrigeerd: { readonly vervangt: Vervangt; readonly soort: keyof Uren; readonly totaal: number }
  ExamenresultaatHerzien: Examenresultaat & { readonly vervangt: Vervangt }
  UitreikingIngetrokken: { readonly vervangt: Vervangt }
  VoldoeningHerroepen: { readonly vervangt: Vervangt }
  /** What changed by the correction before it: termijnen that moved, and letters and reports that are now wrong. */
  GevolgVastgesteld: {
    readonly correctie: string
    readonly vervangt: Vervangt
    readonly termijnen: readonly {
      readonly key: string
      readonly was: IsoDate | null
      readonly wordt: IsoDate | null
    }[]
    readonly brieven: readonly Verteld[]
    readonly meldingen: readonly Verteld[]
    readonly besluiten: readonly number[]
  }
}

export type Bron = 'ons' | 'duo' | 'brp'
