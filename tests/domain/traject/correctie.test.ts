// What does a correction move, what does it leave, and what falls away with a fine or a PIP? Dates are written down from the law.
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import type { TrajectEvent } from '../../../domain/wi2021/traject/events.ts'
import type { Traject } from '../../../domain/wi2021/traject/state.ts'
import {
  beboet,
  besluit,
  decidedOn,
  duo,
  duoCollega,
  folded,
  handhaver,
  inTermijn,
  lastDays,
  refusal,
} from './staat.ts'

const withdrawn = (traject: Traject) =>
  decidedOn(traject, '2027-05-03', { kind: 'trekBesluitIn', body: { besluit: 1, bekendmaking: '2027-05-03' }, by: duo })
    .next

describe('a fine of DUO falls away', () => {
  test('unpaid: nothing is owed, the number is counted anew, the term before it stands and was exceeded', () => {
    const next = withdrawn(beboet)
    expect(next.betalingen[0]?.status).toBe('vervallen')
    expect(next.boetes).toBe(0)
    expect(next.fase).toBe('handhaving')
    expect(next.termijn).toMatchObject({ nummer: 1, laatsteDag: '2027-03-15', overschreden: true })
    expect(lastDays(next)).not.toHaveProperty('inburgeringstermijn')
  })

  test('an extension of its new term goes with it', () => {
    const longer = { ...beboet, termijn: beboet.termijn && { ...beboet.termijn, laatsteDag: isoDate('2029-01-12') } }
    expect(withdrawn(longer).termijn).toMatchObject({ nummer: 1, laatsteDag: '2027-03-15' })
  })

  test('when the plicht is met meanwhile, it stays met', () => {
    const voldaan: Traject = { ...beboet, fase: 'afgesloten', voldaanOp: isoDate('2027-04-20') }
    expect(withdrawn(voldaan)).toMatchObject({ fase: 'afgesloten', voldaanOp: '2027-04-20' })
  })

  test('a later fine with a later term stands, and is listed for a human', () => {
    const later: Traject = {
      ...beboet,
      boetes: 2,
      besluiten: [...beboet.besluiten, besluit(2, 'boete', '2028-11-06', '2028-12-18')],
      boetelijst: [
        ...beboet.boetelijst,
        { besluit: 2, soort: 'boete', bedragCent: 40_000, termijn: 2, nieuweTermijn: true, vervallen: false },
      ],
      termijn: beboet.termijn && { ...beboet.termijn, nummer: 3, laatsteDag: isoDate('2030-05-06') },
    }
    const asked = { kind: 'trekBesluitIn', body: { besluit: 1, bekendmaking: '2028-11-20' }, by: duo }
    const { decision, next } = decidedOn(later, '2028-11-20', asked)
    expect(next.termijn).toMatchObject({ nummer: 3, laatsteDag: '2030-05-06' })
    expect(next.boetes).toBe(1)
    const gevolg = decision.kind === 'happened' && decision.events.find(({ kind }) => kind === 'GevolgVastgesteld')
    expect(gevolg).toMatchObject({ body: { besluiten: [2], vervangt: { besluit: 1 } } })
  })

  test('and DUO may begin again on the exceeded term, but not while a fine for it stands', () => {
    const next = withdrawn(beboet)
    expect(refusal(next, '2027-05-10', { kind: 'hervatBoeteprocedure', by: duoCollega })).toBe('BoeteprocedureHervat')
    expect(refusal(beboet, '2027-05-10', { kind: 'hervatBoeteprocedure', by: duoCollega })).toBe('geenBoeteMogelijk')
  })

  test('a fine for the death of the person is not owed, what was to go back still is', () => {
    const paid: Traject = {
      ...beboet,
      betalingen: beboet.betalingen.map((one) => ({ ...one, status: 'terugbetalen', terugCent: 51_200 })),
    }
    const asked = { kind: 'beeindigPlicht', body: { reden: 'overlijden', per: '2027-05-10' }, by: duo }
    expect(decidedOn(paid, '2027-05-10', asked).next.betalingen[0]?.status).toBe('terugbetalen')
    expect(decidedOn(beboet, '2027-05-10', asked).next.betalingen[0]?.status).toBe('vervallen')
  })
})

