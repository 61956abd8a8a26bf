// Procedure correctieOnderdelen: PVT, MAP or hours were registered wrongly: the gemeente says what it should be, also when the plicht is met or has ended (Besluit 9.2).
import { z } from 'zod'
import type { IsoDate } from '../../dates/iso-date.ts'
import { besluit } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
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
import { gecorrigeerd, gedaan, nietAf, uren } from './pvt-map.ts'
import type { Traject, Uren } from './state.ts'

const ground = besluit('9.2')
const bevoegd = { ...college, ground }

const onderdeelSchema = z.strictObject({
  onderdeel: z.enum(['pvt', 'map']).meta({ title: 'Onderdeel' }),
  stand: z.enum(['afgerond', 'nietAfgerond']).meta({ title: 'Wat is juist?' }),
  op: isoDateSchema
    .optional()
    .meta({ title: 'Ondertekend, of eindgesprek, op', description: 'Alleen als het is afgerond.' }),
  uren: uren.optional().meta({ title: 'Uren', description: 'Alleen als het is afgerond.' }),
})

export const urenSchema = z.strictObject({
  soort: z.enum(['bredeIntake', 'taalEnKnm', 'participatie', 'aanwezigheid']).meta({
    title: 'Soort',
    description: 'Aanwezigheid: hele procenten van de lessen in de onderwijsroute.',
  }),
  totaal: uren.meta({ title: 'Totaal' }),
})
type Totaal = z.infer<typeof urenSchema>

export const correctieOnderdelen: TrajectProcedure = {
  isOpen: ({ termijn, einde }) => termijn !== null && einde?.reden !== 'tenOnrechteVastgesteld',
  commands: {
    corrigeerPvtOfMap: act({
      resource: 'correcties-pvt-map',
      label: 'PVT of MAP corrigeren',
      help: 'Het was op een andere dag, met andere uren, of helemaal niet afgerond. DUO krijgt de juiste melding.',
      ground,
      bevoegd,
      schema: onderdeelSchema,
      decide: (traject, body, { today }) => corrected(traject, body, today),
    }),
    corrigeerUren: act({
      resource: 'correcties-uren',
      label: 'Uren corrigeren',
      help: 'Het totaal was verkeerd, te hoog of te laag. DUO krijgt het juiste totaal.',
      ground,
      bevoegd,
      schema: urenSchema,
      decide: (traject, body, { today }) =>
        traject.uren[body.soort] === body.totaal
          ? refuse('ongewijzigd', ground, 'Het totaal staat al zo vast.')
          : (wrongPercentage(body) ?? happened(urenGecorrigeerd(traject, body, today))),
    }),
  },
}

function corrected(traject: Traject, body: z.infer<typeof onderdeelSchema>, today: IsoDate): TrajectDecision {
  const { onderdeel, stand, op, uren: hours } = body
  const was = gedaan(traject, onderdeel)
  if (was === null) return refuse('nietGevonden', ground, 'Dit is nog niet als afgerond vastgelegd.')
  if (stand === 'nietAfgerond') return gecorrigeerd(traject, onderdeel, null, today)
  if (op === undefined || hours === undefined)
    return refuse('keuzeNodig', ground, 'Noem de dag en de uren zoals ze zijn.')
  if (was.op === op && was.uren === hours) return refuse('ongewijzigd', ground, 'Dit staat al zo vast.')
  const now = { op, uren: hours }
  return nietAf(traject, onderdeel, now, today) ?? gecorrigeerd(traject, onderdeel, now, today)
}

export const wrongPercentage = ({ soort, totaal }: Totaal) =>
  soort === 'aanwezigheid' && totaal > 100
    ? refuse('keuzeNodig', besluit('7.2', 2), 'Aanwezigheid is een percentage van 0 tot en met 100.')
    : null

/** The total was otherwise; a total of hours never goes down by itself. */
export function urenGecorrigeerd(traject: Traject, { soort, totaal }: Totaal, today: IsoDate) {
  const vervangt = { feit: 'uren', waarde: `${soort} ${traject.uren[soort]}` }
  return event('UrenGecorrigeerd', { on: today, ground }, { vervangt, soort, totaal })
}

export const urenEvolvers: EvolversOf<'UrenGeregistreerd' | 'UrenGecorrigeerd'> = {
  UrenGeregistreerd: (traject, { body }) => withTotal(traject, body),
  UrenGecorrigeerd: (traject, { body }) => withTotal(traject, body),
}

const withTotal = (traject: Traject, { soort, totaal }: Totaal): Traject => ({
  ...traject,
  uren: { ...traject.uren, [soort]: totaal },
})

/** DUO holds totals: each report takes the place of the one before it. */
function melding(soort: keyof Uren, totaal: number) {
  switch (soort) {
    case 'bredeIntake':
      return [message('reportUrenBredeIntakeToDuo', { uren: totaal })]
    case 'taalEnKnm':
      return [message('reportParticipatieTaallesToDuo', { uren: totaal })]
    case 'participatie':
      return [message('reportParticipatieactiviteitenToDuo', { uren: totaal })]
    case 'aanwezigheid':
      return []
    default:
      return soort satisfies never
  }
}

export const urenMessages: TrajectMessages = {
  UrenGeregistreerd: ({ body: { soort, totaal } }) => melding(soort, totaal),
  UrenGecorrigeerd: ({ body: { soort, totaal } }) => melding(soort, totaal),
}
