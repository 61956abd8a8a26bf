// Interruption, temporary vrijstelling, change of route, aanbod and further fines: both sides of each day.
import { describe, expect, test } from 'vitest'
import { type IsoDate, isoDate, plus } from '../../../../domain/dates/iso-date.ts'
import {
  hervattingNaVrijstelling,
  tijdelijkeVrijstelling,
} from '../../../../domain/wi2021/artikelen/artikel-4-tijdelijke-vrijstelling.ts'
import { vervolgboete } from '../../../../domain/wi2021/artikelen/artikel-24-vervolgboete.ts'
import {
  onderbreking,
  procedureelVerblijf,
  vertrek,
} from '../../../../domain/wi2021/artikelen/besluit-2-1-onderbreking.ts'
import { routewijziging } from '../../../../domain/wi2021/artikelen/besluit-5-4-routewijziging.ts'
import { beslistermijnVrijstelling } from '../../../../domain/wi2021/artikelen/regeling-2-3-beslistermijn.ts'
import { aanbodTermijn } from '../../../../domain/wi2021/artikelen/regeling-4-1-aanbod.ts'
import { refused, table } from '../../table.ts'

const last = '2027-03-15'

describe('interruption and vrijstelling', () => {
  table(onderbreking, [
    {
      facts: { laatsteDag: last, van: '2025-01-10', tot: '2026-01-09' },
      outcome: { plicht: 'loopt door', laatsteDag: '2028-03-14' },
      because: 'a year to the day: 365 days',
    },
    {
      facts: { laatsteDag: last, van: '2025-01-10', tot: '2026-01-10' },
      outcome: { plicht: 'geeindigd', laatsteDag: null },
      because: 'a day more',
    },
    {
      facts: { laatsteDag: last, van: '2024-02-29', tot: '2025-02-27' },
      outcome: { plicht: 'loopt door', laatsteDag: '2028-03-14' },
      because: 'a year from leap day: 365 days',
    },
    {
      facts: { laatsteDag: last, van: '2025-01-10', tot: '2025-01-10' },
      outcome: { plicht: 'loopt door', laatsteDag: '2027-03-16' },
      because: 'one day',
    },
    {
      facts: { laatsteDag: last, van: '2027-04-01', tot: '2027-05-01' },
      outcome: { plicht: 'loopt door', laatsteDag: last },
      because: 'begins after the last day',
    },
  ])
  refused(onderbreking, [
    { facts: { laatsteDag: last, van: '2025-01-10', tot: '2025-01-09' }, field: 'tot', says: 'ligt voor van' },
  ])
  table(vertrek, [
    { facts: { vertrek: '2025-01-10' }, outcome: { uiterlijkTerug: '2026-01-10' }, because: 'a year' },
    { facts: { vertrek: '2024-02-29' }, outcome: { uiterlijkTerug: '2025-02-28' }, because: 'from leap day' },
  ])
  test('who returns on the last day kept the plicht, a day later not', () => {
    const van = isoDate('2025-01-10')
    const back = vertrek({ vertrek: van }).outcome.uiterlijkTerug
    const absentTo = (day: IsoDate) => onderbreking({ laatsteDag: isoDate(last), van, tot: day }).outcome.plicht
    expect(absentTo(plus(back, { days: -1 }))).toBe('loopt door')
    expect(absentTo(back)).toBe('geeindigd')
  })
  table(procedureelVerblijf, [
    {
      facts: { eindeVerblijf: '2025-06-30', aanvangProcedureelVerblijf: '2025-07-01' },
      outcome: { plicht: 'loopt door' },
      because: 'directly after',
    },
    {
      facts: { eindeVerblijf: '2025-06-30', aanvangProcedureelVerblijf: '2025-07-02' },
      outcome: { plicht: 'geeindigd' },
      because: 'a day in between',
    },
    {
      facts: { eindeVerblijf: '2025-06-30', aanvangProcedureelVerblijf: '2025-07-20', binnenRedelijkeTermijn: true },
      outcome: { plicht: 'loopt door' },
      because: 'within the reasonable term',
    },
    { facts: { eindeVerblijf: '2025-06-30' }, outcome: { plicht: 'geeindigd' }, because: 'no stay at all' },
  ])
  table(tijdelijkeVrijstelling, [
    {
      facts: { laatsteDag: last, van: '2027-01-01', tot: '2027-12-31' },
      outcome: { laatsteDag: '2028-03-14' },
      because: 'the whole of 2027: 74 days are left from 1 January 2028',
    },
    {
      facts: { laatsteDag: last, van: last, tot: last },
      outcome: { laatsteDag: '2027-03-16' },
      because: 'exempt on the last day',
    },
    {
      facts: { laatsteDag: last, van: '2027-03-16', tot: '2027-12-31' },
      outcome: { laatsteDag: last },
      because: 'begins after the last day',
    },
    {
      facts: { laatsteDag: last, van: '2024-01-01', tot: '2024-03-31', aanvang: '2024-03-16' },
      outcome: { laatsteDag: '2027-03-31' },
      because: 'only the sixteen days inside the term',
    },
    {
      facts: { laatsteDag: last, van: '2024-01-01', tot: '2024-03-15', aanvang: '2024-03-16' },
      outcome: { laatsteDag: last },
      because: 'over before the term began',
    },
  ])
  table(hervattingNaVrijstelling, [
    {
      facts: { pipVastgesteld: false },
      outcome: { gebeurtenis: 'SS129', vervolg: 'nieuwe pipTermijn' },
      because: 'never a leerroute',
    },
    {
      facts: { pipVastgesteld: true },
      outcome: { gebeurtenis: 'SS130', vervolg: 'termijn hervat' },
      because: 'a PIP existed',
    },
  ])
  table(beslistermijnVrijstelling, [
    {
      facts: { soort: 'vrijstelling', ontvangst: '2026-03-20' },
      outcome: { laatsteDag: '2026-05-18' },
      because: 'eight weeks, shifted',
    },
    {
      facts: { soort: 'medische ontheffing', ontvangst: '2026-06-01' },
      outcome: { laatsteDag: '2026-07-27' },
      because: 'eight weeks',
    },
    {
      facts: {
        soort: 'bijzondere ontheffing',
        ontvangst: '2026-06-01',
        aanvullingen: [{ gevraagd: '2026-06-10', hersteltermijnTot: '2026-06-24' }],
      },
      outcome: { laatsteDag: '2026-08-10' },
      because: 'fourteen days stand still',
    },
  ])
})

