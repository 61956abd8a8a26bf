// DUO’s fine for the leerroute: every cell of the tables, both sides of each band.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boeteLeerroute } from '../../../../domain/wi2021/artikelen/regeling-7-1-boete-leerroute.ts'
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
