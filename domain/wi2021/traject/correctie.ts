// Procedure correctie: a fact was wrong from the start: DUO or the gemeente that answers for it says what it should be. What rested on it is recomputed in correctie-gevolgen.ts.
import { z } from 'zod'
import type { IsoDate } from '../../dates/iso-date.ts'
import type { BevoegdGezag } from '../../dossier.ts'
import { gemeenten } from '../../gemeenten.ts'
import { besluit, type Citation, wet } from '../../law/finding.ts'
import { isoDateSchema } from '../../law/schemas.ts'
import { welkeWet } from '../artikelen/artikel-3-inburgeringsplicht.ts'
import { onregelmatigheid } from '../artikelen/besluit-3-9-examenverloop.ts'
import type { Bron } from './events-handhaving.ts'
import {
  act,
  before,
  college,
  event,
  firstRefusal,
  happened,
  inFuture,
  minister,
  refuse,
  type TrajectDecision,
  type TrajectProcedure,
} from './parts.ts'
import type { Traject } from './state.ts'

const vanDuo = (ground: Citation): BevoegdGezag => ({ ...minister, ground })
const vanBeide = (ground: Citation): BevoegdGezag => ({ organisaties: ['gemeente', 'duo'], rollen: [], ground })

export const correctie: TrajectProcedure = {
  isOpen: ({ plichtBegin }) => plichtBegin !== null,
  commands: {
    corrigeerKennisgeving: act({
      resource: 'correcties-kennisgeving',
      label: 'Dag van de kennisgeving corrigeren',
      help: 'De tien weken voor het PIP tellen vanaf de juiste dag.',
      ground: besluit('5.3', 1),
      bevoegd: vanDuo(besluit('5.3', 1)),
      schema: z.strictObject({ kennisgeving: isoDateSchema.meta({ title: 'Kennisgeving verstuurd op' }) }),
      decide: (traject, { kennisgeving }, { today }) =>
        inFuture(kennisgeving, today) ?? kennisgevingGecorrigeerd(traject, kennisgeving, 'ons', today),
    }),
    corrigeerPlichtbegin: act({
      resource: 'correcties-plichtbegin',
      label: 'Begin van de inburgeringsplicht corrigeren',
      help: 'Bijvoorbeeld omdat de datum van de verblijfsvergunning anders blijkt. De inburgeringstermijn begint niet opnieuw.',
      ground: wet('3', 1),
      bevoegd: vanDuo(wet('3', 1)),
      schema: z.strictObject({ begin: isoDateSchema.meta({ title: 'Plicht begint op' }) }),
      decide: (traject, { begin }, { today }) =>
        inFuture(begin, today) ?? plichtbeginGecorrigeerd(traject, begin, 'ons', today),
    }),
    corrigeerInschrijving: act({
      resource: 'correcties-inschrijving',
      label: 'Dag van inschrijving in de BRP corrigeren',
      help: 'De dag waarop iemand in deze gemeente is ingeschreven.',
      ground: besluit('5.3', 1),
      bevoegd: { ...college, ground: besluit('5.3', 1) },
      schema: z.strictObject({ inschrijving: isoDateSchema.meta({ title: 'Ingeschreven op' }) }),
      decide: (traject, { inschrijving }, { today }) =>
        inFuture(inschrijving, today) ?? inschrijvingGecorrigeerd(traject, inschrijving, 'ons', today),
    }),
    corrigeerGemeente: act({
      resource: 'correcties-gemeente',
      label: 'Verkeerde gemeente corrigeren',
      help: 'Dit was nooit de bevoegde gemeente. Geen verhuizing: er begint geen nieuwe termijn voor het PIP.',
      ground: wet('1'),
      bevoegd: vanBeide(wet('1')),
      schema: z.strictObject({
        gemeente: z.enum(gemeenten.map(({ code }) => code) as [string, ...string[]]).meta({ title: 'Juiste gemeente' }),
        inschrijving: isoDateSchema.optional().meta({
          title: 'Daar ingeschreven op',
          description: 'Leeg als iemand daar nog niet is ingeschreven.',
        }),
      }),
      decide: (traject, { gemeente, inschrijving }, { today }) =>
        firstRefusal(inschrijving !== undefined && inFuture(inschrijving, today)) ??
        gemeenteGecorrigeerd(traject, gemeente, inschrijving ?? null, today),
    }),
    trekPlichtvaststellingIn: act({
      resource: 'intrekkingen-plicht',
      label: 'Vaststelling van de inburgeringsplicht intrekken',
      help: 'De plicht bestond nooit: verkeerde persoon, of een kennisgeving die niet had mogen gaan.',
      ground: wet('3', 1),
      bevoegd: vanDuo(wet('3', 1)),
      schema: z.strictObject({
        reden: z.enum(['verkeerdePersoon', 'kennisgevingIngetrokken', 'andereWet']).meta({ title: 'Reden' }),
      }),
      decide: (traject, { reden }, { today }) =>
        traject.einde === null
          ? happened(
              event(
                'PlichtvaststellingIngetrokken',
                { on: today, ground: wet('3', 1) },
                { vervangt: { feit: 'plicht', waarde: traject.plichtBegin }, reden },
              ),
            )
          : refuse('alGedaan', wet('3', 1), 'De plicht is al geëindigd.'),
    }),
    trekBeeindigingIn: act({
      resource: 'intrekkingen-einde',
      label: 'Einde van de inburgeringsplicht intrekken',
      help: 'De plicht bleek niet geëindigd, ook als iemand niet is overleden. Het traject gaat verder waar het was; de termijn liep door.',
      ground: wet('3', 1),
      bevoegd: vanDuo(wet('3', 1)),
      schema: z.strictObject({}),
      decide: (traject, _body, { today }) => eindeIngetrokken(traject, 'ons', today),
    }),
    corrigeerEinde: act({
      resource: 'correcties-einde',
      label: 'Dag van het einde van de plicht corrigeren',
      help: 'De plicht eindigde, maar op een andere dag; bijvoorbeeld een verkeerde dag van overlijden.',
      ground: wet('3', 1),
      bevoegd: vanDuo(wet('3', 1)),
      schema: z.strictObject({ per: isoDateSchema.meta({ title: 'Eindigde per' }) }),
      decide: (traject, { per }, { today }) =>
        firstRefusal(inFuture(per, today), before(per, traject.plichtBegin, wet('3', 3), 'het begin van de plicht')) ??
        eindeGecorrigeerd(traject, per, 'ons', today),
    }),
    trekUitreikingIn: act({
      resource: 'intrekkingen-diploma',
      label: 'Diploma of certificaat intrekken',
      help: 'Het rust op een resultaat dat niet blijft staan.',
      ground: besluit('3.10'),
      bevoegd: vanDuo(besluit('3.10')),
      schema: z.strictObject({
        onregelmatigheid: z.boolean().meta({ title: 'Er is een onregelmatigheid of fout vastgesteld' }),
      }),
      decide: (traject, body, { today }) => uitreikingIngetrokken(traject, body.onregelmatigheid, today),
    }),
  },
}

