// What may stand in a PIP, and what does DUO refuse? Wet 15, Besluit 5.3 lid 4; DUO's validation of a reported PIP.
import { type IsoDate, isoDate } from '../../dates/iso-date.ts'
import { duo, wet } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { aantal, doelgroep, feiten, isoDateSchema, jaNee, leerroute, niveau } from '../../law/schemas.ts'

export type PipBezwaar =
  | 'voor aanvang plicht'
  | 'voor vestiging'
  | 'voor eerder PIP'
  | 'A2 met onderwijsroute'
  | 'B1 met Z-route'
  | 'A2 in eerste PIP'
  | 'intensiteit alleen bij B1-route asiel'

export type PipToets = {
  readonly aanvaard: boolean
  readonly bezwaren: readonly PipBezwaar[]
  /** The level as DUO reads it: empty with B1 or onderwijs is B1. */
  readonly niveau: 'A2' | 'B1' | null
}

/** DUO's own checks on a PIP: not before the plicht, the settlement or an earlier PIP; levels and intensity that fit the route. */
export const pipToets = rule(
  {
    id: 'I-10',
    name: 'pipToets',
    ground: duo('PIP'),
    since: isoDate('2022-01-01'),
    confidence: 'DUO',
    note: 'a changed PIP not before the later of the first and the current one (D: DUO says "the first or the current")',
    facts: feiten({
      dagtekening: isoDateSchema,
      leerroute,
      doelgroep,
      niveau: niveau.optional(),
      intensiteit: aantal.optional().describe('geschatte uren van de leerroute'),
      aanvangPlicht: isoDateSchema,
      vestiging: isoDateSchema.optional().describe('dag van vestiging in de gemeente'),
      eerstePip: isoDateSchema.optional().describe('dagtekening van het eerste PIP; leeg: dit is het eerste'),
      huidigePip: isoDateSchema.optional().describe('dagtekening van het huidige PIP'),
    }),
    example: {
      dagtekening: '2024-03-15',
      leerroute: 'B1',
      doelgroep: 'asiel',
      aanvangPlicht: '2024-01-10',
      vestiging: '2024-02-01',
    },
  },
  (facts): Applied<PipToets> => {
    const { dagtekening, leerroute: route, niveau: gevraagd, vestiging, eerstePip, huidigePip } = facts
    const voor = (grens: IsoDate | undefined): boolean => grens !== undefined && dagtekening < grens
    const toetsen: readonly (readonly [PipBezwaar, boolean])[] = [
      ['voor aanvang plicht', voor(facts.aanvangPlicht)],
      ['voor vestiging', voor(vestiging)],
      ['voor eerder PIP', voor(eerstePip) || voor(huidigePip)],
      ['A2 met onderwijsroute', route === 'onderwijs' && gevraagd === 'A2'],
      ['B1 met Z-route', route === 'Z' && gevraagd === 'B1'],
      ['A2 in eerste PIP', route === 'B1' && gevraagd === 'A2' && eerstePip === undefined],
      [
        'intensiteit alleen bij B1-route asiel',
        facts.intensiteit !== undefined && (route !== 'B1' || facts.doelgroep !== 'asiel'),
      ],
    ]
    const bezwaren = toetsen.filter(([, fout]) => fout).map(([bezwaar]) => bezwaar)
    const gelezen = gevraagd ?? (route === 'Z' ? null : 'B1')
    return { outcome: { aanvaard: bezwaren.length === 0, bezwaren, niveau: gelezen } }
  },
)

/** DUO lets a PIP be deleted only while no term is set and no hours are registered. */
export const pipVerwijderbaar = rule(
  {
    id: 'I-10',
    name: 'pipVerwijderbaar',
    ground: duo('PIP'),
    since: isoDate('2022-01-01'),
    confidence: 'DUO',
    facts: feiten({ termijnVastgesteld: jaNee, urenGeregistreerd: jaNee }),
    example: { termijnVastgesteld: false, urenGeregistreerd: false },
  },
  ({ termijnVastgesteld, urenGeregistreerd }): Applied<{ readonly toegestaan: boolean }> => ({
    outcome: { toegestaan: !termijnVastgesteld && !urenGeregistreerd },
  }),
)

const INHOUD = ['leerroute', 'ondersteuning', 'intensiteitPvtEnMap', 'aantalVoortgangsgesprekken'] as const
export type PipInhoud = (typeof INHOUD)[number] | 'intensiteitLeerroute' | 'voorschoolseEducatie'

/**
 * Wet 15 lid 1: leerroute, support and guidance, intensity of PVT and MAP, agreements on pre-school education where it applies.
 * Lid 2: for asiel also the intensity of the leerroute. Besluit 5.3 lid 4: the number of voortgangsgesprekken.
 */
export const pipInhoud = rule(
  {
    id: ['I-10', 'I-12'],
    name: 'pipInhoud',
    ground: wet('15', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    facts: feiten({
      doelgroep,
      leerroute: jaNee.describe('staat in het PIP'),
      ondersteuning: jaNee,
      intensiteitPvtEnMap: jaNee,
      intensiteitLeerroute: jaNee,
      aantalVoortgangsgesprekken: jaNee,
      voorschoolseEducatie: jaNee.describe('staat in het PIP, of niet van toepassing'),
    }),
    example: {
      doelgroep: 'asiel',
      leerroute: true,
      ondersteuning: true,
      intensiteitPvtEnMap: true,
      intensiteitLeerroute: true,
      aantalVoortgangsgesprekken: true,
      voorschoolseEducatie: true,
    },
  },
  (facts): Applied<{ readonly volledig: boolean; readonly ontbreekt: readonly PipInhoud[] }> => {
    const vereist: readonly PipInhoud[] = [
      ...INHOUD,
      'voorschoolseEducatie',
      ...(facts.doelgroep === 'asiel' ? (['intensiteitLeerroute'] as const) : []),
    ]
    const ontbreekt = vereist.filter((onderdeel) => !facts[onderdeel])
    return { outcome: { volledig: ontbreekt.length === 0, ontbreekt } }
  },
)
