// What must hold of a Wi2021 traject besides? Written down from the law, not computed by the rules under test.
import { colleagues } from '../../api/colleagues.ts'
import { type IsoDate, plus } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Event } from '../../domain/dossier.ts'
import type { Happened, Taken } from '../play/world.ts'
import { type Invariants, invariants, type Look } from './invariants.ts'

const isFine = ({ kind }: Event) => /^Boete\w*Opgelegd$/.test(kind)
const amountOf = ({ body }: Event) => Number(body['bedragCent'] ?? 0)
const finesIn = (look: Look) => look.taken.happened.filter(({ event }) => isFine(event))
const eventsBefore = ({ events }: Look, one: Happened) => events.slice(0, events.indexOf(one))
const latest = (events: readonly Happened[], kind: RegExp) => events.findLast(({ event }) => kind.test(event.kind))

/** Who fines, by event: DUO for the term (Wet 24, 25), the college for intake and cooperation (Wet 22, 23). */
const byDuo = ({ kind }: Event) => kind === 'BoeteOpgelegd'

/** Last days that a decision sets: whoever moves one says so. The others follow from facts and the calendar. */
const TOLD =
  /^(inburgeringstermijn|bezwaar|betaling|zienswijze|boetebesluit|beslissenBezwaar|verlengingsbesluit|oproep)(:|$)/

/** HG-07, HD-10: since CJEU 4 February 2025 (C-158/23) DUO fines no asielstatushouder. */
const NO_FINES_SINCE = '2025-02-04'

/** Regeling 7.1 to 7.3: the highest cell of the annexes; Besluit 7.2: EUR 340 for each of PVT and MAP. */
const DUO_CEILING_CENT = 100_000 + 2 * 34_000
/** Besluit 7.1 lid 1: EUR 250, twice at most. */
const INTAKE_CENT = 25_000
/** Besluit 7.1 lid 5: all fines of the college in the first term. */
const COLLEGE_CEILING_CENT = 240_000 + 40_000 + 80_000

