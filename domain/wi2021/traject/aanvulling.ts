// Procedure aanvulling: an incomplete application is to be supplemented; meanwhile the term to decide stands still (Awb 4:5, 4:15).
import { z } from 'zod'
import { inWords } from '../../dates/in-words.ts'
import { plus } from '../../dates/iso-date.ts'
import { awb } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { aanvraagsoorten, aanvraagVan, beslissenUiterlijk, metAanvraag } from './aanvraag.ts'
import { brief, vanDuo } from './brieven.ts'
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
import type { Aanvraag, Aanvraagsoort, Aanvulling } from './state-plicht.ts'

const aanvraag = z.enum(aanvraagsoorten).meta({ title: 'Aanvraag' })
const gezag = { ...minister, ground: awb('4:5', 1) }
const asked = ({ aanvullingen = [] }: Aanvraag) =>
  aanvullingen.find(({ ontvangen, uitgebleven }) => ontvangen === null && !uitgebleven) ?? null

export const aanvulling: TrajectProcedure = {
  isOpen: (traject) => aanvraagsoorten.some((soort) => aanvraagVan(traject, soort) !== null),
  commands: {
    vraagAanvulling: act({
      resource: 'aanvulverzoeken',
      label: 'Aanvulling van een aanvraag vragen',
      help: 'De termijn om te beslissen staat stil tot de aanvulling er is, of tot de gegeven dag voorbij is.',
      ground: awb('4:5', 1),
      bevoegd: gezag,
      schema: z.strictObject({
        aanvraag,
        gevraagd: isoDateSchema.meta({ title: 'Gevraagd op' }),
        uiterlijk: isoDateSchema.meta({ title: 'Aanvullen uiterlijk op' }),
      }),
      decide: (traject, body, { today }) => supplementAsked(traject, body, today),
    }),
    registreerAanvulling: act({
      resource: 'aanvullingen',
      label: 'Aanvulling van een aanvraag vastleggen',
      help: 'De termijn om te beslissen loopt weer vanaf deze dag.',
      ground: awb('4:15', 1),
      bevoegd: { ...gezag, ground: awb('4:15', 1) },
      schema: z.strictObject({ aanvraag, ontvangen: isoDateSchema.meta({ title: 'Ontvangen op' }) }),
      decide: (traject, body, { today }) => supplemented(traject, body, today),
    }),
  },
  termijnen: (traject) =>
    aanvraagsoorten.flatMap((soort) => {
      const request = aanvraagVan(traject, soort)
      const open = request && asked(request)
      if (open === null) return []
      const days = { firstDay: plus(open.gevraagd, { days: 1 }), lastDay: open.uiterlijk }
      return [termijnOf(`aanvulling:${soort}`, awb('4:5', 1), `aanvraag ${soort} aanvullen`, days)]
    }),
  workItems: (traject) =>
    aanvraagsoorten.flatMap((soort) => {
      const request = aanvraagVan(traject, soort)
      const open = request && asked(request)
      if (open === null) return []
      return [
        {
          key: `aanvulling:${soort}`,
          text: `Aanvulling van de aanvraag ${soort} afwachten of vastleggen`,
          bevoegd: 'duo',
          dueOn: open.uiterlijk,
          ground: awb('4:5', 1),
          settledBy: ['registreerAanvulling'],
        },
      ]
    }),
  onLapse: {
    aanvulling: (_traject, { key }, { today }) =>
      happened(
        event(
          'AanvullingUitgebleven',
          { on: today, ground: awb('4:5', 1) },
          { aanvraag: key.split(':')[1] as Aanvraagsoort },
        ),
      ),
  },
}

type Asked = { readonly aanvraag: Aanvraagsoort } & Pick<Aanvulling, 'gevraagd' | 'uiterlijk'>

