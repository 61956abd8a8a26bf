// What does a route answer? A value; one function writes it to the network.
import type { Response } from 'express'
import { traceIdOf } from './steps/trace.ts'

export type Answer = {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

/** Problems go out as application/problem+json, with the id under which the log knows this request. */
export function send(response: Response, { status, body, headers = {} }: Answer): void {
  const problem = status >= 400
  response
    .status(status)
    .set(headers)
    .type(problem ? 'application/problem+json' : 'application/json')
    .send(JSON.stringify(problem ? { ...body, traceId: traceIdOf(response) } : body))
}
