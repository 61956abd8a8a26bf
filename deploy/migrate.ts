// Brings our database to the newest schema, then ends: compose starts the other processes only after it.
import { migrate } from '../db/migrate.ts'
import { readConfig } from '../workers/config.ts'

await migrate(readConfig().DATABASE_URL)
