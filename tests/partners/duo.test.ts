// Do our client and DUO (its simulator, over HTTP) understand each other: yes, no, nonsense or not now?
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDuo } from '../../activities/duo/duo.ts'
import { PartnerUnavailable } from '../../activities/partner-http.ts'
import { isoDate as date } from '../../domain/dates/iso-date.ts'
import { gemeenteMetCode } from '../../domain/gemeenten.ts'
import { BSN, callOf, inburgeraar, type RunningSimulators, simulators } from './call.ts'
import { reading, writing } from './duo-cases.ts'

let duo: RunningSimulators
let partners: ReturnType<typeof createDuo>
beforeAll(async () => {
  duo = await simulators()
  partners = createDuo(duo.duo)
})
afterAll(() => duo.stop())

const PLICHT = { indicatorInburgeringsplicht: true, begindatum: '2024-01-10' }

const all = [...reading, ...writing]

test('every message on the queue of DUO is tested here', () => {
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(Object.keys(partners)))
})

describe.for(all)('$kind $call.body', ({ kind, call, person, answer, ledger }) => {
  test('is understood, and has its effect once', async () => {
    await duo.begin(person)
    expect(await partners[kind](call)).toEqual(answer)
    expect(await duo.ledger()).toEqual(ledger)
  })

  test('nonsense in answer to a question is called that, in answer to a report unusable; and nothing happened', async () => {
    await duo.begin(person)
    await duo.storing({ partner: 'duo', soort: 'onzin' })
    const reads = kind.startsWith('fetch') || kind.startsWith('enroll')
    expect(await partners[kind](call)).toMatchObject({ kind: reads ? 'nonsense' : 'unusable' })
    expect(await duo.ledger()).toEqual({})
  })

  test.for([
    { soort: '500', message: /^duo: 500 on \S/, mayHaveArrived: true },
    { soort: '503', message: /^duo: 503 on \S/, mayHaveArrived: false },
    { soort: '429', message: /^duo: 429 on \S/, mayHaveArrived: false },
    { soort: 'uit', message: /^duo: \S/, mayHaveArrived: true },
    { soort: 'traag', message: /^duo: no answer in time on \S/, mayHaveArrived: true },
  ])('$soort is thrown for Temporal to try again, without the BSN', async ({ soort, message, mayHaveArrived }) => {
    await duo.begin(person)
    await duo.storing({ partner: 'duo', soort, ms: 700 })
    const error = await partners[kind](call).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(PartnerUnavailable)
    expect(error).toMatchObject({ message: expect.stringMatching(message), mayHaveArrived })
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(BSN)
  })

  test('without a BSN nobody is asked', async () => {
    const answerWithout = await partners[kind]({ ...call, person: { bsn: null, vNummer: '9990000001' } })
    expect(answerWithout).toMatchObject({ kind: 'unusable', problem: expect.stringContaining('burgerservicenummer') })
  })
})

describe('no', () => {
  test('a functional refusal is an answer with the words of DUO', async () => {
    await duo.begin(inburgeraar({ pip: null }))
    const call = callOf('reportPipToDuo', {
      dagtekening: date('2024-01-09'),
      leerroute: 'Z',
      niveau: 'B1',
      alfabetisering: 'NVT',
    })
    expect(await partners.reportPipToDuo(call)).toEqual({
      kind: 'refused',
      fouttekst: [
        'De dagtekening van het PIP ligt voor het begin van de inburgeringsplicht.',
        'Niveau B1 is niet mogelijk bij de Z-route.',
      ],
    })
    expect(await duo.ledger()).toEqual({})
  })

  test.for(all)('403 without a reason is for a human: $kind', async ({ kind, call }) => {
    await duo.begin(inburgeraar())
    const elsewhere = { ...call, gemeente: gemeenteMetCode('9902') }
    expect(await partners[kind](elsewhere)).toMatchObject({
      kind: 'unusable',
      problem: expect.stringContaining('geen toegang'),
    })
    expect(await duo.ledger()).toEqual({})
  })

  test.for([
    { kind: 'fetchInburgeringsplichtFromDuo', facts: { plicht: null, doelgroep: null } },
    { kind: 'fetchTermijnFromDuo', facts: { termijn: null } },
    { kind: 'fetchLeerbaarheidstoetsFromDuo', facts: { uitslagen: [] } },
    { kind: 'fetchExamenresultatenFromDuo', facts: { resultaten: [] } },
    { kind: 'fetchVrijstellingenFromDuo', facts: { vrijstellingen: [] } },
    { kind: 'fetchOntheffingenFromDuo', facts: { ontheffingen: [] } },
  ] as const)('a question about someone whom DUO does not know: $kind', async ({ kind, facts }) => {
    await duo.begin({ scripted: true })
    expect(await partners[kind](callOf(kind, {}))).toEqual({ kind: 'facts', facts })
  })

  test.for(writing.filter(({ kind }) => kind !== 'skipLeerbaarheidstoetsAtDuo'))(
    'a report about someone whom DUO does not know is for a human: $kind',
    async ({ kind, call }) => {
      await duo.begin({ scripted: true })
      expect(await partners[kind](call)).toMatchObject({ kind: 'unusable' })
    },
  )

  test('an instellingsnummer that is no number never becomes part of an address', async () => {
    const body = { instellingsnummer: '../../../x', datum: date('2024-04-01'), alfabetisering: 'NVT' } as const
    expect(await partners.reportAanbodToDuo(callOf('reportAanbodToDuo', body))).toMatchObject({ kind: 'unusable' })
  })
})

test('who is cancelled is cancelled, not unavailable', async () => {
  await duo.begin(inburgeraar({ inburgeringsplicht: PLICHT }))
  await duo.storing({ partner: 'duo', soort: 'traag', ms: 700 })
  const cancelled = new AbortController()
  setTimeout(() => cancelled.abort(new Error('cancelled')), 50)
  const call = callOf('fetchTermijnFromDuo', {}, { signal: cancelled.signal })
  await expect(partners.fetchTermijnFromDuo(call)).rejects.toThrow('cancelled')
})
