// How does DUO hear of an inburgeringsaanbod? (Inburgeringsaanbod API 1.2) DUO's expected end date is the first day after; ours is the last day.
import { z } from 'zod'
import { plus } from '../../domain/dates/iso-date.ts'
import { isoDateSchema } from '../../domain/law/schemas.ts'
import type { MessageBodies } from '../../domain/wi2021/traject/messages.ts'
import type { Partner } from '../partner.ts'
import { bodyOf, unusable } from '../partner-http.ts'
import { type Duo, uncertain } from './client.ts'

export const aanbodSchema = z.object({
  datumInburgeringsaanbod: isoDateSchema.nullish(),
  verwachteStartdatumOpleiding: isoDateSchema.nullish(),
  verwachteEinddatumOpleiding: isoDateSchema.nullish(),
  indicatorAlfabetiseringsonderwijs: z.enum(['A', 'AA', 'NVT']),
})
export type DuoAanbod = z.infer<typeof aanbodSchema>

export function aanbodToDuo(body: MessageBodies['reportAanbodToDuo']): DuoAanbod {
  const { datum, verwachteStart, verwachtEinde, alfabetisering } = body
  return {
    datumInburgeringsaanbod: datum,
    ...(verwachteStart === undefined ? {} : { verwachteStartdatumOpleiding: verwachteStart }),
    ...(verwachtEinde === undefined ? {} : { verwachteEinddatumOpleiding: plus(verwachtEinde, { days: 1 }) }),
    indicatorAlfabetiseringsonderwijs: alfabetisering,
  }
}

/** DUO shows no offer back, so one that may have arrived is not sent again. */
export function reportAanbod(duo: Duo): Partner {
  return async (call) => {
    if (call.mayHaveArrived) return uncertain('het inburgeringsaanbod')
    const body = bodyOf('reportAanbodToDuo', call)
    if (!/^[0-9A-Za-z]{10}$/.test(body.instellingsnummer))
      return unusable('Het instellingsnummer moet tien tekens lang zijn. Kies een instelling uit de lijst van DUO.')
    return duo.send(call, {
      operation: 'Inburgeringsaanbod',
      path: `Inburgeringsaanbod/${body.instellingsnummer}`,
      method: 'POST',
      body: aanbodToDuo(body),
    })
  }
}
