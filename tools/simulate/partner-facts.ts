// What may a partner come to know about someone, right or wrong, and what does it publish then?
import { type IsoDate, minus, plus } from '../../domain/dates/iso-date.ts'
import { gebeurtenissen, type Melding } from '../../domain/wi2021/traject/gebeurtenissen.ts'
import type { Examenresultaat, MessageKind, RedenGeenPlicht, ReplyFacts } from '../../domain/wi2021/traject/messages.ts'
import type { Traject } from '../../domain/wi2021/traject/state.ts'
import { hintsOf } from './acts.ts'
import { dateFor } from './bodies.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

export type Facts = { -readonly [K in keyof ReplyFacts]: ReplyFacts[K] }

export type Person = {
  readonly doelgroep: 'asiel' | 'gezin'
  readonly aowOp: IsoDate
  /** How often a partner errs: an answer that is refused, makes no sense, or does not come. */
  readonly errs: number
  /** How often what a partner says is wrong, or withdrawn later. */
  readonly wrong: number
  readonly passes: number
  /** How often something comes from a partner, and not from a colleague. */
  readonly talks: number
  /** How often each of the moves is made in this life, against how often it is mostly. */
  readonly moves: readonly number[]
}

/** What the partners know of one person. */
export type Known = { readonly person: Person; facts: Facts }

const GEMEENTEN = ['9901', '9901', '9901', '9902', '9902', '0363'] as const
const ONDERDELEN = ['lezen', 'luisteren', 'schrijven', 'spreken', 'knm'] as const

/** What to publish after a change of facts; the id of the event, or what the COA calls its message. */
export type Move = (known: Known, world: World, random: Random) => string | undefined

export const begin: Move = (known, world, random) => {
  const { today } = world
  const wrong = random.chance(known.person.wrong)
  const kennisgeving = random.chance(0.85) ? minus(today, { days: random.int(0, 40) }) : null
  known.facts.fetchInburgeringsplichtFromDuo = {
    plicht: {
      plichtig: true,
      begin: wrong ? dateFor('', random, hintsOf(world)) : minus(today, { days: random.int(0, 90) }),
      einde: null,
      kennisgeving,
      redenGeenPlicht: null,
    },
    doelgroep: wrong && random.chance(0.5) ? null : known.person.doelgroep,
  }
  register(known, world, random)
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

const end: Move = (known, world, random) => {
  const reden = random.chance(0.1) ? null : random.pick(REDENEN)
  const held = known.facts.fetchInburgeringsplichtFromDuo.plicht
  known.facts.fetchInburgeringsplichtFromDuo = {
    ...known.facts.fetchInburgeringsplichtFromDuo,
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

export const exam: Move = (known, world, random) => {
  const { resultaten } = known.facts.fetchExamenresultatenFromDuo
  const revised = random.chance(0.1) ? random.pick(resultaten) : undefined
  const resultaat =
    random.weighted([
      ['geslaagd', known.person.passes],
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
    niveau: onderdeel === 'knm' ? null : random.pick(['A2', 'B1', 'B1', 'B1', 'B1', 'B2'] as const),
    examendatum: revised?.examendatum ?? dateFor('', random, hintsOf(world)),
    resultaat,
    reden: resultaat === 'geen' ? random.pick(['verwijtbaar', 'nietVerwijtbaar', 'afgemeld', 'absent'] as const) : null,
  }
  known.facts.fetchExamenresultatenFromDuo = { resultaten: [...resultaten.filter((one) => one !== revised), fresh] }
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

const settle: Move = (known, world, random) => {
  register(known, world, random)
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
const any: Move = (_known, _world, random) => random.pick(Object.keys(gebeurtenissen))

const SOORTEN = ['geheel', 'tijdelijk', 'gedeeltelijk'] as const
const maybe = <T>(random: Random, value: T): T | null => (random.chance(0.8) ? value : null)

/** DUO decided on a request, or grants or withdraws something of its own accord. */
const relief: Move = ({ facts }, world, random) => {
  const onderdeel = maybe(random, random.pick(ONDERDELEN))
  const toegekend = random.chance(0.75)
  const day = (name: string) => maybe(random, dateFor(name, random, hintsOf(world)))
  if (random.chance(0.5)) {
    const fresh = { soort: random.pick(SOORTEN), toegekend, van: day(''), tot: day('tot'), onderdeel }
    const { vrijstellingen } = facts.fetchVrijstellingenFromDuo
    facts.fetchVrijstellingenFromDuo = { vrijstellingen: random.chance(0.1) ? [] : [...vrijstellingen, fresh] }
    return fetching('fetchVrijstellingenFromDuo', random)
  }
  const fresh = {
    soort: random.pick(['geheel', 'gedeeltelijk'] as const),
    toegekend,
    grond: random.pick(['medisch', 'bijzonder'] as const),
    onderdeel,
    urenBelastbaarheid: maybe(random, random.int(0, 40)),
  }
  const { ontheffingen } = facts.fetchOntheffingenFromDuo
  facts.fetchOntheffingenFromDuo = { ontheffingen: random.chance(0.1) ? [] : [...ontheffingen, fresh] }
  return fetching('fetchOntheffingenFromDuo', random)
}

/** An event after which these facts are asked. */
function fetching(kind: MessageKind, random: Random): string | undefined {
  const rows = Object.entries<Melding>(gebeurtenissen).filter(([, { fetches }]) => fetches.includes(kind))
  return random.pick(rows)?.[0]
}

export const MOVES: readonly (readonly [Move, number])[] = [
  [exam, 6],
  [term, 2],
  [test, 1],
  [coa, 1],
  [any, 2],
  [settle, 0.7],
  [group, 0.25],
  [end, 0.12],
  [relief, 0.6],
]

/** Registered somewhere: in the gemeente of the dossier, in another, or in one that is not ours. */
function register({ facts, person }: Known, world: World, random: Random): void {
  const ours = world.regeling.gemeente(world.dossier)
  const past = minus(world.today, { days: random.int(0, 60) })
  facts.fetchPersoonFromBrp = {
    persoon: random.chance(0.05)
      ? null
      : {
          gemeente: random.chance(0.7) ? ours : (random.pick([...GEMEENTEN, null]) ?? null),
          ingeschrevenSinds: random.chance(0.1)
            ? null
            : random.chance(person.wrong)
              ? dateFor('', random, hintsOf(world))
              : past,
          overledenOp: random.chance(0.007) ? past : null,
          aowOp: person.aowOp,
        },
  }
}

export function nothing(): Facts {
  return {
    fetchInburgeringsplichtFromDuo: { plicht: null, doelgroep: null },
    fetchTermijnFromDuo: { termijn: null },
    fetchLeerbaarheidstoetsFromDuo: { uitslagen: [] },
    fetchExamenresultatenFromDuo: { resultaten: [] },
    fetchVrijstellingenFromDuo: { vrijstellingen: [] },
    fetchOntheffingenFromDuo: { ontheffingen: [] },
    enrollLeerbaarheidstoetsAtDuo: { aangemeld: true },
    fetchPersoonFromBrp: { persoon: null },
    fetchKoppelingFromCoa: { koppeling: null },
    fetchProfielFromCoa: { profiel: null },
    fetchUitstroomFromCoa: { uitstroom: null },
  }
}
