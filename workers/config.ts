// Where is what, and which keys? Read from the environment once, at the start of a process; all faults are told at once.
import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65_535)

/** What a process of ours reads; docker-compose.yml gives it. */
export const environment = z.object({
  /** In production nothing can be played, and the fictional colleagues do not exist. */
  OMGEVING: z.enum(['ontwikkeling', 'productie']).default('ontwikkeling'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, { error: 'begin met postgres://' }),
  POOL_SIZE: z.coerce.number().int().min(2).max(100).default(10),
  TEMPORAL_ADDRESS: z.string().min(3).default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  /** Where a browser finds Temporal's own UI; without it the pages show no link to it. */
  TEMPORAL_UI_URL: z.url().optional(),
  CACHED_WORKFLOWS: z.coerce.number().int().min(1).default(500),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: port.default(3000),
  /** Hosts, with port, by which a browser may reach us; the own address is always among them. */
  API_HOSTS: z.string().default(''),
  DUO_URL: z.url().default('http://127.0.0.1:3100/duo'),
  COA_URL: z.url().default('http://127.0.0.1:3100/coa'),
  BRP_URL: z.url().default('http://127.0.0.1:3100/brp'),
  /** 32 bytes in hex; encrypts the vault and keys its indexes. */
  VAULT_KEY: z.string().regex(/^[0-9a-f]{64}$/, { error: 'geef 64 hexadecimale tekens' }),
  /** The outgoing tray: one PDF per letter. */
  BRIEVEN_MAP: z.string().min(1),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
})

export type Config = z.infer<typeof environment>

/** The configuration of this process. Throws one error that names every fault. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(env)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`configuration: ${faults.join('; ')}`)
}
