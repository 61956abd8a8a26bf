// Procedure dwangsom: a decision that is late after a notice of default costs DUO a sum for each day, forty-two days at most (Awb 4:17, 4:18).
import { z } from 'zod'
import { dwangsom as dwangsomRule } from '../../awb/artikel-4-17-dwangsom.ts'
import { type IsoDate, minus, plus } from '../../dates/iso-date.ts'
import { awb } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { aanvraagVan, aanvraagVeld, aanvragen, opAanvraag, soortIn } from './aanvraag.ts'
import { nieuwBesluit } from './bezwaar.ts'
import { brief, euros, vanDuo } from './brieven.ts'
import type { TrajectEvent } from './events.ts'
import {
  act,
  before,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  minister,
  refuse,
  type TrajectDecision,
  type TrajectMessages,
  type TrajectProcedure,
  termijnOf,
} from './parts.ts'
import type { Traject } from './state.ts'
import type { Aanvraagsoort, Ingebrekestelling } from './state-plicht.ts'

const aanvraag = aanvraagVeld
const gezag = { ...minister, ground: awb('4:17', 3) }
/** The sum can be fixed: the decision came, or all days are over. */
const teVast = ({ stand }: Ingebrekestelling) => stand === 'beslist' || stand === 'vol'

export const dwangsom: TrajectProcedure = {
  isOpen: (traject) => traject.ingebrekestellingen.length > 0 || aanvragen(traject).length > 0,
  commands: {
    registreerIngebrekestelling: act({
      resource: 'ingebrekestellingen',
      label: 'Ingebrekestelling vastleggen',
      help: 'Kan pas als de termijn om te beslissen voorbij is. Na twee weken begint de dwangsom.',
      ground: awb('4:17', 3),
      bevoegd: { organisaties: ['duo', 'gemeente'], rollen: [], ground: awb('4:17', 3) },
      schema: z.strictObject({ aanvraag, ontvangen: isoDateSchema.meta({ title: 'Ontvangen op' }) }),
      decide: (traject, body, { today }) => inFuture(body.ontvangen, today) ?? inDefault(traject, body),
    }),
    stelDwangsomVast: act({
      resource: 'dwangsommen',
      label: 'Dwangsom vaststellen',
      help: 'Het aantal dagen volgt uit de wet. De bedragen per dag worden geïndexeerd: vul het totaal in.',
      ground: awb('4:18'),
      bevoegd: { ...gezag, ground: awb('4:18') },
      schema: z.strictObject({
        aanvraag,
        bedragCent: z.number().int().min(1).meta({ title: 'Bedrag in centen' }),
        bekendmaking: isoDateSchema.optional().meta({ title: 'Besluit verstuurd op', description: 'Leeg: vandaag.' }),
      }),
      decide: (traject, body, { today }) =>
        inFuture(body.bekendmaking ?? today, today) ??
        fixed(traject, { ...body, bekendmaking: body.bekendmaking ?? today }),
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
        event('DwangsomVerschuldigd', { on: today, ground: awb('4:17', 3) }, { aanvraag: soortIn(key), vanaf: today }),
      ),
    dwangsom: (traject, { key }, { today }) =>
      happened(
        event(
          'DwangsomVol',
          { on: today, ground: awb('4:17', 1) },
          { aanvraag: soortIn(key), dagen: daysOf(traject, soortIn(key)) },
        ),
      ),
  },
  workItems: ({ ingebrekestellingen }) =>
    ingebrekestellingen.filter(teVast).map(({ aanvraag: soort, dagen }) => ({
      key: `dwangsom:${soort}`,
      text: `Dwangsom vaststellen: ${dagen} dagen (${soort})`,
      bevoegd: 'duo',
      dueOn: null,
      ground: awb('4:18'),
      settledBy: ['stelDwangsomVast'],
    })),
}

type Notice = { readonly aanvraag: Aanvraagsoort; readonly ontvangen: IsoDate }

function inDefault(traject: Traject, { aanvraag: soort, ontvangen }: Notice): TrajectDecision {
  return opAanvraag(traject, [soort, awb('4:17', 3)], ({ beslissenUiterlijk: beslistermijnTot }) => {
    if (traject.ingebrekestellingen.some((one) => one.aanvraag === soort))
      return refuse('alGedaan', awb('4:17', 3), 'DUO is voor deze aanvraag al in gebreke gesteld.')
    const finding = dwangsomRule({ beslistermijnTot, ingebrekestelling: ontvangen })
    const { eersteDag: vanaf, laatsteDag: tot } = finding.outcome
    if (vanaf === null || tot === null)
      return refuse('beslistermijnLoopt', awb('4:17', 3), `DUO kan nog beslissen tot en met ${beslistermijnTot}.`)
    return happened(
      event(
        'InGebrekeGesteld',
        { on: ontvangen, ground: awb('4:17', 3), findings: [finding] },
        { aanvraag: soort, ontvangen, beslistermijnTot, vanaf, tot },
      ),
    )
  })
}

function daysOf(traject: Traject, soort: Aanvraagsoort, besluit?: IsoDate): number {
  const notice = traject.ingebrekestellingen.find((one) => one.aanvraag === soort)
  if (notice === undefined) return 0
  const { beslistermijnTot, ontvangen: ingebrekestelling } = notice
  return dwangsomRule({ beslistermijnTot, ingebrekestelling, ...(besluit === undefined ? {} : { besluit }) }).outcome
    .dagen
}

/** By operation of law: once the application is decided no more days are added. */
export function dwangsomGestopt(traject: Traject, today: IsoDate): readonly TrajectEvent[] {
  return traject.ingebrekestellingen
    .filter(({ aanvraag: soort, stand }) => stand !== 'beslist' && aanvraagVan(traject, soort) === null)
    .map(({ aanvraag: soort, ontvangen }) => {
      const last = traject.besluiten.at(-1)?.bekendmaking
      const on = last !== undefined && last >= ontvangen && last <= today ? last : today
      const dagen = daysOf(traject, soort, on)
      return event('DwangsomGestopt', { on, ground: awb('4:17', 1) }, { aanvraag: soort, dagen })
    })
}

type Fixed = { readonly aanvraag: Aanvraagsoort; readonly bedragCent: number; readonly bekendmaking: IsoDate }

function fixed(traject: Traject, { aanvraag: soort, bedragCent, bekendmaking }: Fixed): TrajectDecision {
  const notice = traject.ingebrekestellingen.find((one) => one.aanvraag === soort)
  if (notice === undefined || !teVast(notice))
    return refuse('geenAanvraag', awb('4:18'), 'Er is voor deze aanvraag geen dwangsom vast te stellen.')
  const besluit = nieuwBesluit(traject, { soort: 'dwangsom', van: 'duo', bekendmaking })
  return (
    firstRefusal(before(bekendmaking, notice.vanaf, awb('4:18'), 'de eerste dag van de dwangsom')) ??
    happened(
      event(
        'DwangsomVastgesteld',
        { on: bekendmaking, ground: awb('4:18') },
        { aanvraag: soort, dagen: notice.dagen, bedragCent, besluit },
      ),
    )
  )
}

const change = (traject: Traject, soort: Aanvraagsoort, news: Partial<Ingebrekestelling>): Traject => ({
  ...traject,
  ingebrekestellingen: traject.ingebrekestellingen.map((one) => (one.aanvraag === soort ? { ...one, ...news } : one)),
})
const without = (traject: Traject, soort: Aanvraagsoort): Traject => ({
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
  DwangsomVastgesteld: ({ body, legalDate }) => [
    brief('sendBeschikking', 'dwangsom', {
      afzender: vanDuo,
      titel: 'U krijgt een vergoeding omdat wij te laat beslisten',
      dagtekening: legalDate,
      alineas: [`Wij beslisten ${body.dagen} dagen te laat. U krijgt ${euros(body.bedragCent)}.`],
      gronden: [awb('4:17', 1), awb('4:18')],
      bezwaarTot: body.besluit.bezwaarTot,
    }),
  ],
}
