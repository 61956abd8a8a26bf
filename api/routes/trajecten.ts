// Trajecten: the list, one of them, and all that is known about one.
import { z } from 'zod'
import { readBerichten } from '../../db/queries/berichten.ts'
import { readEvents } from '../../db/queries/events.ts'
import { listTaken } from '../../db/queries/taken.ts'
import { readTermijnen } from '../../db/queries/termijnen.ts'
import { listDossiers } from '../../db/queries/trajecten.ts'
import { readVerzoek } from '../../db/queries/verzoeken.ts'
import { eigenStand, gastgemeente, overEigen } from '../gast.ts'
import { problem } from '../problems.ts'
import { type Route, route } from '../route.ts'
import type { Shapes } from '../shapes.ts'
import { scopeOf } from '../visibility.ts'
import { pageOf, pageQuery } from './lists.ts'
import { isUuid, withTraject } from './visible.ts'
import {
  berichtInWords,
  eventInWords,
  handelingen,
  kop,
  persoonOf,
  taakInWords,
  termijnInWords,
  verzoekInWords,
} from './words.ts'

const tag = 'Trajecten'
const one = '/v1/trajecten/{trajectId}'
const noOther = z.strictObject({})

const listing = route({
  method: 'get',
  path: '/v1/trajecten',
  operationId: 'haalTrajecten',
  tag,
  summary: 'Trajecten die u mag zien, de nieuwste eerst',
  query: z.strictObject({
    ...pageQuery,
    regeling: z.string().optional(),
    gemeente: z.string().optional(),
    fase: z.string().optional(),
    wachtOp: z.string().optional(),
    gesloten: z.stringbool({ error: 'true of false' }).optional(),
  }),
  answers: { 200: { description: 'Een bladzijde met trajecten', shape: 'Trajecten' } },
  problems: ['ongeldigeInvoer'],
  async handle({ deps, colleague, query }) {
    const filter = {
      ...scopeOf(colleague),
      regeling: query.regeling ?? null,
      inGemeente: query.gemeente ?? null,
      fase: query.fase ?? null,
      wachtOp: query.wachtOp ?? null,
      finished: query.gesloten ?? null,
    }
    const found = await listDossiers(deps.pool, filter, query)
    const trajecten = found.rows.map((row) => ({ ...kop(row), naam: persoonOf(deps.vault, row).naam }))
    const body: Shapes['Trajecten'] = { trajecten, ...pageOf('/v1/trajecten', query, found) }
    return { status: 200, body }
  },
})

const reading = route({
  method: 'get',
  path: one,
  operationId: 'haalTraject',
  tag,
  summary: 'Eén traject: persoon, fase, wat bekend is en wat kan',
  query: noOther,
  answers: { 200: { description: 'Het traject', shape: 'Traject' } },
  problems: ['nietGevonden'],
  handle: (asked) =>
    withTraject(asked, async (traject) => {
      const { vault, regelingen } = asked.deps
      const regeling = regelingen[traject.regeling]
      const { adres: _adres, ...persoon } = persoonOf(vault, traject)
      const gast = gastgemeente(asked.colleague, traject)
      const { id, snapshot } = traject
      const gemeenten = (kind: string) => regeling?.gemeentenVoor(snapshot, kind) ?? []
      const acts = handelingen(asked, { id, regeling: traject.regeling, gemeenten }, regeling?.admitted(snapshot) ?? [])
      const body: Shapes['Traject'] = {
        ...kop(traject),
        versie: traject.version,
        vandaag: traject.today,
        persoon,
        stand: gast === null ? (snapshot as Record<string, unknown>) : eigenStand(snapshot, gast),
        handelingen: gast === null ? acts : acts.filter(({ uBentBevoegd }) => uBentBevoegd),
      }
      return { status: 200, body }
    }),
})