function supplementAsked(
  traject: Traject,
  { aanvraag: soort, gevraagd, uiterlijk }: Asked,
  today: Aanvulling['gevraagd'],
) {
  const request = aanvraagVan(traject, soort)
  if (request === null) return refuse('geenAanvraag', awb('4:5', 1), 'Deze aanvraag ligt er niet.')
  if (asked(request) !== null) return refuse('alGedaan', awb('4:5', 1), 'Er is al om aanvulling gevraagd.')
  if ((request.aanvullingen ?? []).some((one) => one.gevraagd >= gevraagd))
    return refuse('alGedaan', awb('4:5', 1), 'Om aanvulling is die dag of later al gevraagd.')
  const standstill = { gevraagd, uiterlijk, ontvangen: null, uitgebleven: false }
  const dated = firstRefusal(
    inFuture(gevraagd, today),
    before(gevraagd, request.ontvangen, awb('4:5', 1), 'de ontvangst van de aanvraag'),
    before(uiterlijk, plus(gevraagd, { days: 1 }), awb('4:5', 1), 'na de vraag'),
  )
  if (dated !== null) return dated
  const { finding, laatsteDag } = beslissenUiterlijk(traject, soort, request.ontvangen, [
    ...(request.aanvullingen ?? []),
    standstill,
  ])
  return happened(
    event(
      'AanvullingGevraagd',
      { on: gevraagd, ground: awb('4:5', 1), findings: [finding] },
      { aanvraag: soort, gevraagd, uiterlijk, beslissenUiterlijk: laatsteDag },
    ),
  )
}

function supplemented(
  traject: Traject,
  { aanvraag: soort, ontvangen }: { readonly aanvraag: Aanvraagsoort; readonly ontvangen: Aanvulling['gevraagd'] },
  today: Aanvulling['gevraagd'],
): TrajectDecision {
  const request = aanvraagVan(traject, soort)
  const open = request && asked(request)
  if (request === null || open === null)
    return refuse('geenAanvraag', awb('4:15', 1), 'Er is niet om aanvulling gevraagd.')
  const dated = firstRefusal(
    inFuture(ontvangen, today),
    before(ontvangen, open.gevraagd, awb('4:15', 1), 'de dag van de vraag'),
  )
  if (dated !== null) return dated
  const { finding, laatsteDag } = beslissenUiterlijk(traject, soort, request.ontvangen, received(request, ontvangen))
  return happened(
    event(
      'AanvullingOntvangen',
      { on: ontvangen, ground: awb('4:15', 1), findings: [finding] },
      { aanvraag: soort, ontvangen, beslissenUiterlijk: laatsteDag },
    ),
  )
}

const received = (request: Aanvraag, ontvangen: Aanvulling['gevraagd']) =>
  (request.aanvullingen ?? []).map((one) => (one === asked(request) ? { ...one, ontvangen } : one))

const change = (traject: Traject, soort: Aanvraagsoort, news: (request: Aanvraag) => Partial<Aanvraag>): Traject => {
  const request = aanvraagVan(traject, soort)
  return request === null ? traject : metAanvraag(traject, soort, news(request))
}

export const aanvullingEvolvers: EvolversOf<'AanvullingGevraagd' | 'AanvullingOntvangen' | 'AanvullingUitgebleven'> = {
  AanvullingGevraagd: (traject, { body: { aanvraag: soort, gevraagd, uiterlijk, beslissenUiterlijk: last } }) =>
    change(traject, soort, ({ aanvullingen = [] }) => ({
      beslissenUiterlijk: last,
      aanvullingen: [...aanvullingen, { gevraagd, uiterlijk, ontvangen: null, uitgebleven: false }],
    })),
  AanvullingOntvangen: (traject, { body: { aanvraag: soort, ontvangen, beslissenUiterlijk: last } }) =>
    change(traject, soort, (request) => ({ beslissenUiterlijk: last, aanvullingen: received(request, ontvangen) })),
  AanvullingUitgebleven: (traject, { body }) =>
    change(traject, body.aanvraag, (request) => ({
      aanvullingen: (request.aanvullingen ?? []).map((one) =>
        one === asked(request) ? { ...one, uitgebleven: true } : one,
      ),
    })),
}

export const aanvullingMessages: TrajectMessages = {
  AanvullingGevraagd: ({ body: { uiterlijk }, legalDate }) => [
    brief('sendBrief', 'aanvullingGevraagd', {
      afzender: vanDuo,
      titel: 'Uw aanvraag is niet compleet',
      dagtekening: legalDate,
      alineas: [
        `Vul uw aanvraag aan. Dat kan tot en met ${inWords(uiterlijk)}.`,
        'Tot dan staat de termijn om te beslissen stil.',
      ],
      gronden: [awb('4:5', 1), awb('4:15', 1)],
    }),
  ],
}
