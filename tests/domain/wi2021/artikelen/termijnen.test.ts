// PIP, inburgeringstermijn, request for extension, AOW age: both sides of each day.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type IsoDate, isoDate, plus } from '../../../../domain/dates/iso-date.ts'
import { aowBereikt, aowLeeftijd, signaalPlicht } from '../../../../domain/wi2021/artikelen/aow-7a-leeftijd.ts'
import {
  inburgeringstermijn,
  laatsteDagVanDuo,
} from '../../../../domain/wi2021/artikelen/artikel-11-inburgeringstermijn.ts'
import {
  verlengingAmbtshalve,
  verlengingsaanvraag,
} from '../../../../domain/wi2021/artikelen/besluit-4-5-verlengingsaanvraag.ts'
import { pipTermijn, pipTermijnNaVerhuizing } from '../../../../domain/wi2021/artikelen/besluit-5-3-pip.ts'
import { noValue, refused, table } from '../../table.ts'

const last = '2027-03-15'
const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => plus(isoDate('2022-01-01'), { days }))

describe('Wet 11', () => {
  table(inburgeringstermijn, [
    {
      facts: { dagtekeningEerstePip: '2024-02-28' },
      outcome: { aanvang: '2024-02-29', laatsteDag: '2027-02-28' },
      because: 'a start on leap day loses no day',
    },
    {
      facts: { dagtekeningEerstePip: '2024-02-29' },
      outcome: { aanvang: '2024-03-01', laatsteDag: '2027-02-28' },
      because: 'no such day: end of the month',
    },
    {
      facts: { dagtekeningEerstePip: '2025-02-28' },
      outcome: { aanvang: '2025-03-01', laatsteDag: '2028-02-28' },
      because: 'same day number in a leap year',
    },
    {
      facts: { dagtekeningEerstePip: '2024-12-31' },
      outcome: { aanvang: '2025-01-01', laatsteDag: '2027-12-31' },
      because: 'end of the year',
    },
    {
      facts: { dagtekeningEerstePip: '2022-01-01' },
      outcome: { aanvang: '2022-01-02', laatsteDag: '2025-01-01' },
      because: 'first day of the act, ends on a holiday without shift',
    },
  ])
  noValue(inburgeringstermijn, [{ facts: { dagtekeningEerstePip: '2021-12-31' }, because: 'before the act' }])

  test('a later PIP never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const end = (day: IsoDate) => inburgeringstermijn({ dagtekeningEerstePip: day }).outcome.laatsteDag
        if (a <= b) expect(end(a) <= end(b)).toBe(true)
      }),
    )
  })

  test('the end that DUO gives is one day later', () => {
    expect(laatsteDagVanDuo(isoDate('2027-03-16'))).toBe(last)
  })
})

describe('Besluit 5.3', () => {
  const registered = { ingeschrevenOpKennisgeving: true }
  table(pipTermijn, [
    {
      facts: { datumKennisgeving: '2022-12-31', ...registered, inschrijving: '2022-10-03' },
      outcome: { laatsteDag: '2022-12-12' },
      because: 'the last day of the old text: from registration',
    },
    {
      facts: { datumKennisgeving: '2023-01-01', ...registered, inschrijving: '2022-10-03' },
      outcome: { laatsteDag: '2023-03-13' },
      because: 'the first day of the new text: from the notification, Sunday shifts',
    },
    {
      facts: { datumKennisgeving: '2025-02-14', ...registered, ontvangstInformatieDerde: '2025-03-01' },
      outcome: { laatsteDag: '2025-04-25' },
      because: 'information that came early does not shorten',
    },
    {
      facts: { datumKennisgeving: '2025-02-14', ...registered, ontvangstInformatieDerde: '2025-02-01' },
      outcome: { laatsteDag: '2025-04-25' },
      because: 'nor does information that was there before the notification',
    },
    {
      facts: { datumKennisgeving: '2025-02-14', ...registered, ontvangstInformatieDerde: '2025-04-11' },
      outcome: { laatsteDag: '2025-04-25' },
      because: 'two weeks to the same day',
    },
    {
      facts: { datumKennisgeving: '2025-02-14', ...registered, ontvangstInformatieDerde: '2025-04-12' },
      outcome: { laatsteDag: '2025-04-28' },
      because: 'a day later: Koningsdag on Saturday, then Sunday',
    },
    {
      facts: { datumKennisgeving: '2028-10-20', ...registered },
      outcome: { laatsteDag: '2028-12-29' },
      because: 'last decreed year',
    },
    {
      facts: { datumKennisgeving: '2028-10-24', ...registered },
      outcome: { laatsteDag: '2029-01-02', voorlopig: true },
      because: 'beyond it',
    },
  ])
  noValue(pipTermijn, [
    {
      facts: { datumKennisgeving: '2021-12-31', ...registered, inschrijving: '2021-12-01' },
      because: 'before the act',
    },
  ])
  refused(pipTermijn, [
    {
      facts: { datumKennisgeving: '2025-06-02', ingeschrevenOpKennisgeving: false },
      field: 'inschrijving',
      says: 'verplicht',
    },
    { facts: { datumKennisgeving: '2022-06-02', ...registered }, field: 'inschrijving', says: 'verplicht' },
    {
      facts: { datumKennisgeving: '2025-06-02', ingeschrevenOpKennisgeving: false, inschrijving: '2025-06-01' },
      field: 'inschrijving',
      says: 'ligt voor',
    },
    { facts: { datumKennisgeving: '2025-06-02' }, field: 'ingeschrevenOpKennisgeving', says: 'verplicht' },
  ])
  table(pipTermijnNaVerhuizing, [
    { facts: { inschrijving: '2025-09-04' }, outcome: { laatsteDag: '2025-11-13' }, because: 'ten weeks' },
    { facts: { inschrijving: '2025-02-10' }, outcome: { laatsteDag: '2025-04-22' }, because: 'Easter Monday' },
  ])
})

