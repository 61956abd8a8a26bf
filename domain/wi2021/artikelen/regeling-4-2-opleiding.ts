// How long is the term extended for a programme that does not exempt? Besluit 4.3 lid 2, Regeling 4.2.
import { daysBetween, earliest, type IsoDate, isoDate, latest, minus, plus } from '../../dates/iso-date.ts'
import { regelingInburgering } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { aantal, feiten, isoDateSchema, jaNee, keuze, nietVoor } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'
import type { Verlenging } from './regeling-4-1-verlenging.ts'

const LENGTE = timeline('verlenging voor een niet-vrijstellende opleiding', [
  {
    validFrom: isoDate('2023-01-01'),
    value: { eersteJaren: 2, volgendeJaren: 1, volgendeKeren: 2, entreeJaren: 2 },
    source: regelingInburgering('4.2', 4),
    note: 'Stcrt. 2022, 33825; day of commencement assumed (D)',
  },
])

const opleiding = keuze(['praktijkonderwijs', 'vso', 'entree'])
type Opleiding = {
  readonly opleiding: 'praktijkonderwijs' | 'vso' | 'entree'
  readonly ingeschreven: IsoDate
  readonly uitgeschreven?: IsoDate | undefined
}
type Maten = (typeof LENGTE.rows)[0]['value']

/**
 * Regeling 4.2 lid 1: praktijkonderwijs, vso (labour market or day care profile) and entree. Lid 2 (evidence) is judged by who grants it.
 * Lid 3: ended before the request: from enrolment, not before the plicht began, up to, not including, deregistration; entree at most two years.
 * Lid 4: still running: two years, after that twice one year; entree two years in total.
 * Lid 5: from praktijkonderwijs or vso straight into entree the terms are added; otherwise the programme counts that was followed on the day
 * the plicht began.
 */
export const verlengingOpleiding = rule(
  {
    id: 'T-07',
    name: 'verlengingOpleiding',
    ground: regelingInburgering('4.2', 3),
    since: isoDate('2023-01-01'),
    confidence: 'P',
    note: 'in force on 1-1-2023 (D); straight: enrolled at the latest on the day after deregistration, unless `aansluitend` says otherwise; days enrolled in both count once; not straight or not into entree: the one followed when the plicht began, where that is neither the present one; what was given while it ran is deducted once it has ended (D)',
    facts: feiten({
      laatsteDag: isoDateSchema,
      aanvangPlicht: isoDateSchema.describe('eerste dag van de inburgeringsplicht'),
      opleiding,
      ingeschreven: isoDateSchema,
      uitgeschreven: isoDateSchema.optional().describe('leeg: de opleiding loopt nog'),
      aanvraag: isoDateSchema.describe('dag van de aanvraag'),
      eerdereVerlengingen: aantal.describe('aantal keren dat voor deze opleiding al is verlengd'),
      voorafgaand: feiten({ opleiding, ingeschreven: isoDateSchema, uitgeschreven: isoDateSchema })
        .superRefine((facts, ctx) => nietVoor(ctx, facts, 'uitgeschreven', 'ingeschreven'))
        .optional()
        .describe('opleiding die hieraan voorafging'),
      aansluitend: jaNee.optional().describe('oordeel: de opleidingen volgden direct op elkaar'),
    }).superRefine((facts, ctx) => {
      nietVoor(ctx, facts, 'uitgeschreven', 'ingeschreven')
      nietVoor(ctx, facts, 'aanvraag', 'ingeschreven')
      const vorige = (field: 'ingeschreven' | 'uitgeschreven', until: 'ingeschreven' | 'aanvraag') => {
        if (facts.voorafgaand === undefined || facts.voorafgaand[field] <= facts[until]) return
        ctx.addIssue({ code: 'custom', path: ['voorafgaand', field], message: `ligt na ${until} (${facts[until]})` })
      }
      vorige('ingeschreven', 'ingeschreven')
      vorige('uitgeschreven', 'aanvraag')
    }),
    example: {
      laatsteDag: '2028-01-20',
      aanvangPlicht: '2024-11-01',
      opleiding: 'praktijkonderwijs',
      ingeschreven: '2024-09-01',
      aanvraag: '2027-08-01',
      eerdereVerlengingen: 0,
    },
  },
  (facts): Applied<Verlenging> => {
    const { laatsteDag, aanvangPlicht, aanvraag, eerdereVerlengingen, voorafgaand } = facts
    const maten = LENGTE.on(aanvraag).value
    const huidig = { begin: aanvangPlicht, aanvraag, eerder: eerdereVerlengingen, maten }
    const eerst = { ...huidig, eerder: 0 }
    let nieuw = verlengd(laatsteDag, facts, huidig)
    let lid = isAfgelopen(facts, aanvraag) ? 3 : 4
    if (voorafgaand !== undefined && rechtstreeks(facts, voorafgaand)) {
      const tot = earliest(voorafgaand.uitgeschreven, facts.ingeschreven)
      const vorige = { ...voorafgaand, uitgeschreven: tot }
      nieuw = verlengd(eerdereVerlengingen === 0 ? verlengd(laatsteDag, vorige, eerst) : laatsteDag, facts, huidig)
      lid = 5
    } else if (voorafgaand !== undefined && gevolgdOp(voorafgaand, aanvangPlicht)) {
      nieuw = eerdereVerlengingen === 0 ? verlengd(laatsteDag, voorafgaand, eerst) : laatsteDag
      lid = 5
    }
    return { outcome: { toegekend: nieuw > laatsteDag, laatsteDag: nieuw }, ground: regelingInburgering('4.2', lid) }
  },
)

