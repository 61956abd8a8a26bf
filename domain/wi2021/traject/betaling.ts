// Procedure betaling: a fine is paid within six weeks after its bekendmaking, or is in default (Awb 4:87, 4:97); what follows then is in aanmaning.ts.
import { z } from 'zod'
import { plus } from '../../dates/iso-date.ts'
import { awb, type Citation } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { vanAndereGemeente } from './bevoegde-gemeente.ts'
import {
  act,
  before,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  numberIn,
  refuse,
  type TrajectProcedure,
  termijnOf,
} from './parts.ts'
import { besluitNummer } from './rechtsmiddel.ts'
import type { Betaling, Traject } from './state.ts'

/** The fine is still to be paid. */
export const due = ({ status }: Betaling) =>
  status === 'open' ||
  status === 'verzuim' ||
  status === 'aangemaand' ||
  status === 'aanmaningVerstreken' ||
  status === 'dwangbevel'

export const betaling: TrajectProcedure = {
  isOpen: ({ betalingen }) => betalingen.some(due),
  commands: {
    registreerBetaling: act({
      resource: 'betalingen',
      label: 'Betaling van een boete vastleggen',
      help: 'De hele boete is betaald.',
      ground: awb('4:87', 1),
      bevoegd: { organisaties: ['gemeente', 'duo'], rollen: [], ground: awb('4:87', 1) },
      schema: z.strictObject({
        besluit: besluitNummer,
        ontvangen: isoDateSchema.meta({ title: 'Ontvangen op' }),
      }),
      decide(traject, { besluit, ontvangen }, { today, actor }) {
        const payment = traject.betalingen.find((one) => one.besluit === besluit && due(one))
        if (payment === undefined)
          return refuse('nietGevonden', awb('4:87', 1), `Bij besluit ${besluit} staat geen betaling open.`)
        if (payment.van !== actor.organisatie)
          return refuse('nietBevoegd', awb('4:87', 1), `Dit kan alleen bij ${payment.van}.`)
        return (
          firstRefusal(
            inFuture(ontvangen, today),
            before(ontvangen, payment.eersteDag, awb('4:87', 1), 'de dag van het besluit'),
          ) ?? happened(event('BetalingOntvangen', { on: ontvangen, ground: awb('4:87', 1) }, { besluit }))
        )
      },
    }),
  },
  termijnen: ({ betalingen }) =>
    betalingen
      .filter(({ status }) => status === 'open')
      .map(({ besluit, eersteDag, uiterlijk }) =>
        termijnOf(`betaling:${besluit}`, awb('4:87', 1), `boete van besluit ${besluit} betalen`, {
          firstDay: plus(eersteDag, { days: 1 }),
          lastDay: uiterlijk,
        }),
      ),
  onLapse: {
    betaling: (_traject, { key }, { today }) =>
      happened(event('BetalingInVerzuim', { on: today, ground: awb('4:97') }, { besluit: numberIn(key) })),
  },
  workItems: (traject) =>
    traject.betalingen.filter(due).map(({ besluit, uiterlijk, van, status, aanmaning }) => ({
      key: `betaling:${besluit}`,
      text: `${wat[status] ?? wat.open} (besluit ${besluit})`,
      bevoegd: van,
      ...vanAndereGemeente(traject, besluit),
      dueOn: aanmaning?.betalenTot ?? uiterlijk,
      ground: grounds[status] ?? awb('4:87', 1),
      settledBy: ['registreerBetaling', ...(next[status] ?? [])],
    })),
}

const wat: Partial<Record<Betaling['status'], string>> & { readonly open: string } = {
  open: 'Betaling van de boete volgen',
  verzuim: 'Boete is niet op tijd betaald: aanmanen',
  aangemaand: 'Betaling na de aanmaning volgen',
  aanmaningVerstreken: 'Boete is na de aanmaning niet betaald: dwangbevel',
  dwangbevel: 'Betaling na het dwangbevel volgen',
}
const next: Partial<Record<Betaling['status'], readonly string[]>> = {
  verzuim: ['maanAan'],
  aanmaningVerstreken: ['vaardigDwangbevelUit'],
}
const grounds: Partial<Record<Betaling['status'], Citation>> = {
  verzuim: awb('4:112', 1),
  aangemaand: awb('4:112', 1),
  aanmaningVerstreken: awb('4:114'),
  dwangbevel: awb('4:116'),
}

const settle = (traject: Traject, besluit: number, status: Betaling['status']): Traject => ({
  ...traject,
  betalingen: traject.betalingen.map((one) => (one.besluit === besluit && due(one) ? { ...one, status } : one)),
})

export const betalingEvolvers: EvolversOf<'BetalingOntvangen' | 'BetalingInVerzuim'> = {
  BetalingOntvangen: (traject, { body }) => settle(traject, body.besluit, 'betaald'),
  BetalingInVerzuim: (traject, { body }) => settle(traject, body.besluit, 'verzuim'),
}
