// Procedure intrekking: whoever took a decision takes it back; after a fine has fallen away DUO may begin again (Awb 5:43, 6:19, 10:1).
import { z } from 'zod'
import { type IsoDate, minus } from '../../dates/iso-date.ts'
import { conventie, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { vervolgboete } from '../artikelen/artikel-24-vervolgboete.ts'
import { zonderBesluit } from './besluit-vervalt.ts'
import { gemeenteVan } from './bevoegde-gemeente.ts'
import { brief, vanCollege, vanDuo } from './brieven.ts'
import {
  act,
  before,
  boeteAmbtenaar,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  refuse,
  type TrajectDecision,
  type TrajectMessages,
  type TrajectProcedure,
} from './parts.ts'
import { actOpBesluit } from './rechtsmiddel.ts'
import type { Besluit, Traject } from './state.ts'

const ground = conventie('intrekking')

export const intrekking: TrajectProcedure = {
  isOpen: ({ besluiten }) => besluiten.length > 0,
  commands: {
    trekBesluitIn: actOpBesluit({
      resource: 'intrekkingen',
      label: 'Besluit intrekken',
      help: 'Een PIP of een boete die niet klopte. Wat erop rustte vervalt; wat verstuurd is blijft zichtbaar.',
      ground,
      velden: { bekendmaking: isoDateSchema.meta({ title: 'Verstuurd op' }) },
      decide: (_traject, besluit, { bekendmaking }, { today }) =>
        !intrekbaar(besluit)
          ? refuse('geenBesluit', ground, 'Alleen een PIP of een boete: neem anders een nieuw besluit.')
          : (firstRefusal(
              inFuture(bekendmaking, today),
              before(bekendmaking, besluit.bekendmaking, ground, 'het besluit zelf'),
            ) ?? withdrawn(besluit, bekendmaking)),
    }),
    hervatBoeteprocedure: act({
      resource: 'hervattingen',
      label: 'Boeteprocedure hervatten',
      help: 'Als een boete voor de termijnoverschrijding is vervallen en DUO opnieuw wil beslissen.',
      ground: wet('25', 1),
      bevoegd: { ...boeteAmbtenaar, ground: wet('25', 1) },
      schema: z.strictObject({}),
      decide: (traject, _body, { today }) => {
        const { fase, boeteprocedure, termijn } = traject
        if (fase !== 'handhaving' || boeteprocedure !== null || termijn === null || !boeteVervallen(traject))
          return refuse('geenBoeteMogelijk', wet('25', 1), 'Er is geen vervallen boete over de laatste termijn.')
        const sinds = vorigeRonde(traject) ?? termijn.laatsteDag
        return happened(event('BoeteprocedureHervat', { on: today, ground: wet('25', 1) }, { sinds }))
      },
    }),
  },
}

const withdrawn = ({ nummer, soort, bekendmaking }: Besluit, on: IsoDate): TrajectDecision =>
  happened(
    event(
      'BesluitIngetrokken',
      { on, ground },
      { besluit: nummer, soort, vervangt: { feit: soort, waarde: bekendmaking, besluit: nummer } },
    ),
  )

const intrekbaar = ({ soort }: Besluit) => soort === 'pip' || soort.startsWith('boete')

/** The last fine for this term fell away; one that was imposed in its place stands (Awb 5:43). */
const boeteVervallen = ({ boetelijst, termijn }: Traject) =>
  boetelijst.findLast((fine) => fine.soort === 'boete' && fine.termijn === termijn?.nummer)?.vervallen === true

/** The day from which the last periodic fine counted (HD-05); null when there has been none. */
const vorigeRonde = ({ periodiekVanaf, periodiekeRondes }: Traject) =>
  periodiekVanaf === null || periodiekeRondes === 0
    ? null
    : minus(vervolgboete({ laatsteDagTweedeTermijn: periodiekVanaf, nummer: periodiekeRondes }).outcome.vanaf, {
        days: 1,
      })

export const intrekkingEvolvers: EvolversOf<'BesluitIngetrokken' | 'BoeteprocedureHervat'> = {
  BesluitIngetrokken: (traject, { body, legalDate }) => zonderBesluit(traject, body.besluit, legalDate),
  BoeteprocedureHervat: (traject, { body }) => ({
    ...traject,
    boeteprocedure: {
      sinds: body.sinds,
      rapport: null,
      zienswijzeTot: null,
      besluitVanaf: null,
      beslissenUiterlijk: null,
      teLaat: false,
    },
  }),
}

export const intrekkingMessages: TrajectMessages = {
  BesluitIngetrokken: ({ body, legalDate }, traject) => [
    brief('sendBeschikking', 'intrekking', {
      afzender: body.soort === 'boete' ? vanDuo : vanCollege(gemeenteVan(traject, body.besluit)),
      titel: body.soort === 'pip' ? 'Uw plan geldt niet meer' : 'Uw boete geldt niet meer',
      dagtekening: legalDate,
      alineas: [
        body.soort === 'pip'
          ? 'U krijgt een nieuw plan. Uw inburgeringstermijn loopt door.'
          : 'U hoeft deze boete niet te betalen. Wat u al betaalde, krijgt u terug.',
      ],
      gronden: [ground],
    }),
  ],
}
