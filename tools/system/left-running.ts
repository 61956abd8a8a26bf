// Did a test run leave a process behind? All of its processes carry a mark in their environment.
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const PATIENCE_MS = 5_000

function marked(mark: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(mark)
    } catch {
      return false
    }
  })
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').slice(0, 200)
  } catch {
    return `process ${pid}`
  }
}

/** Waits a moment for the marked processes to end; ends those that do not, and returns what they were. Linux only. */
export async function endLeftRunning(mark: string): Promise<readonly string[]> {
  if (process.platform !== 'linux') return []
  for (const began = Date.now(); marked(mark).length > 0 && Date.now() - began < PATIENCE_MS; ) await sleep(100)
  return marked(mark).map((pid) => {
    const command = commandOf(pid)
    process.kill(pid, 'SIGKILL')
    return command
  })
}
