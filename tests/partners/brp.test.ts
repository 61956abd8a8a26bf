// Does the BRP tell us what we need, and does what is personal stay out of the dossier?
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createBrp } from '../../activities/brp/brp.ts'
import type { Persoon } from '../../activities/brp/personen.ts'
import { isoDate } from '../../domain/dates/iso-date.ts'
import { NoValue } from '../../domain/law/timeline.ts'
import type { PersonFacts } from '../../simulators/register.ts'
import { BSN, callOf, type RunningSimulators, simulators } from './call.ts'

let brp: RunningSimulators
let partners: ReturnType<typeof createBrp>
let stored: { dossierId: string; persoon: Persoon }[] = []

beforeAll(async () => {
  brp = await simulators()
  partners = createBrp({
    url: `${brp.url}/brp`,
    timeoutMs: 400,
    storePersoon: async (dossierId, persoon) => void stored.push({ dossierId, persoon }),
    aowOp: (geboortedatum) => isoDate(`2057${geboortedatum.slice(4)}`),
  })
})
beforeEach(() => {
  stored = []
})
afterAll(() => brp.stop())

const call = callOf('fetchPersoonFromBrp', {})
const registered: NonNullable<PersonFacts['brp']> = {
  naam: { volledigeNaam: 'Selam Fictief' },
  geboorte: { datum: { type: 'Datum', datum: '1990-05-17' } },
  gemeenteVanInschrijving: { code: '9901', omschrijving: 'Zandwijk' },
  datumInschrijvingInGemeente: { type: 'Datum', datum: '2024-02-01' },
  adressering: { adresregel1: 'Duinweg 1', adresregel2: '9999 ZZ  ZANDWIJK' },
}

test('facts go to the dossier, the person to the vault', async () => {
  await brp.begin({ brp: registered })
  const answer = await partners.fetchPersoonFromBrp(call)
  expect(answer).toEqual({
    kind: 'facts',
    facts: { persoon: { gemeente: '9901', ingeschrevenSinds: '2024-02-01', overledenOp: null, aowOp: '2057-05-17' } },
  })
  expect(stored).toEqual([
    {
      dossierId: call.dossierId,
      persoon: {
        naam: 'Selam Fictief',
        geboortedatum: '1990-05-17',
        adres: ['Duinweg 1', '9999 ZZ  ZANDWIJK'],
        geheimhouding: false,
      },
    },
  ])
  expect(JSON.stringify(answer)).not.toMatch(/Selam|Duinweg|1990/)
})

test('secrecy comes along unasked', async () => {
  await brp.begin({ brp: { ...registered, geheimhoudingPersoonsgegevens: true } })
  await partners.fetchPersoonFromBrp(call)
  expect(stored[0]?.persoon.geheimhouding).toBe(true)
})

test('the day of death', async () => {
  await brp.begin({ brp: { ...registered, overlijden: { datum: { type: 'Datum', datum: '2026-02-03' } } } })
  expect(await partners.fetchPersoonFromBrp(call)).toMatchObject({ facts: { persoon: { overledenOp: '2026-02-03' } } })
})

test('not registered', async () => {
  await brp.begin({})
  expect(await partners.fetchPersoonFromBrp(call)).toEqual({ kind: 'facts', facts: { persoon: null } })
  expect(stored).toEqual([])
})

test.for([
  { datum: { type: 'JaarDatum', jaar: 1990 } as const },
  { datum: { type: 'JaarMaandDatum', jaar: 1990, maand: 5 } as const },
  { datum: { type: 'DatumOnbekend' } as const },
])('a birth date that is not known to the day is for a human, never guessed: $datum.type', async ({ datum }) => {
  await brp.begin({ brp: { ...registered, geboorte: { datum } } })
  expect(await partners.fetchPersoonFromBrp(call)).toMatchObject({ kind: 'unusable' })
  expect(stored).toMatchObject([{ persoon: { naam: 'Selam Fictief', geboortedatum: null } }])
})

test('a birth date for which no AOW age is known is for a human; the person is kept', async () => {
  const old = createBrp({
    url: `${brp.url}/brp`,
    storePersoon: async (dossierId, persoon) => void stored.push({ dossierId, persoon }),
    aowOp: () => {
      throw new NoValue('AOW-leeftijd')
    },
  })
  await brp.begin({ brp: registered })
  expect(await old.fetchPersoonFromBrp(call)).toMatchObject({ kind: 'unusable', problem: expect.stringMatching(/AOW/) })
  expect(stored).toHaveLength(1)
})

test('without a name nothing is kept', async () => {
  await brp.begin({ brp: { ...registered, naam: null } })
  expect(await partners.fetchPersoonFromBrp(call)).toMatchObject({ kind: 'unusable' })
  expect(stored).toEqual([])
})

describe('when it goes wrong', () => {
  test('nonsense', async () => {
    await brp.begin({ brp: registered })
    await brp.storing({ partner: 'brp', soort: 'onzin' })
    expect(await partners.fetchPersoonFromBrp(call)).toMatchObject({ kind: 'nonsense' })
    expect(stored).toEqual([])
  })

  test.for([
    { soort: '500', error: /^brp: 500 on personen$/ },
    { soort: '503', error: /^brp: 503 on personen$/ },
    { soort: '429', error: /^brp: 429 on personen$/ },
    { soort: 'uit', error: /^brp: \S+ on personen$|^brp: no connection on personen$/ },
    { soort: 'traag', error: /^brp: no answer in time on personen$/ },
    { soort: 'antwoordKwijt', error: /^brp: \S+ on personen$|^brp: no connection on personen$/ },
  ])('$soort is thrown', async ({ soort, error }) => {
    await brp.begin({ brp: registered })
    await brp.storing({ partner: 'brp', soort, ms: 700 })
    await expect(partners.fetchPersoonFromBrp(call)).rejects.toThrow(error)
    expect(stored).toEqual([])
  })

  test('a BSN that is none is refused by the BRP, and for a human here', async () => {
    await brp.begin({ brp: registered })
    const odd = { ...call, person: { bsn: '12', vNummer: null } }
    expect(await partners.fetchPersoonFromBrp(odd)).toMatchObject({ kind: 'unusable' })
  })

  test('without a BSN nobody is asked', async () => {
    const nobody = { ...call, person: { bsn: null, vNummer: null } }
    expect(await partners.fetchPersoonFromBrp(nobody)).toMatchObject({ kind: 'unusable' })
  })
})

test('the BSN stands in no address', async () => {
  await brp.begin({ brp: registered })
  await partners.fetchPersoonFromBrp(call)
  const { body } = await brp.beheer('GET', 'verzoeken')
  expect(body).toContainEqual(
    expect.objectContaining({ partner: 'brp', operatie: 'POST /personen', bsn: BSN, uitkomst: '200' }),
  )
})
