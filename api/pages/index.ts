// The pages of a caseworker: worklist, all trajecten, one traject. Server-made, and everything works without JavaScript.
import express, { type RequestHandler, Router } from 'express'
import { colleagueFrom } from '../colleagues.ts'
import type { ApiDeps } from '../deps.ts'
import { refuseOtherMethods } from '../steps/methods.ts'
import type { Handler } from './deps.ts'
import { chooseHandler, listHandler, startHandler, werklijstHandler } from './lists.tsx'
import { actHandler, trajectHandler } from './one.tsx'
import { chooseColleague } from './plain.tsx'
import { quarantaineHandler } from './quarantaine.tsx'
import { serveIcon, serveStylesheet } from './styles.ts'
import { tell } from './tell.ts'
import { zoekHandler } from './zoeken.tsx'

export function pages(deps: ApiDeps): Router {
  const router = Router()
  const form = express.urlencoded({ extended: false, limit: '20kb' })
  const known =
    (handle: Handler): RequestHandler =>
    async (request, response) => {
      // Without a referrer a browser sends `Origin: null` with a form, and the check of the origin refuses it.
      response.set('Referrer-Policy', 'same-origin')
      const colleague = colleagueFrom(request, deps.omgeving)
      if (colleague) await handle(colleague, request, response)
      else response.status(401).type('html').send(chooseColleague(request.originalUrl, deps.omgeving))
    }
  router.get('/static/:name.css', serveStylesheet)
  router.get('/static/icoon.svg', serveIcon)
  router.post('/medewerker', form, chooseHandler(deps))
  router.get('/', (_request, response) => response.redirect(302, '/werklijst'))
  router.get('/werklijst', known(werklijstHandler(deps)))
  router.get('/zoeken', known(zoekHandler(deps)))
  router.post('/zoeken', form, known(zoekHandler(deps)))
  router.post('/quarantaine/:id', form, known(quarantaineHandler(deps)))
  router.get('/trajecten', known(listHandler(deps)))
  router.post('/trajecten', form, known(startHandler(deps)))
  router.get('/trajecten/:id', known(trajectHandler(deps)))
  router.post('/trajecten/:id/:resource', form, known(actHandler(deps)))
  refuseOtherMethods(router, (request, response, answer) => tell(deps, request, response, answer))
  return router
}
