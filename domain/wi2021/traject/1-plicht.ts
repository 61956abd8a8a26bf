// Fase 1, plicht: DUO determines that someone must integrate and tells so in writing (Wet 3 to 6; SS101, SS128, SS139).
import { z } from 'zod'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { besluit, duo, wet } from '../../law/finding.ts'
import { doelgroep, isoDateSchema } from '../../law/schemas.ts'
import type { Context } from '../../process.ts'
import { welkeWet } from '../artikelen/artikel-3-inburgeringsplicht.ts'
import { rechtenDoelgroep } from '../artikelen/artikel-8-leerroute.ts'
import { kennisgevingGecorrigeerd, plichtbeginGecorrigeerd } from './correctie.ts'
import type { Body } from './events.ts'
import type { ReplyFacts } from './messages.ts'
import { openingCommands, openingEvolvers } from './opening.ts'
import {
  act,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  message,
  minister,
  nothingNew,
  refuse,
  type TrajectDecision,
  type TrajectMessages,
  type TrajectPart,
} from './parts.ts'
import { type Fase, huidigePip, type Traject } from './state.ts'

export const plicht: TrajectPart = {
  commands: {
    stelPlichtVast: act({
      resource: 'plichtvaststellingen',
      label: 'Inburgeringsplicht vaststellen',
      help: 'DUO stelt vast dat iemand moet inburgeren en laat dat schriftelijk weten.',
      ground: wet('3', 1),
      bevoegd: { ...minister, ground: wet('3', 1) },
      schema: z.strictObject({
        begin: isoDateSchema.meta({ title: 'Plicht begint op' }),
        kennisgeving: isoDateSchema.optional().meta({
          title: 'Kennisgeving verstuurd op',
          description: 'Vanaf deze dag tellen de tien weken voor het PIP.',
        }),
        doelgroep: doelgroep.meta({ title: 'Doelgroep' }),
      }),
      decide: (_traject, body, { today }) =>
        firstRefusal(
          inFuture(body.begin, today),
          body.kennisgeving !== undefined && inFuture(body.kennisgeving, today),
        ) ?? determined({ ...body, kennisgeving: body.kennisgeving ?? null }, today),
    }),
    ...openingCommands,
  },
  workItems: () => [
    {
      key: 'plicht',
      text: 'Vaststellen of iemand moet inburgeren',
      bevoegd: 'duo',
      dueOn: null,
      ground: wet('3', 1),
      settledBy: ['stelPlichtVast'],
    },
  ],
}

function determined(found: Body<'PlichtVastgesteld'>, today: IsoDate): TrajectDecision {
  const finding = welkeWet({ aanvangPlicht: found.begin })
  if (finding.outcome.wet !== 'Wi2021')
    return refuse('voorDeWet', finding.ground, 'Wie voor 1 januari 2022 al moest inburgeren, valt onder de oude wet.')
  return happened(event('PlichtVastgesteld', { on: today, ground: wet('3', 1), findings: [finding] }, found))
}

/** What DUO holds of the plicht, against what we hold. */
export function plichtVanDuo(
  traject: Traject,
  { plicht: held, doelgroep: group }: ReplyFacts['fetchInburgeringsplichtFromDuo'],
  { today }: Context,
): TrajectDecision {
  if (held === null || !held.plichtig || held.begin === null) return nothingNew
  if (traject.plichtBegin === null)
    return group === null
      ? happened(attention('duoDoelgroepOntbreekt', 'DUO noemt geen doelgroep bij de inburgeringsplicht', today))
      : determined({ begin: held.begin, kennisgeving: held.kennisgeving, doelgroep: group }, today)
  return happened(
    ...corrected(traject, held.begin, held.kennisgeving, today),
    ...(traject.kennisgeving === null &&
    held.kennisgeving !== null &&
    (traject.hervatOp === null || held.kennisgeving >= traject.hervatOp)
      ? [
          event(
            'KennisgevingGeregistreerd',
            { on: held.kennisgeving, ground: besluit('5.3', 1) },
            {
              kennisgeving: held.kennisgeving,
            },
          ),
        ]
      : []),
    ...(group !== null && group !== traject.doelgroep
      ? [
          event(
            'DoelgroepGewijzigd',
            { on: today, ground: duo('SS124, SS125'), findings: [rechtenDoelgroep({ doelgroep: group })] },
            { doelgroep: group },
          ),
        ]
      : []),
  )
}

