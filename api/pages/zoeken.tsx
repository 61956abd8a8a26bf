// Looking for somebody: what was typed, and which trajecten that is. One hit leads to its page, by an id that says nothing.
import type { VNode } from 'preact'
import { isBsn } from '../bsn.ts'
import type { ApiDeps } from '../deps.ts'
import { isUuid } from '../routes/visible.ts'
import { type Gevonden, type Zoekvraag, zoek } from '../zoeken.ts'
import { enteredIn } from './acts.ts'
import { nameIn } from './data.ts'
import type { Frame, Handler } from './deps.ts'
import { document } from './layout.tsx'
import { type TrajectLine, TrajectTable } from './trajecten.tsx'
import { Zoekformulier } from './zoekformulier.tsx'

type Read = { readonly vraag: Zoekvraag } | { readonly problem: string }

/** What somebody typed: nine digits can be a BSN and a V-nummer. */
export function vraagIn(typed: string): Read {
  const text = typed.trim()
  if (isUuid(text)) return { vraag: { trajectId: text } }
  const digits = text
    .replace(/^(bsn|v-?nummer)\b\s*:?/i, '')
    .replace(/[\s.-]/g, '')
    .replace(/^v/i, '')
  if (/^\d+$/.test(digits)) {
    const vNummer = digits.replace(/^0+/, '')
    if (vNummer.length > 10 || vNummer === '')
      return { problem: 'Dit is geen BSN (negen cijfers) en geen V-nummer (hooguit tien cijfers).' }
    return { vraag: isBsn(digits) ? { bsn: digits, vNummer } : { vNummer } }
  }
  return [...text].length < 2 ? { problem: 'Vul in wie u zoekt.' } : { vraag: { naam: text.slice(0, 200) } }
}

type Page = {
  readonly frame: Frame
  readonly typed: string
  readonly problem?: string
  readonly found?: Omit<Gevonden, 'rows'> & { readonly lines: readonly TrajectLine[]; readonly byName: boolean }
}

function zoekpagina({ frame, typed, problem, found }: Page): string {
  return document({
    title: problem === undefined ? 'Zoeken' : 'Niet gelukt: zoeken',
    frame,
    children: (
      <>
        <h1>Zoeken</h1>
        <Zoekformulier value={typed} problem={problem} />
        {found === undefined ? null : <Found found={found} />}
      </>
    ),
  })
}

function Found({ found: { lines, more, tooMany, byName } }: { found: NonNullable<Page['found']> }): VNode {
  if (tooMany)
    return (
      <p class="inleiding">
        Namen staan versleuteld. U mag te veel trajecten zien om op naam te zoeken: zoek op BSN of V-nummer.
      </p>
    )
  if (lines.length === 0)
    return (
      <p class="inleiding">
        Niets gevonden binnen wat u mag zien.{' '}
        {byName
          ? 'Kijk of de naam zo is gespeld als in de BRP, of zoek op BSN of V-nummer.'
          : 'Klopt het nummer, dan heeft deze persoon bij uw organisatie geen traject.'}
      </p>
    )
  return (
    <>
      <TrajectTable lines={lines} caption="Gevonden trajecten, de nieuwste eerst" />
      {more ? <p>Er zijn er meer dan hier staan. Zoek preciezer.</p> : null}
    </>
  )
}

export function zoekHandler(deps: ApiDeps): Handler {
  return async (colleague, request, response) => {
    const frame = { colleague, path: '/zoeken' }
    const typed = enteredIn(request)['zoek'] ?? ''
    if (request.method === 'GET') {
      response.type('html').send(zoekpagina({ frame, typed: '' }))
      return
    }
    const read = vraagIn(typed)
    if ('problem' in read) {
      response
        .status(422)
        .type('html')
        .send(zoekpagina({ frame, typed, problem: read.problem }))
      return
    }
    const { rows, ...rest } = await zoek(deps, colleague, read.vraag)
    const [only] = rows
    if (only !== undefined && rows.length === 1) {
      response.redirect(303, `/trajecten/${only.id}`)
      return
    }
    const lines = rows.map((row) => ({ ...row, naam: nameIn(deps.vault, row.sealed, row.id) }))
    response
      .type('html')
      .send(zoekpagina({ frame, typed, found: { ...rest, lines, byName: read.vraag.naam !== undefined } }))
  }
}
