// May this extension be given, and for what was not counted yet? Days by hand from Besluit 4.5 and Regeling 4.1.
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import type { Traject } from '../../../domain/wi2021/traject/state.ts'
import { type Asked, decidedOn, duo, inTermijn, lastDays, refusal } from './staat.ts'

const vraag = (ontvangen: string): Asked => ({ kind: 'registreerVerlengingsaanvraag', body: { ontvangen }, by: duo })
const verleen = (body: Record<string, unknown>): Asked => ({ kind: 'verleenVerlenging', body, by: duo })
const asked = (traject: Traject, on: string) => decidedOn(traject, on, vraag(on)).next
const ziek = { grond: 'a', van: '2025-01-06', tot: '2025-06-15' }

describe('a decision on an application follows it', () => {
  const now = asked(inTermijn, '2026-10-05')
  const opleiding = { opleiding: 'vso', ingeschreven: '2025-09-01', uitgeschreven: '2026-07-01' }

  test.for([
    { kind: 'weigerVerlenging', body: {}, outcome: 'VerlengingGeweigerd' },
    { kind: 'verleenVerlenging', body: ziek, outcome: 'TermijnVerlengd' },
    { kind: 'verleenVerlengingOpleiding', body: opleiding, outcome: 'TermijnVerlengd' },
  ])('$kind', ({ kind, body, outcome }) => {
    const dated = (bekendmaking: string): Asked => ({ kind, body: { ...body, bekendmaking }, by: duo })
    expect(refusal(now, '2026-10-12', dated('2026-10-04'))).toBe('datumTeVroeg')
    expect(refusal(now, '2026-10-12', dated('2026-10-05'))).toBe(outcome)
  })
})

describe('each day counts once', () => {
  // 161 days: 15 March becomes 23 August 2027.
  const once = decidedOn(asked(inTermijn, '2026-10-05'), '2026-10-12', verleen(ziek)).next
  const again = asked(once, '2027-03-05')

  test.for([
    { body: ziek, outcome: 'verlengingNietMogelijk', because: 'the same illness' },
    { body: { ...ziek, grond: 'i' }, outcome: 'verlengingNietMogelijk', because: 'the same days by another name' },
    { body: { ...ziek, tot: '2025-05-15' }, outcome: 'verlengingNietMogelijk', because: 'part of those days' },
    { body: { ...ziek, van: '2025-08-01', tot: '2025-11-30' }, outcome: 'TermijnVerlengd', because: 'other days' },
    { body: { ...ziek, tot: '2025-07-15' }, outcome: 'TermijnVerlengd', because: 'days beyond them' },
    { body: { grond: 'c', van: '2025-03-03' }, outcome: 'TermijnVerlengd', because: 'a birth has a length of its own' },
  ])('$because', ({ body, outcome }) => {
    expect(lastDays(once)['inburgeringstermijn']).toBe('2027-08-23')
    expect(refusal(again, '2027-03-08', verleen(body))).toBe(outcome)
  })
})

describe('a fixed length counts by its day', () => {
  const born = decidedOn(asked(inTermijn, '2026-10-05'), '2026-10-12', verleen({ grond: 'c', van: '2025-03-03' })).next
  const again = asked(born, '2027-03-05')

  test.for([
    { body: { grond: 'c', van: '2025-03-03' }, outcome: 'verlengingNietMogelijk', because: 'the same birth' },
    { body: { grond: 'c', van: '2026-08-10' }, outcome: 'TermijnVerlengd', because: 'another' },
    { body: { grond: 'c' }, outcome: 'keuzeNodig', because: 'which one?' },
    { body: { grond: 'b' }, outcome: 'TermijnVerlengd', because: 'a death is something else' },
  ])('$because', ({ body, outcome }) => {
    expect(lastDays(born)['inburgeringstermijn']).toBe('2027-07-05')
    expect(refusal(again, '2027-03-08', verleen(body))).toBe(outcome)
  })
  test('a late offer once: 16 June to 14 July 2024 are 29 days', () => {
    const asiel: Traject = { ...inTermijn, doelgroep: 'asiel', aanbod: { datum: isoDate('2024-07-15'), start: null } }
    const first = decidedOn(asked(asiel, '2026-10-05'), '2026-10-12', verleen({ grond: 'g' })).next
    expect(lastDays(first)['inburgeringstermijn']).toBe('2027-04-13')
    expect(refusal(asked(first, '2027-03-05'), '2027-03-08', verleen({ grond: 'g' }))).toBe('verlengingNietMogelijk')
  })
})

test('another application while one lies there is said to be there; the same one is nothing new', () => {
  const now = asked(inTermijn, '2026-10-05')
  expect(refusal(now, '2026-10-12', vraag('2026-10-12'))).toBe('alGedaan')
  expect(refusal(now, '2026-10-12', vraag('2026-10-05'))).toBe('')
})
