// Workflow tasks and steps of all dossiers, and the sweep.
import { fileURLToPath } from 'node:url'
import { Client, Connection } from '@temporalio/client'
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker'
import { createStep } from '../activities/step.ts'
import { createHandover } from '../api/handover.ts'
import { openPool } from '../db/pool.ts'
import { regelingen } from '../domain/regelingen.ts'
import { workflowNames } from '../workflows/registry.ts'
import { readConfig } from './config.ts'
import { forwardTemporalLog, openLog } from './log.ts'
import { serveUntilStopped } from './process.ts'
import { keepSweeping } from './sweep.ts'

const config = readConfig()
const log = openLog('regie', config.LOG_LEVEL)
forwardTemporalLog(log)

const pool = openPool(config.DATABASE_URL, config.POOL_SIZE, (error) =>
  log.warn({ error: error.message }, 'connection lost'),
)
const [connection, native, workflowBundle] = await Promise.all([
  Connection.connect({ address: config.TEMPORAL_ADDRESS }),
  NativeConnection.connect({ address: config.TEMPORAL_ADDRESS }),
  bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)),
    logger: {
      log() {},
      trace() {},
      debug() {},
      info() {},
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
  }),
])
const client = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE })
const worker = await Worker.create({
  connection: native,
  namespace: config.TEMPORAL_NAMESPACE,
  taskQueue: 'regie',
  workflowBundle,
  activities: createStep({ pool, regelingen }),
  maxCachedWorkflows: config.CACHED_WORKFLOWS,
  // With a workflow task time-out of five seconds, a killed worker costs seconds, not ten.
  stickyQueueScheduleToStartTimeout: '2 seconds',
  shutdownGraceTime: '5 seconds',
})
const sweeping = new AbortController()
void keepSweeping({ handover: createHandover(client, workflowNames), pool, log, signal: sweeping.signal })
const running = worker.run()
serveUntilStopped(log, async () => {
  sweeping.abort()
  worker.shutdown()
  await running
  await Promise.all([connection.close(), native.close(), pool.end()])
})
await running
