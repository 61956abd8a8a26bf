// How does DUO hear that MAP, PVT or Z-route is done? (MAP, PVT en Z-route API 1.0) Each PUT replaces all that DUO held.
import { z } from 'zod'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import { isoDateSchema } from '../../domain/law/schemas.ts'
import type { MessageBodies } from '../../domain/wi2021/traject/messages.ts'
import type { Partner, PartnerCall } from '../partner.ts'
import { bodyOf, type Found, failed } from '../partner-http.ts'
import { type Duo, uncertain } from './client.ts'

const jaNee = z.enum(['Ja', 'Nee']).nullish()

export const mapSchema = z.object({ datumEindgesprekMap: isoDateSchema.nullish(), verwijtbaar: jaNee })
export type DuoMap = z.infer<typeof mapSchema>
export const pvtSchema = z.object({ datumOndertekeningPvt: isoDateSchema.nullish(), verwijtbaar: jaNee })
export type DuoPvt = z.infer<typeof pvtSchema>
export const zrouteSchema = z.object({ datumAfrondingZroute: isoDateSchema.nullish() })
export type DuoZroute = z.infer<typeof zrouteSchema>

/** What DUO shows of them: the date, never whether it was verwijtbaar. */
const mapDatumSchema = z.object({ datumEindgesprekMap: isoDateSchema })
const pvtDatumSchema = z.object({ datumOndertekeningPvt: isoDateSchema })

const verwijtbaarToDuo = (verwijtbaar: boolean | undefined): { verwijtbaar?: 'Ja' | 'Nee' } =>
  verwijtbaar === undefined ? {} : { verwijtbaar: verwijtbaar ? 'Ja' : 'Nee' }

export function mapToDuo({ datumEindgesprek, verwijtbaar }: MessageBodies['reportMapToDuo']): DuoMap {
  return {
    ...(datumEindgesprek === undefined ? {} : { datumEindgesprekMap: datumEindgesprek }),
    ...verwijtbaarToDuo(verwijtbaar),
  }
}

export function pvtToDuo({ datumOndertekening, verwijtbaar }: MessageBodies['reportPvtToDuo']): DuoPvt {
  return {
    ...(datumOndertekening === undefined ? {} : { datumOndertekeningPvt: datumOndertekening }),
    ...verwijtbaarToDuo(verwijtbaar),
  }
}

export function zrouteToDuo({ datumAfronding }: MessageBodies['reportZRouteToDuo']): DuoZroute {
  return { datumAfrondingZroute: datumAfronding }
}

export function reportMap(duo: Duo): Partner {
  return (call) => {
    const body = mapToDuo(bodyOf('reportMapToDuo', call))
    return replace(duo, call, {
      path: 'map',
      body,
      datum: body.datumEindgesprekMap,
      held: () =>
        duo.get(
          call,
          'map',
          'map',
          mapDatumSchema.transform((map) => map.datumEindgesprekMap),
        ),
    })
  }
}

export function reportPvt(duo: Duo): Partner {
  return (call) => {
    const body = pvtToDuo(bodyOf('reportPvtToDuo', call))
    return replace(duo, call, {
      path: 'pvt',
      body,
      datum: body.datumOndertekeningPvt,
      held: () =>
        duo.get(
          call,
          'pvt',
          'pvt',
          pvtDatumSchema.transform((pvt) => pvt.datumOndertekeningPvt),
        ),
    })
  }
}

/** DUO shows no Z-route back, so one that may have arrived is not sent again. */
export function reportZRoute(duo: Duo): Partner {
  return async (call) => {
    if (call.mayHaveArrived) return uncertain('de afronding van de Z-route')
    const body = zrouteToDuo(bodyOf('reportZRouteToDuo', call))
    return duo.send(call, { operation: 'zroute', path: 'zroute', method: 'PUT', body })
  }
}

type Replacement = {
  readonly path: 'map' | 'pvt'
  readonly body: DuoMap | DuoPvt
  readonly datum: IsoDate | null | undefined
  readonly held: () => Promise<Found<IsoDate>>
}

/** Looks first when an earlier attempt may have arrived. Only a date can be seen: what says more than a date is left to a human then. */
async function replace(duo: Duo, call: PartnerCall, { path, body, datum, held }: Replacement) {
  if (call.mayHaveArrived) {
    const known = await held()
    if (failed(known)) return known
    const same = (known.kind === 'found' ? known.value : undefined) === (datum ?? undefined)
    const visible = Boolean(datum) && !body.verwijtbaar
    if (same) return visible ? ({ kind: 'accepted' } as const) : uncertain(`de melding over ${path.toUpperCase()}`)
  }
  return duo.send(call, { operation: path, path, method: 'PUT', body })
}
