// Exams, hours, PVT and MAP, PIP term and change of route: row by row, proof by proof, and on both sides of each change of the law.
import { describe, expect, test } from 'vitest'
import { cite } from '../../../../domain/law/finding.ts'
import { mapAfgerond, pvtAfgerond, registratieToets } from '../../../../domain/wi2021/artikelen/besluit-3-1-pvt-map.ts'
import { gratisPogingen, toelatingExamen } from '../../../../domain/wi2021/artikelen/besluit-3-5-examens.ts'
import {
  onregelmatigheid,
  uitslagVerwacht,
  vrijstellingOnderdeel,
} from '../../../../domain/wi2021/artikelen/besluit-3-9-examenverloop.ts'
import { zRouteUren } from '../../../../domain/wi2021/artikelen/besluit-3-14-z-route.ts'
import { pipTermijn } from '../../../../domain/wi2021/artikelen/besluit-5-3-pip.ts'
import { routewijziging } from '../../../../domain/wi2021/artikelen/besluit-5-4-routewijziging.ts'
import { refused, table } from '../../table.ts'

describe('Besluit 3.6 and 3.8: admission', () => {
  const alles = { aangemeld: true, betaald: true, gelegitimeerd: true, geheimhouding: true }
  table(
    toelatingExamen,
    Object.keys(alles).map((eis) => ({
      facts: { ...alles, [eis]: false },
      outcome: { toegelaten: false, ontbreekt: [eis] },
      because: `not ${eis}`,
    })),
  )
})

describe('Regeling 3.5: free attempts', () => {
  const b1 = { doelgroep: 'asiel', leerroute: 'B1', onderdeel: 'lezen' }
  table(gratisPogingen, [
    {
      facts: { ...b1, gebruikt: 0, peildatum: '2022-06-01' },
      outcome: { gratis: true, resterend: 2 },
      because: 'two in 2022',
    },
    { facts: { ...b1, gebruikt: 0 }, outcome: { gratis: true, resterend: 2 }, because: 'two now' },
    { facts: { ...b1, gebruikt: 2 }, outcome: { gratis: false, resterend: 0 }, because: 'both used' },
  ])

  test('in the Z-route none that nobody recorded in the PIP', () => {
    const z = { doelgroep: 'asiel', leerroute: 'Z', onderdeel: 'lezen', niveau: 'A2', gebruikt: 0 } as const
    expect(gratisPogingen(z).outcome).toEqual({ gratis: false, resterend: 0 })
  })
})

describe('when the result is expected (pages of DUO)', () => {
  table(uitslagVerwacht, [
    {
      facts: { examendatum: '2026-05-20', onderdeel: 'knm' },
      outcome: { uiterlijk: '2026-07-15' },
      because: 'KNM: eight weeks',
    },
    {
      facts: { examendatum: '2026-05-20', onderdeel: 'lezen', niveau: 'B1' },
      outcome: { uiterlijk: '2026-06-24' },
      because: 'NT2: five weeks',
    },
    {
      facts: { examendatum: '2026-07-30', onderdeel: 'schrijven', niveau: 'A2' },
      outcome: { uiterlijk: '2026-09-24' },
      because: 'A2 Schrijven before 31 July 2026: eight',
    },
    {
      facts: { examendatum: '2026-07-31', onderdeel: 'schrijven', niveau: 'A2' },
      outcome: { uiterlijk: '2026-11-20' },
      because: 'from that day on: sixteen',
    },
    {
      facts: { examendatum: '2026-07-31', onderdeel: 'spreken', niveau: 'A2' },
      outcome: { uiterlijk: '2026-11-20' },
      because: 'Spreken too',
    },
    {
      facts: { examendatum: '2026-07-31', onderdeel: 'lezen', niveau: 'A2' },
      outcome: { uiterlijk: '2026-09-25' },
      because: 'A2 Lezen stays eight',
    },
    {
      facts: { examendatum: '2026-07-31', onderdeel: 'spreken', niveau: 'B1' },
      outcome: { uiterlijk: '2026-09-04' },
      because: 'NT2 stays five',
    },
  ])
})

describe('Regeling 3.12 to 3.14: proof for a part', () => {
  const opB1 = [
    ...['certificaat NT2', 'cijferlijst voortgezet onderwijs', 'CNaVT B1 of hoger'],
    'buitenlands diploma met Nederlands op B1',
  ]
  const rows = (bewijzen: readonly string[], niveauPip: string, vrijgesteld: boolean) =>
    bewijzen.map((bewijs) => ({
      facts: { bewijs, niveauPip },
      outcome: { vrijgesteld },
      because: `${bewijs} at ${niveauPip}`,
    }))
  table(vrijstellingOnderdeel, [
    ...rows(opB1, 'B1', true),
    ...rows(opB1, 'A2', true),
    ...rows(['eerder onderdeel op A2', 'CNaVT A2'], 'B1', false),
    ...rows(['eerder onderdeel op A2', 'CNaVT A2'], 'A2', true),
    ...rows(['ander bewijs'], 'A2', false),
  ])
})

describe('Besluit 3.10: an irregularity', () => {
  refused(onregelmatigheid, [{ facts: { onregelmatigheid: true }, field: 'diplomaUitgereikt', says: 'verplicht' }])
  table(onregelmatigheid, [
    {
      facts: { onregelmatigheid: false },
      outcome: { kanOngeldig: false, diplomaIntrekbaar: false },
      because: 'none: nobody asks about a diploma',
    },
  ])

  test('a diploma that nobody spoke of cannot be withdrawn', () => {
    const { outcome } = onregelmatigheid({ onregelmatigheid: true })
    expect(outcome).toEqual({ kanOngeldig: true, diplomaIntrekbaar: false })
  })
})

