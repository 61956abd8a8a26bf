// Makes the moments at which a kill hurts most: a step that stands still inside its transaction, a termijn about to end.
import pg from 'pg'
import { readDossier } from '../../db/dossiers.ts'
import { isoDate } from '../../domain/dates/iso-date.ts'
import type { Engine } from '../../tools/play/engine.ts'
import { engineWay } from '../../tools/play/engine-way.ts'
import { fastForward } from '../../tools/play/fast-forward.ts'
import { lifeFrom } from '../../tools/play/life.ts'
import { playLife } from '../../tools/play/playing.ts'
import { eventually, type House } from './house.ts'
import { summaryOf } from './replay.ts'

export type Held = {
  /** Resolves when a step of the dossier waits inside its transaction. */
  standsStill(): Promise<void>
  release(): Promise<void>
}

/** Holds the row of a dossier: the next step gets no further than that until it is released. */
export async function holdSteps({ engine }: House, dossierId: string): Promise<Held> {
  const client = new pg.Client({ connectionString: engine.run.databaseUrl })
  client.on('error', () => {}) // the database may be what is killed
  await client.connect()
  await client.query('begin')
  // a step locks all of the row; a new command, which only names it, still gets in
  await client.query('select from dossier where id = $1 for no key update', [dossierId])
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return {
    async standsStill() {
      await eventually('a step that stands still', async () => {
        const waiting = await engine.pool.query('select from pg_stat_activity where $1 = any(pg_blocking_pids(pid))', [
          rows[0]?.pid,
        ])
        return waiting.rowCount !== 0
      })
    },
    release: () => client.end().catch(() => {}),
  }
}

export type Ending = {
  readonly dossierId: string
  readonly workflowId: string
  readonly key: string
  /** How often this termijn has lapsed: a command each. */
  lapses(): Promise<number>
  /** Moves the clock of its workflow until so many seconds are left before the timer fires; answers when that will be, in real time. */
  leave(seconds: number): Promise<number>
  /** Whether the history shows that its own timer fired. */
  fired(): Promise<boolean>
}

const KEY = 'oproep:1'

/** A played dossier of someone who was called for the intake, and does not come. */
export async function calledUp(house: House): Promise<Ending> {
  const { engine } = house
  const { pool, client } = engine
  const way = await engineWay(engine, called)
  const { failures } = await playLife(called, way)
  if (failures.length > 0) throw new Error(failures.join('; '))
  const { dossierId, workflowId } = way
  return {
    dossierId,
    workflowId,
    key: KEY,
    async lapses() {
      const { rowCount } = await pool.query(
        `select from command where dossier_id = $1 and origin = 'lapse' and body->>'key' = $2`,
        [dossierId, KEY],
      )
      return rowCount ?? 0
    },
    async leave(seconds) {
      const { searchAttributes } = await client.workflow.getHandle(workflowId).describe()
      const [wake] = (searchAttributes['VolgendeTermijn'] ?? []) as readonly Date[]
      if (wake === undefined) throw new Error('no termijn runs')
      const { clock } = await readDossier(pool, dossierId)
      // nobody pokes it now: midnight has passed, and any step would lapse what the timer is there for
      const due = Date.now() + seconds * 1000
      await fastForward(client, workflowId, wake.getTime() - clock.skippedMs - due)
      return due
    },
    async fired() {
      return (await firedTimers(engine, workflowId)).some((summary) => summary.includes('verschijnen op oproep 1'))
    },
  }
}

async function firedTimers({ client }: Engine, workflowId: string): Promise<readonly string[]> {
  const { events } = await client.workflow.getHandle(workflowId).fetchHistory()
  const all = events ?? []
  const fired = all.flatMap(({ timerFiredEventAttributes: timer }) => (timer ? [String(timer.startedEventId)] : []))
  return all.filter(({ eventId }) => fired.includes(String(eventId))).map(summaryOf)
}

const called = lifeFrom(
  {
    title: 'Opgeroepen voor de brede intake, en niet gekomen',
    start: '2025-03-03',
    person: { naam: 'Nooit Gekomen (fictief)', geboortedatum: '1991-07-08', gemeente: '9901' },
    steps: [
      {
        on: '2025-03-03',
        partner: { duo: 'SS139' },
        facts: {
          duo: {
            inburgeringsplicht: {
              indicatorInburgeringsplicht: true,
              begindatum: '2025-02-20',
              datumKennisgevingInburgeringsplicht: '2025-03-03',
            },
            doelgroep: { indeling: 'Gezinsmigrant en overige migrant', begindatum: '2025-02-20' },
          },
          brp: {
            gemeenteVanInschrijving: { code: '9901' },
            datumInschrijvingInGemeente: { type: 'Datum', datum: '2025-02-20' },
          },
        },
        expect: { fase: 'bredeIntake' },
      },
      {
        on: '2025-03-10',
        act: 'roepOpVoorIntake',
        by: 'klantmanager-zandwijk',
        facts: { datum: '2025-03-10', uiterlijk: '2025-03-21' },
        expect: { termijnen: { [KEY]: '2025-03-21' } },
      },
    ],
  },
  isoDate('2025-03-03'),
  'called',
)
