// How high is DUO's fine when PVT or MAP was not completed in time? Wet 24 and 26, Besluit 7.2 lid 1.
import { type IsoDate, isoDate } from '../../dates/iso-date.ts'
import { besluit } from '../../law/finding.ts'
import { peil, peildatum } from '../../law/peildatum.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { feiten, jaNee, leerroute } from '../../law/schemas.ts'
import { NoValue, timeline } from '../../law/timeline.ts'

const BEDRAG = timeline('boete PVT en MAP in centen', [
  { validFrom: isoDate('2022-01-01'), value: 34_000, source: besluit('7.2', 1) },
])

/** The fine on one open part. */
export const boetePerOnderdeel = (peildatum: IsoDate): number => BEDRAG.on(peildatum).value

/**
 * Besluit 7.2 lid 1: EUR 340. Lid 3 (proof of what lowers it) is the rule `matiging`.
 * In the onderwijsroute MAP is not asked (Wet 8 lid 3). The law is not clear on what two open parts cost: a human answers `perOnderdeel`.
 */
export const boeteParticipatie = rule(
  {
    id: 'HD-02',
    name: 'boeteParticipatie',
    ground: besluit('7.2', 1),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'once or per part when both are open: a doubt without convention, so an input',
    facts: feiten({
      leerroute,
      pvtOpen: jaNee.describe('PVT niet afgerond in de termijn'),
      mapOpen: jaNee.describe('MAP niet afgerond in de termijn'),
      perOnderdeel: jaNee.optional().describe('oordeel, nodig als beide open staan: de boete voor elk van beide'),
      peildatum,
    }),
    example: { leerroute: 'B1', pvtOpen: true, mapOpen: false },
  },
  ({ leerroute: route, pvtOpen, mapOpen, perOnderdeel, peildatum }): Applied<{ readonly bedragCent: number }> => {
    const bedrag = BEDRAG.on(peil(peildatum)).value
    const open = Number(pvtOpen) + Number(mapOpen && route !== 'onderwijs')
    if (open < 2) return { outcome: { bedragCent: open * bedrag } }
    if (perOnderdeel === undefined) {
      throw new NoValue(
        'perOnderdeel: PVT en MAP staan beide open. Beoordeel of de boete een keer geldt, of voor elk van beide.',
      )
    }
    return { outcome: { bedragCent: perOnderdeel ? 2 * bedrag : bedrag } }
  },
)
