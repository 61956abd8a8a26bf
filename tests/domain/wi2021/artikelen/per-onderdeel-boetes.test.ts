// Extension and fines, ground by ground: which facts each asks, what is left out, and the article on either side of a choice.
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../../domain/dates/iso-date.ts'
import { cite } from '../../../../domain/law/finding.ts'
import { NoValue } from '../../../../domain/law/timeline.ts'
import { vervolgboete } from '../../../../domain/wi2021/artikelen/artikel-24-vervolgboete.ts'
import { boetegrond, matiging } from '../../../../domain/wi2021/artikelen/artikel-25-boetegrond.ts'
import { afschaling } from '../../../../domain/wi2021/artikelen/besluit-5-5-afschaling.ts'
import { oproepBredeIntake } from '../../../../domain/wi2021/artikelen/besluit-7-1-boete-brede-intake.ts'
import { boeteplafond } from '../../../../domain/wi2021/artikelen/besluit-7-1-boete-medewerking.ts'
import { beslistermijnVrijstelling } from '../../../../domain/wi2021/artikelen/regeling-2-3-beslistermijn.ts'
import { verlenging } from '../../../../domain/wi2021/artikelen/regeling-4-1-verlenging.ts'
import { verlengingOpleiding } from '../../../../domain/wi2021/artikelen/regeling-4-2-opleiding.ts'
import { boeteLeerroute } from '../../../../domain/wi2021/artikelen/regeling-7-1-boete-leerroute.ts'
import { nieuweTermijn } from '../../../../domain/wi2021/artikelen/regeling-7-4-nieuwe-termijn.ts'
import { noValue, refused, table } from '../../table.ts'

const laatsteDag = '2027-03-15'

describe('Regeling 4.1: which facts a ground asks', () => {
  refused(
    verlenging,
    ['a', 'd', 'e', 'f', 'h', 'i', 'j'].flatMap((grond) =>
      ['van', 'tot'].map((field) => ({ facts: { laatsteDag, grond }, field, says: `verplicht: grond ${grond}` })),
    ),
  )
  refused(
    verlenging,
    ['doelgroep', 'leerroute', 'dagtekeningPip'].map((field) => ({
      facts: { laatsteDag, grond: 'g' },
      field,
      says: 'verplicht: grond g',
    })),
  )
})

describe('Regeling 4.1 lid 1 onder j: circumstances together', () => {
  const samen = (...spans: readonly (readonly [grond: string, van: string, tot: string])[]) => ({
    ...{ laatsteDag, grond: 'j', leerroute: 'B1', doelgroep: 'asiel' },
    omstandigheden: spans.map(([grond, van, tot]) => ({ grond, van, tot })),
  })
  table(verlenging, [
    ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((grond) => ({
      facts: samen(['a', '2025-01-06', '2025-04-05'], [grond, '2025-01-06', '2025-04-05']),
      outcome: { toegekend: true, laatsteDag: '2027-06-13' },
      because: `ground ${grond} with illness, the same ninety days`,
    })),
    {
      facts: samen(
        ['a', '2025-01-01', '2025-01-10'],
        ['f', '2025-03-01', '2025-05-31'],
        ['h', '2025-04-01', '2025-06-30'],
      ),
      outcome: { toegekend: true, laatsteDag: '2027-07-15' },
      because: 'the last two overlap: 122 days; the first stands alone',
    },
  ])
})

describe('Regeling 4.1: for whom a ground is', () => {
  const negentig = { laatsteDag, leerroute: 'B1', van: '2025-01-06', tot: '2025-04-05' }
  table(verlenging, [
    ...['asiel', 'gezin'].map((doelgroep) => ({
      facts: { ...negentig, grond: 'a', doelgroep },
      outcome: { toegekend: true, laatsteDag: '2027-06-13' },
      because: `illness, ${doelgroep}`,
    })),
    {
      facts: {
        ...{ laatsteDag, leerroute: 'B1', grond: 'j', doelgroep: 'gezin' },
        omstandigheden: ['a', 'g'].map((grond) => ({ grond, van: '2025-01-06', tot: '2025-04-05' })),
      },
      outcome: { toegekend: false, laatsteDag },
      because: 'no offer is no ground for gezin, and illness alone is not ground j',
    },
  ])
})

