// Fines and the terms that come with them: every cell of the tables, both sides of each band.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate, plus } from '../../../../domain/dates/iso-date.ts'
import {
  aankondigingEindeTermijn,
  boetegrond,
  dubbeleSanctie,
  matiging,
} from '../../../../domain/wi2021/artikelen/artikel-25-boetegrond.ts'
import {
  boeteBredeIntake,
  oproepBredeIntake,
} from '../../../../domain/wi2021/artikelen/besluit-7-1-boete-brede-intake.ts'
import { boeteMedewerking, boeteplafond } from '../../../../domain/wi2021/artikelen/besluit-7-1-boete-medewerking.ts'
import { boeteParticipatie } from '../../../../domain/wi2021/artikelen/besluit-7-2-boete-participatie.ts'
import { boeteBeleidAsiel } from '../../../../domain/wi2021/artikelen/boetebeleid-asiel.ts'
import { boeteLeerroute } from '../../../../domain/wi2021/artikelen/regeling-7-1-boete-leerroute.ts'
import { nieuweTermijn } from '../../../../domain/wi2021/artikelen/regeling-7-4-nieuwe-termijn.ts'
import { noValue, refused, table } from '../../table.ts'

const PARTS = ['lezen', 'luisteren', 'schrijven', 'spreken', 'knm'] as const
/** Per part in order: attempts, with `+` when it was passed and `v` when it is exempt. */
const examens = (text: string) =>
  Object.fromEntries(
    text
      .split(' ')
      .map((mark, i) => [
        PARTS[i],
        { pogingen: Number.parseInt(mark, 10), geslaagd: mark.includes('+'), vrijgesteld: mark.includes('v') },
      ]),
  )
const euro = (amount: number) => ({ bedragCent: amount * 100 })

describe('Regeling 7.1 and 7.2: the tables', () => {
  const cells = [
    { pogingen: '0 1 1 1 1', rij: 'not all attempted', bedragen: [1_000, 800, 400] },
    { pogingen: '1 1 1 1 2', rij: 'all attempted once', bedragen: [800, 640, 320] },
    { pogingen: '2 2 2 2 2', rij: 'all attempted twice', bedragen: [600, 450, 225] },
  ]
  const maten = [
    {
      leerroute: 'B1',
      doelgroep: 'gezin',
      maat: 'uren',
      grenzen: [
        [0, 249, 249.9],
        [250, 399],
        [400, 900],
      ],
    },
    {
      leerroute: 'B1',
      doelgroep: 'asiel',
      maat: 'percentage',
      grenzen: [
        [0, 59, 59.9],
        [60, 89, 89.9],
        [90, 100, 120],
      ],
    },
    {
      leerroute: 'onderwijs',
      doelgroep: 'asiel',
      maat: 'percentage',
      grenzen: [
        [0, 59.9],
        [60, 89.9],
        [90, 100],
      ],
    },
    { leerroute: 'onderwijs', doelgroep: 'gezin', maat: 'percentage', grenzen: [[59], [60], [90]] },
  ]
  for (const { pogingen, rij, bedragen } of cells) {
    for (const { leerroute, doelgroep, maat, grenzen } of maten) {
      table(
        boeteLeerroute,
        grenzen.flatMap((waarden, kolom) =>
          waarden.map((waarde) => ({
            facts: { leerroute, doelgroep, [maat]: waarde, examens: examens(pogingen) },
            outcome: euro(bedragen[kolom] ?? 0),
            because: `${leerroute} ${doelgroep}, ${rij}, ${maat} ${waarde}`,
          })),
        ),
      )
    }
  }
})

