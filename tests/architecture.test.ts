// Who may import whom, and which words may stand where? The import table of the house style, read from the sources.
import { describe, expect, test } from 'vitest'
import { regelingen } from '../domain/regelingen.ts'
import { codeOf, filesIn, folderOf, type Import, importsOf, loadedBy, read } from './imports.ts'

/** What a folder may import besides itself: folders or files of ours, packages, `node:`. `type:` before a folder means types only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: ['zod', 'temporal-polyfill/implementation'],
  workflows: ['type:domain', 'type:activities', '@temporalio/workflow', '@temporalio/common'],
  // canonicalize: the hash chain needs one written form of an event (RFC 8785)
  db: ['domain', 'node:', 'pg', 'node-pg-migrate', 'canonicalize'],
  activities: ['domain', 'db', 'workflows', 'node:', '@temporalio/activity', 'zod', 'pino', 'pdfkit', 'type:pg'],
  api: [
    ...['domain', 'db', 'workflows', 'node:', '@temporalio/client', '@temporalio/common', 'pino', 'zod', 'type:pg'],
    ...['express', 'helmet', 'express-rate-limit', 'preact', 'preact-render-to-string'],
    // whether a colleague may do it: the pages ask the same pure function as the step
    'activities/progress.ts',
  ],
  workers: ['domain', 'workflows', 'db', 'activities', 'api', '*'],
  simulators: ['domain', 'workflows', 'db', 'activities', 'api', '*'],
  tools: [
    ...['domain', 'workflows', 'db', 'activities', 'api', 'workers', 'simulators', '*'],
    // screenshots are taken with the browser of the tests
    'tests/setup/browser.ts',
  ],
  deploy: ['domain', 'workflows', 'db', 'activities', 'api', 'workers', '*', 'tools/admin/commands.ts'],
}
const FOLDERS = [...Object.keys(MAY_IMPORT), 'tests']

const sourcesOf = (folder: string) => filesIn(`${folder}/**/*.{ts,tsx,js}`)
const isOurs = (path: string) => FOLDERS.includes(folderOf(path))

function allowed({ file, to, typeOnly }: Import): boolean {
  const folder = folderOf(file)
  const name = isOurs(to) ? folderOf(to) : to.startsWith('node:') ? 'node:' : to
  const may = MAY_IMPORT[folder] ?? []
  if (name === folder || may.includes(name) || may.includes(to)) return true
  if (!isOurs(to) && may.includes('*')) return true
  return typeOnly && may.includes(`type:${name}`)
}

const told = ({ file, to, typeOnly }: Import) => `${file} -> ${typeOnly ? 'type ' : ''}${to}`

describe('imports', () => {
  test.for(Object.keys(MAY_IMPORT))('%s imports only what it may', (folder) => {
    const imports = sourcesOf(folder).flatMap(importsOf)
    expect(imports).not.toHaveLength(0)
    expect(imports.filter((one) => !allowed(one)).map(told)).toEqual([])
  })

  test('what the sandbox loads is the workflows and the SDK: no law, no zod, no database', () => {
    const { files, packages } = loadedBy('workflows/index.ts', isOurs)
    expect([...files].filter((file) => folderOf(file) !== 'workflows')).toEqual([])
    expect(files.size).toBeGreaterThan(5)
    expect([...packages].sort()).toEqual(['@temporalio/common', '@temporalio/workflow'])
  })

  test('only domain/dates computes with the Temporal date API', () => {
    const importers = FOLDERS.flatMap(sourcesOf)
      .flatMap(importsOf)
      .filter(({ to }) => to.startsWith('temporal-polyfill'))
    expect(importers.filter(({ file }) => !file.startsWith('domain/dates/')).map(told)).toEqual([])
    expect(importers).not.toEqual([])
  })
})

/** Lines of a file in which a pattern stands, outside of comments. */
const linesWith = (file: string, pattern: RegExp) =>
  codeOf(file)
    .split('\n')
    .filter((line) => pattern.test(line))
    .map((line) => `${file}: ${line.trim()}`)

describe('time', () => {
  const CLOCKS = /Temporal\.Now|\bDate\.now\b|\bnew Date\b|\bDate\(\)|performance\.|process\.hrtime/

  test('domain and db never ask what time it is', () => {
    const files = ['domain', 'db'].flatMap(sourcesOf).filter((file) => file !== 'domain/dates/legal-time.ts')
    expect(files.flatMap((file) => linesWith(file, CLOCKS))).toEqual([])
  })

  test('legal-time.ts converts the instants it is given, and has none of its own', () => {
    const given = codeOf('domain/dates/legal-time.ts').replaceAll(/new Date\((?=[a-z])/g, '')
    expect(given).not.toMatch(CLOCKS)
  })

  test('the date of the engine itself is asked nowhere', () => {
    // the SDK replaces Date in the sandbox, not Temporal
    expect(FOLDERS.flatMap(sourcesOf).filter((file) => /\bTemporal\.Now\b/.test(codeOf(file)))).toEqual([])
  })
})

describe('the kernel', () => {
  const KERNEL = [
    ...['chapter', 'deliveries', 'dossier', 'handlers', 'operators', 'timers'].map((name) => `workflows/${name}.ts`),
    ...['agenda', 'deliver', 'partner', 'progress', 'step'].map((name) => `activities/${name}.ts`),
    ...['dossiers', 'hash-chain', 'inbox', 'outbox', 'steps'].map((name) => `db/${name}.ts`),
    ...['domain/dossier.ts', 'domain/process.ts'],
  ]

  test('carries out any regeling: it names none, nor an act, a fase or a document of one', () => {
    const acts = Object.values(regelingen).flatMap(({ catalogue }) => Object.keys(catalogue))
    const fasen = ['voorinburgering', 'bredeIntake', 'inburgeringstermijn', 'handhaving']
    const others = ['wi2013', 'lening', 'basisexamen', 'remigratie']
    const subjects = ['\\bpip\\b', 'Pip', 'boete', 'examen', 'verlenging', 'bezwaar', 'beschikking', 'inburger']
    const words = [...Object.keys(regelingen), ...others, ...acts, ...fasen, ...subjects]
    expect(acts.length).toBeGreaterThan(20)
    const named = new RegExp(words.join('|'), 'i')
    expect(KERNEL.flatMap((file) => linesWith(file, named))).toEqual([])
  })

  test('imports nothing of one', () => {
    const offences = KERNEL.flatMap(importsOf).filter(({ to }) => /^domain\/(?!dates|law)[^/]+\//.test(to))
    expect(offences.map(told)).toEqual([])
  })
})

test('no file is longer than 300 lines', () => {
  const lines = (file: string) => read(file).trimEnd().split('\n').length
  // the tests of the law are tables: a row per case, in the order of the articles
  const most = (file: string) => (file.startsWith('tests/domain/') ? 600 : 300)
  const files = FOLDERS.flatMap((folder) => filesIn(`${folder}/**/*.{ts,tsx,js,sql}`))
  expect(files.filter((file) => lines(file) > most(file)).map((file) => `${file}: ${lines(file)}`)).toEqual([])
})
