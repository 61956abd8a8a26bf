// Which termijn has DUO registered? (Inburgeringstermijn API 1.0) DUO's end date is the first day after it; ours is the last day.
import { z } from 'zod'
import { minus } from '../../domain/dates/iso-date.ts'
import { isoDateSchema } from '../../domain/law/schemas.ts'
import type { ReplyFacts } from '../../domain/wi2021/traject/messages.ts'
import type { Partner } from '../partner.ts'
import { factsFrom } from '../partner-http.ts'
import type { Duo } from './client.ts'

export const inburgeringstermijnSchema = z.object({
  startdatum: isoDateSchema,
  einddatum: isoDateSchema,
  wijzigingsdatum: isoDateSchema.nullish(),
  verlengingsgrondcode: z.string().min(1).max(10).nullish(),
  verlengingsgrondomschrijving: z.string().min(1).max(200).nullish(),
})
export type DuoInburgeringstermijn = z.infer<typeof inburgeringstermijnSchema>

export function termijnFacts(termijn: DuoInburgeringstermijn | null): ReplyFacts['fetchTermijnFromDuo'] {
  return {
    termijn: termijn && {
      aanvang: termijn.startdatum,
      laatsteDag: minus(termijn.einddatum, { days: 1 }),
      grond: termijn.verlengingsgrondcode ?? null,
    },
  }
}

export function fetchTermijn(duo: Duo): Partner {
  return async (call) => {
    const found = await duo.get(call, 'inburgeringstermijn', 'inburgeringstermijn', inburgeringstermijnSchema)
    return factsFrom('fetchTermijnFromDuo', found, termijnFacts)
  }
}
