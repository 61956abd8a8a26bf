// Who is looked for, and which trajecten are that? Numbers by their keyed hash; names stand sealed, so they are opened one by one, in memory only.
import { countDossiers, type DossierSummary, findSummaries, sealedAfter } from '../db/queries/trajecten.ts'
import { indexes, type Persoon } from '../db/vault.ts'
import type { Colleague } from './colleagues.ts'
import type { ApiDeps } from './deps.ts'
import { scopeOf } from './visibility.ts'

/** One is enough; a BSN and a V-nummer together mean either. */
export type Zoekvraag = {
  readonly trajectId?: string | undefined
  readonly bsn?: string | undefined
  readonly vNummer?: string | undefined
  readonly naam?: string | undefined
}

export type Gevonden = {
  /** Newest first; those that are over too. */
  readonly rows: readonly DossierSummary[]
  /** There are more than these. */
  readonly more: boolean
  /** The name was not looked for: who asks may see too many people to open all their names. */
  readonly tooMany: boolean
}

const MOST_FOUND = 50
/** More than the largest gemeente has; opening one name takes some hundredths of a millisecond. */
const MOST_NAMES = 10_000
/** Between two of these others get their turn. */
const AT_ONCE = 500

/** What a colleague may see, and nothing else. Nothing that was asked is kept or logged. */
export async function zoek(deps: ApiDeps, colleague: Colleague, vraag: Zoekvraag): Promise<Gevonden> {
  const scope = scopeOf(colleague)
  const { trajectId, naam } = vraag
  if (naam !== undefined && (await countDossiers(deps.pool, scope, MOST_NAMES + 1)) > MOST_NAMES)
    return { rows: [], more: false, tooMany: true }
  const named = naam === undefined ? [] : await idsOf(deps, scope, naam)
  const [bsn, vNummer] = indexes(deps.vault, { bsn: vraag.bsn ?? null, vNummer: vraag.vNummer ?? null })
  const ids = trajectId === undefined ? named : [...named, trajectId]
  const found = await findSummaries(deps.pool, scope, { bsn, vNummer, ids }, MOST_FOUND + 1)
  return { rows: found.slice(0, MOST_FOUND), more: found.length > MOST_FOUND, tooMany: false }
}

/** The dossiers of people in whose name every word of what was asked occurs. */
async function idsOf({ pool, vault }: ApiDeps, scope: ReturnType<typeof scopeOf>, naam: string): Promise<string[]> {
  const words = plain(naam).split(/\s+/).filter(Boolean)
  const found: string[] = []
  for (let after: string | null = null; ; ) {
    const rows: Awaited<ReturnType<typeof sealedAfter>> = await sealedAfter(pool, scope, after, AT_ONCE)
    for (const { id, sealed } of rows) {
      const known = plain(vault.unseal<Persoon>(sealed, id).naam ?? '')
      if (words.every((word) => known.includes(word))) found.push(id)
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return found
    after = last.id
  }
}

/** Without capitals and marks, as somebody types it. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
