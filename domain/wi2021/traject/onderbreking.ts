// Procedure onderbreking: who is away, or here for a temporary purpose, keeps the plicht for a year at most; who is back in time gets the days (Besluit 2.1, 4.2).
import { z } from 'zod'
import { inWords } from '../../dates/in-words.ts'
import { type IsoDate, minus, plus } from '../../dates/iso-date.ts'
import { besluit, duo } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import {
  onderbreking as onderbrekingRule,
  procedureelVerblijf,
  vertrek,
} from '../artikelen/besluit-2-1-onderbreking.ts'
import { brief, vanDuo } from './brieven.ts'
import type { TrajectEvent } from './events.ts'
import { verschoven } from './laatste-dag.ts'
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
import type { Onderbreking } from './state-plicht.ts'

const gezag = { organisaties: ['duo', 'gemeente'] as const, rollen: [], ground: besluit('2.1', 2) }
const soort = z
  .enum(['geen ingezetene', 'tijdelijk verblijfsdoel', 'geen geestelijke bedienaar'])
  .meta({ title: 'Soort onderbreking' })
const verblijfSchema = z.strictObject({
  eindeVerblijf: isoDateSchema.meta({ title: 'Laatste dag van de verblijfsvergunning' }),
  aanvangProcedureelVerblijf: isoDateSchema.optional().meta({ title: 'Procedureel verblijf vanaf' }),
  binnenRedelijkeTermijn: z.boolean().optional().meta({
    title: 'Binnen de redelijke termijn',
    description: 'Oordeel (Vreemdelingenbesluit 3.82 lid 1), als het verblijf niet direct aansluit.',
  }),
})

export const onderbreking: TrajectProcedure = {
  isOpen: ({ fase }) => fase !== 'plicht' && fase !== 'afgesloten',
  commands: {
    registreerVertrek: act({
      resource: 'vertrekken',
      label: 'Vertrek of tijdelijk verblijf vastleggen',
      help: 'De plicht en de termijn lopen door. Na een jaar zonder terugkeer eindigt de plicht.',
      ground: besluit('2.1', 2),
      bevoegd: gezag,
      schema: z.strictObject({ soort, van: isoDateSchema.meta({ title: 'Eerste dag' }) }),
      decide: (traject, body, { today }) => inFuture(body.van, today) ?? gone(traject, body),
    }),
    registreerTerugkeer: act({
      resource: 'terugkeren',
      label: 'Terugkeer vastleggen',
      help: 'De termijn wordt verlengd met de duur van de onderbreking.',
      ground: besluit('4.2'),
      bevoegd: gezag,
      schema: z.strictObject({ terug: isoDateSchema.meta({ title: 'Eerste dag terug' }) }),
      decide: (traject, { terug }, { today }) =>
        traject.onderbreking === null
          ? refuse('geenAanvraag', besluit('2.1', 2), 'Leg eerst het vertrek vast.')
          : (firstRefusal(
              inFuture(terug, today),
              terug <= traject.onderbreking.van &&
                before(terug, traject.onderbreking.van, besluit('2.1', 2), 'het vertrek'),
            ) ?? back(traject, traject.onderbreking, minus(terug, { days: 1 }), today)),
    }),
    registreerOnderbreking: act({
      resource: 'onderbrekingen',
      label: 'Onderbreking achteraf vastleggen',
      help: 'Een periode die al voorbij is. Tot een jaar: de termijn wordt met die dagen verlengd.',
      ground: besluit('4.2'),
      bevoegd: { ...minister, ground: besluit('4.2') },
      schema: z.strictObject({
        soort,
        van: isoDateSchema.meta({ title: 'Eerste dag' }),
        tot: isoDateSchema.meta({ title: 'Laatste dag', description: 'Telt mee.' }),
      }),
      decide: (traject, body, { today }) =>
        firstRefusal(
          inFuture(body.tot, today),
          before(body.tot, body.van, besluit('4.2'), 'de eerste dag'),
          before(body.van, traject.plichtBegin, besluit('2.1', 2), 'het begin van de plicht'),
          counted(traject, body.van, body.tot),
        ) ?? back(traject, body, body.tot, today),
    }),
    registreerEindeVerblijf: act({
      resource: 'verblijfseinden',
      label: 'Einde van de verblijfsvergunning vastleggen',
      help: 'Sluit procedureel verblijf aan, dan loopt de plicht door. Anders eindigt die.',
      ground: besluit('2.1', 1),
      bevoegd: { ...minister, ground: besluit('2.1', 1) },
      schema: verblijfSchema,
      decide: (_traject, body, { today }) =>
        firstRefusal(
          inFuture(body.eindeVerblijf, today),
          body.aanvangProcedureelVerblijf !== undefined && inFuture(body.aanvangProcedureelVerblijf, today),
        ) ?? stayEnded(body),
    }),
  },
  termijnen: ({ onderbreking: away }) =>
    away === null
      ? []
      : [
          termijnOf('terugkeer', besluit('2.1', 2), 'terug voor het einde van het jaar', {
            firstDay: away.van,
            lastDay: away.uiterlijkTerug,
          }),
        ],
  onLapse: {
    terugkeer: (_traject, _lapse, { today }) => happened(ended(today)),
  },
  workItems: ({ vertrekGemeldOp }) =>
    vertrekGemeldOp === null
      ? []
      : [
          {
            key: 'vertrek',
            text: 'Vertrek naar het buitenland nagaan en vastleggen',
            bevoegd: 'gemeente',
            dueOn: vertrekGemeldOp,
            ground: duo('SS123'),
            settledBy: ['registreerVertrek'],
          },
        ],
}

