// How does the same question always get the same id?
import { createHash } from 'node:crypto'

/** A UUID of version 8 made from the parts, so that asking twice does nothing twice. */
export function deterministicId(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
