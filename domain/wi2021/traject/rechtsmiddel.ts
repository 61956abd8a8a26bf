// What do bezwaar, beroep and hoger beroep share? Six weeks from the day something was made known, who registers them, and what is left of the decision afterwards (Awb 6:4 to 6:11, 6:24).
import { z } from 'zod'
import { bezwaarTijdig } from '../../awb/artikel-6-7-bezwaartermijn.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { awb, type Citation } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import type { Context } from '../../process.ts'
import { metBedrag, zonderBesluit } from './besluit-vervalt.ts'
import {
  act,
  before,
  event,
  firstRefusal,
  happened,
  inFuture,
  numberIn,
  refuse,
  type TrajectDecision,
  type TrajectProcedure,
} from './parts.ts'
import type { Besluit, Traject } from './state.ts'

export const besluitNummer = z.number().int().min(1).meta({ title: 'Nummer van het besluit' })

type BesluitAct<S extends z.ZodRawShape> = {
  readonly resource: string
  readonly label: string
  readonly help: string
  readonly ground: Citation
  /** The fields of the form, besides the number of the decision. */
  readonly velden: S
  decide(traject: Traject, besluit: Besluit, body: z.infer<z.ZodObject<S>>, context: Context): TrajectDecision
}

/** An act about a decision that stands, by the organisation that took it; a decision that was revoked is gone. */
export function actOpBesluit<S extends z.ZodRawShape>({ velden, decide, ...entry }: BesluitAct<S>) {
  return act({
    ...entry,
    bevoegd: { organisaties: ['gemeente', 'duo'], rollen: [], ground: entry.ground },
    schema: z.strictObject({ besluit: besluitNummer }).extend(velden),
    decide: (traject, body, context) => {
      const { besluit: nummer } = body as { readonly besluit: number }
      const besluit = traject.besluiten.find((one) => one.nummer === nummer)
      if (besluit === undefined || besluit.status === 'herroepen')
        return refuse('geenBesluit', awb('6:4', 1), `Besluit ${nummer} staat niet open voor bezwaar of beroep.`)
      if (besluit.van !== context.actor.organisatie)
        return refuse('nietBevoegd', awb('6:4', 1), `Dit kan alleen bij ${besluit.van}, die het besluit nam.`)
      return decide(traject, besluit, body as z.infer<z.ZodObject<S>>, context)
    },
  })
}

/** What decides whether an objection or appeal was in time (Awb 6:9). */
export const ingediend = {
  ontvangen: isoDateSchema.meta({ title: 'Ontvangen op' }),
  terPostBezorgd: isoDateSchema
    .optional()
    .meta({ title: 'Op de post gedaan op', description: 'Alleen als het per post kwam.' }),
}
export type Ingediend = z.infer<z.ZodObject<typeof ingediend>>

type Termijn = { readonly bekendmaking: IsoDate; readonly tot: IsoDate }

/** It came, in time or not: a late one too is registered and decided (Awb 6:9, 6:11). */
export function ingekomen(
  { bekendmaking }: Termijn,
  { ontvangen, terPostBezorgd }: Ingediend,
  today: IsoDate,
  then: (tijdig: ReturnType<typeof bezwaarTijdig>) => TrajectDecision,
): TrajectDecision {
  const since = terPostBezorgd ?? bekendmaking
  const wrong = firstRefusal(
    inFuture(ontvangen, today),
    before(ontvangen, since, awb('6:9', 2), 'de beslissing, of de dag op de post'),
  )
  if (wrong !== null) return wrong
  const post = terPostBezorgd === undefined ? {} : { perPost: true, terPostBezorgd }
  return then(bezwaarTijdig({ bekendmaking, ontvangen, ...post }))
}

/** The days in which it is possible: from the day after it was made known (Awb 6:8 lid 1). */
export const dagen = ({ bekendmaking, tot }: Termijn) => ({ firstDay: plus(bekendmaking, { days: 1 }), lastDay: tot })

/** Its term is over unused: nobody can object or appeal any more. */
export const onherroepelijk: NonNullable<TrajectProcedure['onLapse']>[string] = (_traject, { key }, { today }) =>
  happened(event('BesluitOnherroepelijk', { on: today, ground: awb('6:7') }, { besluit: numberIn(key) }))

/** Nobody gets a higher fine from an objection or appeal of his own. */
export function wrongAmount({ boetelijst }: Traject, nummer: number, bedragCent: number): TrajectDecision | null {
  const boete = boetelijst.find(({ besluit }) => besluit === nummer)
  if (boete === undefined) return refuse('keuzeNodig', awb('7:11', 2), 'Een bedrag hoort alleen bij een boete.')
  return bedragCent < boete.bedragCent
    ? null
    : refuse('keuzeNodig', awb('7:11', 2), `Kies een bedrag lager dan ${boete.bedragCent} cent.`)
}

export const changeBesluit = (traject: Traject, nummer: number, news: Partial<Besluit>): Traject =>
  withEach(traject, nummer, (one) => ({ ...one, ...news }))

/** What came in time keeps a decision from becoming irrevocable; what came late does so only when the lateness is excused (Awb 6:11; D). */
export function metRechtsmiddel(
  traject: Traject,
  nummer: number,
  news: Partial<Besluit>,
  buitenTermijn = false,
): Traject {
  const anew = ({ onherroepelijkOp, ...one }: Besluit): Besluit => ({
    ...one,
    ...(buitenTermijn && onherroepelijkOp !== undefined ? { onherroepelijkOp } : {}),
    ...news,
    buitenTermijn,
  })
  return withEach(traject, nummer, anew)
}

/** Nobody can object or appeal any more: since now, or since what came too late. */
export const metOnherroepelijk = (traject: Traject, nummer: number, on: IsoDate): Traject =>
  withEach(traject, nummer, (one) => ({
    ...one,
    status: 'onherroepelijk',
    onherroepelijkOp: one.onherroepelijkOp ?? on,
  }))

const withEach = (traject: Traject, nummer: number, change: (one: Besluit) => Besluit): Traject => ({
  ...traject,
  besluiten: traject.besluiten.map((one) => (one.nummer === nummer ? change(one) : one)),
})

type Uitkomst = {
  readonly besluit: number
  readonly uitkomst: 'gegrond' | 'ongegrond' | 'nietOntvankelijk' | 'zelfVoorzien'
  readonly bedragCent: number | undefined
  /** Where one can go next, and until when; null: nowhere any more. */
  readonly verder: Pick<NonNullable<Besluit['beroepstermijn']>, 'instantie' | 'tot'> | null
}

/** What is left of a decision: it falls away, or stands (for a lower amount) while the next court is open, or for good. */
export function metUitkomst(
  traject: Traject,
  { besluit, uitkomst, bedragCent, verder }: Uitkomst,
  on: IsoDate,
): Traject {
  if (uitkomst === 'gegrond' && bedragCent === undefined) return zonderBesluit(traject, besluit, on)
  const lower = bedragCent === undefined ? traject : metBedrag(traject, besluit, bedragCent)
  const next = metRechtsmiddel(lower, besluit, {}, uitkomst === 'nietOntvankelijk')
  if (verder === null) return metOnherroepelijk(next, besluit, on)
  return changeBesluit(next, besluit, {
    status: verder.instantie === 'rechtbank' ? 'beroepstermijn' : 'hogerBeroepstermijn',
    beroepstermijn: { ...verder, bekendmaking: on },
  })
}
