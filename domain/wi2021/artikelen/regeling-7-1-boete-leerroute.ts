// How high is DUO's fine when the leerroute was not achieved in time? Wet 25 and 26, Regeling 7.1 to 7.3.
import type { z } from 'zod'
import { type IsoDate, isoDate } from '../../dates/iso-date.ts'
import { type Citation, regelingInburgering } from '../../law/finding.ts'
import { bekend, peil, peildatum } from '../../law/peildatum.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { aantal, doelgroep, feiten, jaNee, leerroute, percentage, uren, vereist } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

type Cents = readonly [number, number, number]
/** Rows from little to much effort, columns from few to many hours. */
type Tabel = {
  readonly rijen: readonly [Cents, Cents, Cents]
  readonly kolommen: Readonly<Record<'percentage' | 'uren' | 'urenZ' | 'participatieZ', readonly [number, number]>>
  readonly matigingPercentPerOnderdeel: number
}

const TABEL = timeline<Tabel>('boete leerroute', [
  {
    validFrom: isoDate('2022-01-01'),
    value: {
      rijen: [
        [100_000, 80_000, 40_000],
        [80_000, 64_000, 32_000],
        [60_000, 45_000, 22_500],
      ],
      kolommen: { percentage: [60, 90], uren: [250, 400], urenZ: [300, 600], participatieZ: [300, 600] },
      matigingPercentPerOnderdeel: 20,
    },
    source: regelingInburgering('7.1'),
    note: 'annexes 6a to 6c; that the percentages are for asiel and the hours for gezin is inferred (D)',
  },
])

/** The highest amount of the tables: it decides which procedure of the Awb applies. */
export const hoogsteBoeteLeerroute = (peildatum: IsoDate): number => Math.max(...TABEL.on(peildatum).value.rijen.flat())

const onderdeel = feiten({
  pogingen: aantal.describe('aantal examenpogingen'),
  geslaagd: jaNee,
  vrijgesteld: jaNee.optional(),
})
const examens = feiten({
  lezen: onderdeel,
  luisteren: onderdeel,
  schrijven: onderdeel,
  spreken: onderdeel,
  knm: onderdeel,
})
const boetefeiten = feiten({
  leerroute,
  doelgroep,
  uren: uren.optional().describe('gevolgde cursusuren NT2 en KNM (B1 voor gezin, Z-route)'),
  urenParticipatie: uren.optional().describe('uren participatie (Z-route voor asiel)'),
  percentage: percentage
    .optional()
    .describe('gevolgd deel van de uren in het PIP (B1 voor asiel) of aanwezigheid (onderwijsroute)'),
  examens: examens.optional().describe('verplicht buiten de Z-route'),
  peildatum,
}).superRefine((facts, ctx) => {
  const { leerroute: route, doelgroep: groep } = facts
  if (route === 'Z') {
    vereist(
      ctx,
      facts,
      groep === 'asiel' ? ['uren', 'urenParticipatie'] : ['uren'],
      'de boete in de Z-route hangt ervan af',
    )
  } else {
    const maat = route === 'B1' && groep === 'gezin' ? 'uren' : 'percentage'
    vereist(ctx, facts, ['examens', maat], 'de boete in deze leerroute hangt ervan af')
  }
  if (route === 'onderwijs' && facts.percentage !== undefined && facts.percentage > 100) {
    ctx.addIssue({ code: 'custom', path: ['percentage'], message: 'aanwezigheid is ten hoogste 100' })
  }
})
type Boetefeiten = z.infer<typeof boetefeiten>

/**
 * Regeling 7.1 (B1-route), 7.2 (onderwijsroute): the amount by hours and exam attempts, 20% less per part passed.
 * 7.3 (Z-route): by course hours and, for asiel, participation hours; no moderation.
 * Whether a fine may be imposed at all (no blame, policy for asiel, permit withdrawn) is a rule of its own.
 */
export const boeteLeerroute = rule(
  {
    id: 'HD-03',
    name: 'boeteLeerroute',
    ground: regelingInburgering('7.1'),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'whole percents and hours after flooring (CAL-7, D); row by the parts not passed (D); an exempt part counts as attempted, not as passed (D); Z-route with all hours but no eindgesprek: the last row and column, 600 or more (D)',
    facts: boetefeiten,
    example: {
      leerroute: 'B1',
      doelgroep: 'gezin',
      uren: 260,
      examens: {
        lezen: { pogingen: 1, geslaagd: true },
        luisteren: { pogingen: 1, geslaagd: false },
        schrijven: { pogingen: 1, geslaagd: false },
        spreken: { pogingen: 1, geslaagd: false },
        knm: { pogingen: 1, geslaagd: false },
      },
    },
  },
  (facts): Applied<{ readonly bedragCent: number }> => {
    const tabel = TABEL.on(peil(facts.peildatum)).value
    const bedragCent = facts.leerroute === 'Z' ? zRoute(facts, tabel) : metExamens(facts, tabel)
    return { outcome: { bedragCent }, ground: artikel(facts) }
  },
)

function artikel({ leerroute: route }: Boetefeiten): Citation {
  if (route === 'Z') return regelingInburgering('7.3')
  return regelingInburgering(route === 'B1' ? '7.1' : '7.2')
}

function metExamens(facts: Boetefeiten, { rijen, kolommen, matigingPercentPerOnderdeel }: Tabel): number {
  const onderdelen = Object.values(bekend(facts.examens, 'examens'))
  const perUren = facts.leerroute === 'B1' && facts.doelgroep === 'gezin'
  const kolom = perUren
    ? band(bekend(facts.uren, 'uren'), kolommen.uren)
    : band(bekend(facts.percentage, 'percentage'), kolommen.percentage)
  const open = onderdelen.filter(({ geslaagd, vrijgesteld }) => !geslaagd && !vrijgesteld)
  if (open.length === 0) return 0
  const rij = open.every(({ pogingen }) => pogingen >= 2) ? 2 : open.every(({ pogingen }) => pogingen >= 1) ? 1 : 0
  const geslaagd = onderdelen.filter((part) => part.geslaagd).length
  return (rijen[rij][kolom] * (100 - matigingPercentPerOnderdeel * geslaagd)) / 100
}

function zRoute({ doelgroep: groep, uren: cursus, urenParticipatie }: Boetefeiten, { rijen, kolommen }: Tabel): number {
  const rij = groep === 'asiel' ? band(bekend(urenParticipatie, 'urenParticipatie'), kolommen.participatieZ) : 0
  return rijen[rij][band(bekend(cursus, 'uren'), kolommen.urenZ)]
}

/** Which of three columns: below the first bound, below the second, or from the second on. */
function band(measured: number, [second, third]: readonly [number, number]): 0 | 1 | 2 {
  const whole = Math.floor(measured)
  if (whole < second) return 0
  return whole < third ? 1 : 2
}
