// Fase 5, inburgeringstermijn: three years for route, PVT and MAP together (Wet 11); it ends met, lengthened (Wet 12) or exceeded (Wet 24, 25).
import { inWords } from '../../dates/in-words.ts'
import { minus, plus } from '../../dates/iso-date.ts'
import type { Termijn, WorkItem } from '../../dossier.ts'
import { besluit, conventie, duo, wet } from '../../law/finding.ts'
import type { Context } from '../../process.ts'
import { verlengingsaanvraag } from '../artikelen/besluit-4-5-verlengingsaanvraag.ts'
import { brief, vanDuo } from './brieven.ts'
import { eindeNadertOp, verschoven } from './laatste-dag.ts'
import { aanbodTermijnen } from './leerroute.ts'
import type { ReplyFacts } from './messages.ts'
import {
  type EvolversOf,
  event,
  happened,
  nothingNew,
  type TrajectDecision,
  type TrajectMessages,
  type TrajectPart,
  termijnOf,
} from './parts.ts'
import { huidigePip, type Inburgeringstermijn, opgeschort, type Traject } from './state.ts'
import { nietGemeld } from './state-plicht.ts'

export const inburgeringstermijnFase: TrajectPart = {
  alsoAdmits: ['verleenVerlenging', 'registreerVerlengingsaanvraag'],
  termijnen: (traject) =>
    traject.termijn === null || opgeschort(traject)
      ? []
      : [termijn(traject.termijn), ...window(traject, traject.termijn), ...aanbodTermijnen(traject)],
  onLapse: {
    inburgeringstermijn: (_traject, { lastDay }, { today }) =>
      happened(event('TermijnOverschreden', { on: today, ground: wet('25', 1) }, { laatsteDag: lastDay })),
    verlengingsvenster: (_traject, _lapse, { today }) =>
      happened(event('VerlengingMogelijk', { on: today, ground: besluit('4.5', 1) }, { vanaf: today })),
    eindeNadert: (traject, _lapse, { today }) =>
      happened(
        event(
          'EindeTermijnNadert',
          { on: today, ground: conventie('HD-06') },
          {
            laatsteDag: traject.termijn?.laatsteDag ?? today,
          },
        ),
      ),
    aanbod: (_traject, _lapse, { today }) =>
      happened(event('AanbodTermijnVerstreken', { on: today, ground: wet('16') }, { soort: 'aanbod' })),
    taalschakelStart: (_traject, _lapse, { today }) =>
      happened(event('AanbodTermijnVerstreken', { on: today, ground: wet('16') }, { soort: 'taalschakelStart' })),
  },
  workItems: (traject) => openParts(traject),
}

function termijn({ aanvang, laatsteDag, nummer }: Inburgeringstermijn): Termijn {
  const ground = nummer === 1 ? wet('11', 1) : wet('25', 1)
  return termijnOf('inburgeringstermijn', ground, 'voldoen aan de inburgeringsplicht', {
    firstDay: aanvang,
    lastDay: laatsteDag,
  })
}

/** From when an extension can be asked, and when the letter about the end goes out. Not in a term too short to have such a day. */
function window(traject: Traject, { aanvang, laatsteDag }: Inburgeringstermijn): readonly Termijn[] {
  const opens = verlengingsaanvraag({ laatsteDag, ontvangst: laatsteDag }).outcome.vroegsteDag
  const notice = eindeNadertOp(laatsteDag)
  const upTo = (day: typeof opens) => minus(day, { days: 1 })
  return [
    ...(!traject.vensterOpen && upTo(opens) >= aanvang
      ? [
          {
            key: 'verlengingsvenster',
            ground: besluit('4.5', 1),
            text: `Besluit inburgering 2021 art. 4.5 lid 1: verlenging aanvragen kan vanaf ${opens}`,
            firstDay: aanvang,
            lastDay: upTo(opens),
          },
        ]
      : []),
    ...(!traject.eindeGemeld && upTo(notice) >= aanvang
      ? [
          {
            key: 'eindeNadert',
            ground: conventie('HD-06'),
            text: `HD-06: brief over het einde van de termijn op ${notice}`,
            firstDay: aanvang,
            lastDay: upTo(notice),
          },
        ]
      : []),
  ]
}

