// POST /v1/trajecten: a colleague begins a traject for a person; DUO and BRP are asked what they know.
import { z } from 'zod'
import { deterministicId } from '../../db/deterministic-id.ts'
import { openDossier } from '../../db/openings.ts'
import { readSummary } from '../../db/queries/trajecten.ts'
import { readPersoon } from '../../db/vault.ts'
import type { AnyRegeling } from '../../domain/dossier.ts'
import { gemeenten } from '../../domain/gemeenten.ts'
import { keuze } from '../../domain/law/schemas.ts'
import type { Answer } from '../answer.ts'
import { bsnSchema, vNummerSchema } from '../bsn.ts'
import { actorOf, type Colleague } from '../colleagues.ts'
import type { ApiDeps } from '../deps.ts'
import { notify } from '../perform.ts'
import { problem } from '../problems.ts'
import { type Asked, type Route, route } from '../route.ts'
import type { Shapes } from '../shapes.ts'
import { maySee } from '../visibility.ts'
import { trajectAddress, verzoekAddress } from './words.ts'

/** The act that asks partners what they know; who may do it may begin. */
const FIRST_ACT = 'vraagGegevensOp'

const NAAM = 'wi2021'
const codes = gemeenten.map(({ code }) => code)

const NieuwTraject = z
  .strictObject({
    regeling: keuze([NAAM]).default(NAAM),
    bsn: bsnSchema.optional(),
    vNummer: vNummerSchema.optional(),
    gemeente: z
      .string()
      .refine((code) => codes.includes(code), { error: `kies uit ${codes.join(', ')}` })
      .optional()
      .describe('Code van de gemeente; zonder deze: die van de medewerker'),
  })
  .refine(({ bsn, vNummer }) => bsn !== undefined || vNummer !== undefined, {
    error: 'geef een BSN, een V-nummer of beide',
  })

type Asking = Asked<unknown, z.infer<typeof NieuwTraject>>

export const openingRoute: Route = route({
  method: 'post',
  path: '/v1/trajecten',
  operationId: 'openTraject',
  tag: 'Trajecten',
  summary: 'Een traject beginnen; DUO en BRP worden bevraagd',
  body: NieuwTraject,
  answers: { 201: { description: 'Het traject is begonnen', shape: 'Geopend', headers: ['Location'] } },
  problems: ['ongeldigeInvoer', 'nietBevoegd', 'trajectBestaatAl', 'sleutelHergebruikt'],
  takesKey: true,
  handle: begin,
})

async function begin(asked: Asking): Promise<Answer> {
  const { deps, colleague, body, idempotencyKey } = asked
  const regeling = deps.regelingen[body.regeling]
  const gemeente = body.gemeente ?? colleague.gemeente
  if (regeling === undefined || !mayBegin(regeling, colleague, gemeente))
    return problem('nietBevoegd', 'Een traject beginnen kan alleen een medewerker van de gemeente zelf of van DUO.')
  if (gemeente === undefined)
    return problem('ongeldigeInvoer', 'Noem de gemeente.', { fouten: [{ veld: 'gemeente', melding: 'verplicht' }] })
  const numbers = { bsn: body.bsn ?? null, vNummer: body.vNummer ?? null }
  const id = idempotencyKey === null ? undefined : deterministicId('traject', colleague.id, idempotencyKey)
  const keyUsed = async () => id !== undefined && (await isOther(deps, id, { ...numbers, gemeente }))
  if (await keyUsed()) return otherKey
  const named = id === undefined ? {} : { id }
  const opened = await openDossier(deps, { ...named, regeling, gemeente, persoon: numbers }).catch(async (error) => {
    // the same key for someone else, at the same moment
    if (await keyUsed()) return null
    throw error
  })
  if (opened === null) return otherKey
  if (!opened.fresh && opened.dossierId !== id) return alreadyThere(deps, colleague, opened.dossierId)
  return { status: 201, ...(await firstAct(asked, regeling, opened.dossierId)) }
}

const otherKey = problem('sleutelHergebruikt', 'Gebruik voor een ander verzoek een andere Idempotency-Key.')

/** A gemeente for itself, DUO for all. */
export function mayBegin(
  { catalogue }: AnyRegeling,
  { organisatie, gemeente }: Colleague,
  of: string | undefined,
): boolean {
  const competent = catalogue[FIRST_ACT]?.bevoegd.organisaties.includes(organisatie) ?? false
  return competent && (organisatie !== 'gemeente' || gemeente === of)
}

type Numbers = { readonly bsn: string | null; readonly vNummer: string | null }

/** True when this key began a traject for someone else. A number that became known later does not make it another request. */
async function isOther({ pool, vault }: ApiDeps, id: string, asked: Numbers & { readonly gemeente: string }) {
  const dossier = await readSummary(pool, id)
  if (dossier === null) return false
  const { bsn, vNummer } = await readPersoon(pool, vault, id)
  const same = (one: string | null, known: string | null) => one === null || one === known
  return !same(asked.bsn, bsn) || !same(asked.vNummer, vNummer) || asked.gemeente !== dossier.opening.gemeente
}

async function firstAct(
  { deps, colleague }: Asking,
  { name, catalogue }: AnyRegeling,
  dossierId: string,
): Promise<Pick<Answer, 'body' | 'headers'>> {
  const adres = trajectAddress(dossierId)
  const commandId = deterministicId('opening', dossierId)
  const asks = catalogue[FIRST_ACT] !== undefined
  if (asks) {
    const command = { id: commandId, kind: FIRST_ACT, origin: 'act' as const, actor: actorOf(colleague), body: {} }
    await notify(deps, { dossierId, regeling: name }, command)
  }
  const verzoek = asks ? verzoekAddress(dossierId, commandId) : null
  return { body: { id: dossierId, adres, verzoek } satisfies Shapes['Geopend'], headers: { Location: adres } }
}

/** Its address only for who may see it. */
async function alreadyThere({ pool }: ApiDeps, colleague: Colleague, dossierId: string): Promise<Answer> {
  const dossier = await readSummary(pool, dossierId)
  const visible = dossier !== null && maySee(colleague, dossier)
  return visible
    ? problem('trajectBestaatAl', 'Deze persoon heeft al een traject in deze regeling. Ga daar verder.', {
        traject: trajectAddress(dossierId),
      })
    : problem(
        'trajectBestaatAl',
        'Deze persoon heeft al een traject bij een andere organisatie. Neem contact op met DUO.',
      )
}
