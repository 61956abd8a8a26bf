// Which messages does DUO carry out for us? One partner per kind of message on its queue.
import type { MessageKind } from '../../domain/wi2021/traject/messages.ts'
import type { Partner } from '../partner.ts'
import { type DuoConfig, duoClient } from './client.ts'
import { fetchExamenresultaten } from './examen.ts'
import { reportUren } from './gevolgde-uren.ts'
import { reportAanbod } from './inburgeringsaanbod.ts'
import { fetchInburgeringsplicht } from './inburgeringsplicht.ts'
import { fetchTermijn } from './inburgeringstermijn.ts'
import { enrollLeerbaarheidstoets, fetchLeerbaarheidstoets, skipLeerbaarheidstoets } from './leerbaarheidstoets.ts'
import { reportMap, reportPvt, reportZRoute } from './map-pvt-zroute.ts'
import { reportPip } from './pip.ts'
import { fetchOntheffingen, fetchVrijstellingen } from './vrijstelling.ts'

export type DuoKind = Extract<MessageKind, `${string}Duo`>

export function createDuo(config: DuoConfig): Readonly<Record<DuoKind, Partner>> {
  const duo = duoClient(config)
  return {
    fetchInburgeringsplichtFromDuo: fetchInburgeringsplicht(duo),
    fetchTermijnFromDuo: fetchTermijn(duo),
    fetchLeerbaarheidstoetsFromDuo: fetchLeerbaarheidstoets(duo),
    fetchExamenresultatenFromDuo: fetchExamenresultaten(duo),
    fetchVrijstellingenFromDuo: fetchVrijstellingen(duo),
    fetchOntheffingenFromDuo: fetchOntheffingen(duo),
    enrollLeerbaarheidstoetsAtDuo: enrollLeerbaarheidstoets(duo),
    skipLeerbaarheidstoetsAtDuo: skipLeerbaarheidstoets(duo),
    reportPipToDuo: reportPip(duo),
    reportAanbodToDuo: reportAanbod(duo),
    reportPvtToDuo: reportPvt(duo),
    reportMapToDuo: reportMap(duo),
    reportZRouteToDuo: reportZRoute(duo),
    reportUrenBredeIntakeToDuo: reportUren(duo, 'reportUrenBredeIntakeToDuo'),
    reportParticipatieactiviteitenToDuo: reportUren(duo, 'reportParticipatieactiviteitenToDuo'),
    reportParticipatieTaallesToDuo: reportUren(duo, 'reportParticipatieTaallesToDuo'),
  }
}
