// How is the fine for the brede intake decided? Blame, the policy for asiel, a sanction already, the amount or a lower one, the new term (Wet 22, 26, 27; Besluit 7.1 lid 1 and 6; Awb 5:41).
import { z } from 'zod'
import { betaaltermijn } from '../../awb/artikel-4-87-betaaltermijn.ts'
import { awb, besluit, type Finding, wet } from '../../law/finding.ts'
import { dubbeleSanctie, matiging } from '../artikelen/artikel-25-boetegrond.ts'
import { boeteBredeIntake } from '../artikelen/besluit-7-1-boete-brede-intake.ts'
import { boeteBeleidAsiel } from '../artikelen/boetebeleid-asiel.ts'
import { nieuwBesluit } from './bezwaar.ts'
import { boeteVelden } from './boete-velden.ts'
import { event, firstRefusal, happened, refuse, type TrajectDecision } from './parts.ts'
import type { Traject } from './state.ts'
import { zienswijzeFinding } from './zienswijze-toets.ts'

export const boeteBredeIntakeSchema = z.strictObject({
  bekendmaking: boeteVelden.bekendmaking,
  verwijtbaar: z.boolean().meta({ title: 'Het is iemand te verwijten' }),
  bijstandVerlaagd: boeteVelden.bijstandVerlaagd.optional(),
  onwilVastgesteld: boeteVelden.onwilVastgesteld,
  verlaagdTotCent: boeteVelden.verlaagdTotCent,
})
type Body = z.infer<typeof boeteBredeIntakeSchema>

export function imposed(traject: Traject, body: Body): TrajectDecision {
  const { bekendmaking } = body
  const { refusal, findings } = allowed(traject, body)
  if (refusal !== null) return refusal
  const tabel = boeteBredeIntake({ bekendmaking, eerdereBoetes: traject.boetesBredeIntake })
  const { laatsteDag } = tabel.outcome
  const bedrag = bedragVan(tabel.outcome.bedragCent, body.verlaagdTotCent)
  if ('kind' in bedrag) return bedrag
  const betalen = betaaltermijn({ bekendmaking })
  return happened(
    event(
      'BoeteBredeIntakeOpgelegd',
      {
        on: bekendmaking,
        ground: wet('22'),
        findings: [...findings, ...zienswijzeFinding(traject), tabel, bedrag, betalen],
      },
      {
        besluit: nieuwBesluit(traject, { soort: 'boeteBredeIntake', van: 'gemeente', bekendmaking }),
        bedragCent: bedrag.outcome.bedragCent,
        betalenTot: betalen.outcome.laatsteDag,
        // Who has had his intake has nothing left to appear for; after three calls it is completed in absence (Wet 14 lid 2).
        nieuweTermijnTot: traject.intakeAfgerondOp === null && traject.oproepen.length < 3 ? laatsteDag : null,
      },
    ),
  )
}

/** The fixed amount, or a lower one that a human judges fit in special circumstances; with nothing left there is no fine to impose. */
function bedragVan(bedragCent: number, verlaagdTotCent: number | undefined) {
  const wrong = (needed: string) => refuse('geenBoeteMogelijk', besluit('7.1', 6), needed)
  if ((verlaagdTotCent ?? 0) > bedragCent) return wrong(`Het bedrag mag lager zijn, niet hoger dan ${bedragCent} cent.`)
  if (verlaagdTotCent === 0) return wrong('Er blijft geen boete over: leg er geen op.')
  return matiging({
    boete: 'gemeente',
    bedragCent,
    bijzondereOmstandigheden: verlaagdTotCent !== undefined,
    ...(verlaagdTotCent === undefined ? {} : { verlaagdTotCent }),
  })
}

type Allowed = { readonly refusal: TrajectDecision | null; readonly findings: readonly Finding[] }

function allowed(traject: Traject, { bekendmaking, verwijtbaar, bijstandVerlaagd, onwilVastgesteld }: Body): Allowed {
  const beleid = boeteBeleidAsiel({
    doelgroep: traject.doelgroep ?? 'gezin',
    orgaan: 'gemeente',
    peildatum: bekendmaking,
    onwilAangetoond: onwilVastgesteld === true,
  })
  const dubbel = bijstandVerlaagd === undefined ? [] : [dubbeleSanctie({ bijstandVerlaagd })]
  const refusal = firstRefusal(
    !beleid.outcome.toegestaan &&
      refuse('onwilNietVastgesteld', beleid.ground, 'Leg eerst vast dat er bewezen en volgehouden onwil is.'),
    !verwijtbaar && refuse('geenVerwijt', awb('5:41'), 'Zonder verwijt is er geen boete.'),
    bijstandVerlaagd === true &&
      refuse('dubbeleSanctie', wet('27'), 'De bijstand is al verlaagd om dezelfde gedraging: er is geen boete.'),
  )
  return { refusal, findings: [beleid, ...dubbel] }
}
