// Procedure bezwaar: every decision can be objected to for six weeks; then it stands, or it is decided anew (Awb 6:7, 6:8, 7:10).
import { z } from 'zod'
import { bezwaartermijn } from '../../awb/artikel-6-7-bezwaartermijn.ts'
import { beslistermijnBezwaar } from '../../awb/artikel-7-10-beslistermijn-bezwaar.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { awb } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import {
  act,
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

const open = ({ status }: Besluit) => status === 'bezwaartermijn' || status === 'bezwaar'
const besluitNummer = z.number().int().min(1).meta({ title: 'Nummer van het besluit' })
const gezag = { organisaties: ['gemeente', 'duo'] as const, rollen: [], ground: awb('6:4', 1) }

export const bezwaar: TrajectProcedure = {
  isOpen: ({ besluiten }) => besluiten.some(open),
  commands: {
    registreerBezwaar: act({
      resource: 'bezwaren',
      label: 'Bezwaar vastleggen',
      help: 'Bezwaar schort het besluit en de inburgeringstermijn niet op (Awb 6:16).',
      ground: awb('6:4', 1),
      bevoegd: gezag,
      schema: z.strictObject({
        besluit: besluitNummer,
        ontvangen: isoDateSchema.meta({ title: 'Ontvangen op' }),
        commissie: z
          .boolean()
          .optional()
          .meta({ title: 'Met adviescommissie', description: 'Dan is de beslistermijn twaalf weken.' }),
      }),
      decide: (traject, { besluit: nummer, ontvangen, commissie = false }, { today, actor }) =>
        withBesluit(traject, nummer, actor.organisatie, (besluit) => {
          if (besluit.status === 'bezwaar')
            return refuse('alGedaan', awb('6:4', 1), 'Er loopt al bezwaar tegen dit besluit.')
          if (ontvangen > besluit.bezwaarTot)
            return refuse('bezwaartermijnVoorbij', awb('6:7'), `Bezwaar kon tot en met ${besluit.bezwaarTot}.`)
          const termijn = beslistermijnBezwaar({ laatsteDagBezwaar: besluit.bezwaarTot, commissie, verdaagd: false })
          const body = { besluit: nummer, ontvangen, beslissenUiterlijk: termijn.outcome.laatsteDag }
          return (
            firstRefusal(inFuture(ontvangen, today)) ??
            happened(event('BezwaarIngediend', { on: ontvangen, ground: awb('6:4', 1), findings: [termijn] }, body))
          )
        }),
    }),
    beslisOpBezwaar: act({
      resource: 'beslissingen-op-bezwaar',
      label: 'Beslissen op bezwaar',
      help: 'Gegrond: het besluit vervalt. Ongegrond: het besluit blijft.',
      ground: awb('7:11', 1),
      bevoegd: { ...gezag, ground: awb('7:11', 1) },
      schema: z.strictObject({
        besluit: besluitNummer,
        uitkomst: z.enum(['gegrond', 'ongegrond']).meta({ title: 'Uitkomst' }),
      }),
      decide: (traject, { besluit: nummer, uitkomst }, { today, actor }) =>
        withBesluit(traject, nummer, actor.organisatie, (besluit) =>
          besluit.status === 'bezwaar'
            ? happened(event('OpBezwaarBeslist', { on: today, ground: awb('7:11', 1) }, { besluit: nummer, uitkomst }))
            : refuse('geenBesluit', awb('7:11', 1), 'Tegen dit besluit loopt geen bezwaar.'),
        ),
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
        settledBy: ['beslisOpBezwaar'],
      })),
}

function withBesluit(
  { besluiten }: Traject,
  nummer: number,
  organisatie: string,
  decide: (besluit: Besluit) => TrajectDecision,
): TrajectDecision {
  const besluit = besluiten.find((one) => one.nummer === nummer)
  if (besluit === undefined || !open(besluit))
    return refuse('geenBesluit', awb('6:4', 1), `Besluit ${nummer} staat niet open voor bezwaar.`)
  if (besluit.van !== organisatie)
    return refuse('nietBevoegd', awb('6:4', 1), `Dit kan alleen bij ${besluit.van}, die het besluit nam.`)
  return decide(besluit)
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

const change = (traject: Traject, nummer: number, news: Partial<Besluit>): Traject => ({
  ...traject,
  besluiten: traject.besluiten.map((one) => (one.nummer === nummer ? { ...one, ...news } : one)),
})

export const bezwaarEvolvers: EvolversOf<
  'BezwaarIngediend' | 'BezwaarbesluitTeLaat' | 'OpBezwaarBeslist' | 'BesluitOnherroepelijk'
> = {
  BezwaarIngediend: (traject, { body }) =>
    change(traject, body.besluit, {
      status: 'bezwaar',
      bezwaarOntvangen: body.ontvangen,
      beslissenUiterlijk: body.beslissenUiterlijk,
    }),
  BezwaarbesluitTeLaat: (traject, { body }) => change(traject, body.besluit, { teLaat: true }),
  // Gegrond: what the decision asked falls away; what it started (a term, a payment) is for the procedures that read its status.
  OpBezwaarBeslist: (traject, { body }) => {
    const next = change(traject, body.besluit, { status: body.uitkomst === 'gegrond' ? 'herroepen' : 'onherroepelijk' })
    if (body.uitkomst === 'ongegrond') return next
    return {
      ...next,
      betalingen: next.betalingen.map((one) => (one.besluit === body.besluit ? { ...one, status: 'vervallen' } : one)),
    }
  },
  BesluitOnherroepelijk: (traject, { body }) => change(traject, body.besluit, { status: 'onherroepelijk' }),
}

/** Open decisions that end with the person (Awb 5:42): nobody can object any more. */
export function zonderBezwaar(besluiten: readonly Besluit[], today: IsoDate): readonly Besluit[] {
  return besluiten.map((one) => (open(one) && one.bekendmaking <= today ? { ...one, status: 'herroepen' } : one))
}
