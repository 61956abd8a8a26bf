// Who is plichtig, who is exempt or released, when is the plicht met, and what ends it?
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate, plus } from '../../../../domain/dates/iso-date.ts'
import { eindePlicht, kennisgeving } from '../../../../domain/wi2021/artikelen/artikel-3-einde-plicht.ts'
import {
  geestelijkeBedienaar,
  isInburgeringsplichtig,
  uitzonderingPlicht,
  welkeWet,
} from '../../../../domain/wi2021/artikelen/artikel-3-inburgeringsplicht.ts'
import {
  leerplicht,
  vrijstellendDiploma,
  vrijstelling,
} from '../../../../domain/wi2021/artikelen/artikel-4-vrijstelling.ts'
import {
  gedeeltelijkeOntheffing,
  medischeOntheffing,
  ontheffingBijzondereOmstandigheden,
} from '../../../../domain/wi2021/artikelen/artikel-5-ontheffing.ts'
import { plichtVoldaan } from '../../../../domain/wi2021/artikelen/artikel-6-plicht-voldaan.ts'
import {
  verblijfsdoel,
  verblijfsdoelTijdelijk,
} from '../../../../domain/wi2021/artikelen/besluit-2-2-tijdelijk-verblijfsdoel.ts'
import { zRouteUren } from '../../../../domain/wi2021/artikelen/besluit-3-14-z-route.ts'
import { noValue, refused, table } from '../../table.ts'

describe('Wet 3', () => {
  const asiel = {
    verblijf: 'asiel',
    verblijfVanaf: '2025-01-10',
    bekendgemaaktOp: '2025-02-03',
    geboortedatum: '1994-06-01',
  }
  const regulier = { ...asiel, verblijf: 'regulier', verblijfsdoel: 'gezin' }
  const plichtig = (aanvang: string) => ({ plichtig: true, aanvang, reden: 'plichtig' })
  const niet = (reden: string) => ({ plichtig: false, aanvang: null, reden })
  table(isInburgeringsplichtig, [
    { facts: asiel, outcome: plichtig('2025-02-03'), because: 'from the day it is made known, not back to the permit' },
    {
      facts: { ...asiel, verblijfVanaf: '2025-03-01' },
      outcome: plichtig('2025-03-01'),
      because: 'not before the stay begins',
    },
    { facts: regulier, outcome: plichtig('2025-02-03'), because: 'family' },
    { facts: { ...regulier, verblijf: 'anders' }, outcome: niet('geen verblijf'), because: 'another ground of stay' },
    { facts: { ...regulier, verblijfsdoel: 'studie' }, outcome: niet('tijdelijk verblijfsdoel'), because: 'study' },
    {
      facts: { ...regulier, verblijfsdoel: 'arbeid in loondienst', geestelijkeBedienaar: true },
      outcome: plichtig('2025-02-03'),
      because: 'geestelijke bedienaar with a temporary purpose',
    },
    {
      facts: { ...regulier, verblijfsdoel: 'anders', doelTijdelijkBepaald: true },
      outcome: niet('tijdelijk verblijfsdoel'),
      because: 'determined temporary',
    },
    {
      facts: { ...asiel, geboortedatum: '2009-02-03' },
      outcome: plichtig('2025-02-03'),
      because: 'sixteen that day',
    },
    {
      facts: { ...asiel, geboortedatum: '2009-02-04' },
      outcome: plichtig('2025-02-04'),
      because: 'sixteen the next day',
    },
    {
      facts: { ...asiel, geboortedatum: '1958-02-04' },
      outcome: plichtig('2025-02-03'),
      because: 'AOW age the next day',
    },
    {
      facts: { ...asiel, geboortedatum: '1958-02-03' },
      outcome: niet('AOW-leeftijd bereikt'),
      because: 'AOW age that day',
    },
    {
      facts: { ...asiel, geboortedatum: '1940-01-01' },
      outcome: niet('AOW-leeftijd bereikt'),
      because: 'long past it',
    },
    ...['onderdaanEuEerZwitserland', 'familielidMetVrijVerkeer', 'integratievoorwaardeElders', 'vrijDoorVerdrag'].map(
      (groep) => ({ facts: { ...regulier, [groep]: true }, outcome: niet('uitgezonderd'), because: groep }),
    ),
  ])
  refused(isInburgeringsplichtig, [
    { facts: { ...asiel, verblijf: 'regulier' }, field: 'verblijfsdoel', says: 'verplicht' },
    { facts: { ...asiel, geboortedatum: '2025-01-11' }, field: 'verblijfVanaf', says: 'ligt voor' },
  ])
  table(uitzonderingPlicht, [
    {
      facts: { onderdaanEuEerZwitserland: true },
      outcome: { uitgezonderd: true, onderdeel: 'a' },
      because: 'EU national',
    },
    {
      facts: { onderdaanEuEerZwitserland: false, vrijDoorVerdrag: true },
      outcome: { uitgezonderd: true, onderdeel: 'd' },
      because: 'treaty',
    },
    { facts: { onderdaanEuEerZwitserland: false }, outcome: { uitgezonderd: false, onderdeel: null }, because: 'none' },
  ])
  table(geestelijkeBedienaar, [
    {
      facts: { werkVoorReligieuzeOrganisatie: true, alleenIncidenteel: false },
      outcome: { geestelijkeBedienaar: true },
      because: 'works as one',
    },
    {
      facts: { werkVoorReligieuzeOrganisatie: true, alleenIncidenteel: true },
      outcome: { geestelijkeBedienaar: false },
      because: 'only incidentally',
    },
    {
      facts: { werkVoorReligieuzeOrganisatie: false, alleenIncidenteel: false },
      outcome: { geestelijkeBedienaar: false },
      because: 'works elsewhere',
    },
  ])
  table(welkeWet, [
    { facts: { aanvangPlicht: '2021-12-31' }, outcome: { wet: 'Wi2013' }, because: 'the last day of the old law' },
    { facts: { aanvangPlicht: '2022-01-01' }, outcome: { wet: 'Wi2021' }, because: 'the first day of the new one' },
  ])
})