describe('Regeling 7.1: rows and moderation', () => {
  const gezin = (text: string) => ({ leerroute: 'B1', doelgroep: 'gezin', uren: 100, examens: examens(text) })
  table(boeteLeerroute, [
    { facts: gezin('1+ 1 1 1 1'), outcome: euro(640), because: 'one passed: 20% off 800' },
    { facts: gezin('1+ 1+ 1 1 1'), outcome: euro(480), because: 'two: 40%' },
    { facts: gezin('1+ 1+ 1+ 1 1'), outcome: euro(320), because: 'three: 60%' },
    { facts: gezin('1+ 1+ 1+ 1+ 1'), outcome: euro(160), because: 'four: 80%' },
    { facts: gezin('1+ 1+ 1+ 1+ 2'), outcome: euro(120), because: 'four, the last one tried twice: 80% off 600' },
    { facts: gezin('1+ 1+ 1+ 1+ 0'), outcome: euro(200), because: 'four, the last one never tried: 80% off 1,000' },
    { facts: gezin('1+ 2 2 2 2'), outcome: euro(480), because: 'the parts not passed twice: 20% off 600' },
    { facts: gezin('1+ 2 2 2 1'), outcome: euro(640), because: 'one of them once' },
    { facts: gezin('0v 1 1 1 1'), outcome: euro(800), because: 'exempt counts as attempted, not as passed' },
    { facts: gezin('0v 2 2 2 2'), outcome: euro(600), because: 'exempt asks no second attempt' },
    { facts: gezin('1+ 1+ 1+ 1+ 1+'), outcome: euro(0), because: 'all passed: no violation' },
    { facts: gezin('1+ 1+ 1+ 1+ 0v'), outcome: euro(0), because: 'passed or exempt: no violation' },
  ])
  refused(boeteLeerroute, [
    { facts: { leerroute: 'B1', doelgroep: 'gezin', uren: 1 }, field: 'examens', says: 'verplicht' },
    { facts: { leerroute: 'B1', doelgroep: 'gezin', examens: examens('1 1 1 1 1') }, field: 'uren', says: 'verplicht' },
    {
      facts: { leerroute: 'B1', doelgroep: 'asiel', uren: 1, examens: examens('1 1 1 1 1') },
      field: 'percentage',
      says: 'verplicht',
    },
    { facts: { leerroute: 'Z', doelgroep: 'asiel', uren: 1 }, field: 'urenParticipatie', says: 'verplicht' },
    { facts: { ...gezin('1 1 1 1 1'), uren: -1 }, field: 'uren', says: 'niet kleiner' },
    { facts: gezin('1 1 1 1'), field: 'examens.knm', says: 'object' },
    {
      facts: { leerroute: 'onderwijs', doelgroep: 'gezin', percentage: 101, examens: examens('1 1 1 1 1') },
      field: 'percentage',
      says: 'ten hoogste 100',
    },
  ])
  noValue(boeteLeerroute, [{ facts: { ...gezin('1 1 1 1 1'), peildatum: '2021-12-31' }, because: 'before the act' }])

  test('more hours, attempts or passes never cost more', () => {
    const part = fc.record({ pogingen: fc.integer({ min: 0, max: 3 }), geslaagd: fc.boolean() })
    const all = fc.record({ lezen: part, luisteren: part, schrijven: part, spreken: part, knm: part })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), all, fc.constantFrom(...PARTS), (uren, parts, name) => {
        const bedrag = (hours: number, exams: typeof parts) =>
          boeteLeerroute({ leerroute: 'B1', doelgroep: 'gezin', uren: hours, examens: exams }).outcome.bedragCent
        const now = bedrag(uren, parts)
        expect(now).toBeGreaterThanOrEqual(0)
        expect(now).toBeLessThanOrEqual(100_000)
        expect(Number.isInteger(now)).toBe(true)
        expect(bedrag(uren + 1, parts)).toBeLessThanOrEqual(now)
        const tried = { ...parts[name], pogingen: parts[name].pogingen + 1 }
        expect(bedrag(uren, { ...parts, [name]: tried })).toBeLessThanOrEqual(now)
        expect(bedrag(uren, { ...parts, [name]: { ...tried, geslaagd: true } })).toBeLessThanOrEqual(now)
      }),
    )
  })
})

