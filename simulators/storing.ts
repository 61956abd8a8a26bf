// What is wrong with a partner today? The fault switch: per partner, and where asked per operation or person. Kept in memory: a restart heals.
import { z } from 'zod'

export const storingSchema = z.strictObject({
  partner: z.enum(['duo', 'brp', 'coa']),
  /** Method and path as published, `POST /personen/:bsn/PIP`; without it every operation. */
  operatie: z.string().max(100).optional(),
  bsn: z.string().max(10).optional(),
  /**
   * uit: the connection breaks, nothing is carried out. traag: carried out at once, answered after `ms`. 500, 503, 429: that status, nothing
   * carried out. onzin: 200 with a page that is no answer, nothing carried out. antwoordKwijt: carried out, then the connection breaks.
   * geen: this fault is over.
   */
  soort: z.enum(['uit', 'traag', '500', '503', '429', 'onzin', 'antwoordKwijt', 'geen']),
  kans: z.number().min(0).max(1).default(1),
  /** How many requests it strikes before it is over. */
  aantal: z.number().int().min(1).optional(),
  ms: z.number().int().min(0).max(120_000).default(40_000),
})
export type Storing = z.infer<typeof storingSchema>

export type Storingen = {
  set(storing: Storing): void
  clear(): void
  list(): readonly Storing[]
  /** The fault that strikes this request, if any; the most precise one first. */
  strike(partner: Storing['partner'], operatie: string, person: string): Storing | undefined
}

export function createStoringen(): Storingen {
  let active: Storing[] = []
  const place = ({ partner, operatie, bsn }: Storing) => `${partner} ${operatie ?? ''} ${bsn ?? ''}`
  const precision = ({ operatie, bsn }: Storing) => Number(operatie !== undefined) + Number(bsn !== undefined)
  return {
    set(storing) {
      active = active.filter((other) => place(other) !== place(storing))
      if (storing.soort !== 'geen') active = [...active, storing].sort((a, b) => precision(b) - precision(a))
    },
    clear() {
      active = []
    },
    list: () => active,
    strike(partner, operatie, person) {
      const fits = (one: Storing) =>
        one.partner === partner && (one.operatie ?? operatie) === operatie && (one.bsn ?? person) === person
      const hit = active.find(fits)
      if (hit === undefined || Math.random() >= hit.kans) return undefined
      if (hit.aantal === undefined) return hit
      const others = active.filter((other) => other !== hit)
      active =
        hit.aantal > 1 ? active.map((one) => (one === hit ? { ...hit, aantal: Number(hit.aantal) - 1 } : one)) : others
      return hit
    },
  }
}
