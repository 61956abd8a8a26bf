// Which exams did someone take, with what result? (Examen API 1.0)
import { z } from 'zod'
import { isoDateSchema } from '../../domain/law/schemas.ts'
import type { Examenresultaat, ReplyFacts } from '../../domain/wi2021/traject/messages.ts'
import type { Partner } from '../partner.ts'
import { factsFrom } from '../partner-http.ts'
import type { Duo } from './client.ts'

const onderdelen = {
  KNM: 'knm',
  LE: 'lezen',
  LU: 'luisteren',
  SC: 'schrijven',
  SP: 'spreken',
} as const satisfies Record<string, Examenresultaat['onderdeel']>

const resultaten = {
  Geslaagd: 'geslaagd',
  Gezakt: 'gezakt',
  Geen: 'geen',
} as const satisfies Record<string, Examenresultaat['resultaat']>

const redenen = {
  Verwijtbaar: 'verwijtbaar',
  Nietverwijtbaar: 'nietVerwijtbaar',
  Afgemeld: 'afgemeld',
  Absent: 'absent',
} as const satisfies Record<string, Examenresultaat['reden']>

export const examenresultaatSchema = z.object({
  examendatum: isoDateSchema,
  resultaat: z.enum(['Geslaagd', 'Gezakt', 'Geen']),
  redenGeenResultaat: z.enum(['Verwijtbaar', 'Nietverwijtbaar', 'Afgemeld', 'Absent']).nullish(),
  onderdeel: z.enum(['KNM', 'LE', 'LU', 'SC', 'SP']),
  niveau: z.enum(['A2', 'B1', 'B2']).nullish(),
})
export type DuoExamenresultaat = z.infer<typeof examenresultaatSchema>

/** Oldest first. */
export function examenFacts(examens: readonly DuoExamenresultaat[]): ReplyFacts['fetchExamenresultatenFromDuo'] {
  return {
    resultaten: examens
      .map(({ examendatum, resultaat, redenGeenResultaat, onderdeel, niveau }) => ({
        onderdeel: onderdelen[onderdeel],
        niveau: niveau ?? null,
        examendatum,
        resultaat: resultaten[resultaat],
        reden: redenGeenResultaat ? redenen[redenGeenResultaat] : null,
      }))
      .sort((a, b) => sortKey(a).localeCompare(sortKey(b))),
  }
}

const sortKey = ({ examendatum, onderdeel }: Examenresultaat) => `${examendatum} ${onderdeel}`

export function fetchExamenresultaten(duo: Duo): Partner {
  return async (call) => {
    const found = await duo.get(call, 'examens', 'examens/resultaten', z.array(examenresultaatSchema).max(500))
    return factsFrom('fetchExamenresultatenFromDuo', found, (examens) => examenFacts(examens ?? []))
  }
}
