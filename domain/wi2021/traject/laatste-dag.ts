// The last day of the term moves by operation of law: what follows from that, and when does the term stand still? (Wet 12; Besluit 4.2; P-10)
import { type IsoDate, minus } from '../../dates/iso-date.ts'
import { verlengingsaanvraag } from '../artikelen/besluit-4-5-verlengingsaanvraag.ts'
import type { Traject } from './state.ts'
import { nietGemeld } from './state-plicht.ts'

/** The day of the letter about the end (HD-06). */
export const eindeNadertOp = (laatsteDag: IsoDate): IsoDate => minus(laatsteDag, { months: 2 })

/** A later last day takes back that the term was exceeded, and what followed from it. A request that lies open stays open. */
export function verschoven(traject: Traject, tot: IsoDate, on: IsoDate): Traject {
  if (traject.termijn === null) return traject
  return {
    ...traject,
    fase: 'inburgeringstermijn',
    termijn: { ...traject.termijn, laatsteDag: tot, bevestigd: false, overschreden: false },
    boeteprocedure: null,
    periodiekVanaf: null,
    vensterOpen: verlengingsaanvraag({ laatsteDag: tot, ontvangst: on }).outcome.ontvankelijk,
    eindeGemeld: eindeNadertOp(tot) <= on,
    verwijtbaar: nietGemeld,
  }
}
