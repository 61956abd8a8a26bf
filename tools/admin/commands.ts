// What does ops do when database and engine may differ? The commands themselves; where both are, who calls us knows.
import { parseArgs } from 'node:util'
import { Client, Connection } from '@temporalio/client'
import { createHandover } from '../../api/handover.ts'
import { openPool } from '../../db/pool.ts'
import { regelingen } from '../../domain/regelingen.ts'
import { workflowNames } from '../../workflows/registry.ts'
import type { Difference } from './differences.ts'
import { allDossiers, differences, rebuild } from './rebuild.ts'
import { againstTemporal, recover } from './temporal.ts'

/** Where the database and the engine are. */
export type Reach = {
  readonly databaseUrl: string
  readonly temporalAddress: string
  readonly temporalNamespace: string
}

const help = (called: string) => `${called} <command> [--json]

  reconcile          what the database says against its own events and against what Temporal runs; changes nothing
  rebuild            shows which dossiers would change when folded again from their events
  rebuild --apply    writes them, and lets their workflows look again
  recover            starts a workflow for every open dossier that lost its own

Exit code: 0 nothing wrong or all mended, 1 differences found, 2 wrong use.`

/** Carries out one command and answers its exit code. `called`: how who reads the help calls it. `reach` is asked only when a command is carried out. */
export async function admin(called: string, args: readonly string[], reach: () => Reach): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, apply: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  })
  const [command = ''] = positionals
  const carryOut = Object.entries(commands).find(([name]) => name === command)?.[1]
  if (values.help || carryOut === undefined) {
    console.log(help(called))
    return values.help ? 0 : 2
  }
  const { databaseUrl, temporalAddress, temporalNamespace } = reach()
  const pool = openPool(databaseUrl, 4, (error) => console.error(error.message))
  const connection = await Connection.connect({ address: temporalAddress })
  try {
    const client = new Client({ connection, namespace: temporalNamespace })
    const parts = { pool, client, handover: createHandover(client, workflowNames), names: workflowNames }
    return await carryOut(parts, { json: values.json === true, apply: values.apply === true })
  } finally {
    await Promise.all([pool.end(), connection.close()])
  }
}

type Parts = Parameters<typeof recover>[0]
type Wishes = { readonly json: boolean; readonly apply: boolean }

const commands = {
  async reconcile(parts: Parts, { json }: Wishes) {
    const found = [...(await differences(parts.pool, regelingen)), ...(await againstTemporal(parts))]
    show(found, json)
    return found.length > 0 ? 1 : 0
  },

  async rebuild({ pool, handover }: Parts, { json, apply }: Wishes) {
    const found = await differences(pool, regelingen)
    show(found, json)
    if (!apply) return found.length > 0 ? 1 : 0
    const changed = new Set(found.map(({ dossierId }) => dossierId))
    for (const dossier of (await allDossiers(pool)).filter(({ id }) => changed.has(id))) {
      await rebuild(pool, regelingen, dossier)
      await handover.poke({ dossierId: dossier.id, regeling: dossier.regeling })
    }
    console.error(`${changed.size} dossiers written`)
    return 0
  },

  async recover(parts: Parts, { json }: Wishes) {
    const started = await recover(parts)
    const lines = started.map((id) => `${id}  workflow started`).join('\n')
    console.log(json ? JSON.stringify(started) : lines || 'nothing to recover')
    return 0
  },
}

function show(found: readonly Difference[], json: boolean): void {
  if (json) console.log(JSON.stringify(found))
  else for (const { dossierId, what, text } of found) console.log(`${dossierId}  ${what}: ${text}`)
  if (!json) console.log(found.length === 0 ? 'no differences' : `${found.length} differences`)
}
