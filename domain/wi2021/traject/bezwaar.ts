// Procedure bezwaar: every decision can be objected to for six weeks; then it stands, or it is decided anew and beroep is open (Awb 6:7 to 6:11, 7:10, 7:11).
import { z } from 'zod'
import { hoorplicht } from '../../awb/artikel-4-8-zienswijze.ts'
import { bezwaartermijn } from '../../awb/artikel-6-7-bezwaartermijn.ts'
import { beslistermijnBezwaar } from '../../awb/artikel-7-10-beslistermijn-bezwaar.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { awb } from '../../law/finding.ts'
import {
  type EvolversOf,
  event,
  happened,
  numberIn,
  refuse,
  type TrajectDecision,
  type TrajectProcedure,
  termijnOf,
} from './parts.ts'
import {
  actOpBesluit,
  changeBesluit,
  dagen,
  ingediend,
  metUitkomst,
  onherroepelijk,
  opTijd,
  wrongAmount,
} from './rechtsmiddel.ts'
import type { Besluit, Traject } from './state.ts'

type Nieuw = Pick<Besluit, 'soort' | 'van' | 'bekendmaking'>

/** A decision as it stands on the day of its bekendmaking: open to bezwaar. */
export function nieuwBesluit({ besluiten }: Traject, { soort, van, bekendmaking }: Nieuw): Besluit {
  return {
    nummer: besluiten.length + 1,
    soort,
    van,
    bekendmaking,
    bezwaarTot: bezwaartermijn({ bekendmaking }).outcome.laatsteDag,
    status: 'bezwaartermijn',
    bezwaarOntvangen: null,
    beslissenUiterlijk: null,
    teLaat: false,
  }
}

/** With the decision, if there is one: what DUO only told us has none of ours. */
export const metBesluit = ({ besluiten }: Traject, made: Besluit | null): readonly Besluit[] =>
  made === null ? besluiten : [...besluiten, made]

const indiening = {
  ...ingediend,
  commissie: z
    .boolean()
    .optional()
    .meta({ title: 'Met adviescommissie', description: 'Dan is de beslistermijn twaalf weken.' }),
}

const beslissing = {
  uitkomst: z.enum(['gegrond', 'ongegrond']).meta({ title: 'Uitkomst' }),
  bedragCent: z.number().int().min(1).optional().meta({
    title: 'Lager bedrag in centen',
    description: 'Gegrond, maar de boete blijft met een lager bedrag. Leeg: het besluit vervalt.',
  }),
  geenHoorzitting: z.enum(['kennelijkNietOntvankelijk', 'kennelijkOngegrond', 'afgezien']).optional().meta({
    title: 'Waarom niet is gehoord',
    description: 'Leeg als er een hoorzitting was (Awb 7:3).',
  }),
}

export const bezwaar: TrajectProcedure = {
  isOpen: ({ besluiten }) => besluiten.length > 0,
  commands: {
    registreerBezwaar: actOpBesluit({
      resource: 'bezwaren',
      label: 'Bezwaar vastleggen',
      help: 'Bezwaar schort het besluit en de inburgeringstermijn niet op (Awb 6:16).',
      ground: awb('6:4', 1),
      velden: indiening,
      decide: (_traject, besluit, body, { today }) => objected(besluit, body, today),
    }),
    beslisOpBezwaar: actOpBesluit({
      resource: 'beslissingen-op-bezwaar',
      label: 'Beslissen op bezwaar',
      help: 'Gegrond: het besluit vervalt, of de boete wordt lager. Ongegrond: het besluit blijft; daarna kan beroep.',
      ground: awb('7:11', 1),
      velden: beslissing,
      decide: (traject, besluit, body, { today }) => decided(traject, besluit, body, today),
    }),
  },
  termijnen: ({ besluiten }) => besluiten.flatMap(termijnenOf),
  onLapse: {
    bezwaar: onherroepelijk,
    beslissenBezwaar: (_traject, { key }, { today }) =>
      happened(event('BezwaarbesluitTeLaat', { on: today, ground: awb('7:10', 1) }, { besluit: numberIn(key) })),
  },
  workItems: ({ besluiten }) =>
    besluiten
      .filter(({ status }) => status === 'bezwaar')
      .map(({ nummer, soort, van, beslissenUiterlijk }) => ({
        key: `bezwaar:${nummer}`,
        text: `Beslissen op bezwaar tegen besluit ${nummer} (${soort})`,
        bevoegd: van,
        dueOn: beslissenUiterlijk,
        ground: awb('7:10', 1),
        settledBy: ['beslisOpBezwaar', 'registreerHoorzitting', 'verdaagBezwaar'],
      })),
}

