// Procedure ontheffing: who cannot meet the plicht is released from it, wholly or in part (Wet 5; Besluit 2.7, 2.8; Regeling 2.5 to 2.7). DUO decides.
import { z } from 'zod'
import type { IsoDate } from '../../dates/iso-date.ts'
import { besluit, type Finding, regelingInburgering, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import {
  gedeeltelijkeOntheffing,
  medischeOntheffing,
  ontheffingBijzondereOmstandigheden,
} from '../artikelen/artikel-5-ontheffing.ts'
import { aanvraagVan, zonderVerzoek } from './aanvraag.ts'
import { metBesluit, nieuwBesluit } from './bezwaar.ts'
import { brief, vanDuo } from './brieven.ts'
import {
  act,
  before,
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
import { huidigePip, type Traject } from './state.ts'
import type { Verzoeksoort } from './state-plicht.ts'

const bekendmaking = isoDateSchema.optional().meta({ title: 'Besluit verstuurd op', description: 'Leeg: vandaag.' })
const oordeel = (title: string, description = 'Oordeel.') => z.boolean().meta({ title, description })
const ontheven = (title: string) =>
  z
    .boolean()
    .optional()
    .meta({ title: `Ontheffing voor ${title}` })

const medischSchema = z.strictObject({
  verklaringAangewezenArts: oordeel(
    'Verklaring van een aangewezen arts',
    'Niet van de arts die de aanvrager behandelt.',
  ),
  nietBinnenVijfJaar: oordeel('Niet binnen vijf jaar haalbaar'),
  adviesVolledig: oordeel('Advies van de arts: volledige ontheffing', 'Anders: gedeeltelijk verlenen of afwijzen.'),
  bekendmaking,
})
const deelSchema = z.strictObject({
  adviesArts: oordeel('Het advies van de arts steunt dit'),
  lezen: ontheven('lezen'),
  luisteren: ontheven('luisteren'),
  schrijven: ontheven('schrijven'),
  spreken: ontheven('spreken'),
  knm: ontheven('KNM'),
  participatieZRoute: ontheven('participatie in de Z-route'),
  urenBelastbaarheid: z.number().int().min(0).max(9999).optional().meta({
    title: 'Uren participatie die nog wel kunnen',
    description: 'Leeg: geen.',
  }),
  bekendmaking,
})
const bijzonderSchema = z.strictObject({
  ambtshalve: z.boolean().optional().meta({ title: 'Ambtshalve' }),
  zeerUitzonderlijk: oordeel('Zeer uitzonderlijk'),
  onvoorzien: oordeel('Onvoorzien'),
  nietVerwijtbaar: oordeel('Niet verwijtbaar'),
  zeerSchrijnend: oordeel('Zeer schrijnend'),
  bekendmaking,
})

export const ontheffing: TrajectProcedure = {
  isOpen: ({ fase }) => fase !== 'plicht' && fase !== 'afgesloten',
  commands: {
    verleenMedischeOntheffing: act({
      resource: 'medische-ontheffingen',
      label: 'Medische ontheffing verlenen',
      help: 'Geheel: de plicht eindigt. Bij een positief advies krijgt iemand de kosten terug.',
      ground: wet('5', 1),
      bevoegd: { ...minister, ground: wet('5', 1) },
      schema: medischSchema,
      decide: (traject, { bekendmaking: sent, adviesVolledig, ...body }, { today }) => {
        const on = sent ?? today
        const advies = adviesVolledig ? 'volledig' : 'negatief'
        return (
          due(traject, 'medischeOntheffing', on, today) ??
          released(traject, medischeOntheffing({ ...body, behandelendArts: false, advies, peildatum: on }), {
            on,
            grond: 'medisch',
          })
        )
      },
    }),
    verleenGedeeltelijkeOntheffing: act({
      resource: 'gedeeltelijke-ontheffingen',
      label: 'Gedeeltelijke ontheffing verlenen',
      help: 'Hoogstens drie taalonderdelen, of KNM, of in de Z-route de participatie. Niet voor PVT en MAP.',
      ground: besluit('2.7', 3),
      bevoegd: { ...minister, ground: besluit('2.7', 3) },
      schema: deelSchema,
      decide: (traject, body, { today }) =>
        due(traject, 'medischeOntheffing', body.bekendmaking ?? today, today) ??
        partlyReleased(traject, body, body.bekendmaking ?? today),
    }),
    verleenBijzondereOntheffing: act({
      resource: 'bijzondere-ontheffingen',
      label: 'Ontheffing wegens bijzondere omstandigheden verlenen',
      help: 'Op verzoek met het advies van het college. Alleen geheel.',
      ground: wet('5', 2),
      bevoegd: { ...minister, ground: wet('5', 2) },
      schema: bijzonderSchema,
      decide: (traject, { bekendmaking: sent, ambtshalve = false, ...body }, { today }) => {
        const on = sent ?? today
        const adviesCollege = traject.adviesBio.uitgebracht !== null
        const finding = ontheffingBijzondereOmstandigheden({ ambtshalve, adviesCollege, ...body })
        return (
          (ambtshalve ? inFuture(on, today) : due(traject, 'bijzondereOntheffing', on, today)) ??
          released(traject, finding, { on, grond: 'bijzonder' })
        )
      },
    }),
  },
}

function due(traject: Traject, soort: Verzoeksoort, on: IsoDate, today: IsoDate): TrajectDecision | null {
  const request = aanvraagVan(traject, soort)
  if (request === null) return refuse('geenAanvraag', wet('5'), 'Leg eerst het verzoek vast.')
  return inFuture(on, today) ?? before(on, request.ontvangen, wet('5'), 'de ontvangst van het verzoek')
}

type Released = Finding<{ readonly verleend: boolean; readonly legesTerug?: boolean; readonly adviesNodig?: boolean }>
type How = { readonly on: IsoDate; readonly grond: 'medisch' | 'bijzonder' }

function released(traject: Traject, finding: Released, { on, grond }: How): TrajectDecision {
  const { verleend, adviesNodig = false, legesTerug = false } = finding.outcome
  if (!verleend)
    return refuse(
      'ontheffingNietMogelijk',
      finding.ground,
      adviesNodig ? 'Wacht op het advies van het college.' : 'Aan de voorwaarden voor ontheffing is niet voldaan.',
    )
  const made = nieuwBesluit(traject, { soort: 'ontheffing', van: 'duo', bekendmaking: on })
  return happened(
    event(
      'OntheffingVerleend',
      { on, ground: finding.ground, findings: [finding] },
      { grond, legesTerug, bron: 'ons', besluit: made },
    ),
    event('PlichtBeeindigd', { on, ground: finding.ground }, { reden: 'volledigeOntheffing', per: on }),
  )
}

const taal = ['lezen', 'luisteren', 'schrijven', 'spreken'] as const

function partlyReleased(traject: Traject, body: z.infer<typeof deelSchema>, on: IsoDate): TrajectDecision {
  const plan = huidigePip(traject)
  if (plan === null)
    return refuse('geenPip', besluit('2.7', 3), 'Zonder leerroute is er geen gedeeltelijke ontheffing.')
  const { adviesArts, knm = false, participatieZRoute = false, urenBelastbaarheid = 0 } = body
  const parts = taal.filter((onderdeel) => body[onderdeel] === true)
  const finding = gedeeltelijkeOntheffing({
    leerroute: plan.leerroute,
    taalonderdelen: parts.length,
    knm,
    participatieZRoute,
    adviesArts,
    peildatum: on,
  })
  if (!finding.outcome.mogelijk)
    return refuse('ontheffingNietMogelijk', finding.ground, 'Deze combinatie past niet bij de leerroute of het advies.')
  return happened(
    event(
      'GedeeltelijkOntheven',
      { on, ground: finding.ground, findings: [finding] },
      {
        onderdelen: knm ? ['knm'] : parts,
        urenBelastbaarheid: participatieZRoute ? urenBelastbaarheid : null,
        legesTerug: true,
        bron: 'ons',
        besluit: nieuwBesluit(traject, { soort: 'ontheffing', van: 'duo', bekendmaking: on }),
      },
    ),
  )
}

export const ontheffingEvolvers: EvolversOf<'OntheffingVerleend' | 'GedeeltelijkOntheven'> = {
  OntheffingVerleend: (traject, { body }) => ({
    ...zonderVerzoek(traject, body.grond === 'medisch' ? 'medischeOntheffing' : 'bijzondereOntheffing'),
    besluiten: metBesluit(traject, body.besluit),
  }),
  GedeeltelijkOntheven: (traject, { body }) => ({
    ...zonderVerzoek(traject, 'medischeOntheffing'),
    vrijeOnderdelen: [
      ...traject.vrijeOnderdelen.filter(({ onderdeel }) => !body.onderdelen.includes(onderdeel)),
      ...body.onderdelen.map((onderdeel) => ({ onderdeel, wegens: 'ontheffing' as const })),
    ],
    urenBelastbaarheid: body.urenBelastbaarheid ?? traject.urenBelastbaarheid,
    besluiten: metBesluit(traject, body.besluit),
  }),
}

export const ontheffingMessages: TrajectMessages = {
  OntheffingVerleend: ({ body, ground, legalDate }) =>
    body.besluit === null
      ? []
      : [
          brief('sendBeschikking', 'ontheffing', {
            afzender: vanDuo,
            titel: 'U hoeft niet in te burgeren',
            dagtekening: legalDate,
            alineas: ['U krijgt ontheffing van de inburgeringsplicht.', ...legesTerug(body.legesTerug)],
            gronden: [ground],
            bezwaarTot: body.besluit.bezwaarTot,
          }),
        ],
  GedeeltelijkOntheven: ({ body, ground, legalDate }) =>
    body.besluit === null
      ? []
      : [
          brief('sendBeschikking', 'gedeeltelijkeOntheffing', {
            afzender: vanDuo,
            titel: 'U hoeft een deel van de inburgering niet te doen',
            dagtekening: legalDate,
            alineas: [
              body.onderdelen.length > 0
                ? `U krijgt ontheffing voor: ${body.onderdelen.join(', ')}.`
                : `Voor participatie gelden voor u ten hoogste ${body.urenBelastbaarheid ?? 0} uur.`,
              ...legesTerug(body.legesTerug),
            ],
            gronden: [ground, regelingInburgering('2.5')],
            bezwaarTot: body.besluit.bezwaarTot,
          }),
        ],
}

const legesTerug = (terug: boolean) => (terug ? ['U krijgt de kosten van het medisch advies terug.'] : [])
