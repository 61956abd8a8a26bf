// Which leerroute fits, what counts after a change, and which remedies and rights come with it? Wet 7 to 9, 15 and 17; Besluit 5.4 lid 4.
import { bezwaartermijn } from '../../awb/artikel-6-7-bezwaartermijn.ts'
import { type IsoDate, isoDate } from '../../dates/iso-date.ts'
import { besluit, conventie, wet } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { doelgroep, feiten, isoDateSchema, jaNee, keuze, type Leerroute, leerroute, uren } from '../../law/schemas.ts'

const since = isoDate('2022-01-01')

/**
 * Wet 15 lid 1 onder a: the college decides, in this order. 8 lid 1: onderwijsroute for who wants to study and has a great chance of a diploma
 * after the taalschakeltraject. 9 lid 1: Z-route for who cannot reasonably reach the exam or the taalschakeltraject within the term. 7: else B1.
 */
export const leerroutekeuze = rule(
  {
    id: 'L-01',
    name: 'leerroutekeuze',
    ground: wet('15', 1, 'a'),
    since,
    confidence: 'P-old',
    facts: feiten({
      wilOpleiding: jaNee.describe('wil na de inburgering een beroeps- of hogere opleiding'),
      groteKansOpDiploma: jaNee.describe('oordeel van het college'),
      redelijkerwijsHaalbaar: jaNee.describe('oordeel: examen of taalschakeltraject is haalbaar binnen de termijn'),
    }),
    example: { wilOpleiding: false, groteKansOpDiploma: false, redelijkerwijsHaalbaar: true },
  },
  ({ wilOpleiding, groteKansOpDiploma, redelijkerwijsHaalbaar }): Applied<{ readonly leerroute: Leerroute }> => {
    if (wilOpleiding && groteKansOpDiploma) return { outcome: { leerroute: 'onderwijs' }, ground: wet('8', 1) }
    return redelijkerwijsHaalbaar
      ? { outcome: { leerroute: 'B1' }, ground: wet('7', 1) }
      : { outcome: { leerroute: 'Z' }, ground: wet('9', 1) }
  },
)

export type Verrekening = {
  readonly urenVoorZRoute: number
  readonly urenVoorIntensiteit: number
  readonly examensTellenMee: boolean
}

/**
 * Besluit 5.4 lid 4: to the B1-route the intensity takes account of hours already followed; attempts and passed parts of the onderwijsroute count,
 * and the other way round; to the Z-route hours of NT2 and KNM are deducted from the 800.
 */
export const verrekeningRoutewijziging = rule(
  {
    id: 'L-07',
    name: 'verrekeningRoutewijziging',
    ground: besluit('5.4', 4),
    since,
    confidence: 'P',
    facts: feiten({
      van: leerroute,
      naar: leerroute,
      urenNt2EnKnm: uren.describe('gevolgd bij een school met keurmerk of taalschakelinstelling'),
    }).superRefine((facts, ctx) => {
      if (facts.van === facts.naar) {
        ctx.addIssue({ code: 'custom', path: ['naar'], message: 'dit is de huidige leerroute: er wijzigt niets' })
      }
    }),
    example: { van: 'B1', naar: 'Z', urenNt2EnKnm: 320 },
  },
  ({ van, naar, urenNt2EnKnm }): Applied<Verrekening> => ({
    outcome: {
      urenVoorZRoute: naar === 'Z' ? urenNt2EnKnm : 0,
      urenVoorIntensiteit: naar === 'Z' ? 0 : urenNt2EnKnm,
      examensTellenMee: van !== 'Z' && naar !== 'Z',
    },
  }),
)

export type PipRechtsmiddelen = {
  readonly bezwaarUiterlijk: IsoDate
  readonly daarna: readonly ['rechtbank', 'Afdeling bestuursrechtspraak']
  readonly termijnLooptDoor: true
}

/** Wet 15 lid 3: the PIP is a beschikking: bezwaar, beroep, hoger beroep. Revoked or annulled: the start of the term stays (11 lid 3). */
export const pipRechtsmiddelen = rule(
  {
    id: 'I-11',
    name: 'pipRechtsmiddelen',
    ground: wet('15', 3),
    since,
    confidence: 'P-old',
    facts: feiten({ bekendmaking: isoDateSchema.describe('dag van verzending van het PIP') }),
    example: { bekendmaking: '2024-03-18' },
  },
  ({ bekendmaking }): Applied<PipRechtsmiddelen> => {
    const termijn = bezwaartermijn({ bekendmaking })
    const daarna = ['rechtbank', 'Afdeling bestuursrechtspraak'] as const
    return {
      outcome: { bezwaarUiterlijk: termijn.outcome.laatsteDag, daarna, termijnLooptDoor: true },
      restsOn: [termijn],
    }
  },
)

const VERSCHILLEN = {
  asiel: {
    maatschappelijkeBegeleiding: true,
    aanbodDoorCollege: true,
    intensiteitInPip: true,
    participatieurenInZRoute: true,
    gratisPogingen: true,
    lening: false,
  },
  gezin: {
    maatschappelijkeBegeleiding: false,
    aanbodDoorCollege: false,
    intensiteitInPip: false,
    participatieurenInZRoute: false,
    gratisPogingen: false,
    lening: true,
  },
} as const

/** Wet 13, 15 lid 2, 16, 19 and 20, Besluit 3.14: what someone with an asylum status has and a gezinsmigrant has not, and the other way round. */
export const rechtenDoelgroep = rule(
  {
    id: 'I-12',
    name: 'rechtenDoelgroep',
    ground: wet('16'),
    since,
    confidence: 'P-old',
    facts: feiten({ doelgroep }),
    example: { doelgroep: 'gezin' },
  },
  ({ doelgroep: groep }): Applied<(typeof VERSCHILLEN)['asiel' | 'gezin']> => ({ outcome: VERSCHILLEN[groep] }),
)

/** The Wet knows no suspension of the term: bezwaar does not suspend (Awb 6:16), a move does not (11 lid 3). Only an extension or a temporary vrijstelling moves the last day. */
export const opschortingTermijn = rule(
  {
    id: 'T-04',
    name: 'opschortingTermijn',
    ground: conventie('T-04'),
    since,
    confidence: 'D',
    facts: feiten({
      gebeurtenis: keuze([
        'bezwaar',
        'beroep',
        'verhuizing',
        'nieuw PIP',
        'ziekte',
        'tijdelijke vrijstelling',
        'anders',
      ]),
    }),
    example: { gebeurtenis: 'bezwaar' },
  },
  ({
    gebeurtenis,
  }): Applied<{ readonly opgeschort: false; readonly weg: 'verlenging' | 'tijdelijkeVrijstelling' | null }> => {
    if (gebeurtenis === 'tijdelijke vrijstelling')
      return { outcome: { opgeschort: false, weg: 'tijdelijkeVrijstelling' } }
    const verlengbaar = gebeurtenis === 'ziekte' || gebeurtenis === 'anders'
    return { outcome: { opgeschort: false, weg: verlengbaar ? 'verlenging' : null } }
  },
)
