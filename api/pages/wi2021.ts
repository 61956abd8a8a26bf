// What do the codes of Wi2021 mean to a reader, and from what does a form let him choose? Words only; the law is in domain.
import { type IsoDate, isIsoDate } from '../../domain/dates/iso-date.ts'
import { cite, wet } from '../../domain/law/finding.ts'
import { aandachtstekst } from '../../domain/wi2021/traject/aandacht.ts'
import type { Body } from '../../domain/wi2021/traject/events.ts'
import type { Vervangt } from '../../domain/wi2021/traject/events-handhaving.ts'
import { gebeurtenisMetId } from '../../domain/wi2021/traject/gebeurtenissen.ts'
import { verteldtekst, vervangtekst, verzettekst } from '../../domain/wi2021/traject/gevolg-woorden.ts'
import type { Aandachtspunt, Besluit, Traject } from '../../domain/wi2021/traject/state.ts'
import { colleagueWithId } from '../colleagues.ts'
import { capitalised, dutch, euros, inWords, keyInWords, longDate, nameOfGemeente, valueInWords } from './words.ts'

const FASEN: Readonly<Record<string, string>> = {
  plicht: 'Plicht',
  voorinburgering: 'Voorinburgering',
  bredeIntake: 'Brede intake en PIP',
  inburgeringstermijn: 'Inburgeringstermijn',
  handhaving: 'Handhaving',
  afgesloten: 'Afgesloten',
}

export const fasen: readonly string[] = Object.keys(FASEN)

export function faseInWords(fase: string): string {
  return FASEN[fase] ?? fase
}

const LEERROUTES: Readonly<Record<string, string>> = { B1: 'B1-route', onderwijs: 'Onderwijsroute', Z: 'Z-route' }

/** Grounds of Regeling 4.1 lid 1, in short. */
const GRONDEN: Readonly<Record<string, string>> = {
  a: 'a: ziekte',
  b: 'b: overlijden in de familie',
  c: 'c: zwangerschap en bevalling',
  d: 'd: verblijf in een blijf-van-mijn-lijfhuis',
  e: 'e: alfabetisering',
  f: 'f: geen vaste woonplaats',
  g: 'g: het aanbod van de gemeente kwam te laat',
  h: 'h: vertraging door de opleiding',
  i: 'i: andere bijzondere omstandigheid',
  j: 'j: meer dan één omstandigheid samen',
  AMB: 'ambtshalve',
}

/** Grounds of Wet 4 lid 1, in short. */
const GRONDEN_VRIJSTELLING: Readonly<Record<string, string>> = {
  a: 'a: jaren leer- of kwalificatieplichtig geweest',
  b: 'b: aangewezen diploma',
  c: 'c: nu leer- of kwalificatieplichtig',
  d: 'd: opleiding voor een aangewezen diploma',
  e: 'e: lang ingezetene, werk en B1',
}

const DOELGROEPEN: Readonly<Record<string, string>> = {
  asiel: 'Asielstatushouder',
  gezin: 'Gezinsmigrant of overige migrant',
}

const SOORTEN: Readonly<Record<string, string>> = {
  pip: 'PIP',
  verlenging: 'verlenging',
  boete: 'boete van DUO',
  boeteBredeIntake: 'boete voor de brede intake',
  boeteMedewerking: 'boete voor niet meewerken',
}

/** Where saying nothing is not the same as no: whoever fills in the form chooses between yes and no. */
const EMPTY_IS_NOT_NO = new Set([
  'verwijtbaar',
  'pvtEnMapApart',
  'ookNaBoete',
  'aansluitend',
  'vrijstellendDiploma',
  'leerplichtig',
  'ingeschrevenOpleiding',
  'gesprekB1',
])

export function emptyIsNotNo(field: string): boolean {
  return EMPTY_IS_NOT_NO.has(field)
}

