// What did somebody trip over who used the system for the first time? A fact written down late, an exam without its level, a diploma taken back.
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import type { Command } from '../../../domain/dossier.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import { opened, type Traject } from '../../../domain/wi2021/traject/state.ts'

const day = isoDate
const klantmanager = { id: 'k', organisatie: 'gemeente', rol: 'klantmanager', gemeente: '9901' } as const
const duo = { id: 'd', organisatie: 'duo', rol: 'medewerker' } as const

const begin: Traject = {
  ...opened({ openedOn: day('2024-01-10'), gemeente: '9901' }),
  fase: 'bredeIntake',
  doelgroep: 'gezin',
  plichtBegin: day('2023-12-20'),
  kennisgeving: day('2024-01-10'),
}

function decided(traject: Traject, command: Pick<Command, 'kind' | 'origin' | 'actor' | 'body'>, today: string) {
  const decision = wi2021.decide(traject, { id: 'c', ...command }, day(today))
  if (decision.kind === 'refused') return { refused: decision.refusal.reason, kinds: [], after: traject }
  const kinds = decision.events.map(({ kind }) => kind)
  return { refused: null, kinds, after: decision.events.reduce(wi2021.evolve, traject) }
}

const act = (kind: string, actor: Command['actor'], body: Command['body']) => ({
  kind,
  origin: 'act' as const,
  actor,
  body,
})

describe('who came in time but is written down afterwards', () => {
  const missed: Traject = {
    ...begin,
    oproepen: [{ nummer: 1, op: day('2024-01-15'), uiterlijk: day('2024-01-29'), afloop: 'gemist' }],
  }
  test.for([
    { datum: '2024-01-29', medewerking: 'voldoende', kinds: ['Verschenen'], because: 'the last day of the call' },
    { datum: '2024-01-30', medewerking: 'voldoende', kinds: [], because: 'a day too late' },
    { datum: '2024-01-29', medewerking: 'onvoldoende', kinds: [], because: 'missed is missed' },
  ])('$datum $medewerking: $because', ({ datum, medewerking, kinds }) => {
    const found = decided(missed, act('registreerVerschijning', klantmanager, { datum, medewerking }), '2024-02-05')
    expect(found.kinds).toEqual(kinds)
    if (kinds.length === 0) expect(found.refused).toBe('geenOproep')
  })
})

describe('an exam result', () => {
  test.for([
    {
      body: { onderdeel: 'lezen', resultaat: 'geslaagd' },
      refused: 'keuzeNodig',
      because: 'a language part has a level',
    },
    { body: { onderdeel: 'knm', resultaat: 'geslaagd' }, refused: null, because: 'KNM has none' },
    {
      body: { onderdeel: 'knm', resultaat: 'gezakt', reden: 'absent' },
      refused: 'keuzeNodig',
      because: 'a reason explains that there is no result',
    },
    { body: { onderdeel: 'knm', resultaat: 'geen', reden: 'absent' }, refused: null, because: 'so it does here' },
  ])('$body: $because', ({ body, refused }) => {
    const full = { ...body, examendatum: day('2024-02-01') }
    expect(decided(begin, act('registreerExamenresultaat', duo, full), '2024-03-01').refused).toBe(refused)
  })
})

test('a withdrawn diploma that DUO still shows is asked about, once, and never issued again in silence', () => {
  const withdrawn: Traject = {
    ...begin,
    fase: 'afgesloten',
    voldaanOp: day('2024-02-20'),
    uitreikingIngetrokken: day('2024-03-01'),
  }
  const facts = {
    plicht: {
      plichtig: false,
      begin: '2023-12-20',
      einde: '2024-03-01',
      kennisgeving: null,
      redenGeenPlicht: 'voldaan',
    },
    doelgroep: 'gezin',
  }
  const body = { messageId: 'm', asked: {}, answer: { kind: 'facts', facts } }
  const actor = { id: 'duo', organisatie: 'duo', rol: 'systeem' } as const
  const reply = { kind: 'fetchInburgeringsplichtFromDuo', origin: 'reply' as const, actor, body }
  const first = decided(withdrawn, reply, '2024-06-03')
  expect(first.kinds).toEqual(['AandachtGevraagd'])
  expect(first.after.uitreiking).toBeNull()
  expect(decided(first.after, reply, '2024-06-04').kinds).toEqual([])
})
