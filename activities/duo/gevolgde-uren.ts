// How does DUO hear of hours? (Gevolgde Uren API 1.0) Each PUT sets the total of our gemeente; a total is never added.
import { z } from 'zod'
import { isoDateSchema } from '../../domain/law/schemas.ts'
import type { Partner } from '../partner.ts'
import { bodyOf, failed, unusable } from '../partner-http.ts'
import type { Duo } from './client.ts'

const totaal = z.object({ uren: z.number().int().min(0).max(9999) })

/** A row per gemeente; `bekendTot` is the first day of which nothing is known. */
export const urenSchema = z.object({
  gemeentecode: z
    .string()
    .regex(/^\d{4}$/)
    .nullish(),
  bekendTot: isoDateSchema.nullish(),
  ParticipatieAlsTaalles: totaal.nullish(),
  ParticipatieactiviteitenBredeIntake: totaal.nullish(),
  TaallesEnKnmBredeIntake: totaal.nullish(),
})
export type DuoUren = z.infer<typeof urenSchema>

export type UrenKind =
  | 'reportUrenBredeIntakeToDuo'
  | 'reportParticipatieactiviteitenToDuo'
  | 'reportParticipatieTaallesToDuo'

/** Where each total is written, and under which name it is read back. */
export const urenSoorten = {
  reportUrenBredeIntakeToDuo: { path: 'uren/bredeintake/taallesknm', field: 'TaallesEnKnmBredeIntake' },
  reportParticipatieactiviteitenToDuo: {
    path: 'uren/participatieactiviteiten',
    field: 'ParticipatieactiviteitenBredeIntake',
  },
  reportParticipatieTaallesToDuo: { path: 'uren/participatietaalles', field: 'ParticipatieAlsTaalles' },
} as const satisfies Record<UrenKind, { path: string; field: keyof DuoUren }>

/**
 * Looks first when an earlier attempt may have arrived. A higher total than ours can be a later report of ours that overtook this one:
 * writing over it would lose hours, so a human decides.
 */
export function reportUren(duo: Duo, kind: UrenKind): Partner {
  const { path, field } = urenSoorten[kind]
  return async (call) => {
    const { uren } = bodyOf(kind, call)
    if (call.mayHaveArrived) {
      const held = await duo.get(call, 'uren', 'uren', z.array(urenSchema).max(99))
      if (failed(held)) return held
      const rows = held.kind === 'found' ? held.value : []
      const known = rows.find(({ gemeentecode }) => gemeentecode === call.gemeente.code)?.[field]?.uren
      if (known === uren) return { kind: 'accepted' }
      if (known !== undefined && known > uren)
        return unusable(
          `Bij DUO staan meer uren (${known}) dan wij wilden melden (${uren}). Controleer welk totaal juist is.`,
        )
    }
    return duo.send(call, { operation: path, path, method: 'PUT', body: { uren } })
  }
}
