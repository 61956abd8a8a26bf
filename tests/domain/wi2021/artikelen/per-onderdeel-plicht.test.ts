// Plicht, exemption, voorinburgering and PIP, member by member: what is missing when one thing is, what must be told, and the bounds of what may be asked.
import { describe, expect, test } from 'vitest'
import { cite } from '../../../../domain/law/finding.ts'
import { eindePlicht, kennisgeving } from '../../../../domain/wi2021/artikelen/artikel-3-einde-plicht.ts'
import { tijdelijkeVrijstelling } from '../../../../domain/wi2021/artikelen/artikel-4-tijdelijke-vrijstelling.ts'
import { vrijstelling } from '../../../../domain/wi2021/artikelen/artikel-4-vrijstelling.ts'
import {
  gedeeltelijkeOntheffing,
  ontheffingBijzondereOmstandigheden,
} from '../../../../domain/wi2021/artikelen/artikel-5-ontheffing.ts'
import {
  inhoudVoorinburgering,
  warmeOverdracht,
} from '../../../../domain/wi2021/artikelen/artikel-10-voorinburgering.ts'
import { meldplichtDuo } from '../../../../domain/wi2021/artikelen/artikel-13-begeleiding.ts'
import { pipInhoud } from '../../../../domain/wi2021/artikelen/artikel-15-pip.ts'
import { type Row, refused, table } from '../../table.ts'

type Facts = Readonly<Record<string, boolean>>

/** A row for each fact that is not so, all others being so. */
const eachMissing = (all: Facts, others: Readonly<Record<string, unknown>> = {}): readonly Row[] =>
  Object.keys(all).map((one) => ({
    facts: { ...others, ...all, [one]: false },
    outcome: { volledig: false, ontbreekt: [one] },
    because: `without ${one}`,
  }))

describe('Besluit 3.17 and 9.4: voorinburgering', () => {
  table(
    inhoudVoorinburgering,
    eachMissing({ nt2: true, arbeidsmarktEnParticipatie: true, knm: true, participatieverklaring: true }),
  )
  table(
    warmeOverdracht,
    eachMissing({ identiteitEnBsn: true, gezinssamenstelling: true, voortgang: true, taalniveau: true }),
  )
})

describe('Wet 15: what a PIP holds', () => {
  const inhoud = {
    leerroute: true,
    ondersteuning: true,
    intensiteitPvtEnMap: true,
    aantalVoortgangsgesprekken: true,
    voorschoolseEducatie: true,
  }
  table(pipInhoud, eachMissing({ ...inhoud, intensiteitLeerroute: true }, { doelgroep: 'asiel' }))
  table(pipInhoud, eachMissing(inhoud, { doelgroep: 'gezin', intensiteitLeerroute: false }))
})

describe('Besluit 5.3 and 9.1: the notification', () => {
  const vereist = { bsn: 'bsn', verblijfsvergunning: 'verblijfsvergunning', inschrijvingBrp: 'inschrijving in de BRP' }
  const all = { bsn: true, verblijfsvergunning: true, inschrijvingBrp: true }
  table(
    kennisgeving,
    Object.entries(vereist).map(([field, told]) => ({
      facts: { ...all, [field]: false, ingeschrevenInGemeenteVanHuisvesting: true },
      outcome: { mogelijk: false, ontbreekt: [told], pipTermijnLoopt: false },
      because: `without ${field}`,
    })),
  )
})

describe('Besluit 9.2 and 9.3: what is reported to DUO', () => {
  const gemeld = ['PIP', 'leerroute gewijzigd', 'uren', 'PVT', 'MAP', 'geen aanbod', 'niet-vrijstellende opleiding']
  table(meldplichtDuo, [
    ...gemeld.map((feit) => ({ facts: { feit }, outcome: { melden: true }, because: feit })),
    { facts: { feit: 'anders' }, outcome: { melden: false }, because: 'anything else' },
  ])
})

