// npm run admin -- reconcile | rebuild [--apply] | recover   [--json]: what ops does when database and engine may differ.
import { parseArgs } from 'node:util'
import { Client, Connection } from '@temporalio/client'
import { createHandover } from '../api/handover.ts'
import { openPool } from '../db/pool.ts'
import { regelingen } from '../domain/regelingen.ts'
import { workflowNames } from '../workflows/registry.ts'
import type { Difference } from './admin/differences.ts'
import { allDossiers, differences, rebuild } from './admin/rebuild.ts'
import { againstTemporal, recover } from './admin/temporal.ts'
import { readRun } from './run-info.ts'

const help = `npm run admin -- <command> [--json]

  reconcile          what the database says against its own events and against what Temporal runs; changes nothing
  rebuild            shows which dossiers would change when folded again from their events
  rebuild --apply    writes them, and lets their workflows look again
  recover            starts a workflow for every open dossier that lost its own

Exit code: 0 nothing wrong or all mended, 1 differences found, 2 wrong use.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, apply: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
})
const [command] = positionals
if (values.help || !command || !['reconcile', 'rebuild', 'recover'].includes(command)) {
  console.log(help)
  process.exit(values.help ? 0 : 2)
}

const run = readRun()
const pool = openPool(run.databaseUrl, 4, (error) => console.error(error.message))
const connection = await Connection.connect({ address: run.temporalAddress })
const client = new Client({ connection, namespace: run.temporalNamespace })
const handover = createHandover(client, workflowNames)
const parts = { pool, client, handover, names: workflowNames }

const show = (found: readonly Difference[]) => {
  if (values.json) console.log(JSON.stringify(found))
  else for (const { dossierId, what, text } of found) console.log(`${dossierId}  ${what}: ${text}`)
  if (!values.json) console.log(found.length === 0 ? 'no differences' : `${found.length} differences`)
}

if (command === 'reconcile') {
  const found = [...(await differences(pool, regelingen)), ...(await againstTemporal(parts))]
  show(found)
  process.exitCode = found.length > 0 ? 1 : 0
}
if (command === 'rebuild') {
  const found = await differences(pool, regelingen)
  show(found)
  if (values.apply) {
    const changed = new Set(found.map(({ dossierId }) => dossierId))
    for (const dossier of (await allDossiers(pool)).filter(({ id }) => changed.has(id))) {
      await rebuild(pool, regelingen, dossier)
      await handover.poke({ dossierId: dossier.id, regeling: dossier.regeling })
    }
    console.error(`${changed.size} dossiers written`)
  } else process.exitCode = found.length > 0 ? 1 : 0
}
if (command === 'recover') {
  const started = await recover(parts)
  console.log(
    values.json
      ? JSON.stringify(started)
      : started.map((id) => `${id}  workflow started`).join('\n') || 'nothing to recover',
  )
}
await Promise.all([pool.end(), connection.close()])
