// What does DUO refuse? The checks that DUO publishes for PIP, aanbod, MAP, PVT and Z-route, as pure functions that answer with foutteksten.
import type { DuoAanbod } from '../activities/duo/inburgeringsaanbod.ts'
import type { DuoPip } from '../activities/duo/pip.ts'
import { type IsoDate, isoDate, minus } from '../domain/dates/iso-date.ts'
import { instellingen, type PersonRegister } from './register.ts'

/** Who asks (code of the gemeente), about whom, and what day it is; null when nobody told. */
export type Asked = {
  readonly gemeente: string
  readonly person: PersonRegister
  readonly today: IsoDate | null
}

type Check = readonly [refused: boolean, fouttekst: string]

const refusals = (checks: readonly Check[]): readonly string[] =>
  checks.filter(([refused]) => refused).map(([, fouttekst]) => fouttekst)

/** May this gemeente ask about this person? Resident there, coupled to it by COA, or the current PIP (under a month old: the one before) is its own. */
export function mayAsk({ gemeente, person, today }: Asked): boolean {
  const { brp, coa, duo } = person
  const home = brp?.gemeenteVanInschrijving?.code
  const coupled = coa.koppeling?.gemeentecode
  if (home === undefined && coupled === undefined && duo.pip === null) return true
  const fresh = duo.pip !== null && (today === null || duo.pip.pip.dagtekeningPip > minus(today, { months: 1 }))
  return [home, coupled, duo.pip?.gemeentecode, fresh ? duo.vorigePip?.gemeentecode : undefined].includes(gemeente)
}

export function pipRefusals(pip: DuoPip, { gemeente, person }: Asked): readonly string[] {
  const { inburgeringsplicht, doelgroep, pip: current, eerstePip } = person.duo
  const day = pip.dagtekeningPip
  const before = (other: string | null | undefined) => Boolean(other) && day < String(other)
  const here = person.brp?.gemeenteVanInschrijving?.code === gemeente ? person.brp.datumInschrijvingInGemeente : null
  return refusals([
    [
      before(inburgeringsplicht?.begindatum),
      'De dagtekening van het PIP ligt voor het begin van de inburgeringsplicht.',
    ],
    [before(eerstePip), 'De dagtekening van het PIP ligt voor de dagtekening van het eerste PIP.'],
    [before(current?.pip.dagtekeningPip), 'De dagtekening van het PIP ligt voor de dagtekening van het huidige PIP.'],
    [here?.type === 'Datum' && before(here.datum), 'De dagtekening van het PIP ligt voor de vestiging in de gemeente.'],
    [pip.leerroute === 'O' && pip.niveau === 'A2', 'Niveau A2 is niet mogelijk bij de onderwijsroute.'],
    [pip.leerroute === 'Z' && pip.niveau === 'B1', 'Niveau B1 is niet mogelijk bij de Z-route.'],
    [
      pip.leerroute === 'B' && pip.niveau === 'A2' && current === null,
      'Niveau A2 bij de B1-route is pas mogelijk na een eerder PIP.',
    ],
    [
      Boolean(pip.geschatteIntensiteitB1Route) &&
        !(pip.leerroute === 'B' && doelgroep?.indeling === 'Asielstatushouder'),
      'De geschatte intensiteit is alleen mogelijk bij de B1-route van een asielstatushouder.',
    ],
  ])
}

