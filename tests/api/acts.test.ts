// Does every act of the catalogue answer as promised: done, refused with its article, not yet, and the same again for the same key?
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shapes } from '../../api/shapes.ts'
import {
  type Api,
  COA,
  DUO,
  daysAgo,
  deadHandover,
  directHandover,
  OTHER_BSN,
  openTraject,
  PLICHT,
  startApi,
  ZANDWIJK,
} from './api.ts'

let api: Api
let traject: string
beforeAll(async () => {
  api = await startApi()
  traject = `/v1/trajecten/${await openTraject(api)}`
})
afterAll(() => api.close())

const OPROEP = { datum: daysAgo(6), uiterlijk: daysAgo(-8) }

describe('an act', () => {
  test('that the law refuses is a 409 with reason, article and what would be needed', async () => {
    const { status, body } = await api.post(`${traject}/oproepen`, ZANDWIJK, OPROEP)
    expect(status).toBe(409)
    expect(body).toMatchObject({
      type: 'urn:problem-type:inburgeringsregie:niet-in-deze-fase',
      reden: 'nietInDezeFase',
      grond: 'Wet inburgering 2021 art. 14 lid 1',
      nodig: 'Dit kan niet in de fase plicht.',
    })
    expect((await api.ask(body.verzoek)).body).toMatchObject({ status: 'geweigerd', reden: 'nietInDezeFase' })
  })

  test('by someone who may not is a 403 with who may', async () => {
    const { status, body } = await api.post(`${traject}/plichtvaststellingen`, ZANDWIJK, PLICHT)
    expect([status, body.reden]).toEqual([403, 'nietBevoegd'])
    expect(body.detail).toBe('Dit kan alleen een medewerker van DUO.')
    expect((await api.post(`${traject}/raadplegingen`, COA, {})).status).toBe(403)
  })

  test('that is done is a 201 with event, date and article', async () => {
    const { status, headers, body } = await api.post(`${traject}/plichtvaststellingen`, DUO, PLICHT)
    expect(status).toBe(201)
    expect(shapes.Verzoek.parse(body)).toMatchObject({
      status: 'uitgevoerd',
      event: 'PlichtVastgesteld',
      grond: 'Wet inburgering 2021 art. 3 lid 1',
      door: { id: DUO, organisatie: 'duo', rol: 'medewerker' },
    })
    expect(headers.get('location')).toBe(body.adres)
    expect((await api.ask(body.adres)).body).toEqual(body)
  })

  test('with a wrong field is a 400 in Dutch, and never reaches the dossier', async () => {
    const { status, body } = await api.post(`${traject}/oproepen`, ZANDWIJK, { datum: '2026-02-30', extra: 1 })
    expect(status).toBe(400)
    expect(body.fouten).toEqual([
      { veld: 'datum', melding: 'schrijf een bestaande datum als jjjj-mm-dd' },
      { veld: 'uiterlijk', melding: 'verplicht: schrijf een bestaande datum als jjjj-mm-dd' },
      { veld: '', melding: 'onbekend veld: extra' },
    ])
    const { rows } = await api.deps.pool.query(`select count(*)::int as n from command where kind = 'roepOpVoorIntake'`)
    expect(rows[0].n).toBe(1)
  })

  test('for a day before the rows of the law is refused', async () => {
    const other = await openTraject(api, { bsn: OTHER_BSN })
    const old = { begin: '1950-01-01', doelgroep: 'gezin' }
    const { status, body } = await api.post(`/v1/trajecten/${other}/plichtvaststellingen`, DUO, old)
    expect(status).toBe(409)
    expect(['voorDeWet', 'geenWaardeOpDezeDatum']).toContain(body.reden)
  })

  test('with the same key is done once; another colleague or body is another request', async () => {
    const key = { 'Idempotency-Key': 'oproep-1' }
    const all = await Promise.all([1, 2, 3].map(() => api.post(`${traject}/oproepen`, ZANDWIJK, OPROEP, key)))
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(all.map(({ body }) => body.id)).size).toBe(1)
    const other = await api.post(`${traject}/oproepen`, ZANDWIJK, { ...OPROEP, uiterlijk: daysAgo(-9) }, key)
    expect([other.status, other.body.type]).toEqual([409, 'urn:problem-type:inburgeringsregie:sleutel-hergebruikt'])
    const colleague = await api.post(`${traject}/oproepen`, 'handhaver-zandwijk', OPROEP, key)
    expect([colleague.status, colleague.body.reden]).toEqual([409, 'eersteOproepLoopt'])
  })

  test('refused before stays refused for the same key, also when it would be granted now', async () => {
    const key = { 'Idempotency-Key': 'afronding' }
    const ask = () => api.post(`${traject}/intake-afrondingen`, ZANDWIJK, { datum: daysAgo(0) }, key)
    const [first, second] = [await ask(), await ask()]
    expect(first.body.reden).toBe('leerbaarheidstoetsNodig')
    expect(second.body).toEqual({ ...first.body, traceId: second.body.traceId })
  })

  test('on an address that is not there is a 404', async () => {
    const nobody = '/v1/trajecten/00000000-0000-4000-8000-000000000000'
    expect((await api.post(`${nobody}/pips`, ZANDWIJK, {})).status).toBe(400)
    expect((await api.post(`${nobody}/raadplegingen`, ZANDWIJK, {})).status).toBe(404)
    expect((await api.post('/v1/trajecten/geen-uuid/raadplegingen', ZANDWIJK, {})).status).toBe(404)
    expect((await api.post(`${traject}/toverspreuken`, ZANDWIJK, {})).status).toBe(404)
    expect((await api.ask(`${traject}/verzoeken/00000000-0000-4000-8000-000000000000`)).status).toBe(404)
  })
})

describe('the engine is away', () => {
  test('an act is 202 with its address, never refused, and tells its outcome later', { timeout: 20_000 }, async () => {
    const away = await startApi({ handover: deadHandover })
    try {
      const id = await openTraject(away)
      const path = `/v1/trajecten/${id}/plichtvaststellingen`
      const began = performance.now()
      const { status, headers, body } = await away.post(path, DUO, PLICHT)
      expect(status).toBe(202)
      expect(performance.now() - began).toBeLessThan(9_000)
      expect(shapes.Verzoek.parse(body).status).toBe('wacht')
      expect(headers.get('retry-after')).toBe('2')
      const { rows } = await away.deps.pool.query(`select handed_over_at from command where id = $1`, [body.id])
      expect(rows).toEqual([{ handed_over_at: null }])
      // the sweep brings it when the engine is back
      await directHandover(away.deps).signal({ id: body.id, dossierId: id, kind: 'stelPlichtVast', regeling: 'wi2021' })
      expect((await away.ask(String(headers.get('location')))).body.status).toBe('uitgevoerd')
    } finally {
      await away.close()
    }
  })
})
