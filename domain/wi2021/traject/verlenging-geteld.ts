// Did an extension count this circumstance already? Each day counts once, whatever the ground it is named under (Wet 12 lid 1; Regeling 4.1; T-06).
import type { IsoDate } from '../../dates/iso-date.ts'
import { regelingInburgering } from '../../law/finding.ts'
import { refuse, type TrajectDecision } from './parts.ts'
import { huidigePip, type Omstandigheid, type Traject } from './state.ts'

/** `tot` absent: the ground asks no last day. */
type Genoemd = { readonly grond: string; readonly van?: IsoDate | undefined; readonly tot?: IsoDate | undefined }

/** A fixed length, or counted from the offer: not by the days that are named. */
const vast = (grond: string) => grond === 'b' || grond === 'c' || grond === 'g'

/** From when to when; of a missing offer the PIP and the offer. Null when no day is named. */
export function omstandigheidVan(traject: Traject, { grond, van, tot }: Genoemd): Omstandigheid | null {
  if (grond !== 'g') return van === undefined ? null : { van, tot: tot ?? null }
  const plan = huidigePip(traject)
  return plan && { van: plan.dagtekening, tot: traject.aanbod?.start ?? traject.aanbod?.datum ?? null }
}

export function alGeteld(traject: Traject, genoemd: Genoemd): TrajectDecision | null {
  const { grond } = genoemd
  const now = omstandigheidVan(traject, genoemd)
  const earlier = traject.verlengingen.filter((one) => vast(one.grond) === vast(grond))
  const ground = regelingInburgering('4.1', 2)
  if (now === null)
    return vast(grond) && earlier.some((one) => one.grond === grond)
      ? refuse('keuzeNodig', ground, 'Om deze grond is al verlengd: noem de dag van de omstandigheid.')
      : null
  const same = earlier.find(({ grond: other, omstandigheid: was }) =>
    vast(grond)
      ? other === grond && was?.van === now.van && was.tot === now.tot
      : was !== undefined && inside(now, was),
  )
  return same === undefined
    ? null
    : refuse('verlengingNietMogelijk', ground, `Deze dagen telden al mee bij de verlenging tot ${same.tot}.`)
}

const inside = (now: Omstandigheid, was: Omstandigheid): boolean =>
  was.van <= now.van && now.tot !== null && was.tot !== null && now.tot <= was.tot
