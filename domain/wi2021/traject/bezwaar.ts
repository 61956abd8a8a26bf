// Procedure bezwaar: every decision can be objected to for six weeks; then it stands, or it is decided anew and beroep is open (Awb 6:7 to 6:11, 7:10, 7:11).
import { z } from 'zod'
import { hoorplicht } from '../../awb/artikel-4-8-zienswijze.ts'
import { bezwaarTijdig, bezwaartermijn, type Tijdigheid } from '../../awb/artikel-6-7-bezwaartermijn.ts'
import { beslistermijnBezwaar } from '../../awb/artikel-7-10-beslistermijn-bezwaar.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { awb, type Citation, type Finding } from '../../law/finding.ts'
import { vanAndereGemeente } from './bevoegde-gemeente.ts'
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
  ingekomen,
  metOnherroepelijk,
  metRechtsmiddel,
  metUitkomst,
  onherroepelijk,
  wrongAmount,
} from './rechtsmiddel.ts'
import type { Besluit, Traject } from './state.ts'

type Nieuw = Pick<Besluit, 'soort' | 'van' | 'bekendmaking' | 'gemeente'>

/** A decision as it stands on the day of its bekendmaking: open to bezwaar. Of the gemeente of the traject, unless another is named. */
export function nieuwBesluit(
  { besluiten, gemeente: hier }: Traject,
  { soort, van, bekendmaking, gemeente = hier }: Nieuw,
): Besluit {
  return {
    nummer: besluiten.length + 1,
    soort,
    van,
    ...(van === 'gemeente' ? { gemeente } : {}),
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
  uitkomst: z.enum(['gegrond', 'ongegrond', 'nietOntvankelijk']).meta({ title: 'Uitkomst' }),
  verschoonbaar: z.boolean().optional().meta({
    title: 'Te laat, maar dat valt niemand te verwijten',
    description: 'Alleen bij een bezwaar na de termijn: een oordeel, met de reden in het dossier (Awb 6:11).',
  }),
  bedragCent: z.number().int().min(1).optional().meta({
    title: 'Lager bedrag in centen',
    description: 'Gegrond, maar de boete blijft met een lager bedrag. Leeg: het besluit vervalt.',
  }),
  geenHoorzitting: z.enum(['kennelijkNietOntvankelijk', 'kennelijkOngegrond', 'afgezien']).optional().meta({
    title: 'Waarom niet is gehoord',
    description: 'Leeg als er een hoorzitting was (Awb 7:3).',
  }),
}
type Beslissing = z.infer<z.ZodObject<typeof beslissing>>

export const bezwaar: TrajectProcedure = {
  isOpen: ({ besluiten }) => besluiten.length > 0,
  commands: {
    registreerBezwaar: actOpBesluit({
      resource: 'bezwaren',
      label: 'Bezwaar vastleggen',
      help: 'Ook als het te laat kwam. Bezwaar schort het besluit en de inburgeringstermijn niet op (Awb 6:16).',
      ground: awb('6:4', 1),
      velden: indiening,
      decide: (_traject, besluit, body, { today }) => objected(besluit, body, today),
    }),
    beslisOpBezwaar: actOpBesluit({
      resource: 'beslissingen-op-bezwaar',
      label: 'Beslissen op bezwaar',
      help: 'Gegrond: het besluit vervalt, of de boete wordt lager. Ongegrond of niet-ontvankelijk: het besluit blijft; daarna kan beroep.',
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
  workItems: (traject) =>
    traject.besluiten
      .filter(({ status }) => status === 'bezwaar')
      .map(({ nummer, soort, van, beslissenUiterlijk }) => ({
        key: `bezwaar:${nummer}`,
        text: `Beslissen op bezwaar tegen besluit ${nummer} (${soort})`,
        bevoegd: van,
        ...vanAndereGemeente(traject, nummer),
        dueOn: beslissenUiterlijk,
        ground: awb('7:10', 1),
        settledBy: ['beslisOpBezwaar', 'registreerHoorzitting', 'verdaagBezwaar'],
      })),
}

function objected(besluit: Besluit, body: z.infer<z.ZodObject<typeof indiening>>, today: IsoDate): TrajectDecision {
  const { nummer, bekendmaking, bezwaarTot: tot, bezwaarOntvangen } = besluit
  const { ontvangen, commissie = false } = body
  if (bezwaarOntvangen !== null) return refuse('alGedaan', awb('6:4', 1), 'Tegen dit besluit is al bezwaar gemaakt.')
  return ingekomen({ bekendmaking, tot }, body, today, (tijdig) => {
    const termijn = beslistermijnBezwaar({ laatsteDagBezwaar: tot, commissie, verdaagd: false })
    return happened(
      event(
        'BezwaarIngediend',
        { on: ontvangen, ground: awb('6:4', 1), findings: [tijdig, termijn] },
        {
          besluit: nummer,
          ontvangen,
          beslissenUiterlijk: termijn.outcome.laatsteDag,
          commissie,
          ...(tijdig.outcome.tijdig ? {} : { buitenTermijn: true }),
        },
      ),
    )
  })
}

/** After a hearing, or with the reason why there was none (Awb 7:2, 7:3). What is granted in full asks no hearing. */
function decided(traject: Traject, besluit: Besluit, body: Beslissing, today: IsoDate): TrajectDecision {
  const { uitkomst, bedragCent, geenHoorzitting } = body
  if (besluit.status !== 'bezwaar')
    return refuse('geenBesluit', awb('7:11', 1), 'Tegen dit besluit loopt geen bezwaar.')
  const ontvankelijk = judgedLate(besluit, body)
  if (ontvankelijk !== null && 'kind' in ontvankelijk) return ontvankelijk
  const horen = hoorplicht({
    kennelijkNietOntvankelijk: geenHoorzitting === 'kennelijkNietOntvankelijk',
    kennelijkOngegrond: geenHoorzitting === 'kennelijkOngegrond',
    afgezien: geenHoorzitting === 'afgezien',
    volledigTegemoet: uitkomst === 'gegrond' && bedragCent === undefined,
  })
  if (horen.outcome.verplicht && besluit.gehoordOp === undefined)
    return refuse('nietGehoord', horen.ground, 'Leg eerst de hoorzitting vast, of waarom niet is gehoord.')
  if (bedragCent !== undefined && uitkomst !== 'gegrond')
    return refuse('keuzeNodig', awb('7:11', 2), 'Een lager bedrag hoort bij een bezwaar dat gegrond is.')
  const wrong = bedragCent !== undefined && wrongAmount(traject, besluit.nummer, bedragCent)
  if (wrong) return wrong
  const beroep = bezwaartermijn({ bekendmaking: today })
  const stays = uitkomst !== 'gegrond' || bedragCent !== undefined
  return happened(
    event(
      'OpBezwaarBeslist',
      {
        on: today,
        ground: groundOf(body, ontvankelijk),
        findings: [...(ontvankelijk === null ? [] : [ontvankelijk]), horen, beroep],
      },
      {
        besluit: besluit.nummer,
        uitkomst,
        ...(uitkomst !== 'gegrond' && geenHoorzitting?.startsWith('kennelijk') ? { kennelijk: true } : {}),
        ...(bedragCent === undefined ? {} : { bedragCent }),
        ...(stays ? { beroepTot: beroep.outcome.laatsteDag } : {}),
      },
    ),
  )
}

/** A late one asks a judgement: to blame, then it is not admissible; else it is decided as any other (Awb 6:11). Null: it came in time. */
function judgedLate(
  { buitenTermijn, bekendmaking, bezwaarOntvangen }: Besluit,
  { verschoonbaar, uitkomst }: Beslissing,
) {
  if (!buitenTermijn || bezwaarOntvangen === null) return null
  if (verschoonbaar === undefined)
    return refuse('keuzeNodig', awb('6:11'), 'Het bezwaar kwam na de termijn: beoordeel of dat iemand te verwijten is.')
  if (!verschoonbaar && uitkomst !== 'nietOntvankelijk')
    return refuse('keuzeNodig', awb('6:11'), 'Een bezwaar dat verwijtbaar te laat kwam is niet-ontvankelijk.')
  return bezwaarTijdig({ bekendmaking, ontvangen: bezwaarOntvangen, verschoonbaar })
}

/** Not admissible: too late, or for another demand of the law that was not met (Awb 6:6). */
function groundOf({ uitkomst, bedragCent }: Beslissing, late: Finding<Tijdigheid> | null): Citation {
  if (uitkomst === 'nietOntvankelijk') return late?.outcome.ontvankelijk === false ? awb('6:11') : awb('6:6')
  return awb('7:11', uitkomst === 'ongegrond' && bedragCent === undefined ? 1 : 2)
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
  BezwaarIngediend: (traject, { body: { besluit, ontvangen, beslissenUiterlijk, commissie, buitenTermijn } }) => {
    const news = { status: 'bezwaar', bezwaarOntvangen: ontvangen, beslissenUiterlijk } as const
    return metRechtsmiddel(
      traject,
      besluit,
      { ...news, ...(commissie === undefined ? {} : { commissie }) },
      buitenTermijn,
    )
  },
  BezwaarbesluitTeLaat: (traject, { body }) => changeBesluit(traject, body.besluit, { teLaat: true }),
  OpBezwaarBeslist: (traject, { body: { besluit, uitkomst, bedragCent, beroepTot: tot }, legalDate }) => {
    const verder = tot === undefined ? null : ({ instantie: 'rechtbank', tot } as const)
    return metUitkomst(traject, { besluit, uitkomst, bedragCent, verder }, legalDate)
  },
  BesluitOnherroepelijk: (traject, { body, legalDate }) => metOnherroepelijk(traject, body.besluit, legalDate),
}
