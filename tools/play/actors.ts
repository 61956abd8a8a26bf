// Who acts in a life? A fictional colleague; or who may do nothing at all and tries: a system that passes for a human, a handhaver without a gemeente.
import { actorOf, colleagueWithId } from '../../api/colleagues.ts'
import type { Actor } from '../../domain/dossier.ts'

export const outsiders: readonly Actor[] = [
  { id: 'klok', organisatie: 'klok', rol: 'klok' },
  { id: 'duo', organisatie: 'duo', rol: 'systeem' },
  { id: 'coa', organisatie: 'coa', rol: 'systeem' },
  { id: 'brp', organisatie: 'brp', rol: 'systeem' },
  { id: 'gemeente', organisatie: 'gemeente', rol: 'systeem', gemeente: '9901' },
  { id: 'zonder-gemeente', organisatie: 'gemeente', rol: 'handhaver' },
]

export function actorNamed(id: string): Actor {
  const outsider = outsiders.find((one) => one.id === id)
  if (outsider !== undefined) return outsider
  const colleague = colleagueWithId(id)
  if (colleague === undefined) throw new Error(`there is no colleague ${id}: see api/colleagues.ts`)
  return actorOf(colleague)
}