describe('Regeling 7.3: Z-route', () => {
  const bedragen = [
    [1_000, 800, 400],
    [800, 640, 320],
    [600, 450, 225],
  ]
  const banden = [
    [0, 299],
    [300, 599],
    [600, 900],
  ]
  table(
    boeteLeerroute,
    banden.flatMap((participatie, rij) =>
      participatie.flatMap((urenParticipatie) =>
        banden.flatMap((cursus, kolom) =>
          cursus.map((uren) => ({
            facts: { leerroute: 'Z', doelgroep: 'asiel', uren, urenParticipatie },
            outcome: euro(bedragen[rij]?.[kolom] ?? 0),
            because: `${uren} course hours, ${urenParticipatie} of participation`,
          })),
        ),
      ),
    ),
  )
  table(
    boeteLeerroute,
    banden.flatMap((cursus, kolom) =>
      cursus.map((uren) => ({
        facts: { leerroute: 'Z', doelgroep: 'gezin', uren },
        outcome: euro([1_000, 800, 400][kolom] ?? 0),
        because: `gezin, ${uren} course hours`,
      })),
    ),
  )
})

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

describe('Besluit 7.1: medewerking', () => {
  const ladder = [5_000, 10_000, 20_000, 40_000, 80_000, 80_000]
  const factoren = { opzet: 100, 'grove schuld': 75, gewoon: 50, verminderd: 25, geen: 0 }
  const bedragen = {
    opzet: ladder,
    'grove schuld': [3_750, 7_500, 15_000, 30_000, 60_000, 60_000],
    gewoon: [2_500, 5_000, 10_000, 20_000, 40_000, 40_000],
    verminderd: [1_250, 2_500, 5_000, 10_000, 20_000, 20_000],
    geen: [0, 0, 0, 0, 0, 0],
  }
  const vastgesteld = '2026-06-01'
  const eerdere = (count: number) =>
    Array.from({ length: count }, (_, i) => {
      const day = plus(isoDate('2025-07-01'), { days: 30 * i })
      return { vastgesteld: day, onherroepelijk: plus(day, { weeks: 7 }) }
    })
  for (const verwijtbaarheid of Object.keys(factoren) as (keyof typeof factoren)[]) {
    table(
      boeteMedewerking,
      bedragen[verwijtbaarheid].map((bedragCent, n) => ({
        facts: { vastgesteld, verwijtbaarheid, eerdere: eerdere(n) },
        outcome: { bedragCent },
        because: `${verwijtbaarheid}, ${n} before`,
      })),
    )
  }
  const opzet = (...days: readonly (readonly [string, string?])[]) => ({
    vastgesteld,
    verwijtbaarheid: 'opzet',
    eerdere: days.map(([day, onherroepelijk]) => ({
      vastgesteld: day,
      ...(onherroepelijk === undefined ? {} : { onherroepelijk }),
    })),
  })
  table(boeteMedewerking, [
    { facts: opzet(['2025-06-01', '2025-08-01']), outcome: { bedragCent: 10_000 }, because: 'same day a year earlier' },
    { facts: opzet(['2025-05-31', '2025-08-01']), outcome: { bedragCent: 5_000 }, because: 'a day before that' },
    { facts: opzet(['2026-05-31', '2026-06-01']), outcome: { bedragCent: 10_000 }, because: 'irrevocable on the day' },
    { facts: opzet(['2026-05-31', '2026-06-02']), outcome: { bedragCent: 5_000 }, because: 'irrevocable a day later' },
    { facts: opzet(['2026-05-31']), outcome: { bedragCent: 5_000 }, because: 'not irrevocable' },
    { facts: opzet([vastgesteld, vastgesteld]), outcome: { bedragCent: 5_000 }, because: 'not the day itself' },
    {
      facts: {
        ...opzet(['2025-01-10', '2025-03-01'], ['2025-07-10', '2025-09-01']),
        vastgesteld: '2026-03-10',
      },
      outcome: { bedragCent: 10_000 },
      because: 'counted, not chained: the catalogue gives 50, 100, 100',
    },
    {
      facts: { ...opzet(), reedsOpgelegdCent: 236_000 },
      outcome: { bedragCent: 4_000 },
      because: 'capped to the room of EUR 2,400',
    },
    { facts: { ...opzet(), reedsOpgelegdCent: 235_000 }, outcome: { bedragCent: 5_000 }, because: 'fits exactly' },
    { facts: { ...opzet(), reedsOpgelegdCent: 240_000 }, outcome: { bedragCent: 0 }, because: 'no room' },
    { facts: { ...opzet(), reedsOpgelegdCent: 250_000 }, outcome: { bedragCent: 0 }, because: 'never below nothing' },
  ])
  table(
    boeteplafond,
    (
      [
        ['eerste', 240_000],
        ['6 maanden', 40_000],
        ['1 jaar', 80_000],
        ['1,5 jaar', 120_000],
        ['2 jaar', 160_000],
      ] as const
    ).map(([termijn, plafondCent]) => ({
      facts: { vastgesteld, termijn, reedsOpgelegdCent: 1_000 },
      outcome: { plafondCent, ruimteCent: plafondCent - 1_000 },
      because: `the ceiling of ${termijn}`,
    })),
  )
  refused(boeteMedewerking, [
    { facts: { vastgesteld, verwijtbaarheid: 'erg', eerdere: [] }, field: 'verwijtbaarheid', says: 'kies uit opzet' },
    { facts: { vastgesteld, verwijtbaarheid: 'opzet' }, field: 'eerdere', says: 'verplicht' },
    { facts: opzet(['2026-05-31', '2026-05-30']), field: 'eerdere.0.onherroepelijk', says: 'ligt voor' },
    { facts: { ...opzet(), reedsOpgelegdCent: 0.5 }, field: 'reedsOpgelegdCent', says: 'hele centen' },
  ])
  noValue(boeteMedewerking, [{ facts: { ...opzet(), vastgesteld: '2021-12-31' }, because: 'before the act' }])
})

