// Every act of the catalogue as a sub-resource of a traject: POST /v1/trajecten/{trajectId}/pips, and so on.
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { deterministicId } from '../../db/deterministic-id.ts'
import { readVerzoek } from '../../db/queries/verzoeken.ts'
import type { AnyRegeling, CatalogueEntry, Command } from '../../domain/dossier.ts'
import { cite } from '../../domain/law/finding.ts'
import type { Answer } from '../answer.ts'
import { actorOf } from '../colleagues.ts'
import { dutch } from '../dutch.ts'
import { perform } from '../perform.ts'
import { invalid, problem, refusal } from '../problems.ts'
import { type Asked, type Route, route } from '../route.ts'
import { withTraject } from './visible.ts'
import { verzoekAddress, verzoekInWords } from './words.ts'

/** The same resource may be an act of more than one regeling; which one it is, the traject tells. */
type Act = { readonly regeling: string; readonly kind: string; readonly entry: CatalogueEntry }

const LOOK_AGAIN_SECONDS = '2'

export function actRoutes(regelingen: Readonly<Record<string, AnyRegeling>>): readonly Route[] {
  const acts = Object.values(regelingen).flatMap(({ name, catalogue }) =>
    Object.entries(catalogue).flatMap(([kind, entry]) =>
      entry.resource === undefined ? [] : [{ regeling: name, kind, entry, resource: entry.resource }],
    ),
  )
  return [...Map.groupBy(acts, ({ resource }) => resource)].map(([resource, same]) => actRoute(resource, same))
}

function actRoute(resource: string, acts: readonly Act[]): Route {
  const [first] = acts
  const schemas = acts.map(({ entry }) => entry.schema)
  return route({
    method: 'post',
    path: `/v1/trajecten/{trajectId}/${resource}`,
    operationId: first?.kind ?? resource,
    tag: 'Handelingen',
    summary: first?.entry.label ?? resource,
    description: acts.map(({ entry }) => `${entry.help} Grond: ${cite(entry.ground)}. ${whoMay(entry)}`).join('\n\n'),
    body: schemas.length === 1 && schemas[0] !== undefined ? schemas[0] : z.union(schemas),
    answers: {
      200: { description: 'Er veranderde niets: dit was al bekend', shape: 'Verzoek', headers: ['Location'] },
      201: { description: 'Uitgevoerd', shape: 'Verzoek', headers: ['Location'] },
      202: {
        description: 'Ontvangen, nog niet uitgevoerd: kijk op het adres van het verzoek',
        shape: 'Verzoek',
        headers: ['Location', 'Retry-After'],
      },
    },
    problems: ['ongeldigeInvoer', 'nietBevoegd', 'nietGevonden', 'nuNietMogelijk', 'sleutelHergebruikt'],
    takesKey: true,
    handle: (asked) =>
      withTraject(asked, async ({ id, regeling }) => {
        const act = acts.find((one) => one.regeling === regeling)
        return act === undefined
          ? problem('nietGevonden', 'Deze handeling hoort niet bij deze regeling.')
          : performAct(asked, { dossierId: id, regeling }, act, resource)
      }),
  })
}

async function performAct(
  { deps, colleague, body, idempotencyKey }: Asked<unknown, unknown>,
  dossier: { readonly dossierId: string; readonly regeling: string },
  { kind, entry }: Act,
  resource: string,
): Promise<Answer> {
  const parsed = entry.schema.safeParse(body, { error: dutch })
  if (!parsed.success) return invalid(parsed.error)
  const { dossierId } = dossier
  const id =
    idempotencyKey === null
      ? randomUUID()
      : deterministicId('verzoek', colleague.id, dossierId, resource, idempotencyKey)
  const command: Command = { id, kind, origin: 'act', actor: actorOf(colleague), body: parsed.data }
  const earlier = idempotencyKey === null ? null : await readVerzoek(deps.pool, dossierId, id)
  if (earlier !== null && isOther(command, earlier)) return otherRequest
  const { row } = await perform(deps, dossier, command)
  return isOther(command, row) ? otherRequest : answerOf(deps, dossierId, id)
}

const otherRequest = problem('sleutelHergebruikt', 'Gebruik voor een ander verzoek een andere Idempotency-Key.')

function isOther(command: Command, stored: Pick<Command, 'kind' | 'body'>): boolean {
  return command.kind !== stored.kind || !isDeepStrictEqual(command.body, stored.body)
}

/** What came of it, as its row tells: also what was decided while we looked away. */
async function answerOf({ pool }: Asked<unknown, unknown>['deps'], trajectId: string, id: string): Promise<Answer> {
  const row = await readVerzoek(pool, trajectId, id)
  if (row === null) throw new Error(`command ${id} is not there`)
  const verzoek = verzoekInWords(trajectId, row)
  const Location = verzoekAddress(trajectId, id)
  switch (row.outcome?.kind) {
    case 'done':
      return { status: 201, body: verzoek, headers: { Location } }
    case 'none':
      return { status: 200, body: verzoek, headers: { Location } }
    case 'refused':
      return refusal(row.outcome, { verzoek: Location })
    case undefined:
      return { status: 202, body: verzoek, headers: { Location, 'Retry-After': LOOK_AGAIN_SECONDS } }
    default:
      return row.outcome satisfies never
  }
}

function whoMay({ bevoegd: { organisaties, rollen, ground } }: CatalogueEntry): string {
  const who = rollen.length === 0 ? 'een medewerker' : rollen.join(' of ')
  return `Bevoegd: ${who} van ${organisaties.join(' of ')} (${cite(ground)}).`
}
