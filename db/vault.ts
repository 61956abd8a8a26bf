// Where do names, addresses, BSN and V-nummer live? Only here: sealed with AES-256-GCM, found through keyed hashes.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { inTransaction, prepared } from './pool.ts'

export type Persoon = {
  readonly bsn: string | null
  readonly vNummer: string | null
  readonly naam: string | null
  readonly geboortedatum: string | null
  readonly adres: readonly string[]
  readonly geheimhouding: boolean
  /** Another V-nummer that a partner named: for a human to look at, nobody is found by it. */
  readonly anderVNummer?: string | null
}

export const nobody: Persoon = {
  bsn: null,
  vNummer: null,
  naam: null,
  geboortedatum: null,
  adres: [],
  geheimhouding: false,
}

export type Vault = {
  /** Keyed hash by which a number is found; the same number always gives the same text. */
  index(number: string): string
  seal(value: unknown, about: string): Buffer
  unseal<T>(sealed: Buffer, about: string): T
}

const IV = 12
const TAG = 16

/** `key`: 32 bytes in hex. What is sealed about one thing cannot be read as being about another. */
export function openVault(key: string): Vault {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), '', purpose, 32))
  const sealing = derive('inburgeringsregie vault seal')
  const indexing = derive('inburgeringsregie vault index')
  return {
    index: (number) => createHmac('sha256', indexing).update(number).digest('hex'),
    seal(value, about) {
      const iv = randomBytes(IV)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(about))
      const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), text])
    },
    unseal(sealed, about) {
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, IV))
        .setAAD(Buffer.from(about))
        .setAuthTag(sealed.subarray(IV, IV + TAG))
      return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]).toString('utf8'))
    },
  }
}

type Db = pg.Pool | pg.PoolClient

export async function insertPersoon(
  db: Db,
  vault: Vault,
  { dossierId, regeling, persoon }: { dossierId: string; regeling: string; persoon: Persoon },
): Promise<void> {
  await prepared(
    db,
    `insert into person (dossier_id, regeling, sealed, bsn_index, vnummer_index) values ($1, $2, $3, $4, $5)`,
    [dossierId, regeling, vault.seal(persoon, dossierId), ...indexes(vault, persoon)],
  )
}

export async function readPersoon(db: Db, vault: Vault, dossierId: string): Promise<Persoon> {
  const {
    rows: [row],
  } = await prepared<{ sealed: Buffer }>(db, `select sealed from person where dossier_id = $1`, [dossierId])
  return row ? vault.unseal<Persoon>(row.sealed, dossierId) : nobody
}

/** What is known from now on; fields left out stay as they were. Two at once follow one another. */
export async function updatePersoon(
  pool: pg.Pool,
  vault: Vault,
  dossierId: string,
  news: Partial<Persoon>,
): Promise<void> {
  await inTransaction(pool, async (db) => {
    await prepared(db, `select from person where dossier_id = $1 for update`, [dossierId])
    const persoon = { ...(await readPersoon(db, vault, dossierId)), ...news }
    await prepared(db, `update person set sealed = $2, bsn_index = $3, vnummer_index = $4 where dossier_id = $1`, [
      dossierId,
      vault.seal(persoon, dossierId),
      ...indexes(vault, persoon),
    ])
  })
}

export type Number = { readonly bsn?: string | null; readonly vNummer?: string | null }

/** The dossier of a person in a regeling: by BSN where there is one, else by V-nummer. */
export async function findDossier(db: Db, vault: Vault, regeling: string, number: Number): Promise<string | null> {
  const { rows } = await prepared<{ dossierId: string }>(
    db,
    `select dossier_id as "dossierId" from person where regeling = $1 and (bsn_index = $2 or vnummer_index = $3)
     order by bsn_index = $2 desc nulls last limit 1`,
    [regeling, ...indexes(vault, number)],
  )
  return rows[0]?.dossierId ?? null
}

/** Uitkomst of a dossier that should never have been opened. */
const OPENED_IN_ERROR = 'tenOnrechteGeopend'

/** Lets go of these numbers where they lead to a dossier that was opened in error: whose they really are can then be found or begun. */
export async function releaseNumbers(db: Db, vault: Vault, regeling: string, number: Number): Promise<void> {
  await prepared(
    db,
    `update person set bsn_index = null, vnummer_index = null from dossier
     where dossier.id = dossier_id and person.regeling = $1 and (bsn_index = $2 or vnummer_index = $3) and uitkomst = $4`,
    [regeling, ...indexes(vault, number), OPENED_IN_ERROR],
  )
}

/** Under which keyed hashes someone with these numbers is found: of the BSN, of the V-nummer. */
export function indexes(vault: Vault, { bsn, vNummer }: Number): readonly [string | null, string | null] {
  return [bsn ? vault.index(bsn) : null, vNummer ? vault.index(`v${vNummer}`) : null]
}
