// Does a life played without HTTP hear the same from its partners as one played on the running system?
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBrp } from '../../activities/brp/brp.ts'
import { createCoa } from '../../activities/coa/coa.ts'
import { createDuo } from '../../activities/duo/duo.ts'
import type { IsoDate } from '../../domain/dates/iso-date.ts'
import { isoDate, plus } from '../../domain/dates/iso-date.ts'
import type { MessageKind } from '../../domain/wi2021/traject/messages.ts'
import { answerTo, factsFor } from '../../simulators/answers.ts'
import { merged, type PersonFacts, type PersonRegister, personRegister } from '../../simulators/register.ts'
import { BSN, callOf, inburgeraar, type RunningSimulators, simulators, V_NUMMER } from '../partners/call.ts'

let running: RunningSimulators
beforeAll(async () => {
  running = await simulators()
})
afterAll(() => running.stop())

const aowOp = (day: IsoDate) => plus(day, { years: 67 })
const full: PersonFacts = {
  ...inburgeraar({
    lbtResultaten: [
      { resultaat: 'Onbekend', behaaldeScore: '1,00', benodigdeScore: '55,00', datumAfname: '2024-02-20' },
    ],
    examens: [{ examendatum: '2025-10-01', resultaat: 'Gezakt', onderdeel: 'SP', niveau: 'A2' }],
  }),
  brp: {
    naam: { volledigeNaam: 'Selam Fictief' },
    geboorte: { datum: { type: 'Datum', datum: isoDate('1990-05-17') } },
    gemeenteVanInschrijving: { code: '9901' },
  },
  coa: {
    koppeling: { gemeentecode: '9901', datumKoppeling: isoDate('2024-01-15') },
    profiel: { versie: 1, datumVastgesteld: isoDate('2024-01-20'), deelnameVoorinburgering: false, urenTaalEnKnm: 0 },
  },
}
const others: Record<string, PersonFacts> = {
  'everything known': full,
  'nobody knows': { vNummer: V_NUMMER, scripted: true },
  'another gemeente': { ...full, brp: { gemeenteVanInschrijving: { code: '9902' } }, coa: {} },
  'nobody wants to answer': {
    ...full,
    antwoordt: { duo: { weigert: 'Nu niet' }, brp: { weigert: 'Nu niet' }, coa: { weigert: 'Nu niet' } },
  },
  'nobody answers what can be used': {
    ...full,
    antwoordt: { duo: 'onbruikbaar', brp: 'onbruikbaar', coa: 'onbruikbaar' },
  },
  'birth date unknown': { ...full, brp: { gemeenteVanInschrijving: { code: '9901' } } },
}

const messages: readonly { readonly kind: MessageKind; readonly body: object }[] = [
  { kind: 'fetchInburgeringsplichtFromDuo', body: {} },
  { kind: 'fetchTermijnFromDuo', body: {} },
  { kind: 'fetchLeerbaarheidstoetsFromDuo', body: {} },
  { kind: 'fetchExamenresultatenFromDuo', body: {} },
  { kind: 'fetchVrijstellingenFromDuo', body: {} },
  { kind: 'fetchOntheffingenFromDuo', body: {} },
  { kind: 'enrollLeerbaarheidstoetsAtDuo', body: {} },
  { kind: 'skipLeerbaarheidstoetsAtDuo', body: {} },
  { kind: 'reportPipToDuo', body: { dagtekening: '2024-05-01', leerroute: 'Z', alfabetisering: 'A' } },
  {
    kind: 'reportPipToDuo',
    body: { dagtekening: '2024-01-01', leerroute: 'onderwijs', niveau: 'A2', alfabetisering: 'A' },
  },
  { kind: 'reportAanbodToDuo', body: { instellingsnummer: '0000000002', datum: '2024-05-01', alfabetisering: 'NVT' } },
  { kind: 'reportAanbodToDuo', body: { instellingsnummer: '0000000003', datum: '2024-05-01', alfabetisering: 'NVT' } },
  { kind: 'reportPvtToDuo', body: { datumOndertekening: '2024-09-01' } },
  { kind: 'reportMapToDuo', body: { datumEindgesprek: '2024-01-01' } },
  { kind: 'reportZRouteToDuo', body: { datumAfronding: '2026-05-01' } },
  { kind: 'reportUrenBredeIntakeToDuo', body: { uren: 12 } },
  { kind: 'reportParticipatieactiviteitenToDuo', body: { uren: 800 } },
  { kind: 'reportParticipatieTaallesToDuo', body: { uren: 3 } },
  { kind: 'fetchPersoonFromBrp', body: {} },
  { kind: 'fetchKoppelingFromCoa', body: {} },
  { kind: 'fetchProfielFromCoa', body: {} },
  { kind: 'fetchUitstroomFromCoa', body: {} },
  { kind: 'confirmOverdrachtToCoa', body: { versie: 1 } },
  { kind: 'confirmOverdrachtToCoa', body: { versie: 2 } },
]

