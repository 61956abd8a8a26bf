// Plays a scripted life on the pure core: no database, no HTTP, no Temporal.
import { actorOf, colleagueWithId } from '../../api/colleagues.ts'
import type { Actor, AnyRegeling, Opening, Outcome } from '../../domain/dossier.ts'
import { aowLeeftijd } from '../../domain/wi2021/artikelen/aow-7a-leeftijd.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { coaMeldingen, gebeurtenissen } from '../../domain/wi2021/traject/gebeurtenissen.ts'
import { CoreLife } from './core-life.ts'
import { dateOf, type Life } from './life.ts'
import { bsnFrom, registerOf } from './person.ts'
import type { Facts, Notice, Way } from './way.ts'

const numbers = { bsn: bsnFrom(1) ?? '', vNummer: '9999000001' }

function openingOf({ start, person, opening }: Life): Opening {
  return {
    openedOn: dateOf(start),
    gemeente: person.gemeente,
    ...(opening === undefined ? {} : { aangezet: opening.aangezet }),
  }
}

export function coreWay(life: Life, regeling: AnyRegeling = wi2021): Way {
  const opening = openingOf(life)
  const core = new CoreLife({
    regeling,
    opening,
    person: registerOf(life, numbers),
    aowOp: (geboortedatum) => aowLeeftijd({ geboortedatum }).outcome.bereiktOp,
  })
  return {
    forward: async (day) => core.forward(day),
    absent: async (day) => core.absent(day),
    act: async (kind, by, facts) =>
      core.perform({ kind, origin: 'act', actor: actor(by), body: parsed(regeling, kind, facts) }),
    learn: async (facts) => core.learn(facts),
    notify: async (notice) => notified(core, opening, notice),
    standing: async () => core.standing(),
  }
}

function actor(id: string): Actor {
  const colleague = colleagueWithId(id)
  if (colleague === undefined) throw new Error(`there is no colleague ${id}: see api/colleagues.ts`)
  return actorOf(colleague)
}

/** As the border of the API does it. */
function parsed({ catalogue }: AnyRegeling, kind: string, facts: Facts): Facts {
  const entry = catalogue[kind]
  if (entry === undefined) throw new Error(`there is no act ${kind} in the catalogue`)
  return entry.schema.parse(facts)
}

/** What the API keeps from the dossier: a planned event that is not switched on, and a notification that it had already. */
function notified(core: CoreLife, { aangezet = [] }: Opening, notice: Notice): Outcome {
  const [partner, id] = 'duo' in notice ? (['duo', notice.duo] as const) : (['coa', notice.coa] as const)
  const row = 'duo' in notice ? gebeurtenissen[notice.duo] : coaMeldingen[notice.coa]
  if (notice.again || (row.planned && !aangezet.includes(id))) return { kind: 'none' }
  const sender: Actor = { id: partner, organisatie: partner, rol: 'systeem' }
  return core.perform({ kind: row.name, origin: 'notice', actor: sender, body: { gebeurtenis: id } })
}
