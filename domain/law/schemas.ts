// The few shapes that rules and commands share when something enters from outside.
import { z } from 'zod'
import type { IsoDate } from '../dates/iso-date.ts'

/** A calendar day as it is written in JSON. */
export const isoDateSchema = z.iso.date({ error: 'schrijf een bestaande datum als jjjj-mm-dd' }) as unknown as z.ZodType<
  IsoDate,
  string
>

export const leerroute = z.enum(['B1', 'onderwijs', 'Z'])
export type Leerroute = z.infer<typeof leerroute>

export const doelgroep = z.enum(['asiel', 'gezin'])
export type Doelgroep = z.infer<typeof doelgroep>

export const niveau = z.enum(['A2', 'B1'])
export type Niveau = z.infer<typeof niveau>

/** The five parts of the exam: four language parts and KNM (Wet 7, E-01). */
export const examenonderdeel = z.enum(['lezen', 'luisteren', 'schrijven', 'spreken', 'knm'])
export type Examenonderdeel = z.infer<typeof examenonderdeel>
