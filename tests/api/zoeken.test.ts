// Is somebody found by what is asked, only within what the colleague may see, and without leaving a trace?
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shapes } from '../../api/shapes.ts'
import { updatePersoon } from '../../db/vault.ts'
import { type Api, BSN, COA, DUO, OTHER_BSN, openTraject, startApi, WATERVEEN, ZANDWIJK } from './api.ts'

let api: Api
let traject: string
beforeAll(async () => {
  api = await startApi()
  traject = await openTraject(api, { bsn: BSN, vNummer: '12345678' })
  await updatePersoon(api.deps.pool, api.deps.vault, traject, { naam: 'Björn Ünver-Zoekgeraakt (fictief)' })
  await openTraject(api, { bsn: OTHER_BSN, gemeente: '9902' }, DUO)
})
afterAll(() => api.close())

const zoek = async (body: unknown, as = ZANDWIJK) => {
  const { status, body: said } = await api.post('/v1/zoekopdrachten', as, body)
  expect(status).toBe(200)
  return shapes.Zoekresultaat.parse(said).trajecten.map(({ id }) => id)
}

test.for([
  ['bsn', () => ({ bsn: BSN })],
  ['vNummer', () => ({ vNummer: '12345678' })],
  ['trajectId', () => ({ trajectId: traject })],
  ['naam, without its marks', () => ({ naam: 'unver bjorn' })],
  ['naam, a part of it', () => ({ naam: 'zoekgeraakt' })],
] as const)('%s', async ([, body]) => {
  expect(await zoek(body())).toEqual([traject])
  expect(await zoek(body(), WATERVEEN)).toEqual([])
  expect(await zoek(body(), COA)).toEqual([traject])
})

test('nobody is an empty list', async () => {
  expect(await zoek({ naam: 'niemand' })).toEqual([])
  expect(await zoek({ bsn: OTHER_BSN })).toEqual([])
  expect(await zoek({ vNummer: '87654321' })).toEqual([])
})

test.for([
  ['nothing', {}, ''],
  ['two at once', { bsn: BSN, naam: 'iemand' }, ''],
  ['a BSN that fails the elfproef', { bsn: '999900007' }, 'bsn'],
  ['one letter', { naam: ' a ' }, 'naam'],
  ['no id', { trajectId: 'abc' }, 'trajectId'],
] as const)('%s is a 400', async ([, body, veld]) => {
  const { status, body: said } = await api.post('/v1/zoekopdrachten', ZANDWIJK, body)
  expect([status, said.fouten[0].veld]).toEqual([400, veld])
  expect(JSON.stringify(said)).not.toContain('9999000')
})

test('not in an address: a GET is refused', async () => {
  const { status, headers } = await api.ask(`/v1/zoekopdrachten?bsn=${BSN}`)
  expect([status, headers.get('allow')]).toEqual([405, 'POST'])
})

test('nothing of what was asked is logged', () => {
  expect(api.logged()).toContain('/v1/zoekopdrachten')
  for (const asked of [BSN, '12345678', 'zoekgeraakt', 'unver']) expect(api.logged().toLowerCase()).not.toContain(asked)
})
