// Procedure leerroutewijziging: the PIP is set anew while the term runs on: another route, examens on A2, or other agreements (Wet 17; Besluit 5.3 lid 6, 5.4, 5.5).
import { z } from 'zod'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { besluit, wet } from '../../law/finding.ts'
import { isoDateSchema, leerroute } from '../../law/schemas.ts'
import { verrekeningRoutewijziging } from '../artikelen/artikel-8-leerroute.ts'
import { routewijziging } from '../artikelen/besluit-5-4-routewijziging.ts'
import { afschaling } from '../artikelen/besluit-5-5-afschaling.ts'
import { begeleidingInPip, pipVastgesteld } from './4-pip.ts'
import { routenaam } from './brieven.ts'
import {
  act,
  before,
  college,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  refuse,
  type TrajectDecision,
  type TrajectProcedure,
  termijnOf,
} from './parts.ts'
import { huidigePip, type Pip, type Taalonderdeel, type Traject } from './state.ts'

const dagen = {
  dagtekening: isoDateSchema.meta({ title: 'Dagtekening van het nieuwe PIP' }),
  bekendmaking: isoDateSchema
    .optional()
    .meta({ title: 'Verstuurd op', description: 'Leeg: de dag van de dagtekening.' }),
}
const urenIntensiteit = z.number().int().min(1).max(9999).optional().meta({
  title: 'Uren van de leerroute',
  description: 'Alleen bij een asielstatushouder in de B1-route.',
})
const uren = z.number().int().min(0).max(9999)
const a2 = (title: string) =>
  z
    .boolean()
    .optional()
    .meta({ title: `${title} op A2` })

const wijzigingSchema = z.strictObject({
  ...dagen,
  leerroute: leerroute.meta({ title: 'Nieuwe leerroute' }),
  voortgang: z
    .enum(['onvoldoende', 'groterDanVerwacht'])
    .meta({ title: 'Voortgang', description: 'Oordeel van het college (Wet 17 lid 2).' }),
  urenIntensiteit,
  ...begeleidingInPip,
  eindeOpleiding: isoDateSchema.optional().meta({
    title: 'Einde van een niet-vrijstellende opleiding',
    description: 'Eindigde die na de anderhalf jaar, dan kan wijzigen nog.',
  }),
  bijzonderIndividueelGeval: z
    .boolean()
    .optional()
    .meta({ title: 'Bijzonder individueel geval', description: 'Oordeel van het college (Besluit 5.4 lid 3).' }),
})
const afschalingSchema = z.strictObject({
  ...dagen,
  urenNt2: uren.meta({ title: 'Cursusuren NT2', description: 'Bij een school met keurmerk; alfabetisering telt mee.' }),
  urenNt2BredeIntake: uren.optional().meta({ title: 'Uren NT2 in de brede intake die meetellen' }),
  voldoendeInspanning: z.boolean().meta({ title: 'Voldoende inspanning', description: 'Oordeel van het college.' }),
  lezen: a2('Lezen'),
  luisteren: a2('Luisteren'),
  schrijven: a2('Schrijven'),
  spreken: a2('Spreken'),
})
const aanpassingSchema = z.strictObject({ ...dagen, urenIntensiteit, ...begeleidingInPip })

const gezag = { ...college, rollen: ['klantmanager'], ground: wet('17', 2) }

