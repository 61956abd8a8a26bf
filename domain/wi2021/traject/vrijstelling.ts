// Procedure vrijstelling: who already has the diploma, the school years or the integration need not integrate; who has a part of the exam need not take it (Wet 4, 7 lid 3; Regeling 2.1 to 2.3, 3.12 to 3.14). DUO decides.
import { z } from 'zod'
import type { IsoDate } from '../../dates/iso-date.ts'
import { regelingInburgering, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { vrijstelling as vrijstellingRule } from '../artikelen/artikel-4-vrijstelling.ts'
import { vrijstellingOnderdeel } from '../artikelen/besluit-3-9-examenverloop.ts'
import { aanvraagVan, zonderVerzoek } from './aanvraag.ts'
import { metBesluit, nieuwBesluit } from './bezwaar.ts'
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
} from './parts.ts'
import { huidigePip, niveauVan, type Taalonderdeel, type Traject } from './state.ts'
import { temporarily } from './tijdelijke-vrijstelling.ts'

const bekendmaking = isoDateSchema.optional().meta({ title: 'Besluit verstuurd op', description: 'Leeg: vandaag.' })
const jaNee = (title: string) => z.boolean().optional().meta({ title })
const jaren = (title: string) => z.number().int().min(0).max(99).optional().meta({ title })
const schema = z.strictObject({
  grond: z.enum(['a', 'b', 'c', 'd', 'e']).meta({ title: 'Grond', description: 'Wet 4 lid 1.' }),
  jarenLeerplichtig: jaren('a: jaren leer- of kwalificatieplichtig in Nederland'),
  vrijstellendDiploma: jaNee('b: heeft een aangewezen diploma'),
  leerplichtig: jaNee('c: is nu leer- of kwalificatieplichtig'),
  ingeschrevenOpleiding: jaNee('d: volgt een opleiding voor een aangewezen diploma'),
  ingezeteneVanaf: isoDateSchema.optional().meta({ title: 'e: ingezetene zonder onderbreking vanaf' }),
  jarenWerk: jaren('e: jaren betaald of vrijwillig werk'),
  gesprekB1: jaNee('e: spreken en luisteren op B1'),
  van: isoDateSchema.optional().meta({ title: 'c en d: eerste dag' }),
  tot: isoDateSchema.optional().meta({ title: 'c en d: laatste dag', description: 'Leeg: tot die wordt ingetrokken.' }),
  ambtshalve: jaNee('d: ambtshalve'),
  bekendmaking,
})
const onderdeelSchema = z.strictObject({
  onderdeel: z.enum(['lezen', 'luisteren', 'schrijven', 'spreken']).meta({ title: 'Taalonderdeel' }),
  bewijs: z
    .enum([
      'certificaat NT2',
      'cijferlijst voortgezet onderwijs',
      'CNaVT B1 of hoger',
      'buitenlands diploma met Nederlands op B1',
      'eerder onderdeel op A2',
      'CNaVT A2',
      'ander bewijs',
    ])
    .meta({ title: 'Bewijs' }),
  bekendmaking,
})

export const vrijstelling: TrajectProcedure = {
  isOpen: ({ fase }) => fase !== 'plicht' && fase !== 'afgesloten',
  commands: {
    verleenVrijstelling: act({
      resource: 'vrijstellingen',
      label: 'Vrijstelling verlenen',
      help: 'Geheel op grond a, b of e: de plicht eindigt. Tijdelijk op grond c of d: de termijn staat stil.',
      ground: wet('4', 1),
      bevoegd: { ...minister, ground: wet('4', 1) },
      schema,
      decide: (traject, body, { today }) =>
        inFuture(body.bekendmaking ?? today, today) ?? exempted(traject, body, today),
    }),
    verleenVrijstellingOnderdeel: act({
      resource: 'onderdeelvrijstellingen',
      label: 'Vrijstelling van een examenonderdeel verlenen',
      help: 'Het onderdeel telt als behaald. Bewijs op A2 telt alleen als het PIP voor dit onderdeel A2 vraagt.',
      ground: regelingInburgering('3.12'),
      bevoegd: { ...minister, ground: wet('7', 3) },
      schema: onderdeelSchema,
      decide: (traject, body, { today }) =>
        inFuture(body.bekendmaking ?? today, today) ?? partExempted(traject, body, body.bekendmaking ?? today),
    }),
  },
}

