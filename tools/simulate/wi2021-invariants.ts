// What must hold of a Wi2021 traject besides? Written down from the law, not computed by the rules under test.
import { colleagues } from '../../api/colleagues.ts'
import { type IsoDate, plus } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Event } from '../../domain/dossier.ts'
import type { Happened, Taken } from '../play/world.ts'
import { byDuo, daysUnderObjection, eventsBefore, fellAway, finesIn, isFine, latest } from './fines.ts'
import { type Invariants, invariants, type Look } from './invariants.ts'
import { wi2021Ceilings } from './wi2021-ceilings.ts'

/** Last days that follow from a fact and the calendar when they begin to run; all others an event names. */
const BEGINS_BY_ITSELF =
  /^(pip\w*|aanbod|taalschakelStart|routewijziging|aow|verlengingsvenster|eindeNadert|recidive|vervolgboete|dwangsom|verval\w*)(:|$)/

/** These count back from the end of the inburgeringstermijn, or on from what can still be fined: they move along with it. */
const MOVES_ALONG = /^(verlengingsvenster|eindeNadert|verval\w*)(:|$)/

const EVERYBODY = ['klantmanager', 'handhaver', 'medewerker']

/** HG-07, HD-10: since CJEU 4 February 2025 (C-158/23) DUO fines no asielstatushouder. */
const NO_FINES_SINCE = '2025-02-04'