describe('Besluit 3.14 lid 9: hours of a programme', () => {
  const uren = { doelgroep: 'gezin', urenCursus: 700, urenOpleiding: [{ op: '2025-01-01', uren: 100 }] }
  const dagtekeningPip = '2026-01-01'
  refused(zRouteUren, [{ facts: uren, field: 'dagtekeningPip', says: 'verplicht' }])
  table(zRouteUren, [
    {
      facts: { ...uren, dagtekeningPip, peildatum: '2026-04-01' },
      outcome: { voldaan: false, cursusuren: 700, participatieuren: 0, tekortCursus: 100, tekortParticipatie: 0 },
      because: 'not in the text before 2 April 2026',
    },
    {
      facts: { ...uren, dagtekeningPip, peildatum: '2026-04-02' },
      outcome: { voldaan: true, cursusuren: 800, participatieuren: 0, tekortCursus: 0, tekortParticipatie: 0 },
      because: 'in the text of that day',
    },
  ])
})

describe('Besluit 3.1, 3.2 and 3.14: more hours than are asked', () => {
  table(pvtAfgerond, [
    {
      facts: { uren: 15, activiteitOfExcursie: true, ondertekendOp: '2024-09-12' },
      outcome: { afgerond: true, op: '2024-09-12', tekortUren: 0 },
      because: 'fifteen where twelve are asked',
    },
  ])
  table(mapAfgerond, [
    {
      facts: { praktijkuren: 44, themasBehandeld: true, eindgesprekOp: '2025-11-20' },
      outcome: { afgerond: true, op: '2025-11-20', tekortUren: 0 },
      because: 'forty-four where forty are asked',
    },
  ])
  table(zRouteUren, [
    {
      facts: { doelgroep: 'asiel', urenCursus: 810, urenParticipatie: 820 },
      outcome: { voldaan: true, cursusuren: 810, participatieuren: 820, tekortCursus: 0, tekortParticipatie: 0 },
      because: 'both more than 800',
    },
  ])
})

describe('what DUO registers about PVT and MAP', () => {
  const termijn = { aanvang: '2024-03-16', laatsteDag: '2027-03-15' }
  table(registratieToets, [
    {
      facts: { ...termijn, datum: '2027-03-16', melding: '2027-04-20', verwijtbaar: true },
      outcome: { aanvaard: true, bezwaren: [] },
      because: 'done the day after the term: blame may be told',
    },
    {
      facts: { ...termijn, datum: '2027-03-15', melding: '2027-04-20', verwijtbaar: true },
      outcome: { aanvaard: false, bezwaren: ['verwijtbaar weglaten binnen de termijn'] },
      because: 'done on the last day: nothing to blame',
    },
    {
      facts: { ...termijn, datum: '2024-03-16', melding: '2027-04-20', verwijtbaar: true },
      outcome: { aanvaard: false, bezwaren: ['verwijtbaar weglaten binnen de termijn'] },
      because: 'nor on the first',
    },
    {
      facts: { ...termijn, datum: '2024-03-15', melding: '2027-04-20', verwijtbaar: true },
      outcome: { aanvaard: false, bezwaren: ['voor aanvang termijn'] },
      because: 'a day before the term lies outside it',
    },
  ])
})

describe('Besluit 5.3: the term for the PIP', () => {
  const registered = { ingeschrevenOpKennisgeving: true }
  refused(pipTermijn, [
    { facts: { ...registered, datumKennisgeving: '2022-12-31' }, field: 'inschrijving', says: 'verplicht' },
  ])
  table(pipTermijn, [
    {
      facts: { ...registered, datumKennisgeving: '2023-01-01' },
      outcome: { laatsteDag: '2023-03-13' },
      because: 'from 2023 on no registration is needed; Sunday shifts',
    },
  ])
  test.for([
    ['2025-04-11', 1],
    ['2025-04-12', 2],
  ] as const)('information of a third party on %s: lid %i', ([ontvangstInformatieDerde, lid]) => {
    const { ground } = pipTermijn.answer({ ...registered, datumKennisgeving: '2025-02-14', ontvangstInformatieDerde })
    expect(cite(ground)).toBe(`Besluit inburgering 2021 art. 5.3 lid ${lid}`)
  })
})

describe('Besluit 5.4: a change of route in the first year of the act', () => {
  table(routewijziging, [
    {
      facts: { dagtekeningEerstePip: '2022-02-01', van: 'B1', naar: 'Z', datum: '2022-06-01' },
      outcome: { toegestaan: true, uiterlijk: '2023-08-01' },
      because: 'eighteen months',
    },
  ])
  const naOpleiding = { dagtekeningEerstePip: '2021-03-01', van: 'B1', naar: 'Z', eindeOpleiding: '2022-10-01' }
  table(routewijziging, [
    {
      facts: { ...naOpleiding, datum: '2022-12-31' },
      outcome: { toegestaan: false, uiterlijk: '2022-09-01' },
      because: 'after a programme: not yet in 2022',
    },
    {
      facts: { ...naOpleiding, datum: '2023-01-01' },
      outcome: { toegestaan: true, uiterlijk: '2022-09-01' },
      because: 'lid 2 since 1 January 2023 (Stb. 2022, 489)',
    },
  ])
})
