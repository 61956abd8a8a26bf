// Who lives through a change of law on 1 January 2028? People whose PIP or fine is decided on either side of it; days and amounts by hand.
import { isoDate } from '../../domain/dates/iso-date.ts'
import { type Life, lifeFrom } from '../../tools/play/life.ts'

const person = { naam: 'Wies Wetswijziging (fictief)', geboortedatum: '1992-05-17', gemeente: '9901' }

function life(title: string, steps: readonly { readonly on: string; readonly [more: string]: unknown }[]): Life {
  return lifeFrom({ title, start: steps[0]?.on, person, steps }, isoDate('2026-11-24'))
}

/** DUO's notification, on the day of the kennisgeving itself, and the term for the PIP that follows. */
function plicht(kennisgeving: string, begin: string, pip: string) {
  const duo = {
    inburgeringsplicht: {
      indicatorInburgeringsplicht: true,
      begindatum: begin,
      datumKennisgevingInburgeringsplicht: kennisgeving,
    },
    doelgroep: { indeling: 'Gezinsmigrant en overige migrant', begindatum: begin },
  }
  const brp = {
    gemeenteVanInschrijving: { code: '9901' },
    datumInschrijvingInGemeente: { type: 'Datum', datum: begin },
  }
  const expect = { fase: 'bredeIntake', termijnen: { pip } }
  return { on: kennisgeving, partner: { duo: 'SS101' }, facts: { duo, brp }, expect }
}

/** Nobody makes a PIP: on its last day the term runs, on the next it has lapsed. */
const pipVerloopt = (laatsteDag: string, dagErna: string) => [
  { on: laatsteDag, expect: { termijnen: { pip: laatsteDag }, notHappened: ['PipTermijnVerstreken'] } },
  {
    on: dagErna,
    expect: {
      termijnen: { pip: null },
      events: [{ kind: 'PipTermijnVerstreken', on: dagErna, body: { laatsteDag } }],
    },
  },
]

const examens = ['LE', 'LU', 'SC', 'SP', 'KNM'].map((onderdeel) => ({
  onderdeel,
  examendatum: '2027-01-11',
  resultaat: 'Geslaagd',
  ...(onderdeel === 'KNM' ? {} : { niveau: 'B1' }),
}))

/** Three years for the B1-route; all is done but the PVT, which the law fines with one amount. */
function zonderPvt(pip: string, laatsteDag: string) {
  const act = (on: string, name: string, facts: unknown) => ({ on, act: name, by: 'klantmanager-zandwijk', facts })
  return [
    act(pip, 'stelVrijVanLeerbaarheidstoets', { reden: 'visueel' }),
    act(pip, 'rondBredeIntakeAf', { datum: pip }),
    act(pip, 'stelPipVast', { dagtekening: pip, leerroute: 'B1' }),
    act('2026-10-19', 'registreerMap', { eindgesprekOp: '2026-10-19', uren: 40 }),
    {
      on: '2027-02-01',
      partner: { duo: 'SS199' },
      facts: { duo: { examens } },
      expect: { taken: ['pvt'], termijnen: { inburgeringstermijn: laatsteDag } },
    },
  ]
}

/** A report and, after the two weeks for a zienswijze, the decision by somebody else. */
const beboet = (overschreden: string, rapport: string, besluit: string, bedragCent: number) => [
  { on: overschreden, expect: { events: [{ kind: 'TermijnOverschreden', on: overschreden }] } },
  {
    on: rapport,
    act: 'maakBoeterapport',
    by: 'handhaver-duo',
    facts: { dagtekening: rapport },
    expect: { outcome: 'BoeterapportOpgemaakt', bedragCent },
  },
  {
    on: besluit,
    act: 'legBoeteOp',
    by: 'tweede-handhaver-duo',
    facts: { bekendmaking: besluit },
    expect: { outcome: 'BoeteOpgelegd', legalDate: besluit, bedragCent },
  },
]

/** Running when the code changes; played on under the new code. */
export const running = {
  pipLoopt: {
    before: life('Ten weeks for the PIP, which end after the change', [
      plicht('2027-12-06', '2027-11-15', '2028-02-14'),
    ]),
    after: life('The ten weeks end on their day', pipVerloopt('2028-02-14', '2028-02-15')),
  },
  boeteErvoor: {
    before: life('A term until 25 October 2027', [
      plicht('2024-09-02', '2024-08-12', '2024-11-11'),
      ...zonderPvt('2024-10-25', '2027-10-25'),
    ]),
    after: life('A fine before the change', beboet('2027-10-26', '2027-11-08', '2027-12-13', 34_000)),
  },
  // The violation lies before the change and the decision after it: the lower amount counts (Awb 5:46 lid 4).
  boeteDaartussen: {
    before: life('A term until 29 November 2027', [
      plicht('2024-10-07', '2024-09-16', '2024-12-16'),
      ...zonderPvt('2024-11-29', '2027-11-29'),
    ]),
    after: life('A fine across the change', beboet('2027-11-30', '2027-12-20', '2028-01-31', 34_000)),
  },
  boeteErna: {
    before: life('A term until 17 January 2028', [
      plicht('2024-11-25', '2024-11-04', '2025-02-03'),
      ...zonderPvt('2025-01-17', '2028-01-17'),
    ]),
    after: life('A fine after the change', beboet('2028-01-18', '2028-02-07', '2028-03-06', 41_000)),
  },
}

/** Opened under the new code. Ten weeks until the eve of the change; from that day on thirteen, and 1 April 2028 is a Saturday. */
export const opened = {
  opDeDagErvoor: life('Kennisgeving on the eve', [plicht('2027-12-31', '2027-12-06', '2028-03-10')]),
  opDeDagZelf: life('Kennisgeving on the day', [plicht('2028-01-01', '2027-12-06', '2028-04-03')]),
  erna: life('Kennisgeving after it', [
    plicht('2028-01-10', '2027-12-20', '2028-04-10'),
    ...pipVerloopt('2028-04-10', '2028-04-11'),
  ]),
}

/** Of whoever had the kennisgeving on the eve, once the longer term works back to 1 December 2027: 31 March 2028 is a Friday. */
export const worksBack = life('The ten weeks became thirteen while they ran', [
  {
    on: '2028-02-01',
    act: 'handelAandachtAf',
    by: 'klantmanager-zandwijk',
    facts: { nummer: 1, keuze: 'afgehandeld' },
    expect: { outcome: 'AandachtAfgehandeld', termijnen: { pip: '2028-03-31' } },
  },
  { on: '2028-03-11', expect: { termijnen: { pip: '2028-03-31' }, notHappened: ['PipTermijnVerstreken'] } },
  ...pipVerloopt('2028-03-31', '2028-04-01'),
])
