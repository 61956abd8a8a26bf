// How far does a dossier come in one step? Decides in legal order, in memory: no database, no clock.
import { deterministicId } from '../db/deterministic-id.ts'
import { type IsoDate, plus } from '../domain/dates/iso-date.ts'
import type {
  Actor,
  AnyRegeling,
  CatalogueEntry,
  Command,
  Decision,
  Event,
  Message,
  Outcome,
  Termijn,
} from '../domain/dossier.ts'
import { gemeenteMetCode } from '../domain/gemeenten.ts'
import { cite } from '../domain/law/finding.ts'

type Waiting = Command & { readonly receivedOn: IsoDate }
type Made = { readonly command: Command; readonly on: IsoDate; readonly outcome: Outcome }

export const clock: Actor = { id: 'klok', organisatie: 'klok', rol: 'klok' }

export class Progress {
  readonly events: { event: Event; commandId: string; actor: Actor }[] = []
  readonly messages: (Message & { readonly id: string })[] = []
  /** Outcomes of rows that lay in the inbox. */
  readonly outcomes = new Map<string, Outcome>()
  /** Lapses, replies and recalculations: commands this step makes itself. */
  readonly made: Made[] = []
  readonly lapsed: Termijn[] = []
  /** The fase now, and the legal date of the event that brought it. */
  faseSince: IsoDate

  private readonly regeling: AnyRegeling
  readonly dossierId: string
  /** How many events there were before. */
  readonly version: number
  dossier: unknown

  constructor(
    regeling: AnyRegeling,
    { id, version, snapshot, faseSince }: { id: string; version: number; snapshot: unknown; faseSince: IsoDate },
  ) {
    this.regeling = regeling
    this.dossierId = id
    this.version = version
    this.dossier = snapshot
    this.faseSince = faseSince
  }

  decideRow(row: Waiting): void {
    if (!this.outcomes.has(row.id)) this.outcomes.set(row.id, this.decide(row, row.receivedOn))
  }

  decideOwn(command: Command, on: IsoDate): Outcome {
    const outcome = this.decide(command, on)
    this.made.push({ command, on, outcome })
    return outcome
  }

  /** Lapses what ended before `day`, oldest first; whatever was received in time is decided before the lapse it may prevent. */
  lapseBefore(day: IsoDate, waiting: readonly Waiting[]): void {
    for (;;) {
      const ended = this.ended(day)
      if (!ended) return
      const inTime = waiting.find(({ id, receivedOn }) => receivedOn <= ended.lastDay && !this.outcomes.has(id))
      if (inTime) this.decideRow(inTime)
      else this.lapse(ended)
    }
  }

  private ended(day: IsoDate): Termijn | undefined {
    const byEnd = (a: Termijn, b: Termijn) => (a.lastDay + a.key < b.lastDay + b.key ? -1 : 1)
    return this.regeling
      .termijnen(this.dossier)
      .filter(({ lastDay }) => lastDay < day)
      .sort(byEnd)[0]
  }

  private lapse(termijn: Termijn): void {
    const { key, firstDay, lastDay } = termijn
    // a termijn can come back with the same days when what ended it is undone: then it lapses once more
    const number = String(this.version + this.events.length)
    const id = deterministicId(this.dossierId, 'lapse', key, firstDay, lastDay, number)
    this.lapsed.push(termijn)
    const body = { key, firstDay, lastDay }
    this.decideOwn({ id, kind: 'termijnVerstreken', origin: 'lapse', actor: clock, body }, plus(lastDay, { days: 1 }))
    const still = this.regeling.termijnen(this.dossier).some((one) => one.key === key && one.lastDay === lastDay)
    if (still) throw new Error(`${key} still runs after its lapse`)
  }

  private decide(command: Command, on: IsoDate): Outcome {
    const decision = this.unauthorised(command) ?? this.regeling.decide(this.dossier, command, on)
    if (decision.kind === 'refused') {
      const { reason, ground, needed } = decision.refusal
      return { kind: 'refused', reason, ground: cite(ground), needed }
    }
    for (const event of decision.events) this.happen(event, command)
    const [first] = decision.events
    return first
      ? { kind: 'done', event: first.kind, legalDate: first.legalDate, ground: cite(first.ground) }
      : { kind: 'none' }
  }

  private happen(event: Event, { id, actor }: Command): void {
    const before = this.regeling.fase(this.dossier)
    this.dossier = this.regeling.evolve(this.dossier, event)
    if (this.regeling.fase(this.dossier) !== before) this.faseSince = event.legalDate
    this.events.push({ event, commandId: id, actor })
    for (const message of this.regeling.messages(event, this.dossier)) {
      const number = String(this.messages.length)
      this.messages.push({ ...message, id: deterministicId(id, 'message', number) })
    }
  }

  /** Bevoegd gezag is part of the law: an act by someone else is refused before the law of the act is asked. */
  private unauthorised(command: Command): Decision | null {
    if (command.origin !== 'act') return null
    const entry = this.regeling.catalogue[command.kind]
    const gemeente = this.regeling.gemeenteVoor(this.dossier, command)
    if (!entry || mayPerform(entry, command.actor, [gemeente])) return null
    const other = gemeente === this.regeling.gemeente(this.dossier) ? null : gemeente
    return { kind: 'refused', refusal: notCompetent(entry, other) }
  }
}

/** What never decides: a system of a partner, and the clock. */
const NO_HUMAN: readonly string[] = ['systeem', 'klok']

/** True for a human to whom the law gives this act by organisation and role; of colleagues of a gemeente only those of one of these. */
export function mayPerform({ bevoegd }: CatalogueEntry, actor: Actor, gemeenten: readonly string[]): boolean {
  if (NO_HUMAN.includes(actor.rol)) return false
  if (!bevoegd.organisaties.includes(actor.organisatie)) return false
  if (bevoegd.rollen.length > 0 && !bevoegd.rollen.includes(actor.rol)) return false
  return actor.organisatie !== 'gemeente' || (actor.gemeente !== undefined && gemeenten.includes(actor.gemeente))
}

/** `other`: the gemeente that is competent, when it is not the dossier's. */
function notCompetent({ bevoegd: { organisaties, rollen, ground } }: CatalogueEntry, other: string | null) {
  const who = rollen.length > 0 ? rollen.join(' of ') : 'een medewerker'
  if (other !== null) {
    const needed = `Dit kan alleen ${who} van de gemeente ${gemeenteMetCode(other).naam}: die nam het besluit waar dit over gaat.`
    return { reason: 'nietBevoegd', ground, needed }
  }
  const where = organisaties.map((one) => (one === 'gemeente' ? 'de gemeente van dit traject' : one.toUpperCase()))
  const needed = `Dit kan alleen ${who} van ${where.join(' of ')}.`
  return { reason: 'nietBevoegd', ground, needed }
}
