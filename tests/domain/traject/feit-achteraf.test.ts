// What when a fact from before comes to light later: an interruption twice or beside another, an exam or signature after the fine, a certificate that is ready? By hand from Besluit 2.1, 4.2, Wet 24, 25 and Regeling 3.18.
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import type { Traject } from '../../../domain/wi2021/traject/state.ts'
import { type Asked, beboet, decidedOn, duo, folded, inTermijn, lastDays, refusal } from './staat.ts'

const keys = (traject: Traject) => wi2021.workItems(traject, isoDate('2027-06-01')).map(({ key }) => key)
const onderbreking = (van: string, tot: string): Asked => ({
  kind: 'registreerOnderbreking',
  body: { soort: 'geen ingezetene', van, tot },
  by: duo,
})
const vertrek = (van: string): Asked => ({ kind: 'registreerVertrek', body: { soort: 'geen ingezetene', van } })

describe('an interruption: each day counts once', () => {
  // 264 days: 15 March becomes 4 December 2027.
  const once = decidedOn(inTermijn, '2025-11-03', onderbreking('2025-01-10', '2025-09-30')).next

  test.for([
    { van: '2025-01-10', tot: '2025-09-30', outcome: 'alGedaan', because: 'the same' },
    { van: '2025-09-30', tot: '2025-10-15', outcome: 'alGedaan', because: 'its last day' },
    { van: '2025-01-01', tot: '2025-01-10', outcome: 'alGedaan', because: 'its first day' },
    { van: '2025-10-01', tot: '2025-10-15', outcome: 'OnderbrekingGeeindigd', because: 'the day after it' },
    { van: '2025-01-01', tot: '2025-01-09', outcome: 'OnderbrekingGeeindigd', because: 'until the day before it' },
  ])('$van to $tot: $because', ({ van, tot, outcome }) => {
    expect(lastDays(once)['inburgeringstermijn']).toBe('2027-12-04')
    expect(refusal(once, '2025-11-04', onderbreking(van, tot))).toBe(outcome)
  })
  test('a departure inside it is the same one', () => {
    expect(refusal(once, '2025-11-04', vertrek('2025-09-30'))).toBe('alGedaan')
    expect(refusal(once, '2025-11-04', vertrek('2025-10-01'))).toBe('OnderbrekingBegonnen')
  })
  test('an earlier one that is written down while someone is away leaves his year running', () => {
    const away = decidedOn(inTermijn, '2026-01-12', vertrek('2026-01-10')).next
    const told = decidedOn(away, '2026-02-02', onderbreking('2025-01-06', '2025-01-31')).next
    expect(lastDays(told)).toMatchObject({ terugkeer: '2027-01-10', inburgeringstermijn: '2027-04-10' })
    expect(refusal(away, '2026-02-02', onderbreking('2025-12-01', '2026-01-10'))).toBe('alGedaan')
  })
  test('longer than a year: the plicht ends on the same day, told by the clock or afterwards', () => {
    const { decision } = decidedOn(inTermijn, '2026-03-02', onderbreking('2025-01-10', '2026-02-01'))
    expect(decision).toMatchObject({ events: [{ kind: 'PlichtBeeindigd', body: { per: '2026-01-11' } }] })
    const away = decidedOn(inTermijn, '2025-01-13', vertrek('2025-01-10')).next
    expect(lastDays(away)['terugkeer']).toBe('2026-01-10')
  })
})

describe('after a fine for the term that ended on 15 March 2027', () => {
  const exam = (examendatum: string, resultaat = 'gezakt'): Asked => ({
    kind: 'registreerExamenresultaat',
    body: { onderdeel: 'lezen', niveau: 'B1', examendatum, resultaat },
    by: duo,
  })
  const pvt = (ondertekendOp: string): Asked => ({ kind: 'registreerPvt', body: { ondertekendOp, uren: 12 } })

  test.for([
    { asked: exam('2027-03-15'), looks: true, because: 'an attempt on the last day lowers the amount' },
    { asked: exam('2027-03-16'), looks: false, because: 'a day later it does not' },
    { asked: exam('2027-03-15', 'geen'), looks: false, because: 'no result is no attempt' },
    { asked: pvt('2027-03-15'), looks: true, because: 'signed in time' },
    { asked: pvt('2027-03-16'), looks: false, because: 'signed late' },
    { asked: onderbreking('2027-03-15', '2027-04-30'), looks: true, because: 'the term ended later' },
    { asked: onderbreking('2027-04-20', '2027-04-30'), looks: false, because: 'in the new term' },
  ])('$because', ({ asked, looks }) => {
    const { next } = decidedOn(beboet, '2027-05-10', asked)
    expect(next.aandacht.map(({ code, bevoegd }) => [code, bevoegd])).toEqual(looks ? [['boete', 'duo']] : [])
    expect(keys(next).includes('aandacht:1')).toBe(looks)
  })
  test('a fine that fell away needs nobody', () => {
    const without = { ...beboet, boetelijst: beboet.boetelijst.map((fine) => ({ ...fine, vervallen: true })) }
    expect(decidedOn(without, '2027-05-10', pvt('2027-03-15')).next.aandacht).toEqual([])
  })
})

test('DUO tells that the certificate of the Z-route is ready: the gemeente still hands it over', () => {
  const met: Traject = {
    ...inTermijn,
    fase: 'afgesloten',
    pips: [
      { dagtekening: isoDate('2024-03-15'), leerroute: 'Z', niveau: null, urenIntensiteit: null, gemeente: '9901' },
    ],
    voldaanOp: isoDate('2026-01-05'),
  }
  const plicht = { plichtig: false, begin: null, einde: '2026-01-05', kennisgeving: null, redenGeenPlicht: 'voldaan' }
  const body = { messageId: 'm', asked: {}, answer: { kind: 'facts', facts: { plicht, doelgroep: null } } }
  const command = { id: 'c', kind: 'fetchInburgeringsplichtFromDuo', origin: 'reply' as const, actor: duo, body }
  const told = folded(met, wi2021.decide(met, command, isoDate('2026-01-19')))
  expect(told.uitreiking).toBeNull()
  expect(keys(told)).toEqual(['uitreiking'])
})

describe('ontzorgen: the first six months from the begin of the right to bijstand', () => {
  const asiel: Traject = { ...inTermijn, doelgroep: 'asiel' }
  const start = (aanvangBijstand: string): Asked => ({
    kind: 'startOntzorgen',
    body: { verblijf: 'asiel', aanvangBijstand, gemachtigd: true },
  })
  test.for([
    { on: '2024-09-14', aanvang: '2024-03-15', outcome: 'OntzorgenGestart', because: 'the last day of the six months' },
    { on: '2024-09-15', aanvang: '2024-03-15', outcome: 'geenBegeleiding', because: 'they are over' },
    { on: '2024-09-15', aanvang: '2024-09-01', outcome: 'OntzorgenGestart', because: 'another right' },
  ])('on $on, from $aanvang: $because', ({ on, aanvang, outcome }) => {
    expect(refusal(asiel, on, start(aanvang))).toBe(outcome)
  })
})
