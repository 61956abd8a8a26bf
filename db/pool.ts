// One pool per process. DATE stays the text it is: a JS Date would be a day early in Amsterdam.
import pg from 'pg'

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** A pool of connections. `report` hears of an idle connection that broke; the next query opens another. */
export function openPool(connectionString: string, max: number, report: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: 2_000 })
  pool.on('error', report)
  return pool
}

const names = new Map<string, string>()

/** Parsed and planned once per connection: the statements of a step are few and always the same. */
export function prepared<Row extends pg.QueryResultRow>(
  db: pg.Pool | pg.PoolClient,
  text: string,
  values: readonly unknown[],
): Promise<pg.QueryResult<Row>> {
  const name = names.get(text) ?? `s${names.size}`
  names.set(text, name)
  return db.query<Row>({ name, text, values: [...values] })
}

export async function inTransaction<T>(pool: pg.Pool, work: (db: pg.PoolClient) => Promise<T>): Promise<T> {
  const db = await pool.connect()
  // A connection that breaks while it is ours tells the query, and then emits an error: unheard, that ends the process.
  const heard = () => {}
  db.on('error', heard)
  try {
    await db.query('begin')
    const result = await work(db)
    await db.query('commit')
    db.release()
    return result
  } catch (error) {
    await db.query('rollback').then(
      () => db.release(),
      (broken: Error) => db.release(broken),
    )
    throw error
  } finally {
    db.off('error', heard)
  }
}
