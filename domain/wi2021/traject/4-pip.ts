// Procedure pip: the plan of the leerroute, and the term that starts on the day after it (Wet 11, 15; Besluit 5.3). Also the PIP of a new gemeente after a move.
import { z } from 'zod'
import { inWords } from '../../dates/in-words.ts'
import { plus } from '../../dates/iso-date.ts'
import { besluit, type Citation, type Finding, wet } from '../../law/finding.ts'
import { isoDateSchema, leerroute, niveau } from '../../law/schemas.ts'
import { inburgeringstermijn } from '../artikelen/artikel-11-inburgeringstermijn.ts'
import { type PipBezwaar, pipToets } from '../artikelen/artikel-15-pip.ts'
import { pipTermijnNaVerhuizing } from '../artikelen/besluit-5-3-pip.ts'
import { nieuwBesluit } from './bezwaar.ts'
import { brief, routenaam, vanCollege } from './brieven.ts'
import type { Body } from './events.ts'
import {
  act,
  before,
  college,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  message,
  refuse,
  type TrajectDecision,
  type TrajectMessages,
  type TrajectProcedure,
  termijnOf,
} from './parts.ts'
import { huidigePip, opgeschort, type Pip, type Traject } from './state.ts'

const aantal = z.number().int().min(0).max(999).optional()

/** What a PIP says of guidance and intensity besides the route (Wet 15 lid 1; Besluit 5.3 lid 4). */
export const begeleidingInPip = {
  voortgangsgesprekken: aantal.meta({ title: 'Aantal voortgangsgesprekken' }),
  urenPvt: aantal.meta({ title: 'Uren participatieverklaringstraject' }),
  urenMap: aantal.meta({ title: 'Uren module Arbeidsmarkt en Participatie' }),
}

const schema = z.strictObject({
  dagtekening: isoDateSchema.meta({ title: 'Dagtekening', description: 'De inburgeringstermijn begint de dag erna.' }),
  bekendmaking: isoDateSchema
    .optional()
    .meta({ title: 'Verstuurd op', description: 'Leeg: de dag van de dagtekening.' }),
  leerroute: leerroute.meta({ title: 'Leerroute' }),
  niveau: niveau
    .optional()
    .meta({ title: 'Taalniveau van de examens', description: 'Leeg bij de B1-route en de onderwijsroute: B1.' }),
  urenIntensiteit: z.number().int().min(1).max(9999).optional().meta({
    title: 'Uren van de leerroute',
    description: 'Alleen bij een asielstatushouder in de B1-route.',
  }),
  alfabetisering: z.enum(['A', 'AA', 'NVT']).optional().meta({ title: 'Alfabetisering' }),
  ...begeleidingInPip,
})
/** `onderdelenA2`: the language parts at A2 after afschalen; without it the level counts for all. */
type PipBody = z.infer<typeof schema> & Pick<Pip, 'onderdelenA2'>
/** Why a PIP that was there is set anew; its route, level or hours change, the term does not (Wet 11 lid 3). */
type Wijziging = {
  readonly soort: NonNullable<Body<'PipVastgesteld'>['wijziging']>['soort']
  readonly reden: string
  readonly ground: Citation
  readonly findings: readonly Finding[]
}

