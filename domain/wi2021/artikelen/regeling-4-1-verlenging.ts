// How long is the term extended without blame of the inburgeringsplichtige? Wet 12 lid 1 onder a, Besluit 4.3, Regeling 4.1.
import {
  daysInclusive,
  earliest,
  type IsoDate,
  isoDate,
  latest,
  minus,
  type Period,
  plus,
} from '../../dates/iso-date.ts'
import { regelingInburgering, wet } from '../../law/finding.ts'
import { peil } from '../../law/peildatum.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { timeline } from '../../law/timeline.ts'
import { type Grond, type Verlengingsfeiten, verlengingsfeiten } from './regeling-4-1-feiten.ts'

/** `vast`: a fixed extension; else the duration of the circumstance, at least `minimum`, at most `hoogstens`. */
type Maat = { readonly vast?: Period; readonly minimum?: Period; readonly hoogstens?: Period }

const drieMaanden = { months: 3 }
const GRONDEN = timeline<Readonly<Record<Exclude<Grond, 'g'>, Maat>>>('verlenging per grond', [
  {
    validFrom: isoDate('2022-01-01'),
    value: {
      a: { minimum: drieMaanden },
      b: { vast: { months: 3 } },
      c: { vast: { weeks: 16 } },
      d: { minimum: drieMaanden },
      e: { minimum: drieMaanden, hoogstens: { months: 6 } },
      f: { minimum: drieMaanden, hoogstens: { years: 2 } },
      h: { minimum: drieMaanden, hoogstens: { months: 6 } },
      i: { minimum: drieMaanden, hoogstens: { years: 2 } },
      j: { minimum: drieMaanden },
    },
    source: regelingInburgering('4.1', 2),
  },
])

const AANBOD = timeline('verlenging zonder tijdig aanbod', [
  {
    validFrom: isoDate('2022-01-01'),
    value: { aanbod: { months: 3 }, start: { months: 6 }, zonderStart: { months: 6 } },
    source: regelingInburgering('4.1', 2, 'g'),
  },
])

export type Verlenging = { readonly toegekend: boolean; readonly laatsteDag: IsoDate }
type Span = { readonly van: IsoDate; readonly tot: IsoDate }

/**
 * Wet 12 lid 1 onder a: extended each time the excess is made plausible to be without blame. Regeling 4.1 lid 1: the grounds and their
 * minimum; lid 2: the lengths. Lid 3 (evidence per ground) is judged by who grants it.
 * a illness, b death, c childbirth, d Blijf-van-mijn-Lijfhuis, e literacy course (B1 or onderwijsroute), f homelessness, g no timely aanbod
 * (asiel), h delay through the provider, i other special circumstance, j two or more of these together.
 * Days count, first and last included (CAL-6); three months are met as in CAL-6a; only days inside the term count.
 */
