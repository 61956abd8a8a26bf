// Above which amounts, lengths and numbers does a traject never come? Every ceiling of the law, written down from it once more, not read from the rules under test.
import { type IsoDate, minus, plus } from '../../domain/dates/iso-date.ts'
import type { Event } from '../../domain/dossier.ts'
import type { Happened } from '../play/world.ts'
import { byDuo, decisionOf, eventsBefore, finesIn, isFine, isOutcome, standing } from './fines.ts'
import type { Invariants } from './invariants.ts'

/** Besluit 7.1 lid 1 and 6: 250 euro, lower only by a judgement, twice at most; with it a new term of at most two months. */
const INTAKE_CENT = 25_000
/** Besluit 7.1 lid 2 and 3: 50 euro, doubled for each earlier violation in twelve months, 800 at most. */
const COOPERATION_CENT = 5_000
const COOPERATION_MOST_CENT = 80_000
/** Besluit 7.1 lid 5: all fines of the college in the first term, its extensions included; in a new term by its length in months. */
const FIRST_TERM_CENT = 240_000
const NEW_TERM_CENT = [
  [6, 40_000],
  [12, 80_000],
  [18, 120_000],
  [24, 160_000],
] as const

/** Regeling 7.1 to 7.3, annexes 6a to 6c in euros; a fifth off for each part that was passed. Besluit 7.2: 340 for each of PVT and MAP. */
const ROUTE_EURO = [1000, 800, 400, 640, 320, 600, 450, 225]
const ROUTE_CENT = ROUTE_EURO.flatMap((euro) => [0, 1, 2, 3, 4].map((passed) => euro * (100 - 20 * passed)))
const PARTICIPATION_CENT = [0, 34_000, 68_000]
const DUO_CENT = new Set([0, ...ROUTE_CENT].flatMap((route) => PARTICIPATION_CENT.map((one) => route + one)))
const DUO_MOST_CENT = Math.max(...DUO_CENT)

const amountOf = ({ body }: Event) => Number(body['bedragCent'])

