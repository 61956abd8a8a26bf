// Procedure tijdelijkeVrijstelling: while someone is at school there is no plicht and the term stands still; afterwards both resume (Wet 4 lid 1 onder c and d; SS109, SS129, SS130).
import { z } from 'zod'
import { inWords } from '../../dates/in-words.ts'
import { type IsoDate, plus } from '../../dates/iso-date.ts'
import { besluit as besluitInburgering, duo, type Finding, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import {
  hervattingNaVrijstelling,
  tijdelijkeVrijstelling as termijnRule,
} from '../artikelen/artikel-4-tijdelijke-vrijstelling.ts'
import { zonderVerzoek } from './aanvraag.ts'
import { metBesluit, nieuwBesluit } from './bezwaar.ts'
import { brief, vanDuo } from './brieven.ts'
import type { TrajectEvent } from './events.ts'
import { verschoven } from './laatste-dag.ts'
import {
  act,
  before,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  message,
  minister,
  refuse,
  type TrajectDecision,
  type TrajectMessages,
  type TrajectProcedure,
  termijnOf,
} from './parts.ts'
import { opgeschort, type Traject } from './state.ts'
import type { TijdelijkeVrijstelling } from './state-plicht.ts'

const ground = wet('4', 1, 'd')
const gezag = { ...minister, ground }
/** Resumed without a PIP, and DUO has not written again yet. */
const waitsForKennisgeving = ({ hervatOp, kennisgeving }: Traject) => hervatOp !== null && kennisgeving === null

export const tijdelijkeVrijstelling: TrajectProcedure = {
  isOpen: (traject) =>
    traject.fase !== 'plicht' &&
    traject.fase !== 'afgesloten' &&
    (traject.vrijstelling !== null || waitsForKennisgeving(traject)),
  commands: {
    trekVrijstellingIn: act({
      resource: 'vrijstelling-intrekkingen',
      label: 'Tijdelijke vrijstelling intrekken',
      help: 'De plicht leeft weer op. Met een PIP loopt de termijn verder, met de vrije dagen erbij.',
      ground,
      bevoegd: gezag,
      schema: z.strictObject({ laatsteDag: isoDateSchema.meta({ title: 'Laatste vrijgestelde dag' }) }),
      decide: (traject, { laatsteDag }, { today }) =>
        traject.vrijstelling === null
          ? refuse('geenAanvraag', ground, 'Er geldt geen tijdelijke vrijstelling.')
          : (firstRefusal(
              inFuture(laatsteDag, today),
              before(laatsteDag, traject.vrijstelling.van, ground, 'de eerste vrijgestelde dag'),
            ) ??
            happened(
              resumed(traject, traject.vrijstelling, { laatsteDag, bron: 'ons', on: today, ingetrokken: true }),
            )),
    }),
    registreerKennisgeving: act({
      resource: 'kennisgevingen',
      label: 'Nieuwe kennisgeving van de plicht vastleggen',
      help: 'Na een tijdelijke vrijstelling zonder PIP tellen de tien weken vanaf deze dag.',
      ground: besluitInburgering('5.3', 1),
      bevoegd: { ...minister, ground: besluitInburgering('9.1') },
      schema: z.strictObject({ kennisgeving: isoDateSchema.meta({ title: 'Verstuurd op' }) }),
      decide: (traject, { kennisgeving }, { today }) =>
        traject.kennisgeving !== null
          ? refuse('alGedaan', besluitInburgering('5.3', 1), `De kennisgeving is van ${traject.kennisgeving}.`)
          : (firstRefusal(
              inFuture(kennisgeving, today),
              before(kennisgeving, traject.hervatOp, besluitInburgering('5.3', 1), 'na de vrijstelling'),
            ) ??
            happened(
              event(
                'KennisgevingGeregistreerd',
                { on: kennisgeving, ground: besluitInburgering('5.3', 1) },
                { kennisgeving },
              ),
            )),
    }),
  },
  termijnen: ({ vrijstelling }) =>
    vrijstelling === null || vrijstelling.tot === null
      ? []
      : [
          termijnOf('vrijstelling', wet('4', 1, vrijstelling.grond), 'tijdelijk vrijgesteld', {
            firstDay: vrijstelling.van,
            lastDay: vrijstelling.tot,
          }),
        ],
  onLapse: {
    vrijstelling: (traject, { lastDay }, { today }) =>
      traject.vrijstelling === null
        ? happened()
        : happened(resumed(traject, traject.vrijstelling, { laatsteDag: lastDay, bron: 'ons', on: today })),
  },
  workItems: (traject) => [
    ...(traject.vrijstelling !== null && traject.vrijstelling.tot === null
      ? [
          {
            key: 'vrijstelling',
            text: 'Volgen of de tijdelijke vrijstelling nog geldt',
            bevoegd: 'duo' as const,
            dueOn: null,
            ground,
            settledBy: ['trekVrijstellingIn'],
          },
        ]
      : []),
    ...(waitsForKennisgeving(traject)
      ? [
          {
            key: 'kennisgeving',
            text: 'Opnieuw kennisgeven van de inburgeringsplicht',
            bevoegd: 'duo' as const,
            dueOn: traject.hervatOp,
            ground: besluitInburgering('5.3', 1),
            settledBy: ['registreerKennisgeving'],
          },
        ]
      : []),
  ],
}

/** By an act of DUO, with its decision. */
export function temporarily(
  traject: Traject,
  period: TijdelijkeVrijstelling,
  { on, finding }: { readonly on: IsoDate; readonly finding: Finding },
  today: IsoDate,
): TrajectDecision {
  if (traject.vrijstelling !== null)
    return refuse('alGedaan', finding.ground, 'Er geldt al een tijdelijke vrijstelling: trek die eerst in.')
  const besluit = nieuwBesluit(traject, { soort: 'vrijstelling', van: 'duo', bekendmaking: on })
  return (
    firstRefusal(
      inFuture(period.van, today),
      before(period.van, traject.plichtBegin, finding.ground, 'het begin van de plicht'),
      before(period.van, afterEarlier(traject), finding.ground, 'na de vorige vrijstelling'),
      period.tot !== null && before(period.tot, period.van, finding.ground, 'de eerste dag'),
    ) ??
    happened(
      event(
        'TijdelijkVrijgesteld',
        { on, ground: finding.ground, findings: [finding] },
        { ...period, bron: 'ons', besluit },
      ),
    )
  )
}

/** From when other days can be exempt. */
export const afterEarlier = ({ laatsteVrijeDag }: Traject): IsoDate | null =>
  laatsteVrijeDag && plus(laatsteVrijeDag, { days: 1 })

type Einde = {
  readonly laatsteDag: IsoDate
  readonly bron: 'ons' | 'duo'
  readonly on: IsoDate
  /** By a decision, not because its days are over. */
  readonly ingetrokken?: true
}

/** The plicht is there again; what is left of the term is our convention until DUO says otherwise (P-10). */
export function resumed(
  traject: Traject,
  { van }: Pick<TijdelijkeVrijstelling, 'van'>,
  { laatsteDag, bron, on, ingetrokken }: Einde,
): TrajectEvent {
  const { termijn, pips } = traject
  const vervolg = hervattingNaVrijstelling({ pipVastgesteld: pips.length > 0 })
  const moved =
    termijn === null
      ? null
      : termijnRule({ laatsteDag: termijn.laatsteDag, van, tot: laatsteDag, aanvang: termijn.aanvang })
  return event(
    'TijdelijkeVrijstellingBeeindigd',
    { on, ground, findings: moved === null ? [vervolg] : [vervolg, moved] },
    {
      laatsteDag,
      termijnVan: termijn?.laatsteDag ?? null,
      termijnTot: moved?.outcome.laatsteDag ?? null,
      bron,
      ...(ingetrokken
        ? { besluit: nieuwBesluit(traject, { soort: 'vrijstelling', van: 'duo', bekendmaking: on }) }
        : {}),
    },
  )
}

export const tijdelijkeVrijstellingEvolvers: EvolversOf<'TijdelijkVrijgesteld' | 'TijdelijkeVrijstellingBeeindigd'> = {
  // A call for the intake that runs is withdrawn; that the term was exceeded is taken back when the exempt days lie before its end.
  TijdelijkVrijgesteld: (traject, { body: { grond, van, tot, besluit } }) => {
    const next: Traject = {
      ...zonderVerzoek(traject, 'vrijstelling'),
      vrijstelling: { grond, van, tot },
      oproepen: traject.oproepen.filter(({ afloop }) => afloop !== 'loopt'),
      besluiten: metBesluit(traject, besluit),
    }
    if (next.termijn === null || next.fase !== 'handhaving' || !opgeschort(next)) return next
    return {
      ...next,
      fase: 'inburgeringstermijn',
      termijn: { ...next.termijn, overschreden: false },
      boeteprocedure: null,
      periodiekVanaf: null,
    }
  },
  TijdelijkeVrijstellingBeeindigd: (traject, { body, legalDate }) => {
    const { termijnVan, termijnTot } = body
    const next: Traject = {
      ...traject,
      vrijstelling: null,
      hervatOp: legalDate,
      laatsteVrijeDag: body.laatsteDag,
      besluiten: metBesluit(traject, body.besluit ?? null),
    }
    if (next.termijn === null) return { ...next, kennisgeving: null, pipTermijnVoorbij: null }
    if (termijnVan === null || termijnTot === null || termijnTot === termijnVan) return next
    const later = verschoven(next, termijnTot, legalDate)
    return { ...later, termijn: later.termijn && { ...later.termijn, voorlopigNa: termijnVan } }
  },
}

export const tijdelijkeVrijstellingMessages: TrajectMessages = {
  TijdelijkVrijgesteld: ({ body, ground: decided, legalDate }) =>
    body.besluit === null
      ? []
      : [
          brief('sendBeschikking', 'tijdelijkeVrijstelling', {
            afzender: vanDuo,
            titel: 'U hoeft voorlopig niet in te burgeren',
            dagtekening: legalDate,
            alineas: [
              `U bent vrijgesteld vanaf ${inWords(body.van)}${body.tot === null ? '' : ` tot en met ${inWords(body.tot)}`}.`,
              'Daarna loopt uw inburgeringstermijn verder.',
            ],
            gronden: [decided],
            bezwaarTot: body.besluit.bezwaarTot,
          }),
        ],
  // DUO holds the term and the new notification: what it says counts (P-10).
  TijdelijkeVrijstellingBeeindigd: ({ body, legalDate }) => [
    body.termijnVan === null ? message('fetchInburgeringsplichtFromDuo', {}) : message('fetchTermijnFromDuo', {}),
    ...((body.termijnTot === null && body.besluit === undefined) || body.bron === 'duo'
      ? []
      : [
          brief(body.besluit === undefined ? 'sendBrief' : 'sendBeschikking', 'vrijstellingGeeindigd', {
            afzender: vanDuo,
            titel: 'U moet weer inburgeren',
            dagtekening: legalDate,
            alineas: [
              `Uw vrijstelling gold tot en met ${inWords(body.laatsteDag)}.`,
              body.termijnTot === null
                ? 'U krijgt opnieuw bericht van uw inburgeringsplicht.'
                : `De laatste dag van uw termijn is ${inWords(body.termijnTot)}, tenzij DUO u een andere dag noemt.`,
            ],
            gronden: body.termijnTot === null ? [ground] : [ground, duo('SS130')],
            ...(body.besluit === undefined ? {} : { bezwaarTot: body.besluit.bezwaarTot }),
          }),
        ]),
  ],
}
