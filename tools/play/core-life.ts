// A life on the pure core: the same decisions in the same legal order as the step takes them, in memory and in milliseconds.
import { Progress } from '../../activities/progress.ts'
import { replyCommand } from '../../activities/step.ts'
import { type IsoDate, plus } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Command, Message, Opening, Outcome, Termijn } from '../../domain/dossier.ts'
import type { MessageKind } from '../../domain/wi2021/traject/messages.ts'
import { type AowOp, answerTo } from '../../simulators/answers.ts'
import { merged, type PersonRegister } from '../../simulators/register.ts'
import type { Happened, Sent, Standing } from './way.ts'

type Start = {
  readonly regeling: AnyRegeling
  readonly opening: Opening
  /** What the partners know of the person. */
  readonly person: PersonRegister
  readonly aowOp: AowOp
  readonly id?: string
}

/** Without a script: whoever calls decides what is asked and when. Partners answer at once, from the register and by their own rules. */
export class CoreLife {
  readonly events: Happened[] = []
  readonly messages: Sent[] = []
  today: IsoDate
  dossier: unknown
  person: PersonRegister

  readonly #regeling: AnyRegeling
  readonly #aowOp: AowOp
  readonly #id: string
  readonly #unsent: (Message & { readonly id: string })[] = []
  #faseSince: IsoDate
  #asked = 0

  constructor({ regeling, opening, person, aowOp, id = 'core' }: Start) {
    this.#regeling = regeling
    this.#aowOp = aowOp
    this.#id = id
    this.#faseSince = opening.openedOn
    this.today = opening.openedOn
    this.dossier = regeling.initial(opening)
    this.person = person
  }

  /** To a later day: every termijn lapses on the day after its last, and what that makes us say is answered on that day. */
  forward(day: IsoDate): void {
    for (let next = this.#nextEnd(day); next !== undefined; next = this.#nextEnd(day)) {
      this.#step(plus(next.lastDay, { days: 1 }), () => undefined)
    }
    this.today = day
  }

  /** Nobody does or hears anything until this day; then all that ended is looked at in one step. */
  absent(day: IsoDate): void {
    this.#step(day, () => undefined)
  }

  learn(facts: unknown): void {
    this.person = merged(this.person, facts)
  }

  /** Asked and decided today. */
  perform(asked: Omit<Command, 'id'>): Outcome {
    this.#asked += 1
    const command = { ...asked, id: `${this.#id}-${this.#asked}` }
    return this.#step(this.today, (progress) => {
      progress.lapseBefore(this.today, [])
      progress.decideRow({ ...command, receivedOn: this.today })
      return progress.outcomes.get(command.id)
    })
  }

  standing(): Standing {
    const { dossier, today, events, messages } = this
    return {
      today,
      fase: this.#regeling.fase(dossier),
      gemeente: this.#regeling.gemeente(dossier),
      uitkomst: this.#regeling.uitkomst(dossier),
      snapshot: dossier,
      termijnen: this.termijnen,
      taken: this.#regeling.workItems(dossier, today),
      events,
      messages,
    }
  }

  get termijnen(): readonly Termijn[] {
    return this.#regeling.termijnen(this.dossier)
  }

  #nextEnd(day: IsoDate): Termijn | undefined {
    return this.termijnen
      .filter(({ lastDay }) => lastDay < day)
      .sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1))
      .at(0)
  }

  #step(day: IsoDate, decide: (progress: Progress) => Outcome | undefined): Outcome {
    this.today = day
    this.person = { ...this.person, vandaag: day }
    const progress = new Progress(this.#regeling, {
      id: this.#id,
      version: this.events.length,
      snapshot: this.dossier,
      faseSince: this.#faseSince,
    })
    const outcome = decide(progress)
    progress.lapseBefore(day, [])
    this.dossier = progress.dossier
    this.#faseSince = progress.faseSince
    this.events.push(...progress.events.map(({ event, actor }) => ({ ...event, actor })))
    this.messages.push(...progress.messages)
    this.#unsent.push(...progress.messages)
    this.#deliver()
    return outcome ?? { kind: 'none' }
  }

  /** Each message is answered before the next is sent; what is no plain acceptance is a command of today. */
  #deliver(): void {
    for (let message = this.#unsent.shift(); message !== undefined; message = this.#unsent.shift()) {
      const { id, channel, kind, body } = message
      const told = { kind: kind as MessageKind, body, gemeente: this.#regeling.gemeente(this.dossier) }
      const { answer, person } = answerTo(told, this.person, this.#aowOp)
      this.person = person
      if (answer.kind === 'accepted') continue
      const reply = replyCommand({ messageId: id, channel, kind, asked: body, reply: answer })
      this.#step(this.today, (progress) => {
        progress.lapseBefore(this.today, [])
        return progress.decideOwn(reply, this.today)
      })
    }
  }
}
