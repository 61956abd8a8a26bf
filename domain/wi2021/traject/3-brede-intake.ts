// Fase 3, brede intake: the gemeente gets to know the person and sets the PIP within ten weeks (Wet 14 and 15; Besluit 5.3).
import { z } from 'zod'
import { plus } from '../../dates/iso-date.ts'
import type { Termijn } from '../../dossier.ts'
import { besluit, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { pipTermijn, teltVanafInschrijving } from '../artikelen/besluit-5-3-pip.ts'
import { drieGemist, magOproepen, overtredingBredeIntake } from './3-oproep.ts'
import {
  act,
  before,
  college,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  refuse,
  type TrajectPart,
  termijnOf,
} from './parts.ts'
import { opgeschort, type Traject } from './state.ts'

const intakeGezag = { ...college, ground: wet('14', 1) }

export const bredeIntake: TrajectPart = {
  alsoAdmits: ['stelPipVast', 'meldAanVoorLeerbaarheidstoets', 'stelVrijVanLeerbaarheidstoets'],
  commands: {
    roepOpVoorIntake: act({
      resource: 'oproepen',
      label: 'Oproepen voor de brede intake',
      help: 'De tweede oproep is ook een schriftelijke waarschuwing.',
      ground: wet('14', 1),
      bevoegd: intakeGezag,
      schema: z.strictObject({
        datum: isoDateSchema.meta({ title: 'Oproep verstuurd op' }),
        uiterlijk: isoDateSchema.meta({ title: 'Komen uiterlijk op' }),
      }),
      decide(traject, { datum, uiterlijk }, { today }) {
        if (opgeschort(traject))
          return refuse(
            'geenBredeIntake',
            wet('4', 1),
            'Er geldt een tijdelijke vrijstelling: zolang is er geen plicht.',
          )
        if (!magOproepen(traject))
          return refuse(
            'eersteOproepLoopt',
            wet('14', 1),
            'Wacht tot de lopende oproep voorbij is; na drie gemiste oproepen rondt u de intake af.',
          )
        const nummer = traject.oproepen.length + 1
        return (
          firstRefusal(
            inFuture(datum, today),
            before(datum, traject.plichtBegin, wet('14', 1), 'het begin van de plicht'),
            before(datum, overtredingBredeIntake(traject), wet('14', 1), 'na de vorige oproep'),
            before(uiterlijk, plus(datum, { days: 1 }), wet('14', 1), 'na de oproep'),
          ) ??
          happened(
            event('Opgeroepen', { on: datum, ground: wet('14', 1) }, { nummer, uiterlijk, waarschuwing: nummer === 2 }),
          )
        )
      },
    }),
    rondBredeIntakeAf: act({
      resource: 'intake-afrondingen',
      label: 'Brede intake afronden',
      help: 'In afwezigheid kan alleen na drie gemiste oproepen.',
      ground: wet('14', 3),
      bevoegd: intakeGezag,
      schema: z.strictObject({
        datum: isoDateSchema.meta({ title: 'Afgerond op' }),
        inAfwezigheid: z.boolean().optional().meta({ title: 'In afwezigheid' }),
      }),
      decide(traject, { datum, inAfwezigheid = false }, { today }) {
        if (traject.intakeAfgerondOp !== null)
          return refuse('alGedaan', wet('14', 3), 'De brede intake is al afgerond.')
        if (inAfwezigheid && !drieGemist(traject))
          return refuse('geenGemisteOproep', wet('14', 2), 'Afronden in afwezigheid kan pas na drie gemiste oproepen.')
        if (!inAfwezigheid && (traject.lbt.status === 'geen' || traject.lbt.status === 'aangemeld'))
          return refuse(
            'leerbaarheidstoetsNodig',
            wet('14', 3),
            'Wacht op de uitslag van de leerbaarheidstoets, of stel iemand ervan vrij.',
          )
        const ground = inAfwezigheid ? wet('14', 2) : wet('14', 3)
        return (
          inFuture(datum, today) ?? happened(event('BredeIntakeAfgerond', { on: datum, ground }, { inAfwezigheid }))
        )
      },
    }),
    vraagInformatieDerde: act({
      resource: 'informatieverzoeken',
      label: 'Vastleggen dat informatie van een derde nodig is',
      help: 'Alleen als het PIP redelijkerwijs niet zonder die informatie kan.',
      ground: besluit('5.3', 2),
      bevoegd: college,
      schema: z.strictObject({ datum: isoDateSchema.meta({ title: 'Gevraagd op' }) }),
      decide: (_traject, { datum }, { today }) =>
        inFuture(datum, today) ??
        happened(event('InformatieDerdeGevraagd', { on: datum, ground: besluit('5.3', 2) }, { datum })),
    }),
    registreerInformatieDerde: act({
      resource: 'informatie-ontvangsten',
      label: 'Ontvangen informatie van een derde vastleggen',
      help: 'Daarna is er nog hooguit twee weken voor het PIP.',
      ground: besluit('5.3', 2),
      bevoegd: college,
      schema: z.strictObject({ datum: isoDateSchema.meta({ title: 'Ontvangen op' }) }),
      decide: (traject, { datum }, { today }) =>
        traject.derde === null || traject.derde.ontvangenOp !== null
          ? refuse('geenAanvraag', besluit('5.3', 2), 'Leg eerst vast dat u informatie van een derde nodig hebt.')
          : (firstRefusal(
              inFuture(datum, today),
              before(datum, traject.derde.gevraagdOp, besluit('5.3', 2), 'de dag van de vraag'),
            ) ?? happened(event('InformatieDerdeOntvangen', { on: datum, ground: besluit('5.3', 2) }, { datum }))),
    }),
  },
  termijnen: (traject) => (opgeschort(traject) ? [] : pipTermijnen(traject)),
  onLapse: {
    pip: (_traject, { lastDay }, { today }) =>
      happened(event('PipTermijnVerstreken', { on: today, ground: besluit('5.3', 1) }, { laatsteDag: lastDay })),
  },
  workItems(traject) {
    if (opgeschort(traject)) return []
    const due = pipFinding(traject)?.outcome.laatsteDag ?? null
    const item = (key: string, text: string, settledBy: readonly string[], ground = wet('14', 1)) => ({
      key,
      text,
      bevoegd: 'gemeente' as const,
      dueOn: due,
      ground,
      settledBy,
    })
    const derde =
      traject.derde !== null && traject.derde.ontvangenOp === null
        ? [item('derde', 'Informatie van een derde afwachten', ['registreerInformatieDerde'], besluit('5.3', 2))]
        : []
    if (traject.intakeAfgerondOp !== null)
      return [item('pip', 'PIP vaststellen', ['stelPipVast', 'vraagInformatieDerde'], besluit('5.3', 1)), ...derde]
    return [
      ...derde,
      ...(magOproepen(traject) && traject.oproepen.length < 2
        ? [item('oproep', 'Oproepen voor de brede intake', ['roepOpVoorIntake'])]
        : []),
      ...(traject.lbt.status === 'geen'
        ? [
            item(
              'lbt',
              'Aanmelden voor de leerbaarheidstoets',
              ['meldAanVoorLeerbaarheidstoets', 'stelVrijVanLeerbaarheidstoets'],
              wet('14', 3),
            ),
          ]
        : []),
      item('intake', 'Brede intake afronden', ['rondBredeIntakeAf', 'registreerVerschijning'], wet('14', 3)),
    ]
  },
}

/** The registration that counts: the first in a gemeente of ours. Lid 3 gives a new college ten weeks of its own only where there is a PIP. */
const geteldeInschrijving = ({ eersteInschrijving, inschrijving }: Traject) => eersteInschrijving ?? inschrijving

/** The day after which the ten weeks run; null while it has not come. */
function pipAnker(traject: Traject) {
  const { kennisgeving, doelgroep } = traject
  const inschrijving = geteldeInschrijving(traject)
  if (kennisgeving === null) return null
  // Only who is housed under the Huisvestingswet waits for the registration; the others are counted from the notification.
  const ingeschreven = doelgroep !== 'asiel' || (inschrijving !== null && inschrijving <= kennisgeving)
  return ingeschreven && !teltVanafInschrijving(kennisgeving) ? kennisgeving : inschrijving
}

function pipFinding(traject: Traject) {
  const { kennisgeving, plichtBegin, derde } = traject
  const inschrijving = geteldeInschrijving(traject)
  const anker = pipAnker(traject)
  if (kennisgeving === null || plichtBegin === null || anker === null) return null
  return pipTermijn({
    datumKennisgeving: kennisgeving,
    ingeschrevenOpKennisgeving: anker === kennisgeving || (inschrijving !== null && inschrijving <= kennisgeving),
    ...(inschrijving === null ? {} : { inschrijving }),
    ...(derde?.ontvangenOp ? { ontvangstInformatieDerde: derde.ontvangenOp } : {}),
  })
}

/** The ten weeks may be exceeded while the college waits for somebody else (lid 2); under the text of 2022 they may not. */
function wachtOpDerde({ derde, kennisgeving }: Traject): boolean {
  return derde !== null && derde.ontvangenOp === null && kennisgeving !== null && !teltVanafInschrijving(kennisgeving)
}

function pipTermijnen(traject: Traject): readonly Termijn[] {
  const [finding, anker] = [pipFinding(traject), pipAnker(traject)]
  if (finding === null || anker === null || wachtOpDerde(traject)) return []
  const { laatsteDag } = finding.outcome
  if (traject.pipTermijnVoorbij !== null && traject.pipTermijnVoorbij >= laatsteDag) return []
  return [termijnOf('pip', finding.ground, 'PIP', { firstDay: plus(anker, { days: 1 }), lastDay: laatsteDag })]
}

export const bredeIntakeEvolvers: EvolversOf<
  'BredeIntakeAfgerond' | 'InformatieDerdeGevraagd' | 'InformatieDerdeOntvangen' | 'PipTermijnVerstreken'
> = {
  BredeIntakeAfgerond: (traject, { legalDate }) => ({
    ...traject,
    intakeAfgerondOp: legalDate,
    oproepen: traject.oproepen.map((one) => (one.afloop === 'loopt' ? { ...one, afloop: 'verschenen' } : one)),
  }),
  InformatieDerdeGevraagd: (traject, { body }) => ({
    ...traject,
    derde: { gevraagdOp: body.datum, ontvangenOp: null },
  }),
  InformatieDerdeOntvangen: (traject, { body }) => ({
    ...traject,
    derde: { gevraagdOp: traject.derde?.gevraagdOp ?? body.datum, ontvangenOp: body.datum },
  }),
  PipTermijnVerstreken: (traject, { body }) => ({ ...traject, pipTermijnVoorbij: body.laatsteDag }),
}
