// Procedure pip: the plan of the leerroute, and the term that starts on the day after it (Wet 11, 15; Besluit 5.3). Also the PIP of a new gemeente after a move.
import { z } from 'zod'
import { inWords } from '../../dates/in-words.ts'
import { plus } from '../../dates/iso-date.ts'
import { besluit, wet } from '../../law/finding.ts'
import { isoDateSchema, leerroute, niveau } from '../../law/schemas.ts'
import { inburgeringstermijn } from '../artikelen/artikel-11-inburgeringstermijn.ts'
import { pipToets } from '../artikelen/artikel-15-pip.ts'
import { pipTermijnNaVerhuizing } from '../artikelen/besluit-5-3-pip.ts'
import { nieuwBesluit } from './bezwaar.ts'
import { brief, vanCollege } from './brieven.ts'
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
import { huidigePip, type Pip, type Traject } from './state.ts'

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
})
type PipBody = z.infer<typeof schema>

export const pip: TrajectProcedure = {
  isOpen: ({ fase, verhuisdOp }) => fase === 'bredeIntake' || verhuisdOp !== null,
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
          inFuture(body.dagtekening, today),
          body.bekendmaking !== undefined && inFuture(body.bekendmaking, today),
          before(body.bekendmaking ?? body.dagtekening, body.dagtekening, wet('15', 3), 'de dagtekening'),
        ) ?? established(traject, body),
    }),
  },
  termijnen({ verhuisdOp }) {
    if (verhuisdOp === null) return []
    const { outcome, ground } = pipTermijnNaVerhuizing({ inschrijving: verhuisdOp })
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
  workItems: ({ verhuisdOp }) =>
    verhuisdOp === null
      ? []
      : [
          {
            key: 'pipVerhuizing',
            text: 'PIP vaststellen na verhuizing, met dezelfde leerroute',
            bevoegd: 'gemeente',
            dueOn: pipTermijnNaVerhuizing({ inschrijving: verhuisdOp }).outcome.laatsteDag,
            ground: besluit('5.3', 3),
            settledBy: ['stelPipVast'],
          },
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
  const toets = pipToets(toetsFacts(traject, body))
  if (!toets.outcome.aanvaard)
    return refuse(
      'pipNietToegestaan',
      toets.ground,
      `DUO neemt dit PIP niet aan: ${toets.outcome.bezwaren.join('; ')}.`,
    )
  const eerste = eerder === null
  const start = inburgeringstermijn({ dagtekeningEerstePip: body.dagtekening })
  const plan: Pip = {
    dagtekening: body.dagtekening,
    leerroute: body.leerroute,
    niveau: body.leerroute === 'Z' ? null : (body.niveau ?? 'B1'),
    urenIntensiteit: body.urenIntensiteit ?? null,
    gemeente: traject.gemeente,
  }
  return happened(
    event(
      'PipVastgesteld',
      { on: body.dagtekening, ground: wet('15', 3), findings: eerste ? [toets, start] : [toets] },
      {
        pip: plan,
        alfabetisering: body.alfabetisering ?? 'NVT',
        besluit: nieuwBesluit(traject, {
          soort: 'pip',
          van: 'gemeente',
          bekendmaking: body.bekendmaking ?? body.dagtekening,
        }),
        termijn: eerste ? start.outcome : null,
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
    besluiten: [...traject.besluiten, body.besluit],
    ...(body.termijn === null
      ? {}
      : {
          fase: 'inburgeringstermijn' as const,
          termijn: { nummer: 1, ...body.termijn, bevestigd: false, overschreden: false },
        }),
  }),
}

export const pipMessages: TrajectMessages = {
  PipVastgesteld: ({ body: { pip: plan, alfabetisering, besluit: beschikking, termijn } }) => [
    message('reportPipToDuo', `DUO: PIP van ${plan.dagtekening} melden`, {
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
        `Uw leerroute is: ${plan.leerroute}.`,
        ...(termijn === null
          ? []
          : [
              `Uw inburgeringstermijn begint op ${inWords(termijn.aanvang)} en eindigt op ${inWords(termijn.laatsteDag)}.`,
            ]),
      ],
      gronden: [wet('15', 3), wet('11', 1)],
      bezwaarTot: beschikking.bezwaarTot,
    }),
  ],
}
