// A start that cannot go on: one sentence that says what to do, for a person, without a stack.
import { fullDisk } from '../room.js'

export class StartFailure extends Error {}

const OTHER_DISK = 'choose another one with XDG_STATE_HOME=<folder>'

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** What went wrong with a file of ours, as the sentence of a failure; everything else stays what it was. */
export function explainDisk(error: unknown, folder: string): unknown {
  const code = codeOf(error)
  const text = error instanceof Error ? error.message : ''
  if (code === 'ENOSPC' || /no space left on device/i.test(text)) return new StartFailure(fullDisk(folder, OTHER_DISK))
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new StartFailure(`Nothing can be written in ${folder} (${code}): make it writable, or ${OTHER_DISK}.`)
  }
  return error
}
