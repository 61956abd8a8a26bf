// Do the doors of DUO and the COA answer only what their contracts promise, and does each fact reach its dossier once?
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDossier } from '../../db/openings.ts'
import { openPool } from '../../db/pool.ts'
import { gemeenten, oinVanCoa, oinVanDuo } from '../../domain/gemeenten.ts'
import { gebeurtenissen } from '../../domain/wi2021/traject/gebeurtenissen.ts'
import { type Answered, type Api, deadHandover, OTHER_BSN, openTraject, startApi } from './api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const doel = gemeenten[0]?.oin ?? ''
const duo = { bron: oinVanDuo, doel }
const coa = { bron: oinVanCoa, doel }
const AT = '2026-11-02T10:00:00+01:00'
const fact = (gebeurtenisId: string, who: object, registratieDatumTijd = AT) => ({
  registratieDatumTijd,
  gebeurtenisId,
  ...who,
})

const commands = async (kind: string) =>
  (await api.deps.pool.query(`select id, dossier_id, body, actor, outcome from command where kind = $1`, [kind])).rows
const quarantine = async () =>
  (
    await api.deps.pool.query(
      `select gebeurtenis, reason from notificatie where status = 'quarantaine' order by received_at`,
    )
  ).rows
const dossiers = async () => (await api.deps.pool.query('select gemeente from dossier')).rows

/** What DUO publishes: these statuses, a version on each. */
function published({ status, headers }: Answered): number {
  expect([201, 400, 401, 403, 500, 503]).toContain(status)
  expect(headers.get('api-version')).toBe('1.8.0')
  return status
}

test.for(['1900-01-01T00:00:00Z', '2021-12-31T23:59:59Z', '2199-01-01T00:00:00Z'])(
  'registered at %s: a 400 that names the field, and nothing is kept',
  async (registratieDatumTijd) => {
    const body = { soort: 'koppeling', vNummer: '1', registratieDatumTijd }
    const said = [
      await api.tell('/notificaties', fact('SS101', { bsn: '999900006' }, registratieDatumTijd), duo),
      await api.tell('/coa/notificaties', body, coa),
    ]
    for (const { status, body: problem } of said) {
      expect(status).toBe(400)
      expect(problem.fouten).toEqual([
        { veld: 'registratieDatumTijd', melding: 'een moment vanaf 2022-01-01 dat niet in de toekomst ligt' },
      ])
    }
    expect(await quarantine()).toEqual([])
    expect(await dossiers()).toEqual([])
  },
)

