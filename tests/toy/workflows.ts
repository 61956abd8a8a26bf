// The life of the toy, told by the same kernel as every other.
import { type DossierInput, openDossier } from '../../workflows/dossier.ts'

type Fase = 'begin' | 'midden' | 'klaar'

export async function trajectToy(input: DossierInput): Promise<void> {
  const traject = openDossier<Fase>(input, { updates: { gaVerder: 'speelgoed' }, signals: {}, partners: {} })
  const clock = traject.clock()
  await traject.known()
  await traject.leaves(traject.fase)
  await traject.quiet()
  if (!traject.closed) await traject.nextChapter()
  await clock
}
