// Under which heading does an act stand among all that can be done now? In the order of the life; what is named nowhere comes last.
import type { Act } from './traject-data.ts'

const onderwerpen = {
  'Plicht en gegevens': ['vraagGegevensOp', 'stelPlichtVast', 'registreerKennisgeving', 'beeindigPlicht'],
  'Opvang, vestiging en verhuizing': ['registreerKoppeling', 'registreerVestiging', 'registreerVerhuizing'],
  'Brede intake en leerbaarheidstoets': [
    'roepOpVoorIntake',
    'registreerVerschijning',
    'meldAanVoorLeerbaarheidstoets',
    'stelVrijVanLeerbaarheidstoets',
    'registreerUitslagLeerbaarheidstoets',
    'vraagInformatieDerde',
    'registreerInformatieDerde',
    'rondBredeIntakeAf',
  ],
  'PIP en leerroute': ['stelPipVast', 'pasPipAan', 'wijzigLeerroute', 'schaalAf'],
  'Inburgeren: aanbod, uren, PVT, MAP en examens': [
    'doeAanbod',
    'registreerUren',
    'registreerVoortgangsgesprek',
    'registreerPvt',
    'registreerMap',
    'registreerTaalschakeltraject',
    'registreerZRoute',
    'registreerExamenresultaat',
    'meldVerwijtbaarheid',
    'reikDiplomaUit',
    'reikCertificaatUit',
  ],
  'Begeleiding en ontzorgen': ['startBegeleiding', 'startOntzorgen', 'registreerMachtiging', 'beeindigOntzorgen'],
  Verlenging: [
    'registreerVerlengingsaanvraag',
    'verleenVerlenging',
    'weigerVerlenging',
    'verleenVerlengingOpleiding',
    'verleenVerlengingBijnaVoldaan',
  ],
  'Vrijstelling en ontheffing': [
    'registreerVerzoek',
    'brengAdviesUit',
    'verleenVrijstelling',
    'verleenVrijstellingOnderdeel',
    'trekVrijstellingIn',
    'verleenMedischeOntheffing',
    'verleenGedeeltelijkeOntheffing',
    'verleenBijzondereOntheffing',
    'wijsVerzoekAf',
  ],
  'Behandeling van een aanvraag': [
    'vraagAanvulling',
    'registreerAanvulling',
    'registreerIngebrekestelling',
    'stelDwangsomVast',
  ],
  'Vertrek en verblijf': [
    'registreerVertrek',
    'registreerTerugkeer',
    'registreerOnderbreking',
    'registreerEindeVerblijf',
  ],
  Boete: [
    'vraagZienswijzeBredeIntake',
    'registreerZienswijzeBredeIntake',
    'legBoeteBredeIntakeOp',
    'stelOvertredingVast',
    'maakOvertredingsrapport',
    'registreerZienswijzeOvertreding',
    'legBoeteMedewerkingOp',
    'zieAfVanBoeteMedewerking',
    'maakBoeterapport',
    'registreerZienswijze',
    'legBoeteOp',
    'zieAfVanBoete',
    'hervatBoeteprocedure',
  ],
  'Bezwaar en beroep': [
    'registreerBezwaar',
    'registreerHoorzitting',
    'verdaagBezwaar',
    'beslisOpBezwaar',
    'registreerBeroep',
    'registreerUitspraak',
    'trekBesluitIn',
  ],
  Betaling: ['registreerBetaling', 'maanAan', 'vaardigDwangbevelUit', 'betaalBoeteTerug'],
  'Fouten herstellen': [
    'trekOpeningIn',
    'corrigeerInschrijving',
    'corrigeerGemeente',
    'corrigeerKennisgeving',
    'corrigeerPlichtbegin',
    'trekPlichtvaststellingIn',
    'corrigeerPvtOfMap',
    'corrigeerUren',
    'trekBeeindigingIn',
    'corrigeerEinde',
    'trekUitreikingIn',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>

const REST = 'Overig'

export type Onderwerp = { readonly kop: string; readonly acts: readonly Act[] }

/** Only headings under which something stands. */
export function perOnderwerp(acts: readonly Act[]): readonly Onderwerp[] {
  const place = new Map<string, readonly [string, number]>()
  for (const [kop, kinds] of Object.entries(onderwerpen))
    kinds.forEach((kind, index) => void place.set(kind, [kop, index]))
  const kopOf = ({ kind }: Act) => place.get(kind)?.[0] ?? REST
  const nth = ({ kind }: Act) => place.get(kind)?.[1] ?? 0
  const groups = Map.groupBy(acts, kopOf)
  return [...Object.keys(onderwerpen), REST].flatMap((kop) => {
    const found = groups.get(kop)
    return found === undefined ? [] : [{ kop, acts: found.toSorted((a, b) => nth(a) - nth(b)) }]
  })
}
