// What does the COA do with a request? Pure, like its neighbour for DUO. The contract is ours: the COA publishes none (see activities/coa).
import { z } from 'zod'
import type { PersonRegister } from './register.ts'

export type CoaCarried = {
  readonly status: 200 | 201 | 400 | 409
  readonly body?: unknown
  readonly person?: PersonRegister
  readonly effect?: string
}

export const coaOperations = {
  'POST /koppelingen/raadplegen': (person: PersonRegister): CoaCarried => ({
    status: 200,
    body: { koppeling: person.coa.koppeling },
  }),
  'POST /profielen/raadplegen': (person: PersonRegister): CoaCarried => ({
    status: 200,
    body: { profiel: person.coa.profiel },
  }),
  'POST /uitstroom/raadplegen': (person: PersonRegister): CoaCarried => ({
    status: 200,
    body: { uitstroom: person.coa.uitstroom },
  }),
  'POST /overdrachten': confirm,
}

const overdracht = z.object({ versie: z.number().int().min(1) })

/** Confirms receipt of a version of the profile. A version that the COA never made is refused; the same one twice is carried out twice. */
function confirm(person: PersonRegister, body: unknown): CoaCarried {
  const { data } = overdracht.safeParse(body)
  if (data === undefined) return { status: 400 }
  const { profiel } = person.coa
  if (profiel === null || data.versie > profiel.versie)
    return { status: 409, body: { fouttekst: `Versie ${data.versie} van het profiel bestaat niet.` } }
  const bevestigdeVersie = Math.max(data.versie, profiel.bevestigdeVersie ?? 0)
  return {
    status: 201,
    person: { ...person, coa: { ...person.coa, profiel: { ...profiel, bevestigdeVersie } } },
    effect: `overdracht versie ${data.versie}`,
  }
}
