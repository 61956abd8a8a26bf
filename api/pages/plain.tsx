// Pages that say one thing: choose who you are, this is not there.

import type { Colleague } from '../colleagues.ts'
import type { Omgeving } from '../deps.ts'
import { ColleagueForm, document } from './layout.tsx'

export function chooseColleague(path: string, omgeving: Omgeving): string {
  const production = omgeving === 'productie'
  return document({
    title: production ? 'Niet aangemeld' : 'Kies een medewerker',
    frame: { colleague: undefined, path: path.startsWith('/trajecten') ? path : '/werklijst', production },
    children: production ? (
      <>
        <h1>U bent niet aangemeld</h1>
        <p class="inleiding">Aanmelden is in deze omgeving nog niet ingesteld.</p>
      </>
    ) : (
      <>
        <h1>Als wie wilt u werken?</h1>
        <p class="inleiding">
          Dit is een demonstratie. Kies een verzonnen medewerker: wat u ziet en mag doen, hangt af van de organisatie en
          de rol.
        </p>
        <ColleagueForm chosen={undefined} path={path.startsWith('/trajecten') ? path : '/werklijst'} id="kies" />
      </>
    ),
  })
}

export function notFound(colleague: Colleague | undefined, path: string, production = false): string {
  return document({
    title: 'Niet gevonden',
    frame: { colleague, path, production },
    children: (
      <>
        <h1>Niet gevonden</h1>
        <p class="inleiding">
          Hier is niets, of het hoort bij een andere organisatie. Kijk op de{' '}
          <a class="utrecht-link" href="/werklijst">
            werklijst
          </a>{' '}
          of bij{' '}
          <a class="utrecht-link" href="/trajecten">
            alle trajecten
          </a>
          .{production ? '' : ' Werkt u als de juiste medewerker?'}
        </p>
      </>
    ),
  })
}

type Trouble = {
  readonly colleague: Colleague | undefined
  readonly production: boolean
  readonly title: string
  readonly detail: string
  /** Under which the log knows this request; null where nobody needs to ask about it. */
  readonly traceId: string | null
}

/** What went wrong, and the way back. */
export function trouble({ colleague, production, title, detail, traceId }: Trouble): string {
  return document({
    title,
    frame: { colleague, path: '/werklijst', production },
    children: (
      <>
        <h1>{title}</h1>
        <p class="inleiding">{detail}</p>
        {traceId === null ? null : <p>Kenmerk voor beheer: {traceId}</p>}
        <p>
          <a class="utrecht-link" href="/werklijst">
            Naar de werklijst
          </a>
        </p>
      </>
    ),
  })
}
