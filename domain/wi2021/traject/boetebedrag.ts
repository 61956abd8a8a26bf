// How high is the fine, and how long the new term? The facts of the dossier, put to the tables of the Regeling (HD-02 to HD-04).
import { gunstigsteBoete } from '../../awb/artikel-5-41-geen-boete.ts'
import { vervalBoetebevoegdheid } from '../../awb/artikel-5-45-verval.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import type { Finding } from '../../law/finding.ts'
import type { Examenonderdeel } from '../../law/schemas.ts'
import { NoValue } from '../../law/timeline.ts'
import { boeteParticipatie, boetePerOnderdeel } from '../artikelen/besluit-7-2-boete-participatie.ts'
import { boeteLeerroute } from '../artikelen/regeling-7-1-boete-leerroute.ts'
import { type DuurZonderEindgesprek, nieuweTermijn } from '../artikelen/regeling-7-4-nieuwe-termijn.ts'
import { huidigePip, niveauVan, type Pip, type Traject } from './state.ts'
import { opschortingBoete } from './verval-opgeschort.ts'
import { voldaanFinding } from './voldaan.ts'

const NEW_TERMS = 2

type Bedrag = { readonly bedragCent: number; readonly findings: readonly Finding[] }

/**
 * Cents: the fine for the route and the one for PVT and MAP together, by the law of the day of the violation or of the decision, whichever
 * is lower (Awb 5:46 lid 4). Throws NoValue where only a human can answer.
 */
export function boetebedrag(
  traject: Traject,
  pvtEnMapApart: boolean | undefined,
  besluit: IsoDate,
  zonderLeerroute = false,
): Bedrag {
  const volgens = (peildatum: IsoDate) => volgensTabel(traject, { pvtEnMapApart, besluit, peildatum, zonderLeerroute })
  const bijBesluit = volgens(besluit)
  if (traject.boeteprocedure === null) return bijBesluit
  const bijOvertreding = volgens(plus(traject.boeteprocedure.sinds, { days: 1 }))
  if (bijOvertreding.bedragCent === bijBesluit.bedragCent) return bijBesluit
  const gunstigste = gunstigsteBoete({
    bijOvertredingCent: bijOvertreding.bedragCent,
    bijBesluitCent: bijBesluit.bedragCent,
  })
  const { bedragCent } = gunstigste.outcome
  const geldt = bedragCent === bijBesluit.bedragCent ? bijBesluit : bijOvertreding
  return { bedragCent, findings: [...geldt.findings, gunstigste] }
}

type Vraag = {
  readonly pvtEnMapApart: boolean | undefined
  readonly besluit: IsoDate
  readonly peildatum: IsoDate
  readonly zonderLeerroute: boolean
}

function volgensTabel(traject: Traject, { pvtEnMapApart, besluit, peildatum, zonderLeerroute }: Vraag): Bedrag {
  const { leerroute, routeOpen, ...parts } = open(traject)
  const laat = participatieVervallen(traject, besluit)
  const [pvtOpen, mapOpen] = [parts.pvtOpen && !laat, parts.mapOpen && !laat]
  const participatie = boeteParticipatie({ leerroute, pvtOpen, mapOpen, perOnderdeel: pvtEnMapApart, peildatum })
  if (!routeOpen || zonderLeerroute) return { bedragCent: participatie.outcome.bedragCent, findings: [participatie] }
  const route = boeteLeerroute({
    leerroute,
    doelgroep: traject.doelgroep ?? 'gezin',
    ...maat(onLastDay(traject)),
    peildatum,
  })
  return { bedragCent: route.outcome.bedragCent + participatie.outcome.bedragCent, findings: [route, participatie] }
}

type Oordeel = {
  readonly zonderLeerroute?: boolean
  readonly duurZonderEindgesprek?: DuurZonderEindgesprek | undefined
}

/** The term that comes with the first and the second fine; none when all was done late, and none with later fines (Wet 24 lid 4). */
export function nieuweTermijnBij(
  traject: Traject,
  bekendmaking: IsoDate,
  { zonderLeerroute = false, duurZonderEindgesprek }: Oordeel = {},
): {
  readonly termijn: { readonly aanvang: IsoDate; readonly laatsteDag: IsoDate } | null
  readonly findings: readonly Finding[]
} {
  if (traject.boetes >= NEW_TERMS || traject.periodiekVanaf !== null || traject.voldaanOp !== null)
    return { termijn: null, findings: [] }
  const { leerroute, pvtOpen, mapOpen, ...rest } = open(traject)
  const routeOpen = rest.routeOpen && !zonderLeerroute
  if (!pvtOpen && !mapOpen && !routeOpen) return { termijn: null, findings: [] }
  const finding = nieuweTermijn({
    bekendmaking,
    leerroute,
    doelgroep: traject.doelgroep ?? 'gezin',
    uren: traject.uren.taalEnKnm + traject.uren.bredeIntake,
    urenParticipatie: traject.uren.participatie,
    onderdelenGeslaagd: passed(onLastDay(traject)).length,
    duurZonderEindgesprek,
    routeOpen,
    pvtOpen,
    mapOpen,
  })
  return { termijn: finding.outcome, findings: [finding] }
}

