// When may a fine for the brede intake follow, and a second, and who comes back after a call? Days by hand from Wet 14, 22 and 27 and Besluit 7.1 lid 1.
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import type { Oproep, Traject } from '../../../domain/wi2021/traject/state.ts'
import { decidedOn, handhaver, inTermijn, lastDays, refusal } from './staat.ts'

const call = (nummer: number, op: string, uiterlijk: string, afloop: Oproep['afloop'] = 'gemist'): Oproep => ({
  nummer,
  op: isoDate(op),
  uiterlijk: isoDate(uiterlijk),
  afloop,
  ...(afloop === 'gemist' ? { gemistOp: isoDate(uiterlijk) } : {}),
})
const [first, second] = [call(1, '2024-02-12', '2024-02-23'), call(2, '2024-02-26', '2024-03-15')]

const intake: Traject = {
  ...inTermijn,
  fase: 'bredeIntake',
  pips: [],
  termijn: null,
  intakeAfgerondOp: null,
  oproepen: [first, second],
}
const boete = (bekendmaking: string, more: Record<string, unknown> = {}) => ({
  kind: 'legBoeteBredeIntakeOp',
  body: { bekendmaking, verwijtbaar: true, ...more },
  by: handhaver,
})
const verscheen = (datum: string, medewerking: 'voldoende' | 'onvoldoende') => ({
  kind: 'registreerVerschijning',
  body: { datum, medewerking },
})
const roepOp = (datum: string, uiterlijk: string) => ({ kind: 'roepOpVoorIntake', body: { datum, uiterlijk } })
const trekIn = (besluit: number, bekendmaking: string) => ({ kind: 'trekBesluitIn', body: { besluit, bekendmaking } })

/** The call that runs is missed on its last day. */
const missed = (traject: Traject): Traject => ({
  ...traject,
  oproepen: traject.oproepen.map((one) =>
    one.afloop === 'loopt' ? { ...one, afloop: 'gemist', gemistOp: one.uiterlijk } : one,
  ),
})

describe('a second fine is for the new term of the first', () => {
  const fined = decidedOn(intake, '2024-03-18', boete('2024-03-18')).next

  test('missed: it follows, and no third', () => {
    const twice = decidedOn(missed(fined), '2024-05-21', boete('2024-05-21'))
    expect(twice.next.boetesBredeIntake).toBe(2)
    expect(refusal(twice.next, '2024-05-22', boete('2024-05-22'))).toBe('geenGemisteOproep')
  })
  test('a third call that stood in no fine is no such term', () => {
    const thrice: Traject = { ...intake, oproepen: [first, second, call(3, '2024-03-18', '2024-03-29')] }
    const one = decidedOn(thrice, '2024-04-02', boete('2024-04-02'))
    expect(one.next.boetesBredeIntake).toBe(1)
    expect(refusal(one.next, '2024-04-03', boete('2024-04-03'))).toBe('geenGemisteOproep')
  })
  test('the first withdrawn: its term goes with it, and one fine can follow, not two', () => {
    const withdrawn = decidedOn(missed(fined), '2024-05-21', trekIn(1, '2024-05-21')).next
    const anew = decidedOn(withdrawn, '2024-05-22', boete('2024-05-22')).next
    expect(anew.boetesBredeIntake).toBe(1)
    expect(refusal(anew, '2024-05-23', boete('2024-05-23'))).toBe('geenGemisteOproep')
  })
  test('who came in it is not fined, also when that is written down after its last day', () => {
    const late = decidedOn(missed(fined), '2024-05-20', verscheen('2024-05-17', 'voldoende'))
    expect(refusal(late.next, '2024-05-21', boete('2024-05-21'))).toBe('geenGemisteOproep')
    expect(refusal(missed(fined), '2024-05-20', verscheen('2024-05-18', 'voldoende'))).toBe('geenOproep')
  })
  test('once it is fined nobody came in it any more: that decision is withdrawn first', () => {
    const twice = decidedOn(missed(fined), '2024-05-21', boete('2024-05-21')).next
    expect(refusal(twice, '2024-05-22', verscheen('2024-05-17', 'voldoende'))).toBe('geenOproep')
  })
})

test('a fine after the intake is done asks nobody to appear still', () => {
  const done: Traject = { ...intake, intakeAfgerondOp: isoDate('2024-03-18') }
  const { decision, next } = decidedOn(done, '2024-03-20', boete('2024-03-20'))
  expect(decision).toMatchObject({ events: [{ body: { nieuweTermijnTot: null } }] })
  expect(lastDays(next)['oproep:3']).toBeUndefined()
  expect(refusal(next, '2024-06-03', boete('2024-06-03'))).toBe('geenGemisteOproep')
})

test('no fine when the bijstand was lowered for the same conduct', () => {
  expect(refusal(intake, '2024-03-18', boete('2024-03-18', { bijstandVerlaagd: true }))).toBe('dubbeleSanctie')
  expect(refusal(intake, '2024-03-18', boete('2024-03-18', { bijstandVerlaagd: false }))).toBe(
    'BoeteBredeIntakeOpgelegd',
  )
})

