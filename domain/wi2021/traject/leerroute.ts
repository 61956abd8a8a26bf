// Procedure leerroute: offer, hours, PVT, MAP and the end of the Z-route, as long as the plicht is not met (Wet 6 to 9, 16; Besluit 3.1, 3.2, 3.14).
import { z } from 'zod'
import { plus } from '../../dates/iso-date.ts'
import type { Termijn } from '../../dossier.ts'
import { besluit, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { zRouteUren } from '../artikelen/besluit-3-14-z-route.ts'
import { aanbodTermijn } from '../artikelen/regeling-4-1-aanbod.ts'
import { urenGecorrigeerd, urenSchema, wrongPercentage } from './correctie-onderdelen.ts'
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
  type TrajectMessages,
  type TrajectProcedure,
  termijnOf,
} from './parts.ts'
import { inTerm, pvtMapCommands } from './pvt-map.ts'
import { huidigePip, type Traject } from './state.ts'

export const leerroute: TrajectProcedure = {
  isOpen: ({ fase }) => fase === 'inburgeringstermijn' || fase === 'handhaving',
  commands: {
    doeAanbod: act({
      resource: 'aanbiedingen',
      label: 'Inburgeringsaanbod doen',
      help: 'Aan asielstatushouders, op tijd: binnen drie maanden na het PIP.',
      ground: wet('16'),
      bevoegd: { ...college, ground: wet('16') },
      schema: z.strictObject({
        instellingsnummer: z
          .string()
          .regex(/^\d{10}$/, { error: 'tien cijfers' })
          .meta({ title: 'Instellingsnummer bij DUO' }),
        datum: isoDateSchema.meta({ title: 'Datum van het aanbod' }),
        start: isoDateSchema.optional().meta({ title: 'Opleiding start op' }),
        alfabetisering: z.enum(['A', 'AA', 'NVT']).optional().meta({ title: 'Alfabetisering' }),
      }),
      decide: (traject, { instellingsnummer, datum, start, alfabetisering = 'NVT' }, { today }) =>
        traject.doelgroep === 'asiel'
          ? (firstRefusal(
              inFuture(datum, today),
              before(datum, huidigePip(traject)?.dagtekening ?? null, wet('16'), 'de dagtekening van het PIP'),
            ) ??
            happened(
              event(
                'AanbodGedaan',
                { on: datum, ground: wet('16') },
                {
                  instellingsnummer,
                  datum,
                  start: start ?? null,
                  alfabetisering,
                },
              ),
            ))
          : refuse('geenAsielstatushouder', wet('16'), 'Alleen asielstatushouders krijgen een aanbod van de gemeente.'),
    }),
    registreerUren: act({
      resource: 'uren',
      label: 'Gevolgde uren vastleggen',
      help: 'Geef het totaal tot nu toe, niet wat erbij kwam. Een lager totaal corrigeert het vorige.',
      ground: besluit('3.14', 2),
      bevoegd: { ...college, ground: besluit('9.2') },
      schema: urenSchema,
      decide: (traject, body, { today }) =>
        wrongPercentage(body) ??
        happened(
          body.totaal < traject.uren[body.soort] && body.soort !== 'aanwezigheid'
            ? urenGecorrigeerd(traject, body, today)
            : event('UrenGeregistreerd', { on: today, ground: besluit('3.14', 2) }, body),
        ),
    }),
    ...pvtMapCommands,
    registreerTaalschakeltraject: act({
      resource: 'taalschakeltrajecten',
      label: 'Taalschakeltraject afgerond',
      help: 'Telt in de onderwijsroute in plaats van de examens.',
      ground: wet('8', 1),
      bevoegd: { ...college, ground: wet('8', 1) },
      schema: z.strictObject({ op: isoDateSchema.meta({ title: 'Behaald op' }) }),
      decide: (traject, { op }, { today }) =>
        huidigePip(traject)?.leerroute === 'onderwijs'
          ? (firstRefusal(inFuture(op, today), inTerm(traject, op)) ??
            happened(event('TaalschakeltrajectAfgerond', { on: op, ground: wet('8', 1) }, { op })))
          : refuse('nietVoldaan', wet('8', 1), 'Dit hoort alleen bij de onderwijsroute.'),
    }),
    registreerZRoute: act({
      resource: 'z-route-afrondingen',
      label: 'Z-route afronden',
      help: 'Eindgesprek na alle uren: 800 cursusuren, en bij asielstatushouders 800 uren participatie.',
      ground: besluit('3.14', 2),
      bevoegd: { ...college, ground: besluit('3.14', 4) },
      schema: z.strictObject({ eindgesprekOp: isoDateSchema.meta({ title: 'Eindgesprek op' }) }),
      decide(traject, { eindgesprekOp }, { today }) {
        if (huidigePip(traject)?.leerroute !== 'Z')
          return refuse('nietVoldaan', wet('9', 1), 'Dit hoort alleen bij de Z-route.')
        const finding = zRouteUren({
          doelgroep: traject.doelgroep ?? 'gezin',
          ...urenZRoute(traject),
          peildatum: eindgesprekOp,
        })
        const participatieOpen = finding.outcome.tekortParticipatie > 0 && !ontheffingParticipatie(traject)
        if (finding.outcome.tekortCursus > 0 || participatieOpen)
          return refuse(
            'teWeinigUren',
            finding.ground,
            `Er ontbreken nog uren: cursus ${finding.outcome.tekortCursus}, participatie ${finding.outcome.tekortParticipatie}.`,
          )
        return (
          firstRefusal(inFuture(eindgesprekOp, today), inTerm(traject, eindgesprekOp)) ??
          happened(
            event(
              'ZRouteAfgerond',
              { on: eindgesprekOp, ground: besluit('3.14', 2), findings: [finding] },
              { eindgesprekOp },
            ),
          )
        )
      },
    }),
  },
}

