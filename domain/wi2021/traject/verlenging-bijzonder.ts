// Procedure verlengingBijzonder: more time for a programme that does not exempt, and six months for who nearly finished (Wet 12; Besluit 4.3 lid 2, 4.4; Regeling 4.2). DUO decides.
import { z } from 'zod'
import type { IsoDate } from '../../dates/iso-date.ts'
import { besluit, type Finding, regelingInburgering, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { verlengingBijnaVoldaan } from '../artikelen/besluit-4-4-bijna-voldaan.ts'
import { verlengingAmbtshalve } from '../artikelen/besluit-4-5-verlengingsaanvraag.ts'
import { verlengingOpleiding } from '../artikelen/regeling-4-2-opleiding.ts'
import { nieuwBesluit } from './bezwaar.ts'
import { passed } from './boetebedrag.ts'
import {
  act,
  before,
  event,
  firstRefusal,
  happened,
  inFuture,
  minister,
  refuse,
  type TrajectDecision,
  type TrajectProcedure,
} from './parts.ts'
import { huidigePip, type Traject, type Verlenging } from './state.ts'

const opleiding = z.enum(['praktijkonderwijs', 'vso', 'entree'])
const bekendmaking = isoDateSchema.optional().meta({ title: 'Besluit verstuurd op', description: 'Leeg: vandaag.' })
const opleidingSchema = z.strictObject({
  opleiding: opleiding.meta({ title: 'Opleiding' }),
  ingeschreven: isoDateSchema.meta({ title: 'Ingeschreven op' }),
  uitgeschreven: isoDateSchema.optional().meta({ title: 'Uitgeschreven op', description: 'Leeg: loopt nog.' }),
  vorigeOpleiding: opleiding.optional().meta({ title: 'Opleiding ervoor' }),
  vorigeIngeschreven: isoDateSchema.optional().meta({ title: 'Opleiding ervoor: ingeschreven op' }),
  vorigeUitgeschreven: isoDateSchema.optional().meta({ title: 'Opleiding ervoor: uitgeschreven op' }),
  aansluitend: z.boolean().optional().meta({ title: 'De opleidingen sloten aan', description: 'Oordeel.' }),
  ookNaBoete: z.boolean().optional().meta({
    title: 'Ook op een termijn na een boete',
    description: 'Oordeel: de Regeling noemt die termijn niet.',
  }),
  bekendmaking,
})
const bijnaSchema = z.strictObject({
  alleLessenGevolgd: z
    .boolean()
    .meta({ title: 'Alle lessen gevolgd', description: 'Toegestaan verzuim telt niet; bij gezin tellen 450 uur.' }),
  bekendmaking,
})

const OPLEIDING = 'opleiding'
const BIJNA = 'bijnaVoldaan'

export const verlengingBijzonder: TrajectProcedure = {
  isOpen: ({ fase, termijn }) => termijn !== null && (fase === 'inburgeringstermijn' || fase === 'handhaving'),
  commands: {
    verleenVerlengingOpleiding: act({
      resource: 'verlengingen-opleiding',
      label: 'Verlengen voor een niet-vrijstellende opleiding',
      help: 'Praktijkonderwijs, vso of entree. De duur volgt uit de inschrijving.',
      ground: besluit('4.3', 2),
      bevoegd: minister,
      schema: opleidingSchema,
      decide: (traject, body, { today }) =>
        inFuture(body.bekendmaking ?? today, today) ?? studying(traject, body, body.bekendmaking ?? today),
    }),
    verleenVerlengingBijnaVoldaan: act({
      resource: 'verlengingen-bijna-voldaan',
      label: 'Zes maanden verlengen voor wie bijna klaar is',
      help: 'Ambtshalve en eenmalig: B1-route, lessen gevolgd, KNM en twee taalonderdelen behaald, PVT en MAP af.',
      ground: besluit('4.4'),
      bevoegd: { ...minister, ground: besluit('4.4') },
      schema: bijnaSchema,
      decide: (traject, body, { today }) =>
        inFuture(body.bekendmaking ?? today, today) ??
        nearlyDone(traject, body.alleLessenGevolgd, body.bekendmaking ?? today),
    }),
  },
  workItems: (traject) =>
    traject.fase === 'inburgeringstermijn' &&
    traject.termijn !== null &&
    traject.eindeGemeld &&
    bijna(traject, true, traject.termijn.laatsteDag)?.outcome.toegekend
      ? [
          {
            key: BIJNA,
            text: 'Zes maanden verlenging beoordelen: bijna voldaan',
            bevoegd: 'duo',
            dueOn: traject.termijn.laatsteDag,
            ground: besluit('4.4'),
            settledBy: ['verleenVerlengingBijnaVoldaan'],
          },
        ]
      : [],
}

function studying(traject: Traject, body: z.infer<typeof opleidingSchema>, on: IsoDate): TrajectDecision {
  const { termijn, plichtBegin, verlengingsaanvraag: request } = traject
  if (termijn === null || plichtBegin === null) return refuse('geenPip', wet('12', 1), 'Er loopt nog geen termijn.')
  if (request === null) return refuse('geenAanvraag', besluit('4.5', 1), 'Leg eerst de aanvraag vast.')
  const early = before(on, request.ontvangen, besluit('4.5', 2), 'de aanvraag')
  if (early !== null) return early
  if (termijn.nummer > 1 && body.ookNaBoete === undefined)
    return refuse('keuzeNodig', regelingInburgering('4.2'), 'Kies of dit ook geldt voor een termijn na een boete.')
  const { opleiding: kind, ingeschreven, uitgeschreven, aansluitend } = body
  const vorige = earlier(body)
  if (vorige === 'incomplete')
    return refuse('keuzeNodig', regelingInburgering('4.2', 5), 'Noem van de opleiding ervoor soort, begin en einde.')
  const wrong = [ingeschreven > request.ontvangen, uitgeschreven !== undefined && uitgeschreven < ingeschreven]
  if (wrong.includes(true))
    return refuse('datumTeVroeg', regelingInburgering('4.2'), 'De data van de opleiding passen niet bij de aanvraag.')
  const finding = verlengingOpleiding({
    laatsteDag: termijn.laatsteDag,
    aanvangPlicht: plichtBegin,
    opleiding: kind,
    ingeschreven,
    uitgeschreven,
    aansluitend,
    aanvraag: request.ontvangen,
    eerdereVerlengingen: traject.verlengingen.filter(({ grond }) => grond === `${OPLEIDING}:${kind}`).length,
    voorafgaand: vorige,
  })
  if (termijn.nummer > 1 && body.ookNaBoete === false)
    return refuse('verlengingNietMogelijk', finding.ground, 'Na een boete is deze verlenging niet gekozen.')
  return extended(traject, finding, { grond: `${OPLEIDING}:${kind}`, wijze: 'opVerzoek', on })
}

function earlier({ vorigeOpleiding, vorigeIngeschreven, vorigeUitgeschreven }: z.infer<typeof opleidingSchema>) {
  if (vorigeOpleiding === undefined) return undefined
  if (vorigeIngeschreven === undefined || vorigeUitgeschreven === undefined) return 'incomplete' as const
  return { opleiding: vorigeOpleiding, ingeschreven: vorigeIngeschreven, uitgeschreven: vorigeUitgeschreven }
}

function nearlyDone(traject: Traject, lessen: boolean, on: IsoDate): TrajectDecision {
  const finding = bijna(traject, lessen, on)
  if (finding === null || traject.termijn === null)
    return refuse('geenPip', wet('12', 1), 'Er loopt nog geen inburgeringstermijn.')
  const window = verlengingAmbtshalve({ laatsteDag: traject.termijn.laatsteDag, besluit: on, categoraal: false })
  return (
    firstRefusal(
      !window.outcome.toegestaan &&
        refuse('verlengingTeVroeg', window.ground, `Ambtshalve verlengen kan vanaf ${window.outcome.vroegsteDag}.`),
    ) ?? extended(traject, finding, { grond: BIJNA, wijze: 'ambtshalve', on })
  )
}

function bijna(traject: Traject, alleLessenGevolgd: boolean, peildatum: IsoDate) {
  const plan = huidigePip(traject)
  const { termijn, verlengingen, uren, pvt, map } = traject
  if (plan === null || termijn === null) return null
  return verlengingBijnaVoldaan({
    laatsteDag: termijn.laatsteDag,
    doelgroep: traject.doelgroep ?? 'gezin',
    leerroute: plan.leerroute,
    niveau: plan.niveau ?? undefined,
    urenTaalEnKnm: uren.taalEnKnm + uren.bredeIntake,
    alleLessenGevolgd,
    geslaagd: [...passed(traject)],
    pvtAfgerond: pvt !== null,
    mapAfgerond: map !== null,
    eerderToegekend: verlengingen.some(({ grond }) => grond === BIJNA),
    nieuweTermijnNaBoete: termijn.nummer > 1,
    peildatum,
  })
}

type How = { readonly grond: string; readonly wijze: Verlenging['wijze']; readonly on: IsoDate }

function extended(
  traject: Traject,
  finding: Finding<{ readonly toegekend: boolean; readonly laatsteDag: IsoDate }>,
  { grond, wijze, on }: How,
): TrajectDecision {
  const van = traject.termijn?.laatsteDag
  if (van === undefined || !finding.outcome.toegekend)
    return refuse('verlengingNietMogelijk', finding.ground, 'Aan de voorwaarden voor deze verlenging is niet voldaan.')
  return happened(
    event(
      'TermijnVerlengd',
      { on, ground: finding.ground, findings: [finding] },
      {
        grond,
        wijze,
        bron: 'ons',
        van,
        tot: finding.outcome.laatsteDag,
        besluit: nieuwBesluit(traject, { soort: 'verlenging', van: 'duo', bekendmaking: on }),
      },
    ),
  )
}
