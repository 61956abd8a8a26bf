// May someone with an asylum status be fined at all? No article: the practice since CJEU C-158/23 (Keren) and ABRvS 9 July 2025.
import { isoDate } from '../../dates/iso-date.ts'
import { conventie } from '../../law/finding.ts'
import { type Applied, rule } from '../../law/rule.ts'
import { doelgroep, feiten, isoDateSchema, jaNee, keuze } from '../../law/schemas.ts'
import { timeline } from '../../law/timeline.ts'

type Beleid = 'boete' | 'geen boete' | 'alleen na beoordeling'

const BELEID = timeline<Readonly<Record<'duo' | 'gemeente', Beleid>>>('boetes voor asielstatushouders', [
  { validFrom: isoDate('2022-01-01'), value: { duo: 'boete', gemeente: 'boete' }, source: conventie('HD-10') },
  {
    validFrom: isoDate('2025-02-04'),
    value: { duo: 'geen boete', gemeente: 'alleen na beoordeling' },
    source: conventie('HD-10'),
    note: 'CJEU 4-2-2025, C-158/23; ABRvS 9-7-2025; collection paused from February 2025 (S). Wi2013 cases: that it holds for Wi2021 is D',
  },
])

export type Boetebeleid = { readonly toegestaan: boolean; readonly beoordelingNodig: boolean }

/**
 * The Wet still holds the fines for asiel. Since the rulings DUO imposes none; a gemeente only after a documented assessment that
 * unwillingness is proven and persistent, and by a human. Without a fine decision there is no new term: the plicht goes on.
 */
export const boeteBeleidAsiel = rule(
  {
    id: ['HD-10', 'HG-07'],
    name: 'boeteBeleidAsiel',
    ground: conventie('HD-10'),
    since: isoDate('2022-01-01'),
    confidence: 'D',
    note: 'policy as dated rows, per body that fines; the day is that of the first ruling',
    facts: feiten({
      doelgroep,
      orgaan: keuze(['duo', 'gemeente']).describe('wie de boete oplegt'),
      peildatum: isoDateSchema.describe('dag van het besluit'),
      onwilAangetoond: jaNee.optional().describe('vastgelegde beoordeling: aantoonbaar en aanhoudend onwillig'),
    }),
    example: { doelgroep: 'asiel', orgaan: 'gemeente', peildatum: '2026-05-20' },
  },
  ({ doelgroep: groep, orgaan, peildatum, onwilAangetoond = false }): Applied<Boetebeleid> => {
    const beleid = groep === 'gezin' ? 'boete' : BELEID.on(peildatum).value[orgaan]
    return {
      outcome: {
        toegestaan: beleid === 'boete' || (beleid === 'alleen na beoordeling' && onwilAangetoond),
        beoordelingNodig: beleid === 'alleen na beoordeling',
      },
    }
  },
)
