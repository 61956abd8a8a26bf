// May a fine for the brede intake be decided now, and must someone be heard first? Awb 4:8, 4:12.
import { zienswijzeplicht } from '../../awb/artikel-4-8-zienswijze.ts'
import type { IsoDate } from '../../dates/iso-date.ts'
import { awb, type Finding } from '../../law/finding.ts'
import { before, refuse, type TrajectDecision } from './parts.ts'
import type { Traject } from './state.ts'

const ground = awb('4:8', 1)

/** While someone may still answer there is no fine. */
export function nietGehoord({ zienswijzeBredeIntake: asked }: Traject, bekendmaking: IsoDate): TrajectDecision | null {
  if (asked === null) return null
  return asked.besluitVanaf === null
    ? refuse('zienswijzetermijnLoopt', ground, `Wacht op de zienswijze, of tot na ${asked.tot}.`)
    : before(bekendmaking, asked.besluitVanaf, ground, 'na de zienswijze')
}

/** Asked, or left out on the ground of Awb 4:12 (a fine of at most EUR 250 that objection repairs in full). */
export function zienswijzeFinding({ zienswijzeBredeIntake: asked }: Traject): readonly Finding[] {
  return [
    zienswijzeplicht({
      opAanvraag: false,
      gegevensVanBetrokkene: false,
      financieelEnHerstelbaar: asked === null,
      zwareBoete: false,
    }),
  ]
}
