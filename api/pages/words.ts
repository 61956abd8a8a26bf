// How does a caseworker read a code, a date or an amount? Plain Dutch; what a code of Wi2021 means stands in wi2021.ts.
import { inWords as dateInWords } from '../../domain/dates/in-words.ts'
import { daysBetween, type IsoDate, isIsoDate } from '../../domain/dates/iso-date.ts'
import { localDate, timeOfDay } from '../../domain/dates/legal-time.ts'
import { gemeenten } from '../../domain/gemeenten.ts'

/** `15 maart 2027` */
export const longDate: (day: IsoDate) => string = dateInWords

/** `15 mrt 2027`, where room is short. */
export function shortDate(day: IsoDate): string {
  const [date, month = '', year] = longDate(day).split(' ')
  return `${date} ${month === 'maart' ? 'mrt' : month.slice(0, 3)} ${year}`
}

/** `15 maart 2027, 14.05 uur`: the moment something was recorded. */
export function moment(instant: number): string {
  const minutes = Math.floor(timeOfDay(instant) / 60_000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${longDate(localDate(instant))}, ${two(Math.floor(minutes / 60))}.${two(minutes % 60)} uur`
}

/** From here on nobody counts days; the date stands beside it. */
const MANY_DAYS = 731

export function daysLeft(today: IsoDate, lastDay: IsoDate): string {
  const days = daysBetween(today, lastDay)
  const years = Math.floor(Math.abs(days) / 365.25)
  if (Math.abs(days) >= MANY_DAYS) return days > 0 ? `nog ruim ${years} jaar` : `ruim ${years} jaar te laat`
  if (days === 0) return 'vandaag'
  if (days === 1) return 'nog 1 dag'
  if (days > 1) return `nog ${days} dagen`
  return days === -1 ? '1 dag te laat' : `${-days} dagen te laat`
}

export function euros(cent: number): string {
  return new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(cent / 100)
}

/** A text of the domain for a reader: its dates and the kinds of messages in words. */
export function dutch(text: string): string {
  return text
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => (isIsoDate(day) ? longDate(day) : day))
    .replace(
      MESSAGE,
      (_all, verb: string, what: string, partner: string) =>
        `${inWords(what)} ${VERBS[verb] ?? verb} ${verb === 'fetch' ? 'bij' : 'aan'} ${partner.toUpperCase()}`,
    )
    .replace(/\(([a-z]+(?:[A-Z][a-z]+)*)\)/g, (_all, code: string) => `(${inWords(code)})`)
    .replace(/\bsend(Brief|Beschikking)\b/g, (_all, what: string) => `${what.toLowerCase()} versturen`)
    .replace(/\bbezwaar:(\d+)\b/g, 'bezwaar tegen besluit $1')
    .replace(/\b[a-z]+(?:[A-Z][a-z]+)+\b/g, inWords)
    .replace(/\b(ge|be)eindig/g, '$1ëindig')
    .replace(/\b(\d+) cent\b/g, (_all, cent: string) => euros(Number(cent)))
}

const VERBS: Readonly<Record<string, string>> = {
  fetch: 'opvragen',
  report: 'melden',
  enroll: 'aanmelden',
  skip: 'afmelden',
  confirm: 'bevestigen',
}
/** The name of a kind of message, as operators see it: `reportPipToDuo`. */
const MESSAGE = /\b(fetch|report|enroll|skip|confirm)([A-Z]\w*?)(?:From|To|At)(Duo|Brp|Coa)\b/g

/** A citation for a reader: what is no law says so. */
export function article(ground: string): string {
  return ground.replace(/^conventie .*$/, 'werkafspraak, geen wet')
}

/** What stands in capitals wherever it occurs. */
const CAPITALS = new Set(['pip', 'duo', 'coa', 'brp', 'pvt', 'map', 'aow', 'knm', 'bsn'])
const WHOLE: Readonly<Record<string, string>> = {
  nvt: 'niet van toepassing',
  taalEnKnm: 'taal en KNM',
  zRoute: 'Z-route',
  ZRouteAfgerond: 'Z-route afgerond',
  ambtshalve: 'ambtshalve',
  lbt: 'leerbaarheidstoets',
  Wi2021: 'Wet inburgering 2021',
  vso: 'VSO',
  aowLeeftijd: 'AOW-leeftijd',
  vrijstellingOnderdeel: 'vrijstelling van een onderdeel',
  boeteBredeIntake: 'boete voor de brede intake',
  boeteMedewerking: 'boete voor niet meewerken',
  nietOntvankelijk: 'niet-ontvankelijk',
  kennelijkNietOntvankelijk: 'kennelijk niet-ontvankelijk',
  pvtOfMap: 'PVT of MAP',
  afdeling: 'Afdeling bestuursrechtspraak',
}

/** `PipVastgesteld` is read as `PIP vastgesteld`, `volledigeOntheffing` as `volledige ontheffing`. */
export function inWords(code: string): string {
  const known = WHOLE[code] ?? WHOLE[code.toLowerCase()]
  if (known !== undefined) return known
  const words = code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(' ')
    .map((word) => (CAPITALS.has(word.toLowerCase()) ? word.toUpperCase() : word.toLowerCase()))
  return words
    .join(' ')
    .replace(/\bzroute\b/, 'Z-route')
    .replace(/\b(ge|be)eindig/, '$1ëindig')
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const CODE = /^[A-Za-z][a-z]+([A-Z][a-z]+)+$/
const isCode = (value: string) =>
  CODE.test(value) || CAPITALS.has(value) || (WHOLE[value] ?? WHOLE[value.toLowerCase()]) !== undefined

/** A value of an event or a finding, for a reader. Null when there is nothing to tell. */
export function valueInWords(key: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  if (typeof value === 'number') return key.endsWith('Cent') ? euros(value) : String(value)
  if (typeof value === 'string') {
    if (isIsoDate(value)) return longDate(value)
    const gemeente = gemeenten.find(({ code }) => code === value)
    if (gemeente) return key === 'gemeente' ? gemeente.naam : `gemeente ${gemeente.naam}`
    return isCode(value) ? inWords(value) : dutch(value)
  }
  if (Array.isArray(value)) {
    const texts = value.flatMap((one) => {
      const text = valueInWords(key, one)
      return text === null ? [] : [typeof one === 'object' ? `(${text})` : text]
    })
    return texts.length === 0 ? 'geen' : texts.join(', ')
  }
  const texts = Object.entries(value).flatMap(([name, one]) => {
    const text = valueInWords(name, one)
    return text === null ? [] : [`${keyInWords(name)}: ${text}`]
  })
  return texts.length === 0 ? null : texts.join('; ')
}

export function keyInWords(key: string): string {
  return inWords(key.replace(/Cent$/, ''))
}

export function nameOfGemeente(code: string): string {
  return gemeenten.find((one) => one.code === code)?.naam ?? code
}

const ORGANISATIES: Readonly<Record<string, string>> = {
  gemeente: 'gemeente',
  duo: 'DUO',
  coa: 'COA',
  brp: 'BRP',
  ind: 'IND',
  svb: 'SVB',
  klok: 'de klok',
  aanvrager: 'de inburgeraar',
  brief: 'brief aan de inburgeraar',
}

export function organisatieInWords(code: string): string {
  return ORGANISATIES[code] ?? code
}

/** Whether the name of a termijn tells already which day it waits for: `verlenging aanvragen kan vanaf 2027-01-15`. */
export function namesItsDay(text: string): boolean {
  return /\b(vanaf|op) \d{4}-\d{2}-\d{2}$/.test(text)
}

/** What stands before ` uiterlijk` in the line of a termijn, without its citation. */
export function termijnInWords(text: string): string {
  const what = text.replace(/^.*?: /, '').replace(/ uiterlijk \d{4}-\d{2}-\d{2}$/, '')
  return capitalised(dutch(what))
}