describe('what was sent is told, whatever is corrected', () => {
  const on = (day: string) => ({ legalDate: isoDate(day), ground: { regeling: 'Awb', artikel: '5:53' }, findings: [] })
  const nieuweTermijn = { aanvang: '2027-04-13', laatsteDag: '2028-10-12' }
  const dear = { bedragCent: 51_200, betalenTot: '2027-05-24' }
  const told = [
    { kind: 'EindeTermijnNadert', ...on('2027-01-15'), body: { laatsteDag: '2027-03-15' } },
    { kind: 'TermijnOverschreden', ...on('2027-03-16'), body: { laatsteDag: '2027-03-15' } },
    {
      kind: 'BoeterapportOpgemaakt',
      ...on('2027-03-22'),
      body: {
        door: 'duo-ander',
        sinds: '2027-03-15',
        zienswijzeTot: '2027-04-05',
        beslissenUiterlijk: '2027-06-21',
        voorlopigBedragCent: 51_200,
      },
    },
    {
      kind: 'BoeteOpgelegd',
      ...on('2027-04-12'),
      body: { nummer: 1, ...dear, besluit: besluit(1, 'boete', '2027-04-12', '2027-05-24'), nieuweTermijn },
    },
    { kind: 'BetalingInVerzuim', ...on('2027-05-25'), body: { besluit: 1 } },
    { kind: 'Aangemaand', ...on('2027-05-31'), body: { besluit: 1, betalenTot: '2027-06-14' } },
    {
      kind: 'OvertredingsrapportOpgemaakt',
      ...on('2027-06-07'),
      body: { nummer: 1, door: 'een', zienswijzeTot: '2027-06-21', beslissenUiterlijk: '2027-09-06' },
    },
    { kind: 'EindeTermijnNadert', ...on('2028-08-12'), body: { laatsteDag: '2028-10-12' } },
  ] as unknown as readonly TrajectEvent[]
  const life = told.reduce(wi2021.evolve, inTermijn)
  const brieven = (kind: string, body: Record<string, unknown>, by = duo) => {
    const { decision } = decidedOn(life, '2028-08-21', { kind, body, by })
    const gevolg = decision.kind === 'happened' ? decision.events.find((one) => one.kind === 'GevolgVastgesteld') : null
    return gevolg?.kind === 'GevolgVastgesteld' ? gevolg.body.brieven.map(({ soort, op }) => `${soort} ${op}`) : []
  }
  const ofTheFine = ['vooraankondigingBoete 2027-03-22', 'boete 2027-04-12', 'aanmaning 2027-05-31']

  test('a fine falls away: announced, imposed, asked again, and the letter about the end of its term', () => {
    const asked = { besluit: 1, bekendmaking: '2028-08-21' }
    expect(brieven('trekBesluitIn', asked)).toEqual([...ofTheFine, 'eindeTermijnNadert 2028-08-12'])
  })

  test('there was never a plicht: every letter; the wrong gemeente: what that gemeente sent', () => {
    const every = ['eindeTermijnNadert 2027-01-15', ...ofTheFine]
    const all = [...every, 'vooraankondigingBoeteMedewerking 2027-06-07', 'eindeTermijnNadert 2028-08-12']
    expect(brieven('trekPlichtvaststellingIn', { reden: 'verkeerdePersoon' })).toEqual(all)
    expect(brieven('corrigeerGemeente', { gemeente: '9902' })).toEqual(['vooraankondigingBoeteMedewerking 2027-06-07'])
  })

  test('an exam revised: what was said of the fine', () => {
    const exam = {
      onderdeel: 'knm',
      examendatum: isoDate('2026-09-07'),
      resultaat: 'gezakt',
      niveau: null,
      reden: null,
    }
    const revised = { onderdeel: 'knm', examendatum: '2026-09-07', resultaat: 'geslaagd' }
    const { decision } = decidedOn({ ...life, examens: [exam as never] }, '2028-08-21', {
      kind: 'registreerExamenresultaat',
      body: revised,
      by: duo,
    })
    const gevolg = decision.kind === 'happened' && decision.events.find((one) => one.kind === 'GevolgVastgesteld')
    expect(gevolg).toMatchObject({ body: { brieven: ofTheFine.map((one) => ({ soort: one.split(' ')[0] })) } })
  })
})

