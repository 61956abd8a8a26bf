// Procedure keten: what partners tell us, at any moment of the life, and what their answers mean. Always open: a late fact is a fact.
import { z } from 'zod'
import { wet } from '../../law/finding.ts'
import { type Context, type Reply, withinTheRows } from '../../process.ts'
import { koppelingVanCoa, profielVanCoa, uitstroomVanCoa } from './2-voorinburgering.ts'
import { aanmeldingVanDuo, uitslagVanDuo } from './3-leerbaarheidstoets.ts'
import { termijnVanDuo } from './5-inburgeringstermijn.ts'
import { notAsMeant } from './aandacht.ts'
import { plichtOfEindeVanDuo } from './einde.ts'
import { examensVanDuo } from './examens.ts'
import { noticeCommands } from './meldingen.ts'
import type { MessageKind, ReplyFacts } from './messages.ts'
import { vertrekGemeld } from './onderbreking.ts'
import { tenOnrechteGeopend } from './opening.ts'
import { act, event, happened, nothingNew, type TrajectDecision, type TrajectProcedure } from './parts.ts'
import type { Traject } from './state.ts'
import { persoonVanBrp } from './verhuizing.ts'
import { geweigerdVolgensDuo, requested } from './verlenging.ts'
import { adviesGevraagd } from './verzoek.ts'
import { ontheffingenVanDuo, vrijstellingenVanDuo } from './vrijstellingen-duo.ts'

export const keten: TrajectProcedure = {
  isOpen: () => true,
  commands: {
    vraagGegevensOp: act({
      resource: 'raadplegingen',
      label: 'Gegevens opvragen bij DUO en BRP',
      help: 'Haalt de inburgeringsplicht en de persoon opnieuw op.',
      ground: wet('35', 2),
      bevoegd: { organisaties: ['gemeente', 'duo'], rollen: [], ground: wet('35', 2) },
      schema: z.strictObject({}),
      decide: (_traject, _body, { today }) =>
        happened(event('GegevensOpgevraagd', { on: today, ground: wet('35', 2) }, {})),
    }),
    ...noticeCommands({
      leerbaarheidstoetsAangemeld: (traject, _body, context) => aanmeldingVanDuo(traject, context),
      duoVerlengingGeweigerd: (traject, _body, context) => geweigerdVolgensDuo(traject, context),
      duoAdviesGevraagd: (traject, _body, { today }) => adviesGevraagd(traject, today),
      duoVertrekNaarBuitenland: (traject, _body, { today }) => vertrekGemeld(traject, today),
      verlengingAangevraagd: (traject, _body, { today }) => requested(traject, today),
    }),
  },
}

type Readers = {
  readonly [K in keyof ReplyFacts]: (
    traject: Traject,
    facts: ReplyFacts[K],
    asked: Readonly<Record<string, unknown>>,
    context: Context,
  ) => TrajectDecision
}

const readers: Readers = {
  fetchInburgeringsplichtFromDuo: (traject, facts, _asked, context) => plichtOfEindeVanDuo(traject, facts, context),
  fetchTermijnFromDuo: termijnVanDuo,
  fetchLeerbaarheidstoetsFromDuo: (traject, facts, _asked, context) => uitslagVanDuo(traject, facts, context),
  fetchExamenresultatenFromDuo: (traject, facts) => examensVanDuo(traject, facts),
  fetchVrijstellingenFromDuo: vrijstellingenVanDuo,
  fetchOntheffingenFromDuo: (traject, facts, _asked, context) => ontheffingenVanDuo(traject, facts, context),
  enrollLeerbaarheidstoetsAtDuo: () => nothingNew,
  fetchPersoonFromBrp: (traject, facts, _asked, context) => persoonVanBrp(traject, facts, context),
  fetchKoppelingFromCoa: (traject, facts, _asked, context) => koppelingVanCoa(traject, facts, context),
  fetchProfielFromCoa: (traject, facts, _asked, context) => profielVanCoa(traject, facts, context),
  fetchUitstroomFromCoa: (traject, facts, _asked, context) => uitstroomVanCoa(traject, facts, context),
}

/** An answer on a message of ours. What cannot be decided from it becomes work for a human, never silence. */
export function onReply(traject: Traject, reply: Reply, context: Context): TrajectDecision {
  if (tenOnrechteGeopend(traject)) return nothingNew
  if (reply.answer.kind !== 'facts') return notAsMeant(reply, context.today)
  const reader = readers[reply.kind as MessageKind & keyof ReplyFacts] as Readers['fetchTermijnFromDuo'] | undefined
  if (reader === undefined) return nothingNew
  const facts = reply.answer.facts as ReplyFacts['fetchTermijnFromDuo']
  const decision = withinTheRows(() => reader(traject, facts, reply.asked, context))
  if (decision.kind === 'happened') return decision
  const { needed } = decision.refusal
  return notAsMeant({ ...reply, answer: { kind: 'unusable', problem: needed } }, context.today)
}
