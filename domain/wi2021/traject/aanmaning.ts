// Procedure aanmaning: a fine in default is reminded, two weeks later a dwangbevel is possible (Awb 4:112 to 4:117); what was paid without being owed goes back.
import { z } from 'zod'
import { aanmaningstermijn } from '../../awb/artikel-4-87-betaaltermijn.ts'
import { inWords } from '../../dates/in-words.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { awb, type Citation, conventie } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { gemeenteVan, vanAndereGemeente } from './bevoegde-gemeente.ts'
import { brief, euros, vanCollege, vanDuo } from './brieven.ts'
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
  type TrajectDecision,
  type TrajectMessages,
  type TrajectProcedure,
  termijnOf,
} from './parts.ts'
import { besluitNummer } from './rechtsmiddel.ts'
import type { Traject } from './state.ts'
import type { Betaling } from './state-handhaving.ts'

const gezag = (ground: Citation) => ({ organisaties: ['gemeente', 'duo'] as const, rollen: [], ground })
/** The Awb names no term for it: what was paid without being owed goes back. */
const terug = conventie('terugbetaling')
const steps: readonly Betaling['status'][] = ['verzuim', 'aangemaand', 'aanmaningVerstreken', 'dwangbevel']

export const aanmaning: TrajectProcedure = {
  isOpen: ({ betalingen }) => betalingen.some(({ status }) => steps.includes(status) || status === 'terugbetalen'),
  commands: {
    maanAan: act({
      resource: 'aanmaningen',
      label: 'Aanmanen om te betalen',
      help: 'Alleen als de betaaltermijn voorbij is. Daarna zijn er twee weken om te betalen.',
      ground: awb('4:112', 1),
      bevoegd: gezag(awb('4:112', 1)),
      schema: z.strictObject({
        besluit: besluitNummer,
        verzonden: isoDateSchema.meta({ title: 'Aanmaning verstuurd op' }),
      }),
      decide: (traject, { besluit, verzonden }, { today, actor }) =>
        withPayment(traject, besluit, 'verzuim', actor.organisatie, ({ uiterlijk }) => {
          const termijn = aanmaningstermijn({ aanmaning: verzonden })
          const verzuim = plus(uiterlijk, { days: 1 })
          return (
            firstRefusal(inFuture(verzonden, today), before(verzonden, verzuim, awb('4:97'), 'na de betaaltermijn')) ??
            happened(
              event(
                'Aangemaand',
                { on: verzonden, ground: awb('4:112', 1), findings: [termijn] },
                { besluit, betalenTot: termijn.outcome.laatsteDag },
              ),
            )
          )
        }),
    }),
    vaardigDwangbevelUit: act({
      resource: 'dwangbevelen',
      label: 'Dwangbevel uitvaardigen',
      help: 'Als ook na de aanmaning niet is betaald.',
      ground: awb('4:114'),
      bevoegd: gezag(awb('4:114')),
      schema: z.strictObject({ besluit: besluitNummer, datum: isoDateSchema.meta({ title: 'Uitgevaardigd op' }) }),
      decide: (traject, { besluit, datum }, { today, actor }) =>
        withPayment(
          traject,
          besluit,
          'aanmaningVerstreken',
          actor.organisatie,
          ({ aanmaning: reminder }) =>
            firstRefusal(
              inFuture(datum, today),
              reminder !== undefined &&
                before(
                  datum,
                  plus(reminder.betalenTot, { days: 1 }),
                  awb('4:117', 1),
                  'na de termijn van de aanmaning',
                ),
            ) ?? happened(event('DwangbevelUitgevaardigd', { on: datum, ground: awb('4:114') }, { besluit })),
        ),
    }),
    betaalBoeteTerug: act({
      resource: 'terugbetalingen',
      label: 'Boete terugbetalen',
      help: 'Als een betaalde boete is vervallen of lager is geworden.',
      ground: terug,
      bevoegd: gezag(terug),
      schema: z.strictObject({ besluit: besluitNummer, datum: isoDateSchema.meta({ title: 'Terugbetaald op' }) }),
      decide: (traject, { besluit, datum }, { today, actor }) =>
        withPayment(
          traject,
          besluit,
          'terugbetalen',
          actor.organisatie,
          ({ eersteDag, terugCent = 0 }) =>
            firstRefusal(inFuture(datum, today), before(datum, eersteDag, terug, 'de dag van het besluit')) ??
            happened(event('BoeteTerugbetaald', { on: datum, ground: terug }, { besluit, bedragCent: terugCent })),
        ),
    }),
  },
  termijnen: ({ betalingen }) =>
    betalingen.flatMap(({ besluit, status, aanmaning: reminder }) =>
      status !== 'aangemaand' || reminder === undefined
        ? []
        : [
            termijnOf(`aanmaning:${besluit}`, awb('4:112', 1), `boete van besluit ${besluit} betalen na aanmaning`, {
              firstDay: plus(reminder.verzonden, { days: 1 }),
              lastDay: reminder.betalenTot,
            }),
          ],
    ),
  onLapse: {
    aanmaning: (_traject, { key }, { today }) =>
      happened(event('AanmaningVerstreken', { on: today, ground: awb('4:114') }, { besluit: numberIn(key) })),
  },
  workItems: (traject) =>
    traject.betalingen
      .filter(({ status }) => status === 'terugbetalen')
      .map(({ besluit, van }) => ({
        key: `terugbetaling:${besluit}`,
        text: `Boete van besluit ${besluit} terugbetalen`,
        bevoegd: van,
        ...vanAndereGemeente(traject, besluit),
        dueOn: null,
        ground: terug,
        settledBy: ['betaalBoeteTerug'],
      })),
}

