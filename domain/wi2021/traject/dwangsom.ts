// Procedure dwangsom: a decision on an application or objection that is late after a notice of default costs a sum for each day, forty-two days at most (Awb 4:17, 4:18, 7:14).
import { z } from 'zod'
import { dwangsom as dwangsomRule } from '../../awb/artikel-4-17-dwangsom.ts'
import { type IsoDate, minus, plus } from '../../dates/iso-date.ts'
import { awb } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { aanvraagsoorten, aanvraagVan, aanvragen, soortIn } from './aanvraag.ts'
import { gemeenteVan, vanAndereGemeente } from './bevoegde-gemeente.ts'
import { nieuwBesluit } from './bezwaar.ts'
import { brief, euros, vanCollege, vanDuo } from './brieven.ts'
import type { TrajectEvent } from './events.ts'
import {
  act,
  before,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  refuse,
  type TrajectDecision,
  type TrajectMessages,
  type TrajectProcedure,
  termijnOf,
} from './parts.ts'
import { besluitNummer } from './rechtsmiddel.ts'
import type { Traject } from './state.ts'
import type { Aanvraagsoort, Ingebrekestelling, Zaak } from './state-plicht.ts'

const velden = {
  aanvraag: z.enum([...aanvraagsoorten, 'bezwaar']).meta({ title: 'Aanvraag of bezwaar' }),
  besluit: besluitNummer.optional().meta({ title: 'Nummer van het besluit', description: 'Alleen bij bezwaar.' }),
}
type Gekozen = { readonly aanvraag: Aanvraagsoort | 'bezwaar'; readonly besluit?: number | undefined }

/** Null: an objection without the decision that it is about. */
function zaakVan({ aanvraag, besluit }: Gekozen): Zaak | null {
  if (aanvraag !== 'bezwaar') return aanvraag
  return besluit === undefined ? null : `bezwaar:${besluit}`
}

/** The decision that is objected to; undefined for an application. */
const bestreden = ({ besluiten }: Traject, zaak: Zaak) => besluiten.find(({ nummer }) => zaak === `bezwaar:${nummer}`)

/** Who must decide: DUO on an application, on an objection who took the decision. */
const orgaanVan = (traject: Traject, zaak: Zaak) => bestreden(traject, zaak)?.van ?? 'duo'

/** For its work item: the gemeente that took the decision, when that is another than the traject's. */
const vanBestreden = (traject: Traject, zaak: Zaak) => {
  const objected = bestreden(traject, zaak)
  return objected === undefined ? {} : vanAndereGemeente(traject, objected.nummer)
}

/** The last day to decide; null when nothing waits for a decision. */
function beslistermijnVan(traject: Traject, zaak: Zaak): IsoDate | null {
  const objected = bestreden(traject, zaak)
  if (objected !== undefined) return objected.status === 'bezwaar' ? objected.beslissenUiterlijk : null
  return zaak.startsWith('bezwaar:') ? null : (aanvraagVan(traject, zaak as Aanvraagsoort)?.beslissenUiterlijk ?? null)
}

/** The sum can be fixed: the decision came, or all days are over. */
const teVast = ({ stand }: Ingebrekestelling) => stand === 'beslist' || stand === 'vol'