const same = (ground: Citation, what: string) => refuse('ongewijzigd', ground, `${what} staat al zo vast.`)

export function kennisgevingGecorrigeerd(
  { kennisgeving: was }: Traject,
  kennisgeving: IsoDate,
  bron: Bron,
  today: IsoDate,
): TrajectDecision {
  const ground = besluit('5.3', 1)
  if (was === null) return refuse('nietGevonden', ground, 'Er is nog geen kennisgeving vastgelegd.')
  if (was === kennisgeving) return same(ground, 'De kennisgeving')
  const vervangt = { feit: 'kennisgeving', waarde: was }
  return happened(event('KennisgevingGecorrigeerd', { on: today, ground }, { vervangt, kennisgeving, bron }))
}

/** Under which act someone falls is decided by the begin of the plicht: one before 2022 cannot be corrected into this one (Wet 54). */
export function plichtbeginGecorrigeerd(
  { plichtBegin: was }: Traject,
  begin: IsoDate,
  bron: Bron,
  today: IsoDate,
): TrajectDecision {
  if (was === begin) return same(wet('3', 1), 'Het begin van de plicht')
  const finding = welkeWet({ aanvangPlicht: begin })
  if (finding.outcome.wet !== 'Wi2021')
    return refuse('voorDeWet', finding.ground, 'Dan geldt de oude wet: trek de vaststelling van de plicht in.')
  const vervangt = { feit: 'plichtbegin', waarde: was }
  return happened(
    event(
      'PlichtbeginGecorrigeerd',
      { on: today, ground: wet('3', 1), findings: [finding] },
      { vervangt, begin, bron },
    ),
  )
}

