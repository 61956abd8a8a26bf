// Who is plichtig, from when, and what ends it?
import { describe } from 'vitest'
import { eindePlicht, kennisgeving } from '../../../../domain/wi2021/artikelen/artikel-3-einde-plicht.ts'
import {
  geestelijkeBedienaar,
  isInburgeringsplichtig,
  uitzonderingPlicht,
  welkeWet,
} from '../../../../domain/wi2021/artikelen/artikel-3-inburgeringsplicht.ts'
import { vrijstellendDiploma } from '../../../../domain/wi2021/artikelen/artikel-4-vrijstelling.ts'
import {
  verblijfsdoel,
  verblijfsdoelTijdelijk,
} from '../../../../domain/wi2021/artikelen/besluit-2-2-tijdelijk-verblijfsdoel.ts'
import { noValue, refused, table } from '../../table.ts'

describe('Wet 3', () => {
  const asiel = {
    verblijf: 'asiel',
    verblijfVanaf: '2025-01-10',
    bekendgemaaktOp: '2025-02-03',
    geboortedatum: '1994-06-01',
  }
  const regulier = { ...asiel, verblijf: 'regulier', verblijfsdoel: 'gezin' }
  const plichtig = (aanvang: string) => ({ plichtig: true, aanvang, reden: 'plichtig' })
  const niet = (reden: string) => ({ plichtig: false, aanvang: null, reden })
  table(isInburgeringsplichtig, [
    { facts: asiel, outcome: plichtig('2025-02-03'), because: 'from the day it is made known, not back to the permit' },
    {
      facts: { ...asiel, verblijfVanaf: '2025-03-01' },
      outcome: plichtig('2025-03-01'),
      because: 'not before the stay begins',
    },
    { facts: regulier, outcome: plichtig('2025-02-03'), because: 'family' },
    { facts: { ...regulier, verblijf: 'anders' }, outcome: niet('geen verblijf'), because: 'another ground of stay' },
    { facts: { ...regulier, verblijfsdoel: 'studie' }, outcome: niet('tijdelijk verblijfsdoel'), because: 'study' },
    {
      facts: { ...regulier, verblijfsdoel: 'arbeid in loondienst', geestelijkeBedienaar: true },
      outcome: plichtig('2025-02-03'),
      because: 'geestelijke bedienaar with a temporary purpose',
    },
    {
      facts: { ...regulier, verblijfsdoel: 'anders', doelTijdelijkBepaald: true },
      outcome: niet('tijdelijk verblijfsdoel'),
      because: 'determined temporary',
    },
    {
      facts: { ...asiel, geboortedatum: '2009-02-03' },
      outcome: plichtig('2025-02-03'),
      because: 'sixteen that day',
    },
    {
      facts: { ...asiel, geboortedatum: '2009-02-04' },
      outcome: plichtig('2025-02-04'),
      because: 'sixteen the next day',
    },
    {
      facts: { ...asiel, geboortedatum: '1958-02-04' },
      outcome: plichtig('2025-02-03'),
      because: 'AOW age the next day',
    },
    {
      facts: { ...asiel, geboortedatum: '1958-02-03' },
      outcome: niet('AOW-leeftijd bereikt'),
      because: 'AOW age that day',
    },
    {
      facts: { ...asiel, geboortedatum: '1940-01-01' },
      outcome: niet('AOW-leeftijd bereikt'),
      because: 'long past it',
    },
    {
      facts: { ...regulier, verblijfsdoel: 'vermogende vreemdeling' },
      outcome: niet('tijdelijk verblijfsdoel'),
      because: 'the list of the day the plicht would arise',
    },
    {
      facts: { ...regulier, verblijfsdoel: 'vermogende vreemdeling', bekendgemaaktOp: '2026-04-02' },
      outcome: plichtig('2026-04-02'),
      because: 'no longer on the list',
    },
    {
      facts: { ...asiel, verblijfVanaf: '2015-01-10', bekendgemaaktOp: '2015-02-03', geboortedatum: '2006-01-01' },
      outcome: plichtig('2022-01-01'),
      because: 'sixteen on the first day of the act',
    },
    ...['onderdaanEuEerZwitserland', 'familielidMetVrijVerkeer', 'integratievoorwaardeElders', 'vrijDoorVerdrag'].map(
      (groep) => ({ facts: { ...regulier, [groep]: true }, outcome: niet('uitgezonderd'), because: groep }),
    ),
  ])
  noValue(isInburgeringsplichtig, [
    {
      facts: { ...asiel, verblijfVanaf: '2015-01-10', bekendgemaaktOp: '2015-02-03', geboortedatum: '2005-12-31' },
      because: 'sixteen a day before the act: the old law',
    },
    { facts: { ...regulier, verblijfVanaf: '2021-01-10', bekendgemaaktOp: '2021-12-31' }, because: 'before the act' },
  ])
  refused(isInburgeringsplichtig, [
    { facts: { ...asiel, verblijf: 'regulier' }, field: 'verblijfsdoel', says: 'verplicht' },
    { facts: { ...asiel, geboortedatum: '2025-01-11' }, field: 'verblijfVanaf', says: 'ligt voor' },
  ])
  table(uitzonderingPlicht, [
    {
      facts: { onderdaanEuEerZwitserland: true },
      outcome: { uitgezonderd: true, onderdeel: 'a' },
      because: 'EU national',
    },
    {
      facts: { onderdaanEuEerZwitserland: false, vrijDoorVerdrag: true },
      outcome: { uitgezonderd: true, onderdeel: 'd' },
      because: 'treaty',
    },
    { facts: { onderdaanEuEerZwitserland: false }, outcome: { uitgezonderd: false, onderdeel: null }, because: 'none' },
  ])
  table(geestelijkeBedienaar, [
    {
      facts: { werkVoorReligieuzeOrganisatie: true, alleenIncidenteel: false },
      outcome: { geestelijkeBedienaar: true },
      because: 'works as one',
    },
    {
      facts: { werkVoorReligieuzeOrganisatie: true, alleenIncidenteel: true },
      outcome: { geestelijkeBedienaar: false },
      because: 'only incidentally',
    },
    {
      facts: { werkVoorReligieuzeOrganisatie: false, alleenIncidenteel: false },
      outcome: { geestelijkeBedienaar: false },
      because: 'works elsewhere',
    },
  ])
  table(welkeWet, [
    { facts: { aanvangPlicht: '2021-12-31' }, outcome: { wet: 'Wi2013' }, because: 'the last day of the old law' },
    { facts: { aanvangPlicht: '2022-01-01' }, outcome: { wet: 'Wi2021' }, because: 'the first day of the new one' },
  ])
})