/** DUO answers for these facts: another date than ours corrects ours. A begin under the old act is for a human. */
function corrected(traject: Traject, begin: IsoDate, kennisgeving: IsoDate | null, today: IsoDate) {
  const decisions = [
    ...(begin === traject.plichtBegin ? [] : [plichtbeginGecorrigeerd(traject, begin, 'duo', today)]),
    ...(kennisgeving === null || traject.kennisgeving === null || kennisgeving === traject.kennisgeving
      ? []
      : [kennisgevingGecorrigeerd(traject, kennisgeving, 'duo', today)]),
  ]
  return decisions.flatMap((decision) =>
    decision.kind === 'happened'
      ? decision.events
      : [attention('plichtbegin', 'DUO noemt een begin van de plicht van voor deze wet', today)],
  )
}

function attention(code: string, tekst: string, today: IsoDate) {
  return event('AandachtGevraagd', { on: today, ground: duo(code) }, { punt: { soort: 'melding', code, tekst } })
}

/** Asielstatushouders who are not registered in their gemeente yet are still with the COA (Wet 10). */
function faseAfter(traject: Traject, group: Traject['doelgroep']): Fase {
  return group === 'asiel' && traject.inschrijving === null ? 'voorinburgering' : 'bredeIntake'
}

export const plichtEvolvers: EvolversOf<
  | 'GegevensOpgevraagd'
  | 'PlichtVastgesteld'
  | 'KennisgevingGeregistreerd'
  | 'DoelgroepGewijzigd'
  | 'AowDatumBekend'
  | 'OpeningIngetrokken'
> = {
  ...openingEvolvers,
  GegevensOpgevraagd: (traject) => traject,
  PlichtVastgesteld: (traject, { body }) => ({
    ...traject,
    plichtBegin: body.begin,
    kennisgeving: body.kennisgeving,
    doelgroep: body.doelgroep,
    fase: faseAfter(traject, body.doelgroep),
  }),
  KennisgevingGeregistreerd: (traject, { body }) => ({ ...traject, kennisgeving: body.kennisgeving }),
  // Who becomes asielstatushouder after the days for an offer have none that can lapse; who becomes gezin is not relieved any more, and waits
  // for no registration: the ten weeks run from the notification (Besluit 5.3 lid 1).
  DoelgroepGewijzigd: (traject, { body, legalDate }) => {
    const plan = huidigePip(traject)
    const over = (months: number) => plan !== null && plus(plan.dagtekening, { months }) < legalDate
    return {
      ...traject,
      doelgroep: body.doelgroep,
      fase: traject.fase === 'voorinburgering' ? faseAfter(traject, body.doelgroep) : traject.fase,
      doelgroepGewijzigdOp: plan === null ? null : legalDate,
      aanbodVoorbij: traject.aanbodVoorbij || over(3),
      taalschakelVoorbij: traject.taalschakelVoorbij || over(6),
      begeleiding: body.doelgroep === 'gezin' ? { ...traject.begeleiding, ontzorgen: null } : traject.begeleiding,
    }
  },
  AowDatumBekend: (traject, { body }) => ({ ...traject, aowOp: body.aowOp }),
}

export const plichtMessages: TrajectMessages = {
  GegevensOpgevraagd: () => [message('fetchInburgeringsplichtFromDuo', {}), message('fetchPersoonFromBrp', {})],
}
