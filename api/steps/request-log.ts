// What does the log say of a request? Method, pattern of the route, status, time and trace id; never an address or a body, which may name a person.
import type { NextFunction, Request, Response } from 'express'
import type { Logger } from 'pino'
import { traceIdOf } from './trace.ts'

export function requestLog(log: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const began = performance.now()
    response.once('close', () => {
      const { statusCode: status, writableFinished: answered } = response
      const line = {
        method: request.method,
        route: pattern(request),
        status,
        ms: Math.round(performance.now() - began),
        traceId: traceIdOf(response),
        ...(answered ? {} : { answered }),
      }
      if (status >= 500) log.error(line, 'request')
      else log.info(line, 'request')
    })
    next()
  }
}

function pattern(request: Request): string {
  const path: unknown = request.route?.path
  return typeof path === 'string' ? `${request.baseUrl}${path}` : 'geen'
}

/** What went wrong, for the log: any run of digits that could be the number of a person is left out. */
export function safeError(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return text.replace(/\d{8,}/g, '…')
}
