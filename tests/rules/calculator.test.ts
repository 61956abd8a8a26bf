// Does the calculator keep to what is fixed, and does it say in Dutch, per field, what is wrong?
import { describe, expect, test } from 'vitest'
import { calculate } from '../../domain/law/calculator.ts'
import { cite } from '../../domain/law/finding.ts'
import type { AnyRule } from '../../domain/law/rule.ts'
import { rules } from '../../domain/wi2021/artikelen/index.ts'
import { helpOf } from '../../tools/rule/help.ts'
import { inputsOf } from '../../tools/rule/inputs.ts'
import { listing } from '../../tools/rule/listing.ts'
import { ruleNamed } from '../../tools/rule/named.ts'
import { choices, fixed } from './fixed-table.ts'

function named(name: string): AnyRule {
  const rule = ruleNamed(name)
  if (rule === undefined) throw new Error(`there is no rule ${name}`)
  return rule
}

const shown = (rule: AnyRule) => inputsOf(rule).map(({ path, optional }) => (optional ? `[${path}]` : path))
const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('.'))).replace(/\[\]$/, '')

describe('the fixed part', () => {
  test.for(fixed)('$rule takes these facts', ({ rule, facts }) => {
    expect(shown(named(rule))).toEqual(expect.arrayContaining([...facts]))
  })

  test.for(fixed)('$rule asks nothing more than these, unless it may be left out', ({ rule, facts }) => {
    const known = new Set(facts.map((fact) => fact.replace(/^\[(.*)\]$/, '$1')))
    const more = inputsOf(named(rule)).filter(({ path, optional }) => !optional && !known.has(path))
    // what is required inside an optional field of ours may be left out with it
    expect(more.filter(({ path }) => path.includes('.') === known.has(parentOf(path)))).toEqual([])
  })

  test.for(fixed)('$rule gives these fields and no others', ({ rule, outcome }) => {
    const calculation = calculate(named(rule), named(rule).declaration.example)
    expect(calculation).toHaveProperty('answer.outcome')
    if (calculation.kind !== 'answered') return
    expect(Object.keys(calculation.answer)).toEqual(['outcome', 'ground', 'facts', 'restsOn'])
    expect(Object.keys(calculation.answer.outcome as object)).toEqual(outcome)
  })

  test.for(choices)('%s, %s: %s', ([rule, field, kind]) => {
    expect(inputsOf(named(rule)).find(({ path }) => path === field)?.kind).toBe(kind)
  })

  test('beyond the last decreed equated holiday a day is marked', () => {
    expect(calculate(named('bezwaartermijn'), { bekendmaking: '2029-06-01' })).toMatchObject({
      answer: { outcome: { voorlopig: true } },
    })
  })

  test('what does not end is null, what is refused stays as it was', () => {
    const laatsteDag = '2027-03-15'
    const outcome = (rule: string, facts: object) => calculate(named(rule), facts)
    expect(outcome('onderbreking', { laatsteDag, van: '2025-01-10', tot: '2026-02-01' })).toMatchObject({
      answer: { outcome: { plicht: 'geeindigd', laatsteDag: null } },
    })
    expect(outcome('verlenging', { laatsteDag, grond: 'a', van: '2025-01-06', tot: '2025-03-20' })).toMatchObject({
      answer: { outcome: { toegekend: false, laatsteDag } },
    })
  })
})

