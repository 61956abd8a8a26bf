// On which side of a day does the process fall: a route, a year away, a term that stands still, a decision that is late? Expected days by hand from the law.
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import { opened, type Traject } from '../../../domain/wi2021/traject/state.ts'

const day = isoDate
const gemeente = { id: 'k', organisatie: 'gemeente', rol: 'klantmanager', gemeente: '9901' } as const
const duo = { id: 'd', organisatie: 'duo', rol: 'medewerker' } as const

/** Gezinsmigrant on the B1-route: PIP of 15 March 2024, so a term until 15 March 2027. */
function onderweg(news: Partial<Traject> = {}): Traject {
  return {
    ...opened({ openedOn: day('2024-01-10'), gemeente: '9901' }),
    fase: 'inburgeringstermijn',
    doelgroep: 'gezin',
    plichtBegin: day('2023-12-20'),
    kennisgeving: day('2024-01-10'),
    inschrijving: day('2023-11-06'),
    intakeAfgerondOp: day('2024-03-15'),
    pips: [{ dagtekening: day('2024-03-15'), leerroute: 'B1', niveau: 'B1', urenIntensiteit: null, gemeente: '9901' }],
    termijn: {
      nummer: 1,
      aanvang: day('2024-03-16'),
      laatsteDag: day('2027-03-15'),
      bevestigd: true,
      overschreden: false,
    },
    ...news,
  }
}

function asked(traject: Traject, kind: string, body: Record<string, unknown>, today: string, actor: object = duo) {
  const command = { id: 'c', kind, origin: 'act' as const, actor: actor as typeof duo, body }
  const decision = wi2021.decide(traject, command, day(today))
  if (decision.kind === 'refused') return { refused: decision.refusal.reason, kinds: [], after: traject }
  const after = decision.events.reduce(wi2021.evolve, traject)
  return { refused: null, kinds: decision.events.map((event) => event.kind), after }
}

function lapsed(traject: Traject, key: string, today: string) {
  const termijn = wi2021.termijnen(traject).find((one) => one.key === key)
  if (termijn === undefined) throw new Error(`${key} does not run`)
  const { firstDay, lastDay } = termijn
  const actor = { id: 'klok', organisatie: 'klok', rol: 'klok' } as const
  const body = { key, firstDay, lastDay }
  const decision = wi2021.decide(
    traject,
    { id: 'l', kind: 'termijnVerstreken', origin: 'lapse', actor, body },
    day(today),
  )
  return decision.kind === 'refused' ? traject : decision.events.reduce(wi2021.evolve, traject)
}

const lastDays = (traject: Traject) =>
  Object.fromEntries(wi2021.termijnen(traject).map(({ key, lastDay }) => [key, lastDay]))

describe('another leerroute (Besluit 5.4)', () => {
  test.for([
    { on: '2025-09-15', refused: null, because: 'a year and a half after the first PIP' },
    { on: '2025-09-16', refused: 'routewijzigingTeLaat', because: 'a day later' },
  ])('B1 to Z on $on: $because', ({ on, refused }) => {
    const body = { dagtekening: on, leerroute: 'Z', voortgang: 'onvoldoende' }
    expect(asked(onderweg(), 'wijzigLeerroute', body, on, gemeente).refused).toBe(refused)
  })

  test('the term does not move, and passed parts stay', () => {
    const body = { dagtekening: '2025-03-03', leerroute: 'onderwijs', voortgang: 'groterDanVerwacht' }
    const { after, kinds } = asked(onderweg(), 'wijzigLeerroute', body, '2025-03-03', gemeente)
    expect(kinds).toEqual(['LeerrouteGewijzigd', 'PipVastgesteld'])
    expect(after.termijn).toEqual(onderweg().termijn)
    expect(lastDays(after)).toMatchObject({ routewijziging: '2025-09-15', inburgeringstermijn: '2027-03-15' })
  })
})

describe('away (Besluit 2.1 lid 2, 4.2)', () => {
  const weg = asked(
    onderweg(),
    'registreerVertrek',
    { soort: 'geen ingezetene', van: '2025-01-10' },
    '2025-01-20',
  ).after

  test.for([
    { terug: '2026-01-10', laatsteDag: '2028-03-14', because: 'a year to the day: 365 days are added' },
    { terug: '2026-01-11', laatsteDag: null, because: 'a day longer ends the plicht' },
  ])('back on $terug: $because', ({ terug, laatsteDag }) => {
    const { after } = asked(weg, 'registreerTerugkeer', { terug }, terug)
    expect(after.einde === null ? after.termijn?.laatsteDag : null).toBe(laatsteDag)
  })

  test('who is back after the term ended in the meantime is not late any more', () => {
    const laat = asked(
      onderweg(),
      'registreerVertrek',
      { soort: 'geen ingezetene', van: '2027-03-01' },
      '2027-03-02',
    ).after
    const over = lapsed(laat, 'inburgeringstermijn', '2027-03-16')
    expect(over).toMatchObject({ fase: 'handhaving' })
    const { after } = asked(over, 'registreerTerugkeer', { terug: '2027-04-01' }, '2027-04-01')
    // 1 to 31 March: 31 days after 15 March
    expect(after).toMatchObject({ fase: 'inburgeringstermijn', boeteprocedure: null })
    expect(after.termijn).toMatchObject({ laatsteDag: '2027-04-15', overschreden: false })
  })
})