describe('Besluit 2.2', () => {
  const blijvend = ['gezin', 'niet-tijdelijke humanitaire gronden', 'arbeid als geestelijke bedienaar', 'anders']
  table(
    verblijfsdoelTijdelijk,
    verblijfsdoel.options.map((doel) => ({
      facts: { verblijf: 'regulier', verblijfsdoel: doel },
      outcome: { tijdelijk: !blijvend.includes(doel) && doel !== 'vermogende vreemdeling' },
      because: doel,
    })),
  )
  const vermogend = { verblijf: 'regulier', verblijfsdoel: 'vermogende vreemdeling' }
  table(verblijfsdoelTijdelijk, [
    { facts: { ...vermogend, peildatum: '2026-04-01' }, outcome: { tijdelijk: true }, because: 'the list until then' },
    { facts: { ...vermogend, peildatum: '2026-04-02' }, outcome: { tijdelijk: false }, because: 'the list since' },
    { facts: { verblijf: 'asiel', verblijfsdoel: 'studie' }, outcome: { tijdelijk: false }, because: 'asiel never' },
  ])
})

describe('Wet 4', () => {
  const vol = (soort: string | null, legesCent = 0) => ({ vrijgesteld: soort !== null, soort, legesCent })
  const e = { grond: 'e', ingezeteneVanaf: '2014-06-02', aanvraag: '2024-06-01', jarenWerk: 5, gesprekB1: true }
  table(vrijstelling, [
    { facts: { grond: 'a', jarenLeerplichtig: 8 }, outcome: vol('volledig'), because: 'eight years' },
    { facts: { grond: 'a', jarenLeerplichtig: 7.9 }, outcome: vol(null), because: 'not quite eight' },
    { facts: { grond: 'b', vrijstellendDiploma: true }, outcome: vol('volledig'), because: 'diploma' },
    { facts: { grond: 'b', vrijstellendDiploma: false }, outcome: vol(null), because: 'another diploma' },
    { facts: { grond: 'c', leerplichtig: true }, outcome: vol('tijdelijk'), because: 'as long as it lasts' },
    { facts: { grond: 'd', ingeschrevenOpleiding: true }, outcome: vol('tijdelijk'), because: 'while enrolled' },
    { facts: e, outcome: vol('volledig', 9_000), because: 'ten years on the day, five of work, B1' },
    { facts: { ...e, aanvraag: '2024-05-31' }, outcome: vol(null, 9_000), because: 'a day short of ten years' },
    { facts: { ...e, jarenWerk: 4 }, outcome: vol(null, 9_000), because: 'four years of work' },
    { facts: { ...e, gesprekB1: false }, outcome: vol(null, 9_000), because: 'no B1' },
  ])
  refused(vrijstelling, [
    { facts: { grond: 'a' }, field: 'jarenLeerplichtig', says: 'verplicht' },
    { facts: { ...e, aanvraag: '2014-06-01' }, field: 'aanvraag', says: 'ligt voor' },
  ])
  const nl = (diploma: string, rest = {}) => ({ diploma, nederlandstalig: true, ...rest })
  const ja = { vrijstellend: true }
  const nee = { vrijstellend: false }
  table(vrijstellendDiploma, [
    ...['inburgeringsdiploma Wi2021', 'wo', 'hbo', 'vwo', 'havo', 'vmbo gl of tl', 'mbo 2 of hoger'].map((diploma) => ({
      facts: nl(diploma),
      outcome: ja,
      because: diploma,
    })),
    { facts: nl('mbo 1'), outcome: nee, because: 'entree' },
    { facts: nl('praktijkonderwijs'), outcome: nee, because: 'praktijkonderwijs' },
    { facts: { diploma: 'wo', nederlandstalig: false }, outcome: nee, because: 'not in Dutch' },
    { facts: nl('inburgeringsdiploma oud'), outcome: nee, because: 'old diploma without proof' },
    { facts: nl('inburgeringsdiploma oud', { alleTaalonderdelenB1: true }), outcome: ja, because: 'with all at B1' },
    { facts: nl('vmbo bb of kb', { peildatum: '2022-12-31' }), outcome: nee, because: 'vmbo below gl before 2023' },
    { facts: nl('vmbo bb of kb', { peildatum: '2023-01-01' }), outcome: ja, because: 'all vmbo since 2023' },
    { facts: nl('vergelijkbaar BES'), outcome: nee, because: 'no pass for Dutch' },
    { facts: nl('vergelijkbaar BES', { voldoendeNederlands: true }), outcome: ja, because: 'with a pass' },
    {
      facts: nl('internationale of Europese school', { voldoendeNederlands: true }),
      outcome: nee,
      because: 'Dutch not at B1',
    },
    {
      facts: nl('internationale of Europese school', { voldoendeNederlands: true, nederlandsOpB1: true }),
      outcome: ja,
      because: 'Dutch at B1 with a pass',
    },
  ])
  const scholier = {
    geboortedatum: '2008-11-20',
    peildatum: '2025-07-31',
    eindeSchooljaarWaarin16: '2025-07-31',
    twaalfSchooljarenVoltooid: false,
    startkwalificatie: false,
    vrijgesteldKwalificatieplicht: false,
  }
  const leer = { leerplichtig: true, kwalificatieplichtig: false, vrijgesteld: true }
  const kwalificatie = { leerplichtig: false, kwalificatieplichtig: true, vrijgesteld: true }
  const vrij = { leerplichtig: false, kwalificatieplichtig: false, vrijgesteld: false }
  table(leerplicht, [
    { facts: scholier, outcome: leer, because: 'last day of the school year' },
    { facts: { ...scholier, peildatum: '2025-08-01' }, outcome: kwalificatie, because: 'the day after' },
    { facts: { ...scholier, twaalfSchooljarenVoltooid: true }, outcome: kwalificatie, because: 'twelve school years' },
    { facts: { ...scholier, peildatum: '2026-11-19' }, outcome: kwalificatie, because: 'the day before 18' },
    { facts: { ...scholier, peildatum: '2026-11-20' }, outcome: vrij, because: 'eighteen' },
    {
      facts: { ...scholier, peildatum: '2025-08-01', startkwalificatie: true },
      outcome: vrij,
      because: 'startkwalificatie',
    },
    {
      facts: { ...scholier, peildatum: '2025-08-01', vrijgesteldKwalificatieplicht: true },
      outcome: vrij,
      because: 'exempt from it',
    },
  ])
})