function exempted(traject: Traject, body: z.infer<typeof schema>, today: IsoDate): TrajectDecision {
  const { grond, van, tot, ambtshalve = false, bekendmaking: on = today, ...feiten } = body
  const request = aanvraagVan(traject, 'vrijstelling')
  const onRequest = grond === 'b' || grond === 'e' || (grond === 'd' && !ambtshalve)
  if (onRequest && request === null)
    return refuse('geenAanvraag', regelingInburgering('2.3'), 'Leg eerst het verzoek vast.')
  const finding = vrijstellingRule({ grond, ...feiten, aanvraag: request?.ontvangen, peildatum: on })
  if (!finding.outcome.vrijgesteld)
    return refuse('vrijstellingNietMogelijk', finding.ground, 'Aan de voorwaarden voor deze grond is niet voldaan.')
  const early = before(on, request?.ontvangen ?? traject.plichtBegin, finding.ground, 'het verzoek of de plicht')
  if (early !== null) return early
  if (grond === 'c' || grond === 'd')
    return van === undefined
      ? refuse('keuzeNodig', finding.ground, 'Noem de eerste dag van de tijdelijke vrijstelling.')
      : temporarily(traject, { grond, van, tot: tot ?? null }, { on, finding }, today)
  const besluit = nieuwBesluit(traject, { soort: 'vrijstelling', van: 'duo', bekendmaking: on })
  return happened(
    event('VrijstellingVerleend', { on, ground: finding.ground, findings: [finding] }, { grond, bron: 'ons', besluit }),
    event('PlichtBeeindigd', { on, ground: finding.ground }, { reden: 'volledigeVrijstelling', per: on }),
  )
}

function partExempted(traject: Traject, body: z.infer<typeof onderdeelSchema>, on: IsoDate): TrajectDecision {
  const { onderdeel, bewijs } = body
  const request = aanvraagVan(traject, 'vrijstellingOnderdeel')
  if (request === null) return refuse('geenAanvraag', regelingInburgering('3.14'), 'Leg eerst het verzoek vast.')
  if (traject.vrijeOnderdelen.some((one) => one.onderdeel === onderdeel))
    return refuse(
      'alGedaan',
      regelingInburgering('3.12'),
      'Voor dit onderdeel geldt al een vrijstelling of ontheffing.',
    )
  const finding = vrijstellingOnderdeel({ bewijs, niveauPip: levelOf(traject, onderdeel) })
  if (!finding.outcome.vrijgesteld)
    return refuse('vrijstellingNietMogelijk', finding.ground, 'Dit bewijs is niet genoeg voor het niveau in het PIP.')
  return (
    firstRefusal(before(on, request.ontvangen, regelingInburgering('3.14'), 'de ontvangst van het verzoek')) ??
    happened(
      event(
        'OnderdelenVrijgesteld',
        { on, ground: finding.ground, findings: [finding] },
        {
          onderdelen: [onderdeel],
          reden: bewijs,
          bron: 'ons',
          besluit: nieuwBesluit(traject, { soort: 'vrijstelling', van: 'duo', bekendmaking: on }),
        },
      ),
    )
  )
}

function levelOf(traject: Traject, onderdeel: Taalonderdeel) {
  const plan = huidigePip(traject)
  return (plan && niveauVan(plan, onderdeel)) ?? (plan?.leerroute === 'Z' ? 'A2' : 'B1')
}

export const vrijstellingEvolvers: EvolversOf<'VrijstellingVerleend' | 'OnderdelenVrijgesteld'> = {
  VrijstellingVerleend: (traject, { body }) => ({
    ...zonderVerzoek(traject, 'vrijstelling', 'vrijstellingOnderdeel'),
    besluiten: metBesluit(traject, body.besluit),
  }),
  OnderdelenVrijgesteld: (traject, { body }) => ({
    ...zonderVerzoek(traject, 'vrijstellingOnderdeel'),
    vrijeOnderdelen: [
      ...traject.vrijeOnderdelen,
      ...body.onderdelen.map((onderdeel) => ({ onderdeel, wegens: 'vrijstelling' as const })),
    ],
    besluiten: metBesluit(traject, body.besluit),
  }),
}

export const vrijstellingMessages: TrajectMessages = {
  VrijstellingVerleend: ({ body, ground, legalDate }) =>
    body.besluit === null
      ? []
      : [
          brief('sendBeschikking', 'vrijstelling', {
            afzender: vanDuo,
            titel: 'U hoeft niet in te burgeren',
            dagtekening: legalDate,
            alineas: ['U krijgt vrijstelling van de inburgeringsplicht.'],
            gronden: [ground],
            bezwaarTot: body.besluit.bezwaarTot,
          }),
        ],
  OnderdelenVrijgesteld: ({ body, ground, legalDate }) =>
    body.besluit === null
      ? []
      : [
          brief('sendBeschikking', 'vrijstellingOnderdeel', {
            afzender: vanDuo,
            titel: 'U hoeft een deel van het examen niet te doen',
            dagtekening: legalDate,
            alineas: [`U krijgt vrijstelling voor: ${body.onderdelen.join(', ')}.`],
            gronden: [wet('7', 3), ground],
            bezwaarTot: body.besluit.bezwaarTot,
          }),
        ],
}
