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
import type { Traject } from './state.ts'

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
      `DUO neemt dit niet aan: ${finding.outcome.bezwaren.join('; ')}.`,
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
