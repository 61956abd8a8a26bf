// Who is inburgeringsplichtig, and from which day? Wet 3, Besluit 2.2, Regeling 1.2; Wet 54 for the law that applies.
import { type IsoDate, isoDate, latest, plus } from '../../dates/iso-date.ts'
import { besluit, regelingInburgering, wet } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { feiten, isoDateSchema, jaNee, keuze, nietVoor, vereist } from '../../law/schemas.ts'
import { NoValue, timeline } from '../../law/timeline.ts'
import { aowBereikt, aowLeeftijd } from './aow-7a-leeftijd.ts'
import { verblijfsdoel, verblijfsdoelTijdelijk } from './besluit-2-2-tijdelijk-verblijfsdoel.ts'

const LEEFTIJD = timeline('leeftijd waarop de plicht kan ontstaan', [
  { validFrom: isoDate('2022-01-01'), value: { years: 16 }, source: wet('3', 1) },
])

/** Wet 54, Stb. 2021, 38: the law is in force from this day. */
export const EERSTE_DAG_WET = isoDate('2022-01-01')

/**
 * Wet 54 lid 1: to whom the old Wet inburgering applied on 31 December 2021 it still applies; a plicht that arises from 1 January 2022 on
 * falls under the Wet inburgering 2021. Decided once and kept. Lid 3 to 7 concern the old law alone.
 */
export const welkeWet = rule(
  {
    id: 'P-13',
    name: 'welkeWet',
    ground: wet('54', 1),
    since: EERSTE_DAG_WET,
    confidence: 'P-old',
    facts: feiten({ aanvangPlicht: isoDateSchema.describe('dag waarop de inburgeringsplicht ontstond') }),
    example: { aanvangPlicht: '2022-01-01' },
  },
  ({ aanvangPlicht }): Applied<{ readonly wet: 'Wi2013' | 'Wi2021' }> => ({
    outcome: { wet: aanvangPlicht < EERSTE_DAG_WET ? 'Wi2013' : 'Wi2021' },
  }),
)

export type GeestelijkeBedienaar = { readonly geestelijkeBedienaar: boolean }

/** Regeling 1.2: in any case the holder of a regulier permit for work for a religious or philosophical organisation, also as preacher, teacher, missionary or pastoral worker; not who does it incidentally. */
export const geestelijkeBedienaar = rule(
  {
    id: 'P-05',
    name: 'geestelijkeBedienaar',
    ground: regelingInburgering('1.2'),
    since: EERSTE_DAG_WET,
    confidence: 'P',
    facts: feiten({
      werkVoorReligieuzeOrganisatie: jaNee.describe(
        'vergunning regulier voor arbeid bij een kerk of levensbeschouwelijke organisatie',
      ),
      alleenIncidenteel: jaNee.describe('oordeel: het werk is alleen incidenteel'),
    }),
    example: { werkVoorReligieuzeOrganisatie: true, alleenIncidenteel: false },
  },
  ({ werkVoorReligieuzeOrganisatie, alleenIncidenteel }): Applied<GeestelijkeBedienaar> => ({
    outcome: { geestelijkeBedienaar: werkVoorReligieuzeOrganisatie && !alleenIncidenteel },
  }),
)

/** Wet 3 lid 2: four groups that are never plichtig. Turkish nationals are no such group since 1 January 2022. */
export const uitzonderingPlicht = rule(
  {
    id: 'P-02',
    name: 'uitzonderingPlicht',
    ground: wet('3', 2),
    since: EERSTE_DAG_WET,
    confidence: 'P-old',
    facts: feiten({
      onderdaanEuEerZwitserland: jaNee,
      familielidMetVrijVerkeer: jaNee.optional(),
      integratievoorwaardeElders: jaNee.optional().describe('voldeed in een andere staat aan een integratievoorwaarde'),
      vrijDoorVerdrag: jaNee.optional().describe('verdrag of besluit van een internationale organisatie'),
    }),
    example: { onderdaanEuEerZwitserland: false, familielidMetVrijVerkeer: true },
  },
  (facts): Applied<{ readonly uitgezonderd: boolean; readonly onderdeel: 'a' | 'b' | 'c' | 'd' | null }> => {
    const groepen = [
      ['a', facts.onderdaanEuEerZwitserland],
      ['b', facts.familielidMetVrijVerkeer],
      ['c', facts.integratievoorwaardeElders],
      ['d', facts.vrijDoorVerdrag],
    ] as const
    const onderdeel = groepen.find(([, geldt]) => geldt)?.[0] ?? null
    const ground = onderdeel === null ? wet('3', 2) : wet('3', 2, onderdeel)
    return { outcome: { uitgezonderd: onderdeel !== null, onderdeel }, ground }
  },
)

