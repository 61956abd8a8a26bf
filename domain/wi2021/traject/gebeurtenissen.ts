// Which events does DUO publish, under which name do they reach a traject, and what do we ask then? One row each; a planned one is switched off.
import { type Citation, duo, wet } from '../../law/finding.ts'
import type { MessageKind } from './messages.ts'

export type Melding<Name extends string = string> = {
  /** Name of the signal and of the notice. */
  readonly name: Name
  readonly text: string
  readonly ground: Citation
  readonly fetches: readonly MessageKind[]
  /** It may be the first we hear of somebody. */
  readonly opens: boolean
  /** What DUO announced but does not send yet. */
  readonly planned: boolean
  /** No content to fetch decides it: a human reads it. */
  readonly attention: boolean
}

type Flag = 'opens' | 'planned' | 'attention'

function melding<const Name extends string>(
  name: Name,
  text: string,
  ground: Citation,
  fetches: readonly MessageKind[],
  ...flags: readonly Flag[]
): Melding<Name> {
  const has = (flag: Flag) => flags.includes(flag)
  return { name, text, ground, fetches, opens: has('opens'), planned: has('planned'), attention: has('attention') }
}

const PLICHT = ['fetchInburgeringsplichtFromDuo'] as const
const BEGIN = ['fetchInburgeringsplichtFromDuo', 'fetchPersoonFromBrp'] as const
const LBT = ['fetchLeerbaarheidstoetsFromDuo'] as const
const TERMIJN = ['fetchTermijnFromDuo'] as const
const VRIJSTELLINGEN = ['fetchVrijstellingenFromDuo'] as const
const VERZOEKEN = ['fetchVrijstellingenFromDuo', 'fetchOntheffingenFromDuo'] as const
const EXAMENS = ['fetchExamenresultatenFromDuo'] as const

