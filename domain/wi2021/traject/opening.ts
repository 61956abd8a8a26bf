// What if a traject should never have begun? A mistyped number, or a person who has a traject already: whoever may open one may close it again, as long as nothing was determined.
import { z } from 'zod'
import { conventie, wet } from '../../law/finding.ts'
import { act, type EvolversOf, event, happened } from './parts.ts'
import type { Traject } from './state.ts'

/** No article closes what no article opened: this is bookkeeping, and the plicht of nobody. */
const ground = conventie('opening')

export const openingCommands = {
  trekOpeningIn: act({
    resource: 'intrekkingen-opening',
    label: 'Traject sluiten: ten onrechte geopend',
    help: 'Bijvoorbeeld door een tikfout in het nummer. Kan zolang DUO de plicht niet heeft vastgesteld. Daarna kan met het juiste nummer een nieuw traject beginnen.',
    ground,
    bevoegd: { organisaties: ['gemeente', 'duo'], rollen: [], ground: wet('35', 2) },
    schema: z.strictObject({
      reden: z.enum(['verkeerdNummer', 'dubbelTraject']).meta({ title: 'Reden' }),
    }),
    decide: (_traject, { reden }, { today }) => happened(event('OpeningIngetrokken', { on: today, ground }, { reden })),
  }),
} as const

export const openingEvolvers: EvolversOf<'OpeningIngetrokken'> = {
  OpeningIngetrokken: (traject, { legalDate }) => ({
    ...traject,
    fase: 'afgesloten',
    einde: { reden: 'tenOnrechteGeopend', per: legalDate },
  }),
}

/** Nothing that a partner still says about it counts: it was asked about the wrong person. */
export const tenOnrechteGeopend = ({ einde }: Traject): boolean => einde?.reden === 'tenOnrechteGeopend'
