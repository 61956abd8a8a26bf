// What does playing on the running system need? Its database, its Temporal server, and the desk of the simulated partners.
import { Client, Connection } from '@temporalio/client'
import type pg from 'pg'
import { createHandover, type Handover } from '../../api/handover.ts'
import { openPool } from '../../db/pool.ts'
import { openVault, type Vault } from '../../db/vault.ts'
import { readConfig } from '../../workers/config.ts'
import { workflowNames } from '../../workflows/registry.ts'
import type { RunInfo } from '../run-info.ts'

export type Engine = {
  readonly run: RunInfo
  readonly pool: pg.Pool
  readonly vault: Vault
  readonly client: Client
  readonly handover: Handover
  readonly omgeving: 'ontwikkeling' | 'productie'
  /** Asks the desk of the simulators; throws when it does not take it. */
  desk(method: 'PUT' | 'PATCH' | 'POST', path: string, body: unknown): Promise<void>
  close(): Promise<void>
}

const POOL = 8

export async function openEngine(run: RunInfo): Promise<Engine> {
  const config = readConfig({ ...run.env })
  const connection = await Connection.connect({ address: config.TEMPORAL_ADDRESS })
  const client = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE })
  const pool = openPool(config.DATABASE_URL, POOL, () => {})
  return {
    run,
    pool,
    vault: openVault(config.VAULT_KEY),
    client,
    handover: createHandover(client, workflowNames),
    omgeving: config.OMGEVING,
    async desk(method, path, body) {
      const response = await fetch(`${run.simulatorsUrl}/beheer/${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const said = await response.text()
      if (!response.ok) throw new Error(`the simulators refused ${method} ${path.split('/')[0]}: ${said}`)
    },
    async close() {
      await Promise.all([connection.close(), pool.end()])
    },
  }
}
