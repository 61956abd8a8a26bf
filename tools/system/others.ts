// A database or a Temporal server that is not ours: does it answer, and if not, what must be done?
import pg from 'pg'
import { codeOf, StartFailure } from './failure.ts'
import { ensureSearchAttributes, withTemporal } from './temporal.ts'

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there: start that PostgreSQL',
  ENOTFOUND: 'that host does not exist: correct the host',
  EAI_AGAIN: 'that host cannot be found: correct the host',
  ETIMEDOUT: 'it does not answer: correct the host and the port',
  '28P01': 'the password or the user is wrong: correct them',
  '28000': 'that user may not log in: correct the user',
  '3D000': 'that database does not exist: create it',
}

/** Where it points, without the password. */
function place(url: URL): string {
  return `${url.hostname}:${url.port || 5432}${url.pathname}`
}

function parse(databaseUrl: string): URL {
  const url = URL.parse(databaseUrl)
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    throw new StartFailure(
      'DATABASE_URL cannot be read: write postgres://user:password@host:port/database, or leave it out for the embedded PostgreSQL.',
    )
  }
  return url
}

/** Throws one sentence unless the database answers. */
export async function assertDatabase(databaseUrl: string): Promise<void> {
  const url = parse(databaseUrl)
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error)
    const reason = REASONS[codeOf(error) ?? ''] ?? `it does not let us in (${told}): correct it`
    throw new StartFailure(
      `DATABASE_URL points to ${place(url)}, but ${reason}, or leave DATABASE_URL out for the embedded PostgreSQL.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

/** Throws one sentence unless the server answers; gives it the search attributes that it lacks. */
export async function assertTemporal(address: string, namespace: string): Promise<void> {
  try {
    await withTemporal(address, ({ workflowService }) => workflowService.describeNamespace({ namespace }))
  } catch {
    throw new StartFailure(
      `No Temporal server with namespace ${namespace} answers at TEMPORAL_ADDRESS=${address}: start it, or leave TEMPORAL_ADDRESS out for the embedded one.`,
    )
  }
  await ensureSearchAttributes(address, namespace)
}
