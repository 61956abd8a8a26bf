// Can a caseworker open, find and read trajecten, and only those of the own organisation?
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shapes } from '../../api/shapes.ts'
import { type Api, BSN, COA, DUO, OTHER_BSN, openTraject, PLICHT, startApi, WATERVEEN, ZANDWIJK } from './api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

describe('opening', () => {
  test('answers the address, and asks DUO and BRP what they know', async () => {
    const { status, headers, body } = await api.post('/v1/trajecten', ZANDWIJK, { bsn: BSN })
    expect(status).toBe(201)
    shapes.Geopend.parse(body)
    expect(headers.get('location')).toBe(`/v1/trajecten/${body.id}`)
    expect(headers.get('api-version')).toBe('1.2.0')
    const { body: asked } = await api.ask(`${body.adres}/berichten`)
    expect(asked.berichten.map(({ soort }: { soort: string }) => soort)).toEqual([
      'fetchInburgeringsplichtFromDuo',
      'fetchPersoonFromBrp',
    ])
    shapes.Berichten.parse(asked)
    const { body: verzoek } = await api.ask(body.verzoek)
    expect(shapes.Verzoek.parse(verzoek)).toMatchObject({ status: 'uitgevoerd', handeling: 'vraagGegevensOp' })
  })

  test('the same person twice is refused, with the address of the first', async () => {
    const { body } = await api.ask('/v1/trajecten')
    const again = await api.post('/v1/trajecten', ZANDWIJK, { bsn: BSN })
    expect(again.status).toBe(409)
    expect(again.body.traject).toBe(body.trajecten[0].adres)
  })

  test('who may not see the first does not get its address', async () => {
    const elsewhere = await api.post('/v1/trajecten', WATERVEEN, { bsn: BSN })
    expect(elsewhere.status).toBe(409)
    expect(elsewhere.body.traject).toBeUndefined()
  })

  test('the same person five times at once gets one traject', async () => {
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => api.post('/v1/trajecten', ZANDWIJK, { bsn: '999900031' })))
    expect(all.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
  })

  test('the same key gives the same answer; with another body it is refused', async () => {
    const key = { 'Idempotency-Key': 'a-first-try' }
    const body = { vNummer: '9990000001' }
    const [first, second] = [
      await api.post('/v1/trajecten', ZANDWIJK, body, key),
      await api.post('/v1/trajecten', ZANDWIJK, body, key),
    ]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
    const other = await api.post('/v1/trajecten', ZANDWIJK, { vNummer: '9990000002' }, key)
    expect([other.status, other.body.title]).toEqual([409, 'Deze sleutel is al gebruikt'])
  })

  test('the same key for different people at once opens one traject', async () => {
    const key = { 'Idempotency-Key': 'for-many' }
    const numbers = [1, 2, 3, 4, 5].map((n) => `999000010${n}`)
    const all = await Promise.all(numbers.map((vNummer) => api.post('/v1/trajecten', ZANDWIJK, { vNummer }, key)))
    expect(all.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
  })

  test.for([
    ['a BSN that fails the elfproef', { bsn: '999900007' }, 'bsn'],
    ['a BSN of zeros', { bsn: '000000000' }, 'bsn'],
    ['a BSN of eight digits', { bsn: '99990000' }, 'bsn'],
    ['a BSN that is a number', { bsn: 999900006 }, 'bsn'],
    ['no number at all', {}, ''],
    ['a gemeente that is not ours', { bsn: OTHER_BSN, gemeente: '0363' }, 'gemeente'],
    ['a V-nummer with letters', { vNummer: 'V12' }, 'vNummer'],
    ['a field too many', { bsn: OTHER_BSN, naam: 'Iemand' }, ''],
  ] as const)('%s is a 400 that names the field', async ([, body, veld]) => {
    const { status, body: said } = await api.post('/v1/trajecten', ZANDWIJK, body)
    expect(status).toBe(400)
    expect(said.fouten[0].veld).toBe(veld)
    expect(JSON.stringify(said)).not.toContain('99990000')
  })

  test('not for another gemeente, and not by the COA', async () => {
    const elsewhere = await api.post('/v1/trajecten', ZANDWIJK, { bsn: OTHER_BSN, gemeente: '9902' })
    const byCoa = await api.post('/v1/trajecten', COA, { bsn: OTHER_BSN, gemeente: '9901' })
    expect([elsewhere.status, byCoa.status]).toEqual([403, 403])
    const byDuo = await api.post('/v1/trajecten', DUO, { bsn: OTHER_BSN })
    expect([byDuo.status, byDuo.body.fouten[0].veld]).toEqual([400, 'gemeente'])
  })
})