/** What is still to be done before the last day: the parts of P-14 that the gemeente registers. */
export function openParts(traject: Traject): readonly WorkItem[] {
  const { pvt, map, zRoute, aanbod, doelgroep, termijn: current, voldaanOp } = traject
  const plan = huidigePip(traject)
  if (current === null || plan === null || voldaanOp !== null || opgeschort(traject)) return []
  const dueOn = current.laatsteDag
  const item = (key: string, text: string, ground: WorkItem['ground'], settledBy: readonly string[], due = dueOn) => ({
    key,
    text,
    bevoegd: 'gemeente' as const,
    dueOn: due,
    ground,
    settledBy,
  })
  const aanbodUiterlijk = plus(plan.dagtekening, { months: 3 })
  return [
    ...(doelgroep === 'asiel' && aanbod === null
      ? [item('aanbod', 'Inburgeringsaanbod doen', wet('16'), ['doeAanbod'], aanbodUiterlijk)]
      : []),
    ...(pvt === null ? [item('pvt', 'Participatieverklaringstraject afronden', wet('6', 1), ['registreerPvt'])] : []),
    ...(map === null && plan.leerroute !== 'onderwijs'
      ? [item('map', 'Module Arbeidsmarkt en Participatie afronden', wet('6', 1), ['registreerMap'])]
      : []),
    ...(zRoute === null && plan.leerroute === 'Z'
      ? [item('zRoute', 'Z-route afronden: uren en eindgesprek', wet('9', 1), ['registreerZRoute', 'registreerUren'])]
      : []),
  ]
}

/** What DUO holds of the term, against what the law says from the PIP and the extensions we know. */
export function termijnVanDuo(
  traject: Traject,
  { termijn: held }: ReplyFacts['fetchTermijnFromDuo'],
  asked: Readonly<Record<string, unknown>>,
  { today }: Context,
): TrajectDecision {
  const ours = traject.termijn
  if (held === null) return nothingNew
  if (ours === null || traject.voldaanOp !== null || traject.einde !== null)
    return ours?.laatsteDag === held.laatsteDag ? nothingNew : difference('nog geen termijn', held.laatsteDag, today)
  // One that ends before it begins is no term.
  if (held.laatsteDag < held.aanvang) return difference(ours.laatsteDag, held.laatsteDag, today)
  // While it stands still nothing is compared; afterwards DUO's own last day counts, once it is another than the one before.
  if (opgeschort(traject) || held.laatsteDag === ours.voorlopigNa) return nothingNew
  if (held.laatsteDag === ours.laatsteDag || (ours.voorlopigNa !== undefined && held.aanvang === ours.aanvang))
    return ours.bevestigd
      ? nothingNew
      : happened(event('TermijnBevestigd', { on: today, ground: duo('SS102') }, { laatsteDag: held.laatsteDag }))
  if (held.aanvang > ours.laatsteDag && traject.boeteprocedure !== null)
    return happened(
      event(
        'NieuweTermijnGesteld',
        { on: held.aanvang, ground: wet('24', 2) },
        { aanvang: held.aanvang, laatsteDag: held.laatsteDag },
      ),
    )
  const melding = asked['gebeurtenis']
  const verlenging = melding === 'SS103' || melding === 'SS104'
  if (verlenging && held.laatsteDag > ours.laatsteDag && !extendedByUs(traject))
    return happened(
      event(
        'TermijnVerlengd',
        { on: today, ground: wet('12', 1) },
        {
          grond: held.grond ?? 'onbekend',
          wijze: melding === 'SS103' ? 'ambtshalve' : 'opVerzoek',
          bron: 'duo',
          van: ours.laatsteDag,
          tot: held.laatsteDag,
          besluit: null,
        },
      ),
    )
  return difference(ours.laatsteDag, held.laatsteDag, today)
}

