// Does a termijn follow with other days than those recorded, though nothing happened? Then the rules changed under it: a new release, or a row of the law that works back.
import type pg from 'pg'
import { deterministicId } from '../db/deterministic-id.ts'
import { pastTermijnen, type Recorded } from '../db/termijnen.ts'
import type { IsoDate } from '../domain/dates/iso-date.ts'
import type { Command, Moved, Termijn } from '../domain/dossier.ts'
import { cite } from '../domain/law/finding.ts'
import { clock, type Progress } from './progress.ts'

/** The termijnen with another first or last day than was recorded, that do not run any more, or that were over and run again. One that only begins is no move. */
export async function movedTermijnen(
  db: pg.PoolClient,
  dossierId: string,
  { recorded, follows }: { readonly recorded: readonly Recorded[]; readonly follows: readonly Termijn[] },
): Promise<readonly Moved[]> {
  const moved = recorded.flatMap(({ key, firstDay, lastDay }): readonly Moved[] => {
    const now = follows.find((one) => one.key === key)
    if (now !== undefined && now.firstDay === firstDay && now.lastDay === lastDay) return []
    return [{ key, was: lastDay, wordt: now?.lastDay ?? null }]
  })
  const begins = follows.filter(({ key }) => !recorded.some((one) => one.key === key))
  if (begins.length === 0) return moved
  const past = await pastTermijnen(db, dossierId)
  const returns = begins.flatMap(({ key, firstDay, lastDay }): readonly Moved[] => {
    const over = past.find((one) => one.key === key && one.firstDay === firstDay)
    return over === undefined ? [] : [{ key, was: over.lastDay, wordt: lastDay }]
  })
  return [...moved, ...returns]
}

/** True when the same termijnen were recorded, with the same days and words. */
export function asRecorded(recorded: readonly Recorded[], follows: readonly Termijn[]): boolean {
  const plain = ({ key, text, firstDay, lastDay }: Recorded | Termijn) => `${key} ${firstDay} ${lastDay} ${text}`
  const stood = new Set(recorded.map(plain))
  return stood.size === follows.length && follows.every((one) => stood.has(plain(one)))
}

/** Lets a dossier of which nothing was decided yet record what moved, so that all else is decided on the new days. Throws when it records nothing. */
export function recalculate(progress: Progress, moved: readonly Moved[], today: IsoDate): void {
  if (moved.length === 0) return
  const id = deterministicId(progress.dossierId, 'recalculation', String(progress.version))
  const command: Command = { id, kind: 'termijnenHerrekend', origin: 'recalculation', actor: clock, body: { moved } }
  const outcome = progress.decideOwn(command, today)
  if (outcome.kind !== 'done') throw new Error(`termijnen moved and nothing was recorded: ${outcome.kind}`)
}

/** As a row: with a status, and the ground in words. */
export const recordedAs = (status: 'loopt' | 'verstreken') => (termijn: Termijn) => ({
  ...termijn,
  ground: cite(termijn.ground),
  status,
})

/** What was recorded as running and is not among what runs now. */
export function ended(recorded: readonly Recorded[], runs: readonly Termijn[]) {
  return recorded
    .filter(({ key, firstDay }) => !runs.some((one) => one.key === key && one.firstDay === firstDay))
    .map((termijn) => ({ ...termijn, status: 'beeindigd' as const }))
}
