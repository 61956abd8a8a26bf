// Which doors do the simulated partners have? Exactly the published paths of DUO and the BRP, and our own four of the COA.
import { type Request, type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { localDate } from '../domain/dates/legal-time.ts'
import { gemeenteVanOin, oinVanDuo } from '../domain/gemeenten.ts'
import { coaOperations } from './coa-operations.ts'
import { carryOut, type DuoOperation, duoOperations } from './duo-operations.ts'
import { type Answered, type Context, serve } from './http.ts'
import { instellingen, type PersonRegister } from './register.ts'

const entries = <T extends object>(table: T) => Object.entries(table) as [keyof T & string, T[keyof T & string]][]

function mount(router: Router, operation: string, handler: RequestHandler): void {
  const [method = '', path = ''] = operation.split(' ')
  if (method === 'GET') router.get(path, handler)
  else if (method === 'PUT') router.put(path, handler)
  else if (method === 'POST') router.post(path, handler)
  else router.delete(path, handler)
}

export function duoRouter(context: Context): Router {
  const router = Router({ caseSensitive: true, strict: true })
  router.use((request, response, next) => {
    if (duoHeaders.safeParse(request.headers).success) next()
    else response.status(400).end()
  })
  router.get('/instellingen', (_request, response) => void response.json(instellingen))
  for (const [operation] of entries(duoOperations)) {
    const who = (request: Request) => String(request.params['bsn'])
    mount(router, operation, serve(context, 'duo', operation, who, duoWork(operation)))
  }
  return router
}

const duoHeaders = z.object({ bron: z.string().length(20), doel: z.literal(oinVanDuo), berichtid: z.uuid() })

function duoWork(operation: DuoOperation) {
  return (request: Request, person: PersonRegister | undefined): Answered => {
    if (!/^\d{9}$/.test(String(request.params['bsn']))) return { status: 400 }
    const gemeente = gemeenteVanOin(String(request.headers['bron']))
    if (gemeente === undefined) return { status: 403 }
    if (person === undefined) return { status: 404 }
    const today = person.vandaag ?? (person.scripted ? null : localDate(Date.now()))
    const asked = { gemeente: gemeente.code, person, today }
    return carryOut(operation, asked, request.body, String(request.params['nummer'] ?? ''))
  }
}

export function brpRouter(context: Context): Router {
  const router = Router({ caseSensitive: true, strict: true })
  router.post(
    '/personen',
    serve(context, 'brp', 'POST /personen', (request) => questionOf(request)?.burgerservicenummer[0] ?? '', brpWork),
  )
  return router
}

const question = z.object({
  type: z.literal('RaadpleegMetBurgerservicenummer'),
  burgerservicenummer: z.array(z.string().regex(/^\d{9}$/)).length(1),
  fields: z.array(z.string().min(1)).min(1).max(130),
})
const questionOf = (request: Request) => question.safeParse(request.body).data

/** Only the fields that were asked for, as the BRP does; secrecy always. */
function brpWork(request: Request, person: PersonRegister | undefined): Answered {
  const asked = questionOf(request)
  if (asked === undefined)
    return { status: 400, body: { title: 'Een of meerdere parameters zijn niet correct.', status: 400 } }
  const { type, burgerservicenummer, fields } = asked
  if (!person?.brp) return { status: 200, body: { type, personen: [] } }
  const whole: Fields = { ...person.brp, burgerservicenummer: burgerservicenummer[0] }
  const { geheimhoudingPersoonsgegevens } = person.brp
  const shown = fields.reduce<Fields>((some, field) => copied(whole, some, field.split('.')), {})
  return {
    status: 200,
    body: {
      type,
      personen: [{ ...shown, ...(geheimhoudingPersoonsgegevens ? { geheimhoudingPersoonsgegevens } : {}) }],
    },
  }
}

type Fields = Record<string, unknown>

/** The field that this path names, put at the same place in `to`. */
function copied(from: Fields, to: Fields, [first = '', ...rest]: string[]): Fields {
  const value = from[first]
  if (value === undefined || value === null) return to
  if (rest.length === 0 || typeof value !== 'object') return { ...to, [first]: value }
  const inner = (to[first] ?? {}) as Fields
  return { ...to, [first]: copied(value as Fields, inner, rest) }
}

export function coaRouter(context: Context): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const who = (request: Request) => body.safeParse(request.body).data?.vNummer ?? ''
  for (const [operation, carry] of entries(coaOperations)) {
    mount(
      router,
      operation,
      serve(context, 'coa', operation, who, (request, person): Answered => {
        if (who(request) === '') return { status: 400 }
        return person === undefined ? { status: 404 } : carry(person, request.body)
      }),
    )
  }
  return router
}

const body = z.object({ vNummer: z.string().regex(/^\d{1,10}$/) })
