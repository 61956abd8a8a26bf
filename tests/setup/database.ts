// One migrated PostgreSQL for all tests that need no engine: `inject('databaseUrl')`. A file that writes clones it with cloneDatabase.
import type { TestProject } from 'vitest/node'
import { startSystem } from '../../tools/system.ts'
import { temporaryState } from './temporary-state.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const system = await startSystem({ state: temporaryState(), services: ['postgres'], removeState: true })
  project.provide('databaseUrl', system.run.databaseUrl)
  return () => system.stop()
}
