// Requests for the lists: who you are, the worklist, all trajecten, and the start of one.
import type { Request, RequestHandler } from 'express'
import type { VNode } from 'preact'
import { listQuarantaine } from '../../db/queries/notificaties.ts'
import { commandById, openWork } from '../../db/queries/pages.ts'
import { dossiersAfter } from '../../db/queries/trajecten.ts'
import { COLLEAGUE_COOKIE, type Colleague, colleagueWithId } from '../colleagues.ts'
import type { ApiDeps } from '../deps.ts'
import { isUuid } from '../routes/visible.ts'
import { quarantaineOf, scopeOf } from '../visibility.ts'
import { enteredIn, start } from './acts.ts'
import { NA, placeFromText, placeToText } from './bladeren.tsx'
import { groupsOf, nameIn, tasksOf } from './data.ts'
import type { Handler } from './deps.ts'
import { Notice } from './notice.tsx'
import { opened, quarantaineNotice } from './quarantaine.tsx'
import { type Trajecten, trajecten } from './trajecten.tsx'
import { werklijst } from './werklijst.tsx'

/** What fits on a page; the rest comes on the next. */
const ROWS = 100

/** The cookie that names the fictional colleague; not in production, where they do not exist. */
export function chooseHandler({ omgeving }: ApiDeps): RequestHandler {
  return (request, response) => {
    const { medewerker = '', terug = '' } = enteredIn(request)
    if (omgeving !== 'productie' && colleagueWithId(medewerker))
      response.cookie(COLLEAGUE_COOKIE, medewerker, { httpOnly: true, sameSite: 'lax', path: '/' })
    // Only a path of ours: never to where a stranger's link points.
    response.redirect(303, /^\/[a-z][\w/?=&-]*$/.test(terug) ? terug : '/werklijst')
  }
}

export const queryOf = (request: Request, name: string): string => {
  const value = request.query[name]
  return typeof value === 'string' ? value : ''
}

export function werklijstHandler(deps: ApiDeps): Handler {
  return async (colleague, request, response) => {
    const filter = { fase: queryOf(request, 'fase'), bevoegd: queryOf(request, 'bevoegd') }
    const bevoegd = filter.bevoegd === '' ? colleague.organisatie : filter.bevoegd
    const after = placeFromText(queryOf(request, NA))
    const quarantineOf = after === null ? quarantaineOf(colleague) : null
    const [rows, quarantine, notice] = await Promise.all([
      openWork(deps.pool, {
        ...scopeOf(colleague),
        fase: filter.fase || null,
        bevoegd: bevoegd === 'alle' ? null : bevoegd,
        limit: ROWS + 1,
        after,
      }),
      quarantineOf === null ? null : listQuarantaine(deps.pool, quarantineOf, { pagina: 1, paginaGrootte: ROWS }),
      elsewhere(deps, colleague, queryOf(request, 'handeling')),
    ])
    const shown = rows.slice(0, ROWS)
    const tasks = tasksOf(shown, deps.vault, deps.regelingen, colleague)
    const chosen = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
    const last = rows.length > ROWS ? shown.at(-1) : undefined
    const page = werklijst({
      frame: { colleague, path: request.originalUrl.replace(/[?&](handeling|plaats|bericht)=[^&]*/g, '') },
      colleague,
      filter,
      groups: groupsOf(tasks),
      quarantine: opened(deps.vault, quarantine?.rows ?? []),
      first: after === null ? null : `/werklijst${chosen.size > 0 ? `?${chosen}` : ''}`,
      next: last === undefined ? null : `/werklijst?${new URLSearchParams([...chosen, [NA, placeToText(last)]])}`,
      notice: quarantaineNotice(queryOf(request, 'bericht')) ?? notice,
    })
    response.type('html').send(page)
  }
}

/** The outcome of an act on a traject that this colleague may not see any more. */
async function elsewhere({ pool, regelingen }: ApiDeps, { id }: Colleague, handeling: string): Promise<VNode | null> {
  const asked = isUuid(handeling) ? await commandById(pool, handeling) : null
  if (asked?.actor.id !== id) return null
  const entry = Object.values(regelingen).find(({ catalogue }) => catalogue[asked.kind])?.catalogue[asked.kind]
  return <Notice asked={asked} entry={entry} again={`/werklijst?handeling=${handeling}`} form={null} />
}

type Lines = Pick<Trajecten, 'lines' | 'next' | 'further'>

/** `after`: id of the last traject of the page before. */
async function linesFor({ pool, vault }: ApiDeps, colleague: Colleague, after: string | null): Promise<Lines> {
  const rows = await dossiersAfter(pool, scopeOf(colleague), after, ROWS + 1)
  const lines = rows.slice(0, ROWS).map((row) => ({ ...row, naam: nameIn(vault, row.sealed, row.id) }))
  const next = rows.length > ROWS ? `/trajecten?${NA}=${lines.at(-1)?.id}` : null
  return { lines, next, further: after !== null }
}

export function listHandler(deps: ApiDeps): Handler {
  return async (colleague, request, response) => {
    const start = { entered: {}, problems: {} }
    const frame = { colleague, path: '/trajecten' }
    const after = queryOf(request, NA)
    const lines = await linesFor(deps, colleague, isUuid(after) ? after : null)
    response.type('html').send(trajecten({ frame, colleague, start, ...lines }))
  }
}

export function startHandler(deps: ApiDeps): Handler {
  return async (colleague, request, response) => {
    const entered = enteredIn(request)
    const failed = await start(deps, colleague, entered, response)
    if (failed === null) return
    const frame = { colleague, path: '/trajecten' }
    const page = { frame, colleague, start: { entered, ...failed }, ...(await linesFor(deps, colleague, null)) }
    response.status(422).type('html').send(trajecten(page))
  }
}
