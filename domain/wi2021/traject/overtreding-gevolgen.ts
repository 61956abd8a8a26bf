// What does each event around a violation of Wet 23 change, and what do we tell the person?
import { inWords } from '../../dates/in-words.ts'
import { plus } from '../../dates/iso-date.ts'
import { awb, besluit, wet } from '../../law/finding.ts'
import { brief, euros, vanCollege } from './brieven.ts'
import type { EvolversOf, TrajectMessages } from './parts.ts'
import type { Traject } from './state.ts'
import type { Overtreding } from './state-handhaving.ts'

const change = (traject: Traject, nummer: number, news: Partial<Overtreding>): Traject => ({
  ...traject,
  overtredingen: traject.overtredingen.map((one) => (one.nummer === nummer ? { ...one, ...news } : one)),
})

export const overtredingEvolvers: EvolversOf<
  | 'OvertredingVastgesteld'
  | 'OvertredingsrapportOpgemaakt'
  | 'ZienswijzeOvertredingOntvangen'
  | 'ZienswijzetermijnOvertredingVerstreken'
  | 'OvertredingsbesluitTeLaat'
  | 'BoeteMedewerkingOpgelegd'
  | 'VanBoeteMedewerkingAfgezien'
> = {
  OvertredingVastgesteld: (traject, { body: { nummer, soort, gepleegd, termijn }, legalDate }) => ({
    ...traject,
    overtredingen: [
      ...traject.overtredingen,
      {
        nummer,
        soort,
        gepleegd,
        vastgesteld: legalDate,
        termijn,
        rapport: null,
        zienswijzeTot: null,
        besluitVanaf: null,
        beslissenUiterlijk: null,
        teLaat: false,
        afloop: 'loopt',
        besluit: null,
        vensterDicht: false,
      },
    ],
  }),
  OvertredingsrapportOpgemaakt: (traject, { body, legalDate }) =>
    change(traject, body.nummer, {
      rapport: { op: legalDate, door: body.door },
      zienswijzeTot: body.zienswijzeTot,
      beslissenUiterlijk: body.beslissenUiterlijk,
    }),
  ZienswijzeOvertredingOntvangen: (traject, { body }) => change(traject, body.nummer, { besluitVanaf: body.ontvangen }),
  ZienswijzetermijnOvertredingVerstreken: (traject, { body }) =>
    change(traject, body.nummer, { besluitVanaf: plus(body.laatsteDag, { days: 1 }) }),
  OvertredingsbesluitTeLaat: (traject, { body }) => change(traject, body.nummer, { teLaat: true }),
  BoeteMedewerkingOpgelegd: (traject, { body, legalDate }) => {
    const next = change(traject, body.nummer, { afloop: 'beboet', besluit: body.besluit.nummer })
    const termijn = next.overtredingen.find(({ nummer }) => nummer === body.nummer)?.termijn ?? 1
    const fine = { besluit: body.besluit.nummer, bedragCent: body.bedragCent }
    return {
      ...next,
      besluiten: [...next.besluiten, body.besluit],
      boetelijst: [
        ...next.boetelijst,
        { ...fine, soort: 'boeteMedewerking', termijn, nieuweTermijn: false, vervallen: false },
      ],
      betalingen: [
        ...next.betalingen,
        { ...fine, van: 'gemeente', eersteDag: legalDate, uiterlijk: body.betalenTot, status: 'open' },
      ],
    }
  },
  VanBoeteMedewerkingAfgezien: (traject, { body }) => change(traject, body.nummer, { afloop: 'afgezien' }),
}

export const overtredingMessages: TrajectMessages = {
  OvertredingsrapportOpgemaakt: ({ body, legalDate }, traject) => [
    brief('sendBrief', 'vooraankondigingBoeteMedewerking', {
      afzender: vanCollege(traject.gemeente),
      titel: 'U krijgt misschien een boete van de gemeente',
      dagtekening: legalDate,
      alineas: [
        'U werkte niet genoeg mee aan uw inburgering.',
        `U kunt tot en met ${inWords(body.zienswijzeTot)} laten weten wat u daarvan vindt.`,
      ],
      gronden: [wet('23', 1), awb('5:53', 3)],
    }),
  ],
  BoeteMedewerkingOpgelegd: ({ body, legalDate }, traject) => [
    brief('sendBeschikking', 'boeteMedewerking', {
      afzender: vanCollege(traject.gemeente),
      titel: 'Boete: u werkte niet genoeg mee aan uw inburgering',
      dagtekening: legalDate,
      alineas: [`U krijgt een boete van ${euros(body.bedragCent)}. Betaal uiterlijk op ${inWords(body.betalenTot)}.`],
      gronden: [wet('23', 1), besluit('7.1', 2)],
      bezwaarTot: body.besluit.bezwaarTot,
    }),
  ],
  VanBoeteMedewerkingAfgezien: ({ body, legalDate }, traject) =>
    traject.overtredingen.find(({ nummer }) => nummer === body.nummer)?.rapport == null
      ? []
      : [
          brief('sendBrief', 'geenBoeteMedewerking', {
            afzender: vanCollege(traject.gemeente),
            titel: 'U krijgt geen boete van de gemeente',
            dagtekening: legalDate,
            alineas: ['Wij leggen u geen boete op voor wat in onze vooraankondiging staat.'],
            gronden: [awb('5:50', 2)],
          }),
        ],
}
