// The processes that are ours: what each runs, and the environment that all of them share.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Ports } from './ports.ts'
import { saysReady } from './ready.ts'
import type { ServiceName, ServiceSpec } from './service.ts'
import { newLog, root, type State } from './state.ts'

type OwnName = Exclude<ServiceName, 'postgres' | 'temporal'>

const OWN: Record<OwnName, { readonly label: string; readonly script: string; readonly tsx: boolean }> = {
  simulators: { label: 'the simulators', script: 'simulators/server.ts', tsx: false },
  regie: { label: 'the worker of the dossiers', script: 'workers/regie.ts', tsx: false },
  koppelingen: { label: 'the worker of the partners', script: 'workers/koppelingen.ts', tsx: false },
  // its pages are JSX, which Node does not strip
  api: { label: 'the API', script: 'workers/api.ts', tsx: true },
}

export const ownNames: readonly OwnName[] = ['simulators', 'regie', 'koppelingen', 'api']

export type Addresses = {
  readonly databaseUrl: string
  readonly temporalAddress: string
  readonly temporalNamespace: string
  /** Null when the Temporal server is another's. */
  readonly temporalUiUrl: string | null
  readonly vaultKey: string
}

/** What workers/config.ts reads, and the simulators. */
export function sharedEnvironment(state: State, ports: Ports, addresses: Addresses): Record<string, string> {
  const simulators = `http://127.0.0.1:${ports.simulators}`
  return {
    DATABASE_URL: addresses.databaseUrl,
    TEMPORAL_ADDRESS: addresses.temporalAddress,
    TEMPORAL_NAMESPACE: addresses.temporalNamespace,
    ...(addresses.temporalUiUrl === null ? {} : { TEMPORAL_UI_URL: addresses.temporalUiUrl }),
    VAULT_KEY: addresses.vaultKey,
    BRIEVEN_MAP: state.brieven,
    API_HOST: '127.0.0.1',
    API_PORT: `${ports.api}`,
    API_URL: `http://127.0.0.1:${ports.api}`,
    SIMULATORS_PORT: `${ports.simulators}`,
    SIMULATORS_STATE: join(state.folder, 'simulators'),
    DUO_URL: `${simulators}/duo`,
    COA_URL: `${simulators}/coa`,
    BRP_URL: `${simulators}/brp`,
  }
}

export function ownService(name: OwnName, state: State, env: NodeJS.ProcessEnv): ServiceSpec {
  const { label, script, tsx } = OWN[name]
  const preloads = [
    join(import.meta.dirname, 'tether.ts'),
    ...(tsx ? [createRequire(import.meta.url).resolve('tsx')] : []),
  ]
  return {
    name,
    label,
    command: process.execPath,
    args: [...preloads.flatMap((preload) => ['--import', preload]), join(root, script)],
    env,
    log: newLog(state, name),
    ipc: true,
    ready: saysReady,
    ending: [{ signal: 'SIGTERM', patienceMs: 15_000 }],
  }
}
