// Can somebody be found, and a long list be read to its end? Without a number of a person in any address.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { vraagIn } from '../../api/pages/zoeken.tsx'
import { openDossier } from '../../db/openings.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { cloneDatabase } from '../setup/clone-database.ts'
import { type Direct, startDirect } from './direct.ts'

let direct: Direct
const KM = 'klantmanager-zandwijk'

beforeAll(async () => {
  direct = await startDirect(await cloneDatabase(inject('databaseUrl')))
})
afterAll(() => direct.stop())

async function open(persoon: { bsn?: string; vNummer?: string; naam: string }, gemeente = '9901'): Promise<string> {
  const { pool, vault } = direct
  return (await openDossier({ pool, vault, omgeving: 'ontwikkeling' }, { regeling: wi2021, gemeente, persoon }))
    .dossierId
}

async function get(path: string, by = KM) {
  const response = await fetch(direct.url + path, { headers: { cookie: `medewerker=${by}` }, redirect: 'manual' })
  return { status: response.status, text: await response.text() }
}

async function zoek(typed: string, by = KM) {
  const response = await fetch(`${direct.url}/zoeken`, {
    method: 'POST',
    headers: { cookie: `medewerker=${by}` },
    body: new URLSearchParams({ zoek: typed }),
    redirect: 'manual',
  })
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}

describe('what was typed', () => {
  test.for([
    ['999990019', { bsn: '999990019', vNummer: '999990019' }],
    ['9999.90.019', { bsn: '999990019', vNummer: '999990019' }],
    ['999990018', { vNummer: '999990018' }],
    [' V0012345678 ', { vNummer: '12345678' }],
    ['BSN: 999990019', { bsn: '999990019', vNummer: '999990019' }],
    ['V-nummer 12345678', { vNummer: '12345678' }],
    ['Amal', { naam: 'Amal' }],
    ['f0f0f0f0-1111-4222-8333-444444444444', { trajectId: 'f0f0f0f0-1111-4222-8333-444444444444' }],
  ])('%s', ([typed, vraag]) => {
    expect(vraagIn(String(typed))).toEqual({ vraag })
  })

  test.for([
    ['', 'Vul in wie u zoekt.'],
    ['a', 'Vul in wie u zoekt.'],
    ['12345678901', 'Dit is geen BSN (negen cijfers) en geen V-nummer (hooguit tien cijfers).'],
    ['000', 'Dit is geen BSN (negen cijfers) en geen V-nummer (hooguit tien cijfers).'],
  ])('%s is no question', ([typed, problem]) => {
    expect(vraagIn(String(typed))).toEqual({ problem })
  })
})

describe('looking for somebody', () => {
  let one: string
  let two: string
  beforeAll(async () => {
    one = await open({ bsn: '999990019', naam: 'Nahom Tesfáy (fictief)' })
    two = await open({ vNummer: '12345678', naam: 'Selam Tesfay (fictief)' })
    await open({ bsn: '999990020', naam: 'Nahom Elders (fictief)' }, '9902')
  })

  test('by BSN, V-nummer, id or name: one hit leads to its page', async () => {
    for (const [typed, id] of [
      ['999990019', one],
      ['v12345678', two],
      [two, two],
      ['tesfay nahom', one],
      ['selam', two],
    ] as const)
      expect(await zoek(typed), typed).toMatchObject({ status: 303, location: `/trajecten/${id}` })
  })

  test('several are listed', async () => {
    const { status, text } = await zoek('TESFAY')
    expect(status).toBe(200)
    expect(text).toContain(`href="/trajecten/${one}"`)
    expect(text).toContain(`href="/trajecten/${two}"`)
  })

  test('nobody of another gemeente; DUO finds all', async () => {
    expect((await zoek('nahom elders')).text).toContain('Niets gevonden binnen wat u mag zien. Kijk of de naam')
    expect((await zoek('999990020')).text).toContain('Niets gevonden binnen wat u mag zien. Klopt het nummer')
    expect((await zoek('999990020', 'medewerker-duo')).status).toBe(303)
  })

  test('what is no question is told at the box', async () => {
    const { status, text } = await zoek('12345678901')
    expect(status).toBe(422)
    expect(text).toContain('id="zoek-fout"')
  })

  test('the box stands on the lists too, and is posted', async () => {
    for (const path of ['/werklijst', '/trajecten', '/zoeken'])
      expect((await get(path)).text).toContain('<form class="zoek" method="post" action="/zoeken">')
  })
})

