// Every rule of Wi2021 with the general law under it: register and calculator are derived from this list.
import { awbRules } from '../../awb/index.ts'
import type { AnyRule } from '../../law/rule.ts'
import { aowLeeftijd, signaalPlicht } from './aow-7a-leeftijd.ts'
import { eindePlicht, kennisgeving } from './artikel-3-einde-plicht.ts'
import {
  geestelijkeBedienaar,
  isInburgeringsplichtig,
  uitzonderingPlicht,
  welkeWet,
} from './artikel-3-inburgeringsplicht.ts'
import { hervattingNaVrijstelling, tijdelijkeVrijstelling } from './artikel-4-tijdelijke-vrijstelling.ts'
import { leerplicht, vrijstellendDiploma, vrijstelling } from './artikel-4-vrijstelling.ts'
import {
  gedeeltelijkeOntheffing,
  medischeOntheffing,
  ontheffingBijzondereOmstandigheden,
} from './artikel-5-ontheffing.ts'
import { plichtVoldaan } from './artikel-6-plicht-voldaan.ts'
import {
  leerroutekeuze,
  opschortingTermijn,
  pipRechtsmiddelen,
  rechtenDoelgroep,
  verrekeningRoutewijziging,
} from './artikel-8-leerroute.ts'
import {
  inhoudVoorinburgering,
  maatregelVoorinburgering,
  urenVoorinburgering,
  voorinburgeringsaanbod,
  vroegsteDagtekeningPip,
  warmeOverdracht,
} from './artikel-10-voorinburgering.ts'
import { inburgeringstermijn } from './artikel-11-inburgeringstermijn.ts'
import {
  aanbodToets,
  maatschappelijkeBegeleiding,
  meldplichtDuo,
  ontzorgen,
  rapportageCursus,
  voortgangsgesprekken,
} from './artikel-13-begeleiding.ts'
import {
  bredeIntakeVolledig,
  leerbaarheidstoetsAdvies,
  leerbaarheidstoetsVrijstelling,
} from './artikel-14-brede-intake.ts'
import { pipInhoud, pipToets, pipVerwijderbaar } from './artikel-15-pip.ts'
import { vervolgboete } from './artikel-24-vervolgboete.ts'
import { aankondigingEindeTermijn, boetegrond, dubbeleSanctie, matiging } from './artikel-25-boetegrond.ts'
import { onderbreking, procedureelVerblijf, vertrek } from './besluit-2-1-onderbreking.ts'
import { verblijfsdoelTijdelijk } from './besluit-2-2-tijdelijk-verblijfsdoel.ts'
import { mapAfgerond, mapVereist, pvtAfgerond, registratieToets, vormKnm } from './besluit-3-1-pvt-map.ts'
import {
  bewijsstuk,
  examenafname,
  examengeld,
  gratisPogingen,
  nogEenPoging,
  toelatingExamen,
} from './besluit-3-5-examens.ts'
import {
  aangepastExamen,
  examenAfgemeld,
  onregelmatigheid,
  uitslagVerwacht,
  vrijstellingOnderdeel,
} from './besluit-3-9-examenverloop.ts'
import { zRouteUren } from './besluit-3-14-z-route.ts'
import { verlengingBijnaVoldaan } from './besluit-4-4-bijna-voldaan.ts'
import { verlengingAmbtshalve, verlengingsaanvraag } from './besluit-4-5-verlengingsaanvraag.ts'
import { pipTermijn, pipTermijnNaVerhuizing } from './besluit-5-3-pip.ts'
import { routewijziging } from './besluit-5-4-routewijziging.ts'
import { afschaling } from './besluit-5-5-afschaling.ts'
import { boeteBredeIntake, oproepBredeIntake } from './besluit-7-1-boete-brede-intake.ts'
import { boeteMedewerking, boeteplafond } from './besluit-7-1-boete-medewerking.ts'
import { boeteParticipatie } from './besluit-7-2-boete-participatie.ts'
import { boeteBeleidAsiel } from './boetebeleid-asiel.ts'
import { beslistermijnVrijstelling } from './regeling-2-3-beslistermijn.ts'
import { aanbodTermijn } from './regeling-4-1-aanbod.ts'
import { verlenging } from './regeling-4-1-verlenging.ts'
import { verlengingOpleiding } from './regeling-4-2-opleiding.ts'
import { boeteLeerroute } from './regeling-7-1-boete-leerroute.ts'
import { nieuweTermijn } from './regeling-7-4-nieuwe-termijn.ts'

export const rules: readonly AnyRule[] = Object.freeze([
  ...awbRules,
  kennisgeving,
  eindePlicht,
  welkeWet,
  geestelijkeBedienaar,
  uitzonderingPlicht,
  isInburgeringsplichtig,
  tijdelijkeVrijstelling,
  hervattingNaVrijstelling,
  vrijstelling,
  vrijstellendDiploma,
  leerplicht,
  medischeOntheffing,
  gedeeltelijkeOntheffing,
  ontheffingBijzondereOmstandigheden,
  plichtVoldaan,
  leerroutekeuze,
  verrekeningRoutewijziging,
  pipRechtsmiddelen,
  rechtenDoelgroep,
  opschortingTermijn,
  voorinburgeringsaanbod,
  inhoudVoorinburgering,
  maatregelVoorinburgering,
  warmeOverdracht,
  urenVoorinburgering,
  vroegsteDagtekeningPip,
  inburgeringstermijn,
  maatschappelijkeBegeleiding,
  aanbodToets,
  voortgangsgesprekken,
  ontzorgen,
  rapportageCursus,
  meldplichtDuo,
  leerbaarheidstoetsVrijstelling,
  leerbaarheidstoetsAdvies,
  bredeIntakeVolledig,
  pipToets,
  pipVerwijderbaar,
  pipInhoud,
  vervolgboete,
  boetegrond,
  dubbeleSanctie,
  matiging,
  aankondigingEindeTermijn,
  onderbreking,
  vertrek,
  procedureelVerblijf,
  verblijfsdoelTijdelijk,
  pvtAfgerond,
  mapAfgerond,
  mapVereist,
  vormKnm,
  registratieToets,
  examenafname,
  nogEenPoging,
  examengeld,
  toelatingExamen,
  gratisPogingen,
  bewijsstuk,
  uitslagVerwacht,
  examenAfgemeld,
  vrijstellingOnderdeel,
  aangepastExamen,
  onregelmatigheid,
  zRouteUren,
  verlengingBijnaVoldaan,
  verlengingsaanvraag,
  verlengingAmbtshalve,
  pipTermijn,
  pipTermijnNaVerhuizing,
  routewijziging,
  afschaling,
  boeteBredeIntake,
  oproepBredeIntake,
  boeteplafond,
  boeteMedewerking,
  boeteParticipatie,
  beslistermijnVrijstelling,
  aanbodTermijn,
  verlenging,
  verlengingOpleiding,
  boeteLeerroute,
  nieuweTermijn,
  boeteBeleidAsiel,
  aowLeeftijd,
  signaalPlicht,
])

export type Feit = { readonly id: string; readonly soort: 'feit'; readonly reden: string }

/** Ids of the catalogue that state a fact of the world and determine nothing here. */
export const feitelijk: readonly Feit[] = Object.freeze([
  { id: 'C-08', soort: 'feit', reden: 'how long DUO takes to show a reported PVT: nobody must do anything by then' },
  { id: 'E-12', soort: 'feit', reden: 'what naturalisation asks is decided under another act, by another body' },
  {
    id: 'HD-09',
    soort: 'feit',
    reden: 'what the IND does with the status of the plicht is decided under the Vreemdelingenwet',
  },
])
