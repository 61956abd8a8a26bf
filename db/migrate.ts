// Brings a database to the newest schema. Forward only, plain SQL, one migration at a time under node-pg-migrate's lock.
import { fileURLToPath } from 'node:url'
import { runner } from 'node-pg-migrate'
import pg from 'pg'

/** Runs what was not run before; running it again does nothing. Throws when the order of migrations was changed. */
export async function migrate(databaseUrl: string): Promise<void> {
  // A client of ours: the runner's own is not awaited when it closes, and a database that ends just then would take us along.
  const dbClient = new pg.Client({ connectionString: databaseUrl })
  let lost: Error | undefined
  dbClient.on('error', (error) => {
    lost = error
  })
  await dbClient.connect()
  try {
    await runner({
      dbClient,
      dir: fileURLToPath(new URL('./migrations', import.meta.url)),
      direction: 'up',
      migrationsTable: 'migration',
      checkOrder: true,
      log: () => {},
    })
  } finally {
    await dbClient.end()
  }
  if (lost) throw lost
}
