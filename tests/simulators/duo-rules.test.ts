// What does our DUO refuse, and what just not? Both sides of each check that DUO publishes.
import { describe, expect, test } from 'vitest'
import type { MessageBodies } from '../../domain/wi2021/traject/messages.ts'
import { answerTo } from '../../simulators/answers.ts'
import { type PersonFacts, personRegister } from '../../simulators/register.ts'

const aowOp = (day: string) => day as never
type Kind = 'reportPipToDuo' | 'reportAanbodToDuo' | 'reportMapToDuo' | 'reportPvtToDuo' | 'reportZRouteToDuo'

/** The foutteksten; empty when DUO takes it. */
function refusal<K extends Kind>(kind: K, body: Loose<MessageBodies[K]>, facts: PersonFacts, gemeente = '9901') {
  const { answer } = answerTo({ kind, body: body as never, gemeente }, personRegister(facts), aowOp)
  if (answer.kind === 'refused') return answer.fouttekst.join(' ')
  return answer.kind === 'accepted' ? '' : answer.kind
}
/** Dates as plain text, so that the tables read easily. */
type Loose<T> = { readonly [F in keyof T]: T[F] extends string | undefined ? string | undefined : T[F] }

type DuoFacts = NonNullable<PersonFacts['duo']>
const person = (duo: object = {}, rest: object = {}): PersonFacts =>
  ({
    scripted: true,
    ...rest,
    duo: {
      inburgeringsplicht: { indicatorInburgeringsplicht: true, begindatum: '2024-01-10' },
      doelgroep: { indeling: 'Asielstatushouder' },
      ...duo,
    } as DuoFacts,
  }) as PersonFacts

const pipOf = (leerroute: string, dagtekeningPip = '2024-03-15', gemeentecode = '9901') => ({
  gemeentecode,
  pip: { dagtekeningPip, leerroute },
})

describe('PIP', () => {
  const body = { dagtekening: '2024-03-15', leerroute: 'B1', alfabetisering: 'NVT' }
  const living = (since: string) => ({
    brp: { gemeenteVanInschrijving: { code: '9901' }, datumInschrijvingInGemeente: { type: 'Datum', datum: since } },
  })

  test.for([
    { over: { dagtekening: '2024-01-09' }, facts: person(), says: /begin van de inburgeringsplicht/ },
    { over: { dagtekening: '2024-01-10' }, facts: person(), says: /^$/ },
    { over: {}, facts: person({ eerstePip: '2024-03-16' }), says: /eerste PIP/ },
    { over: {}, facts: person({ eerstePip: '2024-03-15' }), says: /^$/ },
    { over: {}, facts: person({ pip: pipOf('B', '2024-03-16') }), says: /huidige PIP/ },
    { over: {}, facts: person({ pip: pipOf('B', '2024-03-15') }), says: /^$/ },
    { over: {}, facts: person({}, living('2024-03-16')), says: /vestiging/ },
    { over: {}, facts: person({}, living('2024-03-15')), says: /^$/ },
    { over: { leerroute: 'onderwijs', niveau: 'A2' }, facts: person(), says: /A2.*onderwijsroute/ },
    { over: { leerroute: 'onderwijs', niveau: 'B1' }, facts: person(), says: /^$/ },
    { over: { leerroute: 'Z', niveau: 'B1' }, facts: person(), says: /B1.*Z-route/ },
    { over: { leerroute: 'Z' }, facts: person(), says: /^$/ },
    { over: { niveau: 'A2' }, facts: person(), says: /pas mogelijk na een eerder PIP/ },
    { over: { niveau: 'A2' }, facts: person({ pip: pipOf('B', '2024-03-14') }), says: /^$/ },
    { over: { urenIntensiteit: 600, leerroute: 'Z' }, facts: person(), says: /intensiteit/ },
    {
      over: { urenIntensiteit: 600 },
      facts: person({ doelgroep: { indeling: 'Gezinsmigrant en overige migrant' } }),
      says: /intensiteit/,
    },
    { over: { urenIntensiteit: 600 }, facts: person(), says: /^$/ },
    { over: {}, facts: { scripted: true }, says: /^unusable$/ },
  ])('$over: $says', ({ over, facts, says }) => {
    expect(refusal('reportPipToDuo', { ...body, ...over }, facts)).toMatch(says)
  })
})