test.for(Object.keys(others))('%s: every message, one after another, the same over HTTP as without', async (who) => {
  const facts = others[who] ?? {}
  const partners = {
    ...createDuo(running.duo),
    ...createBrp({ url: `${running.url}/brp`, storePersoon: async () => undefined, aowOp }),
    ...createCoa({ url: `${running.url}/coa` }),
  }
  await running.begin(facts)
  let register: PersonRegister = personRegister({ bsn: BSN, ...facts })
  for (const { kind, body } of messages) {
    const partner = (partners as Partial<Record<MessageKind, (typeof partners)['fetchTermijnFromDuo']>>)[kind]
    const spoken = await partner?.(callOf(kind, body as never))
    const { answer, person } = answerTo({ kind, body: { ...body }, gemeente: '9901' }, register, aowOp)
    register = person
    // the words of a problem are those of the client; a player only needs to know that there is one
    if (answer.kind === 'unusable') expect(spoken, kind).toMatchObject({ kind: 'unusable' })
    else expect(spoken, kind).toEqual(answer)
  }
  expect((await running.beheer('GET', `personen/${BSN}`)).body).toEqual(register)
})

test('the facts alone, for who asks and tells nothing', () => {
  const register = personRegister(full)
  expect(factsFor('fetchTermijnFromDuo', register, aowOp)).toEqual({
    kind: 'facts',
    facts: { termijn: { aanvang: '2024-03-16', laatsteDag: '2027-03-15', grond: null } },
  })
  expect(factsFor('fetchPersoonFromBrp', register, aowOp)).toMatchObject({
    facts: { persoon: { aowOp: '2057-05-17' } },
  })
})

test('a letter is always accepted', () => {
  expect(answerTo({ kind: 'sendBrief', body: {}, gemeente: '9901' }, personRegister({}), aowOp).answer).toEqual({
    kind: 'accepted',
  })
})

test('new facts go over the old: objects by field, lists whole, null empties', () => {
  const old = personRegister(full)
  const fresh = merged(old, { duo: { inburgeringsplicht: { einddatum: '2026-01-01' }, examens: [], pip: null } })
  expect(fresh.duo.inburgeringsplicht).toMatchObject({ begindatum: '2024-01-10', einddatum: '2026-01-01' })
  expect(fresh.duo).toMatchObject({ examens: [], pip: null, lbtResultaten: old.duo.lbtResultaten })
})

test.for([
  { duo: { inburgeringsplicht: { indicatorInburgeringsplicht: true, begindtum: '2024-01-10' } } },
  { duo: { termijn: null } },
  { duo: { inburgeringstermijn: { startdatum: '2024-03-16', einddatum: '2027-02-30' } } },
  { naam: 'Selam' },
])('a field or a value that no partner has is no fact: %o', (facts) => {
  expect(() => merged(personRegister({}), facts)).toThrow()
})
