// The regeling Wi2021: its fasen in the order of the life, and the procedures that outlive a fase.
import type { Regeling } from '../dossier.ts'
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
import { aanmaning, aanmaningEvolvers, aanmaningMessages } from './traject/aanmaning.ts'
import { aanvulling, aanvullingEvolvers, aanvullingMessages } from './traject/aanvulling.ts'
import { begeleiding, begeleidingEvolvers } from './traject/begeleiding.ts'
import { beroep, beroepEvolvers } from './traject/beroep.ts'
import { betaling, betalingEvolvers } from './traject/betaling.ts'
import { betrokken, gemeentenVoor, gemeenteVoor } from './traject/bevoegde-gemeente.ts'
import { bezwaar, bezwaarEvolvers } from './traject/bezwaar.ts'
import { bezwaarbehandeling, bezwaarbehandelingEvolvers } from './traject/bezwaar-behandeling.ts'
import { bezwaarMessages } from './traject/bezwaar-brieven.ts'
import { boete } from './traject/boete.ts'
import { boeteEvolvers, boeteMessages } from './traject/boete-gevolgen.ts'
import { boetesTeHerzien } from './traject/boete-herzien.ts'
import { intrekking, intrekkingEvolvers, intrekkingMessages } from './traject/boete-intrekking.ts'
import { correctie } from './traject/correctie.ts'
import { gevolgen, voldoeningHerroepen } from './traject/correctie-gevolgen.ts'
import { correctieOnderdelen, urenEvolvers, urenMessages } from './traject/correctie-onderdelen.ts'
import { correctieEvolvers, correctieMessages } from './traject/correctie-staat.ts'
import { dwangsom, dwangsomEvolvers, dwangsomGestopt, dwangsomMessages } from './traject/dwangsom.ts'
import { einde, eindeEvolvers } from './traject/einde.ts'
import type { TrajectEvent } from './traject/events.ts'
import { examenEvolvers, examens } from './traject/examens.ts'
import { herrekend } from './traject/herrekening.ts'
import { keten, onReply } from './traject/keten.ts'
import { leerroute, leerrouteEvolvers, leerrouteMessages } from './traject/leerroute.ts'
import { leerrouteWijziging, leerrouteWijzigingEvolvers } from './traject/leerroute-wijziging.ts'
import { meldingEvolvers, meldingMessages } from './traject/meldingen.ts'
import { onderbreking, onderbrekingEvolvers, onderbrekingMessages } from './traject/onderbreking.ts'
import { ontheffing, ontheffingEvolvers, ontheffingMessages } from './traject/ontheffing.ts'
import { overtreding } from './traject/overtreding.ts'
import { overtredingEvolvers, overtredingMessages } from './traject/overtreding-gevolgen.ts'
import type { TrajectMessages } from './traject/parts.ts'
import { pvtMapEvolvers, pvtMapMessages } from './traject/pvt-map.ts'
import { type Fase, opened, type Traject } from './traject/state.ts'
import {
  tijdelijkeVrijstelling,
  tijdelijkeVrijstellingEvolvers,
  tijdelijkeVrijstellingMessages,
} from './traject/tijdelijke-vrijstelling.ts'
import { verhuizing, verhuizingEvolvers } from './traject/verhuizing.ts'
import { verlenging, verlengingEvolvers, verlengingMessages } from './traject/verlenging.ts'
import { verlengingBijzonder } from './traject/verlenging-bijzonder.ts'
import { metVerstuurd } from './traject/verstuurd.ts'
import { verval, vervalEvolvers } from './traject/verval.ts'
import { verwijtbaarheid, verwijtbaarheidEvolvers, verwijtbaarheidMessages } from './traject/verwijtbaarheid.ts'
import { verzoek, verzoekEvolvers, verzoekMessages } from './traject/verzoek.ts'
import { fulfilment, uitreiking, voldaanEvolvers } from './traject/voldaan.ts'
import { vrijstelling, vrijstellingEvolvers, vrijstellingMessages } from './traject/vrijstelling.ts'
import {
  zienswijzeBredeIntake,
  zienswijzeBredeIntakeEvolvers,
  zienswijzeBredeIntakeMessages,
} from './traject/zienswijze-brede-intake.ts'