describe('Regeling 4.2: a programme that does not exempt', () => {
  const vso = { aanvangPlicht: '2024-11-01', opleiding: 'vso', ingeschreven: '2024-09-01' }
  table(verlengingOpleiding, [
    {
      facts: {
        ...{ ...vso, laatsteDag: '2030-01-20', uitgeschreven: '2028-03-01', aanvraag: '2028-06-01' },
        eerdereVerlengingen: 2,
      },
      outcome: { toegekend: true, laatsteDag: '2030-05-20' },
      because: 'two years and one were given while it ran: 1216 days from 2027-01-20 on (D)',
    },
    {
      facts: {
        ...{ laatsteDag, aanvangPlicht: '2024-11-01', opleiding: 'entree', ingeschreven: '2024-09-01' },
        ...{ aanvraag: '2025-06-01', eerdereVerlengingen: 0 },
        voorafgaand: { opleiding: 'vso', ingeschreven: '2024-09-01', uitgeschreven: '2025-06-01' },
      },
      outcome: { toegekend: true, laatsteDag: '2029-03-15' },
      because: 'begun on one day, and left on the day of the request: days in both count once',
    },
  ])
})

describe('Regeling 2.3, 2.6, 2.7 and 3.14: eight weeks for each request, past the equated 15 May 2026', () => {
  const soorten = {
    vrijstelling: '2.3 lid 2',
    'vrijstelling onderdeel': '3.14',
    'medische ontheffing': '2.7',
    'bijzondere ontheffing': '2.6',
  }
  test.for(Object.entries(soorten))('%s: %s', ([soort, artikel]) => {
    const { outcome, ground } = beslistermijnVrijstelling.answer({ soort, ontvangst: '2026-03-20' })
    expect(outcome).toEqual({ laatsteDag: '2026-05-18' })
    expect(cite(ground)).toBe(`Regeling inburgering 2021 art. ${artikel}`)
  })
})

describe('Regeling 7.1 to 7.3: which facts the amount needs', () => {
  const part = { pogingen: 0, geslaagd: false }
  const examens = { lezen: part, luisteren: part, schrijven: part, spreken: part, knm: part }
  const missing = (facts: Readonly<Record<string, unknown>>, ...fields: readonly string[]) =>
    fields.map((field) => ({ facts, field, says: 'verplicht: de boete' }))
  refused(boeteLeerroute, [
    ...missing({ leerroute: 'Z', doelgroep: 'asiel' }, 'uren', 'urenParticipatie'),
    ...missing({ leerroute: 'Z', doelgroep: 'gezin' }, 'uren'),
    ...missing({ leerroute: 'B1', doelgroep: 'gezin' }, 'uren', 'examens'),
    ...missing({ leerroute: 'B1', doelgroep: 'asiel' }, 'percentage', 'examens'),
    ...missing({ leerroute: 'onderwijs', doelgroep: 'gezin' }, 'percentage', 'examens'),
    {
      facts: { leerroute: 'onderwijs', doelgroep: 'gezin', percentage: 101, examens },
      field: 'percentage',
      says: 'ten hoogste 100',
    },
    {
      facts: { leerroute: 'B1', doelgroep: 'asiel', percentage: -1, examens },
      field: 'percentage',
      says: 'niet kleiner dan 0',
    },
  ])
  table(boeteLeerroute, [
    {
      facts: { leerroute: 'onderwijs', doelgroep: 'gezin', percentage: 100, examens },
      outcome: { bedragCent: 40_000 },
      because: 'always present, no attempt: EUR 400 (annex 6b)',
    },
  ])
})

describe('Regeling 7.4: the new term where the table names none', () => {
  const z = { bekendmaking: '2026-05-20', leerroute: 'Z', doelgroep: 'gezin', uren: 800 }
  const open = { routeOpen: true, pvtOpen: false, mapOpen: false }
  const geoordeeld = {
    '6 maanden': '2026-11-20',
    '1 jaar': '2027-05-20',
    '1,5 jaar': '2027-11-20',
    '2 jaar': '2028-05-20',
  }
  table(
    nieuweTermijn,
    Object.entries(geoordeeld).map(([duurZonderEindgesprek, last]) => ({
      facts: { ...z, ...open, duurZonderEindgesprek },
      outcome: { aanvang: '2026-05-21', laatsteDag: last },
      because: `800 hours and no eindgesprek, judged ${duurZonderEindgesprek}`,
    })),
  )
  noValue(nieuweTermijn, [{ facts: { ...z, ...open }, because: 'nobody judged it' }])

  refused(
    nieuweTermijn,
    [
      ['asiel', 'uren'],
      ['asiel', 'urenParticipatie'],
      ['gezin', 'uren'],
    ].map(([doelgroep, field = '']) => ({
      facts: { ...z, ...open, doelgroep, [field]: undefined },
      field,
      says: 'verplicht: de termijn',
    })),
  )
  const klaar = { bekendmaking: '2026-05-20', leerroute: 'B1', doelgroep: 'gezin', routeOpen: false, mapOpen: false }
  table(nieuweTermijn, [
    {
      facts: { ...klaar, pvtOpen: true, onderdelenGeslaagd: 5 },
      outcome: { aanvang: '2026-05-21', laatsteDag: '2026-11-20' },
      because: 'the leerroute achieved with five parts, PVT open: six months',
    },
  ])
  test.for([
    ['PVT alone', { ...klaar, pvtOpen: true }],
    ['as long as the leerroute, 4 parts passed', { ...klaar, ...open, pvtOpen: true, onderdelenGeslaagd: 4 }],
  ] as const)('%s: lid 1', ([, facts]) => {
    const { outcome, ground } = nieuweTermijn.answer(facts)
    expect(outcome.laatsteDag).toBe('2026-11-20')
    expect(cite(ground)).toBe('Regeling inburgering 2021 art. 7.4 lid 1')
  })

  test('nor for five parts passed, with which the leerroute is achieved', () => {
    const b1 = { bekendmaking: isoDate('2026-05-20'), leerroute: 'B1', doelgroep: 'gezin', ...open } as const
    expect(() => nieuweTermijn({ ...b1, onderdelenGeslaagd: 5 })).toThrow(NoValue)
    expect(nieuweTermijn({ ...b1, onderdelenGeslaagd: 4 }).outcome.laatsteDag).toBe('2026-11-20')
  })
})

