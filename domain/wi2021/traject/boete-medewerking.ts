// How is the fine of Wet 23 decided? Allowed at all, by whom, the ladder with recidive, the ceiling, the policy for asiel, a lower amount.
import { z } from 'zod'
import { betaaltermijn } from '../../awb/artikel-4-87-betaaltermijn.ts'
import { beslisbevoegdheidBoete, boeteToegestaan } from '../../awb/artikel-5-41-geen-boete.ts'
import { type IsoDate, minus, plus } from '../../dates/iso-date.ts'
import { awb, besluit, type Citation, conventie, type Finding, wet } from '../../law/finding.ts'
import { NoValue } from '../../law/timeline.ts'
import { dubbeleSanctie, matiging } from '../artikelen/artikel-25-boetegrond.ts'
import { boeteMedewerking, hoogsteBoeteMedewerking } from '../artikelen/besluit-7-1-boete-medewerking.ts'
import { boeteBeleidAsiel } from '../artikelen/boetebeleid-asiel.ts'
import { nieuwBesluit } from './bezwaar.ts'
import { boeteVelden } from './boete-velden.ts'
import { before, event, firstRefusal, happened, refuse, type TrajectDecision } from './parts.ts'
import type { Inburgeringstermijn, Traject } from './state.ts'
import type { Overtreding } from './state-handhaving.ts'
import { opschortingMedewerking } from './verval-opgeschort.ts'

export const boeteSchema = z.strictObject({
  nummer: z.number().int().min(1).meta({ title: 'Nummer van de overtreding' }),
  bekendmaking: boeteVelden.bekendmaking,
  verwijtbaarheid: z
    .enum(['opzet', 'grove schuld', 'gewoon', 'verminderd', 'geen'])
    .meta({ title: 'Hoe verwijtbaar is het?' }),
  bijstandVerlaagd: boeteVelden.bijstandVerlaagd,
  onwilVastgesteld: boeteVelden.onwilVastgesteld,
  verlaagdTotCent: boeteVelden.verlaagdTotCent,
})
type Body = z.infer<typeof boeteSchema>

/** Everything that can stand in the way first, then the amount. */
export function imposed(traject: Traject, one: Overtreding, body: Body, door: string): TrajectDecision {
  const { bekendmaking } = body
  const stopped = notYet(one, body, door)
  if (stopped !== null) return stopped
  const { refusal, findings } = allowed(traject, one, body)
  if (refusal !== null) return refusal
  const ladder = amount(traject, one, body)
  const bedrag = matiging({
    boete: 'gemeente',
    bedragCent: ladder.outcome.bedragCent,
    bijzondereOmstandigheden: body.verlaagdTotCent !== undefined,
    ...(body.verlaagdTotCent === undefined ? {} : { verlaagdTotCent: body.verlaagdTotCent }),
  })
  if (bedrag.outcome.bedragCent === 0)
    return refuse('geenBoeteMogelijk', besluit('7.1', 5), 'Er blijft geen boete over: kies afzien van een boete.')
  const betalen = betaaltermijn({ bekendmaking })
  return happened(
    event(
      'BoeteMedewerkingOpgelegd',
      { on: bekendmaking, ground: wet('23', 1), findings: [...findings, ladder, bedrag, betalen] },
      {
        nummer: one.nummer,
        besluit: nieuwBesluit(traject, { soort: 'boeteMedewerking', van: 'gemeente', bekendmaking }),
        bedragCent: bedrag.outcome.bedragCent,
        betalenTot: betalen.outcome.laatsteDag,
      },
    ),
  )
}

/** The road there: a report by somebody else, and the zienswijze or its term (Awb 5:53, 10:3 lid 4). */
function notYet({ rapport, besluitVanaf, zienswijzeTot }: Overtreding, { bekendmaking }: Body, door: string) {
  if (rapport === null) return refuse('geenRapport', awb('5:53', 2), 'Maak eerst het rapport op.')
  const mandaat = beslisbevoegdheidBoete({
    maximumCent: hoogsteBoeteMedewerking(bekendmaking),
    maakteRapport: rapport.door === door,
  })
  if (!mandaat.outcome.bevoegd)
    return refuse(
      'eigenRapport',
      mandaat.ground,
      'Wie het rapport opmaakte, mag niet over de boete beslissen: vraag een collega.',
    )
  if (besluitVanaf === null)
    return refuse('zienswijzetermijnLoopt', awb('5:53', 3), `Wacht op de zienswijze, of tot na ${zienswijzeTot}.`)
  return firstRefusal(before(bekendmaking, besluitVanaf, awb('5:53', 3), 'na de zienswijze'))
}

type Allowed = { readonly refusal: TrajectDecision | null; readonly findings: readonly Finding[] }

