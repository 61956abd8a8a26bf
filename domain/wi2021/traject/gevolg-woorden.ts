// How does a caseworker read what was corrected, and what moved with it? Facts, termijnen, letters and reports by their names; dates as they stand in the event.
import { gemeenten } from '../../gemeenten.ts'
import type { Body } from './events.ts'
import type { Verteld, Vervangt } from './events-handhaving.ts'

/** What an attention point or a correction is about, where its code is no word for a reader. */
const onderwerpen: Readonly<Record<string, string>> = {
  duoDoelgroepOntbreekt: 'doelgroep ontbreekt bij DUO',
  plicht: 'vaststelling van de plicht',
  plichtbegin: 'begin van de plicht',
  kennisgeving: 'dag van de kennisgeving',
  inschrijving: 'dag van inschrijving in de gemeente',
  termijn: 'inburgeringstermijn',
  nieuweTermijn: 'nieuwe termijn na een boete',
  voldaan: 'plicht voldaan',
  einde: 'einde van de plicht',
  einddag: 'dag waarop de plicht eindigt',
  examen: 'examenresultaat',
  boete: 'boete van DUO',
  boeteBredeIntake: 'boete voor de brede intake',
  boeteMedewerking: 'boete voor niet meewerken',
  recht: 'een regel is gewijzigd',
  vNummer: 'V-nummer',
  dubbelTraject: 'twee trajecten van één persoon',
}
const AFKORTINGEN: readonly string[] = ['pip', 'pvt', 'map']

export const onderwerp = (code: string): string =>
  onderwerpen[code] ?? (AFKORTINGEN.includes(code) ? code.toUpperCase() : spaced(code))

/** By its key; what stands behind the colon is the number or the kind that it is about. */
const termijnen: Readonly<Record<string, string>> = {
  aow: 'plicht tot de AOW-leeftijd',
  pip: 'PIP vaststellen',
  pipVerhuizing: 'PIP van de nieuwe gemeente',
  inburgeringstermijn: 'voldoen aan de inburgeringsplicht',
  eindeNadert: 'brief over het einde van de termijn',
  verlengingsvenster: 'wachten tot verlenging kan',
  verlengingsbesluit: 'beslissen over verlenging',
  routewijziging: 'andere leerroute',
  aanbod: 'inburgeringsaanbod',
  taalschakelStart: 'start van het taalschakeltraject',
  terugkeer: 'terug voor het einde van het jaar',
  vrijstelling: 'tijdelijke vrijstelling',
  vervolgboete: 'wachten tot een vervolgboete kan',
  zienswijzeBredeIntake: 'zienswijze over een boete voor de brede intake',
  zienswijzeOvertreding: 'zienswijze over overtreding',
  boetebesluit: 'beslissen over de boete',
  overtredingsbesluit: 'beslissen over overtreding',
  vervalBoete: 'de boete opleggen',
  vervalBredeIntake: 'de boete voor de brede intake opleggen',
  vervalOvertreding: 'de boete opleggen voor overtreding',
  recidive: 'meetellen van overtreding',
  betaling: 'betalen van besluit',
  aanmaning: 'betalen na aanmaning van besluit',
  bezwaar: 'bezwaar tegen besluit',
  beslissenBezwaar: 'beslissen op bezwaar tegen besluit',
  beroep: 'beroep tegen besluit',
  verzoekbesluit: 'beslissen op het verzoek om',
  aanvulling: 'aanvullen van de aanvraag om',
  ingebreke: 'beslissen zonder dwangsom over',
  dwangsom: 'dwangsom voor',
}

function termijnnaam(key: string): string {
  const [name = '', ...about] = key.split(':')
  return [termijnen[name] ?? spaced(name), ...about.map(spaced)].join(' ')
}

