// How many hours does the zelfredzaamheidsroute ask, and which hours count? Wet 9, Besluit 3.14, Regeling 3.16.
import type { z } from 'zod'
import { type IsoDate, isoDate, minus } from '../../dates/iso-date.ts'
import { besluit } from '../../law/finding.ts'
import { hoursShort, totalHours } from '../../law/hours.ts'
import { peil, peildatum } from '../../law/peildatum.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { doelgroep, feiten, isoDateSchema, lijst, uren, vereist } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const NORM = timeline('uren in de Z-route', [
  {
    validFrom: isoDate('2022-01-01'),
    value: { cursus: 800, participatieAsiel: 800, opleidingJaren: null },
    source: besluit('3.14', 2),
  },
  {
    validFrom: isoDate('2026-04-02'),
    value: { cursus: 800, participatieAsiel: 800, opleidingJaren: 2 },
    source: besluit('3.14', 9),
    note: 'lid 9 and 10 read in this consolidation, not in that of 1-1-2022; the day of the change was not seen (D)',
  },
])

/** The fields without the doelgroep: others hold them too. */
export const zRouteUrenfeiten = {
  urenCursus: uren.describe('cursusuren NT2 (ook alfabetisering) en KNM bij een school met keurmerk'),
  urenParticipatie: uren.optional().describe('activiteiten voor zelfredzaamheid, activering en participatie'),
  urenPvtEnMap: uren.optional().describe('tellen bij asiel mee als participatie (lid 5)'),
  cursusInBredeIntake: uren.optional().describe('uren NT2 en KNM in de brede intake die het college meetelt (lid 6)'),
  participatieVooraf: uren
    .optional()
    .describe(
      'activiteiten in de intake, de Participatiewet of maatschappelijke begeleiding die het college meetelt (lid 6)',
    ),
  urenOpleiding: lijst(feiten({ op: isoDateSchema, uren }))
    .optional()
    .describe('uren Nederlands en KNM in vso, praktijkonderwijs of entree (lid 9)'),
  dagtekeningPip: isoDateSchema.optional().describe('nodig om uren van een opleiding mee te tellen'),
  normCursus: uren.optional().describe('lagere norm bij een auditieve of visuele beperking (Regeling 3.16 lid 2)'),
  peildatum,
}

/** Hours of a programme count from two years before the PIP: without its day nobody knows which. */
export function pipBijOpleiding(
  facts: { readonly urenOpleiding?: readonly unknown[] | undefined; readonly dagtekeningPip?: IsoDate | undefined },
  ctx: z.core.$RefinementCtx,
): void {
  if ((facts.urenOpleiding ?? []).length > 0)
    vereist(ctx, facts, ['dagtekeningPip'], 'welke uren van de opleiding meetellen hangt ervan af')
}

export type ZRouteUren = {
  readonly voldaan: boolean
  readonly cursusuren: number
  readonly participatieuren: number
  readonly tekortCursus: number
  readonly tekortParticipatie: number
}

/**
 * Besluit 3.14 lid 2: 800 course hours, for asiel also 800 hours of activities, and an eindgesprek (a day elsewhere). Lid 3 and 4: where and
 * by whom. Lid 5: hours of PVT and MAP count as activities. Lid 6: hours before the PIP can be deducted, as the college decides.
 * Lid 9 and 10: hours of Dutch and KNM in vso, praktijkonderwijs or entree from two years before the PIP. Lid 7 (exams in the PIP) elsewhere.
 */
export const zRouteUren = rule(
  {
    id: 'L-05',
    name: 'zRouteUren',
    ground: besluit('3.14', 2),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'hours of a programme (lid 9) only from 2 April 2026, the consolidation in which it was read: the day of the change was not seen; from two years before the PIP, those after it too (D)',
    facts: feiten({ doelgroep, ...zRouteUrenfeiten }).superRefine(pipBijOpleiding),
    example: { doelgroep: 'asiel', urenCursus: 760, cursusInBredeIntake: 40, urenParticipatie: 740, urenPvtEnMap: 60 },
  },
  (facts): Applied<ZRouteUren> => {
    const { cursus, participatieAsiel, opleidingJaren } = NORM.on(peil(facts.peildatum)).value
    const opleiding =
      opleidingJaren === null ? 0 : urenSinds(facts.urenOpleiding ?? [], facts.dagtekeningPip, opleidingJaren)
    const cursusuren = totalHours(facts.urenCursus, facts.cursusInBredeIntake ?? 0, opleiding)
    const { urenParticipatie = 0, urenPvtEnMap = 0, participatieVooraf = 0 } = facts
    const participatieuren = totalHours(urenParticipatie, urenPvtEnMap, participatieVooraf)
    const tekortCursus = hoursShort(facts.normCursus ?? cursus, cursusuren)
    const tekortParticipatie = facts.doelgroep === 'asiel' ? hoursShort(participatieAsiel, participatieuren) : 0
    const voldaan = tekortCursus === 0 && tekortParticipatie === 0
    return { outcome: { voldaan, cursusuren, participatieuren, tekortCursus, tekortParticipatie } }
  },
)

function urenSinds(
  hours: readonly { readonly op: IsoDate; readonly uren: number }[],
  pip: IsoDate | undefined,
  years: number,
): number {
  if (pip === undefined) return 0
  const vanaf = minus(pip, { years })
  return hours.filter(({ op }) => op >= vanaf).reduce((total, { uren: counted }) => total + counted, 0)
}
