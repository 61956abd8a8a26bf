// The calculator: what does a rule of law say for these facts? About no traject and no person, so anybody may ask.
import { z } from 'zod'
import { calculate } from '../../domain/law/calculator.ts'
import { cite } from '../../domain/law/finding.ts'
import type { AnyRule } from '../../domain/law/rule.ts'
import { rules } from '../../domain/wi2021/artikelen/index.ts'
import type { Answer } from '../answer.ts'
import { invalidFields, problem } from '../problems.ts'
import { openRoute, type Route } from '../route.ts'
import type { Shapes } from '../shapes.ts'

const byName: ReadonlyMap<string, AnyRule> = new Map(rules.map((rule) => [rule.declaration.name, rule]))

const addressOf = (name: string) => `/v1/berekeningen/${name}`

const listing = openRoute({
  method: 'get',
  path: '/v1/berekeningen',
  operationId: 'haalRegels',
  tag: 'Berekeningen',
  summary: 'Alle regels die te bevragen zijn, elk met artikel, feiten en een voorbeeld',
  answers: { 200: { description: 'De regels', shape: 'Regels' } },
  problems: [],
  handle: () => ({ status: 200, body: { regels: rules.map(inWords) } satisfies Shapes['Regels'] }),
})

function inWords({ declaration: { name, ground, since, facts, example } }: AnyRule): Shapes['Regel'] {
  return {
    naam: name,
    adres: addressOf(name),
    grond: cite(ground),
    sinds: since,
    feiten: { ...z.toJSONSchema(facts, { io: 'input', unrepresentable: 'any' }) },
    voorbeeld: { ...(example as object) },
  }
}

const calculation = openRoute({
  method: 'post',
  path: addressOf('{regel}'),
  operationId: 'bereken',
  tag: 'Berekeningen',
  summary: 'Een regel van de wet toepassen',
  description:
    'Stuur de feiten van de regel: GET /v1/berekeningen noemt ze, met een voorbeeld. Geld in hele centen. 409: de wet heeft voor die datum geen waarde, of alleen een mens kan dit beoordelen; ontbreekt zegt wat nodig is.',
  params: { regel: z.enum(rules.map(({ declaration }) => declaration.name)) },
  body: z.record(z.string(), z.unknown()).describe('De feiten'),
  answers: { 200: { description: 'De uitkomst met artikel en onderbouwing', shape: 'Berekening' } },
  problems: ['ongeldigeInvoer', 'nietGevonden', 'geenAntwoord'],
  handle: ({ param, body }) => answerOf(byName.get(param('regel')), body),
})

function answerOf(rule: AnyRule | undefined, facts: unknown): Answer {
  if (rule === undefined)
    return problem('nietGevonden', 'Er is geen regel met deze naam. GET /v1/berekeningen noemt alle regels.')
  const found = calculate(rule, facts)
  switch (found.kind) {
    case 'answered':
      return { status: 200, body: found.answer }
    case 'invalid':
      return invalidFields(found.fouten)
    case 'unanswerable':
      return problem('geenAntwoord', found.ontbreekt, { ontbreekt: found.ontbreekt })
    default:
      return found satisfies never
  }
}

export const berekeningRoutes: readonly Route[] = [listing, calculation]
