// What does a human read of a message that did not arrive as meant? What it says, never the name of its kind.
import { expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import type { Answer } from '../../../domain/dossier.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import { aandachtstekst } from '../../../domain/wi2021/traject/aandacht.ts'
import { channelOf, type MessageKind } from '../../../domain/wi2021/traject/messages.ts'
import { decidedOn, handhaver, inTermijn } from './staat.ts'

const geweigerd: Answer = { kind: 'refused', fouttekst: ['Dat kan niet.'] }
const today = isoDate('2025-06-02')

/** The traject after the partner refused this message. */
function refused(kind: MessageKind, asked: Readonly<Record<string, unknown>>) {
  const body = { messageId: 'bericht', asked, answer: geweigerd }
  const actor = { id: 'duo', organisatie: 'duo', rol: 'systeem' } as const
  const decision = wi2021.decide(inTermijn, { id: 'c', kind, origin: 'reply', actor, body }, today)
  if (decision.kind === 'refused') throw new Error(decision.refusal.needed)
  return decision.events.reduce(wi2021.evolve, inTermijn)
}

/** Enough for each kind to say what it says. */
const everything = {
  dagtekening: '2025-03-03',
  datum: '2025-04-04',
  datumOndertekening: '2025-05-05',
  datumEindgesprek: '2025-05-06',
  datumAfronding: '2025-05-07',
  uren: 12,
  versie: 2,
  titel: 'Uw boete',
}

test.for([
  [
    'reportPvtToDuo',
    'Bericht aan DUO kwam niet goed aan (1): PVT van 2025-05-05 melden',
    'DUO: PVT van 2025-05-05 melden, opnieuw',
  ],
  [
    'fetchTermijnFromDuo',
    'Bericht aan DUO kwam niet goed aan (1): inburgeringstermijn opvragen',
    'DUO: inburgeringstermijn opvragen, opnieuw',
  ],
  [
    'fetchPersoonFromBrp',
    'Bericht aan de BRP kwam niet goed aan (1): persoon en inschrijving opvragen',
    'BRP: persoon en inschrijving opvragen, opnieuw',
  ],
  [
    'confirmOverdrachtToCoa',
    'Bericht aan het COA kwam niet goed aan (1): ontvangst van profiel 2 bevestigen',
    'COA: ontvangst van profiel 2 bevestigen, opnieuw',
  ],
  ['sendBeschikking', 'Brief kwam niet goed aan (1): Uw boete', 'Brief: Uw boete, opnieuw'],
] as const)('%s', ([kind, task, again]) => {
  const traject = refused(kind, everything)
  expect(wi2021.workItems(traject, today).map(({ text }) => text)).toContain(task)
  const { decision } = decidedOn(traject, '2025-06-03', {
    kind: 'handelAandachtAf',
    body: { nummer: 1, keuze: 'opnieuw' },
    by: handhaver,
  })
  const [event] = decision.kind === 'happened' ? decision.events : []
  expect(event && wi2021.messages(event, traject).map(({ text }) => text)).toEqual([again])
})

test.for(Object.keys(channelOf) as readonly MessageKind[])('%s has words of its own', (kind) => {
  const [point] = refused(kind, everything).aandacht
  const text = point && aandachtstekst(point)
  expect(text).toMatch(/ kwam niet goed aan \(1\): \S+/)
  expect(text).not.toMatch(/[a-z][A-Z]|undefined/)
})

test('a point about a notification or a correction is named too', () => {
  const point = { nummer: 3, tekst: '', sinds: today } as const
  expect(aandachtstekst({ ...point, soort: 'melding', code: 'SS127' })).toBe(
    'Melding beoordelen (3): Nog geen inburgeringsaanbod (SS127)',
  )
  expect(aandachtstekst({ ...point, soort: 'correctie', code: 'plichtbegin' })).toBe(
    'Gevolgen van een correctie nagaan (3): begin van de plicht',
  )
  expect(aandachtstekst({ ...point, soort: 'verschil', code: 'nieuweTermijn' })).toBe(
    'Verschil uitzoeken (3): nieuwe termijn na een boete',
  )
})
