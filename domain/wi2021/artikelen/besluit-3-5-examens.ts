// Who takes which exam, what does it cost, and who sits for free? Wet 7, Besluit 3.3 to 3.16, Regeling 3.4 and 3.5.
import { isoDate } from '../../dates/iso-date.ts'
import { besluit, conventie, regelingInburgering, wet } from '../../law/finding.ts'
import { peil, peildatum } from '../../law/peildatum.ts'
import { type Applied, rule } from '../../law/rule.ts'
import {
  aantal,
  doelgroep,
  examenonderdeel,
  feiten,
  isoDateSchema,
  jaNee,
  leerroute,
  niveau,
  vereist,
} from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const since = isoDate('2022-01-01')

export type Examenafname = {
  readonly examen: 'Staatsexamen NT2' | 'inburgeringsexamen'
  readonly afnemer: 'College voor Toetsen en Examens' | 'Minister (DUO)'
}

/** Besluit 3.3 and 3.5: language parts at B1 under the Staatsexamenbesluit NT2; A2 and KNM set and taken by the minister (DUO). */
export const examenafname = rule(
  {
    id: 'E-01',
    name: 'examenafname',
    ground: besluit('3.5'),
    since,
    confidence: 'P',
    facts: feiten({
      onderdeel: examenonderdeel,
      niveau: niveau.optional().describe('van een taalonderdeel; zonder: B1'),
    }),
    example: { onderdeel: 'lezen', niveau: 'B1' },
  },
  ({ onderdeel, niveau: gevraagd = 'B1' }): Applied<Examenafname> =>
    onderdeel === 'knm' || gevraagd === 'A2'
      ? { outcome: { examen: 'inburgeringsexamen', afnemer: 'Minister (DUO)' } }
      : { outcome: { examen: 'Staatsexamen NT2', afnemer: 'College voor Toetsen en Examens' } },
)

/** No article limits how long a passed part stays valid or how often one may try; the practical limit is the term. */
export const nogEenPoging = rule(
  {
    id: 'E-02',
    name: 'nogEenPoging',
    ground: conventie('E-02'),
    since,
    confidence: 'D',
    facts: feiten({ geslaagd: jaNee, examendatum: isoDateSchema, laatsteDag: isoDateSchema }),
    example: { geslaagd: false, examendatum: '2027-03-15', laatsteDag: '2027-03-15' },
  },
  ({
    geslaagd,
    examendatum,
    laatsteDag,
  }): Applied<{ readonly mogelijk: boolean; readonly binnenTermijn: boolean }> => ({
    outcome: { mogelijk: !geslaagd, binnenTermijn: examendatum <= laatsteDag },
  }),
)

const EXAMENGELD = timeline('examengeld in centen', [
  {
    validFrom: since,
    value: { inburgeringsexamen: 5_000, 'Staatsexamen NT2': 4_500 },
    source: regelingInburgering('3.4'),
    note: 'NT2 is set under the Staatsexamenbesluit; EUR 45 stands on an older page of the CvTE (S)',
  },
])

/** Regeling 3.4: EUR 50 for KNM and for each language part at A2. The fee of the Staatsexamen NT2 comes from elsewhere. */
export const examengeld = rule(
  {
    id: 'E-03',
    name: 'examengeld',
    ground: regelingInburgering('3.4'),
    since,
    confidence: 'P',
    note: 'the amount for NT2 is secondary (S)',
    facts: feiten({ onderdeel: examenonderdeel, niveau: niveau.optional().describe('zonder: B1'), peildatum }),
    example: { onderdeel: 'knm' },
  },
  ({ onderdeel, niveau: gevraagd, peildatum }): Applied<{ readonly bedragCent: number }> => {
    const afname = examenafname({ onderdeel, niveau: gevraagd })
    const { examen } = afname.outcome
    const ground = examen === 'Staatsexamen NT2' ? conventie('E-03') : regelingInburgering('3.4')
    return { outcome: { bedragCent: EXAMENGELD.on(peil(peildatum)).value[examen] }, ground, restsOn: [afname] }
  },
)

const TOELATING = ['aangemeld', 'betaald', 'gelegitimeerd', 'geheimhouding'] as const

