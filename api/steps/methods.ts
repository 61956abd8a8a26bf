// Which methods does an address have? Any other is refused with 405 and Allow (RFC 9110, 15.5.6); OPTIONS tells them.
import type { IRouter, Request, Response } from 'express'
import type { Answer } from '../answer.ts'
import { problem } from '../problems.ts'

type Tell = (request: Request, response: Response, answer: Answer) => void

/** To be called when the router has all its routes: only those that stand in it then are known. */
export function refuseOtherMethods(router: IRouter, tell: Tell): void {
  const routes = router.stack.flatMap(({ route }) => route ?? [])
  for (const [path, same] of Map.groupBy(routes, (route) => route.path)) {
    const methods = same.flatMap((route) => route.stack.map(({ method }) => method.toUpperCase()))
    const allow = [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))].sort()
    const headers = { Allow: allow.join(', ') }
    const answer = problem('methodeOnbekend', `Op dit adres kan alleen ${allow.join(', ')}.`)
    router.all(path, (request, response) => {
      if (request.method === 'OPTIONS') response.status(204).set(headers).end()
      else tell(request, response, { ...answer, headers })
    })
  }
}
