// When does an objection count, and what comes of one that was late? Dates are written down from the law (Awb 6:7 to 6:11).
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import type { TrajectEvent } from '../../../domain/wi2021/traject/events.ts'
import type { Traject } from '../../../domain/wi2021/traject/state.ts'
import { beboet, decidedOn, duo, lastDays, refusal } from './staat.ts'

describe('bezwaar by post (Awb 6:9 lid 2): posted in time, received within a week after 24 May 2027', () => {
  const object = (ontvangen: string, more: Record<string, unknown> = {}) => {
    const asked = { kind: 'registreerBezwaar', body: { besluit: 1, ontvangen, ...more }, by: duo }
    const outcome = refusal(beboet, ontvangen, asked)
    if (outcome !== 'BezwaarIngediend') return outcome
    return decidedOn(beboet, ontvangen, asked).next.besluiten[0]?.buitenTermijn ? 'late' : 'in time'
  }
  test.each([
    ['on the last day', '2027-05-24', {}, 'in time'],
    ['a day late, not by post', '2027-05-25', {}, 'late'],
    ['posted on the last day, a week later', '2027-05-31', { terPostBezorgd: '2027-05-24' }, 'in time'],
    ['posted on the last day, eight days later', '2027-06-01', { terPostBezorgd: '2027-05-24' }, 'late'],
    ['posted a day late', '2027-05-26', { terPostBezorgd: '2027-05-25' }, 'late'],
    ['posted after it was received', '2027-05-10', { terPostBezorgd: '2027-05-11' }, 'datumTeVroeg'],
  ])('%s', (_because, ontvangen, more, outcome) => {
    expect(object(ontvangen, more)).toBe(outcome)
  })
})

describe('a late bezwaar is decided, and somebody judges whether the lateness is to blame (Awb 6:11)', () => {
  const stands: Traject = {
    ...beboet,
    besluiten: beboet.besluiten.map((one) => ({
      ...one,
      status: 'onherroepelijk',
      onherroepelijkOp: isoDate('2027-05-25'),
    })),
  }
  const late = decidedOn(stands, '2027-06-28', {
    kind: 'registreerBezwaar',
    body: { besluit: 1, ontvangen: '2027-06-28' },
    by: duo,
  }).next
  const decide = (body: Record<string, unknown>) => ({
    kind: 'beslisOpBezwaar',
    body: { besluit: 1, geenHoorzitting: 'afgezien', ...body },
    by: duo,
  })

  test.each([
    [{ uitkomst: 'ongegrond' }, 'keuzeNodig'],
    [{ uitkomst: 'gegrond', verschoonbaar: false }, 'keuzeNodig'],
    [{ uitkomst: 'ongegrond', verschoonbaar: false }, 'keuzeNodig'],
    [{ uitkomst: 'nietOntvankelijk', verschoonbaar: false, bedragCent: 100 }, 'keuzeNodig'],
    [{ uitkomst: 'nietOntvankelijk', verschoonbaar: false }, 'OpBezwaarBeslist'],
    [{ uitkomst: 'ongegrond', verschoonbaar: true }, 'OpBezwaarBeslist'],
  ])('%j: %s', (body, outcome) => {
    expect(refusal(late, '2027-07-05', decide(body))).toBe(outcome)
  })

  test('to blame: the decision stays irrevocable as it was, also after beroep was not used', () => {
    expect(late.besluiten[0]).toMatchObject({ status: 'bezwaar', onherroepelijkOp: '2027-05-25' })
    const { decision, next } = decidedOn(
      late,
      '2027-07-05',
      decide({ uitkomst: 'nietOntvankelijk', verschoonbaar: false }),
    )
    expect(decision).toMatchObject({ events: [{ ground: { regeling: 'Awb', artikel: '6:11' } }] })
    expect(next.besluiten[0]).toMatchObject({ status: 'beroepstermijn', onherroepelijkOp: '2027-05-25' })
    expect(lastDays(next)['beroep:1']).toBe('2027-08-16')
    const lapse = { kind: 'BesluitOnherroepelijk', legalDate: isoDate('2027-08-17'), body: { besluit: 1 } }
    expect(wi2021.evolve(next, lapse as TrajectEvent).besluiten[0]?.onherroepelijkOp).toBe('2027-05-25')
  })

  test('not to blame: what is decided now can become irrevocable only later', () => {
    const { next } = decidedOn(late, '2027-07-05', decide({ uitkomst: 'ongegrond', verschoonbaar: true }))
    expect(next.besluiten[0]).not.toHaveProperty('onherroepelijkOp')
  })

  test('one that came in time and was only registered late was never irrevocable', () => {
    const asked = { kind: 'registreerBezwaar', body: { besluit: 1, ontvangen: '2027-05-20' }, by: duo }
    expect(decidedOn(stands, '2027-06-28', asked).next.besluiten[0]).not.toHaveProperty('onherroepelijkOp')
  })
})
