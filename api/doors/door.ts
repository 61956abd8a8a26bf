// The door of a partner: only the statuses of its published contract, the sender checked first, and 201 only after what came was stored.
import express, { type NextFunction, type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { type Gemeente, gemeenteVanOin } from '../../domain/gemeenten.ts'
import { EERSTE_DAG_WET } from '../../domain/wi2021/artikelen/artikel-3-inburgeringsplicht.ts'
import { send } from '../answer.ts'
import type { ApiDeps } from '../deps.ts'
import { dutch } from '../dutch.ts'
import { BODY_LIMIT, invalid, isDatabaseAway, problem, problemOf } from '../problems.ts'
import { refuseOtherMethods } from '../steps/methods.ts'
import { safeError } from '../steps/request-log.ts'
import { traceIdOf } from '../steps/trace.ts'
import { type Incoming, receiveNotificatie } from './placing.ts'

export type Door<B> = {
  readonly partner: Incoming['partner']
  /** OIN of the partner: nobody else comes in. */
  readonly bron: string
  /** Version of the contract, on every answer. */
  readonly version: string
  readonly body: z.ZodType<B>
  read(body: B): Pick<Incoming, 'gebeurtenis' | 'bsn' | 'vNummer' | 'geregistreerd'>
}

/** Whoever reports something did so since the law began, and not tomorrow; a clock may be a day off. */
const CLOCK_MS = 86_400_000

/** The moment at which a partner registered something. */
export const registratie = z.iso
  .datetime({ offset: true, error: 'een datum en tijd met tijdzone' })
  .refine((moment) => moment >= EERSTE_DAG_WET && Date.parse(moment) <= Date.now() + CLOCK_MS, {
    error: `een moment vanaf ${EERSTE_DAG_WET} dat niet in de toekomst ligt`,
  })

const oin = z.string({ error: 'verplicht' }).length(20, { error: 'een OIN van 20 tekens' })
const headers = z.object({ bron: oin, doel: oin, berichtid: z.guid({ error: 'een UUID' }) })

/**
 * 400 for what does not fit the contract. 401 when `bron` is not this partner. 403 when `doel` is no gemeente of ours: the message is
 * someone else's, about a person of whom we may hold nothing, and no human here could settle it; so it is not kept in quarantine.
 * All else is 201: what cannot be placed is ours to find out.
 */
export function doorRouter<B>(deps: ApiDeps, door: Door<B>): Router {
  const router = Router()
  const version = (_request: Request, response: Response, next: NextFunction) => {
    response.set('API-Version', door.version)
    next()
  }
  router.post('/', version, express.json({ limit: BODY_LIMIT }), async (request, response) => {
    const named = headers.safeParse(request.headers, { error: dutch })
    if (!named.success) return send(response, invalid(named.error))
    if (named.data.bron !== door.bron)
      return send(response, problem('afzenderOnbekend', 'De header bron noemt niet de partner van deze ingang.'))
    const gemeente = gemeenteVanOin(named.data.doel)
    if (gemeente === undefined)
      return send(response, problem('nietBevoegd', 'De header doel noemt geen gemeente die hier is aangesloten.'))
    const body = door.body.safeParse(request.body, { error: dutch })
    if (!body.success) return send(response, invalid(body.error))
    await take(deps, door, { gemeente, berichtId: named.data.berichtid, body: body.data }, response)
  })
  refuseOtherMethods(router, (_request, response, answer) => {
    response.set('API-Version', door.version)
    send(response, answer)
  })
  router.use(onlyPublishedStatuses(deps, door.version))
  return router
}

type Message<B> = { readonly gemeente: Gemeente; readonly berichtId: string; readonly body: B }

async function take<B>(
  deps: ApiDeps,
  { partner, read }: Door<B>,
  { gemeente, berichtId, body }: Message<B>,
  response: Response,
): Promise<void> {
  const fact = read(body)
  const placement = await receiveNotificatie(deps, { partner, gemeente: gemeente.code, berichtId, ...fact })
  const outcome = placement.kind === 'placed' ? 'geplaatst' : placement.reason
  deps.log.info({ partner, gebeurtenis: fact.gebeurtenis, outcome, traceId: traceIdOf(response) }, 'notificatie')
  response.status(201).end()
}

/** A body that is too large or not JSON is a 400 here, and a database that is away a 503 with `fouttekst`. */
function onlyPublishedStatuses({ log }: ApiDeps, version: string) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error)
      return
    }
    response.set('API-Version', version)
    if (isDatabaseAway(error)) {
      const fouttekst = 'Wij zijn even niet bereikbaar. Lever de notificatie later opnieuw aan.'
      response.status(503).set('Retry-After', '30').json({ fouttekst })
      return
    }
    const answer = problemOf(error)
    if (answer.status >= 500) log.error({ error: safeError(error), traceId: traceIdOf(response) }, 'notificatie failed')
    send(response, answer.status < 500 ? problem('ongeldigVerzoek', String(answer.body['detail'])) : answer)
  }
}
