// The partner queues with partners that answer at once: no HTTP and no PDF, so that the engine and the step are what is measured.
import { NativeConnection, Worker } from '@temporalio/worker'
import { createDeliveries } from '../../activities/deliver.ts'
import { openPool } from '../../db/pool.ts'
import { openVault } from '../../db/vault.ts'
import { localDate } from '../../domain/dates/legal-time.ts'
import { channelOf, type MessageKind } from '../../domain/wi2021/traject/messages.ts'
import { readConfig } from '../../workers/config.ts'
import { openLog } from '../../workers/log.ts'
import { serveUntilStopped } from '../../workers/process.ts'
import { instantAnswer } from './instant-life.ts'

const config = readConfig()
const pool = openPool(config.DATABASE_URL, config.POOL_SIZE, () => {})
const vault = openVault(config.VAULT_KEY)
const connection = await NativeConnection.connect({ address: config.TEMPORAL_ADDRESS })
const kinds = Object.keys(channelOf) as MessageKind[]
const workers = await Promise.all(
  [...new Set(Object.values(channelOf))].map((taskQueue) => {
    const ofQueue = kinds.filter((kind) => channelOf[kind] === taskQueue)
    const partners = Object.fromEntries(
      ofQueue.map((kind) => [kind, async () => instantAnswer(kind, localDate(Date.now()))]),
    )
    return Worker.create({ connection, taskQueue, activities: createDeliveries({ pool, vault }, partners) })
  }),
)
const running = Promise.all(workers.map((worker) => worker.run()))
serveUntilStopped(openLog('instant-partners', 'warn'), async () => {
  for (const worker of workers) worker.shutdown()
  await running
  await pool.end()
})
await running
