// PVT and MAP, support and reports: what each rule says on either side.
import { describe } from 'vitest'
import {
  aanbodToets,
  maatschappelijkeBegeleiding,
  meldplichtDuo,
  ontzorgen,
  rapportageCursus,
  voortgangsgesprekken,
} from '../../../../domain/wi2021/artikelen/artikel-13-begeleiding.ts'
import {
  mapAfgerond,
  mapVereist,
  pvtAfgerond,
  registratieToets,
  vormKnm,
} from '../../../../domain/wi2021/artikelen/besluit-3-1-pvt-map.ts'
import { table } from '../../table.ts'

describe('PVT and MAP', () => {
  const pvt = { uren: 12, activiteitOfExcursie: true, ondertekendOp: '2024-09-12' }
  const klaar = (op: string) => ({ afgerond: true, op, tekortUren: 0 })
  const open = (tekortUren: number) => ({ afgerond: false, op: null, tekortUren })
  table(pvtAfgerond, [
    { facts: pvt, outcome: klaar('2024-09-12'), because: 'twelve hours and a signature' },
    { facts: { ...pvt, uren: 11.5 }, outcome: open(0.5), because: 'half an hour short' },
    { facts: { ...pvt, uren: 9, urenBredeIntake: 3 }, outcome: klaar('2024-09-12'), because: 'hours of the intake' },
    { facts: { ...pvt, uren: 8.2, urenBredeIntake: 3.8 }, outcome: klaar('2024-09-12'), because: 'exactly twelve' },
    { facts: { ...pvt, uren: 10.5, urenBredeIntake: 0.01 }, outcome: open(1.49), because: 'short in parts of an hour' },
    { facts: { ...pvt, activiteitOfExcursie: false }, outcome: open(0), because: 'no activity' },
    { facts: { ...pvt, ondertekendOp: undefined }, outcome: open(0), because: 'not signed' },
  ])
  const map = { praktijkuren: 40, themasBehandeld: true, eindgesprekOp: '2025-11-20' }
  table(mapAfgerond, [
    { facts: map, outcome: klaar('2025-11-20'), because: 'forty hours and an eindgesprek' },
    { facts: { ...map, praktijkuren: 39 }, outcome: open(1), because: 'an hour short' },
    { facts: { ...map, praktijkuren: 30, urenBredeIntake: 10 }, outcome: klaar('2025-11-20'), because: 'the intake' },
    {
      facts: { ...map, praktijkuren: 24.4, urenBredeIntake: 15.6 },
      outcome: klaar('2025-11-20'),
      because: 'exactly forty in parts',
    },
    { facts: { ...map, themasBehandeld: false }, outcome: open(0), because: 'a theme is missing' },
    { facts: { ...map, eindgesprekOp: undefined }, outcome: open(0), because: 'no eindgesprek' },
  ])
  table(mapVereist, [
    { facts: { taalschakeltraject: 'geen' }, outcome: { vereist: true }, because: 'everyone else' },
    { facts: { taalschakeltraject: 'volgt' }, outcome: { vereist: false }, because: 'follows' },
    { facts: { taalschakeltraject: 'afgerond' }, outcome: { vereist: false }, because: 'completed' },
  ])
  table(vormKnm, [
    { facts: { leerroute: 'B1' }, outcome: { vorm: 'examen' }, because: 'B1' },
    { facts: { leerroute: 'onderwijs' }, outcome: { vorm: 'examen' }, because: 'onderwijs' },
    { facts: { leerroute: 'Z' }, outcome: { vorm: 'cursusuren' }, because: 'Z' },
  ])
  const termijn = { aanvang: '2024-03-16', laatsteDag: '2027-03-15', melding: '2027-03-16' }
  const bezwaar = (...bezwaren: readonly string[]) => ({ aanvaard: bezwaren.length === 0, bezwaren })
  table(registratieToets, [
    { facts: { ...termijn, datum: '2024-03-16' }, outcome: bezwaar(), because: 'first day of the term' },
    { facts: { ...termijn, datum: '2024-03-15' }, outcome: bezwaar('voor aanvang termijn'), because: 'a day before' },
    { facts: { ...termijn, datum: '2027-03-16' }, outcome: bezwaar(), because: 'the day of the report' },
    { facts: { ...termijn, datum: '2027-03-17' }, outcome: bezwaar('in de toekomst'), because: 'the day after it' },
    {
      facts: { ...termijn, datum: '2026-05-02', zRouteAfgerondOp: '2026-05-01' },
      outcome: bezwaar('na afronding Z-route'),
      because: 'after the Z-route',
    },
    {
      facts: { ...termijn, datum: '2024-03-16', verwijtbaar: false },
      outcome: bezwaar('verwijtbaar weglaten binnen de termijn'),
      because: 'inside the term, on its first day',
    },
    {
      facts: { ...termijn, datum: '2027-03-15', verwijtbaar: false },
      outcome: bezwaar('verwijtbaar weglaten binnen de termijn'),
      because: 'inside the term',
    },
    {
      facts: { ...termijn, melding: '2027-01-14', verwijtbaar: false },
      outcome: bezwaar('niet verwijtbaar te vroeg'),
      because: 'more than two months before the end',
    },
    {
      facts: { ...termijn, melding: '2027-01-15', verwijtbaar: false },
      outcome: bezwaar(),
      because: 'two months before the end',
    },
    {
      facts: { ...termijn, melding: '2027-03-15', verwijtbaar: true },
      outcome: bezwaar('verwijtbaar voor einde termijn'),
      because: 'on the last day',
    },
    { facts: { ...termijn, verwijtbaar: true }, outcome: bezwaar(), because: 'after it' },
  ])
})

