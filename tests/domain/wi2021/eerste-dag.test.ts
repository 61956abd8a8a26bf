// From which day is there an answer? The law as it was written down begins on 1 January 2022: that day has one, the day before has none.
import { describe, expect, test } from 'vitest'
import { NoValue } from '../../../domain/law/timeline.ts'
import { rules } from '../../../domain/wi2021/artikelen/index.ts'

type Facts = Readonly<Record<string, unknown>>
type On = (day: string) => Facts

const answer = (name: string, facts: Facts) => {
  const found = rules.find(({ declaration }) => declaration.name === name)
  if (found === undefined) throw new Error(`there is no rule ${name}`)
  return found.answer(facts)
}

const fails = { pogingen: 0, geslaagd: false }
const examens = { lezen: fails, luisteren: fails, schrijven: fails, spreken: fails, knm: fails }
const geslaagd = ['lezen', 'luisteren', 'knm']
const bijna = { laatsteDag: '2027-03-15', doelgroep: 'asiel', leerroute: 'B1', urenTaalEnKnm: 1, geslaagd }
const verlenging = { laatsteDag: '2027-03-15', doelgroep: 'asiel', leerroute: 'B1' }
const opleiding = { laatsteDag: '2025-01-10', aanvangPlicht: '2022-06-01', opleiding: 'entree', eerdereVerlengingen: 0 }
const ontheffing = { leerroute: 'B1', taalonderdelen: 1, knm: false, participatieZRoute: false, adviesArts: true }
const arts = { verklaringAangewezenArts: true, behandelendArts: false, nietBinnenVijfJaar: true, advies: 'volledig' }
const termijn = { doelgroep: 'gezin', leerroute: 'B1', routeOpen: false, pvtOpen: true, mapOpen: false }
const school = { twaalfSchooljarenVoltooid: false, startkwalificatie: false, vrijgesteldKwalificatieplicht: false }