describe('corrected dates', () => {
  const intake: Traject = { ...inTermijn, fase: 'bredeIntake', pips: [], termijn: null, intakeAfgerondOp: null }

  test('an earlier begin than the law is another act; the same date is no correction', () => {
    const correct = (begin: string) =>
      refusal(intake, '2024-02-12', { kind: 'corrigeerPlichtbegin', body: { begin }, by: duo })
    expect(correct('2022-01-01')).toBe('PlichtbeginGecorrigeerd GevolgVastgesteld AandachtGevraagd')
    expect(correct('2021-12-31')).toBe('voorDeWet')
    expect(correct('2024-01-15')).toBe('ongewijzigd')
  })

  test('a lapsed PIP term runs again when the notification was later', () => {
    const lapsed: Traject = { ...intake, pipTermijnVoorbij: isoDate('2024-04-15') }
    expect(lastDays(lapsed)).not.toHaveProperty('pip')
    const asked = { kind: 'corrigeerKennisgeving', body: { kennisgeving: '2024-03-04' }, by: duo }
    const { next } = decidedOn(lapsed, '2024-04-22', asked)
    expect(lastDays(next)['pip']).toBe('2024-05-13')
  })

  test('a corrected registration moves the term of the new gemeente after a move', () => {
    const moved: Traject = { ...inTermijn, inschrijving: isoDate('2025-06-02'), verhuisdOp: isoDate('2025-06-02') }
    expect(lastDays(moved)['pipVerhuizing']).toBe('2025-08-11')
    const asked = { kind: 'corrigeerInschrijving', body: { inschrijving: '2025-06-09' }, by: handhaver }
    const { next } = decidedOn(moved, '2025-06-16', asked)
    expect(lastDays(next)['pipVerhuizing']).toBe('2025-08-18')
    expect(next.eersteInschrijving).toBe('2024-01-08')
  })

  test('the first PIP annulled: the plan is gone, the term is not (Wet 11 lid 3)', () => {
    const withPip: Traject = { ...inTermijn, besluiten: [besluit(1, 'pip', '2024-03-15', '2024-04-26')] }
    const asked = { kind: 'trekBesluitIn', body: { besluit: 1, bekendmaking: '2024-04-02' } }
    const { next } = decidedOn(withPip, '2024-04-02', asked)
    expect(next.pipVervallenOp).toBe('2024-04-02')
    expect(lastDays(next)['inburgeringstermijn']).toBe('2027-03-15')
    expect(wi2021.workItems(next, isoDate('2024-04-02')).map(({ key }) => key)).toContain('pipVervallen')
    expect(wi2021.admitted(next)).toContain('stelPipVast')
  })
})

describe('DUO says otherwise', () => {
  const reply = (traject: Traject, kind: string, facts: unknown) => {
    const body = { messageId: 'm', asked: {}, answer: { kind: 'facts', facts } }
    const actor = { id: 'duo', organisatie: 'duo' as const, rol: 'systeem' }
    return wi2021.decide(traject, { id: 'r', kind, origin: 'reply', actor, body }, isoDate('2026-10-26'))
  }
  const plicht = (begin: string, kennisgeving: string) => ({
    plicht: { plichtig: true, begin, einde: null, kennisgeving, redenGeenPlicht: null },
    doelgroep: 'gezin',
  })
  const kinds = (decision: ReturnType<typeof reply>) =>
    decision.kind === 'happened' ? decision.events.map(({ kind }) => kind) : [decision.refusal.reason]

  test('the same facts are nothing new; another notification corrects ours', () => {
    const kind = 'fetchInburgeringsplichtFromDuo'
    expect(kinds(reply(inTermijn, kind, plicht('2024-01-15', '2024-02-05')))).toEqual([])
    expect(kinds(reply(inTermijn, kind, plicht('2024-01-15', '2024-02-06')))).toEqual([
      'KennisgevingGecorrigeerd',
      'GevolgVastgesteld',
      'AandachtGevraagd',
    ])
  })

  test('a result that came for an exam without one completes it; another result revises it', () => {
    const exam = { onderdeel: 'knm' as const, niveau: null, examendatum: isoDate('2026-09-07'), reden: null }
    const known = (resultaat: 'geen' | 'geslaagd'): Traject => ({ ...inTermijn, examens: [{ ...exam, resultaat }] })
    const list = { resultaten: [{ ...exam, resultaat: 'gezakt' }] }
    expect(kinds(reply(known('geen'), 'fetchExamenresultatenFromDuo', list))).toEqual(['ExamenresultaatBekend'])
    const revised = reply(known('geslaagd'), 'fetchExamenresultatenFromDuo', list)
    expect(kinds(revised)).toEqual(['ExamenresultaatHerzien', 'GevolgVastgesteld', 'AandachtGevraagd'])
    expect(folded(known('geslaagd'), revised as never).examens).toEqual([{ ...exam, resultaat: 'gezakt' }])
  })
})

