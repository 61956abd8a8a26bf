// docker compose exec regie node deploy/admin.ts reconcile | rebuild [--apply] | recover   [--json]: on the system that this container belongs to.
import { admin } from '../tools/admin/commands.ts'
import { readConfig } from '../workers/config.ts'

process.exitCode = await admin('node deploy/admin.ts', process.argv.slice(2), () => {
  const { DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE } = readConfig()
  return { databaseUrl: DATABASE_URL, temporalAddress: TEMPORAL_ADDRESS, temporalNamespace: TEMPORAL_NAMESPACE }
})
