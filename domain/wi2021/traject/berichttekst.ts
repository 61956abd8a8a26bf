// What does a message say, in one line of Dutch? The same line stands in the outbox, with the delivery in Temporal, and in the work that a failed one gives.
import { channelOf, type Letter, type MessageBodies, type MessageKind } from './messages.ts'

const verwijtbaar = (what: string, blamed: boolean | undefined) =>
  blamed === undefined ? `${what} melden` : `${what} open, ${blamed ? '' : 'niet '}verwijtbaar`

const titel = ({ titel: title }: Letter) => title

/** Dates as they stand in the message; who shows it to a reader writes them out. */
const teksten: { readonly [K in MessageKind]: (body: MessageBodies[K]) => string } = {
  fetchInburgeringsplichtFromDuo: () => 'inburgeringsplicht opvragen',
  fetchTermijnFromDuo: () => 'inburgeringstermijn opvragen',
  fetchLeerbaarheidstoetsFromDuo: () => 'uitslag van de leerbaarheidstoets opvragen',
  fetchExamenresultatenFromDuo: () => 'examenresultaten opvragen',
  fetchVrijstellingenFromDuo: () => 'vrijstellingen opvragen',
  fetchOntheffingenFromDuo: () => 'ontheffingen opvragen',
  enrollLeerbaarheidstoetsAtDuo: () => 'aanmelden voor de leerbaarheidstoets',
  skipLeerbaarheidstoetsAtDuo: () => 'leerbaarheidstoets overgeslagen',
  reportPipToDuo: ({ dagtekening }) => `PIP van ${dagtekening} melden`,
  reportAanbodToDuo: ({ datum }) => `aanbod van ${datum} melden`,
  reportPvtToDuo: ({ datumOndertekening: on, verwijtbaar: blamed }) =>
    on === undefined ? verwijtbaar('PVT', blamed) : `PVT van ${on} melden`,
  reportMapToDuo: ({ datumEindgesprek: on, verwijtbaar: blamed }) =>
    on === undefined ? verwijtbaar('MAP', blamed) : `MAP van ${on} melden`,
  reportZRouteToDuo: ({ datumAfronding }) => `Z-route van ${datumAfronding} melden`,
  reportUrenBredeIntakeToDuo: ({ uren }) => `${uren} uur in de brede intake melden`,
  reportParticipatieactiviteitenToDuo: ({ uren }) => `${uren} uur participatie melden`,
  reportParticipatieTaallesToDuo: ({ uren }) => `${uren} uur taalles en KNM melden`,
  fetchPersoonFromBrp: () => 'persoon en inschrijving opvragen',
  fetchKoppelingFromCoa: () => 'koppeling opvragen',
  fetchProfielFromCoa: () => 'profiel opvragen',
  fetchUitstroomFromCoa: () => 'uitstroom opvragen',
  confirmOverdrachtToCoa: ({ versie }) => `ontvangst van profiel ${versie} bevestigen`,
  sendBeschikking: titel,
  sendBrief: titel,
}

/** Who hears it: in front of the line, and in a sentence. */
const hoorders = {
  duo: ['DUO', 'Bericht aan DUO'],
  brp: ['BRP', 'Bericht aan de BRP'],
  coa: ['COA', 'Bericht aan het COA'],
  brief: ['Brief', 'Brief'],
} as const

/** `PIP van 2026-03-02 melden`, or the title of a letter. */
export function watStaatErin<K extends MessageKind>(kind: K, body: MessageBodies[K]): string {
  return teksten[kind](body)
}

/** `DUO: PIP van 2026-03-02 melden`. */
export function berichttekst<K extends MessageKind>(kind: K, body: MessageBodies[K]): string {
  return `${hoorders[channelOf[kind]][0]}: ${watStaatErin(kind, body)}`
}

/** `Bericht aan DUO`, or `Brief`. */
export function soortBericht(kind: MessageKind): string {
  return hoorders[channelOf[kind]][1]
}