/** What each event tells partners and the person. */
const messages: TrajectMessages = {
  ...plichtMessages,
  ...voorinburgeringMessages,
  ...oproepMessages,
  ...leerbaarheidstoetsMessages,
  ...pipMessages,
  ...termijnMessages,
  ...leerrouteMessages,
  ...pvtMapMessages,
  ...urenMessages,
  ...correctieMessages,
  ...verlengingMessages,
  ...onderbrekingMessages,
  ...verzoekMessages,
  ...aanvullingMessages,
  ...dwangsomMessages,
  ...vrijstellingMessages,
  ...tijdelijkeVrijstellingMessages,
  ...ontheffingMessages,
  ...verwijtbaarheidMessages,
  ...boeteMessages,
  ...overtredingMessages,
  ...zienswijzeBredeIntakeMessages,
  ...bezwaarMessages,
  ...intrekkingMessages,
  ...aanmaningMessages,
  ...meldingMessages,
  ...aandachtMessages,
}

const process: Process<Traject, TrajectEvent, Fase> = {
  name: 'wi2021',
  initial: opened,
  fase: ({ fase }) => fase,
  gemeente: ({ gemeente }) => gemeente,
  gemeenteVoor,
  gemeentenVoor,
  betrokken,
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
    verzoek,
    aanvulling,
    dwangsom,
    vrijstelling,
    tijdelijkeVrijstelling,
    ontheffing,
    verwijtbaarheid,
    begeleiding,
    onderbreking,
    verhuizing,
    boete,
    overtreding,
    zienswijzeBredeIntake,
    verval,
    bezwaar,
    bezwaarbehandeling,
    beroep,
    intrekking,
    betaling,
    aanmaning,
    correctie,
    correctieOnderdelen,
    uitreiking,
    einde,
    aandacht,
  },
  evolvers: metVerstuurd(
    {
      ...plichtEvolvers,
      ...voorinburgeringEvolvers,
      ...oproepEvolvers,
      ...leerbaarheidstoetsEvolvers,
      ...bredeIntakeEvolvers,
      ...pipEvolvers,
      ...termijnEvolvers,
      ...leerrouteEvolvers,
      ...pvtMapEvolvers,
      ...urenEvolvers,
      ...leerrouteWijzigingEvolvers,
      ...examenEvolvers,
      ...verlengingEvolvers,
      ...verzoekEvolvers,
      ...aanvullingEvolvers,
      ...dwangsomEvolvers,
      ...vrijstellingEvolvers,
      ...tijdelijkeVrijstellingEvolvers,
      ...ontheffingEvolvers,
      ...verwijtbaarheidEvolvers,
      ...begeleidingEvolvers,
      ...onderbrekingEvolvers,
      ...handhavingEvolvers,
      ...boeteEvolvers,
      ...overtredingEvolvers,
      ...zienswijzeBredeIntakeEvolvers,
      ...vervalEvolvers,
      ...bezwaarEvolvers,
      ...bezwaarbehandelingEvolvers,
      ...beroepEvolvers,
      ...intrekkingEvolvers,
      ...betalingEvolvers,
      ...aanmaningEvolvers,
      ...correctieEvolvers,
      ...verhuizingEvolvers,
      ...voldaanEvolvers,
      ...eindeEvolvers,
      ...meldingEvolvers,
      ...aandachtEvolvers,
    },
    messages,
  ),
  messages,
  onReply,
  onRecalculation: (_traject, moved, context) => herrekend(moved, context),
  consequences(next, { today }, { before, events }) {
    const herroepen = voldoeningHerroepen(next, events, today)
    const open = herroepen.reduce(wi2021.evolve, next)
    const first = [...herroepen, ...fulfilment(open)]
    const further = [...first, ...dwangsomGestopt(first.reduce(wi2021.evolve, next), today, events)]
    const after = further.reduce(wi2021.evolve, next)
    return [
      ...further,
      ...boetesTeHerzien(before, events, today),
      ...gevolgen({ before, after, events }, wi2021.termijnen, today),
    ]
  },
}

export const wi2021: Regeling<Traject, TrajectEvent, Fase> = regelingOf(process)
