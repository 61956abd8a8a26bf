// Each member by itself: which article a finding cites on either side, what is missing when one thing is, and the bounds of what may be asked.
import { describe, expect, test } from 'vitest'
import { rechtsmiddelverwijzing, schorsendeWerking } from '../../../domain/awb/artikel-3-40-bekendmaking.ts'
import { hoorplicht, zienswijzeplicht } from '../../../domain/awb/artikel-4-8-zienswijze.ts'
import { beslistermijn } from '../../../domain/awb/artikel-4-13-beslistermijn.ts'
import { inhoudBoetebesluit, rechtenBijBoete } from '../../../domain/awb/artikel-5-41-geen-boete.ts'
import { bezwaarTijdig } from '../../../domain/awb/artikel-6-7-bezwaartermijn.ts'
import { beslistermijnBezwaar } from '../../../domain/awb/artikel-7-10-beslistermijn-bezwaar.ts'
import { cite } from '../../../domain/law/finding.ts'
import type { AnyRule } from '../../../domain/law/rule.ts'
import { refused, table } from '../table.ts'

type Cited = readonly [rule: AnyRule, facts: Readonly<Record<string, unknown>>, ground: string]

const ambtshalve = {
  opAanvraag: false,
  gegevensVanBetrokkene: false,
  financieelEnHerstelbaar: false,
  zwareBoete: false,
}
const bezwaar = {
  kennelijkNietOntvankelijk: false,
  kennelijkOngegrond: false,
  afgezien: false,
  volledigTegemoet: false,
}

describe('the article that decided', () => {
  const cited: readonly Cited[] = [
    [schorsendeWerking, {}, 'Awb art. 6:16'],
    [schorsendeWerking, { voorlopigeVoorziening: true }, 'Awb art. 8:81'],
    [zienswijzeplicht, ambtshalve, 'Awb art. 4:8 lid 1'],
    [zienswijzeplicht, { ...ambtshalve, financieelEnHerstelbaar: true }, 'Awb art. 4:12 lid 1'],
    [zienswijzeplicht, { ...ambtshalve, zwareBoete: true }, 'Awb art. 5:53 lid 3'],
    [hoorplicht, bezwaar, 'Awb art. 7:2 lid 1'],
    [hoorplicht, { ...bezwaar, afgezien: true }, 'Awb art. 7:3'],
    [rechtenBijBoete, { begrijptNederlands: true }, 'Awb art. 5:49 lid 1'],
    [rechtenBijBoete, { begrijptNederlands: false }, 'Awb art. 5:50'],
  ]
  test.for(cited)('$0.declaration.name %j: %s', ([rule, facts, ground]) => {
    expect(cite(rule.answer(facts).ground)).toBe(ground)
  })
})

describe('what is missing', () => {
  const alles = { rechtsmiddel: true, termijn: true, orgaan: true }
  table(
    rechtsmiddelverwijzing,
    Object.keys(alles).map((deel) => ({
      facts: { ...alles, [deel]: false },
      outcome: { volledig: false, ontbreekt: [deel] },
      because: `without ${deel} (Awb 3:45)`,
    })),
  )
  table(
    inhoudBoetebesluit,
    ['naam', 'bedrag'].map((deel) => ({
      facts: { naam: true, bedrag: true, [deel]: false },
      outcome: { volledig: false, ontbreekt: [deel] },
      because: `without ${deel} (Awb 5:52)`,
    })),
  )
})

describe('Awb 7:10: the term runs until the day to which it was shifted', () => {
  const hemelvaart = { laatsteDagBezwaar: '2026-04-02', commissie: false, verdaagd: false }
  table(beslistermijnBezwaar, [
    { facts: hemelvaart, outcome: { laatsteDag: '2026-05-18' }, because: 'six weeks end on Ascension Day' },
    {
      facts: { ...hemelvaart, aanvullingen: [{ gevraagd: '2026-05-15', ontvangen: '2026-05-25' }] },
      outcome: { laatsteDag: '2026-05-26' },
      because: 'asked the day after: it still ran, nine days stand still, past Whit Monday',
    },
  ])
})

describe('what is left out does not occur', () => {
  table(bezwaarTijdig, [
    {
      facts: { bekendmaking: '2026-05-20', terPostBezorgd: '2026-07-01', ontvangen: '2026-07-02' },
      outcome: { tijdig: false, ontvankelijk: false },
      because: 'not said to have come by post',
    },
  ])
})

describe('what may be asked', () => {
  const op = { ontvangst: '2026-03-02' }
  table(beslistermijn, [
    { facts: { ...op, weken: 1 }, outcome: { laatsteDag: '2026-03-09' }, because: 'one week' },
    { facts: { ...op, weken: 52 }, outcome: { laatsteDag: '2027-03-01' }, because: 'a year of weeks' },
  ])
  refused(beslistermijn, [{ facts: { ...op, weken: 53 }, field: 'weken', says: 'ten hoogste 52' }])
})
