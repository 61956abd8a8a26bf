// DUO’s fine for PVT and MAP, the new term that comes with a fine, and whether to fine at all.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../../domain/dates/iso-date.ts'
import {
  aankondigingEindeTermijn,
  boetegrond,
  dubbeleSanctie,
  matiging,
} from '../../../../domain/wi2021/artikelen/artikel-25-boetegrond.ts'
import { boeteParticipatie } from '../../../../domain/wi2021/artikelen/besluit-7-2-boete-participatie.ts'
import { boeteBeleidAsiel } from '../../../../domain/wi2021/artikelen/boetebeleid-asiel.ts'
import { nieuweTermijn } from '../../../../domain/wi2021/artikelen/regeling-7-4-nieuwe-termijn.ts'
import { noValue, refused, table } from '../../table.ts'

const euro = (amount: number) => ({ bedragCent: amount * 100 })

describe('Besluit 7.2 lid 1', () => {
  table(boeteParticipatie, [
    { facts: { leerroute: 'B1', pvtOpen: true, mapOpen: false }, outcome: euro(340), because: 'PVT' },
    { facts: { leerroute: 'B1', pvtOpen: false, mapOpen: true }, outcome: euro(340), because: 'MAP' },
    { facts: { leerroute: 'B1', pvtOpen: false, mapOpen: false }, outcome: euro(0), because: 'neither' },
    { facts: { leerroute: 'onderwijs', pvtOpen: false, mapOpen: true }, outcome: euro(0), because: 'no MAP is asked' },
    { facts: { leerroute: 'onderwijs', pvtOpen: true, mapOpen: true }, outcome: euro(340), because: 'PVT alone' },
    {
      facts: { leerroute: 'Z', pvtOpen: true, mapOpen: true, perOnderdeel: false },
      outcome: euro(340),
      because: 'once, as a human decided',
    },
    {
      facts: { leerroute: 'Z', pvtOpen: true, mapOpen: true, perOnderdeel: true },
      outcome: euro(680),
      because: 'per part, as a human decided',
    },
  ])
  noValue(boeteParticipatie, [
    { facts: { leerroute: 'B1', pvtOpen: true, mapOpen: true }, because: 'both open: once or per part is a doubt' },
  ])
})

