// Procedure oproep: the calls for the brede intake, the warning with the second, the fine and the third (Wet 14, 22; Besluit 7.1 lid 1).
import { z } from 'zod'
import { inWords } from '../../dates/in-words.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { besluit, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { boeteBredeIntakeSchema, imposed } from './boete-brede-intake.ts'
import { brief, euros, vanCollege } from './brieven.ts'
import {
  act,
  before,
  college,
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
import type { Oproep, Traject } from './state.ts'
import { nietGehoord } from './zienswijze-toets.ts'

const laatste = ({ oproepen }: Traject): Oproep | null => oproepen.at(-1) ?? null
const loopt = (traject: Traject): Oproep | null => {
  const oproep = laatste(traject)
  return oproep?.afloop === 'loopt' ? oproep : null
}

/** The last call, when someone did come within its term and that is only now written down; not after a fine was built on it. */
function recordedLate(traject: Traject, datum: IsoDate, medewerking: 'voldoende' | 'onvoldoende'): Oproep | null {
  const last = laatste(traject)
  if (last?.afloop !== 'gemist' || medewerking === 'onvoldoende' || datum > last.uiterlijk) return null
  return traject.intakeAfgerondOp === null && !boetesBredeIntake(traject).some((on) => on > last.op) ? last : null
}

/** The last call, when someone came and stopped to cooperate afterwards: that too is followed by a warning and a next call (Wet 14 lid 1). */
function cooperatedNoMore(traject: Traject, medewerking: 'voldoende' | 'onvoldoende'): Oproep | null {
  const last = laatste(traject)
  return last?.afloop === 'verschenen' && medewerking === 'onvoldoende' && traject.intakeAfgerondOp === null
    ? last
    : null
}

/** A next call is possible when none runs and the intake is not done; after three missed calls the gemeente completes it in absence (lid 2). */
export const magOproepen = (traject: Traject): boolean =>
  traject.intakeAfgerondOp === null &&
  loopt(traject) === null &&
  laatste(traject)?.afloop !== 'verschenen' &&
  traject.oproepen.length < 3

export const drieGemist = ({ oproepen }: Traject): boolean =>
  oproepen.length >= 3 && oproepen.every(({ afloop }) => afloop === 'gemist')

/** The days on which fines for the brede intake that stand were made known. */
const boetesBredeIntake = ({ besluiten }: Traject): readonly IsoDate[] =>
  besluiten
    .filter(({ soort, status }) => soort === 'boeteBredeIntake' && status !== 'herroepen')
    .map(({ bekendmaking }) => bekendmaking)

/**
 * A first fine when a call was missed after the warning; a second when the new term of the first was missed, and that fine stands; no more
 * (Wet 22; Besluit 7.1 lid 1). Not when the power has lapsed (Awb 5:45).
 */
export const boeteBredeIntakeMogelijk = (traject: Traject): boolean => {
  if (traject.boeteBredeIntakeVervallen || loopt(traject) !== null || !bevoegdBijOvertreding(traject)) return false
  const gemist = traject.oproepen.filter(({ afloop }) => afloop === 'gemist')
  const [first, ...more] = boetesBredeIntake(traject)
  if (first === undefined) return gemist.length >= 2
  return more.length === 0 && gemist.some(({ op }) => op === first)
}

/** Of an asielstatushouder the college is that of the gemeente where he is housed: before he is registered there none can fine him (Wet 1, 22). */
function bevoegdBijOvertreding(traject: Traject): boolean {
  if (traject.doelgroep !== 'asiel') return true
  const [since, overtreding] = [traject.eersteInschrijving ?? traject.inschrijving, overtredingBredeIntake(traject)]
  return since !== null && overtreding !== null && overtreding >= since
}

/** The day of the violation: when someone did not cooperate, else the day after the term of the last missed call. */
export function overtredingBredeIntake({ oproepen }: Traject): IsoDate | null {
  const gemist = oproepen.findLast(({ afloop }) => afloop === 'gemist')
  if (gemist === undefined) return null
  const { gemistOp = gemist.uiterlijk, uiterlijk } = gemist
  return gemistOp === uiterlijk ? plus(uiterlijk, { days: 1 }) : gemistOp
}

export const oproep: TrajectProcedure = {
  isOpen: (traject) => traject.oproepen.length > 0 && traject.fase !== 'afgesloten',
  commands: {
    registreerVerschijning: act({
      resource: 'verschijningen',
      label: 'Vastleggen of iemand kwam en meewerkte',
      help: 'Onvoldoende meewerken telt als niet verschijnen.',
      ground: wet('14', 1),
      bevoegd: { ...college, ground: wet('14', 1) },
      schema: z.strictObject({
        datum: isoDateSchema.meta({ title: 'Datum' }),
        medewerking: z.enum(['voldoende', 'onvoldoende']).meta({ title: 'Medewerking' }),
      }),
      decide(traject, { datum, medewerking }, { today }) {
        const current =
          loopt(traject) ?? recordedLate(traject, datum, medewerking) ?? cooperatedNoMore(traject, medewerking)
        if (!current)
          return refuse('geenOproep', wet('14', 1), 'Er loopt geen oproep. Roep eerst op voor de brede intake.')
        const kind = medewerking === 'voldoende' ? 'Verschenen' : 'OproepGemist'
        return (
          firstRefusal(inFuture(datum, today), before(datum, current.op, wet('14', 1), 'de dag van de oproep')) ??
          happened(event(kind, { on: datum, ground: wet('14', 1) }, { nummer: current.nummer }))
        )
      },
    }),
    legBoeteBredeIntakeOp: act({
      resource: 'boetes-brede-intake',
      label: 'Boete voor de brede intake opleggen',
      help: 'Na twee gemiste oproepen. Het bedrag kan lager bij bijzondere omstandigheden. De eerste boete geeft ook een nieuwe termijn om te komen.',
      ground: wet('22'),
      bevoegd: handhaver,
      schema: boeteBredeIntakeSchema,
      decide: (traject, body, { today }) =>
        boeteBredeIntakeMogelijk(traject)
          ? (firstRefusal(
              inFuture(body.bekendmaking, today),
              before(body.bekendmaking, overtredingBredeIntake(traject), wet('22'), 'na de gemiste oproep'),
              nietGehoord(traject, body.bekendmaking),
            ) ?? imposed(traject, body))
          : refuse(
              'geenGemisteOproep',
              wet('22'),
              'Een boete kan pas als ook de tweede oproep is gemist, en een tweede boete als de nieuwe termijn van de eerste is gemist.',
            ),
    }),
  },
  termijnen(traject) {
    const current = loopt(traject)
    if (!current) return []
    const days = { firstDay: current.op, lastDay: current.uiterlijk }
    return [termijnOf(`oproep:${current.nummer}`, wet('14', 1), `verschijnen op oproep ${current.nummer}`, days)]
  },
  onLapse: {
    oproep: (traject, { lastDay }) =>
      happened(event('OproepGemist', { on: lastDay, ground: wet('14', 1) }, { nummer: loopt(traject)?.nummer ?? 0 })),
  },
  // When the intake is done nobody waits for this decision any more; it can still be taken.
  workItems: (traject) =>
    boeteBredeIntakeMogelijk(traject) && traject.intakeAfgerondOp === null
      ? [
          {
            key: 'boeteBredeIntake',
            text: 'Beslissen over een boete: oproep gemist',
            bevoegd: 'gemeente',
            dueOn: null,
            ground: wet('22'),
            settledBy: ['legBoeteBredeIntakeOp', 'vraagZienswijzeBredeIntake', 'roepOpVoorIntake', 'rondBredeIntakeAf'],
          },
        ]
      : [],
}

const settle = (traject: Traject, nummer: number, news: Partial<Oproep>): Traject => ({
  ...traject,
  oproepen: traject.oproepen.map((one) => (one.nummer === nummer ? { ...one, ...news } : one)),
})

export const oproepEvolvers: EvolversOf<'Opgeroepen' | 'OproepGemist' | 'Verschenen' | 'BoeteBredeIntakeOpgelegd'> = {
  Opgeroepen: (traject, { body, legalDate }) => ({
    ...traject,
    oproepen: [...traject.oproepen, { nummer: body.nummer, op: legalDate, uiterlijk: body.uiterlijk, afloop: 'loopt' }],
  }),
  OproepGemist: (traject, { body, legalDate }) =>
    settle(traject, body.nummer, { afloop: 'gemist', gemistOp: legalDate }),
  Verschenen: (traject, { body }) => settle(traject, body.nummer, { afloop: 'verschenen' }),
  BoeteBredeIntakeOpgelegd: (traject, { body, legalDate }) => ({
    ...traject,
    boetesBredeIntake: traject.boetesBredeIntake + 1,
    zienswijzeBredeIntake: null,
    boetelijst: [
      ...traject.boetelijst,
      {
        besluit: body.besluit.nummer,
        soort: 'boeteBredeIntake',
        bedragCent: body.bedragCent,
        termijn: traject.termijn?.nummer ?? 0,
        nieuweTermijn: false,
        vervallen: false,
      },
    ],
    besluiten: [...traject.besluiten, body.besluit],
    betalingen: [
      ...traject.betalingen,
      {
        besluit: body.besluit.nummer,
        van: 'gemeente',
        bedragCent: body.bedragCent,
        eersteDag: legalDate,
        uiterlijk: body.betalenTot,
        status: 'open',
      },
    ],
    oproepen:
      body.nieuweTermijnTot === null
        ? traject.oproepen
        : [
            ...traject.oproepen,
            { nummer: traject.oproepen.length + 1, op: legalDate, uiterlijk: body.nieuweTermijnTot, afloop: 'loopt' },
          ],
  }),
}

export const oproepMessages: TrajectMessages = {
  Opgeroepen: ({ body, legalDate }, traject) => [
    brief('sendBrief', body.waarschuwing ? 'oproepMetWaarschuwing' : 'oproep', {
      afzender: vanCollege(traject.gemeente),
      titel: body.waarschuwing ? 'Tweede oproep en waarschuwing' : 'Oproep voor een gesprek over uw inburgering',
      dagtekening: legalDate,
      alineas: [
        `Wij nodigen u uit voor de brede intake. Kom uiterlijk op ${inWords(body.uiterlijk)}.`,
        ...(body.waarschuwing
          ? ['U kwam niet, of werkte niet genoeg mee. Komt u weer niet, dan kunt u een boete krijgen.']
          : []),
      ],
      gronden: [wet('14', 1)],
    }),
  ],
  BoeteBredeIntakeOpgelegd: ({ body, legalDate }, traject) => [
    brief('sendBeschikking', 'boeteBredeIntake', {
      afzender: vanCollege(traject.gemeente),
      titel: 'Boete: u kwam niet naar de brede intake',
      dagtekening: legalDate,
      alineas: [
        `U krijgt een boete van ${euros(body.bedragCent)}. Betaal uiterlijk op ${inWords(body.betalenTot)}.`,
        ...(body.nieuweTermijnTot === null
          ? []
          : [`U moet alsnog komen, uiterlijk op ${inWords(body.nieuweTermijnTot)}.`]),
      ],
      gronden: [wet('22'), besluit('7.1', 1)],
      bezwaarTot: body.besluit.bezwaarTot,
    }),
  ],
}