function gone(traject: Traject, { soort: kind, van }: Pick<Onderbreking, 'soort' | 'van'>): TrajectDecision {
  if (traject.onderbreking !== null)
    return refuse('alGedaan', besluit('2.1', 2), `Er loopt al een onderbreking vanaf ${traject.onderbreking.van}.`)
  const finding = vertrek({ vertrek: van })
  const { uiterlijkTerug } = finding.outcome
  return (
    firstRefusal(
      before(van, traject.plichtBegin, besluit('2.1', 2), 'het begin van de plicht'),
      counted(traject, van, null),
    ) ??
    happened(
      event(
        'OnderbrekingBegonnen',
        { on: van, ground: besluit('2.1', 2), findings: [finding] },
        { soort: kind, van, uiterlijkTerug },
      ),
    )
  )
}

/** Each day counts once for the same term (CAL-6); days that somebody is still away come with his return. `tot` null: open. */
function counted(traject: Traject, van: IsoDate, tot: IsoDate | null): TrajectDecision | null {
  const { onderbreking: away, onderbrekingen = [] } = traject
  const nummer = traject.termijn?.nummer ?? null
  const earlier = onderbrekingen.find(
    (one) => one.termijn === nummer && one.tot >= van && (tot === null || one.van <= tot),
  )
  if (earlier !== undefined)
    return refuse(
      'alGedaan',
      besluit('4.2'),
      `Van ${earlier.van} tot en met ${earlier.tot} is al vastgelegd: noem alleen andere dagen.`,
    )
  return away !== null && tot !== null && tot >= away.van
    ? refuse('alGedaan', besluit('4.2'), `Er loopt een onderbreking vanaf ${away.van}: leg de terugkeer vast.`)
    : null
}

function back(
  { termijn }: Traject,
  { soort: kind, van }: Pick<Onderbreking, 'soort' | 'van'>,
  tot: IsoDate,
  today: IsoDate,
): TrajectDecision {
  const finding = onderbrekingRule({ laatsteDag: termijn?.laatsteDag ?? tot, van, tot, soort: kind })
  if (finding.outcome.plicht === 'geeindigd')
    return happened(ended(plus(vertrek({ vertrek: van }).outcome.uiterlijkTerug, { days: 1 })))
  const termijnTot = termijn === null ? null : finding.outcome.laatsteDag
  return happened(
    event(
      'OnderbrekingGeeindigd',
      { on: today, ground: finding.ground, findings: [finding] },
      { van, tot, termijnVan: termijn?.laatsteDag ?? null, termijnTot },
    ),
  )
}

/** A year away: the plicht ends on the first day on which a return comes too late (Besluit 2.1 lid 2 a contrario; DUO SS110). */
function ended(per: IsoDate): TrajectEvent {
  return event('PlichtBeeindigd', { on: per, ground: besluit('2.1', 2) }, { reden: 'langerDanEenJaarWeg', per })
}

function stayEnded(body: z.infer<typeof verblijfSchema>): TrajectDecision {
  const finding = procedureelVerblijf(body)
  const vanaf = body.aanvangProcedureelVerblijf
  const per = body.eindeVerblijf
  if (finding.outcome.plicht === 'loopt door' && vanaf !== undefined)
    return happened(
      event(
        'ProcedureelVerblijfGeregistreerd',
        { on: vanaf, ground: besluit('2.1', 1), findings: [finding] },
        { vanaf },
      ),
    )
  return happened(
    event(
      'PlichtBeeindigd',
      { on: per, ground: finding.ground, findings: [finding] },
      { reden: 'verblijfsrechtBeeindigd', per },
    ),
  )
}

/** SS123 tells that someone left, not since when: a human looks it up. */
export const vertrekGemeld = (traject: Traject, today: IsoDate): TrajectDecision =>
  traject.onderbreking !== null || traject.einde !== null || traject.fase === 'afgesloten' || traject.fase === 'plicht'
    ? happened()
    : happened(event('VertrekGemeld', { on: today, ground: duo('SS123') }, { gebeurtenis: 'SS123' }))

export const onderbrekingEvolvers: EvolversOf<
  'VertrekGemeld' | 'OnderbrekingBegonnen' | 'OnderbrekingGeeindigd' | 'ProcedureelVerblijfGeregistreerd'
> = {
  VertrekGemeld: (traject, { legalDate }) => ({ ...traject, vertrekGemeldOp: legalDate }),
  OnderbrekingBegonnen: (traject, { body }) => ({ ...traject, onderbreking: body, vertrekGemeldOp: null }),
  OnderbrekingGeeindigd: (traject, { body, legalDate }) => {
    const { van, tot, termijnVan, termijnTot } = body
    const here: Traject = {
      ...traject,
      // Another one than that which is written down afterwards goes on.
      onderbreking: traject.onderbreking?.van === van ? null : traject.onderbreking,
      onderbrekingen: [...(traject.onderbrekingen ?? []), { van, tot, termijn: traject.termijn?.nummer ?? null }],
      vertrekGemeldOp: null,
    }
    return termijnTot === null || termijnTot === termijnVan ? here : verschoven(here, termijnTot, legalDate)
  },
  ProcedureelVerblijfGeregistreerd: (traject) => traject,
}

export const onderbrekingMessages: TrajectMessages = {
  OnderbrekingGeeindigd: ({ body: { termijnVan, termijnTot }, legalDate }) =>
    termijnVan === null || termijnTot === null || termijnTot === termijnVan
      ? []
      : [
          brief('sendBrief', 'termijnVerlengdNaOnderbreking', {
            afzender: vanDuo,
            titel: 'Uw inburgeringstermijn is langer geworden',
            dagtekening: legalDate,
            alineas: [`De laatste dag van uw termijn was ${inWords(termijnVan)} en is nu ${inWords(termijnTot)}.`],
            gronden: [besluit('2.1', 2), besluit('4.2')],
          }),
        ],
}
