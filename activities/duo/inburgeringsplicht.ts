// What does DUO say about the duty to integrate and the doelgroep? (Inburgeringsplicht API 1.2)
import { z } from 'zod'
import { isoDateSchema } from '../../domain/law/schemas.ts'
import type { RedenGeenPlicht, ReplyFacts } from '../../domain/wi2021/traject/messages.ts'
import type { Partner } from '../partner.ts'
import { facts, failed } from '../partner-http.ts'
import type { Duo } from './client.ts'

const datum = isoDateSchema.nullish()

const redenen = {
  'Volledige ontheffing': 'volledigeOntheffing',
  'Volledige vrijstelling': 'volledigeVrijstelling',
  'Inburgeringsplicht voldaan': 'voldaan',
  'Verblijfsdoel gewijzigd': 'verblijfsdoelGewijzigd',
  'Vertrek uit Nederland langer dan een jaar': 'langerDanEenJaarWeg',
  Overlijden: 'overlijden',
  Overig: 'overig',
  'Tijdelijke vrijstelling': 'tijdelijkeVrijstelling',
} as const satisfies Record<string, RedenGeenPlicht>

const indelingen = { Asielstatushouder: 'asiel', 'Gezinsmigrant en overige migrant': 'gezin' } as const

const keysOf = <T extends object>(table: T) => z.enum(Object.keys(table) as (keyof T & string)[])

export const inburgeringsplichtSchema = z.object({
  indicatorInburgeringsplicht: z.boolean(),
  begindatum: datum,
  /** Inclusive, unlike the end of the termijn. */
  einddatum: datum,
  wijzigingsdatum: datum,
  datumKennisgevingInburgeringsplicht: datum,
  redenGeenInburgeringsplicht: keysOf(redenen).nullish(),
})
export type DuoInburgeringsplicht = z.infer<typeof inburgeringsplichtSchema>

export const doelgroepSchema = z.object({
  indeling: keysOf(indelingen).nullish(),
  begindatum: datum,
  gedetailleerdeDoelgroep: z.string().max(200).nullish(),
  asielrechtenWijzigingVerblijfsdoel: z.string().max(200).nullish(),
})
export type DuoDoelgroep = z.infer<typeof doelgroepSchema>

export function inburgeringsplichtFacts(
  plicht: DuoInburgeringsplicht | null,
  doelgroep: DuoDoelgroep | null,
): ReplyFacts['fetchInburgeringsplichtFromDuo'] {
  const reden = plicht?.redenGeenInburgeringsplicht
  const indeling = doelgroep?.indeling
  return {
    plicht: plicht && {
      plichtig: plicht.indicatorInburgeringsplicht,
      begin: plicht.begindatum ?? null,
      einde: plicht.einddatum ?? null,
      kennisgeving: plicht.datumKennisgevingInburgeringsplicht ?? null,
      redenGeenPlicht: reden ? redenen[reden] : null,
    },
    doelgroep: indeling ? indelingen[indeling] : null,
  }
}

export function fetchInburgeringsplicht(duo: Duo): Partner {
  return async (call) => {
    const plicht = await duo.get(call, 'inburgeringsplicht', 'inburgeringsplicht', inburgeringsplichtSchema)
    if (failed(plicht)) return plicht
    const doelgroep = await duo.get(call, 'doelgroep', 'doelgroep', doelgroepSchema)
    if (failed(doelgroep)) return doelgroep
    return facts(
      'fetchInburgeringsplichtFromDuo',
      inburgeringsplichtFacts(
        plicht.kind === 'found' ? plicht.value : null,
        doelgroep.kind === 'found' ? doelgroep.value : null,
      ),
    )
  }
}
