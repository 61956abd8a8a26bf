// Plays a scripted life on the running system: acts and notifications by the doors that others use, time by the clock of its workflow.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readDossier } from '../../db/dossiers.ts'
import { readEvents } from '../../db/events.ts'
import { outcomeOf, receive } from '../../db/inbox.ts'
import { openDossier } from '../../db/openings.ts'
import { prepared } from '../../db/pool.ts'
import { daysBetween, type IsoDate } from '../../domain/dates/iso-date.ts'
import { legalToday, localDate } from '../../domain/dates/legal-time.ts'
import type { AnyRegeling, Outcome } from '../../domain/dossier.ts'
import { gemeenteMetCode } from '../../domain/gemeenten.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { actorNamed } from './actors.ts'
import type { Engine } from './engine.ts'
import { EngineClock } from './engine-clock.ts'
import { dateOf, type Life } from './life.ts'
import { fictionalNumbers, type Numbers, registerOf } from './person.ts'
import type { Facts, Notice, Sent, Standing, Way } from './way.ts'

const regeling: AnyRegeling = wi2021

export type EngineWay = Way & { readonly dossierId: string; readonly workflowId: string }

/** Opens a dossier of its own for the life: the same one can be played again, and several at once. */
export async function engineWay(engine: Engine, life: Life, present = false): Promise<EngineWay> {
  const numbers = fictionalNumbers()
  const dossierId = await opened(engine, life, numbers)
  if (dossierId === undefined) return engineWay(engine, life, present)
  await engine.desk('PUT', `personen/${numbers.bsn}`, registerOf(life, numbers))
  const tell = (facts: Facts) => engine.desk('PATCH', `personen/${numbers.bsn}`, facts)
  const clock = new EngineClock(engine, {
    dossierId,
    regeling,
    dawns: (vandaag) => tell({ vandaag }),
    present,
  })
  const standing = () => standingOf(engine, dossierId)
  const registered = new Map<string, string>()
  return {
    dossierId,
    workflowId: clock.workflowId,
    forward: (day) => clock.forward(day),
    absent: (day) => clock.absent(day),
    /** A partner that answers again answers what it was asked meanwhile. */
    async learn(facts) {
      await tell(facts)
      const before = clock.silent
      clock.silent = stillSilent(before, facts)
      if (clock.silent.length < before.length) await clock.rest()
    },
    async act(kind, by, facts, later) {
      if (later) {
        await leftLying(engine, dossierId, { kind, by, facts })
        return { kind: 'none' }
      }
      const id = await asked(engine, dossierId, { kind, by, facts })
      await clock.rest()
      return id === undefined ? unseen(kind) : ((await outcomeOf(engine.pool, id)) ?? { kind: 'none' })
    },
    async notify(notice) {
      const known = await notices(engine, dossierId)
      await released(engine, { numbers, registered, gemeente: (await standing()).gemeente }, notice)
      await clock.rest()
      const outcomes = await notices(engine, dossierId)
      return outcomes.slice(known.length).at(-1) ?? { kind: 'none' }
    },
    standing,
  }
}

/** Which partners do not answer after these facts. */
function stillSilent(silent: readonly string[], { antwoordt }: Facts): readonly string[] {
  const rows = Object.entries(Object(antwoordt) as Record<string, unknown>)
  const [quiet, speaks] = [rows.filter(([, how]) => how === 'niet'), rows.map(([partner]) => partner)]
  return [...silent.filter((partner) => !speaks.includes(partner)), ...quiet.map(([partner]) => partner)]
}

/** As when the API dies before it has handed the request over: the sweep takes it along within some seconds, as of the day it was received. */
async function leftLying({ pool }: Engine, dossierId: string, { kind, by, facts }: Asked): Promise<void> {
  const body = regeling.catalogue[kind]?.schema.parse(facts) ?? {}
  await receive(pool, dossierId, { id: randomUUID(), kind, origin: 'act', actor: actorNamed(by), body })
}

