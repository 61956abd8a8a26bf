// The terms of the Awb: both sides of each boundary, the suspension, and what fills no term.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beslistermijn, redelijkeBeslistermijn } from '../../../domain/awb/artikel-4-13-beslistermijn.ts'
import { bezwaarTijdig, bezwaartermijn } from '../../../domain/awb/artikel-6-7-bezwaartermijn.ts'
import { beslistermijnBezwaar } from '../../../domain/awb/artikel-7-10-beslistermijn-bezwaar.ts'
import { isoDate, plus } from '../../../domain/dates/iso-date.ts'
import { noValue, refused, table } from '../table.ts'

describe('Awb 6:7 to 6:11', () => {
  table(bezwaartermijn, [
    {
      facts: { bekendmaking: '2026-05-20' },
      outcome: { laatsteDag: '2026-07-01', postOntvangenUiterlijk: '2026-07-08' },
      because: 'the day of sending does not count',
    },
    {
      facts: { bekendmaking: '2028-12-01' },
      outcome: { laatsteDag: '2029-01-12', postOntvangenUiterlijk: '2029-01-19', voorlopig: true },
      because: 'ends in a year without decree',
    },
  ])
  noValue(bezwaartermijn, [{ facts: { bekendmaking: '2021-12-31' }, because: 'before the first row' }])
  const yes = { tijdig: true, ontvankelijk: true }
  const no = { tijdig: false, ontvankelijk: false }
  const sent = { bekendmaking: '2026-05-20' }
  const post = { ...sent, perPost: true }
  table(bezwaarTijdig, [
    { facts: { ...sent, ontvangen: '2026-07-01' }, outcome: yes, because: 'on the last day' },
    { facts: { ...sent, ontvangen: '2026-07-02' }, outcome: no, because: 'a day late' },
    {
      facts: { ...post, terPostBezorgd: '2026-07-01', ontvangen: '2026-07-08' },
      outcome: yes,
      because: 'posted in time, received in a week',
    },
    {
      facts: { ...post, terPostBezorgd: '2026-07-01', ontvangen: '2026-07-09' },
      outcome: no,
      because: 'received after a week',
    },
    {
      facts: { ...post, terPostBezorgd: '2026-07-02', ontvangen: '2026-07-03' },
      outcome: no,
      because: 'posted a day late',
    },
    {
      facts: { ...sent, ontvangen: '2026-08-01', verschoonbaar: true },
      outcome: { tijdig: false, ontvankelijk: true },
      because: 'late without blame',
    },
  ])
  refused(bezwaarTijdig, [
    { facts: { ...post, ontvangen: '2026-07-08' }, field: 'terPostBezorgd', says: 'verplicht' },
    {
      facts: { ...post, terPostBezorgd: '2026-07-09', ontvangen: '2026-07-08' },
      field: 'ontvangen',
      says: 'ligt voor',
    },
  ])
})

describe('Awb 7:10', () => {
  const zonder = { laatsteDagBezwaar: '2026-05-18', commissie: false, verdaagd: false }
  table(beslistermijnBezwaar, [
    { facts: zonder, outcome: { laatsteDag: '2026-06-29' }, because: 'six weeks' },
    { facts: { ...zonder, verdaagd: true }, outcome: { laatsteDag: '2026-08-10' }, because: 'six and six' },
    { facts: { ...zonder, commissie: true }, outcome: { laatsteDag: '2026-08-10' }, because: 'twelve' },
    {
      facts: { laatsteDagBezwaar: '2024-01-04', commissie: true, verdaagd: true },
      outcome: { laatsteDag: '2024-05-13' },
      because: 'eighteen weeks end on Ascension Day: one shift over an equated day and a weekend',
    },
    {
      facts: { ...zonder, aanvullingen: [{ gevraagd: '2026-05-26', ontvangen: '2026-06-05' }] },
      outcome: { laatsteDag: '2026-07-08' },
      because: 'nine days stand still',
    },
    {
      facts: { ...zonder, aanvullingen: [{ gevraagd: '2026-05-04', ontvangen: '2026-05-21' }] },
      outcome: { laatsteDag: '2026-07-01' },
      because: 'asked while one could still object: only the 19th and 20th lie in the term to decide',
    },
    {
      facts: { ...zonder, aanvullingen: [{ gevraagd: '2026-05-04', ontvangen: '2026-05-19' }] },
      outcome: { laatsteDag: '2026-06-29' },
      because: 'repaired before the term to decide began',
    },
  ])
})

