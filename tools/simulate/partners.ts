// How do DUO, BRP and COA say what they know? Late, doubled, withdrawn, out of order, refused and nonsense included.
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import type { Actor, Answer, Command } from '../../domain/dossier.ts'
import { coaMeldingen, gebeurtenissen, type Melding } from '../../domain/wi2021/traject/gebeurtenissen.ts'
import type { Traject } from '../../domain/wi2021/traject/state.ts'
import { FREE_TEXT } from './invariants.ts'
import { begin, type Facts, type Known, MOVES, nothing, type Person } from './partner-facts.ts'
import type { Random } from './random.ts'
import type { Sent, World } from './world.ts'

export class Partners implements Known {
  readonly person: Person
  facts: Facts
  readonly #known: Facts[] = []
  /** Published, on their way. */
  readonly #coming: string[] = []

  constructor(person: Person) {
    this.person = person
    this.facts = nothing()
  }

  /** A partner learns or publishes something; the notification that arrives now may be an older one. */
  notice(world: World, random: Random, id: string): Command | undefined {
    const { plichtBegin } = world.dossier as Traject
    const moves = MOVES.map(([move, weight], index) => [move, weight * (this.person.moves[index] ?? 1)] as const)
    const move = plichtBegin === null && random.chance(0.8) ? begin : random.weighted(moves)
    if (random.chance(this.person.wrong)) this.facts = random.pick(this.#known) ?? this.facts // withdrawn
    this.#known.push({ ...this.facts })
    const published = move?.(this, world, random)
    if (published !== undefined) this.#coming.push(published)
    if (published !== undefined && random.chance(0.08)) this.#coming.push(published) // doubled
    if (random.chance(0.15)) return undefined // on its way
    const [next] = this.#coming.splice(random.chance(0.8) ? 0 : random.int(0, this.#coming.length), 1)
    return next === undefined ? undefined : noticeOf(next, id)
  }

  /** DUO tells of an extension before the act of its own medewerker; the same last day follows from both. */
  ahead(world: World, act: Command, id: string): Command | undefined {
    const { termijn } = world.dossier as Traject
    if (act.kind !== 'verleenVerlenging' || termijn === null) return undefined
    const decision = world.regeling.decide(world.dossier, act, world.today)
    const tot = decision.kind === 'happened' ? decision.events[0]?.body['tot'] : undefined
    if (tot === undefined) return undefined
    this.facts.fetchTermijnFromDuo = { termijn: { aanvang: termijn.aanvang, laatsteDag: tot as IsoDate, grond: null } }
    return noticeOf(act.body['ambtshalve'] === true ? 'SS103' : 'SS104', id)
  }

  answer(message: Sent, random: Random): Answer {
    if (random.chance(this.person.errs))
      return random.chance(0.6)
        ? { kind: 'refused', fouttekst: [`${FREE_TEXT} ${random.int(1, 99)}`] }
        : { kind: 'unusable', problem: `${FREE_TEXT}: onbegrijpelijk` }
    const facts = this.facts[message.kind as keyof Facts] as Facts[keyof Facts] | undefined
    return facts === undefined ? { kind: 'accepted' } : { kind: 'facts', facts: { ...facts } }
  }
}

export function noticeOf(event: string, id: string): Command {
  const partner = event in coaMeldingen ? 'coa' : 'duo'
  const row: Melding | undefined = { ...gebeurtenissen, ...coaMeldingen }[event as keyof typeof gebeurtenissen]
  const actor: Actor = { id: partner, organisatie: partner, rol: 'systeem' }
  return { id, kind: row?.name ?? event, origin: 'notice', actor, body: { gebeurtenis: event } }
}
