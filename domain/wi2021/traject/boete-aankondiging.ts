// Who was told that a fine of DUO might come, hears it too when none does (Awb 5:50 lid 2).
import type { IsoDate } from '../../dates/iso-date.ts'
import type { Message } from '../../dossier.ts'
import { awb } from '../../law/finding.ts'
import { brief, vanDuo } from './brieven.ts'
import type { Traject } from './state.ts'

type Aangekondigd = { readonly aangekondigd?: true }

/** Whether the report was made: with it goes the announcement. */
export const aangekondigd = ({ boeteprocedure }: Traject): Aangekondigd =>
  boeteprocedure?.rapport == null ? {} : { aangekondigd: true }

/** The letter that no fine follows; none when nobody was told that one might. */
export const geenBoete = ({ aangekondigd: told }: Aangekondigd, dagtekening: IsoDate): readonly Message[] =>
  told === undefined
    ? []
    : [
        brief('sendBrief', 'geenBoete', {
          afzender: vanDuo,
          titel: 'U krijgt geen boete',
          dagtekening,
          alineas: ['Wij leggen u geen boete op voor wat in onze vooraankondiging staat.'],
          gronden: [awb('5:50', 2)],
        }),
      ]
