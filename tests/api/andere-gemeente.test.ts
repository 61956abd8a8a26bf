// Does a gemeente find its own decision after a move, as long as something is open there and no longer? (Awb 6:4 lid 1)
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shapes } from '../../api/shapes.ts'
import { type Api, DUO, daysAgo, openTraject, startApi, WATERVEEN, ZANDWIJK } from './api.ts'

const HANDHAVER = 'handhaver-zandwijk'

let api: Api
let id: string
beforeAll(async () => {
  api = await startApi()
  id = await openTraject(api)
  await acted(DUO, 'plichtvaststellingen', { begin: daysAgo(50), kennisgeving: daysAgo(50), doelgroep: 'gezin' })
  await acted(ZANDWIJK, 'oproepen', { datum: daysAgo(48), uiterlijk: daysAgo(40) })
  await acted(ZANDWIJK, 'oproepen', { datum: daysAgo(38), uiterlijk: daysAgo(30) })
  await acted(HANDHAVER, 'zienswijzeverzoeken', { datum: daysAgo(29), uiterlijk: daysAgo(14) })
  await acted(HANDHAVER, 'boetes-brede-intake', { bekendmaking: daysAgo(10), verwijtbaar: true })
  await acted(ZANDWIJK, 'verhuizingen', { naar: '9902', inschrijving: daysAgo(5) })
})
afterAll(() => api.close())

async function acted(as: string, resource: string, body: unknown): Promise<void> {
  const answer = await api.post(`/v1/trajecten/${id}/${resource}`, as, body)
  expect([resource, answer.status, answer.body.detail]).toEqual([resource, 201, undefined])
}

async function worklist(as: string): Promise<readonly string[]> {
  const { taken } = shapes.Taken.parse((await api.ask('/v1/taken', { as })).body)
  return taken.flatMap((one) => (one.soort === 'taak' ? [`${one.sleutel} ${one.gemeente.code}`] : []))
}

const seen = async (as: string) => (await api.ask(`/v1/trajecten/${id}`, { as })).status
const may = async (as: string) => {
  const traject = shapes.Traject.parse((await api.ask(`/v1/trajecten/${id}`, { as })).body)
  return traject.handelingen.filter(({ uBentBevoegd }) => uBentBevoegd).map(({ handeling }) => handeling)
}

test('the work of the decision is on the list of who took it, the rest with the new gemeente', async () => {
  expect(await worklist(ZANDWIJK)).toEqual(['betaling:1 9901'])
  const theirs = await worklist(WATERVEEN)
  expect(theirs.length).toBeGreaterThan(0)
  expect(theirs).not.toContain('betaling:1 9901')
  const html = async (as: string) => (await api.ask('/werklijst', { as })).body
  expect(await html(ZANDWIJK)).toContain(`/trajecten/${id}#taak-betaling-1`)
  expect(await html(WATERVEEN)).not.toContain(`/trajecten/${id}#taak-betaling-1`)
})

test('the old gemeente may do what is about its decision, and nothing else', async () => {
  expect(await may(ZANDWIJK)).toEqual(expect.arrayContaining(['registreerBezwaar', 'registreerBetaling']))
  expect(await may(ZANDWIJK)).not.toContain('roepOpVoorIntake')
  expect(await may(WATERVEEN)).toContain('roepOpVoorIntake')
  const call = { datum: daysAgo(0), uiterlijk: daysAgo(-14) }
  expect((await api.post(`/v1/trajecten/${id}/oproepen`, ZANDWIJK, call)).status).toBe(403)
})

test('of the rest it sees little', async () => {
  const { stand } = (await api.ask(`/v1/trajecten/${id}`)).body
  expect(Object.keys(stand).sort()).toEqual(['besluiten', 'betalingen'])
  const { events } = shapes.Events.parse((await api.ask(`/v1/trajecten/${id}/events`)).body)
  expect(events.map(({ soort }) => soort)).toEqual(['BoeteBredeIntakeOpgelegd'])
  const { termijnen } = shapes.Termijnen.parse((await api.ask(`/v1/trajecten/${id}/termijnen`)).body)
  expect(termijnen.map(({ sleutel }) => sleutel).sort()).toEqual(['betaling:1', 'bezwaar:1'])
  expect((await api.ask(`/v1/trajecten/${id}/berichten`)).body.berichten).toEqual([])
  const { taken } = shapes.Taken.parse((await api.ask(`/v1/trajecten/${id}/taken`)).body)
  expect(taken.map((one) => one.soort === 'taak' && one.sleutel)).toEqual(['betaling:1'])
  const all = shapes.Events.parse((await api.ask(`/v1/trajecten/${id}/events`, { as: WATERVEEN })).body)
  expect(all.events.length).toBeGreaterThan(events.length)
})

test('on its page too', async () => {
  const page = async (as: string) => String((await api.ask(`/trajecten/${id}`, { as })).body)
  const [old, now] = [await page(ZANDWIJK), await page(WATERVEEN)]
  expect(old).toContain(`action="/trajecten/${id}/bezwaren"`)
  expect(old).not.toContain(`action="/trajecten/${id}/oproepen"`)
  expect(old).not.toContain('Oproep voor een gesprek')
  expect(now).toContain(`action="/trajecten/${id}/oproepen"`)
  expect(now).toContain('Gemeente Zandwijk')
})

test('the new gemeente is refused, and told who it is for', async () => {
  const body = { besluit: 1, ontvangen: daysAgo(1) }
  const refused = await api.post(`/v1/trajecten/${id}/bezwaren`, WATERVEEN, body)
  expect([refused.status, refused.body.detail, refused.body.grond]).toEqual([
    403,
    'Dit kan alleen een medewerker van de gemeente Zandwijk: die nam het besluit waar dit over gaat.',
    'Awb art. 6:4 lid 1',
  ])
})

test('paid, it still can be contested; when nothing is open any more the traject is gone for the old gemeente', async () => {
  await acted(ZANDWIJK, 'betalingen', { besluit: 1, ontvangen: daysAgo(1) })
  expect([await worklist(ZANDWIJK), await seen(ZANDWIJK)]).toEqual([[], 200])
  await acted(HANDHAVER, 'intrekkingen', { besluit: 1, bekendmaking: daysAgo(0) })
  expect([await worklist(ZANDWIJK), await seen(ZANDWIJK)]).toEqual([['terugbetaling:1 9901'], 200])
  await acted(ZANDWIJK, 'terugbetalingen', { besluit: 1, datum: daysAgo(0) })
  expect([await worklist(ZANDWIJK), await seen(ZANDWIJK), await seen(WATERVEEN)]).toEqual([[], 404, 200])
  const { trajecten } = shapes.Trajecten.parse((await api.ask('/v1/trajecten')).body)
  expect(trajecten).toEqual([])
})