/** Besluit 3.6 and 3.8, Regeling 3.10: registered in writing and confirmed, paid (or a free attempt), identified, secrecy promised. */
export const toelatingExamen = rule(
  {
    id: 'E-04',
    name: 'toelatingExamen',
    ground: besluit('3.8'),
    since,
    confidence: 'P',
    facts: feiten({
      aangemeld: jaNee,
      betaald: jaNee.describe('of een gratis poging'),
      gelegitimeerd: jaNee,
      geheimhouding: jaNee.describe('geheimhoudingsverklaring getekend'),
    }),
    example: { aangemeld: true, betaald: true, gelegitimeerd: true, geheimhouding: false },
  },
  (facts): Applied<{ readonly toegelaten: boolean; readonly ontbreekt: readonly (typeof TOELATING)[number][] }> => {
    const ontbreekt = TOELATING.filter((eis) => !facts[eis])
    return { outcome: { toegelaten: ontbreekt.length === 0, ontbreekt } }
  },
)

const GRATIS = timeline('gratis pogingen', [
  { validFrom: since, value: { perOnderdeel: 2, knmInZRoute: false }, source: regelingInburgering('3.5') },
  {
    validFrom: isoDate('2023-01-01'),
    value: { perOnderdeel: 2, knmInZRoute: true },
    source: regelingInburgering('3.5'),
    note: 'Stcrt. 2022, 33825; day of commencement assumed (D)',
  },
])

/**
 * Regeling 3.5: two free attempts per part, for asiel only. B1-route: at the level of the PIP or higher. Onderwijsroute: KNM only.
 * Z-route: language parts at A2, and since 2023 KNM, where recorded in the PIP.
 */
export const gratisPogingen = rule(
  {
    id: 'E-05',
    name: 'gratisPogingen',
    ground: regelingInburgering('3.5'),
    since,
    confidence: 'P',
    facts: feiten({
      doelgroep,
      leerroute,
      onderdeel: examenonderdeel,
      niveau: niveau.optional().describe('niveau van het examen; zonder: B1'),
      niveauPip: niveau.optional().describe('niveau in het PIP; zonder: B1'),
      inPip: jaNee.optional().describe('Z-route: dit onderdeel staat in het PIP'),
      gebruikt: aantal.describe('al gebruikte gratis pogingen voor dit onderdeel'),
      peildatum,
    }).superRefine((facts, ctx) => {
      if (facts.doelgroep === 'asiel' && facts.leerroute === 'Z')
        vereist(ctx, facts, ['inPip'], 'in de Z-route hangt het ervan af')
    }),
    example: { doelgroep: 'asiel', leerroute: 'B1', onderdeel: 'lezen', gebruikt: 1 },
  },
  (facts): Applied<{ readonly gratis: boolean; readonly resterend: number }> => {
    const { perOnderdeel, knmInZRoute } = GRATIS.on(peil(facts.peildatum)).value
    const { leerroute: route, onderdeel, niveau: afgelegd = 'B1', niveauPip = 'B1', inPip = false } = facts
    const knm = onderdeel === 'knm'
    const recht = {
      B1: knm || afgelegd === 'B1' || niveauPip === 'A2',
      onderwijs: knm,
      Z: inPip && (knm ? knmInZRoute : afgelegd === 'A2'),
    }
    const resterend = facts.doelgroep === 'asiel' && recht[route] ? Math.max(0, perOnderdeel - facts.gebruikt) : 0
    return { outcome: { gratis: resterend > 0, resterend } }
  },
)

/** Besluit 3.15 and 3.16, Wet 6 lid 2: a diploma for exam or onderwijsroute, a certificate for the Z-route, issued by the minister; the certificate is handed over by the college (Regeling 3.18 lid 2). */
export const bewijsstuk = rule(
  {
    id: 'E-11',
    name: 'bewijsstuk',
    ground: wet('6', 2),
    since,
    confidence: 'P',
    facts: feiten({ leerroute }),
    example: { leerroute: 'Z' },
  },
  ({
    leerroute: route,
  }): Applied<{ readonly stuk: 'diploma' | 'certificaat'; readonly uitreiking: 'DUO' | 'college' }> =>
    route === 'Z'
      ? { outcome: { stuk: 'certificaat', uitreiking: 'college' }, ground: besluit('3.16') }
      : { outcome: { stuk: 'diploma', uitreiking: 'DUO' }, ground: besluit('3.15') },
)