const events = route({
  method: 'get',
  path: `${one}/events`,
  operationId: 'haalEvents',
  tag,
  summary: 'Wat er gebeurde, op volgorde, met de motivering',
  query: noOther,
  answers: { 200: { description: 'De events', shape: 'Events' } },
  problems: ['nietGevonden'],
  handle: (asked) =>
    withTraject(asked, async (traject) => {
      const rows = await readEvents(asked.deps.pool, traject.id)
      const gast = gastgemeente(asked.colleague, traject)
      const seen = gast === null ? rows : rows.filter(overEigen(traject.snapshot, gast).event)
      const body: Shapes['Events'] = { events: seen.map(eventInWords) }
      return { status: 200, body }
    }),
})

const termijnen = route({
  method: 'get',
  path: `${one}/termijnen`,
  operationId: 'haalTermijnen',
  tag,
  summary: 'Termijnen die lopen of liepen',
  query: noOther,
  answers: { 200: { description: 'De termijnen', shape: 'Termijnen' } },
  problems: ['nietGevonden'],
  handle: (asked) =>
    withTraject(asked, async (traject) => {
      const rows = await readTermijnen(asked.deps.pool, traject.id)
      const gast = gastgemeente(asked.colleague, traject)
      const seen = gast === null ? rows : rows.filter(overEigen(traject.snapshot, gast).termijn)
      const body: Shapes['Termijnen'] = { termijnen: seen.map(termijnInWords) }
      return { status: 200, body }
    }),
})

const taken = route({
  method: 'get',
  path: `${one}/taken`,
  operationId: 'haalTakenVanTraject',
  tag,
  summary: 'Wat iemand nu moet doen in dit traject, van wie ook',
  query: z.strictObject(pageQuery),
  answers: { 200: { description: 'De open taken', shape: 'Taken' } },
  problems: ['ongeldigeInvoer', 'nietGevonden'],
  handle: (asked) =>
    withTraject(asked, async (traject) => {
      const { id } = traject
      const { deps, query, colleague } = asked
      const everyones = {
        gemeente: gastgemeente(colleague, traject),
        fasen: null,
        bevoegd: null,
        dossierId: id,
        quarantaineVan: null,
      }
      const found = await listTaken(deps.pool, everyones, query)
      const body: Shapes['Taken'] = {
        taken: found.rows.map((row) => taakInWords(asked, row)),
        ...pageOf(`/v1/trajecten/${id}/taken`, query, found),
      }
      return { status: 200, body }
    }),
})

const berichten = route({
  method: 'get',
  path: `${one}/berichten`,
  operationId: 'haalBerichten',
  tag,
  summary: 'Berichten aan partners en brieven, met het antwoord',
  query: noOther,
  answers: { 200: { description: 'De berichten', shape: 'Berichten' } },
  problems: ['nietGevonden'],
  handle: (asked) =>
    withTraject(asked, async (traject) => {
      const gast = gastgemeente(asked.colleague, traject)
      const rows = gast === null ? await readBerichten(asked.deps.pool, traject.id) : []
      const body: Shapes['Berichten'] = { berichten: rows.map(berichtInWords) }
      return { status: 200, body }
    }),
})

const verzoek = route({
  method: 'get',
  path: `${one}/verzoeken/{verzoekId}`,
  operationId: 'haalVerzoek',
  tag,
  summary: 'Wat er van een verzoek kwam, of dat het nog wacht',
  query: noOther,
  answers: { 200: { description: 'Het verzoek', shape: 'Verzoek' } },
  problems: ['nietGevonden'],
  handle: (asked) =>
    withTraject(asked, async ({ id }) => {
      const verzoekId = asked.param('verzoekId')
      const row = isUuid(verzoekId) ? await readVerzoek(asked.deps.pool, id, verzoekId) : null
      return row === null
        ? problem('nietGevonden', 'Dit traject heeft geen verzoek met dit adres.')
        : { status: 200, body: verzoekInWords(id, row) satisfies Shapes['Verzoek'] }
    }),
})

export const trajectRoutes: readonly Route[] = [listing, reading, events, termijnen, taken, berichten, verzoek]
