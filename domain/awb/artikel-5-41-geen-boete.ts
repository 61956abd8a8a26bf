// May this person be fined for this at all, by whom, how much, and with which rights? Awb 5:41 to 5:52 and 10:3.
import { isoDate } from '../dates/iso-date.ts'
import { awb } from '../law/finding.ts'
import { type Applied, rule } from '../law/rule.ts'
import { bedragCent, feiten, isoDateSchema, jaNee, lijst, nietVoor } from '../law/schemas.ts'
import { vervalBoetebevoegdheid } from './artikel-5-45-verval.ts'
import { boeteprocedure } from './artikel-5-53-boeteprocedure.ts'
import { opschorting } from './opschorting.ts'

const since = isoDate('2022-01-01')

export type Boetebeletsel = 'geen verwijt' | 'overleden' | 'al beboet' | 'bevoegdheid vervallen'

/** Awb 5:41: no blame, no fine. 5:42: none after death; an irrevocable one lapses then. 5:43: not twice for the same. 5:45: not after the power has lapsed. */
export const boeteToegestaan = rule(
  {
    id: 'A-14',
    name: 'boeteToegestaan',
    ground: awb('5:41'),
    since,
    confidence: 'P-old',
    facts: feiten({
      overtreding: isoDateSchema,
      besluit: isoDateSchema.describe('dag van het boetebesluit'),
      maximumCent: bedragCent.describe('hoogste boete die op deze overtreding staat'),
      verwijtbaar: jaNee.describe('oordeel'),
      overleden: jaNee,
      opschortingen: lijst(opschorting).optional().describe('dagen waarin bezwaar of beroep liep (5:45 lid 3)'),
      alBeboet: jaNee.describe('voor dezelfde overtreding eerder beboet, of meegedeeld dat geen boete volgt'),
    }).superRefine((facts, ctx) => nietVoor(ctx, facts, 'besluit', 'overtreding')),
    example: {
      overtreding: '2026-06-01',
      besluit: '2026-08-31',
      maximumCent: 80_000,
      verwijtbaar: true,
      overleden: false,
      alBeboet: false,
    },
  },
  (facts): Applied<{ readonly toegestaan: boolean; readonly beletsel: Boetebeletsel | null }> => {
    const { overtreding, maximumCent, opschortingen } = facts
    const verval = vervalBoetebevoegdheid({ overtreding, maximumCent, opschortingen })
    const nee = (beletsel: Boetebeletsel) => ({ toegestaan: false, beletsel })
    if (!facts.verwijtbaar) return { outcome: nee('geen verwijt') }
    if (facts.overleden) return { outcome: nee('overleden'), ground: awb('5:42', 1) }
    if (facts.alBeboet) return { outcome: nee('al beboet'), ground: awb('5:43') }
    if (facts.besluit > verval.outcome.laatsteDag) {
      return { outcome: nee('bevoegdheid vervallen'), ground: awb('5:45'), restsOn: [verval] }
    }
    return { outcome: { toegestaan: true, beletsel: null }, restsOn: [verval] }
  },
)

/** Awb 5:46 lid 4: when the amount was changed between violation and decision, the one most favourable to the person applies. */
export const gunstigsteBoete = rule(
  {
    id: 'A-14',
    name: 'gunstigsteBoete',
    ground: awb('5:46', 4),
    since,
    confidence: 'P-old',
    facts: feiten({
      bijOvertredingCent: bedragCent.describe('bedrag naar het recht op de dag van de overtreding'),
      bijBesluitCent: bedragCent.describe('bedrag naar het recht op de dag van het besluit'),
    }),
    example: { bijOvertredingCent: 100_000, bijBesluitCent: 120_000 },
  },
  ({ bijOvertredingCent, bijBesluitCent }): Applied<{ readonly bedragCent: number }> => ({
    outcome: { bedragCent: Math.min(bijOvertredingCent, bijBesluitCent) },
  }),
)

/** Awb 10:3 lid 4: whoever made the report of a fine above EUR 340 does not decide on it in mandate. */
export const beslisbevoegdheidBoete = rule(
  {
    id: ['A-14', 'HG-06'],
    name: 'beslisbevoegdheidBoete',
    ground: awb('10:3', 4),
    since,
    confidence: 'P-old',
    facts: feiten({
      maximumCent: bedragCent,
      maakteRapport: jaNee.describe('wie beslist heeft zelf het rapport gemaakt'),
    }),
    example: { maximumCent: 80_000, maakteRapport: true },
  },
  ({ maximumCent, maakteRapport }): Applied<{ readonly bevoegd: boolean }> => {
    const procedure = boeteprocedure({ maximumCent })
    return { outcome: { bevoegd: !maakteRapport || procedure.outcome.rapporteurMagBeslissen }, restsOn: [procedure] }
  },
)

/** Awb 5:49: may see the file. 5:50: an interpreter at the hearing when Dutch is not understood well enough. */
export const rechtenBijBoete = rule(
  {
    id: 'A-14',
    name: 'rechtenBijBoete',
    ground: awb('5:49', 1),
    since,
    confidence: 'P-old',
    facts: feiten({ begrijptNederlands: jaNee.describe('begrijpt het Nederlands voldoende') }),
    example: { begrijptNederlands: false },
  },
  ({ begrijptNederlands }): Applied<{ readonly inzage: true; readonly tolk: boolean }> => ({
    outcome: { inzage: true, tolk: !begrijptNederlands },
    ground: begrijptNederlands ? awb('5:49', 1) : awb('5:50'),
  }),
)

const INHOUD = ['naam', 'bedrag'] as const

/** Awb 5:52: the decision states the name of the person and the amount of the fine. */
export const inhoudBoetebesluit = rule(
  {
    id: 'A-14',
    name: 'inhoudBoetebesluit',
    ground: awb('5:52'),
    since,
    confidence: 'P-old',
    facts: feiten({ naam: jaNee, bedrag: jaNee }),
    example: { naam: true, bedrag: true },
  },
  (facts): Applied<{ readonly volledig: boolean; readonly ontbreekt: readonly (typeof INHOUD)[number][] }> => {
    const ontbreekt = INHOUD.filter((deel) => !facts[deel])
    return { outcome: { volledig: ontbreekt.length === 0, ontbreekt } }
  },
)
