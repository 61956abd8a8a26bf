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

export function notFound(colleague: Colleague, path: string): string {
  return document({
    title: 'Niet gevonden',
    frame: { colleague, path },
    children: (
      <>
        <h1>Niet gevonden</h1>
        <p class="inleiding">
          Hier is niets, of het hoort bij een andere organisatie. Kijk op de <a href="/werklijst">werklijst</a> of bij{' '}
          <a href="/trajecten">alle trajecten</a>. Werkt u als de juiste medewerker?
        </p>
      </>
    ),
  })
}
