// One pool per process. DATE stays the text it is: a JS Date would be a day early in Amsterdam.
import pg from 'pg'

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** In milliseconds. PostgreSQL ends what takes longer: a process that hangs in the midst of a step keeps no dossier locked. */
export const LIMITS = {
  /** Between two statements of a transaction a step only thinks: milliseconds. */
  idle_in_transaction_session_timeout: 10_000,
  /** Longer than that silence, so that who waits behind a hung step comes next. */
  lock_timeout: 20_000,
  /** More than our slowest read takes. */
  statement_timeout: 60_000,
} as const

/** A pool of connections. `report` hears of an idle connection that broke; the next query opens another. */
export function openPool(
  connectionString: string,
  max: number,
  report: (error: Error) => void,
  limits: Readonly<Record<keyof typeof LIMITS, number>> = LIMITS,
): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: 2_000, ...limits })
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
