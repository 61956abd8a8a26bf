// A simulated life in lines: what came, and what happened on it.
import type { AnyRegeling } from '../../domain/dossier.ts'
import { playSteps } from './play.ts'
import type { Life, Step, Taken } from './world.ts'

export function told(regeling: AnyRegeling, life: Life): readonly string[] {
  const { taken } = playSteps({ regeling, invariants: {} }, life)
  const { openedOn, gemeente } = life.opening
  return [`${openedOn} opened in ${gemeente}`, ...taken.map(lineOf)]
}

function lineOf({ step, decided, happened }: Taken): string {
  const refusals = decided.flatMap(({ outcome }) => (outcome.kind === 'refused' ? [`refused: ${outcome.reason}`] : []))
  const events = happened.map(({ event }) => `${event.kind} (${event.legalDate})`)
  return `${step.on} ${asked(step)} -> ${[...events, ...refusals].join(', ') || 'nothing'}`
}

function asked(step: Step): string {
  switch (step.do) {
    case 'wait':
      return 'wait'
    case 'ask':
      return `${step.command.kind} by ${step.command.actor.id} ${JSON.stringify(step.command.body)}${step.later ? ' (lies waiting)' : ''}`
    case 'answer':
      return `answer ${JSON.stringify(step.answer)}`
    default:
      return step satisfies never
  }
}
