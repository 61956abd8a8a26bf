// What do DUO, BRP and COA know, when do they say so, and how well? Late, doubled, withdrawn, out of order, refused and nonsense included.
import { type IsoDate, minus, plus } from '../../domain/dates/iso-date.ts'
import type { Actor, Answer, Command } from '../../domain/dossier.ts'
import { coaMeldingen, gebeurtenissen, type Melding } from '../../domain/wi2021/traject/gebeurtenissen.ts'
import type { Examenresultaat, RedenGeenPlicht, ReplyFacts } from '../../domain/wi2021/traject/messages.ts'
import type { Traject } from '../../domain/wi2021/traject/state.ts'
import { hintsOf } from './acts.ts'
import { dateFor } from './bodies.ts'
import { FREE_TEXT } from './invariants.ts'
import type { Random } from './random.ts'
import type { Sent, World } from './world.ts'

type Facts = { -readonly [K in keyof ReplyFacts]: ReplyFacts[K] }

export type Person = {
  readonly doelgroep: 'asiel' | 'gezin'
  readonly aowOp: IsoDate
  /** How often a partner errs: an answer that is refused, makes no sense, or does not come. */
  readonly errs: number
  /** How often what a partner says is wrong, or withdrawn later. */
  readonly wrong: number
  readonly passes: number
}

const GEMEENTEN = ['9901', '9901', '9901', '9902', '9902', '0363'] as const
const ONDERDELEN = ['lezen', 'luisteren', 'schrijven', 'spreken', 'knm'] as const

/** What to publish after a change of facts; the id of the event, or what the COA calls its message. */
type Move = (partners: Partners, world: World, random: Random) => string | undefined

const begin: Move = (partners, world, random) => {
  const { today } = world
  const wrong = random.chance(partners.person.wrong)
  const kennisgeving = random.chance(0.85) ? minus(today, { days: random.int(0, 40) }) : null
  partners.facts.fetchInburgeringsplichtFromDuo = {
    plicht: {
      plichtig: true,
      begin: wrong ? dateFor('', random, hintsOf(world)) : minus(today, { days: random.int(0, 90) }),
      einde: null,
      kennisgeving,
      redenGeenPlicht: null,
    },
    doelgroep: wrong && random.chance(0.5) ? null : partners.person.doelgroep,
  }
  partners.settle(world, random)
  return random.pick(['SS101', 'SS101', 'SS128', 'SS139', 'SS120', 'SS121'])
}

const REDENEN = [
  'volledigeOntheffing',
  'volledigeVrijstelling',
  'verblijfsdoelGewijzigd',
  'langerDanEenJaarWeg',
  'overlijden',
  'overig',
  'tijdelijkeVrijstelling',
  'voldaan',
] as const satisfies readonly RedenGeenPlicht[]

const end: Move = (partners, world, random) => {
  const reden = random.chance(0.1) ? null : random.pick(REDENEN)
  const held = partners.facts.fetchInburgeringsplichtFromDuo.plicht
  partners.facts.fetchInburgeringsplichtFromDuo = {
    ...partners.facts.fetchInburgeringsplichtFromDuo,
    plicht: {
      plichtig: false,
      begin: held?.begin ?? null,
      kennisgeving: held?.kennisgeving ?? null,
      einde: random.chance(0.8) ? dateFor('', random, hintsOf(world)) : null,
      redenGeenPlicht: reden,
    },
  }
  return random.pick(['SS106', 'SS107', 'SS108', 'SS109', 'SS110', 'SS111', 'SS141'])
}

const group: Move = ({ facts }, _world, random) => {
  const doelgroep = random.pick(['asiel', 'gezin', null] as const)
  facts.fetchInburgeringsplichtFromDuo = { ...facts.fetchInburgeringsplichtFromDuo, doelgroep }
  return doelgroep === 'asiel' ? 'SS125' : 'SS124'
}

const test: Move = ({ facts }, world, random) => {
  if (random.chance(0.3)) return 'SS137'
  const uitslag = random.pick(['haalbaar', 'nietHaalbaar', 'onbekend'] as const)
  const { uitslagen } = facts.fetchLeerbaarheidstoetsFromDuo
  facts.fetchLeerbaarheidstoetsFromDuo = {
    uitslagen: [...uitslagen, { uitslag, datum: dateFor('', random, hintsOf(world)) }],
  }
  return 'SS131'
}

const exam: Move = (partners, world, random) => {
  const { resultaten } = partners.facts.fetchExamenresultatenFromDuo
  const revised = random.chance(0.1) ? random.pick(resultaten) : undefined
  const resultaat =
    random.weighted([
      ['geslaagd', partners.person.passes],
      ['gezakt', 0.3],
      ['geen', 0.1],
    ] as const) ?? 'gezakt'
  const open = ONDERDELEN.filter(
    (one) => !resultaten.some((known) => known.onderdeel === one && known.resultaat === 'geslaagd'),
  )
  const onderdeel =
    revised?.onderdeel ?? (random.chance(0.8) ? random.pick(open) : undefined) ?? random.pick(ONDERDELEN)
  const fresh: Examenresultaat = {
    onderdeel,
    niveau: onderdeel === 'knm' ? null : random.pick(['A2', 'B1', 'B1', 'B1', 'B2'] as const),
    examendatum: revised?.examendatum ?? dateFor('', random, hintsOf(world)),
    resultaat,
    reden: resultaat === 'geen' ? random.pick(['verwijtbaar', 'nietVerwijtbaar', 'afgemeld', 'absent'] as const) : null,
  }
  partners.facts.fetchExamenresultatenFromDuo = { resultaten: [...resultaten.filter((one) => one !== revised), fresh] }
  return 'SS199'
}

