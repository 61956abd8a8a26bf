// What followed from a fact that was wrong, and is different now? Termijnen that moved, letters and reports that are now wrong: an event and a work item; nothing that was sent is hidden.
import type { IsoDate } from '../../dates/iso-date.ts'
import type { Termijn } from '../../dossier.ts'
import { conventie, wet } from '../../law/finding.ts'
import type { Body, TrajectEvent } from './events.ts'
import type { Verteld, Vervangt } from './events-handhaving.ts'
import { gevolgtekst } from './gevolg-woorden.ts'
import { event } from './parts.ts'
import type { Traject, Verstuurd } from './state.ts'
import type { Besluit } from './state-handhaving.ts'
import { rust } from './verstuurd.ts'
import { voldaanFinding } from './voldaan.ts'

type Came = { readonly before: Traject; readonly after: Traject; readonly events: readonly TrajectEvent[] }
type Kind = Body<'GevolgVastgesteld'>['correctie']
type Correctie = { readonly kind: Kind; readonly on: IsoDate; readonly vervangt: Vervangt }

/** What the plicht was met on can turn out otherwise. */
const opens: ReadonlySet<string> = new Set([
  'ExamenresultaatHerzien',
  'UitreikingIngetrokken',
  'OnderdeelGecorrigeerd',
  'UrenGecorrigeerd',
])

/** The plicht was met on a result that does not stand: it is open again, unless a diploma was issued (Besluit 3.10: DUO withdraws that first). */
export function voldoeningHerroepen(after: Traject, events: readonly TrajectEvent[], today: IsoDate) {
  const cause = events.some(({ kind }) => opens.has(kind))
  if (!cause || after.voldaanOp === null || after.uitreiking !== null) return []
  const finding = voldaanFinding(after)
  if (finding === null || finding.outcome.op === after.voldaanOp) return []
  const vervangt = { feit: 'voldaan', waarde: after.voldaanOp }
  return [event('VoldoeningHerroepen', { on: today, ground: wet('6', 1), findings: [finding] }, { vervangt })]
}

/** The difference between before and after a correction, as an event, and somebody who looks at it. */
export function gevolgen(
  { before, after, events }: Came,
  termijnen: (traject: Traject) => readonly Termijn[],
  today: IsoDate,
): readonly TrajectEvent[] {
  const correctie = correctionIn(events, before)
  if (correctie === null) return []
  const { vervangt } = correctie
  const gevolg = {
    correctie: correctie.kind,
    vervangt,
    termijnen: moved(termijnen(before), termijnen(after)),
    brieven: told(before, 'brief', vervangt),
    meldingen: told(before, 'duo', vervangt),
    besluiten: before.besluiten
      .filter((one) => one.status !== 'herroepen' && restsBesluit(one, vervangt, before))
      .map(({ nummer }) => nummer),
  }
  const ground = conventie('correctie')
  return [
    event('GevolgVastgesteld', { on: today, ground }, gevolg),
    event(
      'AandachtGevraagd',
      { on: today, ground },
      {
        punt: {
          soort: 'correctie',
          code: vervangt.feit,
          tekst: gevolgtekst(gevolg),
          bevoegd: whoLooks(vervangt, before),
        },
      },
    ),
  ]
}

/** What was sent and is not so any more. */
const told = (before: Traject, kanaal: Verstuurd['kanaal'], vervangt: Vervangt): readonly Verteld[] =>
  (before.verstuurd ?? [])
    .filter((sent) => sent.kanaal === kanaal && rust(sent, vervangt, before))
    .map(({ soort, op }) => ({ soort, op }))

/** Which of these events replaces something; the decision on a fine or PIP only where it falls away or is lowered. */
function correctionIn(events: readonly TrajectEvent[], before: Traject): Correctie | null {
  for (const one of events) {
    const vervangt = replacedBy(one, before)
    if (vervangt !== null) return { kind: one.kind, on: one.legalDate, vervangt }
  }
  return null
}

function replacedBy(one: TrajectEvent, { besluiten }: Traject): Vervangt | null {
  switch (one.kind) {
    case 'KennisgevingGecorrigeerd':
    case 'PlichtbeginGecorrigeerd':
    case 'InschrijvingGecorrigeerd':
    case 'GemeenteGecorrigeerd':
    case 'PlichtvaststellingIngetrokken':
    case 'EindePlichtIngetrokken':
    case 'EindeGecorrigeerd':
    case 'OnderdeelGecorrigeerd':
    case 'UrenGecorrigeerd':
    case 'ExamenresultaatHerzien':
    case 'UitreikingIngetrokken':
    case 'BesluitIngetrokken':
      return one.body.vervangt
    case 'OpBezwaarBeslist':
    case 'UitspraakGedaan': {
      const besluit = besluiten.find(({ nummer }) => nummer === one.body.besluit)
      const stands = one.body.uitkomst === 'ongegrond' || one.body.uitkomst === 'nietOntvankelijk'
      if (stands || besluit === undefined) return null
      return { feit: besluit.soort, waarde: besluit.bekendmaking, besluit: besluit.nummer }
    }
    default:
      return null
  }
}

function moved(before: readonly Termijn[], after: readonly Termijn[]): Body<'GevolgVastgesteld'>['termijnen'] {
  const last = (list: readonly Termijn[], key: string) => list.find((one) => one.key === key)?.lastDay ?? null
  const keys = [...new Set([...before, ...after].map(({ key }) => key))].sort()
  return keys
    .map((key) => ({ key, was: last(before, key), wordt: last(after, key) }))
    .filter(({ was, wordt }) => was !== wordt)
}

/** Decisions that a human must look at: not the replaced one itself, and those that came after it and built on it. */
function restsBesluit(one: Besluit, vervangt: Vervangt, traject: Traject): boolean {
  const letter = { kanaal: 'brief' as const, soort: one.soort, op: one.bekendmaking, van: one.van, besluit: one.nummer }
  if (vervangt.besluit === undefined) return rust(letter, vervangt, traject)
  const withTerm = traject.boetelijst.some((fine) => fine.besluit === vervangt.besluit && fine.nieuweTermijn)
  return one.nummer > vervangt.besluit && withTerm && (one.soort === 'boete' || one.soort === 'verlenging')
}

const facts = ['examen', 'diploma', 'certificaat', 'boete']

/** Who answers for the fact, or for what was decided on it: DUO for a fine or diploma. */
function whoLooks({ feit }: Vervangt, { boetes, uitreiking }: Traject): 'gemeente' | 'duo' {
  const onderdeel = feit === 'pvt' || feit === 'map' || feit === 'uren'
  const decided = boetes > 0 || (onderdeel && uitreiking !== null)
  return facts.includes(feit) || ((feit === 'plicht' || onderdeel) && decided) ? 'duo' : 'gemeente'
}
