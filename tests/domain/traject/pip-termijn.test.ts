// Until when must there be a PIP, who moves or waits for somebody else in between? Days by hand from Besluit 5.3 lid 1 to 3 and the Algemene termijnenwet.
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import type { Traject } from '../../../domain/wi2021/traject/state.ts'
import { decidedOn, duo, inTermijn, lastDays, refusal } from './staat.ts'

/** Ten weeks after 5 February 2024: 15 April 2024. */
const intake: Traject = { ...inTermijn, fase: 'bredeIntake', pips: [], termijn: null }
const keys = (traject: Traject) => wi2021.workItems(traject, isoDate('2024-05-01')).map(({ key }) => key)

describe('a move before there is a PIP', () => {
  const move = { kind: 'registreerVerhuizing', body: { naar: '9902', inschrijving: '2025-03-06' } }
  const asiel: Traject = { ...intake, doelgroep: 'asiel', plichtBegin: isoDate('2025-01-01') }

  test.for([
    { kennisgeving: '2025-02-14', ingeschreven: '2025-02-03', pip: '2025-04-25', because: 'registered on that day' },
    { kennisgeving: '2025-01-13', ingeschreven: '2025-02-14', pip: '2025-04-25', because: 'registered after it' },
  ])('gives no new ten weeks: $because', ({ kennisgeving, ingeschreven, pip }) => {
    const day = isoDate(ingeschreven)
    const here = { ...asiel, kennisgeving: isoDate(kennisgeving), inschrijving: day, eersteInschrijving: day }
    expect(lastDays(here)['pip']).toBe(pip)
    expect(lastDays(decidedOn(here, '2025-03-10', move).next)['pip']).toBe(pip)
  })
})

describe('information of a third party', () => {
  const ask = (datum: string) => ({ kind: 'vraagInformatieDerde', body: { datum } })
  const got = (datum: string) => ({ kind: 'registreerInformatieDerde', body: { datum } })
  const asked = decidedOn(intake, '2024-04-02', ask('2024-04-02')).next

  test('while it is waited for, no term ends and somebody watches it', () => {
    expect(lastDays(intake)['pip']).toBe('2024-04-15')
    expect(lastDays(asked)['pip']).toBeUndefined()
    expect(keys(asked)).toContain('derde')
    expect(keys(intake)).not.toContain('derde')
  })
  test.for([
    { on: '2024-04-08', pip: '2024-04-22', because: 'two weeks' },
    { on: '2024-04-03', pip: '2024-04-17', because: 'two weeks' },
    { on: '2024-05-06', pip: '2024-05-21', because: 'Whit Monday is a holiday' },
  ])('received on $on: $pip, $because', ({ on, pip }) => {
    const received = decidedOn(asked, on, got(on)).next
    expect(lastDays(received)['pip']).toBe(pip)
    expect(keys(received)).not.toContain('derde')
  })
  test('is received once; another question can be asked', () => {
    const received = decidedOn(asked, '2024-04-08', got('2024-04-08')).next
    expect(refusal(received, '2024-04-15', got('2024-04-15'))).toBe('geenAanvraag')
    expect(refusal(received, '2024-04-15', ask('2024-04-15'))).toBe('InformatieDerdeGevraagd')
  })
  test('under the text of 2022 the ten weeks run on', () => {
    const old = { ...intake, plichtBegin: isoDate('2022-08-01'), kennisgeving: isoDate('2022-08-01') }
    const registered = { ...old, inschrijving: isoDate('2022-09-05'), eersteInschrijving: isoDate('2022-09-05') }
    expect(lastDays(decidedOn(registered, '2022-10-03', ask('2022-10-03')).next)['pip']).toBe('2022-11-14')
  })
})

test('who leaves the COA for another gemeente than he was coupled to is counted from the registration there', () => {
  const coupled: Traject = {
    ...intake,
    fase: 'voorinburgering',
    doelgroep: 'asiel',
    inschrijving: null,
    eersteInschrijving: null,
    plichtBegin: isoDate('2025-05-01'),
    kennisgeving: isoDate('2025-06-02'),
  }
  const move = { kind: 'registreerVerhuizing', body: { naar: '9902', inschrijving: '2025-09-04' } }
  const { next } = decidedOn(coupled, '2025-09-08', move)
  expect(next).toMatchObject({ fase: 'bredeIntake', gemeente: '9902', eersteInschrijving: '2025-09-04' })
  expect(lastDays(next)['pip']).toBe('2025-11-13')
})

test('who becomes gezin while still at the COA is counted from the notification', () => {
  const still: Traject = {
    ...intake,
    fase: 'voorinburgering',
    doelgroep: 'asiel',
    inschrijving: null,
    eersteInschrijving: null,
    plichtBegin: isoDate('2025-05-01'),
    kennisgeving: isoDate('2025-06-02'),
  }
  const facts = {
    plicht: { plichtig: true, begin: '2025-05-01', einde: null, kennisgeving: '2025-06-02', redenGeenPlicht: null },
    doelgroep: 'gezin',
  }
  const body = { messageId: 'm', asked: {}, answer: { kind: 'facts', facts } }
  const command = { id: 'c', kind: 'fetchInburgeringsplichtFromDuo', origin: 'reply' as const, actor: duo, body }
  const decision = wi2021.decide(still, command, isoDate('2025-06-16'))
  const next = decision.kind === 'happened' ? decision.events.reduce(wi2021.evolve, still) : still
  expect(next.fase).toBe('bredeIntake')
  expect(lastDays(next)['pip']).toBe('2025-08-11')
})

test('no first PIP, and so no term, while a temporary vrijstelling takes the plicht away', () => {
  const stelVast = { kind: 'stelPipVast', body: { dagtekening: '2024-03-11', leerroute: 'B1' } }
  const exempt: Traject = { ...intake, vrijstelling: { grond: 'd', van: isoDate('2024-03-05'), tot: null } }
  expect(refusal(exempt, '2024-03-11', stelVast)).toBe('geenBredeIntake')
  expect(refusal(intake, '2024-03-11', stelVast)).toBe('PipVastgesteld')
})
