// Does the simulation find a bug that somebody plants in the domain?
import { expect, test } from 'vitest'
import { type IsoDate, plus } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Event } from '../../domain/dossier.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import type { Traject } from '../../domain/wi2021/traject/state.ts'
import { firstViolation } from '../../tools/simulate/batch.ts'
import { allInvariants } from '../../tools/simulate/wi2021-invariants.ts'

const LIVES = 2_000
const regeling: AnyRegeling = wi2021

type Fold = (traject: Traject, event: Event) => Traject

/** The same law with another fold of one event. */
const folding = (kind: string, fold: Fold): AnyRegeling => ({
  ...regeling,
  evolve: (traject, event) => {
    const next: Traject = regeling.evolve(traject, event)
    return event.kind === kind ? fold(next, event) : next
  },
})

const planted: Readonly<Record<string, { readonly bug: AnyRegeling; readonly found: string }>> = {
  'a fold that forgets a field': {
    bug: folding('VerhuizingGeregistreerd', ({ uren: _forgotten, ...rest }) => rest as Traject),
    found: 'a dossier keeps all its fields',
  },
  'a fold that forgets that a termijn is over': {
    bug: folding('VerlengingMogelijk', (traject) => ({ ...traject, vensterOpen: false })),
    found: 'the domain never throws (Error: verlengingsvenster still runs after its lapse)',
  },
  'whoever made the report decides': {
    bug: {
      ...regeling,
      decide: (traject, command, today) =>
        regeling.decide(
          traject,
          command.kind === 'legBoeteOp' ? { ...command, actor: { ...command.actor, id: 'iemand-anders' } } : command,
          today,
        ),
    },
    found: 'a fine is never imposed by who reported it',
  },
  'a fine before the zienswijze': {
    bug: folding('BoeterapportOpgemaakt', (traject, { legalDate }) => ({
      ...traject,
      boeteprocedure: traject.boeteprocedure && { ...traject.boeteprocedure, besluitVanaf: legalDate },
    })),
    found: 'a fine of DUO comes after the zienswijze or its term',
  },
  'a termijn that moves silently': {
    bug: folding('UrenGeregistreerd', (traject) => ({
      ...traject,
      termijn: traject.termijn && { ...traject.termijn, laatsteDag: plus(traject.termijn.laatsteDag, { days: 1 }) },
    })),
    found: 'the last day that a decision sets moves only by an event that names the new one',
  },
  'a letter that is sent again': {
    bug: {
      ...regeling,
      messages: (event, traject) => {
        const messages = regeling.messages(event, traject)
        return event.kind === 'Opgeroepen' ? [...messages, ...messages] : messages
      },
    },
    found: 'no letter twice',
  },
  'a dossier that is forgotten': {
    bug: {
      ...regeling,
      workItems: (traject, today) => (traject.fase === 'plicht' ? [] : regeling.workItems(traject, today)),
    },
    found: 'an open dossier has a termijn or work, a finished one has neither',
  },
  'a termijn of before it began': {
    bug: folding('BezwaarIngediend', (traject) => ({
      ...traject,
      besluiten: traject.besluiten.map((one) =>
        one.status === 'bezwaar' ? { ...one, beslissenUiterlijk: '2021-01-01' as IsoDate } : one,
      ),
    })),
    found: 'a termijn ends on or after its first day',
  },
}

test.each(Object.entries(planted))('%s is found', { timeout: 120_000 }, async (_name, { bug, found }) => {
  // by the one that is meant to find it
  const invariants = Object.fromEntries(Object.entries(allInvariants).filter(([name]) => name === found))
  const wrong = await firstViolation({ seed: 'planted', lives: LIVES, regeling: bug, invariants })
  expect(wrong?.violation).toMatchObject({ invariant: found })
  expect(wrong?.life.steps.length).toBeLessThan(40)
})
