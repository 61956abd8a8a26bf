// What came of the act that was just done? Read from the inbox: the address of the page names the command, so nothing is kept in a session.
import type { VNode } from 'preact'
import type { Asked } from '../../db/queries/pages.ts'
import type { CatalogueEntry } from '../../domain/dossier.ts'
import { eventTitle } from './wi2021.ts'
import { article, capitalised, dutch, longDate } from './words.ts'

/** The facts of a rule, in front of what is missing about them: for whoever asks the calculator. */
const FACT = /^[a-z]+[A-Z]\w*(, \w+)*: /

type Props = {
  readonly asked: Asked
  readonly entry: CatalogueEntry | undefined
  readonly again: string
  readonly form: string | null
}

/** The words in front of the title of the page: the first thing that a screen reader says. */
export function noticeWord({ outcome }: Asked): string {
  if (outcome === null) return 'Wordt verwerkt: '
  return outcome.kind === 'refused' ? 'Niet gelukt: ' : 'Gelukt: '
}

export function Notice({ asked: { kind, outcome, body }, entry, again, form }: Props): VNode {
  const label = entry?.label ?? kind
  if (outcome === null)
    return (
      <Box kind="info" title={`${label}: wordt verwerkt`}>
        <p>
          Wij hebben dit ontvangen en raken het niet kwijt. De uitkomst is er nog niet. U hoeft het niet opnieuw te
          doen.
        </p>
        <p>
          <a class="utrecht-link" href={again}>
            Kijk of het al verwerkt is
          </a>
        </p>
      </Box>
    )
  switch (outcome.kind) {
    case 'done':
      return (
        <Box kind="ok" title={`Gelukt: ${eventTitle(outcome.event, outcome.event.includes('Melding') ? body : {})}`}>
          <p>
            Dit telt vanaf {longDate(outcome.legalDate)}. <span class="artikel">{article(outcome.ground)}</span>
          </p>
        </Box>
      )
    case 'refused':
      return (
        <Box kind="error" title={`${label}: dit kan niet`}>
          <p>{capitalised(dutch(outcome.needed.replace(FACT, '')))}</p>
          <p class="artikel">{article(outcome.ground)}</p>
          <p>
            Er is niets veranderd.{' '}
            {form === null ? null : (
              <>
                Wat u invulde, staat nog in{' '}
                <a class="utrecht-link" href={`#${form}`}>
                  het formulier
                </a>
                .
              </>
            )}
          </p>
        </Box>
      )
    case 'none':
      return (
        <Box kind="ok" title={`${label}: dit was al bekend`}>
          <p>Er is niets veranderd.</p>
        </Box>
      )
    default:
      return outcome satisfies never
  }
}

type BoxProps = { readonly kind: 'ok' | 'info' | 'error'; readonly title: string; readonly children: VNode | VNode[] }

export function Box({ kind, title, children }: BoxProps): VNode {
  return (
    <section
      class={`utrecht-alert utrecht-alert--${kind} melding melding--${kind}`}
      id="melding"
      aria-labelledby="melding-titel"
    >
      <div class="utrecht-alert__content">
        <h2 class="melding__titel" id="melding-titel">
          {title}
        </h2>
        {children}
      </div>
    </section>
  )
}
