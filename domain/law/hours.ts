// How are hours added up? As they were written down: 8,2 and 3,8 are twelve hours, also where a computer comes a trifle short.

const FRACTIONS = 1_000_000

/** Hours together, exact for what was written with up to six decimals. */
export const totalHours = (...hours: readonly number[]): number =>
  Math.round(hours.reduce((total, more) => total + more, 0) * FRACTIONS) / FRACTIONS

/** How many hours are still to follow before the norm is met; 0 when it is. */
export const hoursShort = (norm: number, followed: number): number => Math.max(0, totalHours(norm, -followed))