const wi2021Invariants: Invariants = {
  'no letter twice': ({ taken, told, regeling, events }) => {
    if (taken.happened.length === 0) return []
    // what was taken back may be told again
    const undone = events.filter(({ event }) => /(Ingetrokken|Hervat)$/.test(event.kind)).length
    const letters = lettersOf(regeling, taken).map((letter) => `${letter} ${undone}`)
    const again = letters.filter((letter, index) => told.letters.has(letter) || letters.indexOf(letter) < index)
    for (const letter of letters) told.letters.add(letter)
    return again
  },

  'what people do is done by a named human, a gemeente in its own dossiers and on its own decisions': (look) =>
    look.taken.decided.flatMap(({ command: { origin, kind, actor, body }, outcome }) => {
      if (origin !== 'act' || outcome.kind !== 'done') return []
      const human = colleagues.find(({ id }) => id === actor.id)
      const same = human?.organisatie === actor.organisatie && human.rol === actor.rol
      // a late objection may reach the new gemeente, which registers it and sends it on (Awb 6:15)
      const reached = kind === 'registreerBezwaar' ? gemeentenIn(look) : []
      const homes = [...gemeentenFor(look, body), ...reached]
      const home = human?.organisatie !== 'gemeente' || homes.includes(String(human.gemeente))
      return same && home ? [] : [`${kind} by ${JSON.stringify(actor)}`]
    }),

  'a fine, and every decision against someone, is taken by a named competent human': (look) =>
    look.taken.happened.flatMap(({ event, actor, command }) => {
      const mandate = MANDATE[event.kind]
      if (mandate === undefined || (!isFine(event) && event.body['bron'] === 'duo')) return []
      const human = colleagues.find(({ id }) => id === actor.id)
      const { organisatie, rollen } = mandate(event, look)
      const competent =
        human !== undefined &&
        command.origin === 'act' &&
        human.organisatie === organisatie &&
        actor.organisatie === organisatie &&
        rollen.includes(human.rol) &&
        (organisatie === 'duo' || gemeentenFor(look, command.body).includes(String(human.gemeente)))
      return competent ? [] : [`${event.kind} by ${JSON.stringify(actor)}, asked as ${command.origin}`]
    }),

  'a fine is never imposed by who reported it': (look) =>
    finesIn(look).flatMap((fine) => {
      const report = reportFor(look, fine)
      return report !== undefined && report.actor.id === fine.actor.id ? [`${fine.event.kind} by ${fine.actor.id}`] : []
    }),

  'a fine comes after the zienswijze or its term': (look) =>
    finesIn(look).flatMap((fine) => {
      const asked = askedToBeHeard(look, fine)
      // Awb 4:12: for the intake it may be left out; a fine that can be more than 340 euro never goes without (Awb 5:53)
      if (asked === undefined) return fine.event.kind === 'BoeteBredeIntakeOpgelegd' ? [] : ['a fine without a report']
      const until = asked.event.body[INTAKE_ASKED === asked.event.kind ? 'tot' : 'zienswijzeTot'] as IsoDate
      const { nummer } = asked.event.body
      const heard = since(look, asked, fine).some(
        ({ event: { kind, legalDate, body } }) =>
          kind === HEARD[asked.event.kind] && body['nummer'] === nummer && legalDate <= fine.event.legalDate,
      )
      if (asked.event.kind !== INTAKE_ASKED && until < plus(asked.event.legalDate, { weeks: 2 }))
        return [`a zienswijze term until ${until} is too short`]
      return heard || fine.event.legalDate > until
        ? []
        : [`${fine.event.kind} of ${fine.event.legalDate}, zienswijze until ${until}`]
    }),

  'since the policy says so: no fine of DUO for asiel, and one of the gemeente for proven unwillingness only': (look) =>
    finesIn(look).flatMap(({ event, command }) => {
      const asiel = (look.taken.before as { readonly doelgroep?: string }).doelgroep === 'asiel'
      if (!asiel || event.legalDate < NO_FINES_SINCE) return []
      return byDuo(event) || command.body['onwilVastgesteld'] !== true ? [`${event.kind} of ${event.legalDate}`] : []
    }),

  'a fine is not dated before what it punishes, nor after the power to fine has lapsed': (look) =>
    finesIn(look).flatMap((fine) => {
      const came = eventsBefore(look, fine)
      const fault = came.findLast(({ event }) => isFaultOf(fine.event, event) && !proved(event, came))
      if (fault === undefined) return [`${fine.event.kind} for nothing`]
      const day = faultDay(fault.event)
      // Awb 5:45: three years for what is fined with at most 340 euro, else five; a periodic fine has its own day
      const years = fine.event.kind === 'BoeteBredeIntakeOpgelegd' ? 3 : 5
      const lapses = plus(day, { years, days: 1 + daysUnderObjection(fine.event.kind, eventsBefore(look, fine)) })
      const { legalDate, body, kind } = fine.event
      const late = legalDate > lapses && !(Number(body['nummer']) > 2 && byDuo(fine.event))
      return legalDate < day || late ? [`${kind} of ${legalDate} for ${fault.event.kind} of ${day}`] : []
    }),

  'fines of DUO are numbered, and the nth periodic one comes after two years times n (HD-05)': (look) =>
    finesIn(look)
      .filter(({ event }) => byDuo(event))
      .flatMap((fine) => {
        const earlier = eventsBefore(look, fine)
        const nummer = Number(fine.event.body['nummer'])
        const expected = 1 + earlier.filter(({ event }) => byDuo(event) && !fellAway(event, earlier)).length
        if (nummer !== expected) return [`fine ${nummer}, expected ${expected}`]
        const second = latest(earlier, /^TermijnOverschreden$/)?.event.body['laatsteDag'] as IsoDate | undefined
        if (nummer < 3 || second === undefined) return []
        const until = plus(second, { years: 2 * (nummer - 2) })
        return fine.event.legalDate > until
          ? []
          : [`fine ${nummer} of ${fine.event.legalDate}, possible after ${until}`]
      }),

  'a last day begins or moves only by an event that names it': ({ taken, termijnen, termijnenBefore, events }) => {
    if (taken.happened.length === 0) return []
    // one that comes back was named when it came first
    const said = () => JSON.stringify(events.map(({ event: { body, findings } }) => [body, findings]))
    return termijnen.flatMap(({ key, firstDay, lastDay }) => {
      const old = termijnenBefore.find((one) => one.key === key)
      const fresh = old?.firstDay !== firstDay
      if (old?.lastDay === lastDay || (fresh ? BEGINS_BY_ITSELF : MOVES_ALONG).test(key)) return []
      return said().includes(lastDay)
        ? []
        : [`${key}: ${old?.lastDay ?? 'none'} became ${lastDay} (first day ${firstDay})`]
    })
  },
}

export const allInvariants: Invariants = { ...invariants, ...wi2021Invariants, ...wi2021Ceilings }

type Mandate = { readonly organisatie: 'duo' | 'gemeente'; readonly rollen: readonly string[] }
const handhaverVan = (organisatie: Mandate['organisatie']) => () => ({ organisatie, rollen: ['handhaver'] })
const iemandVan = (organisatie: Mandate['organisatie']) => () => ({ organisatie, rollen: EVERYBODY })

/**
 * Who decides, by event. Wet 22, 23: the college fines for intake and cooperation; Wet 24, 25: the minister (DUO) for the term. Wet 4, 5, 12: the
 * minister exempts and extends, or refuses it; Wet 15: the college sets the PIP. Awb 7:11: on an objection decides whoever decided before.
 */
