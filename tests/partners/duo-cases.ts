// Every message on the queue of DUO once, with what DUO makes of it. Expected values written by hand from its contract.
import type { DuoKind } from '../../activities/duo/duo.ts'
import type { PartnerCall } from '../../activities/partner.ts'
import { isoDate as date } from '../../domain/dates/iso-date.ts'
import type { Answer } from '../../domain/dossier.ts'
import { callOf, inburgeraar, type RunningSimulators } from './call.ts'

export type Case = {
  readonly kind: DuoKind
  readonly call: PartnerCall
  readonly person: Parameters<RunningSimulators['begin']>[0]
  readonly answer: Answer
  readonly ledger: Record<string, number>
  /** DUO shows nobody what it holds: a human must look after an uncertain attempt. */
  readonly blind?: true
}

export const accepted = { kind: 'accepted' } as const

export const reading: readonly Case[] = [
  {
    kind: 'fetchInburgeringsplichtFromDuo',
    call: callOf('fetchInburgeringsplichtFromDuo', {}),
    person: inburgeraar(),
    answer: {
      kind: 'facts',
      facts: {
        plicht: {
          plichtig: true,
          begin: '2024-01-10',
          einde: null,
          kennisgeving: '2024-01-20',
          redenGeenPlicht: null,
        },
        doelgroep: 'asiel',
      },
    },
    ledger: {},
  },
  {
    kind: 'fetchTermijnFromDuo',
    call: callOf('fetchTermijnFromDuo', {}),
    person: inburgeraar(),
    answer: {
      kind: 'facts',
      facts: { termijn: { aanvang: '2024-03-16', laatsteDag: '2027-03-15', grond: null } },
    },
    ledger: {},
  },
  {
    kind: 'fetchLeerbaarheidstoetsFromDuo',
    call: callOf('fetchLeerbaarheidstoetsFromDuo', {}),
    person: inburgeraar({
      lbtResultaten: [
        { resultaat: 'B1-route haalbaar', behaaldeScore: '61,50', benodigdeScore: '55,00', datumAfname: '2024-02-20' },
      ],
    }),
    answer: { kind: 'facts', facts: { uitslagen: [{ uitslag: 'haalbaar', datum: '2024-02-20' }] } },
    ledger: {},
  },
  {
    kind: 'fetchExamenresultatenFromDuo',
    call: callOf('fetchExamenresultatenFromDuo', {}),
    person: inburgeraar({
      examens: [{ examendatum: '2025-10-01', resultaat: 'Geslaagd', onderdeel: 'LE', niveau: 'B1' }],
    }),
    answer: {
      kind: 'facts',
      facts: {
        resultaten: [
          { onderdeel: 'lezen', niveau: 'B1', examendatum: '2025-10-01', resultaat: 'geslaagd', reden: null },
        ],
      },
    },
    ledger: {},
  },
  {
    kind: 'fetchVrijstellingenFromDuo',
    call: callOf('fetchVrijstellingenFromDuo', {}),
    person: inburgeraar({
      vrijstellingen: [
        {
          TijdelijkeVrijstelling: {
            oordeel: 'Toekenning',
            reden: 'OPL',
            startdatum: '2025-09-01',
            einddatum: '2026-07-31',
          },
        },
        { GedeeltelijkeVrijstelling: { oordeel: 'Afwijzing', reden: 'GED', examenonderdeel: 'SC' } },
      ],
    }),
    answer: {
      kind: 'facts',
      facts: {
        vrijstellingen: [
          { soort: 'tijdelijk', toegekend: true, van: '2025-09-01', tot: '2026-07-31', onderdeel: null },
          { soort: 'gedeeltelijk', toegekend: false, van: null, tot: null, onderdeel: 'schrijven' },
        ],
      },
    },
    ledger: {},
  },
  {
    kind: 'fetchOntheffingenFromDuo',
    call: callOf('fetchOntheffingenFromDuo', {}),
    person: inburgeraar({
      ontheffingen: [
        { GeheleOntheffing: { oordeel: 'Afwijzing', datumOordeel: '2025-03-03', grond: 'BIO' } },
        {
          GedeeltelijkeOntheffing: {
            oordeel: 'Toekenning',
            datumOordeel: '2025-03-03',
            grond: 'MED',
            urenBelastbaarheidParticipatieactiviteit: 0,
          },
        },
      ],
    }),
    answer: {
      kind: 'facts',
      facts: {
        ontheffingen: [
          { soort: 'geheel', toegekend: false, grond: 'bijzonder', onderdeel: null, urenBelastbaarheid: null },
          { soort: 'gedeeltelijk', toegekend: true, grond: 'medisch', onderdeel: null, urenBelastbaarheid: 0 },
        ],
      },
    },
    ledger: {},
  },
]

