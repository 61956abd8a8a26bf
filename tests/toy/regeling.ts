// A regeling of its own, small enough to read at a glance: what runs it knows nothing of the law.
import { z } from 'zod'
import { plus } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Event } from '../../domain/dossier.ts'
import { conventie } from '../../domain/law/finding.ts'

const ground = conventie('speelgoed')
const bevoegd = { organisaties: ['gemeente' as const], rollen: [], ground }
const entry = { origin: 'act' as const, help: '', ground, bevoegd, schema: z.strictObject({}) }
type Toy = { fase: 'begin' | 'midden' | 'klaar'; sinds: string }
const next = { begin: 'midden', midden: 'klaar', klaar: 'klaar' } as const

export const toy: AnyRegeling = {
  name: 'toy',
  catalogue: { gaVerder: { ...entry, resource: 'stappen', label: 'Verder gaan' } },
  initial: ({ openedOn }) => ({ fase: 'begin', sinds: openedOn }) satisfies Toy,
  fase: ({ fase }: Toy) => fase,
  gemeente: () => '9901',
  gemeenteVoor: () => '9901',
  gemeentenVoor: () => ['9901'],
  betrokken: () => [],
  uitkomst: ({ fase }: Toy) => (fase === 'klaar' ? 'klaar' : null),
  finished: ({ fase }: Toy) => fase === 'klaar',
  admitted: ({ fase }: Toy) => (fase === 'klaar' ? [] : ['gaVerder']),
  decide: (_toy, { origin, kind }, legalDate) =>
    origin === 'reply'
      ? { kind: 'happened', events: [] }
      : {
          kind: 'happened',
          events: [{ kind: origin === 'lapse' ? 'Verstreken' : kind, legalDate, ground, findings: [], body: {} }],
        },
  evolve: ({ fase, sinds }: Toy, { kind, legalDate }: Event) =>
    (kind === 'termijnenHerrekend' ? { fase, sinds } : { fase: next[fase], sinds: legalDate }) satisfies Toy,
  termijnen: ({ fase, sinds }: Toy) =>
    (fase === 'klaar'
      ? []
      : [
          {
            key: fase,
            ground,
            text: `speelgoed: ${fase}`,
            firstDay: sinds,
            lastDay: plus(sinds as never, { days: 30 }),
          },
        ]) as never,
  workItems: () => [],
  messages: ({ kind }) => [{ channel: 'toy-partner', kind: 'tellPartner', text: `vertel ${kind}`, body: {} }],
}
