// Has someone met the whole inburgeringsplicht, and on which day? Wet 6 lid 1, 7, 8 and 9.
import type { z } from 'zod'
import { earliest, type IsoDate, isoDate, latest } from '../../dates/iso-date.ts'
import { wet } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import {
  doelgroep,
  examenonderdeel,
  feiten,
  isoDateSchema,
  jaNee,
  leerroute,
  lijst,
  niveau,
  taalonderdeel,
} from '../../law/schemas.ts'
import { pipBijOpleiding, zRouteUren, zRouteUrenfeiten } from './besluit-3-14-z-route.ts'

const ONDERDELEN = examenonderdeel.options
type Onderdeel = (typeof ONDERDELEN)[number]

type Ontbrekend = Onderdeel | 'pvt' | 'map' | 'taalschakeltraject' | 'cursusuren' | 'participatieuren' | 'eindgesprek'
export type PlichtVoldaan = {
  readonly voldaan: boolean
  /** The day on which the last part was done. */
  readonly op: IsoDate | null
  readonly ontbreekt: readonly Ontbrekend[]
}

const niveauPerOnderdeel = feiten({
  lezen: niveau.optional(),
  luisteren: niveau.optional(),
  schrijven: niveau.optional(),
  spreken: niveau.optional(),
})

const plichtfeiten = feiten({
  leerroute,
  doelgroep,
  niveau: niveauPerOnderdeel.optional().describe('niveau per taalonderdeel in het PIP; zonder: B1'),
  geslaagd: lijst(
    feiten({
      onderdeel: examenonderdeel,
      op: isoDateSchema.describe('examendatum'),
      niveau: niveau.optional().describe('behaald niveau; zonder: B1'),
    }),
  ).describe('behaalde onderdelen'),
  vrijgesteld: lijst(examenonderdeel).optional().describe('onderdelen waarvoor vrijstelling of ontheffing geldt'),
  pvtOp: isoDateSchema.optional().describe('dag van ondertekening van de participatieverklaring'),
  mapOp: isoDateSchema.optional().describe('dag van het eindgesprek MAP'),
  taalschakeltrajectOp: isoDateSchema.optional().describe('dag waarop het taalschakeltraject is behaald'),
  zRoute: feiten({
    ...zRouteUrenfeiten,
    eindgesprekOp: isoDateSchema.optional(),
    laatsteUurOp: isoDateSchema.optional().describe('dag van het laatste vereiste uur'),
  })
    .superRefine(pipBijOpleiding)
    .optional(),
  ontheffingParticipatie: jaNee.optional().describe('gedeeltelijke ontheffing van de participatie in de Z-route'),
})
type Plichtfeiten = z.infer<typeof plichtfeiten>
type Stand = { readonly ontbreekt: readonly Ontbrekend[]; readonly dagen: readonly IsoDate[] }

/**
 * Wet 6 lid 1: (a) PVT, (b) MAP and (c) exam, onderwijsroute or zelfredzaamheidsroute. 8 lid 3: no MAP for who follows or completed the
 * taalschakeltraject. 7 and 8 lid 4: four language parts at B1, or the lower level of the PIP (17 lid 3), and KNM; in the onderwijsroute
 * these at B1 count as well as the taalschakeltraject itself. 9: the Z-route by hours and eindgesprek.
 * Days: exam, signing, eindgesprek and last hour, not the day a result is known (T-11).
 */
