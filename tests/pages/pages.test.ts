// The pages over HTTP, without a browser: what stands on them, and what happens when a form is sent.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { updatePersoon } from '../../db/vault.ts'
import { cloneDatabase } from '../setup/clone-database.ts'
import { type Direct, startDirect } from './direct.ts'
import { atCoa, awaiting, extended, fined, finished, overdue, soonDue, stuck } from './people.ts'

let direct: Direct
beforeAll(async () => {
  direct = await startDirect(await cloneDatabase(inject('databaseUrl')))
})
afterAll(() => direct.stop())

const KM = 'klantmanager-zandwijk'

async function get(path: string, by: string | null = KM) {
  const headers = by === null ? {} : { cookie: `medewerker=${by}` }
  const response = await fetch(direct.url + path, { headers, redirect: 'manual' })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

async function post(path: string, fields: Record<string, string>, by = KM, more: Record<string, string> = {}) {
  const response = await fetch(direct.url + path, {
    method: 'POST',
    headers: { cookie: `medewerker=${by}`, ...more },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
  return { status: response.status, location: response.headers.get('location') ?? '', text: await response.text() }
}

describe('who you are', () => {
  test('without a colleague you choose one first, and come back to where you were', async () => {
    const page = await get('/werklijst', null)
    expect(page.status).toBe(401)
    expect(page.text).toContain('Als wie wilt u werken?')
    const response = await fetch(`${direct.url}/medewerker`, {
      method: 'POST',
      body: new URLSearchParams({ medewerker: 'medewerker-duo', terug: '/trajecten' }),
      redirect: 'manual',
    })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/trajecten')
    expect(response.headers.get('set-cookie')).toBe('medewerker=medewerker-duo; Path=/; HttpOnly; SameSite=Lax')
  })

  test.for(['//elders.example', 'https://elders.example', '/\\elders.example'])('%s is no way back', async (terug) => {
    const { location } = await post('/medewerker', { medewerker: KM, terug })
    expect(location).toBe('/werklijst')
  })

  test('a form of another website is refused', async () => {
    const { status } = await post('/trajecten', { bsn: '999990019' }, KM, { origin: 'https://elders.example' })
    expect(status).toBe(403)
  })

  test('every page says that the persons are fictional, and runs no script or style of its own', async () => {
    const { text, headers } = await get('/werklijst')
    expect(text).toContain('verzonnen personen')
    expect(text).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/)
    expect(headers.get('content-security-policy')).toContain("style-src 'self'")
    const href = /<link rel="stylesheet" href="([^"]+)"/.exec(text)?.[1] ?? ''
    const css = await get(href, null)
    expect([css.status, css.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
    expect(css.text).toContain('.utrecht-table')
  })
})

describe('the worklist', () => {
  test('groups by legal deadline, the latest first, and says where to begin', async () => {
    await soonDue(direct)
    await overdue(direct)
    await atCoa(direct)
    const { text } = await get('/werklijst')
    const order = ['Begin hier', 'Te laat', 'Binnen een week', 'Zonder uiterste dag'].map((word) => text.indexOf(word))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(0)
    expect(text).toMatch(/Brede intake afronden: Yusuf Bedacht/)
    expect(text).toContain('Amal Verzonnen')
    expect(text).toMatch(/\d+ dagen te laat/)
    expect(text).toContain('Wet inburgering 2021 art. 14 lid 3')
  })

  test('another gemeente sees nothing of it; the COA sees who is still in its care', async () => {
    expect((await get('/werklijst', 'klantmanager-waterveen')).text).not.toContain('Yusuf')
    const coa = await get('/trajecten', 'medewerker-coa')
    expect(coa.text).toContain('Dawit Model')
    expect(coa.text).not.toContain('Yusuf Bedacht')
  })

  test('can be narrowed to a fase, and to those we wait for', async () => {
    const { text } = await get('/werklijst?fase=voorinburgering&bevoegd=alle')
    expect(text).toContain('Dawit Model')
    expect(text).not.toContain('Yusuf Bedacht')
  })

  test('shows what could not be placed, with the reason, to its own gemeente; there it is put away', async () => {
    const id = randomUUID()
    await direct.pool.query(
      `insert into notificatie (id, partner, gebeurtenis, gemeente, sealed, status, reason)
       values ($1, 'duo', 'SS106', '9901', $2, 'quarantaine', 'onbekendePersoon')`,
      [
        id,
        direct.vault.seal(
          { partner: 'duo', gebeurtenis: 'SS106', gemeente: '9901', bsn: '999993653', vNummer: null },
          id,
        ),
      ],
    )
    const { text } = await get('/werklijst')
    expect(text).toContain('DUO: Diploma uitgereikt (SS106)')
    expect(text).toContain('Wij hebben geen traject van deze persoon.')
    expect((await get('/werklijst', 'klantmanager-waterveen')).text).not.toContain('SS106')
    expect((await post(`/quarantaine/${id}`, { keuze: 'vervallen' }, 'klantmanager-waterveen')).status).toBe(404)
    const again = await post(`/quarantaine/${id}`, { keuze: 'opnieuw' })
    expect((await get(again.location)).text).toContain('nog niet te plaatsen')
    const away = await post(`/quarantaine/${id}`, { keuze: 'vervallen' })
    const after = await get(away.location)
    expect(after.text).toContain('Gelukt: bericht vervallen')
    expect(after.text).not.toContain('SS106')
  })
})

describe('a traject', () => {
  test('draws fasen and termijnen, and tells in words what the drawing shows', async () => {
    const { text } = await get(`/trajecten/${await extended(direct)}`)
    expect(text).toMatch(
      /<desc[^>]*>Vandaag is .*Fasen: Plicht van .*Lopende termijnen: .*Voldoen aan de inburgeringsplicht/,
    )
    expect(text).toContain('tekening__verlenging')
    expect(text).toContain('Termijn verlengd')
    expect(text).toContain('Daarna begint de fase Handhaving')
    expect(text).toContain('Gebruikte feiten')
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}(?!["\d])/)
  })

  test('of a finished life says how it ended', async () => {
    const { text } = await get(`/trajecten/${await finished(direct)}`)
    expect(text).toContain('Aan de inburgeringsplicht is voldaan')
    expect(text).toContain('Diploma uitgereikt')
  })

  test('shows what is stuck and why', async () => {
    const { text } = await get(`/trajecten/${await stuck(direct)}`)
    expect(text).toContain('Dit hapert')
    expect(text).toContain('7 keer geprobeerd')
    expect(text).toContain('Persoon is niet bekend onder dit BSN.')
  })

  test('shows why a question is asked again and again', async () => {
    const id = await stuck(direct)
    await direct.pool.query(
      `update outbox set kind = 'fetchTermijnFromDuo', text = 'DUO: opvragen na SS102', problem = 'DUO gaf een onbegrijpelijk antwoord.'
       where dossier_id = $1 and attempts = 7`,
      [id],
    )
    const { text } = await get(`/trajecten/${id}`)
    expect(text).toContain('komt nog geen bruikbaar antwoord: DUO gaf een onbegrijpelijk antwoord.')
  })

  test('puts what can be done under headings, and no act without one', async () => {
    const id = await extended(direct)
    const { text } = await get(`/trajecten/${id}`)
    const more = text.slice(text.indexOf('Wat u nu nog meer kunt doen'), text.indexOf('Wat een ander nu kan doen'))
    const headings = [...more.matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, kop]) => kop)
    expect(headings).toEqual([
      'Plicht en gegevens',
      'Opvang, vestiging en verhuizing',
      'Brede intake en leerbaarheidstoets',
      'PIP en leerroute',
      'Inburgeren: aanbod, uren, PVT, MAP en examens',
      'Begeleiding en ontzorgen',
      'Verlenging',
      'Vrijstelling en ontheffing',
      'Vertrek en verblijf',
      'Boete',
      'Bezwaar en beroep',
      'Fouten herstellen',
    ])
    const first = more.slice(0, more.indexOf('Opvang, vestiging en verhuizing'))
    expect([...first.matchAll(/<summary>([^<]+)<\/summary>/g)].map(([, label]) => label)).toEqual([
      'Gegevens opvragen bij DUO en BRP',
    ])
  })

  test('says that the result of the leerbaarheidstoets is awaited, until it is there', async () => {
    const said = 'de uitslag van de leerbaarheidstoets. Eerst daarna kan de brede intake worden afgerond.'
    expect((await get(`/trajecten/${await awaiting(direct)}`)).text).toContain(said)
    expect((await get(`/trajecten/${await soonDue(direct)}`)).text).not.toContain(said)
  })

  test('of a mistyped number can be closed by the gemeente, and then says so', async () => {
    const { location } = await post('/trajecten', { bsn: '999990457' })
    const id = /trajecten\/([0-9a-f-]+)/.exec(location)?.[1] ?? ''
    expect((await get(`/trajecten/${id}`)).text).toContain('Traject sluiten: ten onrechte geopend')
    const sent = await post(`/trajecten/${id}/intrekkingen-opening`, { reden: 'verkeerdNummer', plaats: 'meer' })
    expect(sent.location).toContain(`/trajecten/${id}?handeling=`)
    const { text } = await get(sent.location)
    expect(text).toContain('Gesloten: ten onrechte geopend')
    expect(text).toContain('U hoeft nu niets te doen')
  })

  test('shows another V-nummer that DUO named as long as somebody must look at it', async () => {
    const id = await soonDue(direct)
    await updatePersoon(direct.pool, direct.vault, id, { vNummer: '9990000061', anderVNummer: '9990000062' })
    const said = 'DUO noemt V-nummer 9990000062'
    expect((await get(`/trajecten/${id}`)).text).not.toContain(said)
    await direct.pool.query(`update dossier set snapshot = jsonb_set(snapshot, '{aandacht}', $2) where id = $1`, [
      id,
      JSON.stringify([{ nummer: 1, soort: 'verschil', code: 'vNummer', tekst: '', sinds: '2026-11-02' }]),
    ])
    expect((await get(`/trajecten/${id}`)).text).toContain(said)
  })

  test('of another gemeente, or that does not exist, is not found', async () => {
    const id = await overdue(direct)
    expect((await get(`/trajecten/${id}`, 'klantmanager-waterveen')).status).toBe(404)
    expect((await get('/trajecten/00000000-0000-4000-8000-000000000000')).status).toBe(404)
    expect((await get('/trajecten/geen-id')).status).toBe(404)
  })

  test('offers an act only to who is competent, and names who is', async () => {
    const id = await fined(direct)
    const [km, duo] = [await get(`/trajecten/${id}`), await get(`/trajecten/${id}`, 'tweede-handhaver-duo')]
    expect(km.text).not.toContain(`action="/trajecten/${id}/boetes"`)
    expect(km.text).toMatch(/<h3>Dit doet een handhaver van DUO<\/h3><ul>(<li>[^<]*<\/li>)*<li>Boete opleggen<\/li>/)
    expect(duo.text).toContain(`action="/trajecten/${id}/boetes"`)
  })
})
