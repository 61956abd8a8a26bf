// The API and the pages, and the doors of the partners. Starts and serves also while the engine is away.
import { Client, Connection } from '@temporalio/client'
import { createApp } from '../api/app.ts'
import { createHandover } from '../api/handover.ts'
import { openPool } from '../db/pool.ts'
import { openVault } from '../db/vault.ts'
import { regelingen } from '../domain/regelingen.ts'
import { workflowNames } from '../workflows/registry.ts'
import { readConfig } from './config.ts'
import { openLog } from './log.ts'
import { serveUntilStopped } from './process.ts'

/** Longer than an act waits for its outcome. */
const LAST_REQUESTS_MS = 10_000

const config = readConfig()
const log = openLog('api', config.LOG_LEVEL)
const pool = openPool(config.DATABASE_URL, config.POOL_SIZE, (error) =>
  log.warn({ error: error.message }, 'connection lost'),
)
const connection = Connection.lazy({ address: config.TEMPORAL_ADDRESS })
const client = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE })

const app = createApp({
  pool,
  vault: openVault(config.VAULT_KEY),
  handover: createHandover(client, workflowNames),
  log,
  report: (error) => log.warn({ error: error instanceof Error ? error.message : String(error) }, 'not yet'),
  omgeving: config.OMGEVING,
  hosts: [`${config.API_HOST}:${config.API_PORT}`, ...config.API_HOSTS.split(/[\s,]+/)].filter(Boolean),
  regelingen,
  temporalUiUrl: config.TEMPORAL_UI_URL ? `${config.TEMPORAL_UI_URL}/namespaces/${config.TEMPORAL_NAMESPACE}` : null,
})

const server = app.listen(config.API_PORT, config.API_HOST, (error?: Error) => {
  if (error) throw error
  serveUntilStopped(log, async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS).unref()
    await closed
    await Promise.all([connection.close(), pool.end()])
  })
})
