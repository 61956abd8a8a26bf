// What may who plays do? Set what the partners know, release a notification, break a partner, and read what happened.
import { randomUUID } from 'node:crypto'
import { type Response, Router } from 'express'
import { z } from 'zod'
import { gemeenteVanOin } from '../domain/gemeenten.ts'
import type { Context } from './http.ts'
import type { Postman } from './notificaties.ts'
import { merged, type PersonRegister, personRegister } from './register.ts'
import { storingSchema } from './storing.ts'

const nummer = z.string().regex(/^\d{9,10}$/)
const common = {
  gemeente: z.string().refine((oin) => gemeenteVanOin(oin) !== undefined, 'geen OIN van een gemeente'),
  /** The moment it happened at the partner; without it now. */
  registratieDatumTijd: z.iso.datetime({ offset: true }).optional(),
}
const notificatieSchema = z.union([
  z.strictObject({
    ...common,
    gebeurtenisId: z.string().regex(/^[0-9A-Z]{1,6}$/),
    bsn: nummer.optional(),
    vNummer: nummer.optional(),
  }),
  z.strictObject({ ...common, vNummer: nummer, soort: z.enum(['koppeling', 'profiel', 'uitstroom']) }),
])

export function beheerRouter({ store, storingen, verzoeken }: Context, postman: Postman): Router {
  const router = Router()

  router.put('/personen/:id', (request, response) => {
    attempt(
      response,
      () => ({ ...identified(request.params.id), ...Object(request.body) }),
      (facts) => {
        store.record({ key: store.find(request.params.id)?.key ?? request.params.id, person: personRegister(facts) })
        response.status(204).end()
      },
    )
  })
  router.patch('/personen/:id', (request, response) => {
    const known = store.find(request.params.id)
    if (known === undefined) return void response.status(404).end()
    attempt(
      response,
      () => merged(known.person, request.body),
      (person) => {
        store.record({ key: known.key, person })
        response.status(204).end()
      },
    )
  })
  router.get('/personen/:id', (request, response) => {
    const known = store.find(request.params.id)
    if (known === undefined) response.status(404).end()
    else response.json(known.person)
  })
  router.delete('/personen/:id', (request, response) => {
    const known = store.find(request.params.id)
    if (known !== undefined) store.record({ forget: known.key })
    response.status(204).end()
  })

  /** 201 when our API took it, 202 when it is kept and will be tried again. */
  router.post('/notificaties', async (request, response) => {
    const parsed = notificatieSchema.safeParse(request.body)
    if (!parsed.success) return void wrong(response, parsed.error)
    const { gemeente, registratieDatumTijd = new Date().toISOString(), ...rest } = parsed.data
    const partner = 'soort' in rest ? ('coa' as const) : ('duo' as const)
    const person = rest.vNummer ?? ('bsn' in rest ? rest.bsn : undefined) ?? ''
    const body = {
      registratieDatumTijd,
      ...rest,
      // DUO writes a V-nummer as a number
      ...(partner === 'duo' && rest.vNummer !== undefined ? { vNummer: Number(rest.vNummer) } : {}),
    }
    const key = store.find(person)?.key ?? person
    const id = randomUUID()
    const arrived = await postman.release({ id, partner, gemeente, key, due: Date.now(), body })
    response.status(arrived ? 201 : 202).json({ id, bezorgd: arrived })
  })
  router.get('/notificaties', (_request, response) => void response.json(store.owed()))

  router.get('/ledger', (request, response) => {
    const id = request.query['bsn'] ?? request.query['vNummer']
    if (typeof id === 'string') response.json(store.ledger(store.find(id)?.key ?? id))
    else response.json(store.ledgers())
  })
  router.get('/verzoeken', (_request, response) => void response.json(verzoeken))

  router.put('/storing', (request, response) => {
    attempt(
      response,
      () => storingSchema.parse(request.body),
      (storing) => {
        storingen.set(storing)
        response.status(204).end()
      },
    )
  })
  router.get('/storing', (_request, response) => void response.json(storingen.list()))
  router.delete('/storing', (_request, response) => {
    storingen.clear()
    response.status(204).end()
  })
  return router
}

/** A person is entered under a BSN (nine digits), or under a V-nummer (ten) as long as there is no BSN. */
function identified(id: string): Pick<Partial<PersonRegister>, 'bsn' | 'vNummer'> {
  return id.length === 9 ? { bsn: id } : { vNummer: id }
}

function attempt<T>(response: Response, read: () => T, then: (value: T) => void): void {
  try {
    then(read())
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    wrong(response, error)
  }
}

function wrong(response: Response, error: z.ZodError): void {
  response.status(400).json(error.issues.map(({ path, message }) => ({ veld: path.join('.'), fout: message })))
}