/** The words for an option of a choice, by the name of its field. `of`: the act, event or rule that it belongs to. */
export function optionInWords(field: string, option: string, of: string): string {
  if (field === 'leerroute') return LEERROUTES[option] ?? option
  if (field === 'grond')
    return (
      (/vrij(stel|gesteld)/i.test(of) ? GRONDEN_VRIJSTELLING : GRONDEN)[option] ?? inWords(option.replace(':', ', '))
    )
  if (field === 'doelgroep') return DOELGROEPEN[option] ?? option
  if (field === 'resultaat' && option === 'geen') return 'Geen resultaat'
  if (field === 'naar' || field === 'gemeente') return nameOfGemeente(option)
  if (field === 'keuze' && option === 'opnieuw') return 'Bericht opnieuw versturen'
  if (field === 'alfabetisering') return option === 'NVT' ? 'Niet van toepassing' : option
  if (/^[A-Z]\d?$/.test(option)) return option
  return capitalised(option.includes(' ') ? option : inWords(option))
}

export type Choice = { readonly value: string; readonly text: string }

/** For a number that means something in this dossier: what it can be. Null: any number. */
export function choicesFor(snapshot: unknown, field: string): readonly Choice[] | null {
  const { besluiten, betalingen, aandacht } = snapshot as Traject
  const day = (date: IsoDate) => `van ${longDate(date)}`
  if (field === 'besluit')
    return besluiten
      .filter(
        ({ nummer, status }) =>
          status === 'bezwaartermijn' ||
          status === 'bezwaar' ||
          betalingen.some((one) => one.besluit === nummer && one.status !== 'betaald'),
      )
      .map(({ nummer, soort, bekendmaking }) => {
        const bedrag = betalingen.find(({ besluit }) => besluit === nummer)?.bedragCent
        const text = `${nummer}: ${SOORTEN[soort] ?? soort} ${day(bekendmaking)}`
        return { value: String(nummer), text: bedrag === undefined ? text : `${text}, ${euros(bedrag)}` }
      })
  if (field === 'nummer')
    return aandacht.map((point) => ({
      value: String(point.nummer),
      text: `${dutch(aandachtstekst(point))}, ${day(point.sinds)}`,
    }))
  return null
}

/** Whether somebody still must find out which V-nummer is the right one. */
export const vNummerInTwijfel = (snapshot: unknown): boolean =>
  (snapshot as Traject).aandacht.some(({ code }) => code === 'vNummer')

export type Awaited = { readonly who: string; readonly text: string; readonly ground: string }

/** What somebody else must bring before this can go on, and of which no task tells. */
export function awaited(snapshot: unknown): readonly Awaited[] {
  const { fase, lbt, intakeAfgerondOp } = snapshot as Traject
  const waits = fase === 'bredeIntake' && lbt.status === 'aangemeld' && intakeAfgerondOp === null
  return waits
    ? [
        {
          who: 'DUO',
          text: 'de uitslag van de leerbaarheidstoets. Eerst daarna kan de brede intake worden afgerond.',
          ground: cite(wet('14', 3)),
        },
      ]
    : []
}

/** The text of a work item; what DUO calls only by a number is named. */
export function taskInWords(text: string): string {
  return dutch(text).replace(/\bSS\d{3}$/, (id) => {
    const known = gebeurtenisMetId(id)?.text
    return known === undefined ? id : `${known.charAt(0).toLowerCase()}${known.slice(1)} (${id})`
  })
}

/** Of tasks with the same last day: which comes first in the life. */
const FIRST_TO_LAST = ['oproep', 'lbt', 'intake', 'pvt', 'map']

export function placeInLife(key: string): number {
  return FIRST_TO_LAST.indexOf(key)
}

