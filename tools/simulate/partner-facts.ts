// What may a partner come to know about someone, right or wrong, and what does it publish then? In the partner's own field names, as lives are written.
import type { DuoDoelgroep, DuoInburgeringsplicht } from '../../activities/duo/inburgeringsplicht.ts'
import type { DuoOntheffing, DuoVrijstelling } from '../../activities/duo/vrijstelling.ts'
import { earliest, type IsoDate, isoDate, minus, plus } from '../../domain/dates/iso-date.ts'
import { gebeurtenissen, type Melding } from '../../domain/wi2021/traject/gebeurtenissen.ts'
import type { MessageKind } from '../../domain/wi2021/traject/messages.ts'
import type { Traject } from '../../domain/wi2021/traject/state.ts'
import type { PersonFacts, PersonRegister } from '../../simulators/register.ts'
import type { CoreLife } from '../play/core-life.ts'
import { hintsOf } from './acts.ts'
import { dateFor } from './bodies.ts'
import type { Random } from './random.ts'

type Duo = NonNullable<PersonFacts['duo']>
type Coa = NonNullable<PersonFacts['coa']>
/** What changes in the register of a person; fields that are left out stay as they are. */
export type Facts = Pick<PersonFacts, 'antwoordt'> & {
  readonly duo?: Duo
  readonly brp?: PersonFacts['brp']
  readonly coa?: Coa
}

export type Person = {
  readonly doelgroep: 'asiel' | 'gezin'
  /** How often a partner refuses to answer, or answers what makes no sense. */
  readonly errs: number
  /** How often a partner does not answer for a while. */
  readonly late: number
  /** How often what a partner says is wrong, or withdrawn later. */
  readonly wrong: number
  readonly passes: number
  /** How often something comes from a partner, and not from a colleague. */
  readonly talks: number
  /** How often each of the moves is made in this life, against how often it is mostly. */
  readonly moves: readonly number[]
}

type Known = {
  readonly person: Person
  readonly core: CoreLife
  /** Of whoever is not registered yet, or again: name, birth date and address. */
  readonly identity: PersonRegister['brp']
}

/** What becomes known, and what is published then: the id of the event, or what the COA calls its message. */
export type Move = (known: Known, random: Random) => { readonly facts: Facts; readonly published?: string | undefined }

const GEMEENTEN = ['9901', '9901', '9901', '9902', '9902', '0363'] as const
const TALEN = ['LE', 'LU', 'SC', 'SP'] as const
const ONDERDELEN = [...TALEN, 'KNM'] as const
const INDELING = { asiel: 'Asielstatushouder', gezin: 'Gezinsmigrant en overige migrant' } as const

type Reden = NonNullable<DuoInburgeringsplicht['redenGeenInburgeringsplicht']>
const REDENEN = [
  'Volledige ontheffing',
  'Volledige vrijstelling',
  'Verblijfsdoel gewijzigd',
  'Vertrek uit Nederland langer dan een jaar',
  'Overlijden',
  'Overig',
  'Tijdelijke vrijstelling',
  'Inburgeringsplicht voldaan',
] as const satisfies readonly Reden[]

const drawnDay = ({ core }: Known, random: Random, name = ''): IsoDate => dateFor(name, random, hintsOf(core.world))
const maybe = <T>(random: Random, value: T): T | null => (random.chance(0.8) ? value : null)
const indelingOf = (doelgroep: 'asiel' | 'gezin', begindatum: IsoDate): DuoDoelgroep => ({
  indeling: INDELING[doelgroep],
  begindatum,
})

export const begin: Move = (known, random) => {
  const { today } = known.core.world
  const { doelgroep, wrong } = known.person
  const errs = random.chance(wrong)
  const begindatum = errs ? drawnDay(known, random) : minus(today, { days: random.int(0, 90) })
  const inburgeringsplicht = {
    indicatorInburgeringsplicht: true,
    begindatum,
    einddatum: null,
    datumKennisgevingInburgeringsplicht: random.chance(0.85) ? minus(today, { days: random.int(0, 40) }) : null,
    redenGeenInburgeringsplicht: null,
  }
  const group = errs && random.chance(0.5) ? null : indelingOf(doelgroep, begindatum)
  return {
    facts: { duo: { inburgeringsplicht, doelgroep: group }, brp: registered(known, random) },
    published: random.pick(['SS101', 'SS101', 'SS128', 'SS139', 'SS120', 'SS121']),
  }
}

