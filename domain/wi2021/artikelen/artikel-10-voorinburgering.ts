// What does the COA offer before someone moves to a gemeente, and what is it worth? Wet 10, Besluit 3.17, Regeling 3.19.
import { type IsoDate, isoDate, latest } from '../../dates/iso-date.ts'
import { besluit, duo, wet } from '../../law/finding.ts'
import { bekend } from '../../law/peildatum.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { doelgroep, feiten, isoDateSchema, jaNee, keuze, uren } from '../../law/schemas.ts'

const since = isoDate('2022-01-01')

/** Besluit 3.17 lid 1: an offer to whoever is not yet registered in the gemeente where he will be housed (Huisvestingswet 28). In practice by the COA (Regeling 3.19). */
export const voorinburgeringsaanbod = rule(
  {
    id: 'V-01',
    name: 'voorinburgeringsaanbod',
    ground: wet('10'),
    since,
    confidence: 'P',
    facts: feiten({ doelgroep, ingeschrevenInGemeenteVanHuisvesting: jaNee }),
    example: { doelgroep: 'asiel', ingeschrevenInGemeenteVanHuisvesting: false },
  },
  ({ doelgroep: groep, ingeschrevenInGemeenteVanHuisvesting }): Applied<{ readonly aanbod: boolean }> => ({
    outcome: { aanbod: groep === 'asiel' && !ingeschrevenInGemeenteVanHuisvesting },
  }),
)

const ONDERDELEN = ['nt2', 'arbeidsmarktEnParticipatie', 'knm', 'participatieverklaring'] as const

/** Besluit 3.17 lid 2: a course of NT2 and introductions to the labour market, KNM and the PVT. The hours are not fixed. */
export const inhoudVoorinburgering = rule(
  {
    id: 'V-02',
    name: 'inhoudVoorinburgering',
    ground: besluit('3.17', 2),
    since,
    confidence: 'P',
    facts: feiten({ nt2: jaNee, arbeidsmarktEnParticipatie: jaNee, knm: jaNee, participatieverklaring: jaNee }),
    example: { nt2: true, arbeidsmarktEnParticipatie: true, knm: true, participatieverklaring: false },
  },
  (facts): Applied<{ readonly volledig: boolean; readonly ontbreekt: readonly (typeof ONDERDELEN)[number][] }> => {
    const ontbreekt = ONDERDELEN.filter((onderdeel) => !facts[onderdeel])
    return { outcome: { volledig: ontbreekt.length === 0, ontbreekt } }
  },
)

/** Besluit 3.17 lid 3 and 4: free of charge and voluntary; no fine, and it never delays the traject. */
export const maatregelVoorinburgering = rule(
  {
    id: 'V-03',
    name: 'maatregelVoorinburgering',
    ground: besluit('3.17', 3),
    since,
    confidence: 'P',
    facts: feiten({ maatregel: keuze(['verplichting', 'boete', 'eigen bijdrage', 'uitstel van het traject']) }),
    example: { maatregel: 'boete' },
  },
  ({ maatregel }): Applied<{ readonly toegestaan: false }> => ({
    outcome: { toegestaan: false },
    ground: besluit('3.17', maatregel === 'uitstel van het traject' ? 4 : 3),
  }),
)

const OVERDRACHT = ['identiteitEnBsn', 'gezinssamenstelling', 'voortgang', 'taalniveau'] as const

/** Wet 34 lid 6, Besluit 9.4 lid 3: what the COA hands the college for the brede intake. No term. */
export const warmeOverdracht = rule(
  {
    id: 'V-04',
    name: 'warmeOverdracht',
    ground: besluit('9.4', 3),
    since,
    confidence: 'P',
    facts: feiten({ identiteitEnBsn: jaNee, gezinssamenstelling: jaNee, voortgang: jaNee, taalniveau: jaNee }),
    example: { identiteitEnBsn: true, gezinssamenstelling: true, voortgang: true, taalniveau: false },
  },
  (facts): Applied<{ readonly volledig: boolean; readonly ontbreekt: readonly (typeof OVERDRACHT)[number][] }> => {
    const ontbreekt = OVERDRACHT.filter((gegeven) => !facts[gegeven])
    return { outcome: { volledig: ontbreekt.length === 0, ontbreekt } }
  },
)

/** Besluit 5.3 lid 5: effort before the PIP does not count unless expressly provided; for voorinburgering it is not. */
export const urenVoorinburgering = rule(
  {
    id: 'V-05',
    name: 'urenVoorinburgering',
    ground: besluit('5.3', 5),
    since,
    confidence: 'P',
    note: 'no provision for voorinburgering was found: none counts (D)',
    facts: feiten({
      uren,
      uitdrukkelijkBepaald: jaNee.optional().describe('oordeel: een bepaling laat deze uren meetellen'),
    }),
    example: { uren: 121 },
  },
  ({ uren: gevolgd, uitdrukkelijkBepaald = false }): Applied<{ readonly meetellendeUren: number }> => ({
    outcome: { meetellendeUren: uitdrukkelijkBepaald ? gevolgd : 0 },
  }),
)

/** No article names an earliest day to begin; DUO takes no PIP from before the plicht or the settlement in the gemeente. */
export const vroegsteDagtekeningPip = rule(
  {
    id: 'V-06',
    name: 'vroegsteDagtekeningPip',
    ground: duo('PIP'),
    since,
    confidence: 'DUO',
    note: 'whether koppeling by the COA is settlement is a doubt: an input',
    facts: feiten({
      aanvangPlicht: isoDateSchema,
      vestiging: isoDateSchema.optional().describe('dag van inschrijving in de gemeente'),
      koppeling: isoDateSchema.optional().describe('dag van koppeling door het COA'),
      koppelingIsVestiging: jaNee.optional().describe('oordeel: koppeling telt als vestiging'),
    }),
    example: { aanvangPlicht: '2025-06-02', vestiging: '2025-09-04' },
  },
  ({ aanvangPlicht, vestiging, koppeling, koppelingIsVestiging }): Applied<{ readonly vroegsteDag: IsoDate }> => {
    if (
      vestiging !== undefined &&
      (koppelingIsVestiging !== true || koppeling === undefined || koppeling > vestiging)
    ) {
      return { outcome: { vroegsteDag: latest(aanvangPlicht, vestiging) } }
    }
    const gevestigd = bekend(koppelingIsVestiging, 'koppelingIsVestiging: of koppeling door het COA als vestiging telt')
      ? bekend(koppeling, 'koppeling')
      : bekend(vestiging, 'vestiging')
    return { outcome: { vroegsteDag: latest(aanvangPlicht, gevestigd) } }
  },
)