function objected(besluit: Besluit, body: z.infer<z.ZodObject<typeof indiening>>, today: IsoDate): TrajectDecision {
  const { nummer, bekendmaking, bezwaarTot: tot, bezwaarOntvangen } = besluit
  const { ontvangen, commissie = false } = body
  if (bezwaarOntvangen !== null) return refuse('alGedaan', awb('6:4', 1), 'Tegen dit besluit is al bezwaar gemaakt.')
  return opTijd({ bekendmaking, tot }, body, today, (tijdig) => {
    const termijn = beslistermijnBezwaar({ laatsteDagBezwaar: tot, commissie, verdaagd: false })
    return happened(
      event(
        'BezwaarIngediend',
        { on: ontvangen, ground: awb('6:4', 1), findings: [tijdig, termijn] },
        { besluit: nummer, ontvangen, beslissenUiterlijk: termijn.outcome.laatsteDag, commissie },
      ),
    )
  })
}

/** After a hearing, or with the reason why there was none (Awb 7:2, 7:3). What is granted in full asks no hearing. */
function decided(
  traject: Traject,
  besluit: Besluit,
  { uitkomst, bedragCent, geenHoorzitting }: z.infer<z.ZodObject<typeof beslissing>>,
  today: IsoDate,
): TrajectDecision {
  if (besluit.status !== 'bezwaar')
    return refuse('geenBesluit', awb('7:11', 1), 'Tegen dit besluit loopt geen bezwaar.')
  const horen = hoorplicht({
    kennelijkNietOntvankelijk: geenHoorzitting === 'kennelijkNietOntvankelijk',
    kennelijkOngegrond: geenHoorzitting === 'kennelijkOngegrond',
    afgezien: geenHoorzitting === 'afgezien',
    volledigTegemoet: uitkomst === 'gegrond' && bedragCent === undefined,
  })
  if (horen.outcome.verplicht && besluit.gehoordOp === undefined)
    return refuse('nietGehoord', horen.ground, 'Leg eerst de hoorzitting vast, of waarom niet is gehoord.')
  const wrong = bedragCent !== undefined && wrongAmount(traject, besluit.nummer, bedragCent)
  if (wrong) return wrong
  const beroep = bezwaartermijn({ bekendmaking: today })
  const stays = uitkomst === 'ongegrond' || bedragCent !== undefined
  return happened(
    event(
      'OpBezwaarBeslist',
      { on: today, ground: awb('7:11', stays && bedragCent === undefined ? 1 : 2), findings: [horen, beroep] },
      {
        besluit: besluit.nummer,
        uitkomst,
        ...(bedragCent === undefined ? {} : { bedragCent }),
        ...(stays ? { beroepTot: beroep.outcome.laatsteDag } : {}),
      },
    ),
  )
}

function termijnenOf({ nummer, soort, status, bekendmaking, bezwaarTot, beslissenUiterlijk, teLaat }: Besluit) {
  if (status === 'bezwaartermijn')
    return [
      termijnOf(
        `bezwaar:${nummer}`,
        awb('6:7'),
        `bezwaar tegen besluit ${nummer} (${soort})`,
        dagen({ bekendmaking, tot: bezwaarTot }),
      ),
    ]
  if (status === 'bezwaar' && beslissenUiterlijk !== null && !teLaat)
    return [
      termijnOf(`beslissenBezwaar:${nummer}`, awb('7:10', 1), `beslissen op bezwaar tegen besluit ${nummer}`, {
        firstDay: plus(bezwaarTot, { days: 1 }),
        lastDay: beslissenUiterlijk,
      }),
    ]
  return []
}

export const bezwaarEvolvers: EvolversOf<
  'BezwaarIngediend' | 'BezwaarbesluitTeLaat' | 'OpBezwaarBeslist' | 'BesluitOnherroepelijk'
> = {
  BezwaarIngediend: (traject, { body }) =>
    changeBesluit(traject, body.besluit, {
      status: 'bezwaar',
      bezwaarOntvangen: body.ontvangen,
      beslissenUiterlijk: body.beslissenUiterlijk,
      ...(body.commissie === undefined ? {} : { commissie: body.commissie }),
    }),
  BezwaarbesluitTeLaat: (traject, { body }) => changeBesluit(traject, body.besluit, { teLaat: true }),
  OpBezwaarBeslist: (traject, { body: { besluit, uitkomst, bedragCent, beroepTot: tot }, legalDate }) => {
    const vervalt = uitkomst === 'gegrond' && bedragCent === undefined
    const verder = tot === undefined ? null : ({ instantie: 'rechtbank', tot } as const)
    return metUitkomst(traject, { besluit, vervalt, bedragCent, verder }, legalDate)
  },
  BesluitOnherroepelijk: (traject, { body, legalDate }) =>
    changeBesluit(traject, body.besluit, { status: 'onherroepelijk', onherroepelijkOp: legalDate }),
}

/** Not irrevocable yet. */
const standsOpen = ({ status }: Besluit) => status !== 'onherroepelijk' && status !== 'herroepen'

/** Open decisions that end with the person (Awb 5:42): nobody can object any more. */
export function zonderBezwaar(besluiten: readonly Besluit[], today: IsoDate): readonly Besluit[] {
  return besluiten.map((one) => (standsOpen(one) && one.bekendmaking <= today ? { ...one, status: 'herroepen' } : one))
}
