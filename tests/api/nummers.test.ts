// What if the numbers that a partner names do not agree with ours? Work for a human, on every dossier that it is about; nothing is merged by guess.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gemeenten, oinVanDuo } from '../../domain/gemeenten.ts'
import { type Answered, type Api, openTraject, startApi } from './api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const duo = { bron: oinVanDuo, doel: gemeenten[0]?.oin ?? '' }
const fact = (gebeurtenisId: string, who: object, registratieDatumTijd = '2026-11-02T10:00:00+01:00') => ({
  registratieDatumTijd,
  gebeurtenisId,
  ...who,
})
const status = ({ status: is }: Answered) => is
const commands = async (kind: string) =>
  (await api.deps.pool.query('select dossier_id from command where kind = $1', [kind])).rows
const taken = async (id: string) => {
  const { body } = await api.ask(`/v1/trajecten/${id}/taken`, { as: 'medewerker-duo' })
  return body.taken
    .filter(({ sleutel }: { sleutel: string }) => sleutel.startsWith('aandacht:'))
    .map(({ tekst, toelichting }: { tekst: string; toelichting: string }) => `${tekst} | ${toelichting}`)
}
const numbersIn = async (id: string) => {
  const { body } = await api.ask(`/v1/trajecten/${id}`, { as: 'medewerker-duo' })
  return [body.persoon.bsn, body.persoon.vNummer]
}
const tell = (who: object, when: string) => api.tell('/notificaties', fact('SS199', who, when), duo)

test('another V-nummer with a known BSN is work for a human, once, and changes nothing', async () => {
  const id = await openTraject(api, { bsn: '999900079', vNummer: '9990000031' })
  for (const when of ['2026-11-10T10:00:00Z', '2026-11-11T10:00:00Z'])
    expect(status(await tell({ bsn: '999900079', vNummer: 9990000032 }, when))).toBe(201)
  expect(await taken(id)).toEqual([
    'Verschil uitzoeken (1): V-nummer | DUO noemt een ander V-nummer dan hier staat. Zoek uit welk nummer klopt; er is niets gewijzigd.',
  ])
  expect(await numbersIn(id)).toEqual(['999900079', '9990000031'])
  const other = await tell({ bsn: '999900079', vNummer: 9990000033 }, '2026-11-12T10:00:00Z')
  expect(other.status).toBe(201)
  expect(await taken(id)).toHaveLength(2)
})

test('a traject by V-nummer and one by BSN of one person: both are told when DUO names both numbers, and nothing is merged', async () => {
  const byVNummer = await openTraject(api, { vNummer: '9990000041' })
  const byBsn = await openTraject(api, { bsn: '999900080' })
  for (const when of ['2026-11-10T10:00:00Z', '2026-11-11T10:00:00Z'])
    expect(status(await tell({ bsn: '999900080', vNummer: 9990000041 }, when))).toBe(201)
  const zelfde = 'Waarschijnlijk is dat dezelfde persoon. Zoek uit welk traject blijft; er is niets samengevoegd.'
  expect(await taken(byBsn)).toEqual([
    `Verschil uitzoeken (1): twee trajecten van één persoon | DUO noemt bij deze persoon het V-nummer van traject ${byVNummer}. ${zelfde}`,
  ])
  expect(await taken(byVNummer)).toEqual([
    `Verschil uitzoeken (1): twee trajecten van één persoon | DUO noemt het V-nummer van deze persoon bij traject ${byBsn}. ${zelfde}`,
  ])
  const exams = (await commands('examenresultaatBekend')).filter(({ dossier_id }) => dossier_id === byBsn)
  expect(exams).toHaveLength(2)
  expect([await numbersIn(byVNummer), await numbersIn(byBsn)]).toEqual([
    [null, '9990000041'],
    ['999900080', null],
  ])
})

test('a traject that was opened in error is closed, and gives its numbers to whom they belong', async () => {
  const wrong = await openTraject(api, { bsn: '999900092', vNummer: '9990000051' })
  const close = `/v1/trajecten/${wrong}/intrekkingen-opening`
  expect((await api.post(close, 'klantmanager-waterveen', { reden: 'verkeerdNummer' })).status).toBe(404)
  expect((await api.post(close, 'klantmanager-zandwijk', { reden: 'verkeerdNummer' })).status).toBe(201)
  const { body } = await api.ask(`/v1/trajecten/${wrong}`)
  expect(body).toMatchObject({ fase: 'afgesloten', gesloten: true, uitkomst: 'tenOnrechteGeopend' })
  expect(status(await api.tell('/notificaties', fact('SS101', { bsn: '999900092' }), duo))).toBe(201)
  const begun = (await commands('duoPlichtVastgesteld')).map(({ dossier_id }) => dossier_id)
  expect(begun).not.toContain(wrong)
  await openTraject(api, { vNummer: '9990000051' })
})

test('closing is over when the plicht was determined', async () => {
  const id = await openTraject(api, { bsn: '999900109' })
  const plicht = { begin: '2026-03-02', kennisgeving: '2026-03-09', doelgroep: 'gezin' }
  await api.post(`/v1/trajecten/${id}/plichtvaststellingen`, 'medewerker-duo', plicht)
  const closing = await api.post(`/v1/trajecten/${id}/intrekkingen-opening`, 'klantmanager-zandwijk', {
    reden: 'verkeerdNummer',
  })
  expect([closing.status, closing.body.reden]).toEqual([409, 'nietInDezeFase'])
})
