// Do the worked examples of the catalogue of rules (section 17) come out, each as it was written down there?
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import {
  einddatumVoorDuo,
  inburgeringstermijn,
} from '../../../domain/wi2021/artikelen/artikel-11-inburgeringstermijn.ts'
import { rules } from '../../../domain/wi2021/artikelen/index.ts'

type Example = { no: number; rule: string; facts: Record<string, unknown>; outcome: unknown; because: string }

const last = '2027-03-15'
const op = (n: number) => ({ pogingen: n, geslaagd: false })
const parts = (pogingen: number, geslaagd: readonly string[] = []) =>
  Object.fromEntries(
    ['lezen', 'luisteren', 'schrijven', 'spreken', 'knm'].map((part) => [
      part,
      geslaagd.includes(part) ? { pogingen: Math.max(1, pogingen), geslaagd: true } : op(pogingen),
    ]),
  )
const bijna = {
  laatsteDag: last,
  leerroute: 'B1',
  alleLessenGevolgd: true,
  geslaagd: ['lezen', 'luisteren', 'knm'],
  pvtAfgerond: true,
  mapAfgerond: true,
  eerderToegekend: false,
}
const opleiding = {
  aanvangPlicht: '2024-11-01',
  opleiding: 'praktijkonderwijs',
  ingeschreven: '2024-09-01',
  aanvraag: '2027-08-01',
}

