// Plays a scripted life on the pure core: no database, no HTTP, no Temporal.
import type { Actor, AnyRegeling, Opening, Outcome } from '../../domain/dossier.ts'
import { aowLeeftijd } from '../../domain/wi2021/artikelen/aow-7a-leeftijd.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { coaMeldingen, gebeurtenissen } from '../../domain/wi2021/traject/gebeurtenissen.ts'
import { actorNamed } from './actors.ts'
import { CoreLife, type Watch } from './core-life.ts'
import { dateOf, type Life } from './life.ts'
import { bsnFrom, registerOf } from './person.ts'
import type { Facts, Notice, Way } from './way.ts'

const numbers = { bsn: bsnFrom(1) ?? '', vNummer: '9999000001' }

export type LifeStart = Pick<Life, 'start' | 'person' | 'opening'>

export function openingOf({ start, person, opening }: LifeStart): Opening {
  return {
    openedOn: dateOf(start),
    gemeente: person.gemeente,
    ...(opening === undefined ? {} : { aangezet: opening.aangezet }),
  }
}

export type CoreWay = Way & { readonly core: CoreLife }

type Played = { readonly regeling?: AnyRegeling; readonly id?: string; readonly watch?: Watch }

export function coreWay(life: LifeStart, { regeling = wi2021, id, watch }: Played = {}): CoreWay {
  const opening = openingOf(life)
  const core = new CoreLife({
    regeling,
    opening,
    person: registerOf(life, numbers),
    aowOp: (geboortedatum) => aowLeeftijd({ geboortedatum }).outcome.bereiktOp,
    ...(id === undefined ? {} : { id }),
    ...(watch === undefined ? {} : { watch }),
  })
  return {
    core,
    forward: async (day) => core.forward(day),
    absent: async (day) => core.absent(day),
    act: async (kind, by, facts, later) =>
      core.perform({ kind, origin: 'act', actor: actorNamed(by), body: parsed(regeling, kind, facts) }, later),
    learn: async (facts) => core.learn(facts),
    notify: async (notice) => notified(core, opening, notice),
    standing: async () => core.standing(),
  }
}

/** As the border of the API does it. What does not exist has no fields, and is refused by the law. */
function parsed({ catalogue }: AnyRegeling, kind: string, facts: Facts): Facts {
  return catalogue[kind]?.schema.parse(facts) ?? {}
}

/** What the API keeps from the dossier: a planned event that is not switched on, and a notification that it had already. */
function notified(core: CoreLife, { aangezet = [] }: Opening, notice: Notice): Outcome {
  const [partner, id] = 'duo' in notice ? (['duo', notice.duo] as const) : (['coa', notice.coa] as const)
  const row = 'duo' in notice ? gebeurtenissen[notice.duo] : coaMeldingen[notice.coa]
  if (notice.again || (row.planned && !aangezet.includes(id))) return { kind: 'none' }
  const sender: Actor = { id: partner, organisatie: partner, rol: 'systeem' }
  return core.perform({ kind: row.name, origin: 'notice', actor: sender, body: { gebeurtenis: id } })
}
