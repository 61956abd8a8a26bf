// What do the partners know about one person, in their own field names? Pure: the simulators keep it, and a life played on the core alone uses it too.
import { z } from 'zod'
import { brpPersoonSchema } from '../activities/brp/personen.ts'
import { koppelingSchema, profielSchema, uitstroomSchema } from '../activities/coa/coa.ts'
import { examenresultaatSchema } from '../activities/duo/examen.ts'
import { urenSchema } from '../activities/duo/gevolgde-uren.ts'
import { aanbodSchema } from '../activities/duo/inburgeringsaanbod.ts'
import { doelgroepSchema, inburgeringsplichtSchema } from '../activities/duo/inburgeringsplicht.ts'
import { inburgeringstermijnSchema } from '../activities/duo/inburgeringstermijn.ts'
import { lbtResultaatSchema } from '../activities/duo/leerbaarheidstoets.ts'
import { mapSchema, pvtSchema, zrouteSchema } from '../activities/duo/map-pvt-zroute.ts'
import { pipMetGemeenteSchema, pipSchema } from '../activities/duo/pip.ts'
import { ontheffingSchema, vrijstellingSchema } from '../activities/duo/vrijstelling.ts'
import { isoDateSchema } from '../domain/law/schemas.ts'

const gemeentecode = z.string().regex(/^\d{4}$/)
const pip = pipMetGemeenteSchema.extend({ pip: pipSchema.strict() }).strict()

const duoSchema = z.strictObject({
  inburgeringsplicht: inburgeringsplichtSchema.strict().nullable().default(null),
  doelgroep: doelgroepSchema.strict().nullable().default(null),
  inburgeringstermijn: inburgeringstermijnSchema.strict().nullable().default(null),
  examennummer: z.string().max(12).nullable().default(null),
  lbtResultaten: z.array(lbtResultaatSchema.strict()).default([]),
  examens: z.array(examenresultaatSchema.strict()).default([]),
  vrijstellingen: z.array(vrijstellingSchema.strict()).default([]),
  ontheffingen: z.array(ontheffingSchema.strict()).default([]),
  pip: pip.nullable().default(null),
  /** The PIP before the current one; DUO shows it to nobody, but its rules ask for it. */
  vorigePip: pip.nullable().default(null),
  /** Dagtekening of the very first PIP. */
  eerstePip: isoDateSchema.nullable().default(null),
  aanbod: z.array(aanbodSchema.extend({ instellingsnummer: z.string().length(10) }).strict()).default([]),
  map: mapSchema.extend({ gemeentecode }).strict().nullable().default(null),
  pvt: pvtSchema.extend({ gemeentecode }).strict().nullable().default(null),
  zroute: zrouteSchema.extend({ gemeentecode }).strict().nullable().default(null),
  uren: z.array(urenSchema.strict()).default([]),
})

const coaSchema = z.strictObject({
  koppeling: koppelingSchema.strict().nullable().default(null),
  profiel: profielSchema.strict().nullable().default(null),
  uitstroom: uitstroomSchema.strict().nullable().default(null),
})

/** weigert: no, with this fouttekst. onbruikbaar: no, without a reason. niet: nothing at all, until this changes. Nothing is carried out then. */
const antwoordt = z
  .union([z.enum(['gewoon', 'onbruikbaar', 'niet']), z.strictObject({ weigert: z.string().min(1).max(200) })])
  .default('gewoon')

const personRegisterSchema = z.strictObject({
  bsn: z
    .string()
    .regex(/^\d{9}$/)
    .nullable()
    .default(null),
  vNummer: z
    .string()
    .regex(/^\d{1,10}$/)
    .nullable()
    .default(null),
  /** Nothing happens by itself: who plays sets the facts and releases the notifications. */
  scripted: z.boolean().default(false),
  /** The day it is for this person. Without it, rules of DUO that need to know the day are not checked for a scripted person. */
  vandaag: isoDateSchema.nullable().default(null),
  /** How each partner answers on what is told or asked about this person. */
  antwoordt: z.strictObject({ duo: antwoordt, brp: antwoordt, coa: antwoordt }).prefault({}),
  duo: duoSchema.prefault({}),
  /** Without the BSN: that stands above. Null: not registered. */
  brp: brpPersoonSchema.omit({ burgerservicenummer: true }).strict().nullable().default(null),
  coa: coaSchema.prefault({}),
})

export type PersonRegister = z.infer<typeof personRegisterSchema>
export type Antwoordt = z.infer<typeof antwoordt>
export type DuoRegister = PersonRegister['duo']
/** What who plays may write: everything may be left out. */
export type PersonFacts = z.input<typeof personRegisterSchema>

/** Someone of whom the partners know this much. Throws on a field that no partner has. */
export function personRegister(facts: PersonFacts): PersonRegister {
  return personRegisterSchema.parse(facts)
}

/** New facts over the old: objects field by field, lists and plain values replaced, null empties. Throws as above. */
export function merged(person: PersonRegister, facts: unknown): PersonRegister {
  return personRegisterSchema.parse(merge(person, facts))
}

function merge(old: unknown, fresh: unknown): unknown {
  if (!isObject(old) || !isObject(fresh)) return fresh
  const fields = Object.entries(fresh).map(([key, value]) => [key, merge(old[key], value)])
  return { ...old, ...Object.fromEntries(fields) }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Schools at DUO, all fictional: with Blik op Werk, with taalschakel as well, and with neither. */
export const instellingen = [
  instelling('0000000001', 'Taalschool De Brug (fictief)', true, false),
  instelling('0000000002', 'Schakelcollege Zandwijk (fictief)', true, true),
  instelling('0000000003', 'Cursushuis Zonder Keurmerk (fictief)', false, false),
]

function instelling(instellingsnummer: string, naam: string, bow: boolean, tst: boolean) {
  const adres = { postcode: '9999ZZ', huisnummer: 1, plaatsnaam: 'Zandwijk' }
  return { instellingsnummer, naam, ...adres, indicatieBowKeurmerk: bow, indicatieTstKeurmerk: tst }
}
