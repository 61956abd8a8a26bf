// Who is exempt from the plicht, and for how long? Wet 4, Besluit 2.3 and 2.6, Regeling 2.1 to 2.3.
import { isoDate, minus, plus } from '../../dates/iso-date.ts'
import { besluit, regelingInburgering, wet } from '../../law/finding.ts'
import { bekend, peil, peildatum } from '../../law/peildatum.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { aantal, feiten, isoDateSchema, jaNee, keuze, nietVoor, uren, vereist } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const EISEN = timeline('vrijstelling', [
  {
    validFrom: isoDate('2022-01-01'),
    value: { jarenLeerplichtig: 8, jarenIngezetene: 10, jarenWerk: 5, legesCent: 9_000 },
    source: besluit('2.3'),
    note: 'eight years: Besluit 2.6; fee: Regeling 2.3 lid 3',
  },
])

export type Vrijstelling = {
  readonly vrijgesteld: boolean
  readonly soort: 'volledig' | 'tijdelijk' | null
  readonly legesCent: number
}

/**
 * Wet 4 lid 1: (a) eight years leer- or kwalificatieplichtig, by registration as ingezetene; (b) a designated diploma; (c) while leer- or
 * kwalificatieplichtig; (d) temporary, while enrolled in a programme for such a diploma; (e) proven sufficient integration: ten years
 * ingezetene without interruption, five years of paid or voluntary work, speaking and listening at B1 in an interview, at a fee.
 */