const end: Move = (known, random) => {
  const held = known.core.person.duo.inburgeringsplicht
  const inburgeringsplicht = {
    indicatorInburgeringsplicht: false,
    begindatum: held?.begindatum ?? null,
    datumKennisgevingInburgeringsplicht: held?.datumKennisgevingInburgeringsplicht ?? null,
    einddatum: maybe(random, drawnDay(known, random)),
    redenGeenInburgeringsplicht: random.chance(0.1) ? null : random.pick(REDENEN),
  }
  return {
    facts: { duo: { inburgeringsplicht } },
    published: random.pick(['SS106', 'SS107', 'SS108', 'SS109', 'SS110', 'SS111', 'SS141']),
  }
}

const group: Move = ({ core }, random) => {
  const doelgroep = random.pick(['asiel', 'gezin', null] as const)
  return {
    facts: { duo: { doelgroep: doelgroep && indelingOf(doelgroep, core.world.today) } },
    published: doelgroep === 'asiel' ? 'SS125' : 'SS124',
  }
}

const test: Move = (known, random) => {
  if (random.chance(0.3)) return { facts: {}, published: 'SS137' }
  const resultaat = random.pick(['B1-route haalbaar', 'B1-route niet haalbaar', 'Onbekend'] as const)
  const scores = { behaaldeScore: '50,00', benodigdeScore: '60,00' }
  const fresh = { resultaat, ...scores, datumAfname: drawnDay(known, random) }
  return { facts: { duo: { lbtResultaten: [...known.core.person.duo.lbtResultaten, fresh] } }, published: 'SS131' }
}

export const exam: Move = (known, random) => {
  const { examens } = known.core.person.duo
  const revised = random.chance(0.1) ? random.pick(examens) : undefined
  const resultaat =
    random.weighted([
      ['Geslaagd', known.person.passes],
      ['Gezakt', 0.3],
      ['Geen', 0.1],
    ] as const) ?? 'Gezakt'
  const passed = (one: string) => examens.some((held) => held.onderdeel === one && held.resultaat === 'Geslaagd')
  const open = ONDERDELEN.filter((one) => !passed(one))
  const onderdeel =
    revised?.onderdeel ?? (random.chance(0.8) ? random.pick(open) : undefined) ?? random.pick(ONDERDELEN)
  const fresh = {
    onderdeel,
    niveau: onderdeel === 'KNM' ? null : random.pick(['A2', 'B1', 'B1', 'B1', 'B1', 'B2'] as const),
    examendatum: revised?.examendatum ?? drawnDay(known, random),
    resultaat,
    redenGeenResultaat:
      resultaat === 'Geen' ? random.pick(['Verwijtbaar', 'Nietverwijtbaar', 'Afgemeld', 'Absent'] as const) : null,
  }
  return { facts: { duo: { examens: [...examens.filter((one) => one !== revised), fresh] } }, published: 'SS199' }
}

/** What DUO registered of the term: as we have it, or later, or something else. Its end is the first day after it. */
const term: Move = (known, random) => {
  const { world } = known.core
  const { termijn } = world.dossier as Traject
  if (termijn === null && !random.chance(known.person.wrong)) return { facts: {} }
  const ours = termijn ?? { aanvang: world.today, laatsteDag: plus(world.today, { years: 3 }) }
  const longer = random.chance(0.5) ? { months: random.pick([3, 6, 6, 6, 12, 24]) } : { days: 0 }
  const [aanvang, laatsteDag] = random.chance(known.person.wrong)
    ? [drawnDay(known, random), drawnDay(known, random, 'tot')]
    : termijn?.overschreden
      ? [plus(world.today, { days: random.int(-30, 1) }), plus(world.today, { months: random.int(6, 24) })]
      : [ours.aanvang, plus(ours.laatsteDag, longer)]
  return {
    facts: { duo: { inburgeringstermijn: termOf(aanvang, laatsteDag, random.pick(['A', 'J', null])) } },
    published: random.pick(['SS102', 'SS103', 'SS104', 'SS113']),
  }
}

/** A date has four digits and a year of before 2200. */
const LAST_KNOWN = isoDate('2199-12-30')

export const termOf = (aanvang: IsoDate, laatsteDag: IsoDate, verlengingsgrondcode: string | null = null) => ({
  startdatum: aanvang,
  einddatum: plus(earliest(laatsteDag, LAST_KNOWN), { days: 1 }),
  verlengingsgrondcode,
})

