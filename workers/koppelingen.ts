// The queues of the partners, a worker per queue: DUO, COA, BRP and the outgoing letters.
import { NativeConnection, Worker } from '@temporalio/worker'
import { createBrief } from '../activities/brief/brief.ts'
import { createBrp } from '../activities/brp/brp.ts'
import { createCoa } from '../activities/coa/coa.ts'
import { createDeliveries } from '../activities/deliver.ts'
import { createDuo } from '../activities/duo/duo.ts'
import { openPool } from '../db/pool.ts'
import { openVault, readPersoon, updatePersoon } from '../db/vault.ts'
import { oinVanDuo } from '../domain/gemeenten.ts'
import { aowLeeftijd } from '../domain/wi2021/artikelen/aow-7a-leeftijd.ts'
import { readConfig } from './config.ts'
import { forwardTemporalLog, openLog } from './log.ts'
import { serveUntilStopped } from './process.ts'

const config = readConfig()
const log = openLog('koppelingen', config.LOG_LEVEL)
forwardTemporalLog(log)

const pool = openPool(config.DATABASE_URL, config.POOL_SIZE, (error) =>
  log.warn({ error: error.message }, 'connection lost'),
)
const vault = openVault(config.VAULT_KEY)
const queues = {
  duo: createDuo({ url: config.DUO_URL, oinDuo: oinVanDuo }),
  coa: createCoa({ url: config.COA_URL }),
  brp: createBrp({
    url: config.BRP_URL,
    storePersoon: (dossierId, persoon) => updatePersoon(pool, vault, dossierId, persoon),
    aowOp: (geboortedatum) => aowLeeftijd({ geboortedatum }).outcome.bereiktOp,
  }),
  brief: createBrief({
    map: config.BRIEVEN_MAP,
    readPersoon: async (dossierId) => {
      const { naam, adres } = await readPersoon(pool, vault, dossierId)
      return naam === null ? null : { naam, adres }
    },
  }),
}

const connection = await NativeConnection.connect({ address: config.TEMPORAL_ADDRESS })
const workers = await Promise.all(
  Object.entries(queues).map(([taskQueue, partners]) =>
    Worker.create({
      connection,
      namespace: config.TEMPORAL_NAMESPACE,
      taskQueue,
      activities: createDeliveries({ pool, vault }, partners),
      shutdownGraceTime: '5 seconds',
    }),
  ),
)
const running = Promise.all(workers.map((worker) => worker.run()))
serveUntilStopped(log, async () => {
  for (const worker of workers) worker.shutdown()
  await running
  await Promise.all([connection.close(), pool.end()])
})
await running
