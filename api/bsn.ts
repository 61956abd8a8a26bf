// Can this be the number of a person? A BSN has nine digits and passes the elfproef; a V-nummer has at most ten digits.
import { z } from 'zod'

/** Nine digits, weighed 9 to 2 and -1, whose sum is a multiple of eleven. */
export function isBsn(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false
  const sum = [...text].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return sum % 11 === 0
}

export const bsnSchema = z
  .string({ error: 'een BSN van negen cijfers' })
  .refine(isBsn, { error: 'geen geldig BSN: negen cijfers die voldoen aan de elfproef' })
  .meta({ pattern: '^\\d{9}$', description: 'Negen cijfers die voldoen aan de elfproef' })

/** Without zeros in front: DUO sends it as an integer. */
export const vNummerSchema = z
  .string({ error: 'een V-nummer van ten hoogste tien cijfers' })
  .regex(/^[1-9]\d{0,9}$/, { error: 'een V-nummer van ten hoogste tien cijfers, zonder nullen vooraan' })
