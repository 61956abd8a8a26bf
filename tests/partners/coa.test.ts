// Do our client and the COA (by the contract that we made up for it) understand each other?
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCoa } from '../../activities/coa/coa.ts'
import { isoDate } from '../../domain/dates/iso-date.ts'
import type { PersonFacts } from '../../simulators/register.ts'
import { callOf, type RunningSimulators, simulators, V_NUMMER } from './call.ts'

let coa: RunningSimulators
let partners: ReturnType<typeof createCoa>
beforeAll(async () => {
  coa = await simulators()
  partners = createCoa({ url: `${coa.url}/coa`, timeoutMs: 400 })
})
afterAll(() => coa.stop())

const person: PersonFacts = {
  scripted: true,
  coa: {
    koppeling: { gemeentecode: '9901', datumKoppeling: isoDate('2024-01-15') },
    profiel: { versie: 2, datumVastgesteld: isoDate('2024-01-20'), deelnameVoorinburgering: true, urenTaalEnKnm: 90 },
    uitstroom: { datumUitstroom: isoDate('2024-02-01'), gemeentecode: '9901' },
  },
}
const begin = (facts: PersonFacts) => coa.begin(facts, V_NUMMER)

const asking = [
  {
    kind: 'fetchKoppelingFromCoa',
    facts: { koppeling: { gemeente: '9901', datum: '2024-01-15' } },
    none: { koppeling: null },
  },
  {
    kind: 'fetchProfielFromCoa',
    facts: { profiel: { versie: 2, datum: '2024-01-20', deelname: true, urenTaalEnKnm: 90 } },
    none: { profiel: null },
  },
  {
    kind: 'fetchUitstroomFromCoa',
    facts: { uitstroom: { datum: '2024-02-01', gemeente: '9901' } },
    none: { uitstroom: null },
  },
] as const

describe.for(asking)('$kind', ({ kind, facts, none }) => {
  const call = callOf(kind, {}, { person: { bsn: null, vNummer: V_NUMMER } })

  test('known by V-nummer only', async () => {
    await begin(person)
    expect(await partners[kind](call)).toEqual({ kind: 'facts', facts })
  })

  test('nothing there, or nobody', async () => {
    await begin({})
    expect(await partners[kind](call)).toEqual({ kind: 'facts', facts: none })
    await coa.beheer('DELETE', `personen/${V_NUMMER}`)
    expect(await partners[kind](call)).toEqual({ kind: 'facts', facts: none })
  })

  test.for(['500', '503', '429', 'uit', 'traag'])('%s is thrown, without the V-nummer', async (soort) => {
    await begin(person)
    await coa.storing({ partner: 'coa', soort, ms: 700 })
    const error = await partners[kind](call).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(String(error)).toMatch(/coa: /)
    expect(String(error)).not.toContain(V_NUMMER)
  })

  test('nonsense is called that', async () => {
    await begin(person)
    await coa.storing({ partner: 'coa', soort: 'onzin' })
    expect(await partners[kind](call)).toMatchObject({ kind: 'nonsense' })
  })

  test('without a V-nummer nobody is asked', async () => {
    expect(await partners[kind]({ ...call, person: { bsn: '999900006', vNummer: null } })).toMatchObject({
      kind: 'unusable',
      problem: expect.stringContaining('V-nummer'),
    })
  })
})

describe('confirmOverdrachtToCoa', () => {
  const confirm = (versie: number, mayHaveArrived = false) =>
    partners.confirmOverdrachtToCoa(callOf('confirmOverdrachtToCoa', { versie }, { mayHaveArrived }))

  test('a version is confirmed once', async () => {
    await begin(person)
    expect(await confirm(2)).toEqual({ kind: 'accepted' })
    expect(await coa.ledger(V_NUMMER)).toEqual({ 'overdracht versie 2': 1 })
  })

  test.for(['antwoordKwijt', 'traag', 'uit'])('%s, then again: one effect', async (soort) => {
    await begin(person)
    await coa.storing({ partner: 'coa', soort, aantal: 1, ms: 700 })
    await expect(confirm(2)).rejects.toThrow('coa: ')
    expect(await confirm(2, true)).toEqual({ kind: 'accepted' })
    expect(await coa.ledger(V_NUMMER)).toEqual({ 'overdracht versie 2': 1 })
  })

  test('an earlier version that was overtaken is not confirmed any more', async () => {
    await begin(person)
    await confirm(2)
    expect(await confirm(1, true)).toEqual({ kind: 'accepted' })
    expect(await coa.ledger(V_NUMMER)).toEqual({ 'overdracht versie 2': 1 })
  })

  test('a version that does not exist is refused', async () => {
    await begin(person)
    expect(await confirm(3)).toEqual({ kind: 'refused', fouttekst: ['Versie 3 van het profiel bestaat niet.'] })
    expect(await coa.ledger(V_NUMMER)).toEqual({})
  })

  test('nonsense is unusable', async () => {
    await begin(person)
    await coa.storing({ partner: 'coa', soort: 'onzin' })
    expect(await confirm(2)).toMatchObject({ kind: 'unusable' })
    expect(await coa.ledger(V_NUMMER)).toEqual({})
  })
})
