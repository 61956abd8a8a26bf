// What do the routes and the pages work with? Made once per process, by workers/api.ts or by a test.
import type pg from 'pg'
import type { Logger } from 'pino'
import type { Vault } from '../db/vault.ts'
import type { AnyRegeling } from '../domain/dossier.ts'
import type { Handover } from './handover.ts'

export type Omgeving = 'ontwikkeling' | 'productie'

export type ApiDeps = {
  readonly pool: pg.Pool
  readonly vault: Vault
  readonly handover: Handover
  readonly log: Logger
  /** Hears why an outcome did not come at once; nothing personal is in it. */
  readonly report: (error: unknown) => void
  readonly omgeving: Omgeving
  /** Hosts, with port, by which a browser may reach us, beside the loopback names on the port we listen on. */
  readonly hosts: readonly string[]
  readonly regelingen: Readonly<Record<string, AnyRegeling>>
  /** Where operators see the namespace (`…/namespaces/default`); no link where it is not known. */
  readonly temporalUiUrl?: string | null
}
