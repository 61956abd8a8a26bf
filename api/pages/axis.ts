// Where on a line of so many pixels does a day lie, and which ticks stand under it?
import { daysBetween, type IsoDate, isoDate, latest, minus, plus, yearOf } from '../../domain/dates/iso-date.ts'
import { shortDate } from './words.ts'

export type Axis = {
  readonly from: IsoDate
  readonly until: IsoDate
  readonly left: number
  readonly right: number
  /** The x of the beginning of a day; days outside lie on the border. */
  x(day: IsoDate): number
}

export function axisBetween(from: IsoDate, until: IsoDate, left: number, right: number): Axis {
  const days = Math.max(1, daysBetween(from, until))
  const x = (day: IsoDate) => {
    const part = Math.min(1, Math.max(0, daysBetween(from, day) / days))
    return Math.round((left + part * (right - left)) * 10) / 10
  }
  return { from, until, left, right, x }
}

export type Tick = { readonly x: number; readonly text: string }

const EVERY_QUARTER = [1, 4, 7, 10]
const EVERY_MONTH = Array.from({ length: 12 }, (_, index) => index + 1)

/** Less than this, and every month has its tick. */
const SHORT_DAYS = 300

/** Years where several fit, else months; never closer than `room` pixels. */
export function ticks({ from, until, x }: Axis, room: number): readonly Tick[] {
  const years = Array.from({ length: yearOf(until) - yearOf(from) + 1 }, (_, i) => `${yearOf(from) + i}`)
  const wanted = daysBetween(from, until) < SHORT_DAYS ? EVERY_MONTH : EVERY_QUARTER
  const months = years.flatMap((year) => wanted.map((month) => `${year}-${String(month).padStart(2, '0')}`))
  const inside = (days: readonly IsoDate[]) => days.filter((day) => day >= from && day <= until)
  const ofYears = inside(years.map((year) => isoDate(`${year}-01-01`)))
  const ofMonths = inside(months.map((month) => isoDate(`${month}-01`)))
  const fine = spaced(
    ofMonths.map((day) => ({ x: x(day), text: shortDate(day).replace(/^1 /, '') })),
    room,
  )
  const coarse = spaced(
    ofYears.map((day) => ({ x: x(day), text: String(yearOf(day)) })),
    room / 2,
  )
  return fine.length === ofMonths.length || ofYears.length < 2 ? fine : coarse
}

function spaced(all: readonly Tick[], room: number): readonly Tick[] {
  const kept: Tick[] = []
  for (const tick of all) if (tick.x - (kept.at(-1)?.x ?? -room) >= room) kept.push(tick)
  return kept
}

/** From the first day on, to the last that is not absurdly far: a term to the age of AOW would press all else together. */
export function rangeOf(begin: IsoDate, today: IsoDate, lastDays: readonly IsoDate[]): readonly [IsoDate, IsoDate] {
  const horizon = plus(today, { years: 5 })
  const near = [...lastDays, plus(today, { months: 2 })].filter((day) => day <= horizon)
  const end = latest(plus(begin, { months: 3 }), ...near)
  const days = Math.max(10, Math.round(daysBetween(begin, end) / 50))
  return [minus(begin, { days: Math.ceil(days / 2) }), plus(end, { days })]
}
