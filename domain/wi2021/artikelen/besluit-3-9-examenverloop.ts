// Adapted exams, results, cancelling, partial exemption and irregularities: what follows? Wet 7 lid 3, Besluit 3.9 and 3.10, Regeling 3.12 to 3.14.
import { daysBetween, type IsoDate, isoDate, plus } from '../../dates/iso-date.ts'
import { besluit, conventie, duo, regelingInburgering } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import {
  aantal,
  examenonderdeel,
  feiten,
  isoDateSchema,
  jaNee,
  keuze,
  nietVoor,
  niveau,
  vereist,
} from '../../law/schemas.ts'
import { NoValue, timeline } from '../../law/timeline.ts'
import { examenafname } from './besluit-3-5-examens.ts'

const since = isoDate('2022-01-01')
const bron = conventie('E-06')

const UITSLAG = timeline('weken tot de uitslag', [
  { validFrom: since, value: { inburgeringsexamen: 8, lang: 8, nt2: 5 }, source: bron, note: 'pages of DUO (S)' },
  {
    validFrom: isoDate('2026-07-31'),
    value: { inburgeringsexamen: 8, lang: 16, nt2: 5 },
    source: bron,
    note: 'A2 Schrijven and Spreken up to sixteen weeks, news item of 31 July 2026 (S)',
  },
])

/** No article sets a term for the result. In practice: KNM and A2 eight weeks, A2 Schrijven and Spreken up to sixteen since 31 July 2026, NT2 five (online). */
export const uitslagVerwacht = rule(
  {
    id: 'E-06',
    name: 'uitslagVerwacht',
    ground: bron,
    since,
    confidence: 'S',
    facts: feiten({
      examendatum: isoDateSchema,
      onderdeel: examenonderdeel,
      niveau: niveau.optional().describe('zonder: B1'),
    }),
    example: { examendatum: '2026-08-10', onderdeel: 'schrijven', niveau: 'A2' },
  },
  ({ examendatum, onderdeel, niveau: gevraagd }): Applied<{ readonly uiterlijk: IsoDate }> => {
    const { inburgeringsexamen, lang, nt2 } = UITSLAG.on(examendatum).value
    const afname = examenafname({ onderdeel, niveau: gevraagd })
    const traag = onderdeel === 'schrijven' || onderdeel === 'spreken'
    const weeks = afname.outcome.examen === 'Staatsexamen NT2' ? nt2 : traag ? lang : inburgeringsexamen
    return { outcome: { uiterlijk: plus(examendatum, { weeks }) }, restsOn: [afname] }
  },
)

const AFMELDEN = timeline('dagen vooraf afmelden', [
  {
    validFrom: since,
    value: { zeker: 14, laatst: 7 },
    source: duo('Examen'),
    note: 'the API says 14, the public site 7 (S)',
  },
])

/**
 * Cancelled or rescheduled in good time is not held against the person. DUO's API says fourteen days before the exam, its public site seven: in
 * between a human decides (`afmeldtermijnDagen`). A later absence is blameless only for a reason that a human accepts.
 */
export const examenAfgemeld = rule(
  {
    id: 'E-07',
    name: 'examenAfgemeld',
    ground: duo('Examen'),
    since,
    confidence: 'DUO',
    facts: feiten({
      examendatum: isoDateSchema,
      afgemeldOp: isoDateSchema.optional().describe('leeg: niet afgemeld'),
      redenAanvaard: jaNee.optional().describe('oordeel: de reden is niet verwijtbaar'),
      afmeldtermijnDagen: aantal.optional().describe('termijn die geldt als tussen 14 en 7 dagen vooraf is afgemeld'),
    }).superRefine((facts, ctx) => nietVoor(ctx, facts, 'examendatum', 'afgemeldOp')),
    example: { examendatum: '2026-05-20', afgemeldOp: '2026-05-06' },
  },
  ({
    examendatum,
    afgemeldOp,
    redenAanvaard = false,
    afmeldtermijnDagen,
  }): Applied<{ readonly verwijtbaar: boolean }> => {
    if (redenAanvaard) return { outcome: { verwijtbaar: false } }
    if (afgemeldOp === undefined) return { outcome: { verwijtbaar: true } }
    const { zeker, laatst } = AFMELDEN.on(examendatum).value
    const vooraf = daysBetween(afgemeldOp, examendatum)
    if (vooraf >= zeker) return { outcome: { verwijtbaar: false } }
    if (vooraf < laatst) return { outcome: { verwijtbaar: true } }
    if (afmeldtermijnDagen === undefined) {
      throw new NoValue('afmeldtermijnDagen: tussen 14 en 7 dagen vooraf afgemeld; welke termijn geldt is een oordeel')
    }
    return { outcome: { verwijtbaar: vooraf < afmeldtermijnDagen } }
  },
)

