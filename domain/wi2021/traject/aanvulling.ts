// Procedure aanvulling: an incomplete application is to be supplemented; meanwhile the term to decide stands still (Awb 4:5, 4:15).
import { z } from 'zod'
import { inWords } from '../../dates/in-words.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { awb } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import {
  aanvraagVan,
  aanvraagVeld,
  aanvragen,
  beslissenUiterlijk,
  metAanvraag,
  opAanvraag,
  soortIn,
} from './aanvraag.ts'
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
  type TrajectMessages,
  type TrajectProcedure,
  termijnOf,
} from './parts.ts'
import type { Traject } from './state.ts'
import type { Aanvraag, Aanvraagsoort, Aanvulling } from './state-plicht.ts'

const aanvraag = aanvraagVeld
const gezag = { ...minister, ground: awb('4:5', 1) }
const asked = ({ aanvullingen = [] }: Aanvraag) =>
  aanvullingen.find(({ ontvangen, uitgebleven }) => ontvangen === null && !uitgebleven) ?? null
/** What was asked and is waited for, with the application it is about. */
const waitedFor = (traject: Traject) =>
  aanvragen(traject).flatMap(({ soort, request }) => {
    const open = asked(request)
    return open === null ? [] : [{ soort, key: `aanvulling:${soort}`, ...open }]
  })

export const aanvulling: TrajectProcedure = {
  isOpen: (traject) => aanvragen(traject).length > 0,
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
    waitedFor(traject).map(({ soort, key, gevraagd, uiterlijk: lastDay }) =>
      termijnOf(key, awb('4:5', 1), `aanvraag ${soort} aanvullen`, { firstDay: plus(gevraagd, { days: 1 }), lastDay }),
    ),
  workItems: (traject) =>
    waitedFor(traject).map(({ soort, key, uiterlijk: dueOn }) => ({
      key,
      text: `Aanvulling van de aanvraag ${soort} afwachten of vastleggen`,
      bevoegd: 'duo',
      dueOn,
      ground: awb('4:5', 1),
      settledBy: ['registreerAanvulling'],
    })),
  onLapse: {
    aanvulling: (_traject, { key }, { today }) =>
      happened(
        event('AanvullingUitgebleven', { on: today, ground: awb('4:5', 1) }, { aanvraag: soortIn<Aanvraagsoort>(key) }),
      ),
  },
}

type Asked = { readonly aanvraag: Aanvraagsoort } & Pick<Aanvulling, 'gevraagd' | 'uiterlijk'>

function supplementAsked(traject: Traject, { aanvraag: soort, gevraagd, uiterlijk }: Asked, today: IsoDate) {
  return opAanvraag(traject, [soort, awb('4:5', 1)], (request) => {
    const { ontvangen, aanvullingen = [] } = request
    if (asked(request) !== null) return refuse('alGedaan', awb('4:5', 1), 'Er is al om aanvulling gevraagd.')
    if (aanvullingen.some((one) => one.gevraagd >= gevraagd))
      return refuse('alGedaan', awb('4:5', 1), 'Om aanvulling is die dag of later al gevraagd.')
    const dated = firstRefusal(
      inFuture(gevraagd, today),
      before(gevraagd, ontvangen, awb('4:5', 1), 'de ontvangst van de aanvraag'),
      before(uiterlijk, plus(gevraagd, { days: 1 }), awb('4:5', 1), 'na de vraag'),
    )
    if (dated !== null) return dated
    const standstill = { gevraagd, uiterlijk, ontvangen: null, uitgebleven: false }
    const { finding, laatsteDag } = beslissenUiterlijk(traject, soort, ontvangen, [...aanvullingen, standstill])
    return happened(
      event(
        'AanvullingGevraagd',
        { on: gevraagd, ground: awb('4:5', 1), findings: [finding] },
        { aanvraag: soort, gevraagd, uiterlijk, beslissenUiterlijk: laatsteDag },
      ),
    )
  })
}

type Supplement = { readonly aanvraag: Aanvraagsoort; readonly ontvangen: IsoDate }

function supplemented(traject: Traject, { aanvraag: soort, ontvangen }: Supplement, today: IsoDate) {
  return opAanvraag(traject, [soort, awb('4:15', 1)], (request) => {
    const open = asked(request)
    if (open === null) return refuse('geenAanvraag', awb('4:15', 1), 'Er is niet om aanvulling gevraagd.')
    const dated = firstRefusal(
      inFuture(ontvangen, today),
      before(ontvangen, open.gevraagd, awb('4:15', 1), 'de dag van de vraag'),
    )
    if (dated !== null) return dated
    const all = closed(request, { ontvangen })
    const { finding, laatsteDag } = beslissenUiterlijk(traject, soort, request.ontvangen, all)
    return happened(
      event(
        'AanvullingOntvangen',
        { on: ontvangen, ground: awb('4:15', 1), findings: [finding] },
        { aanvraag: soort, ontvangen, beslissenUiterlijk: laatsteDag },
      ),
    )
  })
}

/** What was asked last is not waited for any more. */
const closed = (request: Aanvraag, how: Partial<Aanvulling>): readonly Aanvulling[] =>
  (request.aanvullingen ?? []).map((one) => (one === asked(request) ? { ...one, ...how } : one))

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
    change(traject, soort, (request) => ({ beslissenUiterlijk: last, aanvullingen: closed(request, { ontvangen }) })),
  AanvullingUitgebleven: (traject, { body }) =>
    change(traject, body.aanvraag, (request) => ({ aanvullingen: closed(request, { uitgebleven: true }) })),
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
