// Is a purpose of stay temporary, so that there is no plicht? Besluit 2.2.
import type { z } from 'zod'
import { isoDate } from '../../dates/iso-date.ts'
import { besluit } from '../../law/finding.ts'
import { peil, peildatum } from '../../law/peildatum.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { feiten, jaNee, keuze, vereist } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

export const verblijfsdoel = keuze([
  'gezin met iemand die hier tijdelijk is',
  'arbeid als zelfstandige',
  'kennismigrant',
  'Europese blauwe kaart',
  'seizoenarbeid',
  'overplaatsing binnen een onderneming',
  'arbeid in loondienst',
  'grensoverschrijdende dienstverlening',
  'onderzoek',
  'lerend werken',
  'niet-geprivilegieerd militair of burgerpersoneel',
  'studie',
  'zoeken en verrichten van arbeid',
  'uitwisseling',
  'medische behandeling',
  'tijdelijke humanitaire gronden',
  'afwachten verzoek Rijkswet op het Nederlanderschap',
  'vermogende vreemdeling',
  'gezin',
  'niet-tijdelijke humanitaire gronden',
  'arbeid als geestelijke bedienaar',
  'anders',
])
type Verblijfsdoel = z.infer<typeof verblijfsdoel>

const NIET_TIJDELIJK: readonly Verblijfsdoel[] = [
  'gezin',
  'niet-tijdelijke humanitaire gronden',
  'arbeid als geestelijke bedienaar',
  'anders',
]
const LIJST_2022 = verblijfsdoel.options.filter((doel) => !NIET_TIJDELIJK.includes(doel))

const TIJDELIJK = timeline<readonly Verblijfsdoel[]>('tijdelijke verblijfsdoelen', [
  { validFrom: isoDate('2022-01-01'), value: LIJST_2022, source: besluit('2.2') },
  {
    validFrom: isoDate('2026-04-02'),
    value: LIJST_2022.filter((doel) => doel !== 'vermogende vreemdeling'),
    source: besluit('2.2'),
    note: 'vermogende vreemdeling is absent in this consolidation; the day of the change was not found (D)',
  },
])

/**
 * Besluit 2.2: the purposes that are temporary. Other purposes only where so determined under Vb 3.5 lid 4 (an input).
 * A permit under Vw 8 onder c (asiel) is never temporary.
 */
export const verblijfsdoelTijdelijk = rule(
  {
    id: 'P-04',
    name: 'verblijfsdoelTijdelijk',
    ground: besluit('2.2'),
    since: isoDate('2022-01-01'),
    confidence: 'P',
    note: 'vermogende vreemdeling until 2 April 2026, the first text without it: the day of the change was not found (D)',
    facts: feiten({
      verblijf: keuze(['regulier', 'asiel']),
      verblijfsdoel: verblijfsdoel.optional().describe('verplicht bij regulier verblijf'),
      doelTijdelijkBepaald: jaNee.optional().describe('ander doel: tijdelijk op grond van Vb 3.5 lid 4'),
      peildatum,
    }).superRefine((facts, ctx) => {
      if (facts.verblijf === 'regulier') vereist(ctx, facts, ['verblijfsdoel'], 'regulier verblijf heeft een doel')
    }),
    example: { verblijf: 'regulier', verblijfsdoel: 'studie' },
  },
  ({
    verblijf,
    verblijfsdoel: doel,
    doelTijdelijkBepaald = false,
    peildatum,
  }): Applied<{ readonly tijdelijk: boolean }> => {
    if (verblijf === 'asiel' || doel === undefined) return { outcome: { tijdelijk: false } }
    const inList = TIJDELIJK.on(peil(peildatum)).value.includes(doel)
    return { outcome: { tijdelijk: inList || doelTijdelijkBepaald } }
  },
)