describe('reading', () => {
  test('one traject, with all that is known of it in the described shapes', async () => {
    const id = await openTraject(api, { bsn: '999900043' })
    await api.post(`/v1/trajecten/${id}/plichtvaststellingen`, DUO, PLICHT)
    const { body } = await api.ask(`/v1/trajecten/${id}`)
    const traject = shapes.Traject.parse(body)
    expect(traject).toMatchObject({ fase: 'bredeIntake', gemeente: { code: '9901', naam: 'Zandwijk' } })
    expect(traject.persoon.bsn).toBe('999900043')
    expect(traject.handelingen.find(({ handeling }) => handeling === 'roepOpVoorIntake')?.uBentBevoegd).toBe(true)
    const events = shapes.Events.parse((await api.ask(`/v1/trajecten/${id}/events`)).body).events
    expect(events.map(({ soort }) => soort)).toEqual(['GegevensOpgevraagd', 'PlichtVastgesteld'])
    expect(events[1]).toMatchObject({ grond: 'Wet inburgering 2021 art. 3 lid 1', vorigeHash: events[0]?.hash })
    expect(events[1]?.bevindingen[0]?.uitkomst).toMatchObject({ wet: 'Wi2021' })
    const { termijnen } = shapes.Termijnen.parse((await api.ask(`/v1/trajecten/${id}/termijnen`)).body)
    expect(termijnen.length).toBeGreaterThan(0)
    const { taken } = shapes.Taken.parse((await api.ask(`/v1/trajecten/${id}/taken`)).body)
    expect(taken.length).toBeGreaterThan(0)
  })

  test('a gemeente sees its own, the COA those not yet settled, DUO all', async () => {
    const id = await openTraject(api, { bsn: '999900055', gemeente: '9902' }, DUO)
    const seen = async (as: string) => (await api.ask(`/v1/trajecten/${id}`, { as })).status
    expect(await Promise.all([ZANDWIJK, WATERVEEN, DUO, COA].map(seen))).toEqual([404, 200, 200, 200])
    await api.post(`/v1/trajecten/${id}/plichtvaststellingen`, DUO, PLICHT)
    expect(await seen(COA)).toBe(404)
    const act = await api.post(`/v1/trajecten/${id}/oproepen`, ZANDWIJK, {
      datum: '2026-04-01',
      uiterlijk: '2026-04-20',
    })
    expect(act.status).toBe(404)
  })

  test('lists in pages, by filter', async () => {
    const first = shapes.Trajecten.parse((await api.ask('/v1/trajecten?paginaGrootte=2', { as: DUO })).body)
    expect(first.trajecten).toHaveLength(2)
    const next = shapes.Trajecten.parse((await api.ask(String(first.volgende), { as: DUO })).body)
    expect(next.pagina).toBe(2)
    expect(next.trajecten[0]?.id).not.toBe(first.trajecten[0]?.id)
    const { body } = await api.ask('/v1/trajecten?gemeente=9902&gesloten=false', { as: DUO })
    expect(body.trajecten.map((one: { gemeente: { code: string } }) => one.gemeente.code)).toEqual(['9902'])
    const waiting = await api.ask('/v1/trajecten?wachtOp=gemeente&fase=bredeIntake')
    expect(waiting.body.trajecten.every((one: { wachtOp: string }) => one.wachtOp === 'gemeente')).toBe(true)
    expect((await api.ask('/v1/trajecten?gemeente=9902')).body.trajecten).toEqual([])
  })

  test('the worklist holds the work of the own organisation, the earliest last day first', async () => {
    const mine = shapes.Taken.parse((await api.ask('/v1/taken')).body).taken
    const days = mine.map(({ uiterlijk }) => uiterlijk ?? '9999')
    expect(days).toEqual([...days].sort())
    expect(mine.every((one) => one.soort === 'taak' && one.bevoegd === 'gemeente')).toBe(true)
    const ofDuo = shapes.Taken.parse((await api.ask('/v1/taken', { as: DUO })).body).taken
    expect(ofDuo.every((one) => one.soort === 'taak' && one.bevoegd === 'duo')).toBe(true)
  })
})