/** Hours as Besluit 3.14 counts them: those of PVT and MAP are participation (lid 5), those of the intake are deducted (lid 6). */
export function urenZRoute({ uren: totals, pvt, map }: Traject) {
  return {
    urenCursus: totals.taalEnKnm,
    cursusInBredeIntake: totals.bredeIntake,
    urenParticipatie: totals.participatie,
    urenPvtEnMap: (pvt?.uren ?? 0) + (map?.uren ?? 0),
  }
}

/** Released from the participation of the Z-route, as far as the hours that could still be asked are there (Besluit 2.7 lid 3; hours: D). */
export function ontheffingParticipatie(traject: Traject): boolean {
  const { urenParticipatie, urenPvtEnMap } = urenZRoute(traject)
  return traject.urenBelastbaarheid !== null && urenParticipatie + urenPvtEnMap >= traject.urenBelastbaarheid
}

/** The offer to asielstatushouders: three months after the PIP; the start of the taalschakeltraject within six (Regeling 4.1 lid 1 g). */
export function aanbodTermijnen(traject: Traject): readonly Termijn[] {
  const plan = huidigePip(traject)
  if (traject.doelgroep !== 'asiel' || plan === null || traject.termijn?.nummer !== 1) return []
  const { outcome, ground } = aanbodTermijn({
    doelgroep: traject.doelgroep,
    dagtekeningPip: plan.dagtekening,
    leerroute: plan.leerroute,
  })
  const firstDay = plus(plan.dagtekening, { days: 1 })
  return [
    ...(outcome.laatsteDag !== null && traject.aanbod === null && !traject.aanbodVoorbij
      ? [termijnOf('aanbod', ground, 'inburgeringsaanbod', { firstDay, lastDay: outcome.laatsteDag })]
      : []),
    ...(outcome.startUiterlijk !== null && traject.aanbod?.start == null && !traject.taalschakelVoorbij
      ? [
          termijnOf('taalschakelStart', ground, 'start van het taalschakeltraject', {
            firstDay,
            lastDay: outcome.startUiterlijk,
          }),
        ]
      : []),
  ]
}

export const leerrouteEvolvers: EvolversOf<
  'AanbodGedaan' | 'AanbodTermijnVerstreken' | 'TaalschakeltrajectAfgerond' | 'ZRouteAfgerond'
> = {
  AanbodGedaan: (traject, { body }) => ({ ...traject, aanbod: { datum: body.datum, start: body.start } }),
  AanbodTermijnVerstreken: (traject, { body }) =>
    body.soort === 'aanbod' ? { ...traject, aanbodVoorbij: true } : { ...traject, taalschakelVoorbij: true },
  TaalschakeltrajectAfgerond: (traject, { body }) => ({ ...traject, taalschakelOp: body.op }),
  ZRouteAfgerond: (traject, { body }) => ({ ...traject, zRoute: { eindgesprekOp: body.eindgesprekOp } }),
}

export const leerrouteMessages: TrajectMessages = {
  AanbodGedaan: ({ body: { instellingsnummer, datum, start, alfabetisering } }) => [
    message('reportAanbodToDuo', {
      instellingsnummer,
      datum,
      ...(start === null ? {} : { verwachteStart: start }),
      alfabetisering,
    }),
  ],
  ZRouteAfgerond: ({ body }) => [
    message('reportZRouteToDuo', {
      datumAfronding: body.eindgesprekOp,
    }),
  ],
}
