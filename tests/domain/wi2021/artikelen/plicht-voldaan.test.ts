// When is the plicht met, by which route, and on which day?
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate, plus } from '../../../../domain/dates/iso-date.ts'
import { plichtVoldaan } from '../../../../domain/wi2021/artikelen/artikel-6-plicht-voldaan.ts'
import { zRouteUren } from '../../../../domain/wi2021/artikelen/besluit-3-14-z-route.ts'
import { refused, table } from '../../table.ts'

describe('Wet 6 to 9', () => {
  const onderdelen = ['lezen', 'luisteren', 'schrijven', 'spreken', 'knm']
  const geslaagd = onderdelen.map((onderdeel, i) => ({ onderdeel, op: `2026-05-0${i + 1}` }))
  const b1 = { leerroute: 'B1', doelgroep: 'asiel', geslaagd, pvtOp: '2024-09-12', mapOp: '2025-11-20' }
  const voldaan = (op: string) => ({ voldaan: true, op, ontbreekt: [] })
  const open = (...ontbreekt: readonly string[]) => ({ voldaan: false, op: null, ontbreekt })
  const a2 = (onderdeel: string) =>
    geslaagd.map((deel) => (deel.onderdeel === onderdeel ? { ...deel, niveau: 'A2' } : deel))
  table(plichtVoldaan, [
    { facts: b1, outcome: voldaan('2026-05-05'), because: 'the day of the last exam' },
    { facts: { ...b1, mapOp: '2026-06-01' }, outcome: voldaan('2026-06-01'), because: 'MAP was last' },
    { facts: { ...b1, pvtOp: undefined }, outcome: open('pvt'), because: 'no PVT' },
    { facts: { ...b1, mapOp: undefined }, outcome: open('map'), because: 'no MAP' },
    { facts: { ...b1, geslaagd: geslaagd.slice(1) }, outcome: open('lezen'), because: 'lezen is open' },
    { facts: { ...b1, geslaagd: a2('lezen') }, outcome: open('lezen'), because: 'A2 where B1 is asked' },
    {
      facts: { ...b1, geslaagd: a2('lezen'), niveau: { lezen: 'A2' } },
      outcome: voldaan('2026-05-05'),
      because: 'A2 where the PIP asks A2',
    },
    { facts: { ...b1, niveau: { lezen: 'A2' } }, outcome: voldaan('2026-05-05'), because: 'B1 where A2 is asked' },
    { facts: { ...b1, geslaagd: a2('knm') }, outcome: voldaan('2026-05-05'), because: 'KNM has no level' },
    {
      facts: { ...b1, geslaagd: [...geslaagd, { onderdeel: 'knm', op: '2025-01-15' }] },
      outcome: voldaan('2026-05-04'),
      because: 'the first pass of a part counts',
    },
    {
      facts: { ...b1, geslaagd: geslaagd.slice(1), vrijgesteld: ['lezen'] },
      outcome: voldaan('2026-05-05'),
      because: 'an exempt part is not asked',
    },
    {
      facts: { ...b1, mapOp: undefined, taalschakeltrajectOp: '2026-01-10' },
      outcome: voldaan('2026-05-05'),
      because: 'no MAP for who completed the taalschakeltraject',
    },
  ])
  const o = { leerroute: 'onderwijs', doelgroep: 'gezin', geslaagd: [], pvtOp: '2024-09-12' }
  table(plichtVoldaan, [
    {
      facts: { ...o, taalschakeltrajectOp: '2026-07-10' },
      outcome: voldaan('2026-07-10'),
      because: 'taalschakeltraject, without MAP',
    },
    { facts: o, outcome: open('taalschakeltraject'), because: 'neither' },
    { facts: { ...o, geslaagd }, outcome: voldaan('2026-05-05'), because: 'four parts at B1 and KNM count as well' },
    {
      facts: { ...o, geslaagd: a2('lezen'), niveau: { lezen: 'A2' } },
      outcome: open('taalschakeltraject'),
      because: 'at B1, whatever the PIP says',
    },
    {
      facts: { ...o, geslaagd, taalschakeltrajectOp: '2026-07-10' },
      outcome: voldaan('2026-05-05'),
      because: 'the first of both ways',
    },
    {
      facts: { ...o, pvtOp: undefined, taalschakeltrajectOp: '2026-07-10' },
      outcome: open('pvt'),
      because: 'PVT is asked',
    },
  ])
  const uren = { urenCursus: 800, urenParticipatie: 800 }
  const z = {
    leerroute: 'Z',
    doelgroep: 'asiel',
    geslaagd: [],
    pvtOp: '2024-09-12',
    mapOp: '2025-11-20',
    zRoute: { ...uren, eindgesprekOp: '2026-06-30', laatsteUurOp: '2026-06-12' },
  }
  table(plichtVoldaan, [
    { facts: z, outcome: voldaan('2026-06-30'), because: 'hours and eindgesprek' },
    {
      facts: { ...z, zRoute: { ...z.zRoute, laatsteUurOp: '2026-07-03' } },
      outcome: voldaan('2026-07-03'),
      because: 'the last hour came later',
    },
    {
      facts: { ...z, zRoute: { ...z.zRoute, urenCursus: 799 } },
      outcome: open('cursusuren'),
      because: '799 course hours',
    },
    {
      facts: { ...z, zRoute: { ...z.zRoute, urenParticipatie: 799 } },
      outcome: open('participatieuren'),
      because: '799 of participation',
    },
    {
      facts: { ...z, doelgroep: 'gezin', zRoute: { ...z.zRoute, urenParticipatie: 0 } },
      outcome: voldaan('2026-06-30'),
      because: 'gezin has no participation hours',
    },
    {
      facts: { ...z, ontheffingParticipatie: true, zRoute: { ...z.zRoute, urenParticipatie: 0 } },
      outcome: voldaan('2026-06-30'),
      because: 'released from participation',
    },
    { facts: { ...z, zRoute: uren }, outcome: open('eindgesprek'), because: 'no eindgesprek' },
    {
      facts: { ...z, zRoute: undefined },
      outcome: open('cursusuren', 'participatieuren', 'eindgesprek'),
      because: 'nothing yet',
    },
    {
      facts: { ...z, mapOp: undefined },
      outcome: open('map'),
      because: 'MAP is asked in the Z-route',
    },
  ])

  test('a part more never makes it less, and the day is never before a part of it', () => {
    fc.assert(
      fc.property(fc.subarray(geslaagd), fc.integer({ min: 0, max: 900 }), (passed, days) => {
        const mapOp = plus(isoDate('2025-01-01'), { days })
        const facts = { ...b1, geslaagd: passed, mapOp }
        const { voldaan: done, op, ontbreekt } = plichtVoldaan.answer(facts).outcome
        expect(ontbreekt.length).toBe(5 - passed.length)
        expect(done).toBe(passed.length === 5)
        if (op !== null) expect(op >= mapOp && op >= '2026-05-05').toBe(true)
      }),
    )
  })

  const tekort = (cursusuren: number, participatieuren: number, tekortCursus: number, tekortParticipatie: number) => ({
    voldaan: tekortCursus + tekortParticipatie === 0,
    cursusuren,
    participatieuren,
    tekortCursus,
    tekortParticipatie,
  })
  const opleiding = {
    doelgroep: 'gezin',
    urenCursus: 700,
    dagtekeningPip: '2024-03-15',
    urenOpleiding: [
      { op: '2022-03-14', uren: 50 },
      { op: '2022-03-15', uren: 60 },
      { op: '2023-01-01', uren: 40 },
    ],
  }
  table(zRouteUren, [
    {
      facts: { doelgroep: 'asiel', urenCursus: 760, cursusInBredeIntake: 40, urenParticipatie: 700, urenPvtEnMap: 60 },
      outcome: tekort(800, 760, 0, 40),
      because: 'hours of intake, PVT and MAP count',
    },
    {
      facts: { doelgroep: 'asiel', urenCursus: 800, urenParticipatie: 700, urenPvtEnMap: 60, participatieVooraf: 40 },
      outcome: tekort(800, 800, 0, 0),
      because: 'with those of maatschappelijke begeleiding',
    },
    { facts: { doelgroep: 'gezin', urenCursus: 799.5 }, outcome: tekort(799.5, 0, 0.5, 0), because: 'half an hour' },
    { facts: opleiding, outcome: tekort(800, 0, 0, 0), because: 'programme hours from two years before the PIP' },
    {
      facts: { ...opleiding, peildatum: '2026-04-01' },
      outcome: tekort(700, 0, 100, 0),
      because: 'not in the text before 2 April 2026',
    },
    {
      facts: { doelgroep: 'asiel', urenCursus: 799, urenParticipatie: 799, peildatum: '2022-01-01' },
      outcome: tekort(799, 799, 1, 1),
      because: 'an hour short of both under the first text',
    },
    {
      facts: { doelgroep: 'gezin', urenCursus: 500, normCursus: 500 },
      outcome: tekort(500, 0, 0, 0),
      because: 'a lower norm for an impairment',
    },
    {
      facts: {
        doelgroep: 'asiel',
        urenCursus: 800,
        urenParticipatie: 744.8,
        urenPvtEnMap: 29.9,
        participatieVooraf: 25.3,
      },
      outcome: tekort(800, 800, 0, 0),
      because: 'parts of hours that are exactly 800 together',
    },
    {
      facts: { doelgroep: 'gezin', urenCursus: 790, urenOpleiding: [] },
      outcome: tekort(790, 0, 10, 0),
      because: 'no programme, so no day of the PIP is needed',
    },
  ])
  const zonderPip = { ...opleiding, dagtekeningPip: undefined }
  refused(zRouteUren, [{ facts: zonderPip, field: 'dagtekeningPip', says: 'verplicht' }])
  const { doelgroep, ...zRoute } = zonderPip
  refused(plichtVoldaan, [
    {
      facts: { leerroute: 'Z', geslaagd: [], doelgroep, zRoute },
      field: 'zRoute.dagtekeningPip',
      says: 'verplicht',
    },
  ])
})
