// A small rule to plant mistakes in: fourteen days, thirty from 65 years on.
import { type IsoDate, isoDate, plus } from '../../../domain/dates/iso-date.ts'

const LEEFTIJD = 65
const EERSTE_DAG = isoDate('2024-01-01')

export const bedenktijd = (op: IsoDate, leeftijd: number): IsoDate | undefined => {
  if (op < EERSTE_DAG) return undefined
  return plus(op, { days: leeftijd >= LEEFTIJD ? 30 : 14 })
}