describe('temporary vrijstelling (Wet 4 lid 1 onder d, P-10)', () => {
  const verleend = (traject: Traject, van: string, tot: string, on: string) =>
    asked(
      traject,
      'verleenVrijstelling',
      { grond: 'd', ambtshalve: true, ingeschrevenOpleiding: true, van, tot, bekendmaking: on },
      on,
    ).after

  test('no term lapses while it lasts; afterwards what was left runs on', () => {
    const vrij = verleend(onderweg(), '2027-01-01', '2027-12-31', '2027-01-04')
    expect(lastDays(vrij)).not.toHaveProperty('inburgeringstermijn')
    expect(lapsed(vrij, 'vrijstelling', '2028-01-01').termijn?.laatsteDag).toBe('2028-03-14')
  })

  test.for([
    { van: '2027-03-15', stil: true, because: 'on the last day' },
    { van: '2027-03-16', stil: false, because: 'a day after it: nothing changes' },
  ])('from $van: $because', ({ van, stil }) => {
    const over = lapsed(onderweg(), 'inburgeringstermijn', '2027-03-16')
    const vrij = verleend(over, van, '2027-03-31', '2027-03-20')
    expect(vrij.fase).toBe(stil ? 'inburgeringstermijn' : 'handhaving')
    const weer = lapsed(vrij, 'vrijstelling', '2027-04-01')
    // 15 to 31 March: 17 days
    expect(weer.termijn?.laatsteDag).toBe(stil ? '2027-04-01' : '2027-03-15')
  })
})

test('exempt days count once', () => {
  const body = { grond: 'd', ambtshalve: true, ingeschrevenOpleiding: true, van: '2025-01-01', tot: '2025-12-31' }
  const first = asked(onderweg(), 'verleenVrijstelling', body, '2025-02-03').after
  const after = asked(first, 'trekVrijstellingIn', { laatsteDag: '2025-06-30' }, '2025-07-01').after
  const again = (van: string) => asked(after, 'verleenVrijstelling', { ...body, van }, '2025-07-07').refused
  expect([again('2025-06-30'), again('2025-07-01')]).toEqual(['datumTeVroeg', null])
})

test('a vrijstelling that ends before it begins is for a human', () => {
  const answer = {
    kind: 'facts',
    facts: {
      vrijstellingen: [{ soort: 'tijdelijk', toegekend: true, van: '2026-02-01', tot: '2026-01-31', onderdeel: null }],
    },
  }
  const body = { messageId: 'm', asked: { gebeurtenis: 'SS109' }, answer }
  const command = { id: 'r', kind: 'fetchVrijstellingenFromDuo', origin: 'reply' as const, actor: duo, body }
  const decision = wi2021.decide(onderweg(), command, day('2026-03-02'))
  expect(decision.kind === 'happened' && decision.events.map(({ kind }) => kind)).toEqual(['AandachtGevraagd'])
})

describe('late after a notice of default (Awb 4:17)', () => {
  const verzoek = asked(
    onderweg(),
    'registreerVerzoek',
    { soort: 'vrijstelling', ontvangen: '2026-03-02' },
    '2026-03-02',
  ).after
  const laat = lapsed(verzoek, 'verzoekbesluit:vrijstelling', '2026-04-29')
  const notice = { aanvraag: 'vrijstelling', ontvangen: '2026-05-04' }
  const ingebreke = asked(laat, 'registreerIngebrekestelling', notice, '2026-05-04').after
  const loopt = () => lapsed(ingebreke, 'ingebreke:vrijstelling', '2026-05-19')
  const afgewezen = (traject: Traject, on: string) =>
    asked(traject, 'wijsVerzoekAf', { soort: 'vrijstelling', reden: 'voldoetNiet', bekendmaking: on }, on).after

  test('two weeks to decide still', () => {
    expect(lastDays(ingebreke)).toMatchObject({ 'ingebreke:vrijstelling': '2026-05-18' })
    expect(afgewezen(ingebreke, '2026-05-18').ingebrekestellingen).toEqual([])
  })

  test.for([
    { on: '2026-05-19', dagen: null, because: 'decided on the first day: none' },
    { on: '2026-05-20', dagen: 1, because: 'one day late' },
  ])('decided on $on: $because', ({ on, dagen }) => {
    const [left] = afgewezen(loopt(), on).ingebrekestellingen
    expect(left?.dagen ?? null).toBe(dagen)
  })

  test('forty-two days at most', () => {
    expect(lastDays(loopt())).toMatchObject({ 'dwangsom:vrijstelling': '2026-06-29' })
    expect(lapsed(loopt(), 'dwangsom:vrijstelling', '2026-06-30').ingebrekestellingen).toMatchObject([
      { stand: 'vol', dagen: 42 },
    ])
  })
})
