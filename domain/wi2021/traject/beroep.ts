// Procedure beroep: after the decision on an objection the rechtbank, after that the Afdeling bestuursrechtspraak; six weeks each (Awb 6:7, 6:8, 6:24, 8:70 to 8:72a).
import { z } from 'zod'
import { bezwaarTijdig, bezwaartermijn } from '../../awb/artikel-6-7-bezwaartermijn.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { awb } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { metBedrag, zonderBesluit } from './besluit-vervalt.ts'
import { besluitNummer, changeBesluit, gezag, tijdigheid, withBesluit, wrongAmount } from './bezwaar.ts'
import {
  act,
  before,
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
import type { Traject } from './state.ts'
import type { Besluit } from './state-handhaving.ts'

const beroepSchema = z.strictObject({ besluit: besluitNummer, ...tijdigheid })
const uitspraakSchema = z.strictObject({
  besluit: besluitNummer,
  verzonden: isoDateSchema.meta({ title: 'Uitspraak verzonden op' }),
  uitkomst: z.enum(['ongegrond', 'gegrond', 'zelfVoorzien']).meta({
    title: 'Uitkomst',
    description: 'Zelf voorzien: de rechter stelt zelf een lager bedrag van de boete vast.',
  }),
  bedragCent: z.number().int().min(1).optional().meta({ title: 'Bedrag dat de rechter vaststelt, in centen' }),
})

const bijRechter = ({ status }: Besluit) => status === 'beroep' || status === 'hogerBeroep'
const inTermijn = ({ status }: Besluit) => status === 'beroepstermijn' || status === 'hogerBeroepstermijn'

export const beroep: TrajectProcedure = {
  isOpen: ({ besluiten }) => besluiten.some(({ beroepstermijn }) => beroepstermijn !== undefined),
  commands: {
    registreerBeroep: act({
      resource: 'beroepen',
      label: 'Beroep of hoger beroep vastleggen',
      help: 'Beroep bij de rechtbank, daarna hoger beroep bij de Afdeling bestuursrechtspraak. Het besluit blijft intussen gelden (Awb 6:16).',
      ground: awb('6:4', 3),
      bevoegd: { ...gezag, ground: awb('6:4', 3) },
      schema: beroepSchema,
      decide: (traject, body, { today, actor }) =>
        withBesluit(traject, body.besluit, actor.organisatie, (besluit) => appealed(besluit, body, today)),
    }),
    registreerUitspraak: act({
      resource: 'uitspraken',
      label: 'Uitspraak vastleggen',
      help: 'Gegrond: het besluit is vernietigd en wat erop rustte vervalt.',
      ground: awb('8:70'),
      bevoegd: { ...gezag, ground: awb('8:70') },
      schema: uitspraakSchema,
      decide: (traject, body, { today, actor }) =>
        withBesluit(traject, body.besluit, actor.organisatie, (besluit) => judged(traject, besluit, body, today)),
    }),
  },
  termijnen: ({ besluiten }) =>
    besluiten.flatMap(({ nummer, soort, beroepstermijn, ...one }) =>
      beroepstermijn === undefined || !inTermijn({ nummer, soort, beroepstermijn, ...one })
        ? []
        : [
            termijnOf(`beroep:${nummer}`, awb('6:7'), `beroep (${beroepstermijn.instantie}) tegen besluit ${nummer}`, {
              firstDay: plus(beroepstermijn.bekendmaking, { days: 1 }),
              lastDay: beroepstermijn.tot,
            }),
          ],
    ),
  onLapse: {
    beroep: (_traject, { key }, { today }) =>
      happened(
        event('BesluitOnherroepelijk', { on: today, ground: awb('6:7') }, { besluit: Number(key.split(':')[1]) }),
      ),
  },
  workItems: ({ besluiten }) =>
    besluiten.filter(bijRechter).map(({ nummer, soort, van }) => ({
      key: `beroep:${nummer}`,
      text: `Uitspraak volgen over besluit ${nummer} (${soort})`,
      bevoegd: van,
      dueOn: null,
      ground: awb('8:70'),
      settledBy: ['registreerUitspraak'],
    })),
}

/** At the court whose term runs, or ran and was missed without blame (Awb 6:11, 6:24). */
function appealed(besluit: Besluit, body: z.infer<typeof beroepSchema>, today: IsoDate): TrajectDecision {
  const { ontvangen, terPostBezorgd, verschoonbaar = false } = body
  const { beroepstermijn, nummer } = besluit
  if (beroepstermijn === undefined)
    return refuse('geenBesluit', awb('7:1', 1), 'Beroep kan pas na de beslissing op bezwaar.')
  if (!inTermijn(besluit) && besluit.status !== 'onherroepelijk')
    return refuse('alGedaan', awb('6:4', 3), 'Er loopt al beroep tegen dit besluit.')
  const refusal = firstRefusal(
    inFuture(ontvangen, today),
    before(ontvangen, terPostBezorgd ?? beroepstermijn.bekendmaking, awb('6:9', 2), 'de beslissing daarvoor'),
  )
  if (refusal !== null) return refusal
  const tijdig = bezwaarTijdig({
    bekendmaking: beroepstermijn.bekendmaking,
    ontvangen,
    ...(terPostBezorgd === undefined ? {} : { perPost: true, terPostBezorgd }),
    verschoonbaar,
  })
  if (!tijdig.outcome.ontvankelijk)
    return refuse('bezwaartermijnVoorbij', awb('6:7'), `Beroep kon tot en met ${beroepstermijn.tot}.`)
  return happened(
    event(
      'BeroepIngesteld',
      { on: ontvangen, ground: awb('6:4', 3), findings: [tijdig] },
      { besluit: nummer, instantie: beroepstermijn.instantie, ontvangen },
    ),
  )
}

function judged(
  traject: Traject,
  besluit: Besluit,
  { verzonden, uitkomst, bedragCent }: z.infer<typeof uitspraakSchema>,
  today: IsoDate,
): TrajectDecision {
  if (!bijRechter(besluit) || besluit.beroepstermijn === undefined)
    return refuse('geenBesluit', awb('8:70'), 'Over dit besluit loopt geen beroep.')
  const zelf = uitkomst === 'zelfVoorzien'
  if (zelf !== (bedragCent !== undefined))
    return refuse('keuzeNodig', awb('8:72a'), 'Een bedrag hoort bij zelf voorzien, en alleen daarbij.')
  const refusal = firstRefusal(
    inFuture(verzonden, today),
    before(verzonden, besluit.beroepstermijn.bekendmaking, awb('8:79', 1), 'de beslissing daarvoor'),
    bedragCent !== undefined && wrongAmount(traject, besluit.nummer, bedragCent),
  )
  if (refusal !== null) return refusal
  const instantie = besluit.beroepstermijn.instantie
  const verder =
    instantie === 'rechtbank' && uitkomst !== 'gegrond' ? [bezwaartermijn({ bekendmaking: verzonden })] : []
  return happened(
    event(
      'UitspraakGedaan',
      {
        on: verzonden,
        ground: uitkomst === 'ongegrond' ? awb('8:70') : zelf ? awb('8:72a') : awb('8:72', 1),
        findings: verder,
      },
      {
        besluit: besluit.nummer,
        instantie,
        uitkomst,
        ...(bedragCent === undefined ? {} : { bedragCent }),
        ...(verder[0] === undefined ? {} : { hogerBeroepTot: verder[0].outcome.laatsteDag }),
      },
    ),
  )
}

export const beroepEvolvers: EvolversOf<'BeroepIngesteld' | 'UitspraakGedaan'> = {
  BeroepIngesteld: (traject, { body }) =>
    changeBesluit(traject, body.besluit, { status: body.instantie === 'rechtbank' ? 'beroep' : 'hogerBeroep' }),
  UitspraakGedaan: (traject, { body, legalDate }) => {
    const { besluit, uitkomst, bedragCent, hogerBeroepTot } = body
    if (uitkomst === 'gegrond') return zonderBesluit(traject, besluit, legalDate)
    const next = bedragCent === undefined ? traject : metBedrag(traject, besluit, bedragCent)
    return changeBesluit(
      next,
      besluit,
      hogerBeroepTot === undefined
        ? { status: 'onherroepelijk', onherroepelijkOp: legalDate }
        : {
            status: 'hogerBeroepstermijn',
            beroepstermijn: { instantie: 'afdeling', bekendmaking: legalDate, tot: hogerBeroepTot },
          },
    )
  },
}
