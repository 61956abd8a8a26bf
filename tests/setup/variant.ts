// Another version of our code: a copy of the tree in which texts are replaced, and a worker of the dossiers that runs from it.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RunInfo } from '../../tools/run-info.ts'
import { saysReady } from '../../tools/system/ready.ts'
import { Service } from '../../tools/system/service.ts'
import { root } from '../../tools/system/state.ts'

const COPIED = ['activities', 'api', 'db', 'domain', 'simulators', 'tools', 'workers', 'workflows', 'package.json']

/** In a file of the tree, what stands there once and what stands there instead. */
export type Edit = { readonly file: string; readonly from: string; readonly to: string }

export type Variant = {
  readonly folder: string
  /** A module of the variant; the caller says which, as `typeof import('../../domain/regelingen.ts')`. */
  load<Module>(file: string): Promise<Module>
  /** Starts its worker of the dossiers on a running system, whose own must be down. Resolves when it serves. */
  startRegie(run: RunInfo): Promise<Service>
  remove(): void
}

/** Throws when a text to replace is not there, or more than once. */
export function variantOf(edits: readonly Edit[]): Variant {
  const folder = mkdtempSync(join(tmpdir(), 'inburgeringsregie-variant-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    for (const edit of edits) apply(folder, edit)
  } catch (error) {
    remove()
    throw error
  }
  return {
    folder,
    remove,
    load: (file) => import(pathToFileURL(join(folder, file)).href),
    async startRegie(run) {
      const service = regieOf(folder, run)
      await service.start()
      return service
    },
  }
}

function apply(folder: string, { file, from, to }: Edit): void {
  const path = join(folder, file)
  const [before, after, ...more] = readFileSync(path, 'utf8').split(from)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${file} does not hold exactly once: ${from}`)
  writeFileSync(path, before + to + after)
}

function regieOf(folder: string, run: RunInfo): Service {
  const spec = {
    name: 'regie',
    label: 'the worker of the dossiers of the variant',
    command: process.execPath,
    args: ['--import', join(folder, 'tools', 'system', 'tether.ts'), join(folder, 'workers', 'regie.ts')],
    env: { ...process.env, ...run.env },
    log: join(run.logs, 'regie-variant.log'),
    ipc: true,
    ready: saysReady,
    ending: [{ signal: 'SIGTERM', patienceMs: 15_000 }],
  } as const
  return new Service(spec, false, { started() {}, ended() {}, upAgain() {} })
}
