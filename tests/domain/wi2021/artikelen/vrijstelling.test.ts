// Who is exempt or released, wholly or in part?
import { describe } from 'vitest'
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
import { refused, table } from '../../table.ts'

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
  const elders = 'vergelijkbaar Nederlandstalig (Aruba, Curacao, Sint Maarten, Suriname, Belgie)'
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
    { facts: nl('vergelijkbaar BES'), outcome: ja, because: 'BES: no pass for Dutch is asked' },
    {
      facts: { diploma: 'vergelijkbaar BES', nederlandstalig: false, voldoendeNederlands: true },
      outcome: nee,
      because: 'BES, not in Dutch',
    },
    { facts: nl(elders), outcome: nee, because: 'elsewhere without a pass for Dutch' },
    { facts: nl(elders, { voldoendeNederlands: true }), outcome: ja, because: 'elsewhere with a pass' },
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
