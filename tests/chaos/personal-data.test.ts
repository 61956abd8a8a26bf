// Does a BSN, a name or a birth date ever leave the vault? Lives with faults on every side, then all that was written is searched.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '../../domain/dates/iso-date.ts'
import { localDate } from '../../domain/dates/legal-time.ts'
import { gemeenteMetCode, oinVanDuo } from '../../domain/gemeenten.ts'
import { eventually, type House, openHouse } from './house.ts'
import { filesIn, found } from './leaks.ts'
import { acts, born, course, ended, intake, type Person, personNamed, register, tell } from './life.ts'

const today = localDate(Date.now())
const PLANTED = 'Geplante Proefnaam-Vindbaar (fictief)'

/** Fictional; names of which every part is found nowhere else. */
const persons = [
  personNamed('Quirijntje Vlooswijkse (fictief)', isoDate('1987-03-21')),
  personNamed('Żółta Üzümcüoğlu (fictief)', isoDate('1979-11-02')),
  personNamed('Bartholoméa Zwanenburgse (fictief)', isoDate('1994-08-17')),
  personNamed('Tjalling Ypkemeule (fictief)', isoDate('2001-01-29')),
]
const stranger = personNamed('Vreemde Onbekendsma (fictief)', isoDate('1966-06-06'))

const written = ({ bsn, vNummer, naam, geboortedatum }: Person) => [
  ...[bsn, vNummer, naam],
  ...naam.split(' ').slice(0, 2),
  geboortedatum,
  geboortedatum.replaceAll('-', ''),
  geboortedatum.split('-').reverse().join('-'),
]

let house: House

beforeAll(async () => {
  house = await openHouse({ logLevel: 'debug' })
})

afterAll(() => house?.close())

const temporalFiles = () => filesIn(house.system.run.state, /\/temporal[^/]*\.db[^/]*$/)
const logFiles = () => filesIn(house.system.run.logs)

describe('the search', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inburgeringsregie-leaks-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const written = {
    plain: PLANTED,
    json: JSON.stringify({ naam: 'Üzümcüoğlu' }).replace('Ü', '\\u00dc'),
    base64: Buffer.from(`x${PLANTED}y`).toString('base64'),
    'base64 elsewhere': Buffer.from(`xyz1${PLANTED}`).toString('base64'),
    hex: Buffer.from(PLANTED).toString('hex'),
    address: `/${encodeURIComponent(PLANTED)}`,
  }

  test.for(Object.entries(written))('finds what is written as %s', ([name, text]) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    expect(found([name === 'json' ? 'zümcüoğlu' : PLANTED], [file])).toHaveLength(1)
  })

  test('finds UTF-16, and not what is not there', () => {
    const file = join(folder, 'utf16')
    writeFileSync(file, PLANTED, 'utf16le')
    expect(found([PLANTED], [file])).toHaveLength(1)
    expect(found(['999999990'], [file])).toEqual([])
  })

  test('finds a name in the file of the Temporal server, and in a log', async () => {
    await house.engine.client.workflow.start('nobodyRunsThis', {
      ...{ taskQueue: 'nobody-listens', workflowId: `planted/${randomUUID()}`, args: [{ naam: PLANTED }] },
    })
    await eventually('the planted name', async () => found([PLANTED], temporalFiles()).length > 0)
    const log = join(house.system.run.logs, 'planted.log')
    writeFileSync(log, `${JSON.stringify({ level: 30, msg: `letter to ${PLANTED}` })}\n`)
    expect(found([PLANTED], logFiles())).toHaveLength(1)
    rmSync(log)
  })
})

/** A fifth of what is asked about a person goes wrong, in every way of going wrong. */
async function breakPartners(): Promise<void> {
  const faults = [
    { partner: 'duo', soort: '500', kans: 0.2 },
    { partner: 'duo', operatie: 'PUT /personen/:bsn/pvt', soort: 'uit', kans: 0.5, aantal: 4 },
    { partner: 'duo', operatie: 'POST /personen/:bsn/PIP', soort: 'antwoordKwijt', aantal: 2 },
    { partner: 'brp', soort: 'uit', kans: 0.2 },
    { partner: 'brp', bsn: persons[0]?.bsn, soort: '429', aantal: 1 },
    { partner: 'brp', bsn: stranger.bsn, soort: 'onzin' },
  ]
  for (const fault of faults) await house.engine.desk('PUT', 'storing', fault)
}