export function aanbodRefusals(nummer: string, aanbod: DuoAanbod, { person }: Asked): readonly string[] {
  const { doelgroep, pip, inburgeringstermijn } = person.duo
  const school = instellingen.find(({ instellingsnummer }) => instellingsnummer === nummer)
  const { datumInburgeringsaanbod, verwachteStartdatumOpleiding, verwachteEinddatumOpleiding } = aanbod
  const dates = [datumInburgeringsaanbod, verwachteStartdatumOpleiding, verwachteEinddatumOpleiding]
  const some = (test: (date: IsoDate) => boolean) => dates.some((date) => Boolean(date) && test(isoDate(String(date))))
  const end = inburgeringstermijn?.einddatum
  const days = [datumInburgeringsaanbod, verwachteStartdatumOpleiding]
  return refusals([
    [
      doelgroep?.indeling !== 'Asielstatushouder',
      'Een inburgeringsaanbod is alleen mogelijk voor een asielstatushouder.',
    ],
    [pip === null, 'Er is geen PIP geregistreerd.'],
    [school === undefined, 'De instelling is niet bekend.'],
    [
      school !== undefined && pip !== null && pip.pip.leerroute !== 'O' && !school.indicatieBowKeurmerk,
      'De instelling heeft geen keurmerk van Blik op Werk.',
    ],
    [
      school !== undefined && pip?.pip.leerroute === 'O' && !school.indicatieTstKeurmerk,
      'De instelling heeft geen keurmerk voor het taalschakeltraject.',
    ],
    [
      pip !== null && some((date) => date < pip.pip.dagtekeningPip),
      'Een datum van het inburgeringsaanbod ligt voor de dagtekening van het huidige PIP.',
    ],
    [
      end !== undefined &&
        (days.some((date) => Boolean(date) && String(date) >= end) ||
          Boolean(verwachteEinddatumOpleiding && verwachteEinddatumOpleiding > end)),
      'Een datum van het inburgeringsaanbod ligt na het einde van de inburgeringstermijn.',
    ],
  ])
}

export type Afronding = { readonly datum: IsoDate | null; readonly verwijtbaar: 'Ja' | 'Nee' | null }

/** MAP and PVT follow the same rules. `held`: the gemeente that delivered what DUO holds. */
export function afrondingRefusals(wat: 'MAP' | 'PVT', { datum, verwijtbaar }: Afronding, asked: Asked) {
  const { person, gemeente, today } = asked
  const { inburgeringstermijn, zroute, map, pvt } = person.duo
  const held = wat === 'MAP' ? map : pvt
  const end = inburgeringstermijn?.einddatum ?? null
  const klaar = zroute?.datumAfrondingZroute ?? null
  /** The day that decides whether the termijn is exceeded: that of the conversation or signature, else today. */
  const peildag = datum ?? today
  return refusals([
    ...own(asked),
    [
      held !== null && held.gemeentecode !== gemeente,
      `De datum van ${wat} is door een andere gemeente aangeleverd en kan alleen daar worden gewijzigd.`,
    ],
    ...dateChecks(wat, datum, asked),
    [datum !== null && klaar !== null && datum > klaar, `De datum van ${wat} ligt na de afronding van de Z-route.`],
    [datum === null && klaar !== null, `De datum van ${wat} kan niet leeg zijn: de Z-route is afgerond.`],
    [
      verwijtbaar === null && end !== null && peildag !== null && peildag >= end,
      'Geef aan of de overschrijding verwijtbaar is: de inburgeringstermijn is overschreden.',
    ],
    [
      verwijtbaar === 'Nee' && end !== null && today !== null && today < minus(end, { months: 2 }),
      'Niet verwijtbaar kan pas binnen twee maanden voor het einde van de inburgeringstermijn.',
    ],
    [
      verwijtbaar === 'Ja' && end !== null && today !== null && today < end,
      'Verwijtbaar kan pas als de inburgeringstermijn is overschreden.',
    ],
    [
      verwijtbaar !== null && datum !== null && end !== null && datum < end,
      `Verwijtbaar kan niet samen met een datum van ${wat} voor het einde van de inburgeringstermijn.`,
    ],
  ])
}

export function zrouteRefusals(datum: IsoDate | null, asked: Asked): readonly string[] {
  const { pip } = asked.person.duo
  return refusals([
    ...own(asked),
    [pip !== null && pip.pip.leerroute !== 'Z', 'De leerroute van het huidige PIP is niet de Z-route.'],
    ...dateChecks('de Z-route', datum, asked),
  ])
}

function own({ person, gemeente }: Asked): readonly Check[] {
  return [[person.duo.pip?.gemeentecode !== gemeente, 'Er is geen huidig PIP van deze gemeente geregistreerd.']]
}

function dateChecks(wat: string, datum: IsoDate | null, { person, today }: Asked): readonly Check[] {
  const begin = person.duo.inburgeringstermijn?.startdatum
  return [
    [
      datum !== null && begin !== undefined && datum < begin,
      `De datum van ${wat} ligt voor het begin van de inburgeringstermijn.`,
    ],
    [datum !== null && today !== null && datum > today, `De datum van ${wat} ligt in de toekomst.`],
  ]
}
