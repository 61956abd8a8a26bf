// Which days can an act name at all? One bound for all of them, beside what the act itself asks: what lies outside is a mistake in writing.
import type { z } from 'zod'
import { type IsoDate, isIsoDate, minus, plus } from '../../dates/iso-date.ts'
import { EERSTE_DAG_WET } from '../artikelen/artikel-3-inburgeringsplicht.ts'

/** Facts of somebody's life that can be older than the law: a registration, a school, an exam; the begin of the plicht says itself which law it falls under. */
const KAN_OUDER = new Set([
  'begin',
  'inschrijving',
  'ingeschreven',
  'uitgeschreven',
  'vorigeIngeschreven',
  'vorigeUitgeschreven',
  'ingezeteneVanaf',
  'examendatum',
  'aanvangBijstand',
  'aanvangProcedureelVerblijf',
])

/** Who reached the AOW age is not plichtig: nothing of who is lies longer ago. */
const LEVEN = { years: 70 }
/** Longer than any term, school or residence that a decision can look ahead to. */
const VOORUIT = { years: 20 }

type Buiten = { readonly reason: 'datumTeVroeg' | 'datumInToekomst'; readonly needed: string }

/** The first field whose day cannot be, with what it can be; null when all can. A day on a bound is inside. */
export function buitenBereik(
  schema: z.ZodObject,
  body: Readonly<Record<string, unknown>>,
  today: IsoDate,
): Buiten | null {
  const last = plus(today, VOORUIT)
  for (const [field, day] of Object.entries(body)) {
    if (typeof day !== 'string' || !isIsoDate(day)) continue
    const first = KAN_OUDER.has(field) ? minus(today, LEVEN) : EERSTE_DAG_WET
    const name = schema.shape[field]?.meta()?.title ?? field
    if (day < first)
      return { reason: 'datumTeVroeg', needed: `${name}: kies een datum vanaf ${first}; ${day} kan niet.` }
    if (day > last)
      return { reason: 'datumInToekomst', needed: `${name}: kies een datum tot en met ${last}; ${day} kan niet.` }
  }
  return null
}