export const dwangsom: TrajectProcedure = {
  isOpen: (traject) =>
    traject.ingebrekestellingen.length > 0 ||
    aanvragen(traject).some(({ request }) => request.teLaat) ||
    traject.besluiten.some(({ status, teLaat }) => status === 'bezwaar' && teLaat),
  commands: {
    registreerIngebrekestelling: act({
      resource: 'ingebrekestellingen',
      label: 'Ingebrekestelling vastleggen',
      help: 'Kan pas als de termijn om te beslissen voorbij is. Na twee weken begint de dwangsom.',
      ground: awb('4:17', 3),
      bevoegd: { organisaties: ['duo', 'gemeente'], rollen: [], ground: awb('4:17', 3) },
      schema: z.strictObject({ ...velden, ontvangen: isoDateSchema.meta({ title: 'Ontvangen op' }) }),
      decide: (traject, body, { today }) => inFuture(body.ontvangen, today) ?? inDefault(traject, zaakVan(body), body),
    }),
    stelDwangsomVast: act({
      resource: 'dwangsommen',
      label: 'Dwangsom vaststellen',
      help: 'Het aantal dagen volgt uit de wet. De bedragen per dag worden geïndexeerd: vul het totaal in.',
      ground: awb('4:18'),
      bevoegd: { organisaties: ['duo', 'gemeente'], rollen: [], ground: awb('4:18') },
      schema: z.strictObject({
        ...velden,
        bedragCent: z.number().int().min(1).meta({ title: 'Bedrag in centen' }),
        bekendmaking: isoDateSchema.optional().meta({ title: 'Besluit verstuurd op', description: 'Leeg: vandaag.' }),
      }),
      decide: (traject, { bedragCent, bekendmaking: sent, ...body }, { today, actor }) => {
        const bekendmaking = sent ?? today
        const zaak = zaakVan(body)
        if (zaak !== null && orgaanVan(traject, zaak) !== actor.organisatie)
          return refuse(
            'nietBevoegd',
            awb('4:18'),
            `Dit kan alleen bij ${orgaanVan(traject, zaak)}, die te laat besliste.`,
          )
        return inFuture(bekendmaking, today) ?? fixed(traject, zaak, { bedragCent, bekendmaking })
      },
    }),
  },
  termijnen: ({ ingebrekestellingen }) =>
    ingebrekestellingen.flatMap(({ aanvraag: soort, ontvangen, vanaf, tot, stand }) => {
      const waiting = { firstDay: plus(ontvangen, { days: 1 }), lastDay: minus(vanaf, { days: 1 }) }
      if (stand === 'wacht')
        return [termijnOf(`ingebreke:${soort}`, awb('4:17', 3), `beslissen op ${soort} zonder dwangsom`, waiting)]
      if (stand !== 'loopt') return []
      const days = { firstDay: vanaf, lastDay: tot }
      return [termijnOf(`dwangsom:${soort}`, awb('4:17', 1), `dwangsom voor ${soort}`, days)]
    }),
  onLapse: {
    ingebreke: (_traject, { key }, { today }) =>
      happened(
        event(
          'DwangsomVerschuldigd',
          { on: today, ground: awb('4:17', 3) },
          { aanvraag: soortIn<Zaak>(key), vanaf: today },
        ),
      ),
    dwangsom: (traject, { key }, { today }) =>
      happened(
        event(
          'DwangsomVol',
          { on: today, ground: awb('4:17', 1) },
          { aanvraag: soortIn<Zaak>(key), dagen: daysOf(traject, soortIn<Zaak>(key)) },
        ),
      ),
  },
  workItems: (traject) =>
    traject.ingebrekestellingen.filter(teVast).map(({ aanvraag: soort, dagen }) => ({
      key: `dwangsom:${soort}`,
      text: `Dwangsom vaststellen: ${dagen} dagen (${soort})`,
      bevoegd: orgaanVan(traject, soort),
      ...vanBestreden(traject, soort),
      dueOn: null,
      ground: awb('4:18'),
      settledBy: ['stelDwangsomVast'],
    })),
}

function inDefault(
  traject: Traject,
  zaak: Zaak | null,
  { ontvangen }: { readonly ontvangen: IsoDate },
): TrajectDecision {
  const ground = awb('4:17', 3)
  const beslistermijnTot = zaak && beslistermijnVan(traject, zaak)
  if (zaak === null || beslistermijnTot === null)
    return refuse('geenAanvraag', ground, 'Er wacht geen aanvraag of bezwaar op deze beslissing.')
  if (traject.ingebrekestellingen.some((one) => one.aanvraag === zaak))
    return refuse('alGedaan', ground, 'Voor deze beslissing is al een ingebrekestelling ontvangen.')
  const finding = dwangsomRule({ beslistermijnTot, ingebrekestelling: ontvangen })
  const { eersteDag: vanaf, laatsteDag: tot } = finding.outcome
  if (vanaf === null || tot === null)
    return refuse('beslistermijnLoopt', ground, `Beslissen kan nog tot en met ${beslistermijnTot}.`)
  return happened(
    event(
      'InGebrekeGesteld',
      { on: ontvangen, ground, findings: [finding] },
      { aanvraag: zaak, ontvangen, beslistermijnTot, vanaf, tot },
    ),
  )
}

function daysOf(traject: Traject, soort: Zaak, besluit?: IsoDate): number {
  const notice = traject.ingebrekestellingen.find((one) => one.aanvraag === soort)
  if (notice === undefined) return 0
  const { beslistermijnTot, ontvangen: ingebrekestelling } = notice
  return dwangsomRule({ beslistermijnTot, ingebrekestelling, ...(besluit === undefined ? {} : { besluit }) }).outcome
    .dagen
}

