// Procedure bezwaarbehandeling: what happens between an objection and its decision: a hearing, and one adjournment (Awb 7:2, 7:10 lid 3).
import { z } from 'zod'
import { beslistermijnBezwaar } from '../../awb/artikel-7-10-beslistermijn-bezwaar.ts'
import { awb } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { besluitNummer, changeBesluit, gezag, withBesluit } from './bezwaar.ts'
import {
  act,
  before,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  refuse,
  type TrajectProcedure,
} from './parts.ts'

const geenBezwaar = refuse('geenBesluit', awb('7:11', 1), 'Tegen dit besluit loopt geen bezwaar.')

export const bezwaarbehandeling: TrajectProcedure = {
  isOpen: ({ besluiten }) => besluiten.some(({ status }) => status === 'bezwaar'),
  commands: {
    registreerHoorzitting: act({
      resource: 'hoorzittingen',
      label: 'Hoorzitting vastleggen',
      help: 'Wie bezwaar maakt wordt gehoord voordat op het bezwaar wordt beslist.',
      ground: awb('7:2', 1),
      bevoegd: { ...gezag, ground: awb('7:2', 1) },
      schema: z.strictObject({ besluit: besluitNummer, datum: isoDateSchema.meta({ title: 'Gehoord op' }) }),
      decide: (traject, { besluit: nummer, datum }, { today, actor }) =>
        withBesluit(traject, nummer, actor.organisatie, ({ status, bezwaarOntvangen }) =>
          status !== 'bezwaar'
            ? geenBezwaar
            : (firstRefusal(
                inFuture(datum, today),
                before(datum, bezwaarOntvangen, awb('7:2', 1), 'de ontvangst van het bezwaar'),
              ) ??
              happened(
                event('HoorzittingGehouden', { on: datum, ground: awb('7:2', 1) }, { besluit: nummer, op: datum }),
              )),
        ),
    }),
    verdaagBezwaar: act({
      resource: 'verdagingen',
      label: 'Beslissing op bezwaar verdagen',
      help: 'Een keer, met zes weken.',
      ground: awb('7:10', 3),
      bevoegd: { ...gezag, ground: awb('7:10', 3) },
      schema: z.strictObject({ besluit: besluitNummer }),
      decide: (traject, { besluit: nummer }, { today, actor }) =>
        withBesluit(
          traject,
          nummer,
          actor.organisatie,
          ({ status, verdaagd, teLaat, bezwaarTot, commissie = false }) => {
            if (status !== 'bezwaar') return geenBezwaar
            if (verdaagd === true || teLaat)
              return refuse(
                'alGedaan',
                awb('7:10', 3),
                'Verdagen kan een keer, en voordat de beslistermijn voorbij is.',
              )
            const termijn = beslistermijnBezwaar({ laatsteDagBezwaar: bezwaarTot, commissie, verdaagd: true })
            return happened(
              event(
                'BeslissingOpBezwaarVerdaagd',
                { on: today, ground: awb('7:10', 3), findings: [termijn] },
                { besluit: nummer, beslissenUiterlijk: termijn.outcome.laatsteDag },
              ),
            )
          },
        ),
    }),
  },
}

export const bezwaarbehandelingEvolvers: EvolversOf<'HoorzittingGehouden' | 'BeslissingOpBezwaarVerdaagd'> = {
  HoorzittingGehouden: (traject, { body }) => changeBesluit(traject, body.besluit, { gehoordOp: body.op }),
  BeslissingOpBezwaarVerdaagd: (traject, { body }) =>
    changeBesluit(traject, body.besluit, { verdaagd: true, beslissenUiterlijk: body.beslissenUiterlijk }),
}
