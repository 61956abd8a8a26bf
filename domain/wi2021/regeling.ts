// The regeling Wi2021: its fasen in the order of the life, and the procedures that outlive a fase.
import { type Process, regelingOf } from '../process.ts'
import { plicht, plichtEvolvers, plichtMessages } from './traject/1-plicht.ts'
import { voorinburgering, voorinburgeringEvolvers, voorinburgeringMessages } from './traject/2-voorinburgering.ts'
import { bredeIntake, bredeIntakeEvolvers } from './traject/3-brede-intake.ts'
import {
  leerbaarheidstoets,
  leerbaarheidstoetsEvolvers,
  leerbaarheidstoetsMessages,
} from './traject/3-leerbaarheidstoets.ts'
import { oproep, oproepEvolvers, oproepMessages } from './traject/3-oproep.ts'
import { pip, pipEvolvers, pipMessages } from './traject/4-pip.ts'
import { inburgeringstermijnFase, termijnEvolvers, termijnMessages } from './traject/5-inburgeringstermijn.ts'
import { handhaving, handhavingEvolvers } from './traject/6-handhaving.ts'
import { aandacht, aandachtEvolvers, aandachtMessages } from './traject/aandacht.ts'
import { begeleiding, begeleidingEvolvers } from './traject/begeleiding.ts'
import { betaling, betalingEvolvers } from './traject/betaling.ts'
import { bezwaar, bezwaarEvolvers } from './traject/bezwaar.ts'
import { boete } from './traject/boete.ts'
import { boeteEvolvers, boeteMessages } from './traject/boete-gevolgen.ts'
import { einde, eindeEvolvers } from './traject/einde.ts'
import type { TrajectEvent } from './traject/events.ts'
import { examenEvolvers, examens } from './traject/examens.ts'
import { keten, onReply } from './traject/keten.ts'
import { leerroute, leerrouteEvolvers, leerrouteMessages } from './traject/leerroute.ts'
import { leerrouteWijziging, leerrouteWijzigingEvolvers } from './traject/leerroute-wijziging.ts'
import { meldingEvolvers, meldingMessages } from './traject/meldingen.ts'
import { onderbreking, onderbrekingEvolvers, onderbrekingMessages } from './traject/onderbreking.ts'
import { type Fase, opened, type Traject } from './traject/state.ts'
import { verhuizing, verhuizingEvolvers } from './traject/verhuizing.ts'
import { verlenging, verlengingEvolvers, verlengingMessages } from './traject/verlenging.ts'
import { verlengingBijzonder } from './traject/verlenging-bijzonder.ts'
import { fulfilment, uitreiking, voldaanEvolvers } from './traject/voldaan.ts'

const process: Process<Traject, TrajectEvent, Fase> = {
  name: 'wi2021',
  initial: opened,
  fase: ({ fase }) => fase,
  gemeente: ({ gemeente }) => gemeente,
  uitkomst: ({ voldaanOp, einde: ended }) => (voldaanOp !== null ? 'voldaan' : (ended?.reden ?? null)),
  fasen: {
    plicht,
    voorinburgering,
    bredeIntake,
    inburgeringstermijn: inburgeringstermijnFase,
    handhaving,
    afgesloten: {},
  },
  closing: 'afgesloten',
  procedures: {
    keten,
    oproep,
    leerbaarheidstoets,
    pip,
    leerroute,
    leerrouteWijziging,
    examens,
    verlenging,
    verlengingBijzonder,
    begeleiding,
    onderbreking,
    verhuizing,
    boete,
    bezwaar,
    betaling,
    uitreiking,
    einde,
    aandacht,
  },
  evolvers: {
    ...plichtEvolvers,
    ...voorinburgeringEvolvers,
    ...oproepEvolvers,
    ...leerbaarheidstoetsEvolvers,
    ...bredeIntakeEvolvers,
    ...pipEvolvers,
    ...termijnEvolvers,
    ...leerrouteEvolvers,
    ...leerrouteWijzigingEvolvers,
    ...examenEvolvers,
    ...verlengingEvolvers,
    ...begeleidingEvolvers,
    ...onderbrekingEvolvers,
    ...handhavingEvolvers,
    ...boeteEvolvers,
    ...bezwaarEvolvers,
    ...betalingEvolvers,
    ...verhuizingEvolvers,
    ...voldaanEvolvers,
    ...eindeEvolvers,
    ...meldingEvolvers,
    ...aandachtEvolvers,
  },
  messages: {
    ...plichtMessages,
    ...voorinburgeringMessages,
    ...oproepMessages,
    ...leerbaarheidstoetsMessages,
    ...pipMessages,
    ...termijnMessages,
    ...leerrouteMessages,
    ...verlengingMessages,
    ...onderbrekingMessages,
    ...boeteMessages,
    ...meldingMessages,
    ...aandachtMessages,
  },
  onReply,
  consequences: (traject) => fulfilment(traject),
}

export const wi2021 = regelingOf(process)