describe('Wet 3 to 6: what ends the plicht', () => {
  const ended: readonly (readonly [reden: string, gebeurtenis: string, vervuld: boolean, ground: string])[] = [
    ['voldaan', 'SS106', true, 'Wet inburgering 2021 art. 6 lid 2'],
    ['volledige vrijstelling', 'SS107', false, 'Wet inburgering 2021 art. 4 lid 1'],
    ['volledige ontheffing', 'SS108', false, 'Wet inburgering 2021 art. 5'],
    ['AOW-leeftijd', 'SS110', false, 'Wet inburgering 2021 art. 3 lid 1'],
    ['naturalisatie', 'SS110', false, 'Wet inburgering 2021 art. 3 lid 1'],
    ['verblijfsrecht beeindigd', 'SS110', false, 'Wet inburgering 2021 art. 3 lid 1'],
    ['langer dan een jaar weg', 'SS110', false, 'Besluit inburgering 2021 art. 2.1 lid 2'],
    ['overlijden', 'SS111', false, 'DUO SS111'],
  ]
  test.for(ended)('%s: %s', ([reden, gebeurtenis, vervuld, ground]) => {
    const finding = eindePlicht.answer({ reden, op: '2026-08-14' })
    expect(finding.outcome).toEqual({ geeindigdOp: '2026-08-14', gebeurtenis, vervuld })
    expect(cite(finding.ground)).toBe(ground)
  })
})

describe('Wet 4 lid 1: each ground needs its own facts', () => {
  const e = { grond: 'e', ingezeteneVanaf: '2015-01-01', aanvraag: '2025-01-01', jarenWerk: 5, gesprekB1: true }
  const needed = {
    a: ['jarenLeerplichtig'],
    b: ['vrijstellendDiploma'],
    c: ['leerplichtig'],
    d: ['ingeschrevenOpleiding'],
  }
  refused(vrijstelling, [
    ...Object.entries(needed).flatMap(([grond, fields]) =>
      fields.map((field) => ({ facts: { grond }, field, says: `verplicht: grond ${grond}` })),
    ),
    ...['ingezeteneVanaf', 'aanvraag', 'jarenWerk', 'gesprekB1'].map((field) => ({
      facts: { ...e, [field]: undefined },
      field,
      says: 'verplicht: grond e',
    })),
  ])
  table(vrijstelling, [
    {
      facts: { ...e, jarenWerk: 4 },
      outcome: { vrijgesteld: false, soort: null, legesCent: 9_000 },
      because: 'four years of work',
    },
  ])
})

describe('Wet 4 lid 1 onder d: days before the term do not count', () => {
  const termijn = { aanvang: '2024-03-16', laatsteDag: '2027-03-15' }
  table(tijdelijkeVrijstelling, [
    {
      facts: { ...termijn, van: '2024-03-01', tot: '2024-03-10' },
      outcome: { laatsteDag: '2027-03-15' },
      because: 'all of them before its first day',
    },
    {
      facts: { ...termijn, van: '2024-03-01', tot: '2024-03-15' },
      outcome: { laatsteDag: '2027-03-15' },
      because: 'until the day before',
    },
    {
      facts: { ...termijn, van: '2024-03-01', tot: '2024-03-16' },
      outcome: { laatsteDag: '2027-03-16' },
      because: 'its first day as well',
    },
  ])
})

describe('Wet 5: ontheffing', () => {
  const deels = { leerroute: 'B1', knm: false, participatieZRoute: false, adviesArts: true }
  table(gedeeltelijkeOntheffing, [
    { facts: { ...deels, taalonderdelen: 0 }, outcome: { mogelijk: false }, because: 'of nothing' },
    { facts: { ...deels, taalonderdelen: 1 }, outcome: { mogelijk: true }, because: 'one language part' },
    { facts: { ...deels, taalonderdelen: 3 }, outcome: { mogelijk: true }, because: 'three' },
    { facts: { ...deels, taalonderdelen: 4 }, outcome: { mogelijk: false }, because: 'all four' },
  ])
  refused(gedeeltelijkeOntheffing, [
    { facts: { ...deels, taalonderdelen: 5 }, field: 'taalonderdelen', says: 'ten hoogste 4' },
  ])
  const schrijnend = { zeerUitzonderlijk: true, onvoorzien: true, nietVerwijtbaar: true, zeerSchrijnend: true }
  refused(ontheffingBijzondereOmstandigheden, [
    { facts: { ...schrijnend, ambtshalve: false }, field: 'adviesCollege', says: 'verplicht' },
  ])
  table(ontheffingBijzondereOmstandigheden, [
    {
      facts: { ...schrijnend, ambtshalve: true },
      outcome: { verleend: true, adviesNodig: false },
      because: 'of its own accord: no advice is needed',
    },
  ])
})
