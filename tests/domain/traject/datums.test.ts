// Which days may an act name? Both sides of each bound, for every field with a day of every act.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import { buitenBereik } from '../../../domain/wi2021/traject/datums.ts'
import { opened, type Traject } from '../../../domain/wi2021/traject/state.ts'
import { duo, handhaver, inTermijn } from './staat.ts'

const today = isoDate('2026-11-25')
const shape = z.strictObject({ datum: z.string().meta({ title: 'Gekoppeld op' }), inschrijving: z.string() })

test.for([
  { datum: '2021-12-31', reason: 'datumTeVroeg', because: 'the law did not exist' },
  { datum: '2022-01-01', reason: null, because: 'its first day' },
  { datum: '2046-11-25', reason: null, because: 'twenty years ahead' },
  { datum: '2046-11-26', reason: 'datumInToekomst', because: 'a day more' },
  { inschrijving: '1956-11-24', reason: 'datumTeVroeg', because: 'who was there then has reached the AOW age' },
  { inschrijving: '1956-11-25', reason: null, because: 'seventy years ago' },
])('$datum $inschrijving: $reason, $because', ({ reason, because: _because, ...body }) => {
  expect(buitenBereik(shape, body, today)?.reason ?? null).toBe(reason)
})

test('the field is named as it stands on the form', () => {
  expect(buitenBereik(shape, { datum: '1900-01-01' }, today)?.needed).toBe(
    'Gekoppeld op: kies een datum vanaf 2022-01-01; 1900-01-01 kan niet.',
  )
})

const atCoa: Traject = {
  ...opened({ openedOn: isoDate('2026-02-02'), gemeente: '9901' }),
  fase: 'voorinburgering',
  doelgroep: 'asiel',
  plichtBegin: isoDate('2026-01-20'),
  kennisgeving: isoDate('2026-02-02'),
}
const intake: Traject = { ...atCoa, fase: 'bredeIntake', inschrijving: isoDate('2026-03-02') }

describe.for(['1900-01-01', '2021-12-31', '2199-12-31'])('%s', (day) => {
  test.for([
    { kind: 'registreerKoppeling', field: 'datum', traject: atCoa, by: handhaver },
    { kind: 'vraagInformatieDerde', field: 'datum', traject: intake, by: handhaver },
    { kind: 'startBegeleiding', field: 'vanaf', traject: intake, by: handhaver },
    { kind: 'corrigeerKennisgeving', field: 'kennisgeving', traject: inTermijn, by: duo },
  ])('$kind', ({ kind, field, traject, by }) => {
    const command = { id: 'c', kind, origin: 'act' as const, actor: by, body: { [field]: day } }
    const decision = wi2021.decide(traject, command, today)
    expect(decision).toMatchObject({ kind: 'refused', refusal: { reason: expect.stringMatching(/^datum/) } })
    expect(decision.kind === 'refused' && decision.refusal.needed).toMatch(/ies een datum (vanaf|tot en met) /)
  })
})

test('a registration can be older than the law, not older than somebody who must integrate', () => {
  const registers = (inschrijving: string) => {
    const command = {
      id: 'c',
      kind: 'registreerVestiging',
      origin: 'act' as const,
      actor: handhaver,
      body: { inschrijving },
    }
    return wi2021.decide(atCoa, command, today).kind
  }
  expect([registers('1900-01-01'), registers('2015-04-01')]).toEqual(['refused', 'happened'])
})
