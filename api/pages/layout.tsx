// What stands around every page: the skip link, that all persons are fictional, who you are, and where you can go.
import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Colleague, colleagues } from '../colleagues.ts'
import type { Frame } from './deps.ts'
import { stylesheet } from './styles.ts'
import { capitalised, nameOfGemeente } from './words.ts'

type Props = { readonly title: string; readonly frame: Frame; readonly children: ComponentChildren }

/** The whole document as text. */
export function document(props: Props): string {
  return `<!doctype html>${renderToString(<Page {...props} />)}`
}

function Page({ title, frame, children }: Props): VNode {
  return (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} - Inburgeringsregie`}</title>
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/static/icoon.svg" type="image/svg+xml" />
      </head>
      <body class="voorbeeld-theme regie utrecht-document">
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
          Naar de inhoud
        </a>
        <header class="kop">
          {frame.production ? null : (
            <p class="demo">
              <strong>Demonstratie</strong> met verzonnen personen en medewerkers
            </p>
          )}
          <div class="kop__midden">
            <p class="kop__naam">
              <a href="/werklijst">Inburgeringsregie</a>
            </p>
            <nav aria-label="Hoofdmenu">
              <ul class="kop__menu">
                <Entry href="/werklijst" text="Werklijst" path={frame.path} />
                <Entry href="/trajecten" text="Alle trajecten" path={frame.path} />
                <Entry href="/zoeken" text="Zoeken" path={frame.path} />
              </ul>
            </nav>
            {frame.production ? null : <Who frame={frame} />}
          </div>
        </header>
        <main id="inhoud" class="inhoud" tabIndex={-1}>
          {children}
        </main>
        <footer class="voet">
          <p>Inburgeringsregie bewaakt de termijnen van de Wet inburgering 2021. U beslist; het systeem onthoudt.</p>
        </footer>
      </body>
    </html>
  )
}

function Entry({ href, text, path }: { href: string; text: string; path: string }): VNode {
  const here = path === href || path.startsWith(`${href}?`) || (href === '/trajecten' && path.startsWith('/trajecten/'))
  return (
    <li>
      <a class="kop__link" href={href} {...(here ? { 'aria-current': path === href ? 'page' : 'true' } : {})}>
        {text}
      </a>
    </li>
  )
}

const whoIs = ({ rol, organisatie, gemeente }: Colleague): string =>
  gemeente === undefined ? `${rol}, ${organisatie.toUpperCase()}` : `${rol}, gemeente ${nameOfGemeente(gemeente)}`

/** Native `details`: choosing another colleague is rare, knowing who you are is not. */
function Who({ frame: { colleague, path } }: { frame: Frame }): VNode {
  return (
    <details class="wie">
      <summary class="wie__knop">
        <span class="wie__naam">{colleague?.naam ?? 'Kies een medewerker'}</span>
        {colleague ? <span class="wie__rol">{capitalised(whoIs(colleague))}</span> : null}
      </summary>
      <ColleagueForm chosen={colleague} path={path} id="wie" />
    </details>
  )
}

type ColleagueFormProps = { readonly chosen: Colleague | undefined; readonly path: string; readonly id: string }

export function ColleagueForm({ chosen, path, id }: ColleagueFormProps): VNode {
  return (
    <form class="wie__formulier" method="post" action="/medewerker">
      <input type="hidden" name="terug" value={path} />
      <label class="utrecht-form-label" for={`${id}-medewerker`}>
        Werken als (verzonnen medewerker)
      </label>
      <select class="utrecht-select utrecht-select--html-select" id={`${id}-medewerker`} name="medewerker">
        {colleagues.map((one) => (
          <option key={one.id} value={one.id} selected={one.id === chosen?.id}>
            {`${one.naam} (${whoIs(one)})`}
          </option>
        ))}
      </select>
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        Kies deze medewerker
      </button>
    </form>
  )
}
