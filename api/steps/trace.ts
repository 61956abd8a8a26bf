// Under which id do the log and the answer know a request? That of the caller (W3C traceparent), else a fresh one.
import { randomUUID } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/

export function trace(request: Request, response: Response, next: NextFunction): void {
  const given = TRACEPARENT.exec(request.get('traceparent') ?? '')?.[1]
  const traceId = given ?? randomUUID().replaceAll('-', '')
  response.locals['traceId'] = traceId
  response.set('Trace-Id', traceId)
  next()
}

export function traceIdOf(response: Response): string {
  return String(response.locals['traceId'] ?? '')
}