const wi2021Invariants: Invariants = {
  'no letter twice': ({ taken, told, regeling, events }) => {
    // what was taken back may be told again
    const undone = events.filter(({ event }) => /(Ingetrokken|Hervat)$/.test(event.kind)).length
    const letters = lettersOf(regeling, taken).map((letter) => `${letter} ${undone}`)
    const again = letters.filter((letter, index) => told.letters.has(letter) || letters.indexOf(letter) < index)
    for (const letter of letters) told.letters.add(letter)
    return again
  },

  'a fine is imposed by a named competent human': (look) =>
    finesIn(look).flatMap(({ event, actor, command }) => {
      const human = colleagues.find(({ id }) => id === actor.id)
      const organisatie = byDuo(event) ? 'duo' : 'gemeente'
      const competent =
        human !== undefined &&
        command.origin === 'act' &&
        human.rol === 'handhaver' &&
        human.organisatie === organisatie &&
        actor.organisatie === organisatie &&
        (organisatie === 'duo' || human.gemeente === look.regeling.gemeente(look.taken.before))
      return competent ? [] : [`${event.kind} by ${JSON.stringify(actor)}, asked as ${command.origin}`]
    }),

  'a fine is never imposed by who reported it': (look) =>
    finesIn(look).flatMap((fine) => {
      const report = reportFor(look, fine)
      return report !== undefined && report.actor.id === fine.actor.id ? [`${fine.event.kind} by ${fine.actor.id}`] : []
    }),

  'a fine of DUO comes after the zienswijze or its term': (look) =>
    finesIn(look)
      .filter(({ event }) => byDuo(event))
      .flatMap((fine) => {
        const report = reportFor(look, fine)
        if (report === undefined) return ['a fine without a report']
        const until = report.event.body['zienswijzeTot'] as IsoDate
        const since = eventsBefore(look, fine).slice(eventsBefore(look, fine).indexOf(report))
        const heard = since.some(
          ({ event }) => event.kind === 'ZienswijzeOntvangen' && event.legalDate <= fine.event.legalDate,
        )
        if (until < plus(report.event.legalDate, { weeks: 2 })) return [`a zienswijze term until ${until} is too short`]
        return heard || fine.event.legalDate > until
          ? []
          : [`fine of ${fine.event.legalDate}, zienswijze until ${until}`]
      }),

  'no fine of DUO for asiel since the policy says none': (look) =>
    finesIn(look).flatMap(({ event }) => {
      const asiel = (look.taken.before as { readonly doelgroep?: string }).doelgroep === 'asiel'
      return asiel && byDuo(event) && event.legalDate >= NO_FINES_SINCE ? [`fine of ${event.legalDate}`] : []
    }),

  'a fine is not dated before what it punishes': (look) =>
    finesIn(look).flatMap((fine) => {
      const fault = eventsBefore(look, fine).findLast(({ event }) => isFaultOf(fine.event, event))
      if (fault === undefined) return [`${fine.event.kind} for nothing`]
      const day =
        fault.event.kind === 'TermijnOverschreden' ? String(fault.event.body['laatsteDag']) : fault.event.legalDate
      return fine.event.legalDate < day
        ? [`${fine.event.kind} of ${fine.event.legalDate} for ${fault.event.kind} of ${day}`]
        : []
    }),

  'fines stay below their ceilings': (look) =>
    finesIn(look).flatMap((fine) => {
      const came = eventsBefore(look, fine)
      const earlier = came.filter(({ event }) => isFine(event) && !byDuo(event) && !fellAway(event, came))
      const amount = amountOf(fine.event)
      if (byDuo(fine.event)) return amount > DUO_CEILING_CENT ? [`${amount} cent`] : []
      if (fine.event.kind === 'BoeteBredeIntakeOpgelegd') {
        const nummer = 1 + earlier.filter(({ event }) => event.kind === fine.event.kind).length
        if (amount !== INTAKE_CENT || nummer > 2) return [`${amount} cent for fine ${nummer} for the intake`]
      }
      const total = earlier.reduce((sum, { event }) => sum + amountOf(event), amount)
      return total > COLLEGE_CEILING_CENT ? [`${total} cent of the gemeente together`] : []
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

  'the last day that a decision sets moves only by an event that names the new one': ({
    taken,
    termijnen,
    termijnenBefore,
  }) => {
    const said = JSON.stringify(taken.happened.map(({ event: { body, findings } }) => [body, findings]))
    return termijnen.flatMap(({ key, firstDay, lastDay }) => {
      if (!TOLD.test(key) || said.includes(lastDay)) return []
      const old = termijnenBefore.find((one) => one.key === key)
      if (old?.lastDay === lastDay) return []
      return [`${key}: ${old?.lastDay ?? 'none'} became ${lastDay} (first day ${firstDay})`]
    })
  },
}

export const allInvariants: Invariants = { ...invariants, ...wi2021Invariants }

/** Kind of letter with the fact it tells: the same fact is told once. */
function lettersOf(regeling: AnyRegeling, { before, happened }: Taken): readonly string[] {
  let dossier = before
  return happened.flatMap(({ event }) => {
    dossier = regeling.evolve(dossier, event)
    const letters = regeling.messages(event, dossier).filter(({ channel }) => channel === 'brief')
    return letters.map(
      ({ body }) => `${body['soort']} of ${event.kind} ${event.legalDate} ${JSON.stringify(event.body)}`,
    )
  })
}

function isFaultOf(fine: Event, { kind, body }: Event): boolean {
  if (fine.kind === 'BoeteOpgelegd') return kind === 'TermijnOverschreden'
  if (fine.kind === 'BoeteBredeIntakeOpgelegd') return kind === 'OproepGemist'
  return kind === 'OvertredingVastgesteld' && body['nummer'] === fine.body['nummer']
}

/** The report of a fine of DUO, or of the violation that the fine of the college names. */
function reportFor(look: Look, fine: Happened): Happened | undefined {
  if (byDuo(fine.event)) return latest(eventsBefore(look, fine), /^BoeterapportOpgemaakt$/)
  return eventsBefore(look, fine).findLast(
    ({ event: { kind, body } }) =>
      kind === 'OvertredingsrapportOpgemaakt' && body['nummer'] === fine.event.body['nummer'],
  )
}

/** Withdrawn, or annulled on an objection or appeal. */
function fellAway({ body }: Event, events: readonly Happened[]): boolean {
  const { nummer } = body['besluit'] as { readonly nummer: number }
  return events.some(({ event: { kind, body: later } }) => {
    if (later['besluit'] !== nummer) return false
    if (kind === 'BesluitIngetrokken') return true
    const annulled = kind === 'OpBezwaarBeslist' || kind === 'UitspraakGedaan'
    return annulled && later['uitkomst'] === 'gegrond' && later['bedragCent'] === undefined
  })
}