/** What comes in at our doors and cannot be used, with a name or number in it wherever one can stand. */
async function badInput(dossierId: string): Promise<readonly number[]> {
  const { apiUrl } = house.system.run
  const { bsn, naam, geboortedatum } = stranger
  const json = { 'content-type': 'application/json', 'demo-medewerker': 'klantmanager-zandwijk' }
  const duo = { ...json, bron: oinVanDuo, doel: gemeenteMetCode('9901').oin, berichtId: randomUUID() }
  const post = (path: string, headers: Readonly<Record<string, string>>, body: unknown) =>
    fetch(`${apiUrl}${path}`, {
      ...{ method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) },
    })
  const asked = [
    post('/notificaties', duo, { gebeurtenisId: 'SS199', bsn, registratieDatumTijd: new Date().toISOString() }),
    post('/notificaties', duo, { gebeurtenisId: naam, bsn: `${bsn}${bsn}`, registratieDatumTijd: geboortedatum }),
    post('/notificaties', duo, `{ "bsn": "${bsn}", "naam": "${naam}" `),
    post(`/v1/trajecten/${dossierId}/oproepen`, json, { datum: naam, uiterlijk: geboortedatum, bsn }),
    post(`/v1/trajecten/${bsn}/oproepen`, json, { datum: today, uiterlijk: today }),
    post('/v1/trajecten', json, { naam, bsn, geboortedatum }),
    fetch(`${apiUrl}/v1/trajecten?bsn=${bsn}&naam=${encodeURIComponent(naam)}`, { headers: json }),
    fetch(`${apiUrl}/${bsn}/${encodeURIComponent(naam)}`, {
      headers: { ...json, 'user-agent': naam.replace(/\W/g, '') },
    }),
  ]
  return (await Promise.all(asked)).map(({ status }) => status)
}

test('nothing personal in Temporal, in any log, or in the database outside of the vault', async () => {
  await breakPartners()
  const lives = await Promise.all(persons.map((person) => born(house, person)))
  await register(house, stranger)
  await tell(house, stranger, 'SS139')
  const playing = Promise.all(lives.map((life) => acts(house, life, [...intake(today), ...course(today)])))
  playing.catch(() => {}) // awaited below
  const statuses = await badInput(lives[0]?.dossierId ?? '')
  await house.killed('koppelingen', 'regie')
  await playing
  await house.engine.desk('PUT', 'storing', { partner: 'duo', soort: 'geen' })
  await Promise.all(lives.map((life) => ended(house, life)))
  expect(statuses).toEqual([201, 400, 400, 400, 404, 400, 400, 404])

  const files = [...temporalFiles(), ...logFiles()]
  expect(files.length).toBeGreaterThan(6)
  expect(found([lives[0]?.dossierId ?? ''], temporalFiles()).length).toBeGreaterThan(0)
  const texts = [...persons, stranger].flatMap(written)
  expect(found(texts, files)).toEqual([])
  expect(await inTables(texts)).toEqual([])
  const { rows } = await house.engine.pool.query<{ most: number }>('select max(attempts) as most from outbox')
  console.log(`${files.length} files searched for ${texts.length} texts; up to ${rows[0]?.most} attempts of a message`)
})

/** `table: text` for every text that stands in a row of our database. What is sealed reads as hex, and is searched as that. */
async function inTables(texts: readonly string[]): Promise<readonly string[]> {
  const { pool } = house.engine
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  )
  const searched = rows.flatMap(({ name }) => texts.map((text) => ({ name, text })))
  const hits = await Promise.all(
    searched.map(async ({ name, text }) => {
      const ways = [text, Buffer.from(text).toString('hex')].map((way) => `%${way}%`)
      const hit = await pool.query(`select from ${name} where ${name}::text like any($1) limit 1`, [ways])
      return hit.rowCount ? [`${name}: ${text}`] : []
    }),
  )
  return hits.flat()
}
