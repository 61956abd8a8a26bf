// Procedure bezwaar: every decision can be objected to for six weeks; then it stands, or it is decided anew and beroep is open (Awb 6:7 to 6:11, 7:10, 7:11).
import { z } from 'zod'
import { hoorplicht } from '../../awb/artikel-4-8-zienswijze.ts'
import { bezwaarTijdig, bezwaartermijn } from '../../awb/artikel-6-7-bezwaartermijn.ts'
import { beslistermijnBezwaar } from '../../awb/artikel-7-10-beslistermijn-bezwaar.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { awb } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { metBedrag, zonderBesluit } from './besluit-vervalt.ts'
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

export const besluitNummer = z.number().int().min(1).meta({ title: 'Nummer van het besluit' })
export const gezag = { organisaties: ['gemeente', 'duo'] as const, rollen: [], ground: awb('6:4', 1) }

/** What decides whether an objection or appeal was in time (Awb 6:9, 6:11). */
export const tijdigheid = {
  ontvangen: isoDateSchema.meta({ title: 'Ontvangen op' }),
  terPostBezorgd: isoDateSchema
    .optional()
    .meta({ title: 'Op de post gedaan op', description: 'Alleen als het per post kwam.' }),
  verschoonbaar: z.boolean().optional().meta({
    title: 'Te laat, maar dat valt niemand te verwijten',
    description: 'Een oordeel, met de reden in het dossier (Awb 6:11).',
  }),
}

const bezwaarSchema = z.strictObject({
  besluit: besluitNummer,
  ...tijdigheid,
  commissie: z
    .boolean()
    .optional()
    .meta({ title: 'Met adviescommissie', description: 'Dan is de beslistermijn twaalf weken.' }),
})

const beslissingSchema = z.strictObject({
  besluit: besluitNummer,
  uitkomst: z.enum(['gegrond', 'ongegrond']).meta({ title: 'Uitkomst' }),
  bedragCent: z.number().int().min(1).optional().meta({
    title: 'Lager bedrag in centen',
    description: 'Gegrond, maar de boete blijft met een lager bedrag. Leeg: het besluit vervalt.',
  }),
  geenHoorzitting: z.enum(['kennelijkNietOntvankelijk', 'kennelijkOngegrond', 'afgezien']).optional().meta({
    title: 'Waarom niet is gehoord',
    description: 'Leeg als er een hoorzitting was (Awb 7:3).',
  }),
})

