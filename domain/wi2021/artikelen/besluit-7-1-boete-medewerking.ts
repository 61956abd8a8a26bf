// How high is the fine of the gemeente for not cooperating during the traject, and what is its ceiling? Wet 23 and 26, Besluit 7.1.
import { type IsoDate, isoDate, minus } from '../../dates/iso-date.ts'
import { awb, besluit } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { bedragCent, feiten, isoDateSchema, keuze, lijst, nietVoor } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const LADDER = timeline('boete medewerking', [
  {
    validFrom: isoDate('2022-01-01'),
    value: {
      nominaalCent: 5_000,
      hoogstensCent: 80_000,
      recidive: { months: 12 },
      percentage: { opzet: 100, 'grove schuld': 75, gewoon: 50, verminderd: 25, geen: 0 },
    },
    source: besluit('7.1', 2),
    note: 'doubled per earlier violation, counted and not chained; the percentage on the doubled amount (D)',
  },
])

const PLAFOND = timeline('plafond van de boetes van de gemeente, in centen', [
  {
    validFrom: isoDate('2022-01-01'),
    value: { eerste: 240_000, '6 maanden': 40_000, '1 jaar': 80_000, '1,5 jaar': 120_000, '2 jaar': 160_000 },
    source: besluit('7.1', 5),
  },
])

const termijn = keuze(['eerste', '6 maanden', '1 jaar', '1,5 jaar', '2 jaar'])
  .optional()
  .describe('termijn waarin de overtreding viel; zonder: eerste (ook als die is verlengd)')

/** The highest fine for one violation: it decides which procedure of the Awb applies. */
export const hoogsteBoeteMedewerking = (peildatum: IsoDate): number => LADDER.on(peildatum).value.hoogstensCent

/** How long a violation can raise the next fine. */
export const recidivetermijn = (peildatum: IsoDate) => LADDER.on(peildatum).value.recidive

export type Boeteplafond = { readonly plafondCent: number; readonly ruimteCent: number }

/** Besluit 7.1 lid 5: all fines of the gemeente (brede intake and medewerking) during a term together are at most this; the next one is capped to the room. */
export const boeteplafond = rule(
  {
    id: 'HG-03',
    name: 'boeteplafond',
    ground: besluit('7.1', 5),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'fines for the brede intake before the term count too, in favour of the inburgeringsplichtige (D)',
    facts: feiten({
      vastgesteld: isoDateSchema.describe('dag waarop de overtreding is vastgesteld'),
      reedsOpgelegdCent: bedragCent.optional().describe('boetes van de gemeente in deze termijn tot nu toe'),
      termijn,
    }),
    example: { vastgesteld: '2026-03-10', reedsOpgelegdCent: 239_000, termijn: 'eerste' },
  },
  ({ vastgesteld, reedsOpgelegdCent = 0, termijn = 'eerste' }): Applied<Boeteplafond> => {
    const plafondCent = PLAFOND.on(vastgesteld).value[termijn]
    return { outcome: { plafondCent, ruimteCent: Math.max(0, plafondCent - reedsOpgelegdCent) } }
  },
)

/**
 * Besluit 7.1 lid 2: EUR 50, each time raised by 100% up to EUR 800. Lid 3: for each earlier violation of Wet 23 established in the twelve
 * months before, whose fine is irrevocable. Lid 4: opzet 100%, grove schuld 75%, neither 50%, verminderd 25%; no blame no fine (Awb 5:41).
 * Lid 5: the ceiling. Lid 6 (special circumstances) is the rule `matiging`.
 */
export const boeteMedewerking = rule(
  {
    id: 'HG-02',
    name: 'boeteMedewerking',
    ground: besluit('7.1', 2),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: '50 x 2^n, n the irrevocable violations from the same day a year earlier up to the day before (D)',
    facts: feiten({
      vastgesteld: isoDateSchema.describe('dag waarop deze overtreding is vastgesteld'),
      verwijtbaarheid: keuze(['opzet', 'grove schuld', 'gewoon', 'verminderd', 'geen']).describe(
        'oordeel van het college',
      ),
      eerdere: lijst(
        feiten({
          vastgesteld: isoDateSchema,
          onherroepelijk: isoDateSchema.optional().describe('dag waarop die boete onherroepelijk werd; leeg: nog niet'),
        }).superRefine((facts, ctx) => nietVoor(ctx, facts, 'onherroepelijk', 'vastgesteld')),
      ).describe('eerdere overtredingen van Wet artikel 23'),
      reedsOpgelegdCent: bedragCent.optional().describe('boetes van de gemeente in deze termijn tot nu toe'),
      termijn,
    }),
    example: {
      vastgesteld: '2025-11-10',
      verwijtbaarheid: 'grove schuld',
      eerdere: [{ vastgesteld: '2025-03-03' }],
    },
  },
  ({ vastgesteld, verwijtbaarheid, eerdere, reedsOpgelegdCent, termijn }): Applied<{ readonly bedragCent: number }> => {
    const { nominaalCent, hoogstensCent, recidive, percentage } = LADDER.on(vastgesteld).value
    const vanaf = minus(vastgesteld, recidive)
    const aantal = eerdere.filter(
      (eerder) =>
        eerder.vastgesteld >= vanaf &&
        eerder.vastgesteld < vastgesteld &&
        eerder.onherroepelijk !== undefined &&
        eerder.onherroepelijk <= vastgesteld,
    ).length
    const trede = Math.min(nominaalCent * 2 ** aantal, hoogstensCent)
    const plafond = boeteplafond({ vastgesteld, reedsOpgelegdCent, termijn })
    const bedrag = Math.min((trede * percentage[verwijtbaarheid]) / 100, plafond.outcome.ruimteCent)
    const ground = verwijtbaarheid === 'geen' ? awb('5:41') : besluit('7.1', 2)
    return { outcome: { bedragCent: bedrag }, ground, restsOn: [plafond] }
  },
)
