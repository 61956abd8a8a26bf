// Does someone who nearly finished get six months more? Wet 12 lid 1 onder b, Besluit 4.4.
import { isoDate, plus } from '../../dates/iso-date.ts'
import { besluit } from '../../law/finding.ts'
import { peil, peildatum } from '../../law/peildatum.ts'
import { type Applied, rule } from '../../law/rule.ts'
import {
  doelgroep,
  examenonderdeel,
  feiten,
  isoDateSchema,
  jaNee,
  leerroute,
  lijst,
  niveau,
  uren,
} from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'
import type { Verlenging } from './regeling-4-1-verlenging.ts'

const VOORWAARDEN = timeline('verlenging voor wie bijna voldoet', [
  {
    validFrom: isoDate('2022-01-01'),
    value: { verlenging: { months: 6 }, urenGezin: 450, taalonderdelen: 2 },
    source: besluit('4.4'),
  },
])

/**
 * Besluit 4.4: the term of Wet 11 is extended by six months when that leads to fulfilment after considerable effort, all of:
 * the B1-route with language parts at the level of the PIP, at least A2; all lessons followed apart from permitted absence, for
 * gezinsmigranten 450 hours instead; two of the four language parts and KNM passed; PVT and MAP completed.
 * Once: Wet 24 lid 2 lengthens a new term only on 12 lid 1 onder a.
 */
export const verlengingBijnaVoldaan = rule(
  {
    id: 'T-08',
    name: 'verlengingBijnaVoldaan',
    ground: besluit('4.4'),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'once only (D); 450 hours as the Besluit has it, language or KNM',
    facts: feiten({
      laatsteDag: isoDateSchema,
      doelgroep,
      leerroute,
      niveau: niveau.optional().describe('niveau van de taalonderdelen in het PIP'),
      urenTaalEnKnm: uren.describe('gevolgde uren taal en KNM'),
      alleLessenGevolgd: jaNee.describe('alle lessen gevolgd, toegestaan verzuim daargelaten'),
      geslaagd: lijst(examenonderdeel).describe('behaalde examenonderdelen op het niveau van het PIP'),
      pvtAfgerond: jaNee,
      mapAfgerond: jaNee,
      eerderToegekend: jaNee.describe('deze verlenging is al eens gegeven'),
      nieuweTermijnNaBoete: jaNee.optional().describe('de lopende termijn is er een na een boete'),
      peildatum,
    }),
    example: {
      laatsteDag: '2027-03-15',
      doelgroep: 'asiel',
      leerroute: 'B1',
      urenTaalEnKnm: 520,
      alleLessenGevolgd: true,
      geslaagd: ['lezen', 'luisteren', 'knm'],
      pvtAfgerond: true,
      mapAfgerond: true,
      eerderToegekend: false,
    },
  },
  (facts): Applied<Verlenging> => {
    const { verlenging, urenGezin, taalonderdelen } = VOORWAARDEN.on(peil(facts.peildatum)).value
    const passed = new Set(facts.geslaagd)
    const knm = passed.delete('knm')
    const inspanning = facts.doelgroep === 'gezin' ? facts.urenTaalEnKnm >= urenGezin : facts.alleLessenGevolgd
    const toegekend =
      facts.leerroute === 'B1' &&
      inspanning &&
      knm &&
      passed.size >= taalonderdelen &&
      facts.pvtAfgerond &&
      facts.mapAfgerond &&
      !facts.eerderToegekend &&
      !facts.nieuweTermijnNaBoete
    return { outcome: { toegekend, laatsteDag: toegekend ? plus(facts.laatsteDag, verlenging) : facts.laatsteDag } }
  },
)
