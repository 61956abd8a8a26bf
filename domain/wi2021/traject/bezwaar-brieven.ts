// What does someone hear about an objection? That it came and when the decision follows, that it takes longer, and the decision itself (Awb 6:14, 7:10, 7:12).
import { inWords } from '../../dates/in-words.ts'
import type { IsoDate } from '../../dates/iso-date.ts'
import type { Message } from '../../dossier.ts'
import { awb, type Citation } from '../../law/finding.ts'
import { gemeenteVan } from './bevoegde-gemeente.ts'
import { brief, euros, vanCollege, vanDuo } from './brieven.ts'
import type { TrajectMessages } from './parts.ts'
import type { Traject } from './state.ts'

type Words = {
  readonly soort: string
  readonly titel: string
  readonly alineas: readonly string[]
  readonly gronden: readonly Citation[]
  readonly beroepTot?: IsoDate
}

function about(traject: Traject, nummer: number, dagtekening: IsoDate, { soort, ...words }: Words): readonly Message[] {
  const van = traject.besluiten.find((one) => one.nummer === nummer)?.van
  const afzender = van === 'duo' ? vanDuo : vanCollege(gemeenteVan(traject, nummer))
  return [
    brief(soort === 'beslissingOpBezwaar' ? 'sendBeschikking' : 'sendBrief', soort, {
      afzender,
      dagtekening,
      ...words,
    }),
  ]
}

export const bezwaarMessages: TrajectMessages = {
  BezwaarIngediend: ({ body, legalDate }, traject) =>
    about(traject, body.besluit, legalDate, {
      soort: 'ontvangstBezwaar',
      titel: 'Wij hebben uw bezwaar ontvangen',
      alineas: [
        ...(body.buitenTermijn
          ? ['Uw bezwaar kwam na de termijn. Laat ons weten waardoor dat komt: wij kijken of het u te verwijten is.']
          : []),
        `U krijgt uiterlijk op ${inWords(body.beslissenUiterlijk)} een beslissing.`,
        'Intussen blijft het besluit gelden.',
      ],
      gronden: [awb('6:14', 1), ...(body.buitenTermijn ? [awb('6:11')] : []), awb('6:16'), awb('7:10', 1)],
    }),
  BeslissingOpBezwaarVerdaagd: ({ body, legalDate }, traject) =>
    about(traject, body.besluit, legalDate, {
      soort: 'verdaging',
      titel: 'De beslissing op uw bezwaar duurt langer',
      alineas: [`U krijgt uiterlijk op ${inWords(body.beslissenUiterlijk)} een beslissing.`],
      gronden: [awb('7:10', 3)],
    }),
  OpBezwaarBeslist: ({ body, ground, legalDate }, traject) =>
    about(traject, body.besluit, legalDate, {
      soort: 'beslissingOpBezwaar',
      titel: 'De beslissing op uw bezwaar',
      alineas: [body.uitkomst === 'nietOntvankelijk' ? inadmissible(ground) : outcome(body.uitkomst, body.bedragCent)],
      gronden: [body.uitkomst === 'nietOntvankelijk' ? ground : awb('7:11', 1), awb('7:12', 1)],
      ...(body.beroepTot === undefined ? {} : { beroepTot: body.beroepTot }),
    }),
}

const inadmissible = ({ artikel }: Citation) =>
  artikel === '6:11'
    ? 'Uw bezwaar kwam te laat, en dat is u te verwijten. Daarom kijken wij er niet naar. Het besluit blijft gelden.'
    : 'Uw bezwaar voldoet niet aan de eisen van de wet. Daarom kijken wij er niet naar. Het besluit blijft gelden.'

function outcome(uitkomst: 'gegrond' | 'ongegrond', bedragCent: number | undefined): string {
  if (uitkomst === 'ongegrond') return 'U krijgt geen gelijk. Het besluit blijft gelden.'
  return bedragCent === undefined
    ? 'U krijgt gelijk. Het besluit geldt niet meer.'
    : `U krijgt voor een deel gelijk. De boete is nu ${euros(bedragCent)}.`
}