export const leerrouteWijziging: TrajectProcedure = {
  // The plicht goes on when the term is over: the onderwijsroute can become the B1-route the whole traject (Besluit 5.4 lid 1).
  isOpen: ({ fase, pips }) => (fase === 'inburgeringstermijn' || fase === 'handhaving') && pips.length > 0,
  commands: {
    wijzigLeerroute: act({
      resource: 'leerroutewijzigingen',
      label: 'Leerroute wijzigen',
      help: 'Kan tot anderhalf jaar na het eerste PIP; van de onderwijsroute naar de B1-route altijd. De termijn verandert niet.',
      ground: besluit('5.4', 1),
      bevoegd: gezag,
      schema: wijzigingSchema,
      decide: (traject, body, { today }) => dated(traject, body, today) ?? otherRoute(traject, body),
    }),
    schaalAf: act({
      resource: 'afschalingen',
      label: 'Afschalen naar A2',
      help: 'Na 600 uur NT2 en genoeg inspanning. Kies geen onderdeel om alle taalexamens op A2 te laten doen.',
      ground: besluit('5.5'),
      bevoegd: { ...gezag, ground: wet('17', 3) },
      schema: afschalingSchema,
      decide: (traject, body, { today }) => dated(traject, body, today) ?? scaledDown(traject, body),
    }),
    pasPipAan: act({
      resource: 'pip-aanpassingen',
      label: 'PIP aanpassen',
      help: 'Andere afspraken met dezelfde leerroute, zoals na een andere doelgroep. Wat u leeg laat blijft zoals het was.',
      ground: besluit('5.3', 6),
      bevoegd: { ...gezag, ground: besluit('5.3', 6) },
      schema: aanpassingSchema,
      decide: (traject, body, { today }) => dated(traject, body, today) ?? adapted(traject, body),
    }),
  },
  termijnen(traject) {
    const first = traject.pips[0]
    const plan = huidigePip(traject)
    if (first === undefined || plan === null || traject.routewijzigingVoorbij) return []
    const lastDay = windowOf(first, plan)
    return [
      termijnOf('routewijziging', besluit('5.4', 1), 'andere leerroute', {
        firstDay: plus(first.dagtekening, { days: 1 }),
        lastDay,
      }),
    ]
  },
  workItems: ({ doelgroepGewijzigdOp }) => (doelgroepGewijzigdOp === null ? [] : [adaptItem(doelgroepGewijzigdOp)]),
  onLapse: {
    routewijziging: (_traject, { lastDay }, { today }) =>
      happened(
        event('RoutewijzigingstermijnVerstreken', { on: today, ground: besluit('5.4', 1) }, { laatsteDag: lastDay }),
      ),
  },
}

/** Intensity, offer and guidance hang on the doelgroep (Wet 13, 15 lid 2, 16): the plan must say so. */
const adaptItem = (dueOn: IsoDate) => ({
  key: 'pipDoelgroep',
  text: 'PIP aanpassen aan de nieuwe doelgroep',
  bevoegd: 'gemeente' as const,
  dueOn,
  ground: wet('15', 2),
  settledBy: ['pasPipAan', 'wijzigLeerroute'],
})

/** The last day on which any other route can be chosen, by the law of the day of the first PIP. */
function windowOf({ dagtekening }: Pip, { leerroute: van }: Pip): IsoDate {
  const naar = van === 'Z' ? 'B1' : 'Z'
  const { uiterlijk } = routewijziging({ dagtekeningEerstePip: dagtekening, van, naar, datum: dagtekening }).outcome
  return uiterlijk ?? dagtekening
}

type Dagen = { readonly dagtekening: IsoDate; readonly bekendmaking?: IsoDate | undefined }

function dated(traject: Traject, { dagtekening, bekendmaking = dagtekening }: Dagen, today: IsoDate) {
  return firstRefusal(
    traject.verhuisdOp !== null &&
      refuse('leerrouteOngewijzigd', wet('15', 4), 'Stel eerst het PIP van de nieuwe gemeente vast.'),
    inFuture(dagtekening, today),
    inFuture(bekendmaking, today),
    before(dagtekening, huidigePip(traject)?.dagtekening ?? null, wet('15', 3), 'het huidige PIP'),
    before(bekendmaking, dagtekening, wet('15', 3), 'de dagtekening'),
  )
}

function otherRoute(traject: Traject, body: z.infer<typeof wijzigingSchema>): TrajectDecision {
  const [first, plan] = [traject.pips[0], huidigePip(traject)]
  if (first === undefined || plan === null) return refuse('geenPip', wet('15', 3), 'Stel eerst een PIP vast.')
  const { dagtekening, leerroute: naar, voortgang, eindeOpleiding, bijzonderIndividueelGeval, ...rest } = body
  if (plan.leerroute === naar)
    return refuse('leerrouteOngewijzigd', besluit('5.4', 1), `De leerroute is al de ${routenaam(naar)}.`)
  if (eindeOpleiding !== undefined && eindeOpleiding > dagtekening)
    return refuse('datumInToekomst', besluit('5.4', 2), 'De opleiding moet geëindigd zijn voor het nieuwe PIP.')
  const vraag = { dagtekeningEerstePip: first.dagtekening, van: plan.leerroute, naar, datum: dagtekening }
  const finding = routewijziging({ ...vraag, eindeOpleiding, bijzonderIndividueelGeval })
  if (!finding.outcome.toegestaan)
    return refuse(
      'routewijzigingTeLaat',
      finding.ground,
      `Wijzigen kon tot en met ${finding.outcome.uiterlijk}, of in een bijzonder individueel geval.`,
    )
  const telt = verrekeningRoutewijziging({
    van: plan.leerroute,
    naar,
    urenNt2EnKnm: traject.uren.taalEnKnm + traject.uren.bredeIntake,
  })
  const made = pipVastgesteld(
    traject,
    { ...rest, dagtekening, leerroute: naar },
    { soort: 'leerroute', reden: voortgang, ground: finding.ground, findings: [finding, telt] },
  )
  if (made.kind === 'refused') return made
  const changed = event(
    'LeerrouteGewijzigd',
    { on: dagtekening, ground: finding.ground, findings: [finding, telt] },
    {
      van: plan.leerroute,
      naar,
      urenTellenMee: telt.outcome.urenVoorZRoute + telt.outcome.urenVoorIntensiteit,
      examensTellenMee: telt.outcome.examensTellenMee,
    },
  )
  return happened(changed, ...made.events)
}