describe('DUO', () => {
  test('the first event of a person opens a traject in the gemeente it is for, and asks DUO and BRP', async () => {
    expect(
      published(await api.tell('/notificaties', fact('SS101', { bsn: '999900006', vNummer: 9990000001 }), duo)),
    ).toBe(201)
    expect(await dossiers()).toEqual([{ gemeente: '9901' }])
    const [command] = await commands('duoPlichtVastgesteld')
    expect(command).toMatchObject({ actor: { id: 'duo', organisatie: 'duo' }, body: { gebeurtenis: 'SS101' } })
    expect(command.outcome).toMatchObject({ kind: 'done', event: 'DuoMeldingOntvangen' })
  })

  test('the same fact in another message does nothing twice', async () => {
    for (const when of [AT, '2026-11-02T09:00:00Z'])
      expect(published(await api.tell('/notificaties', fact('SS101', { bsn: '999900006' }, when), duo))).toBe(201)
    expect(await commands('duoPlichtVastgesteld')).toHaveLength(1)
    const { rows } = await api.deps.pool.query('select status from notificatie')
    expect(rows).toEqual([{ status: 'geplaatst' }])
  })

  test('the same event on another moment is another fact', async () => {
    await api.tell('/notificaties', fact('SS101', { bsn: '999900006' }, '2026-11-05T10:00:00Z'), duo)
    expect(await commands('duoPlichtVastgesteld')).toHaveLength(2)
  })

  test('a V-nummer alone finds who is known, and a move is told to the new gemeente too', async () => {
    const elsewhere = { ...duo, doel: gemeenten[1]?.oin ?? '' }
    expect(published(await api.tell('/notificaties', fact('SS121', { vNummer: 9990000001 }), elsewhere))).toBe(201)
    expect(await commands('duoVestigingMetPip')).toHaveLength(1)
    expect(await dossiers()).toHaveLength(1)
  })

  test('a person of whom we hear five things at once gets one traject', async () => {
    const ids = ['SS101', 'SS139', 'SS128', 'SS120', 'SS121']
    const all = await Promise.all(ids.map((id) => api.tell('/notificaties', fact(id, { bsn: OTHER_BSN }), duo)))
    expect(all.map(published)).toEqual([201, 201, 201, 201, 201])
    expect(await dossiers()).toHaveLength(2)
  })

  test.for([
    ['an unknown event', 'XX999', { bsn: '999900006' }, 'onbekendeGebeurtenis'],
    ['an unknown person with an event that opens nothing', 'SS199', { bsn: '999900031' }, 'onbekendePersoon'],
    ['an unknown V-nummer, also with an event that opens', 'SS101', { vNummer: 9990000099 }, 'onbekendePersoon'],
    ['no number at all', 'SS101', {}, 'geenNummer'],
    ['a BSN that fails the elfproef', 'SS101', { bsn: '999900007' }, 'bsnOnjuist'],
    ['a planned event that is off', 'SS112', { bsn: '999900006' }, 'gebeurtenisStaatUit'],
    ['numbers of two persons', 'SS199', { bsn: '999900067', vNummer: 9990000001 }, 'nummersBotsen'],
  ] as const)('%s is 201 and waits for a human', async ([, id, who, reason]) => {
    const before = await quarantine()
    const headers = { ...duo, berichtId: crypto.randomUUID() }
    expect(published(await api.tell('/notificaties', fact(id, who), headers))).toBe(201)
    expect(await quarantine()).toEqual([...before, { gebeurtenis: id, reason }])
    await api.tell('/notificaties', fact(id, who), headers)
    expect(await quarantine()).toHaveLength(before.length + 1)
  })

  test('numbers of two persons wait also when we know both numbers of both', async () => {
    const before = await quarantine()
    const their = (vNummer: number, when: string) =>
      api.tell('/notificaties', fact('SS199', { bsn: OTHER_BSN, vNummer }, when), duo)
    await their(9990000002, '2026-11-03T10:00:00Z')
    await their(9990000001, '2026-11-04T10:00:00Z')
    expect(await quarantine()).toEqual([...before, { gebeurtenis: 'SS199', reason: 'nummersBotsen' }])
  })

  test('a planned event is placed where it was switched on', async () => {
    const regeling = api.deps.regelingen['wi2021']
    if (regeling === undefined) throw new Error('no wi2021')
    const persoon = { bsn: '999900043' }
    await openDossier(api.deps, { regeling, gemeente: '9901', persoon, aangezet: ['SS112'] })
    expect(published(await api.tell('/notificaties', fact('SS112', persoon), duo))).toBe(201)
    expect(await commands('verlengingAangevraagd')).toHaveLength(1)
  })

  test('an event about a closed dossier is placed', async () => {
    const id = await openTraject(api, { bsn: '999900055' })
    await api.post(`/v1/trajecten/${id}/beeindigingen`, 'medewerker-duo', { reden: 'overleden', per: '2026-11-01' })
    expect(published(await api.tell('/notificaties', fact('SS199', { bsn: '999900055' }), duo))).toBe(201)
    const placed = (await commands('examenresultaatBekend')).filter(({ dossier_id }) => dossier_id === id)
    expect(placed).toHaveLength(1)
  })

  test('every event that DUO publishes now is placed with a known person', async () => {
    for (const [id, { name, planned }] of Object.entries(gebeurtenissen)) {
      if (planned) continue
      expect(
        published(await api.tell('/notificaties', fact(id, { bsn: '999900006' }, '2026-11-09T10:00:00Z'), duo)),
      ).toBe(201)
      expect((await commands(name)).length).toBeGreaterThan(0)
    }
  })

  test.for([
    ['no JSON', 'geen json', {}, 400],
    ['an empty body', {}, {}, 400],
    ['a list', [], {}, 400],
    ['a moment without a time zone', fact('SS101', {}, '2026-11-02T10:00:00'), {}, 400],
    ['an event id in small letters', fact('ss101', {}), {}, 400],
    ['a BSN of eight digits', fact('SS101', { bsn: '99990000' }), {}, 400],
    ['a V-nummer as text', fact('SS101', { vNummer: '1' }), {}, 400],
    ['ten megabytes', { ...fact('SS101', {}), veel: 'x'.repeat(10_000_000) }, {}, 400],
    ['a berichtId that is no UUID', fact('SS101', {}), { berichtId: '1' }, 400],
    ['a short OIN', fact('SS101', {}), { bron: '1' }, 400],
    ['another sender', fact('SS101', {}), { bron: oinVanCoa }, 401],
    ['another gemeente', fact('SS101', {}), { doel: '00000001000363000000' }, 403],
  ] as const)('%s', async ([, body, headers, expected]) => {
    const before = await quarantine()
    expect(published(await api.tell('/notificaties', body, { ...duo, ...headers }))).toBe(expected)
    expect(await quarantine()).toEqual(before)
  })

  test('headers left out are a 400', async () => {
    const { status } = await api.ask('/notificaties', { method: 'POST', as: null, body: fact('SS101', {}) })
    expect(status).toBe(400)
  })

  test('without a database it is a 503 with fouttekst', async () => {
    const away = await startApi({ pool: openPool('postgres://niemand@127.0.0.1:9/niets', 2, () => {}) })
    const answer = await away.tell('/notificaties', fact('SS101', { bsn: '999900006' }), duo)
    expect(published(answer)).toBe(503)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(Object.keys(answer.body)).toEqual(['fouttekst'])
    await away.close()
  })

  test('without the engine it is 201, and the command waits for the sweep', async () => {
    const away = await startApi({ handover: deadHandover })
    expect(published(await away.tell('/notificaties', fact('SS101', { bsn: '999900006' }), duo))).toBe(201)
    const { rows } = await away.deps.pool.query('select kind, handed_over_at, outcome from command')
    expect(rows).toEqual([{ kind: 'duoPlichtVastgesteld', handed_over_at: null, outcome: null }])
    await away.close()
  })

  test('an engine that hangs does not keep DUO waiting', async () => {
    const hanging = await startApi({ handover: { ...deadHandover, signal: () => new Promise(() => {}) } })
    const began = performance.now()
    expect(published(await hanging.tell('/notificaties', fact('SS101', { bsn: '999900006' }), duo))).toBe(201)
    expect(performance.now() - began).toBeLessThan(2_500)
    await hanging.close()
  })

  test('what waits is sealed: no number in the table', async () => {
    const { rows } = await api.deps.pool.query<{ text: string }>('select notificatie::text as text from notificatie')
    const text = rows.map((row) => row.text).join()
    expect(text).toContain('SS199')
    expect(text).not.toMatch(/9999000(06|31|07)/)
  })
})

describe('the COA', () => {
  const tell = (body: object, headers = {}) =>
    api.tell('/coa/notificaties', { registratieDatumTijd: AT, ...body }, { ...coa, ...headers })

  test('a message about a known person is placed', async () => {
    expect((await tell({ vNummer: '9990000001', soort: 'koppeling' })).status).toBe(201)
    expect(await commands('coaKoppelingGemaakt')).toHaveLength(1)
  })

  test('an unknown person waits for a human', async () => {
    expect((await tell({ vNummer: '9990000123', soort: 'profiel' })).status).toBe(201)
    expect((await quarantine()).at(-1)).toEqual({ gebeurtenis: 'profiel', reason: 'onbekendePersoon' })
  })

  test.for([
    ['another sender', {}, { bron: oinVanDuo }, 401],
    ['another gemeente', {}, { doel: '0'.repeat(20) }, 403],
    ['an unknown kind', { soort: 'verhuizing' }, {}, 400],
    ['a field too many', { bsn: '999900006' }, {}, 400],
  ] as const)('%s', async ([, body, headers, expected]) => {
    expect((await tell({ vNummer: '9990000001', soort: 'koppeling', ...body }, headers)).status).toBe(expected)
  })
})
