// What does each event of the boete procedure change, and what do we tell the person?
import { inWords } from '../../dates/in-words.ts'
import { plus } from '../../dates/iso-date.ts'
import { awb, wet } from '../../law/finding.ts'
import { newTerm } from './5-inburgeringstermijn.ts'
import { geenBoete } from './boete-aankondiging.ts'
import { brief, euros, vanDuo } from './brieven.ts'
import type { EvolversOf, TrajectMessages } from './parts.ts'
import type { Boeteprocedure, Traject } from './state.ts'

const change = (traject: Traject, news: Partial<Boeteprocedure>): Traject => ({
  ...traject,
  boeteprocedure: traject.boeteprocedure && { ...traject.boeteprocedure, ...news },
})

export const boeteEvolvers: EvolversOf<
  | 'BoeterapportOpgemaakt'
  | 'ZienswijzeOntvangen'
  | 'ZienswijzetermijnVerstreken'
  | 'BoetebesluitTeLaat'
  | 'BoeteOpgelegd'
  | 'VanBoeteAfgezien'
  | 'BoeteprocedureVervallen'
> = {
  BoeterapportOpgemaakt: (traject, { body, legalDate }) =>
    change(traject, {
      rapport: { op: legalDate, door: body.door },
      zienswijzeTot: body.zienswijzeTot,
      beslissenUiterlijk: body.beslissenUiterlijk,
    }),
  ZienswijzeOntvangen: (traject, { body }) => change(traject, { besluitVanaf: body.ontvangen }),
  ZienswijzetermijnVerstreken: (traject, { body }) =>
    change(traject, { besluitVanaf: plus(body.laatsteDag, { days: 1 }) }),
  BoetebesluitTeLaat: (traject) => change(traject, { teLaat: true }),
  BoeteOpgelegd(traject, { body, legalDate }) {
    const next: Traject = {
      ...traject,
      boeteprocedure: null,
      boetes: body.nummer,
      boetelijst: [
        ...traject.boetelijst,
        {
          besluit: body.besluit.nummer,
          soort: 'boete',
          bedragCent: body.bedragCent,
          termijn: (traject.termijn?.nummer ?? 1) - (traject.fase === 'inburgeringstermijn' ? 1 : 0),
          nieuweTermijn: body.nieuweTermijn !== null,
          vervallen: false,
        },
      ],
      besluiten: [...traject.besluiten, body.besluit],
      betalingen: [
        ...traject.betalingen,
        {
          besluit: body.besluit.nummer,
          van: 'duo',
          bedragCent: body.bedragCent,
          eersteDag: legalDate,
          uiterlijk: body.betalenTot,
          status: 'open',
        },
      ],
    }
    if (body.nieuweTermijn === null || traject.fase !== 'handhaving') return next
    return newTerm(next, body.nieuweTermijn, false)
  },
  VanBoeteAfgezien: (traject) => ({ ...traject, boeteprocedure: null }),
  BoeteprocedureVervallen: (traject) => ({ ...traject, boeteprocedure: null }),
}

export const boeteMessages: TrajectMessages = {
  BoeterapportOpgemaakt: ({ body, legalDate }) => [
    brief('sendBrief', 'vooraankondigingBoete', {
      afzender: vanDuo,
      titel: 'U krijgt misschien een boete',
      dagtekening: legalDate,
      alineas: [
        `U bent niet op tijd ingeburgerd. De boete is voorlopig ${euros(body.voorlopigBedragCent)}.`,
        `U kunt tot en met ${inWords(body.zienswijzeTot)} laten weten wat u daarvan vindt.`,
      ],
      gronden: [wet('25', 1), awb('5:53', 3)],
    }),
  ],
  BoeteOpgelegd: ({ body, legalDate }) => [
    brief('sendBeschikking', 'boete', {
      afzender: vanDuo,
      titel: 'U krijgt een boete',
      dagtekening: legalDate,
      alineas: [
        `De boete is ${euros(body.bedragCent)}. Betaal uiterlijk op ${inWords(body.betalenTot)}.`,
        ...(body.nieuweTermijn === null
          ? []
          : [
              `U krijgt een nieuwe termijn: van ${inWords(body.nieuweTermijn.aanvang)} tot en met ${inWords(body.nieuweTermijn.laatsteDag)}.`,
            ]),
      ],
      gronden: [wet('25', 1), wet('26', 1)],
      bezwaarTot: body.besluit.bezwaarTot,
    }),
  ],
  VanBoeteAfgezien: ({ body, legalDate }) => geenBoete(body, legalDate),
  BoeteprocedureVervallen: ({ body, legalDate }) => geenBoete(body, legalDate),
}
