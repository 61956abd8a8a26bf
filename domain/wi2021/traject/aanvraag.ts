// Which applications does DUO still have to decide, and by when? Shared by verlenging, vrijstelling and ontheffing (Awb 4:13 to 4:15).
import type { IsoDate } from '../../dates/iso-date.ts'
import type { Finding } from '../../law/finding.ts'
import { verlengingsaanvraag } from '../artikelen/besluit-4-5-verlengingsaanvraag.ts'
import { beslistermijnVrijstelling } from '../artikelen/regeling-2-3-beslistermijn.ts'
import type { Traject } from './state.ts'
import {
  type Aanvraag,
  type Aanvraagsoort,
  type Aanvulling,
  type Verzoeksoort,
  verzoeksoorten,
} from './state-plicht.ts'

export const aanvraagsoorten = ['verlenging', ...verzoeksoorten] as const satisfies readonly Aanvraagsoort[]

/** As the rule of the decision term calls them. */
const namen = {
  vrijstelling: 'vrijstelling',
  vrijstellingOnderdeel: 'vrijstelling onderdeel',
  medischeOntheffing: 'medische ontheffing',
  bijzondereOntheffing: 'bijzondere ontheffing',
} as const satisfies Record<Verzoeksoort, string>

/** The application that is still open; null when there is none. Whoever needs no decision any more has none. */
export function aanvraagVan(traject: Traject, soort: Aanvraagsoort): Aanvraag | null {
  if (traject.fase === 'afgesloten') return null
  if (soort === 'verlenging') return traject.verlengingsaanvraag
  return traject.verzoeken.find((one) => one.soort === soort) ?? null
}

export function metAanvraag(traject: Traject, soort: Aanvraagsoort, news: Partial<Aanvraag>): Traject {
  if (soort === 'verlenging')
    return {
      ...traject,
      verlengingsaanvraag: traject.verlengingsaanvraag && { ...traject.verlengingsaanvraag, ...news },
    }
  return { ...traject, verzoeken: traject.verzoeken.map((one) => (one.soort === soort ? { ...one, ...news } : one)) }
}

export const zonderVerzoek = (traject: Traject, ...soorten: readonly Verzoeksoort[]): Traject => ({
  ...traject,
  verzoeken: traject.verzoeken.filter(({ soort }) => !soorten.includes(soort)),
})

/** The last day to decide, with the days that it stood still; one shift at the end (CAL-6b). */
export function beslissenUiterlijk(
  traject: Traject,
  soort: Aanvraagsoort,
  ontvangst: IsoDate,
  standstills: readonly Aanvulling[] = [],
): { readonly finding: Finding; readonly laatsteDag: IsoDate } {
  const aanvullingen = standstills.map(({ gevraagd, uiterlijk, ontvangen }) => ({
    gevraagd,
    hersteltermijnTot: uiterlijk,
    ...(ontvangen === null ? {} : { ontvangen }),
  }))
  if (soort !== 'verlenging') {
    const finding = beslistermijnVrijstelling({ soort: namen[soort], ontvangst, aanvullingen })
    return { finding, laatsteDag: finding.outcome.laatsteDag }
  }
  const laatsteDag = traject.termijn?.laatsteDag ?? ontvangst
  const finding = verlengingsaanvraag({ laatsteDag, ontvangst, aanvullingen })
  return { finding, laatsteDag: finding.outcome.beslissenUiterlijk }
}
