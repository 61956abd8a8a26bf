// When is there a violation of Wet 23 that can be fined, and once? Days by hand from Wet 11, 23 and Awb 5:43, 5:45.
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import type { Traject } from '../../../domain/wi2021/traject/state.ts'
import { beboet, collega, decidedOn, inTermijn, lastDays, refusal } from './staat.ts'

type Soort = 'begeleiding' | 'pvtOfMap' | 'leerroute'
const stelVast = (vastgesteld: string, gepleegd: string, soort: Soort = 'begeleiding') => ({
  kind: 'stelOvertredingVast',
  body: { vastgesteld, gepleegd, soort },
})
const rapport = (dagtekening: string) => ({ kind: 'maakOvertredingsrapport', body: { nummer: 1, dagtekening } })
const zieAf = (reden: string) => ({ kind: 'zieAfVanBoeteMedewerking', body: { nummer: 1, reden } })
const boete = (bekendmaking: string) => ({
  kind: 'legBoeteMedewerkingOp',
  body: { nummer: 1, bekendmaking, verwijtbaarheid: 'gewoon', bijstandVerlaagd: false },
  by: collega,
})
const established = decidedOn(inTermijn, '2024-12-12', stelVast('2024-12-12', '2024-12-02')).next
const reported = decidedOn(established, '2024-12-12', rapport('2024-12-12')).next

describe('it lies in a term, whenever it comes to light', () => {
  const over: Traject = { ...inTermijn, fase: 'handhaving' }

  test.for([
    { traject: inTermijn, gepleegd: '2024-03-15', outcome: 'datumTeVroeg', because: 'the day before the term' },
    { traject: inTermijn, gepleegd: '2024-03-16', outcome: 'OvertredingVastgesteld', because: 'its first day' },
    { traject: over, gepleegd: '2027-03-15', outcome: 'OvertredingVastgesteld', because: 'its last day, over now' },
    { traject: over, gepleegd: '2027-03-16', outcome: 'geenOvertreding', because: 'no term any more' },
    { traject: beboet, gepleegd: '2027-04-12', outcome: 'geenOvertreding', because: 'between two terms' },
    { traject: beboet, gepleegd: '2027-04-13', outcome: 'OvertredingVastgesteld', because: 'the first day of the new' },
  ])('$gepleegd: $because', ({ traject, gepleegd, outcome }) => {
    expect(refusal(traject, '2027-05-03', stelVast('2027-05-03', gepleegd))).toBe(outcome)
  })
  test.for([
    { gepleegd: '2027-03-10', termijn: 1 },
    { gepleegd: '2027-04-19', termijn: 2 },
  ])('the ceiling is that of the term of $gepleegd: $termijn', ({ gepleegd, termijn }) => {
    const { next } = decidedOn(beboet, '2027-05-03', stelVast('2027-05-03', gepleegd))
    expect(next.overtredingen[0]?.termijn).toBe(termijn)
  })
})

describe('one fine for one violation (Awb 5:43)', () => {
  const again = stelVast('2024-12-17', '2024-12-02')

  test('not established twice', () => {
    expect(refusal(established, '2024-12-17', again)).toBe('alGedaan')
    expect(refusal(established, '2024-12-17', stelVast('2024-12-17', '2024-12-03'))).toBe('OvertredingVastgesteld')
    expect(refusal(established, '2024-12-17', stelVast('2024-12-17', '2024-12-02', 'pvtOfMap'))).toBe(
      'OvertredingVastgesteld',
    )
  })
  test('not after the person was told that no fine follows', () => {
    const waived = decidedOn(reported, '2024-12-16', zieAf('geenVerwijt')).next
    expect(refusal(waived, '2024-12-17', again)).toBe('alGedaan')
  })
  test('again when nobody had been told of it yet', () => {
    const dropped = decidedOn(established, '2024-12-16', zieAf('geenOvertreding')).next
    expect(refusal(dropped, '2024-12-17', again)).toBe('OvertredingVastgesteld')
  })
  test('again when the fine fell away', () => {
    const heard = decidedOn(reported, '2024-12-20', {
      kind: 'registreerZienswijzeOvertreding',
      body: { nummer: 1, ontvangen: '2024-12-20' },
    }).next
    const fined = decidedOn(heard, '2024-12-23', boete('2024-12-23')).next
    expect(refusal(fined, '2025-01-06', stelVast('2025-01-06', '2024-12-02'))).toBe('alGedaan')
    const trekIn = { kind: 'trekBesluitIn', body: { besluit: 1, bekendmaking: '2025-01-07' } }
    const without = decidedOn(fined, '2025-01-07', trekIn).next
    expect(refusal(without, '2025-01-08', stelVast('2025-01-08', '2024-12-02'))).toBe('OvertredingVastgesteld')
  })
})

test('no plicht, no violation: in days of a temporary vrijstelling', () => {
  const exempt: Traject = { ...inTermijn, vrijstelling: { grond: 'd', van: isoDate('2025-02-01'), tot: null } }
  expect(refusal(exempt, '2025-03-03', stelVast('2025-03-03', '2025-02-01'))).toBe('geenOvertreding')
  expect(refusal(exempt, '2025-03-03', stelVast('2025-03-03', '2025-01-31'))).toBe('OvertredingVastgesteld')
  const ended: Traject = {
    ...exempt,
    vrijstelling: { grond: 'd', van: isoDate('2025-02-01'), tot: isoDate('2025-02-14') },
  }
  expect(refusal(ended, '2025-03-03', stelVast('2025-03-03', '2025-02-14'))).toBe('geenOvertreding')
  expect(refusal(ended, '2025-03-03', stelVast('2025-03-03', '2025-02-15'))).toBe('OvertredingVastgesteld')
})

test('without a PIP no intensity is fixed; guidance there is', () => {
  const without: Traject = { ...inTermijn, pipVervallenOp: isoDate('2024-04-08') }
  expect(refusal(without, '2024-05-06', stelVast('2024-05-06', '2024-05-06', 'pvtOfMap'))).toBe('geenOvertreding')
  expect(refusal(without, '2024-05-06', stelVast('2024-05-06', '2024-05-06'))).toBe('OvertredingVastgesteld')
})

describe('who met the plicht after the announcement', () => {
  const met: Traject = { ...reported, fase: 'afgesloten', voldaanOp: isoDate('2024-12-20') }

  test('still hears whether there is a fine, and the gemeente has the work', () => {
    expect(wi2021.workItems(met, isoDate('2025-01-06')).map(({ key }) => key)).toContain('overtreding:1')
    expect(lastDays(met)).toMatchObject({
      'zienswijzeOvertreding:1': '2024-12-30',
      'overtredingsbesluit:1': '2025-03-13',
    })
    const { next } = decidedOn(met, '2024-12-23', zieAf('geenVerwijt'))
    expect(next.overtredingen[0]?.afloop).toBe('afgezien')
  })
  test('no other is established', () => {
    expect(refusal(met, '2025-01-06', stelVast('2025-01-06', '2024-12-03'))).toBe('geenOvertreding')
  })
})

test('the reason can be that the ceiling was reached', () => {
  const { decision } = decidedOn(reported, '2024-12-16', zieAf('plafondBereikt'))
  expect(decision).toMatchObject({ events: [{ ground: { regeling: 'Bi2021', artikel: '7.1', lid: 5 } }] })
})
