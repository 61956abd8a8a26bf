// What a partner sent and we could not place: why, about whom, and what a human does with it.
import type { VNode } from 'preact'
import { type Quarantined, readNotificatie, settleNotificatie } from '../../db/queries/notificaties.ts'
import type { Vault } from '../../db/vault.ts'
import type { ApiDeps } from '../deps.ts'
import { explain, type Incoming, meldingOf, place, tellDossiers } from '../doors/placing.ts'
import { isUuid } from '../routes/visible.ts'
import { quarantaineOf } from '../visibility.ts'
import { enteredIn } from './acts.ts'
import type { Handler } from './deps.ts'
import { Box } from './notice.tsx'
import { notFound } from './plain.tsx'
import { moment, organisatieInWords } from './words.ts'

/** `incoming`: as it was sent, out of the vault for the page only. */
export type Waiting = Quarantined & { readonly incoming: Incoming }

export const opened = (vault: Vault, rows: readonly Quarantined[]): readonly Waiting[] =>
  rows.map((row) => ({ ...row, incoming: vault.unseal<Incoming>(row.sealed, row.id) }))

export function Quarantaine({ rows }: { rows: readonly Waiting[] }): VNode {
  return (
    <section aria-labelledby="quarantaine">
      <h2 id="quarantaine">Berichten die wij niet konden plaatsen</h2>
      <p>Deze berichten horen nog bij geen traject. Zoek uit bij wie ze horen.</p>
      <ul class="quarantaine">
        {rows.map((row) => (
          <Bericht key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function Bericht({ row: { id, partner, gebeurtenis, reason, receivedAt, incoming } }: { row: Waiting }): VNode {
  const title = `${organisatieInWords(partner)}: ${meldingOf(incoming)?.text ?? 'onbekend bericht'} (${gebeurtenis})`
  const who = [
    ...(incoming.bsn === null ? [] : [`BSN ${incoming.bsn}`]),
    ...(incoming.vNummer === null ? [] : [`V-nummer ${incoming.vNummer}`]),
  ]
  return (
    <li>
      <strong id={`melding-${id}`}>{title}</strong>
      <span>{explain(reason)}</span>
      <span class="merk">{[...who, `ontvangen op ${moment(receivedAt.getTime())}`].join(', ')}</span>
      <form class="quarantaine__knoppen" method="post" action={`/quarantaine/${id}`} aria-labelledby={`melding-${id}`}>
        <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="keuze" value="opnieuw">
          Opnieuw plaatsen
        </button>
        <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="keuze" value="vervallen">
          Laten vervallen
        </button>
      </form>
    </li>
  )
}

/** Places it again or puts it away, as the API does; the outcome stands on the page that comes next. */
export function quarantaineHandler(deps: ApiDeps): Handler {
  return async (colleague, request, response) => {
    const id = String(request.params['id'])
    const row = isUuid(id) ? await readNotificatie(deps.pool, id) : null
    if (row === null || row.gemeente !== quarantaineOf(colleague)) {
      response.status(404).type('html').send(notFound(colleague, '/werklijst'))
      return
    }
    const to = (outcome: Outcome) => response.redirect(303, `/werklijst?bericht=${outcome}#melding`)
    if (row.status !== 'quarantaine') return to('al')
    if (enteredIn(request)['keuze'] !== 'opnieuw')
      return to((await settleNotificatie(deps.pool, id, { by: colleague.id, dossierId: null })) ? 'vervallen' : 'al')
    const placement = await place(deps, deps.vault.unseal<Incoming>(row.sealed, id))
    if (placement.kind === 'waits') return to('wacht')
    const { dossier } = placement
    await tellDossiers(deps, placement)
    return to(
      (await settleNotificatie(deps.pool, id, { by: colleague.id, dossierId: dossier.dossierId })) ? 'geplaatst' : 'al',
    )
  }
}

const outcomes = {
  geplaatst: {
    kind: 'ok',
    title: 'Gelukt: bericht geplaatst',
    text: 'Het bericht is bij het traject gelegd en wordt verwerkt.',
  },
  vervallen: { kind: 'ok', title: 'Gelukt: bericht vervallen', text: 'Met dit bericht gebeurt niets meer.' },
  wacht: {
    kind: 'error',
    title: 'Niet gelukt: nog niet te plaatsen',
    text: 'De reden staat bij het bericht onderaan.',
  },
  al: { kind: 'info', title: 'Al afgehandeld', text: 'Iemand was u voor: dit bericht wacht niet meer.' },
} as const
type Outcome = keyof typeof outcomes

export function quarantaineNotice(outcome: string): VNode | null {
  const found = Object.entries(outcomes).find(([name]) => name === outcome)?.[1]
  if (found === undefined) return null
  return (
    <Box kind={found.kind} title={found.title}>
      <p>{found.text}</p>
    </Box>
  )
}