describe('Wet 5', () => {
  const medisch = {
    verklaringAangewezenArts: true,
    behandelendArts: false,
    nietBinnenVijfJaar: true,
    advies: 'volledig',
  }
  const uit = (verleend: boolean, legesTerug: boolean) => ({ verleend, legesCent: 22_500, legesTerug })
  table(medischeOntheffing, [
    { facts: medisch, outcome: uit(true, true), because: 'all met: the fee back' },
    { facts: { ...medisch, behandelendArts: true }, outcome: uit(false, true), because: 'by the treating doctor' },
    { facts: { ...medisch, nietBinnenVijfJaar: false }, outcome: uit(false, true), because: 'within five years' },
    { facts: { ...medisch, advies: 'gedeeltelijk' }, outcome: uit(false, true), because: 'in part' },
    { facts: { ...medisch, advies: 'aangepaste examens' }, outcome: uit(false, true), because: 'adapted exams' },
    { facts: { ...medisch, advies: 'negatief' }, outcome: uit(false, false), because: 'negative: no fee back' },
  ])
  const deel = { leerroute: 'B1', taalonderdelen: 3, knm: false, participatieZRoute: false, adviesArts: true }
  const kan = (mogelijk: boolean) => ({ mogelijk })
  table(gedeeltelijkeOntheffing, [
    { facts: deel, outcome: kan(true), because: 'three of four' },
    { facts: { ...deel, taalonderdelen: 4 }, outcome: kan(false), because: 'all four' },
    { facts: { ...deel, taalonderdelen: 0 }, outcome: kan(false), because: 'nothing' },
    { facts: { ...deel, taalonderdelen: 0, knm: true }, outcome: kan(true), because: 'KNM' },
    { facts: { ...deel, knm: true }, outcome: kan(false), because: 'language parts or KNM, not both' },
    { facts: { ...deel, adviesArts: false }, outcome: kan(false), because: 'no advice for it' },
    { facts: { ...deel, leerroute: 'Z' }, outcome: kan(false), because: 'no language parts in the Z-route' },
    {
      facts: { ...deel, leerroute: 'Z', taalonderdelen: 0, participatieZRoute: true },
      outcome: kan(true),
      because: 'participation in the Z-route',
    },
    {
      facts: { ...deel, taalonderdelen: 0, participatieZRoute: true },
      outcome: kan(false),
      because: 'participation elsewhere',
    },
  ])
  const bio = {
    ambtshalve: false,
    adviesCollege: true,
    zeerUitzonderlijk: true,
    onvoorzien: true,
    nietVerwijtbaar: true,
    zeerSchrijnend: true,
  }
  table(ontheffingBijzondereOmstandigheden, [
    { facts: bio, outcome: { verleend: true, adviesNodig: false }, because: 'all met' },
    { facts: { ...bio, adviesCollege: false }, outcome: { verleend: false, adviesNodig: true }, because: 'no advice' },
    {
      facts: { ...bio, ambtshalve: true, adviesCollege: false },
      outcome: { verleend: true, adviesNodig: false },
      because: 'ambtshalve',
    },
    ...['zeerUitzonderlijk', 'onvoorzien', 'nietVerwijtbaar', 'zeerSchrijnend'].map((eis) => ({
      facts: { ...bio, [eis]: false },
      outcome: { verleend: false, adviesNodig: false },
      because: `not ${eis}`,
    })),
  ])
})

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
      facts: { doelgroep: 'gezin', urenCursus: 500, normCursus: 500 },
      outcome: tekort(500, 0, 0, 0),
      because: 'a lower norm for an impairment',
    },
  ])
})

