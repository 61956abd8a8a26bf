// Extensions for who nearly finished, and for a programme that does not exempt.
import { describe, expect, test } from 'vitest'
import { verlengingBijnaVoldaan } from '../../../../domain/wi2021/artikelen/besluit-4-4-bijna-voldaan.ts'
import { verlengingOpleiding } from '../../../../domain/wi2021/artikelen/regeling-4-2-opleiding.ts'
import { refused, table } from '../../table.ts'

const laatsteDag = '2027-03-15'
const niet = { toegekend: false, laatsteDag }
const tot = (day: string) => ({ toegekend: true, laatsteDag: day })

describe('Besluit 4.4', () => {
  const klaar = {
    laatsteDag,
    doelgroep: 'asiel',
    leerroute: 'B1',
    niveau: 'A2',
    urenTaalEnKnm: 0,
    alleLessenGevolgd: true,
    geslaagd: ['lezen', 'luisteren', 'knm'],
    pvtAfgerond: true,
    mapAfgerond: true,
    eerderToegekend: false,
  }
  table(verlengingBijnaVoldaan, [
    { facts: klaar, outcome: tot('2027-09-15'), because: 'all met at A2' },
    { facts: { ...klaar, geslaagd: ['lezen', 'knm'] }, outcome: niet, because: 'one language part' },
    { facts: { ...klaar, geslaagd: ['lezen', 'lezen', 'knm'] }, outcome: niet, because: 'the same part twice' },
    { facts: { ...klaar, geslaagd: ['lezen', 'luisteren', 'spreken'] }, outcome: niet, because: 'without KNM' },
    { facts: { ...klaar, alleLessenGevolgd: false, urenTaalEnKnm: 900 }, outcome: niet, because: 'asiel: all lessons' },
    {
      facts: { ...klaar, doelgroep: 'gezin', alleLessenGevolgd: false, urenTaalEnKnm: 450 },
      outcome: tot('2027-09-15'),
      because: 'gezin: hours in place of all lessons',
    },
    { facts: { ...klaar, leerroute: 'onderwijs' }, outcome: niet, because: 'B1-route only' },
    { facts: { ...klaar, leerroute: 'Z' }, outcome: niet, because: 'not the Z-route' },
    { facts: { ...klaar, pvtAfgerond: false }, outcome: niet, because: 'PVT open' },
    { facts: { ...klaar, mapAfgerond: false }, outcome: niet, because: 'MAP open' },
    { facts: { ...klaar, nieuweTermijnNaBoete: true }, outcome: niet, because: 'not for a new term after a fine' },
  ])
  refused(verlengingBijnaVoldaan, [
    { facts: { ...klaar, urenTaalEnKnm: -1 }, field: 'urenTaalEnKnm', says: 'niet kleiner dan 0' },
    { facts: { ...klaar, geslaagd: ['lezen', 'rekenen'] }, field: 'geslaagd.1', says: 'kies uit lezen' },
  ])
})

