// A traject in the middle of its life, and what an act does to it: the pure regeling, without a way of playing.
import { type IsoDate, isoDate } from '../../../domain/dates/iso-date.ts'
import type { Actor, Decision } from '../../../domain/dossier.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import type { TrajectEvent } from '../../../domain/wi2021/traject/events.ts'
import { type Besluit, opened, type Traject } from '../../../domain/wi2021/traject/state.ts'

export const handhaver: Actor = { id: 'een', organisatie: 'gemeente', rol: 'handhaver', gemeente: '9901' }
export const collega: Actor = { ...handhaver, id: 'ander' }
export const duo: Actor = { id: 'duo-een', organisatie: 'duo', rol: 'handhaver' }
export const duoCollega: Actor = { ...duo, id: 'duo-ander' }

/** Gezin, B1-route, PIP of 15 March 2024: the term runs from 16 March 2024 to 15 March 2027. */
export const inTermijn: Traject = {
  ...opened({ openedOn: isoDate('2024-02-05'), gemeente: '9901' }),
  fase: 'inburgeringstermijn',
  doelgroep: 'gezin',
  plichtBegin: isoDate('2024-01-15'),
  kennisgeving: isoDate('2024-02-05'),
  inschrijving: isoDate('2024-01-08'),
  eersteInschrijving: isoDate('2024-01-08'),
  intakeAfgerondOp: isoDate('2024-03-04'),
  pips: [
    { dagtekening: isoDate('2024-03-15'), leerroute: 'B1', niveau: 'B1', urenIntensiteit: null, gemeente: '9901' },
  ],
  termijn: {
    nummer: 1,
    aanvang: isoDate('2024-03-16'),
    laatsteDag: isoDate('2027-03-15'),
    bevestigd: true,
    overschreden: false,
  },
}

/** As it stands on the day of its bekendmaking. */
export const besluit = (
  nummer: number,
  soort: Besluit['soort'],
  bekendmaking: string,
  bezwaarTot: string,
): Besluit => ({
  nummer,
  soort,
  van: soort === 'boete' ? 'duo' : 'gemeente',
  bekendmaking: isoDate(bekendmaking),
  bezwaarTot: isoDate(bezwaarTot),
  status: 'bezwaartermijn',
  bezwaarOntvangen: null,
  beslissenUiterlijk: null,
  teLaat: false,
})

/** The first term was exceeded; DUO's fine of 12 April 2027 came with a new term of a year and a half. */
export const beboet: Traject = {
  ...inTermijn,
  boetes: 1,
  besluiten: [besluit(1, 'boete', '2027-04-12', '2027-05-24')],
  boetelijst: [{ besluit: 1, soort: 'boete', bedragCent: 51_200, termijn: 1, nieuweTermijn: true, vervallen: false }],
  betalingen: [
    {
      besluit: 1,
      van: 'duo',
      bedragCent: 51_200,
      eersteDag: isoDate('2027-04-12'),
      uiterlijk: isoDate('2027-05-24'),
      status: 'open',
    },
  ],
  vorigeTermijnen: inTermijn.termijn === null ? [] : [{ ...inTermijn.termijn, overschreden: true }],
  termijn: {
    nummer: 2,
    aanvang: isoDate('2027-04-13'),
    laatsteDag: isoDate('2028-10-12'),
    oorspronkelijk: isoDate('2028-10-12'),
    bevestigd: false,
    overschreden: false,
  },
}
export type Asked = { readonly kind: string; readonly body?: Record<string, unknown>; readonly by?: Actor }

/** The act on this day: the dossier after it, and the decision. */
export function decidedOn(traject: Traject, on: string, { kind, body = {}, by = handhaver }: Asked) {
  const today = isoDate(on)
  const decision = wi2021.decide(
    traject,
    { id: on, kind, origin: 'act', actor: by, body },
    today,
  ) as Decision<TrajectEvent>
  return { decision, next: folded(traject, decision) }
}

export function folded(traject: Traject, decision: Decision<TrajectEvent>): Traject {
  if (decision.kind === 'refused') throw new Error(`${decision.refusal.reason}: ${decision.refusal.needed}`)
  return decision.events.reduce(wi2021.evolve, traject)
}

export function refusal(traject: Traject, on: string, { kind, body = {}, by = handhaver }: Asked): string {
  const decision = wi2021.decide(traject, { id: on, kind, origin: 'act', actor: by, body }, isoDate(on))
  return decision.kind === 'refused' ? decision.refusal.reason : decision.events.map((one) => one.kind).join(' ')
}

export const lastDays = (traject: Traject): Readonly<Record<string, IsoDate>> =>
  Object.fromEntries(wi2021.termijnen(traject).map(({ key, lastDay }) => [key, lastDay]))
