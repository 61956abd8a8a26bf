// Does a termijn follow with other days than those recorded, though nothing happened? Then the rules changed under it: a new release, or a row of the law that works back.

import { deterministicId } from '../db/deterministic-id.ts'
import type { Recorded } from '../db/dossiers.ts'
import type { IsoDate } from '../domain/dates/iso-date.ts'
import type { Command, Moved, Termijn } from '../domain/dossier.ts'
import { cite } from '../domain/law/finding.ts'
import { clock, type Progress } from './progress.ts'

/** The recorded termijnen whose first or last day is another now, or that do not run any more. One that only begins is no move. */
export function movedBy(recorded: readonly Recorded[], follows: readonly Termijn[]): readonly Moved[] {
  return recorded.flatMap(({ key, firstDay, lastDay }) => {
    const now = follows.find((one) => one.key === key)
    if (now?.firstDay === firstDay && now.lastDay === lastDay) return []
    return [{ key, was: lastDay, wordt: now?.lastDay ?? null }]
  })
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