/** What DUO registered of the term: as we have it, or later, or something else. */
const term: Move = ({ facts, person }, world, random) => {
  const { termijn } = world.dossier as Traject
  if (termijn === null && !random.chance(person.wrong)) return undefined
  const ours = termijn ?? { aanvang: world.today, laatsteDag: plus(world.today, { years: 3 }) }
  const longer = random.chance(0.5) ? { months: random.pick([3, 6, 6, 6, 12, 24]) } : { days: 0 }
  facts.fetchTermijnFromDuo = {
    termijn: random.chance(person.wrong)
      ? {
          aanvang: dateFor('', random, hintsOf(world)),
          laatsteDag: dateFor('tot', random, hintsOf(world)),
          grond: null,
        }
      : termijn?.overschreden
        ? {
            aanvang: plus(world.today, { days: random.int(-30, 1) }),
            laatsteDag: plus(world.today, { months: random.int(6, 24) }),
            grond: null,
          }
        : { aanvang: ours.aanvang, laatsteDag: plus(ours.laatsteDag, longer), grond: random.pick(['a', 'j', null]) },
  }
  return random.pick(['SS102', 'SS103', 'SS104', 'SS113'])
}

const settle: Move = (partners, world, random) => {
  partners.settle(world, random)
  return random.pick(['SS120', 'SS122', 'SS123'])
}

const coa: Move = ({ facts }, world, random) => {
  const gemeente = random.pick(GEMEENTEN) ?? '9901'
  const datum = dateFor('', random, hintsOf(world))
  const kind = random.pick(['koppeling', 'profiel', 'uitstroom'] as const) ?? 'koppeling'
  if (kind === 'koppeling') facts.fetchKoppelingFromCoa = { koppeling: { gemeente, datum } }
  if (kind === 'uitstroom') facts.fetchUitstroomFromCoa = { uitstroom: { gemeente, datum } }
  const versie = (facts.fetchProfielFromCoa.profiel?.versie ?? 0) + random.pick([0, 1, 1, 2])
  if (kind === 'profiel')
    facts.fetchProfielFromCoa = {
      profiel: { versie: Math.max(1, versie), datum, deelname: random.chance(0.7), urenTaalEnKnm: random.int(0, 200) },
    }
  return kind
}

/** Anything that is published, whatever it means now. */
const any: Move = (_partners, _world, random) => random.pick(Object.keys(gebeurtenissen))

const MOVES: readonly (readonly [Move, number])[] = [
  [exam, 4],
  [term, 2],
  [test, 1],
  [coa, 1],
  [any, 2],
  [settle, 0.7],
  [group, 0.25],
  [end, 0.25],
]

export class Partners {
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
    const move = plichtBegin === null && random.chance(0.8) ? begin : random.weighted(MOVES)
    if (random.chance(this.person.wrong)) this.facts = random.pick(this.#known) ?? this.facts // withdrawn
    this.#known.push({ ...this.facts })
    const published = move?.(this, world, random)
    if (published !== undefined) this.#coming.push(published)
    if (published !== undefined && random.chance(0.08)) this.#coming.push(published) // doubled
    if (random.chance(0.15)) return undefined // on its way
    const [next] = this.#coming.splice(random.chance(0.8) ? 0 : random.int(0, this.#coming.length), 1)
    return next === undefined ? undefined : noticeOf(next, id)
  }

  /** Registered somewhere: in the gemeente of the dossier, in another, or in one that is not ours. */
  settle(world: World, random: Random): void {
    const ours = world.regeling.gemeente(world.dossier)
    const past = minus(world.today, { days: random.int(0, 60) })
    this.facts.fetchPersoonFromBrp = {
      persoon: random.chance(0.05)
        ? null
        : {
            gemeente: random.chance(0.7) ? ours : (random.pick([...GEMEENTEN, null]) ?? null),
            ingeschrevenSinds: random.chance(0.1)
              ? null
              : random.chance(this.person.wrong)
                ? dateFor('', random, hintsOf(world))
                : past,
            overledenOp: random.chance(0.02) ? past : null,
            aowOp: this.person.aowOp,
          },
    }
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

function noticeOf(event: string, id: string): Command {
  const partner = event in coaMeldingen ? 'coa' : 'duo'
  const row: Melding | undefined = { ...gebeurtenissen, ...coaMeldingen }[event as keyof typeof gebeurtenissen]
  const actor: Actor = { id: partner, organisatie: partner, rol: 'systeem' }
  return { id, kind: row?.name ?? event, origin: 'notice', actor, body: { gebeurtenis: event } }
}

function nothing(): Facts {
  return {
    fetchInburgeringsplichtFromDuo: { plicht: null, doelgroep: null },
    fetchTermijnFromDuo: { termijn: null },
    fetchLeerbaarheidstoetsFromDuo: { uitslagen: [] },
    fetchExamenresultatenFromDuo: { resultaten: [] },
    enrollLeerbaarheidstoetsAtDuo: { aangemeld: true },
    fetchPersoonFromBrp: { persoon: null },
    fetchKoppelingFromCoa: { koppeling: null },
    fetchProfielFromCoa: { profiel: null },
    fetchUitstroomFromCoa: { uitstroom: null },
  }
}
