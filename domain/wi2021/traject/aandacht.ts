// Procedure aandacht: what a human must look at before it can be put away: a notification, a difference with a partner, a message that did not arrive as meant.
import { z } from 'zod'
import type { IsoDate } from '../../dates/iso-date.ts'
import { conventie } from '../../law/finding.ts'
import type { Reply } from '../../process.ts'
import { channelOf, type MessageKind } from './messages.ts'
import {
  act,
  type EvolversOf,
  event,
  happened,
  nothingNew,
  refuse,
  type TrajectDecision,
  type TrajectMessages,
  type TrajectProcedure,
} from './parts.ts'

const words = {
  melding: 'Melding beoordelen',
  verschil: 'Verschil uitzoeken',
  bericht: 'Bericht kwam niet goed aan',
  correctie: 'Gevolgen van een correctie nagaan',
} as const
const ground = conventie('aandacht')

export const aandacht: TrajectProcedure = {
  isOpen: ({ aandacht: points }) => points.length > 0,
  commands: {
    handelAandachtAf: act({
      resource: 'afhandelingen',
      label: 'Aandachtspunt afhandelen',
      help: 'Opnieuw: een bericht dat niet goed aankwam wordt nog een keer verstuurd.',
      ground,
      bevoegd: { organisaties: ['gemeente', 'duo'], rollen: [], ground },
      schema: z.strictObject({
        nummer: z.number().int().min(1).meta({ title: 'Nummer van het aandachtspunt' }),
        keuze: z.enum(['afgehandeld', 'opnieuw']).meta({ title: 'Wat doet u?' }),
      }),
      decide(traject, { nummer, keuze }, { today }) {
        const point = traject.aandacht.find((one) => one.nummer === nummer)
        if (point === undefined) return refuse('nietGevonden', ground, `Er is geen aandachtspunt ${nummer}.`)
        if (keuze === 'opnieuw' && point.bericht === undefined)
          return refuse('keuzeNodig', ground, 'Opnieuw versturen kan alleen bij een bericht.')
        return happened(
          event(
            'AandachtAfgehandeld',
            { on: today, ground },
            {
              nummer,
              ...(keuze === 'opnieuw' && point.bericht !== undefined ? { opnieuw: point.bericht } : {}),
            },
          ),
        )
      },
    }),
  },
  workItems: ({ aandacht: points }) =>
    points.map(({ nummer, soort, code, tekst, sinds, onze, partner, bevoegd = 'gemeente' }) => ({
      key: `aandacht:${nummer}`,
      text: `${words[soort]} (${nummer}): ${code}`,
      detail: `${tekst}${onze === undefined ? '' : `. Bij ons: ${onze}; bij de partner: ${partner}`}`,
      bevoegd,
      dueOn: sinds,
      ground,
      settledBy: ['handelAandachtAf'],
    })),
}

/** A refusal, or an answer that makes no sense, becomes work: our message stands, the partner's register does not. */
export function notAsMeant({ kind, asked, answer }: Reply, today: IsoDate): TrajectDecision {
  if (answer.kind !== 'refused' && answer.kind !== 'unusable') return nothingNew
  const said = answer.kind === 'refused' ? answer.fouttekst.join(' ') : answer.problem
  return happened(
    event(
      'AandachtGevraagd',
      { on: today, ground },
      {
        punt: { soort: 'bericht', code: kind, tekst: said, bericht: { kind: kind as MessageKind, body: asked } },
      },
    ),
  )
}

export const aandachtEvolvers: EvolversOf<'AandachtGevraagd' | 'AandachtAfgehandeld'> = {
  AandachtGevraagd: (traject, { body, legalDate }) => {
    const nummer = traject.aandachtspunten + 1
    return {
      ...traject,
      aandachtspunten: nummer,
      aandacht: [...traject.aandacht, { ...body.punt, nummer, sinds: legalDate }],
    }
  },
  AandachtAfgehandeld: (traject, { body }) => ({
    ...traject,
    aandacht: traject.aandacht.filter(({ nummer }) => nummer !== body.nummer),
  }),
}

export const aandachtMessages: TrajectMessages = {
  AandachtAfgehandeld: ({ body: { opnieuw } }) =>
    opnieuw === undefined
      ? []
      : [
          {
            channel: channelOf[opnieuw.kind],
            kind: opnieuw.kind,
            text: `Opnieuw: ${opnieuw.kind}`,
            body: opnieuw.body,
          },
        ],
}