describe('a list that is longer than a page', () => {
  const WATERVEEN = 'klantmanager-waterveen'
  const ids = new Set<string>()
  beforeAll(async () => {
    // each has one task of DUO: to determine the plicht
    for (let number = 1; number <= 205; number += 1) {
      const id = await open({ vNummer: String(5_000_000 + number), naam: `Persoon ${number} (fictief)` }, '9902')
      await direct.step.takeStep({
        dossierId: id,
        knows: null,
        at: Date.now(),
        stimuli: [{ kind: 'poke', name: 'kijk' }],
      })
      ids.add(id)
    }
  })

  /** All lines, from page to page; and how many pages that took. */
  async function read(path: string, line: RegExp) {
    const seen: string[] = []
    let pages = 0
    for (let next: string | undefined = path; next !== undefined; pages += 1) {
      const { text } = await get(next, WATERVEEN)
      seen.push(...[...text.matchAll(line)].map(([, id = '']) => id))
      next = /<a class="utrecht-link" href="([^"]+)" rel="next">/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    return { seen, pages }
  }

  test('all trajecten are read, each once', async () => {
    const { seen, pages } = await read(
      '/trajecten',
      /<a class="utrecht-link taken__naam" href="\/trajecten\/([0-9a-f-]+)"/g,
    )
    expect(pages).toBe(3)
    expect(seen).toHaveLength(206)
    expect([...ids].filter((id) => !seen.includes(id))).toEqual([])
  })

  test('all work is read, each once, with the same choice on every page', async () => {
    const path = '/werklijst?bevoegd=duo&fase=plicht'
    const { seen, pages } = await read(path, /<a class="utrecht-link taken__naam" href="\/trajecten\/([0-9a-f-]+)"/g)
    expect(pages).toBe(3)
    expect(seen).toHaveLength(205)
    expect(new Set(seen)).toEqual(ids)
  })

  test('what was settled meanwhile shifts nothing', async () => {
    const first = await get('/werklijst?bevoegd=duo', WATERVEEN)
    const next = /href="([^"]+)" rel="next"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = (await get(next, WATERVEEN)).text
    await direct.pool.query(
      `update work_item set settled_on = since where (dossier_id, key) in (
         select dossier_id, key from work_item join dossier on dossier.id = dossier_id
         where gemeente = '9902' and settled_on is null order by due_on nulls last, since, dossier_id, key limit 30)`,
    )
    const names = (text: string) => [...text.matchAll(/taken__naam" href="([^"]+)"/g)].map(([, id]) => id)
    expect(names((await get(next, WATERVEEN)).text)).toEqual(names(second))
  })

  test('only the first page says where to begin; the others lead back', async () => {
    const first = await get('/werklijst?bevoegd=duo', WATERVEEN)
    expect(first.text).toContain('Begin hier')
    const next = /href="([^"]+)" rel="next"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await get(next, WATERVEEN)
    expect(second.text).not.toContain('Begin hier')
    expect(second.text).toContain('<a class="utrecht-link" href="/werklijst?bevoegd=duo">Terug naar het begin</a>')
  })

  test.for(['onzin', 'W10', ''])('a place that is none (%s) is the beginning', async (na) => {
    const { status, text } = await get(`/werklijst?bevoegd=duo&na=${na}`, WATERVEEN)
    expect(status).toBe(200)
    expect(text).toContain('Begin hier')
  })
})
