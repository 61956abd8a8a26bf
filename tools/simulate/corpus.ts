// What do the written lives teach? Each as steps that another dossier can take too, so that random lives can begin where a writer once came.
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { actorOf, colleagueWithId } from '../../api/colleagues.ts'
import { deterministicId } from '../../db/deterministic-id.ts'
import { type IsoDate, isoDate, plus } from '../../domain/dates/iso-date.ts'
import type { Answer, Command, Opening } from '../../domain/dossier.ts'
import { aowLeeftijd } from '../../domain/wi2021/artikelen/aow-7a-leeftijd.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import type { MessageKind } from '../../domain/wi2021/traject/messages.ts'
import { answerTo } from '../../simulators/answers.ts'
import { merged, type PersonRegister } from '../../simulators/register.ts'
import { dateOf, type Life, type LifeStep, readLife } from '../play/life.ts'
import { bsnFrom, registerOf } from '../play/person.ts'
import { noticeOf } from './partners.ts'
import { type Sent, type Step, World } from './world.ts'

/** A step without ids: a message is the oldest of its kind. */
export type Written = { readonly on: IsoDate } & (
  | { readonly do: 'wait' }
  | { readonly do: 'ask'; readonly command: Omit<Command, 'id'> }
  | { readonly do: 'answer'; readonly kind: string; readonly answer: Answer }
)

export type WrittenLife = {
  readonly opening: Opening
  readonly steps: readonly Written[]
  /** By act that was accepted, and by reason of refusal: after how many steps for the first time. */
  readonly reaches: Readonly<Record<string, number>>
}

/** Any day will do for lives that are counted from today. */
const TODAY = isoDate('2026-11-24')
const folder = join(import.meta.dirname, '..', '..', 'tests', 'scenarios')

export function readCorpus(): readonly WrittenLife[] {
  const files = globSync(join(folder, '*.json')).filter((file) => !file.endsWith('life.schema.json'))
  return files.sort().map((file) => learned(readLife(file, TODAY)))
}

function learned(life: Life): WrittenLife {
  const writer = new Writer(life)
  for (const step of life.steps) writer.take(step)
  return { opening: writer.opening, steps: writer.steps, reaches: writer.reaches }
}

class Writer {
  readonly opening: Opening
  readonly steps: Written[] = []
  readonly reaches: Record<string, number> = {}
  readonly #world: World
  #person: PersonRegister

  constructor(life: Life) {
    const { start, person, opening = {} } = life
    this.opening = { openedOn: dateOf(start), gemeente: person.gemeente, ...opening }
    this.#person = registerOf(life, { bsn: bsnFrom(1) ?? '', vNummer: '9999000001' })
    this.#world = new World(wi2021, deterministicId('written', life.title), this.opening)
  }

  take({ on, act, by = '', partner, skip, facts = {} }: LifeStep): void {
    const day = dateOf(on)
    if (skip === undefined) this.#forward(day)
    this.#wait(day)
    if (act !== undefined) this.#ask({ kind: act, origin: 'act', actor: colleague(by), body: parsed(act, facts) })
    if (partner === undefined) return
    this.#person = merged(this.#person, facts)
    if ('quiet' in partner || partner.again) return
    this.#ask(noticeOf('duo' in partner ? partner.duo : partner.coa, ''))
  }

  /** Every termijn on its own day. */
  #forward(day: IsoDate): void {
    for (;;) {
      const ends = this.#world.standing.termijnen.map(({ lastDay }) => lastDay)
      const [first] = ends.filter((end) => end < day).sort()
      if (first === undefined) return
      this.#wait(plus(first, { days: 1 }))
    }
  }

  #wait(on: IsoDate): void {
    if (on === this.#world.today) return
    this.#did({ on, do: 'wait' }, { on, do: 'wait' })
  }

  #ask({ kind, origin, actor, body }: Omit<Command, 'id'>): void {
    const on = this.#world.today
    const command = { kind, origin, actor, body }
    const id = deterministicId(this.#world.id, 'command', String(this.steps.length))
    this.#did({ on, do: 'ask', command }, { on, do: 'ask', command: { ...command, id } })
  }

  #did(written: Written, step: Step): void {
    this.steps.push(written)
    for (const { command, outcome } of this.#world.take(step).decided) {
      if (command.origin !== 'act' || outcome.kind === 'none') continue
      this.reaches[outcome.kind === 'done' ? command.kind : outcome.reason] ??= this.steps.length
    }
    this.#answerAll()
  }

  #answerAll(): void {
    const oldest = () => this.#world.unanswered.values().next().value
    for (let message = oldest(); message !== undefined; message = oldest()) this.#answer(message)
  }

  #answer({ id, kind, body }: Sent): void {
    const on = this.#world.today
    const told = { kind: kind as MessageKind, body, gemeente: this.#world.regeling.gemeente(this.#world.dossier) }
    const { answer, person } = answerTo(told, { ...this.#person, vandaag: on }, aowOp)
    this.#person = person
    if (answer.kind !== 'accepted') this.steps.push({ on, do: 'answer', kind, answer })
    this.#world.take({ on, do: 'answer', message: id, answer })
  }
}

const aowOp = (geboortedatum: IsoDate) => aowLeeftijd({ geboortedatum }).outcome.bereiktOp

function colleague(id: string) {
  const found = colleagueWithId(id)
  if (found === undefined) throw new Error(`there is no colleague ${id}`)
  return actorOf(found)
}

/** As the border lets it through; what it stops is asked of nobody. */
function parsed(kind: string, facts: unknown): Command['body'] {
  const found = wi2021.catalogue[kind]?.schema.safeParse(facts)
  return found?.success ? found.data : {}
}
