// Which messages does the BRP carry out for us? One question; the BSN goes in the body, never in an address.

import type { IsoDate } from '../../domain/dates/iso-date.ts'
import type { Answer } from '../../domain/dossier.ts'
import { NoValue } from '../../domain/law/timeline.ts'
import type { Partner } from '../partner.ts'
import { exchange, facts, read, refusalIn, unusable } from '../partner-http.ts'
import { type BrpPersoon, brpAntwoordSchema, brpFields, type Persoon, persoonFacts, persoonFrom } from './personen.ts'

export type BrpConfig = {
  readonly url: string
  readonly timeoutMs?: number
  /** Puts name, address and birth date in the vault. Done before we answer. */
  readonly storePersoon: (dossierId: string, persoon: Persoon) => Promise<void>
  /** The day on which someone born on this day reaches the AOW age. May throw NoValue. */
  readonly aowOp: (geboortedatum: IsoDate) => IsoDate
}

export function createBrp(config: BrpConfig): Readonly<Record<'fetchPersoonFromBrp', Partner>> {
  return {
    async fetchPersoonFromBrp(call) {
      const { bsn } = call.person
      if (bsn === null)
        return unusable(
          'Van deze persoon is geen burgerservicenummer bekend. Zonder dat nummer kan de BRP niet worden geraadpleegd.',
        )
      const reply = await exchange({
        partner: 'brp',
        operation: 'personen',
        url: `${config.url}/personen`,
        method: 'POST',
        body: { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: [bsn], fields: brpFields },
        signal: call.signal,
        timeoutMs: config.timeoutMs ?? 12_000,
      })
      if (reply.status !== 200)
        return refusalIn(reply) ?? unusable(`De BRP nam het verzoek niet aan (personen, status ${reply.status}).`)
      const found = read(reply, brpAntwoordSchema, 'De BRP', 'personen')
      if (found.kind === 'absent') return unusable('De BRP gaf geen antwoord.')
      if (found.kind !== 'found') return found
      const persoon = found.value.personen.find(({ burgerservicenummer }) => burgerservicenummer === bsn)
      if (persoon === undefined) return facts('fetchPersoonFromBrp', { persoon: null })
      const { answer, keep } = brpAnswer(persoon, config.aowOp)
      if (keep !== null) await config.storePersoon(call.dossierId, keep)
      return answer
    },
  }
}

/** What a registration means for the dossier, and what must go to the vault. An AOW date is never guessed. */
export function brpAnswer(
  persoon: BrpPersoon,
  aowOp: BrpConfig['aowOp'],
): { readonly answer: Answer; readonly keep: Persoon | null } {
  const keep = persoonFrom(persoon)
  if (keep === null || keep.geboortedatum === null) {
    const missing = unusable('De BRP kent van deze persoon geen naam of geen volledige geboortedatum. Stel die vast.')
    return { answer: missing, keep }
  }
  try {
    return { answer: facts('fetchPersoonFromBrp', persoonFacts(persoon, aowOp(keep.geboortedatum))), keep }
  } catch (error) {
    if (!(error instanceof NoValue)) throw error
    return { answer: unusable('Voor deze geboortedatum is geen AOW-leeftijd bekend. Stel de AOW-datum vast.'), keep }
  }
}