/** Awb 5:45 lid 2: the fine for PVT and MAP lapses after three years, also where that for the leerroute is still possible. */
function participatieVervallen(traject: Traject, peildatum: IsoDate): boolean {
  const { boeteprocedure } = traject
  if (boeteprocedure === null) return false
  const overtreding = plus(boeteprocedure.sinds, { days: 1 })
  const maximumCent = boetePerOnderdeel(overtreding)
  const verval = vervalBoetebevoegdheid({ overtreding, maximumCent, ...opschortingBoete(traject) })
  return peildatum > verval.outcome.laatsteDag
}

const lastDayOf = ({ boeteprocedure, termijn, geopendOp }: Traject): IsoDate =>
  boeteprocedure?.sinds ?? termijn?.laatsteDag ?? geopendOp

/** The traject as it stood when the term ended: an exam, eindgesprek or other PIP after that day changes neither the fine nor the new term (T-11, D). */
function onLastDay(traject: Traject): Traject {
  const last = lastDayOf(traject)
  const { zRoute } = traject
  return {
    ...traject,
    examens: traject.examens.filter(({ examendatum }) => examendatum <= last),
    pips: traject.pips.filter(({ dagtekening }, index) => index === 0 || dagtekening <= last),
    zRoute: zRoute !== null && zRoute.eindgesprekOp <= last ? zRoute : null,
  }
}

/** Whether the leerroute itself was not achieved when the term ended. */
export const routeOpen = (traject: Traject): boolean => open(traject).routeOpen

/** What was not done when the term ended: what is done later than its last day counts as open. */
export function open(traject: Traject) {
  const last = lastDayOf(traject)
  const leerroute = huidigePip(onLastDay(traject))?.leerroute ?? 'B1'
  const inTime = (date: IsoDate | undefined) => date !== undefined && date <= last
  const missing = voldaanFinding(onLastDay(traject))?.outcome.ontbreekt ?? []
  return {
    leerroute,
    pvtOpen: !inTime(traject.pvt?.ondertekendOp),
    mapOpen: leerroute !== 'onderwijs' && !inTime(traject.map?.eindgesprekOp),
    routeOpen: missing.some((part) => part !== 'pvt' && part !== 'map'),
  }
}

function maat(traject: Traject) {
  const plan = huidigePip(traject)
  const uren = traject.uren.taalEnKnm + traject.uren.bredeIntake
  if (plan?.leerroute === 'Z') return { uren, urenParticipatie: traject.uren.participatie }
  if (plan?.leerroute === 'onderwijs') return { percentage: traject.uren.aanwezigheid, examens: attempts(traject) }
  return traject.doelgroep === 'asiel'
    ? { percentage: Math.floor((100 * uren) / hoursOf(plan)), examens: attempts(traject) }
    : { uren, examens: attempts(traject) }
}

/** The percentage is of the hours fixed in the PIP (Wet 15 lid 2): without them there is no amount. */
function hoursOf(plan: Pip | null): number {
  if (plan?.urenIntensiteit == null) throw new NoValue('Het PIP noemt geen uren van de leerroute: leg die eerst vast.')
  return plan.urenIntensiteit
}

const onderdelen = ['lezen', 'luisteren', 'schrijven', 'spreken', 'knm'] as const satisfies readonly Examenonderdeel[]

/** An attempt is an exam that was taken: passed or failed (D: no result is no attempt, in favour of the person). */
function attempts(traject: Traject) {
  const of = (onderdeel: Examenonderdeel) => {
    const taken = traject.examens.filter((one) => one.onderdeel === onderdeel && one.resultaat !== 'geen')
    const vrij = traject.vrijeOnderdelen.some((one) => one.onderdeel === onderdeel)
    return {
      pogingen: taken.length,
      geslaagd: passed(traject).includes(onderdeel),
      ...(vrij ? { vrijgesteld: true } : {}),
    }
  }
  return {
    lezen: of('lezen'),
    luisteren: of('luisteren'),
    schrijven: of('schrijven'),
    spreken: of('spreken'),
    knm: of('knm'),
  }
}

/** Parts passed at the level of the PIP or above, or counted as such by a vrijstelling (Wet 7 lid 3); not by an ontheffing. */
export function passed(traject: Traject): readonly Examenonderdeel[] {
  const plan = huidigePip(traject)
  const enough = (niveau: string | null, onderdeel: Examenonderdeel) =>
    niveau !== null && niveau >= ((plan && onderdeel !== 'knm' && niveauVan(plan, onderdeel)) || 'A2')
  const exempt = (onderdeel: Examenonderdeel) =>
    traject.vrijeOnderdelen.some((one) => one.onderdeel === onderdeel && one.wegens === 'vrijstelling')
  return onderdelen.filter(
    (onderdeel) =>
      exempt(onderdeel) ||
      traject.examens.some(
        (one) =>
          one.onderdeel === onderdeel &&
          one.resultaat === 'geslaagd' &&
          (onderdeel === 'knm' || enough(one.niveau, onderdeel)),
      ),
  )
}
