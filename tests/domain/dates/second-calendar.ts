// The Algemene termijnenwet a second time, by other means (milliseconds and the epact in place of Temporal and Meeus), to compare with the first.
const DAY = 86_400_000

export const toText = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
export const toMs = (text: string): number => Date.parse(`${text}T00:00:00Z`)

/** As the catalogue of rules lists them. */
const EQUATED = (
  '2022-05-27 2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30 2026-01-02 2026-05-15 2027-05-07 2028-04-28 ' +
  '2028-05-26'
).split(' ')

/** Easter by the paschal full moon: golden number, solar and lunar correction, then the next Sunday. */
export function easter(year: number): number {
  const golden = (year % 19) + 1
  const century = Math.floor(year / 100) + 1
  const solar = Math.floor((3 * century) / 4) - 12
  const lunar = Math.floor((8 * century + 5) / 25) - 5
  const sunday = Math.floor((5 * year) / 4) - solar - 10
  let epact = (((11 * golden + 20 + lunar - solar) % 30) + 30) % 30
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1
  let moon = 44 - epact
  if (moon < 21) moon += 30
  return Date.UTC(year, 2, moon + 7 - ((sunday + moon) % 7))
}

export function isFreeDay(ms: number): boolean {
  const date = new Date(ms)
  const text = toText(ms)
  const dayOfWeek = date.getUTCDay()
  if (dayOfWeek === 0 || dayOfWeek === 6) return true
  const fromEaster = Math.round((ms - easter(date.getUTCFullYear())) / DAY)
  if ([-2, 1, 39, 50].includes(fromEaster)) return true
  // a King's birthday that falls on a Sunday moves to a Saturday: free already
  return ['01-01', '04-27', '05-05', '12-25', '12-26'].includes(text.slice(5)) || EQUATED.includes(text)
}

export function shift(text: string): string {
  for (let ms = toMs(text); ; ms += DAY) if (!isFreeDay(ms)) return toText(ms)
}
