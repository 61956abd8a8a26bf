// When does a run end? A run is a chapter of the life: it ends when the fase changes, when it has grown old, on request, or when all is done.
import { workflowInfo } from '@temporalio/workflow'
import type { Agenda } from '../domain/dossier.ts'

const CHAPTER_MS = 90 * 86_400_000

export type Chapter<Fase extends string> = {
  /** Takes note of where the dossier stands now. */
  follow(agenda: Agenda<Fase>): void
  /** An operator asks for a next run. */
  turn(): void
  /** Once over stays over, also when a late fact opens a closed dossier again: no timer starts while the run is leaving. */
  isOver(closed: boolean): boolean
}

export function openChapter<Fase extends string>(): Chapter<Fase> {
  let fase: Fase | undefined
  let faseChanged = false
  let turned = false
  let over = false
  const old = () => Date.now() - workflowInfo().startTime.getTime() > CHAPTER_MS

  return {
    follow(agenda) {
      fase ??= agenda.fase
      faseChanged ||= agenda.fase !== fase
    },
    turn() {
      turned = true
    },
    isOver(closed) {
      over ||= closed || faseChanged || turned || workflowInfo().continueAsNewSuggested || old()
      return over
    },
  }
}