export const wi2021Ceilings: Invariants = {
  'a fine for the brede intake is 250 euro or lower by a judgement, twice at most': (look) =>
    finesIn(look).flatMap((fine) => {
      if (fine.event.kind !== 'BoeteBredeIntakeOpgelegd') return []
      const came = eventsBefore(look, fine)
      const nummer = 1 + came.filter(({ event }) => event.kind === fine.event.kind && standing(event, came) > 0).length
      const until = fine.event.body['nieuweTermijnTot'] as IsoDate | null
      const long = until !== null && until > plus(fine.event.legalDate, { months: 2 })
      const amount = amountOf(fine.event)
      const judged = fine.command.body['verlaagdTotCent'] === amount && amount > 0 && amount < INTAKE_CENT
      return (amount !== INTAKE_CENT && !judged) || nummer > 2 || long
        ? [`${amountOf(fine.event)} cent for fine ${nummer}, new term until ${until}`]
        : []
    }),

  'a fine for cooperation stays on its ladder': (look) =>
    finesIn(look).flatMap((fine) => {
      if (fine.event.kind !== 'BoeteMedewerkingOpgelegd') return []
      const came = eventsBefore(look, fine)
      const established = violationOf(fine, came)?.event.legalDate
      if (established === undefined) return ['a fine for no violation']
      const from = minus(established, { months: 12 })
      const earlier = came.filter(
        ({ event: { kind, legalDate } }) =>
          kind === 'OvertredingVastgesteld' && legalDate >= from && legalDate < established,
      )
      const most = Math.min(COOPERATION_MOST_CENT, COOPERATION_CENT * 2 ** earlier.length)
      return amountOf(fine.event) > most ? [`${amountOf(fine.event)} cent, ${most} at most`] : []
    }),

  'all fines of the gemeente in a term together stay below its ceiling': (look) =>
    finesIn(look).flatMap((fine) => {
      if (byDuo(fine.event)) return []
      const came = eventsBefore(look, fine)
      const { number, ceiling } = termOf(fine, came)
      const same = came.filter(
        (one) => isFine(one.event) && !byDuo(one.event) && termOf(one, eventsBefore(look, one)).number === number,
      )
      const total = same.reduce((sum, { event }) => sum + standing(event, came), amountOf(fine.event))
      return total > ceiling ? [`${total} cent in term ${number + 1}, ${ceiling} at most`] : []
    }),

  'a fine of DUO stands in the annexes, or is lower by a judgement': (look) =>
    finesIn(look).flatMap(({ event, command }) => {
      if (!byDuo(event)) return []
      const judged = command.body['bedragCent'] !== undefined && amountOf(event) <= DUO_MOST_CENT
      return judged || DUO_CENT.has(amountOf(event)) ? [] : [`${amountOf(event)} cent`]
    }),

  'a new term is two years at most, and comes with two fines at most': (look) =>
    finesIn(look).flatMap((fine) => {
      const days = fine.event.body['nieuweTermijn'] as { readonly laatsteDag: IsoDate } | null | undefined
      if (!byDuo(fine.event) || !days) return []
      const came = eventsBefore(look, fine)
      const earlier = came.filter(({ event }) => byDuo(event) && standing(event, came) > 0)
      const long = days.laatsteDag > plus(fine.event.legalDate, { years: 2 })
      return long || earlier.length >= 2 ? [`until ${days.laatsteDag}, after ${earlier.length} fines`] : []
    }),

  'an objection or appeal never makes a fine higher': (look) =>
    look.taken.happened.flatMap((one) => {
      const { kind, body } = one.event
      if (!isOutcome(kind) || body['bedragCent'] === undefined) return []
      const came = eventsBefore(look, one)
      const fine = came.find(({ event }) => isFine(event) && decisionOf(event) === body['besluit'])
      const owed = fine === undefined ? 0 : standing(fine.event, came)
      return amountOf(one.event) > owed ? [`${amountOf(one.event)} cent instead of ${owed}`] : []
    }),

  'no more is paid back than was fined': (look) =>
    look.taken.happened.flatMap((one) => {
      if (one.event.kind !== 'BoeteTerugbetaald') return []
      const came = eventsBefore(look, one)
      const number = one.event.body['besluit']
      const fined = came.filter(({ event }) => isFine(event) && decisionOf(event) === number)
      const before = came.filter(({ event: { kind, body } }) => kind === one.event.kind && body['besluit'] === number)
      const [back, most] = [[...before, one], fined].map((list) =>
        list.reduce((sum, { event }) => sum + amountOf(event), 0),
      )
      return Number(back) > Number(most) ? [`${back} cent back, ${most} fined`] : []
    }),

  'a dwangsom runs for 42 days at most': ({ taken }) =>
    taken.happened.flatMap(({ event: { kind, body } }) =>
      kind.startsWith('Dwangsom') && Number(body['dagen'] ?? 0) > 42 ? [`${kind}: ${body['dagen']} days`] : [],
    ),
}

function violationOf({ event }: Happened, came: readonly Happened[]): Happened | undefined {
  return came.find(
    (one) => one.event.kind === 'OvertredingVastgesteld' && one.event.body['nummer'] === event.body['nummer'],
  )
}

/** In which term what is fined was established, by how many new terms there were then; a fine for the intake counts with the first (HG-03, D). */
function termOf(fine: Happened, came: readonly Happened[]): { readonly number: number; readonly ceiling: number } {
  const violation = violationOf(fine, came)
  const until = violation === undefined ? [] : came.slice(0, came.indexOf(violation))
  const terms = until.flatMap(({ event: { kind, body } }) => {
    const days = kind === 'NieuweTermijnGesteld' ? body : body['nieuweTermijn']
    return typeof days === 'object' && days !== null ? [days as { aanvang: IsoDate; laatsteDag: IsoDate }] : []
  })
  const last = terms.at(-1)
  if (last === undefined) return { number: 0, ceiling: FIRST_TERM_CENT }
  const bekendmaking = minus(last.aanvang, { days: 1 })
  const row = NEW_TERM_CENT.find(([months]) => plus(bekendmaking, { months }) >= last.laatsteDag)
  return { number: terms.length, ceiling: row?.[1] ?? NEW_TERM_CENT[3][1] }
}
