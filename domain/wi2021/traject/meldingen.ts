// Every notification is a fact of its own: it came, and on which day. What it means follows from what is fetched, or from a human.
import { z } from 'zod'
import type { IsoDate } from '../../dates/iso-date.ts'
import { conventie } from '../../law/finding.ts'
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
    const verschil = nummersVerschillen(partner, body as Nummers, on)
    // the fact itself is the other traject's
    if (body['nummers'] === 'elders') return happened(...verschil)
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
    return happened(came, ...verschil, ...asked, ...(further?.kind === 'happened' ? further.events : []))
  }
  return [
    name,
    {
      origin: 'notice',
      label: text,
      help: `${partner.toUpperCase()} ${id}`,
      ground,
      bevoegd: { organisaties: [partner], rollen: [], ground },
      schema: z.strictObject({ gebeurtenis: z.string(), ontvangen: z.string().optional(), ...nummers }),
      decide,
    },
  ]
}

/**
 * The numbers that came with it do not agree with ours; they themselves stay in the vault. anderVNummer: we know another. dubbel: the V-nummer
 * belongs to another traject, whose person has no BSN. elders: this is that other one. Nothing is merged: a human finds out.
 */
const nummers = {
  nummers: z.enum(['anderVNummer', 'dubbel', 'elders']).optional(),
  traject: z.guid().optional(),
}
type Nummers = { readonly [K in keyof typeof nummers]?: z.infer<(typeof nummers)[K]> }

function nummersVerschillen(partner: 'duo' | 'coa', { nummers: what, traject }: Nummers, on: IsoDate) {
  if (what === undefined) return []
  const wie = partner.toUpperCase()
  const zelfde = 'Waarschijnlijk is dat dezelfde persoon. Zoek uit welk traject blijft; er is niets samengevoegd.'
  const teksten = {
    anderVNummer: `${wie} noemt een ander V-nummer dan hier staat. Zoek uit welk nummer klopt; er is niets gewijzigd.`,
    dubbel: `${wie} noemt bij deze persoon het V-nummer van traject ${traject}. ${zelfde}`,
    elders: `${wie} noemt het V-nummer van deze persoon bij traject ${traject}. ${zelfde}`,
  } as const
  const code = what === 'anderVNummer' ? 'vNummer' : 'dubbelTraject'
  const punt = { soort: 'verschil', code, tekst: teksten[what] } as const
  return [event('AandachtGevraagd', { on, ground: conventie('nummers') }, { punt })]
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
