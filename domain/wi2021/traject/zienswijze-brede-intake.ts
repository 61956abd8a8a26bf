// Procedure zienswijze: before a fine for the brede intake someone may be asked for a zienswijze; it may be left out, because objection can repair a fine in full (Awb 4:8, 4:12).
import { z } from 'zod'
import { inWords } from '../../dates/in-words.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { awb, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { boeteBredeIntakeMogelijk, overtredingBredeIntake } from './3-oproep.ts'
import { brief, vanCollege } from './brieven.ts'
import {
  act,
  before,
  type EvolversOf,
  event,
  firstRefusal,
  handhaver,
  happened,
  inFuture,
  refuse,
  type TrajectMessages,
  type TrajectProcedure,
  termijnOf,
} from './parts.ts'
import type { Traject } from './state.ts'

const ground = awb('4:8', 1)
const bevoegd = { ...handhaver, ground }

export const zienswijzeBredeIntake: TrajectProcedure = {
  isOpen: (traject) => traject.fase !== 'afgesloten' && boeteBredeIntakeMogelijk(traject),
  commands: {
    vraagZienswijzeBredeIntake: act({
      resource: 'zienswijzeverzoeken',
      label: 'Zienswijze vragen over een boete voor de brede intake',
      help: 'Mag achterwege blijven: bezwaar kan deze boete helemaal herstellen (Awb 4:12).',
      ground,
      bevoegd,
      schema: z.strictObject({
        datum: isoDateSchema.meta({ title: 'Gevraagd op' }),
        uiterlijk: isoDateSchema.meta({ title: 'Zienswijze mogelijk tot en met' }),
      }),
      decide: (traject, { datum, uiterlijk }, { today }) =>
        traject.zienswijzeBredeIntake !== null
          ? refuse('alGedaan', ground, 'De zienswijze is al gevraagd.')
          : (firstRefusal(
              inFuture(datum, today),
              before(datum, overtredingBredeIntake(traject), ground, 'na de gemiste oproep'),
              before(uiterlijk, plus(datum, { days: 1 }), ground, 'na de vraag'),
            ) ?? happened(event('ZienswijzeBredeIntakeGevraagd', { on: datum, ground }, { tot: uiterlijk }))),
    }),
    registreerZienswijzeBredeIntake: act({
      resource: 'zienswijzen-brede-intake',
      label: 'Zienswijze over een boete voor de brede intake vastleggen',
      help: 'Wat iemand zelf naar voren brengt.',
      ground,
      bevoegd: { ...bevoegd, rollen: ['handhaver', 'klantmanager'] },
      schema: z.strictObject({ ontvangen: isoDateSchema.meta({ title: 'Ontvangen op' }) }),
      decide: ({ zienswijzeBredeIntake: asked }, { ontvangen }, { today }) =>
        asked === null
          ? refuse('geenAanvraag', ground, 'Vraag eerst om een zienswijze.')
          : (firstRefusal(inFuture(ontvangen, today), before(ontvangen, asked.gevraagdOp, ground, 'de vraag')) ??
            happened(event('ZienswijzeBredeIntakeOntvangen', { on: ontvangen, ground }, { ontvangen }))),
    }),
  },
  termijnen: ({ zienswijzeBredeIntake: asked }) =>
    asked === null || asked.besluitVanaf !== null
      ? []
      : [
          termijnOf('zienswijzeBredeIntake', ground, 'zienswijze over een boete voor de brede intake', {
            firstDay: plus(asked.gevraagdOp, { days: 1 }),
            lastDay: asked.tot,
          }),
        ],
  onLapse: {
    zienswijzeBredeIntake: (_traject, { lastDay }, { today }) =>
      happened(event('ZienswijzetermijnBredeIntakeVerstreken', { on: today, ground }, { laatsteDag: lastDay })),
  },
}

export const zienswijzeBredeIntakeEvolvers: EvolversOf<
  'ZienswijzeBredeIntakeGevraagd' | 'ZienswijzeBredeIntakeOntvangen' | 'ZienswijzetermijnBredeIntakeVerstreken'
> = {
  ZienswijzeBredeIntakeGevraagd: (traject, { body, legalDate }) => ({
    ...traject,
    zienswijzeBredeIntake: { gevraagdOp: legalDate, tot: body.tot, besluitVanaf: null },
  }),
  ZienswijzeBredeIntakeOntvangen: (traject, { body }) => heard(traject, body.ontvangen),
  ZienswijzetermijnBredeIntakeVerstreken: (traject, { body }) => heard(traject, plus(body.laatsteDag, { days: 1 })),
}

const heard = (traject: Traject, besluitVanaf: IsoDate): Traject => ({
  ...traject,
  zienswijzeBredeIntake: traject.zienswijzeBredeIntake && { ...traject.zienswijzeBredeIntake, besluitVanaf },
})

export const zienswijzeBredeIntakeMessages: TrajectMessages = {
  ZienswijzeBredeIntakeGevraagd: ({ body, legalDate }, traject) => [
    brief('sendBrief', 'vooraankondigingBoeteBredeIntake', {
      afzender: vanCollege(traject.gemeente),
      titel: 'U krijgt misschien een boete: u kwam niet naar de brede intake',
      dagtekening: legalDate,
      alineas: [`U kunt tot en met ${inWords(body.tot)} laten weten wat u daarvan vindt.`],
      gronden: [wet('22'), ground],
    }),
  ],
}