describe('a lower fine in special circumstances that a human judges (Besluit 7.1 lid 6; Awb 5:46)', () => {
  test.each([
    [{}, 25_000],
    [{ verlaagdTotCent: 10_000 }, 10_000],
    [{ verlaagdTotCent: 1 }, 1],
    [{ verlaagdTotCent: 25_000 }, 25_000],
  ])('%j: %i cent', (more, bedragCent) => {
    const { decision, next } = decidedOn(intake, '2024-03-18', boete('2024-03-18', more))
    const lid6 = { rule: 'matiging', ground: { regeling: 'Bi2021', artikel: '7.1', lid: 6 }, outcome: { bedragCent } }
    expect(decision).toMatchObject({ events: [{ findings: expect.arrayContaining([expect.objectContaining(lid6)]) }] })
    expect(next.betalingen[0]?.bedragCent).toBe(bedragCent)
    expect(next.boetelijst[0]?.bedragCent).toBe(bedragCent)
  })
  test.each([25_001, 0])('not %i cent', (verlaagdTotCent) => {
    expect(refusal(intake, '2024-03-18', boete('2024-03-18', { verlaagdTotCent }))).toBe('geenBoeteMogelijk')
  })
})

describe('who came and stops to cooperate', () => {
  const came: Traject = { ...intake, oproepen: [call(1, '2024-02-12', '2024-02-23', 'verschenen')] }

  test('is warned and called again', () => {
    const refused = decidedOn(came, '2024-03-04', verscheen('2024-03-04', 'onvoldoende')).next
    const { decision } = decidedOn(refused, '2024-03-05', roepOp('2024-03-05', '2024-03-15'))
    expect(decision).toMatchObject({ events: [{ kind: 'Opgeroepen', body: { nummer: 2, waarschuwing: true } }] })
    expect(refusal(refused, '2024-03-05', roepOp('2024-03-03', '2024-03-15'))).toBe('datumTeVroeg')
  })
  test('not when the intake is done', () => {
    const done = { ...came, intakeAfgerondOp: isoDate('2024-03-01') }
    expect(refusal(done, '2024-03-04', verscheen('2024-03-04', 'onvoldoende'))).toBe('geenOproep')
  })
  test('the power to fine counts from that day: three years', () => {
    const gone: Traject = { ...intake, oproepen: [first, call(2, '2024-02-26', '2024-03-15', 'verschenen')] }
    const refused = decidedOn(gone, '2024-04-02', verscheen('2024-04-02', 'onvoldoende')).next
    expect(lastDays(refused)['vervalBredeIntake']).toBe('2027-04-02')
  })
})

test('a zienswijze is asked about what has happened', () => {
  const ask = (datum: string) => ({
    kind: 'vraagZienswijzeBredeIntake',
    body: { datum, uiterlijk: '2024-04-02' },
  })
  expect(refusal(intake, '2024-03-18', ask('2024-03-15'))).toBe('datumTeVroeg')
  expect(refusal(intake, '2024-03-18', ask('2024-03-16'))).toBe('ZienswijzeBredeIntakeGevraagd')
})

test('nobody is called while a temporary vrijstelling takes the plicht away', () => {
  const exempt: Traject = {
    ...intake,
    oproepen: [],
    vrijstelling: { grond: 'd', van: isoDate('2024-02-12'), tot: null },
  }
  expect(refusal(exempt, '2024-02-13', roepOp('2024-02-13', '2024-02-23'))).toBe('geenBredeIntake')
})

describe('the college that is competent', () => {
  const asiel = (inschrijving: string | null): Traject => ({
    ...intake,
    doelgroep: 'asiel',
    inschrijving: inschrijving === null ? null : isoDate(inschrijving),
    eersteInschrijving: inschrijving === null ? null : isoDate(inschrijving),
  })
  test.for([
    { inschrijving: null, outcome: 'geenGemisteOproep', because: 'still at the COA: none is' },
    { inschrijving: '2024-03-17', outcome: 'geenGemisteOproep', because: 'registered the day after the violation' },
    { inschrijving: '2024-03-16', outcome: 'BoeteBredeIntakeOpgelegd', because: 'registered on its day' },
  ])('fines an asielstatushouder: $because', ({ inschrijving, outcome }) => {
    expect(refusal(asiel(inschrijving), '2024-04-02', boete('2024-04-02'))).toBe(outcome)
  })
  test('after a move a call of the college before cannot be missed any more', () => {
    const running: Traject = { ...intake, oproepen: [first, call(2, '2024-02-26', '2024-03-15', 'loopt')] }
    const move = { kind: 'registreerVerhuizing', body: { naar: '9902', inschrijving: '2024-03-01' } }
    const moved = decidedOn(running, '2024-03-04', move).next
    expect(lastDays(running)['oproep:2']).toBe('2024-03-15')
    expect(moved.oproepen).toEqual([first])
    expect(refusal(moved, '2024-03-18', roepOp('2024-03-18', '2024-04-02'))).toBe('Opgeroepen')
  })
})