const onderdelen = ['lezen', 'luisteren', 'schrijven', 'spreken'] as const satisfies readonly Taalonderdeel[]

function scaledDown(traject: Traject, body: z.infer<typeof afschalingSchema>): TrajectDecision {
  const plan = huidigePip(traject)
  if (plan?.leerroute !== 'B1')
    return refuse('afschalingNietMogelijk', besluit('5.5'), 'Afschalen hoort bij de B1-route.')
  if (traject.fase !== 'inburgeringstermijn')
    return refuse('afschalingNietMogelijk', besluit('5.5'), 'Afschalen kan zolang er een termijn loopt.')
  const { dagtekening, bekendmaking, urenNt2, urenNt2BredeIntake, voldoendeInspanning } = body
  const finding = afschaling({ urenNt2, urenNt2BredeIntake, voldoendeInspanning, peildatum: dagtekening })
  if (!finding.outcome.toegestaan)
    return refuse('afschalingNietMogelijk', finding.ground, 'Daarvoor zijn 600 uur NT2 en voldoende inspanning nodig.')
  const was = plan.niveau === 'A2' ? (plan.onderdelenA2 ?? onderdelen) : []
  const chosen = onderdelen.filter((onderdeel) => body[onderdeel] === true)
  const parts = onderdelen.filter((one) => was.includes(one) || chosen.length === 0 || chosen.includes(one))
  if (parts.length === was.length)
    return refuse('alGedaan', besluit('5.5'), 'Deze examens zijn al op A2: kies een ander onderdeel.')
  const { onderdelenA2: _, ...same } = bodyOf(plan)
  return pipVastgesteld(
    traject,
    {
      ...same,
      ...(bekendmaking === undefined ? {} : { bekendmaking }),
      dagtekening,
      niveau: 'A2',
      ...(parts.length === onderdelen.length ? {} : { onderdelenA2: parts }),
    },
    { soort: 'afschaling', reden: 'inspanning', ground: finding.ground, findings: [finding] },
  )
}

function adapted(traject: Traject, body: z.infer<typeof aanpassingSchema>): TrajectDecision {
  const plan = huidigePip(traject)
  if (plan === null) return refuse('geenPip', wet('15', 3), 'Stel eerst een PIP vast.')
  const { urenIntensiteit: hours, ...same } = bodyOf(plan)
  // Only asiel has an intensity of the route in the PIP (Wet 15 lid 2): with another doelgroep it goes.
  const intensity = traject.doelgroep === 'asiel' && hours !== undefined ? { urenIntensiteit: hours } : {}
  return pipVastgesteld(
    traject,
    { ...same, ...intensity, ...body },
    { soort: 'aanpassing', reden: 'aanpassing', ground: besluit('5.3', 6), findings: [] },
  )
}

/** What stood in a PIP, as it is asked for. */
function bodyOf({ niveau, urenIntensiteit: hours, gemeente: _, ...plan }: Pip) {
  return { ...plan, ...(niveau === null ? {} : { niveau }), ...(hours === null ? {} : { urenIntensiteit: hours }) }
}

export const leerrouteWijzigingEvolvers: EvolversOf<'LeerrouteGewijzigd' | 'RoutewijzigingstermijnVerstreken'> = {
  LeerrouteGewijzigd: (traject) => traject,
  RoutewijzigingstermijnVerstreken: (traject) => ({ ...traject, routewijzigingVoorbij: true }),
}
