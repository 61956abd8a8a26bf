// One dossier on the pure core, step by step, as the step on the database takes it: what was received waits, is decided as of its day, and the snapshot is stored as JSON.
import { Progress } from '../../activities/progress.ts'
import { replyCommand } from '../../activities/step.ts'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import type {
  Actor,
  Answer,
  AnyRegeling,
  Command,
  Event,
  Message,
  Opening,
  Outcome,
  Termijn,
  WorkItem,
} from '../../domain/dossier.ts'

/** What reaches a dossier in one step, with all its ids. */
export type Step = { readonly on: IsoDate } & (
  | { readonly do: 'wait' }
  /** `later`: lies in the inbox until a step takes it along. */
  | { readonly do: 'ask'; readonly command: Command; readonly later?: true }
  | { readonly do: 'answer'; readonly message: string; readonly answer: Answer }
)

export type Happened = { readonly event: Event; readonly actor: Actor; readonly command: Command }
export type Sent = Message & { readonly id: string }
/** A command that was decided in this step, by whoever asked it, and as of which day. */
type Decided = { readonly command: Command; readonly on: IsoDate; readonly outcome: Outcome }

/** What one step did. */
export type Taken = {
  readonly step: Step
  readonly before: unknown
  readonly happened: readonly Happened[]
  readonly sent: readonly Sent[]
  readonly decided: readonly Decided[]
  readonly lapsed: readonly Termijn[]
}

export type Standing = {
  readonly termijnen: readonly Termijn[]
  readonly workItems: readonly WorkItem[]
  readonly admitted: readonly string[]
}

type Waiting = Command & { readonly receivedOn: IsoDate }

export class World {
  readonly regeling: AnyRegeling
  readonly id: string
  today: IsoDate
  /** As it would come out of the database. */
  dossier: unknown
  /** The same, as it is stored. */
  snapshot: string
  readonly messages = new Map<string, Sent>()
  readonly unanswered = new Map<string, Sent>()
  #inbox: Waiting[] = []
  #faseSince: IsoDate
  #version = 0
  #standing: Standing | undefined

  constructor(regeling: AnyRegeling, id: string, opening: Opening) {
    this.regeling = regeling
    this.id = id
    this.today = opening.openedOn
    this.#faseSince = opening.openedOn
    this.snapshot = JSON.stringify(regeling.initial(opening))
    this.dossier = JSON.parse(this.snapshot)
  }

  /** How the dossier stands today, asked once a step. */
  get standing(): Standing {
    const { regeling, dossier, today } = this
    this.#standing ??= {
      termijnen: regeling.termijnen(dossier),
      workItems: regeling.workItems(dossier, today),
      admitted: regeling.admitted(dossier),
    }
    return this.#standing
  }

  /** Throws what the domain throws: that is always a defect. */
  take(step: Step): Taken {
    this.today = step.on
    this.#standing = undefined
    const before = this.dossier
    const { regeling, id } = this
    const progress = new Progress(regeling, {
      id,
      version: this.#version,
      snapshot: before,
      faseSince: this.#faseSince,
    })
    const asked = this.#stimulus(step, progress)
    if (step.do !== 'ask' || !step.later) progress.lapseBefore(step.on, this.#inbox)
    const taken = this.#taken(step, before, progress, asked)
    this.#keep(progress)
    return taken
  }

  /** A message that its partner simply accepts: no step is taken for that. */
  settle(message: string): void {
    this.unanswered.delete(message)
  }

  #stimulus(step: Step, progress: Progress): readonly Command[] {
    switch (step.do) {
      case 'wait':
        return []
      case 'ask': {
        const row = { ...step.command, receivedOn: step.on }
        this.#inbox.push(row)
        if (step.later) return []
        progress.lapseBefore(step.on, this.#inbox)
        progress.decideRow(row)
        return [step.command]
      }
      case 'answer': {
        const message = this.unanswered.get(step.message)
        if (message === undefined) return []
        this.settle(message.id)
        if (step.answer.kind === 'accepted') return []
        const { id: messageId, channel, kind, body: asked } = message
        const command = replyCommand({ messageId, channel, kind, asked, reply: step.answer })
        progress.lapseBefore(step.on, this.#inbox)
        progress.decideOwn(command, step.on)
        return [command]
      }
      default:
        return step satisfies never
    }
  }

  #taken(step: Step, before: unknown, progress: Progress, asked: readonly Command[]): Taken {
    const rows = this.#inbox.flatMap((row): Decided[] => {
      const outcome = progress.outcomes.get(row.id)
      return outcome === undefined ? [] : [{ command: row, on: row.receivedOn, outcome }]
    })
    const decided = [...rows, ...progress.made]
    const commands = new Map([...asked, ...decided.map(({ command }) => command)].map((one) => [one.id, one]))
    const happened = progress.events.flatMap(({ event, commandId, actor }): Happened[] => {
      const command = commands.get(commandId)
      return command === undefined ? [] : [{ event, actor, command }]
    })
    if (happened.length !== progress.events.length) throw new Error('an event of a command that nobody asked')
    return { step, before, happened, sent: progress.messages, decided, lapsed: progress.lapsed }
  }

  #keep(progress: Progress): void {
    this.#inbox = this.#inbox.filter(({ id }) => !progress.outcomes.has(id))
    this.#faseSince = progress.faseSince
    this.#version += progress.events.length
    if (progress.events.length > 0) {
      this.snapshot = JSON.stringify(progress.dossier)
      this.dossier = JSON.parse(this.snapshot)
    }
    for (const message of progress.messages) {
      this.messages.set(message.id, message)
      this.unanswered.set(message.id, message)
    }
  }
}
