// As which user does PostgreSQL run when we are root, and what can that user reach?
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, parse } from 'node:path'
import { StartFailure } from './failure.ts'

export type User = { readonly uid: number; readonly gid: number }

/** PostgreSQL refuses to run as root. `postgres` where the machine has it, else `nobody`, which Debian always has. */
export function otherUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const row = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
    const [, , uid, gid] = row?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new StartFailure(
    'PostgreSQL cannot run as root and there is no user postgres or nobody: start as an ordinary user.',
  )
}

/** May that user walk through every folder on the way? */
export function canReach(folder: string, { uid, gid }: User): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at)) {
      const { mode, uid: owner, gid: group } = statSync(at)
      const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
      if ((mode & bit) === 0) return false
    }
    if (at === parse(at).root) return true
  }
}

/** Where root keeps what the other user must reach, when the state folder or the checkout lies in root's home. */
export const SHARED = '/var/lib/inburgeringsregie'
