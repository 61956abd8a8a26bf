// Is the fold total? What cannot happen in a life, it takes all the same: events are read again under later code and in an order of a later insight.
import { expect, test } from 'vitest'
import { isoDate } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Event } from '../../domain/dossier.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'

const regeling: AnyRegeling = wi2021
const opened = regeling.initial({ openedOn: isoDate('2024-02-05'), gemeente: '9901' })

const happened = (kind: string, body: Event['body']): Event => ({
  kind,
  legalDate: isoDate('2024-02-12'),
  ground: { regeling: 'Wi2021', artikel: '14' },
  findings: [],
  body,
})

test('a letter in the name of a gemeente that does not take part', () => {
  const events = [
    happened('KoppelingGeregistreerd', { gemeente: '0363', datum: '2024-02-12' }),
    happened('Opgeroepen', { nummer: 1, datum: '2024-02-12', uiterlijk: '2024-02-23', waarschuwing: false }),
  ]
  expect(regeling.gemeente(events.reduce<unknown>(regeling.evolve, opened))).toBe('0363')
})
