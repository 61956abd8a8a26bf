// What belongs to the brede intake, and who need not take the leerbaarheidstoets? Wet 14, Besluit 5.2, Regeling 5.1.
import { isoDate } from '../../dates/iso-date.ts'
import { besluit, wet } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { feiten, jaNee, keuze } from '../../law/schemas.ts'

/** Wet 14 lid 6: no toets for who is visually impaired, or is impaired in hearing and not considered able to take it. */
export const leerbaarheidstoetsVrijstelling = rule(
  {
    id: 'I-06',
    name: 'leerbaarheidstoetsVrijstelling',
    ground: wet('14', 6),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    facts: feiten({
      visueleBeperking: jaNee,
      auditieveBeperking: jaNee,
      nietInStaat: jaNee.describe('oordeel van het college: niet in staat de toets af te leggen'),
    }),
    example: { visueleBeperking: false, auditieveBeperking: true, nietInStaat: true },
  },
  ({ visueleBeperking, auditieveBeperking, nietInStaat }): Applied<{ readonly vrijgesteld: boolean }> => ({
    outcome: { vrijgesteld: visueleBeperking || (auditieveBeperking && nietInStaat) },
  }),
)

/** Wet 14 lid 5: DUO advises the college on the route from the result of the leerbaarheidstoets; the college decides. */
export const leerbaarheidstoetsAdvies = rule(
  {
    id: 'I-06',
    name: 'leerbaarheidstoetsAdvies',
    ground: wet('14', 5),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    facts: feiten({ uitslag: keuze(['B1-route haalbaar', 'B1-route niet haalbaar', 'Onbekend']) }),
    example: { uitslag: 'B1-route haalbaar' },
  },
  ({ uitslag }): Applied<{ readonly advies: 'B1' | 'Z' | null; readonly bindend: false }> => {
    if (uitslag === 'Onbekend') return { outcome: { advies: null, bindend: false } }
    return { outcome: { advies: uitslag === 'B1-route haalbaar' ? 'B1' : 'Z', bindend: false } }
  },
)

const ONDERDELEN = [
  'leerbaarheidstoets',
  'opleidingEnWerk',
  'omstandighedenEnGezondheid',
  'voorschoolseEducatie',
  'taalniveau',
  'werkmogelijkheden',
  'zelfredzaamheid',
  'gewezenOpAlleenGesprek',
  'schriftelijkVastgelegd',
] as const
export type Intakeonderdeel = (typeof ONDERDELEN)[number]

/**
 * Wet 14 lid 3: at least leerbaarheidstoets, education and work in the country of origin, personal circumstances and health, and where it
 * applies pre-school education of the child. Besluit 5.2 lid 1: also language level, possibilities for work, self-reliance.
 * Lid 2: the college points out the right to be heard alone. Lid 3: what matters is recorded in writing.
 */
export const bredeIntakeVolledig = rule(
  {
    id: 'I-05',
    name: 'bredeIntakeVolledig',
    ground: besluit('5.2', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    facts: feiten({
      leerbaarheidstoets: jaNee.describe('afgelegd of vrijgesteld'),
      opleidingEnWerk: jaNee,
      omstandighedenEnGezondheid: jaNee,
      voorschoolseEducatie: jaNee.describe('besproken, of niet van toepassing'),
      taalniveau: jaNee,
      werkmogelijkheden: jaNee,
      zelfredzaamheid: jaNee,
      gewezenOpAlleenGesprek: jaNee,
      schriftelijkVastgelegd: jaNee,
    }),
    example: {
      leerbaarheidstoets: true,
      opleidingEnWerk: true,
      omstandighedenEnGezondheid: true,
      voorschoolseEducatie: true,
      taalniveau: true,
      werkmogelijkheden: true,
      zelfredzaamheid: true,
      gewezenOpAlleenGesprek: false,
      schriftelijkVastgelegd: true,
    },
  },
  (facts): Applied<{ readonly volledig: boolean; readonly ontbreekt: readonly Intakeonderdeel[] }> => {
    const ontbreekt = ONDERDELEN.filter((onderdeel) => !facts[onderdeel])
    return { outcome: { volledig: ontbreekt.length === 0, ontbreekt } }
  },
)
