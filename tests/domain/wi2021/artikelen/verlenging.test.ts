// Extensions without blame: each ground, its minimum, its length and its cap.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween, isoDate, plus } from '../../../../domain/dates/iso-date.ts'
import { verlenging } from '../../../../domain/wi2021/artikelen/regeling-4-1-verlenging.ts'
import { refused, table } from '../../table.ts'

const laatsteDag = '2027-03-15'
const niet = { toegekend: false, laatsteDag }
const tot = (day: string) => ({ toegekend: true, laatsteDag: day })

describe('Regeling 4.1: duration, minimum and cap', () => {
  for (const grond of ['a', 'd', 'e', 'f', 'h', 'i', 'j']) {
    const facts = { laatsteDag, grond, van: '2025-01-06' }
    table(verlenging, [
      { facts: { ...facts, tot: '2025-04-04' }, outcome: niet, because: `${grond}: a day short of three months` },
      {
        facts: { ...facts, tot: '2025-04-05' },
        outcome: tot('2027-06-13'),
        because: `${grond}: three months, 90 days`,
      },
      { facts: { ...facts, tot: '2025-04-05', verwijtbaar: true }, outcome: niet, because: `${grond}: to blame` },
    ])
  }
  table(verlenging, [
    {
      facts: { laatsteDag, grond: 'a', van: '2025-01-31', tot: '2025-04-29' },
      outcome: tot('2027-06-12'),
      because: 'from 31 January three months are met on 29 April',
    },
    {
      facts: { laatsteDag, grond: 'a', van: '2025-01-31', tot: '2025-04-28' },
      outcome: niet,
      because: 'and not on 28 April',
    },
    {
      facts: { laatsteDag, grond: 'a', van: '2024-03-20', tot: '2027-03-10' },
      outcome: tot('2030-03-05'),
      because: 'illness has no cap: 1,086 days',
    },
    {
      facts: { laatsteDag, grond: 'd', van: '2024-03-20', tot: '2027-03-10' },
      outcome: tot('2030-03-05'),
      because: 'nor has a Blijf-van-mijn-Lijfhuis',
    },
    {
      facts: { laatsteDag, grond: 'e', van: '2025-01-01', tot: '2025-07-03' },
      outcome: tot('2027-09-15'),
      because: 'literacy: 184 days are six months',
    },
    {
      facts: { laatsteDag, grond: 'e', van: '2025-01-01', tot: '2025-07-02' },
      outcome: tot('2027-09-14'),
      because: 'a day less is not capped',
    },
    {
      facts: { laatsteDag, grond: 'e', van: '2025-01-01', tot: '2025-07-04' },
      outcome: tot('2027-09-15'),
      because: 'a day more is',
    },
    {
      facts: { laatsteDag, grond: 'e', leerroute: 'Z', van: '2025-01-01', tot: '2025-07-04' },
      outcome: niet,
      because: 'literacy counts in B1 and onderwijsroute only',
    },
    {
      facts: { laatsteDag, grond: 'h', van: '2025-01-01', tot: '2026-01-01' },
      outcome: tot('2027-09-15'),
      because: 'provider: six months',
    },
    {
      facts: { laatsteDag, grond: 'f', van: '2024-04-01', tot: '2026-04-01' },
      outcome: tot('2029-03-15'),
      because: 'homeless 731 days: two years',
    },
    {
      facts: { laatsteDag, grond: 'f', van: '2024-04-01', tot: '2026-03-30' },
      outcome: tot('2029-03-13'),
      because: '729 days',
    },
    {
      facts: { laatsteDag, grond: 'i', van: '2024-04-01', tot: '2027-02-01' },
      outcome: tot('2029-03-15'),
      because: 'other circumstance: two years',
    },
    {
      facts: { laatsteDag, grond: 'a', van: '2023-12-01', tot: '2024-08-31', aanvang: '2024-03-16' },
      outcome: tot('2027-08-31'),
      because: 'only the 169 days inside the term',
    },
    {
      facts: { laatsteDag, grond: 'a', van: '2023-12-01', tot: '2024-06-14', aanvang: '2024-03-16' },
      outcome: niet,
      because: 'inside the term a day short of three months',
    },
    {
      facts: { laatsteDag, grond: 'a', van: '2027-03-16', tot: '2027-08-31' },
      outcome: niet,
      because: 'begins after the last day',
    },
    {
      facts: { laatsteDag, grond: 'a', van: '2026-12-01', tot: '2027-08-31' },
      outcome: tot('2027-06-28'),
      because: 'until the last day: 105 days',
    },
  ])
  refused(verlenging, [
    { facts: { laatsteDag, grond: 'a', tot: '2025-04-05' }, field: 'van', says: 'verplicht' },
    { facts: { laatsteDag, grond: 'f', van: '2025-04-05' }, field: 'tot', says: 'verplicht' },
    { facts: { laatsteDag, grond: 'a', van: '2025-04-05', tot: '2025-04-04' }, field: 'tot', says: 'ligt voor' },
    { facts: { laatsteDag, grond: 'k' }, field: 'grond', says: 'kies uit a, b' },
  ])
})

