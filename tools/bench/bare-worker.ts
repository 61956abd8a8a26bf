// The worker process of the baseline, with the settings of our own.
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker'
import { openLog } from '../../workers/log.ts'
import { serveUntilStopped } from '../../workers/process.ts'

const connection = await NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' })
const worker = await Worker.create({
  connection,
  taskQueue: 'bare',
  workflowBundle: await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./bare-workflow.ts', import.meta.url)),
  }),
  activities: { nothing: async () => {} },
  maxCachedWorkflows: 500,
})
const running = worker.run()
serveUntilStopped(openLog('bare', 'warn'), async () => {
  worker.shutdown()
  await running
})
await running
