// Every notification is a fact of its own: it came, and on which day. What it means follows from what is fetched, or from a human.
import { z } from 'zod'
import type { CommandDefinition } from '../../process.ts'
import { berichttekst } from './berichttekst.ts'
import type { TrajectEvent } from './events.ts'
import { coaMeldingen, gebeurtenissen, type Melding, type Notice } from './gebeurtenissen.ts'
import type { MessageKind } from './messages.ts'
import { type EvolversOf, event, happened, message, type TrajectDecision, type TrajectMessages } from './parts.ts'
import type { Traject } from './state.ts'

/** The notices as commands of the catalogue. What they decide at once is that they came; the facts follow from what is fetched. */
export function noticeCommands(
  atOnce: Readonly<Partial<Record<Notice, CommandDefinition<Traject, TrajectEvent>['decide']>>>,
): Readonly<Record<string, CommandDefinition<Traject, TrajectEvent>>> {
  const duoEntries = Object.entries<Melding>(gebeurtenissen).map(([id, row]) => notice('duo', id, row, atOnce))
  const coaEntries = Object.entries<Melding>(coaMeldingen).map(([soort, row]) => notice('coa', soort, row, atOnce))
  return Object.fromEntries([...duoEntries, ...coaEntries])
}

function notice(
  partner: 'duo' | 'coa',
  id: string,
  { name, text, ground, fetches, attention }: Melding,
  atOnce: Parameters<typeof noticeCommands>[0],
): readonly [string, CommandDefinition<Traject, TrajectEvent>] {
  const kind = partner === 'duo' ? 'DuoMeldingOntvangen' : 'CoaMeldingOntvangen'
  const decide: CommandDefinition<Traject, TrajectEvent>['decide'] = (traject, body, context) => {
    const on = context.today
    const came =
      kind === 'DuoMeldingOntvangen'
        ? event(kind, { on, ground }, { gebeurtenis: id, fetches })
        : event(kind, { on, ground }, { soort: id, fetches })
    const asked = attention
      ? [
          event(
            'AandachtGevraagd',
            { on, ground },
            { punt: { soort: 'melding', code: id, tekst: `${partner.toUpperCase()} ${id}: ${text}` } },
          ),
        ]
      : []
    const further: TrajectDecision | undefined = atOnce[name as Notice]?.(traject, body, context)
    return happened(came, ...asked, ...(further?.kind === 'happened' ? further.events : []))
  }
  return [
    name,
    {
      origin: 'notice',
      label: text,
      help: `${partner.toUpperCase()} ${id}`,
      ground,
      bevoegd: { organisaties: [partner], rollen: [], ground },
      schema: z.strictObject({ gebeurtenis: z.string(), ontvangen: z.string().optional() }),
      decide,
    },
  ]
}

export const meldingEvolvers: EvolversOf<'DuoMeldingOntvangen' | 'CoaMeldingOntvangen'> = {
  DuoMeldingOntvangen: (traject) => traject,
  CoaMeldingOntvangen: (traject) => traject,
}

export const meldingMessages: TrajectMessages = {
  DuoMeldingOntvangen: ({ body }) => body.fetches.map((kind) => fetching(kind, body.gebeurtenis)),
  CoaMeldingOntvangen: ({ body }) => body.fetches.map((kind) => fetching(kind, body.soort)),
}

/** The event goes along, so that the answer can be read in its light. */
function fetching(kind: MessageKind, gebeurtenis: string) {
  return message(kind, { gebeurtenis } as never, `${berichttekst(kind, {} as never)} na ${gebeurtenis}`)
}
