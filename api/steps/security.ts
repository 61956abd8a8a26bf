// Who may talk to us through a browser? Headers that keep a page closed, and checks of Host and Origin against DNS rebinding and forged forms.
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { send } from '../answer.ts'
import { problem } from '../problems.ts'

/** Strict: no script or style in a page, nothing from elsewhere, nowhere in a frame, nothing kept. */
export function securityHeaders(): RequestHandler[] {
  const self = ["'self'"]
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: self,
        scriptSrc: self,
        imgSrc: self,
        fontSrc: self,
        connectSrc: self,
        formAction: self,
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  })
  const notKept: RequestHandler = (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  }
  return [headers, notKept]
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** Hosts by which this request may have reached us: those configured, and the loopback names on our own port. */
function ownHosts(request: Request, configured: readonly string[]): readonly string[] {
  const port = request.socket.localPort
  return [...configured, ...LOOPBACK.map((name) => `${name}:${port}`)]
}

/** A name that is not ours but leads to us is how a strange website gets at a service on somebody's own machine. */
export function hostCheck(configured: readonly string[]) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const host = request.get('host')?.toLowerCase() ?? ''
    if (ownHosts(request, configured).includes(host)) next()
    else send(response, problem('adresOnbekend', 'Gebruik het adres dat in API_HOSTS staat, of dat van deze machine.'))
  }
}

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/** What changes something comes from our own pages, or from a program: a browser always names its origin with a form. */
export function originCheck(configured: readonly string[]) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const site = request.get('sec-fetch-site')
    const origin = request.get('origin')
    const ours =
      (origin === undefined || ownHosts(request, configured).includes(hostOf(origin))) &&
      (site === undefined || site === 'same-origin' || site === 'none')
    if (ours || SAFE.includes(request.method)) next()
    else send(response, problem('herkomstGeweigerd', 'Open de pagina zelf en probeer het daar opnieuw.'))
  }
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : ''
}