describe('route, aanbod and further fines', () => {
  const naar = { dagtekeningEerstePip: '2024-03-15', van: 'B1', naar: 'Z' }
  const uiterlijk = '2025-09-15'
  const later = { ...naar, datum: '2025-09-16' }
  table(routewijziging, [
    { facts: { ...naar, datum: uiterlijk }, outcome: { toegestaan: true, uiterlijk }, because: 'a year and a half' },
    { facts: later, outcome: { toegestaan: false, uiterlijk }, because: 'a day later' },
    {
      facts: { ...later, van: 'onderwijs', naar: 'B1', datum: '2027-03-15' },
      outcome: { toegestaan: true, uiterlijk: null },
      because: 'the whole traject',
    },
    {
      facts: { ...later, van: 'onderwijs', naar: 'Z' },
      outcome: { toegestaan: false, uiterlijk },
      because: 'to the Z-route it is not',
    },
    {
      facts: { ...later, van: 'B1', naar: 'onderwijs' },
      outcome: { toegestaan: false, uiterlijk },
      because: 'the other way it is not',
    },
    {
      facts: { ...later, eindeOpleiding: '2025-09-16' },
      outcome: { toegestaan: true, uiterlijk },
      because: 'a programme that ended after those eighteen months',
    },
    {
      facts: { ...later, eindeOpleiding: uiterlijk },
      outcome: { toegestaan: false, uiterlijk },
      because: 'a programme that ended within them',
    },
    {
      facts: { ...later, eindeOpleiding: '2025-09-17' },
      outcome: { toegestaan: false, uiterlijk },
      because: 'a programme that has not ended yet',
    },
    {
      facts: { ...naar, datum: '2025-03-01', eindeOpleiding: '2025-12-31' },
      outcome: { toegestaan: true, uiterlijk },
      because: 'within the eighteen months a programme that still runs does not matter',
    },
    {
      facts: { ...later, bijzonderIndividueelGeval: true },
      outcome: { toegestaan: true, uiterlijk },
      because: 'special individual case',
    },
    {
      facts: { ...naar, dagtekeningEerstePip: '2024-08-31', datum: '2026-02-28' },
      outcome: { toegestaan: true, uiterlijk: '2026-02-28' },
      because: 'clamped to the end of February, a Saturday without shift',
    },
  ])
  refused(routewijziging, [
    { facts: { ...naar, naar: 'B1', datum: '2024-05-01' }, field: 'naar', says: 'wijzigt niets' },
    { facts: { ...naar, datum: '2024-03-14' }, field: 'datum', says: 'ligt voor' },
    { facts: { ...naar, naar: 'Q', datum: '2024-05-01' }, field: 'naar', says: 'kies uit B1, onderwijs, Z' },
  ])
  const pip = { dagtekeningPip: '2024-03-15' }
  table(aanbodTermijn, [
    {
      facts: { ...pip, doelgroep: 'asiel', leerroute: 'B1' },
      outcome: { verplicht: true, laatsteDag: '2024-06-15', startUiterlijk: null },
      because: 'three months, a Saturday',
    },
    {
      facts: { ...pip, doelgroep: 'asiel', leerroute: 'onderwijs' },
      outcome: { verplicht: true, laatsteDag: '2024-06-15', startUiterlijk: '2024-09-15' },
      because: 'a start within six months',
    },
    {
      facts: { ...pip, doelgroep: 'gezin', leerroute: 'B1' },
      outcome: { verplicht: false, laatsteDag: null, startUiterlijk: null },
      because: 'no duty for gezin',
    },
  ])
  table(vervolgboete, [
    {
      facts: { laatsteDagTweedeTermijn: '2029-12-15', nummer: 1 },
      outcome: { vanaf: '2031-12-16' },
      because: 'two years and a day',
    },
    {
      facts: { laatsteDagTweedeTermijn: '2029-12-15', nummer: 2 },
      outcome: { vanaf: '2033-12-16' },
      because: 'four years and a day',
    },
    {
      facts: { laatsteDagTweedeTermijn: '2028-02-29', nummer: 1 },
      outcome: { vanaf: '2030-03-01' },
      because: 'from leap day',
    },
  ])
  refused(vervolgboete, [
    { facts: { laatsteDagTweedeTermijn: '2029-12-15', nummer: 0 }, field: 'nummer', says: 'ten minste 1' },
  ])
})
