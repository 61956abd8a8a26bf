// Is the process of this container at work? Exit code 0 when it is: `healthy.ts api`, or `healthy.ts <task queue> …` for a worker.
import { hostname } from 'node:os'
import { Connection } from '@temporalio/client'
import { type Config, readConfig } from '../workers/config.ts'

/** A worker asks for work at least once a minute. */
const SILENCE_MS = 90_000
const PATIENCE_MS = 5_000
/** Numbers of Temporal's own enum TaskQueueType: for workflow tasks, for activities. */
const KINDS = [1, 2]

async function apiAnswers({ API_PORT }: Config): Promise<boolean> {
  const { ok } = await fetch(`http://127.0.0.1:${API_PORT}/gezondheid`, { signal: AbortSignal.timeout(PATIENCE_MS) })
  return ok
}

/** Has this container asked for work on every one of the queues? */
async function workerAsks({ TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE }: Config, queues: readonly string[]) {
  const connection = await Connection.connect({ address: TEMPORAL_ADDRESS, connectTimeout: PATIENCE_MS })
  const askedOn = async (name: string) => {
    const answers = await Promise.all(
      KINDS.map((taskQueueType) =>
        connection.workflowService.describeTaskQueue({
          namespace: TEMPORAL_NAMESPACE,
          taskQueue: { name },
          taskQueueType,
        }),
      ),
    )
    return answers
      .flatMap(({ pollers }) => pollers ?? [])
      .some(
        ({ identity, lastAccessTime }) =>
          identity?.endsWith(`@${hostname()}`) && Date.now() - Number(lastAccessTime?.seconds ?? 0) * 1000 < SILENCE_MS,
      )
  }
  try {
    return (await Promise.all(queues.map(askedOn))).every(Boolean)
  } finally {
    await connection.close()
  }
}

const config = readConfig()
const names = process.argv.slice(2)
const atWork = names[0] === 'api' ? apiAnswers(config) : workerAsks(config, names)
process.exitCode = names.length > 0 && (await atWork) ? 0 : 1
