// How does a simulator answer one request? Fault switch first, then what the partner does with it, then what is kept of it.
import { setTimeout as delay } from 'node:timers/promises'
import type { Request, RequestHandler, Response } from 'express'
import type { Antwoordt, PersonRegister } from './register.ts'
import type { Notification, Store } from './store.ts'
import type { Storing, Storingen } from './storing.ts'

export type Answered = {
  readonly status: number
  readonly body?: unknown
  readonly person?: PersonRegister
  readonly effect?: string
  readonly later?: string
}

type Verzoek = {
  readonly op: string
  readonly partner: Storing['partner']
  readonly operatie: string
  readonly bsn: string
  readonly berichtId: string
  readonly uitkomst: string
}

export type Context = {
  readonly store: Store
  readonly storingen: Storingen
  readonly verzoeken: Verzoek[]
  /** What the partner will tell the gemeente about it later. */
  readonly notice: (key: string, person: PersonRegister, gebeurtenisId: string, oin: string) => Notification
}

/** What the partner does, once it is clear whom it is about. `key` is empty for someone unknown. */
export type Work = (request: Request, person: PersonRegister | undefined) => Answered

const KEPT_REQUESTS = 1000

/** `who` finds BSN or V-nummer in the request. All is kept before anything is answered. */
export function serve(
  context: Context,
  partner: Storing['partner'],
  operatie: string,
  who: (request: Request) => string,
  work: Work,
): RequestHandler {
  return async (request, response) => {
    const id = who(request)
    const fault = context.storingen.strike(partner, operatie, id)
    const noted = (uitkomst: string) => note(context, request, { partner, operatie, bsn: id, uitkomst })
    if (fault !== undefined && fails(fault, response)) return noted(fault.soort)

    const known = context.store.find(id)
    const how = known?.person.antwoordt[partner] ?? 'gewoon'
    if (unwilling(partner, how, response)) return noted(typeof how === 'string' ? how : 'weigert')
    const answered = work(request, known?.person)
    if (known !== undefined) keep(context, known.key, answered, request)
    noted(fault?.soort ?? String(answered.status))
    if (fault?.soort === 'antwoordKwijt') return void response.socket?.destroy()
    if (fault?.soort === 'traag') await delay(fault.ms, undefined, { ref: false })
    response.status(answered.status).set('API-Version', '1.2.0')
    if (answered.body === undefined) response.end()
    else response.json(answered.body)
  }
}

/** One change, so that nothing is carried out without its notification. */
function keep({ store, notice }: Context, key: string, answered: Answered, request: Request): void {
  const { person, effect, later } = answered
  if (person === undefined && effect === undefined) return
  const oin = String(request.headers['bron'] ?? '')
  store.record({
    key,
    ...(person ? { person } : {}),
    ...(effect ? { effect } : {}),
    ...(later && person ? { notify: notice(key, person, later, oin) } : {}),
  })
}

/** Answers in the partner's place when the fault keeps it from doing anything. */
function fails({ soort }: Storing, response: Response): boolean {
  switch (soort) {
    case 'uit':
      response.socket?.destroy()
      return true
    case '500':
    case '503':
    case '429':
      response.status(Number(soort)).end()
      return true
    case 'onzin':
      response.status(200).type('html').send('<!doctype html><title>Onderhoud</title><p>Probeer het later opnieuw.')
      return true
    case 'traag':
    case 'antwoordKwijt':
    case 'geen':
      return false
    default:
      return soort satisfies never
  }
}

/** Says about this person what who plays wants it to say. */
function unwilling(partner: Storing['partner'], how: Antwoordt, response: Response): boolean {
  if (how === 'gewoon') return false
  if (how === 'niet') response.status(503).end()
  else if (how === 'onbruikbaar') response.status(400).end()
  else response.status(partner === 'coa' ? 409 : 403).json([{ fouttekst: how.weigert }])
  return true
}

function note({ verzoeken }: Context, request: Request, verzoek: Omit<Verzoek, 'op' | 'berichtId'>): void {
  verzoeken.push({ op: new Date().toISOString(), berichtId: String(request.headers['berichtid'] ?? ''), ...verzoek })
  if (verzoeken.length > KEPT_REQUESTS) verzoeken.shift()
}
