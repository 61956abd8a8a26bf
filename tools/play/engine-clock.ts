// The clock of one dossier on the running system: it only ever goes forward, one termijn or scripted date at a time.
import { setTimeout as sleep } from 'node:timers/promises'
import { type DossierRow, readDossier } from '../../db/dossiers.ts'
import { prepared } from '../../db/pool.ts'
import { daysBetween, earliest, type IsoDate, minus, plus } from '../../domain/dates/iso-date.ts'
import { instantOf, legalToday, localDate, settled, timeOfDay } from '../../domain/dates/legal-time.ts'
import type { AnyRegeling } from '../../domain/dossier.ts'
import type { Engine } from './engine.ts'
import { fastForward } from './fast-forward.ts'
import { type Resting, untilAtRest } from './rest.ts'

const NOON_MS = 12 * 3_600_000
const SLACK_MS = 60_000
const LOOK_EVERY_MS = 20

export type Played = {
  readonly dossierId: string
  readonly regeling: AnyRegeling
  /** Told before the clock moves, so that partners know which day it is when they answer. */
  readonly dawns: (day: IsoDate) => Promise<void>
  /** A forward to the real today ends at the real time of day, so that from then on both days are the same. */
  readonly present: boolean
}

export class EngineClock {
  /** Channels of partners that do not answer now: what is told them waits, and nobody waits for that. */
  silent: readonly string[] = []
  readonly #engine: Engine
  readonly #played: Played
  readonly workflowId: string

  constructor(engine: Engine, played: Played) {
    this.#engine = engine
    this.#played = played
    this.workflowId = engine.handover.workflowId(this.#named)
  }

  /**
   * Every termijn on the way lapses by its own timer, and what that makes us say is answered before the clock moves on. While a partner is
   * silent each is found by a step on its day: a message that is tried again would make every pause of its own a skip.
   */
  async forward(day: IsoDate): Promise<void> {
    for (;;) {
      const { running } = await this.#row()
      const ends = running.map(({ lastDay }) => plus(lastDay, { days: 1 }))
      const next = earliest(day, ...ends)
      await (this.silent.length > 0 ? this.absent(next) : this.#reach(next))
      if (next === day) return
    }
  }

  /** Everything is down until this day: the shift is raised at once, and the next step finds all that ended. */
  async absent(day: IsoDate): Promise<void> {
    await this.#played.dawns(day)
    await this.#raise(daysBetween(await this.today(), day))
    await this.rest('poke')
  }

  async today(): Promise<IsoDate> {
    const { clock } = await this.#row()
    return legalToday(Date.now(), clock)
  }

  /** Everything is decided and answered. The clock of a workflow that has ended is made ours again: its next run skipped nothing. */
  async rest(poke?: 'poke'): Promise<Resting> {
    if (poke) await this.#engine.handover.poke(this.#named)
    const resting = await untilAtRest(this.#engine, this.#played.dossierId, this.workflowId, this.silent)
    if (resting === 'closed') await this.#settle()
    return resting
  }

  async #reach(day: IsoDate): Promise<void> {
    await this.#played.dawns(day)
    const resting = await this.rest()
    if (resting === 'unopened') await this.rest('poke')
    if (resting !== 'closed' && (await this.#jump(day)) === 'arrived') return void (await this.rest())
    await this.rest()
    await this.#raise(daysBetween(await this.today(), day))
  }

  async #jump(day: IsoDate): Promise<'arrived' | 'ended'> {
    const { clock } = await this.#row()
    const now = Date.now()
    const atPresent = this.#played.present && day === localDate(now)
    const until = instantOf(minus(day, { days: clock.shiftDays }), atPresent ? timeOfDay(now) : NOON_MS)
    const ahead = until - now - clock.skippedMs
    if (ahead <= 0) return 'arrived'
    if ((await fastForward(this.#engine.client, this.workflowId, ahead)) === 'ended') return 'ended'
    await this.#engine.handover.poke(this.#named)
    await this.#skipped(until - now - SLACK_MS)
    return 'arrived'
  }

  /** Only a step stores how far the clock has gone, and what is received next is dated by that. */
  async #skipped(milliseconds: number): Promise<void> {
    while ((await this.#row()).clock.skippedMs < milliseconds) await sleep(LOOK_EVERY_MS)
  }

  async #settle(): Promise<void> {
    const { clock, id } = await this.#row()
    if (clock.skippedMs === 0) return
    const { shiftDays } = settled(Date.now(), clock)
    await prepared(this.#engine.pool, `update dossier set shift_days = $2, skipped_ms = 0 where id = $1 and played`, [
      id,
      shiftDays,
    ])
  }

  async #raise(days: number): Promise<void> {
    await prepared(this.#engine.pool, `update dossier set shift_days = shift_days + $2 where id = $1 and played`, [
      this.#played.dossierId,
      days,
    ])
  }

  get #named() {
    return { dossierId: this.#played.dossierId, regeling: this.#played.regeling.name }
  }

  #row(): Promise<DossierRow> {
    return readDossier(this.#engine.pool, this.#played.dossierId)
  }
}
