// The terms of fines and money in the Awb: report, zienswijze, payment, reminder, lapse of the power, dwangsom.
import { describe } from 'vitest'
import { dwangsom } from '../../../domain/awb/artikel-4-17-dwangsom.ts'
import { aanmaningstermijn, betaaltermijn } from '../../../domain/awb/artikel-4-87-betaaltermijn.ts'
import { vervalBoetebevoegdheid } from '../../../domain/awb/artikel-5-45-verval.ts'
import { beslistermijnBoete } from '../../../domain/awb/artikel-5-51-beslistermijn-boete.ts'
import { zienswijzetermijn } from '../../../domain/awb/artikel-5-53-boeteprocedure.ts'
import { noValue, table } from '../table.ts'

describe('fines and money', () => {
  table(beslistermijnBoete, [
    { facts: { rapport: '2026-06-06' }, outcome: { laatsteDag: '2026-09-05' }, because: 'a Saturday stays' },
  ])
  noValue(beslistermijnBoete, [{ facts: { rapport: '2021-12-31' }, because: 'before the first row' }])
  table(betaaltermijn, [
    { facts: { bekendmaking: '2026-04-02' }, outcome: { laatsteDag: '2026-05-18' }, because: 'shifts from Ascension' },
    {
      facts: { bekendmaking: '2026-05-20', latereDag: '2026-08-01' },
      outcome: { laatsteDag: '2026-08-01' },
      because: 'the decision states a later day',
    },
    {
      facts: { bekendmaking: '2026-05-20', latereDag: '2026-06-01' },
      outcome: { laatsteDag: '2026-07-01' },
      because: 'an earlier day does not shorten',
    },
  ])
  table(aanmaningstermijn, [
    { facts: { aanmaning: '2026-07-02' }, outcome: { laatsteDag: '2026-07-16' }, because: 'two weeks' },
    { facts: { aanmaning: '2026-04-13' }, outcome: { laatsteDag: '2026-04-28' }, because: 'Koningsdag' },
  ])
  table(zienswijzetermijn, [
    { facts: { verzonden: '2026-06-01' }, outcome: { laatsteDag: '2026-06-15' }, because: 'two weeks' },
    { facts: { verzonden: '2026-04-30' }, outcome: { laatsteDag: '2026-05-18' }, because: 'first working day' },
  ])
  const overtreding = '2026-06-01'
  table(vervalBoetebevoegdheid, [
    { facts: { overtreding, maximumCent: 34_000 }, outcome: { laatsteDag: '2029-06-01' }, because: 'EUR 340 exactly' },
    { facts: { overtreding, maximumCent: 34_001 }, outcome: { laatsteDag: '2031-06-01' }, because: 'a cent above' },
    {
      facts: { overtreding: '2024-02-29', maximumCent: 25_000 },
      outcome: { laatsteDag: '2027-02-28' },
      because: 'leap day is clamped',
    },
    {
      facts: { overtreding, maximumCent: 34_001, opschortingen: [{ van: '2027-05-01', tot: '2027-05-31' }] },
      outcome: { laatsteDag: '2031-07-02' },
      because: 'an objection of 31 days suspends it (lid 3)',
    },
    {
      facts: {
        overtreding: '2026-06-02',
        maximumCent: 34_000,
        opschortingen: [{ van: '2029-06-04', tot: '2029-06-20' }],
      },
      outcome: { laatsteDag: '2029-06-02' },
      because: 'years end on their Saturday: an objection from the Monday after suspends nothing any more',
    },
    {
      facts: { overtreding, maximumCent: 34_000, opschortingen: [{ van: '2029-06-02', tot: '2029-07-01' }] },
      outcome: { laatsteDag: '2029-07-01' },
      because: 'from the day after the last day: it was not over while it stood still',
    },
    {
      facts: { overtreding, maximumCent: 34_000, opschortingen: [{ van: '2029-06-03', tot: '2029-07-02' }] },
      outcome: { laatsteDag: '2029-06-01' },
      because: 'what had lapsed does not come back',
    },
  ])
  const late = { beslistermijnTot: '2026-05-18', ingebrekestelling: '2026-05-20' }
  const none = { eersteDag: null, laatsteDag: null, dagen: 0 }
  table(dwangsom, [
    {
      facts: late,
      outcome: { eersteDag: '2026-06-04', laatsteDag: '2026-07-15', dagen: 42 },
      because: 'at most 42 days',
    },
    { facts: { ...late, besluit: '2026-06-03' }, outcome: none, because: 'decided within two weeks' },
    { facts: { ...late, besluit: '2026-06-04' }, outcome: none, because: 'decided on the first day' },
    {
      facts: { ...late, besluit: '2026-06-05' },
      outcome: { eersteDag: '2026-06-04', laatsteDag: '2026-06-04', dagen: 1 },
      because: 'a day late',
    },
    { facts: { ...late, ingebrekestelling: '2026-05-18' }, outcome: none, because: 'the term was not over' },
  ])
})
