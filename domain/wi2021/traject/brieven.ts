// What stands in a letter? Facts and grounds of the decision, plain for now; who it is for is filled in by the vault when it is made.
import type { IsoDate } from '../../dates/iso-date.ts'
import type { Message } from '../../dossier.ts'
import { gemeenten } from '../../gemeenten.ts'
import { type Citation, cite } from '../../law/finding.ts'
import { message } from './parts.ts'

type Content = {
  readonly afzender: string
  readonly titel: string
  readonly dagtekening: IsoDate
  readonly alineas: readonly string[]
  readonly gronden: readonly Citation[]
  readonly bezwaarTot?: IsoDate
  /** At the rechtbank, after a decision on an objection. */
  readonly beroepTot?: IsoDate
}

export function brief(kind: 'sendBeschikking' | 'sendBrief', soort: string, content: Content): Message {
  const { afzender, titel, dagtekening, alineas, gronden, bezwaarTot, beroepTot } = content
  return message(kind, {
    soort,
    afzender,
    titel,
    dagtekening,
    alineas,
    gronden: gronden.filter(isLaw).map(cite),
    ...(bezwaarTot === undefined ? {} : { rechtsmiddel: { soort: 'bezwaar', laatsteDag: bezwaarTot } }),
    ...(beroepTot === undefined ? {} : { rechtsmiddel: { soort: 'beroep', laatsteDag: beroepTot } }),
  })
}

/** A convention of ours and a message of DUO are no ground that a reader can look up. */
const isLaw = ({ regeling }: Citation) => regeling !== 'conventie' && regeling !== 'DUO'

export const vanDuo = 'Dienst Uitvoering Onderwijs, namens de minister van Sociale Zaken en Werkgelegenheid'

/** A fold asks it too, and never refuses: a gemeente that does not take part is called by its code. */
export function vanCollege(gemeente: string): string {
  const naam = gemeenten.find(({ code }) => code === gemeente)?.naam
  return `Burgemeester en wethouders van ${naam ?? `gemeente ${gemeente}`}`
}

const leerrouten = { B1: 'B1-route', onderwijs: 'onderwijsroute', Z: 'Z-route' } as const

/** `B1-route`, also in the middle of a sentence. */
export function routenaam(leerroute: keyof typeof leerrouten): string {
  return leerrouten[leerroute]
}

/** Whole cents as a reader writes them: 51200 is `512,00 euro`, 144200 is `1.442,00 euro`. */
export function euros(cents: number): string {
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${whole},${String(cents % 100).padStart(2, '0')} euro`
}