describe('Regeling 7.4', () => {
  const bekendmaking = '2026-05-20'
  const dicht = { bekendmaking, leerroute: 'B1', doelgroep: 'gezin', routeOpen: false, pvtOpen: false, mapOpen: false }
  const open = { ...dicht, routeOpen: true }
  const until = (laatsteDag: string) => ({ aanvang: '2026-05-21', laatsteDag })
  const [half, een, anderhalf, twee] = ['2026-11-20', '2027-05-20', '2027-11-20', '2028-05-20'].map(until)
  table(nieuweTermijn, [
    { facts: { ...dicht, pvtOpen: true }, outcome: half, because: 'PVT: six months' },
    { facts: { ...dicht, mapOpen: true }, outcome: half, because: 'MAP: six months' },
    { facts: { ...dicht, pvtOpen: true, mapOpen: true }, outcome: een, because: 'both: a year' },
    ...[twee, anderhalf, een, half, half].map((outcome, n) => ({
      facts: { ...open, onderdelenGeslaagd: n },
      outcome,
      because: `${n} parts passed`,
    })),
    {
      facts: { ...open, onderdelenGeslaagd: 4, pvtOpen: true, mapOpen: true },
      outcome: een,
      because: 'the longest of half a year and a year',
    },
    {
      facts: { ...open, onderdelenGeslaagd: 0, pvtOpen: true, mapOpen: true },
      outcome: twee,
      because: 'the longest, not added',
    },
    {
      facts: { ...open, leerroute: 'onderwijs', onderdelenGeslaagd: 4, mapOpen: true },
      outcome: half,
      because: 'MAP is not asked in the onderwijsroute',
    },
    ...(
      [
        [0, twee],
        [400, twee],
        [400.5, twee],
        [401, anderhalf],
        [800, anderhalf],
        [801, een],
        [1_200, een],
        [1_201, half],
        [1_599, half],
      ] as const
    ).map(([uren, outcome]) => ({
      facts: { ...open, leerroute: 'Z', doelgroep: 'asiel', uren: uren / 2, urenParticipatie: uren / 2 },
      outcome,
      because: `Z-route asiel, ${uren} hours together`,
    })),
    ...(
      [
        [0, twee],
        [200, twee],
        [201, anderhalf],
        [400, anderhalf],
        [401, een],
        [600, een],
        [601, half],
        [799, half],
      ] as const
    ).map(([uren, outcome]) => ({
      facts: { ...open, leerroute: 'Z', uren },
      outcome,
      because: `Z-route gezin, ${uren} hours`,
    })),
    {
      facts: { ...open, leerroute: 'Z', uren: 800, duurZonderEindgesprek: '6 maanden' },
      outcome: half,
      because: 'all hours, no eindgesprek: a human decides',
    },
    {
      facts: { ...dicht, pvtOpen: true, bekendmaking: '2026-08-31' },
      outcome: { aanvang: '2026-09-01', laatsteDag: '2027-02-28' },
      because: 'clamped, a Sunday without shift',
    },
  ])
  noValue(nieuweTermijn, [
    { facts: { ...open, leerroute: 'Z', uren: 800 }, because: 'gezin with all hours: not in the table' },
    {
      facts: { ...open, leerroute: 'Z', doelgroep: 'asiel', uren: 800, urenParticipatie: 800 },
      because: 'asiel with all hours: not in the table',
    },
  ])
  test.for([
    [900, 700],
    [800, 800],
  ])('what is asked does not say that all hours are there: %i and %i', ([uren, urenParticipatie]) => {
    const answer = () => nieuweTermijn.answer({ ...open, leerroute: 'Z', doelgroep: 'asiel', uren, urenParticipatie })
    expect(answer).toThrow(
      'duurZonderEindgesprek: de tabel noemt geen termijn bij 1600 uren of meer. Beoordeel de duur.',
    )
  })
  refused(nieuweTermijn, [
    { facts: dicht, field: 'routeOpen', says: 'niets open' },
    { facts: { ...dicht, leerroute: 'onderwijs', mapOpen: true }, field: 'routeOpen', says: 'niets open' },
    { facts: open, field: 'onderdelenGeslaagd', says: 'verplicht' },
    { facts: { ...open, onderdelenGeslaagd: 5 }, field: 'onderdelenGeslaagd', says: 'behaald' },
    { facts: { ...open, onderdelenGeslaagd: 6 }, field: 'onderdelenGeslaagd', says: 'ten hoogste 5' },
    { facts: { ...open, leerroute: 'Z' }, field: 'uren', says: 'verplicht' },
  ])

  test('more hours never give a longer term, and every number of hours has one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_598 }), (uren) => {
        const end = (hours: number) =>
          nieuweTermijn({
            ...{ leerroute: 'Z', doelgroep: 'asiel', routeOpen: true, pvtOpen: false, mapOpen: false },
            bekendmaking: isoDate(bekendmaking),
            uren: hours,
            urenParticipatie: 0,
          }).outcome.laatsteDag
        expect(end(uren + 1) <= end(uren)).toBe(true)
      }),
    )
  })
})

