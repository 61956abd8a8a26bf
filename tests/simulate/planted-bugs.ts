// Bugs that somebody could make in the law or its process, one for each thing that must always hold, and the check that must find it.
import { type IsoDate, plus } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Event, Termijn, WorkItem } from '../../domain/dossier.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import type { Traject } from '../../domain/wi2021/traject/state.ts'

const regeling: AnyRegeling = wi2021

export type Planted = { readonly bug: () => AnyRegeling; readonly found: string }

type Fold = (traject: Traject, event: Event) => Traject

/** The same law with another fold of one event. */
export const folding = (kind: string, fold: Fold): Planted['bug'] => {
  return () => ({
    ...regeling,
    evolve: (traject, event) => {
      const next: Traject = regeling.evolve(traject, event)
      return event.kind === kind ? fold(next, event) : next
    },
  })
}

/** The same law, whose decisions give other events. */
export const deciding = (change: (event: Event) => Event): Planted['bug'] => {
  return () => ({
    ...regeling,
    decide: (traject, command, today) => {
      const decision = regeling.decide(traject, command, today)
      return decision.kind === 'happened' ? { ...decision, events: decision.events.map(change) } : decision
    },
  })
}

const working = (change: (items: readonly WorkItem[], traject: Traject) => readonly WorkItem[]): Planted['bug'] => {
  return () => ({
    ...regeling,
    workItems: (traject, today) => change(regeling.workItems(traject, today), traject),
  })
}
const running = (change: (termijnen: readonly Termijn[]) => readonly Termijn[]): Planted['bug'] => {
  return () => ({ ...regeling, termijnen: (traject) => change(regeling.termijnen(traject)) })
}
export const plantedInProcess: Readonly<Record<string, Planted>> = {
  'a fold that counts how often it was called': {
    bug: () => {
      let folds = 0
      return folding('Opgeroepen', (traject) => {
        folds += 1
        return { ...traject, boetes: folds }
      })()
    },
    found: 'the fold of the events of a step is its snapshot',
  },
  'a fold that forgets a field': {
    bug: folding('VerhuizingGeregistreerd', ({ uren: _forgotten, ...rest }) => rest as Traject),
    found: 'a dossier keeps all its fields',
  },
  'a dossier that begins in another way every time': {
    bug: () => {
      let opened = 0
      return {
        ...regeling,
        initial: (opening) => {
          opened += 1
          return { ...regeling.initial(opening), boetes: opened }
        },
      }
    },
    found: 'all events folded again are the snapshot',
  },
  'a fold that forgets that a termijn is over': {
    bug: folding('VerlengingMogelijk', (traject) => ({ ...traject, vensterOpen: false })),
    found: 'the domain never throws (Error: verlengingsvenster still runs after its lapse)',
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
  'a termijn that is there twice': {
    bug: running((termijnen) => [...termijnen, ...termijnen.filter(({ key }) => key === 'pip')]),
    found: 'no two termijnen with one key',
  },
  'a termijn that is only seen after it was stored': {
    bug: () => {
      const hidden = new WeakSet<object>()
      return {
        ...regeling,
        evolve: (traject, event) => {
          const next: Traject = regeling.evolve(traject, event)
          if (/Verstreken$|Nadert$|Mogelijk$|Gemist$/.test(event.kind)) hidden.add(next)
          return next
        },
        termijnen: (traject) => (hidden.has(traject) ? [] : regeling.termijnen(traject)),
      }
    },
    found: 'no termijn runs after its last day',
  },
  'a termijn that is counted from today': {
    bug: () => {
      let now: IsoDate | undefined
      return {
        ...regeling,
        workItems: (traject, today) => {
          now = today
          return regeling.workItems(traject, today)
        },
        termijnen: (traject) =>
          regeling
            .termijnen(traject)
            .map((one) =>
              one.key === 'aow' && now !== undefined ? { ...one, lastDay: plus(now, { years: 20 }) } : one,
            ),
      }
    },
    found: 'nothing moves without an event',
  },
  'a termijn that moves silently': {
    bug: folding('UrenGeregistreerd', (traject) => ({
      ...traject,
      termijn: traject.termijn && { ...traject.termijn, laatsteDag: plus(traject.termijn.laatsteDag, { days: 1 }) },
    })),
    found: 'a last day begins or moves only by an event that names it',
  },
  'a dossier that is forgotten': {
    bug: () => ({
      ...regeling,
      workItems: (traject, today) => (traject.fase === 'plicht' ? [] : regeling.workItems(traject, today)),
    }),
    found: 'an open dossier has a termijn or work, a finished one has neither',
  },
  'a life that ends without saying how': {
    bug: () => ({ ...regeling, uitkomst: () => null }),
    found: 'a finished dossier says how it ended',
  },
  'work that nobody can end': {
    bug: working((items) => items.map((one) => (one.key === 'pip' ? { ...one, settledBy: ['vergeetHet'] } : one))),
    found: 'work is settled by acts that exist and of which one is admitted, by who is competent',
  },
  'work that is there twice': {
    bug: working((items) => [...items, ...items.slice(0, 1)]),
    found: 'no two work items with one key',
  },
  'work that says nothing': {
    bug: working((items) => items.map((one) => (one.key === 'pip' ? { ...one, text: ' ' } : one))),
    found: 'work items and termijnen have a ground and a text',
  },
  'what a partner wrote, on the list of an operator': {
    bug: working((items, traject) => items.map((one) => ({ ...one, text: `${one.text} ${JSON.stringify(traject)}` }))),
    found: 'what operators read holds no free text',
  },
  'a refusal without help': {
    bug: () => ({
      ...regeling,
      decide: (traject, command, today) => {
        const decision = regeling.decide(traject, command, today)
        return decision.kind === 'refused' ? { ...decision, refusal: { ...decision.refusal, needed: '' } } : decision
      },
    }),
    found: 'a refusal says why, on which ground, and what is needed',
  },
  'a fase that says too little of what it admits': {
    bug: () => ({
      ...regeling,
      admitted: (traject) => regeling.admitted(traject).filter((kind) => kind !== 'roepOpVoorIntake'),
    }),
    found: 'only what is admitted is decided',
  },
  'an event without an article': {
    bug: deciding((event) =>
      event.kind === 'AanbodGedaan' ? { ...event, ground: { ...event.ground, artikel: '' } } : event,
    ),
    found: 'an event has a ground and a day',
  },
  'a fine without its calculation': {
    bug: deciding((event) => (event.kind === 'BoeterapportOpgemaakt' ? { ...event, findings: [] } : event)),
    found: 'an amount that a decision sets has findings',
  },
  'a letter that is sent again': {
    bug: () => ({
      ...regeling,
      messages: (event, traject) => {
        const messages = regeling.messages(event, traject)
        return event.kind === 'Opgeroepen' ? [...messages, ...messages] : messages
      },
    }),
    found: 'no letter twice',
  },
  'anybody may do it, of whatever gemeente': {
    bug: () => ({
      ...regeling,
      gemeenteVoor: (traject) => (traject.fase === 'bredeIntake' ? '9902' : traject.gemeente),
    }),
    found: 'what people do is done by a named human, a gemeente in its own dossiers and on its own decisions',
  },
}
