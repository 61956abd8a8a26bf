// Procedure boete: DUO's road to a fine for exceeding the term: report, zienswijze, decision by another human, bekendmaking (Wet 24, 25; Awb 5:41 to 5:53, 10:3).
import { z } from 'zod'
import { betaaltermijn } from '../../awb/artikel-4-87-betaaltermijn.ts'
import { beslistermijnBoete } from '../../awb/artikel-5-51-beslistermijn-boete.ts'
import { zienswijzetermijn } from '../../awb/artikel-5-53-boeteprocedure.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { awb, conventie, type Finding, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { boeteBeleidAsiel } from '../artikelen/boetebeleid-asiel.ts'
import { duurZonderEindgesprek } from '../artikelen/regeling-7-4-nieuwe-termijn.ts'
import { nieuwBesluit } from './bezwaar.ts'
import { aangekondigd } from './boete-aankondiging.ts'
import { boeteToets, lagerBedrag } from './boete-toets.ts'
import { boetebedrag, nieuweTermijnBij, routeOpen } from './boetebedrag.ts'
import type { TrajectEvent } from './events.ts'
import {
  act,
  before,
  boeteAmbtenaar,
  event,
  firstRefusal,
  happened,
  inFuture,
  minister,
  refuse,
  type TrajectDecision,
  type TrajectProcedure,
  termijnOf,
} from './parts.ts'
import type { Traject } from './state.ts'

const rapportSchema = z.strictObject({
  dagtekening: isoDateSchema.meta({ title: 'Dagtekening van het rapport' }),
  zienswijzeTot: isoDateSchema
    .optional()
    .meta({ title: 'Zienswijze mogelijk tot en met', description: 'Leeg: twee weken.' }),
  pvtEnMapApart: z.boolean().optional().meta({
    title: 'PVT en MAP apart beboeten',
    description: 'Nodig als beide open staan: de wet is daar niet duidelijk over.',
  }),
})
/** Why there is no fine: only the first says that there is nothing to blame. */
const afzienGronden = {
  geenVerwijt: awb('5:41'),
  beleidAsiel: conventie('HD-10'),
  verblijfsvergunning: wet('25', 3),
  alsnogVoldaan: wet('25', 1),
} as const

const boeteSchema = z.strictObject({
  bekendmaking: isoDateSchema.meta({ title: 'Besluit verstuurd op' }),
  pvtEnMapApart: rapportSchema.shape.pvtEnMapApart,
  bedragCent: z.number().int().min(0).optional().meta({
    title: 'Lager bedrag in centen',
    description: 'Alleen bij bijzondere omstandigheden (Awb 5:46 lid 3). Leeg: het bedrag uit de tabel.',
  }),
  duurZonderEindgesprek: duurZonderEindgesprek.optional().meta({
    title: 'Nieuwe termijn als de uren van de Z-route samen boven de tabel uitkomen',
    description: 'Een oordeel: bijvoorbeeld als alleen het eindgesprek ontbreekt.',
  }),
  verwijtbaar: z.boolean().optional().meta({ title: 'Het is iemand te verwijten', description: 'Leeg: ja.' }),
  verblijfGeweigerdOfIngetrokken: z.boolean().optional().meta({
    title: 'Verblijfsvergunning geweigerd of ingetrokken',
    description: 'Op grond van Vreemdelingenwet 18 of 19: dan geen boete voor de leerroute (Wet 25 lid 3).',
  }),
})

