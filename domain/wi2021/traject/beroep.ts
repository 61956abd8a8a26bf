// Procedure beroep: after the decision on an objection the rechtbank, after that the Afdeling bestuursrechtspraak; six weeks each (Awb 6:7, 6:8, 6:24, 8:70 to 8:72a).
import { z } from 'zod'
import { bezwaartermijn } from '../../awb/artikel-6-7-bezwaartermijn.ts'
import type { IsoDate } from '../../dates/iso-date.ts'
import { awb } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { vanAndereGemeente } from './bevoegde-gemeente.ts'
import {
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
import {
  actOpBesluit,
  dagen,
  type Ingediend,
  ingediend,
  ingekomen,
  metRechtsmiddel,
  metUitkomst,
  onherroepelijk,
  wrongAmount,
} from './rechtsmiddel.ts'
import type { Traject } from './state.ts'
import type { Besluit } from './state-handhaving.ts'

const uitspraak = {
  verzonden: isoDateSchema.meta({ title: 'Uitspraak verzonden op' }),
  uitkomst: z.enum(['ongegrond', 'gegrond', 'zelfVoorzien', 'nietOntvankelijk']).meta({
    title: 'Uitkomst',
    description: 'Zelf voorzien: de rechter stelt zelf een lager bedrag van de boete vast.',
  }),
  bedragCent: z.number().int().min(1).optional().meta({ title: 'Bedrag dat de rechter vaststelt, in centen' }),
}

const bijRechter = ({ status }: Besluit) => status === 'beroep' || status === 'hogerBeroep'
const inTermijn = ({ status }: Besluit) => status === 'beroepstermijn' || status === 'hogerBeroepstermijn'

export const beroep: TrajectProcedure = {
  isOpen: ({ besluiten }) => besluiten.some(({ beroepstermijn }) => beroepstermijn !== undefined),
  commands: {
    registreerBeroep: actOpBesluit({
      resource: 'beroepen',
      label: 'Beroep of hoger beroep vastleggen',
      help: 'Beroep bij de rechtbank, daarna hoger beroep bij de Afdeling bestuursrechtspraak. Het besluit blijft intussen gelden (Awb 6:16).',
      ground: awb('6:4', 3),
      velden: ingediend,
      decide: (_traject, besluit, body, { today }) => appealed(besluit, body, today),
    }),
    registreerUitspraak: actOpBesluit({
      resource: 'uitspraken',
      label: 'Uitspraak vastleggen',
      help: 'Gegrond: het besluit is vernietigd en wat erop rustte vervalt.',
      ground: awb('8:70'),
      velden: uitspraak,
      decide: (traject, besluit, body, { today }) => judged(traject, besluit, body, today),
    }),
  },
  termijnen: ({ besluiten }) =>
    besluiten.filter(inTermijn).flatMap(({ nummer, beroepstermijn }) => {
      if (beroepstermijn === undefined) return []
      const what = `beroep (${beroepstermijn.instantie}) tegen besluit ${nummer}`
      return [termijnOf(`beroep:${nummer}`, awb('6:7'), what, dagen(beroepstermijn))]
    }),
  onLapse: { beroep: onherroepelijk },
  workItems: (traject) =>
    traject.besluiten.filter(bijRechter).map(({ nummer, soort, van }) => ({
      key: `beroep:${nummer}`,
      text: `Uitspraak volgen over besluit ${nummer} (${soort})`,
      bevoegd: van,
      ...vanAndereGemeente(traject, nummer),
      dueOn: null,
      ground: awb('8:70'),
      settledBy: ['registreerUitspraak'],
    })),
}

/** At the court whose term runs, or ran: whether a late appeal is admissible is for the court (Awb 6:11, 6:24). */
function appealed(besluit: Besluit, body: Ingediend, today: IsoDate): TrajectDecision {
  const { beroepstermijn, nummer } = besluit
  const { ontvangen } = body
  if (beroepstermijn === undefined)
    return refuse('geenBesluit', awb('7:1', 1), 'Beroep kan pas na de beslissing op bezwaar.')
  if (!inTermijn(besluit) && besluit.status !== 'onherroepelijk')
    return refuse('alGedaan', awb('6:4', 3), 'Er loopt al beroep tegen dit besluit.')
  return ingekomen(beroepstermijn, body, today, (tijdig) =>
    happened(
      event(
        'BeroepIngesteld',
        { on: ontvangen, ground: awb('6:4', 3), findings: [tijdig] },
        {
          besluit: nummer,
          instantie: beroepstermijn.instantie,
          ontvangen,
          ...(tijdig.outcome.tijdig ? {} : { buitenTermijn: true }),
        },
      ),
    ),
  )
}

/** A further appeal is that of the person: one of the bestuursorgaan itself is in no rule that was read, so an annulment holds at once. */
function judged(
  traject: Traject,
  besluit: Besluit,
  { verzonden, uitkomst, bedragCent }: z.infer<z.ZodObject<typeof uitspraak>>,
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
        ground:
          uitkomst === 'ongegrond' || uitkomst === 'nietOntvankelijk'
            ? awb('8:70')
            : zelf
              ? awb('8:72a')
              : awb('8:72', 1),
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
  BeroepIngesteld: (traject, { body: { besluit, instantie, buitenTermijn } }) =>
    metRechtsmiddel(traject, besluit, { status: instantie === 'rechtbank' ? 'beroep' : 'hogerBeroep' }, buitenTermijn),
  UitspraakGedaan: (traject, { body: { besluit, uitkomst, bedragCent, hogerBeroepTot: tot }, legalDate }) => {
    const verder = tot === undefined ? null : ({ instantie: 'afdeling', tot } as const)
    return metUitkomst(traject, { besluit, uitkomst, bedragCent, verder }, legalDate)
  },
}
