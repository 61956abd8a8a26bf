// Is this a day on which the government works? Saturdays, Sundays, recognised holidays and the days equated with them (ATW 3).
import { atw } from '../law/finding.ts'
import { timeline } from '../law/timeline.ts'
import { type IsoDate, isoDate, plus, weekday, yearOf } from './iso-date.ts'

const days = (...texts: readonly string[]): readonly IsoDate[] => texts.map(isoDate)
const source = atw('3', 3)
const note = 'royal decree, quoted by a secondary source (S): a jurist checks the days'

/** ATW 3 lid 3: days equated by royal decree, a row per year. Null: not decreed yet. */
const GELIJKGESTELDE_DAGEN = timeline<readonly IsoDate[] | null>('gelijkgestelde dagen', [
  { validFrom: isoDate('2022-01-01'), value: days('2022-05-27'), source, note },
  { validFrom: isoDate('2023-01-01'), value: days('2023-04-28', '2023-05-19'), source, note },
  { validFrom: isoDate('2024-01-01'), value: days('2024-05-10', '2024-12-27'), source, note },
  { validFrom: isoDate('2025-01-01'), value: days('2025-05-30'), source, note },
  { validFrom: isoDate('2026-01-01'), value: days('2026-01-02', '2026-05-15'), source, note },
  { validFrom: isoDate('2027-01-01'), value: days('2027-05-07'), source, note },
  { validFrom: isoDate('2028-01-01'), value: days('2028-04-28', '2028-05-26'), source, note },
  { validFrom: isoDate('2029-01-01'), value: null, source, note: 'no decree seen for 2029 and later' },
])

/** True while no royal decree for the year of this day is known: what depends on it is provisional. */
export function isVoorlopig(day: IsoDate): boolean {
  return GELIJKGESTELDE_DAGEN.on(day).value === null
}

/** A day that is no Saturday, no Sunday and no recognised or equated holiday. Throws NoValue before 2022. */
export function isWerkdag(day: IsoDate): boolean {
  const equated = GELIJKGESTELDE_DAGEN.on(day).value ?? []
  return weekday(day) <= 5 && !erkendeFeestdagen(yearOf(day)).includes(day) && !equated.includes(day)
}

const byYear = new Map<number, readonly IsoDate[]>()

/**
 * ATW 3 lid 1 and 2: the recognised holidays of a year, Good Friday (equated by the act) among them.
 * King's birthday moves to Saturday the 26th when the 27th is a Sunday. 5 May counts every year.
 */
export function erkendeFeestdagen(year: number): readonly IsoDate[] {
  const known = byYear.get(year)
  if (known !== undefined) return known
  const on = (monthDay: string): IsoDate => isoDate(`${String(year).padStart(4, '0')}-${monthDay}`)
  const easter = paaszondag(year)
  const king = on('04-27')
  const found = [
    on('01-01'),
    plus(easter, { days: -2 }),
    plus(easter, { days: 1 }),
    weekday(king) === 7 ? on('04-26') : king,
    on('05-05'),
    plus(easter, { days: 39 }),
    plus(easter, { days: 50 }),
    on('12-25'),
    on('12-26'),
  ].sort()
  byYear.set(year, found)
  return found
}

/** Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher). */
function paaszondag(year: number): IsoDate {
  const moon = year % 19
  const [century, rest] = [Math.floor(year / 100), year % 100]
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * moon + century - Math.floor(century / 4) - shift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((moon + 11 * epact + 22 * toSunday) / 451)
  const count = epact + toSunday - 7 * late + 114
  const two = (n: number): string => String(n).padStart(2, '0')
  return isoDate(`${String(year).padStart(4, '0')}-${two(Math.floor(count / 31))}-${two((count % 31) + 1)}`)
}
