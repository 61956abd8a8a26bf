// What day is it, and how far is it to another? The only importer of the Temporal date API; no clock is read here.
import { Temporal } from 'temporal-polyfill/implementation'

declare const brand: unique symbol

/** A calendar day in ISO form (2024-03-31). Sorts and compares as text; has no clock time and no zone. */
export type IsoDate = string & { readonly [brand]: 'IsoDate' }

export type Period = {
  readonly years?: number
  readonly months?: number
  readonly weeks?: number
  readonly days?: number
}

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** The text as a date. Throws a RangeError on anything that is not a day of the calendar in the form yyyy-mm-dd. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`${text} is not a date: write yyyy-mm-dd`)
  return text
}

export function isIsoDate(text: string): text is IsoDate {
  if (!SHAPE.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** The day that lies a period later; where the month has no such day, the last day of that month (CAL-3). */
export function plus(day: IsoDate, period: Period): IsoDate {
  return once(`${day}+${written(period)}`, () => Temporal.PlainDate.from(day).add(period).toString() as IsoDate)
}

/** The day that lies a period earlier; where the month has no such day, the last day of that month. */
export function minus(day: IsoDate, period: Period): IsoDate {
  return once(`${day}-${written(period)}`, () => Temporal.PlainDate.from(day).subtract(period).toString() as IsoDate)
}

const written = ({ years = 0, months = 0, weeks = 0, days = 0 }: Period) => `${years}y${months}m${weeks}w${days}d`

const MOST_KEPT = 50_000
const kept = new Map<string, IsoDate>()

/** The same few days are asked for over and over: an answer is worked out once. */
function once(sum: string, work: () => IsoDate): IsoDate {
  const known = kept.get(sum)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const day = work()
  kept.set(sum, day)
  return day
}

/** Days from one day to the other, the first not counted: 0 for the same day, negative when `until` is earlier. */
export function daysBetween(from: IsoDate, until: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'day' }).days
}

/** Days of a period of which both ends count (CAL-6). */
export function daysInclusive(from: IsoDate, to: IsoDate): number {
  return daysBetween(from, to) + 1
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: IsoDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4))
}

export function earliest(first: IsoDate, ...others: readonly IsoDate[]): IsoDate {
  return others.reduce((found, day) => {
    if (day < found) return day
    return found
  }, first)
}

export function latest(first: IsoDate, ...others: readonly IsoDate[]): IsoDate {
  return others.reduce((found, day) => {
    if (day > found) return day
    return found
  }, first)
}
