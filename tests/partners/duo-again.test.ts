// Is nothing told to DUO twice when its answer got lost? The simulator carries out and counts every request.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDuo } from '../../activities/duo/duo.ts'
import { isoDate as date } from '../../domain/dates/iso-date.ts'
import { BSN, callOf, inburgeraar, type RunningSimulators, simulators } from './call.ts'
import { accepted, writing } from './duo-cases.ts'

let duo: RunningSimulators
let partners: ReturnType<typeof createDuo>
beforeAll(async () => {
  duo = await simulators()
  partners = createDuo(duo.duo)
})
afterAll(() => duo.stop())

describe.for(writing)(
  'an answer of DUO that got lost: $kind $call.body',
  ({ kind, call, person, answer, ledger, blind }) => {
    const again = { ...call, mayHaveArrived: true }

    test.for(['antwoordKwijt', 'traag'])('%s: the second attempt doubles nothing', async (soort) => {
      await duo.begin(person)
      await duo.storing({ partner: 'duo', soort, aantal: 1, ms: 700 })
      await expect(partners[kind](call)).rejects.toThrow('duo: ')
      expect(await duo.ledger()).toEqual(ledger)
      expect(await partners[kind](again)).toMatchObject(blind ? { kind: 'unusable' } : answer)
      expect(await duo.ledger()).toEqual(ledger)
    })

    test('it did not arrive: the second attempt carries it out', async () => {
      await duo.begin(person)
      await duo.storing({ partner: 'duo', soort: 'uit', aantal: 1 })
      await expect(partners[kind](call)).rejects.toThrow('duo: ')
      expect(await partners[kind](again)).toMatchObject(blind ? { kind: 'unusable' } : answer)
      expect(await duo.ledger()).toEqual(blind ? {} : ledger)
    })
  },
)

test('the simulator forgives nothing: who sends twice has two effects', async () => {
  await duo.begin(inburgeraar())
  const call = callOf('reportMapToDuo', { datumEindgesprek: date('2025-09-01') })
  await partners.reportMapToDuo(call)
  await partners.reportMapToDuo(call)
  expect(await duo.ledger()).toEqual({ 'MAP 2025-09-01': 2 })
})

describe('reading before writing again', () => {
  const pip = callOf('reportPipToDuo', { dagtekening: date('2024-03-15'), leerroute: 'B1', alfabetisering: 'NVT' })

  test.for([
    { held: { dagtekeningPip: '2024-03-15', leerroute: 'B' }, ledger: {}, because: 'the same, DUO filled in nothing' },
    { held: { dagtekeningPip: '2024-03-15', leerroute: 'B', niveau: 'B1' }, ledger: {}, because: 'B1 is what B means' },
    {
      held: { dagtekeningPip: '2024-03-14', leerroute: 'B' },
      ledger: { 'PIP 2024-03-15 B': 1 },
      because: 'another day',
    },
    {
      held: { dagtekeningPip: '2024-03-15', leerroute: 'Z' },
      ledger: { 'PIP 2024-03-15 B': 1 },
      because: 'another route',
    },
  ])('a PIP that DUO holds: $because', async ({ held, ledger }) => {
    await duo.begin(inburgeraar({ pip: { gemeentecode: '9901', pip: held } }))
    expect(await partners.reportPipToDuo({ ...pip, mayHaveArrived: true })).toEqual(accepted)
    expect(await duo.ledger()).toEqual(ledger)
  })

  test('the same PIP of another gemeente is not ours', async () => {
    await duo.begin(
      inburgeraar({ pip: { gemeentecode: '9902', pip: { dagtekeningPip: '2024-03-15', leerroute: 'B' } } }),
    )
    await duo.beheer('PATCH', `personen/${BSN}`, {
      coa: { koppeling: { gemeentecode: '9901', datumKoppeling: '2024-01-15' } },
    })
    expect(await partners.reportPipToDuo({ ...pip, mayHaveArrived: true })).toEqual(accepted)
    expect(await duo.ledger()).toEqual({ 'PIP 2024-03-15 B': 1 })
  })

  test.for([
    { held: 39, answer: accepted, ledger: { 'uren/participatietaalles 40': 1 } },
    { held: 40, answer: accepted, ledger: {} },
    { held: 41, answer: { kind: 'unusable' }, ledger: {} },
  ])('hours: DUO holds $held, we have 40', async ({ held, answer, ledger }) => {
    await duo.begin(inburgeraar({ uren: [{ gemeentecode: '9901', ParticipatieAlsTaalles: { uren: held } }] }))
    const call = callOf('reportParticipatieTaallesToDuo', { uren: 40 }, { mayHaveArrived: true })
    expect(await partners.reportParticipatieTaallesToDuo(call)).toMatchObject(answer)
    expect(await duo.ledger()).toEqual(ledger)
  })

  test('a PVT with another date is replaced, once', async () => {
    await duo.begin(inburgeraar({ pvt: { gemeentecode: '9901', datumOndertekeningPvt: '2024-08-31' } }))
    const call = callOf('reportPvtToDuo', { datumOndertekening: date('2024-09-01') }, { mayHaveArrived: true })
    expect(await partners.reportPvtToDuo(call)).toEqual(accepted)
    expect(await duo.ledger()).toEqual({ 'PVT 2024-09-01': 1 })
  })
})