function withPayment(
  { betalingen }: Traject,
  besluit: number,
  status: Betaling['status'],
  organisatie: string,
  decide: (payment: Betaling) => TrajectDecision,
): TrajectDecision {
  const payment = betalingen.find((one) => one.besluit === besluit)
  if (payment === undefined)
    return refuse('nietGevonden', awb('4:87', 1), `Bij besluit ${besluit} hoort geen betaling.`)
  if (payment.van !== organisatie) return refuse('nietBevoegd', awb('4:87', 1), `Dit kan alleen bij ${payment.van}.`)
  return payment.status === status
    ? decide(payment)
    : refuse('nietInVerzuim', awb('4:112', 1), `De betaling van besluit ${besluit} is niet zo ver: ${payment.status}.`)
}

const change = (traject: Traject, besluit: number, news: Partial<Betaling>): Traject => ({
  ...traject,
  betalingen: traject.betalingen.map((one) => (one.besluit === besluit ? { ...one, ...news } : one)),
})

export const aanmaningEvolvers: EvolversOf<
  'Aangemaand' | 'AanmaningVerstreken' | 'DwangbevelUitgevaardigd' | 'BoeteTerugbetaald'
> = {
  Aangemaand: (traject, { body, legalDate }) =>
    change(traject, body.besluit, {
      status: 'aangemaand',
      aanmaning: { verzonden: legalDate, betalenTot: body.betalenTot },
    }),
  AanmaningVerstreken: (traject, { body }) => change(traject, body.besluit, { status: 'aanmaningVerstreken' }),
  DwangbevelUitgevaardigd: (traject, { body }) => change(traject, body.besluit, { status: 'dwangbevel' }),
  BoeteTerugbetaald: (traject, { body }) => change(traject, body.besluit, { status: 'terugbetaald' }),
}

export const aanmaningMessages: TrajectMessages = {
  Aangemaand: ({ body, legalDate }, traject) => [aanmaningsbrief(traject, body.besluit, body.betalenTot, legalDate)],
}

function aanmaningsbrief(traject: Traject, besluit: number, tot: IsoDate, dagtekening: IsoDate) {
  const payment = traject.betalingen.find((one) => one.besluit === besluit)
  return brief('sendBrief', 'aanmaning', {
    afzender: payment?.van === 'duo' ? vanDuo : vanCollege(gemeenteVan(traject, besluit)),
    titel: 'Aanmaning: betaal uw boete',
    dagtekening,
    alineas: [
      `U betaalde uw boete van ${euros(payment?.bedragCent ?? 0)} niet op tijd. Betaal uiterlijk op ${inWords(tot)}.`,
      'Betaalt u niet, dan kunnen wij het geld innen met een dwangbevel. Dat kost u extra.',
    ],
    gronden: [awb('4:112', 1), awb('4:114')],
  })
}
