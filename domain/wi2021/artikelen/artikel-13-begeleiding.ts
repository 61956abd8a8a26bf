// What support must the gemeente give and report, and until when? Wet 13, 16 and 17, Besluit 5.1, 5.3 lid 4, 9.2, 9.3 and 9.6, Participatiewet 56a.
import { type IsoDate, isoDate, minus, plus } from '../../dates/iso-date.ts'
import { besluit, type Citation, duo, wet } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { aantal, doelgroep, feiten, isoDateSchema, jaNee, keuze } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const since = isoDate('2022-01-01')
const pw56a: Citation = { regeling: 'Pw', artikel: '56a' }

/** Wet 13, Besluit 5.1: practical help and information, for asiel, from the day of BRP registration in the gemeente of housing. No minimum duration. */
export const maatschappelijkeBegeleiding = rule(
  {
    id: 'G-01',
    name: 'maatschappelijkeBegeleiding',
    ground: wet('13'),
    since,
    confidence: 'P',
    facts: feiten({ doelgroep, inschrijving: isoDateSchema.describe('dag van inschrijving in de BRP') }),
    example: { doelgroep: 'asiel', inschrijving: '2025-09-04' },
  },
  ({ doelgroep: groep, inschrijving }): Applied<{ readonly verplicht: boolean; readonly vanaf: IsoDate | null }> => ({
    outcome: { verplicht: groep === 'asiel', vanaf: groep === 'asiel' ? inschrijving : null },
  }),
)

export type Aanbodbezwaar =
  | 'alleen voor asiel'
  | 'geen PIP'
  | 'instelling niet erkend'
  | 'voor het huidige PIP'
  | 'buiten de termijn'

/** DUO takes an aanbod only for asiel, with a PIP, at a recognised institution, not dated before the current PIP, inside the term. */
export const aanbodToets = rule(
  {
    id: 'G-03',
    name: 'aanbodToets',
    ground: duo('Inburgeringsaanbod'),
    since,
    confidence: 'DUO',
    facts: feiten({
      doelgroep,
      datum: isoDateSchema.describe('dag van het aanbod'),
      huidigePip: isoDateSchema.optional().describe('dagtekening van het huidige PIP'),
      erkendeInstelling: jaNee.describe('keurmerk of erkend voor het taalschakeltraject'),
      laatsteDag: isoDateSchema.describe('laatste dag van de termijn'),
    }),
    example: {
      doelgroep: 'asiel',
      datum: '2024-05-01',
      huidigePip: '2024-03-15',
      erkendeInstelling: true,
      laatsteDag: '2027-03-15',
    },
  },
  (facts): Applied<{ readonly aanvaard: boolean; readonly bezwaren: readonly Aanbodbezwaar[] }> => {
    const { datum, huidigePip } = facts
    const toetsen: readonly (readonly [Aanbodbezwaar, boolean])[] = [
      ['alleen voor asiel', facts.doelgroep !== 'asiel'],
      ['geen PIP', huidigePip === undefined],
      ['instelling niet erkend', !facts.erkendeInstelling],
      ['voor het huidige PIP', huidigePip !== undefined && datum < huidigePip],
      ['buiten de termijn', datum > facts.laatsteDag],
    ]
    const bezwaren = toetsen.filter(([, fout]) => fout).map(([bezwaar]) => bezwaar)
    return { outcome: { aanvaard: bezwaren.length === 0, bezwaren } }
  },
)

/** Besluit 5.3 lid 4: the PIP fixes the number of voortgangsgesprekken. Whether the college sees enough of the progress (Wet 17 lid 1) is its own judgement. */
export const voortgangsgesprekken = rule(
  {
    id: 'G-04',
    name: 'voortgangsgesprekken',
    ground: besluit('5.3', 4),
    since,
    confidence: 'P',
    facts: feiten({ inPip: aantal.describe('aantal in het PIP'), gehouden: aantal }),
    example: { inPip: 6, gehouden: 4 },
  },
  ({ inPip, gehouden }): Applied<{ readonly resterend: number }> => ({
    outcome: { resterend: Math.max(0, inPip - gehouden) },
  }),
)

const ONTZORGEN = timeline('duur van het ontzorgen', [
  { validFrom: since, value: { months: 6 }, source: pw56a, note: 'read in secondary sources (S)' },
])

export type Ontzorgen = {
  readonly verplicht: boolean
  readonly van: IsoDate | null
  readonly tot: IsoDate | null
  /** The person must authorise the college; a refusal is dealt with under Participatiewet 18. */
  readonly machtigingNodig: boolean
}

/** Participatiewet 56a: for bijstand with an own asylum permit the college pays rent, energy, water and health insurance from the benefit in the first six months; not for family members with a regulier permit. */
export const ontzorgen = rule(
  {
    id: 'G-05',
    name: 'ontzorgen',
    ground: pw56a,
    since,
    confidence: 'S',
    note: 'six months from the first day of bijstand, that day included (CAL-6a, D)',
    facts: feiten({
      verblijf: keuze(['asiel', 'regulier']).describe('eigen asielvergunning, of regulier als gezinslid'),
      aanvangBijstand: isoDateSchema.optional().describe('leeg: geen bijstand'),
      gemachtigd: jaNee,
    }),
    example: { verblijf: 'asiel', aanvangBijstand: '2025-09-04', gemachtigd: true },
  },
  ({ verblijf, aanvangBijstand, gemachtigd }): Applied<Ontzorgen> => {
    if (verblijf !== 'asiel' || aanvangBijstand === undefined) {
      return { outcome: { verplicht: false, van: null, tot: null, machtigingNodig: false } }
    }
    const tot = minus(plus(aanvangBijstand, ONTZORGEN.on(aanvangBijstand).value), { days: 1 })
    return { outcome: { verplicht: true, van: aanvangBijstand, tot, machtigingNodig: !gemachtigd } }
  },
)

/** Besluit 9.2 lid 4 and 9.6 lid 6: schools report progress, attendance and effort to the college for asiel, for gezin on its request; for gezin to DUO. */
export const rapportageCursus = rule(
  {
    id: 'G-06',
    name: 'rapportageCursus',
    ground: besluit('9.2', 4),
    since,
    confidence: 'P',
    facts: feiten({ doelgroep }),
    example: { doelgroep: 'gezin' },
  },
  ({ doelgroep: groep }): Applied<{ readonly aanCollege: 'altijd' | 'op verzoek'; readonly aanDuo: boolean }> =>
    groep === 'asiel'
      ? { outcome: { aanCollege: 'altijd', aanDuo: false } }
      : { outcome: { aanCollege: 'op verzoek', aanDuo: true }, ground: besluit('9.6', 6) },
)

/** Besluit 9.2 and 9.3: what the college reports to DUO. */
export const meldplichtDuo = rule(
  {
    id: 'G-07',
    name: 'meldplichtDuo',
    ground: besluit('9.2'),
    since,
    confidence: 'P',
    facts: feiten({
      feit: keuze([
        'PIP',
        'leerroute gewijzigd',
        'uren',
        'PVT',
        'MAP',
        'geen aanbod',
        'niet-vrijstellende opleiding',
        'anders',
      ]),
    }),
    example: { feit: 'PIP' },
  },
  ({ feit }): Applied<{ readonly melden: boolean }> => ({ outcome: { melden: feit !== 'anders' } }),
)
