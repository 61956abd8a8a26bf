// Who is released from the plicht, wholly or in part? Wet 5, Besluit 2.7 and 2.8, Regeling 2.5 to 2.7.
import { isoDate } from '../../dates/iso-date.ts'
import { besluit, regelingInburgering, wet } from '../../law/finding.ts'
import { peil, peildatum } from '../../law/peildatum.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { aantal, feiten, jaNee, keuze, leerroute, vereist } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const LEGES = timeline('leges medische ontheffing, in centen', [
  { validFrom: isoDate('2022-01-01'), value: 22_500, source: regelingInburgering('2.5') },
])

const GEDEELTELIJK = timeline('gedeeltelijke ontheffing: taalonderdelen', [
  { validFrom: isoDate('2022-01-01'), value: { hoogstens: 3 }, source: besluit('2.7', 3) },
])

export type MedischeOntheffing = {
  readonly verleend: boolean
  readonly legesCent: number
  readonly legesTerug: boolean
}

/**
 * Wet 5 lid 1: full, where an impediment makes that the plicht cannot reasonably be met within five years after the request (an input).
 * Besluit 2.7: on the statement of a doctor appointed by the minister, not the treating one. Regeling 2.5: the fee, returned when the advice is
 * positive, fully or in part, or advises adapted exams. There is no temporary ontheffing and none for efforts shown.
 */
export const medischeOntheffing = rule(
  {
    id: ['P-11a', 'P-15f'],
    name: 'medischeOntheffing',
    ground: wet('5', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    facts: feiten({
      verklaringAangewezenArts: jaNee.describe('verklaring van een door de minister aangewezen arts (BIG)'),
      behandelendArts: jaNee.describe('die arts behandelt de aanvrager'),
      nietBinnenVijfJaar: jaNee.describe('oordeel: de plicht is redelijkerwijs niet binnen vijf jaar te vervullen'),
      advies: keuze(['volledig', 'gedeeltelijk', 'aangepaste examens', 'negatief']),
      peildatum,
    }),
    example: { verklaringAangewezenArts: true, behandelendArts: false, nietBinnenVijfJaar: true, advies: 'volledig' },
  },
  (facts): Applied<MedischeOntheffing> => {
    const deskundig = facts.verklaringAangewezenArts && !facts.behandelendArts
    return {
      outcome: {
        verleend: deskundig && facts.nietBinnenVijfJaar && facts.advies === 'volledig',
        legesCent: LEGES.on(peil(facts.peildatum)).value,
        legesTerug: facts.advies !== 'negatief',
      },
    }
  },
)

/** Besluit 2.7 lid 3: in part only of at most three language parts, or of KNM (B1-route, onderwijsroute), or of the participation part of the Z-route, never of PVT and MAP. */
export const gedeeltelijkeOntheffing = rule(
  {
    id: 'P-11b',
    name: 'gedeeltelijkeOntheffing',
    ground: besluit('2.7', 3),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    facts: feiten({
      leerroute,
      taalonderdelen: aantal.max(4, { error: 'ten hoogste 4' }),
      knm: jaNee,
      participatieZRoute: jaNee.describe('activiteiten in de Z-route, niet PVT en MAP'),
      adviesArts: jaNee.describe('oordeel: het medisch advies steunt deze gedeeltelijke ontheffing'),
      peildatum,
    }),
    example: { leerroute: 'B1', taalonderdelen: 2, knm: false, participatieZRoute: false, adviesArts: true },
  },
  ({
    leerroute: route,
    taalonderdelen,
    knm,
    participatieZRoute,
    adviesArts,
    peildatum,
  }): Applied<{
    readonly mogelijk: boolean
  }> => {
    const { hoogstens } = GEDEELTELIJK.on(peil(peildatum)).value
    const taal = taalonderdelen > 0 && taalonderdelen <= hoogstens
    const examen = route !== 'Z' && !participatieZRoute && (knm ? taalonderdelen === 0 : taal)
    const participatie = route === 'Z' && participatieZRoute && !knm && taalonderdelen === 0
    return { outcome: { mogelijk: adviesArts && (examen || participatie) } }
  },
)

export type BijzondereOntheffing = { readonly verleend: boolean; readonly adviesNodig: boolean }

/** Wet 5 lid 2, Besluit 2.8: full, for very exceptional, unforeseen circumstances without blame that are very harrowing: all a human's judgement. On request with an advice of the college, also ambtshalve. */
export const ontheffingBijzondereOmstandigheden = rule(
  {
    id: ['P-11c', 'P-15f'],
    name: 'ontheffingBijzondereOmstandigheden',
    ground: wet('5', 2),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    facts: feiten({
      ambtshalve: jaNee,
      adviesCollege: jaNee.optional().describe('het advies van het college is er; verplicht op aanvraag'),
      zeerUitzonderlijk: jaNee.describe('oordeel'),
      onvoorzien: jaNee.describe('oordeel'),
      nietVerwijtbaar: jaNee.describe('oordeel'),
      zeerSchrijnend: jaNee.describe('oordeel'),
    }).superRefine((facts, ctx) => {
      if (!facts.ambtshalve)
        vereist(ctx, facts, ['adviesCollege'], 'een aanvraag gaat samen met een advies van het college')
    }),
    example: {
      ambtshalve: false,
      adviesCollege: true,
      zeerUitzonderlijk: true,
      onvoorzien: true,
      nietVerwijtbaar: true,
      zeerSchrijnend: true,
    },
  },
  ({ ambtshalve, adviesCollege = false, ...oordeel }): Applied<BijzondereOntheffing> => {
    const adviesNodig = !ambtshalve && !adviesCollege
    const bijzonder =
      oordeel.zeerUitzonderlijk && oordeel.onvoorzien && oordeel.nietVerwijtbaar && oordeel.zeerSchrijnend
    return { outcome: { verleend: bijzonder && !adviesNodig, adviesNodig } }
  },
)