describe('Regeling 4.2', () => {
  const pro = {
    laatsteDag,
    aanvangPlicht: '2024-01-10',
    opleiding: 'praktijkonderwijs',
    ingeschreven: '2024-09-01',
    aanvraag: '2026-10-01',
    eerdereVerlengingen: 0,
  }
  table(verlengingOpleiding, [
    { facts: pro, outcome: tot('2029-03-15'), because: 'still running: two years' },
    { facts: { ...pro, eerdereVerlengingen: 1 }, outcome: tot('2028-03-15'), because: 'then a year' },
    { facts: { ...pro, eerdereVerlengingen: 2 }, outcome: tot('2028-03-15'), because: 'and another' },
    { facts: { ...pro, eerdereVerlengingen: 3 }, outcome: niet, because: 'no fourth' },
    { facts: { ...pro, uitgeschreven: '2025-07-31' }, outcome: tot('2028-02-11'), because: 'ended: 333 days' },
    { facts: { ...pro, uitgeschreven: '2024-09-02' }, outcome: tot('2027-03-16'), because: 'enrolled for one day' },
    { facts: { ...pro, uitgeschreven: '2024-09-01' }, outcome: niet, because: 'for none' },
    { facts: { ...pro, uitgeschreven: '2026-10-01' }, outcome: tot('2029-04-13'), because: 'ended that day: 760 days' },
    { facts: { ...pro, uitgeschreven: '2026-10-02' }, outcome: tot('2029-03-15'), because: 'still running that day' },
    {
      facts: { ...pro, ingeschreven: '2023-09-01', uitgeschreven: '2024-01-20' },
      outcome: tot('2027-03-25'),
      because: 'not before the plicht began: ten days',
    },
    {
      facts: { ...pro, ingeschreven: '2023-09-01', uitgeschreven: '2024-01-10' },
      outcome: niet,
      because: 'over when the plicht began',
    },
    { facts: { ...pro, opleiding: 'entree' }, outcome: tot('2029-03-15'), because: 'entree running: two years' },
    {
      facts: { ...pro, opleiding: 'entree', eerdereVerlengingen: 1 },
      outcome: niet,
      because: 'entree: two years in total',
    },
    {
      facts: { ...pro, opleiding: 'entree', ingeschreven: '2024-02-01', uitgeschreven: '2026-09-01' },
      outcome: tot('2029-03-15'),
      because: 'entree ended after 943 days: capped at two years',
    },
    {
      facts: { ...pro, opleiding: 'vso', ingeschreven: '2024-02-01', uitgeschreven: '2026-09-01' },
      outcome: tot('2029-10-13'),
      because: 'vso is not capped',
    },
    {
      facts: { ...pro, ingeschreven: '2024-02-01', uitgeschreven: '2026-09-01', eerdereVerlengingen: 1 },
      outcome: tot('2027-10-14'),
      because: 'the two years given while it ran are deducted from 943 days',
    },
    {
      facts: { ...pro, uitgeschreven: '2025-07-31', eerdereVerlengingen: 1 },
      outcome: niet,
      because: 'more was given while it ran than it lasted',
    },
  ])
  const entree = { ...pro, opleiding: 'entree', ingeschreven: '2025-08-01', uitgeschreven: '2026-07-31' }
  const voorafgaand = { opleiding: 'praktijkonderwijs', ingeschreven: '2023-09-01', uitgeschreven: '2025-07-31' }
  table(verlengingOpleiding, [
    {
      facts: { ...entree, voorafgaand },
      outcome: tot('2029-10-02'),
      because: 'added: 568 days from the plicht on, and 364',
    },
    {
      facts: { ...entree, ingeschreven: '2025-06-01', voorafgaand },
      outcome: tot('2029-10-03'),
      because: 'enrolled in both for two months: each of the 933 days once',
    },
    {
      facts: { ...entree, uitgeschreven: undefined, ingeschreven: '2025-06-01', voorafgaand },
      outcome: tot('2030-08-04'),
      because: 'and with an entree that runs: 508 days before it, and two years',
    },
    {
      facts: { ...entree, uitgeschreven: undefined, voorafgaand },
      outcome: tot('2030-10-03'),
      because: 'added: 568 days, and two years for the entree that runs',
    },
    {
      facts: { ...entree, ingeschreven: '2025-08-02', voorafgaand },
      outcome: tot('2028-10-03'),
      because: 'not straight: the programme on the day the plicht began',
    },
    {
      facts: {
        ...entree,
        ingeschreven: '2025-08-02',
        voorafgaand: { ...voorafgaand, ingeschreven: '2024-01-10' },
      },
      outcome: tot('2028-10-03'),
      because: 'enrolled on the very day the plicht began',
    },
    {
      facts: { ...entree, voorafgaand: { ...voorafgaand, uitgeschreven: '2024-01-10' }, ingeschreven: '2025-09-01' },
      outcome: tot('2028-02-11'),
      because: 'deregistered on the day the plicht began: not followed on it',
    },
    {
      facts: { ...entree, opleiding: 'vso', voorafgaand },
      outcome: tot('2028-10-03'),
      because: 'added only into entree: here the programme on the day the plicht began',
    },
    {
      facts: { ...entree, voorafgaand: { ...voorafgaand, opleiding: 'entree' } },
      outcome: tot('2028-10-03'),
      because: 'nor from one entree into another',
    },
    {
      facts: { ...entree, ingeschreven: '2025-08-20', voorafgaand, aansluitend: true },
      outcome: tot('2029-09-13'),
      because: 'a human says it followed directly: 568 and 345 days',
    },
    {
      facts: { ...entree, ingeschreven: '2025-09-01', voorafgaand: { ...voorafgaand, uitgeschreven: '2024-01-01' } },
      outcome: tot('2028-02-11'),
      because: 'none followed on the day the plicht began: the present one, 333 days',
    },
  ])
  refused(verlengingOpleiding, [
    { facts: { ...pro, uitgeschreven: '2024-08-31' }, field: 'uitgeschreven', says: 'ligt voor' },
    { facts: { ...pro, opleiding: 'mbo 2' }, field: 'opleiding', says: 'kies uit praktijkonderwijs, vso, entree' },
    {
      facts: { ...entree, voorafgaand: { ...voorafgaand, ingeschreven: '2025-08-02', uitgeschreven: '2025-09-01' } },
      field: 'voorafgaand.ingeschreven',
      says: 'ligt na ingeschreven',
    },
    {
      facts: { ...entree, voorafgaand: { ...voorafgaand, uitgeschreven: '2026-10-02' } },
      field: 'voorafgaand.uitgeschreven',
      says: 'ligt na aanvraag',
    },
    { facts: { ...pro, eerdereVerlengingen: -1 }, field: 'eerdereVerlengingen', says: 'niet kleiner' },
  ])
  test('has no value before 2023', () => {
    expect(() => verlengingOpleiding.answer({ ...pro, ingeschreven: '2022-09-01', aanvraag: '2022-12-31' })).toThrow(
      'niet-vrijstellende opleiding',
    )
  })
})