export const plichtVoldaan = rule(
  {
    id: ['P-14', 'P-15g', 'T-11', 'L-02', 'L-04'],
    name: 'plichtVoldaan',
    ground: wet('6', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    note: 'the exam date counts, not that of the result (T-11, D)',
    facts: plichtfeiten,
    example: {
      leerroute: 'B1',
      doelgroep: 'asiel',
      geslaagd: ONDERDELEN.map((onderdeel, i) => ({ onderdeel, op: `2026-05-0${i + 1}` })),
      pvtOp: '2024-09-12',
      mapOp: '2025-11-20',
    },
  },
  (facts): Applied<PlichtVoldaan> => {
    const uren = facts.leerroute === 'Z' && facts.zRoute !== undefined ? [urenFinding(facts, facts.zRoute)] : []
    const delen = [participatie(facts), facts.leerroute === 'Z' ? zRoute(facts) : examen(facts)]
    const ontbreekt = delen.flatMap((deel) => deel.ontbreekt)
    const [eerste, ...andere] = delen.flatMap((deel) => deel.dagen)
    const voldaan = ontbreekt.length === 0
    const op = voldaan && eerste !== undefined ? latest(eerste, ...andere) : null
    return { outcome: { voldaan, op, ontbreekt }, restsOn: uren }
  },
)

function participatie({ leerroute: route, pvtOp, mapOp, taalschakeltrajectOp }: Plichtfeiten): Stand {
  const zonderMap = route === 'onderwijs' || taalschakeltrajectOp !== undefined
  const ontbreekt: Ontbrekend[] = [
    pvtOp === undefined ? (['pvt'] as const) : [],
    zonderMap || mapOp !== undefined ? [] : (['map'] as const),
  ].flat()
  return { ontbreekt, dagen: [pvtOp ?? [], zonderMap ? [] : (mapOp ?? [])].flat() }
}

function examen(facts: Plichtfeiten): Stand {
  const { leerroute: route, taalschakeltrajectOp, vrijgesteld = [] } = facts
  const vereist = ONDERDELEN.filter((onderdeel) => !vrijgesteld.includes(onderdeel))
  const behaald = vereist.map((onderdeel) => ({ onderdeel, op: behaaldOp(facts, onderdeel) }))
  const open = behaald.filter(({ op }) => op === null).map(({ onderdeel }) => onderdeel)
  const metExamen = { ontbreekt: open, dagen: behaald.flatMap(({ op }) => op ?? []) }
  if (route !== 'onderwijs') return metExamen
  if (taalschakeltrajectOp === undefined)
    return open.length === 0 ? metExamen : { ontbreekt: ['taalschakeltraject'], dagen: [] }
  const [eerste, ...rest] = metExamen.dagen
  const examenKlaar = open.length === 0 && eerste !== undefined ? latest(eerste, ...rest) : taalschakeltrajectOp
  return { ontbreekt: [], dagen: [earliest(examenKlaar, taalschakeltrajectOp)] }
}

/** The first day on which a part was passed at the level that is asked. */
function behaaldOp(
  { leerroute: route, geslaagd, niveau: niveaus = {} }: Plichtfeiten,
  onderdeel: Onderdeel,
): IsoDate | null {
  const taal = taalonderdeel.options.find((t) => t === onderdeel)
  const gevraagd = taal === undefined || route === 'onderwijs' ? 'B1' : (niveaus[taal] ?? 'B1')
  const genoeg = geslaagd.filter(
    (deel) =>
      deel.onderdeel === onderdeel && (taal === undefined || gevraagd === 'A2' || (deel.niveau ?? 'B1') === 'B1'),
  )
  return genoeg.map(({ op }) => op).sort()[0] ?? null
}

function urenFinding(
  { doelgroep: groep }: Plichtfeiten,
  { eindgesprekOp, laatsteUurOp, ...uren }: NonNullable<Plichtfeiten['zRoute']>,
) {
  return zRouteUren({ doelgroep: groep, ...uren })
}

function zRoute(facts: Plichtfeiten): Stand {
  const { zRoute: route, ontheffingParticipatie = false } = facts
  if (route === undefined) {
    const participatie = facts.doelgroep === 'asiel' && !ontheffingParticipatie
    return {
      ontbreekt: ['cursusuren', ...(participatie ? (['participatieuren'] as const) : []), 'eindgesprek'],
      dagen: [],
    }
  }
  const { tekortCursus, tekortParticipatie } = urenFinding(facts, route).outcome
  const ontbreekt: Ontbrekend[] = []
  if (tekortCursus > 0) ontbreekt.push('cursusuren')
  if (tekortParticipatie > 0 && !ontheffingParticipatie) ontbreekt.push('participatieuren')
  if (route.eindgesprekOp === undefined) ontbreekt.push('eindgesprek')
  return { ontbreekt, dagen: [route.eindgesprekOp ?? [], route.laatsteUurOp ?? []].flat() }
}
