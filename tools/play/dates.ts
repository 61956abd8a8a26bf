// How is a date written in a life? As a day, or counted from today (D-120, D+1w, D-3y+4d), so that a demo life stands where it should on any day.
import { type IsoDate, isIsoDate, type Period, plus } from '../../domain/dates/iso-date.ts'

const RELATIVE = /^D((?:[+-]\d+[ymwd]?)*)$/
const UNITS = { y: 'years', m: 'months', w: 'weeks', d: 'days' } as const satisfies Record<string, keyof Period>

/** The pattern of both ways of writing, for the schema. */
export const dayPattern = /^(\d{4}-\d{2}-\d{2}|D([+-]\d+[ymwd]?)*)$/

/** The same value with every date in it written as a day. */
export function datesFrom(value: unknown, today: IsoDate): unknown {
  if (typeof value === 'string') return dayFrom(value, today)
  return mapped(value, (inner) => datesFrom(inner, today))
}

function dayFrom(text: string, today: IsoDate): string {
  const steps = RELATIVE.exec(text)?.[1]
  if (steps === undefined) return text
  return (steps.match(/[+-]\d+[ymwd]?/g) ?? []).reduce<IsoDate>((day, step) => plus(day, periodOf(step)), today)
}

function periodOf(step: string): Period {
  const unit = step.at(-1)
  return { [unit === 'y' || unit === 'm' || unit === 'w' ? UNITS[unit] : 'days']: Number.parseInt(step, 10) }
}

/** Where dates stand in a value, as paths: one for each. */
export function datePaths(value: unknown, path: readonly (string | number)[] = []): readonly (string | number)[][] {
  if (typeof value === 'string') return isIsoDate(value) ? [[...path]] : []
  if (Array.isArray(value)) return value.flatMap((inner, index) => datePaths(inner, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => datePaths(inner, [...path, key]))
}

function mapped(value: unknown, change: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]))
}
