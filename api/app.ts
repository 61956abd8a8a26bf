// The whole server, as a list of named steps in the order in which a request meets them.
import express, { type Express, type NextFunction, type Request, type Response, Router } from 'express'
import { prepared } from '../db/pool.ts'
import { send } from './answer.ts'
import type { ApiDeps } from './deps.ts'
import { coaDoor } from './doors/coa.ts'
import { doorRouter } from './doors/door.ts'
import { duoDoor } from './doors/duo.ts'
import { API_VERSION, openapi } from './openapi.ts'
import { pages } from './pages/index.ts'
import { tell } from './pages/tell.ts'
import { BODY_LIMIT, problem, problemOf } from './problems.ts'
import { mount } from './route.ts'
import { routesOf } from './routes/index.ts'
import { refuseOtherMethods } from './steps/methods.ts'
import { requestLog, safeError } from './steps/request-log.ts'
import { hostCheck, originCheck, securityHeaders } from './steps/security.ts'
import { trace, traceIdOf } from './steps/trace.ts'

export function createApp(deps: ApiDeps): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')

  app.use(trace)
  app.use(requestLog(deps.log))
  app.use(securityHeaders())
  app.use(hostCheck(deps.hosts))
  app.use(originCheck(deps.hosts))

  // what partners tell us, each by its own contract
  app.use('/notificaties', doorRouter(deps, duoDoor))
  app.use('/coa/notificaties', doorRouter(deps, coaDoor))

  app.use('/v1', apiVersion)
  app.use(express.json({ limit: BODY_LIMIT }))
  app.use(programs(deps))
  app.use(pages(deps))

  app.use(nothingHere(deps))
  app.use(boundary(deps))
  return app
}

/** What programs ask: the API itself, its description, and whether we are well. */
function programs(deps: ApiDeps): Router {
  const router = Router()
  router.get('/gezondheid', health(deps))
  router.get('/v1/openapi.json', description(deps))
  mount(router, routesOf(deps.regelingen), deps)
  refuseOtherMethods(router, (_request, response, answer) => send(response, answer))
  return router
}

function apiVersion(_request: Request, response: Response, next: NextFunction): void {
  response.set('API-Version', API_VERSION)
  next()
}

/** Alive, and able to do its work: the database answers. The engine may be away, then what is asked is carried out later. */
function health({ pool }: ApiDeps) {
  return async (_request: Request, response: Response): Promise<void> => {
    await prepared(pool, 'select 1', [])
    send(response, { status: 200, body: { status: 'gezond' } })
  }
}

function description({ regelingen }: ApiDeps) {
  const text = JSON.stringify(openapi(regelingen))
  return (_request: Request, response: Response): void => {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
    response.type('application/json').send(text)
  }
}

function nothingHere(deps: ApiDeps) {
  const answer = problem('nietGevonden', 'Op dit adres is niets. Kijk in /v1/openapi.json wat er is.')
  return (request: Request, response: Response): void => tell(deps, request, response, answer)
}

/** The one place where what was thrown becomes an answer. */
function boundary(deps: ApiDeps) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error)
      return
    }
    const answer = problemOf(error)
    if (answer.status >= 500)
      deps.log.error({ error: safeError(error), traceId: traceIdOf(response) }, 'request failed')
    tell(deps, request, response, answer)
  }
}
