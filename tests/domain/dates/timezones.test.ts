// Does the zone of the machine change a legal date? On ordinary days, leap days, month ends and both nights that the clock moves.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const DAYS = [
  ...['2024-02-28', '2024-02-29', '2025-02-28', '2025-03-01', '2027-03-31', '2025-08-31', '2025-12-31', '2026-01-01'],
  ...['2025-03-29', '2025-03-30', '2025-03-31', '2025-10-25', '2025-10-26', '2025-10-27', '2026-03-08', '2026-11-01'],
]

const script = `
  const { rules } = await import(process.argv[1])
  const named = (name) => rules.find((rule) => rule.declaration.name === name)
  const lines = JSON.parse(process.argv[2]).map((day) => [
    new Date(2025, 6, 1).getTimezoneOffset(),
    named('algemeneTermijnenwet').answer({ einde: day }).outcome.laatsteDag,
    named('inburgeringstermijn').answer({ dagtekeningEerstePip: day }).outcome,
    named('verlengingsaanvraag').answer({ laatsteDag: day, ontvangst: day }).outcome,
    named('pipTermijnNaVerhuizing').answer({ inschrijving: day }).outcome,
    named('onderbreking').answer({ laatsteDag: '2028-03-15', van: day, tot: '2027-06-01' }).outcome,
  ])
  console.log(JSON.stringify(lines))
`

type Line = [offset: number, ...dates: unknown[]]

async function inZone(zone: string): Promise<Line[]> {
  const list = new URL('../../../domain/wi2021/artikelen/index.ts', import.meta.url).href
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', script, list, JSON.stringify(DAYS)],
    { env: { ...process.env, TZ: zone } },
  )
  return JSON.parse(stdout)
}

test('the same dates under UTC, Amsterdam and New York', { timeout: 60_000 }, async () => {
  const zones = ['UTC', 'Europe/Amsterdam', 'America/New_York']
  const [utc = [], amsterdam = [], newYork = []] = await Promise.all(zones.map(inZone))
  expect([utc[0]?.[0], amsterdam[0]?.[0], newYork[0]?.[0]]).toEqual([0, -120, 240])
  const dates = (lines: readonly Line[]) => lines.map(([, ...rest]) => rest)
  expect(dates(utc)).toHaveLength(DAYS.length)
  expect(dates(amsterdam)).toEqual(dates(utc))
  expect(dates(newYork)).toEqual(dates(utc))
})
