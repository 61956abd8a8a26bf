// npm run generate: writes what is derived from catalogue, rules and lives. CI runs it with --check and fails when something is not fresh.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { derivedFiles } from './derived.ts'

const root = join(import.meta.dirname, '..')
const checking = process.argv.includes('--check')
let stale = 0
for (const [path, text] of Object.entries(await derivedFiles())) {
  const file = join(root, path)
  const now = (() => {
    try {
      return readFileSync(file, 'utf8')
    } catch {
      return ''
    }
  })()
  if (now === text) continue
  stale += 1
  if (checking) console.error(`${path} is not fresh: run npm run generate`)
  else {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(`${path} written`)
  }
}
if (checking && stale > 0) process.exitCode = 1