describe('becoming known and ending', () => {
  const alles = {
    bsn: true,
    verblijfsvergunning: true,
    inschrijvingBrp: true,
    ingeschrevenInGemeenteVanHuisvesting: true,
  }
  table(kennisgeving, [
    { facts: alles, outcome: { mogelijk: true, ontbreekt: [], pipTermijnLoopt: true }, because: 'all there' },
    {
      facts: { ...alles, ingeschrevenInGemeenteVanHuisvesting: false },
      outcome: { mogelijk: true, ontbreekt: [], pipTermijnLoopt: false },
      because: 'still with the COA',
    },
    {
      facts: { ...alles, bsn: false, inschrijvingBrp: false },
      outcome: { mogelijk: false, ontbreekt: ['bsn', 'inschrijving in de BRP'], pipTermijnLoopt: false },
      because: 'not registered',
    },
  ])
  const op = '2026-08-14'
  table(
    eindePlicht,
    (
      [
        ['voldaan', 'SS106'],
        ['volledige vrijstelling', 'SS107'],
        ['volledige ontheffing', 'SS108'],
        ['AOW-leeftijd', 'SS110'],
        ['naturalisatie', 'SS110'],
        ['verblijfsrecht beeindigd', 'SS110'],
        ['langer dan een jaar weg', 'SS110'],
        ['overlijden', 'SS111'],
      ] as const
    ).map(([reden, gebeurtenis]) => ({
      facts: { reden, op },
      outcome: { geeindigdOp: op, gebeurtenis, vervuld: reden === 'voldaan' },
      because: reden,
    })),
  )
  noValue(vrijstellendDiploma, [
    {
      facts: { diploma: 'vmbo bb of kb', nederlandstalig: true, peildatum: '2021-12-31' },
      because: 'before the act',
    },
  ])
})
