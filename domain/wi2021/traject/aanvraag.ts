// Which applications does DUO still have to decide, and by when? Shared by verlenging, vrijstelling and ontheffing (Awb 4:13 to 4:15).
import { z } from 'zod'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import type { Termijn, WorkItem } from '../../dossier.ts'
import type { Citation, Finding } from '../../law/finding.ts'
import { verlengingsaanvraag } from '../artikelen/besluit-4-5-verlengingsaanvraag.ts'
import { beslistermijnVrijstelling } from '../artikelen/regeling-2-3-beslistermijn.ts'
import { refuse, type TrajectDecision, termijnOf } from './parts.ts'
import type { Traject } from './state.ts'
import {
  type Aanvraag,
  type Aanvraagsoort,
  type Aanvulling,
  type Verzoeksoort,
  verzoeksoorten,
} from './state-plicht.ts'

export const aanvraagsoorten = ['verlenging', ...verzoeksoorten] as const satisfies readonly Aanvraagsoort[]
export const aanvraagVeld = z.enum(aanvraagsoorten).meta({ title: 'Aanvraag' })

/** Which application a termijn or its lapse is about: `aanvulling:verlenging`. */
export const soortIn = <S extends string = Aanvraagsoort>(key: string): S => key.slice(key.indexOf(':') + 1) as S

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

/** Every application that is open. */
export const aanvragen = (traject: Traject) =>
  aanvraagsoorten.flatMap((soort) => {
    const request = aanvraagVan(traject, soort)
    return request === null ? [] : [{ soort, request }]
  })

/** What follows when there is such an application. */
export function opAanvraag(
  traject: Traject,
  [soort, ground]: readonly [Aanvraagsoort, Citation],
  decide: (request: Aanvraag) => TrajectDecision,
): TrajectDecision {
  const request = aanvraagVan(traject, soort)
  return request === null
    ? refuse('geenAanvraag', ground, 'Die aanvraag ligt er niet: leg die eerst vast.')
    : decide(request)
}

type Beslissing = Pick<WorkItem, 'key' | 'ground' | 'settledBy'> & { readonly over: string }

/** An application waits: for its term to decide until that is over, and for the decision until it is taken. */
export function teBeslissen(
  { ontvangen, beslissenUiterlijk: lastDay, teLaat }: Aanvraag,
  { over, settledBy, ...item }: Beslissing,
): {
  readonly termijnen: readonly Termijn[]
  readonly workItems: readonly WorkItem[]
} {
  const { key, ground } = item
  return {
    termijnen: teLaat
      ? []
      : [termijnOf(key, ground, `beslissen ${over}`, { firstDay: plus(ontvangen, { days: 1 }), lastDay })],
    workItems: [
      {
        ...item,
        text: `Beslissen ${over}`,
        bevoegd: 'duo',
        dueOn: lastDay,
        settledBy: [...settledBy, 'vraagAanvulling'],
      },
    ],
  }
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
