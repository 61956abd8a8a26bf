// Procedure aandacht: what a human must look at before it can be put away: a notification, a difference with a partner, a message that did not arrive as meant.
import { z } from 'zod'
import type { IsoDate } from '../../dates/iso-date.ts'
import { conventie } from '../../law/finding.ts'
import type { Reply } from '../../process.ts'
import { berichttekst, soortBericht, watStaatErin } from './berichttekst.ts'
import { gebeurtenisMetId } from './gebeurtenissen.ts'
import { onderwerp } from './gevolg-woorden.ts'
import type { MessageKind } from './messages.ts'
import {
  act,
  type EvolversOf,
  event,
  happened,
  message,
  nothingNew,
  refuse,
  type TrajectDecision,
  type TrajectMessages,
  type TrajectProcedure,
} from './parts.ts'
import type { Aandachtspunt } from './state.ts'

const words = {
  melding: 'Melding beoordelen',
  verschil: 'Verschil uitzoeken',
  bericht: 'Bericht kwam niet goed aan',
  correctie: 'Gevolgen van een correctie nagaan',
} as const
const ground = conventie('aandacht')

/** The line of a point: `Bericht aan DUO kwam niet goed aan (2): PVT van 2026-03-02 melden`. */
export function aandachtstekst({ soort, code, nummer, bericht }: Aandachtspunt): string {
  if (bericht !== undefined)
    return `${soortBericht(bericht.kind)} kwam niet goed aan (${nummer}): ${watStaatErin(bericht.kind, bericht.body as never)}`
  const melding = gebeurtenisMetId(code)?.text
  return `${words[soort]} (${nummer}): ${melding === undefined ? onderwerp(code) : `${melding} (${code})`}`
}

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
    points.map((point) => {
      const { nummer, tekst, sinds, onze, partner, bevoegd = 'gemeente' } = point
      return {
        key: `aandacht:${nummer}`,
        text: aandachtstekst(point),
        detail: `${tekst}${onze === undefined ? '' : `. Bij ons: ${onze}; bij de partner: ${partner}`}`,
        bevoegd,
        dueOn: sinds,
        ground,
        settledBy: ['handelAandachtAf'],
      }
    }),
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
      : [message(opnieuw.kind, opnieuw.body as never, `${berichttekst(opnieuw.kind, opnieuw.body as never)}, opnieuw`)],
}