describe('support and reports', () => {
  const inschrijving = '2025-09-04'
  table(maatschappelijkeBegeleiding, [
    {
      facts: { doelgroep: 'asiel', inschrijving },
      outcome: { verplicht: true, vanaf: inschrijving },
      because: 'from the day of registration',
    },
    { facts: { doelgroep: 'gezin', inschrijving }, outcome: { verplicht: false, vanaf: null }, because: 'gezin' },
  ])
  const aanbod = {
    doelgroep: 'asiel',
    datum: '2024-03-15',
    huidigePip: '2024-03-15',
    erkendeInstelling: true,
    laatsteDag: '2027-03-15',
  }
  const bezwaar = (...bezwaren: readonly string[]) => ({ aanvaard: bezwaren.length === 0, bezwaren })
  table(aanbodToets, [
    { facts: aanbod, outcome: bezwaar(), because: 'on the day of the PIP' },
    { facts: { ...aanbod, datum: '2024-03-14' }, outcome: bezwaar('voor het huidige PIP'), because: 'a day before' },
    { facts: { ...aanbod, datum: '2027-03-15' }, outcome: bezwaar(), because: 'last day of the term' },
    { facts: { ...aanbod, datum: '2027-03-16' }, outcome: bezwaar('buiten de termijn'), because: 'a day after it' },
    { facts: { ...aanbod, doelgroep: 'gezin' }, outcome: bezwaar('alleen voor asiel'), because: 'gezin' },
    { facts: { ...aanbod, huidigePip: undefined }, outcome: bezwaar('geen PIP'), because: 'no PIP' },
    {
      facts: { ...aanbod, erkendeInstelling: false },
      outcome: bezwaar('instelling niet erkend'),
      because: 'no keurmerk',
    },
  ])
  table(voortgangsgesprekken, [
    { facts: { inPip: 6, gehouden: 4 }, outcome: { resterend: 2 }, because: 'two to go' },
    { facts: { inPip: 6, gehouden: 7 }, outcome: { resterend: 0 }, because: 'more than asked' },
  ])
  const geen = { verplicht: false, van: null, tot: null, machtigingNodig: false }
  table(ontzorgen, [
    {
      facts: { verblijf: 'asiel', aanvangBijstand: '2025-09-04', gemachtigd: false },
      outcome: { verplicht: true, van: '2025-09-04', tot: '2026-03-03', machtigingNodig: true },
      because: 'six months, the first day included',
    },
    {
      facts: { verblijf: 'asiel', aanvangBijstand: '2025-08-31', gemachtigd: true },
      outcome: { verplicht: true, van: '2025-08-31', tot: '2026-02-27', machtigingNodig: false },
      because: 'from 31 August six months are met on 27 February',
    },
    {
      facts: { verblijf: 'regulier', aanvangBijstand: '2025-09-04', gemachtigd: true },
      outcome: geen,
      because: 'family member with a regulier permit',
    },
    { facts: { verblijf: 'asiel', gemachtigd: true }, outcome: geen, because: 'no bijstand' },
  ])
  table(rapportageCursus, [
    { facts: { doelgroep: 'asiel' }, outcome: { aanCollege: 'altijd', aanDuo: false }, because: 'asiel' },
    { facts: { doelgroep: 'gezin' }, outcome: { aanCollege: 'op verzoek', aanDuo: true }, because: 'gezin' },
  ])
  table(meldplichtDuo, [
    { facts: { feit: 'geen aanbod' }, outcome: { melden: true }, because: 'no offer' },
    { facts: { feit: 'anders' }, outcome: { melden: false }, because: 'anything else' },
  ])
})