export const boete: TrajectProcedure = {
  isOpen: ({ boeteprocedure }) => boeteprocedure !== null,
  commands: {
    maakBoeterapport: act({
      resource: 'boeterapporten',
      label: 'Boeterapport opmaken',
      help: 'Vooraankondiging met een voorlopig bedrag; daarna kan iemand een zienswijze geven.',
      ground: awb('5:53', 2),
      bevoegd: { ...boeteAmbtenaar, ground: awb('5:53', 2) },
      schema: rapportSchema,
      decide: (traject, body, { today, actor }) =>
        firstRefusal(
          inFuture(body.dagtekening, today),
          before(body.dagtekening, sinds(traject), wet('25', 1), 'na de termijn'),
        ) ?? reported(traject, body, actor.id),
    }),
    registreerZienswijze: act({
      resource: 'zienswijzen',
      label: 'Zienswijze vastleggen',
      help: 'Wat iemand zelf over de boete naar voren brengt.',
      ground: awb('5:53', 3),
      bevoegd: { ...minister, ground: awb('5:53', 3) },
      schema: z.strictObject({ ontvangen: isoDateSchema.meta({ title: 'Ontvangen op' }) }),
      decide: (traject, { ontvangen }, { today }) =>
        traject.boeteprocedure?.rapport == null
          ? refuse('geenRapport', awb('5:53', 2), 'Maak eerst het boeterapport op.')
          : (firstRefusal(
              inFuture(ontvangen, today),
              before(ontvangen, traject.boeteprocedure.rapport.op, awb('5:53', 3), 'het rapport'),
            ) ?? happened(event('ZienswijzeOntvangen', { on: ontvangen, ground: awb('5:53', 3) }, { ontvangen }))),
    }),
    legBoeteOp: act({
      resource: 'boetes',
      label: 'Boete opleggen',
      help: 'Door een ander dan wie het rapport opmaakte. Het bedrag en de nieuwe termijn volgen uit de wet.',
      ground: wet('25', 1),
      bevoegd: { ...boeteAmbtenaar, ground: wet('25', 1) },
      schema: boeteSchema,
      decide: (traject, body, { today, actor }) =>
        firstRefusal(inFuture(body.bekendmaking, today)) ?? imposed(traject, body, actor.id),
    }),
    zieAfVanBoete: act({
      resource: 'boete-afzieningen',
      label: 'Afzien van een boete',
      help: 'Omdat niets te verwijten is, door het beleid voor asielstatushouders, of door de vreemdelingenwet.',
      ground: awb('5:41'),
      bevoegd: { ...boeteAmbtenaar, ground: awb('5:41') },
      schema: z.strictObject({
        reden: z.enum(['geenVerwijt', 'beleidAsiel', 'verblijfsvergunning', 'alsnogVoldaan']).meta({ title: 'Reden' }),
      }),
      decide: (traject, { reden }, { today }) =>
        happened(
          event('VanBoeteAfgezien', { on: today, ground: afzienGronden[reden] }, { reden, ...aangekondigd(traject) }),
        ),
    }),
  },
  termijnen: ({ boeteprocedure }) => {
    if (boeteprocedure?.rapport == null) return []
    const { rapport, zienswijzeTot, besluitVanaf, beslissenUiterlijk, teLaat } = boeteprocedure
    const firstDay = plus(rapport.op, { days: 1 })
    return [
      ...(zienswijzeTot !== null && besluitVanaf === null
        ? [termijnOf('zienswijze', awb('5:53', 3), 'zienswijze', { firstDay, lastDay: zienswijzeTot })]
        : []),
      ...(beslissenUiterlijk !== null && !teLaat
        ? [
            termijnOf('boetebesluit', awb('5:51', 1), 'beslissen over de boete', {
              firstDay,
              lastDay: beslissenUiterlijk,
            }),
          ]
        : []),
    ]
  },
  onLapse: {
    zienswijze: (_traject, { lastDay }, { today }) =>
      happened(event('ZienswijzetermijnVerstreken', { on: today, ground: awb('5:53', 3) }, { laatsteDag: lastDay })),
    boetebesluit: (_traject, { lastDay }, { today }) =>
      happened(event('BoetebesluitTeLaat', { on: today, ground: awb('5:51', 1) }, { beslissenUiterlijk: lastDay })),
  },
  workItems: ({ boeteprocedure, boetes }) => {
    if (boeteprocedure === null) return []
    const reported = boeteprocedure.rapport !== null
    return [
      {
        key: 'boete',
        text: reported ? 'Beslissen over de boete' : `Boeterapport opmaken of afzien (boete ${boetes + 1})`,
        bevoegd: 'duo' as const,
        dueOn: boeteprocedure.beslissenUiterlijk,
        ground: reported ? awb('5:51', 1) : wet('25', 1),
        settledBy: reported
          ? ['legBoeteOp', 'zieAfVanBoete', 'registreerZienswijze']
          : ['maakBoeterapport', 'zieAfVanBoete'],
      },
    ]
  },
}

const sinds = ({ boeteprocedure }: Traject): IsoDate | null => boeteprocedure && plus(boeteprocedure.sinds, { days: 1 })

function policy(
  traject: Traject,
  peildatum: IsoDate,
): { readonly finding: Finding; readonly refusal: TrajectDecision | null } {
  const finding = boeteBeleidAsiel({ doelgroep: traject.doelgroep ?? 'gezin', orgaan: 'duo', peildatum })
  const needed = 'DUO legt asielstatushouders geen boete op; de plicht loopt door. Kies afzien van een boete.'
  return { finding, refusal: finding.outcome.toegestaan ? null : refuse('beleidAsiel', finding.ground, needed) }
}

function reported(traject: Traject, body: z.infer<typeof rapportSchema>, door: string): TrajectDecision {
  if (traject.boeteprocedure?.rapport) return refuse('alGedaan', awb('5:53', 2), 'Het boeterapport is er al.')
  const beleid = policy(traject, body.dagtekening)
  if (beleid.refusal !== null) return beleid.refusal
  const minimum = zienswijzetermijn({ verzonden: body.dagtekening })
  const zienswijzeTot = body.zienswijzeTot ?? minimum.outcome.laatsteDag
  const bedrag = boetebedrag(traject, body.pvtEnMapApart, body.dagtekening)
  const besluit = beslistermijnBoete({ rapport: body.dagtekening })
  return (
    firstRefusal(before(zienswijzeTot, minimum.outcome.laatsteDag, minimum.ground, 'ten minste twee weken')) ??
    happened(
      event(
        'BoeterapportOpgemaakt',
        {
          on: body.dagtekening,
          ground: awb('5:53', 2),
          findings: [beleid.finding, ...bedrag.findings, minimum, besluit],
        },
        {
          door,
          sinds: traject.boeteprocedure?.sinds ?? body.dagtekening,
          zienswijzeTot,
          beslissenUiterlijk: besluit.outcome.laatsteDag,
          voorlopigBedragCent: bedrag.bedragCent,
        },
      ),
    )
  )
}