/** No blame, no power any more, a sanction already, or the policy for asiel (Awb 5:41 to 5:45; Wet 27; HG-07). */
function allowed(traject: Traject, one: Overtreding, body: Body): Allowed {
  const { bekendmaking } = body
  const toegestaan = boeteToegestaan({
    overtreding: one.gepleegd,
    besluit: bekendmaking,
    maximumCent: hoogsteBoeteMedewerking(one.gepleegd),
    verwijtbaar: body.verwijtbaarheid !== 'geen',
    overleden: traject.einde?.reden === 'overlijden',
    alBeboet: one.besluit !== null,
    ...opschortingMedewerking(traject, one),
  })
  const dubbel = dubbeleSanctie({ bijstandVerlaagd: body.bijstandVerlaagd })
  const beleid = boeteBeleidAsiel({
    doelgroep: traject.doelgroep ?? 'gezin',
    orgaan: 'gemeente',
    peildatum: bekendmaking,
    onwilAangetoond: body.onwilVastgesteld === true,
  })
  const refusal = firstRefusal(
    toegestaan.outcome.beletsel === 'geen verwijt' &&
      refuse('geenVerwijt', toegestaan.ground, 'Zonder verwijt is er geen boete: zie ervan af.'),
    !toegestaan.outcome.toegestaan && refuse('geenBoeteMogelijk', toegestaan.ground, 'Er kan geen boete meer zijn.'),
    !dubbel.outcome.boeteToegestaan &&
      refuse('dubbeleSanctie', dubbel.ground, 'De bijstand is al verlaagd om dezelfde gedraging: zie af van de boete.'),
    !beleid.outcome.toegestaan &&
      refuse('onwilNietVastgesteld', beleid.ground, 'Leg eerst vast dat er bewezen en volgehouden onwil is.'),
  )
  return { refusal, findings: [toegestaan, dubbel, beleid] }
}

/** Recidive counts the fines that stand, with the day on which each became irrevocable; the ceiling all fines of the gemeente in the term. */
function amount(traject: Traject, one: Overtreding, { verwijtbaarheid }: Body) {
  return boeteMedewerking({
    vastgesteld: one.vastgesteld,
    verwijtbaarheid,
    eerdere: traject.overtredingen.filter((other) => standing(traject, other)).map((other) => earlier(traject, other)),
    reedsOpgelegdCent: opgelegd(traject, one.termijn),
    termijn: lengte(traject, one.termijn),
  })
}

const standing = ({ boetelijst }: Traject, { besluit: number }: Overtreding) =>
  boetelijst.some((fine) => fine.besluit === number && !fine.vervallen)

function earlier({ besluiten }: Traject, { vastgesteld, besluit: number }: Overtreding) {
  const op = besluiten.find(({ nummer }) => nummer === number)?.onherroepelijkOp
  return { vastgesteld, ...(op === undefined ? {} : { onherroepelijk: op }) }
}

/** Fines of the gemeente in this term so far; those for the brede intake count with the first term (HG-03, D). */
function opgelegd({ boetelijst }: Traject, termijn: number): number {
  return boetelijst
    .filter((fine) => fine.soort !== 'boete' && !fine.vervallen && Math.max(fine.termijn, 1) === termijn)
    .reduce((sum, { bedragCent }) => sum + bedragCent, 0)
}

const lengths = [
  ['6 maanden', 6],
  ['1 jaar', 12],
  ['1,5 jaar', 18],
  ['2 jaar', 24],
] as const

/** Which ceiling of Besluit 7.1 lid 5 applies: by the length of the new term as it was set, without its extensions. */
function lengte({ termijn, vorigeTermijnen }: Traject, nummer: number) {
  if (nummer === 1) return 'eerste' as const
  const which = [...vorigeTermijnen, ...(termijn === null ? [] : [termijn])].find((one) => one.nummer === nummer)
  const found = lengths.find(([, months]) => which !== undefined && lasts(which, months))
  if (found === undefined)
    throw new NoValue(`De nieuwe termijn (${nummer}) duurt niet een half, een, anderhalf of twee jaar: geen plafond.`)
  return found[0]
}

function lasts({ aanvang, laatsteDag, oorspronkelijk = laatsteDag }: Inburgeringstermijn, months: number): boolean {
  const bekendmaking: IsoDate = minus(aanvang, { days: 1 })
  return plus(bekendmaking, { months }) === oorspronkelijk
}

/** No fine: for a reason that the law gives. */
export function waived(nummer: number, reden: string, today: IsoDate): TrajectDecision {
  const grounds: Readonly<Record<string, Citation>> = {
    bijstandVerlaagd: wet('27'),
    beleidAsiel: conventie('HG-07'),
    geenOvertreding: wet('23', 1),
    plafondBereikt: besluit('7.1', 5),
  }
  const ground = grounds[reden] ?? awb('5:41')
  return happened(event('VanBoeteMedewerkingAfgezien', { on: today, ground }, { nummer, reden }))
}
