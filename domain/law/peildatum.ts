// Which day's law does a rule apply when nobody names a day? Never silently the newest row: the law as it was last read.
import { type IsoDate, isoDate } from '../dates/iso-date.ts'
import { isoDateSchema } from './schemas.ts'
import { NoValue } from './timeline.ts'

/** The day until which the rows of law were kept up (catalogue of 24 November 2026). A later row counts only for who names its day. */
const STAND = isoDate('2026-11-24')

/** The day whose law decides, usually that of the decision. */
export const peildatum = isoDateSchema.optional().describe(`dag waarvan het recht geldt; zonder deze dag: ${STAND}`)

export const peil = (day: IsoDate | undefined): IsoDate => day ?? STAND

/** A fact without which the rule has no answer. Throws NoValue: only a human can supply it. */
export function bekend<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new NoValue(`niet bekend: ${what}`)
  return value
}
