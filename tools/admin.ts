// npm run admin -- reconcile | rebuild [--apply] | recover   [--json]: on the running system of this checkout.
import { admin } from './admin/commands.ts'
import { readRun } from './run-info.ts'

process.exitCode = await admin('npm run admin --', process.argv.slice(2), readRun)
