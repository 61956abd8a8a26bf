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
import type { Agenda, AgendaNews, Outcome, StepInput, StepResult, Stimulus } from '../domain/dossier.ts'
import { openChapter } from './chapter.ts'
import { type Deliveries, openDeliveries } from './deliveries.ts'
import { type Messages, registerHandlers } from './handlers.ts'
import { caseSheet, changedAttributes, searchAttributes } from './operators.ts'
import type { Partners } from './partners.ts'
import { openTimers, type Timers } from './timers.ts'

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

/** Registers the doors of a dossier's workflow. Call it before the first await. */
export function openDossier<Fase extends string>(input: DossierInput, doors: Doors): Dossier<Fase> {
  return new Kernel<Fase>(input, doors)
}

class Kernel<Fase extends string> implements Dossier<Fase> {
  private readonly dossierId: string
  private readonly handedOn: Agenda<Fase> | undefined
  private readonly queue: Asked[] = []
  private readonly chapter = openChapter<Fase>()
  private readonly timers: Timers
  private readonly deliveries: Deliveries
  private agenda: Agenda<Fase> | undefined
  private stepping = false
  private ended = false
  /** True until something from outside shows that the workflow task which gave the last answer is over. */
  private answering = false
  private leaving = false

  constructor({ dossierId, agenda }: DossierInput, { updates, signals, partners }: Doors) {
    this.dossierId = dossierId
    this.handedOn = agenda as Agenda<Fase> | undefined
    this.timers = openTimers(({ text }) => void this.ask({ kind: 'poke', name: text }))
    this.deliveries = openDeliveries(partners, {
      returned: () => {
        this.answering = false
      },
      ended: () => {
        if (this.agenda) this.see({ ...this.agenda, outbox: this.deliveries.unsettled(this.agenda.outbox) })
      },
      answered: ({ id, text }) => void this.ask({ kind: 'reply', name: text, messageId: id }),
    })
    registerHandlers(updates, signals, {
      command: (name, commandId) => this.ask({ kind: 'command', name, commandId }),
      poke: () => void this.ask({ kind: 'poke', name: 'Opnieuw kijken' }),
      nextChapter: () => this.chapter.turn(),
    })
  }

  get fase(): Fase {
    if (!this.agenda) throw new Error('fase asked before known()')
    return this.agenda.fase
  }

  get closed(): boolean {
    return this.agenda?.finished === true && this.agenda.outbox.length === 0
  }

  async clock(): Promise<void> {
    const somethingToDo = () => this.queue.length > 0 || this.ended
    if (this.handedOn && !overtaken(this.handedOn)) this.adopt(this.handedOn)
    else if (this.queue.length === 0) void this.ask({ kind: 'poke', name: 'Hoofdstuk geopend' })
    for (;;) {
      await condition(somethingToDo)
      if (this.queue.length === 0) return
      this.stepping = true
      await this.step(this.queue.splice(0, TOGETHER))
      this.stepping = false
    }
  }

  known(): Promise<void> {
    return condition(() => this.agenda !== undefined)
  }

  leaves(fase: Fase): Promise<void> {
    return condition(() => this.agenda?.fase !== fase || this.chapterIsOver())
  }

  async quiet(): Promise<void> {
    this.leaving = true
    await this.finishDeliveries()
    await condition(() => this.isQuiet())
    // The server holds back the successor of a run shorter than a second, and where it skips time, until months too late.
    if (this.agenda?.played) await this.pause()
    // Never in the workflow task that answers an update (temporal#6375); the last delivery has mostly brought a later one.
    while (!this.isQuiet() || this.answering) await this.pause()
    this.ended = this.closed
    if (this.ended && this.agenda) showChanges(this.agenda)
  }

  async nextChapter(): Promise<never> {
    if (!this.agenda) throw new Error('next chapter asked before known()')
    const continues = makeContinueAsNewFunc<(input: DossierInput) => Promise<void>>({
      typedSearchAttributes: searchAttributes(this.agenda),
    })
    return continues({ dossierId: this.dossierId, agenda: this.agenda })
  }

  private ask(stimulus: Stimulus): Promise<Outcome> {
    return new Promise((answer) => void this.queue.push({ stimulus, answer }))
  }

  private async step(asked: readonly Asked[]): Promise<void> {
    const stimuli = asked.map(({ stimulus }) => stimulus)
    const { outcomes, agenda } = await takeStep({
      dossierId: this.dossierId,
      at: Date.now(),
      knows: stimuli.some(({ kind }) => kind === 'poke') ? null : (this.agenda?.version ?? null), // who pokes wants all of it
      stimuli,
    })
    this.adopt(this.complete(agenda as AgendaNews<Fase>))
    if (stimuli.some(({ kind }) => kind === 'command')) this.answering = true
    for (const [index, { answer }] of asked.entries()) answer(outcomes[index] ?? { kind: 'none' })
  }

  /** The step that ends a chapter still posts its letters here; its timers, and whatever comes while the run is leaving, are for the next run. */
  private adopt(next: Agenda<Fase>): void {
    if (this.agenda && next.version < this.agenda.version) return
    this.chapter.follow(next)
    this.see({ ...next, outbox: this.deliveries.unsettled(next.outbox) })
    if (!this.leaving) this.deliveries.follow(next.outbox)
    if (this.chapterIsOver()) return
    this.timers.follow(next.termijnen)
    showChanges(next)
  }

  /** What the step left out is as this run holds it. */
  private complete(news: AgendaNews<Fase>): Agenda<Fase> {
    const { termijnen = [], taken = [], outbox = [] } = this.agenda ?? {}
    // A message we no longer hold was settled while the step was being taken.
    const messages = news.outbox.flatMap((one) =>
      typeof one === 'string' ? outbox.filter(({ id }) => id === one) : [one],
    )
    return { termijnen, taken, ...news, outbox: messages }
  }

  private see(next: Agenda<Fase>): void {
    this.agenda = next
    setCurrentDetails(caseSheet(next, this.deliveries.stuck))
  }

  private chapterIsOver(): boolean {
    return this.chapter.isOver(this.closed)
  }

  private isQuiet(): boolean {
    return this.queue.length === 0 && !this.stepping && this.deliveries.inFlight === 0 && allHandlersFinished()
  }

  private async pause(): Promise<void> {
    await sleep('1 second', { summary: 'Volgend hoofdstuk' })
    this.answering = false
    await condition(() => this.isQuiet())
  }

  private async finishDeliveries(): Promise<void> {
    const allBack = () => this.deliveries.inFlight === 0
    if (allBack() || (await condition(allBack, '10 seconds'))) return
    this.deliveries.cancel()
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
