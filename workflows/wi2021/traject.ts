// The life of a Wi2021 traject, fase by fase. It waits and shows, nothing else; the law is in the domain, clock and postman are the kernel.
import type { Fase } from '../../domain/wi2021/traject/state.ts'
import { type Dossier, type DossierInput, openDossier } from '../dossier.ts'
import { partners } from '../partners.ts'
import { signals } from './signals.ts'
import { updates } from './updates.ts'

type Traject = Dossier<Fase>

const fases = {
  plicht: (t) => t.leaves('plicht'), //                           Wet 3 to 6; DUO SS101, SS128, SS139
  voorinburgering: (t) => t.leaves('voorinburgering'), //         Wet 10; COA: koppeling, profile, uitstroom; settlement
  bredeIntake: (t) => t.leaves('bredeIntake'), //                 Wet 14, 15; timers: calls, PIP within ten weeks (Besluit 5.3)
  inburgeringstermijn: (t) => t.leaves('inburgeringstermijn'), // Wet 11; timer: three years; examens; verlenging (Wet 12) moves it
  handhaving: (t) => t.leaves('handhaving'), //                   Wet 24, 25; zienswijze, boete; a new termijn goes back a chapter
  afgesloten: (t) => t.leaves('afgesloten'), //                   until the last letter has arrived and the last procedure has ended
} satisfies Record<Fase, (traject: Traject) => Promise<void>>

export async function trajectWi2021(input: DossierInput): Promise<void> {
  const traject = openDossier<Fase>(input, { updates, signals, partners }) // named handlers, before the first await
  const clock = traject.clock() // the only emitter of commands
  await traject.known()
  await chapterOf(traject)
  await traject.quiet()
  if (!traject.closed) await traject.nextChapter() // a run is a chapter of the life
  await clock
}

/** A fase this code does not know yet is waited out like any other. */
function chapterOf(traject: Traject): Promise<void> {
  const chapter: ((traject: Traject) => Promise<void>) | undefined = fases[traject.fase]
  return chapter ? chapter(traject) : traject.leaves(traject.fase)
}
