// How does the plicht become known, and what ends it? Wet 3 to 6, Besluit 5.3 lid 1 and 9.1; DUO's events.
import { type IsoDate, isoDate } from '../../dates/iso-date.ts'
import { besluit, type Citation, duo, wet } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { feiten, isoDateSchema, jaNee, keuze } from '../../law/schemas.ts'

export type Kennisgeving = {
  readonly mogelijk: boolean
  readonly ontbreekt: readonly ('bsn' | 'verblijfsvergunning' | 'inschrijving in de BRP')[]
  /** The ten weeks of Besluit 5.3 run from the notification; otherwise from registration in the gemeente of housing. */
  readonly pipTermijnLoopt: boolean
}

/** Besluit 5.3 lid 1, 9.1: the minister tells the person in writing. DUO writes when BSN, permit and BRP registration are all there, and signals SS139 when the ten weeks run. */
export const kennisgeving = rule(
  {
    id: 'P-12',
    name: 'kennisgeving',
    ground: besluit('5.3', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'the day of sending counts (doubt 12, D)',
    facts: feiten({
      bsn: jaNee,
      verblijfsvergunning: jaNee,
      inschrijvingBrp: jaNee,
      ingeschrevenInGemeenteVanHuisvesting: jaNee.describe('of niet gehuisvest op grond van de Huisvestingswet'),
    }),
    example: {
      bsn: true,
      verblijfsvergunning: true,
      inschrijvingBrp: true,
      ingeschrevenInGemeenteVanHuisvesting: true,
    },
  },
  ({ bsn, verblijfsvergunning, inschrijvingBrp, ingeschrevenInGemeenteVanHuisvesting }): Applied<Kennisgeving> => {
    const ontbreekt: Kennisgeving['ontbreekt'] = [
      ...(bsn ? [] : (['bsn'] as const)),
      ...(verblijfsvergunning ? [] : (['verblijfsvergunning'] as const)),
      ...(inschrijvingBrp ? [] : (['inschrijving in de BRP'] as const)),
    ]
    const mogelijk = ontbreekt.length === 0
    return { outcome: { mogelijk, ontbreekt, pipTermijnLoopt: mogelijk && ingeschrevenInGemeenteVanHuisvesting } }
  },
)

const REDENEN = {
  voldaan: { gebeurtenis: 'SS106', ground: wet('6', 2) },
  'volledige vrijstelling': { gebeurtenis: 'SS107', ground: wet('4', 1) },
  'volledige ontheffing': { gebeurtenis: 'SS108', ground: wet('5') },
  'AOW-leeftijd': { gebeurtenis: 'SS110', ground: wet('3', 1) },
  naturalisatie: { gebeurtenis: 'SS110', ground: wet('3', 1) },
  'verblijfsrecht beeindigd': { gebeurtenis: 'SS110', ground: wet('3', 1) },
  'langer dan een jaar weg': { gebeurtenis: 'SS110', ground: besluit('2.1', 2) },
  overlijden: { gebeurtenis: 'SS111', ground: duo('SS111') },
} as const satisfies Record<string, { gebeurtenis: string; ground: Citation }>

export type EindePlicht = {
  readonly geeindigdOp: IsoDate
  readonly gebeurtenis: (typeof REDENEN)[keyof typeof REDENEN]['gebeurtenis']
  readonly vervuld: boolean
}

/** What ends the plicht: met, exempted, released, AOW age, Dutch nationality, end of the stay, a year away, death. DUO tells which with an event. */
export const eindePlicht = rule(
  {
    id: ['P-15e', 'P-15f', 'P-15g', 'P-15c'],
    name: 'eindePlicht',
    ground: wet('3', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    facts: feiten({
      reden: keuze([
        'voldaan',
        'volledige vrijstelling',
        'volledige ontheffing',
        'AOW-leeftijd',
        'naturalisatie',
        'verblijfsrecht beeindigd',
        'langer dan een jaar weg',
        'overlijden',
      ]),
      op: isoDateSchema.describe('dag waarop dit gebeurde'),
    }),
    example: { reden: 'AOW-leeftijd', op: '2026-08-14' },
  },
  ({ reden, op }): Applied<EindePlicht> => {
    const { gebeurtenis, ground } = REDENEN[reden]
    return { outcome: { geeindigdOp: op, gebeurtenis, vervuld: reden === 'voldaan' }, ground }
  },
)
