// How much processor time did each process use? Read from the kernel, children included.
import { readdirSync, readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

type Process = { readonly pid: number; readonly parent: number; readonly seconds: number }

function processes(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const text = readFileSync(`/proc/${name}/stat`, 'utf8')
        const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
        const ticks = Number(fields[11]) + Number(fields[12])
        return [{ pid: Number(name), parent: Number(fields[1]), seconds: ticks / TICKS_PER_SECOND }]
      } catch {
        return [] // it has ended meanwhile
      }
    })
}

/** Seconds of processor time so far, of a process and all that descend from it. Linux only. */
export function cpuSeconds(pid: number): number {
  const all = processes()
  const family = new Set([pid])
  for (let before = 0; before < family.size; ) {
    before = family.size
    for (const one of all) if (family.has(one.parent)) family.add(one.pid)
  }
  return all.filter((one) => family.has(one.pid)).reduce((sum, one) => sum + one.seconds, 0)
}