describe('inburgeringsaanbod', () => {
  const body = { instellingsnummer: '0000000001', datum: '2024-03-15', alfabetisering: 'NVT' }
  const termijn = { startdatum: '2024-03-16', einddatum: '2027-03-16' }
  const asiel = (leerroute = 'B') => person({ pip: pipOf(leerroute), inburgeringstermijn: termijn })

  test.for([
    { over: {}, facts: asiel(), says: /^$/ },
    {
      over: {},
      facts: person({ pip: pipOf('B'), doelgroep: { indeling: 'Gezinsmigrant en overige migrant' } }),
      says: /alleen mogelijk voor een asielstatushouder/,
    },
    { over: {}, facts: person(), says: /geen PIP/ },
    { over: { instellingsnummer: '0000000003' }, facts: asiel(), says: /Blik op Werk/ },
    { over: { instellingsnummer: '9999999999' }, facts: asiel(), says: /niet bekend/ },
    { over: { instellingsnummer: '0000000001' }, facts: asiel('O'), says: /taalschakeltraject/ },
    { over: { instellingsnummer: '0000000002' }, facts: asiel('O'), says: /^$/ },
    { over: { datum: '2024-03-14' }, facts: asiel(), says: /voor de dagtekening/ },
    { over: { datum: '2027-03-15' }, facts: asiel(), says: /^$/ },
    { over: { datum: '2027-03-16' }, facts: asiel(), says: /na het einde/ },
    { over: { verwachtEinde: '2027-03-15' }, facts: asiel(), says: /^$/ },
    { over: { verwachtEinde: '2027-03-16' }, facts: asiel(), says: /na het einde/ },
  ])('$over: $says', ({ over, facts, says }) => {
    expect(refusal('reportAanbodToDuo', { ...body, ...over }, facts)).toMatch(says)
  })

  test('a new offer at the same instelling overwrites, at another it stands beside', () => {
    const told = (instellingsnummer: string, register: ReturnType<typeof personRegister>) =>
      answerTo({ kind: 'reportAanbodToDuo', body: { ...body, instellingsnummer }, gemeente: '9901' }, register, aowOp)
        .person
    const first = told('0000000001', personRegister(asiel()))
    expect(told('0000000001', first).duo.aanbod).toHaveLength(1)
    expect(told('0000000002', first).duo.aanbod).toHaveLength(2)
  })
})

describe.for([
  { kind: 'reportMapToDuo', wat: 'MAP', field: 'datumEindgesprek', held: 'map', date: 'datumEindgesprekMap' },
  { kind: 'reportPvtToDuo', wat: 'PVT', field: 'datumOndertekening', held: 'pvt', date: 'datumOndertekeningPvt' },
] as const)('$wat', ({ kind, field, held, date }) => {
  const termijn = { startdatum: '2024-03-16', einddatum: '2027-03-16' }
  const own = (duo: object = {}, vandaag: string | null = null) =>
    person({ pip: pipOf('B'), inburgeringstermijn: termijn, ...duo }, { vandaag })
  const koppeling = { coa: { koppeling: { gemeentecode: '9901', datumKoppeling: '2024-01-15' } } }

  test.for([
    { datum: '2025-09-01', facts: own(), says: /^$/ },
    { datum: '2025-09-01', facts: person({ inburgeringstermijn: termijn }), says: /geen huidig PIP/ },
    {
      datum: '2025-09-01',
      facts: { ...own({ pip: pipOf('B', '2024-03-15', '9902') }), ...koppeling },
      says: /geen huidig PIP van deze gemeente/,
    },
    {
      datum: '2025-09-01',
      facts: own({ [held]: { gemeentecode: '9902', [date]: '2025-08-01' } }),
      says: /andere gemeente/,
    },
    { datum: '2025-09-01', facts: own({ [held]: { gemeentecode: '9901', [date]: '2025-08-01' } }), says: /^$/ },
    { datum: '2024-03-15', facts: own(), says: /voor het begin/ },
    { datum: '2024-03-16', facts: own(), says: /^$/ },
    { datum: '2025-09-02', facts: own({}, '2025-09-01'), says: /toekomst/ },
    { datum: '2025-09-01', facts: own({}, '2025-09-01'), says: /^$/ },
    {
      datum: '2025-09-02',
      facts: own({ zroute: { gemeentecode: '9901', datumAfrondingZroute: '2025-09-01' } }),
      says: /na de afronding/,
    },
    {
      datum: '2025-09-01',
      facts: own({ zroute: { gemeentecode: '9901', datumAfrondingZroute: '2025-09-01' } }),
      says: /^$/,
    },
    { facts: own({ zroute: { gemeentecode: '9901', datumAfrondingZroute: '2025-09-01' } }), says: /niet leeg/ },
    { facts: own(), says: /^$/ },
    { datum: '2027-03-15', facts: own(), says: /^$/ },
    { datum: '2027-03-16', facts: own(), says: /Geef aan of/ },
    { datum: '2027-03-16', verwijtbaar: true, facts: own({}, '2027-03-16'), says: /^$/ },
    { verwijtbaar: true, facts: own({}, '2027-03-15'), says: /pas als de inburgeringstermijn is overschreden/ },
    { verwijtbaar: true, facts: own({}, '2027-03-16'), says: /^$/ },
    { verwijtbaar: false, facts: own({}, '2027-01-15'), says: /binnen twee maanden/ },
    { verwijtbaar: false, facts: own({}, '2027-01-16'), says: /^$/ },
    { datum: '2027-03-15', verwijtbaar: true, facts: own({}, '2027-03-16'), says: /niet samen met een datum/ },
    { verwijtbaar: true, facts: own(), says: /^$/ },
  ])('$datum $verwijtbaar: $says', ({ datum, verwijtbaar, facts, says }) => {
    const body = { ...(datum ? { [field]: datum } : {}), ...(verwijtbaar === undefined ? {} : { verwijtbaar }) }
    expect(refusal(kind, body, facts)).toMatch(says)
  })
})