describe('Regeling 4.1: fixed lengths', () => {
  table(verlenging, [
    { facts: { laatsteDag, grond: 'b', van: '2025-05-01' }, outcome: tot('2027-06-15'), because: 'death in the term' },
    { facts: { laatsteDag, grond: 'b', van: '2027-03-16' }, outcome: niet, because: 'death after it' },
    {
      facts: { laatsteDag: '2027-11-30', grond: 'b' },
      outcome: { toegekend: true, laatsteDag: '2028-02-29' },
      because: 'three months clamped to leap day',
    },
    {
      facts: { laatsteDag, grond: 'c', van: laatsteDag },
      outcome: tot('2027-07-05'),
      because: 'birth on the last day',
    },
    {
      facts: { laatsteDag, grond: 'c', van: '2024-03-15', aanvang: '2024-03-16' },
      outcome: niet,
      because: 'birth before the term',
    },
  ])
})

describe('Regeling 4.1: ground g', () => {
  const g = { laatsteDag, grond: 'g', doelgroep: 'asiel', leerroute: 'B1', dagtekeningPip: '2024-03-15' }
  const onderwijs = { ...g, leerroute: 'onderwijs' }
  table(verlenging, [
    { facts: { ...g, eersteAanbod: '2024-06-15' }, outcome: niet, because: 'an offer on the last day of three months' },
    { facts: { ...g, eersteAanbod: '2024-06-16' }, outcome: niet, because: 'on the day after: no day without' },
    { facts: { ...g, eersteAanbod: '2024-06-17' }, outcome: tot('2027-03-16'), because: 'one day without' },
    { facts: { ...g, eersteAanbod: '2024-09-16' }, outcome: tot('2027-06-15'), because: '16 June to 15 September: 92' },
    { facts: { ...g, doelgroep: 'gezin', eersteAanbod: '2024-09-16' }, outcome: niet, because: 'asiel only' },
    { facts: { laatsteDag, grond: 'g', doelgroep: 'gezin' }, outcome: niet, because: 'gezin: nothing else is asked' },
    { facts: g, outcome: tot('2029-12-12'), because: 'never an offer: until the last day, 1,003 days' },
    { facts: { ...onderwijs, aanvangTaalschakeltraject: '2024-09-15' }, outcome: niet, because: 'started in time' },
    {
      facts: { ...onderwijs, aanvangTaalschakeltraject: '2024-09-16' },
      outcome: tot('2027-09-15'),
      because: 'a day late: six months',
    },
    { facts: onderwijs, outcome: tot('2027-09-15'), because: 'never started' },
  ])
  refused(verlenging, [
    { facts: { laatsteDag, grond: 'g', leerroute: 'B1' }, field: 'dagtekeningPip', says: 'verplicht' },
    { facts: { laatsteDag, grond: 'g', leerroute: 'B1' }, field: 'doelgroep', says: 'verplicht' },
    { facts: { ...g, eersteAanbod: '2024-03-14' }, field: 'eersteAanbod', says: 'ligt voor' },
  ])
})

