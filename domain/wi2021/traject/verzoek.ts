// Procedure verzoek: someone asks for vrijstelling or ontheffing; DUO decides within eight weeks, for bijzondere omstandigheden with the advice of the college (Wet 4, 5; Regeling 2.3, 2.6, 2.7, 3.14).
import { z } from 'zod'
import type { IsoDate } from '../../dates/iso-date.ts'
import { besluit, type Citation, duo, regelingInburgering, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import {
  aanvraagVan,
  beslissenUiterlijk,
  metAanvraag,
  opAanvraag,
  soortIn,
  teBeslissen,
  zonderVerzoek,
} from './aanvraag.ts'
import { metBesluit, nieuwBesluit } from './bezwaar.ts'
import { brief, vanDuo } from './brieven.ts'
import {
  act,
  before,
  college,
  type EvolversOf,
  event,
  happened,
  inFuture,
  minister,
  refuse,
  type TrajectDecision,
  type TrajectMessages,
  type TrajectProcedure,
} from './parts.ts'
import type { Traject } from './state.ts'
import { type Verzoeksoort, verzoeksoorten } from './state-plicht.ts'

const soort = z.enum(verzoeksoorten).meta({ title: 'Soort verzoek' })

/** By what the eight weeks are set, and what can settle the request. */
const rijen = {
  vrijstelling: { ground: regelingInburgering('2.3', 2), settledBy: ['verleenVrijstelling'] },
  vrijstellingOnderdeel: { ground: regelingInburgering('3.14'), settledBy: ['verleenVrijstellingOnderdeel'] },
  medischeOntheffing: {
    ground: regelingInburgering('2.7'),
    settledBy: ['verleenMedischeOntheffing', 'verleenGedeeltelijkeOntheffing'],
  },
  bijzondereOntheffing: { ground: regelingInburgering('2.6'), settledBy: ['verleenBijzondereOntheffing'] },
} as const satisfies Record<Verzoeksoort, { readonly ground: Citation; readonly settledBy: readonly string[] }>

const besluitsoort = (kind: Verzoeksoort) => (kind.startsWith('vrijstelling') ? 'vrijstelling' : 'ontheffing')

export const verzoek: TrajectProcedure = {
  isOpen: ({ fase }) => fase !== 'plicht' && fase !== 'afgesloten',
  commands: {
    registreerVerzoek: act({
      resource: 'verzoeken',
      label: 'Verzoek om vrijstelling of ontheffing vastleggen',
      help: 'DUO beslist binnen acht weken na ontvangst.',
      ground: regelingInburgering('2.3', 2),
      bevoegd: { organisaties: ['duo', 'gemeente'], rollen: [], ground: regelingInburgering('2.3', 2) },
      schema: z.strictObject({ soort, ontvangen: isoDateSchema.meta({ title: 'Ontvangen op' }) }),
      decide: (traject, body, { today }) => inFuture(body.ontvangen, today) ?? requested(traject, body),
    }),
    wijsVerzoekAf: act({
      resource: 'afwijzingen',
      label: 'Verzoek om vrijstelling of ontheffing afwijzen',
      help: 'De plicht en de termijn blijven zoals ze waren.',
      ground: wet('4', 1),
      bevoegd: { ...minister, ground: wet('4', 1) },
      schema: z.strictObject({
        soort,
        reden: z.enum(['voldoetNiet', 'nietAangevuld']).meta({ title: 'Reden' }),
        bekendmaking: isoDateSchema.meta({ title: 'Besluit verstuurd op' }),
      }),
      decide: (traject, body, { today }) => inFuture(body.bekendmaking, today) ?? rejected(traject, body),
    }),
    brengAdviesUit: act({
      resource: 'adviezen',
      label: 'Advies over bijzondere omstandigheden uitbrengen',
      help: 'DUO beslist over de ontheffing met dit advies van het college.',
      ground: besluit('2.8'),
      bevoegd: { ...college, ground: besluit('2.8') },
      schema: z.strictObject({ advies: z.enum(['positief', 'negatief']).meta({ title: 'Advies' }) }),
      decide: (traject, { advies }, { today }) =>
        traject.adviesBio.gevraagdOp === null && aanvraagVan(traject, 'bijzondereOntheffing') === null
          ? refuse('geenAanvraag', besluit('2.8'), 'Er is geen verzoek waarover advies nodig is.')
          : happened(event('AdviesUitgebracht', { on: today, ground: besluit('2.8') }, { advies })),
    }),
  },
  termijnen: ({ verzoeken }) => verzoeken.flatMap((one) => teBeslissen(one, rij(one.soort)).termijnen),
  onLapse: {
    verzoekbesluit: (_traject, { key, lastDay: beslissenUiterlijk }, { today }) => {
      const kind = soortIn<Verzoeksoort>(key)
      const on = { on: today, ground: rijen[kind].ground }
      return happened(event('VerzoekbesluitTeLaat', on, { soort: kind, beslissenUiterlijk }))
    },
  },
  workItems: (traject) => [
    ...traject.verzoeken.flatMap((one) => teBeslissen(one, rij(one.soort)).workItems),
    ...(traject.adviesBio.uitgebracht === null &&
    (traject.adviesBio.gevraagdOp !== null || aanvraagVan(traject, 'bijzondereOntheffing') !== null)
      ? [
          {
            key: 'advies',
            text: 'Advies over bijzondere individuele omstandigheden uitbrengen',
            bevoegd: 'gemeente' as const,
            dueOn: traject.adviesBio.gevraagdOp,
            ground: besluit('2.8'),
            settledBy: ['brengAdviesUit'],
          },
        ]
      : []),
  ],
}

const rij = (kind: Verzoeksoort) => ({
  key: `verzoekbesluit:${kind}`,
  ground: rijen[kind].ground,
  over: `op het verzoek om ${words(kind)}`,
  settledBy: [...rijen[kind].settledBy, 'wijsVerzoekAf'],
})

const words = (kind: Verzoeksoort) => kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function requested(traject: Traject, body: { soort: Verzoeksoort; ontvangen: IsoDate }): TrajectDecision {
  const { soort: kind, ontvangen } = body
  if (aanvraagVan(traject, kind) !== null)
    return refuse('alGedaan', rijen[kind].ground, 'Zo een verzoek ligt er al: wacht op het besluit.')
  const { finding, laatsteDag } = beslissenUiterlijk(traject, kind, ontvangen)
  return happened(
    event(
      'VerzoekOntvangen',
      { on: ontvangen, ground: rijen[kind].ground, findings: [finding] },
      { soort: kind, ontvangen, beslissenUiterlijk: laatsteDag },
    ),
  )
}

type Rejection = { readonly soort: Verzoeksoort; readonly reden: string; readonly bekendmaking: IsoDate }

function rejected(traject: Traject, { soort: kind, reden, bekendmaking }: Rejection): TrajectDecision {
  const { ground } = rijen[kind]
  return opAanvraag(traject, [kind, ground], ({ ontvangen }) => {
    const made = nieuwBesluit(traject, { soort: besluitsoort(kind), van: 'duo', bekendmaking })
    return (
      before(bekendmaking, ontvangen, ground, 'de ontvangst van het verzoek') ??
      happened(
        event('VerzoekAfgewezen', { on: bekendmaking, ground }, { soort: kind, reden, bron: 'ons', besluit: made }),
      )
    )
  })
}

/** SS114 to SS119: DUO rejected. Without a request of which we know there is nothing to end. */
export function afgewezenVolgensDuo(traject: Traject, kinds: readonly Verzoeksoort[], today: IsoDate) {
  return kinds
    .filter((kind) => aanvraagVan(traject, kind) !== null)
    .map((kind) =>
      event(
        'VerzoekAfgewezen',
        { on: today, ground: rijen[kind].ground },
        { soort: kind, reden: 'volgensDuo', bron: 'duo', besluit: null },
      ),
    )
}

/** SS140: DUO asks the college what it thinks. */
export const adviesGevraagd = (traject: Traject, today: IsoDate): TrajectDecision =>
  traject.fase === 'plicht' || traject.fase === 'afgesloten' || traject.adviesBio.gevraagdOp !== null
    ? happened()
    : happened(event('AdviesGevraagd', { on: today, ground: duo('SS140') }, { gebeurtenis: 'SS140' }))

export const verzoekEvolvers: EvolversOf<
  'VerzoekOntvangen' | 'VerzoekbesluitTeLaat' | 'VerzoekAfgewezen' | 'AdviesGevraagd' | 'AdviesUitgebracht'
> = {
  VerzoekOntvangen: (traject, { body }) => ({
    ...traject,
    verzoeken: [...traject.verzoeken, { ...body, teLaat: false }],
  }),
  VerzoekbesluitTeLaat: (traject, { body }) => metAanvraag(traject, body.soort, { teLaat: true }),
  VerzoekAfgewezen: (traject, { body }) => ({
    ...zonderVerzoek(traject, body.soort),
    ...(body.soort === 'bijzondereOntheffing' ? { adviesBio: { gevraagdOp: null, uitgebracht: null } } : {}),
    besluiten: metBesluit(traject, body.besluit),
  }),
  AdviesGevraagd: (traject, { legalDate }) => ({
    ...traject,
    adviesBio: { gevraagdOp: legalDate, uitgebracht: null },
  }),
  AdviesUitgebracht: (traject, { body }) => ({
    ...traject,
    adviesBio: { ...traject.adviesBio, uitgebracht: body.advies },
  }),
}

export const verzoekMessages: TrajectMessages = {
  VerzoekAfgewezen: ({ body, ground, legalDate }) =>
    body.besluit === null
      ? []
      : [
          brief('sendBeschikking', 'verzoekAfgewezen', {
            afzender: vanDuo,
            titel: `U krijgt geen ${words(body.soort)}`,
            dagtekening: legalDate,
            alineas: [
              body.reden === 'nietAangevuld'
                ? 'U hebt uw aanvraag niet op tijd aangevuld.'
                : 'U voldoet niet aan de voorwaarden.',
              'U moet inburgeren, en uw termijn blijft zoals die was.',
            ],
            gronden: [ground],
            bezwaarTot: body.besluit.bezwaarTot,
          }),
        ],
}
