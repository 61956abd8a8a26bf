// The kernel: takes what is asked of a dossier to takeStep, one step at a time, and keeps timers and deliveries equal to the Agenda.
import {
  allHandlersFinished,
  condition,
  makeContinueAsNewFunc,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow'
import type { Agenda, Outcome, StepInput, StepResult, Stimulus } from '../domain/dossier.ts'
import { openChapter } from './chapter.ts'
import { openDeliveries } from './deliveries.ts'
import { type Messages, registerHandlers } from './handlers.ts'
import { caseSheet, changedAttributes, searchAttributes } from './operators.ts'
import type { Partners } from './partners.ts'
import { openTimers } from './timers.ts'

/** The Agenda is that of the chapter before: ids, codes and dates. A first chapter has none, or time has overtaken it: then a step comes first. */
export type DossierInput = { readonly dossierId: string; readonly agenda?: Agenda }

export type Dossier<Fase extends string> = {
  readonly fase: Fase
  readonly closed: boolean
  /** Takes the steps of this run; ends when a closed dossier is quiet. */
  clock(): Promise<void>
  known(): Promise<void>
  leaves(fase: Fase): Promise<void>
  quiet(): Promise<void>
  nextChapter(): Promise<never>
}

type Doors = { readonly updates: Messages; readonly signals: Messages; readonly partners: Partners }
type Steps = { takeStep(input: StepInput): Promise<StepResult> }
type Asked = { readonly stimulus: Stimulus; readonly answer: (outcome: Outcome) => void }

/** What is waiting goes into one step together: one transaction and one marker, however many messages come back at once. */
const TOGETHER = 20

const fast = proxyLocalActivities<Steps>({ startToCloseTimeout: '3 seconds', retry: { maximumAttempts: 1 } })
const patient = proxyActivities<Steps>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '10 seconds' },
})

export function openDossier<Fase extends string>(
  { dossierId, agenda: handedOn }: DossierInput,
  { updates, signals, partners }: Doors,
): Dossier<Fase> {
  const queue: Asked[] = []
  const chapter = openChapter<Fase>()
  const timers = openTimers(({ text }) => void ask({ kind: 'poke', name: text }))
  const deliveries = openDeliveries(partners, {
    returned: () => {
      answering = false
    },
    ended: () => {
      if (agenda) see({ ...agenda, outbox: deliveries.unsettled(agenda.outbox) })
    },
    answered: ({ id, text }) => void ask({ kind: 'reply', name: text, messageId: id }),
  })
  let agenda: Agenda<Fase> | undefined
  let stepping = false
  let ended = false
  /** True until something from outside shows that the workflow task which gave the last answer is over. */
  let answering = false
  let leaving = false

  const ask = (stimulus: Stimulus) => new Promise<Outcome>((answer) => void queue.push({ stimulus, answer }))
  registerHandlers(updates, signals, {
    command: (name, commandId) => ask({ kind: 'command', name, commandId }),
    poke: () => void ask({ kind: 'poke', name: 'Opnieuw kijken' }),
    nextChapter: () => chapter.turn(),
  })

  const closed = () => agenda?.finished === true && agenda.outbox.length === 0
  const chapterIsOver = () => chapter.isOver(closed())
  const isQuiet = () => queue.length === 0 && !stepping && deliveries.inFlight === 0 && allHandlersFinished()

  async function step(asked: readonly Asked[]): Promise<void> {
    const stimuli = asked.map(({ stimulus }) => stimulus)
    const { outcomes, agenda: next } = await takeStep({ dossierId, at: Date.now(), stimuli })
    adopt(next as Agenda<Fase>)
    if (stimuli.some(({ kind }) => kind === 'command')) answering = true
    for (const [index, { answer }] of asked.entries()) answer(outcomes[index] ?? { kind: 'none' })
  }

  /** The step that ends a chapter still posts its letters here; its timers, and whatever comes while the run is leaving, are for the next run. */
  function adopt(next: Agenda<Fase>): void {
    if (agenda && next.version < agenda.version) return
    chapter.follow(next)
    see({ ...next, outbox: deliveries.unsettled(next.outbox) })
    if (!leaving) deliveries.follow(next.outbox)
    if (chapterIsOver()) return
    timers.follow(next.termijnen)
    showChanges(next)
  }

  function see(next: Agenda<Fase>): void {
    agenda = next
    setCurrentDetails(caseSheet(next, deliveries.stuck))
  }

  return {
    get fase() {
      if (!agenda) throw new Error('fase asked before known()')
      return agenda.fase
    },
    get closed() {
      return closed()
    },

    async clock() {
      const somethingToDo = () => queue.length > 0 || ended
      if (handedOn && !overtaken(handedOn)) adopt(handedOn as Agenda<Fase>)
      else if (queue.length === 0) void ask({ kind: 'poke', name: 'Hoofdstuk geopend' })
      for (;;) {
        await condition(somethingToDo)
        if (queue.length === 0) return
        stepping = true
        await step(queue.splice(0, TOGETHER))
        stepping = false
      }
    },

    known: () => condition(() => agenda !== undefined),
    leaves: (fase) => condition(() => agenda?.fase !== fase || chapterIsOver()),

    async quiet() {
      leaving = true
      await finishDeliveries()
      await condition(isQuiet)
      // The server holds back the successor of a run shorter than a second, and where it skips time, until months too late.
      if (agenda?.played) await pause()
      // Never in the workflow task that answers an update (temporal#6375); the last delivery has mostly brought a later one.
      while (!isQuiet() || answering) await pause()
      ended = closed()
      if (ended && agenda) showChanges(agenda)
    },

    async nextChapter() {
      if (!agenda) throw new Error('next chapter asked before known()')
      const continues = makeContinueAsNewFunc<(input: DossierInput) => Promise<void>>({
        typedSearchAttributes: searchAttributes(agenda),
      })
      return continues({ dossierId, agenda })
    },
  }

  async function pause(): Promise<void> {
    await sleep('1 second', { summary: 'Volgend hoofdstuk' })
    answering = false
    await condition(isQuiet)
  }

  async function finishDeliveries(): Promise<void> {
    const allBack = () => deliveries.inFlight === 0
    if (allBack() || (await condition(allBack, '10 seconds'))) return
    deliveries.cancel()
  }
}

/** In this workflow task; when the database is away that attempt fails, and an ordinary activity waits for its return. */
function takeStep(input: StepInput): Promise<StepResult> {
  const names = input.stimuli.map(({ name }) => name).join(', ')
  const summary = names.length > 200 ? `${names.slice(0, 199)}…` : names
  return fast.takeStep
    .executeWithOptions({ summary }, [input])
    .catch(() => patient.takeStep.executeWithOptions({ summary }, [input]))
}

function showChanges(agenda: Agenda): void {
  const changed = changedAttributes(workflowInfo().typedSearchAttributes, agenda)
  if (changed.length > 0) upsertSearchAttributes(changed)
}

/** A termijn ended between the last step of a chapter and the first task of the next. */
function overtaken({ termijnen }: Agenda): boolean {
  return termijnen.some(({ wakesAt }) => wakesAt <= Date.now())
}
