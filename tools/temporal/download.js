// Fetches the pinned Temporal CLI from where Temporal publishes it: the address that its SDKs use too.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Another place that serves the same archives can be named, for networks without this one. */
const PLACE = process.env.TEMPORAL_DOWNLOAD || 'https://temporal.download/cli/archive'
const ARCHITECTURE = { x64: 'amd64', arm64: 'arm64' }

/** A host that cannot be reached must be known in seconds; the transfer itself may take minutes. */
async function request(address) {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(new Error('no answer within 8 seconds')), 8_000)
  try {
    return await fetch(address, { signal: late.signal })
  } finally {
    clearTimeout(timer)
  }
}

async function unpack(archive, folder) {
  const tar = spawn('tar', ['-xzf', archive, '-C', folder, 'temporal'], { stdio: 'ignore' })
  const [code] = await once(tar, 'close')
  if (code !== 0) throw new Error('the archive cannot be unpacked')
}

async function transfer(address, folder, target) {
  const answer = await request(address)
  if (!answer.ok || answer.body === null) throw new Error(`HTTP status ${answer.status}`)
  const archive = join(folder, 'temporal.tar.gz')
  await pipeline(Readable.fromWeb(answer.body), createWriteStream(archive))
  await unpack(archive, folder)
  renameSync(join(folder, 'temporal'), target)
}

/** Downloads into the target. Returns why it was not possible, or undefined when it was. Throws when the disk is full. */
export async function download(version, target, say) {
  const arch = ARCHITECTURE[process.arch]
  if (arch === undefined) return `no download for ${process.arch}`
  say(`downloading the Temporal CLI ${version}`)
  const address = `${PLACE}/v${version}?platform=${process.platform}&arch=${arch}`
  const folder = mkdtempSync(join(dirname(target), 'download-'))
  try {
    await transfer(address, folder, target)
    return undefined
  } catch (error) {
    if (error.code === 'ENOSPC') throw error
    return error.cause?.code ?? error.message
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
