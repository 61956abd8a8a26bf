// Makes a fresh checkout ready and goes on in the pinned Node: `node tools/bootstrap.js <command> …`.
// Plain JavaScript that runs on Node 20 with an empty node_modules; everything after it is TypeScript.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alone } from './processes.js'
import { lackOfRoom } from './room.js'

const OLDEST_NODE = 20
const INSTALL_MEGABYTES = 1_200
const COMMANDS = ['start', 'test', 'play', 'simulate', 'mutate', 'admin', 'bench', 'rule', 'generate', 'check']
/** Commands that will want a Temporal server; it is fetched or built beside the installation. */
const NEEDS_TEMPORAL = ['start', 'test', 'play', 'bench']

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const pinnedNode = join(modules, 'node', 'bin', 'node')
const stamp = join(modules, '.installed-lock')

/** Children in process groups of their own: Ctrl-C reaches only us, and we end them in order. */
const running = new Set()
let ending = false

function endAll(signal) {
  for (const child of running) {
    try {
      process.kill(-child.pid, signal)
    } catch {
      // it has ended already
    }
  }
}

function end() {
  ending = true
  endAll('SIGTERM')
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
// npm that is killed tells nobody: we then have another parent
const parent = process.ppid
setInterval(() => process.ppid === parent || ending || end(), 500).unref()
process.on('exit', () => endAll('SIGKILL'))

/** Runs a process to its end; resolves with its exit code and what it wrote to stdout when that is piped. */
function run(command, args, options) {
  const child = spawn(command, args, { cwd: root, detached: true, ...options })
  running.add(child)
  let out = ''
  child.stdout?.on('data', (chunk) => {
    out += chunk
  })
  return new Promise((resolve) => {
    const over = (code) => {
      running.delete(child)
      resolve({ code, out })
    }
    child.once('error', () => over(1))
    child.once('close', (code) => over(code ?? 1))
  })
}

class Failure extends Error {}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.arch)
    .digest('hex')

function installed() {
  return existsSync(pinnedNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()
}

/** What npm leaves out where install scripts are switched off or must be allowed one by one. */
function finishInstall() {
  if (existsSync(pinnedNode)) return
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: join(modules, 'node'), stdio: 'ignore' })
}

async function npmCi() {
  const lack = lackOfRoom(root, INSTALL_MEGABYTES, 'put the checkout on another disk')
  if (lack) throw new Failure(lack)
  process.stderr.write('Installing the npm packages of the lock file\n')
  const script = process.env.npm_execpath
  const [command, ...before] = script?.endsWith('.js') ? [process.execPath, script] : ['npm']
  const args = [...before, 'ci', '--include=dev', '--ignore-scripts=false', '--loglevel=error']
  const { code } = await run(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (ending) return
  finishInstall()
  if (code !== 0 || !existsSync(pinnedNode)) {
    throw new Failure('npm ci failed: make the npm registry reachable (npm ping tells), then start again.')
  }
  writeFileSync(stamp, lockHash())
}

async function install() {
  if (installed()) return
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12)
  const lock = join(tmpdir(), `inburgeringsregie-install-${process.getuid?.() ?? 0}-${name}.lock`)
  const waiting = (pid) => process.stderr.write(`Process ${pid} is installing the npm packages; waiting for that\n`)
  await alone(lock, waiting, async () => (installed() ? undefined : await npmCi()))
}

/** Where the Temporal server is, for the environment of what comes next. The sentence of a failure was printed by it. */
async function obtainTemporal() {
  const script = join(root, 'tools', 'temporal', 'obtain.js')
  const stdio = ['ignore', 'pipe', 'inherit', 'ipc']
  const { code, out } = await run(process.execPath, [script], { stdio })
  if (code !== 0) throw new Failure('')
  return { TEMPORAL_SERVER: out.trim() }
}

async function prepare(command, args) {
  if (installed()) return {}
  const wanted = NEEDS_TEMPORAL.includes(command) && !args.includes('--core') && !process.env.TEMPORAL_ADDRESS
  const [temporal] = await Promise.all([wanted ? obtainTemporal() : {}, install()])
  return temporal
}

/** Ending a running system is how it is meant to end; anything else was cut short. */
const interrupted = (command) => (command === 'start' ? 0 : 130)

async function main(command, ...args) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Failure(
      `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE} or newer, then start again.`,
    )
  }
  if (!COMMANDS.includes(command)) throw new Failure(`Unknown command ${command}: use one of ${COMMANDS.join(', ')}.`)
  const env = await prepare(command, args)
  if (ending) return interrupted(command)
  const tether = join(root, 'tools', 'system', 'tether.ts')
  const script = join(root, 'tools', `${command}.ts`)
  const { code } = await run(pinnedNode, ['--import', tether, script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    cwd: process.cwd(),
  })
  return code
}

main(...process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    if (ending) process.exit(interrupted(process.argv[2]))
    if (!(error instanceof Failure)) throw error
    if (error.message) process.stderr.write(`${error.message}\n`)
    process.exit(1)
  },
)
