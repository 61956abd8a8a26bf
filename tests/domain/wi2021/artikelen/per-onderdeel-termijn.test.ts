// Purpose of stay, interruption, leerroute and what fulfils the plicht, choice by choice and on both sides of each bound.
import { describe, expect, test } from 'vitest'
import { ontheffingBijzondereOmstandigheden } from '../../../../domain/wi2021/artikelen/artikel-5-ontheffing.ts'
import { plichtVoldaan } from '../../../../domain/wi2021/artikelen/artikel-6-plicht-voldaan.ts'
import { opschortingTermijn } from '../../../../domain/wi2021/artikelen/artikel-8-leerroute.ts'
import { onderbreking } from '../../../../domain/wi2021/artikelen/besluit-2-1-onderbreking.ts'
import { verblijfsdoelTijdelijk } from '../../../../domain/wi2021/artikelen/besluit-2-2-tijdelijk-verblijfsdoel.ts'
import { refused, table } from '../../table.ts'

describe('Besluit 2.2: which purposes are temporary', () => {
  const regulier = { verblijf: 'regulier', peildatum: '2026-05-20' }
  const tijdelijk = [
    ...['gezin met iemand die hier tijdelijk is', 'arbeid als zelfstandige', 'kennismigrant', 'Europese blauwe kaart'],
    ...['seizoenarbeid', 'overplaatsing binnen een onderneming', 'arbeid in loondienst'],
    ...['grensoverschrijdende dienstverlening', 'onderzoek', 'lerend werken'],
    ...['niet-geprivilegieerd militair of burgerpersoneel', 'studie', 'zoeken en verrichten van arbeid'],
    ...['uitwisseling', 'medische behandeling', 'tijdelijke humanitaire gronden'],
    'afwachten verzoek Rijkswet op het Nederlanderschap',
  ]
  const blijvend = ['gezin', 'niet-tijdelijke humanitaire gronden', 'arbeid als geestelijke bedienaar', 'anders']
  table(verblijfsdoelTijdelijk, [
    ...tijdelijk.map((verblijfsdoel) => ({
      facts: { ...regulier, verblijfsdoel },
      outcome: { tijdelijk: true },
      because: verblijfsdoel,
    })),
    ...blijvend.map((verblijfsdoel) => ({
      facts: { ...regulier, verblijfsdoel },
      outcome: { tijdelijk: false },
      because: `not ${verblijfsdoel}`,
    })),
    {
      facts: { ...regulier, verblijfsdoel: 'vermogende vreemdeling', peildatum: '2026-04-01' },
      outcome: { tijdelijk: true },
      because: 'in the list of 2022',
    },
    {
      facts: { ...regulier, verblijfsdoel: 'vermogende vreemdeling', peildatum: '2026-04-02' },
      outcome: { tijdelijk: false },
      because: 'absent from the text of 2 April 2026',
    },
    {
      facts: { verblijf: 'asiel' },
      outcome: { tijdelijk: false },
      because: 'asiel has no purpose and is never temporary',
    },
  ])
  refused(verblijfsdoelTijdelijk, [{ facts: { verblijf: 'regulier' }, field: 'verblijfsdoel', says: 'verplicht' }])
})

describe('Besluit 2.1 and 4.2: an interruption', () => {
  const laatsteDag = '2027-03-15'
  table(onderbreking, [
    ...['geen ingezetene', 'tijdelijk verblijfsdoel', 'geen geestelijke bedienaar'].map((soort) => ({
      facts: { laatsteDag, van: '2025-01-10', tot: '2025-01-19', soort },
      outcome: { plicht: 'loopt door', laatsteDag: '2027-03-25' },
      because: `ten days: ${soort}`,
    })),
    {
      facts: { laatsteDag, van: '2027-03-15', tot: '2027-03-20' },
      outcome: { plicht: 'loopt door', laatsteDag: '2027-03-21' },
      because: 'six days, begun on the last day',
    },
    {
      facts: { laatsteDag, van: '2027-03-16', tot: '2027-03-20' },
      outcome: { plicht: 'loopt door', laatsteDag },
      because: 'begun when the term was over',
    },
  ])
})