const verteld: Readonly<Record<string, string>> = {
  pip: 'PIP',
  oproepMetWaarschuwing: 'tweede oproep en waarschuwing',
  boeteBredeIntake: 'boete voor de brede intake',
  boeteMedewerking: 'boete voor niet meewerken',
  vooraankondigingBoete: 'vooraankondiging van een boete',
  vooraankondigingBoeteBredeIntake: 'vooraankondiging van een boete voor de brede intake',
  vooraankondigingBoeteMedewerking: 'vooraankondiging van een boete voor niet meewerken',
  geenBoete: 'afzien van een boete',
  geenBoeteMedewerking: 'afzien van een boete voor niet meewerken',
  eindeTermijnNadert: 'brief over het einde van de termijn',
  termijnVerlengdNaOnderbreking: 'langere termijn na een onderbreking',
  verlengingGeweigerd: 'weigering van verlenging',
  vrijstellingOnderdeel: 'vrijstelling van een onderdeel',
  verzoekAfgewezen: 'afwijzing van een verzoek',
  aanvullingGevraagd: 'vraag om een aanvulling',
  intrekking: 'intrekking van een besluit',
  reportPipToDuo: 'PIP',
  reportAanbodToDuo: 'aanbod',
  reportPvtToDuo: 'PVT',
  reportMapToDuo: 'MAP',
  reportZRouteToDuo: 'Z-route',
  reportUrenBredeIntakeToDuo: 'uren in de brede intake',
  reportParticipatieactiviteitenToDuo: 'uren participatie',
  reportParticipatieTaallesToDuo: 'uren taalles en KNM',
}

/** `PIP van 2024-03-15`: a letter, or a report to DUO. */
export const verteldtekst = ({ soort, op }: Verteld): string => `${verteld[soort] ?? spaced(soort)} van ${op}`

/** `begin van de plicht (was 2024-03-15)`; a decision that fell away: `PIP van 2024-03-15`. */
export function vervangtekst({ feit, waarde, besluit }: Vervangt): string {
  const was = gemeenten.find(({ code }) => feit === 'gemeente' && code === waarde)?.naam ?? waarde
  if (was === null) return `${onderwerp(feit)} (was niet bekend)`
  return besluit === undefined ? `${onderwerp(feit)} (was ${spaced(was)})` : `${onderwerp(feit)} van ${was}`
}

type Verzet = Body<'GevolgVastgesteld'>['termijnen'][number]

/** `beslissen op bezwaar tegen besluit 1: was 2024-06-07, loopt niet meer`. */
export function verzettekst({ key, was, wordt }: Verzet): string {
  return `${termijnnaam(key)}: ${was === null ? 'liep niet' : `was ${was}`}, ${wordt === null ? 'loopt niet meer' : `nu ${wordt}`}`
}

/** What an attention point about a correction tells. */
export function gevolgtekst(gevolg: Body<'GevolgVastgesteld'>): string {
  const { vervangt, termijnen: moved, brieven, meldingen, besluiten } = gevolg
  const line = (what: string, list: readonly (string | number)[], between: string) =>
    list.length === 0 ? [] : [`${what}: ${list.join(between)}`]
  return [
    vervangt.feit === 'recht' ? 'Een regel is gewijzigd' : `Gecorrigeerd: ${vervangtekst(vervangt)}`,
    ...line('Termijnen die anders zijn', moved.map(verzettekst), '; '),
    ...line('Brieven die niet meer kloppen', brieven.map(verteldtekst), ', '),
    ...line('Meldingen aan DUO die niet meer kloppen', meldingen.map(verteldtekst), ', '),
    ...line('Besluiten om opnieuw te bekijken', besluiten, ', '),
  ].join('. ')
}

/** `taalEnKnm 300` is read as `taal en KNM 300`. */
function spaced(code: string): string {
  return code
    .replace(/([a-z])([A-Z])/g, (_all, a: string, b: string) => `${a} ${b.toLowerCase()}`)
    .replace(/\bknm\b/g, 'KNM')
}
