// Procedure verhuizing: another gemeente becomes competent; the term goes on, the leerroute stays, a new PIP follows within ten weeks (Wet 15 lid 4; Besluit 5.3 lid 3).
import { z } from 'zod'
import type { IsoDate } from '../../dates/iso-date.ts'
import { gemeenten } from '../../gemeenten.ts'
import { besluit, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import type { Context } from '../../process.ts'
import { eindeGecorrigeerd, eindeIngetrokken, inschrijvingGecorrigeerd } from './correctie.ts'
import type { ReplyFacts } from './messages.ts'
import {
  act,
  before,
  college,
  type EvolversOf,
  event,
  firstRefusal,
  happened,
  inFuture,
  nothingNew,
  refuse,
  type TrajectDecision,
  type TrajectProcedure,
} from './parts.ts'
import type { Traject } from './state.ts'

export const verhuizing: TrajectProcedure = {
  isOpen: ({ fase }) => fase !== 'plicht' && fase !== 'afgesloten',
  commands: {
    registreerVerhuizing: act({
      resource: 'verhuizingen',
      label: 'Verhuizing naar een andere gemeente vastleggen',
      help: 'Daarna is de nieuwe gemeente bevoegd. De inburgeringstermijn loopt door.',
      ground: wet('15', 4),
      bevoegd: { ...college, ground: wet('35', 4) },
      schema: z.strictObject({
        naar: z.enum(gemeenten.map(({ code }) => code) as [string, ...string[]]).meta({ title: 'Nieuwe gemeente' }),
        inschrijving: isoDateSchema.meta({ title: 'Ingeschreven op' }),
      }),
      decide: (traject, { naar, inschrijving }, { today }) =>
        naar === traject.gemeente
          ? refuse('alGedaan', wet('15', 4), 'Dit is al de gemeente van dit traject.')
          : (firstRefusal(
              inFuture(inschrijving, today),
              before(inschrijving, traject.inschrijving, wet('15', 4), 'de vorige inschrijving'),
            ) ?? moved(traject, naar, inschrijving)),
    }),
  },
}

function moved(traject: Traject, naar: string, inschrijving: IsoDate): TrajectDecision {
  return happened(
    event(
      'VerhuizingGeregistreerd',
      { on: inschrijving, ground: traject.pips.length > 0 ? besluit('5.3', 3) : wet('15', 4) },
      {
        van: traject.gemeente,
        naar,
        inschrijving,
      },
    ),
  )
}

/** What the BRP says of a person: AOW date, death, settlement in our gemeente or a move to another. */
export function persoonVanBrp(
  traject: Traject,
  { persoon }: ReplyFacts['fetchPersoonFromBrp'],
  context: Context,
): TrajectDecision {
  if (persoon === null) return nothingNew
  if (traject.einde !== null) return overledenVolgensBrp(traject, traject.einde, persoon.overledenOp, context.today)
  if (persoon.overledenOp !== null)
    return happened(
      event(
        'PlichtBeeindigd',
        { on: persoon.overledenOp, ground: wet('3', 1) },
        { reden: 'overlijden', per: persoon.overledenOp, bron: 'brp' },
      ),
    )
  const aow =
    persoon.aowOp === traject.aowOp
      ? []
      : [event('AowDatumBekend', { on: context.today, ground: wet('3', 1) }, { aowOp: persoon.aowOp })]
  const settlement = settled(traject, persoon.gemeente, persoon.ingeschrevenSinds, context.today)
  return happened(...aow, ...(settlement.kind === 'happened' ? settlement.events : []))
}

/** The BRP corrects its own: another day, or no death at all. A death that we know from elsewhere it may not know yet: for a human. */
function overledenVolgensBrp(
  traject: Traject,
  { reden, per, bron }: NonNullable<Traject['einde']>,
  overledenOp: IsoDate | null,
  today: IsoDate,
): TrajectDecision {
  if (reden !== 'overlijden' || overledenOp === per) return nothingNew
  if (overledenOp !== null) return eindeGecorrigeerd(traject, overledenOp, 'brp', today)
  if (bron === 'brp') return eindeIngetrokken(traject, 'brp', today)
  const code = 'overlijden'
  if (traject.aandacht.some((point) => point.code === code)) return nothingNew
  const tekst = 'De BRP kent geen overlijden: trek het einde van de plicht in als dat klopt'
  const punt = { soort: 'verschil', code, tekst, onze: per, partner: 'niet overleden' } as const
  return happened(event('AandachtGevraagd', { on: today, ground: wet('3', 1) }, { punt }))
}

function settled(traject: Traject, gemeente: string | null, sinds: IsoDate | null, today: IsoDate): TrajectDecision {
  if (gemeente === null || sinds === null || traject.fase === 'afgesloten') return nothingNew
  if (gemeente === traject.gemeente && traject.inschrijving !== null)
    return traject.inschrijving === sinds ? nothingNew : inschrijvingGecorrigeerd(traject, sinds, 'brp', today)
  if (gemeente === traject.gemeente)
    return happened(
      event('VestigingGeregistreerd', { on: sinds, ground: besluit('5.3', 1) }, { inschrijving: sinds, gemeente }),
    )
  // Registered elsewhere before we ever had him: the registration at a COA location, not a move.
  return traject.inschrijving === null ? nothingNew : moved(traject, gemeente, sinds)
}

export const verhuizingEvolvers: EvolversOf<'VerhuizingGeregistreerd'> = {
  VerhuizingGeregistreerd: (traject, { body }) => ({
    ...traject,
    gemeente: body.naar,
    inschrijving: body.inschrijving,
    eersteInschrijving: traject.eersteInschrijving ?? body.inschrijving,
    // Registered in a gemeente: from then on the ten weeks run (Besluit 5.3 lid 1).
    fase: traject.fase === 'voorinburgering' ? 'bredeIntake' : traject.fase,
    verhuisdOp: traject.pips.length > 0 ? body.inschrijving : null,
    // A call of the college before falls away: nobody can miss it towards the one that is competent now (Wet 14 lid 1).
    oproepen: traject.oproepen.filter(({ afloop }) => afloop !== 'loopt'),
  }),
}
