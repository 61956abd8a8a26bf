// Can a human settle what could not be placed?
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shapes } from '../../api/shapes.ts'
import { gemeenten, oinVanDuo } from '../../domain/gemeenten.ts'
import { type Api, BSN, DUO, openTraject, startApi, WATERVEEN, ZANDWIJK } from './api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

async function unplaced(registratieDatumTijd: string): Promise<string> {
  const headers = { bron: oinVanDuo, doel: gemeenten[0]?.oin ?? '' }
  await api.tell('/notificaties', { registratieDatumTijd, gebeurtenisId: 'SS199', bsn: BSN }, headers)
  return shapes.Quarantaines.parse((await api.ask('/v1/quarantaine')).body).quarantaine.at(-1)?.adres ?? ''
}

test('it shows to the gemeente it was for, in the list and in the worklist, and to nobody else', async () => {
  const adres = await unplaced('2026-11-02T10:00:00Z')
  const { quarantaine } = shapes.Quarantaines.parse((await api.ask('/v1/quarantaine')).body)
  expect(quarantaine).toMatchObject([
    { adres, bsn: BSN, gebeurtenis: 'SS199', omschrijving: 'Examenresultaat bekend', reden: 'onbekendePersoon' },
  ])
  const { taken } = shapes.Taken.parse((await api.ask('/v1/taken')).body)
  expect(taken).toMatchObject([{ soort: 'quarantaine', adres, gemeente: { code: '9901' } }])
  for (const as of [WATERVEEN, DUO]) {
    expect((await api.ask('/v1/quarantaine', { as })).body.quarantaine).toEqual([])
    expect((await api.ask('/v1/taken', { as })).body.taken).toEqual([])
    expect((await api.post(`${adres}/afhandelingen`, as, { keuze: 'vervallen' })).status).toBe(404)
  }
})

test('again: refused while nothing has changed, placed once the traject is there', async () => {
  const adres = await unplaced('2026-11-02T10:00:00Z')
  const again = () => api.post(`${adres}/afhandelingen`, ZANDWIJK, { keuze: 'opnieuw' })
  const refused = await again()
  expect([refused.status, refused.body.reden]).toEqual([409, 'onbekendePersoon'])
  const id = await openTraject(api)
  const placed = await again()
  expect([placed.status, placed.body]).toEqual([201, { keuze: 'opnieuw', status: 'geplaatst', trajectId: id }])
  const { events } = (await api.ask(`/v1/trajecten/${id}/events`)).body
  expect(events.at(-1)).toMatchObject({ soort: 'DuoMeldingOntvangen', gegevens: { gebeurtenis: 'SS199' } })
  expect((await again()).status).toBe(409)
})

test('put away: it is gone, and who did it is kept', async () => {
  await api.tell(
    '/notificaties',
    { registratieDatumTijd: '2026-11-03T10:00:00Z', gebeurtenisId: 'XX1', bsn: BSN },
    { bron: oinVanDuo, doel: gemeenten[0]?.oin ?? '' },
  )
  const { quarantaine } = (await api.ask('/v1/quarantaine')).body
  expect(quarantaine).toHaveLength(1)
  const settle = () => api.post(`${quarantaine[0].adres}/afhandelingen`, ZANDWIJK, { keuze: 'vervallen' })
  expect((await settle()).body).toEqual({ keuze: 'vervallen', status: 'afgehandeld', trajectId: null })
  expect((await settle()).status).toBe(409)
  expect((await api.ask('/v1/quarantaine')).body.quarantaine).toEqual([])
  const { rows } = await api.deps.pool.query(`select settled_by from notificatie where status = 'afgehandeld'`)
  expect(rows).toEqual([{ settled_by: ZANDWIJK }])
})

test('a wrong choice is a 400, an unknown address a 404', async () => {
  const nowhere = '/v1/quarantaine/00000000-0000-4000-8000-000000000000/afhandelingen'
  expect((await api.post(nowhere, ZANDWIJK, { keuze: 'weg' })).body.fouten).toEqual([
    { veld: 'keuze', melding: 'kies uit opnieuw, vervallen' },
  ])
  expect((await api.post(nowhere, ZANDWIJK, { keuze: 'vervallen' })).status).toBe(404)
})
