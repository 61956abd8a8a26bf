// Fase 6, handhaving: the term was exceeded. A fine with a new term leads back to fase 5; after the second new term a fine is possible every two years (Wet 24, 25).
import { minus, plus } from '../../dates/iso-date.ts'
import type { Termijn } from '../../dossier.ts'
import { conventie, wet } from '../../law/finding.ts'
import { vervolgboete } from '../artikelen/artikel-24-vervolgboete.ts'
import { openParts } from './5-inburgeringstermijn.ts'
import { type EvolversOf, event, happened, type TrajectPart } from './parts.ts'
import type { Traject } from './state.ts'

export const handhaving: TrajectPart = {
  alsoAdmits: ['verleenVerlenging', 'registreerVerlengingsaanvraag'],
  termijnen: periodiek,
  onLapse: {
    vervolgboete: (_traject, _lapse, { today }) =>
      happened(event('VervolgboeteMogelijk', { on: today, ground: wet('24', 4) }, { vanaf: today })),
  },
  // The plicht goes on: what is open can still be done, late. Without a running procedure somebody keeps an eye on it.
  workItems: (traject) => [
    ...openParts(traject).map((item) => ({ ...item, dueOn: null })),
    ...(traject.boeteprocedure === null && traject.periodiekVanaf === null
      ? [
          {
            key: 'plichtLooptDoor',
            text: 'De plicht loopt door zonder termijn: volg de voortgang',
            bevoegd: 'gemeente' as const,
            dueOn: null,
            ground: conventie('HD-10'),
            settledBy: ['registreerPvt', 'registreerMap', 'registreerZRoute', 'registreerUren', 'hervatBoeteprocedure'],
          },
        ]
      : []),
  ],
}

/** Until the day from which the next periodic fine may be imposed (HD-05); not while a temporary vrijstelling takes the plicht away. */
function periodiek({ periodiekVanaf, periodiekeRondes, boeteprocedure, vrijstelling }: Traject): readonly Termijn[] {
  if (periodiekVanaf === null || boeteprocedure !== null || vrijstelling !== null) return []
  const nummer = periodiekeRondes + 1
  const { outcome, ground } = vervolgboete({ laatsteDagTweedeTermijn: periodiekVanaf, nummer })
  const firstDay =
    nummer === 1
      ? plus(periodiekVanaf, { days: 1 })
      : vervolgboete({ laatsteDagTweedeTermijn: periodiekVanaf, nummer: nummer - 1 }).outcome.vanaf
  return [
    {
      key: 'vervolgboete',
      ground,
      text: `Wet inburgering 2021 art. 24 lid 4: vervolgboete ${nummer} mogelijk vanaf ${outcome.vanaf}`,
      firstDay,
      lastDay: minus(outcome.vanaf, { days: 1 }),
    },
  ]
}

export const handhavingEvolvers: EvolversOf<'VervolgboeteMogelijk'> = {
  VervolgboeteMogelijk: (traject, { body }) => ({
    ...traject,
    periodiekeRondes: traject.periodiekeRondes + 1,
    boeteprocedure: {
      // The last day that counts as in time: from the day after it this fine is possible.
      sinds: minus(body.vanaf, { days: 1 }),
      rapport: null,
      zienswijzeTot: null,
      besluitVanaf: null,
      beslissenUiterlijk: null,
      teLaat: false,
    },
  }),
}
