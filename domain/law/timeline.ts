// Which value did the legislator set for a day? Rows with a date and a source; a day before the first row has no answer.
import type { IsoDate } from '../dates/iso-date.ts'
import type { Citation } from './finding.ts'

/** `knownSince`: the day it was published, where a change works back. `note`: the Staatsblad, or why we read it so. */
export type Row<T> = {
  readonly validFrom: IsoDate
  readonly value: T
  readonly source: Citation
  readonly knownSince?: IsoDate
  readonly note?: string
}

export class NoValue extends Error {}

export type Timeline<T> = {
  on(peildatum: IsoDate): Row<T>
  readonly parameter: string
  readonly rows: readonly Row<T>[]
}

/** A value the legislator changes in the course of time. Oldest row first; each row ends the one before it. Throws when they are not in order. */
export function timeline<T>(parameter: string, rows: readonly [Row<T>, ...Row<T>[]]): Timeline<T> {
  const ascending = rows.every((row, i) => i === 0 || row.validFrom > (rows[i - 1]?.validFrom ?? ''))
  if (!ascending) throw new RangeError(`${parameter}: the rows are not in ascending order`)

  return {
    parameter,
    rows,
    /** The row in force on a day. Throws NoValue for a day before the first row. */
    on(peildatum) {
      const row = rows.findLast(({ validFrom }) => validFrom <= peildatum)
      if (row === undefined)
        throw new NoValue(`${parameter} op ${peildatum}: de eerste waarde geldt vanaf ${rows[0].validFrom}`)
      return row
    },
  }
}