describe('Besluit 7.1: brede intake', () => {
  table(boeteBredeIntake, [
    {
      facts: { bekendmaking: '2025-12-31', eerdereBoetes: 0 },
      outcome: { bedragCent: 25_000, laatsteDag: '2026-02-27', uiterlijk: '2026-02-28' },
      because: 'clamped to Saturday 28 February: the Friday',
    },
    {
      facts: { bekendmaking: '2026-03-14', eerdereBoetes: 0 },
      outcome: { bedragCent: 25_000, laatsteDag: '2026-05-13', uiterlijk: '2026-05-14' },
      because: 'Ascension Day: the Wednesday',
    },
    {
      facts: { bekendmaking: '2025-06-02', eerdereBoetes: 2 },
      outcome: { bedragCent: 0, laatsteDag: null, uiterlijk: null },
      because: 'no third fine',
    },
  ])
  const stap = (text: string) => ({ stap: text })
  table(oproepBredeIntake, [
    { facts: { oproepen: 0, meegewerkt: false }, outcome: stap('eerste oproep'), because: 'not called yet' },
    {
      facts: { oproepen: 1, meegewerkt: false },
      outcome: stap('waarschuwing en tweede oproep'),
      because: 'missed one',
    },
    { facts: { oproepen: 2, meegewerkt: false }, outcome: stap('boete en derde oproep'), because: 'missed two' },
    {
      facts: { oproepen: 3, meegewerkt: false },
      outcome: stap('tweede boete en afronden bij afwezigheid'),
      because: 'missed three',
    },
    ...[1, 2, 3].map((oproepen) => ({
      facts: { oproepen, meegewerkt: true },
      outcome: stap('brede intake afnemen'),
      because: `came on call ${oproepen}`,
    })),
  ])
  refused(oproepBredeIntake, [{ facts: { oproepen: 4, meegewerkt: false }, field: 'oproepen', says: 'ten hoogste 3' }])
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
    { facts: { ...met, verlaagdTotCent: 1_000 }, outcome: { bedragCent: 1_000 }, because: 'lowered' },
  ])
  refused(matiging, [
    { facts: met, field: 'verlaagdTotCent', says: 'verplicht' },
    { facts: { ...met, verlaagdTotCent: 5_001 }, field: 'verlaagdTotCent', says: 'hoger dan' },
  ])
  table(aankondigingEindeTermijn, [
    {
      facts: { laatsteDag: '2027-04-30' },
      outcome: { briefOp: '2027-02-28', vooraankondigingVanaf: '2027-05-01' },
      because: 'two months before, clamped',
    },
  ])
})