/** Rule, the row that it asks first, and facts in which the day is the one that decides. */
const first: readonly (readonly [rule: string, row: string, on: On])[] = [
  ['redelijkeBeslistermijn', 'redelijke beslistermijn', (ontvangst) => ({ ontvangst })],
  [
    'dwangsom',
    'dwangsom bij niet tijdig beslissen',
    (ingebrekestelling) => ({ ingebrekestelling, beslistermijnTot: '2021-06-01' }),
  ],
  ['betaaltermijn', 'betaaltermijn', (bekendmaking) => ({ bekendmaking })],
  ['aanmaningstermijn', 'betaaltermijn na aanmaning', (aanmaning) => ({ aanmaning })],
  ['beslistermijnBoete', 'beslistermijn boete', (rapport) => ({ rapport })],
  ['boeteprocedure', 'grens van de zware boeteprocedure', (peildatum) => ({ maximumCent: 80_000, peildatum })],
  [
    'vervalBoetebevoegdheid',
    'grens van de zware boeteprocedure',
    (overtreding) => ({ overtreding, maximumCent: 80_000 }),
  ],
  ['zienswijzetermijn', 'zienswijzetermijn', (verzonden) => ({ verzonden })],
  ['bezwaartermijn', 'bezwaartermijn', (bekendmaking) => ({ bekendmaking })],
  [
    'beslistermijnBezwaar',
    'beslistermijn bezwaar in weken',
    (laatsteDagBezwaar) => ({ laatsteDagBezwaar, commissie: false, verdaagd: false }),
  ],
  ['signaalPlicht', 'AOW-leeftijd binnenkort', (vaststelling) => ({ geboortedatum: '1994-06-01', vaststelling })],
  ['inburgeringstermijn', 'duur van de inburgeringstermijn', (dagtekeningEerstePip) => ({ dagtekeningEerstePip })],
  [
    'ontzorgen',
    'duur van het ontzorgen',
    (aanvangBijstand) => ({ verblijf: 'asiel', gemachtigd: true, aanvangBijstand }),
  ],
  ['vervolgboete', 'jaren tussen vervolgboetes', (laatsteDagTweedeTermijn) => ({ laatsteDagTweedeTermijn, nummer: 1 })],
  ['aankondigingEindeTermijn', 'brief over het einde van de termijn', (laatsteDag) => ({ laatsteDag })],
  ['vrijstelling', 'vrijstelling', (peildatum) => ({ grond: 'a', jarenLeerplichtig: 8, peildatum })],
  [
    'vrijstellendDiploma',
    'vrijstellende diploma\u2019s',
    (peildatum) => ({ diploma: 'wo', nederlandstalig: true, peildatum }),
  ],
  [
    'leerplicht',
    'einde kwalificatieplicht',
    (peildatum) => ({ geboortedatum: '2005-01-01', eindeSchooljaarWaarin16: '2021-07-31', ...school, peildatum }),
  ],
  ['medischeOntheffing', 'leges medische ontheffing, in centen', (peildatum) => ({ ...arts, peildatum })],
  [
    'gedeeltelijkeOntheffing',
    'gedeeltelijke ontheffing: taalonderdelen',
    (peildatum) => ({ ...ontheffing, peildatum }),
  ],
  ['onderbreking', 'langste onderbreking', (van) => ({ laatsteDag: '2025-01-01', van, tot: '2022-03-01' })],
  ['vertrek', 'langste onderbreking', (vertrek) => ({ vertrek })],
  [
    'verblijfsdoelTijdelijk',
    'tijdelijke verblijfsdoelen',
    (peildatum) => ({ verblijf: 'regulier', verblijfsdoel: 'studie', peildatum }),
  ],
  ['pvtAfgerond', 'uren PVT', (peildatum) => ({ uren: 12, activiteitOfExcursie: true, peildatum })],
  ['mapAfgerond', 'uren MAP', (peildatum) => ({ praktijkuren: 40, themasBehandeld: true, peildatum })],
  [
    'registratieToets',
    'vroegste melding niet verwijtbaar',
    (melding) => ({ melding, aanvang: '2021-06-01', laatsteDag: '2024-06-01' }),
  ],
  ['zRouteUren', 'uren in de Z-route', (peildatum) => ({ doelgroep: 'gezin', urenCursus: 800, peildatum })],
  ['examengeld', 'examengeld in centen', (peildatum) => ({ onderdeel: 'knm', peildatum })],
  [
    'gratisPogingen',
    'gratis pogingen',
    (peildatum) => ({ doelgroep: 'asiel', leerroute: 'B1', onderdeel: 'knm', gebruikt: 0, peildatum }),
  ],
  ['uitslagVerwacht', 'weken tot de uitslag', (examendatum) => ({ examendatum, onderdeel: 'knm' })],
  ['examenAfgemeld', 'dagen vooraf afmelden', (examendatum) => ({ examendatum, afgemeldOp: '2021-10-01' })],
  [
    'verlengingBijnaVoldaan',
    'verlenging voor wie bijna voldoet',
    (peildatum) => ({
      ...{ ...bijna, alleLessenGevolgd: true, pvtAfgerond: true, mapAfgerond: true, eerderToegekend: false },
      peildatum,
    }),
  ],
  ['verlengingsaanvraag', 'verlengingsaanvraag', (ontvangst) => ({ laatsteDag: '2022-03-15', ontvangst })],
  [
    'verlengingAmbtshalve',
    'verlengingsaanvraag',
    (besluit) => ({ laatsteDag: '2022-03-15', besluit, categoraal: false }),
  ],
  [
    'pipTermijn',
    'termijn voor het PIP',
    (datumKennisgeving) => ({ datumKennisgeving, ingeschrevenOpKennisgeving: true, inschrijving: '2021-12-01' }),
  ],
  ['pipTermijnNaVerhuizing', 'termijn voor het PIP na verhuizing', (inschrijving) => ({ inschrijving })],
  [
    'routewijziging',
    'termijn voor wijziging van de leerroute',
    (datum) => ({ dagtekeningEerstePip: '2021-12-01', van: 'B1', naar: 'Z', datum }),
  ],
  [
    'afschaling',
    'cursusuren NT2 voor afschaling',
    (peildatum) => ({ urenNt2: 600, voldoendeInspanning: true, peildatum }),
  ],
  ['boeteBredeIntake', 'boete brede intake', (bekendmaking) => ({ bekendmaking, eerdereBoetes: 0 })],
  ['boeteMedewerking', 'boete medewerking', (vastgesteld) => ({ vastgesteld, verwijtbaarheid: 'gewoon', eerdere: [] })],
  ['boeteplafond', 'plafond van de boetes van de gemeente, in centen', (vastgesteld) => ({ vastgesteld })],
  [
    'boeteParticipatie',
    'boete PVT en MAP in centen',
    (peildatum) => ({ leerroute: 'B1', pvtOpen: true, mapOpen: false, peildatum }),
  ],
  [
    'boeteLeerroute',
    'boete leerroute',
    (peildatum) => ({ leerroute: 'B1', doelgroep: 'gezin', uren: 0, examens, peildatum }),
  ],
  [
    'boeteBeleidAsiel',
    'boetes voor asielstatushouders',
    (peildatum) => ({ doelgroep: 'asiel', orgaan: 'duo', peildatum }),
  ],
  [
    'beslistermijnVrijstelling',
    'beslistermijn vrijstelling en ontheffing, in weken',
    (ontvangst) => ({ soort: 'vrijstelling', ontvangst }),
  ],
  [
    'aanbodTermijn',
    'termijn voor het inburgeringsaanbod',
    (dagtekeningPip) => ({ doelgroep: 'asiel', leerroute: 'B1', dagtekeningPip }),
  ],
  ['verlenging', 'verlenging per grond', (peildatum) => ({ ...verlenging, grond: 'b', peildatum })],
  [
    'verlenging',
    'verlenging zonder tijdig aanbod',
    (dagtekeningPip) => ({ ...verlenging, grond: 'g', dagtekeningPip }),
  ],
  ['nieuweTermijn', 'nieuwe termijn na een boete, in maanden', (bekendmaking) => ({ ...termijn, bekendmaking })],
]

describe('the act is there since 1 January 2022', () => {
  test.for(first)('%s: %s', ([name, row, on]) => {
    expect(answer(name, on('2022-01-01')).outcome).toBeTypeOf('object')
    expect(() => answer(name, on('2021-12-31'))).toThrow(NoValue)
    expect(() => answer(name, on('2021-12-31'))).toThrow(new RegExp(`^${row} op 2021-12-31`))
  })

  test('and so is each rule, unless the catalogue gives it a day of its own', () => {
    const others = rules.filter(({ declaration }) => declaration.since !== '2022-01-01')
    expect(others.map(({ declaration: { name, since } }) => [name, since])).toEqual([
      ['verlengingOpleiding', '2023-01-01'],
    ])
  })
})

describe('what came later', () => {
  test('a programme that does not exempt: since 1 January 2023 (Stcrt. 2022, 33825)', () => {
    const on = (aanvraag: string) =>
      answer('verlengingOpleiding', { ...opleiding, ingeschreven: '2022-09-01', aanvraag })
    expect(on('2023-01-01').outcome).toEqual({ toegekend: true, laatsteDag: '2027-01-10' })
    expect(() => on('2022-12-31')).toThrow('verlenging voor een niet-vrijstellende opleiding op 2022-12-31')
  })
})