const MANDATE: Readonly<Record<string, (event: Event, look: Look) => Mandate>> = {
  BoeteOpgelegd: handhaverVan('duo'),
  BoeteBredeIntakeOpgelegd: handhaverVan('gemeente'),
  BoeteMedewerkingOpgelegd: handhaverVan('gemeente'),
  VerlengingGeweigerd: iemandVan('duo'),
  VerzoekAfgewezen: iemandVan('duo'),
  PipVastgesteld: iemandVan('gemeente'),
  OpBezwaarBeslist: ({ body }, { events }) => {
    const before = events.find(({ event }) => Object(event.body['besluit'])['nummer'] === body['besluit'])
    return { organisatie: Object(before?.event.body['besluit'])['van'], rollen: EVERYBODY }
  },
}

/** Awb 6:4: about a decision goes the college that took it, wherever the person lives now. */
function gemeentenFor(look: Look, { besluit }: Readonly<Record<string, unknown>>): readonly string[] {
  const took = look.events.find(
    ({ event }) => besluit !== undefined && Object(event.body['besluit'])['nummer'] === besluit,
  )
  return took?.actor.gemeente === undefined ? gemeentenIn(look) : [took.actor.gemeente]
}

/** The colleges that are competent in a step: before it, after it, and of who moved to and fro in it between. */
function gemeentenIn({ taken: { before, happened }, world: { dossier } }: Look): readonly string[] {
  const between = happened.flatMap(({ event }) =>
    MOVED.test(event.kind) ? [event.body['naar'], event.body['gemeente']] : [],
  )
  return [before, dossier].map((one) => (one as { readonly gemeente: string }).gemeente).concat(between.map(String))
}
const MOVED = /^(?:VerhuizingGeregistreerd|GemeenteGecorrigeerd)$/

/** A zienswijze, by what asked for it. */
const INTAKE_ASKED = 'ZienswijzeBredeIntakeGevraagd'
const HEARD: Readonly<Record<string, string>> = {
  BoeterapportOpgemaakt: 'ZienswijzeOntvangen',
  OvertredingsrapportOpgemaakt: 'ZienswijzeOvertredingOntvangen',
  [INTAKE_ASKED]: 'ZienswijzeBredeIntakeOntvangen',
}

/** The report, or for the intake what was asked since the fine before. */
function askedToBeHeard(look: Look, fine: Happened): Happened | undefined {
  if (fine.event.kind !== 'BoeteBredeIntakeOpgelegd') return reportFor(look, fine)
  const came = eventsBefore(look, fine)
  const last = came.findLastIndex(({ event }) => event.kind === fine.event.kind)
  return came.slice(last + 1).findLast(({ event }) => event.kind === INTAKE_ASKED)
}

const since = (look: Look, first: Happened, until: Happened) => {
  const came = eventsBefore(look, until)
  return came.slice(came.indexOf(first))
}

function faultDay({ kind, body, legalDate }: Event): IsoDate {
  if (kind === 'TermijnOverschreden') return body['laatsteDag'] as IsoDate
  return kind === 'OvertredingVastgesteld' ? (body['gepleegd'] as IsoDate) : legalDate
}

/** Kind of letter with the fact it tells: the same fact is told once. */
/** Another sender writes another letter: after a move the new gemeente may call on the same day, with the same number. */
function lettersOf(regeling: AnyRegeling, { before, happened }: Taken): readonly string[] {
  let dossier = before
  return happened.flatMap(({ event }) => {
    dossier = regeling.evolve(dossier, event)
    const letters = regeling.messages(event, dossier).filter(({ channel }) => channel === 'brief')
    return letters.map(
      ({ body }) =>
        `${body['soort']} from ${body['afzender']} of ${event.kind} ${event.legalDate} ${JSON.stringify(event.body)}`,
    )
  })
}

function isFaultOf(fine: Event, { kind, body }: Event): boolean {
  if (fine.kind === 'BoeteOpgelegd') return kind === 'TermijnOverschreden'
  if (fine.kind === 'BoeteBredeIntakeOpgelegd') return kind === 'OproepGemist'
  return kind === 'OvertredingVastgesteld' && body['nummer'] === fine.body['nummer']
}

/** A call that seemed missed, until it was recorded that someone came in time. */
function proved({ kind, body }: Event, came: readonly Happened[]): boolean {
  return (
    kind === 'OproepGemist' &&
    came.findLast(
      ({ event }) => /^(OproepGemist|Verschenen)$/.test(event.kind) && event.body['nummer'] === body['nummer'],
    )?.event.kind === 'Verschenen'
  )
}

/** The report of a fine of DUO, or of the violation that the fine of the college names. */
function reportFor(look: Look, fine: Happened): Happened | undefined {
  if (byDuo(fine.event)) return latest(eventsBefore(look, fine), /^BoeterapportOpgemaakt$/)
  return eventsBefore(look, fine).findLast(
    ({ event: { kind, body } }) =>
      kind === 'OvertredingsrapportOpgemaakt' && body['nummer'] === fine.event.body['nummer'],
  )
}
