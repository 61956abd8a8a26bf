// Procedure einde: the plicht ends without being met: vrijstelling, ontheffing, residence right, abroad, AOW, death (Wet 3 to 5; SS107, SS108, SS110, SS111).
import { z } from 'zod'
import { minus } from '../../dates/iso-date.ts'
import { type Citation, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import type { Context } from '../../process.ts'
import { plichtVanDuo } from './1-plicht.ts'
import type { RedenGeenPlicht, ReplyFacts } from './messages.ts'
import { metOverlijden } from './overlijden.ts'
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
  type TrajectDecision,
  type TrajectProcedure,
  termijnOf,
} from './parts.ts'
import type { Traject } from './state.ts'
import { voldaanVolgensDuo } from './voldaan.ts'

const redenen = [
  'volledigeOntheffing',
  'volledigeVrijstelling',
  'verblijfsdoelGewijzigd',
  'langerDanEenJaarWeg',
  'overlijden',
  'aowLeeftijd',
  'genaturaliseerd',
  'overig',
] as const

const grounds: Readonly<Record<(typeof redenen)[number], Citation>> = {
  volledigeOntheffing: wet('5'),
  volledigeVrijstelling: wet('4', 1),
  verblijfsdoelGewijzigd: wet('3', 1),
  langerDanEenJaarWeg: { regeling: 'Bi2021', artikel: '2.1', lid: 2 },
  overlijden: wet('3', 1),
  aowLeeftijd: wet('3', 1),
  genaturaliseerd: wet('3', 2),
  overig: wet('3', 1),
}

/** From the AOW age on no plicht can arise (Wet 3 lid 1; P-07). */
const aowVoorDePlicht = ({ aowOp, plichtBegin, einde: ended }: Traject): boolean =>
  aowOp !== null && plichtBegin !== null && ended === null && aowOp <= plichtBegin

export const einde: TrajectProcedure = {
  isOpen: ({ fase, voldaanOp }) => fase !== 'afgesloten' || voldaanOp === null,
  commands: {
    beeindigPlicht: act({
      resource: 'beeindigingen',
      label: 'Inburgeringsplicht beëindigen',
      help: 'De plicht eindigt zonder dat eraan is voldaan. Lopende procedures eindigen mee; opgelegde boetes blijven staan.',
      ground: wet('3', 1),
      bevoegd: { ...minister, ground: wet('3', 1) },
      schema: z.strictObject({
        reden: z.enum(redenen).meta({ title: 'Reden' }),
        per: isoDateSchema.meta({ title: 'Eindigt per' }),
      }),
      decide: (traject, { reden, per }, { today }) =>
        firstRefusal(inFuture(per, today), before(per, traject.plichtBegin, wet('3', 3), 'het begin van de plicht')) ??
        (traject.einde !== null
          ? nothingNew
          : happened(event('PlichtBeeindigd', { on: per, ground: grounds[reden] }, { reden, per }))),
    }),
  },
  termijnen: (traject) => {
    const { aowOp, plichtBegin, einde: ended } = traject
    if (aowOp === null || plichtBegin === null || ended !== null || aowVoorDePlicht(traject)) return []
    const days = { firstDay: plichtBegin, lastDay: minus(aowOp, { days: 1 }) }
    return [termijnOf('aow', wet('3', 1), 'plicht tot de AOW-leeftijd', days)]
  },
  // Whether somebody is plichtig decides DUO: it ends or withdraws the plicht, or corrects its begin.
  workItems: (traject) =>
    aowVoorDePlicht(traject)
      ? [
          {
            key: 'aow',
            text: `Plicht beoordelen: de AOW-leeftijd was al bereikt op ${traject.aowOp}`,
            bevoegd: 'duo',
            dueOn: null,
            ground: wet('3', 1),
            settledBy: ['beeindigPlicht', 'trekPlichtvaststellingIn', 'corrigeerPlichtbegin'],
          },
        ]
      : [],
  onLapse: {
    aow: (_traject, _lapse, { today }) =>
      happened(event('PlichtBeeindigd', { on: today, ground: wet('3', 1) }, { reden: 'aowLeeftijd', per: today })),
  },
}

/** The plicht at DUO: still there, met, suspended, or ended; each with its own consequence. */
export function plichtOfEindeVanDuo(
  traject: Traject,
  facts: ReplyFacts['fetchInburgeringsplichtFromDuo'],
  context: Context,
): TrajectDecision {
  const { plicht } = facts
  if (plicht === null || plicht.plichtig || traject.einde !== null) return plichtVanDuo(traject, facts, context)
  const per = plicht.einde ?? context.today
  const reden: RedenGeenPlicht = plicht.redenGeenPlicht ?? 'overig'
  switch (reden) {
    case 'voldaan':
      return voldaanVolgensDuo(traject, per, context)
    case 'tijdelijkeVrijstelling':
      if (traject.vrijstelling !== null) return nothingNew
      return happened(
        event(
          'AandachtGevraagd',
          { on: context.today, ground: wet('4', 1, 'd') },
          {
            punt: {
              soort: 'melding',
              code: 'SS109',
              tekst: 'DUO verleende een tijdelijke vrijstelling: beoordeel de gevolgen voor de termijn',
            },
          },
        ),
      )
    case 'volledigeOntheffing':
    case 'volledigeVrijstelling':
    case 'verblijfsdoelGewijzigd':
    case 'langerDanEenJaarWeg':
    case 'overlijden':
    case 'overig':
      return happened(event('PlichtBeeindigd', { on: per, ground: grounds[reden] }, { reden, per }))
    default:
      return reden satisfies never
  }
}

export const eindeEvolvers: EvolversOf<'PlichtBeeindigd'> = {
  // What was imposed stays, but not beyond death (Awb 5:42); what was only asked or prepared ends here.
  PlichtBeeindigd: (traject, { body, legalDate }) => ({
    ...(body.reden === 'overlijden' ? metOverlijden(traject, legalDate) : traject),
    fase: 'afgesloten',
    einde: body,
    boeteprocedure: null,
    pipVervallenOp: null,
    periodiekVanaf: null,
    verlengingsaanvraag: null,
    verhuisdOp: null,
    oproepen: traject.oproepen.map((one) => (one.afloop === 'loopt' ? { ...one, afloop: 'gemist' } : one)),
  }),
}
