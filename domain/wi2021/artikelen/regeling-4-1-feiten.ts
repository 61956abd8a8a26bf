// What must be known to extend a term without blame? The facts of Regeling 4.1, per ground.
import type { z } from 'zod'
import { peildatum } from '../../law/peildatum.ts'
import {
  doelgroep,
  feiten,
  isoDateSchema,
  jaNee,
  keuze,
  leerroute,
  lijst,
  nietVoor,
  vereist,
} from '../../law/schemas.ts'

const grond = keuze(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'])
export type Grond = z.infer<typeof grond>

const omstandigheid = feiten({
  grond: keuze(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']),
  van: isoDateSchema,
  tot: isoDateSchema,
}).superRefine((facts, ctx) => nietVoor(ctx, facts, 'tot', 'van'))

export const verlengingsfeiten = feiten({
  laatsteDag: isoDateSchema.describe('laatste dag van de lopende termijn'),
  grond: grond.describe('onderdeel van Regeling 4.1 lid 1'),
  van: isoDateSchema
    .optional()
    .describe('eerste dag van de omstandigheid; bij b en c de dag van overlijden of geboorte'),
  tot: isoDateSchema
    .optional()
    .describe('laatste dag van de omstandigheid, telt mee; bij g zonder aanbod: laatste dag zonder'),
  aanvang: isoDateSchema.optional().describe('eerste dag van de termijn: dagen daarvoor tellen niet mee'),
  verwijtbaar: jaNee.optional().describe('oordeel: de overschrijding valt de inburgeringsplichtige aan te rekenen'),
  doelgroep: doelgroep.optional(),
  leerroute: leerroute.optional().describe('bij e leeg: niet de Z-route'),
  dagtekeningPip: isoDateSchema.optional(),
  eersteAanbod: isoDateSchema.optional().describe('dag van het eerste inburgeringsaanbod; leeg: geen aanbod'),
  aanvangTaalschakeltraject: isoDateSchema.optional().describe('leeg: niet begonnen'),
  omstandigheden: lijst(omstandigheid)
    .min(2, { error: 'ten minste twee omstandigheden' })
    .optional()
    .describe('bij j: de omstandigheden die samen de vertraging gaven'),
  peildatum,
}).superRefine((facts, ctx) => {
  nietVoor(ctx, facts, 'tot', 'van')
  nietVoor(ctx, facts, 'laatsteDag', 'aanvang')
  nietVoor(ctx, facts, 'eersteAanbod', 'dagtekeningPip')
  nietVoor(ctx, facts, 'aanvangTaalschakeltraject', 'dagtekeningPip')
  const period = ['a', 'd', 'e', 'f', 'h', 'i'].includes(facts.grond)
  if (period || (facts.grond === 'j' && facts.omstandigheden === undefined)) {
    vereist(ctx, facts, ['van', 'tot'], `grond ${facts.grond} vraagt een eerste en een laatste dag`)
  }
  if (facts.grond === 'g') {
    const asked = facts.doelgroep === 'gezin' ? [] : (['doelgroep', 'leerroute', 'dagtekeningPip'] as const)
    vereist(ctx, facts, asked, 'grond g kan niet zonder')
  }
})
export type Verlengingsfeiten = z.infer<typeof verlengingsfeiten>
