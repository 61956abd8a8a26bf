// Every rule of general administrative law and of the Algemene termijnenwet, for register and calculator.
import { algemeneTermijnenwet, minimumWerkdagen } from '../dates/algemene-termijnenwet.ts'
import type { AnyRule } from '../law/rule.ts'
import { inwerkingtreding, rechtsmiddelverwijzing, schorsendeWerking } from './artikel-3-40-bekendmaking.ts'
import { hoorplicht, zienswijzeplicht } from './artikel-4-8-zienswijze.ts'
import { beslistermijn, redelijkeBeslistermijn } from './artikel-4-13-beslistermijn.ts'
import { dwangsom } from './artikel-4-17-dwangsom.ts'
import { aanmaningstermijn, betaaltermijn } from './artikel-4-87-betaaltermijn.ts'
import {
  beslisbevoegdheidBoete,
  boeteToegestaan,
  gunstigsteBoete,
  inhoudBoetebesluit,
  rechtenBijBoete,
} from './artikel-5-41-geen-boete.ts'
import { vervalBoetebevoegdheid } from './artikel-5-45-verval.ts'
import { beslistermijnBoete } from './artikel-5-51-beslistermijn-boete.ts'
import { boeteprocedure, zienswijzetermijn } from './artikel-5-53-boeteprocedure.ts'
import { bezwaarTijdig, bezwaartermijn } from './artikel-6-7-bezwaartermijn.ts'
import { beslistermijnBezwaar } from './artikel-7-10-beslistermijn-bezwaar.ts'

export const awbRules: readonly AnyRule[] = Object.freeze([
  algemeneTermijnenwet,
  minimumWerkdagen,
  inwerkingtreding,
  rechtsmiddelverwijzing,
  schorsendeWerking,
  beslistermijn,
  redelijkeBeslistermijn,
  dwangsom,
  zienswijzeplicht,
  hoorplicht,
  betaaltermijn,
  aanmaningstermijn,
  boeteToegestaan,
  gunstigsteBoete,
  beslisbevoegdheidBoete,
  rechtenBijBoete,
  inhoudBoetebesluit,
  vervalBoetebevoegdheid,
  beslistermijnBoete,
  boeteprocedure,
  zienswijzetermijn,
  bezwaartermijn,
  bezwaarTijdig,
  beslistermijnBezwaar,
])
