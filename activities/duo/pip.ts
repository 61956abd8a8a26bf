// How does DUO hear of a PIP? (PIP API 1.2)
import { z } from 'zod'
import { isoDateSchema, type Leerroute } from '../../domain/law/schemas.ts'
import type { MessageBodies } from '../../domain/wi2021/traject/messages.ts'
import type { Partner } from '../partner.ts'
import { bodyOf, failed } from '../partner-http.ts'
import type { Duo } from './client.ts'

const leerroutes = { B1: 'B', onderwijs: 'O', Z: 'Z' } as const satisfies Record<Leerroute, string>

export const pipSchema = z.object({
  dagtekeningPip: isoDateSchema,
  leerroute: z.enum(['B', 'O', 'Z']),
  niveau: z.enum(['A2', 'B1']).nullish(),
  geschatteIntensiteitB1Route: z.number().int().min(1).max(9999).nullish(),
  indicatorMagOpleidingAfmaken: z.boolean().nullish(),
  indicatorAlfabetiseringsonderwijs: z.enum(['A', 'AA', 'NVT']).nullish(),
})
export type DuoPip = z.infer<typeof pipSchema>

/** DUO answers with the PIP it holds now, also when it is of a former gemeente. */
export const pipMetGemeenteSchema = z.object({ gemeentecode: z.string().regex(/^\d{4}$/), pip: pipSchema })

export function pipToDuo(body: MessageBodies['reportPipToDuo']): DuoPip {
  return {
    dagtekeningPip: body.dagtekening,
    leerroute: leerroutes[body.leerroute],
    ...(body.niveau === undefined ? {} : { niveau: body.niveau }),
    ...(body.urenIntensiteit === undefined ? {} : { geschatteIntensiteitB1Route: body.urenIntensiteit }),
    indicatorAlfabetiseringsonderwijs: body.alfabetisering,
  }
}

/** Are these the same PIP? DUO takes niveau B1 where B or O names none, and no alfabetisering where none is named. */
function isSamePip(a: DuoPip, b: DuoPip): boolean {
  const essence = (pip: DuoPip) =>
    [
      pip.dagtekeningPip,
      pip.leerroute,
      pip.niveau ?? (pip.leerroute === 'Z' ? '' : 'B1'),
      pip.geschatteIntensiteitB1Route ?? '',
      pip.indicatorAlfabetiseringsonderwijs ?? 'NVT',
    ].join('|')
  return essence(a) === essence(b)
}

/** Looks first when an earlier attempt may have arrived: each registration counts at DUO. */
export function reportPip(duo: Duo): Partner {
  return async (call) => {
    const pip = pipToDuo(bodyOf('reportPipToDuo', call))
    if (call.mayHaveArrived) {
      const held = await duo.get(call, 'PIP', 'PIP', pipMetGemeenteSchema)
      if (failed(held)) return held
      const known = held.kind === 'found' ? held.value : undefined
      if (known?.gemeentecode === call.gemeente.code && isSamePip(known.pip, pip)) return { kind: 'accepted' }
    }
    return duo.send(call, { operation: 'PIP', path: 'PIP', method: 'POST', body: pip })
  }
}