/** By operation of law: once it is decided no more days are added; none at all for an objection that could evidently not succeed (Awb 4:17 lid 6). */
export function dwangsomGestopt(
  traject: Traject,
  today: IsoDate,
  came: readonly TrajectEvent[],
): readonly TrajectEvent[] {
  return traject.ingebrekestellingen
    .filter(({ aanvraag: zaak, stand }) => stand !== 'beslist' && beslistermijnVan(traject, zaak) === null)
    .map(({ aanvraag: zaak, ontvangen }) => {
      const decided = decisionOn(traject, zaak, came)
      const on = decided.on !== undefined && decided.on >= ontvangen && decided.on <= today ? decided.on : today
      return decided.kennelijk
        ? event('DwangsomGestopt', { on, ground: awb('4:17', 6, 'c') }, { aanvraag: zaak, dagen: 0 })
        : event('DwangsomGestopt', { on, ground: awb('4:17', 1) }, { aanvraag: zaak, dagen: daysOf(traject, zaak, on) })
    })
}

/** The day it was made known: of an application with the last decision, of an objection with the event that ended it. */
function decisionOn(traject: Traject, zaak: Zaak, came: readonly TrajectEvent[]) {
  const objected = bestreden(traject, zaak)
  if (objected === undefined) return { on: traject.besluiten.at(-1)?.bekendmaking, kennelijk: false }
  const ended = came.find(({ body }) => 'besluit' in body && body.besluit === objected.nummer)
  return { on: ended?.legalDate, kennelijk: ended?.kind === 'OpBezwaarBeslist' && ended.body.kennelijk === true }
}

type Fixed = { readonly bedragCent: number; readonly bekendmaking: IsoDate }

function fixed(traject: Traject, zaak: Zaak | null, { bedragCent, bekendmaking }: Fixed): TrajectDecision {
  const notice = traject.ingebrekestellingen.find((one) => one.aanvraag === zaak)
  if (notice === undefined || !teVast(notice))
    return refuse('geenAanvraag', awb('4:18'), 'Er is hiervoor geen dwangsom vast te stellen.')
  const { aanvraag, vanaf, dagen } = notice
  const besluit = nieuwBesluit(traject, {
    soort: 'dwangsom',
    van: orgaanVan(traject, aanvraag),
    gemeente: gemeenteVan(traject, bestreden(traject, aanvraag)?.nummer),
    bekendmaking,
  })
  return (
    firstRefusal(before(bekendmaking, vanaf, awb('4:18'), 'de eerste dag van de dwangsom')) ??
    happened(
      event('DwangsomVastgesteld', { on: bekendmaking, ground: awb('4:18') }, { aanvraag, dagen, bedragCent, besluit }),
    )
  )
}

const change = (traject: Traject, soort: Zaak, news: Partial<Ingebrekestelling>): Traject => ({
  ...traject,
  ingebrekestellingen: traject.ingebrekestellingen.map((one) => (one.aanvraag === soort ? { ...one, ...news } : one)),
})
const without = (traject: Traject, soort: Zaak): Traject => ({
  ...traject,
  ingebrekestellingen: traject.ingebrekestellingen.filter((one) => one.aanvraag !== soort),
})

export const dwangsomEvolvers: EvolversOf<
  'InGebrekeGesteld' | 'DwangsomVerschuldigd' | 'DwangsomVol' | 'DwangsomGestopt' | 'DwangsomVastgesteld'
> = {
  InGebrekeGesteld: (traject, { body }) => ({
    ...traject,
    ingebrekestellingen: [...traject.ingebrekestellingen, { ...body, stand: 'wacht', dagen: 0 }],
  }),
  DwangsomVerschuldigd: (traject, { body }) => change(traject, body.aanvraag, { stand: 'loopt' }),
  DwangsomVol: (traject, { body }) => change(traject, body.aanvraag, { stand: 'vol', dagen: body.dagen }),
  DwangsomGestopt: (traject, { body }) =>
    body.dagen === 0
      ? without(traject, body.aanvraag)
      : change(traject, body.aanvraag, { stand: 'beslist', dagen: body.dagen }),
  DwangsomVastgesteld: (traject, { body }) => ({
    ...without(traject, body.aanvraag),
    besluiten: [...traject.besluiten, body.besluit],
  }),
}

export const dwangsomMessages: TrajectMessages = {
  DwangsomVastgesteld: ({ body, legalDate }, traject) => [
    brief('sendBeschikking', 'dwangsom', {
      afzender: body.besluit.van === 'duo' ? vanDuo : vanCollege(gemeenteVan(traject, body.besluit.nummer)),
      titel: 'U krijgt een vergoeding omdat wij te laat beslisten',
      dagtekening: legalDate,
      alineas: [`Wij beslisten ${body.dagen} dagen te laat. U krijgt ${euros(body.bedragCent)}.`],
      gronden: [awb('4:17', 1), awb('4:18')],
      bezwaarTot: body.besluit.bezwaarTot,
    }),
  ],
}
