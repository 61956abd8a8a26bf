// What does the worklist show of the rows in the database? Names come out of the vault here, for the page only.

import { mayPerform } from '../../activities/progress.ts'
import type { WorkRow } from '../../db/queries/pages.ts'
import type { Persoon, Vault } from '../../db/vault.ts'
import { daysBetween, type IsoDate, plus } from '../../domain/dates/iso-date.ts'
import { legalToday } from '../../domain/dates/legal-time.ts'
import type { AnyRegeling } from '../../domain/dossier.ts'
import { actorOf, type Colleague } from '../colleagues.ts'
import { placeInLife } from './wi2021.ts'

export const NAMELESS = 'Naam nog niet bekend'

export function nameIn(vault: Vault, sealed: Buffer | null, dossierId: string): string {
  return (sealed === null ? null : vault.unseal<Persoon>(sealed, dossierId).naam) ?? NAMELESS
}

/** A line of the worklist. `mine`: the law lets this colleague settle it. */
export type Task = WorkRow & { readonly naam: string; readonly today: IsoDate; readonly mine: boolean }

export type Group = {
  readonly id: 'telaat' | 'dezeweek' | 'later' | 'zonder'
  readonly title: string
  readonly tasks: readonly Task[]
}

export function tasksOf(
  rows: readonly WorkRow[],
  vault: Vault,
  regelingen: Readonly<Record<string, AnyRegeling>>,
  colleague: Colleague,
): readonly Task[] {
  const actor = actorOf(colleague)
  return rows.map((row) => {
    const catalogue = regelingen[row.regeling]?.catalogue ?? {}
    const mine = row.settledBy.some((kind) => {
      const entry = catalogue[kind]
      return entry !== undefined && mayPerform(entry, actor, [row.vanGemeente])
    })
    return { ...row, naam: nameIn(vault, row.sealed, row.dossierId), today: legalToday(row.now, row), mine }
  })
}

/** By the legal date of each dossier: a played one has a today of its own. */
export function groupsOf(tasks: readonly Task[]): readonly Group[] {
  const groups: Record<Group['id'], Task[]> = { telaat: [], dezeweek: [], later: [], zonder: [] }
  for (const task of tasks) groups[groupOf(task)].push(task)
  for (const group of Object.values(groups))
    group.sort((a, b) => left(a) - left(b) || placeInLife(a.key) - placeInLife(b.key))
  return [
    { id: 'telaat', title: 'Te laat', tasks: groups.telaat },
    { id: 'dezeweek', title: 'Binnen een week', tasks: groups.dezeweek },
    { id: 'later', title: 'Later', tasks: groups.later },
    { id: 'zonder', title: 'Zonder uiterste dag', tasks: groups.zonder },
  ]
}

/** Of real dossiers, the order of their last days. */
const left = ({ dueOn, today }: Task) => (dueOn === null ? 0 : daysBetween(today, dueOn))

function groupOf({ dueOn, today }: Task): Group['id'] {
  if (dueOn === null) return 'zonder'
  if (dueOn < today) return 'telaat'
  return dueOn <= plus(today, { days: 7 }) ? 'dezeweek' : 'later'
}
