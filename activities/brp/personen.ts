// Who is this person according to the BRP? (BRP API Personen 2.x) Name, address and birth date go to the vault; the dossier gets dates and a code.
import { z } from 'zod'
import { type IsoDate, isIsoDate } from '../../domain/dates/iso-date.ts'
import { isoDateSchema } from '../../domain/law/schemas.ts'
import type { ReplyFacts } from '../../domain/wi2021/traject/messages.ts'

/** What a letter needs, and what decides on the AOW age. Kept in the vault, nowhere else. */
export type Persoon = {
  readonly naam: string
  /** Null when the BRP does not know it to the day. */
  readonly geboortedatum: IsoDate | null
  /** As it stands on an envelope, line by line; empty when it is not known. */
  readonly adres: readonly string[]
  readonly geheimhouding: boolean
}

/** The BRP writes what is known of a date: a day, a month, a year or nothing. */
const datum = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Datum'), datum: isoDateSchema }),
  z.object({ type: z.literal('JaarMaandDatum'), jaar: z.number().int(), maand: z.number().int() }),
  z.object({ type: z.literal('JaarDatum'), jaar: z.number().int() }),
  z.object({ type: z.literal('DatumOnbekend') }),
])
type BrpDatum = z.infer<typeof datum>

export const brpPersoonSchema = z.object({
  burgerservicenummer: z.string().regex(/^\d{9}$/),
  naam: z.object({ volledigeNaam: z.string().min(1).max(400).nullish() }).nullish(),
  geboorte: z.object({ datum: datum.nullish() }).nullish(),
  gemeenteVanInschrijving: z
    .object({ code: z.string().regex(/^\d{4}$/), omschrijving: z.string().nullish() })
    .nullish(),
  datumInschrijvingInGemeente: datum.nullish(),
  adressering: z
    .object({
      adresregel1: z.string().max(200).nullish(),
      adresregel2: z.string().max(200).nullish(),
      adresregel3: z.string().max(200).nullish(),
    })
    .nullish(),
  overlijden: z.object({ datum: datum.nullish() }).nullish(),
  /** Only present when true. */
  geheimhoudingPersoonsgegevens: z.boolean().nullish(),
})
export type BrpPersoon = z.infer<typeof brpPersoonSchema>

export const brpAntwoordSchema = z.object({
  type: z.literal('RaadpleegMetBurgerservicenummer'),
  personen: z.array(brpPersoonSchema).max(20),
})

/** What we ask for, and no more. Secrecy comes along unasked. */
export const brpFields = [
  'burgerservicenummer',
  'naam.volledigeNaam',
  'geboorte.datum',
  'gemeenteVanInschrijving',
  'datumInschrijvingInGemeente',
  'adressering.adresregel1',
  'adressering.adresregel2',
  'adressering.adresregel3',
  'overlijden.datum',
] as const

/** The day, where the BRP knows it to the day. */
const day = (date: BrpDatum | null | undefined): IsoDate | null =>
  date?.type === 'Datum' && isIsoDate(date.datum) ? date.datum : null

/** What the vault keeps; nothing when there is no name. */
export function persoonFrom(persoon: BrpPersoon): Persoon | null {
  const naam = persoon.naam?.volledigeNaam
  if (!naam) return null
  const { adresregel1, adresregel2, adresregel3 } = persoon.adressering ?? {}
  return {
    naam,
    geboortedatum: day(persoon.geboorte?.datum),
    adres: [adresregel1, adresregel2, adresregel3].filter((regel): regel is string => Boolean(regel)),
    geheimhouding: persoon.geheimhoudingPersoonsgegevens === true,
  }
}

/** Facts that may stand in a dossier: no name, no address, no birth date. */
export function persoonFacts(persoon: BrpPersoon, aowOp: IsoDate): ReplyFacts['fetchPersoonFromBrp'] {
  return {
    persoon: {
      gemeente: persoon.gemeenteVanInschrijving?.code ?? null,
      ingeschrevenSinds: day(persoon.datumInschrijvingInGemeente),
      overledenOp: day(persoon.overlijden?.datum),
      aowOp,
    },
  }
}
