// Does the calculator answer over HTTP as the command does, and to anybody?
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shapes } from '../../api/shapes.ts'
import { calculate } from '../../domain/law/calculator.ts'
import { rules } from '../../domain/wi2021/artikelen/index.ts'
import { type Api, startApi } from './api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi({ omgeving: 'productie' })
})
afterAll(() => api.close())

const ask = (name: string, body: unknown) => api.ask(`/v1/berekeningen/${name}`, { method: 'POST', as: null, body })

test('the same answer as the command, without a login', async () => {
  const facts = { bekendmaking: '2026-04-02' }
  const { status, headers, body } = await ask('bezwaartermijn', facts)
  expect([status, headers.get('api-version')]).toEqual([200, '1.2.0'])
  expect(Object.keys(body)).toEqual(['outcome', 'ground', 'facts', 'restsOn'])
  expect(body).toMatchObject({
    outcome: { laatsteDag: '2026-05-18', postOntvangenUiterlijk: '2026-05-25' },
    ground: 'Awb art. 6:7',
    facts,
  })
})

test('every rule, with the example that the list gives', async () => {
  const { status, body } = await api.ask('/v1/berekeningen', { as: null })
  expect(status).toBe(200)
  const { regels } = shapes.Regels.parse(body)
  expect(regels.map(({ naam }) => naam)).toEqual(rules.map(({ declaration }) => declaration.name))
  for (const [index, { naam, adres, voorbeeld, feiten }] of regels.entries()) {
    const answer = await ask(naam, voorbeeld)
    expect(answer.status, naam).toBe(200)
    expect(adres).toBe(`/v1/berekeningen/${naam}`)
    const rule = rules[index]
    expect(rule && calculate(rule, voorbeeld)).toEqual({
      kind: 'answered',
      answer: shapes.Berekening.parse(answer.body),
    })
    expect(Object.keys(feiten['properties'] as object)).toEqual(expect.arrayContaining(Object.keys(voorbeeld)))
  }
})

test('wrong facts: 400 with the path of each field', async () => {
  const eerdere = [{ vastgesteld: 'gisteren' }]
  const { status, body } = await ask('boeteMedewerking', {
    vastgesteld: '2025-11-10',
    verwijtbaarheid: 'gewoon',
    eerdere,
    x: 1,
  })
  expect([status, body.type]).toEqual([400, 'urn:problem-type:inburgeringsregie:ongeldige-invoer'])
  expect(body.fouten).toEqual([
    { veld: 'eerdere.0.vastgesteld', melding: 'schrijf een bestaande datum als jjjj-mm-dd' },
    { veld: 'x', melding: 'onbekend veld' },
  ])
})

test.for([[], [1]])('%j is no object: 400', async (facts) => {
  expect((await ask('betaaltermijn', facts)).status).toBe(400)
})

test('no facts at all: 400 with what is needed', async () => {
  const { status, body } = await api.ask('/v1/berekeningen/betaaltermijn', { method: 'POST', as: null })
  expect([status, body.fouten[0].veld]).toEqual([400, 'bekendmaking'])
})

test.for(['onbekend', 'constructor', '__proto__'])('%s is no rule: 404', async (name) => {
  expect((await ask(name, {})).status).toBe(404)
})

test.for([
  ['no value for that date', 'inburgeringstermijn', { dagtekeningEerstePip: '2021-12-31' }, '2021-12-31'],
  ['a question for a human', 'boeteParticipatie', { leerroute: 'B1', pvtOpen: true, mapOpen: true }, 'perOnderdeel'],
] as const)('%s: 409 with what is missing', async ([, name, facts, missing]) => {
  const { status, body } = await ask(name, facts)
  expect([status, body.type]).toEqual([409, 'urn:problem-type:inburgeringsregie:geen-antwoord'])
  expect(body.ontbreekt).toContain(missing)
})