describe('what is wrong', () => {
  const fouten = (rule: string, facts: unknown) => {
    const calculation = calculate(named(rule), facts)
    return calculation.kind === 'invalid' ? calculation.fouten : []
  }

  test('one message per field, also inside a list', () => {
    const eerdere = [{ vastgesteld: '2025-02-30' }, { vastgesteld: '2025-01-01', op: 1 }]
    expect(fouten('boeteMedewerking', { vastgesteld: '2025-11-10', eerdere, extra: 1, constructor: 2 })).toEqual([
      { veld: 'verwijtbaarheid', melding: 'verplicht: kies uit opzet, grove schuld, gewoon, verminderd, geen' },
      { veld: 'eerdere.0.vastgesteld', melding: 'schrijf een bestaande datum als jjjj-mm-dd' },
      { veld: 'eerdere.1.op', melding: 'onbekend veld' },
      { veld: 'extra', melding: 'onbekend veld' },
      { veld: 'constructor', melding: 'onbekend veld' },
    ])
  })

  test('a day that is none is not compared with another', () => {
    expect(fouten('tijdelijkeVrijstelling', { laatsteDag: '2027-03-15', van: 'morgen', tot: '2026-01-01' })).toEqual([
      { veld: 'van', melding: 'schrijf een bestaande datum als jjjj-mm-dd' },
    ])
  })

  test.for([null, 7, 'tekst', [], [1]])('%j is no object with facts', (facts) => {
    expect(fouten('betaaltermijn', facts)).toEqual([{ veld: '', melding: 'geef een object met de feiten' }])
  })

  const odd = [null, -1, 0.5, 1e300, 'x', '', [], {}, true, '9999-12-31', '1900-01-01']
  test.for(rules.map((rule) => ({ name: rule.declaration.name, rule })))(
    '$name: in Dutch, never a crash',
    ({ rule }) => {
      for (const field of Object.keys(rule.declaration.example as object))
        for (const value of odd) {
          const calculation = calculate(rule, { ...(rule.declaration.example as object), [field]: value })
          const fields = calculation.kind === 'invalid' ? calculation.fouten : []
          expect(new Set(fields.map(({ veld }) => veld)).size).toBe(fields.length)
          expect(JSON.stringify(fields)).not.toMatch(/invalid|expected|required|too (big|small)/i)
        }
    },
  )
})

describe('what has no answer', () => {
  test('no row of law for that date', () => {
    expect(calculate(named('inburgeringstermijn'), { dagtekeningEerstePip: '2021-12-31' })).toEqual({
      kind: 'unanswerable',
      ontbreekt: 'duur van de inburgeringstermijn op 2021-12-31: de eerste waarde geldt vanaf 2022-01-01',
    })
    expect(calculate(named('inburgeringstermijn'), { dagtekeningEerstePip: '2022-01-01' }).kind).toBe('answered')
  })

  test('a question for a human', () => {
    const facts = { leerroute: 'B1', pvtOpen: true, mapOpen: true }
    expect(calculate(named('boeteParticipatie'), facts)).toEqual({
      kind: 'unanswerable',
      ontbreekt: expect.stringContaining('perOnderdeel'),
    })
    expect(calculate(named('boeteParticipatie'), { ...facts, perOnderdeel: false }).kind).toBe('answered')
  })
})

test('the list has a line for every rule: name, article, what goes in', () => {
  const lines = listing().split('\n')
  expect(lines).toHaveLength(rules.length)
  expect(lines.find((line) => line.startsWith('pipTermijn '))?.split(/ {2,}/)).toEqual([
    'pipTermijn',
    'Besluit inburgering 2021 art. 5.3 lid 1',
    'datumKennisgeving, ingeschrevenOpKennisgeving, [inschrijving], [ontvangstInformatieDerde]',
  ])
})

test.for(rules.map((rule) => ({ name: rule.declaration.name, rule })))('help on $name', ({ name, rule }) => {
  const text = helpOf(rule)
  expect(text).toContain(cite(rule.declaration.ground))
  for (const { path } of inputsOf(rule)) expect(text).toContain(path)
  const [, json = ''] = /npm run -s rule -- \w+ '(.*)'$/m.exec(text) ?? []
  expect(JSON.parse(json)).toEqual(rule.declaration.example)
  const answer = text.split('\n').at(-1) ?? ''
  expect(JSON.parse(answer)).toEqual(
    calculate(named(name), rule.declaration.example).kind === 'answered' && expect.anything(),
  )
})
