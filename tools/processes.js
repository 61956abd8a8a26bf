// Which process is which, and who works alone? Plain JavaScript: the bootstrap needs it before anything is installed.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** When a process began, as its kernel tells: with the pid it names one process for ever, since pids come back. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state] = fields
    return state === 'Z' || state === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

/** The mark by which a process can be proven to be the same one later. Without /proc only the pid is known. */
export function markOf(pid) {
  return { pid, started: startOf(pid) ?? '' }
}

/** Is the marked process still there? Never true for another process that got its pid. */
export function isRunning({ pid, started }) {
  if (started !== '') return startOf(pid) === started
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux'
  } catch {
    return false
  }
}

function holderOf(file) {
  try {
    const mark = JSON.parse(readFileSync(file, 'utf8'))
    return typeof mark?.pid === 'number' && typeof mark?.started === 'string' ? mark : undefined
  } catch {
    return undefined
  }
}

/** Takes the lock file of a dead holder away; another process may do so at the same time, so what was taken is looked at. */
function bury(file, dead) {
  const grave = `${file}.${process.pid}.dead`
  try {
    renameSync(file, grave)
    const taken = holderOf(grave)
    if (taken !== undefined && taken.pid !== dead?.pid) linkSync(grave, file)
  } catch {
    // someone else was faster: the next attempt sees what is true now
  }
  rmSync(grave, { force: true })
}

/**
 * Takes a lock for this process, or tells who holds it. What a dead process left behind is taken over.
 * Written aside and linked into place, so that nobody ever reads half a lock.
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}.new`
  writeFileSync(aside, JSON.stringify(markOf(process.pid)), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        linkSync(aside, file)
        return { release: () => rmSync(file, { force: true }) }
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
        const holder = holderOf(file)
        if (holder !== undefined && isRunning(holder)) return { holder }
        bury(file, holder)
      }
    }
    return { holder: holderOf(file) ?? { pid: 0, started: '' } }
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Does the work alone on this machine; whoever comes second waits and is told so once. */
export async function alone(file, sayWaiting, work) {
  for (let waited = false; ; ) {
    const lock = tryLock(file)
    if (lock.release) {
      try {
        return await work()
      } finally {
        lock.release()
      }
    }
    if (!waited) sayWaiting(lock.holder.pid)
    waited = true
    await sleep(500)
  }
}
