// For how many days did a term stand still? Awb 4:15, shared by decisions on an application and on an objection.
import { z } from 'zod'
import { shiftAtw } from '../dates/algemene-termijnenwet.ts'
import { daysInclusive, type IsoDate, latest, minus, plus } from '../dates/iso-date.ts'
import { feiten, isoDateSchema, lijst, nietVoor } from '../law/schemas.ts'

const aanvulling = feiten({
  gevraagd: isoDateSchema.describe('dag waarop om aanvulling is gevraagd'),
  ontvangen: isoDateSchema.optional().describe('dag waarop is aangevuld'),
  hersteltermijnTot: isoDateSchema.optional().describe('laatste dag van de gegeven termijn'),
}).superRefine((facts, ctx) => {
  nietVoor(ctx, facts, 'ontvangen', 'gevraagd')
  nietVoor(ctx, facts, 'hersteltermijnTot', 'gevraagd')
  if (facts.ontvangen === undefined && facts.hersteltermijnTot === undefined) {
    const message = 'verplicht: dag van aanvulling, of het einde van de hersteltermijn als niet is aangevuld'
    ctx.addIssue({ code: 'custom', path: ['ontvangen'], message })
  }
})

/** A list; one alone may stand without it. */
export const aanvullingen = z
  .preprocess((value) => (Array.isArray(value) ? value : [value]), lijst(aanvulling))
  .describe('verzoeken om aanvulling')

export const opschorting = feiten({
  van: isoDateSchema.describe('eerste dag'),
  tot: isoDateSchema.describe('laatste dag, telt mee'),
}).superRefine((facts, ctx) => nietVoor(ctx, facts, 'tot', 'van'))

type Aanvulling = {
  readonly gevraagd: IsoDate
  readonly ontvangen?: IsoDate | undefined
  readonly hersteltermijnTot?: IsoDate | undefined
}
export type Stilstand = { readonly van: IsoDate; readonly tot: IsoDate }

/** From the day after the request up to, not including, the day it is supplemented; else through the last day of the term given. */
export function stilstandDoor({ gevraagd, ontvangen, hersteltermijnTot }: Aanvulling): Stilstand {
  const ends = [ontvangen === undefined ? [] : [minus(ontvangen, { days: 1 })], hersteltermijnTot ?? []].flat()
  return { van: plus(gevraagd, { days: 1 }), tot: ends.sort()[0] ?? gevraagd }
}

type Looptijd = {
  /** The day before the first day of the term: a term that does not run yet cannot stand still (D). */
  readonly na: IsoDate
  /** The last day, not shifted. */
  readonly einde: IsoDate
  /** Whether the Algemene termijnenwet shifts this term: then it runs on until the shifted last day. */
  readonly schuift: boolean
}

/** The end of a term moved by the days it stood still. Each day counts once; a standstill that begins after the end changes nothing; while it stands still a term is not over. */
export function verschoven({ na, einde, schuift }: Looptijd, periods: readonly Stilstand[]): IsoDate {
  const inOrder = periods.filter(({ van, tot }) => van <= tot).sort((a, b) => (a.van < b.van ? -1 : 1))
  let [moved, counted] = [einde, na]
  for (const { van, tot } of inOrder) {
    const from = latest(van, plus(counted, { days: 1 }))
    const runsUntil = latest(schuift ? shiftAtw(moved) : moved, counted)
    if (from > tot || van > plus(runsUntil, { days: 1 })) continue
    moved = plus(moved, { days: daysInclusive(from, tot) })
    counted = tot
  }
  return moved
}