export const vrijstelling = rule(
  {
    id: ['P-08', 'P-15f'],
    name: 'vrijstelling',
    ground: wet('4', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P-old',
    facts: feiten({
      grond: keuze(['a', 'b', 'c', 'd', 'e']).describe('onderdeel van Wet 4 lid 1'),
      jarenLeerplichtig: uren.optional().describe('a: jaren leer- of kwalificatieplichtig'),
      vrijstellendDiploma: jaNee.optional().describe('b: uitkomst van vrijstellendDiploma'),
      leerplichtig: jaNee.optional().describe('c: nu leer- of kwalificatieplichtig'),
      ingeschrevenOpleiding: jaNee
        .optional()
        .describe('d: ingeschreven bij een opleiding voor een vrijstellend diploma'),
      ingezeteneVanaf: isoDateSchema.optional().describe('e: begin van de onafgebroken inschrijving'),
      aanvraag: isoDateSchema.optional().describe('e: dag van de aanvraag'),
      jarenWerk: aantal.optional().describe('e: jaren betaald of vrijwillig werk in Nederland'),
      gesprekB1: jaNee.optional().describe('e: spreken en luisteren op B1 vastgesteld in een gesprek'),
      peildatum,
    }).superRefine((facts, ctx) => {
      const nodig = {
        a: ['jarenLeerplichtig'],
        b: ['vrijstellendDiploma'],
        c: ['leerplichtig'],
        d: ['ingeschrevenOpleiding'],
        e: ['ingezeteneVanaf', 'aanvraag', 'jarenWerk', 'gesprekB1'],
      } as const
      vereist(ctx, facts, nodig[facts.grond], `grond ${facts.grond} hangt ervan af`)
      nietVoor(ctx, facts, 'aanvraag', 'ingezeteneVanaf')
    }),
    example: { grond: 'a', jarenLeerplichtig: 8 },
  },
  (facts): Applied<Vrijstelling> => {
    const eisen = EISEN.on(peil(facts.peildatum)).value
    const voldoet = {
      a: () => bekend(facts.jarenLeerplichtig, 'jarenLeerplichtig') >= eisen.jarenLeerplichtig,
      b: () => bekend(facts.vrijstellendDiploma, 'vrijstellendDiploma'),
      c: () => bekend(facts.leerplichtig, 'leerplichtig'),
      d: () => bekend(facts.ingeschrevenOpleiding, 'ingeschrevenOpleiding'),
      e: () => {
        const tienJaar = plus(bekend(facts.ingezeteneVanaf, 'ingezeteneVanaf'), { years: eisen.jarenIngezetene })
        const langGenoeg = bekend(facts.aanvraag, 'aanvraag') >= minus(tienJaar, { days: 1 })
        const gewerkt = bekend(facts.jarenWerk, 'jarenWerk') >= eisen.jarenWerk
        return langGenoeg && gewerkt && bekend(facts.gesprekB1, 'gesprekB1')
      },
    }
    const vrijgesteld = voldoet[facts.grond]()
    const tijdelijk = facts.grond === 'c' || facts.grond === 'd'
    const soort = vrijgesteld ? (tijdelijk ? 'tijdelijk' : 'volledig') : null
    const legesCent = facts.grond === 'e' ? eisen.legesCent : 0
    return { outcome: { vrijgesteld, soort, legesCent }, ground: wet('4', 1, facts.grond) }
  },
)

const DIPLOMAS = keuze([
  'inburgeringsdiploma Wi2021',
  'inburgeringsdiploma oud',
  'wo',
  'hbo',
  'vwo',
  'havo',
  'vmbo gl of tl',
  'vmbo bb of kb',
  'mbo 2 of hoger',
  'mbo 1',
  'praktijkonderwijs',
  'vergelijkbaar Nederlandstalig (Aruba, Curacao, Sint Maarten, Suriname, Belgie)',
  'vergelijkbaar BES',
  'internationale of Europese school',
])
const NOOIT = ['mbo 1', 'praktijkonderwijs'] as const
const AANGEWEZEN = timeline('vrijstellende diploma\u2019s', [
  { validFrom: isoDate('2022-01-01'), value: { alleVmbo: false }, source: regelingInburgering('2.1') },
  {
    validFrom: isoDate('2023-01-01'),
    value: { alleVmbo: true },
    source: regelingInburgering('2.1'),
    note: 'Stcrt. 2022, 33825 of 7 December 2022; day of commencement assumed (D)',
  },
])

/**
 * Regeling 2.1: which diplomas exempt. An old inburgeringsdiploma only with all four language parts at B1; Dutch-language diplomas of the
 * other countries with a pass for Dutch, of the BES without; an international or European school with Dutch at B1 and a pass. Never praktijkonderwijs or mbo 1.
 */
export const vrijstellendDiploma = rule(
  {
    id: 'P-09',
    name: 'vrijstellendDiploma',
    ground: regelingInburgering('2.1'),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'no pass for Dutch is named beside a comparable diploma of the BES (D)',
    facts: feiten({
      diploma: DIPLOMAS,
      nederlandstalig: jaNee.describe('diploma van Nederlandstalig onderwijs'),
      alleTaalonderdelenB1: jaNee.optional().describe('oud inburgeringsdiploma: bewijs dat alle vier op B1 zijn'),
      voldoendeNederlands: jaNee.optional().describe('voldoende voor het vak Nederlands'),
      nederlandsOpB1: jaNee.optional().describe('internationale of Europese school: Nederlands op ten minste B1'),
      peildatum,
    }),
    example: { diploma: 'vmbo bb of kb', nederlandstalig: true },
  },
  (facts): Applied<{ readonly vrijstellend: boolean }> => {
    const { alleVmbo } = AANGEWEZEN.on(peil(facts.peildatum)).value
    const { diploma, nederlandstalig, voldoendeNederlands = false } = facts
    const answer = (vrijstellend: boolean) => ({ outcome: { vrijstellend } })
    if (NOOIT.some((nooit) => nooit === diploma)) return answer(false)
    if (diploma === 'inburgeringsdiploma Wi2021') return answer(true)
    if (diploma === 'inburgeringsdiploma oud') return answer(facts.alleTaalonderdelenB1 ?? false)
    if (diploma === 'internationale of Europese school')
      return answer(voldoendeNederlands && (facts.nederlandsOpB1 ?? false))
    if (diploma.startsWith('vergelijkbaar Nederlandstalig')) return answer(nederlandstalig && voldoendeNederlands)
    if (diploma === 'vmbo bb of kb') return answer(nederlandstalig && alleVmbo)
    return answer(nederlandstalig)
  },
)

const MEERDERJARIG = timeline('einde kwalificatieplicht', [
  {
    validFrom: isoDate('2022-01-01'),
    value: { years: 18 },
    source: wet('4', 1, 'c'),
    note: 'not read in this research (U)',
  },
])

export type Leerplicht = {
  readonly leerplichtig: boolean
  readonly kwalificatieplichtig: boolean
  readonly vrijgesteld: boolean
}

/**
 * Wet 4 lid 1 onder c: exempt while leerplichtig or kwalificatieplichtig. Leerplichtwet 3 lid 1: leerplicht ends with the school year in which
 * the person turns 16, or after twelve full school years. Kwalificatieplicht lasts until 18 or a startkwalificatie.
 */
export const leerplicht = rule(
  {
    id: 'P-06',
    name: 'leerplicht',
    ground: wet('4', 1, 'c'),
    since: isoDate('2022-01-01'),
    confidence: 'U',
    note: 'Leerplichtwet read in a text of 2017 (P-old), the kwalificatieplicht not at all (U)',
    facts: feiten({
      geboortedatum: isoDateSchema,
      peildatum: isoDateSchema,
      eindeSchooljaarWaarin16: isoDateSchema.describe('laatste dag van het schooljaar waarin iemand 16 wordt'),
      twaalfSchooljarenVoltooid: jaNee,
      startkwalificatie: jaNee,
      vrijgesteldKwalificatieplicht: jaNee.describe('vrijgesteld van de kwalificatieplicht'),
    }),
    example: {
      geboortedatum: '2008-11-20',
      peildatum: '2026-03-01',
      eindeSchooljaarWaarin16: '2025-07-31',
      twaalfSchooljarenVoltooid: false,
      startkwalificatie: false,
      vrijgesteldKwalificatieplicht: false,
    },
  },
  (facts): Applied<Leerplicht> => {
    const leerplichtig = facts.peildatum <= facts.eindeSchooljaarWaarin16 && !facts.twaalfSchooljarenVoltooid
    const achttien = plus(facts.geboortedatum, MEERDERJARIG.on(facts.peildatum).value)
    const kwalificatieplichtig =
      !leerplichtig && facts.peildatum < achttien && !facts.startkwalificatie && !facts.vrijgesteldKwalificatieplicht
    return { outcome: { leerplichtig, kwalificatieplichtig, vrijgesteld: leerplichtig || kwalificatieplichtig } }
  },
)
