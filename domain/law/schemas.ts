// The few shapes that rules and commands share when something enters from outside, each with its complaint in Dutch.
import { z } from 'zod'
import { type IsoDate, isIsoDate } from '../dates/iso-date.ts'

/** One sentence that says what to write; where nothing was written it says so first. */
const hint = (sentence: string) => ({
  error: ({ input }: { readonly input?: unknown }) => (input === undefined ? `verplicht: ${sentence}` : sentence),
})

/** The facts of a rule: no field too many. */
export function feiten<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `onbekend veld: ${issue.keys.join(', ')}` : 'geef een object met de feiten',
  })
}

/** A calendar day as it is written in JSON. */
export const isoDateSchema = z.iso
  .date(hint('schrijf een bestaande datum als jjjj-mm-dd'))
  .refine((day) => day >= '1900' && day < '2200', {
    error: 'neem een datum van 1900 tot en met 2199',
  }) as unknown as z.ZodType<IsoDate, string>

export const keuze = <const V extends readonly [string, ...string[]]>(values: V) =>
  z.enum(values, hint(`kies uit ${values.join(', ')}`))

export const jaNee = z.boolean(hint('true of false'))
export const aantal = z.int(hint('een geheel getal')).min(0, { error: 'niet kleiner dan 0' })
export const uren = z.number(hint('een aantal uren')).min(0, { error: 'niet kleiner dan 0' })
export const percentage = z.number(hint('een percentage')).min(0, { error: 'niet kleiner dan 0' })
export const bedragCent = z.int(hint('een bedrag in hele centen')).min(0, { error: 'niet kleiner dan 0' })
export const lijst = <S extends z.ZodType>(of: S) => z.array(of, hint('een lijst'))

export const leerroute = keuze(['B1', 'onderwijs', 'Z'])
export type Leerroute = z.infer<typeof leerroute>

export const doelgroep = keuze(['asiel', 'gezin'])
export type Doelgroep = z.infer<typeof doelgroep>

export const niveau = keuze(['A2', 'B1'])
export type Niveau = z.infer<typeof niveau>

/** The four language parts of the exam (Wet 7 lid 1 onder a). */
export const taalonderdeel = keuze(['lezen', 'luisteren', 'schrijven', 'spreken'])

/** The five parts of the exam: four language parts and KNM (Wet 7, E-01). */
export const examenonderdeel = keuze(['lezen', 'luisteren', 'schrijven', 'spreken', 'knm'])
export type Examenonderdeel = z.infer<typeof examenonderdeel>

/** For a superRefine: fields that this case cannot do without. */
export function vereist<T extends object>(
  ctx: z.core.$RefinementCtx,
  facts: T,
  fields: readonly (keyof T & string)[],
  because: string,
): void {
  for (const field of fields) {
    if (facts[field] === undefined) ctx.addIssue({ code: 'custom', path: [field], message: `verplicht: ${because}` })
  }
}

/** For a superRefine: a day that may not lie before another. */
export function nietVoor<T extends object>(
  ctx: z.core.$RefinementCtx,
  facts: T,
  later: keyof T & string,
  earlier: keyof T & string,
): void {
  const [a, b] = [facts[earlier], facts[later]]
  if (typeof a === 'string' && typeof b === 'string' && isIsoDate(a) && isIsoDate(b) && b < a) {
    ctx.addIssue({ code: 'custom', path: [later], message: `ligt voor ${earlier} (${a})` })
  }
}
