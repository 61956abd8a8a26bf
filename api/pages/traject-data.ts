// All that the page of one traject shows, read once.
import { mayPerform } from '../../activities/progress.ts'
import {
  type Asked,
  eventsOf,
  lapsedOf,
  messagesOf,
  type OpenItem,
  openItemsOf,
  type Sent,
  type StoryEvent,
  undecidedOf,
} from '../../db/queries/pages.ts'
import { nobody, type Persoon } from '../../db/vault.ts'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, CatalogueEntry } from '../../domain/dossier.ts'
import { actorOf, type Colleague } from '../colleagues.ts'
import type { ApiDeps } from '../deps.ts'
import { eigenStand, gastgemeente, overEigen } from '../gast.ts'
import { type Visible, visibleTraject } from '../routes/visible.ts'
import { type Life, lifeOf, type Upcoming, upcoming } from './life.ts'
import { placeInLife } from './wi2021.ts'

/** An act that fase and procedures admit now. `mine`: the law gives it to this colleague. */
export type Act = { readonly kind: string; readonly entry: CatalogueEntry; readonly mine: boolean }

export type TrajectData = {
  readonly id: string
  readonly about: Visible
  readonly regeling: AnyRegeling
  readonly persoon: Persoon
  readonly today: IsoDate
  readonly life: Life
  readonly upcoming: readonly Upcoming[]
  readonly items: readonly OpenItem[]
  readonly acts: readonly Act[]
  readonly events: readonly StoryEvent[]
  readonly messages: readonly Sent[]
  readonly undecided: readonly Asked[]
}

/** Null when there is no such dossier, or this colleague may not see it. */
export async function readTraject(deps: ApiDeps, id: string, colleague: Colleague): Promise<TrajectData | null> {
  const { pool, vault, regelingen } = deps
  const about = await visibleTraject(deps, id, colleague)
  if (about === null) return null
  const [items, events, lapsed, messages, undecided] = await Promise.all([
    openItemsOf(pool, id),
    eventsOf(pool, id),
    lapsedOf(pool, id),
    messagesOf(pool, id),
    undecidedOf(pool, id),
  ])
  const regeling = regelingen[about.regeling]
  if (!regeling) throw new Error(`no regeling ${about.regeling}`)
  return narrowed(colleague, {
    id,
    about,
    regeling,
    persoon: about.sealed === null ? nobody : vault.unseal<Persoon>(about.sealed, id),
    today: about.today,
    life: lifeOf(regeling, about.opening, events, lapsed),
    upcoming: upcoming(regeling, about.snapshot),
    items: items.toSorted(byDay),
    acts: actsOf(regeling, about.snapshot, colleague),
    events,
    messages,
    undecided,
  })
}

/** For a gemeente that looks in from outside: what it decided itself, and what follows from that. */
function narrowed(colleague: Colleague, data: TrajectData): TrajectData {
  const gemeente = gastgemeente(colleague, data.about)
  if (gemeente === null) return data
  const { snapshot } = data.about
  const own = overEigen(snapshot, gemeente)
  return {
    ...data,
    about: { ...data.about, snapshot: { ...Object(snapshot), ...eigenStand(snapshot, gemeente), aandacht: [] } },
    life: { ...data.life, bars: data.life.bars.filter(own.termijn) },
    upcoming: data.upcoming.filter(({ termijn }) => own.termijn(termijn)),
    items: data.items.filter(({ bevoegd, vanGemeente }) => bevoegd === 'gemeente' && vanGemeente === gemeente),
    acts: data.acts.filter(({ mine }) => mine),
    events: data.events.filter(own.event),
    messages: [],
    undecided: data.undecided.filter(({ actor }) => actor.gemeente === gemeente),
  }
}

/** Those without a last day at the end. */
function byDay(a: OpenItem, b: OpenItem): number {
  const [one, other] = [a.dueOn ?? '9999', b.dueOn ?? '9999']
  return one === other ? placeInLife(a.key) - placeInLife(b.key) : one < other ? -1 : 1
}

function actsOf(regeling: AnyRegeling, snapshot: unknown, colleague: Colleague): readonly Act[] {
  const actor = actorOf(colleague)
  return regeling.admitted(snapshot).flatMap((kind) => {
    const entry = regeling.catalogue[kind]
    return entry?.origin === 'act'
      ? [{ kind, entry, mine: mayPerform(entry, actor, regeling.gemeentenVoor(snapshot, kind)) }]
      : []
  })
}