describe('nothing but an extension or a temporary vrijstelling moves the term (T-04)', () => {
  const ways: Readonly<Record<string, string | null>> = {
    bezwaar: null,
    beroep: null,
    verhuizing: null,
    'nieuw PIP': null,
    ziekte: 'verlenging',
    'tijdelijke vrijstelling': 'tijdelijkeVrijstelling',
    anders: 'verlenging',
  }
  table(
    opschortingTermijn,
    Object.entries(ways).map(([gebeurtenis, weg]) => ({
      facts: { gebeurtenis },
      outcome: { opgeschort: false, weg },
      because: gebeurtenis,
    })),
  )
})

describe('Wet 6 and 8: what fulfils the plicht', () => {
  const onderwijs = {
    leerroute: 'onderwijs',
    doelgroep: 'gezin',
    pvtOp: '2024-09-12',
    taalschakeltrajectOp: '2026-06-30',
  }
  table(plichtVoldaan, [
    {
      facts: { ...onderwijs, geslaagd: [{ onderdeel: 'lezen', op: '2025-01-10' }] },
      outcome: { voldaan: true, op: '2026-06-30', ontbreekt: [] },
      because: 'one part passed is no exam: the taalschakeltraject fulfils it',
    },
    {
      facts: { ...onderwijs, geslaagd: [], vrijgesteld: ['lezen', 'luisteren', 'schrijven', 'spreken', 'knm'] },
      outcome: { voldaan: true, op: '2026-06-30', ontbreekt: [] },
      because: 'exempt from all parts, so no exam has a day',
    },
    {
      facts: { leerroute: 'Z', doelgroep: 'gezin', geslaagd: [] },
      outcome: { voldaan: false, op: null, ontbreekt: ['pvt', 'map', 'cursusuren', 'eindgesprek'] },
      because: 'gezin has no hours of participation (Besluit 3.14 lid 2)',
    },
    {
      facts: { leerroute: 'Z', doelgroep: 'asiel', geslaagd: [] },
      outcome: { voldaan: false, op: null, ontbreekt: ['pvt', 'map', 'cursusuren', 'participatieuren', 'eindgesprek'] },
      because: 'asiel has',
    },
    {
      facts: { leerroute: 'Z', doelgroep: 'asiel', geslaagd: [], ontheffingParticipatie: true },
      outcome: { voldaan: false, op: null, ontbreekt: ['pvt', 'map', 'cursusuren', 'eindgesprek'] },
      because: 'released from them',
    },
  ])
})

describe('Wet 7 and 17 lid 3: each language part at the level of the PIP', () => {
  const talen = ['lezen', 'luisteren', 'schrijven', 'spreken']
  const b1 = { leerroute: 'B1', doelgroep: 'gezin', pvtOp: '2024-09-12', mapOp: '2025-11-20' }
  const opA2 = (a2: string) =>
    [...talen, 'knm'].map((onderdeel) => ({
      onderdeel,
      op: '2026-05-04',
      ...(onderdeel === a2 ? { niveau: 'A2' } : {}),
    }))
  table(plichtVoldaan, [
    ...talen.map((taal) => ({
      facts: { ...b1, geslaagd: opA2(taal) },
      outcome: { voldaan: false, op: null, ontbreekt: [taal] },
      because: `${taal} at A2 where B1 is asked`,
    })),
    ...talen.map((taal) => ({
      facts: { ...b1, geslaagd: opA2(taal), niveau: { [taal]: 'A2' } },
      outcome: { voldaan: true, op: '2026-05-04', ontbreekt: [] },
      because: `${taal} at A2 where A2 is asked`,
    })),
  ])
})

test('Besluit 2.8: on request and without a word on advice it still has to be asked', () => {
  const schrijnend = { zeerUitzonderlijk: true, onvoorzien: true, nietVerwijtbaar: true, zeerSchrijnend: true }
  const { outcome } = ontheffingBijzondereOmstandigheden({ ...schrijnend, ambtshalve: false })
  expect(outcome).toEqual({ verleend: false, adviesNodig: true })
})
