// Procedure verlenging: more time, on request or ex officio, on the grounds of the Regeling (Wet 12; Besluit 4.3 to 4.5; Regeling 4.1). DUO decides.
import { z } from 'zod'
import { inWords } from '../../dates/in-words.ts'
import { besluit, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import type { Context } from '../../process.ts'
import { verlengingAmbtshalve, verlengingsaanvraag } from '../artikelen/besluit-4-5-verlengingsaanvraag.ts'
import { verlenging as verlengingRule } from '../artikelen/regeling-4-1-verlenging.ts'
import { metAanvraag, teBeslissen } from './aanvraag.ts'
import { metBesluit, nieuwBesluit } from './bezwaar.ts'
import { brief, vanDuo } from './brieven.ts'
import { eindeNadertOp } from './laatste-dag.ts'
import {
  act,
  before,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  minister,
  nothingNew,
  refuse,
  type TrajectDecision,
  type TrajectMessages,
  type TrajectProcedure,
} from './parts.ts'
import { type Besluit, huidigePip, type Traject, type Verlenging } from './state.ts'
import { nietGemeld } from './state-plicht.ts'
import { alGeteld, omstandigheidVan } from './verlenging-geteld.ts'

const schema = z.strictObject({
  grond: z
    .enum(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'])
    .meta({ title: 'Grond', description: 'Regeling 4.1 lid 1.' }),
  van: isoDateSchema.optional().meta({ title: 'Omstandigheid vanaf' }),
  tot: isoDateSchema.optional().meta({ title: 'Omstandigheid tot en met' }),
  ambtshalve: z.boolean().optional().meta({ title: 'Ambtshalve' }),
  bekendmaking: isoDateSchema.optional().meta({ title: 'Besluit verstuurd op', description: 'Leeg: vandaag.' }),
})

export const verlenging: TrajectProcedure = {
  isOpen: ({ fase, termijn }) => termijn !== null && (fase === 'inburgeringstermijn' || fase === 'handhaving'),
  commands: {
    registreerVerlengingsaanvraag: act({
      resource: 'verlengingsaanvragen',
      label: 'Verlengingsaanvraag vastleggen',
      help: 'Kan vanaf zes maanden voor het einde van de termijn. DUO beslist binnen acht weken.',
      ground: besluit('4.5', 1),
      bevoegd: { organisaties: ['duo', 'gemeente'], rollen: [], ground: besluit('4.5', 1) },
      schema: z.strictObject({ ontvangen: isoDateSchema.meta({ title: 'Ontvangen op' }) }),
      decide: (traject, { ontvangen }, { today }) => inFuture(ontvangen, today) ?? requested(traject, ontvangen),
    }),
    verleenVerlenging: act({
      resource: 'verlengingen',
      label: 'Verlenging verlenen',
      help: 'De duur volgt uit de grond en de duur van de omstandigheid.',
      ground: wet('12', 1),
      bevoegd: minister,
      schema,
      decide: (traject, body, { today }) =>
        firstRefusal(body.bekendmaking !== undefined && inFuture(body.bekendmaking, today)) ??
        granted(traject, body, today),
    }),
    weigerVerlenging: act({
      resource: 'verlengingsweigeringen',
      label: 'Verlenging weigeren',
      help: 'De laatste dag blijft zoals hij was.',
      ground: wet('12', 1),
      bevoegd: minister,
      schema: z.strictObject({ bekendmaking: isoDateSchema.meta({ title: 'Besluit verstuurd op' }) }),
      decide: (traject, { bekendmaking }, { today }) =>
        traject.verlengingsaanvraag === null
          ? refuse('geenAanvraag', besluit('4.5', 2), 'Er ligt geen aanvraag.')
          : (firstRefusal(
              inFuture(bekendmaking, today),
              before(bekendmaking, traject.verlengingsaanvraag.ontvangen, besluit('4.5', 2), 'de aanvraag'),
            ) ??
            happened(
              event(
                'VerlengingGeweigerd',
                { on: bekendmaking, ground: wet('12', 1) },
                {
                  bron: 'ons',
                  besluit: nieuwBesluit(traject, { soort: 'verlenging', van: 'duo', bekendmaking }),
                },
              ),
            )),
    }),
  },
  termijnen: ({ verlengingsaanvraag: request }) => (request === null ? [] : teBeslissen(request, beslissing).termijnen),
  onLapse: {
    verlengingsbesluit: (_traject, { lastDay }, { today }) =>
      happened(
        event('VerlengingsbesluitTeLaat', { on: today, ground: besluit('4.5', 2) }, { beslissenUiterlijk: lastDay }),
      ),
  },
  workItems: ({ verlengingsaanvraag: request }) => (request === null ? [] : teBeslissen(request, beslissing).workItems),
}

const beslissing = {
  key: 'verlengingsbesluit',
  ground: besluit('4.5', 2),
  over: 'over verlenging',
  settledBy: ['verleenVerlenging', 'verleenVerlengingOpleiding', 'weigerVerlenging'],
}

/** A request of the person, by whatever door it came (SS112). */
export function requested(traject: Traject, ontvangen: Context['today']): TrajectDecision {
  if (traject.termijn === null) return refuse('geenPip', wet('12', 1), 'Er loopt nog geen inburgeringstermijn.')
  if (traject.verlengingsaanvraag !== null)
    return traject.verlengingsaanvraag.ontvangen === ontvangen
      ? nothingNew
      : refuse('alGedaan', besluit('4.5', 2), 'Er ligt al een aanvraag: beslis daarover, met wat er nu is aangevoerd.')
  const finding = verlengingsaanvraag({ laatsteDag: traject.termijn.laatsteDag, ontvangst: ontvangen })
  if (!finding.outcome.ontvankelijk)
    return refuse('verlengingTeVroeg', finding.ground, `Aanvragen kan vanaf ${finding.outcome.vroegsteDag}.`)
  const { beslissenUiterlijk } = finding.outcome
  return happened(
    event(
      'VerlengingAangevraagd',
      { on: ontvangen, ground: besluit('4.5', 1), findings: [finding] },
      { ontvangen, beslissenUiterlijk },
    ),
  )
}

function granted(traject: Traject, body: z.infer<typeof schema>, today: Context['today']): TrajectDecision {
  const { termijn } = traject
  if (termijn === null) return refuse('geenPip', wet('12', 1), 'Er loopt nog geen inburgeringstermijn.')
  const { ambtshalve = false, bekendmaking = today } = body
  const gemeld = aheadOfUs(traject, ambtshalve ? 'ambtshalve' : 'opVerzoek')
  const laatsteDag = gemeld?.van ?? termijn.laatsteDag
  const window = verlengingAmbtshalve({ laatsteDag, besluit: bekendmaking, categoraal: false })
  if (ambtshalve && !window.outcome.toegestaan)
    return refuse('verlengingTeVroeg', window.ground, `Ambtshalve verlengen kan vanaf ${window.outcome.vroegsteDag}.`)
  if (!ambtshalve && gemeld === null && traject.verlengingsaanvraag === null)
    return refuse('geenAanvraag', wet('12', 1), 'Leg eerst de aanvraag vast, of kies ambtshalve.')
  const wrong = firstRefusal(
    !ambtshalve &&
      before(bekendmaking, traject.verlengingsaanvraag?.ontvangen ?? null, besluit('4.5', 2), 'de aanvraag'),
    gemeld === null && alGeteld(traject, body),
  )
  if (wrong !== null) return wrong
  const finding = extension(traject, body, laatsteDag, termijn.aanvang, bekendmaking)
  if (!finding.outcome.toegekend)
    return refuse(
      'verlengingNietMogelijk',
      finding.ground,
      'Deze omstandigheid geeft geen verlenging: kies een andere grond of weiger.',
    )
  const how = { on: bekendmaking, ground: wet('12', 1), findings: [finding] }
  const tot = finding.outcome.laatsteDag
  const beschikking = nieuwBesluit(traject, { soort: 'verlenging', van: 'duo', bekendmaking })
  const omstandigheid = omstandigheidVan(traject, body)
  if (gemeld !== null)
    return gemeld.tot === tot
      ? happened(event('VerlengingBevestigd', how, { tot, besluit: beschikking }))
      : happened(event('AandachtGevraagd', { ...how, on: today }, { punt: different(tot, gemeld.tot) }))
  return happened(
    event('TermijnVerlengd', how, {
      grond: body.grond,
      wijze: ambtshalve ? 'ambtshalve' : 'opVerzoek',
      bron: 'ons',
      van: laatsteDag,
      tot,
      besluit: beschikking,
      ...(omstandigheid === null ? {} : { omstandigheid }),
    }),
  )
}

/** The extension that stands now, when DUO's notification of it came before the act. */
function aheadOfUs({ verlengingen, verlengingsaanvraag: request, termijn }: Traject, wijze: Verlenging['wijze']) {
  const last = verlengingen.at(-1)
  const stands = last?.bron === 'duo' && last.wijze === wijze && last.tot === termijn?.laatsteDag
  return stands && request === null ? last : null
}

const different = (onze: string, partner: string) => ({
  soort: 'verschil' as const,
  code: 'verlenging',
  tekst: 'DUO meldde een andere laatste dag dan uit dit besluit volgt',
  onze,
  partner,
})

function extension(
  traject: Traject,
  { grond, van, tot }: z.infer<typeof schema>,
  laatsteDag: Verlenging['van'],
  aanvang: Verlenging['van'],
  peildatum: Verlenging['van'],
) {
  const plan = huidigePip(traject)
  return verlengingRule({
    laatsteDag,
    grond,
    peildatum,
    aanvang,
    ...(van === undefined ? {} : { van }),
    ...(tot === undefined ? {} : { tot }),
    ...(traject.doelgroep === null ? {} : { doelgroep: traject.doelgroep }),
    ...(plan === null ? {} : { leerroute: plan.leerroute, dagtekeningPip: plan.dagtekening }),
    ...(traject.aanbod === null ? {} : { eersteAanbod: traject.aanbod.datum }),
    ...(traject.aanbod?.start == null ? {} : { aanvangTaalschakeltraject: traject.aanbod.start }),
  })
}

/** SS113: DUO refused. Without a request of which we know there is nothing to end. */
export function geweigerdVolgensDuo(traject: Traject, { today }: Context): TrajectDecision {
  if (traject.verlengingsaanvraag === null) return nothingNew
  return happened(event('VerlengingGeweigerd', { on: today, ground: wet('12', 1) }, { bron: 'duo', besluit: null }))
}

const decided = (traject: Traject, made: Besluit | null): Traject => ({
  ...traject,
  verlengingsaanvraag: null,
  besluiten: metBesluit(traject, made),
})

export const verlengingEvolvers: EvolversOf<
  | 'VerlengingAangevraagd'
  | 'VerlengingsbesluitTeLaat'
  | 'TermijnVerlengd'
  | 'VerlengingBevestigd'
  | 'VerlengingGeweigerd'
> = {
  VerlengingAangevraagd: (traject, { body }) => ({ ...traject, verlengingsaanvraag: { ...body, teLaat: false } }),
  VerlengingsbesluitTeLaat: (traject) => metAanvraag(traject, 'verlenging', { teLaat: true }),
  // An extension also takes back that the term was exceeded: what followed from that falls away. The days before the end are counted
  // anew; one that has passed already needs no letter any more, the decision itself tells the new last day.
  TermijnVerlengd: (traject, { body, legalDate }) => ({
    ...decided(traject, body.besluit),
    fase: 'inburgeringstermijn',
    termijn: traject.termijn && {
      ...traject.termijn,
      laatsteDag: body.tot,
      bevestigd: body.bron === 'duo',
      overschreden: false,
    },
    verlengingen: [
      ...traject.verlengingen,
      {
        grond: body.grond,
        wijze: body.wijze,
        van: body.van,
        tot: body.tot,
        bron: body.bron,
        ...(body.omstandigheid === undefined ? {} : { omstandigheid: body.omstandigheid }),
      },
    ],
    boeteprocedure: null,
    periodiekVanaf: null,
    vensterOpen: verlengingsaanvraag({ laatsteDag: body.tot, ontvangst: legalDate }).outcome.ontvankelijk,
    eindeGemeld: eindeNadertOp(body.tot) <= legalDate,
    verwijtbaar: nietGemeld,
  }),
  VerlengingBevestigd: (traject, { body }) => ({
    ...traject,
    besluiten: [...traject.besluiten, body.besluit],
    verlengingen: traject.verlengingen.map((one) => (one.tot === body.tot ? { ...one, bron: 'beide' } : one)),
  }),
  VerlengingGeweigerd: (traject, { body }) => decided(traject, body.besluit),
}

export const verlengingMessages: TrajectMessages = {
  TermijnVerlengd: ({ body, legalDate }) =>
    body.besluit === null
      ? []
      : [
          brief('sendBeschikking', 'verlenging', {
            afzender: vanDuo,
            titel: 'U krijgt meer tijd om in te burgeren',
            dagtekening: legalDate,
            alineas: [`De laatste dag van uw termijn was ${inWords(body.van)} en is nu ${inWords(body.tot)}.`],
            gronden: [wet('12', 1)],
            bezwaarTot: body.besluit.bezwaarTot,
          }),
        ],
  VerlengingGeweigerd: ({ body, legalDate }) =>
    body.besluit === null
      ? []
      : [
          brief('sendBeschikking', 'verlengingGeweigerd', {
            afzender: vanDuo,
            titel: 'U krijgt geen extra tijd om in te burgeren',
            dagtekening: legalDate,
            alineas: ['De laatste dag van uw termijn blijft zoals die was.'],
            gronden: [wet('12', 1)],
            bezwaarTot: body.besluit.bezwaarTot,
          }),
        ],
}
