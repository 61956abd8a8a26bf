// One whole system for all tests of the engine: `inject('run')` tells where it is. Who kills a process starts a system of their own.
import type { TestProject } from 'vitest/node'
import type { RunInfo } from '../../tools/run-info.ts'
import { startSystem } from '../../tools/system.ts'
import { temporaryState } from './temporary-state.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    run: RunInfo
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const system = await startSystem({ state: temporaryState(), removeState: true, say })
  project.provide('run', system.run)
  return () => system.stop()
}