/** Where the name of the event would not read as a sentence. */
const EVENTS: Readonly<Record<string, string>> = {
  Opgeroepen: 'Opgeroepen voor de brede intake',
  OproepGemist: 'Oproep gemist',
  Verschenen: 'Verschenen op de oproep',
  PipTermijnVerstreken: 'Termijn voor het PIP verstreken',
  LeerbaarheidstoetsAangemeld: 'Aangemeld voor de leerbaarheidstoets',
  LeerbaarheidstoetsUitslagBekend: 'Uitslag van de leerbaarheidstoets bekend',
  VanLeerbaarheidstoetsVrijgesteld: 'Vrijgesteld van de leerbaarheidstoets',
  InformatieDerdeGevraagd: 'Informatie van een derde gevraagd',
  InformatieDerdeOntvangen: 'Informatie van een derde ontvangen',
  AanbodTermijnVerstreken: 'Termijn voor het aanbod verstreken',
  PvtAfgerond: 'Participatieverklaringstraject afgerond',
  MapAfgerond: 'Module Arbeidsmarkt en Participatie afgerond',
  EindeTermijnNadert: 'Het einde van de termijn nadert',
  VerlengingsbesluitTeLaat: 'Besluit over verlenging is te laat',
  BoetebesluitTeLaat: 'Besluit over de boete is te laat',
  BezwaarbesluitTeLaat: 'Besluit op bezwaar is te laat',
  VanBoeteAfgezien: 'Afgezien van een boete',
  BoeteBredeIntakeOpgelegd: 'Boete voor de brede intake opgelegd',
  ZienswijzeBredeIntakeGevraagd: 'Zienswijze gevraagd over een boete voor de brede intake',
  ZienswijzeBredeIntakeOntvangen: 'Zienswijze ontvangen over een boete voor de brede intake',
  ZienswijzetermijnBredeIntakeVerstreken: 'Zienswijzetermijn voor een boete voor de brede intake verstreken',
  BoeteMedewerkingOpgelegd: 'Boete voor niet meewerken opgelegd',
  VanBoeteMedewerkingAfgezien: 'Afgezien van een boete voor niet meewerken',
  ZienswijzeOvertredingOntvangen: 'Zienswijze over de overtreding ontvangen',
  ZienswijzetermijnOvertredingVerstreken: 'Zienswijzetermijn voor de overtreding verstreken',
  OvertredingsbesluitTeLaat: 'Besluit over de overtreding is te laat',
  DwangsomVol: 'Dwangsom op het hoogste bedrag',
  InGebrekeGesteld: 'Ingebrekestelling ontvangen',
  OpBezwaarBeslist: 'Beslist op bezwaar',
  BetalingInVerzuim: 'Boete niet op tijd betaald',
  AowDatumBekend: 'AOW-datum bekend',
  AandachtGevraagd: 'Een mens moet hiernaar kijken',
  AandachtAfgehandeld: 'Aandachtspunt afgehandeld',
}

/** An event as the story tells it. */
export function eventTitle(kind: string, body: Readonly<Record<string, unknown>>): string {
  const id = String(body['gebeurtenis'] ?? body['soort'] ?? '')
  if (kind === 'DuoMeldingOntvangen') return `Bericht van DUO: ${gebeurtenisMetId(id)?.text ?? 'onbekend'} (${id})`
  if (kind === 'CoaMeldingOntvangen') return `Bericht van het COA: ${inWords(id)}`
  if (kind === 'PipVastgesteld' && body['termijn'] === null) return 'Nieuw PIP vastgesteld'
  if (kind === 'ExamenresultaatBekend' && body['onderdeel'] !== undefined)
    return `Examen ${inWords(String(body['onderdeel']))}: ${inWords(String(body['resultaat']))}`
  if (kind === 'ExamenresultaatHerzien' && body['onderdeel'] !== undefined)
    return `Examen ${inWords(String(body['onderdeel']))}, herzien: ${inWords(String(body['resultaat']))}`
  return EVENTS[kind] ?? capitalised(inWords(kind))
}

/** What the title already says, or what is of no use to a reader. */
const UNTOLD = new Set(['gebeurtenis', 'fetches', 'status', 'opnieuw', 'bericht', 'wasAangemeld'])

/** A length of time is read as `8 weken`. */
const TIMES = new Set(['dagen', 'weken', 'maanden', 'jaren'])