describe('Besluit 2.2', () => {
  const blijvend = ['gezin', 'niet-tijdelijke humanitaire gronden', 'arbeid als geestelijke bedienaar', 'anders']
  table(
    verblijfsdoelTijdelijk,
    verblijfsdoel.options.map((doel) => ({
      facts: { verblijf: 'regulier', verblijfsdoel: doel },
      outcome: { tijdelijk: !blijvend.includes(doel) && doel !== 'vermogende vreemdeling' },
      because: doel,
    })),
  )
  const vermogend = { verblijf: 'regulier', verblijfsdoel: 'vermogende vreemdeling' }
  table(verblijfsdoelTijdelijk, [
    { facts: { ...vermogend, peildatum: '2026-04-01' }, outcome: { tijdelijk: true }, because: 'the list until then' },
    { facts: { ...vermogend, peildatum: '2026-04-02' }, outcome: { tijdelijk: false }, because: 'the list since' },
    { facts: { verblijf: 'asiel', verblijfsdoel: 'studie' }, outcome: { tijdelijk: false }, because: 'asiel never' },
  ])
})

describe('becoming known and ending', () => {
  const alles = {
    bsn: true,
    verblijfsvergunning: true,
    inschrijvingBrp: true,
    ingeschrevenInGemeenteVanHuisvesting: true,
  }
  table(kennisgeving, [
    { facts: alles, outcome: { mogelijk: true, ontbreekt: [], pipTermijnLoopt: true }, because: 'all there' },
    {
      facts: { ...alles, ingeschrevenInGemeenteVanHuisvesting: false },
      outcome: { mogelijk: true, ontbreekt: [], pipTermijnLoopt: false },
      because: 'still with the COA',
    },
    {
      facts: { ...alles, bsn: false, inschrijvingBrp: false },
      outcome: { mogelijk: false, ontbreekt: ['bsn', 'inschrijving in de BRP'], pipTermijnLoopt: false },
      because: 'not registered',
    },
  ])
  const op = '2026-08-14'
  table(
    eindePlicht,
    (
      [
        ['voldaan', 'SS106'],
        ['volledige vrijstelling', 'SS107'],
        ['volledige ontheffing', 'SS108'],
        ['AOW-leeftijd', 'SS110'],
        ['naturalisatie', 'SS110'],
        ['verblijfsrecht beeindigd', 'SS110'],
        ['langer dan een jaar weg', 'SS110'],
        ['overlijden', 'SS111'],
      ] as const
    ).map(([reden, gebeurtenis]) => ({
      facts: { reden, op },
      outcome: { geeindigdOp: op, gebeurtenis, vervuld: reden === 'voldaan' },
      because: reden,
    })),
  )
  noValue(vrijstellendDiploma, [
    {
      facts: { diploma: 'vmbo bb of kb', nederlandstalig: true, peildatum: '2021-12-31' },
      because: 'before the act',
    },
  ])
})
