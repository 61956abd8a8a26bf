// Is there room on the disk for what we are about to write? Asked up front: a full disk halfway is harder to explain.
import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'

function nearestExisting(folder) {
  for (let at = folder; ; at = dirname(at)) {
    try {
      return { at, ...freeBytes(at) }
    } catch (error) {
      if (at === dirname(at)) throw error
    }
  }
}

function freeBytes(folder) {
  const { bavail, bsize } = statfsSync(folder)
  return { free: bavail * bsize }
}

/** One sentence that says what to do when there is less room than needed, else undefined. */
export function lackOfRoom(folder, neededMegabytes, otherwise) {
  const free = Math.floor(nearestExisting(folder).free / 1_000_000)
  if (free >= neededMegabytes) return undefined
  return `The disk of ${folder} has ${free} MB free and ${neededMegabytes} MB are needed: make room there, or ${otherwise}.`
}

/** The same sentence for a disk that turned out to be full while something was written. */
export function fullDisk(folder, otherwise) {
  return `The disk of ${folder} is full: make room there, or ${otherwise}.`
}
