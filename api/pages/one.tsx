// Requests for one traject: its page, and the form of an act.
import type { VNode } from 'preact'
import { type Asked, commandById } from '../../db/queries/pages.ts'
import { workflowNames } from '../../workflows/registry.ts'
import type { Colleague } from '../colleagues.ts'
import type { ApiDeps } from '../deps.ts'
import { isUuid } from '../routes/visible.ts'
import { act, enteredIn } from './acts.ts'
import type { Handler } from './deps.ts'
import { enteredFrom, fieldsOf } from './fields.ts'
import { queryOf } from './lists.tsx'
import { Box, Notice, noticeWord } from './notice.tsx'
import { notFound } from './plain.tsx'
import type { Returned } from './taken.tsx'
import { trajectPage } from './traject.tsx'
import { readTraject, type TrajectData } from './traject-data.ts'

type Telling = { readonly returned: Returned | null; readonly notice: VNode | null; readonly titled: string }

export function trajectHandler(deps: ApiDeps): Handler {
  return async (colleague, request, response) => {
    const id = String(request.params['id'])
    const data = isUuid(id) ? await readTraject(deps, id, colleague) : null
    if (data === null) {
      response.status(404).type('html').send(notFound(colleague, '/werklijst'))
      return
    }
    const handeling = queryOf(request, 'handeling')
    const asked = isUuid(handeling) ? await commandById(deps.pool, handeling) : null
    const telling =
      asked?.dossierId === id && asked.actor.id === colleague.id
        ? told(data, asked, queryOf(request, 'plaats'))
        : queryOf(request, 'bestond') === ''
          ? nothing
          : existed
    response.type('html').send(show(deps, colleague, data, telling))
  }
}

const nothing: Telling = { returned: null, notice: null, titled: '' }
const existed: Telling = {
  ...nothing,
  titled: 'Bestond al: ',
  notice: (
    <Box kind="info" title="Dit traject bestond al">
      <p>Voor deze persoon is er al een traject. Hieronder gaat u daar verder.</p>
    </Box>
  ),
}

/** After a refusal what was filled in stands in the form again. */
function told(data: TrajectData, asked: Asked, place: string): Telling {
  const entry = data.regeling.catalogue[asked.kind]
  const again = `/trajecten/${data.id}?handeling=${asked.id}&plaats=${encodeURIComponent(place)}`
  const refused = asked.outcome?.kind === 'refused' && entry !== undefined
  const offered = data.acts.some(({ kind, mine }) => mine && kind === asked.kind)
  const filledIn = Object.keys(asked.body).length > 0
  const form = offered && filledIn ? `${place}-${asked.kind}` : null
  return {
    notice: <Notice asked={asked} entry={entry} again={again} form={form} />,
    titled: noticeWord(asked),
    returned: refused
      ? {
          kind: asked.kind,
          place,
          state: { entered: enteredFrom(fieldsOf(entry, data.about.snapshot), asked.body), problems: {} },
        }
      : null,
  }
}

export function actHandler(deps: ApiDeps): Handler {
  return async (colleague, request, response) => {
    const id = String(request.params['id'])
    const data = isUuid(id) ? await readTraject(deps, id, colleague) : null
    const found = data === null ? undefined : actWith(data, String(request.params['resource']))
    if (data === null || found === undefined) {
      response.status(404).type('html').send(notFound(colleague, '/werklijst'))
      return
    }
    const [kind, entry] = found
    const returned = await act({ deps, colleague, data, entered: enteredIn(request) }, kind, entry, response)
    if (returned === null) return
    const count = Object.keys(returned.state.problems).length
    const notice = (
      <Box kind="error" title={`${entry.label}: het formulier is nog niet goed ingevuld`}>
        <p>
          Er {count === 1 ? 'is 1 veld' : `zijn ${count} velden`} om naar te kijken.{' '}
          <a class="utrecht-link" href={`#${returned.place}-${kind}`}>
            Ga naar het formulier
          </a>
        </p>
      </Box>
    )
    const page = show(deps, colleague, data, { returned, notice, titled: 'Niet gelukt: ' })
    response.status(422).type('html').send(page)
  }
}

const actWith = ({ regeling }: TrajectData, resource: string) =>
  Object.entries(regeling.catalogue).find(([, entry]) => entry.origin === 'act' && entry.resource === resource)

function show(deps: ApiDeps, colleague: Colleague, data: TrajectData, telling: Telling): string {
  const prefix = workflowNames[data.about.regeling]?.prefix
  const operatorUrl =
    deps.temporalUiUrl && prefix
      ? `${deps.temporalUiUrl}/workflows/${encodeURIComponent(`${prefix}/${data.id}`)}`
      : null
  const frame = { colleague, path: `/trajecten/${data.id}` }
  return trajectPage({ frame, colleague, data, operatorUrl, ...telling })
}
