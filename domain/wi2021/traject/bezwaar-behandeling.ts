// Procedure bezwaarbehandeling: what happens between an objection and its decision: a hearing, and one adjournment (Awb 7:2, 7:10 lid 3).
import { beslistermijnBezwaar } from '../../awb/artikel-7-10-beslistermijn-bezwaar.ts'
import { awb } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import {
  before,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  refuse,
  type TrajectProcedure,
} from './parts.ts'
import { actOpBesluit, changeBesluit } from './rechtsmiddel.ts'

const geenBezwaar = refuse('geenBesluit', awb('7:11', 1), 'Tegen dit besluit loopt geen bezwaar.')

export const bezwaarbehandeling: TrajectProcedure = {
  isOpen: ({ besluiten }) => besluiten.some(({ status }) => status === 'bezwaar'),
  commands: {
    registreerHoorzitting: actOpBesluit({
      resource: 'hoorzittingen',
      label: 'Hoorzitting vastleggen',
      help: 'Wie bezwaar maakt wordt gehoord voordat op het bezwaar wordt beslist.',
      ground: awb('7:2', 1),
      velden: { datum: isoDateSchema.meta({ title: 'Gehoord op' }) },
      decide: (_traject, { nummer, status, bezwaarOntvangen }, { datum }, { today }) =>
        status !== 'bezwaar'
          ? geenBezwaar
          : (firstRefusal(
              inFuture(datum, today),
              before(datum, bezwaarOntvangen, awb('7:2', 1), 'de ontvangst van het bezwaar'),
            ) ??
            happened(
              event('HoorzittingGehouden', { on: datum, ground: awb('7:2', 1) }, { besluit: nummer, op: datum }),
            )),
    }),
    verdaagBezwaar: actOpBesluit({
      resource: 'verdagingen',
      label: 'Beslissing op bezwaar verdagen',
      help: 'Een keer, met zes weken.',
      ground: awb('7:10', 3),
      velden: {},
      decide: (_traject, { nummer, status, verdaagd, teLaat, bezwaarTot, commissie = false }, _body, { today }) => {
        if (status !== 'bezwaar') return geenBezwaar
        if (verdaagd === true || teLaat)
          return refuse('alGedaan', awb('7:10', 3), 'Verdagen kan een keer, en voordat de beslistermijn voorbij is.')
        const termijn = beslistermijnBezwaar({ laatsteDagBezwaar: bezwaarTot, commissie, verdaagd: true })
        return happened(
          event(
            'BeslissingOpBezwaarVerdaagd',
            { on: today, ground: awb('7:10', 3), findings: [termijn] },
            { besluit: nummer, beslissenUiterlijk: termijn.outcome.laatsteDag },
          ),
        )
      },
    }),
  },
}

export const bezwaarbehandelingEvolvers: EvolversOf<'HoorzittingGehouden' | 'BeslissingOpBezwaarVerdaagd'> = {
  HoorzittingGehouden: (traject, { body }) => changeBesluit(traject, body.besluit, { gehoordOp: body.op }),
  BeslissingOpBezwaarVerdaagd: (traject, { body }) =>
    changeBesluit(traject, body.besluit, { verdaagd: true, beslissenUiterlijk: body.beslissenUiterlijk }),
}