const examples: readonly Example[] = [
  {
    no: 1,
    rule: 'pipTermijn',
    facts: { datumKennisgeving: '2025-02-14', ingeschrevenOpKennisgeving: true },
    outcome: { laatsteDag: '2025-04-25' },
    because: 'ten weeks after the notification',
  },
  {
    no: 2,
    rule: 'pipTermijn',
    facts: { datumKennisgeving: '2025-02-10', ingeschrevenOpKennisgeving: true },
    outcome: { laatsteDag: '2025-04-22' },
    because: 'the seventieth day is Easter Monday',
  },
  {
    no: 4,
    rule: 'pipTermijn',
    facts: { datumKennisgeving: '2025-06-02', ingeschrevenOpKennisgeving: false, inschrijving: '2025-09-04' },
    outcome: { laatsteDag: '2025-11-13' },
    because: 'from registration for who was still with the COA',
  },
  {
    no: 6,
    rule: 'pipTermijn',
    facts: {
      datumKennisgeving: '2026-03-02',
      ingeschrevenOpKennisgeving: true,
      ontvangstInformatieDerde: '2026-06-02',
    },
    outcome: { laatsteDag: '2026-06-16' },
    because: 'two weeks after receipt',
  },
  {
    no: 8,
    rule: 'pipTermijn',
    facts: { datumKennisgeving: '2022-08-01', ingeschrevenOpKennisgeving: true, inschrijving: '2022-09-05' },
    outcome: { laatsteDag: '2022-11-14' },
    because: 'the text of 2022 counts from registration',
  },
  {
    no: 9,
    rule: 'inburgeringstermijn',
    facts: { dagtekeningEerstePip: '2024-03-15' },
    outcome: { aanvang: '2024-03-16', laatsteDag: last },
    because: 'three years from the day after the PIP',
  },
  {
    no: 14,
    rule: 'afschaling',
    facts: { urenNt2: 599, voldoendeInspanning: true },
    outcome: { toegestaan: false },
    because: '599 hours',
  },
  {
    no: 14,
    rule: 'afschaling',
    facts: { urenNt2: 560, urenNt2BredeIntake: 40, voldoendeInspanning: true },
    outcome: { toegestaan: true },
    because: '560 and 40 in the intake',
  },
  {
    no: 14,
    rule: 'afschaling',
    facts: { urenNt2: 560, urenNt2BredeIntake: 40, voldoendeInspanning: false },
    outcome: { toegestaan: false },
    because: 'hours without effort',
  },
  {
    no: 15,
    rule: 'verlengingsaanvraag',
    facts: { laatsteDag: last, ontvangst: '2026-09-14' },
    outcome: { ontvankelijk: false, vroegsteDag: '2026-09-15', beslissenUiterlijk: '2026-11-09' },
    because: 'a day too early',
  },
  {
    no: 15,
    rule: 'verlengingsaanvraag',
    facts: { laatsteDag: last, ontvangst: '2026-09-15' },
    outcome: { ontvankelijk: true, vroegsteDag: '2026-09-15', beslissenUiterlijk: '2026-11-10' },
    because: 'six months before the end',
  },
  {
    no: 16,
    rule: 'verlengingsaanvraag',
    facts: { laatsteDag: '2027-02-28', ontvangst: '2026-08-28' },
    outcome: { ontvankelijk: true, vroegsteDag: '2026-08-28', beslissenUiterlijk: '2026-10-23' },
    because: 'counting back does not shift',
  },
  {
    no: 17,
    rule: 'verlengingsaanvraag',
    facts: { laatsteDag: '2026-08-31', ontvangst: '2026-03-02' },
    outcome: { ontvankelijk: true, vroegsteDag: '2026-02-28', beslissenUiterlijk: '2026-04-28' },
    because: '27 April is Koningsdag',
  },
  {
    no: 18,
    rule: 'verlengingsaanvraag',
    facts: { laatsteDag: '2026-09-01', ontvangst: '2026-03-20' },
    outcome: { ontvankelijk: true, vroegsteDag: '2026-03-01', beslissenUiterlijk: '2026-05-18' },
    because: '15 May is equated, then a weekend',
  },
  {
    no: 20,
    rule: 'verlenging',
    facts: { laatsteDag: last, grond: 'a', van: '2025-01-06', tot: '2025-06-15' },
    outcome: { toegekend: true, laatsteDag: '2027-08-23' },
    because: '161 days of illness',
  },
  {
    no: 21,
    rule: 'verlenging',
    facts: { laatsteDag: last, grond: 'a', van: '2025-01-06', tot: '2025-03-20' },
    outcome: { toegekend: false, laatsteDag: last },
    because: 'shorter than three months',
  },
  {
    no: 22,
    rule: 'verlenging',
    facts: { laatsteDag: last, grond: 'c' },
    outcome: { toegekend: true, laatsteDag: '2027-07-05' },
    because: 'sixteen weeks for childbirth',
  },
  {
    no: 23,
    rule: 'verlenging',
    facts: { laatsteDag: last, grond: 'b' },
    outcome: { toegekend: true, laatsteDag: '2027-06-15' },
    because: 'three months for a death',
  },
  {
    no: 24,
    rule: 'verlenging',
    facts: { laatsteDag: last, grond: 'e', leerroute: 'B1', van: '2024-04-01', tot: '2024-11-30' },
    outcome: { toegekend: true, laatsteDag: '2027-09-15' },
    because: 'eight months capped at six',
  },
  {
    no: 25,
    rule: 'verlenging',
    facts: { laatsteDag: last, grond: 'f', van: '2024-04-01', tot: '2026-09-30' },
    outcome: { toegekend: true, laatsteDag: '2029-03-15' },
    because: 'thirty months capped at two years',
  },
  {
    no: 27,
    rule: 'verlenging',
    facts: {
      laatsteDag: last,
      grond: 'g',
      doelgroep: 'asiel',
      leerroute: 'onderwijs',
      dagtekeningPip: '2024-03-15',
      aanvangTaalschakeltraject: '2024-10-07',
    },
    outcome: { toegekend: true, laatsteDag: '2027-09-15' },
    because: 'started after 15 September 2024',
  },
  {
    no: 28,
    rule: 'onderbreking',
    facts: { laatsteDag: last, van: '2025-01-10', tot: '2025-09-30' },
    outcome: { plicht: 'loopt door', laatsteDag: '2027-12-04' },
    because: '264 days away',
  },
  {
    no: 29,
    rule: 'onderbreking',
    facts: { laatsteDag: last, van: '2025-01-10', tot: '2026-02-01' },
    outcome: { plicht: 'geeindigd', laatsteDag: null },
    because: '388 days away',
  },
  ...[
    { eerder: 0, van: '2028-01-20', toegekend: true, tot: '2030-01-20' },
    { eerder: 1, van: '2030-01-20', toegekend: true, tot: '2031-01-20' },
    { eerder: 2, van: '2031-01-20', toegekend: true, tot: '2032-01-20' },
    { eerder: 3, van: '2032-01-20', toegekend: false, tot: '2032-01-20' },
  ].map(({ eerder, van, toegekend, tot }) => ({
    no: 31,
    rule: 'verlengingOpleiding',
    facts: { ...opleiding, laatsteDag: van, eerdereVerlengingen: eerder },
    outcome: { toegekend, laatsteDag: tot },
    because: `still running, ${eerder} extensions before`,
  })),
  {
    no: 32,
    rule: 'verlengingBijnaVoldaan',
    facts: { ...bijna, doelgroep: 'asiel', urenTaalEnKnm: 0 },
    outcome: { toegekend: true, laatsteDag: '2027-09-15' },
    because: 'all lessons, two parts and KNM, PVT and MAP',
  },
  {
    no: 32,
    rule: 'verlengingBijnaVoldaan',
    facts: { ...bijna, doelgroep: 'asiel', urenTaalEnKnm: 0, eerderToegekend: true },
    outcome: { toegekend: false, laatsteDag: last },
    because: 'only once',
  },
  {
    no: 33,
    rule: 'verlengingBijnaVoldaan',
    facts: { ...bijna, doelgroep: 'gezin', urenTaalEnKnm: 449 },
    outcome: { toegekend: false, laatsteDag: last },
    because: '449 hours',
  },
  {
    no: 33,
    rule: 'verlengingBijnaVoldaan',
    facts: { ...bijna, doelgroep: 'gezin', urenTaalEnKnm: 450 },
    outcome: { toegekend: true, laatsteDag: '2027-09-15' },
    because: '450 hours',
  },
  {
    no: 35,
    rule: 'boeteBredeIntake',
    facts: { bekendmaking: '2025-06-02', eerdereBoetes: 0 },
    outcome: { bedragCent: 25_000, laatsteDag: '2025-08-01', uiterlijk: '2025-08-02' },
    because: 'the maximum is a Saturday',
  },
  {
    no: 35,
    rule: 'boeteBredeIntake',
    facts: { bekendmaking: '2025-08-11', eerdereBoetes: 1 },
    outcome: { bedragCent: 25_000, laatsteDag: null, uiterlijk: null },
    because: 'missed again: a second fine, then completion in absence',
  },
  {
    no: 36,
    rule: 'boeteMedewerking',
    facts: { vastgesteld: '2025-03-03', verwijtbaarheid: 'gewoon', eerdere: [] },
    outcome: { bedragCent: 2_500 },
    because: '50% of EUR 50',
  },
  {
    no: 38,
    rule: 'boeteMedewerking',
    facts: { vastgesteld: '2025-11-10', verwijtbaarheid: 'grove schuld', eerdere: [{ vastgesteld: '2025-03-03' }] },
    outcome: { bedragCent: 3_750 },
    because: 'the first fine is still in bezwaar',
  },
  {
    no: 39,
    rule: 'boeteMedewerking',
    facts: {
      vastgesteld: '2026-12-01',
      verwijtbaarheid: 'opzet',
      eerdere: [
        { vastgesteld: '2025-03-03', onherroepelijk: '2026-01-20' },
        { vastgesteld: '2025-11-10', onherroepelijk: '2026-02-20' },
      ],
    },
    outcome: { bedragCent: 5_000 },
    because: 'more than twelve months: back to EUR 50',
  },
  {
    no: 41,
    rule: 'boeteLeerroute',
    facts: { leerroute: 'B1', doelgroep: 'gezin', uren: 260, examens: parts(1, ['lezen']) },
    outcome: { bedragCent: 51_200 },
    because: '640 less 20%',
  },
  {
    no: 41,
    rule: 'nieuweTermijn',
    facts: {
      bekendmaking: '2026-05-20',
      leerroute: 'B1',
      doelgroep: 'gezin',
      onderdelenGeslaagd: 1,
      routeOpen: true,
      pvtOpen: false,
      mapOpen: false,
    },
    outcome: { aanvang: '2026-05-21', laatsteDag: '2027-11-20' },
    because: 'one part: a year and a half',
  },
  {
    no: 42,
    rule: 'boeteLeerroute',
    facts: { leerroute: 'B1', doelgroep: 'gezin', uren: 0, examens: parts(0) },
    outcome: { bedragCent: 100_000 },
    because: 'nothing attempted',
  },
  {
    no: 42,
    rule: 'nieuweTermijn',
    facts: {
      bekendmaking: '2026-05-20',
      leerroute: 'B1',
      doelgroep: 'gezin',
      onderdelenGeslaagd: 0,
      routeOpen: true,
      pvtOpen: false,
      mapOpen: false,
    },
    outcome: { aanvang: '2026-05-21', laatsteDag: '2028-05-20' },
    because: 'no parts: two years',
  },
  {
    no: 45,
    rule: 'boeteLeerroute',
    facts: { leerroute: 'Z', doelgroep: 'gezin', uren: 450 },
    outcome: { bedragCent: 80_000 },
    because: 'Z-route, 300 to 599 hours',
  },
  {
    no: 45,
    rule: 'nieuweTermijn',
    facts: {
      bekendmaking: '2026-05-20',
      leerroute: 'Z',
      doelgroep: 'gezin',
      uren: 450,
      routeOpen: true,
      pvtOpen: false,
      mapOpen: false,
    },
    outcome: { aanvang: '2026-05-21', laatsteDag: '2027-05-20' },
    because: '401 to 600 hours: a year',
  },
  {
    no: 46,
    rule: 'boeteLeerroute',
    facts: { leerroute: 'Z', doelgroep: 'asiel', uren: 650, urenParticipatie: 550 },
    outcome: { bedragCent: 32_000 },
    because: 'column 600 or more, row 300 to 599',
  },
  {
    no: 46,
    rule: 'nieuweTermijn',
    facts: {
      bekendmaking: '2026-05-20',
      leerroute: 'Z',
      doelgroep: 'asiel',
      uren: 650,
      urenParticipatie: 550,
      routeOpen: true,
      pvtOpen: false,
      mapOpen: false,
    },
    outcome: { aanvang: '2026-05-21', laatsteDag: '2027-05-20' },
    because: '1,200 hours: a year',
  },
  {
    no: 47,
    rule: 'boeteLeerroute',
    facts: { leerroute: 'onderwijs', doelgroep: 'gezin', percentage: 59.6, examens: parts(1) },
    outcome: { bedragCent: 80_000 },
    because: '59.6% is still 59',
  },
  {
    no: 50,
    rule: 'bezwaartermijn',
    facts: { bekendmaking: '2026-04-02' },
    outcome: { laatsteDag: '2026-05-18', postOntvangenUiterlijk: '2026-05-25' },
    because: 'Ascension Day, an equated day, a weekend',
  },
  {
    no: 51,
    rule: 'bezwaartermijn',
    facts: { bekendmaking: '2024-03-18' },
    outcome: { laatsteDag: '2024-04-29', postOntvangenUiterlijk: '2024-05-06' },
    because: 'from sending, not from the date of the PIP',
  },
  {
    no: 51,
    rule: 'inburgeringstermijn',
    facts: { dagtekeningEerstePip: '2024-03-15' },
    outcome: { aanvang: '2024-03-16', laatsteDag: last },
    because: 'the term is unaffected by the day of sending',
  },
  {
    no: 52,
    rule: 'beslistermijnBoete',
    facts: { rapport: '2026-06-01' },
    outcome: { laatsteDag: '2026-08-31' },
    because: 'thirteen weeks, no shift',
  },
  {
    no: 53,
    rule: 'betaaltermijn',
    facts: { bekendmaking: '2026-05-20' },
    outcome: { laatsteDag: '2026-07-01' },
    because: 'six weeks',
  },
  {
    no: 54,
    rule: 'aowLeeftijd',
    facts: { geboortedatum: '1959-08-14' },
    outcome: { bereiktOp: '2026-08-14' },
    because: '67 years',
  },
  {
    no: 54,
    rule: 'signaalPlicht',
    facts: { geboortedatum: '1959-08-14', vaststelling: '2026-03-01' },
    outcome: { gebeurtenis: 'SS128', bereiktOp: '2026-08-14' },
    because: 'within six months',
  },
]

describe('section 17', () => {
  test.for(examples)('no. $no, $rule: $because', ({ rule: name, facts, outcome }) => {
    const found = rules.find(({ declaration }) => declaration.name === name)
    expect(found?.answer(facts).outcome).toEqual(outcome)
  })

  test('no. 9: the end that DUO gives is the day after', () => {
    expect(einddatumVoorDuo(isoDate(last))).toBe('2027-03-16')
  })

  test('no. 12: a PIP that is replaced does not move the start, because the first one is asked', () => {
    const first = inburgeringstermijn({ dagtekeningEerstePip: isoDate('2024-03-15') })
    const second = inburgeringstermijn({ dagtekeningEerstePip: isoDate('2024-07-01') })
    expect(first.outcome.laatsteDag).toBe(last)
    expect(second.outcome.laatsteDag).toBe('2027-07-01')
  })
})