export const writing: readonly Case[] = [
  {
    kind: 'enrollLeerbaarheidstoetsAtDuo',
    call: callOf('enrollLeerbaarheidstoetsAtDuo', {}),
    person: inburgeraar(),
    answer: { kind: 'facts', facts: { aangemeld: true } },
    ledger: { 'LBT aanmelding': 1 },
  },
  {
    kind: 'skipLeerbaarheidstoetsAtDuo',
    call: callOf('skipLeerbaarheidstoetsAtDuo', {}),
    person: inburgeraar({ examennummer: 'LBT1' }),
    answer: accepted,
    ledger: { 'LBT overgeslagen': 1 },
  },
  {
    kind: 'reportPipToDuo',
    call: callOf('reportPipToDuo', {
      dagtekening: date('2024-03-15'),
      leerroute: 'B1',
      urenIntensiteit: 750,
      alfabetisering: 'NVT',
    }),
    person: inburgeraar({ pip: null, inburgeringstermijn: null }),
    answer: accepted,
    ledger: { 'PIP 2024-03-15 B': 1 },
  },
  {
    kind: 'reportAanbodToDuo',
    call: callOf('reportAanbodToDuo', {
      instellingsnummer: '0000000001',
      datum: date('2024-04-01'),
      verwachtEinde: date('2027-03-15'),
      alfabetisering: 'NVT',
    }),
    person: inburgeraar(),
    answer: accepted,
    ledger: { 'aanbod 2024-04-01 0000000001': 1 },
    blind: true,
  },
  {
    kind: 'reportPvtToDuo',
    call: callOf('reportPvtToDuo', { datumOndertekening: date('2024-09-01') }),
    person: inburgeraar(),
    answer: accepted,
    ledger: { 'PVT 2024-09-01': 1 },
  },
  {
    kind: 'reportMapToDuo',
    call: callOf('reportMapToDuo', { datumEindgesprek: date('2025-09-01') }),
    person: inburgeraar(),
    answer: accepted,
    ledger: { 'MAP 2025-09-01': 1 },
  },
  {
    kind: 'reportMapToDuo',
    call: callOf('reportMapToDuo', { verwijtbaar: true }),
    person: { ...inburgeraar(), vandaag: date('2027-04-01') },
    answer: accepted,
    ledger: { 'MAP zonder datum Ja': 1 },
    blind: true,
  },
  {
    kind: 'reportZRouteToDuo',
    call: callOf('reportZRouteToDuo', { datumAfronding: date('2026-05-01') }),
    person: inburgeraar({ pip: { gemeentecode: '9901', pip: { dagtekeningPip: '2024-03-15', leerroute: 'Z' } } }),
    answer: accepted,
    ledger: { 'Z-route 2026-05-01': 1 },
    blind: true,
  },
  {
    kind: 'reportUrenBredeIntakeToDuo',
    call: callOf('reportUrenBredeIntakeToDuo', { uren: 40 }),
    person: inburgeraar(),
    answer: accepted,
    ledger: { 'uren/bredeintake/taallesknm 40': 1 },
  },
  {
    kind: 'reportParticipatieactiviteitenToDuo',
    call: callOf('reportParticipatieactiviteitenToDuo', { uren: 800 }),
    person: inburgeraar(),
    answer: accepted,
    ledger: { 'uren/participatieactiviteiten 800': 1 },
  },
  {
    kind: 'reportParticipatieTaallesToDuo',
    call: callOf('reportParticipatieTaallesToDuo', { uren: 0 }),
    person: inburgeraar(),
    answer: accepted,
    ledger: { 'uren/participatietaalles 0': 1 },
  },
]
