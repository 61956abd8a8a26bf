// Is there such a traject, for this colleague?
import { z } from 'zod'
import { readSummary } from '../../db/queries/trajecten.ts'
import { completed } from '../../domain/process.ts'
import type { Answer } from '../answer.ts'
import { problem } from '../problems.ts'
import type { Asked } from '../route.ts'
import { maySee } from '../visibility.ts'

export const isUuid = (text: string): boolean => z.guid().safeParse(text).success

type Visible = NonNullable<Awaited<ReturnType<typeof readSummary>>>

/** Answers about the traject of the path; 404 when it is not there or not theirs to see. */
export async function withTraject(
  { deps, colleague, param }: Pick<Asked<unknown, unknown>, 'deps' | 'colleague' | 'param'>,
  answer: (traject: Visible) => Promise<Answer>,
): Promise<Answer> {
  const id = param('trajectId')
  const traject = isUuid(id) ? await readSummary(deps.pool, id) : null
  if (traject === null || !maySee(colleague, traject)) return noTraject
  const regeling = deps.regelingen[traject.regeling]
  return answer(regeling === undefined ? traject : { ...traject, snapshot: completed(regeling, traject) })
}

const noTraject = problem('nietGevonden', 'Er is geen traject met dit adres, of het is niet van uw organisatie.')
