// Procedure verwijtbaarheid: near the end of the term and after it the college tells DUO whether an open PVT or MAP is to be blamed (Besluit 9.2; DUO, C-07).
import { z } from 'zod'
import { besluit } from '../../law/finding.ts'
import { registratieToets } from '../artikelen/besluit-3-1-pvt-map.ts'
import {
  act,
  college,
  type EvolversOf,
  event,
  happened,
  message,
  refuse,
  type TrajectDecision,
  type TrajectMessages,
  type TrajectProcedure,
} from './parts.ts'
import { huidigePip, opgeschort, type Traject } from './state.ts'

const onderdelen = { pvt: 'PVT', map: 'MAP' } as const
type Onderdeel = keyof typeof onderdelen

export const verwijtbaarheid: TrajectProcedure = {
  isOpen: ({ fase, termijn }) => termijn !== null && (fase === 'inburgeringstermijn' || fase === 'handhaving'),
  commands: {
    meldVerwijtbaarheid: act({
      resource: 'verwijtbaarheidsmeldingen',
      label: 'Melden of een open onderdeel verwijtbaar is',
      help: 'Niet verwijtbaar: vanaf twee maanden voor het einde van de termijn. Wel verwijtbaar: pas erna.',
      ground: besluit('9.2'),
      bevoegd: { ...college, ground: besluit('9.2') },
      schema: z.strictObject({
        onderdeel: z.enum(['pvt', 'map']).meta({ title: 'Onderdeel' }),
        verwijtbaar: z.boolean().meta({ title: 'Verwijtbaar', description: 'Oordeel van het college.' }),
      }),
      decide: (traject, { onderdeel, verwijtbaar }, { today }) => told(traject, onderdeel, verwijtbaar, today),
    }),
  },
  // DUO takes a blame only once the term is exceeded, and asks then for one with each report (C-07); the college is to tell it (HD-07).
  // Neither sets a day, so it waits without one. Before the end `niet verwijtbaar` may be told from two months on, but nothing asks for it.
  workItems: (traject) =>
    toTell(traject).map((onderdeel) => ({
      key: `verwijtbaar:${onderdeel}`,
      text: `Melden of het verwijtbaar is dat ${onderdelen[onderdeel]} nog open is`,
      bevoegd: 'gemeente',
      dueOn: null,
      ground: besluit('9.2'),
      settledBy: ['meldVerwijtbaarheid'],
    })),
}

/** Open after the term was exceeded, and not told yet for this term. No MAP in the onderwijsroute (Wet 8 lid 3). */
function toTell(traject: Traject): readonly Onderdeel[] {
  const { termijn, pvt, map, verwijtbaar: told } = traject
  if (termijn?.overschreden !== true || opgeschort(traject)) return []
  const mapVereist = huidigePip(traject)?.leerroute !== 'onderwijs'
  return [
    ...(pvt === null && told.pvt === null ? (['pvt'] as const) : []),
    ...(map === null && told.map === null && mapVereist ? (['map'] as const) : []),
  ]
}

function told(
  traject: Traject,
  onderdeel: Onderdeel,
  verwijtbaar: boolean,
  melding: Traject['geopendOp'],
): TrajectDecision {
  const { termijn } = traject
  if (termijn === null) return refuse('geenPip', besluit('9.2'), 'Er loopt nog geen inburgeringstermijn.')
  if (traject[onderdeel] !== null)
    return refuse('alGedaan', besluit('9.2'), `${onderdelen[onderdeel]} is al afgerond: er is niets te melden.`)
  const { aanvang, laatsteDag } = termijn
  const finding = registratieToets({ melding, aanvang, laatsteDag, verwijtbaar })
  if (!finding.outcome.aanvaard)
    return refuse(
      'meldingNietMogelijk',
      finding.ground,
      verwijtbaar
        ? `DUO neemt verwijtbaar pas aan als de termijn voorbij is. De laatste dag is ${laatsteDag}.`
        : `DUO neemt niet verwijtbaar pas aan vanaf twee maanden voor het einde van de termijn. De laatste dag is ${laatsteDag}.`,
    )
  return happened(
    event(
      'VerwijtbaarheidGemeld',
      { on: melding, ground: besluit('9.2'), findings: [finding] },
      { onderdeel, verwijtbaar },
    ),
  )
}

export const verwijtbaarheidEvolvers: EvolversOf<'VerwijtbaarheidGemeld'> = {
  VerwijtbaarheidGemeld: (traject, { body }) => ({
    ...traject,
    verwijtbaar: { ...traject.verwijtbaar, [body.onderdeel]: body.verwijtbaar },
  }),
}

export const verwijtbaarheidMessages: TrajectMessages = {
  VerwijtbaarheidGemeld: ({ body: { onderdeel, verwijtbaar } }) => [
    message(onderdeel === 'pvt' ? 'reportPvtToDuo' : 'reportMapToDuo', { verwijtbaar }),
  ],
}