export function inschrijvingGecorrigeerd(
  { inschrijving: was }: Traject,
  inschrijving: IsoDate,
  bron: Bron,
  today: IsoDate,
): TrajectDecision {
  const ground = besluit('5.3', 1)
  if (was === null) return refuse('nietGevonden', ground, 'Er is nog geen inschrijving vastgelegd.')
  if (was === inschrijving) return same(ground, 'De inschrijving')
  const vervangt = { feit: 'inschrijving', waarde: was }
  return happened(event('InschrijvingGecorrigeerd', { on: today, ground }, { vervangt, inschrijving, bron }))
}

function gemeenteGecorrigeerd(
  { gemeente: was }: Traject,
  gemeente: string,
  inschrijving: IsoDate | null,
  today: IsoDate,
): TrajectDecision {
  if (was === gemeente) return same(wet('1'), 'De gemeente')
  const vervangt = { feit: 'gemeente', waarde: was }
  return happened(
    event('GemeenteGecorrigeerd', { on: today, ground: wet('1') }, { vervangt, gemeente, inschrijving, bron: 'ons' }),
  )
}

/** The end was told in error: the law never stopped, so the term ran on. */
export function eindeIngetrokken({ einde }: Traject, bron: Bron, today: IsoDate): TrajectDecision {
  if (einde === null) return refuse('ongewijzigd', wet('3', 1), 'De plicht is niet geëindigd.')
  const vervangt = { feit: 'einde', waarde: einde.per }
  const { reden } = einde
  return happened(event('EindePlichtIngetrokken', { on: today, ground: wet('3', 1) }, { vervangt, bron, reden }))
}

export function eindeGecorrigeerd({ einde }: Traject, per: IsoDate, bron: Bron, today: IsoDate): TrajectDecision {
  const ground = wet('3', 1)
  if (einde === null) return refuse('nietGevonden', ground, 'De plicht is niet geëindigd.')
  if (einde.per === per) return same(ground, 'Het einde van de plicht')
  const vervangt = { feit: 'einddag', waarde: einde.per }
  return happened(event('EindeGecorrigeerd', { on: today, ground }, { vervangt, per, bron }))
}

function uitreikingIngetrokken({ uitreiking }: Traject, vastgesteld: boolean, today: IsoDate): TrajectDecision {
  if (uitreiking === null) return refuse('nietGevonden', besluit('3.10'), 'Er is geen diploma of certificaat.')
  const finding = onregelmatigheid({ onregelmatigheid: vastgesteld, diplomaUitgereikt: true })
  if (!finding.outcome.diplomaIntrekbaar)
    return refuse('keuzeNodig', finding.ground, 'Intrekken kan alleen als een onregelmatigheid is vastgesteld.')
  const vervangt = { feit: uitreiking.wijze, waarde: uitreiking.op }
  return happened(
    event('UitreikingIngetrokken', { on: today, ground: besluit('3.10'), findings: [finding] }, { vervangt }),
  )
}