export type Inburgeringsplicht = {
  readonly plichtig: boolean
  readonly aanvang: IsoDate | null
  readonly reden: 'plichtig' | 'uitgezonderd' | 'tijdelijk verblijfsdoel' | 'AOW-leeftijd bereikt' | 'geen verblijf'
}

/**
 * Wet 3 lid 1: whoever acquires legal stay under Vw 8 onder a (regulier) or c (asiel), is sixteen or older and below the AOW age, and stays for
 * a purpose that is not temporary or is a geestelijke bedienaar. Lid 2: the exceptions.
 * Lid 3: never with retroactive effect: not before the day the IND made the stay known, whatever day the permit works back to.
 */
export const isInburgeringsplichtig = rule(
  {
    id: ['P-01', 'P-03'],
    name: 'isInburgeringsplichtig',
    ground: wet('3', 1),
    since: EERSTE_DAG_WET,
    confidence: 'P-old',
    note: 'the purpose by the list of the day the plicht would arise (D); that the plicht begins on the day the stay is made known is a secondary reading (S)',
    facts: feiten({
      verblijf: keuze(['regulier', 'asiel', 'anders']).describe('Vw 8 onder a, onder c, of een andere grond'),
      verblijfVanaf: isoDateSchema.describe('ingangsdatum van het rechtmatig verblijf'),
      bekendgemaaktOp: isoDateSchema.describe('dag waarop de IND het verblijfsrecht bekendmaakte'),
      geboortedatum: isoDateSchema,
      verblijfsdoel: verblijfsdoel.optional().describe('verplicht bij regulier verblijf'),
      doelTijdelijkBepaald: jaNee.optional().describe('ander doel: tijdelijk op grond van Vb 3.5 lid 4'),
      geestelijkeBedienaar: jaNee.optional(),
      onderdaanEuEerZwitserland: jaNee.optional(),
      familielidMetVrijVerkeer: jaNee.optional(),
      integratievoorwaardeElders: jaNee.optional(),
      vrijDoorVerdrag: jaNee.optional(),
    }).superRefine((facts, ctx) => {
      if (facts.verblijf === 'regulier') vereist(ctx, facts, ['verblijfsdoel'], 'regulier verblijf heeft een doel')
      nietVoor(ctx, facts, 'verblijfVanaf', 'geboortedatum')
      nietVoor(ctx, facts, 'bekendgemaaktOp', 'geboortedatum')
    }),
    example: {
      verblijf: 'asiel',
      verblijfVanaf: '2025-01-10',
      bekendgemaaktOp: '2025-02-03',
      geboortedatum: '1994-06-01',
    },
  },
  (facts): Applied<Inburgeringsplicht> => {
    const { verblijf, verblijfVanaf, bekendgemaaktOp, geboortedatum, doelTijdelijkBepaald } = facts
    const niet = (reden: Inburgeringsplicht['reden']): Inburgeringsplicht => ({ plichtig: false, aanvang: null, reden })
    if (verblijf === 'anders') return { outcome: niet('geen verblijf') }
    const {
      onderdaanEuEerZwitserland = false,
      familielidMetVrijVerkeer,
      integratievoorwaardeElders,
      vrijDoorVerdrag,
    } = facts
    const groepen = { familielidMetVrijVerkeer, integratievoorwaardeElders, vrijDoorVerdrag }
    const uitzondering = uitzonderingPlicht({ onderdaanEuEerZwitserland, ...groepen })
    if (uitzondering.outcome.uitgezonderd) {
      return { outcome: niet('uitgezonderd'), ground: uitzondering.ground, restsOn: [uitzondering] }
    }
    const zestien = plus(geboortedatum, LEEFTIJD.on(latest(bekendgemaaktOp, EERSTE_DAG_WET)).value)
    const aanvang = latest(verblijfVanaf, bekendgemaaktOp, zestien)
    if (aanvang < EERSTE_DAG_WET)
      throw new NoValue(
        `inburgeringsplicht op ${aanvang}: de Wet inburgering 2021 geldt vanaf ${EERSTE_DAG_WET} (welkeWet)`,
      )
    const doel = verblijfsdoelTijdelijk({
      verblijf,
      verblijfsdoel: facts.verblijfsdoel,
      doelTijdelijkBepaald,
      peildatum: aanvang,
    })
    if (doel.outcome.tijdelijk && !facts.geestelijkeBedienaar) {
      return { outcome: niet('tijdelijk verblijfsdoel'), ground: besluit('2.2'), restsOn: [uitzondering, doel] }
    }
    const restsOn = [uitzondering, doel]
    return aowBereikt(geboortedatum, aanvang)
      ? { outcome: niet('AOW-leeftijd bereikt'), restsOn }
      : {
          outcome: { plichtig: true, aanvang, reden: 'plichtig' },
          restsOn: [...restsOn, aowLeeftijd({ geboortedatum })],
        }
  },
)
