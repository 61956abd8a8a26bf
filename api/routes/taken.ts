// GET /v1/taken: the worklist of a colleague's organisation, by legal deadline.
import { z } from 'zod'
import { listTaken } from '../../db/queries/taken.ts'
import { type Route, route } from '../route.ts'
import type { Shapes } from '../shapes.ts'
import { quarantaineOf, scopeOf } from '../visibility.ts'
import { pageOf, pageQuery } from './lists.ts'
import { taakInWords } from './words.ts'

export const takenRoute: Route = route({
  method: 'get',
  path: '/v1/taken',
  operationId: 'haalTaken',
  tag: 'Taken',
  summary: 'Werklijst van uw organisatie: wat het eerst af moet staat bovenaan',
  query: z.strictObject(pageQuery),
  answers: { 200: { description: 'Een bladzijde met taken', shape: 'Taken' } },
  problems: ['ongeldigeInvoer'],
  async handle(asked) {
    const { deps, colleague, query } = asked
    const filter = {
      ...scopeOf(colleague),
      bevoegd: colleague.organisatie,
      dossierId: null,
      quarantaineVan: quarantaineOf(colleague),
    }
    const found = await listTaken(deps.pool, filter, query)
    const body: Shapes['Taken'] = {
      taken: found.rows.map((row) => taakInWords(asked, row)),
      ...pageOf('/v1/taken', query, found),
    }
    return { status: 200, body }
  },
})