const isRecord = (value: unknown) => value !== null && typeof value === 'object' && !Array.isArray(value)

/** What came out of a rule; the only thing that came out is not named again after the name of the rule. */
export function outcomeInWords(rule: string, outcome: unknown): string {
  const [only, ...more] = isRecord(outcome) ? Object.entries(outcome as object) : []
  const named = only !== undefined && more.length === 0 && inWords(rule).split(' ').includes(inWords(only[0]))
  return (named ? valueInWords(only[0], only[1]) : valueInWords('uitkomst', outcome)) ?? 'geen'
}

/** The facts of an event or a finding, a line each: the database keeps no order, so days come last and in theirs. */
export function factsInWords(
  body: Readonly<Record<string, unknown>>,
  of: string,
): readonly (readonly [string, string])[] {
  const place = ([key, value]: readonly [string, unknown]) =>
    typeof value === 'string' && isIsoDate(value) ? `2${value}` : `1${keyInWords(key)}`
  const ordered = Object.entries(body).sort((a, b) => (place(a) < place(b) ? -1 : 1))
  return ordered.flatMap(([key, value]) => {
    if (UNTOLD.has(key)) return []
    const text = factInWords(key, value, of)
    return text === null ? [] : [[capitalised(keyInWords(key)), text] as const]
  })
}

function factInWords(key: string, value: unknown, of: string): string | null {
  if (key === 'besluit' && value !== null && typeof value === 'object') {
    const { nummer, soort, bekendmaking, bezwaarTot } = value as Besluit
    return `nummer ${nummer} (${SOORTEN[soort] ?? soort}), bekend gemaakt op ${longDate(bekendmaking)}, bezwaar kan tot en met ${longDate(bezwaarTot)}`
  }
  if (key === 'punt') {
    const { tekst, onze, partner } = value as Aandachtspunt
    return `${dutch(tekst)}${onze === undefined ? '' : `. Bij ons: ${dutch(onze)}; bij de partner: ${dutch(String(partner))}`}`
  }
  if (key === 'vervangt' && value !== null && typeof value === 'object' && 'feit' in value)
    return dutch(vervangtekst(value as Vervangt))
  if (of === 'GevolgVastgesteld') return gevolgInWords(key, value)
  if ((key === 'bij' || key === 'bron') && value === 'ons') return 'dit systeem'
  if (key === 'door') return colleagueWithId(String(value))?.naam ?? String(value)
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const parts = Object.entries(value).flatMap(([name, one]) => {
      const text = factInWords(name, one, of)
      if (text === null || UNTOLD.has(name)) return []
      if (TIMES.has(name) && typeof one === 'number') return [`${one} ${name}`]
      return [`${keyInWords(name)}${isRecord(one) ? ':' : ''} ${text}`]
    })
    return parts.join(Object.values(value).some(isRecord) ? '; ' : ', ') || null
  }
  const coded = typeof value === 'string' && (key === 'leerroute' || key === 'grond')
  return coded ? optionInWords(key, value, of) : valueInWords(key, value)
}

/** What a correction moved, a part each. */
function gevolgInWords(key: string, value: unknown): string | null {
  const { correctie, termijnen, brieven, meldingen, besluiten } = { [key]: value } as Partial<Body<'GevolgVastgesteld'>>
  const listed = (list: readonly (string | number)[], between = ', ') => dutch(list.join(between)) || 'geen'
  if (correctie !== undefined) return eventTitle(correctie, {})
  if (termijnen !== undefined) return listed(termijnen.map(verzettekst), '; ')
  const told = brieven ?? meldingen
  return told === undefined ? listed(besluiten ?? []) : listed(told.map(verteldtekst))
}

/** How it ended. */
export function uitkomstInWords(uitkomst: string): string {
  if (uitkomst === 'tenOnrechteGeopend') return 'Gesloten: ten onrechte geopend'
  return uitkomst === 'voldaan'
    ? 'Aan de inburgeringsplicht is voldaan'
    : `De plicht is geëindigd: ${inWords(uitkomst)}`
}