/** A day before the start, so that the first forward ends at noon of it. Undefined when the numbers are somebody's already. */
async function opened(engine: Engine, life: Life, numbers: Numbers): Promise<string | undefined> {
  const start = dateOf(life.start)
  const { dossierId, fresh } = await openDossier(engine, {
    regeling,
    gemeente: life.person.gemeente,
    persoon: numbers,
    openedOn: start,
    played: { shiftDays: daysBetween(localDate(Date.now()), start) - 1 },
    ...(life.opening === undefined ? {} : { aangezet: life.opening.aangezet }),
  })
  return fresh ? dossierId : undefined
}

type Asked = { readonly kind: string; readonly by: string; readonly facts: Facts }

/** The API knows no such act, or shows the traject to its own organisation only; the law says of the others that they are not competent. */
function unseen(kind: string): Outcome {
  return regeling.catalogue[kind] === undefined
    ? { kind: 'refused', reason: 'onbekendeHandeling', ground: 'API', needed: 'Kies een handeling die bestaat.' }
    : { kind: 'refused', reason: 'nietBevoegd', ground: 'API', needed: 'Dit traject is van een ander.' }
}

/** Through the API, as anybody would. Answers the id of the command; undefined when there is no such act, or the colleague may not even see the traject. */
async function asked({ run }: Engine, dossierId: string, { kind, by, facts }: Asked): Promise<string | undefined> {
  const resource = regeling.catalogue[kind]?.resource
  if (resource === undefined) return undefined
  const response = await fetch(`${run.apiUrl}/v1/trajecten/${dossierId}/${resource}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'demo-medewerker': by },
    body: JSON.stringify(facts),
  })
  const said = answerSchema.parse(await response.json())
  const id = (response.headers.get('location') ?? said.verzoek)?.split('/').at(-1)
  if (id === undefined && response.status !== 404 && response.status !== 401)
    throw new Error(`the API did not take ${kind} (${response.status}): ${JSON.stringify(said)}`)
  return id
}

const answerSchema = z.looseObject({ verzoek: z.string().optional() })

type Sender = {
  readonly numbers: Numbers
  readonly gemeente: string
  /** When each event was registered at the partner, the last time: told again, it is the same fact. */
  readonly registered: Map<string, string>
}

async function released(engine: Engine, { numbers, registered, gemeente }: Sender, notice: Notice): Promise<void> {
  const id = 'duo' in notice ? notice.duo : notice.coa
  const known = notice.again ? registered.get(id) : undefined
  const registratieDatumTijd = known ?? new Date().toISOString()
  registered.set(id, registratieDatumTijd)
  await engine.desk('POST', 'notificaties', {
    ...('duo' in notice ? { gebeurtenisId: id, bsn: numbers.bsn } : { soort: id, vNummer: numbers.vNummer }),
    gemeente: gemeenteMetCode(notice.gemeente ?? gemeente).oin,
    registratieDatumTijd,
  })
}

/** The outcomes of what partners told, oldest first. */
async function notices({ pool }: Engine, dossierId: string): Promise<readonly Outcome[]> {
  const { rows } = await prepared<{ outcome: Outcome }>(
    pool,
    `select outcome from command where dossier_id = $1 and origin = 'notice' order by received_at, id`,
    [dossierId],
  )
  return rows.map(({ outcome }) => outcome)
}

async function standingOf({ pool }: Engine, dossierId: string): Promise<Standing> {
  const { snapshot, clock } = await readDossier(pool, dossierId)
  const [termijnen, taken, messages, events] = await Promise.all([
    prepared<{ key: string; lastDay: IsoDate }>(
      pool,
      `select key, last_day as "lastDay" from termijn where dossier_id = $1 and status = 'loopt'`,
      [dossierId],
    ),
    prepared<{ key: string; dueOn: IsoDate | null }>(
      pool,
      `select key, due_on as "dueOn" from work_item where dossier_id = $1 and settled_on is null`,
      [dossierId],
    ),
    prepared<Sent>(pool, `select channel, kind, text, body from outbox where dossier_id = $1 order by number`, [
      dossierId,
    ]),
    readEvents(pool, dossierId),
  ])
  return {
    today: legalToday(Date.now(), clock),
    fase: regeling.fase(snapshot),
    gemeente: regeling.gemeente(snapshot),
    uitkomst: regeling.uitkomst(snapshot),
    snapshot,
    termijnen: termijnen.rows,
    taken: taken.rows,
    events,
    messages: messages.rows,
  }
}
