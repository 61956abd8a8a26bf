// Do the lives that people wrote keep what must always hold, as the random ones do? And does what a random life can do go in a written one?
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../domain/dates/iso-date.ts'
import { type LifeStep, lifeFrom } from '../../tools/play/life.ts'
import { writtenLives } from '../../tools/simulate/corpus.ts'
import { playWatched } from '../../tools/simulate/play-watched.ts'

test.each(writtenLives().map((life) => [life.title, life] as const))('%s', async (_title, life) => {
  expect((await playWatched(life)).failures).toEqual([])
})

const person = { naam: 'Pim Probeersel (fictief)', geboortedatum: '1995-06-01', gemeente: '9901' }
const played = (steps: readonly object[]) =>
  playWatched(
    lifeFrom({ title: 'Wat een toevallig leven doet', start: '2025-01-06', person, steps }, isoDate('2026-11-24')),
  )

const plicht = {
  inburgeringsplicht: {
    indicatorInburgeringsplicht: true,
    begindatum: '2025-01-06',
    datumKennisgevingInburgeringsplicht: '2025-01-06',
  },
  doelgroep: { indeling: 'Gezinsmigrant en overige migrant', begindatum: '2025-01-06' },
} satisfies NonNullable<LifeStep['facts']>
const stel = { act: 'stelPlichtVast', by: 'medewerker-duo', facts: { begin: '2025-01-06', doelgroep: 'gezin' } }

describe('in a written life', () => {
  test('a partner that is silent hears all that was asked meanwhile, in order, when it answers again', async () => {
    const { failures } = await played([
      { on: '2025-01-06', partner: { quiet: 'duo' }, facts: { antwoordt: { duo: 'niet' } } },
      { on: '2025-01-06', partner: { duo: 'SS101' }, facts: { duo: plicht }, expect: { fase: 'plicht' } },
      { on: '2025-01-20', partner: { duo: 'SS139' }, expect: { fase: 'plicht', notHappened: ['PlichtVastgesteld'] } },
      {
        on: '2025-01-27',
        partner: { quiet: 'duo' },
        facts: { antwoordt: { duo: 'gewoon' } },
        expect: { events: [{ kind: 'PlichtVastgesteld', body: { begin: '2025-01-06' } }] },
      },
    ])
    expect(failures).toEqual([])
  })

  test.each([[{ weigert: 'Nog niet bekend' }], ['onbruikbaar']])(
    'a partner that answers %j asks for attention',
    async (how) => {
      const { failures } = await played([
        {
          on: '2025-01-06',
          partner: { duo: 'SS101' },
          facts: { duo: plicht, antwoordt: { duo: how } },
          expect: { fase: 'plicht', events: [{ kind: 'AandachtGevraagd' }] },
        },
      ])
      expect(failures).toEqual([])
    },
  )

  test('what is asked later is decided with the next termijn that ends, as of the day it came', async () => {
    const { failures } = await played([
      {
        on: '2025-01-06',
        ...stel,
        facts: { ...stel.facts, kennisgeving: '2025-01-06' },
        expect: { fase: 'bredeIntake' },
      },
      {
        on: '2025-01-07',
        act: 'roepOpVoorIntake',
        by: 'klantmanager-zandwijk',
        facts: { datum: '2025-01-07', uiterlijk: '2025-01-24' },
        expect: { outcome: 'Opgeroepen' },
      },
      {
        on: '2025-01-24',
        act: 'registreerVerschijning',
        by: 'klantmanager-zandwijk',
        facts: { datum: '2025-01-24', medewerking: 'voldoende' },
        later: true,
        expect: { outcome: 'geen', notHappened: ['Verschenen'] },
      },
      {
        on: '2025-01-27',
        expect: { events: [{ kind: 'Verschenen', on: '2025-01-24' }], notHappened: ['OproepGemist'] },
      },
    ])
    expect(failures).toEqual([])
  })

  test('two gemeenten that call on one day, before and after a move, write no letter twice', async () => {
    const roep = { on: '2025-02-18', act: 'roepOpVoorIntake', facts: { datum: '2025-02-18', uiterlijk: '2025-03-28' } }
    const { failures } = await played([
      { on: '2025-01-06', ...stel, expect: { outcome: 'PlichtVastgesteld' } },
      { ...roep, by: 'klantmanager-zandwijk', expect: { berichten: ['sendBrief:oproep'] } },
      {
        on: '2025-02-18',
        act: 'registreerVerhuizing',
        by: 'klantmanager-zandwijk',
        facts: { naar: '9902', inschrijving: '2025-02-17' },
      },
      { ...roep, by: 'klantmanager-waterveen', expect: { berichten: ['sendBrief:oproep'] } },
    ])
    expect(failures).toEqual([])
  })

  test('an attempt may be refused; who may do nothing is; what does not exist too', async () => {
    const { failures } = await played([
      { on: '2025-01-06', ...stel, by: 'klantmanager-zandwijk', attempt: true },
      { on: '2025-01-06', ...stel, by: 'duo', expect: { outcome: 'nietBevoegd' } },
      { on: '2025-01-06', ...stel, act: 'doeIetsAnders', expect: { outcome: 'onbekendeHandeling' } },
      { on: '2025-01-06', ...stel, expect: { outcome: 'PlichtVastgesteld' } },
    ])
    expect(failures).toEqual([])
  })

  test('a call that seemed missed is nothing to fine, once it is recorded that someone came; the one before it is', async () => {
    const klantmanager = { by: 'klantmanager-zandwijk' }
    const oproep = (datum: string, uiterlijk: string) => ({
      act: 'roepOpVoorIntake',
      ...klantmanager,
      facts: { datum, uiterlijk },
    })
    const { failures } = await played([
      { on: '2025-01-06', ...stel, facts: { ...stel.facts, kennisgeving: '2025-01-06' } },
      { on: '2025-01-13', ...oproep('2025-01-13', '2025-01-31') },
      { on: '2025-02-03', ...oproep('2025-02-03', '2025-02-21') },
      { on: '2025-02-24', ...oproep('2025-02-24', '2025-03-21') },
      {
        on: '2025-03-31',
        act: 'registreerVerschijning',
        ...klantmanager,
        facts: { datum: '2025-03-10', medewerking: 'voldoende' },
        expect: { outcome: 'Verschenen', events: [{ kind: 'OproepGemist', body: { nummer: 3 } }] },
      },
      {
        on: '2025-03-31',
        act: 'legBoeteBredeIntakeOp',
        by: 'handhaver-zandwijk',
        facts: { bekendmaking: '2025-03-12', verwijtbaar: true },
        expect: { outcome: 'BoeteBredeIntakeOpgelegd' },
      },
    ])
    expect(failures).toEqual([])
  })
})