/** Wet 7 lid 3, Regeling 3.12 to 3.14: a part counts as passed on designated proof at B1, or at A2 once the PIP asks A2. */
export const vrijstellingOnderdeel = rule(
  {
    id: 'E-08',
    name: 'vrijstellingOnderdeel',
    ground: regelingInburgering('3.12'),
    since,
    confidence: 'P',
    facts: feiten({
      bewijs: keuze([
        'certificaat NT2',
        'cijferlijst voortgezet onderwijs',
        'CNaVT B1 of hoger',
        'buitenlands diploma met Nederlands op B1',
        'eerder onderdeel op A2',
        'CNaVT A2',
        'ander bewijs',
      ]),
      niveauPip: niveau.describe('niveau van dit onderdeel in het PIP'),
    }),
    example: { bewijs: 'certificaat NT2', niveauPip: 'B1' },
  },
  ({ bewijs, niveauPip }): Applied<{ readonly vrijgesteld: boolean }> => {
    if (bewijs === 'ander bewijs') return { outcome: { vrijgesteld: false } }
    const opA2 = bewijs === 'eerder onderdeel op A2' || bewijs === 'CNaVT A2'
    return {
      outcome: { vrijgesteld: !opA2 || niveauPip === 'A2' },
    }
  },
)

/** Besluit 3.9, Regeling 3.6: adapted conditions where a limitation asks for them (a human's judgement; the list is open). The statement is free for A2 and KNM. */
export const aangepastExamen = rule(
  {
    id: 'E-09',
    name: 'aangepastExamen',
    ground: besluit('3.9'),
    since,
    confidence: 'P',
    facts: feiten({
      onderdeel: examenonderdeel,
      niveau: niveau.optional().describe('zonder: B1'),
      beperkingVraagtAanpassing: jaNee.describe('oordeel op grond van de verklaring van een deskundige'),
    }),
    example: { onderdeel: 'knm', beperkingVraagtAanpassing: true },
  },
  ({
    onderdeel,
    niveau: gevraagd,
    beperkingVraagtAanpassing,
  }): Applied<{
    readonly aangepast: boolean
    readonly verklaringGratis: boolean
  }> => {
    const afname = examenafname({ onderdeel, niveau: gevraagd })
    const verklaringGratis = afname.outcome.examen === 'inburgeringsexamen'
    return { outcome: { aangepast: beperkingVraagtAanpassing, verklaringGratis }, restsOn: [afname] }
  },
)

/** Besluit 3.10: an exam can be declared invalid for an irregularity, also afterwards; a diploma that rests on it can be withdrawn. */
export const onregelmatigheid = rule(
  {
    id: 'E-10',
    name: 'onregelmatigheid',
    ground: besluit('3.10'),
    since,
    confidence: 'P',
    facts: feiten({
      onregelmatigheid: jaNee.describe('oordeel: er is een onregelmatigheid vastgesteld'),
      diplomaUitgereikt: jaNee.optional().describe('verplicht als er een onregelmatigheid is'),
    }).superRefine((facts, ctx) => {
      if (facts.onregelmatigheid) vereist(ctx, facts, ['diplomaUitgereikt'], 'het gevolg hangt ervan af')
    }),
    example: { onregelmatigheid: true, diplomaUitgereikt: false },
  },
  ({
    onregelmatigheid: vastgesteld,
    diplomaUitgereikt = false,
  }): Applied<{
    readonly kanOngeldig: boolean
    readonly diplomaIntrekbaar: boolean
  }> => ({ outcome: { kanOngeldig: vastgesteld, diplomaIntrekbaar: vastgesteld && diplomaUitgereikt } }),
)
