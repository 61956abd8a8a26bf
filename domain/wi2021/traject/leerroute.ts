// Procedure leerroute: offer, hours, PVT, MAP and the end of the Z-route, as long as the plicht is not met (Wet 6 to 9, 16; Besluit 3.1, 3.2, 3.14).
import { z } from 'zod'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import type { Termijn } from '../../dossier.ts'
import { besluit, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { zRouteUren } from '../artikelen/besluit-3-14-z-route.ts'
import { aanbodTermijn } from '../artikelen/regeling-4-1-aanbod.ts'
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
import { huidigePip, type Traject } from './state.ts'

const uren = z.number().int().min(0).max(9999)

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
      help: 'Geef het totaal tot nu toe, niet wat erbij kwam.',
      ground: besluit('3.14', 2),
      bevoegd: { ...college, ground: besluit('9.2') },
      schema: z.strictObject({
        soort: z.enum(['bredeIntake', 'taalEnKnm', 'participatie', 'aanwezigheid']).meta({
          title: 'Soort',
          description: 'Aanwezigheid: hele procenten van de lessen in de onderwijsroute.',
        }),
        totaal: uren.meta({ title: 'Totaal' }),
      }),
      decide: (_traject, { soort, totaal }, { today }) =>
        soort === 'aanwezigheid' && totaal > 100
          ? refuse('keuzeNodig', besluit('7.2', 2), 'Aanwezigheid is een percentage van 0 tot en met 100.')
          : happened(event('UrenGeregistreerd', { on: today, ground: besluit('3.14', 2) }, { soort, totaal })),
    }),
    registreerPvt: act({
      resource: 'participatieverklaringen',
      label: 'Participatieverklaring vastleggen',
      help: 'Na ten minste twaalf uur, een activiteit en ondertekening.',
      ground: besluit('3.1'),
      bevoegd: { ...college, ground: besluit('3.1') },
      schema: z.strictObject({
        ondertekendOp: isoDateSchema.meta({ title: 'Ondertekend op' }),
        uren: uren.meta({ title: 'Uren', description: 'Ten minste 12.' }),
      }),
      decide: (traject, body, { today }) =>
        body.uren < 12
          ? refuse('teWeinigUren', besluit('3.1'), `Het traject duurt ten minste 12 uur; er zijn er ${body.uren}.`)
          : (firstRefusal(inFuture(body.ondertekendOp, today), inTerm(traject, body.ondertekendOp)) ??
            happened(event('PvtAfgerond', { on: body.ondertekendOp, ground: besluit('3.1') }, body))),
    }),
    registreerMap: act({
      resource: 'map-eindgesprekken',
      label: 'MAP-eindgesprek vastleggen',
      help: 'Na ten minste veertig uur in de praktijk. Niet in de onderwijsroute.',
      ground: besluit('3.2'),
      bevoegd: { ...college, ground: besluit('3.2') },
      schema: z.strictObject({
        eindgesprekOp: isoDateSchema.meta({ title: 'Eindgesprek op' }),
        uren: uren.meta({ title: 'Uren in de praktijk', description: 'Ten minste 40.' }),
      }),
      decide: (traject, body, { today }) =>
        body.uren < 40
          ? refuse(
              'teWeinigUren',
              besluit('3.2'),
              `De module vraagt ten minste 40 uur in de praktijk; er zijn er ${body.uren}.`,
            )
          : (firstRefusal(inFuture(body.eindgesprekOp, today), inTerm(traject, body.eindgesprekOp)) ??
            happened(event('MapAfgerond', { on: body.eindgesprekOp, ground: besluit('3.2') }, body))),
    }),
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

/** Nothing counts before the first term began (DUO, C-07). */
const inTerm = ({ pips }: Traject, date: Parameters<typeof before>[0]) => {
  const first = pips[0]
  return first === undefined
    ? null
    : before(date, plus(first.dagtekening, { days: 1 }), wet('11', 2), 'het begin van de inburgeringstermijn')
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
  | 'AanbodGedaan'
  | 'AanbodTermijnVerstreken'
  | 'UrenGeregistreerd'
  | 'PvtAfgerond'
  | 'MapAfgerond'
  | 'TaalschakeltrajectAfgerond'
  | 'ZRouteAfgerond'
> = {
  AanbodGedaan: (traject, { body }) => ({ ...traject, aanbod: { datum: body.datum, start: body.start } }),
  AanbodTermijnVerstreken: (traject, { body }) =>
    body.soort === 'aanbod' ? { ...traject, aanbodVoorbij: true } : { ...traject, taalschakelVoorbij: true },
  UrenGeregistreerd: (traject, { body }) => ({ ...traject, uren: { ...traject.uren, [body.soort]: body.totaal } }),
  PvtAfgerond: (traject, { body }) => ({ ...traject, pvt: body }),
  MapAfgerond: (traject, { body }) => ({ ...traject, map: body }),
  TaalschakeltrajectAfgerond: (traject, { body }) => ({ ...traject, taalschakelOp: body.op }),
  ZRouteAfgerond: (traject, { body }) => ({ ...traject, zRoute: { eindgesprekOp: body.eindgesprekOp } }),
}

/** DUO asks it of a part that was done after the last day, and of no other (C-07). */
const blame = ({ termijn }: Traject, on: IsoDate, verwijtbaar: boolean | null) =>
  termijn !== null && on > termijn.laatsteDag && verwijtbaar !== null ? { verwijtbaar } : {}

export const leerrouteMessages: TrajectMessages = {
  AanbodGedaan: ({ body: { instellingsnummer, datum, start, alfabetisering } }) => [
    message('reportAanbodToDuo', {
      instellingsnummer,
      datum,
      ...(start === null ? {} : { verwachteStart: start }),
      alfabetisering,
    }),
  ],
  UrenGeregistreerd({ body: { soort, totaal } }) {
    switch (soort) {
      case 'bredeIntake':
        return [message('reportUrenBredeIntakeToDuo', { uren: totaal })]
      case 'taalEnKnm':
        return [message('reportParticipatieTaallesToDuo', { uren: totaal })]
      case 'participatie':
        return [message('reportParticipatieactiviteitenToDuo', { uren: totaal })]
      case 'aanwezigheid':
        return []
      default:
        return soort satisfies never
    }
  },
  PvtAfgerond: ({ body }, traject) => [
    message('reportPvtToDuo', {
      datumOndertekening: body.ondertekendOp,
      ...blame(traject, body.ondertekendOp, traject.verwijtbaar.pvt),
    }),
  ],
  MapAfgerond: ({ body }, traject) => [
    message('reportMapToDuo', {
      datumEindgesprek: body.eindgesprekOp,
      ...blame(traject, body.eindgesprekOp, traject.verwijtbaar.map),
    }),
  ],
  ZRouteAfgerond: ({ body }) => [
    message('reportZRouteToDuo', {
      datumAfronding: body.eindgesprekOp,
    }),
  ],
}