const settle: Move = (known, random) => ({
  facts: { brp: registered(known, random) },
  published: random.pick(['SS120', 'SS122', 'SS123']),
})

const coa: Move = (known, random) => {
  const gemeentecode = random.pick(GEMEENTEN)
  const day = drawnDay(known, random)
  const kind = random.pick(['koppeling', 'profiel', 'uitstroom'] as const)
  const versie = (known.core.person.coa.profiel?.versie ?? 0) + random.pick([0, 1, 1, 2])
  const fresh = {
    koppeling: { koppeling: { gemeentecode, datumKoppeling: day } },
    uitstroom: { uitstroom: { gemeentecode, datumUitstroom: day } },
    profiel: {
      profiel: {
        versie: Math.max(1, versie),
        datumVastgesteld: day,
        deelnameVoorinburgering: random.chance(0.7),
        urenTaalEnKnm: random.int(0, 200),
      },
    },
  } satisfies Record<typeof kind, Coa>
  return { facts: { coa: fresh[kind] }, published: kind }
}

/** Anything that is published, whatever it means now; mostly what only means something now and then, and does now. */
const any: Move = ({ core }, random) => {
  const { admitted } = core.world.standing
  const rows = Object.entries<Melding>(gebeurtenissen)
  const now = rows.filter(([, { name, planned }]) => planned && admitted.includes(name))
  return { facts: {}, published: random.pick(now.length > 0 && random.chance(0.5) ? now : rows)?.[0] }
}

/** DUO decided on a request, or grants or withdraws something of its own accord. */
const relief: Move = (known, random) => {
  const oordeel = random.chance(0.75) ? ('Toekenning' as const) : ('Afwijzing' as const)
  const datumOordeel = drawnDay(known, random)
  const { vrijstellingen, ontheffingen } = known.core.person.duo
  if (random.chance(0.5)) {
    const judged = { oordeel, reden: 'DIP' as const, datumOordeel }
    const day = (name: string) => maybe(random, drawnDay(known, random, name))
    const fresh = random.pick<DuoVrijstelling>([
      { GeheleVrijstelling: judged },
      { TijdelijkeVrijstelling: { ...judged, startdatum: day(''), einddatum: day('tot') } },
      { GedeeltelijkeVrijstelling: { ...judged, examenonderdeel: maybe(random, random.pick(TALEN)) } },
    ])
    const list = random.chance(0.1) ? [] : [...vrijstellingen, fresh]
    return { facts: { duo: { vrijstellingen: list } }, published: fetching('fetchVrijstellingenFromDuo', random) }
  }
  const judged = { oordeel, datumOordeel, grond: random.pick(['MED', 'BIO'] as const) }
  const part = {
    examenonderdeel: maybe(random, random.pick(ONDERDELEN)),
    urenBelastbaarheidParticipatieactiviteit: maybe(random, random.int(0, 40)),
  }
  const fresh = random.pick<DuoOntheffing>([
    { GeheleOntheffing: judged },
    { GedeeltelijkeOntheffing: { ...judged, ...part } },
  ])
  const list = random.chance(0.1) ? [] : [...ontheffingen, fresh]
  return { facts: { duo: { ontheffingen: list } }, published: fetching('fetchOntheffingenFromDuo', random) }
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
  [any, 4],
  [settle, 0.7],
  [group, 0.25],
  [end, 0.12],
  [relief, 0.9],
]

/** Registered somewhere: in the gemeente of the dossier, in another, or in one that is not ours; or nowhere at all. */
function registered(known: Known, random: Random): PersonRegister['brp'] {
  const { core, person, identity } = known
  const { regeling, dossier, today } = core.world
  if (random.chance(0.05)) return null
  const past = minus(today, { days: random.int(0, 60) })
  const on = (datum: IsoDate) => ({ type: 'Datum' as const, datum })
  const code = random.chance(0.7) ? regeling.gemeente(dossier) : random.pick([...GEMEENTEN, null])
  const since = random.chance(0.1) ? null : random.chance(person.wrong) ? drawnDay(known, random) : past
  return {
    ...(core.person.brp === null ? identity : {}),
    gemeenteVanInschrijving: code ? { code } : null,
    datumInschrijvingInGemeente: since && on(since),
    overlijden: random.chance(0.007) ? { datum: on(past) } : null,
  }
}
