// By when must someone with an asylum status have an inburgeringsaanbod? Wet 16, Regeling 4.1 lid 1 onder g.
import { type IsoDate, isoDate, plus } from '../../dates/iso-date.ts'
import { regelingInburgering } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { doelgroep, feiten, isoDateSchema, leerroute } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

const AANBOD = timeline('termijn voor het inburgeringsaanbod', [
  {
    validFrom: isoDate('2022-01-01'),
    value: { aanbod: { months: 3 }, start: { months: 6 } },
    source: regelingInburgering('4.1', 1, 'g'),
  },
])

export type AanbodTermijn = {
  readonly verplicht: boolean
  readonly laatsteDag: IsoDate | null
  /** Onderwijsroute: last day on which the taalschakeltraject must really have been able to start. */
  readonly startUiterlijk: IsoDate | null
}

/** Wet 16: a timely offer, for asiel only. Regeling 4.1 lid 1 onder g: not within three months after the PIP, or in the onderwijsroute no start within six, is a ground to extend. No shift (D). */
export const aanbodTermijn = rule(
  {
    id: 'G-02',
    name: 'aanbodTermijn',
    ground: regelingInburgering('4.1', 1, 'g'),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'not shifted: the day only opens a ground to extend (D)',
    facts: feiten({ doelgroep, leerroute, dagtekeningPip: isoDateSchema }),
    example: { doelgroep: 'asiel', leerroute: 'B1', dagtekeningPip: '2024-03-15' },
  },
  ({ doelgroep: groep, leerroute: route, dagtekeningPip }): Applied<AanbodTermijn> => {
    if (groep === 'gezin') return { outcome: { verplicht: false, laatsteDag: null, startUiterlijk: null } }
    const { aanbod, start } = AANBOD.on(dagtekeningPip).value
    const startUiterlijk = route === 'onderwijs' ? plus(dagtekeningPip, start) : null
    return { outcome: { verplicht: true, laatsteDag: plus(dagtekeningPip, aanbod), startUiterlijk } }
  },
)
