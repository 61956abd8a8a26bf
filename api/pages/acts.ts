// What happens when somebody sends the form of an act: the same inbox row and the same Update as through the API, then back to the page.
import type { Request, Response } from 'express'
import { deterministicId } from '../../db/deterministic-id.ts'
import { openDossier } from '../../db/openings.ts'
import { readSummary } from '../../db/queries/trajecten.ts'
import type { CatalogueEntry } from '../../domain/dossier.ts'
import { gemeenten } from '../../domain/gemeenten.ts'
import { bsnSchema, vNummerSchema } from '../bsn.ts'
import { actorOf, type Colleague } from '../colleagues.ts'
import type { ApiDeps } from '../deps.ts'
import { perform } from '../perform.ts'
import { mayBegin } from '../routes/opening.ts'
import { maySee } from '../visibility.ts'
import { bodyFrom, type Entered, fieldsOf } from './fields.ts'
import { ONCE, PLACE } from './form.tsx'
import type { Returned } from './taken.tsx'
import type { TrajectData } from './traject-data.ts'

export function enteredIn(request: Request): Entered {
  const fields = Object.entries((request.body ?? {}) as Readonly<Record<string, unknown>>)
  return Object.fromEntries(fields.filter((field): field is [string, string] => typeof field[1] === 'string'))
}

type Acting = {
  readonly deps: ApiDeps
  readonly colleague: Colleague
  readonly data: TrajectData
  readonly entered: Entered
}

/** Sends the browser on when the act was asked; else the form with what is wrong in it. */
export async function act(
  { deps, colleague, data, entered }: Acting,
  kind: string,
  entry: CatalogueEntry,
  response: Response,
): Promise<Returned | null> {
  const place = entered[PLACE] ?? 'meer'
  const filled = bodyFrom(entry, fieldsOf(entry, data.about.snapshot), entered)
  if (filled.kind === 'wrong') return { place, kind, state: { entered, problems: filled.problems } }
  // The same form with the same contents is the same command; a form that was changed after going back is another.
  const contents = JSON.stringify(filled.body)
  const id = deterministicId('formulier', colleague.id, data.id, kind, entered[ONCE] ?? '', contents)
  const dossier = { dossierId: data.id, regeling: data.about.regeling }
  await perform(deps, dossier, { id, kind, origin: 'act', actor: actorOf(colleague), body: filled.body })
  const still = await readSummary(deps.pool, data.id)
  // Moved to another gemeente, say: the outcome is shown where the colleague may still look.
  const page = still !== null && maySee(colleague, still) ? `/trajecten/${data.id}` : '/werklijst'
  response.redirect(303, `${page}?handeling=${id}&plaats=${encodeURIComponent(place)}#melding`)
  return null
}

type Started = { readonly problems: Readonly<Record<string, string>> }

/** Starts a traject, or finds the one there is; DUO and BRP are asked at once. */
export async function start(
  deps: ApiDeps,
  colleague: Colleague,
  entered: Entered,
  response: Response,
): Promise<Started | null> {
  const numbers = { bsn: entered['bsn']?.trim() || null, vNummer: entered['vNummer']?.trim() || null }
  const regeling = deps.regelingen['wi2021']
  if (!regeling) throw new Error('no regeling wi2021')
  const gemeente = colleague.gemeente ?? entered['gemeente'] ?? ''
  const problems = mayBegin(regeling, colleague, gemeente)
    ? startProblems(numbers, gemeente)
    : { bsn: 'Een traject starten kan alleen een medewerker van de gemeente zelf of van DUO.' }
  if (Object.keys(problems).length > 0) return { problems }
  const wanted = deterministicId('start', colleague.id, entered[ONCE] ?? '', JSON.stringify(numbers), gemeente)
  const { dossierId } = await openDossier(deps, { id: wanted, regeling, gemeente, persoon: numbers })
  const found = await readSummary(deps.pool, dossierId)
  if (found === null || !maySee(colleague, found))
    return {
      problems: { bsn: 'Deze persoon heeft al een traject bij een andere organisatie. Neem contact op met DUO.' },
    }
  if (dossierId !== wanted) {
    response.redirect(303, `/trajecten/${dossierId}?bestond=1#melding`)
    return null
  }
  const id = deterministicId('opening', dossierId)
  const command = { id, kind: 'vraagGegevensOp', origin: 'act' as const, actor: actorOf(colleague), body: {} }
  await perform(deps, { dossierId, regeling: regeling.name }, command)
  response.redirect(303, `/trajecten/${dossierId}?handeling=${id}#melding`)
  return null
}

type Numbers = { readonly bsn: string | null; readonly vNummer: string | null }

function startProblems({ bsn, vNummer }: Numbers, gemeente: string): Record<string, string> {
  if (bsn === null && vNummer === null) return { bsn: 'Vul een BSN in, of een V-nummer.' }
  return {
    ...(gemeenten.some(({ code }) => code === gemeente) ? {} : { gemeente: 'Kies een gemeente.' }),
    ...(bsn !== null && !bsnSchema.safeParse(bsn).success
      ? { bsn: 'Dit is geen BSN. Een BSN heeft negen cijfers; kijk of er geen tikfout in staat.' }
      : {}),
    ...(vNummer !== null && !vNummerSchema.safeParse(vNummer).success
      ? { vNummer: 'Dit is geen V-nummer: hooguit tien cijfers, zonder nullen vooraan.' }
      : {}),
  }
}
