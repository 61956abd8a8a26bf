// How are the simulators put together? DUO, BRP, COA and the desk of who plays, in one HTTP server on loopback.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler } from 'express'
import { beheerRouter } from './beheer.ts'
import type { Context } from './http.ts'
import { createPostman } from './notificaties.ts'
import { brpRouter, coaRouter, duoRouter } from './partners.ts'
import { openStore } from './store.ts'
import { createStoringen } from './storing.ts'

export type SimulatorsConfig = {
  /** 0 takes a free one. */
  readonly port: number
  readonly host?: string
  /** Folder for what the partners hold. */
  readonly state: string
  /** Our own API, which the partners notify. */
  readonly apiUrl: string
  /** How long after a request DUO tells what came of it, for whoever is not scripted. */
  readonly delayMs?: number
}

export type Simulators = { readonly url: string; close(): Promise<void> }

/** Listens when it returns. Rejects when the port is taken. */
export async function startSimulators(config: SimulatorsConfig): Promise<Simulators> {
  const { port, host = '127.0.0.1', state, apiUrl, delayMs = 3000 } = config
  const store = openStore(state)
  const postman = createPostman(store, apiUrl)
  const context: Context = {
    store,
    storingen: createStoringen(),
    verzoeken: [],
    notice(key, { bsn }, gebeurtenisId, gemeente) {
      const body = { registratieDatumTijd: new Date().toISOString(), gebeurtenisId, bsn }
      return { id: randomUUID(), partner: 'duo', gemeente, key, due: Date.now() + delayMs, body }
    },
  }

  const app = express()
  app.disable('x-powered-by')
  app.enable('case sensitive routing')
  app.use(express.json({ limit: '200kb' }))
  app.use('/duo', duoRouter(context))
  app.use('/brp', brpRouter(context))
  app.use('/coa', coaRouter(context))
  app.use('/beheer', beheerRouter(context, postman))
  app.use(unreadable)

  const server = createServer(app)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://${host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        postman.stop()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const unreadable: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500
  if (response.headersSent) next(error)
  else response.status(status).end()
}
