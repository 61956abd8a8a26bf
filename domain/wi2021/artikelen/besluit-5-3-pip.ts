// By when must the college establish the PIP? Besluit 5.3.
import { algemeneTermijnenwet, type LaatsteDag } from '../../dates/algemene-termijnenwet.ts'
import { type IsoDate, isoDate, plus } from '../../dates/iso-date.ts'
import { besluit } from '../../law/finding.ts'
import { bekend } from '../../law/peildatum.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { feiten, isoDateSchema, jaNee, nietVoor, vereist } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

/** The day from which the notification counts instead of the registration. */
const WIJZIGING = isoDate('2023-01-01')

const TERMIJN = timeline('termijn voor het PIP', [
  {
    validFrom: isoDate('2022-01-01'),
    value: { weeks: 10, vanaf: 'inschrijving', naInformatie: null } as const,
    source: besluit('5.3', 1),
    note: 'Stb. 2021, 410',
  },
  {
    validFrom: WIJZIGING,
    value: { weeks: 10, vanaf: 'kennisgeving', naInformatie: { weeks: 2 } } as const,
    source: besluit('5.3', 1),
    note: 'Stb. 2022, 489; whether on 8-12-2022 or 1-1-2023 was not seen (D), nor transitional law: the day of the notification decides (D)',
  },
])

const NA_VERHUIZING = timeline('termijn voor het PIP na verhuizing', [
  { validFrom: isoDate('2022-01-01'), value: { weeks: 10 }, source: besluit('5.3', 3) },
])

/** Under the text of 2022 the registration counts for everybody: without it no term runs yet. */
export const teltVanafInschrijving = (datumKennisgeving: IsoDate): boolean =>
  TERMIJN.on(datumKennisgeving).value.vanaf === 'inschrijving'

/**
 * Besluit 5.3 lid 1: ten weeks after the day of the written notification of the plicht; for who was not yet registered then in the
 * gemeente where he will be housed, from the day after registration there. Until 2023 always from registration.
 * Lid 2: longer only while it is impossible without information of a third party; then within two weeks after receipt of that.
 * Lid 4 to 6 (number of voortgangsgesprekken, hours before the PIP, amended PIP) are rules of their own.
 */
export const pipTermijn = rule(
  {
    id: ['I-07', 'I-08'],
    name: 'pipTermijn',
    ground: besluit('5.3', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'with information of a third party the later of both days (D); a notification before 2023: the text of 2022, from registration and without that exception (D)',
    facts: feiten({
      datumKennisgeving: isoDateSchema.describe('dag waarop DUO de kennisgeving van de plicht verzond'),
      ingeschrevenOpKennisgeving: jaNee.describe('op die dag ingeschreven in de gemeente van huisvesting'),
      inschrijving: isoDateSchema
        .optional()
        .describe('dag van inschrijving in de BRP van die gemeente; bij een kennisgeving voor 2023 altijd nodig'),
      ontvangstInformatieDerde: isoDateSchema.optional().describe('dag waarop de informatie van een derde er was'),
    }).superRefine((facts, ctx) => {
      const oud = facts.datumKennisgeving < WIJZIGING
      if (!facts.ingeschrevenOpKennisgeving || oud) {
        vereist(ctx, facts, ['inschrijving'], 'de termijn loopt vanaf de dag na inschrijving')
      }
      if (!facts.ingeschrevenOpKennisgeving && !oud) nietVoor(ctx, facts, 'inschrijving', 'datumKennisgeving')
    }),
    example: { datumKennisgeving: '2025-02-10', ingeschrevenOpKennisgeving: true },
  },
  ({ datumKennisgeving, ingeschrevenOpKennisgeving, inschrijving, ontvangstInformatieDerde }): Applied<LaatsteDag> => {
    const { weeks, vanaf, naInformatie } = TERMIJN.on(datumKennisgeving).value
    const vanKennisgeving = vanaf === 'kennisgeving' && ingeschrevenOpKennisgeving
    const anker = vanKennisgeving ? datumKennisgeving : bekend(inschrijving, 'dag van inschrijving in de BRP')
    const gewoon = algemeneTermijnenwet({ einde: plus(anker, { weeks }) })
    if (naInformatie === null || ontvangstInformatieDerde === undefined) {
      return { outcome: gewoon.outcome, restsOn: [gewoon] }
    }
    const langer = algemeneTermijnenwet({ einde: plus(ontvangstInformatieDerde, naInformatie) })
    return langer.outcome.laatsteDag > gewoon.outcome.laatsteDag
      ? { outcome: langer.outcome, ground: besluit('5.3', 2), restsOn: [gewoon, langer] }
      : { outcome: gewoon.outcome, restsOn: [gewoon, langer] }
  },
)

/**
 * Besluit 5.3 lid 3: after a move the college of the new gemeente establishes the PIP within ten weeks after registration there, with the
 * same leerroute; leerbaarheidstoets and the study of education and work are not repeated. The inburgeringstermijn does not start again.
 */
export const pipTermijnNaVerhuizing = rule(
  {
    id: 'I-09',
    name: 'pipTermijnNaVerhuizing',
    ground: besluit('5.3', 3),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    facts: feiten({ inschrijving: isoDateSchema.describe('dag van inschrijving in de nieuwe gemeente') }),
    example: { inschrijving: '2025-09-04' },
  },
  ({ inschrijving }): Applied<LaatsteDag> => {
    const einde = algemeneTermijnenwet({ einde: plus(inschrijving, NA_VERHUIZING.on(inschrijving).value) })
    return { outcome: einde.outcome, restsOn: [einde] }
  },
)
