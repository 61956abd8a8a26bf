// What does a correction change in the dossier? The fact itself; termijnen and work items follow from it by themselves.
import type { IsoDate } from '../../dates/iso-date.ts'
import { aankondigingEindeTermijn } from '../artikelen/artikel-25-boetegrond.ts'
import { verlengingsaanvraag } from '../artikelen/besluit-4-5-verlengingsaanvraag.ts'
import { metOverlijden, zonderOverlijden } from './overlijden.ts'
import { type EvolversOf, message, type TrajectMessages } from './parts.ts'
import type { Boeteprocedure, Fase, Traject } from './state.ts'

export const correctieEvolvers: EvolversOf<
  | 'KennisgevingGecorrigeerd'
  | 'PlichtbeginGecorrigeerd'
  | 'InschrijvingGecorrigeerd'
  | 'GemeenteGecorrigeerd'
  | 'PlichtvaststellingIngetrokken'
  | 'EindePlichtIngetrokken'
  | 'EindeGecorrigeerd'
  | 'ExamenresultaatHerzien'
  | 'UitreikingIngetrokken'
  | 'VoldoeningHerroepen'
  | 'GevolgVastgesteld'
> = {
  KennisgevingGecorrigeerd: (traject, { body }) => ({ ...traject, kennisgeving: body.kennisgeving }),
  PlichtbeginGecorrigeerd: (traject, { body }) => ({ ...traject, plichtBegin: body.begin }),
  InschrijvingGecorrigeerd: (traject, { body }) => registered(traject, body.inschrijving),
  GemeenteGecorrigeerd: (traject, { body }) => registered({ ...traject, gemeente: body.gemeente }, body.inschrijving),
  // Decisions stand until whoever took them withdraws them: the correction lists them.
  PlichtvaststellingIngetrokken: (traject, { legalDate }) => ({
    ...traject,
    fase: 'afgesloten',
    einde: { reden: 'tenOnrechteVastgesteld', per: legalDate },
    boeteprocedure: null,
    periodiekVanaf: null,
    pipVervallenOp: null,
    verlengingsaanvraag: null,
    verhuisdOp: null,
    oproepen: traject.oproepen.map((one) => (one.afloop === 'loopt' ? { ...one, afloop: 'verschenen' } : one)),
  }),
  EindePlichtIngetrokken: (traject, { legalDate }) => reopened(zonderEinde(traject), legalDate),
  EindeGecorrigeerd: (traject, { body: { per } }) => {
    if (traject.einde === null) return traject
    const next = { ...traject, einde: { ...traject.einde, per } }
    return traject.einde.reden === 'overlijden' ? metOverlijden(zonderOverlijden(next), per) : next
  },
  ExamenresultaatHerzien: (traject, { body: { vervangt: _replaced, ...result } }) => ({
    ...traject,
    examens: traject.examens.map((one) =>
      one.onderdeel === result.onderdeel && one.examendatum === result.examendatum ? result : one,
    ),
  }),
  UitreikingIngetrokken: (traject) => ({
    ...traject,
    uitreiking: null,
    uitreikingIngetrokken: traject.uitreiking?.op ?? null,
  }),
  VoldoeningHerroepen: (traject, { legalDate }) => reopened({ ...traject, voldaanOp: null }, legalDate),
  GevolgVastgesteld: (traject) => traject,
}

/** The first registration counts for the ten weeks; after a move the new one does (Besluit 5.3 lid 1 and 3). */
function registered(traject: Traject, inschrijving: IsoDate | null): Traject {
  const was = traject.inschrijving
  const first = traject.eersteInschrijving === was
  return {
    ...traject,
    inschrijving,
    eersteInschrijving: first ? inschrijving : traject.eersteInschrijving,
    verhuisdOp: traject.verhuisdOp !== null && traject.verhuisdOp === was ? inschrijving : traject.verhuisdOp,
  }
}

/** The end did not happen, and what ended it is gone: it does not end again at once. A call that ran then is withdrawn, not missed. */
function zonderEinde(traject: Traject): Traject {
  const { einde, onderbreking, aowOp, oproepen } = traject
  return {
    ...zonderOverlijden(traject),
    einde: null,
    // back in time, or never gone: the days are registered as an interruption afterwards
    onderbreking: einde?.reden === 'langerDanEenJaarWeg' ? null : onderbreking,
    // asked of the BRP again
    aowOp: einde?.reden === 'aowLeeftijd' ? null : aowOp,
    oproepen: oproepen.filter(({ afloop, gemistOp }) => afloop !== 'gemist' || gemistOp !== undefined),
  }
}

/** Back where the life was. What ended meanwhile lapses on its own day; letters about an end that has passed are not sent any more. */
function reopened(traject: Traject, today: IsoDate): Traject {
  const { termijn } = traject
  if (termijn === null) return { ...traject, fase: beforePip(traject) }
  const { laatsteDag, overschreden } = termijn
  return {
    ...traject,
    fase: overschreden ? 'handhaving' : 'inburgeringstermijn',
    vensterOpen: traject.vensterOpen || verlengingsaanvraag({ laatsteDag, ontvangst: today }).outcome.ontvankelijk,
    eindeGemeld: traject.eindeGemeld || aankondigingEindeTermijn({ laatsteDag }).outcome.briefOp <= today,
    boeteprocedure: traject.boeteprocedure ?? (overschreden && !beboet(traject) ? opnieuw(laatsteDag) : null),
    periodiekVanaf: traject.periodiekVanaf ?? (overschreden && traject.boetes >= 2 ? laatsteDag : null),
  }
}

/** Also after the second new term: then only periodic fines follow (Wet 24 lid 4). */
const beboet = ({ boetelijst, boetes, termijn }: Traject): boolean =>
  boetes >= 2 ||
  boetelijst.some((fine) => fine.soort === 'boete' && !fine.vervallen && fine.termijn === termijn?.nummer)

/** What was prepared ended with the plicht: DUO begins again, or lets it be. */
const opnieuw = (sinds: IsoDate): Boeteprocedure => ({
  sinds,
  rapport: null,
  zienswijzeTot: null,
  besluitVanaf: null,
  beslissenUiterlijk: null,
  teLaat: false,
})

function beforePip({ doelgroep, inschrijving }: Traject): Fase {
  return doelgroep === 'asiel' && inschrijving === null ? 'voorinburgering' : 'bredeIntake'
}

export const correctieMessages: TrajectMessages = {
  EindePlichtIngetrokken: ({ body }) =>
    body.reden === 'aowLeeftijd' ? [message('fetchPersoonFromBrp', {}, 'BRP: AOW-datum opnieuw opvragen')] : [],
}