export const bezwaar: TrajectProcedure = {
  isOpen: ({ besluiten }) => besluiten.length > 0,
  commands: {
    registreerBezwaar: act({
      resource: 'bezwaren',
      label: 'Bezwaar vastleggen',
      help: 'Bezwaar schort het besluit en de inburgeringstermijn niet op (Awb 6:16).',
      ground: awb('6:4', 1),
      bevoegd: gezag,
      schema: bezwaarSchema,
      decide: (traject, body, { today, actor }) =>
        withBesluit(traject, body.besluit, actor.organisatie, (besluit) => objected(besluit, body, today)),
    }),
    beslisOpBezwaar: act({
      resource: 'beslissingen-op-bezwaar',
      label: 'Beslissen op bezwaar',
      help: 'Gegrond: het besluit vervalt, of de boete wordt lager. Ongegrond: het besluit blijft; daarna kan beroep.',
      ground: awb('7:11', 1),
      bevoegd: { ...gezag, ground: awb('7:11', 1) },
      schema: beslissingSchema,
      decide: (traject, body, { today, actor }) =>
        withBesluit(traject, body.besluit, actor.organisatie, (besluit) => decided(traject, besluit, body, today)),
    }),
  },
  termijnen: ({ besluiten }) => besluiten.flatMap(termijnenOf),
  onLapse: {
    bezwaar: (_traject, { key }, { today }) =>
      happened(event('BesluitOnherroepelijk', { on: today, ground: awb('6:7') }, { besluit: numberIn(key) })),
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

/** The decision with this number, for the organisation that took it; a decision that was revoked is gone. */
export function withBesluit(
  { besluiten }: Traject,
  nummer: number,
  organisatie: string,
  decide: (besluit: Besluit) => TrajectDecision,
): TrajectDecision {
  const besluit = besluiten.find((one) => one.nummer === nummer)
  if (besluit === undefined || besluit.status === 'herroepen')
    return refuse('geenBesluit', awb('6:4', 1), `Besluit ${nummer} staat niet open voor bezwaar of beroep.`)
  if (besluit.van !== organisatie)
    return refuse('nietBevoegd', awb('6:4', 1), `Dit kan alleen bij ${besluit.van}, die het besluit nam.`)
  return decide(besluit)
}

/** In time, by post in time, or late without blame (Awb 6:9, 6:11). */
function objected(besluit: Besluit, body: z.infer<typeof bezwaarSchema>, today: IsoDate): TrajectDecision {
  const { ontvangen, terPostBezorgd, verschoonbaar = false, commissie = false } = body
  if (besluit.bezwaarOntvangen !== null)
    return refuse('alGedaan', awb('6:4', 1), 'Tegen dit besluit is al bezwaar gemaakt.')
  const since = terPostBezorgd ?? besluit.bekendmaking
  const refusal = firstRefusal(before(ontvangen, since, awb('6:9', 2), 'het besluit, of de dag op de post'))
  if (refusal !== null) return refusal
  const tijdig = bezwaarTijdig({
    bekendmaking: besluit.bekendmaking,
    ontvangen,
    ...(terPostBezorgd === undefined ? {} : { perPost: true, terPostBezorgd }),
    verschoonbaar,
  })
  if (!tijdig.outcome.ontvankelijk)
    return refuse('bezwaartermijnVoorbij', awb('6:7'), `Bezwaar kon tot en met ${besluit.bezwaarTot}.`)
  const termijn = beslistermijnBezwaar({ laatsteDagBezwaar: besluit.bezwaarTot, commissie, verdaagd: false })
  return (
    inFuture(ontvangen, today) ??
    happened(
      event(
        'BezwaarIngediend',
        { on: ontvangen, ground: awb('6:4', 1), findings: [tijdig, termijn] },
        { besluit: besluit.nummer, ontvangen, beslissenUiterlijk: termijn.outcome.laatsteDag, commissie },
      ),
    )
  )
}

/** After a hearing, or with the reason why there was none (Awb 7:2, 7:3). What is granted in full asks no hearing. */
function decided(
  traject: Traject,
  besluit: Besluit,
  { uitkomst, bedragCent, geenHoorzitting }: z.infer<typeof beslissingSchema>,
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

/** Nobody gets a higher fine from an objection or appeal of his own. */
export function wrongAmount({ boetelijst }: Traject, nummer: number, bedragCent: number): TrajectDecision | null {
  const boete = boetelijst.find(({ besluit }) => besluit === nummer)
  if (boete === undefined) return refuse('keuzeNodig', awb('7:11', 2), 'Een bedrag hoort alleen bij een boete.')
  return bedragCent < boete.bedragCent
    ? null
    : refuse('keuzeNodig', awb('7:11', 2), `Kies een bedrag lager dan ${boete.bedragCent} cent.`)
}

function termijnenOf({ nummer, soort, status, bekendmaking, bezwaarTot, beslissenUiterlijk, teLaat }: Besluit) {
  if (status === 'bezwaartermijn')
    return [
      termijnOf(`bezwaar:${nummer}`, awb('6:7'), `bezwaar tegen besluit ${nummer} (${soort})`, {
        firstDay: plus(bekendmaking, { days: 1 }),
        lastDay: bezwaarTot,
      }),
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

const numberIn = (key: string) => Number(key.split(':')[1])

export const changeBesluit = (traject: Traject, nummer: number, news: Partial<Besluit>): Traject => ({
  ...traject,
  besluiten: traject.besluiten.map((one) => (one.nummer === nummer ? { ...one, ...news } : one)),
})

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
  OpBezwaarBeslist: (traject, { body, legalDate }) => {
    if (body.uitkomst === 'gegrond' && body.bedragCent === undefined)
      return zonderBesluit(traject, body.besluit, legalDate)
    const { bedragCent, beroepTot, besluit } = body
    const next = bedragCent === undefined ? traject : metBedrag(traject, besluit, bedragCent)
    if (beroepTot === undefined)
      return changeBesluit(next, besluit, { status: 'onherroepelijk', onherroepelijkOp: legalDate })
    return changeBesluit(next, besluit, {
      status: 'beroepstermijn',
      beroepstermijn: { instantie: 'rechtbank', bekendmaking: legalDate, tot: beroepTot },
    })
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
