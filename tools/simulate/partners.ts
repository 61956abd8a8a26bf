// How do DUO, BRP and COA say what they know? Late, doubled, withdrawn, out of order, refused and nonsense included.
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Command } from '../../domain/dossier.ts'
import { coaMeldingen, type Gebeurtenis } from '../../domain/wi2021/traject/gebeurtenissen.ts'
import type { Traject } from '../../domain/wi2021/traject/state.ts'
import type { Antwoordt, PersonRegister } from '../../simulators/register.ts'
import type { CoreLife } from '../play/core-life.ts'
import type { LifeStep } from '../play/life.ts'
import { FREE_TEXT } from './invariants.ts'
import { begin, type Facts, MOVES, type Person, termOf } from './partner-facts.ts'
import type { Random } from './random.ts'

const PARTNERS = ['duo', 'duo', 'duo', 'brp', 'coa'] as const
type Partner = (typeof PARTNERS)[number]

export class Partners {
  readonly person: Person
  #identity: PersonRegister['brp'] = null
  /** What the partners knew earlier. */
  readonly #known: Facts[] = []
  /** Published, on their way. */
  readonly #coming: string[] = []

  constructor(person: Person) {
    this.person = person
  }

  /** A partner learns or publishes something; the notification that arrives now may be an older one. */
  next(core: CoreLife, random: Random): LifeStep | undefined {
    const { person } = this
    this.#identity ??= core.person.brp
    const known = { person, core, identity: this.#identity }
    const { plichtBegin } = core.world.dossier as Traject
    const moves = MOVES.map(([move, weight], index) => [move, weight * (person.moves[index] ?? 1)] as const)
    const move = plichtBegin === null && random.chance(0.8) ? begin : random.weighted(moves)
    const withdrawn = random.chance(person.wrong) ? changed(core.person, random.pick(this.#known)) : {}
    this.#known.push(kept(core.person))
    const { facts = {}, published } = move?.(known, random) ?? {}
    if (published !== undefined) this.#coming.push(published)
    if (published !== undefined && random.chance(0.08)) this.#coming.push(published) // doubled
    const onItsWay = random.chance(0.15)
    const [next] = onItsWay ? [] : this.#coming.splice(random.chance(0.8) ? 0 : random.int(0, this.#coming.length), 1)
    return told(core, next, { ...withdrawn, ...facts, duo: { ...withdrawn.duo, ...facts.duo } })
  }

  /** A partner answers otherwise from now on, or as it should again. */
  mood(core: CoreLife, random: Random): LifeStep | undefined {
    const { antwoordt } = core.person
    const { errs, late } = this.person
    const upset = PARTNERS.find((partner) => antwoordt[partner] !== 'gewoon')
    if (upset !== undefined) return random.chance(0.3) ? moody(core, upset, 'gewoon') : undefined
    if (random.chance(late)) return moody(core, random.pick(PARTNERS), 'niet')
    if (!random.chance(errs)) return undefined
    const how = random.chance(0.6) ? { weigert: `${FREE_TEXT} ${random.int(1, 99)}` } : 'onbruikbaar'
    return moody(core, random.pick(PARTNERS), how)
  }

  /** DUO tells of an extension before the act of its own medewerker; the same last day follows from both. */
  ahead(core: CoreLife, regeling: AnyRegeling, act: Command): LifeStep | undefined {
    const { dossier, today } = core.world
    const { termijn } = dossier as Traject
    if (act.kind !== 'verleenVerlenging' || termijn === null) return undefined
    const decision = regeling.decide(dossier, act, today)
    const tot = decision.kind === 'happened' ? decision.events[0]?.body['tot'] : undefined
    if (tot === undefined) return undefined
    const inburgeringstermijn = termOf(termijn.aanvang, tot as IsoDate)
    return told(core, act.body['ambtshalve'] === true ? 'SS103' : 'SS104', { duo: { inburgeringstermijn } })
  }
}

const moody = (core: CoreLife, partner: Partner, how: Antwoordt) =>
  told(core, undefined, { antwoordt: { [partner]: how } }, partner)

/** Undefined when nothing changes and nothing comes. */
function told(core: CoreLife, id: string | undefined, facts: Facts, quiet: Partner = 'duo'): LifeStep | undefined {
  const parts = Object.entries(facts).filter(([, part]) => part === null || Object.keys(part ?? {}).length > 0)
  if (id === undefined && parts.length === 0) return undefined
  const on = core.world.today
  const written = parts.length > 0 ? { facts: Object.fromEntries(parts) as NonNullable<LifeStep['facts']> } : {}
  if (id === undefined) return { on, partner: { quiet }, ...written, attempt: true }
  const partner = id in coaMeldingen ? { coa: id as keyof typeof coaMeldingen } : { duo: id as Gebeurtenis }
  return { on, partner, ...written, attempt: true }
}

/** What the partners themselves came to know: not what we told them. */
function kept({ duo, brp, coa }: PersonRegister): Facts {
  const { inburgeringsplicht, doelgroep, inburgeringstermijn, lbtResultaten, examens } = duo
  const { vrijstellingen, ontheffingen } = duo
  const { koppeling, uitstroom } = coa
  return {
    duo: {
      ...{ inburgeringsplicht, doelgroep, inburgeringstermijn, lbtResultaten, examens },
      ...{ vrijstellingen, ontheffingen },
    },
    brp,
    coa: { koppeling, uitstroom },
  }
}

/** Only what was otherwise then. */
function changed(now: PersonRegister, then: Facts = {}): Facts {
  const other = <T extends object>(part: T | undefined, current: T) => {
    const rows = Object.entries(part ?? {})
    const fields = current as Readonly<Record<string, unknown>>
    return Object.fromEntries(rows.filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(fields[key])))
  }
  return {
    duo: other(then.duo, now.duo),
    coa: other(then.coa, now.coa),
    ...(then.brp !== undefined && JSON.stringify(then.brp) !== JSON.stringify(now.brp) ? { brp: then.brp } : {}),
  }
}