export const gebeurtenissen = {
  SS101: melding('duoPlichtVastgesteld', 'Inburgeringsplichtig', wet('3', 1), BEGIN, 'opens'),
  SS128: melding('duoPlichtKortVoorAow', 'Inburgeringsplichtig, binnen zes maanden AOW', wet('3', 1), BEGIN, 'opens'),
  SS139: melding('duoPipTermijnGestart', 'Inburgeringsplichtig, de tien weken lopen', wet('15', 3), BEGIN, 'opens'),
  SS120: melding('duoVestigingZonderPip', 'Gevestigd, nog geen PIP', wet('35', 2), BEGIN, 'opens'),
  SS121: melding('duoVestigingMetPip', 'Gevestigd, PIP van vorige gemeente', wet('15', 4), BEGIN, 'opens'),
  SS124: melding('duoDoelgroepNaarGezin', 'Doelgroep gewijzigd naar gezin', wet('19'), PLICHT),
  SS125: melding('duoDoelgroepNaarAsiel', 'Doelgroep gewijzigd naar asiel', wet('13', 1), PLICHT),
  SS137: melding('leerbaarheidstoetsAangemeld', 'Aangemeld voor de leerbaarheidstoets', wet('14', 3), LBT),
  SS131: melding('leerbaarheidstoetsUitslagBekend', 'Uitslag leerbaarheidstoets', wet('14', 5), LBT),
  SS102: melding('duoTermijnGestart', 'Inburgeringstermijn gestart', wet('11', 1), TERMIJN),
  SS103: melding('duoTermijnAmbtshalveVerlengd', 'Termijn ambtshalve verlengd', wet('12', 1), TERMIJN),
  SS104: melding('duoTermijnVerlengd', 'Termijn op verzoek verlengd', wet('12', 1), TERMIJN),
  SS113: melding('duoVerlengingGeweigerd', 'Verlenging geweigerd', wet('12', 1), TERMIJN),
  SS199: melding('examenresultaatBekend', 'Examenresultaat bekend', wet('7', 1), EXAMENS),
  SS106: melding('duoDiplomaUitgereikt', 'Diploma uitgereikt', wet('6', 2), PLICHT),
  SS107: melding('duoVrijstellingVerleend', 'Volledige vrijstelling', wet('4', 1), PLICHT),
  SS108: melding('duoOntheffingVerleend', 'Volledige ontheffing', wet('5'), PLICHT),
  SS109: melding('duoTijdelijkVrijgesteld', 'Tijdelijke vrijstelling', wet('4', 1, 'd'), VRIJSTELLINGEN),
  SS110: melding('duoPlichtVervallen', 'Inburgeringsplicht vervallen', wet('3', 1), PLICHT),
  SS111: melding('duoPersoonOverleden', 'Persoon overleden', wet('3', 1), PLICHT),
  SS114: melding(
    'duoVerzoekBeoordeeld114',
    'Verzoek afgewezen of deels toegekend',
    duo('SS114'),
    VERZOEKEN,
    'attention',
  ),
  SS115: melding(
    'duoVerzoekBeoordeeld115',
    'Verzoek afgewezen of deels toegekend',
    duo('SS115'),
    VERZOEKEN,
    'attention',
  ),
  SS116: melding(
    'duoVerzoekBeoordeeld116',
    'Verzoek afgewezen of deels toegekend',
    duo('SS116'),
    VERZOEKEN,
    'attention',
  ),
  SS117: melding(
    'duoVerzoekBeoordeeld117',
    'Verzoek afgewezen of deels toegekend',
    duo('SS117'),
    VERZOEKEN,
    'attention',
  ),
  SS118: melding(
    'duoVerzoekBeoordeeld118',
    'Verzoek afgewezen of deels toegekend',
    duo('SS118'),
    VERZOEKEN,
    'attention',
  ),
  SS119: melding(
    'duoVerzoekBeoordeeld119',
    'Verzoek afgewezen of deels toegekend',
    duo('SS119'),
    VERZOEKEN,
    'attention',
  ),
  SS129: melding(
    'duoVrijstellingIngetrokkenZonderPip',
    'Tijdelijke vrijstelling ingetrokken, nog geen PIP',
    duo('SS129'),
    [...VRIJSTELLINGEN, ...PLICHT],
  ),
  SS130: melding('duoVrijstellingIngetrokkenMetPip', 'Tijdelijke vrijstelling ingetrokken, PIP bekend', duo('SS130'), [
    ...VRIJSTELLINGEN,
    ...TERMIJN,
  ]),
  SS112: melding('verlengingAangevraagd', 'Verlenging aangevraagd', wet('12', 1), [], 'planned'),
  SS122: melding(
    'duoVertrekNaarGemeente',
    'Vertrokken naar andere gemeente',
    duo('SS122'),
    ['fetchPersoonFromBrp'],
    'planned',
  ),
  SS123: melding('duoVertrekNaarBuitenland', 'Vertrokken naar het buitenland', duo('SS123'), [], 'planned'),
  SS126: melding(
    'duoPipTermijnVoorbij',
    'Tien weken voorbij zonder leerroute',
    duo('SS126'),
    [],
    'planned',
    'attention',
  ),
  SS127: melding('duoGeenAanbod', 'Nog geen inburgeringsaanbod', duo('SS127'), [], 'planned', 'attention'),
  SS132: melding(
    'duoContractZonderPip',
    'Contract met een taalschool zonder PIP',
    duo('SS132'),
    [],
    'planned',
    'attention',
  ),
  SS133: melding('duoContractAnderNiveau', 'Contract op een ander niveau', duo('SS133'), [], 'planned', 'attention'),
  SS135: melding('duoContractTeHoog', 'Contract te hoog voor de Z-route', duo('SS135'), [], 'planned', 'attention'),
  SS136: melding(
    'duoTaalschakelZonderOnderwijsroute',
    'Taalschakeltraject zonder onderwijsroute',
    duo('SS136'),
    [],
    'planned',
    'attention',
  ),
  SS140: melding('duoAdviesGevraagd', 'Advies gevraagd over bijzondere omstandigheden', wet('5', 2), [], 'planned'),
  SS141: melding('zRouteCertificaatGereed', 'Certificaat van de Z-route gereed', wet('6', 2), PLICHT, 'planned'),
  SS142: melding(
    'duoOpleidingGestaakt',
    'Gestopt met een niet-vrijstellende opleiding',
    duo('SS142'),
    [],
    'planned',
    'attention',
  ),
}

/** Messages of the COA: the calls of our own contract. */
export const coaMeldingen = {
  koppeling: melding('coaKoppelingGemaakt', 'Gekoppeld aan een gemeente', wet('34', 6), ['fetchKoppelingFromCoa']),
  profiel: melding('coaProfielGewijzigd', 'Profiel voor de overdracht', wet('34', 6), ['fetchProfielFromCoa']),
  uitstroom: melding('coaUitstroomGemeld', 'Uitgestroomd uit de opvang', wet('35', 2), ['fetchUitstroomFromCoa']),
}

export type Gebeurtenis = keyof typeof gebeurtenissen
export type Notice =
  | (typeof gebeurtenissen)[Gebeurtenis]['name']
  | (typeof coaMeldingen)[keyof typeof coaMeldingen]['name']

/** The row of an event id; undefined when DUO does not publish it. */
export function gebeurtenisMetId(id: string): Melding | undefined {
  return Object.entries(gebeurtenissen).find(([key]) => key === id)?.[1]
}