describe('Besluit 4.5', () => {
  table(verlengingsaanvraag, [
    {
      facts: { laatsteDag: '2027-08-31', ontvangst: '2027-02-28' },
      outcome: { ontvankelijk: true, vroegsteDag: '2027-02-28', beslissenUiterlijk: '2027-04-26' },
      because: 'six months before 31 August: end of February; decision on the Monday',
    },
    {
      facts: { laatsteDag: last, ontvangst: last },
      outcome: { ontvankelijk: true, vroegsteDag: '2026-09-15', beslissenUiterlijk: '2027-05-10' },
      because: 'on the last day',
    },
    {
      facts: { laatsteDag: last, ontvangst: '2027-03-16' },
      outcome: { ontvankelijk: true, vroegsteDag: '2026-09-15', beslissenUiterlijk: '2027-05-11', teLaat: true },
      because: 'after the last day: marked',
    },
    {
      facts: {
        laatsteDag: last,
        ontvangst: '2026-11-02',
        aanvullingen: [{ gevraagd: '2026-11-10', ontvangen: '2026-11-20' }],
      },
      outcome: { ontvankelijk: true, vroegsteDag: '2026-09-15', beslissenUiterlijk: '2027-01-06' },
      because: 'nine days stand still',
    },
  ])
  const vroegsteDag = '2026-09-15'
  table(verlengingAmbtshalve, [
    {
      facts: { laatsteDag: last, besluit: '2026-09-14', categoraal: false },
      outcome: { toegestaan: false, vroegsteDag },
      because: 'a day too early',
    },
    {
      facts: { laatsteDag: last, besluit: '2026-09-15', categoraal: false },
      outcome: { toegestaan: true, vroegsteDag },
      because: 'six months before',
    },
    {
      facts: { laatsteDag: last, besluit: '2025-01-01', categoraal: true },
      outcome: { toegestaan: true, vroegsteDag: null },
      because: 'for a category at any time',
    },
  ])
})

describe('AOW 7a', () => {
  table(aowLeeftijd, [
    { facts: { geboortedatum: '1960-12-31' }, outcome: { bereiktOp: '2027-12-31' }, because: 'last day of 67' },
    {
      facts: { geboortedatum: '1961-01-01' },
      outcome: { bereiktOp: '2028-04-01' },
      because: 'first of 67 and 3 months',
    },
    { facts: { geboortedatum: '1960-02-29' }, outcome: { bereiktOp: '2027-02-28' }, because: 'born on leap day' },
    { facts: { geboortedatum: '1957-03-01' }, outcome: { bereiktOp: '2024-03-01' }, because: 'first row' },
    { facts: { geboortedatum: '1994-11-30' }, outcome: { bereiktOp: '2062-02-28' }, because: 'no later row yet' },
  ])
  noValue(aowLeeftijd, [{ facts: { geboortedatum: '1957-02-28' }, because: 'reached before 2024' }])

  test('who was born before the first row reached it by the day of that row, but when is not known', () => {
    expect(aowBereikt(isoDate('1950-05-05'), isoDate('2024-03-01'))).toBe(true)
    expect(() => aowBereikt(isoDate('1950-05-05'), isoDate('2024-02-29'))).toThrow('AOW-leeftijd')
  })

  const geboortedatum = '1959-08-14'
  const bereiktOp = '2026-08-14'
  table(signaalPlicht, [
    {
      facts: { geboortedatum, vaststelling: '2026-02-13' },
      outcome: { gebeurtenis: 'SS101', bereiktOp },
      because: 'six months and a day away',
    },
    {
      facts: { geboortedatum, vaststelling: '2026-02-14' },
      outcome: { gebeurtenis: 'SS128', bereiktOp },
      because: 'six months away',
    },
    {
      facts: { geboortedatum, vaststelling: '2026-08-14' },
      outcome: { gebeurtenis: 'geen', bereiktOp },
      because: 'reached: no plicht',
    },
  ])
})
