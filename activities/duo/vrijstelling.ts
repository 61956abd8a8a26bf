// From what did DUO exempt or release someone? (Vrijstelling API 1.0, Ontheffing API 1.0)
import { z } from 'zod'
import { isoDateSchema } from '../../domain/law/schemas.ts'
import type { ReplyFacts } from '../../domain/wi2021/traject/messages.ts'
import type { Partner } from '../partner.ts'
import { factsFrom } from '../partner-http.ts'
import type { Duo } from './client.ts'

const onderdelen = { KNM: 'knm', LE: 'lezen', LU: 'luisteren', SC: 'schrijven', SP: 'spreken' } as const
const gronden = { BIO: 'bijzonder', MED: 'medisch' } as const

const oordeel = z.enum(['Toekenning', 'Afwijzing'])
const reden = z.enum(['AVI', 'DIP', 'DOC', 'GED', 'INB', 'INS', 'OPL'])
const datum = isoDateSchema.nullish()
const beoordeeld = { oordeel, reden, datumOordeel: datum }

export const vrijstellingSchema = z.object({
  GeheleVrijstelling: z.strictObject(beoordeeld).nullish(),
  /** Both days inclusive. */
  TijdelijkeVrijstelling: z.strictObject({ ...beoordeeld, startdatum: datum, einddatum: datum }).nullish(),
  GedeeltelijkeVrijstelling: z
    .strictObject({
      ...beoordeeld,
      examenonderdeel: z.enum(['LE', 'LU', 'SC', 'SP']).nullish(),
      examenniveau: z.enum(['A2', 'B1']).nullish(),
    })
    .nullish(),
})
export type DuoVrijstelling = z.infer<typeof vrijstellingSchema>

const grond = z.enum(['BIO', 'MED'])
export const ontheffingSchema = z.object({
  GeheleOntheffing: z.strictObject({ oordeel, datumOordeel: isoDateSchema, grond }).nullish(),
  GedeeltelijkeOntheffing: z
    .strictObject({
      oordeel,
      datumOordeel: isoDateSchema,
      grond,
      examenonderdeel: z.enum(['KNM', 'LE', 'LU', 'SC', 'SP']).nullish(),
      urenBelastbaarheidParticipatieactiviteit: z.int().min(0).max(9999).nullish(),
    })
    .nullish(),
})
export type DuoOntheffing = z.infer<typeof ontheffingSchema>

const toegekend = (one: { readonly oordeel: 'Toekenning' | 'Afwijzing' }) => one.oordeel === 'Toekenning'

export function vrijstellingFacts(found: readonly DuoVrijstelling[]): ReplyFacts['fetchVrijstellingenFromDuo'] {
  const none = { van: null, tot: null, onderdeel: null }
  return {
    vrijstellingen: found.flatMap(
      ({ GeheleVrijstelling: geheel, TijdelijkeVrijstelling: tijdelijk, GedeeltelijkeVrijstelling: deel }) => [
        ...(geheel ? [{ ...none, soort: 'geheel' as const, toegekend: toegekend(geheel) }] : []),
        ...(tijdelijk
          ? [
              {
                ...none,
                soort: 'tijdelijk' as const,
                toegekend: toegekend(tijdelijk),
                van: tijdelijk.startdatum ?? null,
                tot: tijdelijk.einddatum ?? null,
              },
            ]
          : []),
        ...(deel
          ? [
              {
                ...none,
                soort: 'gedeeltelijk' as const,
                toegekend: toegekend(deel),
                onderdeel: deel.examenonderdeel ? onderdelen[deel.examenonderdeel] : null,
              },
            ]
          : []),
      ],
    ),
  }
}

export function ontheffingFacts(found: readonly DuoOntheffing[]): ReplyFacts['fetchOntheffingenFromDuo'] {
  return {
    ontheffingen: found.flatMap(({ GeheleOntheffing: geheel, GedeeltelijkeOntheffing: deel }) => [
      ...(geheel
        ? [
            {
              soort: 'geheel' as const,
              toegekend: toegekend(geheel),
              grond: gronden[geheel.grond],
              onderdeel: null,
              urenBelastbaarheid: null,
            },
          ]
        : []),
      ...(deel
        ? [
            {
              soort: 'gedeeltelijk' as const,
              toegekend: toegekend(deel),
              grond: gronden[deel.grond],
              onderdeel: deel.examenonderdeel ? onderdelen[deel.examenonderdeel] : null,
              urenBelastbaarheid: deel.urenBelastbaarheidParticipatieactiviteit ?? null,
            },
          ]
        : []),
    ]),
  }
}

export function fetchVrijstellingen(duo: Duo): Partner {
  return async (call) => {
    const found = await duo.get(call, 'vrijstellingen', 'vrijstellingen', z.array(vrijstellingSchema).max(200))
    return factsFrom('fetchVrijstellingenFromDuo', found, (list) => vrijstellingFacts(list ?? []))
  }
}

export function fetchOntheffingen(duo: Duo): Partner {
  return async (call) => {
    const found = await duo.get(call, 'ontheffingen', 'ontheffingen', z.array(ontheffingSchema).max(200))
    return factsFrom('fetchOntheffingenFromDuo', found, (list) => ontheffingFacts(list ?? []))
  }
}