describe('an end is withdrawn', () => {
  const withdraw = { kind: 'trekBeeindigingIn', by: duo }

  test('the AOW date that ended it is asked again, and does not end it at once', () => {
    const old: Traject = {
      ...inTermijn,
      fase: 'afgesloten',
      aowOp: isoDate('2026-05-04'),
      einde: { reden: 'aowLeeftijd', per: isoDate('2026-05-04') },
    }
    const { decision, next } = decidedOn(old, '2026-06-01', withdraw)
    expect(lastDays(next)).not.toHaveProperty('aow')
    expect(lastDays(next)['inburgeringstermijn']).toBe('2027-03-15')
    const sent = decision.kind === 'happened' ? decision.events.flatMap((one) => wi2021.messages(one, next)) : []
    expect(sent.map(({ kind }) => kind)).toEqual(['fetchPersoonFromBrp'])
  })

  test('a call that ran when it ended was not missed', () => {
    const called: Traject = {
      ...inTermijn,
      fase: 'bredeIntake',
      termijn: null,
      pips: [],
      intakeAfgerondOp: null,
      oproepen: [{ nummer: 1, op: isoDate('2024-02-12'), uiterlijk: isoDate('2024-02-23'), afloop: 'loopt' }],
    }
    const ended = decidedOn(called, '2024-02-15', {
      kind: 'beeindigPlicht',
      body: { reden: 'verblijfsdoelGewijzigd', per: '2024-02-15' },
      by: duo,
    }).next
    const { next } = decidedOn(ended, '2024-02-26', withdraw)
    expect(next.oproepen).toEqual([])
    expect(wi2021.admitted(next)).toContain('roepOpVoorIntake')
  })
})

describe('what was paid and decided before a death that was none', () => {
  const died = { kind: 'beeindigPlicht', body: { reden: 'overlijden', per: '2027-04-19' }, by: duo }
  const dead = decidedOn(beboet, '2027-04-20', died).next

  test('comes back as it was: the fine is owed, the term to object runs', () => {
    expect(dead.betalingen[0]?.status).toBe('vervallen')
    expect(lastDays(dead)).not.toHaveProperty('bezwaar:1')
    const { next } = decidedOn(dead, '2027-05-03', { kind: 'trekBeeindigingIn', by: duo })
    expect(next.betalingen).toEqual(beboet.betalingen)
    expect(next.besluiten).toEqual(beboet.besluiten)
    expect(lastDays(next)).toMatchObject({ 'bezwaar:1': '2027-05-24', 'betaling:1': '2027-05-24' })
  })

  test('an earlier day of death: a fine made known after it could not be imposed (Awb 5:42 lid 1)', () => {
    const earlier = decidedOn(dead, '2027-05-03', { kind: 'corrigeerEinde', body: { per: '2027-04-11' }, by: duo }).next
    expect(earlier.einde).toMatchObject({ reden: 'overlijden', per: '2027-04-11' })
    expect(earlier.besluiten[0]?.status).toBe('herroepen')
    expect(earlier.betalingen[0]?.status).toBe('vervallen')
  })
})