describe('Z-route', () => {
  const z = (duo: object = {}, vandaag: string | null = null) =>
    person(
      { pip: pipOf('Z'), inburgeringstermijn: { startdatum: '2024-03-16', einddatum: '2027-03-16' }, ...duo },
      { vandaag },
    )

  test.for([
    { datum: '2026-05-01', facts: z(), says: /^$/ },
    { datum: '2026-05-01', facts: z({ pip: pipOf('B') }), says: /niet de Z-route/ },
    { datum: '2026-05-01', facts: z({ pip: null }), says: /geen huidig PIP/ },
    { datum: '2024-03-15', facts: z(), says: /voor het begin/ },
    { datum: '2024-03-16', facts: z(), says: /^$/ },
    { datum: '2026-05-02', facts: z({}, '2026-05-01'), says: /toekomst/ },
    { datum: '2026-05-01', facts: z({}, '2026-05-01'), says: /^$/ },
  ])('$datum: $says', ({ datum, facts, says }) => {
    expect(refusal('reportZRouteToDuo', { datumAfronding: datum }, facts)).toMatch(says)
  })
})

describe('who may ask', () => {
  const body = { dagtekening: '2024-05-01', leerroute: 'B1', alfabetisering: 'NVT' }
  const home = (code: string) => ({ brp: { gemeenteVanInschrijving: { code } } })
  const twoPips = { pip: pipOf('B', '2024-03-15', '9902'), vorigePip: pipOf('B', '2024-02-01', '9901') }

  test.for([
    { facts: person({}, home('9901')), may: true, because: 'lives there' },
    { facts: person({}, home('9902')), may: false, because: 'lives elsewhere' },
    {
      facts: person(
        {},
        { ...home('9902'), coa: { koppeling: { gemeentecode: '9901', datumKoppeling: '2024-01-15' } } },
      ),
      may: true,
      because: 'coupled to it',
    },
    { facts: person({ pip: pipOf('B') }, home('9902')), may: true, because: 'the current PIP is its own' },
    {
      facts: person(twoPips, { vandaag: '2024-04-14' }),
      may: true,
      because: 'the PIP before, the current one under a month old',
    },
    { facts: person(twoPips, { vandaag: '2024-04-15' }), may: false, because: 'the PIP before, a month ago' },
  ])('$may: $because', ({ facts, may }) => {
    expect(refusal('reportPipToDuo', body, facts)).toBe(may ? '' : 'unusable')
  })
})
