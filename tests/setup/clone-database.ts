// A database of its own for a test file: a copy of the migrated one, which takes milliseconds.
import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** Copies the database of the URL, which nobody may be connected to. Returns the URL of the copy. */
export async function cloneDatabase(databaseUrl: string): Promise<string> {
  const [source, copy] = [new URL(databaseUrl), new URL(databaseUrl)]
  const name = `copy_${randomUUID().replaceAll('-', '')}`
  const administration = new URL(databaseUrl)
  administration.pathname = '/postgres'
  copy.pathname = `/${name}`
  const client = new pg.Client({ connectionString: administration.href })
  await client.connect()
  try {
    await client.query(`create database ${name} template ${client.escapeIdentifier(source.pathname.slice(1))}`)
  } finally {
    await client.end()
  }
  return copy.href
}
