// Forms over HTTP: done once, refused with what was filled in, not yet, wrong, and a traject that begins.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { bodyFrom, enteredFrom, fieldsOf } from '../../api/pages/fields.ts'
import { localDate } from '../../domain/dates/legal-time.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { cloneDatabase } from '../setup/clone-database.ts'
import { type Direct, startDirect } from './direct.ts'
import { overdue, soonDue } from './people.ts'

let direct: Direct
beforeAll(async () => {
  direct = await startDirect(await cloneDatabase(inject('databaseUrl')))
})
afterAll(() => direct.stop())

const KM = 'klantmanager-zandwijk'
const today = localDate(Date.now())
const headers = { cookie: `medewerker=${KM}` }

async function send(path: string, fields: Record<string, string>, as = KM) {
  const form = { formulier: randomUUID(), plaats: 'taak-intake', ...fields }
  const headers = { cookie: `medewerker=${as}` }
  const options = { method: 'POST', headers, body: new URLSearchParams(form), redirect: 'manual' as const }
  const response = await fetch(direct.url + path, options)
  const location = response.headers.get('location') ?? ''
  return { status: response.status, location, text: await response.text() }
}

async function read(path: string) {
  const response = await fetch(direct.url + path, { headers })
  return response.text()
}

const events = async (id: string, kind: string) =>
  (await direct.pool.query('select 1 from event where dossier_id = $1 and kind = $2', [id, kind])).rowCount

describe('an act', () => {
  test('is done once, also when the form is sent twice, and says so', async () => {
    const id = await soonDue(direct)
    const fields = { formulier: randomUUID(), datum: today }
    const first = await send(`/trajecten/${id}/intake-afrondingen`, fields)
    const second = await send(`/trajecten/${id}/intake-afrondingen`, fields)
    expect([first.status, second.location]).toEqual([303, first.location])
    expect(await events(id, 'BredeIntakeAfgerond')).toBe(1)
    const page = await read(first.location)
    expect(page).toContain('<title>Gelukt: Amal Verzonnen')
    expect(page).toContain('Gelukt: Brede intake afgerond')
    expect(page).toContain('PIP vaststellen')
  })

  test('that is refused tells why, under which article, and keeps what was filled in', async () => {
    const id = await overdue(direct)
    const { location } = await send(`/trajecten/${id}/intake-afrondingen`, {
      datum: '2099-01-01',
      plaats: 'taak-intake',
    })
    const page = await read(location)
    expect(page).toContain('dit kan niet')
    expect(page).toMatch(/Kies een datum tot en met vandaag/)
    expect(page).toContain('href="#taak-intake-rondBredeIntakeAf"')
    expect(page).toMatch(/id="taak-intake-rondBredeIntakeAf-datum"[^>]*value="2099-01-01"/)
  })

  test('that is refused and asks nothing does not say that something was filled in', async () => {
    const id = await overdue(direct)
    await send(`/trajecten/${id}/leerbaarheidstoets-aanmeldingen`, {})
    const { location } = await send(`/trajecten/${id}/leerbaarheidstoets-aanmeldingen`, {})
    const page = await read(location)
    expect(page).toContain('De aanmelding of de uitslag is er al.')
    expect(page).toContain('Er is niets veranderd.')
    expect(page).not.toContain('Wat u invulde')
  })

  test('that is not filled in well comes back with a sentence per field', async () => {
    const id = await overdue(direct)
    const { status, text } = await send(`/trajecten/${id}/oproepen`, { datum: 'morgen', plaats: 'meer' })
    expect(status).toBe(422)
    expect(text).toContain('Oproep verstuurd op: dit is geen bestaande datum.')
    expect(text).toContain('Vul in: Komen uiterlijk op.')
    expect(text).toContain('zijn 2 velden')
  })

  test('of somebody not competent is refused by the law, not by the page', async () => {
    const id = await overdue(direct)
    const { location } = await send(`/trajecten/${id}/beeindigingen`, {
      reden: 'overlijden',
      per: today,
      plaats: 'meer',
    })
    expect(await read(location)).toContain('Dit kan alleen een medewerker van DUO.')
  })

  test('without an outcome is being processed, and is not lost', { timeout: 20_000 }, async () => {
    const id = await soonDue(direct)
    direct.trouble.engineAway = true
    const { status, location } = await send(`/trajecten/${id}/intake-afrondingen`, { datum: today })
    direct.trouble.engineAway = false
    expect(status).toBe(303)
    expect(await read(location)).toContain('wordt verwerkt')
    await direct.step.takeStep({
      dossierId: id,
      knows: null,
      at: Date.now(),
      stimuli: [
        { kind: 'command', name: 'rondBredeIntakeAf', commandId: /handeling=([^&]+)/.exec(location)?.[1] ?? '' },
      ],
    })
    expect(await read(location)).toContain('Gelukt: Brede intake afgerond')
  })

  test('that moves a life to another gemeente ends on the worklist, with its outcome', async () => {
    const id = await soonDue(direct)
    const fields = { naar: '9902', inschrijving: today, plaats: 'meer' }
    const { location } = await send(`/trajecten/${id}/verhuizingen`, fields)
    expect(location).toMatch(/^\/werklijst\?handeling=/)
    expect(await read(location)).toContain('Gelukt: Verhuizing geregistreerd')
  })
})

