// How does someone take the leerbaarheidstoets, and what came out? (Leerbaarheidstoets API 1.2) Asking for the exam number enrols.
import { z } from 'zod'
import { isoDateSchema } from '../../domain/law/schemas.ts'
import type { LbtUitslag, ReplyFacts } from '../../domain/wi2021/traject/messages.ts'
import type { Partner } from '../partner.ts'
import { facts, factsFrom, unusable } from '../partner-http.ts'
import type { Duo } from './client.ts'

const uitslagen = {
  'B1-route haalbaar': 'haalbaar',
  'B1-route niet haalbaar': 'nietHaalbaar',
  Onbekend: 'onbekend',
} as const satisfies Record<string, LbtUitslag>

/** A number as DUO writes it: two decimals behind a comma. */
const score = z.string().regex(/^\d{1,3},\d{2}$/)

export const lbtResultaatSchema = z.object({
  resultaat: z.enum(['B1-route haalbaar', 'B1-route niet haalbaar', 'Onbekend']),
  behaaldeScore: score,
  benodigdeScore: score,
  datumAfname: isoDateSchema,
})
export type DuoLbtResultaat = z.infer<typeof lbtResultaatSchema>

const examennummerSchema = z.object({ examennummer: z.string().min(1).max(12) })

/** Oldest first. The scores stay at DUO: the law asks for the outcome only. */
export function lbtFacts(resultaten: readonly DuoLbtResultaat[]): ReplyFacts['fetchLeerbaarheidstoetsFromDuo'] {
  return {
    uitslagen: resultaten
      .map(({ resultaat, datumAfname }) => ({ uitslag: uitslagen[resultaat], datum: datumAfname }))
      .sort((a, b) => (a.datum < b.datum ? -1 : 1)),
  }
}

export function fetchLeerbaarheidstoets(duo: Duo): Partner {
  return async (call) => {
    const found = await duo.get(call, 'lbt/resultaten', 'lbt/resultaten', z.array(lbtResultaatSchema).max(500))
    return factsFrom('fetchLeerbaarheidstoetsFromDuo', found, (resultaten) => lbtFacts(resultaten ?? []))
  }
}

/** Safe to repeat: whoever is enrolled gets the same number again. */
export function enrollLeerbaarheidstoets(duo: Duo): Partner {
  return async (call) => {
    const found = await duo.get(call, 'lbt/examennummer', 'lbt/examennummer', examennummerSchema)
    if (found.kind === 'absent')
      return unusable('DUO kent deze persoon niet: aanmelden voor de leerbaarheidstoets lukte niet.')
    if (found.kind !== 'found') return found
    return facts('enrollLeerbaarheidstoetsAtDuo', { aangemeld: true })
  }
}

/** Withdraws the enrolment. Cannot be read back (asking would enrol), but is safe to repeat: none left is what we want. */
export function skipLeerbaarheidstoets(duo: Duo): Partner {
  return (call) => duo.send(call, { operation: 'overslaan lbt', path: 'lbt/examennummer', method: 'DELETE' }, 404)
}
