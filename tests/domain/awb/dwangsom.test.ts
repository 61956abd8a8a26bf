// When do the two weeks after a notice of default end? Awb 4:17 lid 3 with Algemene termijnenwet 1; the 42 days of lid 1 are counted as they come.
import { describe } from 'vitest'
import { dwangsom } from '../../../domain/awb/artikel-4-17-dwangsom.ts'
import { table } from '../table.ts'

describe('Awb 4:17', () => {
  table(dwangsom, [
    {
      facts: { beslistermijnTot: '2026-05-18', ingebrekestelling: '2026-05-23' },
      outcome: { eersteDag: '2026-06-09', laatsteDag: '2026-07-20', dagen: 42 },
      because: 'the two weeks end on a Saturday and run on to Monday',
    },
    {
      facts: { beslistermijnTot: '2026-05-18', ingebrekestelling: '2026-05-25' },
      outcome: { eersteDag: '2026-06-09', laatsteDag: '2026-07-20', dagen: 42 },
      because: 'they end on that Monday itself',
    },
    {
      facts: { beslistermijnTot: '2026-03-20', ingebrekestelling: '2026-03-23', besluit: '2026-04-09' },
      outcome: { eersteDag: '2026-04-08', laatsteDag: '2026-04-08', dagen: 1 },
      because: 'they end on Easter Monday and run on to Tuesday',
    },
    {
      facts: { beslistermijnTot: '2026-03-20', ingebrekestelling: '2026-03-23', besluit: '2026-04-08' },
      outcome: { eersteDag: null, laatsteDag: null, dagen: 0 },
      because: 'decided on the first day',
    },
    {
      facts: { beslistermijnTot: '2026-05-18', ingebrekestelling: '2026-05-30' },
      outcome: { eersteDag: '2026-06-16', laatsteDag: '2026-07-27', dagen: 42 },
      because: 'a Saturday again',
    },
    {
      facts: { beslistermijnTot: '2026-05-18', ingebrekestelling: '2026-05-22' },
      outcome: { eersteDag: '2026-06-06', laatsteDag: '2026-07-17', dagen: 42 },
      because: 'they end on a Friday: the first day of dwangsom may be a Saturday',
    },
    {
      facts: { beslistermijnTot: '2028-12-01', ingebrekestelling: '2028-12-20' },
      outcome: { eersteDag: '2029-01-04', laatsteDag: '2029-02-14', dagen: 42, voorlopig: true },
      because: 'they end in a year without decree',
    },
  ])
})
