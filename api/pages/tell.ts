// How is told that something could not be done: to a browser as a page of ours, to a program as problem+json.
import type { Request, Response } from 'express'
import { type Answer, send } from '../answer.ts'
import { colleagueFrom } from '../colleagues.ts'
import type { ApiDeps } from '../deps.ts'
import { traceIdOf } from '../steps/trace.ts'
import { notFound, trouble } from './plain.tsx'

/** `answer`: a problem. Under /v1 nobody but programs ask. */
export function tell({ omgeving }: ApiDeps, request: Request, response: Response, answer: Answer): void {
  const reads = request.originalUrl.startsWith('/v1/') ? 'json' : request.accepts(['json', 'html'])
  if (reads !== 'html') {
    send(response, answer)
    return
  }
  response
    .status(answer.status)
    .set({ 'Referrer-Policy': 'same-origin', ...answer.headers })
    .type('html')
    .send(
      pageFor(answer, { colleague: colleagueFrom(request, omgeving), production: omgeving === 'productie' }, response),
    )
}

type Reader = Pick<Parameters<typeof trouble>[0], 'colleague' | 'production'>

function pageFor({ status, body }: Answer, reader: Reader, response: Response): string {
  if (status === 404) return notFound(reader.colleague, '/werklijst', reader.production)
  const title = String(body['title'])
  if (status === 405) return trouble({ ...reader, title, detail: onlyForms, traceId: null })
  const traceId = status >= 500 ? traceIdOf(response) : null
  const detail =
    status === 500 ? 'Probeer het later opnieuw. Blijft het misgaan, meld het dan bij beheer.' : body['detail']
  return trouble({ ...reader, title, detail: String(detail), traceId })
}

const onlyForms =
  'Dit adres is er alleen om een formulier naartoe te sturen. Open de pagina opnieuw vanaf de werklijst.'
