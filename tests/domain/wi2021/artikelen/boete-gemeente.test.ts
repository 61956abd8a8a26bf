// The fines of the gemeente: the ladder, its ceiling, and the calls for the brede intake.
import { describe } from 'vitest'
import { isoDate, plus } from '../../../../domain/dates/iso-date.ts'
import {
  boeteBredeIntake,
  oproepBredeIntake,
} from '../../../../domain/wi2021/artikelen/besluit-7-1-boete-brede-intake.ts'
import { boeteMedewerking, boeteplafond } from '../../../../domain/wi2021/artikelen/besluit-7-1-boete-medewerking.ts'
import { noValue, refused, table } from '../../table.ts'

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
      facts: { bekendmaking: '2029-01-10', eerdereBoetes: 0 },
      outcome: { bedragCent: 25_000, laatsteDag: '2029-03-09', uiterlijk: '2029-03-10', voorlopig: true },
      because: 'a working day in a year without decree',
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