export const pip: TrajectProcedure = {
  isOpen: ({ fase, verhuisdOp, pipVervallenOp }) =>
    fase === 'bredeIntake' || verhuisdOp !== null || (pipVervallenOp !== null && fase !== 'afgesloten'),
  commands: {
    stelPipVast: act({
      resource: 'pips',
      label: 'PIP vaststellen',
      help: 'Het persoonlijk plan: leerroute, begeleiding en intensiteit. Dit is een besluit waartegen bezwaar openstaat.',
      ground: wet('15', 3),
      bevoegd: { ...college, rollen: ['klantmanager'], ground: wet('15', 3) },
      schema,
      decide: (traject, body, { today }) =>
        firstRefusal(
          traject.intakeAfgerondOp === null &&
            refuse('geenBredeIntake', wet('14', 1), 'Rond eerst de brede intake af.'),
          huidigePip(traject) === null &&
            opgeschort(traject) &&
            refuse('geenBredeIntake', wet('4', 1), 'Er geldt een tijdelijke vrijstelling: zolang is er geen plicht.'),
          inFuture(body.dagtekening, today),
          body.bekendmaking !== undefined && inFuture(body.bekendmaking, today),
          before(body.bekendmaking ?? body.dagtekening, body.dagtekening, wet('15', 3), 'de dagtekening'),
        ) ?? established(traject, body),
    }),
  },
  termijnen({ verhuisdOp, pipTermijnVoorbij }) {
    if (verhuisdOp === null) return []
    const { outcome, ground } = pipTermijnNaVerhuizing({ inschrijving: verhuisdOp })
    if (pipTermijnVoorbij !== null && pipTermijnVoorbij >= outcome.laatsteDag) return []
    return [
      termijnOf('pipVerhuizing', ground, 'PIP van de nieuwe gemeente', {
        firstDay: plus(verhuisdOp, { days: 1 }),
        lastDay: outcome.laatsteDag,
      }),
    ]
  },
  onLapse: {
    pipVerhuizing: (_traject, { lastDay }, { today }) =>
      happened(event('PipTermijnVerstreken', { on: today, ground: besluit('5.3', 3) }, { laatsteDag: lastDay })),
  },
  workItems: ({ verhuisdOp, pipVervallenOp }) => [
    ...(verhuisdOp === null
      ? []
      : [
          {
            key: 'pipVerhuizing',
            text: 'PIP vaststellen na verhuizing, met dezelfde leerroute',
            bevoegd: 'gemeente' as const,
            dueOn: pipTermijnNaVerhuizing({ inschrijving: verhuisdOp }).outcome.laatsteDag,
            ground: besluit('5.3', 3),
            settledBy: ['stelPipVast'],
          },
        ]),
    // Wet 11 lid 3: the term runs on; no act says by when the new plan must be there.
    ...(pipVervallenOp === null
      ? []
      : [
          {
            key: 'pipVervallen',
            text: `Nieuw PIP vaststellen: het vorige is vervallen op ${pipVervallenOp}`,
            bevoegd: 'gemeente' as const,
            dueOn: null,
            ground: wet('11', 3),
            settledBy: ['stelPipVast'],
          },
        ]),
  ],
}

function established(traject: Traject, body: PipBody): TrajectDecision {
  const eerder = huidigePip(traject)
  if (eerder !== null && traject.verhuisdOp !== null && eerder.leerroute !== body.leerroute)
    return refuse(
      'leerrouteOngewijzigd',
      wet('15', 4),
      `Na een verhuizing blijft de leerroute gelijk: ${eerder.leerroute}.`,
    )
  if (eerder !== null && body.niveau === 'A2' && eerder.niveau !== 'A2')
    return refuse('afschalingNietMogelijk', besluit('5.5'), 'Kies afschalen om de examens op A2 te laten doen.')
  return pipVastgesteld(traject, { ...body, ...unlessNew(eerder, body) })
}