export const verlenging = rule(
  {
    id: ['T-06', 'T-10'],
    name: 'verlenging',
    ground: regelingInburgering('4.1', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'duration in calendar days (CAL-6, D); the part of a circumstance outside the term does not count (D); e without a leerroute: taken as not the Z-route (D); j: two circumstances of one ground are two (D)',
    facts: verlengingsfeiten,
    example: { laatsteDag: '2027-03-15', grond: 'a', van: '2025-01-06', tot: '2025-06-15' },
  },
  (facts): Applied<Verlenging> => {
    const ground = regelingInburgering('4.1', 1, facts.grond)
    const { laatsteDag } = facts
    if (facts.verwijtbaar) return { outcome: { toegekend: false, laatsteDag }, ground: wet('12', 1, 'a') }
    const nieuw = facts.grond === 'g' ? zonderAanbod(facts) : wegensOmstandigheid(facts, facts.grond)
    return { outcome: { toegekend: nieuw > laatsteDag, laatsteDag: nieuw }, ground }
  },
)

function wegensOmstandigheid(facts: Verlengingsfeiten, grond: Exclude<Grond, 'g'>): IsoDate {
  const { laatsteDag, van } = facts
  const { vast, minimum = {}, hoogstens } = GRONDEN.on(peil(facts.peildatum)).value[grond]
  if (vast !== undefined) {
    const outside = van !== undefined && inTermijn({ van, tot: van }, facts) === null
    return outside ? laatsteDag : plus(laatsteDag, vast)
  }
  if (uitgesloten(grond, facts)) return laatsteDag
  const spans = grond === 'j' ? samenloop(facts) : omstandigheid(facts)
  const days = spans
    .filter((span) => duurtTenMinste(span, minimum))
    .reduce((total, { van, tot }) => total + daysInclusive(van, tot), 0)
  const verlengd = plus(laatsteDag, { days })
  return hoogstens === undefined ? verlengd : earliest(verlengd, plus(laatsteDag, hoogstens))
}

/** Literacy (e) counts in B1-route and onderwijsroute only, a missing offer (g) for asiel only. */
function uitgesloten(grond: Grond, { leerroute, doelgroep }: Verlengingsfeiten): boolean {
  return (grond === 'e' && leerroute === 'Z') || (grond === 'g' && doelgroep === 'gezin')
}

/** The part of a span that lies inside the term. */
function inTermijn({ van, tot }: Span, { aanvang, laatsteDag }: Verlengingsfeiten): Span | null {
  const inside = { van: latest(van, aanvang ?? van), tot: earliest(tot, laatsteDag) }
  return inside.van <= inside.tot ? inside : null
}

function omstandigheid(facts: Verlengingsfeiten): readonly Span[] {
  const { van, tot } = facts
  return van === undefined || tot === undefined ? [] : [inTermijn({ van, tot }, facts) ?? []].flat()
}

/**
 * Ground j: overlapping and adjoining circumstances as one delay, each day once; a stretch that has a single cause is not ground j.
 * Two circumstances of one ground (own illness, then that of a partner) are two (D).
 */
function samenloop(facts: Verlengingsfeiten): readonly Span[] {
  if (facts.omstandigheden === undefined) return omstandigheid(facts)
  const inside = facts.omstandigheden
    .filter(({ grond }) => !uitgesloten(grond, facts))
    .flatMap((span) => inTermijn(span, facts) ?? [])
  const merged: { van: IsoDate; tot: IsoDate; alone: boolean }[] = []
  for (const { van, tot } of inside.sort((a, b) => (a.van < b.van ? -1 : 1))) {
    const last = merged.at(-1)
    if (last === undefined || van > plus(last.tot, { days: 1 })) merged.push({ van, tot, alone: true })
    else Object.assign(last, { tot: latest(last.tot, tot), alone: false })
  }
  return merged.filter(({ alone }) => !alone)
}

/** CAL-6a: a duration of n months is met when the last day is at least n months after the first, minus a day. */
function duurtTenMinste({ van, tot }: Span, minimum: Period): boolean {
  return tot >= minus(plus(van, minimum), { days: 1 })
}

/** Ground g: the days after three months without an offer; in the onderwijsroute six months when it could not be started within six. */
function zonderAanbod(facts: Verlengingsfeiten): IsoDate {
  const { laatsteDag, doelgroep, leerroute, dagtekeningPip, eersteAanbod, aanvangTaalschakeltraject } = facts
  if (doelgroep !== 'asiel' || dagtekeningPip === undefined) return laatsteDag
  const { aanbod, start, zonderStart } = AANBOD.on(dagtekeningPip).value
  if (leerroute === 'onderwijs') {
    const onTime = aanvangTaalschakeltraject !== undefined && aanvangTaalschakeltraject <= plus(dagtekeningPip, start)
    return onTime ? laatsteDag : plus(laatsteDag, zonderStart)
  }
  const van = plus(plus(dagtekeningPip, aanbod), { days: 1 })
  const tot = eersteAanbod === undefined ? (facts.tot ?? laatsteDag) : minus(eersteAanbod, { days: 1 })
  const zonder = van > tot ? null : inTermijn({ van, tot }, facts)
  return zonder === null ? laatsteDag : plus(laatsteDag, { days: daysInclusive(zonder.van, zonder.tot) })
}
