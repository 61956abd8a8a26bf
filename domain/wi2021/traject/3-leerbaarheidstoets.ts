// Procedure leerbaarheidstoets: which level can be reached within the term? DUO runs the test and advises; the college decides the route (Wet 14 lid 3, 5, 6).
import { z } from 'zod'
import { duo, regelingInburgering, wet } from '../../law/finding.ts'
import type { Context } from '../../process.ts'
import type { ReplyFacts } from './messages.ts'
import {
  act,
  college,
  type EvolversOf,
  event,
  happened,
  message,
  minister,
  nothingNew,
  refuse,
  type TrajectDecision,
  type TrajectMessages,
  type TrajectProcedure,
} from './parts.ts'
import type { Traject } from './state.ts'

const gezag = { ...college, ground: wet('14', 3) }
const resultKnown = ({ lbt }: Traject) => lbt.status === 'uitslag' || lbt.status === 'vrijgesteld'

export const leerbaarheidstoets: TrajectProcedure = {
  isOpen: ({ fase }) => fase === 'voorinburgering' || fase === 'bredeIntake',
  commands: {
    meldAanVoorLeerbaarheidstoets: act({
      resource: 'leerbaarheidstoets-aanmeldingen',
      label: 'Aanmelden voor de leerbaarheidstoets',
      help: 'DUO neemt de toets af en stuurt de uitslag.',
      ground: wet('14', 3),
      bevoegd: gezag,
      schema: z.strictObject({}),
      decide: (traject, _body, { today }) =>
        traject.lbt.status === 'geen'
          ? happened(event('LeerbaarheidstoetsAangemeld', { on: today, ground: wet('14', 3) }, { bij: 'ons' }))
          : refuse('alGedaan', wet('14', 3), 'De aanmelding of de uitslag is er al.'),
    }),
    stelVrijVanLeerbaarheidstoets: act({
      resource: 'leerbaarheidstoets-vrijstellingen',
      label: 'Vrijstellen van de leerbaarheidstoets',
      help: 'Bij een visuele beperking, of bij een auditieve beperking als iemand de toets niet kan maken.',
      ground: wet('14', 6),
      bevoegd: { ...college, ground: wet('14', 6) },
      schema: z.strictObject({
        reden: z.enum(['visueel', 'auditief']).meta({ title: 'Beperking' }),
      }),
      decide: (traject, { reden }, { today }) =>
        resultKnown(traject)
          ? refuse('alGedaan', wet('14', 6), 'Er is al een uitslag of vrijstelling.')
          : happened(
              event(
                'VanLeerbaarheidstoetsVrijgesteld',
                { on: today, ground: wet('14', 6) },
                {
                  reden,
                  wasAangemeld: traject.lbt.status === 'aangemeld',
                },
              ),
            ),
    }),
    registreerUitslagLeerbaarheidstoets: act({
      resource: 'leerbaarheidstoets-uitslagen',
      label: 'Uitslag van de leerbaarheidstoets vastleggen',
      help: 'DUO adviseert met de uitslag over de leerroute.',
      ground: wet('14', 5),
      bevoegd: { ...minister, ground: regelingInburgering('5.1') },
      schema: z.strictObject({
        uitslag: z.enum(['haalbaar', 'nietHaalbaar', 'onbekend']).meta({ title: 'Is de B1-route haalbaar?' }),
      }),
      decide: (traject, { uitslag }, { today }) =>
        traject.lbt.uitslag === uitslag
          ? nothingNew
          : happened(event('LeerbaarheidstoetsUitslagBekend', { on: today, ground: wet('14', 5) }, { uitslag })),
    }),
  },
}

export function aanmeldingVanDuo(traject: Traject, { today }: Context): TrajectDecision {
  if (traject.lbt.status !== 'geen') return nothingNew
  return happened(event('LeerbaarheidstoetsAangemeld', { on: today, ground: duo('SS137') }, { bij: 'duo' }))
}

/** The last result counts: DUO lists them all. */
export function uitslagVanDuo(
  traject: Traject,
  { uitslagen }: ReplyFacts['fetchLeerbaarheidstoetsFromDuo'],
  context: Context,
): TrajectDecision {
  const last = [...uitslagen].sort((a, b) => (a.datum < b.datum ? -1 : 1)).at(-1)
  if (last === undefined) return aanmeldingVanDuo(traject, context)
  if (traject.lbt.uitslag === last.uitslag) return nothingNew
  return happened(
    event('LeerbaarheidstoetsUitslagBekend', { on: last.datum, ground: wet('14', 5) }, { uitslag: last.uitslag }),
  )
}

export const leerbaarheidstoetsEvolvers: EvolversOf<
  'LeerbaarheidstoetsAangemeld' | 'LeerbaarheidstoetsUitslagBekend' | 'VanLeerbaarheidstoetsVrijgesteld'
> = {
  LeerbaarheidstoetsAangemeld: (traject) => ({ ...traject, lbt: { status: 'aangemeld', uitslag: null } }),
  LeerbaarheidstoetsUitslagBekend: (traject, { body }) => ({
    ...traject,
    lbt: { status: 'uitslag', uitslag: body.uitslag },
  }),
  VanLeerbaarheidstoetsVrijgesteld: (traject) => ({ ...traject, lbt: { status: 'vrijgesteld', uitslag: null } }),
}

export const leerbaarheidstoetsMessages: TrajectMessages = {
  LeerbaarheidstoetsAangemeld: ({ body }) => (body.bij === 'ons' ? [message('enrollLeerbaarheidstoetsAtDuo', {})] : []),
  VanLeerbaarheidstoetsVrijgesteld: ({ body }) =>
    body.wasAangemeld ? [message('skipLeerbaarheidstoetsAtDuo', {})] : [],
}