describe('Awb 4:13 to 4:15', () => {
  const acht = { ontvangst: '2026-03-02', weken: 8 }
  const dertien = { ontvangst: '2026-02-28', weken: 13 }
  const gevraagd = '2026-03-10'
  table(beslistermijn, [
    { facts: acht, outcome: { laatsteDag: '2026-04-28' }, because: '27 April is Koningsdag' },
    { facts: { ontvangst: '2026-03-02', weken: 13 }, outcome: { laatsteDag: '2026-06-01' }, because: 'thirteen weeks' },
    {
      facts: { ontvangst: '2026-02-28', weken: 13 },
      outcome: { laatsteDag: '2026-05-30' },
      because: 'thirteen weeks end on a Saturday and do not shift',
    },
    {
      facts: { ...acht, aanvullingen: { gevraagd, ontvangen: '2026-03-20' } },
      outcome: { laatsteDag: '2026-05-06' },
      because: 'one request, without a list: nine days',
    },
    {
      facts: { ...acht, aanvullingen: [{ gevraagd, ontvangen: '2026-03-11' }] },
      outcome: { laatsteDag: '2026-04-28' },
      because: 'supplemented the next day: nothing stands still',
    },
    {
      facts: { ...acht, aanvullingen: [{ gevraagd, ontvangen: '2026-03-12' }] },
      outcome: { laatsteDag: '2026-04-28' },
      because: 'one day: the unshifted Monday becomes the Tuesday',
    },
    {
      facts: { ...acht, aanvullingen: [{ gevraagd, hersteltermijnTot: '2026-03-24' }] },
      outcome: { laatsteDag: '2026-05-11' },
      because: 'passed unused: fourteen days',
    },
    {
      facts: { ...acht, aanvullingen: [{ gevraagd, ontvangen: '2026-03-30', hersteltermijnTot: '2026-03-24' }] },
      outcome: { laatsteDag: '2026-05-11' },
      because: 'supplemented after the term for it: no longer than that term',
    },
    {
      facts: {
        ...acht,
        aanvullingen: [
          { gevraagd, ontvangen: '2026-03-20' },
          { gevraagd: '2026-03-15', ontvangen: '2026-03-22' },
        ],
      },
      outcome: { laatsteDag: '2026-05-08' },
      because: 'overlapping requests: eleven days, each once',
    },
    {
      facts: { ...acht, aanvullingen: [{ gevraagd: '2026-03-02', ontvangen: '2026-03-20' }] },
      outcome: { laatsteDag: '2026-05-18' },
      because: 'asked on the day of receipt: seventeen days, to Ascension Day',
    },
    {
      facts: { ...acht, aanvullingen: [{ gevraagd: '2026-04-28', ontvangen: '2026-05-12' }] },
      outcome: { laatsteDag: '2026-05-11' },
      because: 'asked on the shifted last day: thirteen days on the unshifted one',
    },
    {
      facts: {
        ontvangst: '2026-04-26',
        weken: 4,
        aanvullingen: [
          { gevraagd: '2026-05-25', ontvangen: '2026-05-29' },
          { gevraagd: '2026-05-28', ontvangen: '2026-06-04' },
        ],
      },
      outcome: { laatsteDag: '2026-06-02' },
      because: 'asked again while it stood still, so it was not over: nine days after Sunday 24 May',
    },
    {
      facts: { ...acht, aanvullingen: [{ gevraagd: '2026-04-29', ontvangen: '2026-05-12' }] },
      outcome: { laatsteDag: '2026-04-28' },
      because: 'asked on the day after the shifted last day: the term was over',
    },
    {
      facts: { ontvangst: '2026-03-03', weken: 8, opschortingen: [{ van: '2026-04-01', tot: '2026-04-01' }] },
      outcome: { laatsteDag: '2026-04-29' },
      because: 'a single day counts',
    },
    {
      facts: { ...acht, opschortingen: [{ van: '2026-04-01', tot: '2026-04-14' }] },
      outcome: { laatsteDag: '2026-05-11' },
      because: 'fourteen days with consent',
    },
    {
      facts: { ...acht, opschortingen: [{ van: '2026-02-20', tot: '2026-03-03' }] },
      outcome: { laatsteDag: '2026-04-28' },
      because: 'before the day after receipt no term runs: only 3 March counts',
    },
    {
      facts: { ...dertien, aanvullingen: [{ gevraagd: '2026-05-30', ontvangen: '2026-06-10' }] },
      outcome: { laatsteDag: '2026-06-09' },
      because: 'asked on the last day of thirteen weeks, a Saturday: ten days',
    },
    {
      facts: { ...dertien, aanvullingen: [{ gevraagd: '2026-05-31', ontvangen: '2026-06-10' }] },
      outcome: { laatsteDag: '2026-05-30' },
      because: 'asked on the Sunday after: thirteen weeks do not shift, so they were over',
    },
  ])
  table(redelijkeBeslistermijn, [
    { facts: { ontvangst: '2026-03-02' }, outcome: { laatsteDag: '2026-04-28' }, because: 'eight weeks in any case' },
    {
      facts: { ontvangst: '2026-03-02', aanvullingen: [{ gevraagd, ontvangen: '2026-03-20' }] },
      outcome: { laatsteDag: '2026-05-06' },
      because: 'nine days stand still',
    },
  ])
  refused(beslistermijn, [
    { facts: { ontvangst: '2026-03-02' }, field: 'weken', says: 'verplicht' },
    {
      facts: { ...acht, aanvullingen: [{ gevraagd, ontvangen: '2026-03-09' }] },
      field: 'aanvullingen.0.ontvangen',
      says: 'ligt voor gevraagd',
    },
    { facts: { ...acht, aanvullingen: [{ gevraagd }] }, field: 'aanvullingen.0.ontvangen', says: 'verplicht' },
    {
      facts: { ...acht, aanvullingen: [{ gevraagd: '2026-03-01', ontvangen: '2026-03-20' }] },
      field: 'aanvullingen.0.gevraagd',
      says: 'ligt voor ontvangst',
    },
    { facts: { ...acht, weken: 0 }, field: 'weken', says: 'ten minste 1' },
    { facts: { ...acht, weken: 1.5 }, field: 'weken', says: 'geheel getal' },
  ])

  test('a longer standstill never brings the day forward', () => {
    const day = fc.integer({ min: 0, max: 50 })
    fc.assert(
      fc.property(day, day, day, (asked, length, more) => {
        const end = (days: number) =>
          beslistermijn({
            ontvangst: isoDate('2026-03-02'),
            weken: 8,
            aanvullingen: [
              {
                gevraagd: plus(isoDate('2026-03-02'), { days: asked }),
                ontvangen: plus(isoDate('2026-03-02'), { days: asked + days }),
              },
            ],
          }).outcome.laatsteDag
        expect(end(length + more) >= end(length)).toBe(true)
      }),
    )
  })
})
