// What do the words and dates of DUO and COA mean to us, one by one? Expected values written by hand from their contracts.
import { describe, expect, test } from 'vitest'
import { koppelingFacts, profielFacts, uitstroomFacts } from '../../activities/coa/coa.ts'
import { examenFacts, examenresultaatSchema } from '../../activities/duo/examen.ts'
import { aanbodToDuo } from '../../activities/duo/inburgeringsaanbod.ts'
import { inburgeringsplichtFacts, inburgeringsplichtSchema } from '../../activities/duo/inburgeringsplicht.ts'
import { termijnFacts } from '../../activities/duo/inburgeringstermijn.ts'
import { lbtFacts, lbtResultaatSchema } from '../../activities/duo/leerbaarheidstoets.ts'
import { mapToDuo, pvtToDuo, zrouteToDuo } from '../../activities/duo/map-pvt-zroute.ts'
import { pipToDuo } from '../../activities/duo/pip.ts'
import { isoDate } from '../../domain/dates/iso-date.ts'

describe('inburgeringsplicht', () => {
  test.for([
    ['Volledige ontheffing', 'volledigeOntheffing'],
    ['Volledige vrijstelling', 'volledigeVrijstelling'],
    ['Inburgeringsplicht voldaan', 'voldaan'],
    ['Verblijfsdoel gewijzigd', 'verblijfsdoelGewijzigd'],
    ['Vertrek uit Nederland langer dan een jaar', 'langerDanEenJaarWeg'],
    ['Overlijden', 'overlijden'],
    ['Overig', 'overig'],
    ['Tijdelijke vrijstelling', 'tijdelijkeVrijstelling'],
  ])('%s is %s', ([duo, ours]) => {
    const plicht = inburgeringsplichtSchema.parse({
      indicatorInburgeringsplicht: false,
      begindatum: '2024-01-10',
      einddatum: '2026-02-28',
      redenGeenInburgeringsplicht: duo,
    })
    expect(inburgeringsplichtFacts(plicht, null)).toEqual({
      plicht: {
        plichtig: false,
        begin: '2024-01-10',
        einde: '2026-02-28',
        kennisgeving: null,
        redenGeenPlicht: ours,
      },
      doelgroep: null,
    })
  })

  test.for([
    ['Asielstatushouder', 'asiel'],
    ['Gezinsmigrant en overige migrant', 'gezin'],
  ] as const)('%s is %s', ([indeling, doelgroep]) => {
    expect(inburgeringsplichtFacts(null, { indeling })).toEqual({ plicht: null, doelgroep })
  })

  test('a word that DUO never published is not read as something else', () => {
    const odd = { indicatorInburgeringsplicht: false, redenGeenInburgeringsplicht: 'Geen zin' }
    expect(inburgeringsplichtSchema.safeParse(odd).success).toBe(false)
  })
})

describe('inburgeringstermijn: the end of DUO is the day after the last day', () => {
  test.for([
    { einddatum: '2027-03-16', laatsteDag: '2027-03-15', because: 'an ordinary day' },
    { einddatum: '2028-03-01', laatsteDag: '2028-02-29', because: 'leap year' },
    { einddatum: '2027-03-01', laatsteDag: '2027-02-28', because: 'no leap year' },
    { einddatum: '2027-01-01', laatsteDag: '2026-12-31', because: 'turn of the year' },
  ])('$einddatum: $laatsteDag, $because', ({ einddatum, laatsteDag }) => {
    const termijn = { startdatum: isoDate('2024-03-16'), einddatum: isoDate(einddatum), verlengingsgrondcode: '3A' }
    expect(termijnFacts(termijn)).toEqual({ termijn: { aanvang: '2024-03-16', laatsteDag, grond: '3A' } })
  })
})

describe('leerbaarheidstoets', () => {
  const result = (resultaat: string, datumAfname: string, behaaldeScore = '9,00') =>
    lbtResultaatSchema.safeParse({ resultaat, behaaldeScore, benodigdeScore: '55,00', datumAfname })

  test.for([
    ['B1-route haalbaar', 'haalbaar'],
    ['B1-route niet haalbaar', 'nietHaalbaar'],
    ['Onbekend', 'onbekend'],
  ] as const)('%s is %s', ([duo, ours]) => {
    const { data } = result(duo, '2024-02-20')
    expect(lbtFacts(data ? [data] : [])).toEqual({ uitslagen: [{ uitslag: ours, datum: '2024-02-20' }] })
  })

  test('oldest first', () => {
    const results = [result('Onbekend', '2024-03-01').data, result('B1-route haalbaar', '2024-02-01').data]
    expect(lbtFacts(results.filter((one) => one !== undefined)).uitslagen.map(({ datum }) => datum)).toEqual([
      '2024-02-01',
      '2024-03-01',
    ])
  })

  test.for([
    { score: '61,50', fine: true },
    { score: '100,00', fine: true },
    { score: '61.50', fine: false },
    { score: '61,5', fine: false },
    { score: '1000,00', fine: false },
  ])('a score is written with a comma and two decimals: $score', ({ score, fine }) => {
    expect(result('Onbekend', '2024-02-20', score).success).toBe(fine)
  })
})

