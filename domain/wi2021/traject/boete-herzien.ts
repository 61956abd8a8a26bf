// A fact from inside a term that was fined comes to light afterwards: does the fine still have its ground and its height? A human of DUO looks (Wet 24, 25; T-11).
import type { IsoDate } from '../../dates/iso-date.ts'
import { conventie } from '../../law/finding.ts'
import type { TrajectEvent } from './events.ts'
import { event } from './parts.ts'
import type { Traject } from './state.ts'

/** One point for all that came at once, with the decisions to look at; nothing when no fine that stands is about those days. */
export function boetesTeHerzien(
  traject: Traject,
  events: readonly TrajectEvent[],
  today: IsoDate,
): readonly TrajectEvent[] {
  const days = events.flatMap(dayOf)
  const besluiten = traject.boetelijst
    .filter((fine) => fine.soort === 'boete' && !fine.vervallen)
    .filter(({ termijn }) => days.some((day) => day <= lastDayOf(traject, termijn)))
    .map(({ besluit }) => besluit)
  if (besluiten.length === 0) return []
  const tekst = `Een feit van voor het einde van de termijn werd pas na de boete bekend. Besluiten om opnieuw te bezien: ${besluiten.join(', ')}`
  const punt = { soort: 'correctie', code: 'boete', tekst, bevoegd: 'duo' } as const
  return [event('AandachtGevraagd', { on: today, ground: conventie('correctie') }, { punt })]
}

/** The day that decides whether it was in time: of the exam, signature or eindgesprek; of the first day away or exempt, which moves the last day. */
function dayOf(one: TrajectEvent): readonly IsoDate[] {
  switch (one.kind) {
    case 'ExamenresultaatBekend':
      return one.body.resultaat === 'geen' ? [] : [one.body.examendatum]
    case 'PvtAfgerond':
      return [one.body.ondertekendOp]
    case 'MapAfgerond':
    case 'ZRouteAfgerond':
      return [one.body.eindgesprekOp]
    case 'TaalschakeltrajectAfgerond':
      return [one.body.op]
    case 'OnderbrekingGeeindigd':
    case 'TijdelijkVrijgesteld':
      return [one.body.van]
    default:
      return []
  }
}

/** Empty when that term is not known any more: then no day lies in it. */
const lastDayOf = ({ termijn, vorigeTermijnen }: Traject, nummer: number): string =>
  [...vorigeTermijnen, ...(termijn === null ? [] : [termijn])].find((one) => one.nummer === nummer)?.laatsteDag ?? ''