describe('Besluit 5.5: hours of the brede intake are deducted only where there are any', () => {
  table(afschaling, [
    { facts: { urenNt2: 600, voldoendeInspanning: true }, outcome: { toegestaan: true }, because: 'exactly 600' },
    { facts: { urenNt2: 599, voldoendeInspanning: true }, outcome: { toegestaan: false }, because: 'one short' },
  ])
})

describe('Wet 14 and 22: nobody cooperates before he was called', () => {
  table(oproepBredeIntake, [
    { facts: { oproepen: 0, meegewerkt: true }, outcome: { stap: 'eerste oproep' }, because: 'not called yet' },
    {
      facts: { oproepen: 1, meegewerkt: true },
      outcome: { stap: 'brede intake afnemen' },
      because: 'at the first call',
    },
  ])
})

describe('Besluit 7.1 lid 5: the whole room when nothing was imposed', () => {
  table(boeteplafond, [
    {
      facts: { vastgesteld: '2026-03-10' },
      outcome: { plafondCent: 240_000, ruimteCent: 240_000 },
      because: 'first term, no fine before',
    },
  ])
})

describe('Wet 24 lid 4: a fine every two years', () => {
  const laatsteDagTweedeTermijn = '2029-12-15'
  table(vervolgboete, [
    { facts: { laatsteDagTweedeTermijn, nummer: 25 }, outcome: { vanaf: '2079-12-16' }, because: 'fifty years on' },
  ])
  refused(vervolgboete, [{ facts: { laatsteDagTweedeTermijn, nummer: 26 }, field: 'nummer', says: 'ten hoogste 25' }])
})

describe('Wet 25, Besluit 7.1 lid 6 and 7.2 lid 3, Awb 5:46: the ground of a fine and of a lower one', () => {
  test.for([
    [true, 'Wet inburgering 2021 art. 25 lid 1'],
    [false, 'Awb art. 5:41'],
  ] as const)('to blame %s: %s', ([verwijtbaar, ground]) => {
    expect(cite(boetegrond.answer({ laatsteDag, leerroute: 'B1', verwijtbaar }).ground)).toBe(ground)
  })

  test.for([
    ['gemeente', 'Besluit inburgering 2021 art. 7.1 lid 6'],
    ['participatie', 'Besluit inburgering 2021 art. 7.2 lid 3'],
    ['leerroute', 'Awb art. 5:46 lid 3'],
  ] as const)('%s: %s', ([boete, ground]) => {
    const facts = { boete, bedragCent: 34_000, bijzondereOmstandigheden: true, verlaagdTotCent: 10_000 }
    const finding = matiging.answer(facts)
    expect(finding.outcome).toEqual({ bedragCent: 10_000 })
    expect(cite(finding.ground)).toBe(ground)
  })
  refused(matiging, [
    {
      facts: { boete: 'gemeente', bedragCent: -1, bijzondereOmstandigheden: false },
      field: 'bedragCent',
      says: 'niet kleiner dan 0',
    },
  ])
  table(matiging, [
    {
      facts: { boete: 'gemeente', bedragCent: 0, bijzondereOmstandigheden: false },
      outcome: { bedragCent: 0 },
      because: 'nothing to lower',
    },
  ])
})
