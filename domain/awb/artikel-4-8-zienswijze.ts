// Must someone be heard before a decision, or on an objection? Awb 4:8, 4:12, 7:2 and 7:3.
import { isoDate } from '../dates/iso-date.ts'
import { awb } from '../law/finding.ts'
import { type Applied, rule } from '../law/rule.ts'
import { feiten, jaNee } from '../law/schemas.ts'

const since = isoDate('2022-01-01')

/** Awb 4:8: asked before a decision that was not requested and rests on data the person did not give. 4:12: may be left out for a financial decision that objection can repair in full; not for a fine above EUR 340 (5:53 lid 3). */
export const zienswijzeplicht = rule(
  {
    id: 'A-09',
    name: 'zienswijzeplicht',
    ground: awb('4:8', 1),
    since,
    confidence: 'P-old',
    facts: feiten({
      opAanvraag: jaNee,
      gegevensVanBetrokkene: jaNee.describe('het besluit rust op gegevens die de betrokkene zelf gaf'),
      financieelEnHerstelbaar: jaNee.describe('financieel besluit dat in bezwaar volledig te herstellen is'),
      zwareBoete: jaNee.describe('boete boven de grens van Awb 5:53'),
    }),
    example: { opAanvraag: false, gegevensVanBetrokkene: false, financieelEnHerstelbaar: true, zwareBoete: false },
  },
  (facts): Applied<{ readonly verplicht: boolean }> => {
    if (facts.zwareBoete) return { outcome: { verplicht: true }, ground: awb('5:53', 3) }
    if (facts.opAanvraag || facts.gegevensVanBetrokkene) return { outcome: { verplicht: false } }
    return facts.financieelEnHerstelbaar
      ? { outcome: { verplicht: false }, ground: awb('4:12', 1) }
      : { outcome: { verplicht: true } }
  },
)

/** Awb 7:2: heard before the decision on an objection. 7:3: not when it is plainly inadmissible or unfounded, when the right is waived or not used in time, or when it is granted in full without harm to others. */
export const hoorplicht = rule(
  {
    id: 'A-07',
    name: 'hoorplicht',
    ground: awb('7:2', 1),
    since,
    confidence: 'P-old',
    facts: feiten({
      kennelijkNietOntvankelijk: jaNee.describe('oordeel'),
      kennelijkOngegrond: jaNee.describe('oordeel'),
      afgezien: jaNee.describe('verklaard dat van het recht geen gebruik wordt gemaakt, of niet tijdig gereageerd'),
      volledigTegemoet: jaNee.describe('het bezwaar wordt volledig toegewezen en niemand wordt geschaad'),
    }),
    example: {
      kennelijkNietOntvankelijk: false,
      kennelijkOngegrond: false,
      afgezien: false,
      volledigTegemoet: false,
    },
  },
  (facts): Applied<{ readonly verplicht: boolean }> => {
    const kan = Object.values(facts).includes(true)
    return { outcome: { verplicht: !kan }, ground: kan ? awb('7:3') : awb('7:2', 1) }
  },
)
