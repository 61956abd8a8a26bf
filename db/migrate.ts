// Brings a database to the newest schema. Forward only, plain SQL, one migration at a time under node-pg-migrate's lock.
import { fileURLToPath } from 'node:url'
import { runner } from 'node-pg-migrate'

/** Runs what was not run before; running it again does nothing. Throws when the order of migrations was changed. */
export async function migrate(databaseUrl: string): Promise<void> {
  await runner({
    databaseUrl,
    dir: fileURLToPath(new URL('./migrations', import.meta.url)),
    direction: 'up',
    migrationsTable: 'migration',
    checkOrder: true,
    log: () => {},
  })
}