describe('the fields of a form', () => {
  const entered = (act: string, fields: Record<string, string>) => {
    const entry = wi2021.catalogue[act]
    if (entry === undefined) throw new Error(`no act ${act}`)
    const all = fieldsOf(entry, wi2021.initial({ openedOn: today, gemeente: '9901' }))
    const filled = bodyFrom(entry, all, fields)
    return { all, body: filled.kind === 'good' ? filled.body : filled.problems }
  }

  test('ask yes or no where nothing is another answer than no', () => {
    const fields = { bekendmaking: today, verwijtbaar: 'nee', pvtEnMapApart: 'ja' }
    const { all, body } = entered('legBoeteOp', fields)
    expect(body).toEqual({ bekendmaking: today, verwijtbaar: false, pvtEnMapApart: true })
    expect(enteredFrom(all, body)).toEqual(fields)
    expect(entered('legBoeteOp', { bekendmaking: today }).body).toEqual({ bekendmaking: today })
    expect(entered('legBoeteOp', { bekendmaking: today, verwijtbaar: 'x' }).body).toHaveProperty('verwijtbaar')
  })

  test('name the grounds of their own article, and no code', () => {
    const options = (act: string) => entered(act, {}).all.flatMap(({ choices }) => choices.map(({ text }) => text))
    expect(options('verleenVerlenging')).toContain('a: ziekte')
    expect(options('verleenVrijstelling')).toContain('b: aangewezen diploma')
    expect(options('corrigeerGemeente')).toEqual(['Zandwijk', 'Waterveen'])
    const codes = Object.keys(wi2021.catalogue).filter((act) => wi2021.catalogue[act]?.origin === 'act')
    expect(codes.flatMap(options).filter((text) => /^\d+$|[a-z][A-Z][a-z]/.test(text))).toEqual([])
  })
})

describe('a new traject', () => {
  test('begins from a BSN, and asks DUO and BRP', async () => {
    const { status, location } = await send('/trajecten', { bsn: '999993653' })
    expect(status).toBe(303)
    const page = await read(location)
    expect(page).toContain('Gelukt: Gegevens opgevraagd')
    expect(page).toContain('Naam nog niet bekend')
    const again = await send('/trajecten', { bsn: '999993653' })
    expect(await read(again.location)).toContain('Dit traject bestond al')
  })

  test.for([
    { fields: { bsn: '123456789' }, says: 'Dit is geen BSN' },
    { fields: { vNummer: 'abc' }, says: 'Dit is geen V-nummer' },
    { fields: { bsn: ' ' }, says: 'Vul een BSN in, of een V-nummer' },
  ])('$says', async ({ fields, says }) => {
    const { status, text } = await send('/trajecten', fields as unknown as Record<string, string>)
    expect(status).toBe(422)
    expect(text).toContain(says)
  })

  test('is begun by DUO for a gemeente that exists', async () => {
    const { status, text } = await send('/trajecten', { bsn: '999996782', gemeente: '0000' }, 'medewerker-duo')
    expect([status, text.includes('Kies een gemeente.')]).toEqual([422, true])
  })

  test('is not begun by the COA', async () => {
    const trajecten = async () => (await direct.pool.query('select 1 from dossier')).rowCount
    const before = await trajecten()
    const { status } = await send('/trajecten', { bsn: '999996782', gemeente: '9901' }, 'medewerker-coa')
    expect([status, await trajecten()]).toEqual([422, before])
  })
})