/** Our own extension that DUO has not confirmed yet: another last day is then a difference, not a second extension. */
const extendedByUs = ({ termijn: ours, verlengingen }: Traject) => ours?.bevestigd === false && verlengingen.length > 0

function difference(onze: string, partner: string, today: Context['today']): TrajectDecision {
  return happened(
    event(
      'AandachtGevraagd',
      { on: today, ground: duo('inburgeringstermijn') },
      {
        punt: {
          soort: 'verschil',
          code: 'termijn',
          tekst: 'De laatste dag bij DUO is een andere dan de onze',
          onze,
          partner,
        },
      },
    ),
  )
}

export const termijnEvolvers: EvolversOf<
  'TermijnBevestigd' | 'TermijnOverschreden' | 'VerlengingMogelijk' | 'EindeTermijnNadert' | 'NieuweTermijnGesteld'
> = {
  // After a temporary vrijstelling DUO's last day takes the place of ours (P-10).
  TermijnBevestigd: (traject, { body, legalDate }) => {
    const same = body.laatsteDag === traject.termijn?.laatsteDag
    const next = same ? traject : verschoven(traject, body.laatsteDag, legalDate)
    if (next.termijn === null) return next
    const { voorlopigNa: _, ...termijn } = next.termijn
    return { ...next, termijn: { ...termijn, bevestigd: true } }
  },
  TermijnOverschreden: (traject, { body }) => ({
    ...traject,
    fase: 'handhaving',
    termijn: traject.termijn && { ...traject.termijn, overschreden: true },
    ...(nieuweTermijnen(traject) < 2
      ? {
          boeteprocedure: {
            sinds: body.laatsteDag,
            rapport: null,
            zienswijzeTot: null,
            besluitVanaf: null,
            beslissenUiterlijk: null,
            teLaat: false,
          },
        }
      : { periodiekVanaf: body.laatsteDag, boeteprocedure: null }),
  }),
  VerlengingMogelijk: (traject) => ({ ...traject, vensterOpen: true }),
  EindeTermijnNadert: (traject) => ({ ...traject, eindeGemeld: true }),
  NieuweTermijnGesteld: (traject, { body }) => newTerm(traject, body, true),
}

/** New terms so far: those of the fines that stand, and those that DUO told of before their fine was entered here (Wet 24 lid 3). */
function nieuweTermijnen({ boetes, boetelijst, termijn: current }: Traject): number {
  const nummer = current?.nummer ?? 1
  const vervallen = boetelijst.filter((fine) => fine.vervallen && fine.nieuweTermijn && fine.termijn < nummer).length
  return Math.max(boetes, nummer - 1 - vervallen)
}

/** A next term after a fine: a fresh clock, with its own window and letter. */
export function newTerm(
  traject: Traject,
  days: Pick<Inburgeringstermijn, 'aanvang' | 'laatsteDag'>,
  bevestigd: boolean,
): Traject {
  return {
    ...traject,
    fase: 'inburgeringstermijn',
    termijn: {
      nummer: (traject.termijn?.nummer ?? 0) + 1,
      ...days,
      bevestigd,
      overschreden: false,
      oorspronkelijk: days.laatsteDag,
    },
    vorigeTermijnen: traject.termijn === null ? [] : [...traject.vorigeTermijnen, traject.termijn],
    vensterOpen: false,
    eindeGemeld: false,
    verwijtbaar: nietGemeld,
  }
}

export const termijnMessages: TrajectMessages = {
  EindeTermijnNadert: ({ body, legalDate }) => [
    brief('sendBrief', 'eindeTermijnNadert', {
      afzender: vanDuo,
      titel: 'Uw inburgeringstermijn loopt bijna af',
      dagtekening: legalDate,
      alineas: [
        `De laatste dag is ${inWords(body.laatsteDag)}. Hebt u meer tijd nodig? Vraag dan verlenging aan bij DUO.`,
      ],
      gronden: [wet('11', 1), wet('12', 1)],
    }),
  ],
}
