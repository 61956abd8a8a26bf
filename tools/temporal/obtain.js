// Where does the Temporal server come from? Prints {"path","server"} on stdout; progress, or the one sentence of a failure,
// on stderr. Plain JavaScript on Node 20, because the bootstrap runs it beside `npm ci`.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { alone } from '../processes.js'
import { fullDisk, lackOfRoom } from '../room.js'
import { build } from './build.js'
import { download } from './download.js'

/** The oldest server that skips time per workflow, which playing whole lives rests on. */
const OLDEST = [1, 32]
const CLI_VERSION = '1.9.1'

/** The program itself, and its archive while it is fetched. */
const NEEDED_MEGABYTES = 400
const OTHER_DISK = 'choose another one with XDG_CACHE_HOME=<folder>'

const say = (line) => process.stderr.write(`Temporal server: ${line}\n`)

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'inburgeringsregie', 'temporal')
const platform = `${process.platform}-${process.arch}`
const recipe = ['go.mod', 'go.sum'].map((name) => readFileSync(new URL(name, import.meta.url)))
const recipeHash = createHash('sha256').update(Buffer.concat(recipe)).digest('hex').slice(0, 12)
const downloaded = join(cache, `temporal-${CLI_VERSION}-${platform}`)
const built = join(cache, `temporal-${recipeHash}-${platform}`)

/** The version of the server inside a temporal CLI; undefined when there is none, or it is too old. */
function serverIn(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  const version = /Server v?((\d+)\.(\d+)\.\d+)/.exec(stdout ?? '')
  if (version === null) return undefined
  const [, whole, major, minor] = version
  const newEnough = Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1])
  return newEnough ? whole : undefined
}

function usable(path) {
  if (!existsSync(path)) return undefined
  const server = serverIn(path)
  return server && { path, server }
}

function cached() {
  return usable(downloaded) ?? usable(built)
}

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const found = usable(join(folder, 'temporal'))
    if (found) return found
  }
  return undefined
}

async function fetched() {
  const fault = await download(CLI_VERSION, downloaded, say)
  if (fault === undefined) {
    const found = usable(downloaded)
    if (found) return found
    rmSync(downloaded, { force: true })
  }
  say(`it cannot be downloaded here${fault ? ` (${fault})` : ''}; building it once with Go instead`)
  await build({ source: new URL('.', import.meta.url), target: built, cache, say })
  const found = usable(built)
  if (found) return found
  throw new Error(
    'The Temporal server that Go built does not start: install the Temporal CLI with server 1.32 or newer.',
  )
}

async function obtain() {
  const found = cached() ?? onPath()
  if (found) return found
  const lack = lackOfRoom(cache, NEEDED_MEGABYTES, OTHER_DISK)
  if (lack) throw new Error(lack)
  mkdirSync(cache, { recursive: true })
  const waiting = (pid) => say(`process ${pid} is fetching or building it; waiting for that`)
  return alone(join(cache, 'obtain.lock'), waiting, async () => cached() ?? (await fetched()))
}

// Who started this is gone, or wants it to end: Go and its compilers stand in the process group that we lead.
const end = () => {
  try {
    if (process.send) process.kill(-process.pid, 'SIGKILL')
  } catch {
    process.exit(1)
  }
}
process.on('disconnect', end)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)

try {
  process.stdout.write(`${JSON.stringify(await obtain())}\n`)
} catch (error) {
  const full = error.code === 'ENOSPC' || /no space left/i.test(error.message)
  const refused = ['EACCES', 'EPERM', 'EROFS'].includes(error.code)
  const sentence = full ? fullDisk(cache, OTHER_DISK) : error.message
  process.stderr.write(
    `${refused ? `Nothing can be written in ${cache}: make it writable, or ${OTHER_DISK}.` : sentence}\n`,
  )
  process.exitCode = 1
} finally {
  process.off('disconnect', end)
  if (process.connected) process.disconnect()
}
