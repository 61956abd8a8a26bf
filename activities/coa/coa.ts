// What do we and the COA tell each other? The COA publishes no contract; these four calls are ours. All are POST: a V-nummer never stands in an address.
//
//   POST /koppelingen/raadplegen  { vNummer }          -> { koppeling: { gemeentecode, datumKoppeling } | null }
//   POST /profielen/raadplegen    { vNummer }          -> { profiel: { versie, datumVastgesteld, deelnameVoorinburgering,
//                                                          urenTaalEnKnm, bevestigdeVersie } | null }
//   POST /uitstroom/raadplegen    { vNummer }          -> { uitstroom: { datumUitstroom, gemeentecode } | null }
//   POST /overdrachten            { vNummer, versie }  -> 201: receipt of that version of the profile is confirmed
//
// `bevestigdeVersie` is the last version whose receipt we confirmed: so we can look before we confirm again. A refusal is 409 with `{ fouttekst }`.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isoDateSchema } from '../../domain/law/schemas.ts'
import type { MessageKind, ReplyFacts } from '../../domain/wi2021/traject/messages.ts'
import type { Partner, PartnerCall } from '../partner.ts'
import {
  bodyOf,
  exchange,
  type Failure,
  type Found,
  factsFrom,
  failed,
  type Reply,
  read,
  refusalIn,
  unusable,
} from '../partner-http.ts'

export type CoaKind = Extract<MessageKind, `${string}Coa`>
export type CoaConfig = { readonly url: string; readonly timeoutMs?: number }

const gemeentecode = z.string().regex(/^\d{4}$/)

export const koppelingSchema = z.object({ gemeentecode, datumKoppeling: isoDateSchema })
export type CoaKoppeling = z.infer<typeof koppelingSchema>

export const profielSchema = z.object({
  versie: z.number().int().min(1),
  datumVastgesteld: isoDateSchema,
  deelnameVoorinburgering: z.boolean(),
  urenTaalEnKnm: z.number().int().min(0).max(9999),
  bevestigdeVersie: z.number().int().min(1).nullish(),
})
export type CoaProfiel = z.infer<typeof profielSchema>

export const uitstroomSchema = z.object({ datumUitstroom: isoDateSchema, gemeentecode })
export type CoaUitstroom = z.infer<typeof uitstroomSchema>

export function koppelingFacts(koppeling: CoaKoppeling | null): ReplyFacts['fetchKoppelingFromCoa'] {
  return { koppeling: koppeling && { gemeente: koppeling.gemeentecode, datum: koppeling.datumKoppeling } }
}

export function profielFacts(profiel: CoaProfiel | null): ReplyFacts['fetchProfielFromCoa'] {
  return {
    profiel: profiel && {
      versie: profiel.versie,
      datum: profiel.datumVastgesteld,
      deelname: profiel.deelnameVoorinburgering,
      urenTaalEnKnm: profiel.urenTaalEnKnm,
    },
  }
}

export function uitstroomFacts(uitstroom: CoaUitstroom | null): ReplyFacts['fetchUitstroomFromCoa'] {
  return { uitstroom: uitstroom && { datum: uitstroom.datumUitstroom, gemeente: uitstroom.gemeentecode } }
}

const koppelingAntwoord = z.object({ koppeling: koppelingSchema.nullable() })
const profielAntwoord = z.object({ profiel: profielSchema.nullable() })
const uitstroomAntwoord = z.object({ uitstroom: uitstroomSchema.nullable() })

export function createCoa(config: CoaConfig): Readonly<Record<CoaKind, Partner>> {
  const coa = coaClient(config)
  return {
    async fetchKoppelingFromCoa(call) {
      const found = await coa.ask(call, 'koppelingen', koppelingAntwoord)
      return factsFrom('fetchKoppelingFromCoa', found, (answer) => koppelingFacts(answer?.koppeling ?? null))
    },
    async fetchProfielFromCoa(call) {
      const found = await coa.ask(call, 'profielen', profielAntwoord)
      return factsFrom('fetchProfielFromCoa', found, (answer) => profielFacts(answer?.profiel ?? null))
    },
    async fetchUitstroomFromCoa(call) {
      const found = await coa.ask(call, 'uitstroom', uitstroomAntwoord)
      return factsFrom('fetchUitstroomFromCoa', found, (answer) => uitstroomFacts(answer?.uitstroom ?? null))
    },
    /** Looks first when an earlier attempt may have arrived; a later version confirmed covers this one. */
    async confirmOverdrachtToCoa(call) {
      const { versie } = bodyOf('confirmOverdrachtToCoa', call)
      if (call.mayHaveArrived) {
        const known = await coa.ask(call, 'profielen', profielAntwoord)
        if (failed(known)) return known
        const bevestigd = known.kind === 'found' ? known.value.profiel?.bevestigdeVersie : undefined
        if (bevestigd && bevestigd >= versie) return { kind: 'accepted' }
      }
      const reply = await coa.post(call, 'overdrachten', { versie })
      if (reply === undefined) return zonderVNummer
      return reply.status === 201 ? { kind: 'accepted' } : failure(reply, 'overdrachten')
    },
  }
}

function coaClient({ url, timeoutMs = 12_000 }: CoaConfig) {
  const post = async (call: PartnerCall, path: string, body: object): Promise<Reply | undefined> => {
    const { vNummer } = call.person
    if (vNummer === null) return undefined
    return exchange({
      partner: 'coa',
      operation: path,
      url: `${url}/${path}`,
      method: 'POST',
      headers: { bron: call.gemeente.oin, berichtId: randomUUID() },
      body: { vNummer, ...body },
      signal: call.signal,
      timeoutMs,
    })
  }
  return {
    post,
    async ask<T>(call: PartnerCall, subject: string, schema: z.ZodType<T>): Promise<Found<T>> {
      const reply = await post(call, `${subject}/raadplegen`, {})
      if (reply === undefined) return zonderVNummer
      if (reply.status === 200) return read(reply, schema, 'Het COA', subject)
      return reply.status === 404 ? { kind: 'absent' } : failure(reply, subject)
    },
  }
}

const zonderVNummer = unusable('Van deze persoon is geen V-nummer bekend. Zonder dat nummer kan het COA niets doen.')

function failure(reply: Reply, operation: string): Failure {
  const refused = reply.status === 409 || reply.status === 403 ? refusalIn(reply) : undefined
  return refused ?? unusable(`Het COA nam het verzoek niet aan (${operation}, status ${reply.status}).`)
}
