// Fase 2, voorinburgering: the COA prepares an asielstatushouder until he is registered in his gemeente (Wet 10; Besluit 3.17). Voluntary; no term runs.
import { z } from 'zod'
import { besluit, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import type { Context } from '../../process.ts'
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
  message,
  nothingNew,
  type TrajectDecision,
  type TrajectMessages,
  type TrajectPart,
} from './parts.ts'
import type { Traject } from './state.ts'

export const voorinburgering: TrajectPart = {
  // The gemeente may begin with the intake while the person still lives at the COA (V-06).
  alsoAdmits: ['roepOpVoorIntake', 'meldAanVoorLeerbaarheidstoets', 'stelVrijVanLeerbaarheidstoets'],
  commands: {
    registreerKoppeling: act({
      resource: 'koppelingen',
      label: 'Koppeling aan de gemeente vastleggen',
      help: 'Het COA koppelt iemand aan de gemeente waar hij gaat wonen.',
      ground: wet('34', 6),
      bevoegd: { organisaties: ['coa', 'gemeente'], rollen: [], ground: wet('34', 6) },
      schema: z.strictObject({ datum: isoDateSchema.meta({ title: 'Gekoppeld op' }) }),
      decide: (traject, { datum }, { today }) =>
        inFuture(datum, today) ??
        happened(
          event('KoppelingGeregistreerd', { on: datum, ground: wet('34', 6) }, { gemeente: traject.gemeente, datum }),
        ),
    }),
    registreerVestiging: act({
      resource: 'vestigingen',
      label: 'Vestiging in de gemeente vastleggen',
      help: 'De dag van inschrijving in de BRP van deze gemeente. Vanaf de volgende dag tellen de tien weken voor het PIP.',
      ground: besluit('5.3', 1),
      bevoegd: college,
      schema: z.strictObject({ inschrijving: isoDateSchema.meta({ title: 'Ingeschreven op' }) }),
      decide: (traject, { inschrijving }, { today }) =>
        firstRefusal(
          inFuture(inschrijving, today),
          before(inschrijving, traject.koppelingOp, wet('34', 6), 'de dag van de koppeling'),
        ) ??
        happened(
          event(
            'VestigingGeregistreerd',
            { on: inschrijving, ground: besluit('5.3', 1) },
            {
              inschrijving,
              gemeente: traject.gemeente,
            },
          ),
        ),
    }),
  },
  workItems: ({ koppelingOp }) => [
    ...(koppelingOp === null
      ? [
          {
            key: 'koppeling',
            text: 'Koppelen aan een gemeente',
            bevoegd: 'coa' as const,
            dueOn: null,
            ground: wet('34', 6),
            settledBy: ['registreerKoppeling'],
          },
        ]
      : []),
    {
      key: 'vestiging',
      text: 'Inschrijving in de gemeente vastleggen',
      bevoegd: 'gemeente',
      dueOn: null,
      ground: besluit('5.3', 1),
      settledBy: ['registreerVestiging'],
    },
  ],
}

export function koppelingVanCoa(
  traject: Traject,
  { koppeling }: ReplyFacts['fetchKoppelingFromCoa'],
  _context: Context,
): TrajectDecision {
  if (koppeling === null || koppeling.datum === traject.koppelingOp) return nothingNew
  return happened(event('KoppelingGeregistreerd', { on: koppeling.datum, ground: wet('34', 6) }, koppeling))
}

export function profielVanCoa(
  traject: Traject,
  { profiel }: ReplyFacts['fetchProfielFromCoa'],
  _context: Context,
): TrajectDecision {
  if (profiel === null || profiel.versie <= (traject.profielVersie ?? 0)) return nothingNew
  const { versie, urenTaalEnKnm, deelname, datum } = profiel
  return happened(
    event('ProfielOntvangen', { on: datum, ground: besluit('9.4', 3) }, { versie, urenTaalEnKnm, deelname }),
  )
}

export function uitstroomVanCoa(
  traject: Traject,
  { uitstroom }: ReplyFacts['fetchUitstroomFromCoa'],
  _context: Context,
): TrajectDecision {
  if (uitstroom === null || uitstroom.datum === traject.uitstroomOp) return nothingNew
  return happened(
    event('UitstroomGeregistreerd', { on: uitstroom.datum, ground: wet('35', 2) }, { datum: uitstroom.datum }),
  )
}

export const voorinburgeringEvolvers: EvolversOf<
  'KoppelingGeregistreerd' | 'ProfielOntvangen' | 'UitstroomGeregistreerd' | 'VestigingGeregistreerd'
> = {
  KoppelingGeregistreerd: (traject, { body }) => ({ ...traject, koppelingOp: body.datum, gemeente: body.gemeente }),
  ProfielOntvangen: (traject, { body }) => ({ ...traject, profielVersie: body.versie }),
  UitstroomGeregistreerd: (traject, { body }) => ({ ...traject, uitstroomOp: body.datum }),
  VestigingGeregistreerd: (traject, { body }) => ({
    ...traject,
    inschrijving: body.inschrijving,
    eersteInschrijving:
      traject.eersteInschrijving === null || traject.eersteInschrijving === traject.inschrijving
        ? body.inschrijving
        : traject.eersteInschrijving,
    gemeente: body.gemeente,
    fase: traject.fase === 'voorinburgering' ? 'bredeIntake' : traject.fase,
  }),
}

export const voorinburgeringMessages: TrajectMessages = {
  ProfielOntvangen: ({ body }) => [message('confirmOverdrachtToCoa', { versie: body.versie })],
  UitstroomGeregistreerd: () => [message('fetchPersoonFromBrp', {})],
}
