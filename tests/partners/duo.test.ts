// Do our client and DUO (its simulator, over HTTP) understand each other: yes, no, nonsense, not now, and an answer that got lost?
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDuo, type DuoKind } from '../../activities/duo/duo.ts'
import type { PartnerCall } from '../../activities/partner.ts'
import { PartnerUnavailable } from '../../activities/partner-http.ts'
import { isoDate } from '../../domain/dates/iso-date.ts'
import type { Answer } from '../../domain/dossier.ts'
import { gemeenteMetCode } from '../../domain/gemeenten.ts'
import { BSN, callOf, inburgeraar, type RunningSimulators, simulators } from './call.ts'

let duo: RunningSimulators
let partners: ReturnType<typeof createDuo>
beforeAll(async () => {
  duo = await simulators()
  partners = createDuo(duo.duo)
})
afterAll(() => duo.stop())

const PLICHT = { indicatorInburgeringsplicht: true, begindatum: '2024-01-10' }

type Case = {
  readonly kind: DuoKind
  readonly call: PartnerCall
  readonly person: Parameters<RunningSimulators['begin']>[0]
  readonly answer: Answer
  readonly ledger: Record<string, number>
  /** DUO shows nobody what it holds: a human must look after an uncertain attempt. */
  readonly blind?: true
}

const accepted = { kind: 'accepted' } as const
const date = isoDate

const reading: readonly Case[] = [
  {
    kind: 'fetchInburgeringsplichtFromDuo',
    call: callOf('fetchInburgeringsplichtFromDuo', {}),
    person: inburgeraar(),
    answer: {
      kind: 'facts',
      facts: {
        plicht: {
          plichtig: true,
          begin: '2024-01-10',
          einde: null,
          kennisgeving: '2024-01-20',
          redenGeenPlicht: null,
        },
        doelgroep: 'asiel',
      },
    },
    ledger: {},
  },
  {
    kind: 'fetchTermijnFromDuo',
    call: callOf('fetchTermijnFromDuo', {}),
    person: inburgeraar(),
    answer: {
      kind: 'facts',
      facts: { termijn: { aanvang: '2024-03-16', laatsteDag: '2027-03-15', grond: null } },
    },
    ledger: {},
  },
  {
    kind: 'fetchLeerbaarheidstoetsFromDuo',
    call: callOf('fetchLeerbaarheidstoetsFromDuo', {}),
    person: inburgeraar({
      lbtResultaten: [
        { resultaat: 'B1-route haalbaar', behaaldeScore: '61,50', benodigdeScore: '55,00', datumAfname: '2024-02-20' },
      ],
    }),
    answer: { kind: 'facts', facts: { uitslagen: [{ uitslag: 'haalbaar', datum: '2024-02-20' }] } },
    ledger: {},
  },
  {
    kind: 'fetchExamenresultatenFromDuo',
    call: callOf('fetchExamenresultatenFromDuo', {}),
    person: inburgeraar({
      examens: [{ examendatum: '2025-10-01', resultaat: 'Geslaagd', onderdeel: 'LE', niveau: 'B1' }],
    }),
    answer: {
      kind: 'facts',
      facts: {
        resultaten: [
          { onderdeel: 'lezen', niveau: 'B1', examendatum: '2025-10-01', resultaat: 'geslaagd', reden: null },
        ],
      },
    },
    ledger: {},
  },
]

const writing: readonly Case[] = [
  {
    kind: 'enrollLeerbaarheidstoetsAtDuo',
    call: callOf('enrollLeerbaarheidstoetsAtDuo', {}),
    person: inburgeraar(),
    answer: { kind: 'facts', facts: { aangemeld: true } },
    ledger: { 'LBT aanmelding': 1 },
  },
  {
    kind: 'skipLeerbaarheidstoetsAtDuo',
    call: callOf('skipLeerbaarheidstoetsAtDuo', {}),
    person: inburgeraar({ examennummer: 'LBT1' }),
    answer: accepted,
    ledger: { 'LBT overgeslagen': 1 },
  },
  {
    kind: 'reportPipToDuo',
    call: callOf('reportPipToDuo', {
      dagtekening: date('2024-03-15'),
      leerroute: 'B1',
      urenIntensiteit: 750,
      alfabetisering: 'NVT',
    }),
    person: inburgeraar({ pip: null, inburgeringstermijn: null }),
    answer: accepted,
    ledger: { 'PIP 2024-03-15 B': 1 },
  },
  {
    kind: 'reportAanbodToDuo',
    call: callOf('reportAanbodToDuo', {
      instellingsnummer: '0000000001',
      datum: date('2024-04-01'),
      verwachtEinde: date('2027-03-15'),
      alfabetisering: 'NVT',
    }),
    person: inburgeraar(),
    answer: accepted,
    ledger: { 'aanbod 2024-04-01 0000000001': 1 },
    blind: true,
  },
  {
    kind: 'reportPvtToDuo',
    call: callOf('reportPvtToDuo', { datumOndertekening: date('2024-09-01') }),
    person: inburgeraar(),
    answer: accepted,
    ledger: { 'PVT 2024-09-01': 1 },
  },
  {
    kind: 'reportMapToDuo',
    call: callOf('reportMapToDuo', { datumEindgesprek: date('2025-09-01') }),
    person: inburgeraar(),
    answer: accepted,
    ledger: { 'MAP 2025-09-01': 1 },
  },
  {
    kind: 'reportMapToDuo',
    call: callOf('reportMapToDuo', { verwijtbaar: true }),
    person: { ...inburgeraar(), vandaag: date('2027-04-01') },
    answer: accepted,
    ledger: { 'MAP zonder datum Ja': 1 },
    blind: true,
  },
  {
    kind: 'reportZRouteToDuo',
    call: callOf('reportZRouteToDuo', { datumAfronding: date('2026-05-01') }),
    person: inburgeraar({ pip: { gemeentecode: '9901', pip: { dagtekeningPip: '2024-03-15', leerroute: 'Z' } } }),
    answer: accepted,
    ledger: { 'Z-route 2026-05-01': 1 },
    blind: true,
  },
  {
    kind: 'reportUrenBredeIntakeToDuo',
    call: callOf('reportUrenBredeIntakeToDuo', { uren: 40 }),
    person: inburgeraar(),
    answer: accepted,
    ledger: { 'uren/bredeintake/taallesknm 40': 1 },
  },
  {
    kind: 'reportParticipatieactiviteitenToDuo',
    call: callOf('reportParticipatieactiviteitenToDuo', { uren: 800 }),
    person: inburgeraar(),
    answer: accepted,
    ledger: { 'uren/participatieactiviteiten 800': 1 },
  },
  {
    kind: 'reportParticipatieTaallesToDuo',
    call: callOf('reportParticipatieTaallesToDuo', { uren: 0 }),
    person: inburgeraar(),
    answer: accepted,
    ledger: { 'uren/participatietaalles 0': 1 },
  },
]

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

  test('nonsense is unusable, and nothing happened', async () => {
    await duo.begin(person)
    await duo.storing({ partner: 'duo', soort: 'onzin' })
    expect(await partners[kind](call)).toMatchObject({ kind: 'unusable' })
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