describe('Regeling 4.1: ground j', () => {
  const samen = (...omstandigheden: readonly (readonly [string, string, string])[]) => ({
    laatsteDag,
    grond: 'j',
    omstandigheden: omstandigheden.map(([grond, van, t]) => ({ grond, van, tot: t })),
  })
  table(verlenging, [
    {
      facts: samen(['a', '2025-01-06', '2025-02-20'], ['h', '2025-02-10', '2025-04-05']),
      outcome: tot('2027-06-13'),
      because: 'overlapping, together three months: each day once, 90',
    },
    {
      facts: samen(['a', '2025-01-06', '2025-02-20'], ['h', '2025-02-21', '2025-04-05']),
      outcome: tot('2027-06-13'),
      because: 'adjoining',
    },
    {
      facts: samen(['a', '2025-01-06', '2025-02-20'], ['h', '2025-02-22', '2025-04-05']),
      outcome: niet,
      because: 'a day in between: not consecutive',
    },
    {
      facts: samen(['a', '2025-01-06', '2025-02-20'], ['h', '2025-02-10', '2025-04-04']),
      outcome: niet,
      because: 'a day short of three months',
    },
    {
      facts: samen(['a', '2024-05-01', '2024-12-31'], ['h', '2026-01-01', '2026-02-01']),
      outcome: niet,
      because: 'a stretch with a single cause is another ground',
    },
    {
      facts: { ...samen(['e', '2025-01-06', '2025-02-20'], ['h', '2025-02-10', '2025-04-05']), leerroute: 'Z' },
      outcome: niet,
      because: 'literacy is no ground in the Z-route, so none to add to another',
    },
    {
      facts: { ...samen(['e', '2025-01-06', '2025-02-20'], ['h', '2025-02-10', '2025-04-05']), leerroute: 'B1' },
      outcome: tot('2027-06-13'),
      because: 'in the B1-route it is',
    },
    {
      facts: { ...samen(['g', '2025-01-06', '2025-02-20'], ['h', '2025-02-10', '2025-04-05']), doelgroep: 'gezin' },
      outcome: niet,
      because: 'nor is a missing offer one for gezin',
    },
    {
      facts: { ...samen(['g', '2025-01-06', '2025-02-20'], ['h', '2025-02-10', '2025-04-05']), doelgroep: 'asiel' },
      outcome: tot('2027-06-13'),
      because: 'for asiel it is',
    },
    {
      facts: samen(['a', '2025-01-06', '2025-02-20'], ['a', '2025-02-10', '2025-04-05']),
      outcome: tot('2027-06-13'),
      because: 'two circumstances of one ground, such as own illness and that of a partner',
    },
  ])
  refused(verlenging, [
    { facts: samen(['a', '2025-01-06', '2025-02-20']), field: 'omstandigheden', says: 'ten minste twee' },
  ])
})

test('an extension never shortens, and a longer circumstance never gives less', () => {
  const start = isoDate('2024-04-01')
  const length = fc.integer({ min: 0, max: 1_070 })
  fc.assert(
    fc.property(fc.constantFrom('a', 'd', 'e', 'f', 'h', 'i', 'j' as const), length, length, (grond, a, b) => {
      const end = (days: number) =>
        verlenging({ laatsteDag: isoDate(laatsteDag), grond, van: start, tot: plus(start, { days }) }).outcome
      const [short, long] = [end(Math.min(a, b)), end(Math.max(a, b))]
      expect(short.laatsteDag >= laatsteDag).toBe(true)
      expect(long.laatsteDag >= short.laatsteDag).toBe(true)
      expect(daysBetween(isoDate(laatsteDag), long.laatsteDag)).toBeLessThanOrEqual(Math.max(a, b) + 1)
      expect(short.toegekend).toBe(short.laatsteDag > laatsteDag)
    }),
  )
})
