// POST /v1/zoekopdrachten: who is this? A number of a person goes in the body, never in an address.
import { z } from 'zod'
import { bsnSchema, vNummerSchema } from '../bsn.ts'
import { problem } from '../problems.ts'
import { type Route, route } from '../route.ts'
import type { Shapes } from '../shapes.ts'
import { zoek } from '../zoeken.ts'
import { kop, persoonOf } from './words.ts'

const Zoekopdracht = z
  .strictObject({
    trajectId: z.guid({ error: 'een id van een traject' }).optional(),
    bsn: bsnSchema.optional(),
    vNummer: vNummerSchema.optional(),
    naam: z
      .string()
      .trim()
      .min(2, { error: 'ten minste twee tekens' })
      .max(200, { error: 'ten hoogste 200 tekens' })
      .optional()
      .describe('Een of meer delen van de naam; hoofdletters en accenten doen er niet toe'),
  })
  .refine((given) => Object.values(given).filter((value) => value !== undefined).length === 1, {
    error: 'geef één van trajectId, bsn, vNummer en naam',
  })

export const zoekRoute: Route = route({
  method: 'post',
  path: '/v1/zoekopdrachten',
  operationId: 'zoekTrajecten',
  tag: 'Trajecten',
  summary: 'Trajecten van een persoon zoeken, ook gesloten, binnen wat u mag zien',
  description:
    'Op BSN, V-nummer of id precies; op naam alleen voor wie niet meer dan 10.000 trajecten mag zien, want namen staan versleuteld.',
  body: Zoekopdracht,
  answers: { 200: { description: 'De gevonden trajecten, de nieuwste eerst, ten hoogste 50', shape: 'Zoekresultaat' } },
  problems: ['ongeldigeInvoer', 'geenAntwoord'],
  async handle({ deps, colleague, body }) {
    const { rows, more, tooMany } = await zoek(deps, colleague, body)
    if (tooMany)
      return problem('geenAntwoord', 'U mag te veel trajecten zien om op naam te zoeken. Zoek op BSN of V-nummer.')
    const trajecten = rows.map((row) => ({ ...kop(row), naam: persoonOf(deps.vault, row).naam }))
    return { status: 200, body: { trajecten, meer: more } satisfies Shapes['Zoekresultaat'] }
  },
})