/** After a move what was fixed before stays, unless the new PIP says otherwise. */
function unlessNew(eerder: Pip | null, body: PipBody): Partial<PipBody> {
  if (eerder === null || eerder.leerroute !== body.leerroute) return {}
  const { niveau: level, onderdelenA2, voortgangsgesprekken, urenPvt, urenMap } = { ...eerder, ...defined(body) }
  return defined({ niveau: body.niveau ?? level ?? undefined, onderdelenA2, voortgangsgesprekken, urenPvt, urenMap })
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>

const IN_EEN_ZIN: Readonly<Record<PipBezwaar, string>> = {
  'voor aanvang plicht': 'de dagtekening ligt voor het begin van de inburgeringsplicht',
  'voor vestiging': 'de dagtekening ligt voor de vestiging in de gemeente',
  'voor eerder PIP': 'de dagtekening ligt voor die van een eerder PIP',
  'A2 met onderwijsroute': 'in de onderwijsroute kan het taalniveau niet A2 zijn',
  'B1 met Z-route': 'in de Z-route kan het taalniveau niet B1 zijn',
  'A2 in eerste PIP': 'in het eerste PIP kan het taalniveau niet A2 zijn',
  'intensiteit alleen bij B1-route asiel':
    'uren van de leerroute horen alleen in het PIP van een asielstatushouder in de B1-route',
}

/** The PIP as it is set, after DUO's own checks. With `wijziging`: set anew for another reason than a move. */
export function pipVastgesteld(traject: Traject, body: PipBody, wijziging?: Wijziging): TrajectDecision {
  const toets = pipToets(toetsFacts(traject, body))
  if (!toets.outcome.aanvaard)
    return refuse(
      'pipNietToegestaan',
      toets.ground,
      `DUO neemt dit PIP niet aan: ${toets.outcome.bezwaren.map((bezwaar) => IN_EEN_ZIN[bezwaar]).join('; ')}.`,
    )
  const eerste = huidigePip(traject) === null
  const start = inburgeringstermijn({ dagtekeningEerstePip: body.dagtekening })
  const plan: Pip = {
    dagtekening: body.dagtekening,
    leerroute: body.leerroute,
    niveau: body.leerroute === 'Z' ? null : (body.niveau ?? 'B1'),
    urenIntensiteit: body.urenIntensiteit ?? null,
    gemeente: traject.gemeente,
    ...defined({
      onderdelenA2: body.onderdelenA2,
      voortgangsgesprekken: body.voortgangsgesprekken,
      urenPvt: body.urenPvt,
      urenMap: body.urenMap,
    }),
  }
  const findings = [...(wijziging?.findings ?? []), toets, ...(eerste ? [start] : [])]
  return happened(
    event(
      'PipVastgesteld',
      { on: body.dagtekening, ground: wijziging?.ground ?? wet('15', 3), findings },
      {
        pip: plan,
        alfabetisering: body.alfabetisering ?? 'NVT',
        besluit: nieuwBesluit(traject, {
          soort: 'pip',
          van: 'gemeente',
          bekendmaking: body.bekendmaking ?? body.dagtekening,
        }),
        termijn: eerste ? start.outcome : null,
        ...(wijziging === undefined ? {} : { wijziging: { soort: wijziging.soort, reden: wijziging.reden } }),
      },
    ),
  )
}

function toetsFacts(traject: Traject, body: PipBody) {
  const { pips, plichtBegin, inschrijving, doelgroep } = traject
  const first = pips[0]
  const current = pips.at(-1)
  return {
    dagtekening: body.dagtekening,
    leerroute: body.leerroute,
    doelgroep: doelgroep ?? ('gezin' as const),
    ...(body.niveau === undefined ? {} : { niveau: body.niveau }),
    ...(body.urenIntensiteit === undefined ? {} : { intensiteit: body.urenIntensiteit }),
    aanvangPlicht: plichtBegin ?? traject.geopendOp,
    ...(inschrijving === null ? {} : { vestiging: inschrijving }),
    ...(first === undefined ? {} : { eerstePip: first.dagtekening }),
    ...(current === undefined ? {} : { huidigePip: current.dagtekening }),
  }
}

export const pipEvolvers: EvolversOf<'PipVastgesteld'> = {
  PipVastgesteld: (traject, { body }) => ({
    ...traject,
    pips: [...traject.pips, body.pip],
    verhuisdOp: null,
    pipVervallenOp: null,
    doelgroepGewijzigdOp: null,
    besluiten: [...traject.besluiten, body.besluit],
    ...(body.termijn === null
      ? {}
      : {
          fase: 'inburgeringstermijn' as const,
          termijn: { nummer: 1, ...body.termijn, bevestigd: false, overschreden: false },
        }),
  }),
}

/** The term goes on as it was: the person reads it with every change. */
const gewijzigd = {
  leerroute: 'Uw leerroute is gewijzigd. De laatste dag van uw inburgeringstermijn blijft gelijk.',
  afschaling: 'U mag taalexamens op een lager niveau doen. De laatste dag van uw inburgeringstermijn blijft gelijk.',
  aanpassing: 'Uw plan is aangepast. De laatste dag van uw inburgeringstermijn blijft gelijk.',
} as const

export const pipMessages: TrajectMessages = {
  PipVastgesteld: ({ ground, body: { pip: plan, alfabetisering, besluit: beschikking, termijn, wijziging } }) => [
    message('reportPipToDuo', {
      dagtekening: plan.dagtekening,
      leerroute: plan.leerroute,
      ...(plan.niveau === null ? {} : { niveau: plan.niveau }),
      ...(plan.urenIntensiteit === null ? {} : { urenIntensiteit: plan.urenIntensiteit }),
      alfabetisering,
    }),
    brief('sendBeschikking', 'pip', {
      afzender: vanCollege(plan.gemeente),
      titel: 'Uw persoonlijk plan inburgering en participatie',
      dagtekening: plan.dagtekening,
      alineas: [
        `Uw leerroute is de ${routenaam(plan.leerroute)}.`,
        ...(wijziging === undefined ? [] : [gewijzigd[wijziging.soort]]),
        ...(plan.onderdelenA2 === undefined ? [] : [`Op niveau A2: ${plan.onderdelenA2.join(', ')}.`]),
        ...(plan.voortgangsgesprekken === undefined
          ? []
          : [`Aantal voortgangsgesprekken: ${plan.voortgangsgesprekken}.`]),
        ...(termijn === null
          ? []
          : [
              `Uw inburgeringstermijn begint op ${inWords(termijn.aanvang)} en eindigt op ${inWords(termijn.laatsteDag)}.`,
            ]),
      ],
      gronden: wijziging === undefined ? [wet('15', 3), wet('11', 1)] : [ground, wet('15', 3), wet('11', 3)],
      bezwaarTot: beschikking.bezwaarTot,
    }),
  ],
}
