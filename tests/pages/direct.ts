// The pages without Temporal: a handover that takes the step itself, and partners that accept whatever they are sent.
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import pino from 'pino'
import { createStep } from '../../activities/step.ts'
import { createApp } from '../../api/app.ts'
import { actorOf, colleagueWithId } from '../../api/colleagues.ts'
import type { Handover } from '../../api/handover.ts'
import { receive } from '../../db/inbox.ts'
import { openDossier } from '../../db/openings.ts'
import { openPool } from '../../db/pool.ts'
import { openVault, type Persoon, updatePersoon, type Vault } from '../../db/vault.ts'
import { daysBetween, type IsoDate, isoDate } from '../../domain/dates/iso-date.ts'
import { localDate } from '../../domain/dates/legal-time.ts'
import { regelingen } from '../../domain/regelingen.ts'

export type Direct = {
  readonly pool: pg.Pool
  readonly vault: Vault
  readonly url: string
  /** While true an act is received and not decided. */
  readonly trouble: { engineAway: boolean }
  readonly step: ReturnType<typeof createStep>
  stop(): Promise<void>
}

export async function startDirect(databaseUrl: string): Promise<Direct> {
  const pool = openPool(databaseUrl, 5, () => {})
  const vault = openVault('ab'.repeat(32))
  const step = createStep({ pool, regelingen })
  const trouble = { engineAway: false }
  const handover: Handover = {
    async update({ id, dossierId, kind }) {
      if (trouble.engineAway) throw new Error('nobody answers')
      const stimulus = { kind: 'command' as const, name: kind, commandId: id }
      const { outcomes } = await step.takeStep({ dossierId, knows: null, at: Date.now(), stimuli: [stimulus] })
      return outcomes[0] ?? { kind: 'none' }
    },
    signal: async () => {},
    poke: async () => {},
    workflowId: ({ dossierId }) => `traject/${dossierId}`,
  }
  const app = createApp({
    pool,
    vault,
    handover,
    log: pino({ level: 'silent' }),
    report: () => {},
    omgeving: 'ontwikkeling',
    hosts: [],
    regelingen,
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    pool,
    vault,
    url: `http://127.0.0.1:${port}`,
    trouble,
    step,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await pool.end()
    },
  }
}

type Body = Readonly<Record<string, unknown>>

/** `refuse`: what the partner says when it does not accept. */
type Partners = { readonly refuse?: string }

type Begin = { readonly on: string; readonly gemeente: string; readonly persoon: Partial<Persoon> }

/** A life that is lived by moving its today; ends at the real today when `present` is called. */
export async function live({ pool, vault, step }: Direct, { on, gemeente, persoon }: Begin) {
  const regeling = regelingen['wi2021']
  if (!regeling) throw new Error('no wi2021')
  const real = localDate(Date.now())
  const shiftTo = (day: IsoDate) => daysBetween(real, day)
  const played = { shiftDays: shiftTo(isoDate(on)) }
  const { dossierId: id } = await openDossier(
    { pool, vault, omgeving: 'ontwikkeling' },
    { regeling, gemeente, persoon, played },
  )
  await updatePersoon(pool, vault, id, persoon)
  const take = (stimuli: Parameters<typeof step.takeStep>[0]['stimuli']) =>
    step.takeStep({ dossierId: id, knows: null, at: Date.now(), stimuli })
  const moveTo = async (day: IsoDate) => {
    await pool.query('update dossier set shift_days = $2 where id = $1', [id, shiftTo(day)])
    await take([{ kind: 'poke', name: 'kijk' }])
  }
  const answer = async ({ refuse }: Partners) => {
    const { rows } = await pool.query<{ id: string; kind: string }>(
      `update outbox set reply = $2, replied_at = now(), settled_at = case when $3 then now() end, attempts = 1
       where dossier_id = $1 and settled_at is null and reply is null returning id, kind`,
      [id, refuse ? { kind: 'refused', fouttekst: [refuse] } : { kind: 'accepted' }, refuse === undefined],
    )
    if (refuse) await take(rows.map((row) => ({ kind: 'reply' as const, name: row.kind, messageId: row.id })))
  }
  return {
    id,
    /** Does an act on a day, and lets the partners accept what follows from it. */
    async on(day: string, by: string, kind: string, body: Body = {}, today = day, partners: Partners = {}) {
      await moveTo(isoDate(today))
      const colleague = colleagueWithId(by)
      if (!colleague) throw new Error(`no colleague ${by}`)
      const command = { id: randomUUID(), kind, origin: 'act' as const, actor: actorOf(colleague), body }
      await receive(pool, id, command)
      const { outcomes } = await take([{ kind: 'command', name: kind, commandId: command.id }])
      if (outcomes[0]?.kind !== 'done') throw new Error(`${day} ${kind}: ${JSON.stringify(outcomes[0])}`)
      await answer(partners)
    },
    async until(day: string) {
      await moveTo(isoDate(day))
      await answer({})
    },
    async present() {
      await moveTo(real)
      await answer({})
    },
  }
}
