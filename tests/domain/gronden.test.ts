// Does a finding cite the article that really decided, and name the findings it rests on?
import { expect, test } from 'vitest'
import { cite } from '../../domain/law/finding.ts'
import { rules } from '../../domain/wi2021/artikelen/index.ts'

const last = '2027-03-15'
const route = { dagtekeningEerstePip: '2024-03-15', van: 'B1', naar: 'Z', datum: '2025-09-16' }
const opleiding = {
  laatsteDag: last,
  aanvangPlicht: '2024-01-10',
  opleiding: 'entree',
  ingeschreven: '2025-08-01',
  aanvraag: '2026-10-01',
  eerdereVerlengingen: 0,
}
const termijn = { bekendmaking: '2026-05-20', doelgroep: 'gezin', routeOpen: true, pvtOpen: false, mapOpen: false }
const z = { leerroute: 'Z', doelgroep: 'gezin', geslaagd: [], pvtOp: '2024-09-12', mapOp: '2025-01-10' }
const pip = { datumKennisgeving: '2025-02-10', ingeschrevenOpKennisgeving: true }
const termijnVoorbij = { laatsteDag: last, leerroute: 'B1' }
const boete = { overtreding: '2026-06-01', maximumCent: 80_000, verwijtbaar: true, overleden: false, alBeboet: false }
const asiel = {
  verblijf: 'asiel',
  verblijfVanaf: '2025-01-10',
  bekendgemaaktOp: '2025-02-03',
  geboortedatum: '1994-06-01',
}

type Cited = readonly [rule: string, facts: Record<string, unknown>, ground: string, restsOn?: readonly string[]]

