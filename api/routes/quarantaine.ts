// What came from a partner and could not be placed: a human of the gemeente looks, and places it again or puts it away.
import { z } from 'zod'
import { listQuarantaine, type Quarantined, readNotificatie, settleNotificatie } from '../../db/queries/notificaties.ts'
import { keuze } from '../../domain/law/schemas.ts'
import type { Answer } from '../answer.ts'
import { explain, type Incoming, meldingOf, place, tellDossiers } from '../doors/placing.ts'
import { problem } from '../problems.ts'
import { type Asked, type Route, route } from '../route.ts'
import type { Shapes } from '../shapes.ts'
import { quarantaineOf } from '../visibility.ts'
import { pageOf, pageQuery } from './lists.ts'
import { isUuid } from './visible.ts'
import { gemeenteOf, quarantaineAddress } from './words.ts'

const listing = route({
  method: 'get',
  path: '/v1/quarantaine',
  operationId: 'haalQuarantaine',
  tag: 'Quarantaine',
  summary: 'Meldingen aan uw gemeente die niet te plaatsen waren, de oudste eerst',
  query: z.strictObject(pageQuery),
  answers: { 200: { description: 'Een bladzijde met meldingen', shape: 'Quarantaines' } },
  problems: ['ongeldigeInvoer'],
  async handle({ deps, colleague, query }) {
    const gemeente = quarantaineOf(colleague)
    const found = gemeente === null ? { rows: [], more: false } : await listQuarantaine(deps.pool, gemeente, query)
    const body: Shapes['Quarantaines'] = {
      quarantaine: found.rows.map((row) => inWords(row, deps.vault.unseal<Incoming>(row.sealed, row.id))),
      ...pageOf('/v1/quarantaine', query, found),
    }
    return { status: 200, body }
  },
})

function inWords(row: Quarantined, incoming: Incoming): Shapes['Quarantaine'] {
  return {
    id: row.id,
    adres: quarantaineAddress(row.id),
    partner: row.partner,
    gebeurtenis: row.gebeurtenis,
    omschrijving: meldingOf(incoming)?.text ?? null,
    gemeente: gemeenteOf(row.gemeente),
    reden: row.reason ?? '',
    uitleg: explain(row.reason),
    bsn: incoming.bsn,
    vNummer: incoming.vNummer,
    geregistreerdTijdstip: incoming.geregistreerd,
    ontvangenTijdstip: row.receivedAt.toISOString(),
  }
}

const body = z.strictObject({ keuze: keuze(['opnieuw', 'vervallen']) })
type Settling = Asked<unknown, z.infer<typeof body>>

const settling = route({
  method: 'post',
  path: '/v1/quarantaine/{quarantaineId}/afhandelingen',
  operationId: 'handelQuarantaineAf',
  tag: 'Quarantaine',
  summary: 'Een melding opnieuw plaatsen, of laten vervallen',
  body,
  answers: { 201: { description: 'Afgehandeld', shape: 'Afhandeling' } },
  problems: ['ongeldigeInvoer', 'nietGevonden', 'alAfgehandeld', 'nietTePlaatsen'],
  async handle(asked) {
    const { deps, colleague, param } = asked
    const id = param('quarantaineId')
    const row = isUuid(id) ? await readNotificatie(deps.pool, id) : null
    if (row === null || row.gemeente !== quarantaineOf(colleague))
      return problem('nietGevonden', 'Er is geen melding met dit adres, of zij is niet aan uw gemeente gericht.')
    if (row.status !== 'quarantaine') return settledAlready
    return asked.body.keuze === 'opnieuw' ? placeAgain(asked, row) : putAway(asked, row)
  },
})

const settledAlready = problem('alAfgehandeld', 'Deze melding wacht niet meer in de quarantaine.')

async function placeAgain({ deps, colleague }: Settling, { id, sealed }: Quarantined): Promise<Answer> {
  const placement = await place(deps, deps.vault.unseal<Incoming>(sealed, id))
  if (placement.kind === 'waits')
    return problem('nietTePlaatsen', explain(placement.reason), { reden: placement.reason })
  const { dossierId } = placement.dossier
  await tellDossiers(deps, placement)
  if (!(await settleNotificatie(deps.pool, id, { by: colleague.id, dossierId }))) return settledAlready
  return done({ keuze: 'opnieuw', status: 'geplaatst', trajectId: dossierId })
}

async function putAway({ deps, colleague }: Settling, { id }: Quarantined): Promise<Answer> {
  const first = await settleNotificatie(deps.pool, id, { by: colleague.id, dossierId: null })
  return first ? done({ keuze: 'vervallen', status: 'afgehandeld', trajectId: null }) : settledAlready
}

const done = (body: Shapes['Afhandeling']): Answer => ({ status: 201, body })

export const quarantaineRoutes: readonly Route[] = [listing, settling]
