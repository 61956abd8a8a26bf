// Plays a written life on the pure core with the invariants on: what is violated is not as expected, whatever the life says.
import type { AnyRegeling } from '../../domain/dossier.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { coreWay, openingOf } from '../play/core-way.ts'
import type { Life } from '../play/life.ts'
import { type Played, playLife, type Told } from '../play/playing.ts'
import { Watching } from './watching.ts'
import { allInvariants } from './wi2021-invariants.ts'

export async function playWatched(
  life: Life,
  tell: (told: Told) => void = () => {},
  regeling: AnyRegeling = wi2021,
): Promise<Played> {
  const watching = new Watching(regeling, allInvariants, openingOf(life))
  const way = coreWay(life, { regeling, watch: watching.watch })
  const wrong = () => watching.violations.map(({ invariant, text }) => `violated: ${invariant}: ${text}`)
  const played = await playLife(life, way, tell, wrong)
  if (played.failures.length > 0) return played
  watching.ended(way.core.world)
  return { ...played, failures: wrong() }
}
