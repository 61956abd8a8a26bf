// The process that plays DUO, BRP and COA. Says `ready` to its parent when it listens, and ends with it.
import { z } from 'zod'
import { startSimulators } from './simulators.ts'

const env = z
  .object({
    SIMULATORS_PORT: z.coerce.number().int().min(0).max(65_535).default(3100),
    SIMULATORS_HOST: z.string().default('127.0.0.1'),
    SIMULATORS_STATE: z.string().min(1),
    SIMULATORS_DELAY_MS: z.coerce.number().int().min(0).default(3000),
    API_URL: z.url().default('http://127.0.0.1:3000'),
  })
  .safeParse(process.env)

if (!env.success) {
  const faults = env.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  console.error(`simulators: ${faults.join('; ')}`)
  process.exit(1)
}

const { SIMULATORS_PORT, SIMULATORS_HOST, SIMULATORS_STATE, SIMULATORS_DELAY_MS, API_URL } = env.data
try {
  const simulators = await startSimulators({
    port: SIMULATORS_PORT,
    host: SIMULATORS_HOST,
    state: SIMULATORS_STATE,
    apiUrl: API_URL,
    delayMs: SIMULATORS_DELAY_MS,
  })
  const stop = () => void simulators.close().then(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  process.once('disconnect', stop)
  process.send?.('ready')
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const why =
    code === 'EADDRINUSE' ? `port ${SIMULATORS_PORT} is taken: stop what uses it or set SIMULATORS_PORT` : String(error)
  console.error(`simulators: ${why}`)
  process.exit(1)
}