const isAfgelopen = ({ uitgeschreven }: Opleiding, aanvraag: IsoDate): boolean =>
  uitgeschreven !== undefined && uitgeschreven <= aanvraag

const gevolgdOp = ({ ingeschreven, uitgeschreven }: Opleiding, day: IsoDate): boolean =>
  ingeschreven <= day && (uitgeschreven === undefined || day < uitgeschreven)

function rechtstreeks(huidig: Opleiding & { readonly aansluitend?: boolean | undefined }, vorig: Opleiding): boolean {
  if (huidig.opleiding !== 'entree' || vorig.opleiding === 'entree' || vorig.uitgeschreven === undefined) return false
  return huidig.aansluitend ?? huidig.ingeschreven <= plus(vorig.uitgeschreven, { days: 1 })
}

type Omstandigheden = {
  readonly begin: IsoDate
  readonly aanvraag: IsoDate
  readonly eerder: number
  readonly maten: Maten
}

/** The last day after an extension for one programme; the same day when there is no right to one. */
function verlengd(
  laatsteDag: IsoDate,
  programme: Opleiding,
  { begin, aanvraag, eerder, maten }: Omstandigheden,
): IsoDate {
  const { eersteJaren, volgendeJaren, volgendeKeren, entreeJaren } = maten
  const entree = programme.opleiding === 'entree'
  const { uitgeschreven } = programme
  if (uitgeschreven !== undefined && isAfgelopen(programme, aanvraag)) {
    const gegevenJaren = eerder === 0 ? 0 : eersteJaren + (eerder - 1) * volgendeJaren
    const voorheen = minus(laatsteDag, { years: gegevenJaren })
    // negative where it had ended before the plicht began: then the last day stays
    const duur = daysBetween(latest(programme.ingeschreven, begin), uitgeschreven)
    const naDuur = plus(voorheen, { days: duur })
    return latest(laatsteDag, entree ? earliest(naDuur, plus(voorheen, { years: entreeJaren })) : naDuur)
  }
  if (eerder === 0) return plus(laatsteDag, { years: entree ? entreeJaren : eersteJaren })
  return entree || eerder > volgendeKeren ? laatsteDag : plus(laatsteDag, { years: volgendeJaren })
}
