// PVT and MAP: done with enough hours and on a day in the term, told to DUO; what turns out otherwise is corrected (Besluit 3.1, 3.2; DUO, C-07).
import { z } from 'zod'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { besluit, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import {
  act,
  before,
  college,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  message,
  refuse,
  type TrajectDecision,
  type TrajectMessages,
} from './parts.ts'
import type { Traject } from './state.ts'

export type Onderdeel = 'pvt' | 'map'
export type Gedaan = { readonly op: IsoDate; readonly uren: number }

export const uren = z.number().int().min(0).max(9999)
const regels = {
  pvt: { ground: besluit('3.1'), minimum: 12, vraagt: 'Het traject duurt ten minste 12 uur' },
  map: { ground: besluit('3.2'), minimum: 40, vraagt: 'De module vraagt ten minste 40 uur in de praktijk' },
} as const

/** When and with how many hours it was done; null while it is not. */
export function gedaan({ pvt, map }: Traject, onderdeel: Onderdeel): Gedaan | null {
  if (onderdeel === 'pvt') return pvt && { op: pvt.ondertekendOp, uren: pvt.uren }
  return map && { op: map.eindgesprekOp, uren: map.uren }
}

/** What stands in the way of being done so: too few hours, a day to come, or one before the first term. */
export function nietAf(traject: Traject, onderdeel: Onderdeel, { op, uren: hours }: Gedaan, today: IsoDate) {
  const { ground, minimum, vraagt } = regels[onderdeel]
  return hours < minimum
    ? refuse('teWeinigUren', ground, `${vraagt}; er zijn er ${hours}.`)
    : firstRefusal(inFuture(op, today), inTerm(traject, op))
}

/** Nothing counts before the first term began (DUO, C-07). */
export const inTerm = ({ pips }: Traject, date: IsoDate) => {
  const first = pips[0]
  return first === undefined
    ? null
    : before(date, plus(first.dagtekening, { days: 1 }), wet('11', 2), 'het begin van de inburgeringstermijn')
}

/** It was registered otherwise before. */
export function gecorrigeerd(traject: Traject, onderdeel: Onderdeel, anders: Gedaan | null, today: IsoDate) {
  const vervangt = { feit: onderdeel, waarde: gedaan(traject, onderdeel)?.op ?? null }
  const on = { on: today, ground: regels[onderdeel].ground }
  return happened(event('OnderdeelGecorrigeerd', on, { vervangt, onderdeel, gedaan: anders }))
}

function done(traject: Traject, onderdeel: Onderdeel, now: Gedaan, today: IsoDate): TrajectDecision {
  const was = gedaan(traject, onderdeel)
  const on = { on: now.op, ground: regels[onderdeel].ground }
  const wrong = nietAf(traject, onderdeel, now, today)
  if (wrong !== null) return wrong
  if (was !== null && (was.op !== now.op || was.uren !== now.uren)) return gecorrigeerd(traject, onderdeel, now, today)
  return onderdeel === 'pvt'
    ? happened(event('PvtAfgerond', on, { ondertekendOp: now.op, uren: now.uren }))
    : happened(event('MapAfgerond', on, { eindgesprekOp: now.op, uren: now.uren }))
}

export const pvtMapCommands = {
  registreerPvt: act({
    resource: 'participatieverklaringen',
    label: 'Participatieverklaring vastleggen',
    help: 'Na ten minste twaalf uur, een activiteit en ondertekening.',
    ground: besluit('3.1'),
    bevoegd: { ...college, ground: besluit('3.1') },
    schema: z.strictObject({
      ondertekendOp: isoDateSchema.meta({ title: 'Ondertekend op' }),
      uren: uren.meta({ title: 'Uren', description: 'Ten minste 12.' }),
    }),
    decide: (traject, { ondertekendOp: op, uren: hours }, { today }) =>
      done(traject, 'pvt', { op, uren: hours }, today),
  }),
  registreerMap: act({
    resource: 'map-eindgesprekken',
    label: 'MAP-eindgesprek vastleggen',
    help: 'Na ten minste veertig uur in de praktijk. Niet in de onderwijsroute.',
    ground: besluit('3.2'),
    bevoegd: { ...college, ground: besluit('3.2') },
    schema: z.strictObject({
      eindgesprekOp: isoDateSchema.meta({ title: 'Eindgesprek op' }),
      uren: uren.meta({ title: 'Uren in de praktijk', description: 'Ten minste 40.' }),
    }),
    decide: (traject, { eindgesprekOp: op, uren: hours }, { today }) =>
      done(traject, 'map', { op, uren: hours }, today),
  }),
}

export const pvtMapEvolvers: EvolversOf<'PvtAfgerond' | 'MapAfgerond' | 'OnderdeelGecorrigeerd'> = {
  PvtAfgerond: (traject, { body }) => ({ ...traject, pvt: body }),
  MapAfgerond: (traject, { body }) => ({ ...traject, map: body }),
  OnderdeelGecorrigeerd: (traject, { body: { onderdeel, gedaan: now } }) =>
    onderdeel === 'pvt'
      ? { ...traject, pvt: now && { ondertekendOp: now.op, uren: now.uren } }
      : { ...traject, map: now && { eindgesprekOp: now.op, uren: now.uren } },
}

/** DUO asks it of a part that is not done within the term, and of no other (C-07). */
function blame({ termijn, verwijtbaar }: Traject, onderdeel: Onderdeel, on: IsoDate | null) {
  const told = verwijtbaar[onderdeel]
  const late = termijn !== null && (on === null ? termijn.overschreden : on > termijn.laatsteDag)
  return late && told !== null ? { verwijtbaar: told } : {}
}

/** Without a day: what DUO held of it is taken back. */
function melding(traject: Traject, onderdeel: Onderdeel, op: IsoDate | null) {
  const told = blame(traject, onderdeel, op)
  const text = op === null ? `DUO: ${onderdeel.toUpperCase()} intrekken` : undefined
  return onderdeel === 'pvt'
    ? message('reportPvtToDuo', { ...(op === null ? {} : { datumOndertekening: op }), ...told }, text)
    : message('reportMapToDuo', { ...(op === null ? {} : { datumEindgesprek: op }), ...told }, text)
}

export const pvtMapMessages: TrajectMessages = {
  PvtAfgerond: ({ body }, traject) => [melding(traject, 'pvt', body.ondertekendOp)],
  MapAfgerond: ({ body }, traject) => [melding(traject, 'map', body.eindgesprekOp)],
  OnderdeelGecorrigeerd: ({ body }, traject) => [melding(traject, body.onderdeel, body.gedaan?.op ?? null)],
}
