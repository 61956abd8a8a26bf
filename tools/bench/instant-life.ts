// A whole Wi2021 life in one go: dated in the past so that every term it meets has begun, and acted out today, without waiting.
import { type IsoDate, plus } from '../../domain/dates/iso-date.ts'
import type { Actor, Answer } from '../../domain/dossier.ts'

export type Ask = {
  readonly kind: string
  readonly origin: 'act' | 'notice'
  readonly actor: Actor
  readonly body: Readonly<Record<string, unknown>>
}

const klantmanager: Actor = { id: 'bench-km', organisatie: 'gemeente', rol: 'klantmanager', gemeente: '9901' }
const medewerker: Actor = { id: 'bench-duo', organisatie: 'duo', rol: 'medewerker' }
const duo: Actor = { id: 'duo', organisatie: 'duo', rol: 'systeem' }

const UREN = 10
const NOTICES = 20
const onderdelen = ['lezen', 'luisteren', 'schrijven', 'spreken', 'knm'] as const

const gemeente = (kind: string, body: Ask['body']): Ask => ({ kind, origin: 'act', actor: klantmanager, body })
const bijDuo = (kind: string, body: Ask['body']): Ask => ({ kind, origin: 'act', actor: medewerker, body })
const melding = (kind: string, gebeurtenis: string): Ask => ({
  kind,
  origin: 'notice',
  actor: duo,
  body: { gebeurtenis },
})

/** First the notice that opens it; then 25 acts and 20 notices, about 40 messages, to the diploma. */
export function instantLife(today: IsoDate): readonly Ask[] {
  const on = (days: number) => plus(today, { days })
  const uren = Array.from({ length: UREN }, (_, i) =>
    gemeente('registreerUren', { soort: 'taalEnKnm', totaal: 50 * (i + 1) }),
  )
  const results = Array.from({ length: NOTICES - 1 }, () => melding('examenresultaatBekend', 'SS199'))
  return [
    melding('duoPlichtVastgesteld', 'SS101'),
    gemeente('roepOpVoorIntake', { datum: on(-185), uiterlijk: on(10) }),
    gemeente('registreerVerschijning', { datum: on(-180), medewerking: 'voldoende' }),
    gemeente('meldAanVoorLeerbaarheidstoets', {}),
    bijDuo('registreerUitslagLeerbaarheidstoets', { uitslag: 'haalbaar' }),
    gemeente('rondBredeIntakeAf', { datum: on(-170) }),
    gemeente('stelPipVast', { dagtekening: on(-60), leerroute: 'B1', urenIntensiteit: 600 }),
    gemeente('doeAanbod', { instellingsnummer: '0000000001', datum: on(-50) }),
    ...uren.flatMap((one, i) => [one, ...results.slice(2 * i, 2 * i + 2)]),
    gemeente('registreerPvt', { ondertekendOp: on(-20), uren: 12 }),
    gemeente('registreerMap', { eindgesprekOp: on(-10), uren: 40 }),
    ...onderdelen.map((onderdeel) =>
      bijDuo('registreerExamenresultaat', {
        onderdeel,
        examendatum: on(-5),
        resultaat: 'geslaagd',
        ...(onderdeel === 'knm' ? {} : { niveau: 'B1' }),
      }),
    ),
    bijDuo('reikDiplomaUit', { datum: today }),
  ]
}

/** What instant partners say: the plicht and the person of this life; every report is accepted. */
export function instantAnswer(kind: string, today: IsoDate): Answer {
  const on = (days: number) => plus(today, { days })
  const facts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    fetchInburgeringsplichtFromDuo: {
      plicht: { plichtig: true, begin: on(-200), einde: null, kennisgeving: on(-190), redenGeenPlicht: null },
      doelgroep: 'asiel',
    },
    fetchPersoonFromBrp: {
      persoon: { gemeente: '9901', ingeschrevenSinds: on(-200), overledenOp: null, aowOp: on(9000) },
    },
    fetchExamenresultatenFromDuo: { resultaten: [] },
    enrollLeerbaarheidstoetsAtDuo: { aangemeld: true },
  }
  const found = facts[kind]
  return found ? { kind: 'facts', facts: found } : { kind: 'accepted' }
}
