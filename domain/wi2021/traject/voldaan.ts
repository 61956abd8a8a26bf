// Procedure uitreiking: all parts are done, so the plicht is met; DUO issues the diploma, the college hands over the certificate (Wet 6 lid 2; Regeling 3.18).
import { z } from 'zod'
import type { IsoDate } from '../../dates/iso-date.ts'
import { besluit, duo, regelingInburgering, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import type { Context } from '../../process.ts'
import { plichtVoldaan } from '../artikelen/artikel-6-plicht-voldaan.ts'
import { aangekondigd } from './boete-aankondiging.ts'
import type { TrajectEvent } from './events.ts'
import { ontheffingParticipatie, urenZRoute } from './leerroute.ts'
import {
  act,
  before,
  college,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  minister,
  nothingNew,
  refuse,
  type TrajectDecision,
  type TrajectProcedure,
} from './parts.ts'
import { huidigePip, niveauVan, opgeschort, type Taalonderdeel, type Traject } from './state.ts'

const waits = ({ voldaanOp, uitreiking, einde }: Traject) => voldaanOp !== null && uitreiking === null && einde === null
const isZ = (traject: Traject) => huidigePip(traject)?.leerroute === 'Z'

/** Whether P-14 is met, from the facts of the dossier; null without a PIP. */
export function voldaanFinding(traject: Traject) {
  const plan = huidigePip(traject)
  if (plan === null) return null
  const level = (onderdeel: Taalonderdeel) => niveauVan(plan, onderdeel) ?? 'A2'
  return plichtVoldaan({
    doelgroep: traject.doelgroep ?? 'gezin',
    leerroute: plan.leerroute,
    niveau: {
      lezen: level('lezen'),
      luisteren: level('luisteren'),
      schrijven: level('schrijven'),
      spreken: level('spreken'),
    },
    geslaagd: traject.examens.flatMap(({ onderdeel, niveau, examendatum, resultaat }) =>
      resultaat === 'geslaagd' ? [{ onderdeel, op: examendatum, ...(niveau === 'A2' ? { niveau } : {}) }] : [],
    ),
    ...(traject.pvt === null ? {} : { pvtOp: traject.pvt.ondertekendOp }),
    ...(traject.map === null ? {} : { mapOp: traject.map.eindgesprekOp }),
    vrijgesteld: traject.vrijeOnderdelen.map(({ onderdeel }) => onderdeel),
    ...(ontheffingParticipatie(traject) ? { ontheffingParticipatie: true } : {}),
    ...(traject.taalschakelOp === null ? {} : { taalschakeltrajectOp: traject.taalschakelOp }),
    ...(plan.leerroute === 'Z'
      ? {
          zRoute: {
            ...urenZRoute(traject),
            ...(traject.zRoute === null
              ? {}
              : { eindgesprekOp: traject.zRoute.eindgesprekOp, peildatum: traject.zRoute.eindgesprekOp }),
          },
        }
      : {}),
  })
}

/** Met by operation of law as soon as the last part is there: the day of that part counts, not that of the message (T-11). */
export function fulfilment(traject: Traject): readonly TrajectEvent[] {
  if (traject.voldaanOp !== null || traject.einde !== null || traject.termijn === null) return []
  const finding = voldaanFinding(traject)
  if (finding === null || !finding.outcome.voldaan || finding.outcome.op === null) return []
  const op = finding.outcome.op
  const binnenTermijn = op <= traject.termijn.laatsteDag || opgeschort(traject)
  const voldaan = event('PlichtVoldaan', { on: op, ground: wet('6', 1), findings: [finding] }, { op, binnenTermijn })
  const vervallen = event('BoeteprocedureVervallen', { on: op, ground: wet('25', 1) }, aangekondigd(traject))
  return binnenTermijn && traject.boeteprocedure !== null ? [voldaan, vervallen] : [voldaan]
}

export const uitreiking: TrajectProcedure = {
  isOpen: waits,
  commands: {
    reikDiplomaUit: act({
      resource: 'diplomas',
      label: 'Diploma uitreiken',
      help: 'Na de B1-route of de onderwijsroute.',
      ground: wet('6', 2),
      bevoegd: { ...minister, ground: wet('6', 2) },
      schema: z.strictObject({ datum: isoDateSchema.meta({ title: 'Datum van het diploma' }) }),
      decide: (traject, { datum }, { today }) =>
        isZ(traject)
          ? refuse(
              'nietVoldaan',
              regelingInburgering('3.18', 2),
              'Bij de Z-route hoort een certificaat, dat de gemeente uitreikt.',
            )
          : (dated(traject, datum, today) ??
            happened(event('DiplomaUitgereikt', { on: datum, ground: wet('6', 2) }, { op: datum, bron: 'ons' }))),
    }),
    reikCertificaatUit: act({
      resource: 'certificaten',
      label: 'Certificaat uitreiken',
      help: 'Na de Z-route; de gemeente reikt het persoonlijk uit.',
      ground: regelingInburgering('3.18', 2),
      bevoegd: { ...college, ground: regelingInburgering('3.18', 2) },
      schema: z.strictObject({ datum: isoDateSchema.meta({ title: 'Uitgereikt op' }) }),
      decide: (traject, { datum }, { today }) =>
        isZ(traject)
          ? (dated(traject, datum, today) ??
            happened(
              event(
                'CertificaatUitgereikt',
                { on: datum, ground: regelingInburgering('3.18', 2) },
                { op: datum, bron: 'ons' },
              ),
            ))
          : refuse('nietVoldaan', wet('6', 2), 'Bij deze leerroute hoort een diploma van DUO.'),
    }),
  },
  workItems: (traject) => [
    isZ(traject)
      ? {
          key: 'uitreiking',
          text: 'Certificaat uitreiken',
          bevoegd: 'gemeente',
          dueOn: null,
          ground: regelingInburgering('3.18', 2),
          settledBy: ['reikCertificaatUit'],
        }
      : {
          key: 'uitreiking',
          text: 'Diploma uitreiken',
          bevoegd: 'duo',
          dueOn: null,
          ground: wet('6', 2),
          settledBy: ['reikDiplomaUit'],
        },
  ],
}

const dated = ({ voldaanOp }: Traject, datum: IsoDate, today: IsoDate) =>
  firstRefusal(inFuture(datum, today), before(datum, voldaanOp, wet('6', 2), 'de dag waarop alles af was'))

/** DUO still shows what was withdrawn here: never issued again in silence, and asked once. */
function stillShown({ aandacht }: Traject, op: IsoDate, today: IsoDate): TrajectDecision {
  const code = 'uitreikingIngetrokken'
  if (aandacht.some((point) => point.code === code)) return nothingNew
  const tekst = 'DUO toont nog het diploma dat is ingetrokken'
  const punt = { soort: 'verschil', code, tekst, onze: 'ingetrokken', partner: op } as const
  return happened(event('AandachtGevraagd', { on: today, ground: besluit('3.10') }, { punt }))
}

/**
 * DUO tells that the plicht is met (SS106, SS141). What we could not find ourselves is a difference for a human. A certificate is then ready,
 * not handed over: the college does that in person (Regeling 3.18 lid 2).
 */
export function voldaanVolgensDuo(traject: Traject, op: IsoDate, { today }: Context): TrajectDecision {
  if (traject.uitreiking !== null || traject.einde !== null) return nothingNew
  if (traject.uitreikingIngetrokken === op) return stillShown(traject, op, today)
  const issued = isZ(traject) ? [] : [event('DiplomaUitgereikt', { on: op, ground: wet('6', 2) }, { op, bron: 'duo' })]
  if (traject.voldaanOp !== null) return happened(...issued)
  const onze = voldaanFinding(traject)?.outcome.ontbreekt.join(', ') ?? 'geen PIP'
  return happened(
    event(
      'PlichtVoldaan',
      { on: op, ground: duo('SS106') },
      { op, binnenTermijn: traject.termijn === null || op <= traject.termijn.laatsteDag },
    ),
    ...issued,
    event(
      'AandachtGevraagd',
      { on: today, ground: duo('SS106') },
      {
        punt: {
          soort: 'verschil',
          code: 'voldaan',
          tekst: 'Volgens DUO is voldaan; bij ons ontbreekt nog iets',
          onze,
          partner: op,
        },
      },
    ),
  )
}

export const voldaanEvolvers: EvolversOf<'PlichtVoldaan' | 'DiplomaUitgereikt' | 'CertificaatUitgereikt'> = {
  PlichtVoldaan: (traject, { body }) => ({
    ...traject,
    fase: 'afgesloten',
    voldaanOp: body.op,
    verhuisdOp: null,
    verlengingsaanvraag: null,
  }),
  DiplomaUitgereikt: (traject, { body }) => ({ ...traject, uitreiking: { wijze: 'diploma', op: body.op } }),
  CertificaatUitgereikt: (traject, { body }) => ({ ...traject, uitreiking: { wijze: 'certificaat', op: body.op } }),
}