describe('examens', () => {
  const exam = (over: object) =>
    examenresultaatSchema.parse({ examendatum: '2025-10-01', resultaat: 'Geslaagd', onderdeel: 'KNM', ...over })
  const only = (over: object) => examenFacts([exam(over)]).resultaten[0]

  test.for([
    ['KNM', 'knm'],
    ['LE', 'lezen'],
    ['LU', 'luisteren'],
    ['SC', 'schrijven'],
    ['SP', 'spreken'],
  ])('%s is %s', ([onderdeel, ours]) => {
    expect(only({ onderdeel })?.onderdeel).toBe(ours)
  })

  test.for([
    [
      { resultaat: 'Geslaagd', niveau: 'B1' },
      { resultaat: 'geslaagd', niveau: 'B1', reden: null },
    ],
    [
      { resultaat: 'Gezakt', niveau: 'A2' },
      { resultaat: 'gezakt', niveau: 'A2', reden: null },
    ],
    [
      { resultaat: 'Geen', redenGeenResultaat: 'Verwijtbaar' },
      { resultaat: 'geen', niveau: null, reden: 'verwijtbaar' },
    ],
    [
      { resultaat: 'Geen', redenGeenResultaat: 'Nietverwijtbaar' },
      { resultaat: 'geen', reden: 'nietVerwijtbaar' },
    ],
    [
      { resultaat: 'Geen', redenGeenResultaat: 'Afgemeld' },
      { resultaat: 'geen', reden: 'afgemeld' },
    ],
    [
      { resultaat: 'Geen', redenGeenResultaat: 'Absent' },
      { resultaat: 'geen', reden: 'absent' },
    ],
  ])('%o is %o', ([duo, ours]) => {
    expect(only(duo ?? {})).toMatchObject(ours ?? {})
  })

  test('oldest first, whatever the order of DUO', () => {
    const late = exam({ examendatum: '2025-11-01', onderdeel: 'LE' })
    const early = exam({ examendatum: '2025-10-01', onderdeel: 'SP' })
    expect(examenFacts([late, early])).toEqual(examenFacts([early, late]))
  })
})

describe('what we tell DUO', () => {
  const pip = { dagtekening: isoDate('2024-03-15'), alfabetisering: 'AA' } as const

  test.for([
    ['B1', 'B'],
    ['onderwijs', 'O'],
    ['Z', 'Z'],
  ] as const)('leerroute %s is %s', ([ours, duo]) => {
    expect(pipToDuo({ ...pip, leerroute: ours })).toEqual({
      dagtekeningPip: '2024-03-15',
      leerroute: duo,
      indicatorAlfabetiseringsonderwijs: 'AA',
    })
  })

  test('a whole PIP', () => {
    expect(pipToDuo({ ...pip, leerroute: 'B1', niveau: 'A2', urenIntensiteit: 600 })).toEqual({
      dagtekeningPip: '2024-03-15',
      leerroute: 'B',
      niveau: 'A2',
      geschatteIntensiteitB1Route: 600,
      indicatorAlfabetiseringsonderwijs: 'AA',
    })
  })

  test('the expected end of an aanbod is the day after our last day', () => {
    expect(
      aanbodToDuo({
        instellingsnummer: '0000000001',
        datum: isoDate('2024-04-01'),
        verwachteStart: isoDate('2024-04-08'),
        verwachtEinde: isoDate('2026-12-31'),
        alfabetisering: 'NVT',
      }),
    ).toEqual({
      datumInburgeringsaanbod: '2024-04-01',
      verwachteStartdatumOpleiding: '2024-04-08',
      verwachteEinddatumOpleiding: '2027-01-01',
      indicatorAlfabetiseringsonderwijs: 'NVT',
    })
  })

  test.for([
    [{ datumEindgesprek: isoDate('2025-09-01') }, { datumEindgesprekMap: '2025-09-01' }],
    [{ verwijtbaar: true }, { verwijtbaar: 'Ja' }],
    [{ verwijtbaar: false }, { verwijtbaar: 'Nee' }],
    [{}, {}],
  ])('MAP %o is %o', ([ours, duo]) => {
    expect(mapToDuo(ours ?? {})).toEqual(duo)
  })

  test('PVT and Z-route', () => {
    expect(pvtToDuo({ datumOndertekening: isoDate('2024-09-01') })).toEqual({ datumOndertekeningPvt: '2024-09-01' })
    expect(zrouteToDuo({ datumAfronding: isoDate('2026-05-01') })).toEqual({ datumAfrondingZroute: '2026-05-01' })
  })
})

test('what the COA tells us', () => {
  const date = isoDate('2024-01-15')
  expect(koppelingFacts({ gemeentecode: '9901', datumKoppeling: date })).toEqual({
    koppeling: { gemeente: '9901', datum: '2024-01-15' },
  })
  expect(
    profielFacts({
      versie: 2,
      datumVastgesteld: date,
      deelnameVoorinburgering: true,
      urenTaalEnKnm: 90,
      bevestigdeVersie: 1,
    }),
  ).toEqual({ profiel: { versie: 2, datum: '2024-01-15', deelname: true, urenTaalEnKnm: 90 } })
  expect(uitstroomFacts({ datumUitstroom: date, gemeentecode: '9902' })).toEqual({
    uitstroom: { datum: '2024-01-15', gemeente: '9902' },
  })
  expect([koppelingFacts(null), profielFacts(null), uitstroomFacts(null)]).toEqual([
    { koppeling: null },
    { profiel: null },
    { uitstroom: null },
  ])
})