const ATW = 'algemeneTermijnenwet'
const cases: readonly Cited[] = [
  [ATW, { einde: '2025-04-21' }, 'Algemene termijnenwet art. 1 lid 1'],
  [ATW, { einde: '2025-04-21', terugtellend: true }, 'Algemene termijnenwet art. 1 lid 2'],
  [ATW, { einde: '2025-04-21', duur: { jaren: 3 } }, 'Algemene termijnenwet art. 4'],
  ['pipTermijn', pip, 'Besluit inburgering 2021 art. 5.3 lid 1', [ATW]],
  [
    'pipTermijn',
    { ...pip, ontvangstInformatieDerde: '2025-04-30' },
    'Besluit inburgering 2021 art. 5.3 lid 2',
    [ATW, ATW],
  ],
  [
    'pipTermijn',
    { ...pip, ontvangstInformatieDerde: '2025-03-01' },
    'Besluit inburgering 2021 art. 5.3 lid 1',
    [ATW, ATW],
  ],
  ['inburgeringstermijn', { dagtekeningEerstePip: '2024-03-15' }, 'Wet inburgering 2021 art. 11 lid 1'],
  ['beslistermijn', { ontvangst: '2026-03-02', weken: 8 }, 'Awb art. 4:13 lid 1', [ATW]],
  ['redelijkeBeslistermijn', { ontvangst: '2026-03-02' }, 'Awb art. 4:13 lid 2', ['beslistermijn']],
  [
    'verlengingsaanvraag',
    { laatsteDag: last, ontvangst: last },
    'Besluit inburgering 2021 art. 4.5 lid 1',
    ['beslistermijn'],
  ],
  ['verlenging', { laatsteDag: last, grond: 'b' }, 'Regeling inburgering 2021 art. 4.1 lid 1 onder b'],
  ['verlenging', { laatsteDag: last, grond: 'b', verwijtbaar: true }, 'Wet inburgering 2021 art. 12 lid 1 onder a'],
  ['verlengingOpleiding', opleiding, 'Regeling inburgering 2021 art. 4.2 lid 4'],
  ['verlengingOpleiding', { ...opleiding, uitgeschreven: '2026-07-31' }, 'Regeling inburgering 2021 art. 4.2 lid 3'],
  ...['2025-07-31', '2025-06-01'].map(
    (uitgeschreven): Cited => [
      'verlengingOpleiding',
      { ...opleiding, voorafgaand: { opleiding: 'vso', ingeschreven: '2023-09-01', uitgeschreven } },
      'Regeling inburgering 2021 art. 4.2 lid 5',
    ],
  ),
  ['routewijziging', route, 'Besluit inburgering 2021 art. 5.4 lid 1'],
  ['routewijziging', { ...route, eindeOpleiding: '2025-09-16' }, 'Besluit inburgering 2021 art. 5.4 lid 2'],
  ['routewijziging', { ...route, bijzonderIndividueelGeval: true }, 'Besluit inburgering 2021 art. 5.4 lid 3'],
  ['onderbreking', { laatsteDag: last, van: '2025-01-10', tot: '2025-02-01' }, 'Besluit inburgering 2021 art. 4.2'],
  [
    'onderbreking',
    { laatsteDag: last, van: '2025-01-10', tot: '2026-02-01' },
    'Besluit inburgering 2021 art. 2.1 lid 2',
  ],
  [
    'nieuweTermijn',
    { ...termijn, leerroute: 'B1', onderdelenGeslaagd: 4, pvtOpen: true, mapOpen: true },
    'Regeling inburgering 2021 art. 7.4 lid 1',
  ],
  ['nieuweTermijn', { ...termijn, leerroute: 'B1', onderdelenGeslaagd: 1 }, 'Regeling inburgering 2021 art. 7.4 lid 2'],
  [
    'nieuweTermijn',
    { ...termijn, leerroute: 'Z', doelgroep: 'asiel', uren: 1, urenParticipatie: 1 },
    'Regeling inburgering 2021 art. 7.4 lid 3',
  ],
  ['nieuweTermijn', { ...termijn, leerroute: 'Z', uren: 1 }, 'Regeling inburgering 2021 art. 7.4 lid 4'],
  ['boeteLeerroute', { leerroute: 'Z', doelgroep: 'gezin', uren: 1 }, 'Regeling inburgering 2021 art. 7.3'],
  ...(
    [
      ['B1', '7.1'],
      ['onderwijs', '7.2'],
    ] as const
  ).map(([leerroute, artikel]): Cited => {
    const part = { pogingen: 1, geslaagd: false }
    const examens = { lezen: part, luisteren: part, schrijven: part, spreken: part, knm: part }
    const facts = { leerroute, doelgroep: 'asiel', percentage: 50, examens }
    return ['boeteLeerroute', facts, `Regeling inburgering 2021 art. ${artikel}`]
  }),
  [
    'boeteMedewerking',
    { vastgesteld: '2025-03-03', verwijtbaarheid: 'gewoon', eerdere: [] },
    'Besluit inburgering 2021 art. 7.1 lid 2',
    ['boeteplafond'],
  ],
  [
    'boeteMedewerking',
    { vastgesteld: '2025-03-03', verwijtbaarheid: 'geen', eerdere: [] },
    'Awb art. 5:41',
    ['boeteplafond'],
  ],
  ['boetegrond', { ...termijnVoorbij, verwijtbaar: true }, 'Wet inburgering 2021 art. 25 lid 1'],
  ['boetegrond', { ...termijnVoorbij, leerrouteOp: last, verwijtbaar: true }, 'Wet inburgering 2021 art. 24 lid 1'],
  [
    'boetegrond',
    { ...termijnVoorbij, verblijfGeweigerdOfIngetrokken: true, verwijtbaar: true },
    'Wet inburgering 2021 art. 24 lid 1',
  ],
  [
    'boetegrond',
    { ...termijnVoorbij, pvtOp: last, mapOp: last, verblijfGeweigerdOfIngetrokken: true, verwijtbaar: true },
    'Wet inburgering 2021 art. 25 lid 3',
  ],
  [
    'boetegrond',
    { ...termijnVoorbij, pvtOp: last, mapOp: last, leerrouteOp: last, verwijtbaar: true },
    'Wet inburgering 2021 art. 25 lid 1',
  ],
  ['boetegrond', { ...termijnVoorbij, verwijtbaar: false }, 'Awb art. 5:41'],
  ['examengeld', { onderdeel: 'lezen', niveau: 'A2' }, 'Regeling inburgering 2021 art. 3.4', ['examenafname']],
  ['examengeld', { onderdeel: 'lezen', niveau: 'B1' }, 'conventie E-03', ['examenafname']],
  ['boeteBredeIntake', { bekendmaking: '2025-06-02', eerdereBoetes: 0 }, 'Wet inburgering 2021 art. 22'],
  ['oproepBredeIntake', { oproepen: 2, meegewerkt: false }, 'Wet inburgering 2021 art. 22'],
  ['oproepBredeIntake', { oproepen: 3, meegewerkt: false }, 'Wet inburgering 2021 art. 14 lid 2'],
  ['plichtVoldaan', { ...z, zRoute: { urenCursus: 1 } }, 'Wet inburgering 2021 art. 6 lid 1', ['zRouteUren']],
  ['plichtVoldaan', z, 'Wet inburgering 2021 art. 6 lid 1'],
  [
    'isInburgeringsplichtig',
    asiel,
    'Wet inburgering 2021 art. 3 lid 1',
    ['uitzonderingPlicht', 'verblijfsdoelTijdelijk', 'aowLeeftijd'],
  ],
  [
    'isInburgeringsplichtig',
    { ...asiel, onderdaanEuEerZwitserland: true },
    'Wet inburgering 2021 art. 3 lid 2 onder a',
    ['uitzonderingPlicht'],
  ],
  [
    'isInburgeringsplichtig',
    { ...asiel, verblijf: 'regulier', verblijfsdoel: 'studie' },
    'Besluit inburgering 2021 art. 2.2',
    ['uitzonderingPlicht', 'verblijfsdoelTijdelijk'],
  ],
  ['boeteToegestaan', { ...boete, besluit: '2026-08-31' }, 'Awb art. 5:41', ['vervalBoetebevoegdheid']],
  ['boeteToegestaan', { ...boete, besluit: '2032-01-01' }, 'Awb art. 5:45', ['vervalBoetebevoegdheid']],
  ['boeteToegestaan', { ...boete, besluit: '2026-08-31', overleden: true }, 'Awb art. 5:42 lid 1'],
  ['boeteToegestaan', { ...boete, besluit: '2026-08-31', alBeboet: true }, 'Awb art. 5:43'],
  ['vervalBoetebevoegdheid', { overtreding: '2026-06-01', maximumCent: 25_000 }, 'Awb art. 5:45 lid 2'],
  ['bewijsstuk', { leerroute: 'Z' }, 'Besluit inburgering 2021 art. 3.16'],
  ['hervattingNaVrijstelling', { pipVastgesteld: true }, 'DUO SS130'],
]

test.for(cases)('%s %j cites %s', ([name, facts, ground, restsOn = []]) => {
  const finding = rules.find(({ declaration }) => declaration.name === name)?.answer(facts)
  expect(finding && cite(finding.ground)).toBe(ground)
  expect(finding?.restsOn.map((basis) => basis.rule)).toEqual(restsOn)
  expect(finding?.facts).toEqual(facts)
})
