// What does the gemeente state with each of its fines, whatever it is for? Wet 27, the policy for asiel, Besluit 7.1 lid 6.
import { z } from 'zod'
import { isoDateSchema } from '../../law/schemas.ts'

export const boeteVelden = {
  bekendmaking: isoDateSchema.meta({ title: 'Besluit verstuurd op' }),
  bijstandVerlaagd: z.boolean().meta({
    title: 'De bijstand is al verlaagd om dezelfde gedraging',
    description: 'Dan is er geen boete (Wet 27).',
  }),
  onwilVastgesteld: z.boolean().optional().meta({
    title: 'Bewezen en volgehouden onwil is beoordeeld en vastgelegd',
    description: 'Alleen bij asielstatushouders: zonder die beoordeling is er geen boete.',
  }),
  verlaagdTotCent: z.number().int().min(0).optional().meta({
    title: 'Lager bedrag in centen',
    description: 'Alleen bij bijzondere omstandigheden (Besluit 7.1 lid 6).',
  }),
}