/** Another human than the reporter (Awb 10:3 lid 4), after the zienswijze or its term; nothing to blame is `zieAfVanBoete`. */
function imposed(traject: Traject, body: z.infer<typeof boeteSchema>, door: string): TrajectDecision {
  const { boeteprocedure } = traject
  if (boeteprocedure?.rapport == null) return refuse('geenRapport', awb('5:53', 2), 'Maak eerst het boeterapport op.')
  if (boeteprocedure.rapport.door === door)
    return refuse(
      'eigenRapport',
      awb('10:3', 4),
      'Wie het rapport opmaakte, mag niet over de boete beslissen: vraag een collega.',
    )
  if (traject.verlengingsaanvraag !== null)
    return refuse(
      'beslistermijnLoopt',
      wet('12', 1),
      'Beslis eerst over de verlenging: pas dan staat vast of de termijn voorbij is.',
    )
  if (boeteprocedure.besluitVanaf === null)
    return refuse(
      'zienswijzetermijnLoopt',
      awb('5:53', 3),
      `Wacht op de zienswijze, of tot na ${boeteprocedure.zienswijzeTot}.`,
    )
  return (
    firstRefusal(before(body.bekendmaking, boeteprocedure.besluitVanaf, awb('5:53', 3), 'na de zienswijze')) ??
    decided(traject, boeteprocedure, body)
  )
}

function decided(
  traject: Traject,
  procedure: NonNullable<Traject['boeteprocedure']>,
  body: z.infer<typeof boeteSchema>,
): TrajectDecision {
  const { bekendmaking, verwijtbaar = true, verblijfGeweigerdOfIngetrokken = false } = body
  const beleid = policy(traject, bekendmaking)
  if (beleid.refusal !== null) return beleid.refusal
  const toets = boeteToets(traject, procedure, { bekendmaking, verwijtbaar, verblijfGeweigerdOfIngetrokken })
  if (toets.refusal !== null) return toets.refusal
  const { zonderLeerroute } = toets
  const volgensTabel = boetebedrag(traject, body.pvtEnMapApart, bekendmaking, zonderLeerroute)
  if ((body.bedragCent ?? 0) > volgensTabel.bedragCent)
    return refuse(
      'geenBoeteMogelijk',
      awb('5:46', 3),
      `Het bedrag mag lager zijn, niet hoger dan ${volgensTabel.bedragCent} cent.`,
    )
  const bedrag = lagerBedrag(volgensTabel.bedragCent, body.bedragCent, routeOpen(traject) && !zonderLeerroute)
  const nieuw = nieuweTermijnBij(traject, bekendmaking, {
    zonderLeerroute,
    duurZonderEindgesprek: body.duurZonderEindgesprek,
  })
  const betalen = betaaltermijn({ bekendmaking })
  return happened(
    event(
      'BoeteOpgelegd',
      {
        on: bekendmaking,
        ground: zonderLeerroute ? wet('24', 1) : wet('25', 1),
        findings: [beleid.finding, ...toets.findings, ...volgensTabel.findings, bedrag, ...nieuw.findings, betalen],
      },
      {
        nummer: traject.boetes + 1,
        bedragCent: bedrag.outcome.bedragCent,
        betalenTot: betalen.outcome.laatsteDag,
        besluit: nieuwBesluit(traject, { soort: 'boete', van: 'duo', bekendmaking }),
        nieuweTermijn: nieuw.termijn,
      },
    ),
    ...otherTermAtDuo(traject, nieuw.termijn?.laatsteDag ?? null, bekendmaking),
  )
}

/** DUO's notification of the new term came first: the decision confirms it, or differs from it. */
function otherTermAtDuo(traject: Traject, ours: IsoDate | null, on: IsoDate): readonly TrajectEvent[] {
  const theirs = traject.termijn?.laatsteDag ?? null
  if (traject.fase !== 'inburgeringstermijn' || ours === null || theirs === null || ours === theirs) return []
  const punt = { soort: 'verschil', code: 'nieuweTermijn', onze: ours, partner: theirs } as const
  const tekst = 'De nieuwe termijn bij DUO eindigt op een andere dag dan die uit het besluit volgt'
  return [event('AandachtGevraagd', { on, ground: wet('24', 2) }, { punt: { ...punt, tekst } })]
}
