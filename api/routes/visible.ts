// Is there such a traject, for this colleague?
import { z } from 'zod'
import { readSummary } from '../../db/queries/trajecten.ts'
import { completed } from '../../domain/process.ts'
import type { Answer } from '../answer.ts'
import type { Colleague } from '../colleagues.ts'
import type { ApiDeps } from '../deps.ts'
import { problem } from '../problems.ts'
import type { Asked } from '../route.ts'
import { maySee } from '../visibility.ts'

export const isUuid = (text: string): boolean => z.guid().safeParse(text).success

export type Visible = NonNullable<Awaited<ReturnType<typeof readSummary>>>

/** Answers about the traject of the path; 404 when it is not there or not theirs to see. */
export async function withTraject(
  { deps, colleague, param }: Pick<Asked<unknown, unknown>, 'deps' | 'colleague' | 'param'>,
  answer: (traject: Visible) => Promise<Answer>,
): Promise<Answer> {
  const id = param('trajectId')
  const traject = isUuid(id) ? await visibleTraject(deps, id, colleague) : null
  return traject === null ? noTraject : answer(traject)
}

/** The traject as the code of now reads it; null when there is none, or this colleague may not see it. Throws when nobody carries out its regeling. */
export async function visibleTraject(
  { pool, regelingen }: Pick<ApiDeps, 'pool' | 'regelingen'>,
  id: string,
  colleague: Colleague,
): Promise<Visible | null> {
  const stored = await readSummary(pool, id)
  if (stored === null || !maySee(colleague, stored)) return null
  const regeling = regelingen[stored.regeling]
  if (!regeling) throw new Error(`no regeling ${stored.regeling}`)
  return { ...stored, snapshot: completed(regeling, stored) }
}

const noTraject = problem('nietGevonden', 'Er is geen traject met dit adres, of het is niet van uw organisatie.')
