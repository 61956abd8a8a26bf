// A server of others cannot notice that we are gone; the Linux kernel can tell it.
import { spawnSync } from 'node:child_process'

let possible: boolean | undefined

/** The command that runs a program so that it gets the signal when this process dies, even by kill -9. */
export function tethered(
  signal: 'INT' | 'TERM',
  program: string,
  args: readonly string[],
): [string, readonly string[]] {
  possible ??= spawnSync('setpriv', ['--pdeathsig', signal, 'true']).status === 0
  return possible ? ['setpriv', ['--pdeathsig', signal, '--', program, ...args]] : [program, args]
}
