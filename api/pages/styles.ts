// The one stylesheet: NL Design System's components and neutral tokens, then our own. Named by its contents, so a browser keeps it.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { RequestHandler } from 'express'

const require = createRequire(import.meta.url)
const css = [
  require.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'),
  require.resolve('@utrecht/component-library-css/dist/index.css'),
  ...['regie', 'kop', 'lijsten', 'formulieren', 'traject', 'tekening', 'verhaal'].map(
    (name) => new URL(`./styles/${name}.css`, import.meta.url),
  ),
].map((file) => readFileSync(file, 'utf8'))

const plain = Buffer.from(css.join('\n'))
const zipped = gzipSync(plain, { level: 9 })

export const stylesheet = `/static/regie-${createHash('sha256').update(plain).digest('hex').slice(0, 12)}.css`

export const serveStylesheet: RequestHandler = (request, response) => {
  response.set({
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
  })
  if (request.acceptsEncodings('gzip')) response.set('Content-Encoding', 'gzip').send(zipped)
  else response.send(plain)
}

/** A clock whose hand stands at the first day: what this is about, in sixteen pixels. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#00568b"/><path d="M8 3v5l3.5 2" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>'

export const serveIcon: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'public, max-age=86400').type('image/svg+xml').send(icon)
}
