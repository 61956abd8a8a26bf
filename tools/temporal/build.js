// Builds the Temporal server with Go from go.mod beside this file: once per recipe, several minutes, with progress.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { lackOfRoom } from '../room.js'

const MAIN = 'github.com/temporalio/cli/cmd/temporal'
const NEEDED_MEGABYTES = 3_000
const HEARTBEAT_MS = 10_000

const NO_GO =
  'The Temporal server cannot be downloaded here and Go is not installed: install Go 1.21 or newer (or the Temporal CLI with server 1.32 or newer), then start again.'

const goEnvironment = { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '' }

/** Runs go in the folder, hands every line of its stderr to `seen`, returns its stdout lines. */
async function go(args, folder, seen) {
  const child = spawn('go', args, { cwd: folder, env: goEnvironment, stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = () => child.kill()
  process.once('exit', stop)
  const out = []
  const last = []
  createInterface(child.stdout).on('line', (line) => out.push(line))
  createInterface(child.stderr).on('line', (line) => {
    last.push(line)
    if (last.length > 30) last.shift()
    seen(line)
  })
  const [code] = await once(child, 'close')
  process.off('exit', stop)
  if (code === 0) return out
  const told = last.filter((line) => !line.startsWith('go: downloading')).slice(-3)
  if (told.some((line) => /no space left/i.test(line))) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  throw new Error(
    `Go could not build the Temporal server (${told.join(' / ')}): make the Go module proxy reachable or install the Temporal CLI with server 1.32 or newer.`,
  )
}

function assertGo() {
  const { stdout, error } = spawnSync('go', ['env', 'GOVERSION', 'GOCACHE', 'GOMODCACHE'], {
    encoding: 'utf8',
    env: goEnvironment,
  })
  const [version, ...folders] = (stdout ?? '').trim().split('\n')
  const minor = /^go1\.(\d+)/.exec(version ?? '')?.[1]
  // from 1.21 Go fetches the toolchain that go.mod asks for by itself
  if (error || (minor !== undefined && Number(minor) < 21)) throw new Error(NO_GO)
  for (const [i, folder] of folders.entries()) {
    const lack = lackOfRoom(
      folder,
      NEEDED_MEGABYTES,
      `choose another one with ${['GOCACHE', 'GOMODCACHE'][i]}=<folder>`,
    )
    if (lack) throw new Error(lack)
  }
}

/** A line at most every ten seconds: a log file stays short and a person sees that it goes on. */
function progress(say) {
  const began = Date.now()
  let next = began + HEARTBEAT_MS
  return (line) => {
    if (Date.now() < next) return
    next = Date.now() + HEARTBEAT_MS
    const seconds = Math.round((Date.now() - began) / 1000)
    say(`${line()}, ${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`)
  }
}

/** Builds into a file of its own and moves it into place, so that a half-built server is never found. */
export async function build({ source, target, cache, say }) {
  assertGo()
  const folder = mkdtempSync(join(cache, 'build-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  try {
    // in a copy, because -mod=mod writes the indirect requirements into go.mod
    for (const name of ['go.mod', 'go.sum']) copyFileSync(new URL(name, source), join(folder, name))
    const tell = progress(say)
    say('building it with Go, once on this machine: 3 to 10 minutes')
    let fetched = 0
    const packages = await go(['list', '-mod=mod', '-deps', MAIN], folder, () => {
      fetched += 1
      tell(() => `${fetched} modules fetched`)
    })
    let compiled = 0
    const heartbeat = setInterval(() => tell(() => `${compiled} of ${packages.length} packages compiled`), 1_000)
    await go(['build', '-mod=mod', '-v', '-ldflags=-s -w', '-o', 'temporal', MAIN], folder, () => {
      compiled += 1
    }).finally(() => clearInterval(heartbeat))
    renameSync(join(folder, 'temporal'), target)
    say('built')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
