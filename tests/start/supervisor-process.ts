// A supervisor in a process of its own, so that a test can kill it: tells its parent the pids of its services.
import { startSystem } from '../../tools/system.ts'

const system = await startSystem({ state: process.argv[2] ?? '', services: ['postgres', 'temporal', 'simulators'] })
process.send?.(system.run.pids)
