// What is today for a dossier, and when must its workflow wake? The one place where instants meet legal dates (Europe/Amsterdam, CAL-1).
import { daysBetween, type IsoDate, plus } from './iso-date.ts'

/** Both are 0 for a real dossier. `skippedMs`: how far its workflow's clock is ahead of ours. `shiftDays`: added to every date after that. */
export type Clock = { readonly shiftDays: number; readonly skippedMs: number }

export const realClock: Clock = { shiftDays: 0, skippedMs: 0 }

const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** Today for a dossier at an instant of the database's clock (milliseconds since 1970). */
export function legalToday(now: number, clock: Clock): IsoDate {
  return plus(localDate(now + clock.skippedMs), { days: clock.shiftDays })
}

/** The instant, on the workflow's own clock, at which a day that ends a termijn is over. */
export function endOf(lastDay: IsoDate, clock: Clock): number {
  return startOfDay(plus(lastDay, { days: 1 - clock.shiftDays }))
}

/** A fresh run has skipped nothing: what was skipped becomes shift, so that today stays the same day. */
export function settled(now: number, clock: Clock): Clock {
  return { shiftDays: clock.shiftDays + daysBetween(localDate(now), localDate(now + clock.skippedMs)), skippedMs: 0 }
}

/** The date on the calendar in Amsterdam at an instant. */
export function localDate(instant: number): IsoDate {
  return new Date(wallClock(instant)).toISOString().slice(0, 10) as IsoDate
}

/** The instant at which a day begins in Amsterdam; 22:00 or 23:00 of the day before in UTC. */
function startOfDay(date: IsoDate): number {
  return instantOf(date, 0)
}

/** The instant at which the clocks in Amsterdam show this date and this many milliseconds since midnight. */
export function instantOf(date: IsoDate, sinceMidnight: number): number {
  const utc = Date.parse(`${date}T00:00:00Z`) + sinceMidnight
  const guess = utc - (wallClock(utc) - utc)
  return utc - (wallClock(guess) - guess)
}

/** How many milliseconds the clocks in Amsterdam are past midnight at an instant. */
export function timeOfDay(instant: number): number {
  const wall = wallClock(instant)
  return wall - Date.parse(`${localDate(instant)}T00:00:00Z`)
}

/** What the clocks in Amsterdam show, written as if it were UTC; whole seconds. */
function wallClock(instant: number): number {
  const part = Object.fromEntries(amsterdam.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  return Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'],
    part['hour'],
    part['minute'],
    part['second'],
  )
}