describe('whether to fine at all', () => {
  const laatsteDag = '2027-03-15'
  const alles = { laatsteDag, leerroute: 'B1', pvtOp: laatsteDag, mapOp: laatsteDag, leerrouteOp: laatsteDag }
  const vanaf = '2027-03-16'
  table(boetegrond, [
    {
      facts: { ...alles, verwijtbaar: true },
      outcome: { participatie: false, leerroute: false, vanaf },
      because: 'all on the last day',
    },
    {
      facts: { ...alles, leerrouteOp: vanaf, verwijtbaar: true },
      outcome: { participatie: false, leerroute: true, vanaf },
      because: 'the route a day late',
    },
    {
      facts: { ...alles, pvtOp: vanaf, verwijtbaar: true },
      outcome: { participatie: true, leerroute: false, vanaf },
      because: 'PVT a day late',
    },
    {
      facts: { ...alles, mapOp: undefined, verwijtbaar: true },
      outcome: { participatie: true, leerroute: false, vanaf },
      because: 'MAP never',
    },
    {
      facts: { ...alles, leerroute: 'onderwijs', mapOp: undefined, verwijtbaar: true },
      outcome: { participatie: false, leerroute: false, vanaf },
      because: 'MAP is not asked',
    },
    {
      facts: { ...alles, leerrouteOp: undefined, verblijfGeweigerdOfIngetrokken: true, verwijtbaar: true },
      outcome: { participatie: false, leerroute: false, vanaf },
      because: 'permit withdrawn: no fine for the route',
    },
    {
      facts: { ...alles, pvtOp: undefined, verblijfGeweigerdOfIngetrokken: true, verwijtbaar: true },
      outcome: { participatie: true, leerroute: false, vanaf },
      because: 'but for PVT it stands',
    },
    {
      facts: { ...alles, pvtOp: undefined, leerrouteOp: undefined, verwijtbaar: false },
      outcome: { participatie: false, leerroute: false, vanaf },
      because: 'no blame',
    },
  ])
  const beleid = { doelgroep: 'asiel', orgaan: 'duo' }
  const mag = { toegestaan: true, beoordelingNodig: false }
  table(boeteBeleidAsiel, [
    { facts: { ...beleid, peildatum: '2025-02-03' }, outcome: mag, because: 'the day before the ruling' },
    {
      facts: { ...beleid, peildatum: '2025-02-04' },
      outcome: { toegestaan: false, beoordelingNodig: false },
      because: 'DUO fines no more',
    },
    {
      facts: { ...beleid, peildatum: '2026-05-20', onwilAangetoond: true },
      outcome: { toegestaan: false, beoordelingNodig: false },
      because: 'nor after an assessment',
    },
    {
      facts: { ...beleid, orgaan: 'gemeente', peildatum: '2026-05-20' },
      outcome: { toegestaan: false, beoordelingNodig: true },
      because: 'gemeente: not without assessment',
    },
    {
      facts: { ...beleid, orgaan: 'gemeente', peildatum: '2026-05-20', onwilAangetoond: true },
      outcome: { toegestaan: true, beoordelingNodig: true },
      because: 'gemeente: with one',
    },
    { facts: { ...beleid, doelgroep: 'gezin', peildatum: '2026-05-20' }, outcome: mag, because: 'gezin' },
  ])
  noValue(boeteBeleidAsiel, [{ facts: { ...beleid, peildatum: '2021-12-31' }, because: 'before the act' }])
  table(dubbeleSanctie, [
    { facts: { bijstandVerlaagd: true }, outcome: { boeteToegestaan: false }, because: 'bijstand lowered' },
    { facts: { bijstandVerlaagd: false }, outcome: { boeteToegestaan: true }, because: 'not lowered' },
  ])
  const zonder = { boete: 'gemeente', bedragCent: 5_000, bijzondereOmstandigheden: false }
  const met = { ...zonder, bijzondereOmstandigheden: true }
  table(matiging, [
    { facts: zonder, outcome: { bedragCent: 5_000 }, because: 'no circumstances' },
    { facts: { ...zonder, verlaagdTotCent: 1 }, outcome: { bedragCent: 5_000 }, because: 'an amount without them' },
    { facts: { ...met, verlaagdTotCent: 5_000 }, outcome: { bedragCent: 5_000 }, because: 'not lowered after all' },
    { facts: { ...met, verlaagdTotCent: 1_000 }, outcome: { bedragCent: 1_000 }, because: 'lowered' },
  ])
  noValue(matiging, [{ facts: met, because: 'how much lower is for a human to judge' }])
  refused(matiging, [{ facts: { ...met, verlaagdTotCent: 5_001 }, field: 'verlaagdTotCent', says: 'hoger dan' }])
  table(aankondigingEindeTermijn, [
    {
      facts: { laatsteDag: '2027-04-30' },
      outcome: { briefOp: '2027-02-28', vooraankondigingVanaf: '2027-05-01' },
      because: 'two months before, clamped',
    },
  ])
})
